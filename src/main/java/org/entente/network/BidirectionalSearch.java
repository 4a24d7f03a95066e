package org.entente.network;

import java.util.Arrays;

/**
 * The route with the fewest hops between two nodes, by breadth-first search from both ends, of which the one with the smaller
 * border goes on.
 *
 * <p>Source: Pohl, "Bi-directional search" (1971). Time: the links within half the distance of either end. Space: five ints a
 * node, kept from search to search. Not safe for use by several threads.
 */
public final class BidirectionalSearch {
    private static final int[] NONE = {};

    private final NetworkGraph graph;
    /** The search that has met a node, times two, plus one from the far end. */
    private final int[] met;

    private final Side near;
    private final Side far;
    private int stamp;

    /** What one end has met, in that order, and the place of what led there: beside each other, so that both are written fast. */
    private static final class Side {
        private final int[] nodes;
        private final int[] before;
        private int mark;
        /** The border is from here to the end. */
        private int start;

        private int end;

        Side(int size) {
            nodes = new int[size];
            before = new int[size];
        }

        void begin(int node, int search) {
            nodes[0] = node;
            before[0] = -1;
            mark = search;
            start = 0;
            end = 1;
        }

        int border() {
            return end - start;
        }

        /** Where it is that it met a node; what it met last is sought first. */
        int place(int node) {
            int at = end - 1;
            while (nodes[at] != node) {
                at--;
            }
            return at;
        }

        int length(int place) {
            int length = 0;
            for (int at = place; at >= 0; at = before[at]) {
                length++;
            }
            return length;
        }
    }

    public BidirectionalSearch(NetworkGraph graph) {
        this.graph = graph;
        met = new int[graph.nodes()];
        near = new Side(graph.nodes());
        far = new Side(graph.nodes());
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
        near.begin(from, stamp);
        far.begin(to, stamp + 1);
        met[from] = near.mark;
        met[to] = far.mark;
        while (near.border() > 0 && far.border() > 0) {
            boolean forward = near.border() <= far.border();
            int[] path = forward ? advance(near, far, true, lens) : advance(far, near, false, lens);
            if (path != null) {
                return path;
            }
        }
        return NONE;
    }

    /** Moves one border a hop on; the route if it meets the other side. */
    private int[] advance(Side mine, Side others, boolean forward, Lens lens) {
        boolean plain = lens == Lens.ALL;
        int[] offsets = graph.offsets;
        int[] heads = graph.heads;
        int[] queue = mine.nodes;
        int next = mine.end;
        for (int i = mine.start; i < mine.end; i++) {
            int node = queue[i];
            for (int at = offsets[node], stop = offsets[node + 1]; at < stop; at++) {
                int head = heads[at];
                int mark = met[head];
                if (mark == mine.mark
                        || !plain && !admits(lens, forward, node, head, graph.entries[at], mark == others.mark)) {
                    continue;
                }
                if (mark == others.mark) {
                    int place = others.place(head);
                    return forward ? join(i, place) : join(place, i);
                }
                met[head] = mine.mark;
                mine.before[next] = i;
                queue[next++] = head;
            }
        }
        mine.start = mine.end;
        mine.end = next;
        return null;
    }

    private boolean admits(Lens lens, boolean forward, int node, int head, int link, boolean meets) {
        return lens.admits(graph, forward ? node : head, link) && (meets || lens.admitsNode(head));
    }

    private int[] join(int left, int right) {
        int length = near.length(left);
        int[] path = new int[length + far.length(right)];
        int at = length;
        for (int place = left; place >= 0; place = near.before[place]) {
            path[--at] = near.nodes[place];
        }
        at = length;
        for (int place = right; place >= 0; place = far.before[place]) {
            path[at++] = far.nodes[place];
        }
        return path;
    }
}
