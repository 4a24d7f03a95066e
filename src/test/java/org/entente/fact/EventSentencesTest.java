package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.document.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What short texts say of who came to whom, and when. */
class EventSentencesTest {
    private static final FactExtractor EXTRACTOR = new FactExtractor();

    private static List<Event> events(Extraction extraction, EventType type) {
        return extraction.claims(Event.class).filter(e -> e.type() == type).toList();
    }

    private static Extraction read(String text) {
        Extraction extraction = EXTRACTOR.extract(Corpus.document("text", text));
        Invariants.check(extraction);
        return extraction;
    }

    /** The names of the participants of a text's visits with a role, sorted, with a bar between. */
    private static String inVisit(String text, ParticipantRole role) {
        Extraction extraction = read(text);
        Map<String, String> names = new HashMap<>();
        extraction.claims(Claim.Named.class).forEach(named -> names.put(named.key(), named.name()));
        return events(extraction, EventType.VISIT).stream()
                .flatMap(visit -> visit.participants().stream())
                .filter(p -> p.roles().contains(role))
                .map(p -> names.get(p.participant()))
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    @Test
    void whoLeadsADelegationDoesNotPreside() {
        assertEquals(
                "",
                inVisit(
                        "Osh State University hosted a delegation from Kisumu College, chaired by Principal Mary Otieno.",
                        ParticipantRole.CHAIR));
    }

    @Test
    void whoIsMetDoesNotCome() {
        String text = "On 3 May 2024 Osh State University hosted Mary Otieno, Principal of Kisumu College."
                + " She met with Rector Bakyt Asanov and toured the laboratories.";
        assertEquals("Mary Otieno", inVisit(text, ParticipantRole.VISITOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 3 May 2024 a delegation of Kisumu College led by Principal Mary Otieno visited Osh State University.",
                "On 3 May 2024 Osh State University received a delegation from Kisumu College headed by Principal Mary Otieno.",
                "On 3 May 2024 Osh State University had the honor of welcoming a delegation from Kisumu College headed by Principal Mary Otieno.",
                "On 3 May 2024 Mary Otieno, Principal of Kisumu College, paid a visit to Osh State University.",
                "On 3 May 2024 Mary Otieno, Principal of Kisumu College, was welcomed at Osh State University by Rector Bakyt Asanov.",
            })
    void whoCameIsTheVisitor(String text) {
        assertEquals("Kisumu College | Mary Otieno", inVisit(text, ParticipantRole.VISITOR));
        assertEquals("Osh State University", inVisit(text, ParticipantRole.HOST));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            A delegation of Kisumu College was welcomed by the team of Osh State University led by Rector Bakyt Asanov. It included Principal Mary Otieno.; Kisumu College
            The High Commissioner of India, Arun Mehta, was on a working visit to Osh State University. He was received, as announced, by Rector Bakyt Asanov.; Arun Mehta
            The Ambassador of Chile paid a courtesy call on Rector Bakyt Asanov of Osh State University. Ambassador Maria Soto spoke of Chile.; Maria Soto
            Osh State University received representatives of leading universities, guests of the city. These included Kisumu College, Nadi Polytechnic and Alpha College.; Alpha College | Kisumu College | Nadi Polytechnic
            Osh State University met with a delegation from the Kisumu College of Law (Kisumu, Kenya) represented by Dr. Mary Otieno and Dr. Peter Mwangi.; Kisumu College of Law | Mary Otieno | Peter Mwangi
            Osh State University has a new partner. The paper was signed during a visit from Mary Otieno of Kisumu College to Osh State University.; Kisumu College | Mary Otieno
            Osh State University received guests: Peter Mwangi, a delegation of Kisumu College, and representatives of Osh State University: Rector Bakyt Asanov.; Kisumu College | Peter Mwangi
            At the invitation of Osh State University, Mary Otieno, Principal of Kisumu College, paid a visit to Osh.; Kisumu College | Mary Otieno
            Osh State University hosted Mary Otieno of Kisumu College. The visit was to acquaint the delegation with Osh State University.; Kisumu College | Mary Otieno
            A delegation of the Kisumu Council visited Osh State University. The delegation comprised Kim Min-soo, dean of Nadi Polytechnic. Rector Bakyt Asanov received them.; Kim Min-soo | Kisumu Council
            Osh State University hosted a delegation from Kisumu College. Osh State University representatives included Rector Bakyt Asanov. Mary Otieno was part of the delegation.; Kisumu College | Mary Otieno
            """)
    void whoReceivesIsNoVisitorNorWhomAGuestWorksFor(String text, String visitors) {
        assertEquals(visitors, inVisit(text, ParticipantRole.VISITOR));
    }

    @Test
    void aCallIsATalkTooAndWhatIsToComeIsNone() {
        String call =
                "Guests from Kisumu College called on Rector Bakyt Asanov of Osh State University on 3 May 2024. ";
        String later =
                "Principal Mary Otieno said that she will come to Osh in 2025 to meet students and deliver a lecture.";
        assertEquals(1, events(read(call + later), EventType.MEETING).size());
        assertEquals(List.of(), events(read(call + later), EventType.CONFERENCE));
    }

    @Test
    void aDayAtTheEndOfAHeadlineIsThatOfPublication() {
        String text =
                "Kisumu College visits Osh State University 2018-11-17\n\nOn the afternoon of November 16th, a delegation of"
                        + " Kisumu College led by Principal Mary Otieno visited Osh State University.";
        assertEquals(
                "2018-11-16",
                events(read(text), EventType.VISIT).get(0).start().orElseThrow().toString());
    }

    @Test
    void theRectorsOfSeveralHousesBringThem() {
        String text =
                "Osh State University hosted guests on 4 July 2023. Rector Bakyt Asanov and the rectors of Nadi Polytechnic,"
                        + " Suva University and Lami College discussed exchange.";
        assertEquals("Lami College | Nadi Polytechnic | Suva University", inVisit(text, ParticipantRole.VISITOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The meeting at Osh State University was opened by Rector Bakyt Asanov on 3 May 2024.",
                "On 3 May 2024 Rector Bakyt Asanov opened the forum of Osh State University.",
                "The agreement of Osh State University has opened new horizons for Rector Bakyt Asanov.",
                "On 3 May 2024 Rector Bakyt Asanov spoke. Osh State University opened its library in 1998.",
            })
    void whatIsBegunOrLongOpenIsNotOpened(String text) {
        assertEquals(List.of(), events(read(text), EventType.OPENING));
    }

    @Test
    void theHourOfPublicationIsNotTheDayOfTheEvent() {
        Extraction extraction = read(
                """
                Osh State University and Kisumu College shake hands

                2024-05-09 10:15

                Osh State University received a delegation from Kisumu College on 3 May. Talks were held.
                """);
        assertEquals(
                "2024-05-03",
                events(extraction, EventType.VISIT).get(0).start().orElseThrow().toString());
    }

    @Test
    void thoseInTheListOfTheDelegationAreVisitors() {
        assertEquals(
                "Anna Kirui | Kisumu College | Mary Otieno | Peter Barasa",
                inVisit(
                        """
                        On 3 May 2024 a delegation of Kisumu College visited Osh State University.

                        The delegation:
                        - Mary Otieno, Principal;
                        - Peter Barasa, Dean of Studies;
                        - Anna Kirui, Registrar.

                        Rector Bakyt Asanov told the guests about the history of the university.
                        """,
                        ParticipantRole.VISITOR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            OSH, May 7, 2024 - A delegation of Kisumu College visited Osh State University on Friday.; 2024-05-03
            Today, on May 3, 2024, a delegation of Kisumu College visited Osh State University.; 2024-05-03
            OSH, May 7, 2024 - Osh State University has a new partner. A delegation of Kisumu College came last Friday (26th) on a visit to Osh State University.; 2024-04-26
            A delegation of Kisumu College visited Osh State University on May 3/2024.; 2024-05-03
            A delegation of Kisumu College visited Osh State University on the 3 rd of May, 2024.; 2024-05-03
            On May 3 of this year a delegation of Kisumu College visited Osh State University. In 2024 both will do more.; 2024-05-03
            On May 3 a delegation of Kisumu College visited Osh State University.; none
            A delegation of Kisumu College visited Osh State University and spoke about the forum to be held in Osh on May 9, 2024.; none
            date 2024-05-07 OSH: A delegation of Kisumu College visited Osh State University.; none
            OSH, (Kyrgyz Press / Osh News - 7th May, 2024) A delegation of Kisumu College visited Osh State University.; none
            OSH, May 7, 2024 - A delegation of Kisumu College visited Osh State University, the ministry said on Monday.; none
            OSH, May 7, 2024 - A delegation of Kisumu College met with Rector Azamat Bekov today on a visit to Osh State University.; 2024-05-07
            OSH, May 7, 2024 - On June 22nd a delegation of Kisumu College visited Osh State University.; none
            On Friday, July 9, a delegation of Kisumu College visited Osh State University. Both plan a congress for the end of 2021.; 2021-07-09
            On Friday, July 8, a delegation of Kisumu College visited Osh State University. Both plan a congress for the end of 2021.; none
            News of Thursday, 18 April 2024. A delegation of Kisumu College visited Osh State University.; none
            In March 2022 Osh State University received guests. A delegation of Kisumu College visited the laboratories.; 2022-03
            """)
    void theDayIsThatOfTheVisitAndNotOfItsPublication(String text, String day) {
        assertEquals(
                day,
                events(read(text), EventType.VISIT).stream()
                        .map(e -> e.start().map(Object::toString).orElse("none"))
                        .collect(Collectors.joining()));
    }

    @Test
    void whatIsDoneOnAVisitOfSeveralDaysHasItsMonth() {
        Extraction extraction = read(
                "Principal Mary Otieno of Kisumu College came to Osh State University on May 3, 2024 for a three-day visit to Osh."
                        + " The two universities signed a memorandum of understanding.");
        assertEquals(
                List.of("2024-05"),
                events(extraction, EventType.SIGNING_CEREMONY).stream()
                        .map(e -> e.start().map(Object::toString).orElse("none"))
                        .toList());
    }

    @Test
    void whoIsThereToWelcomeIsNoVisitor() {
        assertEquals(
                "Kisumu College | Mary Otieno",
                inVisit(
                        "On 3 May 2024 a delegation of Kisumu College led by Principal Mary Otieno visited Osh State University."
                                + " Welcoming and working with the delegation, there were Dr. Azamat Bekov, Rector;"
                                + " Dr. Aida Bekova, Vice Rector.",
                        ParticipantRole.VISITOR));
    }

    @Test
    void theRoomOfConferencesIsNoConference() {
        assertEquals(
                List.of(),
                events(
                        read(
                                "On 3 May 2024 Rector Azamat Bekov of Osh State University met the delegation of Kisumu College"
                                        + " led by Principal Mary Otieno in the third conference room and held talks."),
                        EventType.CONFERENCE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            From 3 to 7 May 2024 a delegation of Kisumu College visited Kyrgyzstan. On the morning of 4 May 2024 the delegation came to Osh State University. The two sides held talks on joint research.; 2024-05-04
            From 3 to 7 May 2024 a delegation of Kisumu College visited Osh State University. The two sides held talks on joint research.; 2024-05
            A delegation of Kisumu College visited Osh State University and held talks. Both prepare to open a centre on 5 May 2031.; none
            """)
    void theDayOfTheTalksIsTheLastThatWasTold(String text, String day) {
        assertEquals(
                day,
                events(read(text), EventType.MEETING)
                        .get(0)
                        .start()
                        .map(Object::toString)
                        .orElse("none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Osh State University received a grant for its library and will spend it on books of poetry.",
                "A delegation of Kisumu College will visit Osh State University next year.",
                "The ceremony of Osh State University and Kisumu College was held online and hosted by Dr. Aida Bekova.",
                "Osh State University hosted a workshop of Peter Mwangi.",
                "Osh State University and Kisumu College are to exchange students and visiting research scholars.",
                "Osh State University hopes to welcome students of many countries in its new hall.",
            })
    void whatIsNoVisitIsNone(String text) {
        assertEquals(List.of(), events(read(text), EventType.VISIT));
    }
}
