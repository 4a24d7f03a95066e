package org.entente.service;

import static org.entente.service.NetworkForm.agent;
import static org.entente.service.NetworkForm.facts;
import static org.entente.service.NetworkForm.form;
import static org.entente.service.NetworkForm.plural;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.network.Agent;
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

    /** Years that are drawn; long before these there is little, and the table has it. */
    private static final int DRAWN = 25;

    private static final int WIDTH = 1180;
    private static final int HEIGHT = 250;

    /** A row of the table of years. */
    public record Year(int year, String claims, int agents, int pairs, String href) {}

    /** {@code /timeline}: what happened when. */
    void show(Exchange exchange) throws IOException {
        NetworkState now = service.state();
        Network network = now.network();
        NetworkState.View view = now.view(NetworkParameters.filter(exchange, now));
        Optional<Agent> around = exchange.parameter("around").map(words -> agent(now, words));
        int[] links = around.map(who -> network.linksOf(network.node(who.iri()).orElseThrow()))
                .orElseGet(() -> IntStream.range(0, network.graph().links()))
                .filter(link -> view.lens().shows(network.graph(), link))
                .toArray();
        List<Growth> growth = Growth.of(network, links);
        int last = growth.isEmpty() ? 0 : growth.get(growth.size() - 1).year();
        List<Growth> drawn = growth.subList(Math.max(0, growth.size() - DRAWN), growth.size());
        int chosen = NetworkParameters.number(exchange, "year", last, 0, 9999);
        String query = exchange.queryPart().replaceFirst("^\\?", "").replaceAll("(^|&)year=[^&]*", "");
        String more = query.isEmpty() ? "" : "&" + query.replaceFirst("^&", "");
        IntFunction<String> href = year -> "timeline?year=" + year + more + "#year";
        store.read(reading -> {
            Map<String, Object> values = form(exchange, now);
            values.put("section", "timeline");
            values.put("year", chosen);
            values.put("chart", YearBars.of(drawn, WIDTH, HEIGHT, href));
            values.put("hiddenYears", growth.size() > DRAWN ? growth.get(0).year() : 0);
            values.put("around", around.map(Agent::label).orElse(""));
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
                                    href.apply(g.year())))
                            .toList());
            List<Integer> begun = Arrays.stream(links)
                    .filter(link -> network.graph().from(link) != Days.EVER
                            && Days.year(network.graph().from(link)) == chosen)
                    .boxed()
                    .toList();
            values.put("facts", facts(network, begun, reading, quoter));
            pages.send(exchange, 200, "timeline", values);
        });
    }
}
