package org.entente.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.graph.GraphStore;
import org.entente.network.Bridges;
import org.entente.network.Contraction;
import org.entente.network.Days;
import org.entente.network.EvidenceReader;
import org.entente.network.Growth;
import org.entente.network.Layout;
import org.entente.network.LinkFilter;
import org.entente.network.LiveNetwork;
import org.entente.network.Measure;
import org.entente.network.Network;
import org.entente.network.NetworkFormat;
import org.entente.network.NetworkJson;
import org.entente.network.Partners;
import org.entente.network.Route;
import org.entente.network.RouteQuery;
import org.entente.network.Subnetwork;

/**
 * The network as data: {@code /network/*.json}, which {@code /network/openapi.json} describes, and the files for other
 * programs. Safe for use by several threads.
 */
final class NetworkService {
    /** Nodes that a drawing may have. */
    static final int MOST_NODES = 5000;

    private static final String JSON = "application/json";

    /** Answers one kind of question. */
    private interface Answer {
        JsonElement to(Exchange exchange, NetworkState state);
    }

    private final LiveNetwork live;
    private final EvidenceReader evidence;
    private final Map<String, Answer> answers = Map.of(
            "graph", this::graph,
            "routes", this::routes,
            "links", this::links,
            "agents", this::agents,
            "ranks", this::ranks,
            "partners", this::partners,
            "bridges", this::bridges,
            "growth", this::growth,
            "countries", (exchange, state) -> contraction(exchange, state, true),
            "areas", (exchange, state) -> contraction(exchange, state, false));
    private volatile NetworkState state;

    NetworkService(GraphStore store, LiveNetwork live) {
        this.live = live;
        this.evidence = new EvidenceReader(store);
    }

    /** What is known of the network as it is now. */
    NetworkState state() {
        Network network = live.current();
        NetworkState known = state;
        if (known == null || known.network() != network) {
            known = new NetworkState(network);
            state = known;
        }
        return known;
    }

    /** Answers for a name behind {@code /network/}. */
    void answer(Exchange exchange, String name) throws IOException {
        exchange.header("Cache-Control", "no-cache");
        if (name.equals("openapi.json")) {
            try (InputStream in = NetworkService.class.getResourceAsStream("network-api.json")) {
                exchange.send(200, JSON, in.readAllBytes());
            }
            return;
        }
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String suffix = name.substring(dot + 1);
        Optional<NetworkFormat> format = stem.equals("network") ? NetworkFormat.bySuffix(suffix) : Optional.empty();
        if (format.isPresent()) {
            file(exchange, format.get());
        } else if (suffix.equals("json") && answers.containsKey(stem)) {
            NetworkState now = state();
            if (!exchange.unchanged(tag(now, exchange))) {
                byte[] body = answers.get(stem).to(exchange, now).toString().getBytes(StandardCharsets.UTF_8);
                exchange.send(200, JSON, body);
            }
        } else {
            throw new Problem(404, "There is nothing at this address. /network/openapi.json says what there is.");
        }
    }

    /** Changes whenever the answer may: it depends on the network and the address alone. */
    private static String tag(NetworkState state, Exchange exchange) {
        return Long.toHexString(state.network().version()) + "-"
                + Integer.toHexString((exchange.path() + exchange.queryPart()).hashCode());
    }

    private void file(Exchange exchange, NetworkFormat format) throws IOException {
        NetworkState now = state();
        Subnetwork part = part(exchange, now, NetworkParameters.filter(exchange, now), Integer.MAX_VALUE);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        format.write(part, file);
        exchange.header("Content-Disposition", "attachment; filename=\"entente." + format.suffix() + "\"");
        exchange.send(200, format.mediaType(), file.toByteArray());
    }

    /** What is around those whom {@code around} names, or all; the best connected where there is too much. */
    Subnetwork part(Exchange exchange, NetworkState now, LinkFilter filter, int most) {
        NetworkState.View view = now.view(filter);
        List<String> around = NetworkParameters.asked(exchange, "around");
        if (around.isEmpty()) {
            return Subnetwork.all(now.network(), view.lens()).largest(most);
        }
        int hops = NetworkParameters.number(exchange, "hops", 1, 1, RouteQuery.LONGEST);
        BitSet nodes = new BitSet();
        boolean complete = true;
        for (String words : around) {
            int node = now.network().node(NetworkParameters.agent(now, words)).orElseThrow();
            Subnetwork one = Subnetwork.around(now.network(), view.lens(), node, hops, most);
            Arrays.stream(one.nodes()).forEach(nodes::set);
            complete &= one.complete();
        }
        return Subnetwork.of(now.network(), view.lens(), nodes, complete).largest(most);
    }

