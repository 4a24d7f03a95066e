package org.entente.network;

import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.document.PartialDate;

/**
 * What of a network somebody wants to see. An empty set asks for nothing in particular.
 *
 * @param wanted by facet, what counts; of {@link Facet#AVOIDED}, what does not
 * @param confidence at least
 * @param first the first day of the window, or {@link Days#EVER}
 * @param last the last day of the window, or {@link Days#NEVER}
 * @param undated whether links without a date count within a window
 * @param directed whether links of a kind with a direction are only followed along it
 */
public record LinkFilter(
        Map<Facet, Set<String>> wanted, double confidence, int first, int last, boolean undated, boolean directed) {
    /** What somebody may ask for by name. */
    public enum Facet {
        /** Names of kinds of links. */
        KIND,
        /** Local names of statuses; what has no status (a visit) always counts. */
        STATUS,
        /** Notations of areas of which a link must have one. */
        AREA,
        /** Codes of countries of which an agent must be. */
        COUNTRY,
        /** Kinds of agents. */
        AGENT,
        /** IRIs, codes of countries and kinds of agents that do not count. */
        AVOIDED
    }

    /** All counts. */
    public static final LinkFilter NONE = new LinkFilter(Map.of(), 0, Days.EVER, Days.NEVER, true, false);

    /** The name for all kinds of agents that are not people. */
    public static final String INSTITUTIONS = "institutions";

    public LinkFilter {
        Map<Facet, Set<String>> sorted = new EnumMap<>(Facet.class);
        wanted.forEach((facet, names) -> {
            if (!names.isEmpty()) {
                sorted.put(facet, Collections.unmodifiableSet(new TreeSet<>(names)));
            }
        });
        wanted = Collections.unmodifiableMap(sorted);
    }

    /** What is asked for of a facet; empty if nothing in particular. */
    public Set<String> of(Facet facet) {
        return wanted.getOrDefault(facet, Set.of());
    }

    /** With these, and no others, of a facet; without a limit if there are none. */
    public LinkFilter with(Facet facet, Set<String> names) {
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(wanted);
        changed.put(facet, names);
        return new LinkFilter(changed, confidence, first, last, undated, directed);
    }

    public LinkFilter withConfidence(double least) {
        return new LinkFilter(wanted, least, first, last, undated, directed);
    }

    /** Only what was between two days; what has no date only if {@code undated}. */
    public LinkFilter withWindow(int firstDay, int lastDay, boolean withUndated) {
        return new LinkFilter(wanted, confidence, firstDay, lastDay, withUndated, directed);
    }

    public LinkFilter withDirected(boolean only) {
        return new LinkFilter(wanted, confidence, first, last, undated, only);
    }

    /** Whether an agent may be passed or shown. */
    boolean admits(Agent agent) {
        Set<String> agents = of(Facet.AGENT);
        Set<String> countries = of(Facet.COUNTRY);
        boolean ofKind =
                agents.isEmpty() || agents.contains(agent.kind()) || agents.contains(INSTITUTIONS) && !agent.isPerson();
        return ofKind
                && (countries.isEmpty() || countries.contains(agent.country()))
                && !agent.isAmong(of(Facet.AVOIDED));
    }

    /**
     * What is looked at in a network.
     *
     * @throws IllegalArgumentException if a kind is none of the projection's
     */
    public Lens in(Network network) {
        if (equals(NONE)) {
            return Lens.ALL;
        }
        Set<String> kinds = of(Facet.KIND);
        Set<String> statuses = of(Facet.STATUS);
        Set<String> areas = of(Facet.AREA);
        Projection projection = network.projection();
        int kindBits = 0;
        for (String kind : kinds) {
            int at = projection.kind(kind);
            if (at < 0) {
                throw new IllegalArgumentException("no kind of links is called '" + kind + "'; there are "
                        + String.join(", ", projection.kinds()));
            }
            kindBits |= 1 << at;
        }
        long areaBits = 0;
        for (int i = 0; i < network.areas().size(); i++) {
            areaBits |= areas.contains(network.areas().get(i)) ? 1L << i : 0;
        }
        boolean[] oneWay = new boolean[256];
        for (int i = 0; i < projection.rules().size(); i++) {
            oneWay[i] = projection.rules().get(i).directed();
        }
        return new Lens(
                kinds.isEmpty() ? -1 : kindBits,
                statuses.isEmpty() ? -1 : bits(network.statuses(), s -> s.isEmpty() || statuses.contains(s)),
                (int) Math.round(confidence * 100),
                first,
                last,
                undated,
                projection.lasting(),
                nodes(network),
                areas.isEmpty() ? -1L : areaBits,
                network.areasOfClaims(),
                directed,
                oneWay);
    }

    private static int bits(List<String> names, Predicate<String> wanted) {
        int bits = 0;
        for (int i = 0; i < names.size(); i++) {
            bits |= wanted.test(names.get(i)) ? 1 << i : 0;
        }
        return bits;
    }

    private BitSet nodes(Network network) {
        if (of(Facet.COUNTRY).isEmpty()
                && of(Facet.AGENT).isEmpty()
                && of(Facet.AVOIDED).isEmpty()) {
            return null;
        }
        BitSet nodes = new BitSet(network.agents().size());
        for (int node = 0; node < network.agents().size(); node++) {
            nodes.set(node, admits(network.agent(node)));
        }
        return nodes;
    }

    /** A window of whole years. */
    public LinkFilter withYears(int firstYear, int lastYear, boolean withUndated) {
        return withWindow(
                Days.first(new PartialDate(firstYear, 0, 0)), Days.last(new PartialDate(lastYear, 0, 0)), withUndated);
    }

    /** What it asks for, for messages. */
    @Override
    public String toString() {
        return wanted + ", at least " + confidence + ", " + Days.words(first) + " to " + Days.words(last);
    }
}
