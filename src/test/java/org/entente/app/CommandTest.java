package org.entente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.riot.RDFDataMgr;
import org.entente.graph.GraphStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands print and return, on documents and a store of the test's own. */
class CommandTest {
    private static final String NAMES = "PREFIX dcterms: <http://purl.org/dc/terms/> "
            + "SELECT ?name { ?document a <https://w3id.org/entente/ns#Document> ; dcterms:identifier ?name } ORDER BY ?name";

    @TempDir
    private static Path shared;

    @TempDir
    private Path temporary;

    private static Path documents;
    private static Path store;

    @BeforeAll
    static void buildStore() throws IOException {
        documents = Files.createDirectory(shared.resolve("documents"));
        Files.writeString(
                documents.resolve("harbour.txt"),
                "Harbour College visits Lake University\n\nOn 3 May 2024 Rector Ana Irmak of Lake University met Harbour College.\n");
        Files.writeString(documents.resolve("lake.txt"), "A short note\n\nNothing was signed.\n");
        store = shared.resolve("store");
        assertEquals(0, Call.of("build", "--store", store, documents).exitCode());
    }

    @Test
    void helpIsThereForEveryCommand() {
        Call help = Call.of("--help");
        assertEquals(0, help.exitCode());
        for (String command : commands()) {
            assertTrue(help.out().contains("\n  " + command + " "), command);
            Call own = Call.of(command, "--help");
            assertEquals(0, own.exitCode(), command);
            assertTrue(own.out().contains("Examples:"), command);
        }
    }

    @Test
    void traceTellsHowTwoAreTiedWithTheSentences() {
        Call trace = Call.of("trace", "--store", store, "Lake University", "harbour college");
        assertEquals(0, trace.exitCode(), trace.err());
        assertEquals("Lake University", trace.out().lines().findFirst().orElse(""));
        assertTrue(
                trace.out().contains("On 3 May 2024 Rector Ana Irmak of Lake University met Harbour College."),
                trace.out());
        Call json = Call.of("trace", "--format", "json", "--store", store, "Lake University", "Harbour College");
        assertTrue(JSON.parseAny(json.out()).getAsArray().size() == 1, json.out());
        assertEquals(
                2,
                Call.of("trace", "--store", store, "Nobody", "Harbour College").exitCode());
        assertEquals(
                1,
                Call.of("trace", "--until", "2020", "--store", store, "Lake University", "Harbour College")
                        .exitCode());
    }

    @Test
    void traceTellsTheWeakestHopAndGoesAroundWhomItIsToldTo() {
        Call trace = Call.of("trace", "--store", store, "Ana Irmak", "Harbour College", "--through", "lake university");
        assertTrue(trace.out().contains("  weakest hop: "), trace.out() + trace.err());
        for (String avoided : List.of("Lake University", "university", "institutions")) {
            Call around = Call.of(
                    "trace", "--store", store, "Ana Irmak", "Harbour College", "--longest", 2, "--avoid", avoided);
            assertFalse(around.out().contains("Lake University\n"), around.out());
        }
        assertEquals(
                2,
                Call.of("trace", "--store", store, "Lake University", "Harbour College", "--avoid", "Nobody")
                        .exitCode());
    }

    @Test
    void networkTellsOfAllThatItLists() throws IOException {
        for (String what : List.of("ranks", "communities", "components", "bridges", "growth", "countries", "areas")) {
            Call told = Call.of("network", what, "--store", store);
            assertEquals(0, told.exitCode(), told.err());
        }
        assertTrue(Call.of("network", "partners", "Lake University", "--store", store)
                .out()
                .contains("Harbour College"));
        Path file = temporary.resolve("network.gexf");
        assertEquals(
                0,
                Call.of("network", "export", "--format", "gexf", "--output", file, "--store", store)
                        .exitCode());
        assertTrue(Files.readString(file).contains("Harbour College"));
        assertEquals(2, Call.of("network", "weather", "--store", store).exitCode());
        assertEquals(
                2,
                Call.of("network", "ranks", "--kind", "marriage", "--store", store)
                        .exitCode());
        assertEquals(
                2,
                Call.of("network", "export", "--format", "paper", "--store", store)
                        .exitCode());
    }

    static Set<String> commands() {
        return new TreeSet<>(new picocli.CommandLine(new Entente(System.out, System.err))
                .getSubcommands()
                .keySet());
    }

