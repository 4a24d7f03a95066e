package org.entente.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.fact.Confidence;

/**
 * Whether claims of a confidence are right as often as it says, on documents held out. The confidence of a claim is
 * estimated without the counts of the fold that its document is in, so that no claim speaks for itself.
 *
 * <p>Source: M. DeGroot, S. Fienberg, <i>The comparison and evaluation of forecasters</i>, The Statistician 32 (1983).
 *
 * @param bins in order of confidence, without empty ones
 * @param squaredError the mean of the squared differences of confidence and outcome (Brier's score)
 */
record Reliability(List<Bin> bins, double squaredError) {
    private static final int FOLDS = 5;

    /** Where bins begin. */
    private static final double[] STARTS = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};

    /** Claims of like confidence: their number, the mean of their confidence, and the share that is right. */
    record Bin(double from, int claims, double confidence, double right) {}

    static Reliability of(List<Score.Outcome> outcomes, Set<String> heldOut) {
        int[] claims = new int[STARTS.length];
        int[] right = new int[STARTS.length];
        double[] sums = new double[STARTS.length];
        double error = 0;
        int all = 0;
        for (int k = 1; k <= FOLDS; k++) {
            Fold fold = new Fold(k, FOLDS);
            Confidence confidence = new Confidence(PatternCounts.of(
                    outcomes.stream()
                            .filter(o -> !(heldOut.contains(o.document()) && fold.contains(o.document())))
                            .toList(),
                    heldOut));
            for (Score.Outcome outcome : outcomes) {
                if (!heldOut.contains(outcome.document()) || !fold.contains(outcome.document())) {
                    continue;
                }
                double estimate = confidence.of(outcome.kind(), outcome.patterns());
                int bin = bin(estimate);
                claims[bin]++;
                sums[bin] += estimate;
                right[bin] += outcome.right() ? 1 : 0;
                error += Math.pow(estimate - (outcome.right() ? 1 : 0), 2);
                all++;
            }
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < STARTS.length; i++) {
            if (claims[i] > 0) {
                bins.add(new Bin(STARTS[i], claims[i], sums[i] / claims[i], (double) right[i] / claims[i]));
            }
        }
        return new Reliability(bins, all == 0 ? 0 : error / all);
    }

    private static int bin(double confidence) {
        int bin = 0;
        while (bin + 1 < STARTS.length && confidence >= STARTS[bin + 1]) {
            bin++;
        }
        return bin;
    }
}
