package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.document.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What short texts say of which unit is a part of which institution. */
class UnitSentencesTest {
    private static final FactExtractor EXTRACTOR = new FactExtractor();

    /** The units of a text as {@code unit < whole}, with a bar between. */
    private static String read(String text) {
        Extraction extraction = EXTRACTOR.extract(Corpus.document("text", text));
        Invariants.check(extraction);
        Map<String, String> names = new HashMap<>();
        extraction.claims(Claim.Named.class).forEach(named -> names.put(named.key(), named.name()));
        return extraction
                .claims(Organization.class)
                .filter(body -> body.parent().isPresent())
                .map(body -> body.name() + " < " + names.get(body.parent().orElseThrow()))
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Nurses of Kolmen City Hospital met doctors of the Children's Hospital of Osh State University and of the Hospital of Kisumu University.; Children's Hospital of Osh State University < Osh State University
            Osh State University's Faculty of Law is new.; Faculty of Law < Osh State University
            The Kenyan Academy of Sciences (KAS) signed with Osh State University. The protocol tells what KAS does at Osh State University.; ''
            Kisumu University received the guests. The Faculty of Civil Law Osh State University came.; Faculty of Civil Law < Osh State University
            The Kisumu College of Law came with the Department of Quality Assurance at the presidency of Osh State University.; Department of Quality Assurance < Osh State University
            Osh State University received the guests, who saw its Colleges of Nursing and Law.; College of Law < Osh State University | College of Nursing < Osh State University
            Osh State University came, and the dean of the Faculty of Law spoke.; Faculty of Law < Osh State University
            The Department of Algebra, Faculty of Mathematics, of Osh State University is new.; Department of Algebra < Faculty of Mathematics | Faculty of Mathematics < Osh State University
            Osh State University has a Tourism Department, which belongs to the Faculty of Geography.; Faculty of Geography < Osh State University | Tourism Department < Faculty of Geography
            Osh State University received the guests. The Institute of Linguistics showed them round.; Institute of Linguistics < Osh State University
            Osh State University received the guests. The Institute of Korean Studies showed them round.; Institute of Korean Studies < Osh State University
            The Faculties of Law, Medicine, and Arts and Design of Osh State University are new.; Faculty of Arts and Design < Osh State University | Faculty of Law < Osh State University | Faculty of Medicine < Osh State University
            Osh State University was visited. The dean of the economic faculty, Asan Usenov, spoke.; economic faculty < Osh State University
            On behalf of the Faculty of Law of Osh State University, Asan Usenov, Head of the Department of Civil Procedure, spoke.; Department of Civil Procedure < Faculty of Law of Osh State University | Faculty of Law of Osh State University < Osh State University
            Osh State University received a delegation of Gomel State University. The delegation of Gomel State University met with Asan Usenov, Director of the Centre for Career Development.; Centre for Career Development < Osh State University
            Osh State University met guests. Kisumu University is in Kenya. Students are taught there by its Faculty of Law, Faculty of Medicine and Faculty of Arts.; Faculty of Arts < Kisumu University | Faculty of Law < Kisumu University | Faculty of Medicine < Kisumu University
            The Department of Higher Schools of the Ministry of Education came.; Department of Higher Schools of the Ministry of Education < Ministry of Education
            Kisumu College met the International Office, School of Design and Faculty of Law of Osh State University.; Faculty of Law of Osh State University < Osh State University | International Office < Osh State University | School of Design < Osh State University
            Osh State University (OSU) came, and so did the Institute for Rural Studies (OSU).; Institute for Rural Studies < Osh State University
            Osh State University came with the director of the Higher School of International Education.; Higher School of International Education < Osh State University
            The Dean of International School and the Dean of the School of Design spoke for Osh State University.; International School < Osh State University | School of Design < Osh State University
            Four guests from Osh State University visited Kisumu College: Asan Usenov, Dean of the College of Agronomy, and others.; College of Agronomy < Osh State University
            Lima University was visited by Asan Usenov (Head, Office of Studies, Osh State University, OSU) and others.; Office of Studies < Osh State University
            Osh State University (OSU) came, and the Dean of the FLBK spoke for OSU. Guests of the FLBK signed.; FLBK < Osh State University
            The work falls to the Institute of Water Studies (IWS) at OSU and the Institute of Lake Studies (ILS) at KC. Osh State University (OSU) and Kisumu College (KC) signed.; Institute of Lake Studies < Kisumu College | Institute of Water Studies < Osh State University
            The Rector of Osh State University visited Kisumu College with his colleagues Aida Bekova, Head of the International Relations Department, and Azamat Bekov.; International Relations Department < Osh State University
            Osh State University is a public university under the University of Kisumu.; Osh State University < University of Kisumu
            Asan Usenov, Head of the Youth Exchange Bureau, Ministry of Foreign Affairs, came.; Youth Exchange Bureau < Ministry of Foreign Affairs
            The guests went to Osh State University. Osh State University International Office reported.; Osh State University International Office < Osh State University
            Osh State University travels. Kisumu College and Nadi Polytechnic received a delegation headed by Asan Usenov, Head of the International Office. When the delegation arrived at Kisumu College, Osh State University thanked.; International Office < Osh State University
            Osh State University has entered into a memorandum with the Zorbex Training Centre, Nairobi.; ''
            Memorandum between Osh State University and the Institute for Sea Fisheries was signed. The Institute for Sea Fisheries is old.; ''
            """)
    void unitsArePartsOfTheHouseThatTheWordsSpeakOf(String text, String units) {
        assertEquals(units, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Osh State University and Zumba Company Ltd met. The dean of the Faculty of Law spoke.; Faculty of Law < Osh State University
            Osh State University was visited. The head of the National Observatory for Water spoke.;
            Osh State University was visited. The Institute of International Relations of Angola sent a letter.;
            Osh State University was visited by Kenya's Department of Fish Trade. The Department of Fish Trade spoke.;
            Osh State University was visited by the Department of Fish Trade (DFT) of the Republic of Kenya.;
            Osh State University was visited. The Dean of the Institute of Science and Technology spoke.; Institute of Science and Technology < Osh State University
            Osh State University was visited. The Dean of the Institute of Technology Kolmen spoke.;
            Osh State University was visited. The director of the Brandt Centre for Coral Studies spoke.;
            Osh State University was visited. The director of the Centre for Coral Studies spoke.; Centre for Coral Studies < Osh State University
            """)
    void notEveryHouseHasSuchAUnit(String text, String units) {
        assertEquals(units == null ? "" : units, read(text));
    }

    @Test
    void lettersThatStandFirstAreOfTheNameThatSpellsThemOut() {
        Extraction extraction = EXTRACTOR.extract(Corpus.document(
                "text", "UNDP wrote to Osh. The United Nations Development Programme (UNDP) has an office there."));
        assertEquals(
                List.of("United Nations Development Programme"),
                extraction.claims(Organization.class).map(Organization::name).toList());
    }
}
