package org.entente.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.document.PartialDate;
import org.entente.document.Span;
import org.entente.fact.Agreement;
import org.entente.fact.AgreementKind;
import org.entente.fact.AgreementStatus;
import org.entente.fact.Area;
import org.entente.fact.Claim;
import org.entente.fact.Event;
import org.entente.fact.EventType;
import org.entente.fact.Evidence;
import org.entente.fact.Extraction;
import org.entente.fact.Organization;
import org.entente.fact.ParticipantRole;
import org.entente.fact.Participation;
import org.entente.fact.Person;
import org.entente.fact.Position;
import org.entente.graph.GraphStore;
import org.entente.identity.ResolvedClaim;
import org.entente.identity.ResolvedDocument;
import org.entente.mention.OrganizationType;

/**
 * News of a few institutions, with what they say, made by hand.
 *
 * <pre>
 *   Alba (KZ) -agreement 2019-05-05- Birch (CN) -visit 2020-06- Cedar (UZ) -agreement, planned- Dune (KZ)
 *   Dune -meeting 2022-03-03- Alba            Birch -agreement 2021- Elm (no country)
 *   Ada Aliyeva -post- Alba                   Faculty of Physics -unit- Alba          Fern: in no link
 * </pre>
 */
public final class SampleNews {
    /** What the IRIs of the data begin with. */
    public static final String BASE = "http://data.example.org/";

    public static final String ALBA = BASE + "id/organization/alba";
    public static final String BIRCH = BASE + "id/organization/birch";
    public static final String CEDAR = BASE + "id/organization/cedar";
    public static final String DUNE = BASE + "id/organization/dune";
    public static final String ELM = BASE + "id/organization/elm";
    public static final String FERN = BASE + "id/organization/fern";
    public static final String PHYSICS = BASE + "id/organization/physics";
    public static final String ADA = BASE + "id/person/ada";

    private final Document document;
    private final List<Claim> claims = new ArrayList<>();

