package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.fact.Agreement;
import org.entente.fact.Claim;
import org.entente.fact.Event;
import org.entente.fact.Organization;
import org.entente.fact.Participation;
import org.entente.fact.Person;
import org.entente.fact.Place;
import org.entente.fact.Position;
import org.entente.mention.Gazetteer;
import org.entente.mention.OrganizationType;

/**
 * Finds which people and institutions of many documents are one, though documents give them different names, and which are two
 * in spite of one name.
 *
 * <p>Pairs of names that share a part which few others have are compared. What speaks for their being one (the names, posts,
 * partners, the country) and against it is weighed; {@link #ENOUGH} makes one of two. Never one are: what one document tells
 * apart, institutions of two countries, units of two institutions, bodies of two kinds, and what a curator says is not. Since
 * what was put together tells more than its parts, this is done several times, the surest first.
 *
 * <p>The result depends on the documents and the decisions alone, not on their order. Time: each pass sorts the names and
 * compares each with no more than {@link #WINDOW} times as many others as it has parts, so that it is near linear in the number
 * of names.
 *
 * <p>The weights were set on the shared corpus so that no two of its institutions become one. Sources: I. Fellegi and A. Sunter,
 * A Theory for Record Linkage (1969); I. Bhattacharya and L. Getoor, Collective entity resolution in relational data (2007);
 * M. Hernández and S. Stolfo, The merge/purge problem for large databases (1995), for the window.
 */
public final class Linker {
    /** The weight of reasons that makes one of two: a rare name has more alone, any likeness less. */
    public static final double ENOUGH = 3;

    /** Pairs of at least this weight are worth a curator's look. */
    public static final double SUSPECT = 1.5;

    /** What more names than this share is no sign of their being one: only neighbours in a finer order are compared. */
    static final int WINDOW = 24;

    /** By how much what speaks for the likelier of two that cannot both be meant must outweigh what speaks for the other. */
    private static final double MARGIN = 0.5;

    /** What each pass makes one of two: the surest first, since what follows from it then decides the others. */
    private static final double[] PASSES = {4, 3.5, ENOUGH, ENOUGH, ENOUGH};

    /** An institution that more documents than this name tells nothing of who its partners are. */
    private static final int FAMOUS = 40;

    private final Gazetteer gazetteer = Gazetteer.standard();
    private final Map<String, Node> nodes = new TreeMap<>();
    private final List<DocumentClaims> documents;
    private final List<List<Node>> organizationsOf = new ArrayList<>();
    private final List<Set<String>> countriesOf = new ArrayList<>();
    /** In which countries there are joint institutions, by what those of one kind are called. */
    private final Map<String, Set<String>> jointIn = new HashMap<>();

    private final Curated curated;
    private final Map<Set<String>, Merge> suspects = new HashMap<>();

    private Linker(Collection<DocumentClaims> documents, List<Decision> decisions) {
        this.documents = documents.stream()
                .sorted(Comparator.comparing(DocumentClaims::document))
                .toList();
        this.curated = new Curated(decisions, this.documents);
    }

    /**
     * What is one, of what documents say and curators decided.
     *
     * @param decisions those in force, in order
     */
    public static Identities link(Collection<DocumentClaims> documents, List<Decision> decisions) {
        Linker linker = new Linker(documents, decisions);
        linker.read();
        linker.nodes.values().forEach(Node::settle);
        linker.curated.merge(linker.nodes);
        for (int pass = 0; pass < PASSES.length; pass++) {
            linker.suspects.clear();
            linker.pass(PASSES[pass]);
        }
        return new Survivors(linker.documents, linker.nodes, linker.curated).identities(linker.suspects.values());
    }

    // ---- What documents say

