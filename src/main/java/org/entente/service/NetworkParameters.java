package org.entente.service;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.document.PartialDate;
import org.entente.network.Days;
import org.entente.network.LinkFilter;
import org.entente.network.LinkFilter.Facet;
import org.entente.network.RouteQuery;

/** Reads what of the network a request asks for. */
final class NetworkParameters {
    private NetworkParameters() {}

    /**
     * The filter of {@code kind}, {@code status}, {@code area}, {@code country}, {@code agents}, {@code avoid}, {@code
     * confidence}, {@code since}, {@code until}, {@code undated} and {@code directed}.
     *
     * @throws Problem 400 if a value is none, or a name means nobody or several
     */
    static LinkFilter filter(Exchange exchange, NetworkState state) {
        String since = exchange.parameter("since").orElse("");
        String until = exchange.parameter("until").orElse("");
        boolean undated = exchange.parameter("undated")
                .map(word -> !word.equals("no"))
                .orElse(since.isEmpty() && until.isEmpty());
        return LinkFilter.NONE
                .with(Facet.KIND, set(exchange, "kind"))
                .with(Facet.STATUS, set(exchange, "status"))
                .with(Facet.AREA, set(exchange, "area"))
                .with(Facet.COUNTRY, set(exchange, "country"))
                .with(Facet.AGENT, agents(exchange))
                .with(Facet.AVOIDED, meant(exchange, "avoid", state))
                .withConfidence(decimal(exchange, "confidence", 0))
                .withWindow(
                        since.isEmpty() ? Days.EVER : Days.first(date(since)),
                        until.isEmpty() ? Days.NEVER : Days.last(date(until)),
                        undated)
                .withDirected(exchange.parameter("directed").orElse("").equals("yes"));
    }

    private static Set<String> set(Exchange exchange, String name) {
        Set<String> values = new HashSet<>();
        for (String value : exchange.parameters(name)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    /** Who asks for everybody asks for nobody in particular. */
    private static Set<String> agents(Exchange exchange) {
        Set<String> kinds = set(exchange, "agents");
        return kinds.contains("everybody") ? Set.of() : kinds;
    }

    private static PartialDate date(String words) {
        try {
            return PartialDate.parse(words);
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "'" + words + "' is no date; there are 2021, 2021-05 and 2021-05-31.");
        }
    }

    private static double decimal(Exchange exchange, String name, double otherwise) {
        try {
            return exchange.parameter(name).map(Double::parseDouble).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new Problem(400, "The parameter " + name + " is no number.");
        }
    }

    /** @throws Problem 400 if it is no number of the range */
    static int number(Exchange exchange, String name, int otherwise, int least, int most) {
        String words = exchange.parameter(name).orElse(Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(words);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Problem(400, "The parameter " + name + " is a number from " + least + " to " + most + ".");
    }

    /** @throws Problem 400 if the values are none of a route */
    static RouteQuery routes(Exchange exchange, NetworkState state, LinkFilter filter) {
        try {
            return RouteQuery.between(agent(state, required(exchange, "from")), agent(state, required(exchange, "to")))
                    .withOrder(RouteQuery.Order.of(exchange.parameter("order").orElse("shortest")))
                    .withMost(number(exchange, "most", 3, 1, RouteQuery.MOST))
                    .withLongest(number(exchange, "longest", RouteQuery.LONGEST, 1, RouteQuery.LONGEST))
                    .withFilter(filter)
                    .withThrough(meant(exchange, "through", state));
        } catch (IllegalArgumentException e) {
            throw problem(e);
        }
    }

    private static Set<String> meant(Exchange exchange, String name, NetworkState state) {
        Set<String> words = set(exchange, name);
        try {
            return words.isEmpty() ? words : state.finder().meant(words);
        } catch (IllegalArgumentException e) {
            throw problem(e);
        }
    }

    static String required(Exchange exchange, String name) {
        return exchange.parameter(name).orElseThrow(() -> new Problem(400, "The parameter " + name + " is missing."));
    }

    /**
     * The IRI of whom a parameter means: an IRI, or a name.
     *
     * @throws Problem 404 if there is nobody, or more than one
     */
    static String agent(NetworkState state, String words) {
        try {
            return state.finder().one(words).iri();
        } catch (IllegalArgumentException e) {
            throw new Problem(404, sentence(e.getMessage()));
        }
    }

    static Problem problem(IllegalArgumentException e) {
        return new Problem(400, sentence(e.getMessage()));
    }

    private static String sentence(String message) {
        return Prose.capital(message) + ".";
    }

    /** The values of a parameter that are asked for, to mark them in a form. */
    static List<String> asked(Exchange exchange, String name) {
        return exchange.parameters(name).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }
}
