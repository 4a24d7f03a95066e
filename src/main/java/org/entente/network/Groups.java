package org.entente.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Nodes in groups: by whether there is a route between them, or by whether they have more to do with each other than with
 * others. Groups are numbered from 0, the largest first; a node that is not seen is in none (-1).
 */
public final class Groups {
    private Groups() {}

    /** Groups within which all are tied, by some route. Time: pairs. */
    public static int[] components(Topology topology) {
        int[] group = new int[topology.nodes()];
        Arrays.fill(group, -1);
        int[] stack = new int[topology.nodes()];
        int groups = 0;
        for (int start = 0; start < group.length; start++) {
            if (group[start] >= 0 || !topology.has(start)) {
                continue;
            }
            int size = 0;
            stack[size++] = start;
            group[start] = groups;
            while (size > 0) {
                int node = stack[--size];
                for (int at = topology.offsets[node]; at < topology.offsets[node + 1]; at++) {
                    if (group[topology.heads[at]] < 0) {
                        group[topology.heads[at]] = groups;
                        stack[size++] = topology.heads[at];
                    }
                }
            }
            groups++;
        }
        return largestFirst(group, groups);
    }

    /**
     * Communities: groups with more links within them than chance would have it.
     *
     * <p>Source: Blondel et al., "Fast unfolding of communities in large networks" (2008): each node goes to the community of
     * the neighbour that gains most modularity until none gains, then communities are nodes. Nodes are visited in their order,
     * so that equal networks give equal communities. Of a community that has come apart on the way (the fault of this method
     * that Traag et al. name, 2019) each part becomes one of its own. Time: pairs, a few times.
     */
    public static int[] communities(Topology topology) {
        int nodes = topology.nodes();
        int[] community = IntStream.range(0, nodes).toArray();
        int[] offsets = topology.offsets;
        int[] heads = topology.heads;
        double[] weights = Arrays.stream(topology.weights).asDoubleStream().toArray();
        double[] loops = new double[nodes];
        while (true) {
            int[] moved = move(offsets, heads, weights, loops);
            int groups = renumber(moved);
            for (int node = 0; node < nodes; node++) {
                community[node] = moved[community[node]];
            }
            if (groups == offsets.length - 1) {
                return connected(topology, community);
            }
            Contracted next = contract(offsets, heads, weights, loops, moved, groups);
            offsets = next.offsets;
            heads = next.heads;
            weights = next.weights;
            loops = next.loops;
        }
    }

