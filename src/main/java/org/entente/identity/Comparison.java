package org.entente.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.mention.Gazetteer;
import org.entente.mention.OrganizationType;

/**
 * Weighs what speaks for two people's or two institutions' being one, and against it: the names, posts, partners, the country, what
 * else documents name. The weights were set on the shared corpus so that no two of its institutions become one. Used by one
 * thread.
 */
final class Comparison {
    private final Reports reports;
    private final Gazetteer gazetteer = Gazetteer.standard();

    Comparison(Reports reports) {
        this.reports = reports;
    }

    /** How much speaks for two of one kind being one; null if their names do not. */
    Merge compare(Node one, Node other) {
        return one.person ? people(one, other) : organizations(one, other);
    }

    /** Whether nothing forbids it. */
    static boolean mayBeOne(Node one, Node other) {
        if (one.person != other.person || one.isForbidden(other)) {
            return false;
        }
        boolean apart = !Collections.disjoint(one.documents, other.documents);
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
                && !isPlaced(one, other)
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
        if (!Collections.disjoint(one.external, other.external)) {
            best = better(best, new Likeness(4, "names that the table of external ids has for one"));
        }
        return better(best, acronyms(one, other));
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
                        return beginsWord(acronym, name)
                                ? new Likeness(3, acronym + ", with which the words of the name begin")
                                : new Likeness(1.5, acronym + ", letters with which the words of the name begin");
                    }
                }
            }
        }
        return null;
    }

    /** Whether the small letters of an acronym go on with a word of the name: {@code UzSWLU}, Uzbekistan. */
    private static boolean beginsWord(String acronym, OrganizationName name) {
        Matcher parts = Pattern.compile("\\p{Lu}\\p{Ll}+").matcher(acronym);
        boolean any = false;
        while (parts.find()) {
            String part = parts.group().toLowerCase(Locale.ROOT);
            any = true;
            if (Spelling.words(name.printed()).stream().noneMatch(word -> word.startsWith(part))) {
                return false;
            }
        }
        return any;
    }

    /** Whether the documents of the one without a country speak of the other's. */
    private boolean inCountry(Node one, Node other) {
        if (one.countries.isEmpty() == other.countries.isEmpty()) {
            return false;
        }
        Node without = one.countries.isEmpty() ? one : other;
        Set<String> countries = without == one ? other.countries : one.countries;
        return without.documents.stream()
                .allMatch(d -> !Collections.disjoint(reports.countries(d), countries)
                        || reports.organizations(d).stream()
                                .anyMatch(named -> !Collections.disjoint(named.all().countries, countries)));
    }

    /**
     * Whether documents of both name an institution of the country in which one of them is, and those of the other none of another
     * country that has such a joint institution, but for countries of which they share one.
     */
    private boolean isPlaced(Node one, Node other) {
        Set<String> countries = new TreeSet<>(one.countries);
        countries.addAll(other.countries);
        Set<Node> both = named(one);
        both.retainAll(named(other));
        both.removeIf(
                node -> node == one || node == other || node.parents.contains(one) || node.parents.contains(other));
        Set<String> shared = new TreeSet<>();
        both.forEach(node -> shared.addAll(node.countries));
        if (Collections.disjoint(shared, countries)) {
            return false;
        }
        Node without = one.countries.isEmpty() ? one : other;
        Set<String> elsewhere = new TreeSet<>();
        without.organizationNames.forEach(name -> elsewhere.addAll(reports.countriesOfJoint(name.core(gazetteer))));
        elsewhere.removeAll(shared);
        return without.documents.stream()
                .flatMap(d -> reports.organizations(d).stream())
                .map(Node::all)
                .filter(node -> node != one && node != other)
                .allMatch(node -> Collections.disjoint(node.countries, elsewhere));
    }

    /** Whether it may be in several countries that have joint institutions of its kind. */
    private boolean isAnywhere(Node node) {
        Set<String> countries = new TreeSet<>();
        node.documents.forEach(d -> countries.addAll(reports.countries(d)));
        return node.countries.isEmpty()
                && node.organizationNames.stream().anyMatch(name -> {
                    Set<String> there = new TreeSet<>(reports.countriesOfJoint(name.core(gazetteer)));
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
        here.removeIf(node -> !node.isTelling());
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
    private Set<Node> named(Node node) {
        Set<Node> named = new HashSet<>();
        if (node.documents.size() <= Reports.FAMOUS) {
            node.documents.forEach(document -> reports.organizations(document).stream()
                    .map(Node::all)
                    .filter(Node::isTelling)
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
