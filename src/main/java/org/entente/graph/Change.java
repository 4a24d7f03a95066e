package org.entente.graph;

import java.time.Instant;

/**
 * What became of a document in the store.
 *
 * @param version of the store with the change
 * @param at when it was made, to the millisecond
 * @param document its name
 */
public record Change(long version, Instant at, String document, Kind kind) {

    /** What can become of a document. */
    public enum Kind {
        ADDED,
        CHANGED,
        WITHDRAWN
    }
}
