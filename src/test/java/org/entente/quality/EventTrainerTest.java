package org.entente.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTrainerTest {
    private static final Path GOLD = Path.of("data/gold");
    private static final Path DOCUMENTS = Path.of("data/documents");

    @TempDir
    private Path models;

    @Test
    void fewDocumentsTeachThatWhoReceivesTakesPart() throws Exception {
        List<String> learntFrom = train("kz-", "kz-", models);

        assertEquals(9, learntFrom.size(), learntFrom.toString());
        Map<String, Double> weights = weights("participation");
        assertTrue(weights.get("Visit body side host") > 0, weights.toString());
        assertTrue(weights.get("Meeting person rule") > 0, weights.toString());
        assertTrue(weights("events").get("Visit told true") > 0);
        assertTrue(weights("host").get("named first") > 0);
    }

    @Test
    void theSameDocumentsGiveTheSameTables() throws Exception {
        Path again = Files.createDirectory(models.resolve("again"));
        train("ca-succ", "ca-s", models);
        train("ca-succ", "ca-s", again);

        for (String table : List.of("events.tsv", "participation.tsv", "host.tsv")) {
            assertEquals(Files.readString(models.resolve(table)), Files.readString(again.resolve(table)));
        }
    }

    private static List<String> train(String wanted, String wantedForHosts, Path models) throws Exception {
        EventTrainer trainer = new EventTrainer();
        List<String> names = trainer.learn(
                GOLD, DOCUMENTS, name -> name.startsWith(wanted), name -> name.startsWith(wantedForHosts));
        trainer.write(models);
        return names;
    }

    private Map<String, Double> weights(String model) throws Exception {
        return Files.readAllLines(models.resolve(model + ".tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(row -> row[0], row -> Double.valueOf(row[1])));
    }
}
