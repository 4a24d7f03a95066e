package org.entente.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.AgreementKind;
import org.entente.fact.Claim;
import org.entente.mention.OrganizationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is one across documents, and what is not. */
class LinkerTest {
    private static Identities link(Telling... documents) {
        return link(List.of(), documents);
    }

    private static Identities link(List<Decision> decisions, Telling... documents) {
        return Linker.link(
                java.util.Arrays.stream(documents).map(Telling::claims).toList(), decisions);
    }

    /** The identifier of what a document calls by a name. */
    private static String of(Identities identities, String document, String name) {
        return identities.documents().get(document).claims().stream()
                .filter(claim ->
                        claim instanceof Claim.Named named && named.name().equals(name))
                .map(claim -> identities.of(document, claim.key()))
                .findFirst()
                .orElseThrow();
    }

    private static void assertOne(Identities identities, String one, String other) {
        assertEquals(of(identities, "a", one), of(identities, "b", other), identities.suspects()::toString);
    }

    private static void assertTwo(Identities identities, String one, String other) {
        assertNotEquals(of(identities, "a", one), of(identities, "b", other), identities.merges()::toString);
    }

    // ---------------------------------------------------------------- people

    @ParameterizedTest
    @CsvSource({
        "Zhang Zhengrong, Zhengrong Zhang",
        "Zhang Zheng-rong, Zhang Zhengrong",
        "Davlatzoda Qudrat, Kudrat Davlatzoda",
        "Yessenova Nurlyshat, Esenova Nurlyshat",
        "N. Tazhibayeva, Nurgul Tazhibayeva",
        "Zafar Hakimov, Zafar Kakimov",
    })
    void onePersonWithOnePostHasSeveralSpellings(String name, String other) {
        String osh = "Osh State University";
        assertOne(
                link(
                        Telling.in("a").university(osh, "KG").post(name, "Rector", osh),
                        Telling.in("b").university(osh, "KG").post(other, "Rector", osh)),
                name,
                other);
    }

    @Test
    void twoOfACommonNameAtTwoInstitutionsAreTwo() {
        assertTwo(
                link(
                        Telling.in("a")
                                .university("Osh State University", "KG")
                                .post("Li Wei", "Dean", "Osh State University"),
                        Telling.in("b")
                                .university("Kisumu University", "KE")
                                .post("Li Wei", "Dean", "Kisumu University")),
                "Li Wei",
                "Li Wei");
        assertTwo(link(Telling.in("a").person("Li Wei"), Telling.in("b").person("Li Wei")), "Li Wei", "Li Wei");
    }

    @Test
    void oneOfACommonNameWithOnePostIsOne() {
        String osh = "Osh State University";
        assertOne(
                link(
                        Telling.in("a").university(osh, "KG").post("Li Wei", "Dean", osh),
                        Telling.in("b").university(osh, "KG").post("Li Wei", "Rector", osh)),
                "Li Wei",
                "Li Wei");
    }

    @ParameterizedTest
    @CsvSource({
        "Zhang Xiaoming, Zhang Xiaomin",
        "Bekov Aliyev, Bekov Aliyeva",
        "A. Tazhibayeva, Nurgul Tazhibayeva",
        "Zafar Hakimov, Farrukh Hakimov"
    })
    void likeNamesAreTwoPeoplesEvenWithOnePost(String name, String other) {
        String osh = "Osh State University";
        assertTwo(
                link(
                        Telling.in("a").university(osh, "KG").post(name, "Dean", osh),
                        Telling.in("b").university(osh, "KG").post(other, "Dean", osh)),
                name,
                other);
    }

    // ---------------------------------------------------------------- institutions

    @ParameterizedTest
    @CsvSource({
        "Kyrgyz State Technical University, Kyrgyz State Technical University named after I. Razzakov",
        "D. Serikbayev East Kazakhstan Technical University, East Kazakhstan Technical University",
        "Karaganda Medical University, Qaraghandy Medical University",
        "Kokshetau University, Kökşetau University",
        "University of Nairobi, Nairobi University",
        "Shandong High Speed Road & Bridge Engineering Company Limited, Shandong High-Speed Road and Bridge Engineering Co.",
    })
    void oneInstitutionIsWrittenInSeveralWays(String name, String other) {
        assertOne(link(Telling.in("a").university(name, ""), Telling.in("b").university(other, "")), name, other);
    }

