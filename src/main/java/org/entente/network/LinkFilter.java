package org.entente.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.document.PartialDate;

/**
 * What of a network somebody wants to see. An empty set asks for nothing in particular.
 *
 * @param kinds names of kinds of links that count
 * @param statuses local names of statuses that count; what has no status (a visit) always does
 * @param areas notations of areas of which a link must have one
 * @param countries codes of countries of which an agent must be
 * @param agents kinds of agents that count
 * @param avoided IRIs of agents, or codes of countries, that do not
 * @param confidence at least
 * @param first the first day of the window, or {@link Days#EVER}
 * @param last the last day of the window, or {@link Days#NEVER}
 * @param undated whether links without a date count within a window
 * @param directed whether links of a kind with a direction are only followed along it
 */
public record LinkFilter(
        Set<String> kinds,
        Set<String> statuses,
        Set<String> areas,
        Set<String> countries,
        Set<String> agents,
        Set<String> avoided,
        double confidence,
        int first,
        int last,
        boolean undated,
        boolean directed) {
    /** All counts. */
    public static final LinkFilter NONE = new LinkFilter(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, Days.EVER, Days.NEVER, true, false);

    /** The name for all kinds of agents that are not people. */
    public static final String INSTITUTIONS = "institutions";

    public LinkFilter {
        kinds = sorted(kinds);
        statuses = sorted(statuses);
        areas = sorted(areas);
        countries = sorted(countries);
        agents = sorted(agents);
        avoided = sorted(avoided);
    }

    private static Set<String> sorted(Set<String> values) {
        return Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNull(values)));
    }

    public LinkFilter withKinds(Set<String> names) {
        return new LinkFilter(
                names, statuses, areas, countries, agents, avoided, confidence, first, last, undated, directed);
    }

    public LinkFilter withStatuses(Set<String> names) {
        return new LinkFilter(
                kinds, names, areas, countries, agents, avoided, confidence, first, last, undated, directed);
    }

    public LinkFilter withAreas(Set<String> notations) {
        return new LinkFilter(
                kinds, statuses, notations, countries, agents, avoided, confidence, first, last, undated, directed);
    }

    public LinkFilter withCountries(Set<String> codes) {
        return new LinkFilter(
                kinds, statuses, areas, codes, agents, avoided, confidence, first, last, undated, directed);
    }

    public LinkFilter withAgents(Set<String> names) {
        return new LinkFilter(
                kinds, statuses, areas, countries, names, avoided, confidence, first, last, undated, directed);
    }

    public LinkFilter withAvoided(Set<String> irisOrCountries) {
        return new LinkFilter(
                kinds, statuses, areas, countries, agents, irisOrCountries, confidence, first, last, undated, directed);
    }

    public LinkFilter withConfidence(double least) {
        return new LinkFilter(
                kinds, statuses, areas, countries, agents, avoided, least, first, last, undated, directed);
    }

    /** Only what was between two days; what has no date only if {@code undated}. */
    public LinkFilter withWindow(int firstDay, int lastDay, boolean withUndated) {
        return new LinkFilter(
                kinds,
                statuses,
                areas,
                countries,
                agents,
                avoided,
                confidence,
                firstDay,
                lastDay,
                withUndated,
                directed);
    }

    public LinkFilter withDirected(boolean only) {
        return new LinkFilter(
                kinds, statuses, areas, countries, agents, avoided, confidence, first, last, undated, only);
    }

    /** Whether an agent may be passed or shown. */
    boolean admits(Agent agent) {
        boolean ofKind =
                agents.isEmpty() || agents.contains(agent.kind()) || agents.contains(INSTITUTIONS) && !agent.isPerson();
        return ofKind
                && (countries.isEmpty() || countries.contains(agent.country()))
                && !avoided.contains(agent.iri())
                && (agent.country().isEmpty() || !avoided.contains(agent.country()));
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
        if (countries.isEmpty() && agents.isEmpty() && avoided.isEmpty()) {
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

    /** The sets that ask for something, for messages. */
    @Override
    public String toString() {
        return Arrays.asList(
                        kinds,
                        statuses,
                        areas,
                        countries,
                        agents,
                        avoided,
                        confidence,
                        Days.words(first),
                        Days.words(last))
                .toString();
    }
}
