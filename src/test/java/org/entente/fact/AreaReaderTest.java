package org.entente.fact;

import static org.entente.fact.Area.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.mention.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaReaderTest {
    private static final AreaReader READER = new AreaReader(Gazetteer.standard());
    private static final FactExtractor EXTRACTOR = new FactExtractor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STUDENT_EXCHANGE | exchange of lecturers and students",
                "STUDENT_EXCHANGE | undergraduates of both will be able to spend a semester abroad",
                "STAFF_EXCHANGE | exchange of students and lecturers",
                "STAFF_EXCHANGE | visiting professors from either house",
                "JOINT_RESEARCH | research on coastal soils",
                "JOINT_RESEARCH | joint publications and scientific cooperation",
                "JOINT_DEGREES | a joint master's programme in logistics",
                "JOINT_DEGREES | doctoral theses will be jointly supervised",
                "TEACHER_TRAINING | training of vocational teachers",
                "TEACHER_TRAINING | lecturers of the college are to be retrained",
                "CURRICULUM_DEVELOPMENT | a new syllabus for the second year",
                "CURRICULUM_DEVELOPMENT | the development of new study programmes",
                "TEACHER_TRAINING | faculty development",
                "JOINT_DEGREES | joint offering of degree programmes",
                "STAFF_EXCHANGE | short scientific visits",
                "STAFF_EXCHANGE | programmes of visiting academic and non-academic staff",
                "CULTURAL_EXCHANGE | shared promotion of island arts, crafts and music",
                "TECHNOLOGY_TRANSFER | technological exchange between both",
                "HEALTH | dental and eye missions in the villages",
                "RESOURCE_SHARING | to augment the university's learning resources",
                "CONFERENCES | a webinar series",
                "VOCATIONAL_TRAINING | short courses for electricians",
                "VOCATIONAL_TRAINING | training of skilled workers",
                "INTERNSHIPS_EMPLOYMENT | internships in local firms",
                "INTERNSHIPS_EMPLOYMENT | better employability of those who graduate",
                "LANGUAGE_EDUCATION | summer courses and spanish language teaching",
                "LANGUAGE_EDUCATION | pupils who want to learn chinese",
                "JOINT_INSTITUTION | they will set up a joint laboratory",
                "JOINT_INSTITUTION | a training centre is to be opened in the port",
                "CONFERENCES | seminars and workshops",
                "CONFERENCES | to organize an annual conference",
                "CULTURAL_EXCHANGE | exhibitions in both towns",
                "CULTURAL_EXCHANGE | cooperation in the fields of sports and culture",
                "SCHOLARSHIPS_RECRUITMENT | three scholarships a year",
                "SCHOLARSHIPS_RECRUITMENT | recruitment of international students, recruiting students",
                "RESOURCE_SHARING | sharing of laboratories and equipment",
                "RESOURCE_SHARING | exchange of books and scientific literature",
                "TECHNOLOGY_TRANSFER | transfer of technology to farms",
                "TECHNOLOGY_TRANSFER | an incubator for start-ups",
                "HEALTH | nursing and public health",
                "HEALTH | medical care in the countryside",
                "ENVIRONMENT | work against climate change",
                "RESOURCE_SHARING | information and data sharing",
                "STUDENT_EXCHANGE | exchange of faculty, research personnel, and graduate students",
                "TEACHER_TRAINING | to strengthen teachers' capacity",
                "CURRICULUM_DEVELOPMENT | teaching, research and sports",
                "CULTURAL_EXCHANGE | culture and sports",
                "ENVIRONMENT | environmental protection in the delta",
                "STUDENT_EXCHANGE | summer and winter schools",
                "JOINT_DEGREES | talent cultivation in logistics",
                "TEACHER_TRAINING | the development of professional and academic staff",
                "VOCATIONAL_TRAINING | human resources development and training courses",
                "INTERNSHIPS_EMPLOYMENT | field training for students of journalism",
                "JOINT_INSTITUTION | to set up a data academy",
                "SCHOLARSHIPS_RECRUITMENT | financial discounts for the sons of employees",
                "RESOURCE_SHARING | academic materials sharing",
                "TECHNOLOGY_TRANSFER | joint research, innovation and skills",
                "ENVIRONMENT | waste management in the harbour",
                "OTHER | social responsibility and volunteering",
                "STUDENT_EXCHANGE | exchange of undergraduate, master's and doctoral students",
                "TEACHER_TRAINING | preparation of highly qualified scientific and pedagogical staff",
                "STAFF_EXCHANGE | from now on we can share lecturers",
                "RESOURCE_SHARING | students are to use laboratories of both",
                "HEALTH | the initial focus will be on health sciences",
                "TEACHER_TRAINING | lecturers will take part in training",
                "STAFF_EXCHANGE | lecturers from the lake will come to the harbour",
                "LANGUAGE_EDUCATION | promotion of the kyrgyz language",
                "JOINT_INSTITUTION | by establishing the _, and by exchanging notes",
                "OTHER | community service in the district",
                "OTHER | questions of university governance",
            })
    void wordsOfAnArea(Area area, String words) {
        Set<Area> found = READER.read(" " + words + " ");
        assertTrue(found.contains(area), () -> words + " speaks of " + found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STUDENT_EXCHANGE | the two exchanged gifts and took a photo with students",
                "STAFF_EXCHANGE | an exchange of views with the guests",
                "JOINT_RESEARCH | two researchers and the head of a research centre",
                "JOINT_DEGREES | a joint statement to the press",
                "TEACHER_TRAINING | teachers and students were present",
                "CURRICULUM_DEVELOPMENT | the programme of the visit",
                "VOCATIONAL_TRAINING | a football training",
                "JOINT_DEGREES | joint scientific projects and programmes",
                "STUDENT_EXCHANGE | the plant receives students for industrial practice",
                "CONFERENCES | the talks were held in the conference room",
                "RESOURCE_SHARING | exchange of teachers and students, projects and publications",
                "JOINT_RESEARCH | scientific and educational laboratories",
                "JOINT_DEGREES | joint seminars and training programmes",
                "SCHOLARSHIPS_RECRUITMENT | matching grants to enhance research",
                "INTERNSHIPS_EMPLOYMENT | the internal order of the house",
                "LANGUAGE_EDUCATION | the chinese delegation",
                "JOINT_INSTITUTION | the meeting was in the conference centre",
                "CONFERENCES | the signing took place in the conference room",
                "CULTURAL_EXCHANGE | agricultural machines",
                "SCHOLARSHIPS_RECRUITMENT | a scholar of great renown",
                "RESOURCE_SHARING | a bookshop next to the campus",
                "TECHNOLOGY_TRANSFER | a college of technology",
                "HEALTH | he wished them good health",
                "ENVIRONMENT | a friendly environment for talks",
                "OTHER | another meeting next year",
            })
    void wordsThatOnlyLookLikeAnArea(Area area, String words) {
        Set<Area> found = READER.read(" " + words + " ");
        assertFalse(found.contains(area), () -> words + " speaks of " + found);
    }

    @ParameterizedTest
    @EnumSource
    void everyAreaHasWords(Area area) {
        assertFalse(Gazetteer.standard().areaExpressions(area.notation()).isEmpty());
    }

    @Test
    void whatTheInstrumentProvidesForAndNotTheBackground() {
        assertEquals(
                List.of(EnumSet.of(STUDENT_EXCHANGE, CONFERENCES)),
                areas(
                        """
                        Harbour University and Lake University sign agreement

                        Harbour University was founded in 1950 and is known for its research and its clinical training. \
                        On 3 May 2024 Harbour University and Lake University signed a cooperation agreement. \
                        The agreement provides for the exchange of students and for seminars. \
                        The guests were shown an exhibition of old maps.
                        """));
    }

    @Test
    void theItemsOfAListAfterItsLead() {
        assertEquals(
                List.of(EnumSet.of(STAFF_EXCHANGE, JOINT_RESEARCH, RESOURCE_SHARING)),
                areas(
                        """
                        Harbour University and Lake University sign agreement

                        On 3 May 2024 Harbour University and Lake University signed a cooperation agreement.

                        The memorandum covers the following:

                        - exchange of lecturers;
                        - joint research;
                        - access to libraries.

                        Tea was served, and the guests saw an exhibition.
                        """));
    }

    @Test
    void theNumbersOfAListInALine() {
        assertEquals(
                List.of(EnumSet.of(STAFF_EXCHANGE, JOINT_RESEARCH, RESOURCE_SHARING)),
                areas(
                        "On 3 May 2024 Harbour University and Lake University signed a cooperation agreement. Both institutions"
                                + " agreed to cooperate in: 1. Exchange of lecturers, 2. Joint research. 3. Access to libraries."));
    }

    @Test
    void whatAPartyIsGoingToDo() {
        assertEquals(
                List.of(EnumSet.of(SCHOLARSHIPS_RECRUITMENT)),
                areas(
                        "On 3 May 2024 Harbour University and Lake University signed a cooperation agreement. Harbour University"
                                + " will also give three scholarships a year."));
    }

    @Test
    void talksCountWhereNothingIsToldOfTheInstrument() {
        String signing = "On 3 May 2024 Harbour University and Lake University signed a cooperation agreement. ";
        String talks = "Before, they had discussed joint research. ";
        String head = "A day at the lake\n\n";

        assertEquals(List.of(EnumSet.of(JOINT_RESEARCH)), areas(head + talks + signing));
        assertEquals(
                List.of(EnumSet.of(LANGUAGE_EDUCATION)),
                areas(head + talks + signing + "Under the agreement, Spanish language courses will be held."));
    }

    @Test
    void eachOfTwoInstrumentsHasItsOwn() {
        assertEquals(
                List.of(EnumSet.of(STUDENT_EXCHANGE), EnumSet.of(TECHNOLOGY_TRANSFER)),
                areas(
                        """
                        Two agreements for Harbour University

                        On 3 May 2024 Harbour University signed a memorandum of understanding with Lake University. \
                        The memorandum covers the exchange of students. \
                        On 4 May 2024 Harbour University signed a protocol with Hill Polytechnic. \
                        The protocol aims at technology transfer.
                        """));
    }

    @Test
    void eachOfThoseSignedTogetherHasItsOwn() {
        assertEquals(
                List.of(EnumSet.of(STUDENT_EXCHANGE), EnumSet.of(TEACHER_TRAINING)),
                areas(
                        "On 3 May 2024 Harbour University signed agreements with two institutions: Lake University and Hill Polytechnic."
                                + " The agreement with Lake University covers the exchange of students. The agreement with Hill"
                                + " Polytechnic aims at teacher training."));
    }

    @Test
    void whatAllInstrumentsProvideFor() {
        assertEquals(
                List.of(EnumSet.of(STUDENT_EXCHANGE), EnumSet.of(STUDENT_EXCHANGE)),
                areas(
                        "On 3 May 2024 Harbour University signed a memorandum of understanding with Lake University. On 4 May 2024"
                                + " Harbour University signed a protocol with Hill Polytechnic. The documents provide for the exchange"
                                + " of students."));
    }

    @Test
    void whatIsAgreedOnBeforeTheSigningCountsAsTalk() {
        String talks = "Harbour University and Lake University agreed to work together in joint research. ";
        String signing = "On 3 May 2024 they signed a cooperation agreement. ";
        assertEquals(List.of(EnumSet.of(JOINT_RESEARCH)), areas(talks + signing));
        assertEquals(
                List.of(EnumSet.of(STUDENT_EXCHANGE)),
                areas(talks + signing + "The agreement provides for the exchange of students."));
    }

    @Test
    void whatFitsNoAreaCountsBesideOthers() {
        String signing = "On 3 May 2024 Harbour University and Lake University signed a cooperation agreement. ";
        assertEquals(
                List.of(EnumSet.of(CONFERENCES, OTHER)),
                areas(signing + "The agreement provides for community service and for seminars."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By virtue of the agreement, seminars are held. ",
                "The agreement between the two universities contemplates seminars. ",
                "The document has the main objective of holding seminars. ",
                "Lines of action: seminars. ",
                "\n\nAreas of collaboration\n\nSeminars\nWebinars\n",
                "The priority areas were identified as seminars and webinars. ",
                "He added that there would be seminars. ",
                "Cooperation areas:\n\n- seminars;\n- others. ",
            })
    void turnsOfTranslatedPages(String telling) {
        String signing = "On 3 May 2024 Harbour University and Lake University signed a cooperation agreement. ";
        assertEquals(List.of(EnumSet.of(CONFERENCES)), areas("A day at the lake\n\n" + signing + telling));
    }

    @Test
    void whatAUnitIsCalledIsNoArea() {
        assertEquals(
                List.of(Set.of()),
                areas(
                        """
                        Harbour University and Lake University sign agreement

                        On 3 May 2024 Harbour University, represented by the Director of the Department of Research and \
                        Student Mobility, signed a cooperation agreement with Lake University.
                        """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HEALTH | Lake City Hospital signed a cooperation agreement with Harbour University.",
                "HEALTH | The Ministry of Health of Kenya signed a cooperation agreement with Harbour University.",
                "OTHER | The Lake Chamber of Commerce and the Harbour Chamber of Commerce signed an agreement.",
            })
    void whatThePartiesAreForIsWhatTheyAgreeOnWhereNothingIsTold(Area area, String text) {
        assertEquals(List.of(Set.of(area)), areas(text));
    }

    /** A long sentence without a full stop is what a search through its gaps would take longest for. */
    @Test
    void aLongClauseIsReadInTime() {
        String words = "exchange of new and old students joint open centre of teachers develop the ".repeat(5_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> READER.read(words));
    }

    private static List<Set<Area>> areas(String text) {
        return EXTRACTOR
                .extract(new Document("news", text, Metadata.NONE))
                .claims(Agreement.class)
                .map(Agreement::areas)
                .toList();
    }
}
