package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.system.Txn;
import org.entente.document.Document;
import org.entente.document.DocumentException;
import org.entente.identity.Ledger;
import org.entente.identity.ResolvedDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphBuilderTest {
    private static final String BASE = "http://example.org/";

    @TempDir
    private Path temporary;

    private Path documents;

    @BeforeEach
    void twoDocuments() throws IOException {
        documents = Files.createDirectory(temporary.resolve("documents"));
        write("a", "Alpha signed with Beta");
        write("b", "Beta signed with Gamma");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(documents.resolve(name + ".txt"), text);
    }

    private BuildReport build(GraphStore store) throws DocumentException {
        return build(store, "1", SampleDocuments::signings);
    }

    private BuildReport build(GraphStore store, String code, Function<Document, ResolvedDocument> extraction)
            throws DocumentException {
        return new GraphBuilder(store, Ledger.EMPTY, extraction, code).build(documents, progress -> {});
    }

    private static BuildReport report(int read, int unchanged, int removed) {
        return new BuildReport(read, unchanged, removed, List.of(), List.of());
    }

    @Test
    void onlyWhatChangedIsReadAgain() throws IOException, DocumentException {
        List<String> read = new ArrayList<>();
        Function<Document, ResolvedDocument> extraction = document -> {
            synchronized (read) {
                read.add(document.name());
            }
            return SampleDocuments.signings(document);
        };
        try (GraphStore store = GraphStore.open(temporary.resolve("store"), BASE)) {
            assertEquals(report(2, 0, 0), build(store, "1", extraction));
            read.clear();
        }
        try (GraphStore store = GraphStore.open(temporary.resolve("store"), BASE)) {
            long version = store.version();
            assertEquals(report(0, 2, 0), build(store, "1", extraction));
            assertEquals(version, store.version());

            write("b", "Beta signed with Delta");
            write("c", "Gamma signed with Delta");
            assertEquals(report(2, 1, 0), build(store, "1", extraction));

            Files.writeString(documents.resolve("a.meta.json"), "{\"publisher\": \"Alpha News\"}");
            assertEquals(report(1, 2, 0), build(store, "1", extraction));
            assertTrue(GraphStoreTest.dump(store, Syntax.NT).contains("Alpha News"));
            read.sort(null);
            assertEquals(List.of("a", "b", "c"), read);

            assertEquals(report(3, 0, 0), build(store, "2", extraction));
        }
    }

    @Test
    void aDocumentThatIsGoneTakesItsFactsWithIt() throws IOException, DocumentException {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            build(store);
            Files.delete(documents.resolve("a.txt"));
            assertEquals(report(0, 1, 1), build(store));
            assertEquals(Set.of("b"), store.documents().keySet());

            Files.move(documents.resolve("b.txt"), documents.resolve("d.txt"));
            assertEquals(report(1, 0, 1), build(store));
            try (GraphStore fresh = GraphStore.inMemory(BASE)) {
                build(fresh);
                assertEquals(GraphStoreTest.dump(fresh, Syntax.NQ), GraphStoreTest.dump(store, Syntax.NQ));
            }
        }
    }

    @Test
    void equalDocumentsGiveEqualBytesHoweverTheStoreCameToThem() throws IOException, DocumentException {
        for (int i = 0; i < 70; i++) {
            write("n" + i, "Alpha" + i % 7 + " signed with Beta" + i % 11);
        }
        try (GraphStore atOnce = GraphStore.inMemory(BASE);
                GraphStore inSteps = GraphStore.open(temporary.resolve("store"), BASE)) {
            build(inSteps);
            write("n3", "Omega signed with Psi");
            build(inSteps);
            write("n3", "Alpha3 signed with Beta3");
            build(inSteps);
            assertEquals(report(72, 0, 0), build(atOnce));
            for (Syntax syntax : Syntax.values()) {
                assertEquals(GraphStoreTest.dump(atOnce, syntax), GraphStoreTest.dump(inSteps, syntax));
            }
        }
    }

    @Test
    void whatIsWrongWithOneDocumentStopsNoOther() throws IOException, DocumentException {
        Function<Document, ResolvedDocument> extraction = document -> {
            if (document.text().contains("boom")) {
                throw new IllegalStateException("the rule met what it did not expect");
            }
            return SampleDocuments.signings(document);
        };
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            build(store, "1", extraction);
            write("a", "boom");
            Files.write(documents.resolve("binary.txt"), new byte[] {0, 1, 2, (byte) 0xff, 0});
            write("identity", "Alpha signed with Omega");
            Files.writeString(documents.resolve("same.html"), "<p>Kappa signed with Lambda</p>");
            write("same", "Kappa signed with Lambda");
            write("z", "Psi signed with Omega");
            List<String> told = new ArrayList<>();
            BuildReport report = new GraphBuilder(store, Ledger.EMPTY, extraction, "1")
                    .build(documents, progress -> told.add(progress.done() + "/" + progress.total()));

            assertEquals(
                    List.of("a.txt", "binary.txt", "identity.txt", "same.txt"),
                    report.problems().stream()
                            .map(problem ->
                                    Path.of(problem.file()).getFileName().toString())
                            .toList());
            report.problems().forEach(problem -> {
                assertTrue(problem.message().startsWith(problem.file() + ": "), problem.message());
                assertEquals(1, problem.message().lines().count(), problem.message());
            });
            assertEquals(2, report.read());
            assertEquals(1, report.unchanged());
            assertEquals(Set.of("a", "b", "same", "z"), store.documents().keySet());
            assertTrue(GraphStoreTest.dump(store, Syntax.NT).contains("Alpha"), "the facts of a before it went wrong");
            assertEquals(List.of("1/7", "2/7", "3/7", "4/7", "5/7", "6/7", "7/7"), told);
        }
    }

    @Test
    void aDirectoryWithoutDocumentsChangesNothing() throws IOException, DocumentException {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            build(store);
            documents = Files.createDirectory(temporary.resolve("empty"));
            assertThrows(DocumentException.class, () -> build(store));
            documents = temporary.resolve("missing");
            assertThrows(DocumentException.class, () -> build(store));
            assertEquals(Set.of("a", "b"), store.documents().keySet());
        }
    }

    @Test
    void aBuildThatIsKilledLeavesWholeDocumentsAndTheNextFinishes()
            throws IOException, InterruptedException, DocumentException {
        for (int i = 0; i < 130; i++) {
            write(String.format("n%03d", i), "Alpha" + i + " signed with Beta");
        }
        Path directory = temporary.resolve("store");
        killAfterFirstBatch(directory);
        try (GraphStore store = GraphStore.open(directory, BASE);
                GraphStore fresh = GraphStore.inMemory(BASE)) {
            assertTrue(store.documents().size() >= 32, "the first batch was stored");
            assertWhole(store);
            BuildReport rest = build(store);
            assertEquals(132, rest.read() + rest.unchanged());
            assertTrue(rest.unchanged() >= 32);
            build(fresh);
            assertEquals(GraphStoreTest.dump(fresh, Syntax.NQ), GraphStoreTest.dump(store, Syntax.NQ));
        }
    }

    private void killAfterFirstBatch(Path store) throws IOException, InterruptedException {
        Process builder = OtherProcess.start(Building.class, store.toString(), documents.toString());
        try (BufferedReader out = new BufferedReader(new InputStreamReader(builder.getInputStream()))) {
            String line = out.readLine();
            while (line != null && !line.equals("32")) {
                line = out.readLine();
            }
        } finally {
            builder.destroyForcibly().waitFor();
        }
    }

    /** Every document that the store lists is there with all its triples, and no triple is there of another. */
    private void assertWhole(GraphStore store) throws IOException {
        GraphWriter writer = new GraphWriter(store.iris());
        long expected = 0;
        for (String name : store.documents().keySet()) {
            String text = Files.readString(documents.resolve(name + ".txt"));
            expected += writer.toModel(SampleDocuments.signings(name, text)).size();
        }
        long found = Txn.calculateRead(store.dataset(), () -> {
            long size = 0;
            for (var names = store.dataset().listNames(); names.hasNext(); ) {
                size += store.dataset().getNamedModel(names.next()).size();
            }
            return size;
        });
        assertEquals(expected, found);
    }

    /** Builds and says how far it has come. */
    static final class Building {
        public static void main(String[] arguments) throws DocumentException {
            try (GraphStore store = GraphStore.open(Path.of(arguments[0]), BASE)) {
                new GraphBuilder(store, Ledger.EMPTY, SampleDocuments::signings, "1")
                        .build(Path.of(arguments[1]), progress -> System.out.println(progress.done()));
            }
        }
    }
}
