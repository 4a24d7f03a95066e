package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.fact.Agreement;
import org.entente.fact.Claim;
import org.entente.fact.Event;
import org.entente.fact.Organization;
import org.entente.fact.Participation;
import org.entente.fact.Person;
import org.entente.fact.Position;

/**
 * Which identifiers of documents are one thing's. Immutable.
 *
 * @param documents what the documents say, by name, under the identifiers of {@link IdentityResolver}
 * @param changed for each document, the identifiers that stand for others there; what is not in it stays
 * @param labels what each thing is called that documents call by different names, or that a curator gave another name
 * @param kinds the local name of the class of each thing that documents say to be of different kinds
 * @param leadsOn each identifier that is no thing's any more, and the one that it leads on to
 * @param merges what was made one, with the reasons
 * @param suspects what may be one, the likeliest first
 * @param unmatched decisions that found nothing to decide on
 * @param touched the documents of which some identifier or label is another one than it would be without decisions
 * @param index which documents speak of what
 * @param before the identifiers in documents for which others stand, by these
 */
public record Identities(
        Map<String, DocumentClaims> documents,
        Map<String, Map<String, String>> changed,
        Map<String, String> labels,
        Map<String, String> kinds,
        Map<String, String> leadsOn,
        List<Merge> merges,
        List<Merge> suspects,
        List<Decision> unmatched,
        Set<String> touched,
        ClaimIndex index,
        Map<String, Set<String>> before) {
    /** Of no documents. */
    public static final Identities NONE = new Linker(List.of()).decided(List.of());

    /**
     * A claim of a document.
     *
     * @param document its name
     * @param claim under the identifiers of the document
     * @param identifier the one across all documents
     */
    public record Found(String document, Claim claim, String identifier) {}

    /** What documents say of what a reference means; nothing if they say nothing. */
    public List<Found> find(Reference reference) {
        Set<String> things = new TreeSet<>();
        boolean named = reference.kind().equals("person") || reference.kind().equals("organization");
        List<Set<String>> among = named || reference.kind().equals("position")
                ? List.of()
                : reference.names().stream().map(this::things).toList();
        for (DocumentClaims document : candidates(reference, named, among)) {
            for (Claim claim : document.claims()) {
                if (reference.means(document.document()) && is(document, claim, reference, among)) {
                    things.add(of(document.document(), claim.key()));
                }
            }
        }
        Map<String, DocumentClaims> speaking = new TreeMap<>();
        things.forEach(thing -> speaking(thing).forEach(document -> speaking.put(document.document(), document)));
        List<Found> found = new ArrayList<>();
        for (DocumentClaims document : speaking.values()) {
            for (Claim claim : document.claims()) {
                String identifier = of(document.document(), claim.key());
                if (things.contains(identifier) && reference.means(document.document())) {
                    found.add(new Found(document.document(), claim, identifier));
                }
            }
        }
        return found;
    }

    /** The documents that may speak of what a reference means. */
    private Collection<DocumentClaims> candidates(Reference reference, boolean named, List<Set<String>> among) {
        if (named) {
            return index.naming(reference.name());
        }
        Set<String> parts = reference.kind().equals("position")
                ? things(reference.name())
                : among.stream().filter(some -> !some.isEmpty()).findFirst().orElse(Set.of());
        Map<String, DocumentClaims> candidates = new TreeMap<>();
        parts.forEach(part -> speaking(part).forEach(document -> candidates.put(document.document(), document)));
        if (candidates.isEmpty() && !reference.documents().isEmpty()) {
            reference.documents().stream()
                    .filter(documents::containsKey)
                    .forEach(document -> candidates.put(document, documents.get(document)));
        }
        return candidates.isEmpty() && reference.documents().isEmpty() ? documents.values() : candidates.values();
    }

    /** The documents that speak of a thing, by its identifier across documents; in the order of their names. */
    public List<DocumentClaims> speaking(String identifier) {
        Map<String, DocumentClaims> speaking = new TreeMap<>();
        index.with(identifier).forEach(document -> speaking.put(document.document(), document));
        before.getOrDefault(identifier, Set.of())
                .forEach(key -> index.with(key).forEach(document -> speaking.put(document.document(), document)));
        return speaking.values().stream()
                .filter(document -> document.claims().stream()
                        .anyMatch(claim -> of(document.document(), claim.key()).equals(identifier)))
                .toList();
    }

    /**
     * A reference by which a thing is found again: of a person or an institution its fullest name, with documents if others bear
     * it too; of a post its holder, title and institution; of what happened its kind, who took part, and its date.
     *
     * @throws IllegalArgumentException if there is no such thing
     */
    public Reference reference(String identifier) {
        String kind = identifier.substring(0, identifier.indexOf('/'));
        List<String> names = new ArrayList<>();
        Set<String> speaking = new TreeSet<>();
        for (DocumentClaims document : speaking(identifier)) {
            for (Claim claim : document.claims()) {
                if (of(document.document(), claim.key()).equals(identifier)) {
                    speaking.add(document.document());
                    if (claim instanceof Claim.Named named) {
                        names.add(named.name());
                    } else if (names.isEmpty()) {
                        names.addAll(parts(document, claim));
                    }
                }
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no document speaks of " + identifier);
        }
        if (!kind.equals("person") && !kind.equals("organization")) {
            return new Reference(kind, names, speaking);
        }
        names.sort(Comparator.comparing((String n) -> -n.length()).thenComparing(n -> n));
        String name = names.get(0);
        boolean alone = things(name).stream()
                .filter(other -> other.startsWith(kind + "/"))
                .allMatch(identifier::equals);
        return new Reference(kind, List.of(name), alone ? Set.of() : speaking);
    }

    /** What tells a claim from others of its document. */
    private List<String> parts(DocumentClaims document, Claim claim) {
        List<String> parts = new ArrayList<>();
        if (claim instanceof Position position) {
            parts.add(name(document, position.person()));
            parts.add(position.title());
            parts.add(name(document, position.organization()));
        } else if (claim instanceof Agreement agreement) {
            parts.add(agreement.kind().term());
            agreement.parties().stream().limit(3).forEach(party -> parts.add(name(document, party)));
            agreement.date().ifPresent(date -> parts.add(date.toString()));
        } else if (claim instanceof Event event) {
            parts.add(event.type().term());
            event.participants().stream().limit(3).forEach(p -> parts.add(name(document, p.participant())));
            event.start().ifPresent(date -> parts.add(date.toString()));
        }
        return parts;
    }

    private static String name(DocumentClaims document, String key) {
        return document.claims().stream()
                .filter(claim -> claim.key().equals(key) && claim instanceof Claim.Named)
                .map(claim -> ((Claim.Named) claim).name())
                .findFirst()
                .orElse(key);
    }

    private boolean is(DocumentClaims document, Claim claim, Reference reference, List<Set<String>> among) {
        return switch (reference.kind()) {
            case "person" -> claim instanceof Person person && isCalled(person, reference.name());
            case "organization" ->
                claim instanceof Organization organization && isCalled(organization, reference.name());
            case "position" ->
                claim instanceof Position position
                        && IdentityResolver.fold(position.title())
                                .equals(IdentityResolver.fold(reference.names().get(1)))
                        && things(reference.name()).contains(of(document.document(), position.person()))
                        && things(reference.names().get(2)).contains(of(document.document(), position.organization()));
            case "agreement" -> claim instanceof Agreement agreement && isSo(document, agreement, reference, among);
            default -> claim instanceof Event event && isSo(document, event, reference, among);
        };
    }

    private boolean isSo(DocumentClaims document, Agreement agreement, Reference reference, List<Set<String>> among) {
        Set<String> said = new TreeSet<>(
                List.of(agreement.kind().term(), agreement.status().term()));
        agreement.date().ifPresent(date -> said.add(date.toString()));
        List<String> parts = new ArrayList<>(agreement.parties());
        parts.addAll(agreement.signatories());
        return hasAll(document, said, parts, reference, among);
    }

    private boolean isSo(DocumentClaims document, Event event, Reference reference, List<Set<String>> among) {
        Set<String> said = new TreeSet<>(Set.of(event.type().term()));
        event.start().ifPresent(date -> said.add(date.toString()));
        List<String> parts =
                event.participants().stream().map(Participation::participant).toList();
        return hasAll(document, said, parts, reference, among);
    }

    private boolean hasAll(
            DocumentClaims document,
            Set<String> said,
            List<String> parts,
            Reference reference,
            List<Set<String>> among) {
        for (int i = 0; i < reference.names().size(); i++) {
            Set<String> things = among.get(i);
            if (!said.contains(reference.names().get(i))
                    && parts.stream().noneMatch(part -> things.contains(of(document.document(), part)))) {
                return false;
            }
        }
        return true;
    }

    /** The people and institutions of a name. */
    private Set<String> things(String name) {
        Set<String> things = new TreeSet<>();
        for (DocumentClaims document : index.naming(name)) {
            for (Claim claim : document.claims()) {
                if (claim instanceof Claim.Named named && isCalled(named, name)) {
                    things.add(of(document.document(), claim.key()));
                }
            }
        }
        return things;
    }

    private static boolean isCalled(Claim.Named named, String name) {
        String folded = IdentityResolver.fold(name);
        return IdentityResolver.fold(named.name()).equals(folded)
                || named.aliases().stream()
                        .anyMatch(alias -> IdentityResolver.fold(alias).equals(folded));
    }

    /** The identifier, across all documents, of what a document has one for. */
    public String of(String document, String identifier) {
        return changed.getOrDefault(document, Map.of()).getOrDefault(identifier, identifier);
    }
}
