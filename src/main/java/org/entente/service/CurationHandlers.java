package org.entente.service;

import java.time.Clock;
import java.util.Map;
import org.entente.graph.CurationDesk;
import org.entente.graph.GraphStore;

/**
 * The addresses at which a graph is curated, explained and matched, and what follows the ledger; and backups, which only
 * curators get.
 */
final class CurationHandlers implements AutoCloseable {
    private final LedgerWatch watch;

    private CurationHandlers(LedgerWatch watch) {
        this.watch = watch;
    }

    /**
     * Adds the handlers.
     *
     * @param curators null where nothing is curated
     */
    static CurationHandlers add(
            Map<String, Handler> handlers,
            GraphStore store,
            StoreReader reader,
            Pages pages,
            Quoter quoter,
            Curators curators) {
        handlers.put("why", new WhyPage(reader, pages));
        handlers.put("reconcile", new Reconciliation(reader, pages, quoter));
        if (curators == null) {
            return new CurationHandlers(null);
        }
        CurationDesk desk = new CurationDesk(store, curators.ledger());
        Clock clock = Clock.systemUTC();
        CuratorSessions sessions = new CuratorSessions(curators, clock);
        handlers.put("curate", new CurationPages(reader, pages, quoter, desk, sessions, clock));
        handlers.put("backup", new Backups(store, sessions));
        pages.leadToCuration();
        return new CurationHandlers(new LedgerWatch(store, desk));
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }
}
