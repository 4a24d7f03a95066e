package org.entente.network;

import java.util.List;

/**
 * A tie between two people or institutions that documents tell of.
 *
 * @param number its place in the network
 * @param source one end; where the kind has a direction, the one it leads from
 * @param target the other end
 * @param kind the name of its kind
 * @param claim the IRI of what draws it: an agreement, an event, a post; of a unit, the unit
 * @param label what a reader calls that
 * @param status how far it has come, by local name; empty where that is not told
 * @param start when it began or happened, as the documents say; empty if they do not
 * @param end when it ended
 * @param holdsFrom the first day on which it may have held, or {@link Days#EVER}
 * @param holdsUntil the last day on which it may have held, or {@link Days#NEVER}
 * @param confidence more than 0 and at most 1
 * @param areas the notations of its areas
 */
public record Link(
        int number,
        Agent source,
        Agent target,
        String kind,
        String claim,
        String label,
        String status,
        String start,
        String end,
        int holdsFrom,
        int holdsUntil,
        double confidence,
        List<String> areas) {}
