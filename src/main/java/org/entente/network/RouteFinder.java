package org.entente.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Answers questions for routes in one network. Safe for use by several threads.
 *
 * <p>A thread's first search sets up its arrays; the searches after that only look at the links that they pass.
 */
public final class RouteFinder {
    /** Steps of one search: about a second, after which no further routes are looked for. */
    private static final long EFFORT = 20_000_000;

    /** Routes that are looked at for one that passes what it has to, where they come in the order of their cost. */
    private static final int LOOKED_AT = 2_000;

    private final Network network;
    private final Clock clock;
    private final ThreadLocal<BidirectionalSearch> search;

    /** @param clock says from which day on the age of links counts */
    public RouteFinder(Network network, Clock clock) {
        this.network = network;
        this.clock = clock;
        this.search = ThreadLocal.withInitial(() -> new BidirectionalSearch(network.graph()));
    }

    /**
     * Routes, the best first; none if the two are not tied.
     *
     * @throws IllegalArgumentException if an end is not in the network, or both are one
     */
    public List<Route> find(RouteQuery query) {
        int from = node(query.from());
        int to = node(query.to());
        if (from == to) {
            throw new IllegalArgumentException("a route leads from one to another, and both are " + query.from());
        }
        Lens lens = query.filter().in(network);
        BitSet through = through(query.through());
        return switch (query.order()) {
            case SHORTEST -> shortest(from, to, lens, through, query);
            case SUREST, LATEST -> cheapest(from, to, lens, through, query);
            case IN_TIME -> inTime(from, to, lens, through, query);
        };
    }

    private int node(String iri) {
        return network.node(iri)
                .orElseThrow(() -> new IllegalArgumentException("nobody in the network has the IRI " + iri));
    }

    private BitSet through(Set<String> wanted) {
        if (wanted.isEmpty()) {
            return null;
        }
        BitSet nodes = new BitSet();
        for (int node = 0; node < network.agents().size(); node++) {
            nodes.set(node, network.agent(node).isAmong(wanted));
        }
        return nodes;
    }

    private List<Route> shortest(int from, int to, Lens lens, BitSet through, RouteQuery query) {
        if (through == null && query.most() == 1) {
            int[] path = search.get().path(from, to, lens);
            return path.length == 0 || path.length > query.longest() + 1
                    ? List.of()
                    : List.of(route(path, lens, path.length - 1.0));
        }
        return new RouteEnumerator(network.graph(), lens, through, from, to, query.longest())
                .find(query.most(), EFFORT).stream()
                        .map(path -> route(path, lens, path.length - 1.0))
                        .toList();
    }

    private List<Route> cheapest(int from, int to, Lens lens, BitSet through, RouteQuery query) {
        LinkCost cost = cost(query.order());
        int most = through == null ? query.most() : LOOKED_AT;
        return new CheapestRoutes(network.graph(), lens, cost)
                .find(from, to, most).stream()
                        .filter(found -> found.path().length <= query.longest() + 1)
                        .filter(found -> through == null
                                || IntStream.range(1, found.path().length - 1)
                                        .anyMatch(i -> through.get(found.path()[i])))
                        .limit(query.most())
                        .map(found -> route(found.path(), lens, cost, found.cost()))
                        .toList();
    }

    private LinkCost cost(RouteQuery.Order order) {
        double[] kinds = network.projection().rules().stream()
                .mapToDouble(LinkRule::cost)
                .toArray();
        boolean surest = order == RouteQuery.Order.SUREST;
        return LinkCost.of(
                kinds, surest, surest ? Days.EVER : (int) LocalDate.now(clock).toEpochDay());
    }

    private List<Route> inTime(int from, int to, Lens lens, BitSet through, RouteQuery query) {
        EarliestRoute.Found found = EarliestRoute.find(
                network.graph(), lens, from, to, query.filter().first(), query.longest());
        boolean passes = through == null
                || IntStream.range(1, Math.max(1, found.nodes().length - 1))
                        .anyMatch(i -> through.get(found.nodes()[i]));
        if (found.links().length == 0 || !passes) {
            return List.of();
        }
        List<Hop> hops = new ArrayList<>();
        for (int i = 0; i < found.links().length; i++) {
            hops.add(new Hop(
                    network.agent(found.nodes()[i]),
                    network.agent(found.nodes()[i + 1]),
                    List.of(network.link(found.links()[i]))));
        }
        return List.of(new Route(hops, hops.size()));
    }

    private Route route(int[] path, Lens lens, double cost) {
        List<Hop> hops = new ArrayList<>(path.length);
        for (int i = 0; i + 1 < path.length; i++) {
            hops.add(hop(path[i], path[i + 1], lens, null));
        }
        return new Route(hops, cost);
    }

    private Route route(int[] path, Lens lens, LinkCost linkCost, long cost) {
        List<Hop> hops = new ArrayList<>(path.length);
        for (int i = 0; i + 1 < path.length; i++) {
            hops.add(hop(path[i], path[i + 1], lens, linkCost));
        }
        return new Route(hops, (double) cost / LinkCost.HOP);
    }

    private Hop hop(int from, int to, Lens lens, LinkCost cost) {
        List<Link> links = network.between(from, to, lens);
        if (cost != null) {
            links.sort(Comparator.comparingLong(link -> cost.of(network.graph(), link.number())));
        }
        return new Hop(network.agent(from), network.agent(to), links);
    }
}
