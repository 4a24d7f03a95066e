package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.system.Txn;
import org.entente.fact.Agreement;
import org.entente.fact.Claim;
import org.entente.fact.Extraction;
import org.entente.identity.ResolvedClaim;
import org.entente.identity.ResolvedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphStoreTest {
    private static final String BASE = "http://example.org/";
    private static final String PREFIXES =
            """
            PREFIX ent: <https://w3id.org/entente/ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;

    @TempDir
    private Path directory;

    @Test
    void queriesSeeTheUnionAndEachDocumentInItsGraph() {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            store.put(SampleDocuments.signings("a b", "Alpha signed with Beta"));
            store.put(SampleDocuments.signings("c", "Beta signed with Gamma"));
            assertEquals(Set.of("Alpha", "Beta", "Gamma"), select(store, "?x a ent:College ; rdfs:label ?found"));
            assertEquals(
                    Set.of("Alpha", "Beta"),
                    select(store, "GRAPH <http://example.org/graph/a%20b> { ?x a ent:College ; rdfs:label ?found }"));
            assertEquals(
                    Set.of("Alpha", "Beta", "Gamma"),
                    select(
                            store,
                            "<http://example.org/id/organization/Alpha> (^ent:party/ent:party)+/rdfs:label ?found"));
        }
    }

    @Test
    void theStoresOwnNotesAreNeitherSeenNorDumped() {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            assertEquals(Set.of(), select(store, "?found ?p ?o"));
            assertEquals("", dump(store, Syntax.NQ));
            assertEquals("", dump(store, Syntax.NT));
            store.put(SampleDocuments.signings("a", "Alpha signed with Beta"));
            assertFalse(dump(store, Syntax.NQ).contains("urn:entente"));
            assertEquals(Set.of(), select(store, "?found ?p ?o FILTER STRSTARTS(STR(?p), 'urn:')"));
            assertEquals(Set.of("http://example.org/graph/a"), select(store, "GRAPH ?found { ?s ?p ?o }"));
        }
    }

    @Test
    void aDocumentTakesThePlaceOfItsEarlierStateAndGoesWithAllItSays() {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            store.put(SampleDocuments.signings("a", "Alpha signed with Beta"));
            store.put(SampleDocuments.signings("b", "Beta signed with Gamma"));
            String before = dump(store, Syntax.NQ);
            store.put(SampleDocuments.signings("a", "Delta signed with Beta"));
            assertEquals(Set.of("Beta", "Delta", "Gamma"), select(store, "?x a ent:College ; rdfs:label ?found"));
            store.put(SampleDocuments.signings("a", "Alpha signed with Beta"));
            assertEquals(before, dump(store, Syntax.NQ));
            store.remove("a");
            store.remove("never there");
            assertEquals(Set.of("b"), store.documents().keySet());
            assertFalse(dump(store, Syntax.NQ).contains("Alpha"));
            store.remove("b");
            assertEquals("", dump(store, Syntax.NQ));
        }
    }

    @Test
    void documentsAndVersionOutliveTheProcess() {
        ResolvedDocument document = SampleDocuments.visit();
        String dump;
        long version;
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            long empty = store.version();
            store.put(document);
            version = store.version();
            assertTrue(version > empty, version + " after " + empty);
            dump = dump(store, Syntax.NQ);
        }
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            assertEquals(Map.of("visit 2025", document.extraction().document().sha256()), store.documents());
            assertEquals(version, store.version());
            assertEquals(dump, dump(store, Syntax.NQ));
            store.remove("visit 2025");
            assertTrue(store.version() > version);
        }
    }

    /** Literals too: the store keeps numbers and dates in a form of its own. */
    @Test
    void theStoreGivesBackWhatWasWritten() {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            store.put(SampleDocuments.visit());
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            new GraphWriter(new Iris(BASE)).write(SampleDocuments.visit(), Syntax.NQ, written);
            assertEquals(written.toString(StandardCharsets.UTF_8), dump(store, Syntax.NQ));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDumpDoesNotTellInWhichOrderDocumentsCame(Syntax syntax) throws IOException {
        ResolvedDocument one = SampleDocuments.signings("one", "Alpha signed with Beta");
        ResolvedDocument other = SampleDocuments.signings("other", "Beta signed with Gamma");
        try (GraphStore store = GraphStore.inMemory(BASE);
                GraphStore reversed = GraphStore.inMemory(BASE)) {
            store.put(one);
            store.put(other);
            reversed.put(other);
            reversed.put(one);
            Path file = directory.resolve("dump");
            Files.writeString(file, "an older dump");
            store.dump(syntax, false, file);
            assertEquals(Files.readString(file), dump(reversed, syntax));
            assertTrue(Files.readString(file).contains("Gamma"));
        }
    }

    @Test
    void aFaultyGraphIsRefusedInTheWordsOfTheShape() {
        ResolvedDocument good = SampleDocuments.signings("a", "Alpha signed with Beta");
        List<ResolvedClaim> claims =
                good.claims().stream().map(GraphStoreTest::withOneParty).toList();
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            FaultyGraphException refusal = assertThrows(
                    FaultyGraphException.class,
                    () -> store.put(new ResolvedDocument(good.extraction(), good.id(), claims)));
            assertTrue(
                    refusal.getMessage().contains("An agreement must have two or more parties (ent:party)."),
                    refusal.getMessage());
            assertEquals(1, refusal.getMessage().lines().count());
            assertEquals(1, refusal.faults().size());
            assertEquals(Map.of(), store.documents());
        }
    }

    /** The same party twice passes the record and is one party in the graph. */
    private static ResolvedClaim withOneParty(ResolvedClaim resolved) {
        Claim claim = resolved.claim() instanceof Agreement a
                ? new Agreement(
                        a.key(),
                        a.kind(),
                        a.status(),
                        a.label(),
                        a.date(),
                        List.of(a.parties().get(0), a.parties().get(0)),
                        a.signatories(),
                        a.areas(),
                        a.signedAt(),
                        a.evidence(),
                        a.confidence())
                : resolved.claim();
        return new ResolvedClaim(resolved.localKey(), claim);
    }

    @Test
    void noDocumentMayBeNamedLikeTheGraphOfIdentities() {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            StoreException refusal = assertThrows(
                    StoreException.class,
                    () -> store.put(SampleDocuments.signings("identity", "Alpha signed with Beta")));
            assertTrue(refusal.getMessage().contains("identity"), refusal.getMessage());
        }
    }

    @Test
    void aDocumentThatIsNotMinedIsThereWithoutFacts() {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            ResolvedDocument document = SampleDocuments.signings("fr", "Deux universités ont signé un accord.");
            Extraction e = document.extraction();
            store.put(new ResolvedDocument(
                    new Extraction(e.document(), "fr", false, List.of(), List.of(), List.of()),
                    document.id(),
                    List.of()));
            assertEquals(Set.of("fr"), store.documents().keySet());
            assertEquals(Set.of("false"), select(store, "?x ent:mined ?found"));
        }
    }

    @Test
    void readersKeepTheStateOfTheirStartWhileAWriterCommits() {
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            store.put(SampleDocuments.signings("a", "Alpha signed with Beta"));
            Dataset reader = store.dataset();
            reader.begin(ReadWrite.READ);
            Thread writer =
                    new Thread(() -> store.put(SampleDocuments.signings("a", "Gamma signed with Delta")), "writer");
            writer.start();
            assertJoins(writer);
            assertTrue(reader.getUnionModel().contains(null, null, "Alpha"));
            reader.end();
            assertEquals(Set.of("Delta", "Gamma"), select(store, "?x a ent:College ; rdfs:label ?found"));
        }
    }

    private static void assertJoins(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertFalse(thread.isAlive(), "waits for a reader");
    }

    @Test
    void aSecondUseIsRefusedAndTheFirstGoesOn() throws IOException, InterruptedException {
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            assertRefused("already open in this process", BASE);
            assertEquals(directory + ": the store is in use by another process", openElsewhere());
            store.put(SampleDocuments.signings("a", "Alpha signed with Beta"));
        }
        assertEquals("open", openElsewhere());
        GraphStore.open(directory, BASE).close();
    }

    /** Opens the store in a process that is killed then; what it said. */
    private String openElsewhere() throws IOException, InterruptedException {
        Process other = OtherProcess.start(Holding.class, directory.toString());
        try (BufferedReader out = new BufferedReader(new InputStreamReader(other.getInputStream()))) {
            String said = out.readLine();
            if (said.equals("open")) {
                assertRefused("in use by another process", BASE);
            }
            return said;
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    /** Opens a store and keeps it until it is killed. */
    static final class Holding {
        public static void main(String[] arguments) throws InterruptedException {
            try (GraphStore store = GraphStore.open(Path.of(arguments[0]), BASE)) {
                System.out.println("open");
                Thread.sleep(60_000);
                store.version();
            } catch (StoreException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void aDirectoryOfSomethingElseIsLeftAlone() throws IOException {
        Files.writeString(directory.resolve("thesis.txt"), "mine");
        assertRefused("is not a store, and not empty either (it has thesis.txt)", BASE);
        try (Stream<Path> entries = Files.list(directory)) {
            assertEquals(List.of(directory.resolve("thesis.txt")), entries.toList());
        }
    }

    @Test
    void aFileIsNoStore() throws IOException {
        directory = Files.writeString(directory.resolve("file"), "mine");
        assertRefused("is a file, not a directory", BASE);
        directory = directory.resolve("below");
        assertRefused("Not a directory", BASE);
    }

    @Test
    void aStoreKeepsItsBase() {
        GraphStore.open(directory, BASE).close();
        assertRefused("was built with the base http://example.org/, not http://example.net/", "http://example.net/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "http://example.org", "ftp://example.org/", "http://example.org/?x=/"})
    void aBaseThatIsNoneIsRefused(String base) {
        assertThrows(IllegalArgumentException.class, () -> GraphStore.open(directory, base));
        assertThrows(IllegalArgumentException.class, () -> GraphStore.inMemory(base));
    }

    /** As after a process that was killed while it made the store. */
    @Test
    void aStoreThatWasNeverFinishedIsMadeAnew() throws IOException {
        GraphStore.open(directory, BASE).close();
        Files.delete(directory.resolve("store.properties"));
        try (Stream<Path> files = Files.walk(directory.resolve("tdb2"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".bpt")).toList()) {
                Files.writeString(file, "half");
            }
        }
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            store.put(SampleDocuments.signings("a", "Alpha signed with Beta"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodes-data.obj", "nodes.bpt", "SPO.bpt", "Data-0001", "tdb2", "store.properties"})
    void damageIsSaidInOneLine(String part) throws IOException {
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            store.put(SampleDocuments.signings("a", "Alpha signed with Beta"));
        }
        List<Path> damaged;
        try (Stream<Path> files = Files.walk(directory)) {
            damaged = files.filter(f -> f.getFileName().toString().equals(part)).toList();
        }
        for (Path file : damaged) {
            if (Files.isDirectory(file)) {
                OtherProcess.deleteTree(file);
            } else {
                Files.writeString(file, "damaged");
            }
        }
        assertRefused("damaged store", BASE);
    }

    private void assertRefused(String words, String base) {
        StoreException refusal = assertThrows(
                StoreException.class, () -> GraphStore.open(directory, base).close());
        assertTrue(refusal.getMessage().startsWith(directory + ": "), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }

    private static Set<String> select(GraphStore store, String pattern) {
        Dataset dataset = store.dataset();
        return Txn.calculateRead(dataset, () -> {
            Set<String> found = new TreeSet<>();
            try (QueryExecution query =
                    QueryExecutionFactory.create(PREFIXES + "SELECT DISTINCT ?found { " + pattern + " }", dataset)) {
                query.execSelect().forEachRemaining(row -> found.add(words(row.get("found"))));
            }
            return found;
        });
    }

    private static String words(RDFNode found) {
        return found.isLiteral() ? found.asLiteral().getLexicalForm() : found.toString();
    }

    static String dump(GraphStore store, Syntax syntax) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.dump(syntax, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
