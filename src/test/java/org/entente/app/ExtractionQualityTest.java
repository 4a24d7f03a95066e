package org.entente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.quality.Measure;
import org.entente.quality.Score;
import org.entente.quality.Scorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may not be lost when rules change. The README has the figures as they are. */
class ExtractionQualityTest {
    private static final Path DOCUMENTS = Path.of("data/documents");

    @TempDir
    private Path out;

    @Test
    void theProjectsDocumentsAreUnderstood() throws IOException {
        assertEquals(new Call(0, "", ""), Call.of("extract", "--output", out, DOCUMENTS));
        Score score = new Scorer(Path.of("data/gold"), out, DOCUMENTS)
                .score(name -> Files.exists(DOCUMENTS.resolve(name + ".txt")));

        assertTrue(score.documents() > 50, "documents: " + score.documents());
        assertEquals(0, score.withoutEvidence(), "things without evidence that holds");
        atLeast(0.60, "mean of F1", score.meanF1());
        atLeast(0.80, "people", score.measures().get(Measure.PEOPLE).f1());
        atLeast(
                0.80,
                "organizations",
                score.measures().get(Measure.ORGANIZATIONS).f1());
    }

    private static void atLeast(double least, String what, double figure) {
        assertTrue(figure >= least, what + ": " + figure + " is less than " + least);
    }
}
