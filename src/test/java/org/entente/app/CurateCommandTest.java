package org.entente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** {@code curate} and {@code why}, on one store after the other of their order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CurateCommandTest {
    @TempDir
    private static Path directory;

    private static Path store;
    private static Path ledger;
    private static Path dump;

    @BeforeAll
    static void build() throws IOException {
        Path documents = Files.createDirectory(directory.resolve("documents"));
        store = directory.resolve("store");
        ledger = directory.resolve("ledger");
        dump = directory.resolve("dump.nq");
        Files.writeString(
                documents.resolve("a.txt"),
                "On 6 May 2024 Rector Almaz Bekov of Osh State University received guests of Kisumu University. "
                        + "Osh State University and Kisumu University signed a memorandum of understanding.\n");
        Files.writeString(
                documents.resolve("b.txt"),
                "On 7 June 2024 Osh Pedagogical University and Kisumu University signed a memorandum of understanding.\n");
        Files.writeString(
                documents.resolve("c.txt"),
                "On 8 June 2024 Kisumu University and the University of Bologna signed a letter of intent.\n");
        assertEquals(
                0,
                Call.of("build", "--store", store, "--ledger", ledger, documents)
                        .exitCode());
    }

    private static Call curate(Object... arguments) {
        Object[] all = new Object[arguments.length + 5];
        System.arraycopy(new Object[] {"curate", "--store", store, "--ledger", ledger}, 0, all, 0, 5);
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        return Call.of(all);
    }

    private static String dump() throws IOException {
        assertEquals(0, Call.of("dump", "--store", store, "--output", dump).exitCode());
        return Files.readString(dump);
    }

    @Test
    @Order(1)
    void decisionsAreDoneAndUndone() throws IOException {
        String before = dump();
        Call merged = curate(
                "merge",
                "organization: Osh State University",
                "organization: Osh Pedagogical University",
                "--by",
                "ada",
                "--why",
                "renamed");
        assertEquals(0, merged.exitCode(), merged.err());
        assertTrue(merged.out().endsWith("done\n"), merged.out());
        assertTrue(dump().contains("decided by ada"));
        Call shown = curate("show", "organization: Osh State University");
        assertTrue(shown.out().contains("a: ") && shown.out().contains("b: "), shown.out());
        String id = merged.out().substring(0, 8);
        assertTrue(curate("log").out().contains(id));
        assertEquals(
                0, curate("undo", id, "--by", "ada", "--why", "not renamed").exitCode());
        assertEquals(before, dump());
        assertTrue(curate("log").out().contains("(undone)"));
    }

    @Test
    @Order(2)
    void whatFindsNothingIsNotedAndSaid() {
        Call nobody = curate("reject", "person: Nobody Here", "--by", "ada", "--why", "no person");
        assertEquals(1, nobody.exitCode());
        assertTrue(nobody.out().contains("no document speaks of it"), nobody.out());
        Call built = Call.of("build", "--store", store, "--ledger", ledger, directory.resolve("documents"));
        assertEquals(0, built.exitCode(), built.err());
    }

    @Test
    @Order(3)
    void wrongCallsAreToldInALine() {
        assertEquals(2, curate("merge", "organization: Osh State University").exitCode());
        assertEquals(2, curate("reject", "Osh State University", "--why", "x").exitCode());
        assertEquals(2, curate("reject", "person: Almaz Bekov").exitCode());
        assertEquals(2, curate("undo", "12345678", "--why", "x").exitCode());
        assertEquals(2, curate("bless", "person: Almaz Bekov", "--why", "x").exitCode());
        assertEquals(1, curate("show", "person: Nobody Here").exitCode());
        assertEquals(0, curate("suspects").exitCode());
    }

    @Test
    @Order(4)
    void whyTellsTheSentence() {
        Call why = Call.of("why", "--store", store, "Almaz Bekov", "rdf:type", "foaf:Person");
        assertEquals(0, why.exitCode(), why.err());
        assertTrue(why.out().contains("said in a, ") && why.out().contains("received guests"), why.out());
        assertTrue(Call.of("why", "--store", store, "--format", "json", "Almaz Bekov")
                .out()
                .startsWith("["));
        assertEquals(1, Call.of("why", "--store", store, "Nobody Here").exitCode());
        Call tied = Call.of("why", "--store", store, "University of Bologna", "owl:sameAs");
        assertTrue(tied.out().contains("said in c, ") && tied.out().contains("the table of external ids"), tied.out());
    }
}
