package org.entente.service;

import java.lang.management.ManagementFactory;
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

    /** The thread that runs the query. */
    private final long thread = Thread.currentThread().getId();

    /** What the thread had allocated before. */
    private final long before = allocated(thread);

    /** Bytes that the query has asked for so far, whether or not it still has them. */
    long allocated() {
        return allocated(thread) - before;
    }

    private static long allocated(long thread) {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(thread)
                : 0;
    }

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
