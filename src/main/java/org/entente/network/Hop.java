package org.entente.network;

import java.util.List;

/**
 * A step of a route.
 *
 * @param from where it leads from
 * @param to where it leads to
 * @param links all that tie the two, as far as they were asked for; the one to go by first. Never empty.
 */
public record Hop(Agent from, Agent to, List<Link> links) {
    /** The one to go by: where several tie the two, the surest, then the latest, unless the question makes another better. */
    public Link best() {
        return links.get(0);
    }
}