    @Test
    void lettersThatGoOnAsAWordOfTheNameStandForIt() {
        String name = "Uzbekistan State University of World Languages";
        assertOne(
                link(Telling.in("a").university("UzSWLU", ""), Telling.in("b").university(name, "UZ")), "UzSWLU", name);
        assertTwo(
                link(
                        Telling.in("a").university("UzSWLU", ""),
                        Telling.in("b").university("Ukrainian State University of World Languages", "UA")),
                "UzSWLU",
                "Ukrainian State University of World Languages");
    }

    @Test
    void aJointInstitutionIsWhereAnInstitutionIsThatBothDocumentsName() {
        Telling there = Telling.in("a")
                .body(OrganizationType.JOINT_INSTITUTION, "Luban Workshop in Kazakhstan", "KZ")
                .university("Osh State University", "KG")
                .university("Karaganda Medical University", "KZ");
        String workshop = "Luban Workshop";
        assertOne(
                link(
                        there,
                        Telling.in("b")
                                .body(OrganizationType.JOINT_INSTITUTION, workshop, "")
                                .university("Karaganda Medical University", "KZ")),
                "Luban Workshop in Kazakhstan",
                workshop);
        assertTwo(
                link(
                        there,
                        Telling.in("b")
                                .body(OrganizationType.JOINT_INSTITUTION, workshop, "")
                                .university("Osh State University", "KG")
                                .country("Kazakhstan", "KZ"),
                        Telling.in("c").body(OrganizationType.JOINT_INSTITUTION, "Luban Workshop in Kyrgyzstan", "KG")),
                "Luban Workshop in Kazakhstan",
                workshop);
    }

    @Test
    void whatAUnitHasToDoWithItsInstitutionHasToDoWith() {
        String institute = "Tashkent Institute of Chemical Technology";
        String university = "Tashkent University of Chemical Technology";
        assertOne(
                link(branch("a", institute, "Yangiyer branch"), branch("b", university, "Department of Chemistry")),
                institute,
                university);
    }

    private static Telling branch(String document, String name, String unit) {
        return Telling.in(document)
                .university(name, "UZ")
                .unit(unit, name)
                .university("Kisumu University", "KE")
                .signed(unit, "Kisumu University", "2024");
    }

    @Test
    void aJointInstitutionThatMayBeInTwoCountriesIsLeftAlone() {
        Telling[] reports = {
            Telling.in("a")
                    .body(OrganizationType.JOINT_INSTITUTION, "Luban Workshop in Kazakhstan", "KZ")
                    .university("Karaganda Medical University", "KZ"),
            Telling.in("b")
                    .body(OrganizationType.JOINT_INSTITUTION, "Luban Workshop", "")
                    .university("Osh State University", "KG")
                    .university("Karaganda Medical University", "KZ"),
            Telling.in("c")
                    .body(OrganizationType.JOINT_INSTITUTION, "Luban Workshop in Kyrgyzstan", "KG")
                    .university("Osh State University", "KG")
        };
        assertTwo(link(reports), "Luban Workshop in Kazakhstan", "Luban Workshop");
    }

    @Test
    void theSecondOfAKindIsNotTheFirst() {
        Telling both = Telling.in("a")
                .body(OrganizationType.JOINT_INSTITUTION, "first Luban Workshop in Kazakhstan", "KZ")
                .body(OrganizationType.JOINT_INSTITUTION, "second Luban Workshop in Kazakhstan", "KZ")
                .university("Karaganda Medical University", "KZ");
        Telling one = Telling.in("b")
                .body(OrganizationType.JOINT_INSTITUTION, "Luban Workshop in Kazakhstan", "KZ")
                .university("Karaganda Medical University", "KZ");
        assertOne(link(both, one), "first Luban Workshop in Kazakhstan", "Luban Workshop in Kazakhstan");
        assertTwo(link(both, one), "second Luban Workshop in Kazakhstan", "Luban Workshop in Kazakhstan");
    }

    @Test
    void namesThatTheTableOfExternalIdsHasForOneAreOne() {
        assertOne(
                link(
                        Telling.in("a").university("National Autonomous University of Mexico", "MX"),
                        Telling.in("b").university("Universidad Nacional Autónoma de México", "")),
                "National Autonomous University of Mexico",
                "Universidad Nacional Autónoma de México");
        assertTwo(
                link(
                        Telling.in("a").university("University of Bristol", "GB"),
                        Telling.in("b").university("Central South University", "")),
                "University of Bristol",
                "Central South University");
    }

