package org.entente.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.document.Corpus;
import org.entente.document.Document;
import org.entente.document.Span;
import org.entente.fact.Claim;
import org.entente.fact.Event;
import org.entente.fact.EventType;
import org.entente.fact.Evidence;
import org.entente.fact.Extraction;
import org.entente.fact.Organization;
import org.entente.fact.Person;
import org.entente.fact.Place;
import org.entente.fact.Position;
import org.entente.mention.OrganizationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which claims of two documents get one identifier, and which do not. */
class IdentityResolverTest {
    private static final List<Evidence> EVIDENCE = List.of(new Evidence(new Span(0, 5), "Words", "test.words"));
    private static final OrganizationType UNIT = OrganizationType.ORGANIZATIONAL_UNIT;

    private static Person person(String name) {
        return new Person("person/" + name, name, List.of(), Optional.empty(), Optional.empty(), EVIDENCE, 0.9);
    }

    private static Organization body(OrganizationType type, String name, String country, String parent) {
        return new Organization(
                "organization/" + name,
                name,
                List.of(),
                type,
                Optional.ofNullable(parent).map(p -> "organization/" + p),
                Optional.ofNullable(country),
                Optional.empty(),
                EVIDENCE,
                0.9);
    }

    private static Organization university(String name) {
        return body(OrganizationType.UNIVERSITY, name, null, null);
    }

    private static Position position(String person, String title, String organization, boolean former) {
        return new Position(
                "position/" + person + title + organization + former,
                "person/" + person,
                title,
                "organization/" + organization,
                former,
                Optional.empty(),
                EVIDENCE,
                0.9);
    }

    private static Place place(String key, String name, String country, String within) {
        return new Place(
                "place/" + key,
                name,
                List.of(),
                Optional.ofNullable(country),
                Optional.ofNullable(within).map(w -> "place/" + w),
                EVIDENCE,
                0.9);
    }

    private static Event event(String key) {
        return new Event(
                "event/" + key,
                EventType.VISIT,
                "Visit",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                EVIDENCE,
                0.9);
    }

    private static ResolvedDocument resolve(String name, Claim... claims) {
        Document document = Corpus.document(name, "Words that say it.");
        return new IdentityResolver()
                .resolve(new Extraction(document, "en", true, List.of(), List.of(claims), List.of()));
    }

    /** The identifiers of the claims of a document of that name, in their order. */
    private static List<String> identifiers(String document, Claim... claims) {
        return resolve(document, claims).claims().stream()
                .map(resolved -> resolved.claim().key())
                .toList();
    }

    /** The identifier of the last of the claims. */
    private static String identifier(String document, Claim... claims) {
        return identifiers(document, claims).get(claims.length - 1);
    }

    // ---------------------------------------------------------------- people

    @ParameterizedTest
    @CsvSource({
        "Zhang Zhengrong, Zhang Zhengrong",
        "Saule Bekturganova, SAULE BEKTURGANOVA",
        "N.O. Bekova, N. O. Bekova",
        "José Núñez Ayşe, Jose Nunez Ayse",
        "Sean Rua O'Connor, Sean Rua O’Connor",
        "Kim Min-jun, Kim Min jun",
    })
    void oneFullNameIsOnePersonInAllDocuments(String name, String other) {
        assertEquals(identifier("a", person(name)), identifier("b", person(other)));
    }

