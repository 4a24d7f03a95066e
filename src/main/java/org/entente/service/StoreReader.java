package org.entente.service;

import java.io.IOException;
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
        Dataset dataset = store.dataset();
        dataset.begin(TxnType.READ);
        try {
            work.on(new Reading(dataset.asDatasetGraph(), dataset.getUnionModel(), store.iris(), version));
        } finally {
            dataset.end();
        }
    }

    /** Reads within the transaction that this thread has already begun. */
    void readWithin(Work work) throws IOException {
        Dataset dataset = store.dataset();
        work.on(new Reading(dataset.asDatasetGraph(), dataset.getUnionModel(), store.iris(), store.version()));
    }
}