    private JsonObject graph(Exchange exchange, NetworkState now) {
        LinkFilter filter = NetworkParameters.filter(exchange, now);
        int most = NetworkParameters.number(exchange, "most", 400, 1, MOST_NODES);
        return drawing(now, now.view(filter), part(exchange, now, filter, most));
    }

    /** A part with places, communities and ranks. */
    static JsonObject drawing(NetworkState now, NetworkState.View view, Subnetwork part) {
        Network network = now.network();
        double[] places = Layout.of(part);
        int[] communities = view.communities();
        double[] rank = view.measure(Measure.PAGERANK);
        int[] index = new int[network.graph().nodes()];
        JsonArray nodes = new JsonArray();
        for (int i = 0; i < part.nodes().length; i++) {
            int node = part.nodes()[i];
            index[node] = i;
            JsonObject json = NetworkJson.of(network.agent(node));
            json.addProperty("x", rounded(places[2 * i], 3));
            json.addProperty("y", rounded(places[2 * i + 1], 3));
            json.addProperty("community", communities[node]);
            json.addProperty("partners", view.topology().degree(node));
            json.addProperty("rank", rounded(rank[node], 7));
            nodes.add(json);
        }
        JsonArray links = new JsonArray();
        for (int link : part.links()) {
            JsonArray values = new JsonArray();
            values.add(index[network.graph().source(link)]);
            values.add(index[network.graph().target(link)]);
            values.add(network.graph().kind(link));
            values.add(network.graph().status(link));
            int from = network.graph().from(link);
            values.add(from == Days.EVER ? null : from);
            int until = network.link(link).holdsUntil();
            values.add(until == Days.NEVER ? null : until);
            values.add(rounded(network.graph().confidence(link), 2));
            links.add(values);
        }
        JsonObject json = new JsonObject();
        json.addProperty("version", network.version());
        json.addProperty("complete", part.complete());
        json.add("kinds", strings(network.projection().kinds()));
        json.add("statuses", strings(network.statuses()));
        json.add("nodes", nodes);
        json.add("links", links);
        return json;
    }

    private static JsonArray strings(List<String> words) {
        JsonArray array = new JsonArray();
        words.forEach(array::add);
        return array;
    }

    private static double rounded(double value, int digits) {
        double by = Math.pow(10, digits);
        return Math.round(value * by) / by;
    }

    private JsonObject routes(Exchange exchange, NetworkState now) {
        List<Route> found = find(exchange, now);
        JsonObject json = new JsonObject();
        json.add(
                "routes",
                NetworkJson.array(found, route -> NetworkJson.of(route, link -> evidence.of(now.network(), link))));
        return json;
    }

    /** The routes that a request asks for. */
    List<Route> find(Exchange exchange, NetworkState now) {
        LinkFilter filter = NetworkParameters.filter(exchange, now);
        now.view(filter);
        try {
            return now.routes().find(NetworkParameters.routes(exchange, now, filter));
        } catch (IllegalArgumentException e) {
            throw NetworkParameters.problem(e);
        }
    }

    private JsonObject links(Exchange exchange, NetworkState now) {
        Network network = now.network();
        NetworkState.View view = now.view(NetworkParameters.filter(exchange, now));
        int one = network.node(NetworkParameters.agent(now, NetworkParameters.required(exchange, "one")))
                .orElseThrow();
        int other = network.node(NetworkParameters.agent(now, NetworkParameters.required(exchange, "other")))
                .orElseThrow();
        JsonObject json = new JsonObject();
        json.add("one", NetworkJson.of(network.agent(one)));
        json.add("other", NetworkJson.of(network.agent(other)));
        json.add(
                "links",
                NetworkJson.array(
                        network.between(one, other, view.lens()),
                        link -> NetworkJson.of(link, evidence.of(network, link))));
        return json;
    }

    private JsonObject agents(Exchange exchange, NetworkState now) {
        int most = NetworkParameters.number(exchange, "most", 10, 1, 100);
        List<Integer> found = now.finder().find(NetworkParameters.required(exchange, "q"), most);
        JsonObject json = new JsonObject();
        json.add("agents", NetworkJson.array(found, node -> {
            JsonObject agent = NetworkJson.of(now.network().agent(node));
            agent.addProperty("links", now.network().graph().linksOf(node));
            return agent;
        }));
        return json;
    }

