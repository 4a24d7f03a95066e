package org.entente.service;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.entente.graph.CurationDesk;
import org.entente.graph.GraphStore;
import org.entente.identity.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the store to what the ledger says whenever another program has added to it, within half a second. What documents say
 * is put together when it starts, so that the first decision need not wait for that.
 */
final class LedgerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerWatch.class);
    private static final int MILLISECONDS = 400;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "ledger");
        thread.setDaemon(true);
        return thread;
    });
    private final GraphStore store;
    private final CurationDesk desk;
    private Ledger known;

    LedgerWatch(GraphStore store, CurationDesk desk) {
        this.store = store;
        this.desk = desk;
        clock.scheduleWithFixedDelay(this::look, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Ledger now = desk.ledger();
            if (known == null || now != known && !store.isSettled(now)) {
                desk.settlement();
            }
            known = now;
        } catch (RuntimeException e) {
            LOG.warn("the ledger could not be followed: {}", e.getMessage());
        }
    }

    /** The store must not be interrupted while it is written: what is under way ends first. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            clock.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
