package org.entente.service;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.rdf.model.Resource;
import org.entente.network.Agent;
import org.entente.network.Contraction;
import org.entente.network.Days;
import org.entente.network.Growth;
import org.entente.network.Hop;
import org.entente.network.Layout;
import org.entente.network.Link;
import org.entente.network.LinkFilter;
import org.entente.network.Measure;
import org.entente.network.Network;
import org.entente.network.NetworkFormat;
import org.entente.network.Route;
import org.entente.network.RouteQuery;
import org.entente.network.Subnetwork;

/**
 * The pages of the network: the drawing with its table, routes as stories, the map and the time line. All of them are whole
 * without scripts; a script makes the drawing one to move in.
 */
final class NetworkPages {
    /** Nodes of a drawing that nobody has narrowed. */
    private static final int DRAWN = 250;
    /** Rows of the table beside a drawing. */
    private static final int ROWS = 300;
    /** Facts that a part of a page lists. */
    private static final int FACTS = 60;

    /** Only pages with a script may run one, and only ours. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' blob: data:; script-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final NetworkService service;
    private final StoreReader store;
    private final Pages pages;
    private final Quoter quoter;
    private final WorldMap world = new WorldMap();

    NetworkPages(NetworkService service, StoreReader store, Pages pages, Quoter quoter) {
        this.service = service;
        this.store = store;
        this.pages = pages;
        this.quoter = quoter;
    }

    // ---- What a form offers

    /** Something that may be chosen. */
    public record Choice(String value, String label, boolean chosen) {}

    /** The filters of all these pages. */
    private static Map<String, Object> form(Exchange exchange, NetworkState now) {
        Map<String, Object> values = new HashMap<>();
        List<String> kinds = NetworkParameters.asked(exchange, "kind");
        values.put(
                "kinds",
                now.network().projection().rules().stream()
                        .map(rule -> new Choice(rule.kind(), rule.label(), kinds.contains(rule.kind())))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList());
        values.put(
                "statuses",
                choices(
                        exchange,
                        "status",
                        now.network().statuses().stream()
                                .filter(s -> !s.isEmpty())
                                .toList()));
        values.put("areas", choices(exchange, "area", now.network().areas()));
        values.put("countries", countries(exchange, now));
        values.put("since", exchange.parameter("since").orElse(""));
        values.put("until", exchange.parameter("until").orElse(""));
        values.put("confidence", exchange.parameter("confidence").orElse(""));
        values.put("years", now.network().years().map(y -> List.of(y[0], y[1])).orElse(List.of()));
        values.put("query", exchange.queryPart());
        return values;
    }

    private static List<Choice> choices(Exchange exchange, String name, List<String> all) {
        List<String> asked = NetworkParameters.asked(exchange, name);
        return all.stream()
                .map(value -> new Choice(value, Prose.words(value).replace('-', ' '), asked.contains(value)))
                .toList();
    }