    @ParameterizedTest
    @CsvSource({
        "Tashkent State University, Tashkent State Agrarian University",
        "Kazakh National Pedagogical University, Kazakh National Women's Pedagogical University",
        "Osh Technological University, Osh Technological College",
        "School No. 5 of Osh, School No. 15 of Osh",
        "Tianjin Medical University, Tianjin Normal University",
        "National University, Kazakh National University",
        "Second Karaganda Hospital, Karaganda Hospital",
        "Northern State University, Northwestern State University"
    })
    void likeInstitutionsWithOnePartnerAreTwo(String name, String other) {
        assertTwo(
                link(
                        Telling.in("a")
                                .university(name, "")
                                .university("Kisumu University", "KE")
                                .signed(name, "Kisumu University", "2024"),
                        Telling.in("b")
                                .university(other, "")
                                .university("Kisumu University", "KE")
                                .signed(other, "Kisumu University", "2023")),
                name,
                other);
    }

    @Test
    void anAcronymThatADocumentExplainsIsTheNameWhereAPartnerIsShared() {
        String succ = "Shanghai Urban Construction Vocational College";
        Telling explains = Telling.in("a")
                .university(succ, "CN", "SUCC")
                .university("Kisumu University", "KE")
                .signed(succ, "Kisumu University", "2024");
        assertOne(
                link(
                        explains,
                        Telling.in("b")
                                .university("SUCC", "")
                                .university("Kisumu University", "KE")
                                .signed("SUCC", "Kisumu University", "2024")),
                succ,
                "SUCC");
        assertTwo(link(explains, Telling.in("b").university("SUCC", "US")), succ, "SUCC");
        assertTwo(link(explains, Telling.in("b").university("SUCC", "")), succ, "SUCC");
    }

    @Test
    void unitsFollowTheirInstitution() {
        String succ = "Shanghai Urban Construction Vocational College";
        Identities identities = link(
                Telling.in("a")
                        .university(succ, "CN", "SUCC")
                        .unit("Academic Affairs Office", succ)
                        .post("Zhang Zhengrong", "President", succ),
                Telling.in("b")
                        .university("SUCC", "CN")
                        .unit("Academic Affairs Office", "SUCC")
                        .post("Zhang Zhengrong", "President", "SUCC"),
                Telling.in("c")
                        .university("Kisumu University", "KE")
                        .unit("Academic Affairs Office", "Kisumu University"));
        assertOne(identities, "Academic Affairs Office", "Academic Affairs Office");
        assertNotEquals(of(identities, "a", "Academic Affairs Office"), of(identities, "c", "Academic Affairs Office"));
    }

    @Test
    void aPostIsOneWhereItsHolderAndItsInstitutionAre() {
        String succ = "Shanghai Urban Construction Vocational College";
        Identities identities = link(
                Telling.in("a").university(succ, "CN", "SUCC").post("Zhang Zhengrong", "President", succ),
                Telling.in("b").university("SUCC", "CN").post("Zhang Zhengrong", "President", "SUCC"));
        List<String> posts = identities.documents().values().stream()
                .flatMap(d -> d.claims().stream()
                        .filter(c -> c.key().startsWith("position/"))
                        .map(c -> identities.of(d.document(), c.key())))
                .distinct()
                .toList();
        assertEquals(1, posts.size(), posts::toString);
    }

