package org.entente.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.PartialDate;
import org.entente.fact.Agreement;
import org.entente.fact.AgreementKind;
import org.entente.fact.AgreementStatus;
import org.entente.fact.Area;
import org.entente.fact.Claim;
import org.entente.fact.Event;
import org.entente.fact.EventType;
import org.entente.fact.Organization;
import org.entente.fact.ParticipantRole;
import org.entente.fact.Participation;
import org.entente.fact.Person;
import org.entente.fact.Place;
import org.entente.fact.Position;
import org.entente.mention.OrganizationType;

/**
 * What one document says, as far as it tells what is one with what of other documents: its claims under the identifiers that
 * {@link IdentityResolver} gave, without their evidence. Statements are left out: each is its document's own.
 *
 * <p>It can be kept as text ({@link #toText}, {@link #parse}): identity is then found again without reading the documents.
 *
 * @param document the document's name
 * @param published when it was published, where that is known
 */
public record DocumentClaims(String document, Optional<PartialDate> published, List<Claim> claims) {
    private static final String FIELD = "\t";
    private static final String ITEM = "\u001F";

    /** What is kept of a document's claims. */
    public static DocumentClaims of(ResolvedDocument resolved) {
        List<Claim> claims = new ArrayList<>();
        for (ResolvedClaim claim : resolved.claims()) {
            line(claim.claim()).ifPresent(line -> claims.add(claim(line.split(FIELD, -1))));
        }
        return new DocumentClaims(
                resolved.extraction().document().name(),
                resolved.extraction().document().metadata().published(),
                List.copyOf(claims));
    }

    /** One line a claim. */
    public String toText() {
        return Stream.concat(
                        Stream.of(document
                                + FIELD
                                + published.map(PartialDate::toString).orElse("")),
                        claims.stream().map(DocumentClaims::line).flatMap(Optional::stream))
                .collect(Collectors.joining("\n"));
    }

    /** @throws IllegalArgumentException if the text is not one that {@link #toText} gave */
    public static DocumentClaims parse(String text) {
        List<String> lines = text.lines().toList();
        String[] head = lines.get(0).split(FIELD, -1);
        return new DocumentClaims(
                head[0],
                date(head[1]),
                lines.stream().skip(1).map(line -> claim(line.split(FIELD, -1))).toList());
    }

    private static Optional<String> line(Claim claim) {
        if (claim instanceof Person p) {
            return Optional.of(join(
                    "person", p.key(), p.name(), items(p.aliases()), p.gender().orElse("")));
        } else if (claim instanceof Organization o) {
            return Optional.of(join(
                    "organization",
                    o.key(),
                    o.name(),
                    items(o.aliases()),
                    o.type().name(),
                    o.parent().orElse(""),
                    o.country().orElse("")));
        } else if (claim instanceof Place p) {
            return Optional.of(join("place", p.key(), p.name(), p.country().orElse("")));
        } else if (claim instanceof Position p) {
            return Optional.of(join(
                    "position",
                    p.key(),
                    p.person(),
                    p.title(),
                    p.organization(),
                    p.former() ? "former" : "",
                    p.rank().orElse("")));
        } else if (claim instanceof Event e) {
            return Optional.of(join(
                    "event",
                    e.key(),
                    e.type().name(),
                    e.label(),
                    words(e.start()),
                    words(e.end()),
                    e.place().orElse(""),
                    items(e.participants().stream().map(DocumentClaims::words).toList()),
                    e.superEvent().orElse("")));
        } else if (claim instanceof Agreement a) {
            return Optional.of(join(
                    "agreement",
                    a.key(),
                    a.kind().name(),
                    a.status().name(),
                    a.label(),
                    words(a.date()),
                    items(a.parties()),
                    items(a.signatories()),
                    items(a.areas().stream().map(Area::name).toList()),
                    a.signedAt().orElse("")));
        }
        return Optional.empty();
    }

    private static Claim claim(String[] f) {
        return switch (f[0]) {
            case "person" -> new Person(f[1], f[2], items(f[3]), Optional.empty(), maybe(f[4]), List.of(), 1);
            case "organization" ->
                new Organization(
                        f[1],
                        f[2],
                        items(f[3]),
                        OrganizationType.valueOf(f[4]),
                        maybe(f[5]),
                        maybe(f[6]),
                        Optional.empty(),
                        List.of(),
                        1);
            case "place" -> new Place(f[1], f[2], List.of(), maybe(f[3]), Optional.empty(), List.of(), 1);
            case "position" -> new Position(f[1], f[2], f[3], f[4], !f[5].isEmpty(), maybe(f[6]), List.of(), 1);
            case "event" ->
                new Event(
                        f[1],
                        EventType.valueOf(f[2]),
                        f[3],
                        date(f[4]),
                        date(f[5]),
                        maybe(f[6]),
                        items(f[7]).stream().map(DocumentClaims::participation).toList(),
                        OptionalInt.empty(),
                        maybe(f[8]),
                        List.of(),
                        1);
            case "agreement" ->
                new Agreement(
                        f[1],
                        AgreementKind.valueOf(f[2]),
                        AgreementStatus.valueOf(f[3]),
                        f[4],
                        date(f[5]),
                        items(f[6]),
                        items(f[7]),
                        items(f[8]).stream().map(Area::valueOf).collect(Collectors.toSet()),
                        maybe(f[9]),
                        List.of(),
                        1);
            default -> throw new IllegalArgumentException("no claim: " + f[0]);
        };
    }

    private static String words(Participation participation) {
        Set<String> roles = new TreeSet<>();
        participation.roles().forEach(role -> roles.add(role.name()));
        return participation.participant() + "," + String.join(",", roles);
    }

    private static Participation participation(String words) {
        String[] parts = words.split(",", -1);
        return new Participation(
                parts[0],
                Arrays.stream(parts, 1, parts.length)
                        .filter(role -> !role.isEmpty())
                        .map(ParticipantRole::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static String words(Optional<PartialDate> date) {
        return date.map(PartialDate::toString).orElse("");
    }

    private static Optional<PartialDate> date(String words) {
        return maybe(words).map(PartialDate::parse);
    }

    private static Optional<String> maybe(String field) {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    private static List<String> items(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(ITEM, -1));
    }

    private static String items(List<String> items) {
        return items.stream().map(DocumentClaims::plain).collect(Collectors.joining(ITEM));
    }

    private static String join(String... fields) {
        return Arrays.stream(fields)
                .map(field -> field.replaceAll("[\\t\\n\\r\\f\\u000B\\u0085\\u2028\\u2029]", " "))
                .collect(Collectors.joining(FIELD));
    }

    private static String plain(String item) {
        return item.replace(ITEM, " ");
    }
}
