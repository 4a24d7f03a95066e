package org.entente.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
    @TempDir
    private Path directory;

    private static Decision reject(String name) {
        return new Decision(
                Instant.parse("2025-01-02T03:04:05Z"),
                "Ada",
                Decision.Kind.REJECT,
                Optional.of(Reference.parse("person: " + name)),
                Optional.empty(),
                "",
                "a caption,\tnot a person");
    }

    private static Decision undo(Decision decision) {
        return new Decision(
                Instant.parse("2025-01-03T03:04:05Z"),
                "Bo",
                Decision.Kind.UNDO,
                Optional.empty(),
                Optional.empty(),
                decision.id(),
                "it is one");
    }

    @Test
    void whatIsAddedIsReadAgainLineByLine() throws IOException {
        assertEquals(Ledger.EMPTY, Ledger.read(directory.resolve("none")));
        Ledger.append(directory, reject("Luban Lu"));
        String first = Files.readString(directory.resolve("decisions.tsv"));
        Ledger.append(directory, reject("Maria Paz"));
        String both = Files.readString(directory.resolve("decisions.tsv"));
        assertTrue(both.startsWith(first), both);
        assertEquals(3, both.lines().count());
        Ledger ledger = Ledger.read(directory);
        assertEquals(List.of(), ledger.problems());
        assertEquals(
                List.of("Luban Lu", "Maria Paz"),
                ledger.inForce().stream().map(d -> d.target().get().name()).toList());
    }

    @Test
    void anUndoIsUndoneAsWell() {
        Decision rejection = reject("Luban Lu");
        Decision undone = undo(rejection);
        assertEquals(List.of(rejection), new Ledger(List.of(rejection), List.of()).inForce());
        assertEquals(List.of(), new Ledger(List.of(rejection, undone), List.of()).inForce());
        assertEquals(List.of(rejection), new Ledger(List.of(rejection, undone, undo(undone)), List.of()).inForce());
        assertEquals(List.of(undone), new Ledger(List.of(undone), List.of()).undosOfNothing());
    }

    @Test
    void linesThatAreNoDecisionAreNamedAndTheOthersHold() throws IOException {
        Ledger.append(directory, reject("Luban Lu"));
        Files.writeString(
                directory.resolve("decisions.tsv"),
                "nonsense\n" + reject("Maria Paz").toLine().replace("caption", "name") + "\n"
                        + reject("Bo Li").toLine(),
                StandardOpenOption.APPEND);
        Ledger.append(directory, reject("Almaz Bekov"));
        Ledger ledger = Ledger.read(directory);
        assertEquals(3, ledger.decisions().size());
        assertEquals(2, ledger.problems().size(), ledger.problems()::toString);
        assertTrue(ledger.problems().get(0).contains("decisions.tsv:3: "), ledger.problems()::toString);
        assertTrue(ledger.problems().get(1).contains("was changed"), ledger.problems()::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person: Li Wei",
                "organization: SUCC @ seed-succ-karaganda",
                "position: Li Wei | Rector | Osh State University",
                "agreement: Osh State University | Kisumu University | 2024-05-06 @ a, b"
            })
    void referencesAreWordsAndBack(String words) {
        assertEquals(words, Reference.parse(words).toString());
        assertEquals(
                Reference.parse(words), Reference.parse(Reference.parse(words).toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Li Wei", "place: Osh", "person:", "position: Li Wei | Rector"})
    void whatIsNoReferenceIsRefused(String words) {
        assertThrows(IllegalArgumentException.class, () -> Reference.parse(words));
    }
}
