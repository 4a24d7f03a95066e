package org.entente.service;

import static org.entente.service.NetworkForm.counted;
import static org.entente.service.NetworkForm.encoded;
import static org.entente.service.NetworkForm.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.entente.network.Agent;
import org.entente.network.Growth;
import org.entente.network.Link;
import org.entente.network.LinkFilter;
import org.entente.network.Measure;
import org.entente.network.Network;

/** On the page of somebody: who is tied to them, since when, and what place they have in the network. */
final class EgoNetwork {
    private final NetworkService service;

    EgoNetwork(NetworkService service) {
        this.service = service;
    }

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
    public record Ego(
            List<Neighbour> neighbours,
            int height,
            int more,
            String href,
            List<Row> ranks,
            YearBars years,
            String timeline) {}

    private static final int NEIGHBOURS = 18;
    private static final int YEARS_WIDTH = 760;
    private static final int YEARS_HEIGHT = 100;

    /** The network around somebody; null for who has no links. */
    Ego of(Reading reading, String iri) {
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
                ranks(now, view, node),
                YearBars.of(
                        Growth.of(network, network.linksOf(node).toArray()),
                        YEARS_WIDTH,
                        YEARS_HEIGHT,
                        year -> "timeline?year=" + year + "&around=" + encoded(iri) + "#year"),
                "timeline?around=" + encoded(iri));
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
        int of = view.tied();
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