    @ParameterizedTest
    @CsvSource({"Zhang Zhengrong, Zhang Zhengrui", "Ali Khan, Ali Khanov", "A. Bekov, B. Bekov", "Li Na, Lina"})
    void otherNamesAreOtherPeople(String name, String other) {
        assertNotEquals(identifier("a", person(name)), identifier("a", person(other)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Li Wei", "José Núñez", "Ayşe Yılmaz"})
    void aNameThatManyBearIsTakenWithTheInstitution(String name) {
        Person person = person(name);
        Organization osh = university("Osh State University");
        String there = identifiers("a", person, osh, position(name, "Rector", osh.name(), false))
                .get(0);
        assertEquals(
                there,
                identifiers("b", person, osh, position(name, "Dean", osh.name(), false))
                        .get(0));
        assertNotEquals(there, identifier("b", person));
        assertNotEquals(identifier("a", person), identifier("b", person));
    }

    @Test
    void aNameOfOneWordStaysInItsDocument() {
        assertNotEquals(identifier("a", person("Zhang")), identifier("b", person("Zhang")));
        assertEquals(identifier("a", person("Zhang")), identifier("a", person("Zhang")));
    }

    @Test
    void thingsOfOneNameAndThreeKindsAreThree() {
        String name = "Abai Town";
        List<String> all = identifiers("a", person(name), university(name), place("abai-town-kz", name, null, null));
        assertEquals(3, Set.copyOf(all).size(), all::toString);
    }

    // ---------------------------------------------------------------- institutions

    @ParameterizedTest
    @CsvSource({
        "Osh State University, OSH STATE UNIVERSITY",
        "Osh State University, the Osh State University",
        "Université de Lomé, Universite de Lome",
        "School of Food & Tourism of Osh, School of Food and Tourism of Osh",
    })
    void oneFullNameIsOneInstitutionInAllDocuments(String name, String other) {
        assertEquals(identifier("a", university(name)), identifier("b", university(other)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ministry of Education", "Ministry of Foreign Affairs", "National University", "Medical College"
            })
    void aNameThatManyHaveStaysInItsCountry(String name) {
        OrganizationType type = OrganizationType.GOVERNMENT_BODY;
        String kenyan = identifier("a", body(type, name, "KE", null));
        assertEquals(kenyan, identifier("b", body(type, name, "KE", null)));
        assertNotEquals(kenyan, identifier("b", body(type, name, "KZ", null)));
        Organization nowhere = body(type, name, null, null);
        assertNotEquals(identifier("a", nowhere), identifier("b", nowhere));
    }

    @Test
    void unitsAreToldApartByTheirInstitution() {
        Organization osh = university("Osh State University");
        Organization kisumu = university("Kisumu University");
        Organization law = body(UNIT, "Faculty of Law", null, osh.name());
        Organization other = body(UNIT, "Faculty of Law", null, kisumu.name());
        String unit = identifier("a", osh, law);
        assertEquals(unit, identifier("b", osh, law));
        assertEquals(unit, identifiers("b", law, osh).get(0));
        assertNotEquals(unit, identifier("b", kisumu, other));

        Organization chair = body(UNIT, "Chair of History", null, law.name());
        assertNotEquals(identifier("a", osh, law, chair), identifier("a", kisumu, other, chair));
    }

    @Test
    void aUnitWithoutInstitutionStaysInItsDocument() {
        Organization unit = body(UNIT, "International Cooperation Division", null, null);
        assertNotEquals(identifier("a", unit), identifier("b", unit));
    }

    @Test
    void workshopsOfOneNameInTwoCountriesAreTwo() {
        assertNotEquals(
                identifier("a", body(OrganizationType.JOINT_INSTITUTION, "Luban Workshop", "KE", null)),
                identifier("a", body(OrganizationType.JOINT_INSTITUTION, "Luban Workshop", "TJ", null)));
    }

    // ---------------------------------------------------------------- posts, places, events

    @Test
    void aPostIsOneByItsHolderTitleAndInstitution() {
        Person bekov = person("Almaz Bekov");
        Organization osh = university("Osh State University");
        String rector = identifier("a", bekov, osh, position(bekov.name(), "Rector", osh.name(), false));
        assertTrue(rector.startsWith("position/almaz-bekov-rector-"), rector);
        assertEquals(rector, identifier("b", bekov, osh, position(bekov.name(), "Rector", osh.name(), false)));
        assertNotEquals(rector, identifier("a", bekov, osh, position(bekov.name(), "Rector", osh.name(), true)));
        assertNotEquals(rector, identifier("a", bekov, osh, position(bekov.name(), "Dean", osh.name(), false)));
        Organization kisumu = university("Kisumu University");
        assertNotEquals(rector, identifier("a", bekov, kisumu, position(bekov.name(), "Rector", kisumu.name(), false)));
    }

    @Test
    void aTownIsOneWhetherOrNotItsCountryIsPrinted() {
        Place country = place("kazakhstan-kz", "Kazakhstan", "KZ", null);
        Place alone = place("karaganda-kz", "Karaganda", null, null);
        Place within = place("karaganda-kz", "Karaganda", null, "kazakhstan-kz");
        assertEquals(identifier("a", alone), identifier("b", country, within));
        assertNotEquals(identifier("a", alone), identifier("a", place("karaganda-us", "Karaganda", null, null)));
    }

    @Test
    void eventsAreTheirDocuments() {
        assertEquals("event/osh-visit-2024-visit", identifier("osh-visit-2024", event("visit")));
        assertNotEquals(identifier("a", event("visit")), identifier("b", event("visit")));
        assertNotEquals(identifier("a", event("visit")), identifier("a", event("visit-2")));
    }

    @ParameterizedTest
    @CsvSource({"новости, вести", "a b, a-b", "A, a", "é, e", "x, ?", "a.b, a b"})
    void documentsOfAnyTwoNamesKeepTheirEventsApart(String document, String other) {
        assertNotEquals(identifier(document, event("visit")), identifier(other, event("visit")));
    }

    // ---------------------------------------------------------------- all

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zhang Zhengrong",
                "李 娜",
                "Иван Петров",
                "محمد علي",
                "Nguyễn Văn Hùng",
                "../../etc passwd",
                "a/b c#d?e%20",
                "<script> \"x\"",
                "\uD83D\uDE00 \uD835\uDC00",
                "Ærø Ødegård Łódź",
                "\u202Eabc def"
            })
    void identifiersAreSafeInAnAddress(String name) {
        List<String> all = identifiers(
                name,
                person(name),
                university(name),
                position(name, name, name, false),
                event("x"),
                event(name.replace('/', '-')));
        assertEquals(5, Set.copyOf(all).size(), all::toString);
        for (String identifier : all) {
            assertTrue(identifier.matches("[a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*"), identifier);
            assertTrue(identifier.length() < 160, identifier);
        }
    }

    /** Links to them stand outside this project: what changes an identifier must be meant to. */
    @Test
    void identifiersStayAsTheyAre() {
        Organization osh = university("Osh State University");
        assertEquals("person/zhang-zhengrong-f6d4c3f2", identifier("a", person("Zhang Zhengrong")));
        assertEquals("organization/osh-state-university-8f17ca5e", identifier("a", osh));
        assertEquals(
                "organization/faculty-of-law-8c658b99",
                identifier("a", osh, body(UNIT, "Faculty of Law", null, osh.name())));
    }

    @Test
    void neitherOrderNorOtherClaimsChangeIdentifiers() {
        List<Claim> claims = new ArrayList<>(List.of(
                person("Almaz Bekov"),
                person("Bekov"),
                university("Osh State University"),
                body(UNIT, "Faculty of Law", null, "Osh State University"),
                body(OrganizationType.GOVERNMENT_BODY, "Ministry of Education", "KG", null),
                event("visit")));
        Map<String, String> before = byLocalKey(resolve("a", claims.toArray(Claim[]::new)));
        Collections.reverse(claims);
        claims.add(person("Li Na"));
        claims.add(university("Kisumu University"));
        Map<String, String> after = byLocalKey(resolve("a", claims.toArray(Claim[]::new)));
        before.forEach((key, identifier) -> assertEquals(identifier, after.get(key), key));
    }

    private static Map<String, String> byLocalKey(ResolvedDocument document) {
        return document.claims().stream().collect(Collectors.toMap(ResolvedClaim::localKey, resolved -> resolved.claim()
                .key()));
    }

    @Test
    void whatAClaimRefersToIsRenamedWithIt() {
        ResolvedDocument document = resolve(
                "a",
                person("Almaz Bekov"),
                university("Osh State University"),
                position("Almaz Bekov", "Rector", "Osh State University", false));
        Position position = (Position) document.claims().get(2).claim();
        assertEquals(document.claims().get(0).claim().key(), position.person());
        assertEquals(document.claims().get(1).claim().key(), position.organization());
        assertEquals("document/a", document.id());
    }

    @Test
    void aReferenceToNothingIsRefused() {
        Position position = position("Almaz Bekov", "Rector", "Osh State University", false);
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> resolve("a", position));
        assertTrue(refused.getMessage().contains("Almaz Bekov"), refused.getMessage());
    }
}