    private static int[] move(int[] offsets, int[] heads, double[] weights, double[] loops) {
        int nodes = offsets.length - 1;
        int[] community = IntStream.range(0, nodes).toArray();
        double[] degree = new double[nodes];
        double[] total = new double[nodes];
        double sum = 0;
        for (int node = 0; node < nodes; node++) {
            degree[node] = 2 * loops[node];
            for (int at = offsets[node]; at < offsets[node + 1]; at++) {
                degree[node] += weights[at];
            }
            total[node] = degree[node];
            sum += degree[node];
        }
        if (sum == 0) {
            return community;
        }
        double[] shared = new double[nodes];
        int[] met = new int[nodes];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int node = 0; node < nodes; node++) {
                int own = community[node];
                int count = 0;
                for (int at = offsets[node]; at < offsets[node + 1]; at++) {
                    int other = community[heads[at]];
                    if (shared[other] == 0) {
                        met[count++] = other;
                    }
                    shared[other] += weights[at];
                }
                total[own] -= degree[node];
                int best = own;
                double gain = shared[own] - total[own] * degree[node] / sum;
                for (int i = 0; i < count; i++) {
                    double then = shared[met[i]] - total[met[i]] * degree[node] / sum;
                    // The least gain that counts: rounding must not move a node to and fro.
                    if (then > gain + 1e-9) {
                        gain = then;
                        best = met[i];
                    }
                }
                total[best] += degree[node];
                community[node] = best;
                changed |= best != own;
                for (int i = 0; i < count; i++) {
                    shared[met[i]] = 0;
                }
            }
        }
        return community;
    }

    private record Contracted(int[] offsets, int[] heads, double[] weights, double[] loops) {}

    private static Contracted contract(
            int[] offsets, int[] heads, double[] weights, double[] loops, int[] group, int groups) {
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            members.add(new ArrayList<>());
        }
        for (int node = 0; node < group.length; node++) {
            members.get(group[node]).add(node);
        }
        int[] newOffsets = new int[groups + 1];
        int[] newHeads = new int[heads.length];
        double[] newWeights = new double[heads.length];
        double[] newLoops = new double[groups];
        double[] shared = new double[groups];
        int count = 0;
        for (int i = 0; i < groups; i++) {
            int start = count;
            for (int node : members.get(i)) {
                newLoops[i] += loops[node];
                for (int at = offsets[node]; at < offsets[node + 1]; at++) {
                    int other = group[heads[at]];
                    if (other == i) {
                        newLoops[i] += weights[at] / 2;
                    } else {
                        if (shared[other] == 0) {
                            newHeads[count++] = other;
                        }
                        shared[other] += weights[at];
                    }
                }
            }
            for (int at = start; at < count; at++) {
                newWeights[at] = shared[newHeads[at]];
                shared[newHeads[at]] = 0;
            }
            newOffsets[i + 1] = count;
        }
        return new Contracted(newOffsets, Arrays.copyOf(newHeads, count), Arrays.copyOf(newWeights, count), newLoops);
    }

    /** Makes the numbers 0, 1, 2 … in the order in which they are first met; how many there are. */
    private static int renumber(int[] group) {
        int[] number = new int[group.length];
        Arrays.fill(number, -1);
        int groups = 0;
        for (int node = 0; node < group.length; node++) {
            if (number[group[node]] < 0) {
                number[group[node]] = groups++;
            }
            group[node] = number[group[node]];
        }
        return groups;
    }

    private static int[] connected(Topology topology, int[] community) {
        int[] group = new int[community.length];
        Arrays.fill(group, -1);
        int[] stack = new int[community.length];
        int groups = 0;
        for (int start = 0; start < group.length; start++) {
            if (group[start] >= 0 || !topology.has(start)) {
                continue;
            }
            int size = 0;
            stack[size++] = start;
            group[start] = groups;
            while (size > 0) {
                int node = stack[--size];
                for (int at = topology.offsets[node]; at < topology.offsets[node + 1]; at++) {
                    int head = topology.heads[at];
                    if (group[head] < 0 && community[head] == community[node]) {
                        group[head] = groups;
                        stack[size++] = head;
                    }
                }
            }
            groups++;
        }
        return largestFirst(group, groups);
    }

    private static int[] largestFirst(int[] group, int groups) {
        int[] sizes = new int[groups];
        Arrays.stream(group).filter(g -> g >= 0).forEach(g -> sizes[g]++);
        int[] place = new int[groups];
        List<Integer> order = IntStream.range(0, groups)
                .boxed()
                .sorted(Comparator.comparingInt((Integer g) -> -sizes[g]).thenComparingInt(g -> g))
                .toList();
        for (int i = 0; i < groups; i++) {
            place[order.get(i)] = i;
        }
        return Arrays.stream(group).map(g -> g < 0 ? -1 : place[g]).toArray();
    }

    /** How much more is within groups than chance would have it: 0 for no more, below 1 always. Source: Newman (2006). */
    public static double modularity(Topology topology, int[] group) {
        double links = Arrays.stream(topology.weights).sum();
        if (links == 0) {
            return 0;
        }
        double within = 0;
        double[] total = new double[topology.nodes() + 1];
        for (int node = 0; node < topology.nodes(); node++) {
            for (int at = topology.offsets[node]; at < topology.offsets[node + 1]; at++) {
                within += group[node] == group[topology.heads[at]] ? topology.weights[at] : 0;
                total[group[node]] += topology.weights[at];
            }
        }
        return within / links
                - Arrays.stream(total).map(t -> t * t / links / links).sum();
    }
}
