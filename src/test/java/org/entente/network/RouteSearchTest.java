package org.entente.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every search against the search that tries everything, on thousands of small random graphs. */
class RouteSearchTest {
    private static final int GRAPHS = 3000;
    private static final int LONGEST = 8;

    private static List<List<Integer>> lists(List<int[]> paths) {
        return paths.stream().map(path -> Arrays.stream(path).boxed().toList()).toList();
    }

    @Test
    void rowsHoldEveryLinkTwiceInTheOrderOfNeighbours() {
        RandomGraphs.each(GRAPHS, (graph, random) -> {
            int[] times = new int[graph.links()];
            for (int node = 0; node < graph.nodes(); node++) {
                for (int at = graph.offsets[node]; at < graph.offsets[node + 1]; at++) {
                    int link = graph.entries[at];
                    times[link]++;
                    assertEquals(graph.source(link) + graph.target(link), node + graph.heads[at]);
                    assertTrue(at == graph.offsets[node] || graph.heads[at - 1] <= graph.heads[at]);
                }
            }
            assertTrue(Arrays.stream(times).allMatch(t -> t == 2));
        });
    }

    @Test
    void theShortestIsAsShortAsAny() {
        RandomGraphs.each(GRAPHS, (graph, random) -> {
            BidirectionalSearch search = new BidirectionalSearch(graph);
            for (int i = 0; i < 4; i++) {
                Lens lens = RandomGraphs.lens(graph, random);
                int from = random.nextInt(graph.nodes());
                int to = random.nextInt(graph.nodes());
                List<int[]> all = new BruteForce(graph, lens).routes(from, to);
                int[] found = search.path(from, to, lens);
                if (all.isEmpty()) {
                    assertEquals(0, found.length);
                } else {
                    assertEquals(all.get(0).length, found.length);
                    assertTrue(lists(all).contains(lists(List.of(found)).get(0)), Arrays.toString(found));
                }
            }
        });
    }

    @Test
    void theFirstRoutesAreTheFirstOfAll() {
        RandomGraphs.each(GRAPHS, (graph, random) -> {
            Lens lens = RandomGraphs.lens(graph, random);
            int from = random.nextInt(graph.nodes());
            int to = other(graph, from, random);
            int most = 1 + random.nextInt(20);
            int longest = 1 + random.nextInt(LONGEST);
            List<int[]> expected = new BruteForce(graph, lens)
                    .routes(from, to).stream()
                            .filter(path -> path.length <= longest + 1)
                            .limit(most)
                            .toList();
            RouteEnumerator routes = new RouteEnumerator(graph, lens, null, from, to, longest);
            assertEquals(lists(expected), lists(routes.find(most, Long.MAX_VALUE)));
            assertTrue(routes.isComplete());
        });
    }

    @Test
    void routesThroughSomebodyAreTheFirstThatPassThere() {
        RandomGraphs.each(GRAPHS, (graph, random) -> {
            Lens lens = RandomGraphs.lens(graph, random);
            int from = random.nextInt(graph.nodes());
            int to = other(graph, from, random);
            BitSet through = new BitSet();
            through.set(random.nextInt(graph.nodes()));
            through.set(random.nextInt(graph.nodes()));
            List<int[]> expected = new BruteForce(graph, lens)
                    .routes(from, to).stream()
                            .filter(path -> BruteForce.passes(path, through))
                            .limit(6)
                            .toList();
            assertEquals(
                    lists(expected),
                    lists(new RouteEnumerator(graph, lens, through, from, to, LONGEST).find(6, Long.MAX_VALUE)));
        });
    }

    @Test
    void theCheapestAreTheFirstByCostThenByHops() {
        RandomGraphs.each(GRAPHS, (graph, random) -> {
            Lens lens = RandomGraphs.lens(graph, random);
            int from = random.nextInt(graph.nodes());
            int to = other(graph, from, random);
            LinkCost cost = LinkCost.of(
                    new double[] {1, 1.5, 0.5}, random.nextBoolean(), random.nextBoolean() ? 4000 : Days.EVER);
            BruteForce all = new BruteForce(graph, lens);
            int most = 1 + random.nextInt(12);
            List<List<Long>> expected = all.routes(from, to).stream()
                    .map(path -> List.of(all.cost(path, cost), (long) path.length))
                    .sorted((a, b) -> a.get(0).equals(b.get(0))
                            ? Long.compare(a.get(1), b.get(1))
                            : Long.compare(a.get(0), b.get(0)))
                    .limit(most)
                    .toList();
            List<CheapestRoutes.Costed> found = new CheapestRoutes(graph, lens, cost).find(from, to, most);
            assertEquals(
                    expected,
                    found.stream()
                            .map(route -> List.of(route.cost(), (long) route.path().length))
                            .toList());
            assertEquals(
                    found.size(),
                    found.stream()
                            .map(route -> Arrays.toString(route.path()))
                            .distinct()
                            .count());
            List<List<Integer>> known = lists(all.routes(from, to));
            assertTrue(found.stream()
                    .allMatch(route ->
                            known.contains(Arrays.stream(route.path()).boxed().toList())));
        });
    }

    @Test
    void theRouteInTimeArrivesFirstAndThenHasTheFewestHops() {
        RandomGraphs.each(2 * GRAPHS, (graph, random) -> {
            Lens lens = RandomGraphs.lens(graph, random);
            int from = random.nextInt(graph.nodes());
            int to = other(graph, from, random);
            int start = random.nextInt(3) == 0 ? random.nextInt(5) : Days.EVER;
            int[] expected = new BruteForce(graph, lens).earliest(from, to, start);
            EarliestRoute.Found found = EarliestRoute.find(graph, lens, from, to, start, LONGEST);
            if (expected == null) {
                assertEquals(0, found.links().length);
                return;
            }
            assertArrayEquals(expected, new int[] {found.arrival(), found.links().length});
            int day = start;
            for (int i = 0; i < found.links().length; i++) {
                int link = found.links()[i];
                assertTrue(lens.admits(graph, found.nodes()[i], link));
                assertTrue(graph.to(link) >= day);
                day = Math.max(day, graph.from(link));
                assertEquals(graph.source(link) + graph.target(link), found.nodes()[i] + found.nodes()[i + 1]);
            }
            assertEquals(found.arrival(), day);
        });
    }

    @Test
    void aSearchThatRunsOutOfStepsSaysSo() {
        NetworkGraph.Builder builder = new NetworkGraph.Builder(100);
        for (int i = 0; i < 12; i++) {
            for (int j = i + 1; j < 12; j++) {
                builder.add(i, j, 0, 0, 0, 0, 1, 0);
            }
        }
        RouteEnumerator routes = new RouteEnumerator(builder.build(12), Lens.ALL, null, 0, 11, 8);
        assertNotNull(routes.find(Integer.MAX_VALUE, 1000));
        assertTrue(!routes.isComplete());
    }

    private static int other(NetworkGraph graph, int node, Random random) {
        return (node + 1 + random.nextInt(graph.nodes() - 1)) % graph.nodes();
    }
}
