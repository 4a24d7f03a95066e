package org.entente.service;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.entente.network.AgentFinder;
import org.entente.network.Groups;
import org.entente.network.Lens;
import org.entente.network.LinkFilter;
import org.entente.network.Measure;
import org.entente.network.Network;
import org.entente.network.RouteFinder;
import org.entente.network.Topology;

/** What is worked out of one state of the network, each thing when it is first asked for. Safe for use by several threads. */
final class NetworkState {
    /** Filters whose measures are kept; somebody who moves a slider asks for one after the other. */
    private static final int VIEWS = 24;

    private final Network network;
    private final RouteFinder routes;
    private AgentFinder finder;
    private final Map<LinkFilter, View> views = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LinkFilter, View> eldest) {
            return size() > VIEWS;
        }
    });

    NetworkState(Network network) {
        this.network = network;
        this.routes = new RouteFinder(network, Clock.systemUTC());
    }

    Network network() {
        return network;
    }

    RouteFinder routes() {
        return routes;
    }

    synchronized AgentFinder finder() {
        if (finder == null) {
            finder = new AgentFinder(network);
        }
        return finder;
    }

    /** @throws Problem 400 if the filter names a kind that there is not */
    View view(LinkFilter filter) {
        try {
            return views.computeIfAbsent(filter, f -> new View(f.in(network)));
        } catch (IllegalArgumentException e) {
            throw NetworkParameters.problem(e);
        }
    }

    /** The network through a filter. */
    final class View {
        private final Lens lens;
        private Topology topology;
        private int[] communities;
        private int tied = -1;
        private final Map<Measure, double[]> measures = new ConcurrentHashMap<>();

        View(Lens lens) {
            this.lens = lens;
        }

        Lens lens() {
            return lens;
        }

        synchronized Topology topology() {
            if (topology == null) {
                topology = Topology.of(network.graph(), lens);
            }
            return topology;
        }

        /** How many have a link that is seen. */
        synchronized int tied() {
            if (tied < 0) {
                Topology all = topology();
                tied = (int) IntStream.range(0, all.nodes())
                        .filter(node -> all.degree(node) > 0)
                        .count();
            }
            return tied;
        }

        synchronized int[] communities() {
            if (communities == null) {
                communities = Groups.communities(topology());
            }
            return communities;
        }

        double[] measure(Measure measure) {
            return measures.computeIfAbsent(measure, m -> m.of(topology()));
        }

        /** How many have a higher value, plus one. */
        int rank(Measure measure, int node) {
            double[] values = measure(measure);
            int above = 0;
            for (double value : values) {
                above += value > values[node] ? 1 : 0;
            }
            return above + 1;
        }
    }
}
