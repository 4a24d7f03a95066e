package org.entente.service;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.graph.GraphStore;
import org.entente.graph.TripleIndex;

/**
 * Keeps the {@link TripleIndex} of the store's latest version that was asked for. It is read in the background; until it is
 * there, and for stores that are too large for it, queries read the store itself. Safe for use by several threads.
 */
final class IndexKeeper {
    /** Of an index while it is read, generously; it may take up half of the largest heap. */
    private static final int BYTES_OF_TRIPLE = 80;

    private final GraphStore store;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile TripleIndex latest;
    /** Up to this version, the store was too large. */
    private volatile long tooLarge = -1;

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
        if (seen > tooLarge && (index == null || index.version() < seen) && reading.compareAndSet(false, true)) {
            Thread reader = new Thread(this::read, "triple-index");
            reader.setDaemon(true);
            reader.start();
        }
        return Optional.empty();
    }

    private void read() {
        try {
            renew();
        } finally {
            reading.set(false);
        }
    }

    /** Reads the index of the store as it is now. */
    void renew() {
        long version = store.version();
        latest = null; // two would take twice the room
        long most = Runtime.getRuntime().maxMemory() / 2 / BYTES_OF_TRIPLE;
        Optional<TripleIndex> index = store.index((int) Math.min(Integer.MAX_VALUE / 2, most));
        latest = index.orElse(null);
        if (index.isEmpty()) {
            tooLarge = version;
        }
    }
}
