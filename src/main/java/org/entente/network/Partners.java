package org.entente.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Who has partners in common, and who may become partners for that. Immutable; safe for use by several threads. */
public final class Partners {
    private final Topology topology;

    public Partners(Topology topology) {
        this.topology = topology;
    }

    /** Those who are tied to both. Time: the neighbours of both. */
    public int[] shared(int one, int other) {
        int[] ours = topology.neighbours(one);
        int[] theirs = topology.neighbours(other);
        return Arrays.stream(ours)
                .filter(node -> Arrays.binarySearch(theirs, node) >= 0)
                .toArray();
    }

    /**
     * Somebody who is likely to become a partner.
     *
     * @param node who
     * @param score how much the shared partners tell
     * @param shared the shared partners, which are the reasons
     */
    public record Likely(int node, double score, int[] shared) {}

    /**
     * Those with whom a node shares partners, and is not tied yet; the likeliest first. A partner who has few others tells
     * more than one who has many.
     *
     * <p>Source: Adamic and Adar, "Friends and neighbors on the Web" (2003). Time: links within two hops.
     */
    public List<Likely> likely(int node, int most) {
        double[] score = new double[topology.nodes()];
        List<Integer> found = new ArrayList<>();
        for (int partner : topology.neighbours(node)) {
            double tells = 1 / Math.log(Math.max(2, topology.degree(partner)));
            for (int other : topology.neighbours(partner)) {
                if (other != node && topology.weight(node, other) == 0) {
                    if (score[other] == 0) {
                        found.add(other);
                    }
                    score[other] += tells;
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble((Integer other) -> -score[other])
                        .thenComparingInt(other -> other))
                .limit(most)
                .map(other -> new Likely(other, score[other], shared(node, other)))
                .toList();
    }
}
