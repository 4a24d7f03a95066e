package org.entente.graph;

/**
 * Triples of numbers in the order of one of their places, then the next, then the last: for each first number, where its
 * triples begin, and two columns for the others. Immutable.
 */
final class TripleOrder {
    private final int[] starts;
    private final int[] seconds;
    private final int[] thirds;

    private TripleOrder(int[] starts, int[] seconds, int[] thirds) {
        this.starts = starts;
        this.seconds = seconds;
        this.thirds = thirds;
    }

    /**
     * Sorts by counting, from the last place to the first: linear in triples and nodes.
     *
     * @param nodes numbers are below it
     */
    static TripleOrder of(int nodes, int[] firsts, int[] seconds, int[] thirds) {
        int size = firsts.length;
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        int[] spare = new int[size];
        sort(order, spare, thirds, nodes);
        sort(spare, order, seconds, nodes);
        int[] starts = sort(order, spare, firsts, nodes);
        for (int i = 0; i < size; i++) {
            order[i] = seconds[spare[i]];
        }
        int[] last = new int[size];
        for (int i = 0; i < size; i++) {
            last[i] = thirds[spare[i]];
        }
        return new TripleOrder(starts, order, last);
    }

    /** Sorts positions by their keys, without changing the order of equal ones; gives where each key begins. */
    private static int[] sort(int[] from, int[] to, int[] keys, int nodes) {
        int[] starts = new int[nodes + 1];
        for (int position : from) {
            starts[keys[position] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            starts[node + 1] += starts[node];
        }
        int[] next = starts.clone();
        for (int position : from) {
            to[next[keys[position]]++] = position;
        }
        return starts;
    }

    int size() {
        return seconds.length;
    }

    /** Where the triples of a first number begin; those of the number below end there. */
    int start(int first) {
        return starts[first];
    }

    int second(int position) {
        return seconds[position];
    }

    int third(int position) {
        return thirds[position];
    }

    /** The first position of {@code first} at which the second number is at least {@code second}. */
    int from(int first, int second) {
        return lowerBound(seconds, starts[first], starts[first + 1], second);
    }

    /** The first position from {@code low} to {@code high} at which the third number is at least {@code third}. */
    int third(int low, int high, int third) {
        return lowerBound(thirds, low, high, third);
    }

    private static int lowerBound(int[] column, int low, int high, int value) {
        while (low < high) {
            int middle = low + high >>> 1;
            if (column[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
