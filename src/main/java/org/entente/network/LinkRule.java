package org.entente.network;

import java.util.Optional;
import java.util.Set;

/**
 * Which things of the graph draw links of one kind.
 *
 * @param kind the name of the kind, e.g. {@code agreement}
 * @param label what a reader calls it
 * @param drawnBy classes whose instances draw a link, or properties whose every use is one
 * @param source the property whose values are at one end; empty where properties draw the link
 * @param target the property whose values are at the other end; equal to the source where each two values are tied
 * @param start the property with the first day
 * @param end the property with the last day
 * @param directed whether it leads from the source to the target only
 * @param lasting whether it holds on once it has begun
 * @param cost what a hop costs, 1 being usual
 */
public record LinkRule(
        String kind,
        String label,
        Set<String> drawnBy,
        Optional<String> source,
        Optional<String> target,
        Optional<String> start,
        Optional<String> end,
        boolean directed,
        boolean lasting,
        double cost) {
    public LinkRule {
        if (source.isPresent() != target.isPresent()) {
            throw new IllegalArgumentException(kind + ": has one end");
        }
        if (!(cost > 0)) {
            throw new IllegalArgumentException(kind + ": a hop has to cost more than 0, not " + cost);
        }
    }
}
