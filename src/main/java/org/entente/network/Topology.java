package org.entente.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Who is tied to whom, seen through a lens: each pair of neighbours once, with the number of links between them, in both
 * directions. This is what measures look at. Immutable; safe for use by several threads.
 */
public final class Topology {
    final int[] offsets;
    final int[] heads;
    final int[] weights;
    private final BitSet present;
    private final boolean simple;
    /** For one search at a time; another one that comes meanwhile makes its own. */
    private final AtomicReference<Scratch> spare = new AtomicReference<>();

    private Topology(int[] offsets, int[] heads, int[] weights, BitSet present) {
        this.offsets = offsets;
        this.heads = heads;
        this.weights = weights;
        this.present = present;
        this.simple = Arrays.stream(weights).allMatch(weight -> weight == 1);
    }

    /** Time: one pass over the rows. */
    public static Topology of(NetworkGraph graph, Lens lens) {
        int nodes = graph.nodes();
        int[] offsets = new int[nodes + 1];
        int[] heads = new int[graph.heads.length];
        int[] weights = new int[graph.heads.length];
        BitSet present = new BitSet(nodes);
        int count = 0;
        for (int node = 0; node < nodes; node++) {
            if (lens.admitsNode(node)) {
                present.set(node);
                int start = count;
                for (int at = graph.offsets[node]; at < graph.offsets[node + 1]; at++) {
                    int head = graph.heads[at];
                    if (lens.admitsNode(head) && lens.admits(graph, graph.entries[at])) {
                        if (count > start && heads[count - 1] == head) {
                            weights[count - 1]++;
                        } else {
                            heads[count] = head;
                            weights[count++] = 1;
                        }
                    }
                }
            }
            offsets[node + 1] = count;
        }
        return new Topology(offsets, Arrays.copyOf(heads, count), Arrays.copyOf(weights, count), present);
    }

    public int nodes() {
        return offsets.length - 1;
    }

    /** Whether a node is seen at all. */
    public boolean has(int node) {
        return present.get(node);
    }

    /** How many pairs are tied. */
    public int pairs() {
        return heads.length / 2;
    }

    /** How many neighbours a node has. */
    public int degree(int node) {
        return offsets[node + 1] - offsets[node];
    }

    /** Whether no two are tied by more than one link. */
    boolean isSimple() {
        return simple;
    }

    /** How many links a node has with its neighbours. */
    public int links(int node) {
        int sum = 0;
        for (int at = offsets[node]; at < offsets[node + 1]; at++) {
            sum += weights[at];
        }
        return sum;
    }

    /** The neighbours of a node, in order. */
    public int[] neighbours(int node) {
        return Arrays.copyOfRange(heads, offsets[node], offsets[node + 1]);
    }

    /** How many links tie two nodes. */
    public int weight(int one, int other) {
        int at = Arrays.binarySearch(heads, offsets[one], offsets[one + 1], other);
        return at < 0 ? 0 : weights[at];
    }

    /**
     * The nodes within some hops of a node, itself first, nearer ones before farther ones.
     *
     * @param most how many nodes at most
     */
    public int[] within(int node, int hops, int most) {
        int limit = Math.max(1, Math.min(most, nodes()));
        Scratch scratch = spare.getAndSet(null);
        if (scratch == null || scratch.turn == Integer.MAX_VALUE) {
            scratch = new Scratch(nodes());
        }
        int count = within(node, hops, limit, scratch.found, scratch.seen, ++scratch.turn);
        int[] found = Arrays.copyOf(scratch.found, count);
        spare.set(scratch);
        return found;
    }

    private int within(int node, int hops, int limit, int[] found, int[] seen, int turn) {
        int count = 0;
        found[count++] = node;
        seen[node] = turn;
        int start = 0;
        for (int hop = 0; hop < hops; hop++) {
            int end = count;
            for (int i = start; i < end; i++) {
                for (int at = offsets[found[i]], stop = offsets[found[i] + 1]; at < stop; at++) {
                    int head = heads[at];
                    if (seen[head] != turn) {
                        if (count == limit) {
                            return count;
                        }
                        seen[head] = turn;
                        found[count++] = head;
                    }
                }
            }
            start = end;
        }
        return count;
    }

    /** What a search writes on, kept for the next one: to clear it each time would take longer than to search. */
    private static final class Scratch {
        private final int[] found;
        /** The last search that met a node. */
        private final int[] seen;

        private int turn;

        Scratch(int nodes) {
            found = new int[nodes];
            seen = new int[nodes];
        }
    }
}
