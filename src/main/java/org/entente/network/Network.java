package org.entente.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.document.Span;

/**
 * The network at one state of the store: the links in arrays, who their ends are, and what draws them. Immutable; safe for use
 * by several threads.
 *
 * <p>Agents, claims and with them links are in the order of their IRIs, so that equal graphs give equal networks.
 */
public final class Network {
    private final long version;
    private final Projection projection;
    private final NetworkGraph graph;
    private final Agent[] agents;
    private final Drawn[] claims;
    private final List<String> statuses;
    private final List<String> areas;
    private final long[] areasOfClaims;
    private final List<String> countries;

    /**
     * Takes all arrays as its own.
     *
     * @param areasOfClaims a bit for each area, by claim
     */
    Network(
            long version,
            Projection projection,
            NetworkGraph graph,
            Agent[] agents,
            Drawn[] claims,
            List<String> statuses,
            List<String> areas,
            long[] areasOfClaims,
            List<String> countries) {
        this.version = version;
        this.projection = projection;
        this.graph = graph;
        this.agents = agents;
        this.claims = claims;
        this.statuses = statuses;
        this.areas = areas;
        this.areasOfClaims = areasOfClaims;
        this.countries = countries;
    }

    /**
     * Puts together what documents add. A claim that several documents make is one, with the words of all.
     *
     * @param canonical what stands for an IRI that was merged into another
     */
    static Network of(
            long version, Projection projection, Collection<DocumentLinks> documents, Map<String, String> canonical) {
        SortedMap<String, DocumentLinks> numbered = new TreeMap<>();
        documents.forEach(document -> numbered.put(String.format("%09d", numbered.size()), document));
        return new Contributions(projection).after(version, numbered, canonical);
    }

    /** The version of the store that it was read from. */
    public long version() {
        return version;
    }

    public Projection projection() {
        return projection;
    }

    public NetworkGraph graph() {
        return graph;
    }

    /** All people and institutions, also those without links; an agent's place is its node. */
    public List<Agent> agents() {
        return Collections.unmodifiableList(Arrays.asList(agents));
    }

    public Agent agent(int node) {
        return agents[node];
    }

    /** The node of an IRI. */
    public OptionalInt node(String iri) {
        int low = 0;
        int high = agents.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = agents[middle].iri().compareTo(iri);
            if (order == 0) {
                return OptionalInt.of(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return OptionalInt.empty();
    }

    /** How far links may have come, by local name; the first is empty, for those of which it is not told. */
    public List<String> statuses() {
        return statuses;
    }

    /** The notations of the areas of the links. */
    public List<String> areas() {
        return areas;
    }

    Drawn drawn(int claim) {
        return claims[claim];
    }

    int claims() {
        return claims.length;
    }

    long[] areasOfClaims() {
        return areasOfClaims;
    }

    /** A link with all that is known of it. */
    public Link link(int link) {
        Drawn claim = claims[graph.claim[link]];
        LinkRule rule = projection.rules().get(graph.kind[link]);
        return new Link(
                link,
                agents[graph.source[link]],
                agents[graph.target[link]],
                rule.kind(),
                claim.iri(),
                claim.label(),
                claim.status(),
                claim.start(),
                claim.end(),
                holdsFrom(link),
                holdsUntil(link),
                graph.confidence(link),
                claim.areas());
    }

    /** Nothing can be said to hold before the first day on which it may have begun. */
    private int holdsFrom(int link) {
        return graph.from[link];
    }

    /** What holds on has no last day unless one is told. */
    private int holdsUntil(int link) {
        boolean lasting = projection.rules().get(graph.kind[link]).lasting();
        return lasting && claims[graph.claim[link]].end().isEmpty() ? Days.NEVER : graph.to[link];
    }

    /** The first and the last year of any link; empty if none is dated. */
    public Optional<int[]> years() {
        int[] years = graph.years();
        return years.length == 0 ? Optional.empty() : Optional.of(years.clone());
    }

    /** The codes of the countries of which agents are, in order. */
    public List<String> countries() {
        return countries;
    }

    /** Where the words stand that say a link, by document and in the order of the text. */
    List<Mark> marks(int link) {
        return claims[graph.claim[link]].marks();
    }

    /** The spans of the words that say a claim, by document. */
    static SortedMap<String, List<Span>> byDocument(List<Mark> marks) {
        SortedMap<String, List<Span>> spans = new TreeMap<>();
        marks.forEach(mark ->
                spans.computeIfAbsent(mark.document(), d -> new ArrayList<>()).add(mark.span()));
        spans.values().forEach(list -> list.sort(null));
        return spans;
    }

    /** The numbers of the links of a node. */
    public IntStream linksOf(int node) {
        return Arrays.stream(graph.entries, graph.offsets[node], graph.offsets[node + 1]);
    }

    private static final Comparator<Link> SUREST = Comparator.comparingDouble(Link::confidence)
            .thenComparingInt(Link::holdsFrom)
            .reversed()
            .thenComparingInt(Link::number);

    /** The links between two nodes that a lens admits, the surest first, then the latest. */
    public List<Link> between(int one, int other, Lens lens) {
        List<Link> found = new ArrayList<>(2);
        int low = graph.linksOf(one) <= graph.linksOf(other) ? one : other;
        int high = low == one ? other : one;
        for (int at = firstEntry(low, high); at < graph.offsets[low + 1] && graph.heads[at] == high; at++) {
            if (lens.admits(graph, one, graph.entries[at])) {
                found.add(link(graph.entries[at]));
            }
        }
        found.sort(SUREST);
        return found;
    }

    /** Rows are in the order of neighbours. */
    private int firstEntry(int node, int neighbour) {
        int low = graph.offsets[node];
        int high = graph.offsets[node + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (graph.heads[middle] < neighbour) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
