package org.entente.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Learns, from cases of which each feature is there or not, the weights w for which 1 / (1 + exp(-Σ w)) is the probability
 * that a case is a positive one: maximum likelihood with a penalty of {@code penalty}/2 · |w|², found by gradient descent
 * with a step for each weight (J. Duchi, E. Hazan and Y. Singer, Adaptive subgradient methods, JMLR 12, 2011). The same
 * cases in the same order give the same weights. Time is rounds times the features of all cases.
 */
final class LogisticRegression {
    /** Rounds after which the weights of this project's models no longer change in their second decimal. */
    private static final int ROUNDS = 600;

    private static final double STEP = 0.5;
    /** What weighs less than this decides nothing, and is left out. */
    private static final double LEAST = 0.01;

    private final double penalty;
    private final SortedMap<String, Integer> numbers = new TreeMap<>();
    private final List<int[]> cases = new ArrayList<>();
    private final List<Boolean> positive = new ArrayList<>();

    LogisticRegression(double penalty) {
        this.penalty = penalty;
    }

    void add(Collection<String> features, boolean isPositive) {
        cases.add(features.stream()
                .mapToInt(f -> numbers.computeIfAbsent(f, k -> numbers.size()))
                .toArray());
        positive.add(isPositive);
    }

    /** The weights that decide anything, by feature. */
    SortedMap<String, Double> weights() {
        double[] weights = new double[numbers.size()];
        double[] squares = new double[weights.length];
        double[] slope = new double[weights.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int f = 0; f < weights.length; f++) {
                slope[f] = penalty * weights[f];
            }
            for (int c = 0; c < cases.size(); c++) {
                double sum = 0;
                for (int f : cases.get(c)) {
                    sum += weights[f];
                }
                double excess = 1 / (1 + Math.exp(-sum)) - (positive.get(c) ? 1 : 0);
                for (int f : cases.get(c)) {
                    slope[f] += excess;
                }
            }
            for (int f = 0; f < weights.length; f++) {
                squares[f] += slope[f] * slope[f];
                if (squares[f] > 0) {
                    weights[f] -= STEP * slope[f] / Math.sqrt(squares[f]);
                }
            }
        }
        SortedMap<String, Double> result = new TreeMap<>();
        for (String feature : numbers.keySet()) {
            double weight = weights[numbers.get(feature)];
            if (Math.abs(weight) >= LEAST) {
                result.put(feature, weight);
            }
        }
        return result;
    }
}
