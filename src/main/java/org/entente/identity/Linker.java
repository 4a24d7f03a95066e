package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.fact.Claim;
import org.entente.fact.Organization;
import org.entente.fact.Place;
import org.entente.fact.Position;
import org.entente.mention.Gazetteer;

/**
 * Finds which people and institutions of many documents are one, though documents give them different names, and which are two
 * in spite of one name.
 *
 * <p>Pairs of names that share a part which few others have are compared. What speaks for their being one (the names, posts,
 * partners, the country) and against it is weighed; {@link #ENOUGH} makes one of two. Never one are: what one document tells
 * apart, institutions of two countries, units of two institutions, bodies of two kinds, and what a curator says is not.
 *
 * <p>What documents say is put together first, as if nothing had been decided. Then {@link #decided} looks again at what decisions
 * concern: the things they name, all that was likened to these, and, where they name institutions, who holds posts at them, and
 * their units. The rest stays as it is. So the cost of a decision is that of what it concerns, and without decisions all is as it
 * was before them.
 *
 * <p>The result depends on the documents and the decisions alone, not on their order. Time: each pass sorts the names and
 * compares each with no more than {@link #WINDOW} times as many others as it has parts, so that it is near linear in the number
 * of names. Used by one thread; what {@link #decided} returns, by several.
 *
 * <p>Sources: I. Fellegi and A. Sunter, A Theory for Record Linkage (1969); I. Bhattacharya and L. Getoor, Collective entity
 * resolution in relational data (2007); M. Hernández and S. Stolfo, The merge/purge problem for large databases (1995), for the
 * window.
 */
public final class Linker {
    /** The weight of reasons that makes one of two: a rare name has more alone, any likeness less. */
    public static final double ENOUGH = 3;

    /** Pairs of at least this weight are worth a curator's look. */
    public static final double SUSPECT = 1.5;

    /** What more names than this share is no sign of their being one: only neighbours in a finer order are compared. */
    static final int WINDOW = 24;

    private final List<DocumentClaims> documents;
    private final ClaimIndex index;
    private final Reports reports;
    private final OrganizationPairs pairs;
    private final Survivors survivors;
    /** All that were likened to one another, by the one that stands for them; without those that are like nothing. */
    private final Map<Node, List<Node>> kin = new IdentityHashMap<>();

    private final Happenings happenings;
    private final Identities alone;
    /** Of the decisions that were in force last: looking again at the same gives the same. */
    private Map<List<Decision>, Decided.Region> regions = Map.of();

    /** Puts together what documents say. */
    public Linker(Collection<DocumentClaims> documents) {
        this.documents = documents.stream()
                .sorted(Comparator.comparing(DocumentClaims::document))
                .toList();
        this.index = ClaimIndex.of(this.documents);
        this.reports = new Reports(this.documents);
        Collection<Node> nodes = reports.nodes().values();
        this.pairs = new OrganizationPairs(
                Gazetteer.standard(),
                nodes.stream().filter(node -> !node.person).toList());
        this.survivors = Survivors.of(reports.nodes(), new Passes(reports, pairs).run());
        for (Node node : nodes) {
            if (node.kin() != node) {
                kin.computeIfAbsent(node.kin(), k -> new ArrayList<>(List.of(k)))
                        .add(node);
            }
            node.trim();
        }
        Decided without = new Decided(this.documents, index);
        this.documents.forEach(document -> without.rename(document, claim -> survivors.of(claim.key())));
        this.happenings = new Happenings(this.documents, without::of);
        without.add(survivors);
        without.add(happenings.found());
        this.alone = without.identities();
    }

    /**
     * What is one, of what documents say and curators decided.
     *
     * @param decisions those in force, in order
     */
    public static Identities link(Collection<DocumentClaims> documents, List<Decision> decisions) {
        return new Linker(documents).decided(decisions);
    }

    /**
     * What is one where this is decided.
     *
     * @param decisions those in force, in order
     */
    public Identities decided(List<Decision> decisions) {
        Set<Decision> unmatched = new LinkedHashSet<>();
        Map<List<Decision>, Decided.Region> now = new HashMap<>();
        for (Concern concern : concerns(decisions, unmatched)) {
            List<Decision> some = List.copyOf(concern.decisions);
            Decided.Region region = regions.get(some);
            now.put(some, region == null ? lookAgain(concern) : region);
        }
        regions = now;
        Decided decided = new Decided(alone, documents, happenings, survivors, now.values());
        now.values().forEach(region -> unmatched.addAll(region.curated().unmatched()));
        decisions.stream()
                .filter(decision -> decision.kind() == Decision.Kind.RENAME)
                .filter(decision -> !decided.call(decision))
                .forEach(unmatched::add);
        decisions.stream().filter(unmatched::contains).forEach(decided::unmatched);
        return decided.identities();
    }

