package org.entente.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.entente.fact.Place;
import org.entente.fact.Position;
import org.entente.fact.Statement;
import org.entente.graph.GraphStore;
import org.entente.identity.ResolvedClaim;
import org.entente.identity.ResolvedDocument;
import org.entente.mention.OrganizationType;

/** Documents made by hand, with what they say, and a client that asks a server about them. */
final class Samples {
    /** Not the address that tests serve at: links must hold wherever the server answers. */
    static final String BASE = "http://data.example.org/";

    static final String SIGNING_TEXT =
            """
            Two colleges sign \uD83E\uDD1D in Riga

            The guests \uD83C\uDF89\uD83C\uDF89 came by train. On 4 June 2021 President Anna Berzina of Baltic Technical College \
            signed a memorandum of understanding with Nordic University (NU). "We start small," said President Berzina. \
            The memorandum covers student exchange.

            Erik Holm, former Dean of the Faculty of Law, chaired the meeting. A contract with the Port Company is planned.
            """;

    static final String HOSTILE_TEXT =
            """
            <script>alert('headline')</script> & "quotes"

            Dr. O'Hara "<img src=x onerror=alert(1)>" of <b>Bold</b> University signed an agreement with A&B Institute. \
            </blockquote></main><script>alert("x")</script>
            """;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Samples() {}

    static GraphStore store() {
        GraphStore store = GraphStore.inMemory(BASE);
        store.put(signing());
        store.put(hostile());
        return store;
    }

