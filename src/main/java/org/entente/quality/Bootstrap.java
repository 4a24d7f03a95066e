package org.entente.quality;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Intervals of F1 by drawing documents with replacement: the percentile method of B. Efron and R. Tibshirani, <i>An
 * Introduction to the Bootstrap</i> (1993), chapter 13. Documents are drawn and not items, since the items of one document
 * stand and fall together. Time: draws times documents.
 */
final class Bootstrap {
    private static final int DRAWS = 1_000;
    private static final long SEED = 20_250_225;

    private Bootstrap() {}

    /** From the 2.5th to the 97.5th percentile. */
    record Interval(double low, double high) {}

    /** The interval of a measure's F1; the same figures always give the same. */
    static Interval f1(Score.Figures figures) {
        List<Score.Count> documents = figures.documents();
        SplittableRandom random = new SplittableRandom(SEED);
        double[] drawn = DoubleStream.generate(() -> draw(documents, random))
                .limit(DRAWS)
                .sorted()
                .toArray();
        return new Interval(drawn[DRAWS * 25 / 1_000], drawn[DRAWS * 975 / 1_000 - 1]);
    }

    private static double draw(List<Score.Count> documents, SplittableRandom random) {
        List<Score.Count> sample = IntStream.range(0, documents.size())
                .mapToObj(i -> documents.get(random.nextInt(documents.size())))
                .toList();
        return new Score.Figures(sample, List.of(), List.of()).f1();
    }
}
