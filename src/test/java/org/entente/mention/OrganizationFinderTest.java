package org.entente.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.document.Corpus;
import org.entente.document.Document;
import org.entente.mention.OrganizationMention.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of institutions, in the ways that this kind of news prints them. */
class OrganizationFinderTest {

    /** Each row: a name, and the type that it tells. */
    private static final String NAMES =
            """
            Osh State University                                          | University
            University of the Western Isles                               | University
            Kisumu University of Science and Technology                   | University
            National University of Mongolia                               | University
            Karaganda Medical University                                  | University
            Satbayev University                                           | University
            Abai Kazakh National Pedagogical University                   | University
            Toraighyrov University                                        | University
            Hanoi University of Mining and Geology                        | University
            Jiangnan Vocational and Technical College                     | College
            Shanghai Urban Planning Vocational College                    | College
            Higher Polytechnic College of Kokshetau                       | College
            Temirlan Technical College                                    | College
            Ministry of Education and Science                             | GovernmentBody
            Ministry of Foreign Affairs of Tajikistan                     | GovernmentBody
            Education Department of Turkistan Region                      | GovernmentBody
            Shandong Municipal Education Commission                       | GovernmentBody
            Embassy of the Republic of Kenya in China                     | DiplomaticMission
            Consulate General of Kazakhstan in Shanghai                   | DiplomaticMission
            Institute of Nuclear Physics                                  | ResearchInstitute
            Universidad Nacional de San Martín                            | University
            Universidade Federal do Vale Verde                            | University
            Université de Technologie de Lomé                             | University
            Universität Greifenstein                                      | University
            Uniwersytet Nadmorski                                         | University
            Università degli Studi di Valmarina                           | University
            Universitas Negeri Bukittinggi                                | University
            Karadeniz Sahil Üniversitesi                                  | University
            Universiti Teknologi Sabah                                    | University
            Escola Secundária do Porto                                    | School
            Kenya University of Geosciences (Kisumu)                      | University
            Kenya University of Geosciences (East Africa)                 | University
            Department of Fisheries of Turkistan Region                   | GovernmentBody
            Kenya Academy of Marine Sciences                              | ResearchInstitute
            Municipality of Nairobi Alta                                  | GovernmentBody
            Office of the Higher Education Commission                     | GovernmentBody
            King Osman Medical City                                       | Hospital
            University of Algiers 3                                       | University
            Oran 2 University                                             | University
            Mount Elgon Hospital Pte Ltd                                  | Hospital
            Lakeside Technologies Kenya                                   | Company
            e-Harbour Services Sdn Bhd                                    | Company
            University "Mira Kostova" in Varna                            | University
            "Mira Kostova" University                                     | University
            University of Tamale Teaching Hospital                        | Hospital
            Union of Rectors of Technical Universities of Georgia         | Association
            Peruvian Rectors Foundation                                   | Association
            National Institute for Cultural Orientation                   | ResearchInstitute
            Federal University of Technology, Akure                       | University
            College of Education, Gaborone                                | College
            Vietnam – Japan University of Engineering                     | University
            University of Hawaii Hilo                                     | University
            Ankara University-Sungurlu                                    | University
            Federal Polytechnic Ikorun                                    | College
            Japan Ocean and Fisheries Agency                              | GovernmentBody
            Polish Rectors' Conference                                    | Association
            Malaysian Deans' Council                                      | Association
            UN Peace Council                                              | InternationalOrganization
            Inter-University Council for West Africa                      | Association
            Salma Higher Organization for Elderly People                  | GovernmentBody
            Cambodia Polytechnic Institute                                | College
            Jinan Vocational University                                   | College
            """;

