package org.entente.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;

/** Every measure against its definition, worked out in the plainest way, on small random graphs. */
class MeasuresTest {
    private static final int GRAPHS = 1500;
    private static final double NEAR = 1e-9;

    private interface Check {
        void on(Topology topology, int[][] distance, List<Integer> present);
    }

    private static void each(Check check) {
        RandomGraphs.each(GRAPHS, (graph, random) -> {
            Topology topology = Topology.of(graph, RandomGraphs.lens(graph, random));
            check.on(
                    topology,
                    distances(topology),
                    IntStream.range(0, topology.nodes())
                            .filter(topology::has)
                            .boxed()
                            .toList());
        });
    }

    /** Floyd and Warshall; 99 for none. */
    private static int[][] distances(Topology topology) {
        int nodes = topology.nodes();
        int[][] distance = new int[nodes][nodes];
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                distance[i][j] = i == j ? 0 : topology.weight(i, j) > 0 ? 1 : 99;
            }
        }
        for (int k = 0; k < nodes; k++) {
            for (int i = 0; i < nodes; i++) {
                for (int j = 0; j < nodes; j++) {
                    distance[i][j] = Math.min(distance[i][j], distance[i][k] + distance[k][j]);
                }
            }
        }
        return distance;
    }

    @Test
    void aTopologyHasEachPairOnceWithItsLinks() {
        RandomGraphs.each(GRAPHS, (graph, random) -> {
            Lens lens = RandomGraphs.lens(graph, random);
            Topology topology = Topology.of(graph, lens);
            for (int one = 0; one < graph.nodes(); one++) {
                for (int other = 0; other < graph.nodes(); other++) {
                    int a = one;
                    int b = other;
                    long links = IntStream.range(0, graph.links())
                            .filter(link -> lens.admits(graph, link))
                            .filter(link -> graph.source(link) == a && graph.target(link) == b
                                    || graph.source(link) == b && graph.target(link) == a)
                            .count();
                    boolean seen = lens.admitsNode(one) && lens.admitsNode(other);
                    assertEquals(seen ? links : 0, topology.weight(one, other));
                }
            }
        });
    }

    @Test
    void closenessIsTheMeanOfOneByTheDistance() {
        each((topology, distance, present) -> {
            double[] closeness = new Centrality(topology).closeness();
            for (int node : present) {
                double sum = present.stream()
                        .filter(other -> other != node && distance[node][other] < 99)
                        .mapToDouble(other -> 1.0 / distance[node][other])
                        .sum();
                assertEquals(present.size() < 2 ? 0 : sum / (present.size() - 1), closeness[node], NEAR);
            }
        });
    }

    @Test
    void betweennessCountsShortestRoutes() {
        each((topology, distance, present) -> {
            double[] expected = new double[topology.nodes()];
            for (int from : present) {
                for (int to : present) {
                    List<List<Integer>> routes = new ArrayList<>();
                    if (from < to && distance[from][to] < 99) {
                        shortest(topology, distance, List.of(from), to, routes);
                    }
                    routes.forEach(route ->
                            route.subList(1, route.size() - 1).forEach(node -> expected[node] += 1.0 / routes.size()));
                }
            }
            assertArrayEquals(expected, new Centrality(topology).betweenness(), NEAR);
            assertArrayEquals(
                    expected, new Centrality(topology).sampledBetweenness(topology.nodes(), new Random(1)), NEAR);
        });
    }

    private static void shortest(
            Topology topology, int[][] distance, List<Integer> path, int to, List<List<Integer>> found) {
        int node = path.get(path.size() - 1);
        if (node == to) {
            found.add(path);
        }
        for (int next : topology.neighbours(node)) {
            if (distance[next][to] == distance[node][to] - 1) {
                List<Integer> longer = new ArrayList<>(path);
                longer.add(next);
                shortest(topology, distance, longer, to, found);
            }
        }
    }

    @Test
    void sampledBetweennessComesNearTheExact() {
        NetworkGraph.Builder builder = new NetworkGraph.Builder(2000);
        Random random = new Random(7);
        for (int i = 1; i < 400; i++) {
            for (int j = 0; j < 3; j++) {
                builder.add(i, random.nextInt(i), 0, 0, 0, 0, 1, 0);
            }
        }
        Centrality centrality = new Centrality(Topology.of(builder.build(400), Lens.ALL));
        double[] exact = centrality.betweenness();
        double[] sampled = centrality.sampledBetweenness(200, new Random(1));
        double error = IntStream.range(0, 400)
                        .mapToDouble(i -> Math.abs(exact[i] - sampled[i]))
                        .sum()
                / Arrays.stream(exact).sum();
        assertTrue(error < 0.2, "error " + error);
    }

    @Test
    void pageRankAgreesWithAnotherProgram() {
        each((topology, distance, present) -> {
            double[] rank = new Centrality(topology).pageRank();
            if (present.isEmpty()) {
                return;
            }
            assertEquals(1, Arrays.stream(rank).sum(), 1e-6);
            Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
            present.forEach(graph::addVertex);
            for (int node : present) {
                for (int head : topology.neighbours(node)) {
                    if (node < head) {
                        graph.setEdgeWeight(graph.addEdge(node, head), topology.weight(node, head));
                    }
                }
            }
            var scores = new PageRank<>(graph, 0.85, 500, 1e-12).getScores();
            present.forEach(node -> assertEquals(scores.get(node), rank[node], 1e-6));
        });
    }

    @Test
    void aCoreIsWhatRemainsWhenTheOthersAreTakenAway() {
        each((topology, distance, present) -> {
            double[] core = new Centrality(topology).core();
            for (int k = 1; k < 9; k++) {
                Set<Integer> left = new HashSet<>(present);
                int least = k;
                while (left.removeIf(node -> Arrays.stream(topology.neighbours(node))
                                .filter(left::contains)
                                .count()
                        < least)) {}
                for (int node : present) {
                    assertEquals(left.contains(node), core[node] >= k, "node " + node + " in the " + k + "-core");
                }
            }
        });
    }

    @Test
    void componentsAreTheNodesWithARouteBetween() {
        each((topology, distance, present) -> {
            int[] group = Groups.components(topology);
            for (int one = 0; one < topology.nodes(); one++) {
                assertEquals(present.contains(one), group[one] >= 0);
            }
            for (int one : present) {
                for (int other : present) {
                    assertEquals(distance[one][other] < 99, group[one] == group[other]);
                }
            }
        });
    }

    @Test
    void communitiesHangTogetherAndAreNoWorseThanNone() {
        each((topology, distance, present) -> {
            int[] group = Groups.communities(topology);
            double alone = Groups.modularity(
                    topology, IntStream.range(0, topology.nodes()).toArray());
            double found = Groups.modularity(topology, group);
            assertTrue(found >= alone - NEAR, found + " < " + alone);
            int[] component = Groups.components(topology);
            for (int one : present) {
                for (int other : present) {
                    assertTrue(group[one] != group[other] || component[one] == component[other]);
                }
            }
        });
    }

    @Test
    void twoCirclesOfFriendsAreTwoCommunities() {
        NetworkGraph.Builder builder = new NetworkGraph.Builder(40);
        for (int i = 0; i < 5; i++) {
            for (int j = i + 1; j < 5; j++) {
                builder.add(i, j, 0, 0, 0, 0, 1, 0).add(5 + i, 5 + j, 0, 0, 0, 0, 1, 0);
            }
        }
        builder.add(4, 5, 0, 0, 0, 0, 1, 0);
        Topology topology = Topology.of(builder.build(10), Lens.ALL);
        assertArrayEquals(new int[] {0, 0, 0, 0, 0, 1, 1, 1, 1, 1}, Groups.communities(topology));
        assertEquals(List.of(new Bridges.Pair(4, 5)), Bridges.pairs(topology));
        assertEquals(List.of(4, 5), Bridges.brokers(topology));
    }

    @Test
    void withoutABridgeThereIsOneMoreComponent() {
        RandomGraphs.each(GRAPHS, (graph, random) -> {
            Topology topology = Topology.of(graph, Lens.ALL);
            List<Bridges.Pair> bridges = Bridges.pairs(topology);
            int all = count(Groups.components(topology));
            for (int one = 0; one < graph.nodes(); one++) {
                for (int other : topology.neighbours(one)) {
                    if (one < other) {
                        int without = count(Groups.components(Topology.of(without(graph, one, other), Lens.ALL)));
                        assertEquals(without > all, bridges.contains(new Bridges.Pair(one, other)));
                    }
                }
            }
        });
    }

    private static int count(int[] groups) {
        return Arrays.stream(groups).max().orElse(-1) + 1;
    }

    private static NetworkGraph without(NetworkGraph graph, int one, int other) {
        NetworkGraph.Builder builder = new NetworkGraph.Builder(graph.links());
        for (int link = 0; link < graph.links(); link++) {
            if (Math.min(graph.source(link), graph.target(link)) != one
                    || Math.max(graph.source(link), graph.target(link)) != other) {
                builder.add(graph.source(link), graph.target(link), 0, 0, 0, 0, 1, 0);
            }
        }
        return builder.build(graph.nodes());
    }

    @Test
    void neighbourhoodsAreTheNodesWithinADistance() {
        each((topology, distance, present) -> {
            for (int node : present) {
                for (int hops = 0; hops < 4; hops++) {
                    int reach = hops;
                    Set<Integer> expected = new HashSet<>(present.stream()
                            .filter(other -> distance[node][other] <= reach)
                            .toList());
                    int[] found = topology.within(node, hops, 100);
                    assertEquals(
                            expected, new HashSet<>(Arrays.stream(found).boxed().toList()));
                    assertEquals(expected.size(), found.length);
                    assertEquals(Math.min(2, found.length), topology.within(node, hops, 2).length);
                }
            }
        });
    }

    @Test
    void likelyPartnersShareSomebodyAndAreNotTied() {
        each((topology, distance, present) -> {
            Partners partners = new Partners(topology);
            for (int node : present) {
                List<Partners.Likely> likely = partners.likely(node, 100);
                assertEquals(
                        present.stream()
                                .filter(other -> distance[node][other] == 2)
                                .count(),
                        likely.size());
                double last = Double.MAX_VALUE;
                for (Partners.Likely one : likely) {
                    assertEquals(2, distance[node][one.node()]);
                    double score = Arrays.stream(one.shared())
                            .mapToDouble(shared -> 1 / Math.log(Math.max(2, topology.degree(shared))))
                            .sum();
                    assertEquals(score, one.score(), NEAR);
                    assertTrue(score <= last + NEAR);
                    last = score;
                }
            }
        });
    }
}
