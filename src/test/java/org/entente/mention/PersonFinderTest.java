package org.entente.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.document.Corpus;
import org.entente.document.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of people, in the ways that this kind of news prints them. */
class PersonFinderTest {

    /** Each row: a name as printed, without forms of address. */
    private static final String NAMES =
            """
            Chen Jianguo
            Gulnora Shavkat qizi Rakhimova
            María José Fernández y Lara
            Ouyang Xiaoli
            Lü Meng
            Nurlan Abdrakhmanov
            Saule Bekturganova
            Marat Tolegenuly Iskakov
            Bekova N.O.
            S.Zh. Toktogulov
            K.Kh. Yusupov
            Andreas Ch. Petridis
            Ivan Petrovich Sokolov
            Elena V. Kuznetsova
            Kim Min-jun
            Park Seo-yeon
            Takeshi Yamamoto
            Nguyen Van Hung
            Trần Thị Mai
            Ahmad Fauzi bin Ismail
            Siti Nurhaliza binti Rahman
            Budi Santoso
            Dewi Lestari
            Mohammed Al-Qahtani
            Salim al-Harbi
            Fatima bint Abdullah
            Khalid ibn Saleh Al-Otaibi
            Mehmet Yılmaz
            Ayşe Nur Demir
            Elchin Mammadov
            Dilshod Karimov
            Juan Carlos de la Vega
            María Fernanda Gómez
            João da Silva Pereira
            Ana Beatriz dos Santos
            Chukwuemeka Okonkwo
            Wanjiru Kamau
            Kwame Boateng
            Thabo Ndlovu
            Rajesh Kumar Sharma
            Priya Venkataraman
            Muhammad Asif Khan
            Tharindu Jayawardena
            Jean-Pierre Lefèvre
            Ludwig van den Berg
            Giulia D'Angelo
            Katarzyna Nowak
            Oksana Shevchuk
            Hans-Jürgen Müller
            Siobhán O'Connor
            Ioannis Papadopoulos
            Tuğba Öztürk
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = NAMES)
    void behindATitle(String name) {
        assertNamed(name, "The guests were received by Rector " + name + " on Monday.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = NAMES)
    void behindAFormOfAddress(String name) {
        assertNamed(name, "After that, Dr. " + name + " thanked the guests for their words.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = NAMES)
    void behindACountryAndAFormOfAddress(String name) {
        assertNamed(name, "They met the Ambassador of Kenya Dr. " + name + ", who thanked the guests.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = NAMES)
    void beforeAPostInApposition(String name) {
        assertNamed(name, "The talks were led by " + name + ", Dean of the Faculty of Law.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = NAMES)
    void betweenCommasBehindAPost(String name) {
        assertNamed(name, "The dean of the faculty, " + name + ", spoke of the plans.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = NAMES)
    void inAListOfItems(String name) {
        assertNamed(name, "Guests came to the college.\nAmong them were:\n- " + name + ", vice-rector;\n- others.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Ms. Le Thi My Linh, Director of the Office, came.              | Le Thi My Linh
            M.A. Nguyen Thu Ha, Head of the Office, came.                  | Nguyen Thu Ha
            The rector, Prof. Dr. Ir. I Wayan Suryana, M.Sc., came.        | I Wayan Suryana
            The Head of BRSU Pavel Sergeevich Orlov came.                  | Pavel Sergeevich Orlov
            The Ambassador of the Republic of Kenya Mr.Pavel Orlov came.   | Pavel Orlov
            The Ambassador of Kenya to Georgia Marco Bellini came.         | Marco Bellini
            The Ambassador of Kenya in Georgia, Eurico Belo, came.         | Eurico Belo
            Marco Bellini, advisor to the minister, came.                  | Marco Bellini
            The Akim of the Osh Region Marat Usenov came.                  | Marat Usenov
            Mr. An Jun, Deputy Secretary General of the union, came.       | An Jun
            Maria T. Cruz Jr., director, came.                             | Maria T. Cruz
            """)
    void wordsOfOtherKindsInNamesAndAboutThem(String text, String name) {
        assertNamed(name, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Ms. Aigerim Sadykova spoke.                                    | Aigerim Sadykova | Ms.            | female
            Mr. Tanaka Hiroshi spoke.                                      | Tanaka Hiroshi   | Mr.            | male
            Prof. Dr. Elif Kaya spoke.                                     | Elif Kaya        | Prof. Dr.      |
            H.E. Omar Farouk spoke.                                        | Omar Farouk      | H.E.           |
            Y.Bhg. Omar Farouk spoke.                                      | Omar Farouk      | Y.Bhg.         |
            Assoc. Prof. Daniel Weber spoke.                               | Daniel Weber     | Assoc. Prof.   |
            Mrs. Grace Achieng spoke.                                      | Grace Achieng    | Mrs.           | female
            """)
    void formsOfAddressAreToldApartFromTheName(String text, String name, String honorific, String gender) {
        PersonMention person = Named.in(text, PersonMention.class).get(0);
        assertEquals(name, person.name());
        assertEquals(honorific, person.honorific().orElse(null));
        assertEquals(gender, person.gender().orElse(null));
        Document document = Corpus.document("text", text);
        assertEquals(name, document.quote(person.span()));
        assertEquals(honorific + " " + name, document.quote(person.whole()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rector Almaz Bekov and Vice-Rector Li Na met the guests.                   | Almaz Bekov; Li Na
            The Ambassador of Peru to Mongolia Almaz Bekov met the rector.             | Almaz Bekov
            The rector of the Osh State University Teodrin Malvest met the guests.     | Teodrin Malvest
            Guests came with prof. Almaz Bekov, prof PK Mbeki and dr Li Na.            | Almaz Bekov; PK Mbeki; Li Na
            Guests met Almaz Bekov, S.Pd., M.Psi., Ph.D., in spring.                   | Almaz Bekov
            There were Almaz Bekov, He Yimin and Li Na.                                | Almaz Bekov; He Yimin; Li Na
            There came Mou Yimin, head of the office, to sign the MoU.                 | Mou Yimin
            PresidentZhang Wei met theRector Almaz Bekov.                              | Zhang Wei; Almaz Bekov
            Prof. Min-Zorbo MALVE, President, and Ms. Zorbina TREVO, Dean, took part.  | Min-Zorbo MALVE; Zorbina TREVO
            The Vice Rector Fatima O. MUSA and Susanne Zorbina BRANDT took part.       | Fatima O. MUSA; Susanne Zorbina BRANDT
            Guests came from School No. 7 (Director – Zorba Malvest) and School No. 8. | Zorba Malvest
            The vice-rectors Almaz Bekov, Li Na and Omar Farouk took part.             | Almaz Bekov; Li Na; Omar Farouk
            Prof. Almaz Bekov, Dr. Li Na, and Mr. Omar Farouk took part.               | Almaz Bekov; Li Na; Omar Farouk
            Almaz Bekov (Osh), Dean, and Li Na (Beijing), Head of Office, took part.   | Almaz Bekov; Li Na
            There came Dr. Maria DC. Santos, Mdm Siti Rahman and Carla P. Long, clerk. | Maria DC. Santos; Siti Rahman; Carla P. Long
            M.A. Tran Van Minh, Head of the Office, met Mr. An Yan and Ms. Do Thi My Linh. | Tran Van Minh; An Yan; Do Thi My Linh
            The rector Prof. Dr. I Wayan Suarta and the head of KTU Ivan Petrov signed. | I Wayan Suarta; Ivan Petrov
            The deputy head of the Altai Region Marat Iskakov met the rector.          | Marat Iskakov
            The manager of the department of cooperation with Peru Zorbo Minsu came.   | Zorbo Minsu
            """)
    void severalPeopleAreTold(String text, String names) {
        assertEquals(
                List.of(names.split("; ")),
                Named.in(text, PersonMention.class).stream()
                        .map(PersonMention::name)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rector Almaz Bekov came. Bekov spoke of the plans.          | Bekov
            President Zhang Weimin came. President Zhang spoke.         | Zhang
            Dr. Wanjiru Kamau came. Later Dr. Kamau spoke.              | Kamau
            Dean Juan Carlos Ibarra came. Ibarra then spoke.            | Ibarra
            """)
    void aPartOfANameIsFoundAgain(String text, String part) {
        List<PersonMention> people = Named.in(text, PersonMention.class);
        assertEquals(2, people.size(), people::toString);
        assertEquals(part, people.get(1).name());
        assertTrue(people.get(1).part());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Belt and Road Initiative was spoken of.",
                "Students of Computer Science and Civil Engineering took part.",
                "The guests saw the Great Wall and the Summer Palace.",
                "On Monday, the English Language Week began.",
                "Central Asia and the Middle East were spoken of.",
                "The guests came from Nairobi, Kenya.",
                "It was the first Open Day of this year.",
                "Artificial Intelligence and Big Data were the topics.",
                "The Memorandum of Understanding was read.",
                "Photos were taken by Almaz Bekov.",
                "A delegation from ZTK Malaysia came.",
            })
    void whatIsNoPersonIsNone(String text) {
        assertEquals(List.of(), Named.in(text, PersonMention.class));
    }

    private static void assertNamed(String name, String text) {
        List<PersonMention> people = Named.in(text, PersonMention.class);
        assertEquals(List.of(name), people.stream().map(PersonMention::name).toList(), text);
        assertEquals(name, Corpus.document("text", text).quote(people.get(0).span()));
    }
}
