package org.entente.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.document.PartialDate;
import org.entente.document.Span;

/**
 * The network at one state of the store: the links in arrays, who their ends are, and what draws them. Immutable; safe for use
 * by several threads.
 *
 * <p>Agents, claims and with them links are in the order of their IRIs, so that equal graphs give equal networks.
 */
public final class Network {
    /** A number of areas that fits the bits of a long. */
    private static final int MOST_AREAS = 62;

    private final long version;
    private final Projection projection;
    private final NetworkGraph graph;
    private final List<Agent> agents;
    private final Map<String, Integer> numbers;
    private final List<Drawn> claims;
    private final List<String> statuses;
    private final List<String> areas;
    private final long[] areasOfClaims;
    private final int[] years;
    private final List<String> countries;

    private Network(
            long version,
            Projection projection,
            NetworkGraph graph,
            List<Agent> agents,
            Map<String, Integer> numbers,
            List<Drawn> claims,
            List<String> statuses,
            List<String> areas,
            long[] areasOfClaims) {
        this.version = version;
        this.projection = projection;
        this.graph = graph;
        this.agents = agents;
        this.numbers = numbers;
        this.claims = claims;
        this.statuses = statuses;
        this.areas = areas;
        this.areasOfClaims = areasOfClaims;
        this.years = years(graph);
        this.countries = agents.stream()
                .map(Agent::country)
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Puts together what documents add. A claim that several documents make is one, with the words of all.
     *
     * @param canonical what stands for an IRI that was merged into another
     */
    static Network of(
            long version, Projection projection, Collection<DocumentLinks> parts, Map<String, String> canonical) {
        SortedMap<String, Agent> byIri = new TreeMap<>();
        SortedMap<String, Drawn> claims = new TreeMap<>();
        for (DocumentLinks part : parts) {
            part.agents()
                    .forEach(agent -> byIri.merge(
                            canonical.getOrDefault(agent.iri(), agent.iri()),
                            renamed(agent, canonical),
                            Network::fuller));
            part.drawn()
                    .forEach(drawn -> claims.merge(
                            projection.rules().get(drawn.rule()).kind()
                                    + " "
                                    + canonical.getOrDefault(drawn.iri(), drawn.iri()),
                            renamed(drawn, canonical),
                            Network::joined));
        }
        List<Agent> agents = List.copyOf(byIri.values());
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < agents.size(); i++) {
            numbers.put(agents.get(i).iri(), i);
        }
        List<Drawn> drawn = List.copyOf(claims.values());
        SortedSet<String> statuses = new TreeSet<>(List.of(""));
        SortedSet<String> areas = new TreeSet<>();
        drawn.forEach(claim -> {
            statuses.add(claim.status());
            areas.addAll(claim.areas());
        });
        List<String> statusList = List.copyOf(statuses);
        List<String> areaList = areas.stream().limit(MOST_AREAS).toList();
        long[] areasOfClaims = new long[drawn.size()];
        NetworkGraph.Builder links = new NetworkGraph.Builder(drawn.size() * 2);
        for (int i = 0; i < drawn.size(); i++) {
            Drawn claim = drawn.get(i);
            for (String area : claim.areas()) {
                int bit = areaList.indexOf(area);
                areasOfClaims[i] |= bit < 0 ? 0 : 1L << bit;
            }
            draw(claim, i, statusList.indexOf(claim.status()), numbers, links);
        }
        return new Network(
                version,
                projection,
                links.build(agents.size()),
                agents,
                numbers,
                drawn,
                statusList,
                areaList,
                areasOfClaims);
    }

    private static void draw(
            Drawn claim, int number, int status, Map<String, Integer> numbers, NetworkGraph.Builder links) {
        int[] sources = known(claim.sources(), numbers);
        boolean pairs = claim.sources() == claim.targets();
        int[] targets = pairs ? sources : known(claim.targets(), numbers);
        Optional<PartialDate> start = date(claim.start());
        Optional<PartialDate> end = date(claim.end()).or(() -> start);
        int from = start.map(Days::first).orElse(Days.EVER);
        int to = Math.max(from, end.map(Days::last).orElse(Days.NEVER));
        double confidence =
                claim.marks().stream().mapToDouble(Mark::confidence).max().orElse(1);
        for (int i = 0; i < sources.length; i++) {
            for (int j = pairs ? i + 1 : 0; j < targets.length; j++) {
                links.add(sources[i], targets[j], claim.rule(), status, from, to, confidence, number);
            }
        }
    }

    private static int[] known(List<String> iris, Map<String, Integer> numbers) {
        return iris.stream()
                .map(numbers::get)
                .filter(number -> number != null)
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
    }

