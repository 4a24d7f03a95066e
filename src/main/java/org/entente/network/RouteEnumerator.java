package org.entente.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Simple routes (no node twice) between two nodes in the order of their length, then of their nodes' numbers: the k shortest,
 * all up to a length, and those through given nodes.
 *
 * <p>Depth-first search to each length in turn, which leaves a branch as soon as the distance that remains is longer than what
 * is left; distances come from one breadth-first search from the target over pairs of a node and whether a node that must be
 * passed has been. Cost: as many steps as there are walks to the target of that length; {@code effort} bounds them. Not safe
 * for use by several threads.
 */
final class RouteEnumerator {
    private static final int FAR = Integer.MAX_VALUE / 2;

    private final NetworkGraph graph;
    private final Lens lens;
    private final BitSet through;
    private final int from;
    private final int to;
    /** By node: hops to the target, where nothing needs to be passed any more. */
    private final int[] direct;
    /** By node: hops to the target by way of a node that must be passed. */
    private final int[] around;

    private final boolean[] on;
    private final int[] path;
    private long effort;
    private int most;
    private final List<int[]> found = new ArrayList<>();

    /**
     * @param through nodes of which every route has one between its ends; null if that does not matter
     * @param longest hops at most
     */
    RouteEnumerator(NetworkGraph graph, Lens lens, BitSet through, int from, int to, int longest) {
        this.graph = graph;
        this.lens = lens;
        this.through = through;
        this.from = from;
        this.to = to;
        on = new boolean[graph.nodes()];
        path = new int[longest + 1];
        direct = new int[graph.nodes()];
        Arrays.fill(direct, FAR);
        direct[to] = 0;
        spread(direct, new int[] {to}, longest);
        around = through == null ? direct : new int[graph.nodes()];
        if (through != null) {
            around();
        }
    }

    /** Breadth-first from the target, against the direction of links. */
    private void spread(int[] distance, int[] start, int longest) {
        int[] border = start;
        int size = start.length;
        for (int hops = 1; hops <= longest && size > 0; hops++) {
            int[] next = new int[16];
            int count = 0;
            for (int i = 0; i < size; i++) {
                int node = border[i];
                for (int at = graph.offsets[node]; at < graph.offsets[node + 1]; at++) {
                    int head = graph.heads[at];
                    if (distance[head] == FAR
                            && lens.admits(graph, head, graph.entries[at])
                            && (lens.admitsNode(head) || head == from)) {
                        distance[head] = hops;
                        if (count == next.length) {
                            next = Arrays.copyOf(next, 2 * count);
                        }
                        next[count++] = head;
                    }
                }
            }
            border = next;
            size = count;
        }
    }

    /** By way of a node that must be passed: layer by layer, since such nodes join at the distance that they have themselves. */
    private void around() {
        Arrays.fill(around, FAR);
        int longest = path.length - 1;
        List<List<Integer>> layers = new ArrayList<>();
        for (int i = 0; i <= longest; i++) {
            layers.add(new ArrayList<>());
        }
        for (int node = through.nextSetBit(0); node >= 0; node = through.nextSetBit(node + 1)) {
            if (node != from && node != to && direct[node] <= longest) {
                around[node] = direct[node];
                layers.get(direct[node]).add(node);
            }
        }
        for (int hops = 0; hops < longest; hops++) {
            for (int node : layers.get(hops)) {
                if (around[node] != hops) {
                    continue;
                }
                for (int at = graph.offsets[node]; at < graph.offsets[node + 1]; at++) {
                    int head = graph.heads[at];
                    if (around[head] > hops + 1
                            && lens.admits(graph, head, graph.entries[at])
                            && (lens.admitsNode(head) || head == from)) {
                        around[head] = hops + 1;
                        layers.get(hops + 1).add(head);
                    }
                }
            }
        }
    }

    /**
     * The first routes.
     *
     * @param most how many
     * @param effort steps at most; if they do not suffice, fewer routes are found than there are
     */
    List<int[]> find(int most, long effort) {
        this.most = most;
        this.effort = effort;
        path[0] = from;
        if (from == to) {
            return through == null ? List.of(new int[] {from}) : List.of();
        }
        on[from] = true;
        for (int length = around[from]; length < path.length && found.size() < most && this.effort > 0; length++) {
            extend(0, length, through == null);
        }
        on[from] = false;
        return found;
    }

    private void extend(int depth, int length, boolean passed) {
        int node = path[depth];
        int left = length - depth - 1;
        int last = -1;
        for (int at = graph.offsets[node]; at < graph.offsets[node + 1]; at++) {
            int head = graph.heads[at];
            if (head == last || on[head] || !lens.admits(graph, node, graph.entries[at])) {
                continue;
            }
            last = head; // the next link to the same neighbour makes no other route
            if (head == to) {
                if (left == 0 && passed) {
                    path[depth + 1] = to;
                    found.add(Arrays.copyOf(path, depth + 2));
                }
            } else if (lens.admitsNode(head)) {
                boolean then = passed || through.get(head);
                if ((then ? direct : around)[head] <= left) {
                    path[depth + 1] = head;
                    on[head] = true;
                    extend(depth + 1, length, then);
                    on[head] = false;
                }
            }
            if (found.size() >= most || --effort <= 0) {
                return;
            }
        }
    }

    /** Whether the steps sufficed for all that was asked. */
    boolean isComplete() {
        return effort > 0;
    }
}