    static HttpResponse<String> get(EntenteServer server, String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(address(server, path)), headers);
    }

    static HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws Exception {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static URI address(EntenteServer server, String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    static ResolvedDocument signing() {
        Document document = new Document(
                "signing",
                SIGNING_TEXT,
                new Metadata(
                        Optional.empty(),
                        Optional.of("https://news.example.org/signing"),
                        Optional.of("Baltic Technical College"),
                        Optional.of(PartialDate.parse("2021-06-05")),
                        Optional.of("en")));
        Words words = new Words(document);
        String college = "organization/baltic-technical-college";
        String university = "organization/nordic-university";
        String faculty = "organization/faculty-of-law";
        String company = "organization/port-company";
        String anna = "person/anna-berzina";
        String erik = "person/erik-holm";
        String ceremony = "event/signing-1";
        return resolved(
                document,
                new Place(
                        "place/latvia", "Latvia", List.of(), Optional.of("LV"), Optional.empty(), words.say("Riga"), 1),
                new Place(
                        "place/riga",
                        "Riga",
                        List.of(),
                        Optional.empty(),
                        Optional.of("place/latvia"),
                        words.say("Riga"),
                        1),
                new Person(
                        anna,
                        "Anna Berzina",
                        List.of("President Berzina"),
                        Optional.empty(),
                        Optional.empty(),
                        words.say("Anna Berzina", "Berzina"),
                        0.9),
                new Person(
                        erik, "Erik Holm", List.of(), Optional.empty(), Optional.empty(), words.say("Erik Holm"), 0.9),
                organization(college, "Baltic Technical College", OrganizationType.COLLEGE, "LV", words),
                new Organization(
                        university,
                        "Nordic University",
                        List.of("NU"),
                        OrganizationType.UNIVERSITY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("place/riga"),
                        words.say("Nordic University"),
                        1),
                new Organization(
                        faculty,
                        "Faculty of Law",
                        List.of(),
                        OrganizationType.ORGANIZATIONAL_UNIT,
                        Optional.of(university),
                        Optional.empty(),
                        Optional.empty(),
                        words.say("Faculty of Law"),
                        1),
                organization(company, "Port Company", OrganizationType.COMPANY, null, words),
                new Position(
                        "position/anna",
                        anna,
                        "President",
                        college,
                        false,
                        Optional.of("president"),
                        words.say("President Anna Berzina of Baltic Technical College"),
                        0.9),
                new Position(
                        "position/erik",
                        erik,
                        "Dean",
                        faculty,
                        true,
                        Optional.empty(),
                        words.say("Erik Holm, former Dean of the Faculty of Law"),
                        0.9),
                new Event(
                        ceremony,
                        EventType.SIGNING_CEREMONY,
                        "Signing ceremony of Baltic Technical College and Nordic University, 2021-06-04",
                        Optional.of(PartialDate.parse("2021-06-04")),
                        Optional.empty(),
                        Optional.of("place/riga"),
                        List.of(
                                new Participation(anna, Set.of()),
                                new Participation(college, Set.of(ParticipantRole.HOST)),
                                new Participation(erik, Set.of(ParticipantRole.CHAIR))),
                        OptionalInt.of(12),
                        Optional.empty(),
                        words.say("signed a memorandum of understanding", "chaired the meeting"),
                        0.8),
                new Agreement(
                        "agreement/signing-1",
                        AgreementKind.MEMORANDUM_OF_UNDERSTANDING,
                        AgreementStatus.SIGNED,
                        "Memorandum of understanding between Baltic Technical College and Nordic University, 2021-06-04",
                        Optional.of(PartialDate.parse("2021-06-04")),
                        List.of(college, university),
                        List.of(anna),
                        Set.of(Area.STUDENT_EXCHANGE),
                        Optional.of(ceremony),
                        words.say("signed a memorandum of understanding with Nordic University", "student exchange"),
                        0.9),
                new Agreement(
                        "agreement/signing-2",
                        AgreementKind.CONTRACT,
                        AgreementStatus.PLANNED,
                        "Planned contract between Baltic Technical College and Port Company",
                        Optional.empty(),
                        List.of(college, company),
                        List.of(),
                        Set.of(),
                        Optional.empty(),
                        words.say("A contract with the Port Company is planned"),
                        0.7),
                new Statement(
                        "statement/signing-1",
                        anna,
                        true,
                        List.of(university),
                        Optional.of(ceremony),
                        words.say("We start small,"),
                        0.9));
    }

    static ResolvedDocument hostile() {
        Document document = new Document("hostile", HOSTILE_TEXT, Metadata.NONE);
        Words words = new Words(document);
        String university = "organization/bold-university";
        String institute = "organization/a-b-institute";
        return resolved(
                document,
                new Person(
                        "person/o-hara",
                        "O'Hara \"<img src=x onerror=alert(1)>\"",
                        List.of("<script>alert('alias')</script>"),
                        Optional.empty(),
                        Optional.empty(),
                        words.say("O'Hara \"<img src=x onerror=alert(1)>\""),
                        0.9),
                organization(university, "<b>Bold</b> University", OrganizationType.UNIVERSITY, null, words),
                organization(institute, "A&B Institute", OrganizationType.RESEARCH_INSTITUTE, null, words),
                new Position(
                        "position/o-hara",
                        "person/o-hara",
                        "Dr. \"</title>\"",
                        university,
                        false,
                        Optional.empty(),
                        words.say("Dr."),
                        0.5),
                new Agreement(
                        "agreement/hostile-1",
                        AgreementKind.OTHER,
                        AgreementStatus.SIGNED,
                        "</a><script>alert('label')</script>",
                        Optional.of(PartialDate.parse("2020")),
                        List.of(university, institute),
                        List.of(),
                        Set.of(),
                        Optional.empty(),
                        words.say("signed an agreement with A&B Institute"),
                        0.9));
    }

    private static Organization organization(
            String key, String name, OrganizationType type, String country, Words words) {
        return new Organization(
                key,
                name,
                List.of(),
                type,
                Optional.empty(),
                Optional.ofNullable(country),
                Optional.empty(),
                words.say(name),
                1);
    }

    private static ResolvedDocument resolved(Document document, Claim... claims) {
        List<Claim> all = List.of(claims);
        return new ResolvedDocument(
                new Extraction(document, "en", true, List.of(), all, List.of()),
                "document/" + document.name(),
                all.stream().map(claim -> new ResolvedClaim(claim.key(), claim)).toList());
    }

    /** Finds words in a document. */
    record Words(Document document) {
        List<Evidence> say(String... phrases) {
            return java.util.Arrays.stream(phrases)
                    .map(phrase -> {
                        int at = document.text().indexOf(phrase);
                        if (at < 0) {
                            throw new IllegalArgumentException("the text does not say: " + phrase);
                        }
                        int start = document.text().codePointCount(0, at);
                        Span span = new Span(start, start + phrase.codePointCount(0, phrase.length()));
                        return new Evidence(span, phrase, "by-hand");
                    })
                    .toList();
        }
    }
}