    private static Optional<PartialDate> date(String words) {
        try {
            return words.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(words));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Agent renamed(Agent agent, Map<String, String> canonical) {
        String iri = canonical.get(agent.iri());
        return iri == null ? agent : new Agent(iri, agent.label(), agent.aliases(), agent.kind(), agent.country());
    }

    private static Agent fuller(Agent one, Agent other) {
        String label =
                DocumentLinksReader.LABELS.compare(one.label(), other.label()) >= 0 ? one.label() : other.label();
        boolean vague = one.kind().equals("organization");
        return new Agent(
                one.iri(),
                label,
                Stream.of(one.aliases(), other.aliases(), List.of(one.label(), other.label()))
                        .flatMap(List::stream)
                        .filter(name -> !name.equals(label))
                        .distinct()
                        .sorted()
                        .toList(),
                vague ? other.kind() : one.kind(),
                one.country().isEmpty() ? other.country() : one.country());
    }

    private static Drawn renamed(Drawn drawn, Map<String, String> canonical) {
        if (canonical.isEmpty()) {
            return drawn;
        }
        boolean pairs = drawn.sources() == drawn.targets();
        List<String> sources = renamed(drawn.sources(), canonical);
        return new Drawn(
                canonical.getOrDefault(drawn.iri(), drawn.iri()),
                drawn.label(),
                drawn.rule(),
                sources,
                pairs ? sources : renamed(drawn.targets(), canonical),
                drawn.status(),
                drawn.start(),
                drawn.end(),
                drawn.areas(),
                drawn.marks());
    }

    private static List<String> renamed(List<String> iris, Map<String, String> canonical) {
        return iris.stream()
                .map(iri -> canonical.getOrDefault(iri, iri))
                .distinct()
                .sorted()
                .toList();
    }

    private static Drawn joined(Drawn one, Drawn other) {
        boolean pairs = one.sources() == one.targets();
        List<String> sources = both(one.sources(), other.sources());
        return new Drawn(
                one.iri(),
                DocumentLinksReader.LABELS.compare(one.label(), other.label()) >= 0 ? one.label() : other.label(),
                Math.min(one.rule(), other.rule()),
                sources,
                pairs ? sources : both(one.targets(), other.targets()),
                furthest(one.status(), other.status()),
                closer(one.start(), other.start()),
                closer(one.end(), other.end()),
                both(one.areas(), other.areas()),
                Stream.concat(one.marks().stream(), other.marks().stream())
                        .distinct()
                        .toList());
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
    }

    /** What one document plans, another may report as done. */
    private static String furthest(String one, String other) {
        return one.isEmpty() || one.equals("Planned") ? (other.isEmpty() ? one : other) : one;
    }

    /** The date that says more; of two that say as much, the earlier. */
    private static String closer(String one, String other) {
        if (one.length() != other.length()) {
            return one.length() > other.length() ? one : other;
        }
        return one.compareTo(other) <= 0 ? one : other;
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
        return agents;
    }

    public Agent agent(int node) {
        return agents.get(node);
    }

    /** The node of an IRI. */
    public OptionalInt node(String iri) {
        Integer number = numbers.get(iri);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
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
        return claims.get(claim);
    }

    int claims() {
        return claims.size();
    }

    long[] areasOfClaims() {
        return areasOfClaims;
    }

    /** A link with all that is known of it. */
    public Link link(int link) {
        Drawn claim = claims.get(graph.claim[link]);
        LinkRule rule = projection.rules().get(graph.kind[link]);
        return new Link(
                link,
                agents.get(graph.source[link]),
                agents.get(graph.target[link]),
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
        return lasting && claims.get(graph.claim[link]).end().isEmpty() ? Days.NEVER : graph.to[link];
    }

    /** The first and the last year of any link; empty if none is dated. */
    public Optional<int[]> years() {
        return years.length == 0 ? Optional.empty() : Optional.of(years.clone());
    }

    private static int[] years(NetworkGraph graph) {
        int first = Days.NEVER;
        int last = Days.EVER;
        for (int link = 0; link < graph.links(); link++) {
            if (graph.from[link] != Days.EVER) {
                first = Math.min(first, graph.from[link]);
                last = Math.max(last, graph.to[link] == Days.NEVER ? graph.from[link] : graph.to[link]);
            }
        }
        return first == Days.NEVER ? new int[0] : new int[] {Days.year(first), Days.year(last)};
    }

    /** The codes of the countries of which agents are, in order. */
    public List<String> countries() {
        return countries;
    }

    /** Where the words stand that say a link, by document and in the order of the text. */
    List<Mark> marks(int link) {
        return claims.get(graph.claim[link]).marks();
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
