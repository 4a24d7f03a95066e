package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.mention.Gazetteer;
import org.entente.mention.OrganizationType;

/**
 * The institutions that are compared: of one name, whole or without what some documents leave out; of two words in common that
 * few others have; of one acronym; units of one institution with a word in common.
 */
final class OrganizationPairs {
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "at", "de", "la", "du");

    /** A word that more names have is no sign of two being one. */
    private static final int USUAL = 500;

    private final Gazetteer gazetteer;
    /** The capitals of those that are named by letters alone. */
    private final Set<String> letters = new HashSet<>();

    private final Map<String, Integer> frequencies = new HashMap<>();

    /** @param organizations of whose names it is counted how many have a word */
    OrganizationPairs(Gazetteer gazetteer, Collection<Node> organizations) {
        this.gazetteer = gazetteer;
        for (Node node : organizations) {
            node.organizationNames.stream()
                    .flatMap(name -> name.content().stream())
                    .distinct()
                    .forEach(word -> frequencies.merge(word, 1, Integer::sum));
        }
        for (Node node : organizations) {
            if (node.organizationNames.isEmpty()) {
                node.acronyms.forEach(acronym -> letters.add(capitals(acronym)));
            }
        }
    }

    Blocks candidates(List<Node> organizations) {
        Blocks blocks = new Blocks(OrganizationPairs::surroundings);
        organizations.forEach(node -> keys(node).forEach(key -> blocks.put(key, node)));
        return blocks;
    }

    private Set<String> keys(Node node) {
        Set<String> keys = new HashSet<>();
        for (String acronym : node.acronyms) {
            keys.add("acronym " + acronym);
            if (node.organizationNames.isEmpty()) {
                keys.add("initials " + capitals(acronym));
            }
        }
        node.external.forEach(iri -> keys.add("external " + iri));
        String where = node.isUnit() ? " of " + node.top().identifier : "";
        for (OrganizationName name : node.organizationNames) {
            keys.add("name " + name.key());
            name.shorter().forEach(form -> keys.add("name " + form));
            if (node.type() == OrganizationType.JOINT_INSTITUTION) {
                keys.add("core " + name.core(gazetteer));
            }
            if (letters.contains(initials(name.printed()))) {
                keys.add("initials " + initials(name.printed()));
            }
            List<String> rare = new ArrayList<>(name.content());
            rare.sort(
                    Comparator.comparing((String word) -> frequencies.get(word)).thenComparing(word -> word));
            rare = rare.subList(0, Math.min(rare.size(), 3));
            for (int i = 0; i < rare.size(); i++) {
                // two words that many share, such as those for kinds of institutions, tell nothing
                for (int j = i + 1; j < rare.size() && frequencies.get(rare.get(i)) <= USUAL; j++) {
                    keys.add("words " + rare.get(i) + " " + rare.get(j));
                }
            }
            if (!where.isEmpty()) {
                Comparison.own(node, name)
                        .forEach(word -> keys.add("word " + word.substring(0, Math.min(4, word.length())) + where));
            }
        }
        return keys;
    }

    /** The first letters of a name's words, sorted. */
    static String initials(String name) {
        return Spelling.words(name).stream()
                .filter(word -> !SMALL.contains(word))
                .map(word -> word.substring(0, 1))
                .sorted()
                .collect(Collectors.joining());
    }

    /** The capitals of an acronym in lower case, sorted. */
    static String capitals(String acronym) {
        return acronym.chars()
                .filter(Character::isUpperCase)
                .mapToObj(c -> String.valueOf((char) c).toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining());
    }

    private static Set<String> surroundings(Node organization) {
        Set<String> keys = new LinkedHashSet<>();
        keys.addAll(organization.countries);
        organization.parents.forEach(parent -> keys.add(parent.all().identifier));
        organization.posts.keySet().forEach(person -> keys.add(person.all().identifier));
        organization.partners.forEach(partner -> keys.add(partner.all().identifier));
        return keys;
    }
}