    private void read() {
        for (int number = 0; number < documents.size(); number++) {
            DocumentClaims document = documents.get(number);
            Map<String, Node> here = new HashMap<>();
            Set<String> countries = new TreeSet<>();
            List<Node> organizations = new ArrayList<>();
            for (Claim claim : document.claims()) {
                if (claim instanceof Claim.Named named && !(claim instanceof Place)) {
                    Node node = nodes.computeIfAbsent(
                            curated.identifier(named, document.document()),
                            id -> new Node(id, claim instanceof Person));
                    here.put(claim.key(), node);
                    read(named, number, node);
                    if (!node.person) {
                        organizations.add(node);
                    }
                }
                if (claim instanceof Place place) {
                    place.country().ifPresent(countries::add);
                } else if (claim instanceof Organization organization) {
                    organization.country().ifPresent(countries::add);
                }
            }
            document.claims().forEach(claim -> relate(claim, here));
            organizationsOf.add(organizations);
            countriesOf.add(countries);
        }
    }

    private void read(Claim.Named claim, int document, Node node) {
        node.documents.computeIfAbsent(document, d -> new TreeSet<>()).add(claim.key());
        node.names.merge(claim.name(), 1, Integer::sum);
        if (node.person) {
            PersonName name = PersonName.of(claim.name(), gazetteer);
            if (!node.personNames.contains(name)) {
                node.personNames.add(name);
            }
            return;
        }
        Organization organization = (Organization) claim;
        node.types.merge(organization.type(), 1, Integer::sum);
        organization.country().ifPresent(node.countries::add);
        for (String alias : organization.aliases()) {
            if (OrganizationName.isAcronym(alias)) {
                node.acronyms.add(alias);
            }
        }
        if (OrganizationName.isAcronym(claim.name())) {
            node.acronyms.add(claim.name());
        } else if (node.organizationNames.stream().noneMatch(n -> n.printed().equals(claim.name()))) {
            OrganizationName name = OrganizationName.of(claim.name(), gazetteer);
            node.organizationNames.add(name);
            name.country().ifPresent(node.countries::add);
        }
    }

    private static void relate(Claim claim, Map<String, Node> here) {
        if (claim instanceof Organization organization) {
            organization.parent().map(here::get).ifPresent(parent -> here.get(claim.key())
                    .parents
                    .add(parent));
        } else if (claim instanceof Position position) {
            Node person = here.get(position.person());
            Node organization = here.get(position.organization());
            String rank = position.rank().orElse(position.title().toLowerCase(java.util.Locale.ROOT));
            person.posts.computeIfAbsent(organization, o -> new TreeSet<>()).add(rank);
            organization.posts.computeIfAbsent(person, o -> new TreeSet<>()).add(rank);
        } else if (claim instanceof Agreement agreement) {
            List<String> all = new ArrayList<>(agreement.parties());
            all.addAll(agreement.signatories());
            partners(all, here);
        } else if (claim instanceof Event event) {
            partners(
                    event.participants().stream()
                            .map(Participation::participant)
                            .toList(),
                    here);
        }
    }

    private static void partners(List<String> keys, Map<String, Node> here) {
        for (String one : keys) {
            for (String other : keys) {
                Node partner = here.get(other);
                if (!one.equals(other) && !partner.person && partner.partners.size() <= FAMOUS) {
                    here.get(one).partners.add(partner);
                }
            }
        }
    }

    // ---- What is one

    private void pass(double enough) {
        for (Node node : living(false)) {
            if (node.type() == OrganizationType.JOINT_INSTITUTION) {
                node.organizationNames.forEach(
                        name -> jointIn.computeIfAbsent(name.core(gazetteer), n -> new TreeSet<>())
                                .addAll(node.countries));
            }
        }
        unite(new OrganizationPairs(gazetteer).candidates(living(false)), false, enough);
        unite(new PersonPairs().candidates(living(true)), true, enough);
    }

    private List<Node> living(boolean people) {
        return nodes.values().stream()
                .filter(node -> node.into == node && node.person == people)
                .toList();
    }

    private record Pair(Node one, Node other, Merge merge) {}

