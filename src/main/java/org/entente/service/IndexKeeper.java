package org.entente.service;

import java.util.Optional;
import org.entente.graph.GraphStore;
import org.entente.graph.TripleIndex;

/**
 * Keeps the {@link TripleIndex} of the store's latest version that was asked for. It is read in the background; until it is
 * there, and for stores that are too large for it, queries read the store itself. Safe for use by several threads.
 */
final class IndexKeeper implements AutoCloseable {
    /** Of an index while it is read, generously; it may take up half of the largest heap. */
    private static final int BYTES_OF_TRIPLE = 80;

    private final GraphStore store;
    private volatile TripleIndex latest;
    /** Up to this version, the store was too large. */
    private volatile long tooLarge = -1;

    private volatile boolean closed;
    private Thread reader;

    IndexKeeper(GraphStore store) {
        this.store = store;
    }

    /** The index of what a transaction of the caller's sees, if it is there. */
    Optional<TripleIndex> current() {
        long seen = store.versionSeen();
        TripleIndex index = latest;
        if (index != null && index.version() == seen) {
            return Optional.of(index);
        }
        if (seen > tooLarge && (index == null || index.version() < seen)) {
            start();
        }
        return Optional.empty();
    }

    private synchronized void start() {
        if (!closed && (reader == null || !reader.isAlive())) {
            reader = new Thread(this::renew, "triple-index");
            reader.setDaemon(true);
            reader.start();
        }
    }

    /** Reads the index of the store as it is now. */
    void renew() {
        long version = store.version();
        latest = null; // two would take twice the room
        long most = Runtime.getRuntime().maxMemory() / 2 / BYTES_OF_TRIPLE;
        Optional<TripleIndex> index = store.index((int) Math.min(Integer.MAX_VALUE / 2, most), () -> !closed);
        latest = index.orElse(null);
        if (index.isEmpty()) {
            tooLarge = version;
        }
    }

    /** Ends the reading of an index, which may not outlast the store. */
    @Override
    public void close() {
        Thread last;
        synchronized (this) {
            closed = true;
            last = reader;
        }
        try {
            if (last != null) {
                last.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
