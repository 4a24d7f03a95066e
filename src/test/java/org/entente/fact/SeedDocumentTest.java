package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.document.Corpus;
import org.entente.document.DocumentException;
import org.entente.document.DocumentReader;
import org.entente.document.PartialDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document that the project was made for: who met whom in Shanghai on 25 February 2025, and who signed with whom. */
class SeedDocumentTest {
    private static final Path SEED = Corpus.SHARED.resolve("seed-succ-karaganda.txt");
    private static final PartialDate DAY = new PartialDate(2025, 2, 25);
    private static final String SUCC = "SUCC";
    private static final Set<String> COLLEGES = Set.of(
            "Higher Technical College of Kokshetau City",
            "Zhezkazgan Industrial and Humanitarian College",
            "Karaganda Mining and Industrial College",
            "Temirtau Technical College",
            "Karaganda Industrial and Technological College",
            "Shakhty Technological College");

    private static Extraction extraction;
    private static final Map<String, String> NAMES = new HashMap<>();

    @BeforeAll
    static void read() throws DocumentException {
        assumeTrue(Files.exists(SEED), "the seed document is not part of the project's own data: no " + SEED);
        extraction = new FactExtractor().extract(new DocumentReader().read(SEED));
        extraction.claims(Claim.Named.class).forEach(named -> NAMES.put(named.key(), named.name()));
    }

    private static Set<String> names(List<String> keys) {
        return keys.stream().map(NAMES::get).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Event event(EventType type) {
        List<Event> events = extraction
                .claims(Event.class)
                .filter(event -> event.type() == type)
                .toList();
        assertEquals(1, events.size(), () -> type + ": " + events);
        return events.get(0);
    }

    private static Set<String> participants(Event event) {
        return names(
                event.participants().stream().map(Participation::participant).toList());
    }

    @Test
    void sevenPeopleAreNamed() {
        assertEquals(
                new TreeSet<>(Set.of(
                        "Yessenova Nurlyshat",
                        "Almakhanov Nurmukhanbet",
                        "Zhang Zhengrong",
                        "Guo Hongtao",
                        "Xi Jinping",
                        "Gan Yingjun",
                        "Tleuzhanova Mara")),
                extraction.claims(Person.class).map(Person::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void eachOfSixCollegesSignsWithTheHost() {
        Set<String> partners = new TreeSet<>();
        List<Agreement> agreements = extraction.claims(Agreement.class).toList();
        for (Agreement agreement : agreements) {
            Set<String> parties = names(agreement.parties());
            assertTrue(parties.remove(SUCC), () -> "without the host: " + agreement);
            assertEquals(1, parties.size(), agreement::toString);
            partners.addAll(parties);
            assertEquals(AgreementKind.COOPERATION_AGREEMENT, agreement.kind());
            assertEquals(AgreementStatus.SIGNED, agreement.status());
            assertEquals(Optional.of(DAY), agreement.date());
            assertEquals(Optional.of(event(EventType.SIGNING_CEREMONY).key()), agreement.signedAt());
            assertTrue(agreement.areas().contains(Area.TEACHER_TRAINING), agreement::toString);
        }
        assertEquals(6, agreements.size());
        assertEquals(new TreeSet<>(COLLEGES), partners);
    }

    @Test
    void onlyTheHostsPresidentIsSaidToHaveSigned() {
        for (Agreement agreement : extraction.claims(Agreement.class).toList()) {
            assertEquals(Set.of("Zhang Zhengrong"), names(agreement.signatories()), agreement::toString);
        }
    }

    @Test
    void noCollegeIsPlacedInARegionOrUnderAnother() {
        List<Organization> bodies = extraction.claims(Organization.class).toList();
        Set<String> seen = new TreeSet<>();
        for (Organization body : bodies) {
            if (COLLEGES.contains(body.name()) || body.name().equals(SUCC)) {
                seen.add(body.name());
                assertEquals(Optional.empty(), body.parent(), body::toString);
            }
        }
        assertEquals(7, seen.size(), seen::toString);
    }

    @Test
    void theHostsUnitsAreItsOwn() {
        Map<String, Optional<String>> parents = new TreeMap<>();
        extraction
                .claims(Organization.class)
                .forEach(body -> parents.put(body.name(), body.parent().map(NAMES::get)));
        for (String unit : List.of(
                "International Cooperation Division",
                "Academic Affairs Office",
                "Library & Information Center",
                "School of Digital Construction",
                "School of Municipal & Ecological Engineering",
                "School of Food & Tourism",
                "School of Innovation and Entrepreneurship")) {
            assertEquals(Optional.of(SUCC), parents.get(unit), () -> unit + " in " + parents);
        }
    }

    @Test
    void postsAreHeldWhereTheTextSays() {
        Map<String, String> posts = new TreeMap<>();
        extraction
                .claims(Position.class)
                .forEach(position -> posts.merge(
                        NAMES.get(position.person()),
                        position.title() + ", " + NAMES.get(position.organization()),
                        (a, b) -> a + "; " + b));
        assertEquals(
                new TreeMap<>(Map.of(
                        "Yessenova Nurlyshat", "Director, Education Department of Karaganda Region",
                        "Almakhanov Nurmukhanbet",
                                "Consul, Consulate General of the Republic of Kazakhstan in Shanghai",
                        "Zhang Zhengrong", "President, SUCC",
                        "Guo Hongtao", "Vice President, SUCC",
                        "Gan Yingjun", "Deputy Dean, School of Digital Construction",
                        "Tleuzhanova Mara", "Principal, Zhezkazgan Industrial and Humanitarian College")),
                posts);
    }

    @Test
    void aVisitAMeetingAndASigningAreToldOfOneDay() {
        List<EventType> types = new ArrayList<>();
        extraction.claims(Event.class).forEach(event -> {
            types.add(event.type());
            assertEquals(Optional.of(DAY), event.start(), event::toString);
        });
        assertEquals(Set.of(EventType.VISIT, EventType.MEETING, EventType.SIGNING_CEREMONY), Set.copyOf(types));
        assertEquals(3, types.size(), types::toString);
        assertEquals(
                Optional.of(event(EventType.VISIT).key()),
                event(EventType.MEETING).superEvent());
    }

    @Test
    void theMeetingHasItsChairAndThoseWhoTookPart() {
        Event meeting = event(EventType.MEETING);
        assertEquals(
                List.of("Guo Hongtao"),
                meeting.participants().stream()
                        .filter(p -> p.roles().contains(ParticipantRole.CHAIR))
                        .map(p -> NAMES.get(p.participant()))
                        .toList());
        Set<String> present = participants(meeting);
        assertTrue(
                present.containsAll(List.of(
                        "Yessenova Nurlyshat",
                        "Almakhanov Nurmukhanbet",
                        "Zhang Zhengrong",
                        "Guo Hongtao",
                        SUCC,
                        "School of Digital Construction",
                        "International Cooperation Division")),
                present::toString);
        assertTrue(!present.contains("Xi Jinping"), present::toString);
    }

    @Test
    void thePartiesTakePartInTheSigning() {
        Set<String> present = participants(event(EventType.SIGNING_CEREMONY));
        assertTrue(present.containsAll(COLLEGES), present::toString);
        assertTrue(present.contains(SUCC) && present.contains("Zhang Zhengrong"), present::toString);
    }
}
