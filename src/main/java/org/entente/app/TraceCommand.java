package org.entente.app;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.graph.GraphStore;
import org.entente.network.AgentFinder;
import org.entente.network.Days;
import org.entente.network.Evidence;
import org.entente.network.EvidenceReader;
import org.entente.network.Hop;
import org.entente.network.Link;
import org.entente.network.Network;
import org.entente.network.NetworkJson;
import org.entente.network.Route;
import org.entente.network.RouteFinder;
import org.entente.network.RouteQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code trace}: how two people or institutions are tied. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Tells how two people or institutions are tied: each hop with the sentences that say it.",
        footer = {
            "",
            "Examples:",
            "  entente trace \"Temirtau Technical College\" SUCC",
            "  entente trace --order in-time --agents institutions \"Nordic University\" \"Port Company\"",
            "  entente trace --most 5 --through CN --since 2020 \"Nordic University\" \"Port Company\""
        })
final class TraceCommand implements Callable<Integer> {
    @ParentCommand
    private Entente entente;

    @Mixin
    private StoreOptions store;

    @Mixin
    private NetworkOptions options;

    @Parameters(index = "0", paramLabel = "FROM", description = "A name or an IRI.")
    private String from;

    @Parameters(index = "1", paramLabel = "TO", description = "A name or an IRI.")
    private String to;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            defaultValue = "shortest",
            description = "Which routes come first: shortest, surest, latest, in-time. Default: ${DEFAULT-VALUE}.")
    private String order;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many routes. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Option(
            names = "--longest",
            paramLabel = "N",
            defaultValue = "" + RouteQuery.LONGEST,
            description = "Hops at most. Default: ${DEFAULT-VALUE}.")
    private int longest;

    @Option(
            names = "--through",
            paramLabel = "NAME|CODE|KIND",
            split = ",",
            description = "Only by way of one of these, of these countries or of these kinds.")
    private List<String> through = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json. Default: ${DEFAULT-VALUE}.")
    private ReportFormat format;

    @Override
    public Integer call() throws IOException {
        try (GraphStore opened = store.open()) {
            Network network = options.network(opened);
            List<Route> routes = find(network);
            EvidenceReader evidence = new EvidenceReader(opened);
            if (format == ReportFormat.JSON) {
                entente.out()
                        .println(new GsonBuilder()
                                .setPrettyPrinting()
                                .disableHtmlEscaping()
                                .create()
                                .toJson(NetworkJson.array(
                                        routes, route -> NetworkJson.of(route, link -> evidence.of(network, link)))));
            } else {
                for (int i = 0; i < routes.size(); i++) {
                    tell(network, routes.get(i), evidence, i > 0);
                }
            }
            if (routes.isEmpty()) {
                entente.problem("no route from " + from + " to " + to + " is known");
            }
            return routes.isEmpty() ? Entente.INCOMPLETE : Entente.DONE;
        }
    }

    private List<Route> find(Network network) {
        try {
            AgentFinder finder = new AgentFinder(network);
            RouteQuery query = RouteQuery.between(
                            finder.one(from).iri(), finder.one(to).iri())
                    .withOrder(RouteQuery.Order.of(order))
                    .withMost(most)
                    .withLongest(longest)
                    .withFilter(options.filter(network))
                    .withThrough(finder.meant(through));
            return new RouteFinder(network, Clock.systemUTC()).find(query);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
    }

    private void tell(Network network, Route route, EvidenceReader evidence, boolean another) {
        PrintStream out = entente.out();
        if (another) {
            out.println();
        }
        out.println(route.agents().get(0).label());
        for (Hop hop : route.hops()) {
            for (Link link : hop.links()) {
                out.println("  | " + words(link));
                for (Evidence said : evidence.of(network, link)) {
                    out.println("  |   \"" + said.sentence().replaceAll("\\s+", " ") + "\"  " + said.document());
                }
            }
            out.println(hop.to().label());
        }
        if (route.hops().size() > 1) {
            Hop weakest = route.weakest();
            out.println("  weakest hop: " + weakest.from().label() + " to "
                    + weakest.to().label() + ", confidence " + weakest.best().confidence());
        }
        out.println("  " + held(route));
    }

    private static String words(Link link) {
        String when =
                link.start().isEmpty() ? "no date" : link.start() + (link.end().isEmpty() ? "" : " to " + link.end());
        String status = link.status().isEmpty() ? "" : ", " + link.status().toLowerCase(Locale.ROOT);
        return link.kind() + status + ", " + when + ", confidence " + link.confidence();
    }

    private static String held(Route route) {
        return route.held()
                .map(held -> "all of it held "
                        + (held.first() == Days.EVER ? "" : "from " + Days.words(held.first()) + " ")
                        + (held.last() == Days.NEVER ? "on" : "to " + Days.words(held.last())))
                .orElse("not all of it held at once");
    }
}