    private JsonObject ranks(Exchange exchange, NetworkState now) {
        NetworkState.View view = now.view(NetworkParameters.filter(exchange, now));
        Measure measure = measure(exchange);
        double[] values = view.measure(measure);
        JsonObject json = new JsonObject();
        json.addProperty("measure", measure.toString());
        json.add("agents", NetworkJson.array(ranked(exchange, view, values), node -> {
            JsonObject agent = NetworkJson.of(now.network().agent(node));
            agent.addProperty("value", values[node]);
            return agent;
        }));
        return json;
    }

    private static Measure measure(Exchange exchange) {
        try {
            return Measure.of(exchange.parameter("measure").orElse("pagerank"));
        } catch (IllegalArgumentException e) {
            throw NetworkParameters.problem(e);
        }
    }

    private static List<Integer> ranked(Exchange exchange, NetworkState.View view, double[] values) {
        int most = NetworkParameters.number(exchange, "most", 20, 1, MOST_NODES);
        return IntStream.range(0, values.length)
                .filter(view.topology()::has)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer node) -> -values[node])
                        .thenComparingInt(node -> node))
                .limit(most)
                .toList();
    }

    private JsonObject partners(Exchange exchange, NetworkState now) {
        Network network = now.network();
        NetworkState.View view = now.view(NetworkParameters.filter(exchange, now));
        int node = network.node(NetworkParameters.agent(now, NetworkParameters.required(exchange, "of")))
                .orElseThrow();
        int most = NetworkParameters.number(exchange, "most", 20, 1, MOST_NODES);
        JsonObject json = new JsonObject();
        json.add("of", NetworkJson.of(network.agent(node)));
        List<Integer> neighbours =
                Arrays.stream(view.topology().neighbours(node)).boxed().toList();
        json.add("partners", NetworkJson.array(neighbours, other -> {
            JsonObject agent = NetworkJson.of(network.agent(other));
            agent.addProperty("links", view.topology().weight(node, other));
            return agent;
        }));
        json.add("likely", NetworkJson.array(new Partners(view.topology()).likely(node, most), likely -> {
            JsonObject agent = NetworkJson.of(network.agent(likely.node()));
            agent.addProperty("score", rounded(likely.score(), 4));
            agent.add(
                    "shared",
                    NetworkJson.array(
                            Arrays.stream(likely.shared()).boxed().toList(),
                            shared -> NetworkJson.of(network.agent(shared))));
            return agent;
        }));
        return json;
    }

    private JsonObject bridges(Exchange exchange, NetworkState now) {
        Network network = now.network();
        NetworkState.View view = now.view(NetworkParameters.filter(exchange, now));
        JsonObject json = new JsonObject();
        json.add("bridges", NetworkJson.array(Bridges.pairs(view.topology()), pair -> {
            JsonObject ends = new JsonObject();
            ends.add("one", NetworkJson.of(network.agent(pair.one())));
            ends.add("other", NetworkJson.of(network.agent(pair.other())));
            return ends;
        }));
        json.add(
                "brokers",
                NetworkJson.array(Bridges.brokers(view.topology()), node -> NetworkJson.of(network.agent(node))));
        return json;
    }

    private JsonObject growth(Exchange exchange, NetworkState now) {
        NetworkState.View view = now.view(NetworkParameters.filter(exchange, now));
        JsonObject json = new JsonObject();
        json.add("years", NetworkJson.array(Growth.of(now.network(), view.lens()), year -> {
            JsonObject one = new JsonObject();
            one.addProperty("year", year.year());
            JsonObject claims = new JsonObject();
            year.claims().forEach(claims::addProperty);
            one.add("claims", claims);
            one.addProperty("agents", year.agents());
            one.addProperty("allAgents", year.allAgents());
            one.addProperty("allPairs", year.allPairs());
            return one;
        }));
        return json;
    }

    private JsonObject contraction(Exchange exchange, NetworkState now, boolean countries) {
        NetworkState.View view = now.view(NetworkParameters.filter(exchange, now));
        Contraction contraction = countries
                ? Contraction.countries(now.network(), view.lens())
                : Contraction.areas(now.network(), view.lens());
        JsonObject json = new JsonObject();
        json.add("names", strings(contraction.names()));
        json.add("ties", NetworkJson.array(contraction.ties(), tie -> {
            JsonObject one = new JsonObject();
            one.addProperty("one", tie.one());
            one.addProperty("other", tie.other());
            one.addProperty("claims", tie.claims());
            return one;
        }));
        return json;
    }

    /** What a reader calls a country. */
    static String country(String code) {
        return code.isEmpty() ? "" : new Locale("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
