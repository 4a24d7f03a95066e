package org.entente.service;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.graph.GraphStore;

/**
 * {@code /backup}: the store in one file, as it is at one moment, for curators alone; {@code entente restore} reads it. Queries and
 * decisions go on meanwhile. One is made at a time, whole before any of it is sent, so that a client that is slow or gone keeps
 * nothing from anybody.
 */
final class Backups implements Handler {
    private final GraphStore store;
    private final CuratorSessions sessions;

    Backups(GraphStore store, CuratorSessions sessions) {
        this.store = store;
        this.sessions = sessions;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        exchange.header("Cache-Control", "no-store");
        if (sessions.of(exchange).isEmpty()) {
            exchange.header("WWW-Authenticate", "Bearer realm=\"curators\"");
            throw new Problem(401, "A backup is for curators: send Authorization: Bearer, and the token.");
        }
        Path file = Files.createTempFile("entente-backup", ".nq.gz");
        try {
            write(file);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                exchange.header("Content-Disposition", "attachment; filename=\"entente-backup.nq.gz\"");
                exchange.send("application/gzip", Files.size(file), in);
            }
        } finally {
            Files.delete(file);
        }
    }

    private synchronized void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            store.backup(out);
        }
    }
}
