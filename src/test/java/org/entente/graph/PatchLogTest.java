package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdfpatch.RDFPatch;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.identity.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever applies the patches has what the store has. */
class PatchLogTest {
    private static final String BASE = "http://example.org/";

    @TempDir
    private Path directory;

    private static TreeSet<String> quads(DatasetGraph data) {
        TreeSet<String> quads = new TreeSet<>();
        data.find().forEachRemaining(quad -> quads.add(quad.toString()));
        return quads;
    }

    private static TreeSet<String> quads(GraphStore store) {
        DatasetGraph copy = DatasetGraphFactory.create();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.dump(Syntax.NQ, out);
        org.apache.jena.riot.RDFParser.fromString(
                        out.toString(StandardCharsets.UTF_8), org.apache.jena.riot.Lang.NQUADS)
                .parse(copy);
        return quads(copy);
    }

    private static void follow(GraphStore store, DatasetGraph copy, long since) throws IOException {
        for (long version : store.patches().after(since).orElseThrow()) {
            try (InputStream in = store.patches().read(version).orElseThrow()) {
                RDFPatchOps.applyChange(copy, in);
            }
        }
    }

    @Test
    void aFollowerHasWhatTheStoreHas() throws IOException {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            DatasetGraph copy = DatasetGraphFactory.create();
            long since = 0;
            List<Runnable> changes = List.of(
                    () -> store.put(SampleDocuments.visit()),
                    () -> store.put(SampleDocuments.signings("a", "Alpha signed with Beta")),
                    () -> store.settle(Ledger.EMPTY),
                    () -> store.put(SampleDocuments.signings("a", "Alpha signed with Gamma")),
                    () -> store.put(SampleDocuments.signings("a", "Alpha signed with Gamma")),
                    () -> store.remove("visit 2025"),
                    () -> store.settle(Ledger.EMPTY));
            for (Runnable change : changes) {
                change.run();
                follow(store, copy, since);
                since = store.version();
                assertEquals(quads(store), quads(copy));
            }
            assertEquals(Optional.of(List.of()), store.patches().after(since));
            assertEquals(Optional.empty(), store.patches().after(since + 1));
            assertEquals(Optional.empty(), store.patches().after(17));
        }
    }

    @Test
    void patchesSayWhatChangedAndNoMoreAndFormAChain() throws IOException {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            store.put(SampleDocuments.signings("a", "Alpha signed with Beta"));
            long before = store.version();
            store.put(SampleDocuments.signings("a", "Alpha signed with Beta"));
            RDFPatch same =
                    RDFPatchOps.read(store.patches().read(store.version()).orElseThrow());
            assertEquals(BASE + "changes/" + store.version(), same.getId().getURI());
            assertEquals(BASE + "changes/" + before, same.getPrevious().getURI());
            assertEquals(0, RDFPatchOps.summary(same).countAddData + RDFPatchOps.summary(same).countDeleteData);
        }
    }

    @Test
    void theLogOutlivesTheProcessAndForgetsWhatWasNeverCommitted() throws IOException {
        long version;
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            store.put(SampleDocuments.signings("a", "Alpha signed with Beta"));
            version = store.version();
        }
        Path log = directory.resolve("changes");
        Files.copy(log.resolve(version + ".rdfp.gz"), log.resolve((version + 1) + ".rdfp.gz"));
        Files.writeString(log.resolve((version + 2) + ".part"), "half");
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            assertEquals(2, store.patches().after(0).orElseThrow().size());
            assertFalse(Files.exists(log.resolve((version + 1) + ".rdfp.gz")));
            DatasetGraph copy = DatasetGraphFactory.create();
            follow(store, copy, 0);
            assertEquals(quads(store), quads(copy));
        }
        // A gap: what is before it leads nowhere.
        Files.delete(log.resolve(version + ".rdfp.gz"));
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            assertEquals(Optional.empty(), store.patches().after(0));
            store.put(SampleDocuments.signings("b", "Beta signed with Gamma"));
            assertEquals(Optional.empty(), store.patches().after(0), "not from the beginning");
            assertEquals(1, store.patches().after(version).orElseThrow().size());
        }
    }

    @Test
    void afterAKillLogAndIndexAreThoseOfTheStore() throws IOException, InterruptedException {
        for (int kill = 0; kill < 3; kill++) {
            Process other = OtherProcess.start(Writing.class, directory.toString());
            try (BufferedReader out = new BufferedReader(new InputStreamReader(other.getInputStream()))) {
                for (int i = 0; i < 4 + 3 * kill; i++) {
                    assertTrue(out.readLine() != null);
                }
            } finally {
                other.destroyForcibly().waitFor();
            }
            try (GraphStore store = GraphStore.open(directory, BASE)) {
                DatasetGraph copy = DatasetGraphFactory.create();
                follow(store, copy, 0);
                assertEquals(quads(store), quads(copy));
                for (String name : store.documents().keySet()) {
                    String word = "In" + name;
                    assertEquals(word, store.search().suggest(word, 1).get(0).words());
                }
                try (Stream<Path> files = Files.list(directory.resolve("changes"))) {
                    assertEquals(store.patches().after(0).orElseThrow().size(), files.count());
                }
            }
        }
    }

    /** Stores documents until it is killed. */
    static final class Writing {
        public static void main(String[] arguments) {
            try (GraphStore store = GraphStore.open(Path.of(arguments[0]), BASE)) {
                for (int i = store.documents().size(); ; i++) {
                    store.put(SampleDocuments.signings("d" + i, "Ind" + i + " signed with Beta"));
                    System.out.println(store.version());
                }
            }
        }
    }
}
