package org.entente.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.entente.fact.Place;
import org.entente.fact.Position;
import org.entente.fact.Statement;
import org.entente.identity.ResolvedClaim;
import org.entente.identity.ResolvedDocument;
import org.entente.identity.Telling;
import org.entente.mention.OrganizationType;

/** Documents whose claims are written by hand, so that these tests depend on no rule of extraction. */
final class SampleDocuments {
    private SampleDocuments() {}

    private static final String SUCC = "Shanghai Urban Construction Vocational College";

    /** A signing told with full names. */
    static final Telling FULL = Telling.in("full")
            .university(SUCC, "CN", "SUCC")
            .university("Kisumu University", "KE")
            .post("Zhang Zhengrong", "President", SUCC)
            .signed(SUCC, "Kisumu University", "2024-05-06", "Zhang Zhengrong");

    /** The same signing, told with letters for a name and another day. */
    static final Telling SHORT = Telling.in("short")
            .person("Almaz Bekov")
            .university("SUCC", "CN")
            .university("Kisumu University", "KE")
            .post("Zhang Zhengrong", "President", "SUCC")
            .signed("SUCC", "Kisumu University", "2024-05-07", "Zhang Zhengrong");

    private static final String VISIT_TEXT =
            """
            Karaganda's colleges come to Shanghai 🤝

            On February 25, 2025, more than 30 guests of the Education Department of Karaganda Region, Kazakhstan, \
            came to the Yangpu Campus of Shanghai Urban Construction Vocational College (SUCC). Vice President Guo \
            Hongtao chaired the talks. President Zhang Zhengrong received Ms. Yessenova Nurlyshat, Director of the \
            department; the School of Digital Construction was there too. "A door stands open," President Zhang said.

            SUCC and Temirtau Technical College then signed a cooperation agreement on teacher training and joint \
            research. President Zhang signed for SUCC. A memorandum with Shakhty Technological College is to follow \
            in 2026. Gan Yingjun was deputy dean of the School of Digital Construction until last year.
            """;

