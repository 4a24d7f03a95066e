package org.entente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong call gets one line that names what is wrong, exit code 2, and nothing on standard output. */
class WrongCallTest {
    @TempDir
    private static Path directory;

    @BeforeAll
    static void writeFiles() throws IOException {
        Files.createDirectory(directory.resolve("empty"));
        Files.writeString(directory.resolve("note.txt"), "A note\n\nNothing was signed.\n");
        Files.writeString(directory.resolve("broken.rq"), "SELECT *\nWHERE { ?s ?p }");
        Files.writeString(directory.resolve("prefix.rq"), "SELECT * { ?s x:y ?o }");
        Files.writeString(directory.resolve("update.rq"), "DELETE WHERE { ?s ?p ?o }");
        Files.writeString(directory.resolve("ask.rq"), "ASK {}");
        Files.writeString(directory.resolve("broken.nt"), "<http://example.org/a> nonsense\n");
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                arguments("", "entente: no command given (see 'entente --help')"),
                arguments("nonsense", "entente: Unmatched argument at index 0: 'nonsense'"),
                arguments("build --nonsense", "entente build: Unknown option: '--nonsense'"),
                arguments("build DIR/missing", "entente build: DIR/missing: no such directory"),
                arguments("build --store DIR/new DIR/empty", "DIR/empty: has no documents"),
                arguments("build DIR/note.txt", "DIR/note.txt: not a directory"),
                arguments("build --base nonsense DIR/empty", "not a base for IRIs: 'nonsense'"),
                arguments("extract DIR", "entente extract: Missing required option: '--output=OUT'"),
                arguments("extract --output DIR/out DIR/missing", "DIR/missing: no such file or directory"),
                arguments("extract --output DIR/out DIR/empty", "DIR/empty: has no documents"),
                arguments(
                        "extract --format xls --output DIR/out DIR", "'--format': 'xls' is none of nq, nt, ttl, trig"),
                arguments("explain DIR/missing.txt", "DIR/missing.txt: no such file"),
                arguments(
                        "query --store DIR/missing DIR/ask.rq",
                        "DIR/missing: no such store; 'entente build' makes one"),
                arguments("query --store DIR/empty DIR/ask.rq", "DIR/empty: not a store"),
                arguments("query DIR/missing.rq", "DIR/missing.rq: no such file"),
                arguments(
                        "query DIR/broken.rq",
                        "DIR/broken.rq: not a SPARQL query: Encountered \" \"}\" \"} \"\" at line 2, column 15."),
                arguments("query DIR/prefix.rq", "Line 1, column 15: Unresolved prefixed name: x:y"),
                arguments("query DIR/update.rq", "not a SPARQL query"),
                arguments("query --format doc DIR/ask.rq", "'doc' is none of table, csv, tsv, json, xml, ttl"),
                arguments("questions nonsense", "no question nonsense; 'entente questions' lists them"),
                arguments("validate DIR/broken.nt", "DIR/broken.nt: cannot be read as RDF: [line: 1, col: 24"),
                arguments("validate DIR/note.txt", "DIR/note.txt: its ending is none of .nt, .nq, .ttl, .trig, .rdf"),
                arguments("dump --output DIR/missing/x.nq", "DIR/missing: no such directory"),
                arguments("dump --output DIR", "DIR: is a directory"),
                arguments("validate DIR/missing", "DIR/missing: no such store"),
                arguments("score DIR/missing DIR", "DIR/missing: no such directory"),
                arguments("score DIR/empty DIR", "DIR/empty: no facts file to score"),
                arguments("score --fold 7/5 DIR DIR", "not a fold: 7/5"),
                arguments("score --errors nonsense DIR DIR", "'nonsense' is none of people, organizations, "),
                arguments("serve --store DIR/missing", "DIR/missing: no such store; 'entente build' makes one"),
                arguments("serve --store DIR/missing --base http://example.org/", "DIR/missing: no such store"),
                arguments("serve --base nonsense", "not a base for IRIs: 'nonsense'"),
                arguments("backup --store DIR/missing DIR/b.nq.gz", "DIR/missing: no such store"),
                arguments("backup --store DIR/missing DIR/none/b.nq.gz", "DIR/none: no such directory"),
                arguments("backup --from http://localhost:1/ --curator ada DIR/b.nq.gz", "--from needs --curator"),
                arguments("restore --store DIR/new DIR/none.nq.gz", "DIR/none.nq.gz: no such file or directory"),
                arguments("restore DIR/none.nq.gz", "entente restore: Missing required option"),
                arguments("dump --store DIR/missing", "DIR/missing: no such store"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void oneLineSaysWhatIsWrong(String command, String message) {
        String[] words = command.isEmpty()
                ? new String[0]
                : command.replace("DIR", directory.toString()).split(" ");

        Call call = Call.of((Object[]) words);

        assertEquals("", call.out());
        assertEquals(1, call.errLines().size(), call.err());
        assertTrue(call.err().contains(message.replace("DIR", directory.toString())), call.err());
        assertEquals(2, call.exitCode());
    }

    @Test
    void aDocumentThatCannotBeReadIsNoWrongCall() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.txt"));
        Call call = Call.of("explain", empty);
        assertEquals(new Call(1, "", "entente explain: " + empty + ": is empty\n"), call);
    }

    @Test
    void aFileWhereTheOutputIsToGoIsNamed() throws IOException {
        Path file = Files.createFile(directory.resolve("taken"));
        Call call = Call.of("extract", "--output", file, directory.resolve("note.txt"));
        assertEquals(1, call.exitCode());
        assertEquals(1, call.errLines().size(), call.err());
        assertTrue(call.err().contains(file.toString()), call.err());
    }

    @Test
    void stackTracesAreForWhoeverAsks() {
        Call call = Call.of("--debug", "build", directory.resolve("missing"));
        assertEquals(2, call.exitCode());
        assertTrue(call.err().contains("\tat org.entente.app."), call.err());
    }
}
