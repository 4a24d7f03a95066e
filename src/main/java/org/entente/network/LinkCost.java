package org.entente.network;

/**
 * What it costs to go along a link, in millionths, so that sums are exact. Costs are more than 0.
 *
 * <p>Made by {@link #of}: each hop costs what its kind costs (1 unless the projection says otherwise); what is little
 * certain costs more, up to one whole hop; what is old costs more, one whole hop in twenty years.
 */
@FunctionalInterface
interface LinkCost {
    /** A hop. */
    long HOP = 1_000_000;

    /** Days after which a link costs as if there were one hop more: the recency of a partnership fades within decades. */
    int FADING = 20 * 365;

    long of(NetworkGraph graph, int link);

    /**
     * A cost of several parts.
     *
     * @param kinds the cost of each kind, in hops
     * @param confidence whether what is little certain costs more
     * @param today the day from which age counts; {@link Days#EVER} if age costs nothing. What has no date is of full age.
     */
    static LinkCost of(double[] kinds, boolean confidence, int today) {
        return (graph, link) -> {
            long cost = Math.max(1, Math.round(kinds[graph.kind[link]] * HOP));
            if (confidence) {
                cost += (100 - graph.confidence[link]) * (HOP / 100);
            }
            if (today != Days.EVER) {
                long age = graph.to[link] == Days.NEVER ? FADING : Math.max(0, (long) today - graph.to[link]);
                cost += Math.min(FADING, age) * HOP / FADING;
            }
            return cost;
        };
    }
}