    @Test
    void buildReadsOnlyWhatChanged() throws IOException {
        Path own = Files.createDirectory(temporary.resolve("documents"));
        for (Path file : files(documents)) {
            Files.copy(file, own.resolve(file.getFileName()));
        }
        Path ownStore = temporary.resolve("store");
        assertEquals(List.of(2L, 2L, 0L, 0L), report(Call.of("build", "--format", "json", "--store", ownStore, own)));
        Files.delete(own.resolve("lake.txt"));
        Files.writeString(own.resolve("harbour.txt"), "Harbour College\n\nIt has closed.\n");
        Files.writeString(own.resolve("sea.txt"), "By the sea\n\nNothing.\n");
        assertEquals(List.of(2L, 2L, 0L, 1L), report(Call.of("build", "--format", "json", "--store", ownStore, own)));
        assertEquals(
                "documents in the store: 2 (read 0, unchanged 2, removed 0, with problems 0)\n",
                Call.of("build", "--store", ownStore, own).out());
    }

    private static List<Long> report(Call build) {
        JsonObject report = JSON.parse(build.out());
        return Stream.of("documents", "read", "unchanged", "removed")
                .map(key -> report.get(key).getAsNumber().value().longValue())
                .toList();
    }

    @Test
    void aDocumentThatCannotBeReadIsNamedAndTheOthersAreBuilt() throws IOException {
        Path own = Files.createDirectory(temporary.resolve("documents"));
        Files.writeString(own.resolve("good.txt"), "A note\n\nNothing was signed.\n");
        Files.createFile(own.resolve("empty.txt"));
        Path ownStore = temporary.resolve("store");

        Call build = Call.of("build", "--store", ownStore, own);

        assertEquals(1, build.exitCode());
        assertEquals(List.of("entente: " + own.resolve("empty.txt") + ": is empty"), build.errLines());
        assertTrue(build.out().contains("read 1, unchanged 0, removed 0, with problems 1"), build.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nt", "ttl", "trig"})
    void extractWritesAFileADocument(String format) throws IOException {
        Path out = temporary.resolve("deep/out");

        Call extract = Call.of("extract", "--format", format, "--output", out, documents);

        assertEquals(new Call(0, "", ""), extract);
        assertEquals(
                List.of("harbour." + format, "lake." + format),
                files(out).stream().map(f -> f.getFileName().toString()).toList());
        String file = out.resolve("harbour." + format).toString();
        assertFalse(RDFDataMgr.loadDataset(file).getUnionModel().isEmpty()
                && RDFDataMgr.loadDataset(file).getDefaultModel().isEmpty());
        byte[] first = Files.readAllBytes(out.resolve("harbour." + format));
        Call.of("extract", "--format", format, "--output", out, documents.resolve("harbour.txt"));
        assertEquals(new String(first), Files.readString(out.resolve("harbour." + format)), "not the same again");
    }

    @Test
    void extractGoesOnAfterADocumentThatCannotBeRead() throws IOException {
        Path odd = Files.write(temporary.resolve("odd.txt"), new byte[] {0, 1, 2, 3, (byte) 0xff});
        Path again = Files.createDirectory(temporary.resolve("again"));
        Files.copy(documents.resolve("lake.txt"), again.resolve("lake.txt"));
        Path out = temporary.resolve("out");

        Call extract = Call.of("extract", "--output", out, odd, documents, again);

        assertEquals(1, extract.exitCode());
        assertEquals(2, extract.errLines().size());
        assertTrue(extract.errLines().get(0).startsWith("entente: " + odd + ": "), extract.err());
        assertTrue(extract.errLines().get(1).contains(again.resolve("lake.txt") + ": another document"), extract.err());
        assertEquals(2, files(out).size());
    }

    @Test
    void explainShowsSentencesAndGivesThemAsJson() {
        Path file = documents.resolve("harbour.txt");

        Call text = Call.of("explain", file);
        JsonObject json =
                JSON.parse(Call.of("explain", "--format", "json", file).out());

        assertEquals(0, text.exitCode());
        assertTrue(text.out().contains("On 3 May 2024 Rector Ana Irmak of Lake University met Harbour College."));
        assertEquals("harbour", json.getString("document"));
        JsonObject headline = json.get("sentences").getAsArray().get(0).getAsObject();
        assertEquals("Harbour College visits Lake University", headline.getString("text"));
        assertEquals("headline", headline.getString("block"));
        assertTrue(json.get("claims").isArray());
        assertTrue(json.get("rejections").isArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "tsv", "json", "xml"})
    void queriesAreAnsweredInEveryForm(String format) throws IOException {
        Path query = Files.writeString(temporary.resolve("names.rq"), NAMES);

        Call call = Call.of("query", "--store", store, "--format", format, query);

        assertEquals(0, call.exitCode(), call.err());
        assertTrue(call.out().indexOf("harbour") < call.out().indexOf("lake"), call.out());
    }

    @Test
    void csvIsTheAnswerAndNothingElse() throws IOException {
        Path query = Files.writeString(temporary.resolve("names.rq"), NAMES);
        assertEquals(
                "name\r\nharbour\r\nlake\r\n",
                Call.of("query", "--store", store, "--format", "CSV", query).out());
    }

    @Test
    void constructAnswersInTurtle() throws IOException {
        Path query = Files.writeString(
                temporary.resolve("construct.rq"),
                "CONSTRUCT { ?d <urn:is> 'here' } { ?d a <https://w3id.org/entente/ns#Document> }");
        assertTrue(Call.of("query", "--store", store, query).out().contains("<urn:is>"));
        Call csv = Call.of("query", "--store", store, "--format", "csv", query);
        assertEquals(2, csv.exitCode());
        assertEquals(List.of("entente query: the answer of this query cannot be written as csv"), csv.errLines());
    }

    @Test
    void otherMachinesAreNotAsked() throws IOException {
        Path query = Files.writeString(
                temporary.resolve("service.rq"), "SELECT * { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } }");
        Call call = Call.of("query", "--store", store, query);
        assertEquals(1, call.exitCode());
        assertEquals(1, call.errLines().size(), call.err());
    }

    @Test
    void questionsAreListedAndAnswered() {
        Call list = Call.of("questions");
        assertEquals(0, list.exitCode());
        assertTrue(list.out().startsWith("signed-with "), list.out());
        int questions = list.out().lines().toList().size();
        assertEquals(
                questions,
                JSON.parseAny(Call.of("questions", "--format", "json").out())
                        .getAsArray()
                        .size());

        Call answer = Call.of("questions", "--store", store, "signed-with");
        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(answer.out().contains("| partner "), answer.out());
        assertTrue(Call.of("questions", "--query", "signed-with").out().contains("SELECT ?other"));
    }

    @Test
    void dumpsAreTheSameInAFileAndOnStandardOutput() throws IOException {
        Path file = temporary.resolve("dump.nq");
        assertEquals(new Call(0, "", ""), Call.of("dump", "--store", store, "--output", file));
        assertEquals(Files.readString(file), Call.of("dump", "--store", store).out());
        assertTrue(Files.readString(file).contains("/graph/lake> ."));
    }

    @Test
    void storesAndFilesAreValidated() throws IOException {
        assertEquals(new Call(0, "conforms\n", ""), Call.of("validate", store));
        Path faulty = Files.writeString(
                temporary.resolve("faulty.ttl"), "<http://example.org/a> a <https://w3id.org/entente/ns#Agreement> .");
        Call call = Call.of("validate", faulty);
        assertEquals(1, call.exitCode());
        assertTrue(call.out().contains("http://example.org/a"), call.out());
        JsonObject json =
                JSON.parse(Call.of("validate", "--format", "json", faulty).out());
        assertFalse(json.getBoolean("conforms"));
        assertFalse(json.get("faults").getAsArray().isEmpty());
    }

    @Test
    void scoresAreThoseOfTheScriptInTextAndJson() throws IOException {
        Path fixture = Path.of("src/test/resources/quality");
        Call json = Call.of("score", "--json", fixture.resolve("gold"), fixture.resolve("out"));
        assertEquals(JSON.parse(Files.readString(fixture.resolve("score.json"))), JSON.parse(json.out()));
        Call text = Call.of("score", "--errors", "people", fixture.resolve("gold"), fixture.resolve("out"));
        assertTrue(text.out().contains("people              3   0.667   0.667   0.667\n"), text.out());
        assertTrue(text.out().endsWith("missed\tsilent\tChen Wei\nextra\tharbour\t?Ana Irmak (again)\n"), text.out());
        assertEquals(
                1,
                Call.of("score", "--at-least", "0.9", fixture.resolve("gold"), fixture.resolve("out"))
                        .exitCode());
        Call entities = Call.of("score", "--entities", fixture.resolve("gold"), fixture.resolve("out/harbour.nt"));
        assertTrue(
                entities.out().contains("people          names    3  found    1  B-cubed P 1.000 R 0.167 F1 0.286"),
                entities.out());
    }

    @Test
    void aStoreThatIsInUseIsRefused() {
        try (GraphStore open = GraphStore.open(store, GraphStore.baseOf(store).orElseThrow())) {
            assertEquals(2, open.documents().size());
            Call call = Call.of("dump", "--store", store);
            assertEquals(1, call.exitCode());
            assertEquals(1, call.errLines().size(), call.err());
            assertTrue(call.err().contains(store + ": the store is already open"), call.err());
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().collect(Collectors.toList());
        }
    }
}