    private SampleNews(String name, String published, String text) {
        Optional<PartialDate> date = published.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(published));
        document = new Document(
                name,
                text,
                new Metadata(
                        Optional.empty(), Optional.empty(), Optional.of("The Daily Tie"), date, Optional.of("en")));
    }

    /** A store of all of them, in memory. */
    public static GraphStore store() {
        GraphStore store = GraphStore.inMemory(BASE);
        all().forEach(store::put);
        return store;
    }

    static List<ResolvedDocument> all() {
        return List.of(
                new SampleNews(
                                "signing",
                                "2019-05-06",
                                "It rained. On 5 May 2019 Alba University and Birch College signed an agreement on student"
                                        + " exchange. Rector Ada Aliyeva of Alba University smiled.")
                        .organization("alba", "Alba University", OrganizationType.UNIVERSITY, "KZ", null)
                        .organization("birch", "Birch College", OrganizationType.COLLEGE, "CN", null)
                        .person("ada", "Ada Aliyeva")
                        .post("ada", "Rector", "alba", "Rector Ada Aliyeva of Alba University")
                        .agreement(
                                "alba-birch",
                                AgreementStatus.SIGNED,
                                "2019-05-05",
                                Set.of(Area.STUDENT_EXCHANGE),
                                "Alba University and Birch College signed an agreement",
                                "alba",
                                "birch")
                        .resolved(),
                again(),
                new SampleNews(
                                "delegation",
                                "",
                                "In June 2020 a delegation of Cedar Institute visited Birch College, and the Faculty of"
                                        + " Physics of Alba University looked on from afar.")
                        .organization("birch", "Birch College", OrganizationType.COLLEGE, "CN", null)
                        .organization("cedar", "Cedar Institute", OrganizationType.RESEARCH_INSTITUTE, "UZ", null)
                        .organization("alba", "Alba University", OrganizationType.UNIVERSITY, "KZ", null)
                        .organization(
                                "physics", "Faculty of Physics", OrganizationType.ORGANIZATIONAL_UNIT, null, "alba")
                        .event(
                                "visit",
                                EventType.VISIT,
                                "2020-06",
                                "a delegation of Cedar Institute visited Birch College",
                                "birch",
                                "cedar")
                        .resolved(),
                new SampleNews(
                                "plans",
                                "2021-12-01",
                                "Cedar Institute and Dune University are to sign a memorandum. In 2021 Birch College signed"
                                        + " with Elm School a protocol. Fern House was not there.")
                        .organization("cedar", "Cedar Institute", OrganizationType.RESEARCH_INSTITUTE, "UZ", null)
                        .organization("dune", "Dune University", OrganizationType.UNIVERSITY, "KZ", null)
                        .organization("birch", "Birch College", OrganizationType.COLLEGE, "CN", null)
                        .organization("elm", "Elm School", OrganizationType.SCHOOL, null, null)
                        .organization("fern", "Fern House", OrganizationType.OTHER, null, null)
                        .agreement(
                                "cedar-dune",
                                AgreementStatus.PLANNED,
                                "",
                                Set.of(),
                                "Cedar Institute and Dune University are to sign a memorandum",
                                "cedar",
                                "dune")
                        .agreement(
                                "birch-elm",
                                AgreementStatus.SIGNED,
                                "2021",
                                Set.of(Area.STUDENT_EXCHANGE, Area.JOINT_RESEARCH),
                                "Birch College signed with Elm School a protocol",
                                "birch",
                                "elm")
                        .resolved(),
                new SampleNews(
                                "talks",
                                "2022-03-04",
                                "Dune University met Alba University on 3 March 2022. They spoke of the weather.")
                        .organization("alba", "Alba University", OrganizationType.UNIVERSITY, "KZ", null)
                        .organization("dune", "Dune University", OrganizationType.UNIVERSITY, "KZ", null)
                        .event(
                                "talks",
                                EventType.MEETING,
                                "2022-03-03",
                                "Dune University met Alba University",
                                "alba",
                                "dune")
                        .resolved());
    }

    /** A second report of the first signing, which knows the year alone. */
    private static ResolvedDocument again() {
        return new SampleNews(
                        "review",
                        "2020-01-01",
                        "Looking back: Alba University and Birch College became partners in 2019.")
                .organization("alba", "Alba University", OrganizationType.UNIVERSITY, null, null)
                .organization("birch", "Birch College", OrganizationType.COLLEGE, "CN", null)
                .agreement(
                        "alba-birch",
                        AgreementStatus.SIGNED,
                        "2019",
                        Set.of(),
                        "Alba University and Birch College became partners",
                        "alba",
                        "birch")
                .resolved();
    }

    private List<Evidence> say(String words) {
        int at = document.text().indexOf(words);
        Span span = new Span(at, at + words.length());
        return List.of(new Evidence(span, words, "by-hand"));
    }

    private SampleNews organization(String key, String name, OrganizationType type, String country, String parent) {
        claims.add(new Organization(
                "organization/" + key,
                name,
                List.of(),
                type,
                Optional.ofNullable(parent).map(whole -> "organization/" + whole),
                Optional.ofNullable(country),
                Optional.empty(),
                say(name),
                1));
        return this;
    }

    private SampleNews person(String key, String name) {
        claims.add(new Person("person/" + key, name, List.of(), Optional.empty(), Optional.empty(), say(name), 1));
        return this;
    }

    private SampleNews post(String person, String title, String organization, String words) {
        claims.add(new Position(
                "position/" + person,
                "person/" + person,
                title,
                "organization/" + organization,
                false,
                Optional.empty(),
                say(words),
                0.9));
        return this;
    }

    private SampleNews agreement(
            String key, AgreementStatus status, String date, Set<Area> areas, String words, String... parties) {
        claims.add(new Agreement(
                "agreement/" + key,
                AgreementKind.COOPERATION_AGREEMENT,
                status,
                "Agreement of " + String.join(" and ", parties),
                date.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(date)),
                Arrays.stream(parties).map(party -> "organization/" + party).toList(),
                List.of(),
                areas,
                Optional.empty(),
                say(words),
                status == AgreementStatus.PLANNED ? 0.6 : 0.9));
        return this;
    }

    private SampleNews event(String key, EventType type, String date, String words, String... participants) {
        claims.add(new Event(
                "event/" + key,
                type,
                "Event " + key,
                Optional.of(PartialDate.parse(date)),
                Optional.empty(),
                Optional.empty(),
                Arrays.stream(participants)
                        .map(who -> new Participation("organization/" + who, Set.<ParticipantRole>of()))
                        .toList(),
                OptionalInt.empty(),
                Optional.empty(),
                say(words),
                0.8));
        return this;
    }

    private ResolvedDocument resolved() {
        return new ResolvedDocument(
                new Extraction(document, "en", true, List.of(), claims, List.of()),
                "document/" + document.name(),
                claims.stream()
                        .map(claim -> new ResolvedClaim(claim.key(), claim))
                        .toList());
    }
}
