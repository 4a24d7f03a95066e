package org.entente.service;

import java.io.IOException;
import java.time.Instant;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.TxnType;
import org.entente.graph.GraphStore;

/** Lets pages read the store, each within a transaction of its own. Safe for use by several threads. */
final class StoreReader {
    private final GraphStore store;

    StoreReader(GraphStore store) {
        this.store = store;
    }

    /** What is done with the store while the transaction lasts. */
    interface Work {
        void on(Reading reading) throws IOException;
    }

    void read(Work work) throws IOException {
        // Asked first, so that what is kept for a version is never older than it.
        long version = store.version();
        Instant modified = store.modified();
        Dataset dataset = store.dataset();
        dataset.begin(TxnType.READ);
        try {
            work.on(reading(dataset, version, modified));
        } finally {
            dataset.end();
        }
    }

    /** Reads within the transaction that this thread has already begun. */
    void readWithin(Work work) throws IOException {
        work.on(reading(store.dataset(), store.version(), store.modified()));
    }

    private Reading reading(Dataset dataset, long version, Instant modified) {
        return new Reading(
                dataset.asDatasetGraph(), dataset.getUnionModel(), store.iris(), version, modified, store::isWithdrawn);
    }
}
