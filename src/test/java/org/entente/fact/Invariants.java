package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.document.Document;
import org.entente.mention.Mention;

/** What holds of everything that is read out of any text. */
public final class Invariants {
    private Invariants() {}

    /** @throws AssertionError naming the document and the claim that breaks one */
    public static void check(Extraction extraction) {
        Map<String, Claim> claims = new HashMap<>();
        for (Claim claim : extraction.claims()) {
            Claim other = claims.put(claim.key(), claim);
            assertTrue(other == null, () -> where(extraction) + "two claims of one key: " + claim + " and " + other);
        }
        assertTrue(
                extraction.mined() || claims.isEmpty(), () -> where(extraction) + "claims of a text that is not read");
        extraction.claims().forEach(claim -> evidence(extraction, claim));
        extraction.claims().forEach(claim -> references(extraction, claims, claim));
        extraction.claims(Claim.Named.class).forEach(named -> names(extraction, named));
        extraction.claims(Organization.class).forEach(body -> parents(extraction, claims, body));
        extraction.claims(Agreement.class).forEach(agreement -> agreement(extraction, agreement));
        extraction.claims(Event.class).forEach(event -> event(extraction, claims, event));
        order(extraction);
        Document document = extraction.document();
        for (Mention mention : extraction.mentions()) {
            assertFalse(document.quote(mention.span()).isBlank(), () -> where(extraction) + mention);
        }
        for (Rejection rejection : extraction.rejections()) {
            assertFalse(document.quote(rejection.span()).isBlank(), () -> where(extraction) + rejection);
            assertFalse(rejection.reason().isBlank(), () -> where(extraction) + rejection);
        }
    }

    private static String where(Extraction extraction) {
        return extraction.document() + ": ";
    }

    private static void evidence(Extraction extraction, Claim claim) {
        assertFalse(claim.evidence().isEmpty(), () -> where(extraction) + "no evidence for " + claim);
        int start = 0;
        for (Evidence evidence : claim.evidence()) {
            assertEquals(
                    extraction.document().quote(evidence.span()), evidence.exact(), () -> where(extraction) + claim);
            assertFalse(evidence.exact().isBlank(), () -> where(extraction) + "blank evidence for " + claim);
            assertTrue(
                    evidence.pattern().matches("[a-z]+(?:[.-][a-z]+)+"),
                    () -> where(extraction) + "pattern of " + evidence);
            int from = start;
            assertTrue(evidence.span().start() >= from, () -> where(extraction) + "evidence out of order: " + claim);
            start = evidence.span().start();
        }
        assertTrue(claim.confidence() > 0 && claim.confidence() <= 1, () -> where(extraction) + claim);
    }

    private static void names(Extraction extraction, Claim.Named claim) {
        assertFalse(claim.name().isBlank(), () -> where(extraction) + "no name: " + claim);
        assertEquals(claim.name().strip(), claim.name(), () -> where(extraction) + claim);
        assertFalse(
                claim.aliases().contains(claim.name()), () -> where(extraction) + "its name is its alias: " + claim);
        assertEquals(new HashSet<>(claim.aliases()).size(), claim.aliases().size(), () -> where(extraction) + claim);
    }

    /** Every key that a claim refers to is that of a claim of the kind that can stand there. */
    private static void references(Extraction extraction, Map<String, Claim> claims, Claim claim) {
        List<Claim> actors = new ArrayList<>();
        if (claim instanceof Organization body) {
            body.parent().ifPresent(key -> require(Organization.class, extraction, claims, claim, key));
            body.site().ifPresent(key -> require(Place.class, extraction, claims, claim, key));
        } else if (claim instanceof Place place) {
            place.containedIn().ifPresent(key -> require(Place.class, extraction, claims, claim, key));
        } else if (claim instanceof Position position) {
            require(Person.class, extraction, claims, claim, position.person());
            require(Organization.class, extraction, claims, claim, position.organization());
            assertFalse(position.title().isBlank(), () -> where(extraction) + claim);
        } else if (claim instanceof Event event) {
            event.participants()
                    .forEach(p -> actors.add(require(Claim.class, extraction, claims, claim, p.participant())));
            event.place().ifPresent(key -> require(Claim.Named.class, extraction, claims, claim, key));
            event.superEvent().ifPresent(key -> require(Event.class, extraction, claims, claim, key));
        } else if (claim instanceof Agreement agreement) {
            agreement.parties().forEach(key -> require(Organization.class, extraction, claims, claim, key));
            agreement.signatories().forEach(key -> require(Person.class, extraction, claims, claim, key));
            agreement.signedAt().ifPresent(key -> require(Event.class, extraction, claims, claim, key));
        } else if (claim instanceof Statement statement) {
            actors.add(require(Claim.class, extraction, claims, claim, statement.speaker()));
            statement.about().forEach(key -> require(Claim.class, extraction, claims, claim, key));
            statement.madeAt().ifPresent(key -> require(Event.class, extraction, claims, claim, key));
        }
        for (Claim actor : actors) {
            assertTrue(
                    actor instanceof Person || actor instanceof Organization,
                    () -> where(extraction) + actor + " acts in " + claim);
        }
    }

    private static <C extends Claim> Claim require(
            Class<C> kind, Extraction extraction, Map<String, Claim> claims, Claim claim, String key) {
        Claim found = claims.get(key);
        assertTrue(
                kind.isInstance(found), () -> where(extraction) + key + " is " + found + ", referred to by " + claim);
        return found;
    }

    private static void parents(Extraction extraction, Map<String, Claim> claims, Organization body) {
        Set<String> above = new HashSet<>();
        Organization up = body;
        while (up != null) {
            assertTrue(above.add(up.key()), () -> where(extraction) + body.key() + " is a part of itself: " + above);
            up = up.parent().map(key -> (Organization) claims.get(key)).orElse(null);
        }
        body.country().ifPresent(code -> assertTrue(code.matches("[A-Z]{2}"), () -> where(extraction) + body));
    }

    private static void agreement(Extraction extraction, Agreement agreement) {
        Set<String> parties = new HashSet<>(agreement.parties());
        assertTrue(parties.size() >= 2, () -> where(extraction) + "an agreement with itself: " + agreement);
        assertEquals(
                parties.size(), agreement.parties().size(), () -> where(extraction) + "a party twice: " + agreement);
        assertFalse(agreement.label().isBlank(), () -> where(extraction) + agreement);
    }

    private static void event(Extraction extraction, Map<String, Claim> claims, Event event) {
        Set<String> who = new HashSet<>();
        event.participants()
                .forEach(p -> assertTrue(who.add(p.participant()), () -> where(extraction) + "twice in " + event));
        Set<String> above = new HashSet<>();
        Event up = event;
        while (up != null) {
            assertTrue(above.add(up.key()), () -> where(extraction) + event.key() + " is a part of itself: " + above);
            up = up.superEvent().map(key -> (Event) claims.get(key)).orElse(null);
        }
        if (event.start().isPresent() && event.end().isPresent()) {
            assertTrue(
                    event.start().get().compareTo(event.end().get()) <= 0,
                    () -> where(extraction) + "ends before it begins: " + event);
        }
    }

    private static void order(Extraction extraction) {
        List<Class<? extends Claim>> kinds = List.of(
                Place.class,
                Person.class,
                Organization.class,
                Position.class,
                Event.class,
                Agreement.class,
                Statement.class);
        List<Integer> order = extraction.claims().stream()
                .map(claim -> kinds.indexOf(claim.getClass()))
                .toList();
        assertEquals(order.stream().sorted().toList(), order, () -> where(extraction) + "kinds out of order");
    }
}