    @Test
    void anotherWordForTheKindOfInstitutionNeedsMoreThanTheName() {
        String institute = "Tashkent Institute of Chemical Technology";
        String university = "Tashkent University of Chemical Technology";
        assertTwo(
                link(
                        Telling.in("a").university(institute, "UZ"),
                        Telling.in("b").university(university, "UZ")),
                institute,
                university);
        assertOne(
                link(
                        Telling.in("a").university(institute, "UZ").post("Zafar Hakimov", "Director", institute),
                        Telling.in("b").university(university, "UZ").post("Zafar Hakimov", "Director", university)),
                institute,
                university);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ministry of Education", "Ministry of Higher Education, Science and Innovation"})
    void ministriesOfTwoCountriesAreTwo(String name) {
        assertTwo(
                link(
                        Telling.in("a").body(OrganizationType.GOVERNMENT_BODY, name, "KE"),
                        Telling.in("b").body(OrganizationType.GOVERNMENT_BODY, name, "KZ")),
                name,
                name);
    }

    @Test
    void jointInstitutionsOfThreeCountriesAreThree() {
        Identities identities = link(
                Telling.in("a").body(OrganizationType.JOINT_INSTITUTION, "Luban Workshop in Kazakhstan", "KZ"),
                Telling.in("b").body(OrganizationType.JOINT_INSTITUTION, "Luban Workshop", "TJ"),
                Telling.in("c")
                        .country("Kazakhstan", "KZ")
                        .country("Tajikistan", "TJ")
                        .body(OrganizationType.JOINT_INSTITUTION, "Luban Workshop", ""));
        assertTwo(identities, "Luban Workshop in Kazakhstan", "Luban Workshop");
        assertEquals(List.of(), identities.merges());
    }

    @Test
    void whatOneDocumentTellsApartStaysApart() {
        Identities identities = link(Telling.in("a")
                .university("Karaganda Technical University", "KZ")
                .university("Qaraghandy Technical University", "KZ"));
        assertNotEquals(
                of(identities, "a", "Karaganda Technical University"),
                of(identities, "a", "Qaraghandy Technical University"));
    }

    // ---------------------------------------------------------------- what happened

    private static Telling signing(String document, String date, String... signatories) {
        Telling telling =
                Telling.in(document).university("Osh State University", "KG").university("Kisumu University", "KE");
        for (String signatory : signatories) {
            telling.person(signatory);
        }
        return telling.signed("Osh State University", "Kisumu University", date, signatories);
    }

    private static Set<String> agreements(Identities identities) {
        Set<String> agreements = new java.util.TreeSet<>();
        identities.documents().values().forEach(d -> d.claims().stream()
                .filter(c -> c.key().startsWith("agreement/"))
                .forEach(c -> agreements.add(identities.of(d.document(), c.key()))));
        return agreements;
    }

    @Test
    void oneSigningIsOneAgreementWithTwoWitnesses() {
        assertEquals(
                1,
                agreements(link(signing("a", "2024-05-06"), signing("b", "2024-05-06")))
                        .size());
        assertEquals(
                1,
                agreements(link(signing("a", "2024-05-06", "Almaz Bekov"), signing("b", "2024-05-07", "Almaz Bekov")))
                        .size());
        assertEquals(
                1,
                agreements(link(signing("a", "", "Almaz Bekov"), signing("b", "2024-05", "Almaz Bekov")))
                        .size());
    }

    @Test
    void twoSigningsAreTwo() {
        assertEquals(
                2,
                agreements(link(signing("a", "2024-05-06"), signing("b", "2021-05-06")))
                        .size());
        assertEquals(2, agreements(link(signing("a", ""), signing("b", ""))).size());
        assertEquals(
                2,
                agreements(link(
                                signing("a", "2024-05-06"),
                                Telling.in("b")
                                        .university("Osh State University", "KG")
                                        .university("Kisumu University", "KE")
                                        .signed(
                                                AgreementKind.MEMORANDUM_OF_UNDERSTANDING,
                                                "Osh State University",
                                                "Kisumu University",
                                                "2024-05-06")))
                        .size());
    }

    @Test
    void aPartyOfTwoNamesDoesNotMakeTwoOfOneSigningOfThree() {
        assertEquals(
                1,
                agreements(link(
                                ofThree("a", "2024-05-06", "Royal Agricultural University", "Almaz Bekov"),
                                ofThree("b", "2024-05-06", "Royal University of Agriculture", "Almaz Bekov")))
                        .size());
        assertEquals(
                2,
                agreements(link(
                                ofThree("a", "2024-05-06", "Royal Agricultural University", "Almaz Bekov"),
                                ofThree("b", "2024-05-06", "Tashkent Medical Academy", "Zhang Zhengrong")))
                        .size());
    }

    private static Telling ofThree(String document, String date, String third, String signatory) {
        return Telling.in(document)
                .university("Osh State University", "KG")
                .university("Kisumu University", "KE")
                .university(third, "")
                .person(signatory)
                .signed(date, List.of("Osh State University", "Kisumu University", third), signatory);
    }

    @Test
    void oneVisitIsOneEvent() {
        Telling[] reports = {
            Telling.in("a")
                    .university("Osh State University", "KG")
                    .university("Kisumu University", "KE")
                    .visit("2024-05-06", "Osh State University", "Kisumu University"),
            Telling.in("b")
                    .university("Osh State University", "KG")
                    .university("Kisumu University", "KE")
                    .visit("2024-05-06", "Kisumu University", "Osh State University")
        };
        Identities identities = link(reports);
        assertEquals(
                "event/a-visit2024-05-06",
                identities.leadsOn().entrySet().iterator().next().getValue());
        assertEquals(1, identities.leadsOn().size());
    }

    // ---------------------------------------------------------------- order, decisions

    @Test
    void theOrderOfDocumentsDoesNotMatterAndOldIdentifiersLeadOn() {
        List<Telling> documents = new ArrayList<>(List.of(
                Telling.in("a").university("D. Serikbayev East Kazakhstan Technical University", "KZ"),
                Telling.in("b").university("East Kazakhstan Technical University", "KZ"),
                Telling.in("c").university("East Kazakhstan Technical University", "KZ")));
        Identities before = link(documents.toArray(Telling[]::new));
        Collections.reverse(documents);
        Identities after = link(documents.toArray(Telling[]::new));
        assertEquals(before, after);
        String survivor = of(before, "b", "East Kazakhstan Technical University");
        assertEquals(survivor, of(before, "a", "D. Serikbayev East Kazakhstan Technical University"));
        assertTrue(before.leadsOn().containsValue(survivor), before.leadsOn()::toString);
        assertTrue(before.leadsOn().keySet().stream().noneMatch(survivor::equals));
    }

    private static Decision decision(Decision.Kind kind, String target, String other, String value) {
        return new Decision(
                Instant.parse("2025-01-02T03:04:05Z"),
                "Ada",
                kind,
                Optional.of(Reference.parse(target)),
                Optional.ofNullable(other).map(Reference::parse),
                value,
                "a reason");
    }

    @Test
    void curatorsDecide() {
        Telling a = Telling.in("a").university("Osh State University", "KG");
        Telling b = Telling.in("b").university("Osh Pedagogical University", "KG");
        Telling c = Telling.in("c").university("Osh State University", "KG");
        Decision merge = decision(
                Decision.Kind.MERGE,
                "organization: Osh State University",
                "organization: Osh Pedagogical University",
                "");
        Identities merged = link(List.of(merge), a, b, c);
        assertOne(merged, "Osh State University", "Osh Pedagogical University");
        assertTrue(merged.merges().get(0).reasons().get(0).contains("decided by Ada"), merged.merges()::toString);

        Decision split = decision(Decision.Kind.SPLIT, "organization: Osh State University @ c", null, "");
        Identities two = link(List.of(split), a, b, c);
        assertNotEquals(of(two, "a", "Osh State University"), of(two, "c", "Osh State University"));
        assertEquals(of(link(a, b, c), "a", "Osh State University"), of(two, "a", "Osh State University"));

        Decision never = decision(
                Decision.Kind.NEVER_MERGE,
                "organization: Qaraghandy Technical University",
                "organization: Karaganda Technical University",
                "");
        Telling one = Telling.in("a").university("Qaraghandy Technical University", "KZ");
        Telling other = Telling.in("b").university("Karaganda Technical University", "KZ");
        assertOne(link(one, other), "Qaraghandy Technical University", "Karaganda Technical University");
        Identities apart = link(List.of(never), one, other);
        assertTwo(apart, "Qaraghandy Technical University", "Karaganda Technical University");
        assertEquals(List.of(), apart.suspects());

        Decision rename = decision(Decision.Kind.RENAME, "organization: Osh State University", null, "Osh University");
        assertTrue(link(List.of(rename), a).labels().containsValue("Osh University"));
    }

    @Test
    void decisionsThatFindNothingAreTold() {
        Decision merge = decision(Decision.Kind.MERGE, "person: Nobody Here", "person: Somebody Else", "");
        Decision elsewhere = decision(Decision.Kind.SPLIT, "organization: Osh State University @ gone", null, "");
        assertEquals(
                List.of(merge, elsewhere),
                link(List.of(merge, elsewhere), Telling.in("a").university("Osh State University", "KG"))
                        .unmatched());
    }

    @Test
    void claimsOutliveBeingWritten() {
        DocumentClaims claims = signing("a", "2024-05-06", "Almaz Bekov")
                .visit("2024", "Osh State University")
                .claims();
        assertEquals(claims, DocumentClaims.parse(claims.toText()));
    }
}
