package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.fact.Claim;

/**
 * Which documents speak of what, so that none has to be looked for in all of them.
 *
 * @param byKey documents by the identifiers that they have for things
 * @param byName documents by the folded names that they have for things
 */
record ClaimIndex(Map<String, List<DocumentClaims>> byKey, Map<String, List<DocumentClaims>> byName) {
    static ClaimIndex of(Collection<DocumentClaims> documents) {
        ClaimIndex index = new ClaimIndex(new HashMap<>(), new HashMap<>());
        for (DocumentClaims document : documents) {
            for (Claim claim : document.claims()) {
                add(index.byKey, claim.key(), document);
                if (claim instanceof Claim.Named named) {
                    add(index.byName, IdentityResolver.fold(named.name()), document);
                    named.aliases().forEach(alias -> add(index.byName, IdentityResolver.fold(alias), document));
                }
            }
        }
        return index;
    }

    private static void add(Map<String, List<DocumentClaims>> index, String key, DocumentClaims document) {
        List<DocumentClaims> known = index.get(key);
        if (known == null) {
            index.put(key, List.of(document));
        } else if (known.get(known.size() - 1) != document) {
            List<DocumentClaims> more = known.size() == 1 ? new ArrayList<>(known) : known;
            more.add(document);
            index.put(key, more);
        }
    }

    /** The documents that have an identifier of their own accord. */
    List<DocumentClaims> with(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** The documents that name something so, however it is written. */
    List<DocumentClaims> naming(String name) {
        return byName.getOrDefault(IdentityResolver.fold(name), List.of());
    }
}
