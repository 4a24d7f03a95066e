package org.entente.service;

import static org.entente.service.NetworkForm.facts;
import static org.entente.service.NetworkForm.form;
import static org.entente.service.NetworkForm.plural;
import static org.entente.service.NetworkForm.round;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.network.Days;
import org.entente.network.Growth;
import org.entente.network.Network;

/** What began in which year: bars, a table, and the facts of one year. */
final class TimelinePage {
    private final NetworkService service;
    private final StoreReader store;
    private final Pages pages;
    private final Quoter quoter;

    TimelinePage(NetworkService service, StoreReader store, Pages pages, Quoter quoter) {
        this.service = service;
        this.store = store;
        this.pages = pages;
        this.quoter = quoter;
    }

    /** A bar of a year, or a part of it. */
    public record Bar(double x, double y, double width, double height, String kind, String title, String href) {}

    /** A word under the bars. */
    public record Mark(double x, String text) {}

    /** A row of the table of years. */
    public record Year(int year, String claims, int agents, int pairs, String href) {}

    /** {@code /timeline}: what happened when. */
    void show(Exchange exchange) throws IOException {
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
            values.put("facts", facts(network, links, reading, quoter));
            pages.send(exchange, 200, "timeline", values);
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
}
