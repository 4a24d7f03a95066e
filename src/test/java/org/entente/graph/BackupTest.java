package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.system.Txn;
import org.entente.identity.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final String BASE = "http://example.org/";

    @TempDir
    private Path directory;

    @Test
    void whatIsRestoredIsEqualAndNewer() throws IOException {
        byte[] backup;
        String dump;
        long version;
        Path restored = directory.resolve("restored");
        try (GraphStore store = GraphStore.open(directory.resolve("store"), BASE)) {
            store.put(SampleDocuments.visit());
            store.put(SampleDocuments.signings("b", "Beta signed with Gamma"));
            store.put(SampleDocuments.signings("gone", "Beta signed with Delta"));
            store.remove("gone");
            store.settle(Ledger.EMPTY);
            backup = backup(store);
            dump = GraphStoreTest.dump(store, Syntax.NQ);
            // Lost with the store: what is changed after the backup must not have the same version.
            store.put(SampleDocuments.signings("late", "Beta signed with Epsilon"));
            version = store.version();
            GraphStore.restore(new ByteArrayInputStream(backup), restored);
            try (GraphStore again = GraphStore.open(restored, BASE)) {
                assertEquals(dump, GraphStoreTest.dump(again, Syntax.NQ));
                assertEquals(
                        List.of("b", "visit 2025"),
                        List.copyOf(again.documents().keySet()));
                assertEquals(store.states().get("b"), again.states().get("b"));
                assertTrue(again.version() > version, again.version() + " after " + version);
                assertTrue(again.isSettled(Ledger.EMPTY));
                assertTrue(Txn.calculateRead(again.dataset(), () -> again.isWithdrawn("gone")));
                again.put(SampleDocuments.signings("c", "Beta signed with Zeta"));
                again.settle(Ledger.EMPTY);
                assertEquals(3, again.documents().size());
            }
        }
    }

    /** A document is put in place of its earlier state all the time: a backup has one of the states as a whole. */
    @Test
    @Timeout(60)
    void aBackupIsOfOneMomentWhileTheStoreIsWritten() throws Exception {
        try (GraphStore store = GraphStore.open(directory.resolve("store"), BASE)) {
            putBoth(store, "0");
            AtomicBoolean enough = new AtomicBoolean();
            Thread writer = new Thread(() -> {
                for (int i = 1; !enough.get(); i++) {
                    putBoth(store, "" + i);
                }
            });
            writer.start();
            try {
                for (int i = 0; i < 5; i++) {
                    byte[] backup = backup(store);
                    Path restored = directory.resolve("restored" + i);
                    GraphStore.restore(new ByteArrayInputStream(backup), restored);
                    try (GraphStore again = GraphStore.open(restored, BASE);
                            GraphStore fresh = GraphStore.inMemory(BASE)) {
                        var documents = again.documents();
                        assertEquals(documents.get("a"), documents.get("b"), "of one transaction");
                        putBoth(fresh, documents.get("a"));
                        assertEquals(GraphStoreTest.dump(fresh, Syntax.NQ), GraphStoreTest.dump(again, Syntax.NQ));
                    }
                }
            } finally {
                enough.set(true);
                writer.join();
            }
        }
    }

    private static void putBoth(GraphStore store, String state) {
        store.put(List.of(
                store.graph(SampleDocuments.signings("a", "Alpha " + state + " signed with Beta"), state),
                store.graph(SampleDocuments.signings("b", "Gamma " + state + " signed with Delta"), state)));
    }

    @Test
    void whatIsDamagedLeavesNoStore() throws IOException {
        GraphStore store = GraphStore.inMemory(BASE);
        store.put(SampleDocuments.visit());
        byte[] backup = backup(store);
        store.close();
        String text = new String(unpacked(backup), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        String withoutEnd = String.join("\n", lines.subList(0, lines.size() - 1)) + "\n";
        String withoutALine = text.replace(lines.get(5) + "\n", "");
        byte[] changed = backup.clone();
        changed[changed.length / 2] ^= 0x55;
        for (byte[] damaged : List.of(
                Arrays.copyOf(backup, backup.length / 2),
                Arrays.copyOf(backup, backup.length - 1),
                changed,
                packed(withoutEnd),
                packed(withoutALine),
                packed(text.replace("# Entente", "# Another")),
                packed(text.replace("backup 1 of", "backup 77 of")),
                packed(""),
                text.getBytes(StandardCharsets.UTF_8),
                new byte[0])) {
            StoreException refusal = assertThrows(
                    StoreException.class,
                    () -> GraphStore.restore(new ByteArrayInputStream(damaged), directory.resolve("restored")),
                    () -> damaged.length + " bytes of " + backup.length);
            assertTrue(refusal.getMessage().contains("backup"), refusal.getMessage());
            assertFalse(GraphStore.baseOf(directory.resolve("restored")).isPresent());
        }
        GraphStore.restore(new ByteArrayInputStream(backup), directory.resolve("restored"));
        StoreException refusal = assertThrows(
                StoreException.class,
                () -> GraphStore.restore(new ByteArrayInputStream(backup), directory.resolve("restored")));
        assertTrue(refusal.getMessage().contains("there is a store already"), refusal.getMessage());
    }

    private static byte[] backup(GraphStore store) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.backup(out);
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] backup) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(backup)).readAllBytes();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