    private static List<Choice> countries(Exchange exchange, NetworkState now) {
        List<String> asked = NetworkParameters.asked(exchange, "country");
        return now.network().agents().stream()
                .map(Agent::country)
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(code -> new Choice(code, NetworkService.country(code), asked.contains(code)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private void send(Exchange exchange, String template, Map<String, Object> values) throws IOException {
        exchange.header("Content-Security-Policy", POLICY);
        pages.send(exchange, 200, template, values);
    }

    // ---- The drawing

    /** A node of a drawing. */
    public record Node(double x, double y, double radius, String label, String href, String kind, boolean named) {
        Node withName() {
            return new Node(x, y, radius, label, href, kind, true);
        }
    }

    /** A line of a drawing; {@code kind} is the one of most of its links. */
    public record Line(double x1, double y1, double x2, double y2, String kind, double width) {}

    /** What ties two, as a row of the table. */
    public record Tie(
            String one, String oneHref, String other, String otherHref, String kinds, String since, String href) {}

    /** {@code /network}: the drawing, or with both ends given the routes between. */
    void network(Exchange exchange) throws IOException {
        if (exchange.parameter("from").isPresent() && exchange.parameter("to").isPresent()) {
            routes(exchange);
            return;
        }
        NetworkState now = service.state();
        LinkFilter filter = NetworkParameters.filter(exchange);
        if (filter.agents().isEmpty() && exchange.parameters("agents").isEmpty()) {
            filter = filter.withAgents(Set.of(LinkFilter.INSTITUTIONS));
        }
        NetworkState.View view = now.view(filter);
        Subnetwork part = service.part(exchange, now, filter, DRAWN);
        store.read(reading -> {
            Map<String, Object> values = form(exchange, now);
            values.put("section", "network");
            values.put(
                    "around",
                    NetworkParameters.asked(exchange, "around").stream()
                            .map(words -> agent(now, words))
                            .map(agent -> Part.link(agent.label(), reading.href(reading.thing(agent.iri()))))
                            .toList());
            values.put("aroundIris", NetworkParameters.asked(exchange, "around"));
            values.put("hops", NetworkParameters.number(exchange, "hops", 1, 1, RouteQuery.LONGEST));
            values.put("people", exchange.parameters("agents").contains("everybody"));
            values.put("from", exchange.parameter("from").orElse(""));
            values.put("to", exchange.parameter("to").orElse(""));
            values.put("complete", part.complete());
            values.put("shown", part.nodes().length);
            values.put("total", Subnetwork.all(now.network(), view.lens()).nodes().length);
            draw(now, view, part, reading, values);
            values.put("ties", ties(part, reading));
            values.put("hidden", Math.max(0, pairs(part).size() - ROWS));
            values.put("downloads", downloads(exchange));
            send(exchange, "network", values);
        });
    }

    private static Agent agent(NetworkState now, String words) {
        return now.network()
                .agent(now.network().node(NetworkParameters.agent(now, words)).orElseThrow());
    }

    private static List<ThingPages.Alternate> downloads(Exchange exchange) {
        return Arrays.stream(NetworkFormat.values())
                .map(format -> new ThingPages.Alternate(
                        format.title(),
                        exchange.root() + "network/network." + format.suffix() + exchange.queryPart(),
                        format.mediaType()))
                .toList();
    }

    /** Size of the drawing in its own units. */
    private static final double WIDTH = 1200;

    private static final double HEIGHT = 760;
    private static final double MARGIN = 50;
    /** About how wide a letter of a name is. */
    private static final double LETTER = 7;

    private static final int NAMED_AT_MOST = 90;

    private static void draw(
            NetworkState now, NetworkState.View view, Subnetwork part, Reading reading, Map<String, Object> values) {
        Network network = now.network();
        double[] places = Layout.of(part);
        double[] box = box(places);
        double scale = Math.min(
                (WIDTH - 2 * MARGIN) / Math.max(1, box[2] - box[0]),
                (HEIGHT - 2 * MARGIN) / Math.max(1, box[3] - box[1]));
        int[] index = new int[network.graph().nodes()];
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < part.nodes().length; i++) {
            int node = part.nodes()[i];
            index[node] = i;
            Agent agent = network.agent(node);
            nodes.add(new Node(
                    round(WIDTH / 2 + (places[2 * i] - (box[0] + box[2]) / 2) * scale),
                    round(HEIGHT / 2 + (places[2 * i + 1] - (box[1] + box[3]) / 2) * scale),
                    round(3 + 2 * Math.sqrt(view.topology().degree(node))),
                    agent.label(),
                    reading.href(reading.thing(agent.iri())),
                    view.communities()[node] < 8 ? "c" + view.communities()[node] : "c-other",
                    false));
        }
        name(nodes);
        List<Line> lines = new ArrayList<>();
        pairs(part).forEach((pair, links) -> {
            Node one = nodes.get(index[(int) (pair >> 32)]);
            Node other = nodes.get(index[(int) (long) pair]);
            lines.add(
                    new Line(one.x, one.y, other.x, other.y, links.get(0).kind(), round(0.8 + Math.log(links.size()))));
        });
        values.put("nodes", nodes);
        values.put("lines", lines);
        values.put("width", (int) WIDTH);
        values.put("height", (int) HEIGHT);
    }

    /** Names the largest, where there is room for a name. */
    private static void name(List<Node> nodes) {
        List<double[]> taken = new ArrayList<>();
        IntStream.range(0, nodes.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -nodes.get(i).radius))
                .limit(NAMED_AT_MOST)
                .forEach(i -> {
                    Node node = nodes.get(i);
                    double half = node.label.length() * LETTER / 2;
                    double[] box = {node.x - half, node.y - node.radius - 18, node.x + half, node.y - node.radius};
                    boolean free = box[0] > 0
                            && box[2] < WIDTH
                            && taken.stream()
                                    .noneMatch(t -> box[0] < t[2] && t[0] < box[2] && box[1] < t[3] && t[1] < box[3]);
                    if (free) {
                        taken.add(box);
                        nodes.set(i, node.withName());
                    }
                });
    }

    private static double[] box(double[] places) {
        double[] box = {0, 0, 0, 0};
        for (int i = 0; i < places.length; i++) {
            box[i % 2] = i < 2 ? places[i] : Math.min(box[i % 2], places[i]);
            box[2 + i % 2] = i < 2 ? places[i] : Math.max(box[2 + i % 2], places[i]);
        }
        return box;
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** The links of each pair, the surest first. */
    private static Map<Long, List<Link>> pairs(Subnetwork part) {
        Map<Long, List<Link>> pairs = new TreeMap<>();
        for (int number : part.links()) {
            int one = part.network().graph().source(number);
            int other = part.network().graph().target(number);
            pairs.computeIfAbsent((long) Math.min(one, other) << 32 | Math.max(one, other), p -> new ArrayList<>())
                    .add(part.network().link(number));
        }
        pairs.values()
                .forEach(links -> links.sort(Comparator.comparingDouble((Link link) -> -link.confidence())
                        .thenComparingInt(Link::number)));
        return pairs;
    }

    private static List<Tie> ties(Subnetwork part, Reading reading) {
        return pairs(part).values().stream()
                .sorted(Comparator.comparingInt((List<Link> links) -> -links.size()))
                .limit(ROWS)
                .map(links -> {
                    Agent one = links.get(0).source();
                    Agent other = links.get(0).target();
                    return new Tie(
                            one.label(),
                            reading.href(reading.thing(one.iri())),
                            other.label(),
                            reading.href(reading.thing(other.iri())),
                            counted(links),
                            links.stream()
                                    .map(Link::start)
                                    .filter(date -> !date.isEmpty())
                                    .min(Comparator.naturalOrder())
                                    .map(Dates::words)
                                    .orElse(""),
                            "network?from=" + encoded(one.iri()) + "&to=" + encoded(other.iri()) + "&longest=1");
                })
                .toList();
    }

    private static String counted(List<Link> links) {
        Map<String, Long> kinds =
                links.stream().collect(Collectors.groupingBy(Link::kind, TreeMap::new, Collectors.counting()));
        return kinds.entrySet().stream()
                .map(kind -> kind.getValue() == 1 ? kind.getKey() : kind.getValue() + " " + plural(kind.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String plural(String kind) {
        return kind + "s";
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    // ---- Routes

    /** A tie of a hop, told with the sentences that say it. */
    public record Told(String kind, List<Part> words, String certainty, List<Quotation> quotations) {}

    /** A hop of a route as a story tells it. */
    public record Step(Part from, Part to, String note, boolean weakest, List<Told> ties) {}

    /** A route as a story tells it. */
    public record Story(String title, String held, List<Part> agents, List<Step> steps) {}

    /** Links of a hop that a story tells. */
    private static final int TOLD = 4;

    private void routes(Exchange exchange) throws IOException {
        NetworkState now = service.state();
        Agent from = agent(now, NetworkParameters.required(exchange, "from"));
        Agent to = agent(now, NetworkParameters.required(exchange, "to"));
        List<Route> routes = from.equals(to) ? List.of() : service.find(exchange, now);
        store.read(reading -> {
            Map<String, Object> values = form(exchange, now);
            values.put("section", "network");
            values.put("from", from.label());
            values.put("to", to.label());
            values.put("fromIri", from.iri());
            values.put("toIri", to.iri());
            values.put("order", exchange.parameter("order").orElse("shortest"));
            values.put("through", exchange.parameter("through").orElse(""));
            values.put("longest", exchange.parameter("longest").orElse(""));
            values.put(
                    "orders",
                    List.of(
                            new Choice("shortest", "fewest steps", false),
                            new Choice("surest", "surest", false),
                            new Choice("latest", "most recent", false),
                            new Choice("in-time", "in the order of time", false)));
            values.put(
                    "stories",
                    routes.stream().map(route -> story(route, reading)).toList());
            values.put("same", from.equals(to));
            values.put("json", exchange.root() + "network/routes.json" + exchange.queryPart());
            pages.send(exchange, 200, "routes", values);
        });
    }

    private Story story(Route route, Reading reading) {
        List<Step> steps = route.hops().stream()
                .map(hop ->
                        step(hop, hop.equals(route.weakest()) && route.hops().size() > 1, reading))
                .toList();
        int hops = route.hops().size();
        String title = hops == 1
                ? "Tied directly"
                : hops - 1 == 1 ? "By way of one other" : "By way of " + (hops - 1) + " others";
        return new Story(
                title,
                held(route),
                route.agents().stream()
                        .map(agent -> Part.link(agent.label(), reading.href(reading.thing(agent.iri()))))
                        .toList(),
                steps);
    }

    private static String held(Route route) {
        return route.held()
                .map(held -> {
                    if (held.first() == Days.EVER && held.last() == Days.NEVER) {
                        return "No date is known of it.";
                    }
                    String from = held.first() == Days.EVER ? "" : " from " + Dates.words(Days.words(held.first()));
                    String to = held.last() == Days.NEVER ? " on" : " to " + Dates.words(Days.words(held.last()));
                    return held.first() == held.last()
                            ? "All of it was on " + Dates.words(Days.words(held.first())) + "."
                            : "All of it held" + from + to + ".";
                })
                .orElseGet(() -> {
                    List<String> dates = route.hops().stream()
                            .map(hop -> hop.best().start())
                            .filter(date -> !date.isEmpty())
                            .sorted()
                            .toList();
                    return "Not all of it held at once: its steps are from " + Dates.words(dates.get(0)) + " to "
                            + Dates.words(dates.get(dates.size() - 1)) + ".";
                });
    }

    private Step step(Hop hop, boolean weakest, Reading reading) {
        List<Told> told = hop.links().stream()
                .limit(TOLD)
                .map(link -> {
                    Resource claim = reading.thing(link.claim());
                    return new Told(
                            link.kind(), words(link, reading), certainty(link), quoter.quotations(reading, claim));
                })
                .toList();
        int more = hop.links().size() - told.size();
        return new Step(
                Part.link(
                        hop.from().label(),
                        reading.href(reading.thing(hop.from().iri()))),
                Part.link(hop.to().label(), reading.href(reading.thing(hop.to().iri()))),
                more > 0 ? "and " + more + " more" : "",
                weakest,
                told);
    }

    private List<Part> words(Link link, Reading reading) {
        if (link.kind().equals("unit")) {
            return new Prose()
                    .add(Part.link(
                            link.source().label(),
                            reading.href(reading.thing(link.source().iri()))))
                    .say(" is a unit of ")
                    .add(Part.link(
                            link.target().label(),
                            reading.href(reading.thing(link.target().iri()))))
                    .parts();
        }
        return new Narrator(reading, quoter, 0).sentence(reading.thing(link.claim()));
    }

    private static String certainty(Link link) {
        return Math.round(link.confidence() * 100) + " % certain";
    }

    // ---- The map

    /** A country on the map. */
    public record Country(String code, String name, String path, String shade, String title) {}

    /** A tie between two countries on the map. */
    public record Arc(String path, double width, String title, String href, boolean chosen) {}

    /** A row of the table of countries. */
    public record Pair(String one, String other, int claims, String href) {}

    /** {@code /map}: countries and what ties them. */
    void map(Exchange exchange) throws IOException {
        NetworkState now = service.state();
        LinkFilter filter = NetworkParameters.filter(exchange);
        NetworkState.View view = now.view(filter);
        Contraction countries = Contraction.countries(now.network(), view.lens());
        String chosen = exchange.parameter("tie").orElse("");
        String query = exchange.queryPart().replaceFirst("^\\?", "").replaceAll("(^|&)tie=[^&]*", "");
        String more = query.isEmpty() ? "" : "&" + query.replaceFirst("^&", "");
        store.read(reading -> {
            Map<String, Object> values = form(exchange, now);
            values.put("section", "map");
            Map<String, Long> institutions = now.network().agents().stream()
                    .filter(agent -> !agent.country().isEmpty() && !agent.isPerson())
                    .collect(Collectors.groupingBy(Agent::country, Collectors.counting()));
            values.put("countriesDrawn", drawn(institutions));
            List<Contraction.Tie> across = countries.ties().stream()
                    .filter(tie -> !tie.one().equals(tie.other()))
                    .toList();
            values.put(
                    "arcs",
                    across.stream()
                            .filter(tie -> world.place(tie.one()) != null && world.place(tie.other()) != null)
                            .sorted(Comparator.comparingInt(Contraction.Tie::claims))
                            .map(tie -> arc(tie, chosen, more))
                            .toList());
            values.put(
                    "pairs",
                    countries.ties().stream()
                            .map(tie -> new Pair(
                                    NetworkService.country(tie.one()),
                                    tie.one().equals(tie.other()) ? "within" : NetworkService.country(tie.other()),
                                    tie.claims(),
                                    "map?tie=" + tie.one() + "-" + tie.other() + more + "#ties"))
                            .toList());
            List<Fact> facts = countries.ties().stream()
                    .filter(tie -> (tie.one() + "-" + tie.other()).equals(chosen))
                    .flatMap(tie -> facts(now.network(), tie.links(), reading).stream())
                    .limit(FACTS)
                    .toList();
            values.put("facts", facts);
            values.put("tie", facts.isEmpty() ? "" : tieName(chosen));
            values.put("box", world.width() + " " + world.height());
            values.put(
                    "without",
                    now.network().agents().stream()
                            .filter(agent -> agent.country().isEmpty() && !agent.isPerson())
                            .count());
            send(exchange, "map", values);
        });
    }

    private static String tieName(String chosen) {
        String[] ends = chosen.split("-");
        return ends[0].equals(ends[1])
                ? "Within " + NetworkService.country(ends[0])
                : NetworkService.country(ends[0]) + " and " + NetworkService.country(ends[1]);
    }

    private List<Country> drawn(Map<String, Long> institutions) {
        long largest = institutions.values().stream().mapToLong(n -> n).max().orElse(1);
        return world.countries().stream()
                .map(shape -> {
                    long count = institutions.getOrDefault(shape.code(), 0L);
                    int shade = count == 0
                            ? 0
                            : 1 + (int) (3.99 * Math.log(count) / Math.max(0.1, Math.log(largest + 1.0)));
                    String name = shape.code().isEmpty() ? "" : NetworkService.country(shape.code());
                    return new Country(
                            shape.code(),
                            name,
                            shape.path(),
                            "s" + shade,
                            count == 0 ? "" : name + ": " + count + (count == 1 ? " institution" : " institutions"));
                })
                .toList();
    }

    private Arc arc(Contraction.Tie tie, String chosen, String more) {
        double[] one = world.place(tie.one());
        double[] other = world.place(tie.other());
        double dx = other[0] - one[0];
        double dy = other[1] - one[1];
        double bend = 0.22;
        // Bent upwards, as things in flight are.
        double side = dx >= 0 ? 1 : -1;
        double x = (one[0] + other[0]) / 2 + dy * bend * side;
        double y = (one[1] + other[1]) / 2 - Math.abs(dx) * bend - Math.abs(dy) * 0.05;
        String path = "M" + round(one[0]) + " " + round(one[1]) + "Q" + round(x) + " " + round(y) + " "
                + round(other[0]) + " " + round(other[1]);
        return new Arc(
                path,
                round(0.9 + 1.1 * Math.log(tie.claims()) + (tie.claims() > 1 ? 0.6 : 0)),
                NetworkService.country(tie.one()) + " and " + NetworkService.country(tie.other()) + ": " + tie.claims()
                        + (tie.claims() == 1 ? " tie" : " ties"),
                "map?tie=" + tie.one() + "-" + tie.other() + more + "#ties",
                (tie.one() + "-" + tie.other()).equals(chosen));
    }

    /** What draws links, each once, the latest first. */
    private List<Fact> facts(Network network, List<Integer> links, Reading reading) {
        Map<String, Link> claims = new LinkedHashMap<>();
        links.stream().map(network::link).forEach(link -> claims.putIfAbsent(link.claim(), link));
        return claims.values().stream()
                .sorted(Comparator.comparing(Link::start).reversed().thenComparing(Link::claim))
                .limit(FACTS)
                .map(link -> new Fact(
                        words(link, reading), List.of(), quoter.quotations(reading, reading.thing(link.claim()))))
                .toList();
    }

    // ---- The time line

    /** A bar of a year, or a part of it. */
    public record Bar(double x, double y, double width, double height, String kind, String title, String href) {}

    /** A word under the bars. */
    public record Mark(double x, String text) {}

    /** A row of the table of years. */
    public record Year(int year, String claims, int agents, int pairs, String href) {}

    /** {@code /timeline}: what happened when. */
    void timeline(Exchange exchange) throws IOException {
        NetworkState now = service.state();
        Network network = now.network();
        NetworkState.View view = now.view(NetworkParameters.filter(exchange));
        List<Growth> growth = Growth.of(network, view.lens());
        int first = growth.isEmpty() ? 0 : growth.get(0).year();
        int last = growth.isEmpty() ? 0 : growth.get(growth.size() - 1).year();
        // Years long before the others would press these together; the table has them.
        int from = Math.max(first, last - 24);
        int chosen = NetworkParameters.number(exchange, "year", last, 0, 9999);
        String query = exchange.queryPart().replaceFirst("^\\?", "").replaceAll("(^|&)year=[^&]*", "");
        String more = query.isEmpty() ? "" : "&" + query.replaceFirst("^&", "");
        store.read(reading -> {
            Map<String, Object> values = form(exchange, now);
            values.put("section", "timeline");
            values.put("year", chosen);
            values.put(
                    "bars", bars(growth.stream().filter(g -> g.year() >= from).toList(), from, last, more));
            values.put("marks", marks(from, last, chosen));
            values.put("hiddenYears", first < from ? first : 0);
            values.put(
                    "rows",
                    growth.stream()
                            .filter(g -> !g.claims().isEmpty())
                            .sorted(Comparator.comparingInt((Growth g) -> -g.year()))
                            .map(g -> new Year(
                                    g.year(),
                                    g.claims().entrySet().stream()
                                            .map(kind -> kind.getValue() + " "
                                                    + (kind.getValue() == 1 ? kind.getKey() : plural(kind.getKey())))
                                            .collect(Collectors.joining(", ")),
                                    g.allAgents(),
                                    g.allPairs(),
                                    "timeline?year=" + g.year() + more + "#year"))
                            .toList());
            List<Integer> links = IntStream.range(0, network.graph().links())
                    .filter(link -> view.lens().shows(network.graph(), link))
                    .filter(link -> network.graph().from(link) != Days.EVER
                            && Days.year(network.graph().from(link)) == chosen)
                    .boxed()
                    .toList();
            values.put("facts", facts(network, links, reading));
            send(exchange, "timeline", values);
        });
    }

    private static final double BAR_AREA = 1060;
    private static final double BAR_HEIGHT = 240;
    private static final double LEFT = 60;

    private static List<Bar> bars(List<Growth> growth, int from, int last, String more) {
        int highest = growth.stream()
                .mapToInt(g -> g.claims().values().stream().mapToInt(n -> n).sum())
                .max()
                .orElse(1);
        double step = BAR_AREA / Math.max(1, last - from + 1);
        List<Bar> bars = new ArrayList<>();
        for (Growth year : growth) {
            double y = BAR_HEIGHT + 10;
            for (Map.Entry<String, Integer> kind : year.claims().entrySet()) {
                double height = kind.getValue() * BAR_HEIGHT / Math.max(1, highest);
                y -= height;
                bars.add(new Bar(
                        round(LEFT + (year.year() - from) * step + step * 0.12),
                        round(y),
                        round(Math.min(step * 0.76, 64)),
                        Math.max(1, round(height) - 1),
                        kind.getKey(),
                        year.year() + ": " + kind.getValue() + " "
                                + (kind.getValue() == 1 ? kind.getKey() : plural(kind.getKey())),
                        "timeline?year=" + year.year() + more + "#year"));
            }
        }
        return bars;
    }

    private static List<Mark> marks(int from, int last, int chosen) {
        double step = BAR_AREA / Math.max(1, last - from + 1);
        int every = last - from > 14 ? 2 : 1;
        return IntStream.rangeClosed(from, last)
                .filter(year -> (last - year) % every == 0)
                .mapToObj(year -> new Mark(
                        round(LEFT + (year - from) * step + step * 0.12 + Math.min(step * 0.76, 64) / 2),
                        Integer.toString(year)))
                .toList();
    }

    // ---- Help

    /** {@code /network/help}: what can be done here, in three stories. */
    void help(Exchange exchange) throws IOException {
        pages.send(exchange, 200, "network-help", Map.of("section", "network"));
    }

    // ---- On the page of a thing

    /** A neighbour in the small drawing of somebody's own network. */
    public record Neighbour(
            double x,
            double y,
            String label,
            String anchor,
            double labelX,
            String href,
            String path,
            String kind,
            double width,
            String title) {}

    /** Somebody's own network in short. */
    public record Ego(List<Neighbour> neighbours, int height, int more, String href, List<Row> ranks) {}

    private static final int NEIGHBOURS = 18;

    /** The network around somebody; null for who has no links. */
    Ego ego(Reading reading, String iri) {
        NetworkState now = service.state();
        Network network = now.network();
        if (network.node(iri).isEmpty()) {
            return null;
        }
        int node = network.node(iri).getAsInt();
        NetworkState.View view = now.view(LinkFilter.NONE);
        int[] all = view.topology().neighbours(node);
        if (all.length == 0) {
            return null;
        }
        List<Integer> shown = Arrays.stream(all)
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer other) -> network.agent(other).isPerson())
                        .thenComparingInt(other -> -view.topology().weight(node, other))
                        .thenComparingInt(other -> -view.topology().degree(other))
                        .thenComparingInt(other -> other))
                .limit(NEIGHBOURS)
                .toList();
        int rows = (shown.size() + 1) / 2;
        int height = Math.max(120, rows * 34 + 20);
        List<Neighbour> neighbours = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            neighbours.add(neighbour(now, view, node, shown.get(i), i, rows, shown.size(), height, reading));
        }
        return new Ego(
                neighbours,
                height,
                all.length - shown.size(),
                "network?agents=everybody&around=" + encoded(iri),
                ranks(now, view, node));
    }

    private Neighbour neighbour(
            NetworkState now,
            NetworkState.View view,
            int node,
            int other,
            int place,
            int rows,
            int count,
            int height,
            Reading reading) {
        boolean left = place % 2 == 1;
        int side = left ? count / 2 : rows;
        double middle = height / 2.0;
        double y = middle + (place / 2 - (side - 1) / 2.0) * 34;
        double off = side < 2 ? 0 : (y - middle) / (side * 17.0);
        double reach = 96 + 34 * Math.sqrt(Math.max(0, 1 - off * off));
        double x = 380 + (left ? -reach : reach);
        Agent agent = now.network().agent(other);
        List<Link> links = now.network().between(node, other, view.lens());
        return new Neighbour(
                round(x),
                round(y),
                shortened(agent.label()),
                left ? "end" : "start",
                round(x + (left ? -11 : 11)),
                reading.href(reading.thing(agent.iri())),
                "M380 " + round(middle) + "C" + round(380 + (x - 380) * 0.55) + " " + round(middle) + " "
                        + round(380 + (x - 380) * 0.45) + " " + round(y) + " " + round(x) + " " + round(y),
                links.get(0).kind(),
                round(1.4 + 1.2 * Math.log(links.size())),
                agent.label() + ": " + counted(links));
    }

    private static String shortened(String label) {
        return label.length() <= 30 ? label : label.substring(0, 29).strip() + "…";
    }

    private static List<Row> ranks(NetworkState now, NetworkState.View view, int node) {
        List<Row> rows = new ArrayList<>();
        int degree = view.topology().degree(node);
        int of = Subnetwork.all(now.network(), view.lens()).nodes().length;
        rows.add(new Row(
                "Partners", List.of(Part.text(degree + " (" + place(view.rank(Measure.DEGREE, node), of) + ")"))));
        rows.add(new Row("PageRank", List.of(Part.text(place(view.rank(Measure.PAGERANK, node), of)))));
        if (view.measure(Measure.BETWEENNESS)[node] > 0) {
            rows.add(new Row("Between others", List.of(Part.text(place(view.rank(Measure.BETWEENNESS, node), of)))));
        }
        return rows;
    }

    /** {@code 3rd of 120}. */
    private static String place(int rank, int of) {
        String ending = rank % 100 / 10 == 1
                ? "th"
                : switch (rank % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return rank + ending + " of " + of;
    }
}
