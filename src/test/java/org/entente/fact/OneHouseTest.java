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
            Petra Holdings Limited and Osh State University signed it. The manager of Petra Holdings Ltd spoke.; Osh State University | Petra Holdings Limited
            The Kyrgyz Ministry of Education met Osh State University. Later the Ministry of Education of Kyrgyzstan was glad. The Kyrgyz Ministry signed.; Ministry of Education of Kyrgyzstan | Osh State University
            The Ministry of Education of Egypt came. Later the Ministry of Higher Education of Egypt came.; Ministry of Education of Egypt | Ministry of Higher Education of Egypt
            The Technical University of Varna came. The rector of the Technical University, Prof. Ivan Petrov, spoke.; Technical University of Varna
            Samarkand State University and Samarkand State Medical University signed it.; Samarkand State Medical University | Samarkand State University
            Samarkand State University signed a memorandum with Samarkand State Medical University.; Samarkand State Medical University | Samarkand State University
            The delegation of Samarkand State University visited Samarkand State Medical University.; Samarkand State Medical University | Samarkand State University
            Pelita Regional Center in Bandung came. The director of Pelita Center, Mr. Budi Santoso, spoke.; Pelita Regional Center in Bandung
            Qufu First Vocational and Technical Secondary School came. The principal of Qufu First Vocational School spoke.; Qufu First Vocational and Technical Secondary School
            The Law Faculty of Osh State University came. The Faculty of Law was glad.; Law Faculty of Osh State University | Osh State University
            The Deputy Rector of NUPL University spoke at the National University of Persian Languages (NUPL).; National University of Persian Languages
            Lima University Institute, LUIB, came. The chair of LUIB spoke.; Lima University Institute
            The Higher Institute of Finance, also known as HIFI, came. The head of HIFI spoke.; Higher Institute of Finance
            Tacna Vocational College of Commerce came. Tacna Commerce College was glad.; Tacna Vocational College of Commerce
            The Faculty of Law of Osh State University met the Faculty of Law of Sumba University.; Faculty of Law of Osh State University | Faculty of Law of Sumba University | Osh State University | Sumba University
            Dr. Ali Khan of the College of Engineering, Gomal University, spoke. The College of Engineering, Kohat University, will send Dr. Omar Shah.; College of Engineering, Gomal University | College of Engineering, Kohat University | Gomal University | Kohat University
            The Clinical Pharmacology Department came. Later the Pharmacology Department came.; Clinical Pharmacology Department | Pharmacology Department
            Universidad Autónoma de Tacna came. The Autonomous University of Tacna was glad.; Autonomous University of Tacna
            Universidad Católica de Tacna came. The National University of Tacna was glad.; National University of Tacna | Universidad Católica de Tacna
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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            China University of Petroleum came. The Chinese Petroleum University is old.; China University of Petroleum
            The Kisumu Development Bank KfZ came. KfZ gave a grant.; Kisumu Development Bank
            The rector ofKUZ met Kisumu University of Zoology (KUZ).; Kisumu University of Zoology
            """)
    void peoplesAndLettersAreOfOneHouse(String text, String names) {
        assertEquals(
                names,
                EXTRACTOR
                        .extract(Corpus.document("text", text))
                        .claims(Organization.class)
                        .map(Organization::name)
                        .sorted()
                        .collect(Collectors.joining(" | ")));
    }
}
