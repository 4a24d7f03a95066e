package org.entente.network;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How central each node is, by several measures. A node that is not seen has 0. Immutable; safe for use by several threads.
 */
public final class Centrality {
    /** Brin and Page's own. */
    private static final double DAMPING = 0.85;
    /** The sum of changes at which ranks are settled. */
    private static final double SETTLED = 1e-10;

    private static final int ROUNDS = 200;
    /** Entries of rows that are worth a thread of their own. */
    private static final int PART = 200_000;

    private final Topology topology;

    public Centrality(Topology topology) {
        this.topology = topology;
    }

    /** How many neighbours each has. */
    public double[] degree() {
        return IntStream.range(0, topology.nodes())
                .mapToDouble(topology::degree)
                .toArray();
    }

    /**
     * The share of time that somebody spends at each node who goes from partner to partner, along each link with the same
     * likelihood, and starts anew every seventh step or so. The ranks of all that are seen sum up to 1.
     *
     * <p>Source: Brin and Page (1998); in rounds until settled. Time: rounds times pairs, shared by the processors where there
     * are many; the ranks are the same however many there are.
     */
    public double[] pageRank() {
        return pageRank(ROUNDS, SETTLED);
    }

    /** In at most so many rounds. */
    double[] pageRank(int rounds, double settled) {
        int nodes = topology.nodes();
        int count = 0;
        double[] rank = new double[nodes];
        double[] inverse = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            if (topology.has(node)) {
                count++;
                int links = topology.links(node);
                inverse[node] = links == 0 ? 0 : 1.0 / links;
            }
        }
        int present = count;
        int[] weights = topology.isSimple() ? null : topology.weights;
        double[] share = new double[nodes];
        double[] next = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            rank[node] = topology.has(node) ? 1.0 / present : 0;
        }
        int[] bounds = bounds();
        double[] changes = new double[bounds.length - 1];
        double change = 1;
        for (int round = 0; round < rounds && change > settled; round++) {
            double lost = 0;
            for (int node = 0; node < nodes; node++) {
                share[node] = rank[node] * inverse[node];
                lost += inverse[node] == 0 ? rank[node] : 0;
            }
            double base = (1 - DAMPING + DAMPING * lost) / present;
            double[] last = rank;
            double[] now = next;
            IntStream parts = IntStream.range(0, changes.length);
            (changes.length > 1 ? parts.parallel() : parts)
                    .forEach(part ->
                            changes[part] = round(bounds[part], bounds[part + 1], base, share, weights, last, now));
            change = Arrays.stream(changes).sum();
            rank = now;
            next = last;
        }
        return rank;
    }

    /** Nodes from which on parts of about as many pairs begin, for any number of processors; the last is the end. */
    private int[] bounds() {
        int nodes = topology.nodes();
        int parts = Math.max(1, Math.min(64, topology.heads.length / PART));
        int[] bounds = new int[parts + 1];
        for (int part = 1; part < parts; part++) {
            long offset = (long) topology.heads.length * part / parts;
            int node = Arrays.binarySearch(topology.offsets, (int) offset);
            bounds[part] = Math.max(bounds[part - 1], Math.min(nodes, node < 0 ? -node - 1 : node));
        }
        bounds[parts] = nodes;
        return bounds;
    }

    private double round(int first, int end, double base, double[] share, int[] weights, double[] rank, double[] next) {
        int[] offsets = topology.offsets;
        int[] heads = topology.heads;
        double change = 0;
        for (int node = first; node < end; node++) {
            if (!topology.has(node)) {
                continue;
            }
            int at = offsets[node];
            int stop = offsets[node + 1];
            double sum = 0;
            if (weights == null) {
                // Two sums, so that an addition need not wait for the one before.
                double other = 0;
                for (; at + 1 < stop; at += 2) {
                    sum += share[heads[at]];
                    other += share[heads[at + 1]];
                }
                sum += other + (at < stop ? share[heads[at]] : 0);
            } else {
                for (; at < stop; at++) {
                    sum += share[heads[at]] * weights[at];
                }
            }
            double value = base + DAMPING * sum;
            change += Math.abs(value - rank[node]);
            next[node] = value;
        }
        return change;
    }

    /**
     * How many pairs of others have a shortest route through each node, where several shortest routes share one.
     *
     * <p>Source: Brandes, "A faster algorithm for betweenness centrality" (2001). Time: nodes times pairs.
     */
    public double[] betweenness() {
        return betweenness(
                IntStream.range(0, topology.nodes()).filter(topology::has).toArray(), 1);
    }

    /**
     * An estimate of {@link #betweenness()} from the routes that begin at some nodes.
     *
     * <p>Source: Brandes and Pich, "Centrality estimation in large networks" (2007), nodes drawn evenly. Time: samples times
     * pairs.
     */
    public double[] sampledBetweenness(int samples, Random random) {
        int[] present =
                IntStream.range(0, topology.nodes()).filter(topology::has).toArray();
        if (samples >= present.length) {
            return betweenness();
        }
        for (int i = 0; i < samples; i++) {
            int other = i + random.nextInt(present.length - i);
            int node = present[i];
            present[i] = present[other];
            present[other] = node;
        }
        return betweenness(Arrays.copyOf(present, samples), (double) present.length / samples);
    }

    /** From routes that begin at some nodes, times a factor. */
    double[] betweenness(int[] sources, double scale) {
        int nodes = topology.nodes();
        double[] between = new double[nodes];
        int[] distance = new int[nodes];
        double[] routes = new double[nodes];
        double[] depends = new double[nodes];
        int[] order = new int[nodes];
        Arrays.fill(distance, -1);
        for (int source : sources) {
            int count = 0;
            order[count++] = source;
            distance[source] = 0;
            routes[source] = 1;
            for (int i = 0; i < count; i++) {
                int node = order[i];
                for (int at = topology.offsets[node], end = topology.offsets[node + 1]; at < end; at++) {
                    int head = topology.heads[at];
                    if (distance[head] < 0) {
                        distance[head] = distance[node] + 1;
                        order[count++] = head;
                    }
                    if (distance[head] == distance[node] + 1) {
                        routes[head] += routes[node];
                    }
                }
            }
            for (int i = count - 1; i > 0; i--) {
                int node = order[i];
                double part = (1 + depends[node]) / routes[node];
                for (int at = topology.offsets[node], end = topology.offsets[node + 1]; at < end; at++) {
                    int head = topology.heads[at];
                    if (distance[head] == distance[node] - 1) {
                        depends[head] += routes[head] * part;
                    }
                }
                between[node] += depends[node];
            }
            for (int i = 0; i < count; i++) {
                distance[order[i]] = -1;
                routes[order[i]] = 0;
                depends[order[i]] = 0;
            }
        }
        for (int node = 0; node < nodes; node++) {
            between[node] *= scale / 2; // every pair was met from both its ends
        }
        return between;
    }

    /**
     * How near the others are: the sum of one by the distance over all others, divided by how many others are seen; 1 for who
     * is tied to all.
     *
     * <p>Source: harmonic closeness, Marchiori and Latora (2000), which needs no connected network. Time: nodes times pairs.
     */
    public double[] closeness() {
        int nodes = topology.nodes();
        double[] closeness = new double[nodes];
        int[] present = IntStream.range(0, nodes).filter(topology::has).toArray();
        int[] distance = new int[nodes];
        int[] order = new int[nodes];
        Arrays.fill(distance, -1);
        for (int source : present) {
            int count = 0;
            order[count++] = source;
            distance[source] = 0;
            double sum = 0;
            for (int i = 0; i < count; i++) {
                int node = order[i];
                sum += i == 0 ? 0 : 1.0 / distance[node];
                for (int at = topology.offsets[node], end = topology.offsets[node + 1]; at < end; at++) {
                    int head = topology.heads[at];
                    if (distance[head] < 0) {
                        distance[head] = distance[node] + 1;
                        order[count++] = head;
                    }
                }
            }
            closeness[source] = present.length < 2 ? 0 : sum / (present.length - 1);
            for (int i = 0; i < count; i++) {
                distance[order[i]] = -1;
            }
        }
        return closeness;
    }

    /**
     * The largest k for which each belongs to a group whose members all have k neighbours in it.
     *
     * <p>Source: Batagelj and Zaveršnik, "An O(m) algorithm for cores decomposition" (2003). Time: pairs.
     */
    public double[] core() {
        int nodes = topology.nodes();
        int[] degree = new int[nodes];
        int largest = 0;
        for (int node = 0; node < nodes; node++) {
            degree[node] = topology.degree(node);
            largest = Math.max(largest, degree[node]);
        }
        int[] start = new int[largest + 2];
        for (int node = 0; node < nodes; node++) {
            start[degree[node] + 1]++;
        }
        for (int d = 1; d < start.length; d++) {
            start[d] += start[d - 1];
        }
        int[] order = new int[nodes];
        int[] place = new int[nodes];
        int[] next = Arrays.copyOf(start, start.length);
        for (int node = 0; node < nodes; node++) {
            place[node] = next[degree[node]]++;
            order[place[node]] = node;
        }
        for (int i = 0; i < nodes; i++) {
            int node = order[i];
            for (int at = topology.offsets[node]; at < topology.offsets[node + 1]; at++) {
                int head = topology.heads[at];
                if (degree[head] > degree[node]) {
                    // It changes places with the first of its degree, and that begins one later.
                    int first = Math.max(start[degree[head]], i + 1);
                    int other = order[first];
                    order[place[head]] = other;
                    place[other] = place[head];
                    order[first] = head;
                    place[head] = first;
                    start[degree[head]] = first + 1;
                    degree[head]--;
                }
            }
        }
        return Arrays.stream(degree).asDoubleStream().toArray();
    }
}
