package org.entente.service;

import static org.entente.service.NetworkForm.facts;
import static org.entente.service.NetworkForm.form;
import static org.entente.service.NetworkForm.round;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.network.Agent;
import org.entente.network.Contraction;
import org.entente.network.LinkFilter;

/** Countries and what ties them, on a map of the world and in a table. */
final class MapPage {
    private final NetworkService service;
    private final StoreReader store;
    private final Pages pages;
    private final Quoter quoter;
    private final WorldMap world = new WorldMap();

    MapPage(NetworkService service, StoreReader store, Pages pages, Quoter quoter) {
        this.service = service;
        this.store = store;
        this.pages = pages;
        this.quoter = quoter;
    }

    /** A country on the map. */
    public record Country(String code, String name, String path, String shade, String title) {}

    /** A tie between two countries on the map. */
    public record Arc(String path, double width, String title, String href, boolean chosen) {}

    /** A row of the table of countries. */
    public record Pair(String one, String other, int claims, String href) {}

    /** {@code /map}: countries and what ties them. */
    void show(Exchange exchange) throws IOException {
        NetworkState now = service.state();
        LinkFilter filter = NetworkParameters.filter(exchange, now);
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
                    .flatMap(tie -> facts(now.network(), tie.links(), reading, quoter).stream())
                    .limit(NetworkForm.FACTS)
                    .toList();
            values.put("facts", facts);
            values.put("tie", facts.isEmpty() ? "" : tieName(chosen));
            values.put("box", world.width() + " " + world.height());
            values.put(
                    "without",
                    now.network().agents().stream()
                            .filter(agent -> agent.country().isEmpty() && !agent.isPerson())
                            .count());
            pages.send(exchange, 200, "map", values);
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
}
