package org.entente.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.fact.Claim;
import org.entente.fact.Extraction;
import org.entente.fact.Organization;
import org.entente.fact.Person;
import org.entente.fact.Place;
import org.entente.fact.Position;
import org.entente.mention.Folding;
import org.entente.mention.Gazetteer;
import org.entente.mention.OrganizationType;

/**
 * Gives every claim of a document its identifier. Safe for use by several threads.
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>An identifier depends on nothing but what the document says: not on other documents, their order or the run.
 *   <li>Two documents give a person or an institution one identifier only if both print the same full name (folded); a unit,
 *       only if its institution is one as well.
 *   <li>A name that tells nobody from others ({@code Ministry of Education}, a first name alone) stays within its country or
 *       else within its document.
 *   <li>Events, agreements and statements are one document's.
 * </ol>
 */
public final class IdentityResolver {
    private static final int LONGEST_SLUG = 60;

    private final Gazetteer gazetteer = Gazetteer.standard();

    /** The claims of one document under identifiers that hold across documents. */
    public ResolvedDocument resolve(Extraction extraction) {
        String document = extraction.document().name();
        Map<String, Organization> organizations = new HashMap<>();
        extraction.claims(Organization.class).forEach(o -> organizations.put(o.key(), o));
        Map<String, String> places = places(extraction, organizations);
        Map<String, String> identifiers = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Claim claim : extraction.claims()) {
            String identifier = identifier(claim, document, organizations, places, identifiers);
            for (int again = 2; !taken.add(identifier); again++) {
                identifier = identifier(claim, document, organizations, places, identifiers) + "-" + again;
            }
            identifiers.put(claim.key(), identifier);
        }
        List<ResolvedClaim> resolved = extraction.claims().stream()
                .map(claim -> new ResolvedClaim(claim.key(), claim.withKeys(key -> known(identifiers, key))))
                .toList();
        return new ResolvedDocument(extraction, "document/" + document, resolved);
    }

    private static String known(Map<String, String> identifiers, String key) {
        String identifier = identifiers.get(key);
        if (identifier == null) {
            throw new IllegalArgumentException("a claim refers to what is none: " + key);
        }
        return identifier;
    }

    private String identifier(
            Claim claim,
            String document,
            Map<String, Organization> organizations,
            Map<String, String> places,
            Map<String, String> identifiers) {
        if (claim instanceof Person person) {
            return named("person", person.name(), scope(person, document, places));
        }
        if (claim instanceof Organization organization) {
            return named("organization", organization.name(), scope(organization, document, organizations, 0));
        }
        if (claim instanceof Place place) {
            return named("place", place.name(), lastSegment(place.key())); // which says the country
        }
        if (claim instanceof Position position) {
            return position(
                    known(identifiers, position.person()), position, known(identifiers, position.organization()));
        }
        String kind = claim.key().substring(0, claim.key().indexOf('/'));
        return kind + "/" + exactSlug(document) + "-" + exactSlug(lastSegment(claim.key()));
    }

    /** What a person's name must be taken together with: nothing, where few bear it; else where they hold a post. */
    private String scope(Person person, String document, Map<String, String> places) {
        PersonName name = PersonName.of(person.name(), gazetteer);
        if (fold(person.name()).indexOf(' ') < 0) {
            return document;
        }
        return name.common() ? places.getOrDefault(person.key(), document) : "";
    }

    /** An institution at which each person holds a post, as far as the document says: of several, the first by its name. */
    private static Map<String, String> places(Extraction extraction, Map<String, Organization> organizations) {
        Map<String, String> places = new HashMap<>();
        extraction.claims(Position.class).forEach(position -> {
            Organization organization = organizations.get(position.organization());
            for (int steps = 0; organization != null && steps < 6; steps++) {
                Organization whole =
                        organization.parent().map(organizations::get).orElse(null);
                if (whole == null) {
                    places.merge(position.person(), fold(organization.name()), (a, b) -> a.compareTo(b) <= 0 ? a : b);
                    break;
                }
                organization = whole;
            }
        });
        return places;
    }

    /** What an organization's name must be taken together with to tell it from others. */
    private String scope(Organization body, String document, Map<String, Organization> organizations, int depth) {
        Organization parent = body.parent().map(organizations::get).orElse(null);
        if (parent != null && depth < 6) {
            return fold(parent.name()) + "\n" + scope(parent, document, organizations, depth + 1);
        }
        if (body.type() == OrganizationType.ORGANIZATIONAL_UNIT
                || !OrganizationName.isDistinct(body.name(), gazetteer)) {
            return body.country().map(country -> "country " + country).orElse(document);
        }
        return body.type() == OrganizationType.JOINT_INSTITUTION
                ? body.country().orElse(document)
                : "";
    }

    /** The identifier of a post, of those of its holder and of its institution. */
    static String position(String person, Position position, String organization) {
        String who = lastSegment(person);
        String withoutHash = who.contains("-") ? who.substring(0, who.lastIndexOf('-')) : who;
        return named(
                "position",
                withoutHash + " " + position.title(),
                person + "\n" + organization + (position.former() ? "\nformer" : ""));
    }

    /** The identifier of what some documents say of a thing, where that is another thing of the same name. */
    static String splitOff(String identifier, Set<String> documents) {
        return identifier + "-" + hash(String.join("\n", documents));
    }

    private static String named(String kind, String name, String scope) {
        String folded = fold(name);
        return kind + "/" + slug(name) + "-" + hash(folded + "\n" + scope);
    }

    /** A name without case, accents, punctuation and a leading article. */
    static String fold(String name) {
        return Folding.key(name);
    }

    private static String slug(String name) {
        String slug = fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        String cut = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG)).replaceAll("-+$", "");
        return cut.isEmpty() ? "x" : cut;
    }

    /** The slug of words, with their hash where it does not tell how they are written: equal ones mean equal words. */
    private static String exactSlug(String words) {
        String slug = slug(words);
        return slug.equals(words) ? slug : slug + "-" + hash(words);
    }

    private static String lastSegment(String key) {
        return key.substring(key.indexOf('/') + 1);
    }

    /** The first 32 bits of the SHA-256: enough for a name beside its slug. */
    private static String hash(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
