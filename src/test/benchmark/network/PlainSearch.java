package org.entente.network;

/**
 * What the engine is held against: breadth-first search over int arrays with nothing beside it, no kinds, dates or filters.
 * From both ends for the number of hops between two nodes, from one for who is near.
 */
final class PlainSearch {
    private final int[] offsets;
    private final int[] heads;
    private final int[] seen;
    private final int[][] queues;
    private int turn;

    PlainSearch(int[] offsets, int[] heads) {
        this.offsets = offsets;
        this.heads = heads;
        int nodes = offsets.length - 1;
        seen = new int[nodes];
        queues = new int[2][nodes];
    }

    /** The hops of a shortest route, -1 if there is none. */
    int hops(int from, int to) {
        turn += 2;
        int[] start = {0, 0};
        int[] end = {1, 1};
        queues[0][0] = from;
        queues[1][0] = to;
        seen[from] = turn;
        seen[to] = turn + 1;
        for (int hops = 1; start[0] < end[0] && start[1] < end[1]; hops++) {
            int side = end[0] - start[0] <= end[1] - start[1] ? 0 : 1;
            int[] queue = queues[side];
            int count = end[side];
            for (int i = start[side]; i < end[side]; i++) {
                for (int at = offsets[queue[i]], stop = offsets[queue[i] + 1]; at < stop; at++) {
                    int head = heads[at];
                    if (seen[head] == turn + 1 - side) {
                        return hops;
                    }
                    if (seen[head] != turn + side) {
                        seen[head] = turn + side;
                        queue[count++] = head;
                    }
                }
            }
            start[side] = end[side];
            end[side] = count;
        }
        return -1;
    }

    /** How many are within some hops, the node itself included. */
    int within(int node, int hops) {
        turn += 2;
        int[] queue = queues[0];
        int count = 0;
        queue[count++] = node;
        seen[node] = turn;
        int start = 0;
        for (int hop = 0; hop < hops; hop++) {
            int end = count;
            for (int i = start; i < end; i++) {
                for (int at = offsets[queue[i]], stop = offsets[queue[i] + 1]; at < stop; at++) {
                    int head = heads[at];
                    if (seen[head] != turn) {
                        seen[head] = turn;
                        queue[count++] = head;
                    }
                }
            }
            start = end;
        }
        return count;
    }
}
