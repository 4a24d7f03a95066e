package org.entente.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.mention.OrganizationType;

/**
 * What is known of a person or an organization while its documents are being put together: of one identifier at first, of all
 * that were found to be one in the end. Used by one thread.
 */
final class Node {
    final String identifier;
    final boolean person;

    /** Who it was found to be one with, towards the one that knows all; itself if that is this one. */
    Node into = this;

    /** The documents that speak of it, by number. */
    Set<Integer> documents = new TreeSet<>();
    /** Those of them that have its own identifier. */
    List<Integer> home = List.of();
    /** Its full names as printed, with the number of documents. */
    final Map<String, Integer> names = new TreeMap<>();

    final Set<String> acronyms = new TreeSet<>();
    final List<PersonName> personNames = new ArrayList<>();
    final List<OrganizationName> organizationNames = new ArrayList<>();
    final Set<String> countries = new TreeSet<>();
    /** The IRIs under which other collections have it. */
    final Set<String> external = new TreeSet<>();

    final Map<OrganizationType, Integer> types = new TreeMap<>();
    final Set<Node> parents = new LinkedHashSet<>();
    /** Of a person: where which ranks are held. Of an organization: by whom. */
    final Map<Node, Set<String>> posts = new LinkedHashMap<>();
    /** With whom it signed or met. */
    final Set<Node> partners = new LinkedHashSet<>();

    final List<Merge> merges = new ArrayList<>();
    /** With whom it was decided never to be one. */
    final Set<Node> never = new LinkedHashSet<>();
    /** What most of the documents that have its own identifier call it. */
    String name;

    /** Whether its name is none of many, when it has forgotten its names. */
    private boolean tells = true;

    /** Towards the one that stands for all that it was likened to, whether or not they became one; itself if that is this one. */
    private Node likened = this;

    Node(String identifier, boolean person) {
        this.identifier = identifier;
        this.person = person;
    }

    /** The one that knows all of what this was found to be one with. */
    Node all() {
        Node node = this;
        while (node.into != node) {
            node.into = node.into.into;
            node = node.into;
        }
        return node;
    }

    /** The one that stands for all that this was likened to. */
    Node kin() {
        Node node = this;
        while (node.likened != node) {
            node.likened = node.likened.likened;
            node = node.likened;
        }
        return node;
    }

    void liken(Node other) {
        other.kin().likened = kin();
    }

    /** Takes over all that another one knows. */
    void absorb(Node other, Merge merge) {
        other.into = this;
        documents.addAll(other.documents);
        other.names.forEach((name, count) -> names.merge(name, count, Integer::sum));
        acronyms.addAll(other.acronyms);
        other.personNames.stream().filter(n -> !personNames.contains(n)).forEach(personNames::add);
        other.organizationNames.stream()
                .filter(n -> organizationNames.stream().noneMatch(m -> m.key().equals(n.key())))
                .forEach(organizationNames::add);
        countries.addAll(other.countries);
        external.addAll(other.external);
        other.types.forEach((type, count) -> types.merge(type, count, Integer::sum));
        parents.addAll(other.parents);
        other.posts.forEach((where, ranks) ->
                posts.computeIfAbsent(where, w -> new TreeSet<>()).addAll(ranks));
        partners.addAll(other.partners);
        merges.addAll(other.merges);
        never.addAll(other.never);
        merges.add(merge);
    }

    /** Forgets what is not needed any more when all is put together: memory for a million names is short. */
    void trim() {
        if (into != this) {
            documents = Set.of();
        }
        tells = organizationNames.isEmpty() || organizationNames.stream().anyMatch(OrganizationName::distinct);
        organizationNames.clear();
        names.clear();
        acronyms.clear();
        personNames.clear();
        countries.clear();
        external.clear();
        types.clear();
        posts.clear();
        partners.clear();
    }

    /** To be called when all documents are read and nothing has been put together. */
    void settle() {
        home = List.copyOf(documents);
        name = names.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(e -> e.getKey().matches(".*\\p{Lu}{3}.*| *\\p{Lu}{2,} .*"))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Whether one of those that this is now must not be one of those that the other is. */
    boolean isForbidden(Node other) {
        return never.stream().anyMatch(node -> node.all() == other.all());
    }

    /** What it is most often said to be; of several, the first. */
    OrganizationType type() {
        return types.entrySet().stream()
                .max(Map.Entry.<OrganizationType, Integer>comparingByValue()
                        .thenComparing(e -> e.getKey() != OrganizationType.OTHER)
                        .thenComparing(e -> -e.getKey().ordinal()))
                .map(Map.Entry::getKey)
                .orElse(OrganizationType.OTHER);
    }

    boolean isUnit() {
        return types.containsKey(OrganizationType.ORGANIZATIONAL_UNIT) || !parents.isEmpty();
    }

    boolean fits(Node other) {
        Set<OrganizationType> all = EnumSet.noneOf(OrganizationType.class);
        all.addAll(types.keySet());
        return all.isEmpty()
                || other.types.isEmpty()
                || all.stream().anyMatch(t -> other.types.keySet().stream().anyMatch(u -> OrganizationName.fit(t, u)));
    }

    /** The institution that a unit is in the end a part of; itself if it is none. */
    Node top() {
        Node node = all();
        for (int steps = 0; steps < 6 && !node.parents.isEmpty(); steps++) {
            Node parent = node.parents.iterator().next().all();
            if (parent == node) {
                break;
            }
            node = parent;
        }
        return node;
    }

    /** Whether another one is among what this is a part of. */
    boolean isPartOf(Node other) {
        Set<Node> seen = new LinkedHashSet<>(Set.of(all()));
        List<Node> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            for (Node parent : open.remove(open.size() - 1).parents) {
                if (parent.all() == other.all()) {
                    return true;
                }
                if (seen.add(parent.all())) {
                    open.add(parent.all());
                }
            }
        }
        return false;
    }

    /** Whether it says something of others that they have to do with it: few do, and its name is none of many. */
    boolean isTelling() {
        return documents.size() <= Reports.FAMOUS
                && (organizationNames.isEmpty()
                        ? tells
                        : organizationNames.stream().anyMatch(OrganizationName::distinct));
    }

    @Override
    public String toString() {
        return identifier;
    }
}
