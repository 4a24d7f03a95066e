package org.entente.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of institutions that no word heads. */
class HeadlessNamesTest {
    private static String names(String text) {
        return Named.in(text, OrganizationMention.class).stream()
                .filter(mention -> mention.form() == OrganizationMention.Form.NAME)
                .map(OrganizationMention::name)
                .distinct()
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            An agreement was signed between Kisumu College and Zumbado in May.; Kisumu College | Zumbado
            The President and CEO of Colleges Nairobi met the Director of Osh State University.; Colleges Nairobi | Osh State University
            Guests came from Universities Kenya and the Ministry of Education.; Universities Kenya | Ministry of Education
            The Ocean Circle (OC) met Kisumu College. The director of the Ocean Circle signed.; Ocean Circle | Kisumu College
            Zumbado and Kisumu College signed a memorandum.; Zumbado | Kisumu College
            Zumbado also warmly welcomed a delegation of Kisumu College.; Zumbado | Kisumu College
            """)
    void whatActsAsAHouseIsOne(String text, String expected) {
        assertEquals(expected, names(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Kisumu College met the Head of International Cooperation Kristel Zergen.; Kisumu College
            Kisumu College signed on Tuesday. Tuesday signed in the sun.; Kisumu College
            Kisumu College met the Mayor of Bischkirchen.; Kisumu College
            Kisumu College signed. The South Korean delegation signed too, and a delegation of South Korean doctors came.; Kisumu College
            Kisumu College met director Suhanya Raffel. Suhanya Raffel signed.; Kisumu College
            A memorandum between Kisumu College and Osh State University on Artificial Intelligence (AI) was signed.; Kisumu College | Osh State University
            """)
    void whoAndWhatIsNone(String text, String expected) {
        assertEquals(expected, names(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            The Belim Academy for Science, Technology & Transport (BASTT) came.; Belim Academy for Science, Technology & Transport
            Bena Shah University Lyarmo (BSUL) was the host.; Bena Shah University Lyarmo
            Guests of the Belgian Zumbado University of Applied Sciences came.; Zumbado University of Applied Sciences
            The League of Universities of Kenya, Ghana and Togo was founded at Kisumu College.; League of Universities of Kenya, Ghana and Togo | Kisumu College
            The Prince of Zumbado University came.; Prince of Zumbado University
            Zumbado University College of Pharmacy signed.; Zumbado University | College of Pharmacy
            The head of JSC "Metals of Zumbado" came.; JSC "Metals of Zumbado"
            The Dean of the Faculty of Mining, Safety and Automation Franciszek Plewski came.; Faculty of Mining, Safety and Automation
            """)
    void aNameEndsWhereItsLettersSay(String text, String expected) {
        assertEquals(expected, names(text));
    }
}
