package org.entente.service;

import java.io.IOException;
import java.time.Instant;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.entente.graph.GraphStore;

/** Lets pages read the store, each within a transaction of its own. Safe for use by several threads. */
final class StoreReader {
    private final GraphStore store;
    private final IndexKeeper index;

    StoreReader(GraphStore store, IndexKeeper index) {
        this.store = store;
        this.index = index;
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
        Model union = index.current()
                .map(triples -> ModelFactory.createModelForGraph(new IndexedGraph(triples)))
                .orElseGet(dataset::getUnionModel);
        return new Reading(dataset.asDatasetGraph(), union, store.iris(), version, modified, store::isWithdrawn);
    }
}
