package org.entente.service;

import static org.entente.service.NetworkForm.agent;
import static org.entente.service.NetworkForm.form;
import static org.entente.service.NetworkForm.words;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Resource;
import org.entente.network.Agent;
import org.entente.network.Days;
import org.entente.network.Hop;
import org.entente.network.Link;
import org.entente.network.Route;

/** Routes between two as stories: each hop with the sentences that say it. */
final class RoutesPage {
    private final NetworkService service;
    private final StoreReader store;
    private final Pages pages;
    private final Quoter quoter;

    RoutesPage(NetworkService service, StoreReader store, Pages pages, Quoter quoter) {
        this.service = service;
        this.store = store;
        this.pages = pages;
        this.quoter = quoter;
    }

    /** A tie of a hop, told with the sentences that say it. */
    public record Told(String kind, List<Part> words, String certainty, List<Quotation> quotations) {}

    /** A hop of a route as a story tells it. */
    public record Step(Part from, Part to, String note, boolean weakest, List<Told> ties) {}

    /** A route as a story tells it. */
    public record Story(String title, String held, List<Part> agents, List<Step> steps) {}

    /** Links of a hop that a story tells. */
    private static final int TOLD = 4;

    /** {@code /network} with both ends: the routes between. */
    void show(Exchange exchange) throws IOException {
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
            values.put("avoid", exchange.parameter("avoid").orElse(""));
            values.put("longest", exchange.parameter("longest").orElse(""));
            values.put(
                    "orders",
                    List.of(
                            new NetworkForm.Choice("shortest", "fewest steps", false),
                            new NetworkForm.Choice("surest", "surest", false),
                            new NetworkForm.Choice("latest", "most recent", false),
                            new NetworkForm.Choice("in-time", "in the order of time", false)));
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
                            link.kind(),
                            words(link, reading, quoter),
                            certainty(link),
                            quoter.quotations(reading, claim));
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

    private static String certainty(Link link) {
        return Math.round(link.confidence() * 100) + " % certain";
    }
}
