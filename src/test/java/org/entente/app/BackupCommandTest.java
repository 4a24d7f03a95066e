package org.entente.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.graph.GraphStore;
import org.entente.service.Curators;
import org.entente.service.EntenteServer;
import org.entente.service.ServerConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
    private static final String TOKEN = "open sesame";

    @TempDir
    private Path directory;

    private Path store;

    @BeforeEach
    void buildStore() throws IOException {
        Path documents = Files.createDirectory(directory.resolve("documents"));
        Files.writeString(
                documents.resolve("note.txt"),
                "A signing\n\nOn 4 June 2021 Nordic University signed an agreement with Baltic Technical College.\n");
        store = directory.resolve("store");
        assertEquals(0, Call.of("build", "--store", store, documents).exitCode());
    }

    @Test
    void aStoreIsRestored() throws IOException {
        Path file = directory.resolve("backup.nq.gz");
        Call backup = Call.of("backup", "--store", store, file);
        assertEquals(0, backup.exitCode(), backup.err());
        restored(file);
        Call again = Call.of("restore", "--store", store, file);
        assertEquals(1, again.exitCode());
        assertTrue(again.err().contains("there is a store already"), again.err());
    }

    @Test
    void aServerGivesABackupToCuratorsAndGoesOn() throws IOException {
        Path file = directory.resolve("backup.nq.gz");
        Files.writeString(file, "the one before");
        try (GraphStore open = GraphStore.open(store, GraphStore.baseOf(store).orElseThrow());
                EntenteServer server = EntenteServer.start(
                        ServerConfig.onPort(0),
                        open,
                        new Curators(directory.resolve("ledger"), Map.of("ada", TOKEN)))) {
            Call locked = Call.of("backup", "--store", store, file);
            assertEquals(1, locked.exitCode());
            assertTrue(locked.err().contains("already open"), locked.err());
            Call nobody = Call.of("backup", "--from", server.base(), "--curator", "ada:something else", file);
            assertEquals(1, nobody.exitCode());
            assertTrue(nobody.err().contains("401"), nobody.err());
            assertFalse(nobody.err().contains("something else"), nobody.err());
            assertEquals("the one before", Files.readString(file));

            Call backup = Call.of("backup", "--from", server.base(), "--curator", "ada:" + TOKEN, file);
            assertEquals(0, backup.exitCode(), backup.err());
        }
        restored(file);
    }

    /** The backup makes a store whose dump is that of the one it was made of. */
    private void restored(Path file) throws IOException {
        Path restored = directory.resolve("restored");
        Call restore = Call.of("restore", "--store", restored, file);
        assertEquals(0, restore.exitCode(), restore.err());
        assertEquals("documents in the store: 1\n", restore.out());
        Path one = directory.resolve("one.nq");
        Path other = directory.resolve("other.nq");
        assertEquals(0, Call.of("dump", "--store", store, "--output", one).exitCode());
        assertEquals(0, Call.of("dump", "--store", restored, "--output", other).exitCode());
        assertTrue(Files.size(one) > 1000);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
        Call build = Call.of("build", "--store", restored, directory.resolve("documents"));
        assertTrue(build.out().contains("read 0, unchanged 1"), build.out());
    }
}
