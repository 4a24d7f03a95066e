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
     * <p>Source: Brin and Page (1998); in rounds until settled. Time: rounds times pairs.
     */
    public double[] pageRank() {
        int nodes = topology.nodes();
        int[] present = IntStream.range(0, nodes).filter(topology::has).toArray();
        double[] rank = new double[nodes];
        double[] share = new double[nodes];
        double[] next = new double[nodes];
        int[] links = new int[nodes];
        for (int node : present) {
            rank[node] = 1.0 / present.length;
            links[node] = topology.links(node);
        }
        double change = 1;
        for (int round = 0; round < ROUNDS && change > SETTLED; round++) {
            double lost = 0;
            for (int node : present) {
                share[node] = links[node] == 0 ? 0 : rank[node] / links[node];
                lost += links[node] == 0 ? rank[node] : 0;
            }
            double base = (1 - DAMPING + DAMPING * lost) / present.length;
            change = 0;
            for (int node : present) {
                double sum = 0;
                for (int at = topology.offsets[node], end = topology.offsets[node + 1]; at < end; at++) {
                    sum += share[topology.heads[at]] * topology.weights[at];
                }
                next[node] = base + DAMPING * sum;
                change += Math.abs(next[node] - rank[node]);
            }
            double[] last = rank;
            rank = next;
            next = last;
        }
        return rank;
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

    private double[] betweenness(int[] sources, double scale) {
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
