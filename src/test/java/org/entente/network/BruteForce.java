package org.entente.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Finds routes by trying everything: slow and plain, to compare the others with. */
final class BruteForce {
    private final NetworkGraph graph;
    private final Lens lens;

    BruteForce(NetworkGraph graph, Lens lens) {
        this.graph = graph;
        this.lens = lens;
    }

    /** All simple routes by nodes, in the order of their length, then of their nodes. */
    List<int[]> routes(int from, int to) {
        List<int[]> found = new ArrayList<>();
        extend(new int[] {from}, to, found);
        found.sort(Comparator.comparingInt((int[] path) -> path.length).thenComparing(Arrays::compare));
        return found;
    }

    private void extend(int[] path, int to, List<int[]> found) {
        int node = path[path.length - 1];
        if (node == to) {
            found.add(path);
            return;
        }
        for (int next = 0; next < graph.nodes(); next++) {
            int candidate = next;
            boolean fresh = Arrays.stream(path).noneMatch(n -> n == candidate);
            if (fresh
                    && (next == to || lens.admitsNode(next))
                    && !links(node, next).isEmpty()) {
                int[] longer = Arrays.copyOf(path, path.length + 1);
                longer[path.length] = next;
                extend(longer, to, found);
            }
        }
    }

    List<Integer> links(int from, int to) {
        List<Integer> links = new ArrayList<>();
        for (int link = 0; link < graph.links(); link++) {
            boolean ties = graph.source(link) == from && graph.target(link) == to
                    || graph.source(link) == to && graph.target(link) == from;
            if (ties && lens.admits(graph, from, link)) {
                links.add(link);
            }
        }
        return links;
    }

    static boolean passes(int[] path, BitSet through) {
        return Arrays.stream(path, 1, Math.max(1, path.length - 1)).anyMatch(through::get);
    }

    long cost(int[] path, LinkCost cost) {
        long sum = 0;
        for (int i = 0; i + 1 < path.length; i++) {
            sum += links(path[i], path[i + 1]).stream()
                    .mapToLong(link -> cost.of(graph, link))
                    .min()
                    .orElseThrow();
        }
        return sum;
    }

    /** The earliest day, then the fewest hops, of all choices of links along all routes; null if there is none. */
    int[] earliest(int from, int to, int start) {
        int[] best = null;
        for (int[] path : routes(from, to)) {
            int arrival = arrive(path, 0, start);
            if (arrival != Days.NEVER
                    && (best == null || arrival < best[0] || arrival == best[0] && path.length - 1 < best[1])) {
                best = new int[] {arrival, path.length - 1};
            }
        }
        return best;
    }

    private int arrive(int[] path, int at, int day) {
        if (at == path.length - 1) {
            return day;
        }
        int best = Days.NEVER;
        for (int link : links(path[at], path[at + 1])) {
            if (Lens.isDated(graph, link) && graph.to(link) >= day) {
                best = Math.min(best, arrive(path, at + 1, Math.max(day, graph.from(link))));
            }
        }
        return best;
    }
}
