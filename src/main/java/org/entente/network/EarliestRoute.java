package org.entente.network;

import java.util.Arrays;

/**
 * A route whose hops follow each other in time: no hop is before the one that leads to it. Of those the one that arrives
 * first, and of those one with the fewest hops.
 *
 * <p>A link may be gone along on any day on which it may have happened, a visit of May 2021 on any day of that May; a link
 * without a date cannot be placed in time and is left out. Whoever arrives earlier loses nothing, so that the earliest arrival at each node after
 * so many hops is all that has to be kept.
 *
 * <p>Source: Wu et al., "Path problems in temporal graphs" (2014), earliest arrival; in rounds by hops, as Bellman and Ford,
 * for the fewest. Time: hops times the links at nodes reached earlier in that round. Safe for use by several threads.
 */
final class EarliestRoute {
    private EarliestRoute() {}

    /** The links in their order, and the day of arrival; no links if there is no such route. */
    record Found(int[] nodes, int[] links, int arrival) {
        static final Found NONE = new Found(new int[0], new int[0], Days.NEVER);
    }

    /** @param start the day from which on hops count */
    static Found find(NetworkGraph graph, Lens lens, int from, int to, int start, int longest) {
        int nodes = graph.nodes();
        int[] arrival = new int[nodes];
        Arrays.fill(arrival, Days.NEVER);
        arrival[from] = start;
        int[][] by = new int[longest + 1][];
        int[] border = {from};
        int best = Days.NEVER;
        int hopsOfBest = -1;
        int[] now = arrival.clone();
        int rounds = 0;
        for (int hops = 1; hops <= longest && border.length > 0; hops++) {
            int[] link = new int[nodes];
            Arrays.fill(link, -1);
            int[] next = new int[16];
            int count = 0;
            for (int node : border) {
                for (int at = graph.offsets[node]; at < graph.offsets[node + 1]; at++) {
                    int head = graph.heads[at];
                    int entry = graph.entries[at];
                    if (graph.to[entry] < arrival[node]
                            || !Lens.isDated(graph, entry)
                            || !lens.admits(graph, node, entry)
                            || head != to && !lens.admitsNode(head)) {
                        continue;
                    }
                    int then = Math.max(arrival[node], graph.from[entry]);
                    if (then < now[head]) {
                        now[head] = then;
                        if (link[head] < 0) {
                            if (count == next.length) {
                                next = Arrays.copyOf(next, 2 * count);
                            }
                            next[count++] = head;
                        }
                        link[head] = entry;
                    }
                }
            }
            by[hops] = link;
            rounds = hops;
            border = Arrays.copyOf(next, count);
            for (int node : border) {
                arrival[node] = now[node];
            }
            if (arrival[to] < best) {
                best = arrival[to];
                hopsOfBest = hops;
            }
        }
        return from == to || hopsOfBest < 0 ? Found.NONE : trace(graph, by, to, Math.min(hopsOfBest, rounds), best);
    }

    /** Back from the target: a node that was not reached better in a round was reached in one before. */
    private static Found trace(NetworkGraph graph, int[][] by, int to, int hops, int arrival) {
        int[] links = new int[hops];
        int[] nodes = new int[hops + 1];
        int node = to;
        int length = 0;
        for (int round = hops; round > 0; round--) {
            int link = by[round][node];
            if (link >= 0) {
                nodes[length] = node;
                links[length++] = link;
                node = graph.source[link] == node ? graph.target[link] : graph.source[link];
            }
        }
        nodes[length] = node;
        return new Found(reversed(nodes, length + 1), reversed(links, length), arrival);
    }

    private static int[] reversed(int[] values, int length) {
        int[] reversed = new int[length];
        for (int i = 0; i < length; i++) {
            reversed[i] = values[length - 1 - i];
        }
        return reversed;
    }
}
