package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.entente.document.Corpus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What short texts say of the country in which an institution is. */
class CountrySentencesTest {
    private static final FactExtractor EXTRACTOR = new FactExtractor();

    private static String read(String text) {
        return EXTRACTOR
                .extract(Corpus.document("text", text))
                .claims(Organization.class)
                .filter(body -> body.country().isPresent())
                .map(body -> body.name() + "=" + body.country().orElseThrow())
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Zumba University is one of the oldest private universities in Kenya.; Zumba University=KE
            Zumba University, located in the city of Nairobi, has 900 students.; Zumba University=KE
            Several Iranian universities, Zumba University, Walda University and Tarim University, were visited.; Tarim University=IR | Walda University=IR | Zumba University=IR
            The universities of Georgia, namely Zumba University and Walda University, came.; Walda University=GE | Zumba University=GE
            Zumba University received guests from Walda University. The Thai university signed.; Walda University=TH
            The Kazakh Embassy in China wrote.; Kazakh Embassy in China=KZ
            Nairobi University has a Chinese Language Department.; Chinese Language Department=KE | Nairobi University=KE
            """)
    void isReadWhereTheWordsSayIt(String text, String countries) {
        assertEquals(countries, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Zumba University (TSU) met students from Kenya.;
            Zumba University signed an agreement with a college in Kenya.;
            The Shanghai Cooperation Organization wrote.;
            Zumba State College signed an agreement.;
            """)
    void staysOpenWhereTheyDoNot(String text, String countries) {
        assertEquals(countries == null ? "" : countries, read(text));
    }
}
