package org.entente.network;

import java.util.Arrays;

/**
 * The route with the fewest hops between two nodes, by breadth-first search from both ends, of which the one with the smaller
 * border goes on.
 *
 * <p>Source: Pohl, "Bi-directional search" (1971). Time: the links within half the distance of either end. Space: four ints a
 * node, kept from search to search. Not safe for use by several threads.
 */
public final class BidirectionalSearch {
    private static final int[] NONE = {};

    private final NetworkGraph graph;
    /** The search that has met a node, times two, plus one from the far end. */
    private final int[] met;

    private final int[] before;
    private final int[] near;
    private final int[] far;
    private int stamp;

    public BidirectionalSearch(NetworkGraph graph) {
        this.graph = graph;
        met = new int[graph.nodes()];
        before = new int[graph.nodes()];
        near = new int[graph.nodes()];
        far = new int[graph.nodes()];
    }

    /** The nodes of a shortest route, its ends included; empty if there is none. Ends count whatever the lens says of them. */
    public int[] path(int from, int to, Lens lens) {
        if (from == to) {
            return new int[] {from};
        }
        if (stamp > Integer.MAX_VALUE - 4) {
            Arrays.fill(met, 0);
            stamp = 0;
        }
        stamp += 2;
        int ahead = stamp;
        int back = stamp + 1;
        met[from] = ahead;
        met[to] = back;
        before[from] = -1;
        before[to] = -1;
        near[0] = from;
        far[0] = to;
        int nearStart = 0;
        int nearEnd = 1;
        int farStart = 0;
        int farEnd = 1;
        boolean plain = lens == Lens.ALL;
        int[] offsets = graph.offsets;
        int[] heads = graph.heads;
        while (nearStart < nearEnd && farStart < farEnd) {
            boolean forward = nearEnd - nearStart <= farEnd - farStart;
            int[] queue = forward ? near : far;
            int mine = forward ? ahead : back;
            int others = forward ? back : ahead;
            int start = forward ? nearStart : farStart;
            int end = forward ? nearEnd : farEnd;
            int next = end;
            for (int i = start; i < end; i++) {
                int node = queue[i];
                for (int at = offsets[node], stop = offsets[node + 1]; at < stop; at++) {
                    int head = heads[at];
                    int mark = met[head];
                    if (mark == mine
                            || !plain && !admits(lens, forward, node, head, graph.entries[at], mark == others)) {
                        continue;
                    }
                    if (mark == others) {
                        return forward ? join(node, head) : join(head, node);
                    }
                    met[head] = mine;
                    before[head] = node;
                    queue[next++] = head;
                }
            }
            if (forward) {
                nearStart = end;
                nearEnd = next;
            } else {
                farStart = end;
                farEnd = next;
            }
        }
        return NONE;
    }

    private boolean admits(Lens lens, boolean forward, int node, int head, int link, boolean meets) {
        return lens.admits(graph, forward ? node : head, link) && (meets || lens.admitsNode(head));
    }

    private int[] join(int left, int right) {
        int length = 0;
        for (int node = left; node >= 0; node = before[node]) {
            length++;
        }
        int leftLength = length;
        for (int node = right; node >= 0; node = before[node]) {
            length++;
        }
        int[] path = new int[length];
        int at = leftLength;
        for (int node = left; node >= 0; node = before[node]) {
            path[--at] = node;
        }
        at = leftLength;
        for (int node = right; node >= 0; node = before[node]) {
            path[at++] = node;
        }
        return path;
    }
}
