package org.entente.service;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.QueryCancelledException;

/**
 * Whether one query is to stop, and why. Set by the watchdog, asked by everything that may run long. Jena's iterators ask
 * the same flag.
 */
final class QueryStop {
    private final AtomicBoolean flag = new AtomicBoolean();
    private final AtomicReference<String> reason = new AtomicReference<>("");

    /** The flag that Jena's iterators look at. */
    AtomicBoolean flag() {
        return flag;
    }

    /** Stops the query; the first reason holds. */
    void stop(String why) {
        reason.compareAndSet("", why);
        flag.set(true);
    }

    /** Why the query was stopped; empty if it was not. */
    String reason() {
        return reason.get();
    }

    /** @throws QueryCancelledException if the query is to stop */
    void check() {
        if (flag.get()) {
            throw new QueryCancelledException();
        }
    }
}
