package org.entente.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.document.Corpus;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.document.PartialDate;
import org.entente.document.Span;
import org.entente.fact.Agreement;
import org.entente.fact.AgreementKind;
import org.entente.fact.AgreementStatus;
import org.entente.fact.Claim;
import org.entente.fact.Event;
import org.entente.fact.EventType;
import org.entente.fact.Evidence;
import org.entente.fact.Extraction;
import org.entente.fact.Organization;
import org.entente.fact.Participation;
import org.entente.fact.Person;
import org.entente.fact.Place;
import org.entente.fact.Position;
import org.entente.mention.OrganizationType;

/** A document that tells of people and institutions, claim by claim. */
public final class Telling {
    private static final List<Evidence> EVIDENCE = List.of(new Evidence(new Span(0, 5), "Words", "test.words"));

    private final String document;
    private final Map<String, Claim> claims = new LinkedHashMap<>();

    private Telling(String document) {
        this.document = document;
    }

    public static Telling in(String document) {
        return new Telling(document);
    }

    private Telling add(Claim claim) {
        claims.put(claim.key(), claim);
        return this;
    }

    public Telling person(String name) {
        return add(new Person("person/" + name, name, List.of(), Optional.empty(), Optional.empty(), EVIDENCE, 0.9));
    }

    /** @param country its code, or nothing */
    public Telling body(OrganizationType type, String name, String country, String... aliases) {
        return body(type, name, country, null, aliases);
    }

    public Telling university(String name, String country, String... aliases) {
        return body(OrganizationType.UNIVERSITY, name, country, aliases);
    }

    public Telling unit(String name, String parent) {
        return body(OrganizationType.ORGANIZATIONAL_UNIT, name, "", parent);
    }

    private Telling body(OrganizationType type, String name, String country, String parent, String[] aliases) {
        return add(new Organization(
                "organization/" + name,
                name,
                Arrays.asList(aliases),
                type,
                Optional.ofNullable(parent).map(p -> "organization/" + p),
                country.isEmpty() ? Optional.empty() : Optional.of(country),
                Optional.empty(),
                EVIDENCE,
                0.9));
    }

    private Telling body(OrganizationType type, String name, String country, String parent) {
        return body(type, name, country, parent, new String[0]);
    }

    public Telling country(String name, String code) {
        return add(new Place(
                "place/" + name + "-" + code, name, List.of(), Optional.of(code), Optional.empty(), EVIDENCE, 0.9));
    }

    /** Tells of a post, and of who holds it. */
    public Telling post(String person, String title, String organization) {
        person(person);
        return add(new Position(
                "position/" + person + title + organization,
                "person/" + person,
                title,
                "organization/" + organization,
                false,
                Optional.empty(),
                EVIDENCE,
                0.9));
    }

    /** @param date of the signing, or nothing */
    public Telling signed(String one, String other, String date, String... signatories) {
        return signed(AgreementKind.COOPERATION_AGREEMENT, one, other, date, signatories);
    }

    public Telling signed(String date, List<String> parties, String signatory) {
        return add(new Agreement(
                "agreement/" + String.join("", parties) + date,
                AgreementKind.COOPERATION_AGREEMENT,
                AgreementStatus.SIGNED,
                "agreement of " + String.join(", ", parties),
                Optional.of(PartialDate.parse(date)),
                parties.stream().map(party -> "organization/" + party).toList(),
                List.of("person/" + signatory),
                Set.of(),
                Optional.empty(),
                EVIDENCE,
                0.9));
    }

    public Telling signed(AgreementKind kind, String one, String other, String date, String... signatories) {
        return add(new Agreement(
                "agreement/" + kind + one + other + date,
                kind,
                AgreementStatus.SIGNED,
                kind.term() + " of " + one + " and " + other,
                date.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(date)),
                List.of("organization/" + one, "organization/" + other),
                Arrays.stream(signatories).map(s -> "person/" + s).toList(),
                Set.of(),
                Optional.empty(),
                EVIDENCE,
                0.9));
    }

    public Telling visit(String date, String... organizations) {
        return add(new Event(
                "event/visit" + date,
                EventType.VISIT,
                "Visit",
                Optional.of(PartialDate.parse(date)),
                Optional.empty(),
                Optional.empty(),
                Arrays.stream(organizations)
                        .map(o -> new Participation("organization/" + o, Set.of()))
                        .toList(),
                OptionalInt.empty(),
                Optional.empty(),
                EVIDENCE,
                0.9));
    }

    /** The document under identifiers that hold across documents. */
    public ResolvedDocument resolve() {
        Document source = new Document(
                document,
                "Words that say it.",
                Metadata.NONE,
                Corpus.document(document, "Words that say it.").body());
        return new IdentityResolver()
                .resolve(new Extraction(source, "en", true, List.of(), new ArrayList<>(claims.values()), List.of()));
    }

    DocumentClaims claims() {
        return DocumentClaims.of(resolve());
    }
}
