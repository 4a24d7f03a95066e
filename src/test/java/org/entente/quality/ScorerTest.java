package org.entente.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code score.json} is what the corpus's own script says of the same files. */
class ScorerTest {
    private static final Path FIXTURE = Path.of("src/test/resources/quality");
    private static final Path GOLD = FIXTURE.resolve("gold");

    @TempDir
    private Path temporary;

    @Test
    void figuresAreThoseOfTheCorpussScript() throws IOException {
        Score score = new Scorer(GOLD, FIXTURE.resolve("out"), GOLD).score(name -> true);

        JsonObject expected = JSON.parse(Files.readString(FIXTURE.resolve("score.json")));
        for (Map.Entry<Measure, Score.Figures> entry : score.measures().entrySet()) {
            String measure = entry.getKey().toString();
            JsonObject figures = expected.getObj("measures").getObj(measure);
            assertEquals(number(figures, "n"), entry.getValue().items(), measure);
            assertEquals(number(figures, "precision"), entry.getValue().precision(), measure);
            assertEquals(number(figures, "recall"), entry.getValue().recall(), measure);
            assertEquals(number(figures, "f1"), entry.getValue().f1(), measure);
        }
        assertEquals(
                expected.getObj("measures").keySet().size(), score.measures().size());
        assertEquals(number(expected, "mean_f1"), score.meanF1());
        assertEquals(number(expected, "evidence"), score.evidence());
        assertEquals(List.of("silent"), score.missing());
    }

    @Test
    void whatIsWrongIsNamed() throws IOException {
        Score score = new Scorer(GOLD, FIXTURE.resolve("out"), GOLD).score("harbour"::equals);

        assertEquals(
                List.of(new Score.Fault("harbour", "Björn Straße | Rector | Lake University")),
                score.measures().get(Measure.POSITIONS).missed());
        assertEquals(
                List.of(new Score.Fault("harbour", "SigningCeremony | 2024-05-03")),
                score.measures().get(Measure.EVENTS).extra());
        assertEquals(
                List.of(new Score.Fault("harbour", "SigningCeremony | -")),
                score.measures().get(Measure.EVENTS).missed());
    }

    @Test
    void withoutTheTextNoEvidenceHolds() throws IOException {
        assertEquals(
                0,
                new Scorer(GOLD, FIXTURE.resolve("out"), FIXTURE)
                        .score(name -> true)
                        .withEvidence());
    }

    @Test
    void namesOfIdentitiesAreFoundInTheGraph() throws IOException {
        EntityScorer scorer = new EntityScorer(GOLD, FIXTURE.resolve("out/harbour.nt"));

        // One of the two who are said to be one is found, so a half of each of the two is missed.
        assertEquals(new EntityScorer.Figures(3, 1, 1.0, 0.5 / 3, 0), scorer.people());
        assertEquals(new EntityScorer.Figures(3, 3, 1.0, 1.0, 0), scorer.organizations());
    }

    @Test
    void aThingThatIsSeveralInTruthLowersPrecision() throws IOException {
        Path dump = temporary.resolve("dump.nq");
        Files.writeString(
                dump,
                Files.readString(FIXTURE.resolve("out/harbour.nt"))
                        .replace("organization/lake>", "organization/harbour>"));

        EntityScorer.Figures figures = new EntityScorer(GOLD, dump).organizations();

        assertEquals(1, figures.joined());
        assertEquals((0.5 + 0.5 + 1) / 3, figures.precision(), 1e-12);
    }

    @Test
    void faultyFilesAreNamedWithTheFault() throws IOException {
        Path out = Files.createDirectory(temporary.resolve("out"));
        Files.writeString(out.resolve("harbour.nt"), "<http://example.org/a> <http://example.org/b> .\n");
        String message = assertThrows(IOException.class, () -> new Scorer(GOLD, out, GOLD).score(n -> true))
                .getMessage();
        assertTrue(message.contains("harbour.nt: not N-Triples: [line: 1"), message);

        Files.writeString(temporary.resolve("a.json"), "{\"people\": [{\"aliases\": []}]}");
        message = assertThrows(IOException.class, () -> new Scorer(temporary, out, GOLD).score(n -> true))
                .getMessage();
        assertTrue(message.contains("a.json: not a facts file: no \"name\""), message);

        Files.writeString(temporary.resolve("a.json"), "{");
        message = assertThrows(IOException.class, () -> new Scorer(temporary, out, GOLD).score(n -> true))
                .getMessage();
        assertTrue(message.contains("a.json: not a JSON object"), message);
    }

    private static double number(JsonObject object, String key) {
        return object.get(key).getAsNumber().value().doubleValue();
    }
}
