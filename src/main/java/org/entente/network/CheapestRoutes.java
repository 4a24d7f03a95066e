package org.entente.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The k cheapest simple routes between two nodes, where each hop costs what its cheapest link costs.
 *
 * <p>Source: Yen, "Finding the k shortest loopless paths in a network" (1971), over Dijkstra's algorithm, with Lawler's
 * remark that a route need not be varied before the place where it left its parent. Of routes that cost the same, those with
 * fewer hops come first. Time: k·h searches for routes of h hops. Not safe for use by several threads.
 */
final class CheapestRoutes {
    private final NetworkGraph graph;
    private final Lens lens;
    private final LinkCost cost;
    private final long[] best;
    private final int[] before;
    private final BitSet closed;

    CheapestRoutes(NetworkGraph graph, Lens lens, LinkCost cost) {
        this.graph = graph;
        this.lens = lens;
        this.cost = cost;
        best = new long[graph.nodes()];
        before = new int[graph.nodes()];
        closed = new BitSet(graph.nodes());
    }

    /** A route with what it costs; {@code spur} is where it left the route that it was found from. */
    record Costed(int[] path, long cost, int spur) {}

    private record Reached(int node, long cost) {}

    private static final Comparator<Costed> CHEAPEST = Comparator.comparingLong(Costed::cost)
            .thenComparingInt(route -> route.path.length)
            .thenComparing(Costed::path, Arrays::compare);

    List<Costed> find(int from, int to, int most) {
        List<Costed> found = new ArrayList<>();
        PriorityQueue<Costed> candidates = new PriorityQueue<>(CHEAPEST);
        Set<List<Integer>> known = new HashSet<>();
        int[] first = search(from, to, new BitSet(), Set.of());
        if (first.length > 0) {
            candidates.add(new Costed(first, cost(first, first.length - 1), 0));
        }
        while (!candidates.isEmpty() && found.size() < most) {
            Costed route = candidates.remove();
            found.add(route);
            if (found.size() < most) {
                vary(route, to, found, candidates, known);
            }
        }
        return found;
    }

    private void vary(
            Costed route, int to, List<Costed> found, PriorityQueue<Costed> candidates, Set<List<Integer>> known) {
        int[] path = route.path;
        BitSet taken = new BitSet();
        for (int spur = 0; spur < path.length - 1; spur++) {
            if (spur >= route.spur) {
                Set<Integer> barred = new HashSet<>();
                for (Costed other : found) {
                    if (other.path.length > spur + 1 && Arrays.equals(path, 0, spur + 1, other.path, 0, spur + 1)) {
                        barred.add(other.path[spur + 1]);
                    }
                }
                int[] rest = search(path[spur], to, taken, barred);
                if (rest.length > 0) {
                    int[] whole = Arrays.copyOf(path, spur + rest.length);
                    System.arraycopy(rest, 0, whole, spur, rest.length);
                    if (known.add(Arrays.stream(whole).boxed().toList())) {
                        candidates.add(new Costed(whole, cost(whole, whole.length - 1), spur));
                    }
                }
            }
            taken.set(path[spur]);
        }
    }

    /** Dijkstra, without the nodes {@code taken}, and without the first steps {@code barred}. */
    private int[] search(int from, int to, BitSet taken, Set<Integer> barred) {
        if (from == to) {
            return new int[] {from};
        }
        Arrays.fill(best, Long.MAX_VALUE);
        closed.clear();
        PriorityQueue<Reached> open =
                new PriorityQueue<>(Comparator.comparingLong(Reached::cost).thenComparingInt(Reached::node));
        best[from] = 0;
        before[from] = -1;
        open.add(new Reached(from, 0));
        while (!open.isEmpty()) {
            Reached reached = open.remove();
            int node = reached.node;
            if (closed.get(node)) {
                continue;
            }
            if (node == to) {
                return path(to);
            }
            closed.set(node);
            for (int at = graph.offsets[node]; at < graph.offsets[node + 1]; at++) {
                int head = graph.heads[at];
                int link = graph.entries[at];
                if (closed.get(head)
                        || taken.get(head)
                        || node == from && barred.contains(head)
                        || !lens.admits(graph, node, link)
                        || head != to && !lens.admitsNode(head)) {
                    continue;
                }
                // One part in a million million of a hop a step: of equal costs, the shorter route.
                long then = reached.cost + cost.of(graph, link) * STEP + 1;
                if (then < best[head]) {
                    best[head] = then;
                    before[head] = node;
                    open.add(new Reached(head, then));
                }
            }
        }
        return new int[0];
    }

    private static final long STEP = 1_000_000;

    private int[] path(int to) {
        int length = 0;
        for (int node = to; node >= 0; node = before[node]) {
            length++;
        }
        int[] path = new int[length];
        for (int node = to; node >= 0; node = before[node]) {
            path[--length] = node;
        }
        return path;
    }

    /** What the first hops of a path cost. */
    private long cost(int[] path, int hops) {
        long sum = 0;
        for (int i = 0; i < hops; i++) {
            long cheapest = Long.MAX_VALUE;
            for (int at = graph.offsets[path[i]]; at < graph.offsets[path[i] + 1]; at++) {
                if (graph.heads[at] == path[i + 1] && lens.admits(graph, path[i], graph.entries[at])) {
                    cheapest = Math.min(cheapest, cost.of(graph, graph.entries[at]));
                }
            }
            sum += cheapest;
        }
        return sum;
    }
}
