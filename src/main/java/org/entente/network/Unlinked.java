package org.entente.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The claims that do not tie every source with every target, by the IRIs of their ends: they may draw other links once another
 * agent is described. All other claims are found through their links.
 */
final class Unlinked {
    private final Map<String, List<Drawn>> claims = new HashMap<>();

    List<Drawn> of(String iri) {
        return claims.getOrDefault(iri, List.of());
    }

    void add(Drawn claim) {
        claim.ends().distinct().forEach(iri -> claims.computeIfAbsent(iri, i -> new ArrayList<>(1))
                .add(claim));
    }

    /** Nothing happens if it is not there. */
    void remove(Drawn claim) {
        claim.ends()
                .forEach(iri -> claims.computeIfPresent(iri, (i, all) -> {
                    all.removeIf(one -> one == claim);
                    return all.isEmpty() ? null : all;
                }));
    }
}
