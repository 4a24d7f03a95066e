package org.entente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.quality.Measure;
import org.entente.quality.Score;
import org.entente.quality.Scorer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is published of the quality of the extraction is what a run gives, and may not fall below what it once was. Where
 * rules have changed, {@code src/test/benchmark/quality.sh} measures anew.
 */
class ExtractionQualityTest {
    private static final Path DOCUMENTS = Path.of("data/documents");
    private static final Path GOLD = Path.of("data/gold");
    private static final Path CARD = Path.of("data/quality");

    @TempDir
    private static Path directory;

    private static Call scored;
    private static Score score;

    @BeforeAll
    static void measure() throws IOException {
        Path out = directory.resolve("out");
        assertEquals(new Call(0, "", ""), Call.of("extract", "--output", out, DOCUMENTS));
        scored = Call.of("score", "--text", DOCUMENTS, "--card", directory.resolve("card"), GOLD, out);
        score = new Scorer(GOLD, out, DOCUMENTS).score(name -> Files.exists(DOCUMENTS.resolve(name + ".txt")));
    }

    @Test
    void theProjectsDocumentsAreUnderstood() {
        assertTrue(score.documents() > 50, "documents: " + score.documents());
        assertEquals(0, score.withoutEvidence(), "things without evidence that holds");
        atLeast(0.75, "mean of F1", score.meanF1());
        atLeast(0.95, "people", score.measures().get(Measure.PEOPLE).f1());
        atLeast(
                0.85,
                "organizations",
                score.measures().get(Measure.ORGANIZATIONS).f1());
    }

    @ParameterizedTest
    @ValueSource(strings = {"card.md", "card.nt", "patterns.tsv"})
    void theCardIsThatOfThisRun(String file) throws IOException {
        assertEquals(0, scored.exitCode(), scored::err);
        assertEquals(
                Files.readString(directory.resolve("card").resolve(file)),
                Files.readString(CARD.resolve(file)),
                "run src/test/benchmark/quality.sh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality", "held out", "confidence"})
    void theReadmeShowsTheCard(String figures) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("<!-- figures: " + figures + " -->");
        String table = readme.substring(readme.indexOf('|', start), readme.indexOf("<!-- end", start));
        assertTrue(Files.readString(CARD.resolve("card.md")).contains(table), "run src/test/benchmark/quality.sh");
    }

    private static void atLeast(double least, String what, double figure) {
        assertTrue(figure >= least, what + ": " + figure + " is less than " + least);
    }
}
