package org.entente.network;

import java.util.Locale;
import java.util.Set;

/**
 * A question for routes.
 *
 * @param from the IRI of one end
 * @param to the IRI of the other end
 * @param order which routes come first
 * @param most how many routes
 * @param longest hops at most
 * @param filter which links and agents count; the ends always do
 * @param through IRIs, codes of countries or kinds of agents of which one must be passed; empty if that does not matter
 */
public record RouteQuery(
        String from, String to, Order order, int most, int longest, LinkFilter filter, Set<String> through) {
    /** Longer routes say nothing of how two are tied. */
    public static final int LONGEST = 8;

    /** As many as somebody reads. */
    public static final int MOST = 200;

    /** Which routes come first. */
    public enum Order {
        /** Those with the fewest hops. */
        SHORTEST,
        /** Those of the surest hops. */
        SUREST,
        /** Those of the latest hops. */
        LATEST,
        /** The one whose hops follow each other in time and that arrives first. */
        IN_TIME;

        /** The name in commands and addresses: {@code in-time}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException if there is no such order */
        public static Order of(String name) {
            for (Order order : values()) {
                if (order.toString().equalsIgnoreCase(name)) {
                    return order;
                }
            }
            throw new IllegalArgumentException(
                    "no order of routes is called '" + name + "'; there are shortest, surest, latest, in-time");
        }
    }

    public RouteQuery {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " routes can be asked for, not " + most);
        }
        if (longest < 1 || longest > LONGEST) {
            throw new IllegalArgumentException("a route has 1 to " + LONGEST + " hops, not " + longest);
        }
    }

    /** The shortest route of any kind. */
    public static RouteQuery between(String from, String to) {
        return new RouteQuery(from, to, Order.SHORTEST, 1, LONGEST, LinkFilter.NONE, Set.of());
    }

    public RouteQuery withOrder(Order wanted) {
        return new RouteQuery(from, to, wanted, most, longest, filter, through);
    }

    public RouteQuery withMost(int routes) {
        return new RouteQuery(from, to, order, routes, longest, filter, through);
    }

    public RouteQuery withLongest(int hops) {
        return new RouteQuery(from, to, order, most, hops, filter, through);
    }

    public RouteQuery withFilter(LinkFilter links) {
        return new RouteQuery(from, to, order, most, longest, links, through);
    }

    public RouteQuery withThrough(Set<String> passed) {
        return new RouteQuery(from, to, order, most, longest, filter, passed);
    }
}
