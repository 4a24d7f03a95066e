package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.entente.document.Corpus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names of one text are one institution, and of what kind it is. */
class OneHouseTest {
    private static final FactExtractor EXTRACTOR = new FactExtractor();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            The Foreign Ministry and Osh State University signed it. The Ministry of Foreign Affairs of Kenya was glad.; Ministry of Foreign Affairs of Kenya | Osh State University
            The Ministry of Education, Culture, Science and Sport came. The Ministry of Education and Science spoke.; Ministry of Education, Culture, Science and Sport
            Linhai Yalu Pump Co., Ltd. came. Mr. Chen of Yalu Company spoke.; Linhai Yalu Pump Co., Ltd.
            The Embassy of Kenya in the Kingdom of Sweden and the Embassy of Kenya in Peru wrote.; Embassy of Kenya in Peru | Embassy of Kenya in the Kingdom of Sweden
            Lima Science University (LSU) and Lima Islamic Science University (LISU) came.; Lima Islamic Science University | Lima Science University
            The Sumba Brunov State University of Languages and Social Sciences came. The rector of Brunov State University spoke.; Sumba Brunov State University of Languages and Social Sciences
            Sumba State University (SSU) and the Sumba Brunov State University of Languages came.; Sumba Brunov State University of Languages | Sumba State University
            Lagoa State University came. The rector of UNILAGOA spoke.; Lagoa State University
            Sumba University (Unsum) came. The rector of Unsum spoke.; Sumba University
            """)
    void namesOfOneHouseAreJoinedAndOthersAreNot(String text, String names) {
        assertEquals(
                names,
                EXTRACTOR
                        .extract(Corpus.document("text", text))
                        .claims(Organization.class)
                        .map(Organization::name)
                        .sorted()
                        .collect(Collectors.joining(" | ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            The Osh Institute of Engineering came.; UNIVERSITY
            The Bukhara State Medical Institute came.; UNIVERSITY
            The Osh Institute of Engineering Research came.; RESEARCH_INSTITUTE
            The National Institute of Education came.; RESEARCH_INSTITUTE
            """)
    void institutesOfATownThatTeachAreUniversities(String text, String type) {
        assertEquals(
                type,
                EXTRACTOR
                        .extract(Corpus.document("text", text))
                        .claims(Organization.class)
                        .map(body -> body.type().name())
                        .collect(Collectors.joining(" | ")));
    }
}
