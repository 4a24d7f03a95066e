package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.fact.Claim;
import org.entente.fact.Place;
import org.entente.fact.Position;
import org.entente.mention.OrganizationType;

/**
 * Gives all that is one thing one of its identifiers: the one that most documents have, of these the one of the fullest name,
 * of these the first. Used by one thread.
 */
final class Survivors {
    private final List<DocumentClaims> documents;
    private final Map<String, Node> nodes;
    private final Curated curated;
    private final Map<Node, List<Node>> members = new LinkedHashMap<>();
    private final Map<String, String> finals = new TreeMap<>();
    private final Map<String, Map<String, String>> changed = new TreeMap<>();
    private final Map<String, String> labels = new TreeMap<>();
    private final Map<String, String> kinds = new TreeMap<>();
    private final Map<String, String> leadsOn = new TreeMap<>();

    Survivors(List<DocumentClaims> documents, Map<String, Node> nodes, Curated curated) {
        this.documents = documents;
        this.curated = curated;
        this.nodes = nodes;
        for (Node node : nodes.values()) {
            members.computeIfAbsent(node.all(), n -> new ArrayList<>(1)).add(node);
        }
    }

    Identities identities(Collection<Merge> suspects) {
        members.forEach(this::survivor);
        documents.forEach(this::rename);
        List<Merge> merges = new ArrayList<>();
        members.keySet().forEach(node -> merges.addAll(node.merges));
        merges.sort(Comparator.comparing(Merge::one).thenComparing(Merge::other));
        Happenings happenings = new Happenings(documents, changed);
        merges.addAll(happenings.link(leadsOn, labels, kinds));
        inUse().forEach(leadsOn::remove);
        Map<String, DocumentClaims> byName = new TreeMap<>();
        documents.forEach(d -> byName.put(d.document(), d));
        return new Identities(
                byName,
                changed,
                labels,
                kinds,
                leadsOn,
                List.copyOf(merges),
                suspects(suspects),
                List.copyOf(curated.unmatched()));
    }

    private void survivor(Node all, List<Node> some) {
        Node survivor = some.stream()
                .min(Comparator.comparing((Node n) -> OrganizationName.isAcronym(n.name))
                        .thenComparing(n -> -n.own)
                        .thenComparing(n -> -n.name.length())
                        .thenComparing(n -> n.identifier))
                .orElseThrow();
        for (Node node : some) {
            finals.put(node.identifier, survivor.identifier);
            if (node != survivor) {
                leadsOn.put(node.identifier, survivor.identifier);
            }
        }
        if (all.names.size() > 1 || all.rename != null) {
            labels.put(survivor.identifier, all.rename != null ? all.rename : survivor.name);
        }
        if (all.types.size() > 1) {
            OrganizationType type = all.type();
            kinds.put(survivor.identifier, type == OrganizationType.OTHER ? "" : type.term());
        }
    }

    private void rename(DocumentClaims document) {
        Map<String, String> here = new TreeMap<>();
        for (Claim claim : document.claims()) {
            if (claim instanceof Claim.Named named && !(claim instanceof Place)) {
                String identifier = finals.get(curated.identifier(named, document.document()));
                if (!identifier.equals(claim.key())) {
                    here.put(claim.key(), identifier);
                }
            }
        }
        for (Claim claim : document.claims()) {
            if (claim instanceof Position position
                    && (here.containsKey(position.person()) || here.containsKey(position.organization()))) {
                String identifier = IdentityResolver.position(
                        here.getOrDefault(position.person(), position.person()),
                        position,
                        here.getOrDefault(position.organization(), position.organization()));
                if (!identifier.equals(claim.key())) {
                    here.put(claim.key(), identifier);
                    leadsOn.put(claim.key(), identifier);
                }
            }
        }
        if (!here.isEmpty()) {
            changed.put(document.document(), here);
        }
    }

    /** What is still something's identifier leads nowhere. */
    private Set<String> inUse() {
        Set<String> inUse = new HashSet<>();
        for (DocumentClaims document : documents) {
            Map<String, String> here = changed.getOrDefault(document.document(), Map.of());
            document.claims().forEach(claim -> inUse.add(here.getOrDefault(claim.key(), claim.key())));
        }
        return inUse;
    }

    private List<Merge> suspects(Collection<Merge> suspects) {
        Set<List<String>> seen = new HashSet<>();
        return suspects.stream()
                .sorted(Comparator.comparingDouble((Merge m) -> -m.score())
                        .thenComparing(Merge::one)
                        .thenComparing(Merge::other))
                .map(m -> new Merge(finals.get(m.one()), finals.get(m.other()), m.score(), m.reasons()))
                .filter(m ->
                        !m.one().equals(m.other()) && !nodes.get(m.one()).all().isForbidden(nodes.get(m.other())))
                .filter(m -> seen.add(List.of(m.one(), m.other())))
                .toList();
    }
}
