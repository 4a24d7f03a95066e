package org.entente.network;

import java.util.BitSet;

/**
 * What of a graph is looked at: which links and which nodes count. Immutable; safe for use by several threads.
 *
 * <p>Made of a {@link LinkFilter}; without one, all counts. A link that holds on (an agreement) is in every window that
 * begins after it, one that happens (a visit) only in those that it touches.
 */
public final class Lens {
    /** Everything counts. */
    public static final Lens ALL =
            new Lens(-1, -1, 0, Days.EVER, Days.NEVER, true, 0, null, -1L, null, false, new boolean[256]);

    private final int kinds;
    private final int statuses;
    private final int confidence;
    private final int first;
    private final int last;
    private final boolean undated;
    private final int lasting;
    private final BitSet nodes;
    private final long areas;
    private final long[] areasOfClaims;
    private final boolean directed;
    private final boolean[] oneWay;

    /**
     * @param kinds a bit for each kind that counts
     * @param statuses a bit for each status that counts
     * @param confidence in hundredths, at least
     * @param first the first day of the window
     * @param last the last day of the window
     * @param undated whether links without any date count
     * @param lasting a bit for each kind that holds on once it has begun
     * @param nodes those that count; all if null
     * @param areas a bit for each area of which a link must have one; -1 if that does not matter
     * @param areasOfClaims the areas of each claim
     * @param directed whether links of a kind with a direction are only followed along it
     * @param oneWay by kind, whether it has a direction
     */
    Lens(
            int kinds,
            int statuses,
            int confidence,
            int first,
            int last,
            boolean undated,
            int lasting,
            BitSet nodes,
            long areas,
            long[] areasOfClaims,
            boolean directed,
            boolean[] oneWay) {
        this.kinds = kinds;
        this.statuses = statuses;
        this.confidence = confidence;
        this.first = first;
        this.last = last;
        this.undated = undated;
        this.lasting = lasting;
        this.nodes = nodes;
        this.areas = areas;
        this.areasOfClaims = areasOfClaims;
        this.directed = directed;
        this.oneWay = oneWay;
    }

    /** Whether a node may be passed. */
    boolean admitsNode(int node) {
        return nodes == null || nodes.get(node);
    }

    /** Whether a link counts. */
    boolean admits(NetworkGraph graph, int link) {
        return this == ALL
                || (kinds >> graph.kind[link] & 1) != 0
                        && (statuses >> graph.status[link] & 1) != 0
                        && graph.confidence[link] >= confidence
                        && (areas == -1L || (areasOfClaims[graph.claim[link]] & areas) != 0)
                        && inWindow(graph, link);
    }

    private boolean inWindow(NetworkGraph graph, int link) {
        if (first == Days.EVER && last == Days.NEVER) {
            return undated || isDated(graph, link);
        }
        if (!isDated(graph, link)) {
            return undated;
        }
        boolean holdsOn = (lasting >> graph.kind[link] & 1) != 0;
        return graph.from[link] <= last && (holdsOn || graph.to[link] >= first);
    }

    /** Whether it is known when a link was, if only by its year. */
    static boolean isDated(NetworkGraph graph, int link) {
        return graph.from[link] != Days.EVER || graph.to[link] != Days.NEVER;
    }

    /** Whether a link counts, and so do both its ends. */
    public boolean shows(NetworkGraph graph, int link) {
        return admits(graph, link) && admitsNode(graph.source[link]) && admitsNode(graph.target[link]);
    }

    /** Whether a link may be followed from {@code tail}. */
    boolean admits(NetworkGraph graph, int tail, int link) {
        return this == ALL
                || admits(graph, link) && !(directed && oneWay[graph.kind[link]] && graph.source[link] != tail);
    }
}