    // ---- What decisions concern

    /** Decisions that have to do with one another, and what they concern. */
    private record Concern(SortedSet<Integer> numbers, Set<Decision> decisions, Set<Node> kin) {}

    private Collection<Concern> concerns(List<Decision> decisions, Set<Decision> unmatched) {
        Map<Node, Concern> concerns = new IdentityHashMap<>();
        for (int number = 0; number < decisions.size(); number++) {
            Decision decision = decisions.get(number);
            switch (decision.kind()) {
                case MERGE, NEVER_MERGE, SPLIT -> {}
                default -> {
                    continue;
                }
            }
            Set<Node> named = new LinkedHashSet<>();
            for (Reference reference : Stream.of(decision.target(), decision.other())
                    .flatMap(Optional::stream)
                    .toList()) {
                Set<Node> some = named(reference);
                if (some.isEmpty()) {
                    unmatched.add(decision);
                }
                named.addAll(some);
            }
            if (!unmatched.contains(decision)) {
                Concern concern = new Concern(new TreeSet<>(Set.of(number)), new LinkedHashSet<>(), concerned(named));
                for (Node node : List.copyOf(concern.kin)) {
                    Concern other = concerns.get(node);
                    if (other != null && other != concern) {
                        concern.numbers.addAll(other.numbers);
                        concern.kin.addAll(other.kin);
                        other.kin.forEach(k -> concerns.put(k, concern));
                    }
                    concerns.put(node, concern);
                }
            }
        }
        Set<Concern> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(concerns.values());
        all.forEach(concern -> concern.numbers.forEach(number -> concern.decisions.add(decisions.get(number))));
        return all;
    }

    /** What documents call so. */
    private Set<Node> named(Reference reference) {
        Set<Node> named = new LinkedHashSet<>();
        for (DocumentClaims document : index.naming(reference.name())) {
            if (reference.means(document.document())) {
                for (Claim claim : document.claims()) {
                    if (claim instanceof Claim.Named n && !(claim instanceof Place) && Curated.isCalled(reference, n)) {
                        named.add(reports.nodes().get(claim.key()));
                    }
                }
            }
        }
        return named;
    }

    /** What is to be looked at again: all that is like what is named, or is a part of it or in a post there, and what these belong to. */
    private Set<Node> concerned(Set<Node> named) {
        Set<Node> concerned = new LinkedHashSet<>();
        List<Node> open = new ArrayList<>();
        for (Node node : named) {
            add(node, concerned, open);
            like(node).stream()
                    .filter(other -> other.all() == node.all() && !other.person)
                    .forEach(institution -> {
                        for (int number : institution.home) {
                            dependents(documents.get(number), institution.identifier)
                                    .forEach(key -> add(reports.nodes().get(key), concerned, open));
                        }
                    });
        }
        while (!open.isEmpty()) {
            like(open.remove(open.size() - 1))
                    .forEach(node -> node.parents.forEach(parent -> add(parent, concerned, open)));
        }
        return concerned;
    }

    private static void add(Node node, Set<Node> concerned, List<Node> open) {
        if (concerned.add(node.kin())) {
            open.add(node.kin());
        }
    }

    private List<Node> like(Node node) {
        return kin.getOrDefault(node.kin(), List.of(node.kin()));
    }

    private static List<String> dependents(DocumentClaims document, String institution) {
        List<String> keys = new ArrayList<>();
        for (Claim claim : document.claims()) {
            if (claim instanceof Position position && position.organization().equals(institution)) {
                keys.add(position.person());
            } else if (claim instanceof Organization unit
                    && unit.parent().filter(institution::equals).isPresent()) {
                keys.add(unit.key());
            }
        }
        return keys;
    }

    private Decided.Region lookAgain(Concern concern) {
        Set<String> identifiers = new HashSet<>();
        SortedSet<Integer> numbers = new TreeSet<>();
        for (Node some : concern.kin) {
            for (Node node : like(some)) {
                identifiers.add(node.identifier);
                numbers.addAll(node.home);
            }
        }
        Curated curated = new Curated(List.copyOf(concern.decisions), documents);
        Reports again = new Reports(reports, identifiers, numbers, curated);
        curated.merge(again.nodes());
        Collection<Merge> suspects = new Passes(again, pairs).run();
        return new Decided.Region(identifiers, numbers, curated, Survivors.of(again.nodes(), suspects));
    }
}
