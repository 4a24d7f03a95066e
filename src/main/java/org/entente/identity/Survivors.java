package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.mention.OrganizationType;

/**
 * Gives all that is one thing one of its identifiers: the one that most documents have, of these the one of the fullest name,
 * of these the first.
 *
 * @param leadsOn from the identifiers that are no thing's any more to those of the things
 * @param labels of what documents call by different names
 * @param kinds of what documents say to be of different kinds
 * @param merges what was made one
 * @param suspects what may be one, the likeliest first
 */
record Survivors(
        Map<String, String> leadsOn,
        Map<String, String> labels,
        Map<String, String> kinds,
        List<Merge> merges,
        List<Merge> suspects) {

    /** The likeliest first. */
    static final Comparator<Merge> BY_SCORE = Comparator.comparingDouble((Merge m) -> -m.score())
            .thenComparing(Merge::one)
            .thenComparing(Merge::other);

    static Survivors of(Map<String, Node> nodes, Collection<Merge> suspects) {
        Map<Node, List<Node>> members = new LinkedHashMap<>();
        for (Node node : nodes.values()) {
            members.computeIfAbsent(node.all(), n -> new ArrayList<>(1)).add(node);
        }
        Survivors survivors =
                new Survivors(new HashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        members.forEach((all, some) -> {
            survivors.add(all, some);
            survivors.merges.addAll(all.merges);
        });
        survivors.suspect(suspects, nodes);
        return survivors;
    }

    private void add(Node all, List<Node> some) {
        Node survivor = some.stream()
                .min(Comparator.comparing((Node n) -> OrganizationName.isAcronym(n.name))
                        .thenComparing(n -> -n.home.size())
                        .thenComparing(n -> -n.name.length())
                        .thenComparing(n -> n.identifier))
                .orElseThrow();
        for (Node node : some) {
            if (node != survivor) {
                leadsOn.put(node.identifier, survivor.identifier);
            }
        }
        if (all.names.size() > 1) {
            labels.put(survivor.identifier, survivor.name);
        }
        if (all.types.size() > 1) {
            OrganizationType type = all.type();
            kinds.put(survivor.identifier, type == OrganizationType.OTHER ? "" : type.term());
        }
    }

    /** The identifier of the thing of which one is this. */
    String of(String identifier) {
        return leadsOn.getOrDefault(identifier, identifier);
    }

    private void suspect(Collection<Merge> some, Map<String, Node> nodes) {
        Set<List<String>> seen = new HashSet<>();
        some.stream()
                .sorted(BY_SCORE)
                .map(m -> new Merge(of(m.one()), of(m.other()), m.score(), m.reasons()))
                .filter(m ->
                        !m.one().equals(m.other()) && !nodes.get(m.one()).all().isForbidden(nodes.get(m.other())))
                .filter(m -> seen.add(List.of(m.one(), m.other())))
                .forEach(suspects::add);
    }
}
