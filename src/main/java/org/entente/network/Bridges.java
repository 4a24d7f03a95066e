package org.entente.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Where a network hangs on one pair, or on one node. By JGraphT's search for biconnected components (Hopcroft and Tarjan,
 * 1973). Time: pairs.
 */
public final class Bridges {
    private Bridges() {}

    /**
     * Two that alone hold two parts of the network together.
     *
     * @param one the smaller node
     * @param other the larger node
     */
    public record Pair(int one, int other) {}

    /** Pairs without whose tie there would be no route between some. */
    public static List<Pair> pairs(Topology topology) {
        Graph<Integer, DefaultEdge> graph = graph(topology);
        return new BiconnectivityInspector<>(graph)
                .getBridges().stream()
                        .map(edge -> pair(graph.getEdgeSource(edge), graph.getEdgeTarget(edge)))
                        .sorted(Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other))
                        .toList();
    }

    private static Pair pair(int one, int other) {
        return new Pair(Math.min(one, other), Math.max(one, other));
    }

    /** Nodes without which there would be no route between some of the others. */
    public static List<Integer> brokers(Topology topology) {
        Set<Integer> points = new BiconnectivityInspector<>(graph(topology)).getCutpoints();
        List<Integer> sorted = new ArrayList<>(points);
        sorted.sort(null);
        return sorted;
    }

    private static Graph<Integer, DefaultEdge> graph(Topology topology) {
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        for (int node = 0; node < topology.nodes(); node++) {
            if (topology.degree(node) > 0) {
                graph.addVertex(node);
            }
        }
        for (int node = 0; node < topology.nodes(); node++) {
            for (int head : topology.neighbours(node)) {
                if (node < head) {
                    graph.addEdge(node, head);
                }
            }
        }
        return graph;
    }
}
