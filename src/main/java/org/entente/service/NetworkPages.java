package org.entente.service;

import static org.entente.service.NetworkForm.agent;
import static org.entente.service.NetworkForm.counted;
import static org.entente.service.NetworkForm.encoded;
import static org.entente.service.NetworkForm.form;
import static org.entente.service.NetworkForm.round;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.network.Agent;
import org.entente.network.Layout;
import org.entente.network.Link;
import org.entente.network.LinkFilter;
import org.entente.network.LinkFilter.Facet;
import org.entente.network.Network;
import org.entente.network.NetworkFormat;
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

    /** Only pages with a script may run one, and only ours. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' blob: data:; script-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final NetworkService service;
    private final StoreReader store;
    private final Pages pages;
    private final RoutesPage routes;

    NetworkPages(NetworkService service, StoreReader store, Pages pages, Quoter quoter) {
        this.service = service;
        this.store = store;
        this.pages = pages;
        this.routes = new RoutesPage(service, store, pages, quoter);
    }

    private void send(Exchange exchange, String template, Map<String, Object> values) throws IOException {
        exchange.header("Content-Security-Policy", POLICY);
        pages.send(exchange, 200, template, values);
    }

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
            routes.show(exchange);
            return;
        }
        NetworkState now = service.state();
        LinkFilter filter = NetworkParameters.filter(exchange, now);
        if (filter.of(Facet.AGENT).isEmpty() && exchange.parameters("agents").isEmpty()) {
            filter = filter.with(Facet.AGENT, Set.of(LinkFilter.INSTITUTIONS));
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
            values.put("total", view.tied());
            draw(now, view, part, reading, values);
            values.put("ties", ties(part, reading));
            values.put("hidden", Math.max(0, pairs(part).size() - ROWS));
            values.put("downloads", downloads(exchange));
            send(exchange, "network", values);
        });
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

    /** {@code /network/help}: what can be done here, in three stories. */
    void help(Exchange exchange) throws IOException {
        pages.send(exchange, 200, "network-help", Map.of("section", "network"));
    }
}
