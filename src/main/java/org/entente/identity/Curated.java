package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Claim;
import org.entente.fact.Person;

/** What curators decided on which things are one, while documents are being put together. Used by one thread. */
final class Curated {
    private final List<Decision> decisions;
    /** Of each split, by what its documents call the thing: the identifiers there, before and after. */
    private final Map<Decision, Map<String, String>> splits = new LinkedHashMap<>();

    private final Set<Decision> found = new LinkedHashSet<>();
    private final List<DocumentClaims> documents;

    Curated(List<Decision> decisions, List<DocumentClaims> documents) {
        this.decisions = decisions.stream()
                .filter(d -> switch (d.kind()) {
                    case MERGE, NEVER_MERGE, SPLIT -> true;
                    default -> false;
                })
                .toList();
        this.documents = documents;
    }

    /** The identifier that a claim of a document has, which is another one than the claim's where curators split it off. */
    String identifier(Claim.Named claim, String document) {
        String identifier = claim.key();
        for (Decision decision : decisions) {
            Optional<Reference> apart = apart(decision);
            if (apart.isPresent() && apart.get().documents().contains(document) && isCalled(apart.get(), claim)) {
                identifier = IdentityResolver.splitOff(identifier, apart.get().documents());
                splits.computeIfAbsent(decision, d -> new LinkedHashMap<>()).put(claim.key(), identifier);
                found.add(decision);
            }
        }
        return identifier;
    }

    /** What a decision says is another of the same name. */
    private static Optional<Reference> apart(Decision decision) {
        if (decision.kind() == Decision.Kind.SPLIT) {
            return decision.target();
        }
        return decision.kind() == Decision.Kind.NEVER_MERGE
                        && fold(decision.target().get().name())
                                .equals(fold(decision.other().get().name()))
                ? decision.other().filter(r -> !r.documents().isEmpty())
                : Optional.empty();
    }

    static boolean isCalled(Reference reference, Claim.Named claim) {
        return reference.kind().equals(claim instanceof Person ? "person" : "organization")
                && (fold(claim.name()).equals(fold(reference.name()))
                        || claim.aliases().stream().anyMatch(a -> fold(a).equals(fold(reference.name()))));
    }

    private static String fold(String name) {
        return IdentityResolver.fold(name);
    }

    /** Makes one what curators say is one, and notes what they say is not. */
    void merge(Map<String, Node> nodes) {
        if (decisions.isEmpty()) {
            return;
        }
        splits.forEach((decision, ids) -> ids.forEach((before, after) -> forbid(nodes.get(before), nodes.get(after))));
        Map<String, List<Node>> byName = new HashMap<>();
        for (Node node : nodes.values()) {
            names(node).forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>())
                    .add(node));
        }
        for (Decision decision : decisions) {
            if (decision.kind() == Decision.Kind.MERGE || decision.kind() == Decision.Kind.NEVER_MERGE) {
                List<Node> here = find(decision.target().get(), byName);
                List<Node> there = find(decision.other().get(), byName);
                if (!here.isEmpty() && !there.isEmpty()) {
                    found.add(decision);
                    here.forEach(one -> there.forEach(other -> decide(decision, one, other)));
                }
            }
        }
    }

    private static void decide(Decision decision, Node one, Node other) {
        if (decision.kind() == Decision.Kind.NEVER_MERGE) {
            forbid(one, other);
        } else if (one.all() != other.all()) {
            one.all()
                    .absorb(
                            other.all(),
                            Comparison.merge(
                                    one,
                                    other,
                                    List.of(new Likeness(
                                            100,
                                            "decided by " + decision.by() + " on "
                                                    + decision.at().toString().substring(0, 10) + ": "
                                                    + decision.why() + " (" + decision.id() + ")"))));
        }
    }

    private static void forbid(Node one, Node other) {
        if (one != null && other != null && one != other) {
            one.never.add(other);
            other.never.add(one);
        }
    }

    private static Set<String> names(Node node) {
        Set<String> names = new LinkedHashSet<>();
        node.names.keySet().forEach(name -> names.add(fold(name)));
        node.acronyms.forEach(name -> names.add(fold(name)));
        return names;
    }

    private List<Node> find(Reference reference, Map<String, List<Node>> byName) {
        boolean person = reference.kind().equals("person");
        return byName.getOrDefault(fold(reference.name()), List.of()).stream()
                .filter(node -> node.person == person)
                .filter(node -> node.documents.stream()
                        .anyMatch(d -> reference.means(documents.get(d).document())))
                .toList();
    }

    /** Decisions of these kinds that found nothing to decide on. */
    Collection<Decision> unmatched() {
        return decisions.stream().filter(d -> !found.contains(d)).toList();
    }
}
