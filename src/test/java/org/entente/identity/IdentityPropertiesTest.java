package org.entente.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.document.Corpus;
import org.entente.document.Document;
import org.entente.document.DocumentException;
import org.entente.fact.Agreement;
import org.entente.fact.Claim;
import org.entente.fact.Event;
import org.entente.fact.FactExtractor;
import org.entente.fact.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds of the identifiers of all documents together. */
class IdentityPropertiesTest {
    private static List<Document> documents;
    private static List<ResolvedDocument> resolved;

    @BeforeAll
    static void resolve() throws DocumentException {
        documents = Corpus.read(Corpus.OWN);
        resolved = resolve(documents);
    }

    private static List<ResolvedDocument> resolve(List<Document> documents) {
        FactExtractor extractor = new FactExtractor();
        IdentityResolver resolver = new IdentityResolver();
        return documents.stream()
                .map(document -> resolver.resolve(extractor.extract(document)))
                .toList();
    }

    @Test
    void neitherOtherDocumentsNorTheirOrderMatter() {
        List<Document> some = new ArrayList<>(documents);
        Collections.reverse(some);
        some.removeIf(document -> document.name().hashCode() % 3 == 0);
        Map<String, ResolvedDocument> before = new HashMap<>();
        resolved.forEach(document -> before.put(document.id(), document));
        for (ResolvedDocument again : resolve(some)) {
            assertEquals(before.get(again.id()), again);
        }
    }

    @Test
    void eachClaimOfADocumentHasAnIdentifierOfItsOwn() {
        for (ResolvedDocument document : resolved) {
            Set<String> identifiers = new HashSet<>();
            for (ResolvedClaim resolvedClaim : document.claims()) {
                String identifier = resolvedClaim.claim().key();
                assertTrue(identifiers.add(identifier), () -> document.id() + " has two of " + identifier);
                assertTrue(identifier.matches("[a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*"), identifier);
            }
            assertEquals(
                    document.extraction().claims().size(), document.claims().size());
        }
    }

    @Test
    void happeningsAreOneDocumentsAndIdentifiersOneKinds() {
        Map<String, String> documentOf = new HashMap<>();
        Map<String, Class<?>> kindOf = new HashMap<>();
        for (ResolvedDocument document : resolved) {
            for (ResolvedClaim resolvedClaim : document.claims()) {
                Claim claim = resolvedClaim.claim();
                Class<?> kind = kindOf.putIfAbsent(claim.key(), claim.getClass());
                assertTrue(kind == null || kind == claim.getClass(), claim::toString);
                if (claim instanceof Event || claim instanceof Agreement || claim instanceof Statement) {
                    String other = documentOf.putIfAbsent(claim.key(), document.id());
                    assertEquals(null, other, () -> claim.key() + " is of " + document.id() + " as well");
                }
            }
        }
    }
}