    /** Units of something larger, as they are named. */
    private static final String UNITS =
            """
            School of Food & Tourism
            School of Municipal & Ecological Engineering
            School of Innovation and Entrepreneurship
            Center for Digital Design and Production Technologies
            Centre for Academic and Faculty Enrichment
            Department of History and Kenya Studies
            Department of Law and Land Administration
            Faculty of Economics and Business Administration
            Office of the Vice-Rector
            Faculty of Arts, Humanities and Social Sciences
            Department of Mining, Geology and Petroleum Engineering
            International Cooperation Division
            Academic Affairs Office
            Library & Information Center
            Faculty of Law
            Department for International Relations
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = NAMES)
    void isVisited(String name, String type) {
        assertNamed(name, type, "In spring, guests visited the " + name + " and met its students.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = NAMES)
    void isBeganWith(String name, String type) {
        assertNamed(name, type, "The " + name + " received guests in spring.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = NAMES)
    void isAnEmployer(String name, String type) {
        assertNamed(name, type, "Guests met Almaz Bekov, Director of the " + name + ", in spring.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UT Austin", "IIT Bombay", "SUNY Albany", "HTW Alphaheim"})
    void lettersOfManyUniversitiesNeedTheirTown(String name) {
        assertNamed(name, "University", "In spring, guests came from " + name + " and met the students.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = UNITS)
    void unitsAreUnits(String name) {
        assertNamed(name, "OrganizationalUnit", "Guests met leaders of the " + name + " in spring.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Guests of Osh State University and Jiangnan Vocational College met.        | Osh State University; Jiangnan Vocational College
            Guests came from Osh State University, Jiangnan Vocational College, and Temirlan Technical College. | Osh State University; Jiangnan Vocational College; Temirlan Technical College
            The School of Design, the School of Law and the Faculty of Arts took part. | School of Design; School of Law; Faculty of Arts
            Osh State University signed with Kisumu University in spring.              | Osh State University; Kisumu University
            A memorandum with Qatar Museums (QM) was signed; Smart Education (SE) was a topic. | Qatar Museums
            The Council of Rectors met; Vice-Rectors met guests in Adama, Debre Tabor. | Council of Rectors
            They asked for leaders of theOsh State University andKisumu University.    | Osh State University; Kisumu University
            The director of the Institute of Space Technology Xing Jianjun spoke.      | Institute of Space Technology
            The Vice President of the Osh State University for Studies and Research.   | Osh State University
            The Undersecretary of the Ministry of Education for Scientific Affairs.    | Ministry of Education
            Nursing college signs with Kisumu Hospital                                 | Kisumu Hospital
            Guests visited Kisumu State University at Kolta (KSUK).                    | Kisumu State University at Kolta
            Rector of Osh University named after A. Bekov Marat Usenov met guests.     | Osh University named after A. Bekov
            It was signed with the organization "Engineers for Green Kenya" in spring. | Engineers for Green Kenya
            Signed by Dr. Md. Alison for Osh State University and others.              | Osh State University
            The OSU Board of Trustees and leaders of OSU met.                          | OSU; Board of Trustees; OSU
            A delegation of UT came. UT signed with Osh State University.              | UT; UT; Osh State University
            Leaders of the Chinese company Kolta Huaxi Energy came.                    | Kolta Huaxi Energy
            THE Osh State University (OSU) met guests. They liked OSU.                 | Osh State University; OSU
            Guests met the leaders of OSU KOLTA and of Kisumu University.              | OSU KOLTA; Kisumu University
            Kisumu University hosts the World University Games in spring.              | Kisumu University
            The agreement between Osh State University and Kisumu University was read. | Osh State University; Kisumu University
            """)
    void namesInListsAreToldApart(String text, String names) {
        assertEquals(
                List.of(names.split("; ")),
                Named.in(text, OrganizationMention.class).stream()
                        .map(OrganizationMention::name)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Guests visited Osh State University (OshSU) in spring. They liked OshSU a lot.          | OshSU
            Guests visited Jiangnan Vocational College (JVC) in spring. Then JVC signed.            | JVC
            Guests visited Kisumu University of Technology (KUT), and KUT signed.                   | KUT
            Guests visited the Ministry of Higher Education ("MHE") in spring. The MHE was glad.    | MHE
            """)
    void lettersInBracketsStandForTheName(String text, String letters) {
        List<OrganizationMention> found = Named.in(text, OrganizationMention.class);
        assertEquals(2, found.size(), found::toString);
        Document document = Corpus.document("text", text);
        assertEquals(letters, document.quote(found.get(0).aliases().get(0)));
        assertEquals(letters, found.get(1).name());
        assertEquals(Form.SHORT, found.get(1).form());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Guests of the Embassy of the Republic of Kenya to Mongolia came. | Embassy of the Republic of Kenya to Mongolia
            Guests of the Alpine Chamber of Commerce (Kenya) came.           | Alpine Chamber of Commerce (Kenya)
            """)
    void theLandBehindIsPartOfAnotherName(String text, String name) {
        OrganizationMention found = Named.in(text, OrganizationMention.class).get(0);
        Document document = Corpus.document("text", text);
        assertEquals(
                List.of(name), found.aliases().stream().map(document::quote).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Then the University thanked its guests.",
                "Then our college thanked its guests.",
                "Then the Ministry thanked its guests.",
            })
    void aKindAloneIsNoName(String text) {
        List<OrganizationMention> found = Named.in(text, OrganizationMention.class);
        assertTrue(found.stream().allMatch(mention -> mention.form() == Form.GENERIC), found::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The guests spoke of higher education and of schools in general.",
                "The Belt and Road Initiative was spoken of.",
                "The guests saw a museum, a library and a factory.",
                "University students and college teachers took part.",
                "The Memorandum of Understanding was read.",
            })
    void whatIsNoInstitutionIsNone(String text) {
        assertEquals(List.of(), Named.in(text, OrganizationMention.class));
    }

    private static void assertNamed(String name, String type, String text) {
        List<OrganizationMention> found = Named.in(text, OrganizationMention.class);
        List<String> names = found.stream().map(OrganizationMention::name).toList();
        assertEquals(List.of(name), names, text);
        assertEquals(type, found.get(0).type().term(), text);
        assertEquals(name, Corpus.document("text", text).quote(found.get(0).span()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The second Luban Workshop in Kenya opened. | second Luban Workshop in Kenya",
                "Beside the first Luban Workshop in Kenya a second Luban Workshop stands. | first Luban Workshop in Kenya",
                "The first Luban Workshop in Kenya opened. | Luban Workshop in Kenya",
            })
    void ordinalsTellJointInstitutionsOfAKindApart(String text, String name) {
        assertEquals(name, Named.in(text, OrganizationMention.class).get(0).name());
    }

    @Test
    void whatAHeadlineTellsOfIsAName() {
        String text =
                "Kisumu University to be home to a Luban workshop\n\nKenya has had a Luban workshop before. It is a "
                        + "Chinese-funded Luban workshop in Nairobi.\n";
        List<OrganizationMention> found = Named.in(text, OrganizationMention.class).stream()
                .filter(mention -> mention.type() == OrganizationType.JOINT_INSTITUTION)
                .toList();
        assertEquals(
                List.of(OrganizationMention.Form.NAME, OrganizationMention.Form.GENERIC, OrganizationMention.Form.NAME),
                found.stream().map(OrganizationMention::form).toList());
        assertEquals("Luban workshop in Nairobi", found.get(2).name());
    }
}