    private void unite(Blocks blocks, boolean people, double enough) {
        List<Pair> pairs = new ArrayList<>();
        blocks.forEachPair((one, other) -> {
            if (mayBeOne(one, other)) {
                Merge merge = people ? people(one, other) : organizations(one, other);
                if (merge != null && merge.score() >= SUSPECT) {
                    pairs.add(new Pair(one, other, merge));
                }
            }
        });
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.merge.score())
                .thenComparing(p -> p.merge.one())
                .thenComparing(p -> p.merge.other()));
        Map<Node, List<Pair>> others = new HashMap<>();
        for (Pair pair : pairs) {
            others.computeIfAbsent(pair.one, n -> new ArrayList<>(1)).add(pair);
            others.computeIfAbsent(pair.other, n -> new ArrayList<>(1)).add(pair);
        }
        for (Pair pair : pairs) {
            Node one = pair.one.all();
            Node other = pair.other.all();
            if (one == other) {
                continue;
            }
            if (pair.merge.score() >= enough
                    && mayBeOne(one, other)
                    && !isUndecided(pair, pair.one, pair.other, others)
                    && !isUndecided(pair, pair.other, pair.one, others)) {
                one.absorb(other, pair.merge);
            } else {
                suspects.putIfAbsent(Set.of(one.identifier, other.identifier), pair.merge);
            }
        }
    }

    /** Whether one of a pair is nearly as much like a third that the other cannot be. */
    private boolean isUndecided(Pair pair, Node one, Node other, Map<Node, List<Pair>> others) {
        for (Pair rival : others.get(one)) {
            Node third = (rival.one == one ? rival.other : rival.one).all();
            if (rival != pair
                    && third != other.all()
                    && third != one.all()
                    && rival.merge.score() > pair.merge.score() - MARGIN
                    && rival.merge.score() >= ENOUGH - MARGIN
                    && mayBeOne(one.all(), third)
                    && !mayBeOne(other.all(), third)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing forbids it. */
    private boolean mayBeOne(Node one, Node other) {
        if (one.person != other.person || one.isForbidden(other)) {
            return false;
        }
        boolean apart = !Collections.disjoint(one.documents.keySet(), other.documents.keySet());
        if (one.person) {
            return !apart;
        }
        if (apart
                || !one.countries.isEmpty()
                        && !other.countries.isEmpty()
                        && Collections.disjoint(one.countries, other.countries)
                || !one.fits(other)
                || one.isPartOf(other)
                || other.isPartOf(one)) {
            return false;
        }
        return one.parents.isEmpty() || other.parents.isEmpty() || one.top() == other.top() && one.top() != one;
    }

    private Merge organizations(Node one, Node other) {
        List<Likeness> reasons = new ArrayList<>();
        Likeness names = names(one, other);
        if (names == null) {
            return null;
        }
        reasons.add(names);
        boolean unit = one.isUnit() || other.isUnit();
        if (unit && (one.parents.isEmpty() || other.parents.isEmpty())) {
            reasons.add(new Likeness(-2, "a unit of which one document does not say to what it belongs"));
        } else if (unit) {
            reasons.add(new Likeness(1.5, "units of one institution"));
        }
        if (!unit && !Collections.disjoint(one.countries, other.countries)) {
            reasons.add(new Likeness(0.5, "one country"));
        } else if (!unit && inCountry(one, other)) {
            reasons.add(new Likeness(0.5, "the document speaks of the country of the other"));
        }
        holders(one, other).ifPresent(reasons::add);
        Optional<Likeness> company = company(one, other);
        company.ifPresent(reasons::add);
        if (one.type() == OrganizationType.JOINT_INSTITUTION
                && Collections.disjoint(one.countries, other.countries)
                && (company.isEmpty() || isAnywhere(one) || isAnywhere(other))) {
            reasons.add(new Likeness(-2, "joint institutions of one kind, of which nothing says where they are"));
        }
        return merge(one, other, reasons);
    }

    private Likeness names(Node one, Node other) {
        Likeness best = null;
        boolean joint = one.type() == OrganizationType.JOINT_INSTITUTION;
        for (OrganizationName here : one.organizationNames) {
            for (OrganizationName there : other.organizationNames) {
                best = better(best, here.compare(there, gazetteer));
                if (joint
                        && here.ordinal().equals(there.ordinal())
                        && here.core(gazetteer).equals(there.core(gazetteer))) {
                    best = better(best, new Likeness(1.5, "joint institutions of one kind"));
                }
                if (one.parents.size() + other.parents.size() > 1) {
                    best = better(best, unitNames(one, here, other, there));
                }
            }
        }
        best = better(best, acronyms(one, other));
        return best;
    }

    /** Names of units without the words of their institution's name. */
    private Likeness unitNames(Node one, OrganizationName here, Node other, OrganizationName there) {
        Set<String> less = own(one, here);
        Set<String> more = own(other, there);
        if (less.isEmpty() || more.isEmpty()) {
            return null;
        }
        if (less.equals(more)) {
            return new Likeness(2, "the same name but for that of their institution");
        }
        Set<String> a = new LinkedHashSet<>(less);
        a.removeAll(more);
        Set<String> b = new LinkedHashSet<>(more);
        b.removeAll(less);
        return a.size() == 1
                        && b.size() == 1
                        && less.size() > 1
                        && beginAlike(a.iterator().next(), b.iterator().next())
                ? new Likeness(1, "names that differ in the end of a word")
                : null;
    }

    private static boolean beginAlike(String a, String b) {
        int n = Math.min(5, Math.min(a.length(), b.length()));
        return n >= 4 && a.substring(0, n).equals(b.substring(0, n));
    }

    /** The words of a unit's name that are none of its institution's. */
    static Set<String> own(Node unit, OrganizationName name) {
        Set<String> words = new LinkedHashSet<>(name.content());
        Node top = unit.top();
        top.organizationNames.forEach(n -> words.removeAll(n.content()));
        top.acronyms.forEach(acronym -> words.remove(Spelling.sound(String.join("", Spelling.words(acronym)))));
        return words;
    }

    private Likeness acronyms(Node one, Node other) {
        for (String acronym : one.acronyms) {
            if (other.acronyms.contains(acronym)
                    && (one.organizationNames.isEmpty() || other.organizationNames.isEmpty())) {
                return new Likeness(2, acronym + ", which a document says is short for the name");
            }
        }
        return one.organizationNames.isEmpty()
                ? initials(one, other)
                : other.organizationNames.isEmpty() ? initials(other, one) : null;
    }

    /** Letters alone, and a name whose words begin with them. */
    private static Likeness initials(Node letters, Node named) {
        for (String acronym : letters.acronyms) {
            if (acronym.chars().filter(Character::isUpperCase).count() >= 4) {
                String capitals = OrganizationPairs.capitals(acronym);
                for (OrganizationName name : named.organizationNames) {
                    if (OrganizationPairs.initials(name.printed()).equals(capitals)) {
                        return new Likeness(1.5, acronym + ", letters with which the words of the name begin");
                    }
                }
            }
        }
        return null;
    }

    /** Whether the documents of the one without a country speak of the other's. */
    private boolean inCountry(Node one, Node other) {
        if (one.countries.isEmpty() == other.countries.isEmpty()) {
            return false;
        }
        Node without = one.countries.isEmpty() ? one : other;
        Set<String> countries = without == one ? other.countries : one.countries;
        return without.documents.keySet().stream().allMatch(d -> !Collections.disjoint(countriesOf.get(d), countries));
    }

    /** Whether it may be in several countries that have joint institutions of its kind. */
    private boolean isAnywhere(Node node) {
        Set<String> countries = new TreeSet<>();
        node.documents.keySet().forEach(d -> countries.addAll(countriesOf.get(d)));
        return node.countries.isEmpty()
                && node.organizationNames.stream().anyMatch(name -> {
                    Set<String> there = new TreeSet<>(jointIn.getOrDefault(name.core(gazetteer), Set.of()));
                    there.retainAll(countries);
                    return there.size() > 1;
                });
    }

    /** Somebody who holds a post at both. */
    private static Optional<Likeness> holders(Node one, Node other) {
        Map<Node, Set<String>> holders = new LinkedHashMap<>();
        one.posts.forEach((person, ranks) ->
                holders.computeIfAbsent(person.all(), p -> new TreeSet<>()).addAll(ranks));
        for (Map.Entry<Node, Set<String>> there : other.posts.entrySet()) {
            Set<String> ranks = holders.get(there.getKey().all());
            if (ranks != null) {
                String name = name(there.getKey());
                return Optional.of(
                        Collections.disjoint(ranks, there.getValue())
                                ? new Likeness(1.5, name + " holds a post at both")
                                : new Likeness(2.5, name + " holds the same post at both"));
            }
        }
        return Optional.empty();
    }

    /** Others with whom both have to do, or whom documents of both name. */
    private Optional<Likeness> company(Node one, Node other) {
        Set<Node> here = all(one.partners);
        Set<Node> there = all(other.partners);
        here.retainAll(there);
        here.remove(one);
        here.remove(other);
        here.removeIf(node -> !isTelling(node));
        if (!here.isEmpty()) {
            return Optional.of(
                    new Likeness(1.25 + 0.25 * Math.min(5, here.size()), "both have to do with " + some(here)));
        }
        Set<Node> named = named(one);
        named.retainAll(named(other));
        named.remove(one);
        named.remove(other);
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Likeness(0.75 + 0.25 * Math.min(3, named.size()), "documents of both name " + some(named)));
    }

    private static String some(Set<Node> nodes) {
        Node first = nodes.stream().min(Comparator.comparing(n -> n.identifier)).orElseThrow();
        return name(first) + (nodes.size() == 1 ? "" : " and " + (nodes.size() - 1) + " more");
    }

    private static Set<Node> all(Set<Node> some) {
        Set<Node> all = new HashSet<>();
        some.forEach(node -> all.add(node.all()));
        return all;
    }

    /** An institution that has a name of its own and is not in every document. */
    private boolean isTelling(Node organization) {
        return organization.documents.size() <= FAMOUS
                && (organization.organizationNames.isEmpty()
                        || organization.organizationNames.stream().anyMatch(OrganizationName::distinct));
    }

    private Set<Node> named(Node node) {
        Set<Node> named = new HashSet<>();
        if (node.documents.size() <= FAMOUS) {
            node.documents.keySet().forEach(document -> organizationsOf.get(document).stream()
                    .map(Node::all)
                    .filter(this::isTelling)
                    .forEach(named::add));
        }
        return named;
    }

    private static String name(Node node) {
        return node.all().name;
    }

    private Merge people(Node one, Node other) {
        Likeness names = null;
        for (PersonName here : one.personNames) {
            for (PersonName there : other.personNames) {
                if (here.isFull() && there.isFull()) {
                    names = better(names, here.compare(there));
                }
            }
        }
        if (names == null) {
            return null;
        }
        List<Likeness> reasons = new ArrayList<>(List.of(names));
        Likeness posts = posts(one, other);
        if (posts != null) {
            reasons.add(posts);
        }
        if (posts == null || posts.weight() < 0) {
            company(one, other).ifPresent(reasons::add);
        }
        return merge(one, other, reasons);
    }

    /** What the posts of two people say of their being one; null if nothing. */
    private static Likeness posts(Node one, Node other) {
        boolean related = false;
        for (Map.Entry<Node, Set<String>> here : one.posts.entrySet()) {
            for (Map.Entry<Node, Set<String>> there : other.posts.entrySet()) {
                Node organization = here.getKey().all();
                if (organization == there.getKey().all()) {
                    return Collections.disjoint(here.getValue(), there.getValue())
                            ? new Likeness(2.5, "posts at " + name(organization))
                            : new Likeness(3, "the same post at " + name(organization));
                }
                related |= organization.top() == there.getKey().top();
            }
        }
        if (related) {
            return new Likeness(2, "posts in parts of one institution");
        }
        return one.posts.isEmpty() || other.posts.isEmpty()
                ? null
                : new Likeness(-1, "posts at different institutions");
    }

    private static Likeness better(Likeness one, Likeness other) {
        return one == null || other != null && other.weight() > one.weight() ? other : one;
    }

    static Merge merge(Node one, Node other, List<Likeness> reasons) {
        boolean inOrder = one.identifier.compareTo(other.identifier) <= 0;
        return new Merge(
                inOrder ? one.identifier : other.identifier,
                inOrder ? other.identifier : one.identifier,
                reasons.stream().mapToDouble(Likeness::weight).sum(),
                reasons.stream().map(Likeness::reason).toList());
    }
}
