package org.entente.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.fact.Confidence;
import org.junit.jupiter.api.Test;

/** Intervals, counts of patterns, confidence and its reliability, on made-up outcomes whose truth is known. */
class QualityCardTest {
    @Test
    void theIntervalOfDocumentsThatAreAlikeIsAPoint() {
        List<Score.Count> alike = IntStream.range(0, 20)
                .mapToObj(i -> new Score.Count("d" + i, 3, 1, 1))
                .toList();
        Bootstrap.Interval interval = Bootstrap.f1(new Score.Figures(alike, List.of(), List.of()));
        assertEquals(0.75, interval.low(), 1e-12);
        assertEquals(0.75, interval.high(), 1e-12);
    }

    @Test
    void theIntervalOfDocumentsThatDifferHasTheFigureInIt() {
        List<Score.Count> different = IntStream.range(0, 40)
                .mapToObj(i -> i % 2 == 0 ? new Score.Count("d" + i, 4, 0, 0) : new Score.Count("d" + i, 0, 2, 2))
                .toList();
        Score.Figures figures = new Score.Figures(different, List.of(), List.of());
        Bootstrap.Interval interval = Bootstrap.f1(figures);
        assertTrue(interval.low() < figures.f1() - 0.05 && figures.f1() + 0.05 < interval.high(), interval::toString);
        assertEquals(interval, Bootstrap.f1(figures));
    }

    @Test
    void aClaimCountsForEachOfItsPatternsOnItsSideOfTheSplit() {
        List<Confidence.Count> counts = PatternCounts.of(
                List.of(
                        new Score.Outcome("tuned", "person", List.of("a", "b"), 0.5, true),
                        new Score.Outcome("held", "person", List.of("a"), 0.5, false)),
                Set.of("held"));
        assertEquals(
                List.of(
                        new Confidence.Count("person", "a", 1, 0, 0, 1),
                        new Confidence.Count("person", "b", 1, 0, 0, 0)),
                counts);
    }

    @Test
    void confidenceGoesFromTheKindToThePatternAsClaimsAreCounted() {
        Confidence confidence = new Confidence(List.of(
                new Confidence.Count("person", "often", 800, 200, 800, 200),
                new Confidence.Count("person", "rare", 1, 0, 0, 0),
                new Confidence.Count("person", "bad", 10, 90, 10, 90)));
        double often = confidence.of("person", List.of("often"));
        assertEquals(0.80, often, 0.011);
        assertTrue(confidence.of("person", List.of("bad")) < 0.2);
        double ofKind = confidence.of("person", List.of("never met"));
        assertTrue(ofKind < confidence.of("person", List.of("rare")), "one claim that was right raises it");
        assertTrue(confidence.of("person", List.of("rare")) < 0.85, "but not far");
        assertEquals(often, confidence.of("person", List.of("bad", "often")));
    }

    /** Claims of one pattern are right in four of five; the confidence, estimated from other documents, says so. */
    @Test
    void confidenceIsReliableWhereDocumentsAreAlike() {
        List<Score.Outcome> outcomes = new ArrayList<>();
        for (int d = 0; d < 100; d++) {
            for (int c = 0; c < 5; c++) {
                outcomes.add(new Score.Outcome("d" + d, "event", List.of("p"), 0.8, c > 0));
            }
        }
        Set<String> all = Set.copyOf(
                outcomes.stream().map(Score.Outcome::document).distinct().toList());
        Reliability reliability = Reliability.of(outcomes, all);
        assertEquals(1, reliability.bins().size());
        assertEquals(500, reliability.bins().get(0).claims());
        assertEquals(0.8, reliability.bins().get(0).right(), 1e-12);
        assertEquals(0.8, reliability.bins().get(0).confidence(), 0.02);
        assertEquals(0.16, reliability.squaredError(), 0.001);
    }
}