    /** A visit with talks, a signing, a plan and a quotation: every kind of claim and every field of it. */
    static ResolvedDocument visit() {
        Document document = new Document(
                "visit 2025",
                VISIT_TEXT,
                new Metadata(
                        Optional.empty(),
                        Optional.of("https://example.org/news/1?id=2"),
                        Optional.of("SUCC News"),
                        Optional.of(PartialDate.parse("2025-02")),
                        Optional.empty()));
        Sample sample = new Sample(document);
        String region = "organization/education-department-of-karaganda-region-1";
        String succ = "organization/succ-1";
        String school = "organization/school-of-digital-construction-1";
        String temirtau = "organization/temirtau-technical-college-1";
        String shakhty = "organization/shakhty-technological-college-1";
        String guo = "person/guo-hongtao-1";
        String zhang = "person/zhang-zhengrong-1";
        String yessenova = "person/yessenova-nurlyshat-1";
        String gan = "person/gan-yingjun-1";
        String visit = "event/visit 2025-1";
        String talks = "event/visit 2025-2";
        String signing = "event/visit 2025-3";
        PartialDate day = PartialDate.parse("2025-02-25");

        sample.add(new Place(
                "place/kazakhstan-1",
                "Kazakhstan",
                List.of(),
                Optional.of("KZ"),
                Optional.empty(),
                sample.evidence("Kazakhstan"),
                1));
        sample.add(new Place(
                "place/shanghai-1",
                "Shanghai",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                sample.evidence("Shanghai"),
                1));
        sample.add(new Place(
                "place/yangpu-campus-1",
                "Yangpu Campus",
                List.of(),
                Optional.empty(),
                Optional.of("place/shanghai-1"),
                sample.evidence("Yangpu Campus"),
                1));
        sample.add(sample.person(guo, "Guo Hongtao", "Vice President Guo Hongtao"));
        sample.add(new Person(
                zhang,
                "Zhang Zhengrong",
                List.of("President Zhang"),
                Optional.empty(),
                Optional.empty(),
                sample.evidence("President Zhang Zhengrong", "President Zhang said"),
                0.98765));
        sample.add(new Person(
                yessenova,
                "Yessenova Nurlyshat",
                List.of(),
                Optional.of("Ms."),
                Optional.of("female"),
                sample.evidence("Ms. Yessenova Nurlyshat"),
                1));
        sample.add(sample.person(gan, "Gan Yingjun", "Gan Yingjun"));
        sample.add(new Organization(
                region,
                "Education Department of Karaganda Region",
                List.of(),
                OrganizationType.GOVERNMENT_BODY,
                Optional.empty(),
                Optional.of("KZ"),
                Optional.empty(),
                sample.evidence("Education Department of Karaganda Region"),
                1));
        sample.add(new Organization(
                succ,
                "Shanghai Urban Construction Vocational College",
                List.of("SUCC"),
                OrganizationType.COLLEGE,
                Optional.empty(),
                Optional.of("CN"),
                Optional.of("place/shanghai-1"),
                sample.evidence("Shanghai Urban Construction Vocational College (SUCC)"),
                1));
        sample.add(new Organization(
                school,
                "School of Digital Construction",
                List.of(),
                OrganizationType.ORGANIZATIONAL_UNIT,
                Optional.of(succ),
                Optional.empty(),
                Optional.empty(),
                sample.evidence("School of Digital Construction"),
                1));
        sample.add(sample.college(temirtau, "Temirtau Technical College"));
        sample.add(sample.college(shakhty, "Shakhty Technological College"));
        sample.add(new Position(
                "position/guo-hongtao-1",
                guo,
                "Vice President",
                succ,
                false,
                Optional.of("vice-president"),
                sample.evidence("Vice President Guo Hongtao"),
                1));
        sample.add(new Position(
                "position/gan-yingjun-1",
                gan,
                "deputy dean",
                school,
                true,
                Optional.of("deputy-dean"),
                sample.evidence("deputy dean"),
                0.5));
        sample.add(new Event(
                visit,
                EventType.VISIT,
                "Visit to SUCC, 2025-02-25",
                Optional.of(day),
                Optional.of(day),
                Optional.of("place/yangpu-campus-1"),
                List.of(
                        new Participation(region, Set.of(ParticipantRole.VISITOR)),
                        new Participation(succ, Set.of(ParticipantRole.HOST))),
                OptionalInt.of(30),
                Optional.empty(),
                sample.evidence("more than 30 guests of the Education Department of Karaganda Region"),
                1));
        sample.add(new Event(
                talks,
                EventType.MEETING,
                "Talks at SUCC, 2025-02-25",
                Optional.of(day),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Participation(guo, Set.of(ParticipantRole.CHAIR)),
                        new Participation(zhang, Set.of(ParticipantRole.SPEAKER)),
                        new Participation(yessenova, Set.of()),
                        new Participation(school, Set.of(ParticipantRole.PARTICIPANT))),
                OptionalInt.empty(),
                Optional.of(visit),
                sample.evidence("chaired the talks"),
                1));
        sample.add(new Event(
                signing,
                EventType.OTHER,
                "Signing at SUCC",
                Optional.of(PartialDate.parse("2025")),
                Optional.empty(),
                Optional.empty(),
                List.of(new Participation(succ, Set.of()), new Participation(temirtau, Set.of())),
                OptionalInt.empty(),
                Optional.of(visit),
                sample.evidence("then signed"),
                1));
        sample.add(new Agreement(
                "agreement/visit 2025-1",
                AgreementKind.COOPERATION_AGREEMENT,
                AgreementStatus.SIGNED,
                "Cooperation agreement of SUCC and Temirtau Technical College, 2025-02-25",
                Optional.of(day),
                List.of(succ, temirtau),
                List.of(zhang),
                Set.of(Area.TEACHER_TRAINING, Area.JOINT_RESEARCH),
                Optional.of(signing),
                sample.evidence("signed a cooperation agreement"),
                1));
        sample.add(new Agreement(
                "agreement/visit 2025-2",
                AgreementKind.OTHER,
                AgreementStatus.PLANNED,
                "Memorandum of SUCC and Shakhty Technological College, planned for 2026",
                Optional.of(PartialDate.parse("2026")),
                List.of(succ, shakhty),
                List.of(),
                Set.of(),
                Optional.empty(),
                sample.evidence("A memorandum with Shakhty Technological College is to follow in 2026"),
                1));
        sample.add(new Statement(
                "statement/visit 2025-1",
                zhang,
                true,
                List.of(succ),
                Optional.of(talks),
                sample.evidence("A door stands open"),
                1));
        return sample.resolved("en", true);
    }

    private static final Pattern SIGNED = Pattern.compile("(\\w+) signed with (\\w+)");

    /** Reads texts of lines like {@code Alpha signed with Beta}; those that speak of no signing are not mined. */
    static ResolvedDocument signings(Document document) {
        Sample sample = new Sample(document);
        Matcher signed = SIGNED.matcher(document.text());
        while (signed.find()) {
            String one = "organization/" + signed.group(1);
            String other = "organization/" + signed.group(2);
            sample.add(sample.college(one, signed.group(1)));
            sample.add(sample.college(other, signed.group(2)));
            sample.add(new Agreement(
                    "agreement/" + document.name() + "-" + signed.start(),
                    AgreementKind.CONTRACT,
                    AgreementStatus.SIGNED,
                    signed.group(),
                    Optional.empty(),
                    List.of(one, other),
                    List.of(),
                    Set.of(),
                    Optional.empty(),
                    sample.evidence(signed.group()),
                    1));
        }
        return sample.resolved("en", !sample.claims.isEmpty());
    }

    static ResolvedDocument signings(String name, String text) {
        return signings(new Document(name, text, Metadata.NONE));
    }

    private static final class Sample {
        private final Document document;
        private final Map<String, Claim> claims = new LinkedHashMap<>();

        Sample(Document document) {
            this.document = document;
        }

        void add(Claim claim) {
            claims.put(claim.key(), claim);
        }

        /** The first place where each of the words stand. */
        List<Evidence> evidence(String... words) {
            List<Evidence> evidence = new ArrayList<>();
            for (String exact : words) {
                int at = document.text().indexOf(exact);
                int start = document.text().codePointCount(0, at);
                evidence.add(new Evidence(
                        new Span(start, start + exact.codePointCount(0, exact.length())), exact, "sample.by-hand"));
            }
            return evidence;
        }

        Person person(String key, String name, String words) {
            return new Person(key, name, List.of(), Optional.empty(), Optional.empty(), evidence(words), 1);
        }

        Organization college(String key, String name) {
            return new Organization(
                    key,
                    name,
                    List.of(),
                    OrganizationType.COLLEGE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    evidence(name),
                    1);
        }

        ResolvedDocument resolved(String language, boolean mined) {
            List<Claim> all = List.copyOf(claims.values());
            return new ResolvedDocument(
                    new Extraction(document, language, mined, List.of(), all, List.of()),
                    "document/" + document.name(),
                    all.stream()
                            .map(claim -> new ResolvedClaim(claim.key(), claim))
                            .toList());
        }
    }
}
