package org.entente.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    @Test
    void nothingLearntFromNothing() {
        assertEquals(Map.of(), new LogisticRegression(1).weights());
    }

    @Test
    void whatTellsAloneWeighsMostAndNoiseNothing() {
        LogisticRegression learner = new LogisticRegression(0.1);
        for (int n = 0; n < 40; n++) {
            boolean positive = n % 2 == 0;
            learner.add(List.of("always", positive ? "host" : "stranger", n % 4 < 2 ? "odd" : "even"), positive);
        }
        Map<String, Double> weights = learner.weights();
        assertTrue(weights.get("host") > 2, weights.toString());
        assertTrue(weights.get("stranger") < -2, weights.toString());
        assertTrue(Math.abs(weights.getOrDefault("odd", 0.0)) < 0.05, weights.toString());
    }

    /** With one feature in all of the cases the probability is the share of the positive ones, but for the penalty. */
    @Test
    void theWeightGivesTheShareOfPositiveCases() {
        LogisticRegression learner = new LogisticRegression(1e-9);
        for (int n = 0; n < 100; n++) {
            learner.add(List.of("always"), n < 80);
        }
        assertEquals(Math.log(4), learner.weights().get("always"), 0.01);
    }

    @Test
    void aHigherPenaltyGivesSmallerWeights() {
        double light = onePositive(0.1);
        double heavy = onePositive(10);
        assertFalse(heavy >= light, light + " " + heavy);
    }

    private static double onePositive(double penalty) {
        LogisticRegression learner = new LogisticRegression(penalty);
        learner.add(List.of("a"), true);
        learner.add(List.of("b"), false);
        return learner.weights().get("a");
    }
}
