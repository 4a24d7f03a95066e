package org.entente.service;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many queries run at once, in all and for one client. Who comes when all places are taken waits a little: most queries
 * are short. Safe for use by several threads.
 */
final class Admission {
    /** Longer than most queries run, shorter than people notice. */
    private static final long PATIENCE_MS = 1500;

    private static final String CLOSED = "The server is shutting down.";

    private final int concurrent;
    private final int perClient;
    private final Semaphore places;
    private final ClientShares clients;
    private volatile boolean closed;

    Admission(int concurrent, int perClient) {
        this.concurrent = concurrent;
        this.perClient = perClient;
        this.places = new Semaphore(concurrent, true);
        this.clients = new ClientShares(perClient);
    }

    /** The place of a query that runs; closing it makes room. */
    interface Place {
        void close();
    }

    /**
     * Takes a place.
     *
     * @throws Problem 429 if the client has its share already, 503 if all places stay taken
     */
    Place enter(Exchange exchange) {
        String client = exchange.client();
        if (closed) {
            throw new Problem(503, CLOSED);
        }
        if (!clients.take(client)) {
            exchange.header("Retry-After", "2");
            throw new Problem(
                    429,
                    "This client has " + perClient
                            + " queries running, which is the limit for one. Wait for an answer before"
                            + " asking again.");
        }
        try {
            if (!places.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                clients.give(client);
                exchange.header("Retry-After", "5");
                throw new Problem(
                        503,
                        "The server is busy with " + concurrent + " queries, which is its limit. Ask again later.");
            }
        } catch (InterruptedException e) {
            clients.give(client);
            Thread.currentThread().interrupt();
            throw new Problem(503, CLOSED);
        }
        return () -> {
            places.release();
            clients.give(client);
        };
    }

    /** Lets nobody in any more, and waits until all have left, but no longer than {@code patience}. */
    void close(Duration patience) {
        closed = true;
        try {
            if (places.tryAcquire(concurrent, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(concurrent);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
