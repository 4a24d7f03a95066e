package org.entente.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely a claim is right, from how often claims of the same pattern were right in marked documents.
 *
 * <p>The estimate for a pattern is the mean of a beta distribution. Its prior is what the pattern reached in the documents
 * that rules were tuned on, lowered by what its kind of claim loses from those to documents held out; the prior weighs as
 * much as {@link #PRIOR} claims, and the claims held out are counted beside it. A claim that several patterns read has the
 * confidence of the best. Immutable; safe for use by several threads.
 *
 * <p>Source: shrinkage to a group's mean as in B. Efron, C. Morris, <i>Stein's paradox in statistics</i>, Scientific
 * American 236 (1977).
 */
public final class Confidence {
    /** Of 1, 2, 5, 10, 20 and 50 the one with the least squared error, counts and claims in different documents. */
    static final double PRIOR = 10;

    private static final double LEAST = 0.05;
    private static final double MOST = 0.99;

    /**
     * How many claims that a pattern read were right and wrong.
     *
     * @param kind {@code person}, {@code organization}, {@code position}, {@code event} or {@code agreement}
     * @param tunedRight in documents that rules were tuned on, as {@code tunedWrong}
     * @param heldRight in documents held out, as {@code heldWrong}
     */
    public record Count(String kind, String pattern, int tunedRight, int tunedWrong, int heldRight, int heldWrong) {}

    private record Key(String kind, String pattern) {}

    private final Map<Key, Double> byPattern = new HashMap<>();
    private final Map<String, Double> byKind = new HashMap<>();

    /** @param counts at most one of a kind and pattern */
    public Confidence(Collection<Count> counts) {
        Map<String, int[]> sums = new HashMap<>();
        for (Count count : counts) {
            int[] sum = sums.computeIfAbsent(count.kind, k -> new int[4]);
            sum[0] += count.tunedRight;
            sum[1] += count.tunedWrong;
            sum[2] += count.heldRight;
            sum[3] += count.heldWrong;
        }
        Map<String, Double> tuned = new HashMap<>();
        sums.forEach((kind, sum) -> {
            tuned.put(kind, mean(sum[0], sum[1], 0.5));
            byKind.put(kind, mean(sum[2], sum[3], tuned.get(kind)));
        });
        for (Count count : counts) {
            double ofKind = tuned.get(count.kind);
            double prior = mean(count.tunedRight, count.tunedWrong, ofKind) * byKind.get(count.kind) / ofKind;
            byPattern.put(
                    new Key(count.kind, count.pattern), mean(count.heldRight, count.heldWrong, Math.min(MOST, prior)));
        }
    }

    private static double mean(int right, int wrong, double prior) {
        return (right + PRIOR * prior) / (right + wrong + PRIOR);
    }

    /** What comes with the program: the counts of {@code data/quality/patterns.tsv}. */
    static Confidence standard() {
        return Standard.CONFIDENCE;
    }

    private static final class Standard {
        static final Confidence CONFIDENCE = new Confidence(read());
    }

    private static List<Count> read() {
        try (InputStream in = Confidence.class.getResourceAsStream("/quality/patterns.tsv")) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Count(
                            cells[0],
                            cells[1],
                            Integer.parseInt(cells[2]),
                            Integer.parseInt(cells[3]),
                            Integer.parseInt(cells[4]),
                            Integer.parseInt(cells[5])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The share of claims like this one that are right, at least 0.05 and at most 0.99, to two digits.
     *
     * @param patterns the ids of those that read the claim's evidence; one that was never met counts as its kind does
     */
    public double of(String kind, Collection<String> patterns) {
        double ofKind = byKind.getOrDefault(kind, 0.5);
        double best = patterns.stream()
                .mapToDouble(pattern -> byPattern.getOrDefault(new Key(kind, pattern), ofKind))
                .max()
                .orElse(ofKind);
        return Math.round(Math.max(LEAST, Math.min(MOST, best)) * 100) / 100.0;
    }
}
