package org.entente.network;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something of the graph that draws links: an agreement, an event, a post, a unit's being one.
 *
 * @param iri the thing; of a relation, the part that is related
 * @param label what a reader calls it
 * @param rule the place of its rule in the projection
 * @param sources those at one end
 * @param targets those at the other end; the same list where each two are tied
 * @param status how far it has come, by local name; empty where that is not told
 * @param start when it began or happened, as the documents say; empty if they do not
 * @param end when it ended
 * @param areas the notations of its areas
 * @param marks the words that say it
 */
record Drawn(
        String iri,
        String label,
        int rule,
        List<String> sources,
        List<String> targets,
        String status,
        String start,
        String end,
        List<String> areas,
        List<Mark> marks) {
    /** Whether each two of its sources are tied. */
    boolean pairs() {
        return sources == targets;
    }

    /** All who are named at its ends. */
    Stream<String> ends() {
        return pairs() ? sources.stream() : Stream.concat(sources.stream(), targets.stream());
    }
}
