package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.document.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What short texts say of who agreed with whom. */
class AgreementSentencesTest {
    private static final FactExtractor EXTRACTOR = new FactExtractor();

    /** Each agreement of a text as {@code status: party + party, by signatory}; those of one text with a bar between. */
    private static String read(String text) {
        Extraction extraction = EXTRACTOR.extract(Corpus.document("text", text));
        Invariants.check(extraction);
        Map<String, String> names = new HashMap<>();
        extraction.claims(Claim.Named.class).forEach(named -> names.put(named.key(), named.name()));
        return extraction
                .claims(Agreement.class)
                .map(agreement -> agreement.status().term() + ": " + names(names, agreement.parties())
                        + (agreement.signatories().isEmpty() ? "" : ", by " + names(names, agreement.signatories())))
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    private static String names(Map<String, String> names, List<String> keys) {
        return String.join(" + ", new TreeSet<>(keys.stream().map(names::get).toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Osh State University Rector Azamat Bekov and Kisumu College President Peter Mwangi signed the agreement at a ceremony attended by Nadi Polytechnic Director Aida Bekova.; Azamat Bekov + Peter Mwangi
            Osh State University and Kisumu College made a pact. The memorandum was signed at Osh State University on Monday and witnessed by Azamat Bekov and Peter Mwangi.; ''
            In the presence of Minister Aida Bekova and Ambassador Kathy Leach, the rector of Osh State University Azamat Bekov and the president of Kisumu College Peter Mwangi signed an agreement.; Azamat Bekov + Peter Mwangi
            Azamat Bekov, Rector of Osh State University, signed a memorandum along with Peter Mwangi, President of Kisumu College.; Azamat Bekov + Peter Mwangi
            The signing of the memorandum of Osh State University and Kisumu College took place on 9 May 2022. Representing Osh State University was its President, Azamat Bekov, while Kisumu College was represented by its Vice President, Peter Mwangi.; Azamat Bekov + Peter Mwangi
            Osh State University and Kisumu College made a pact. Signing the agreement were Rector Azamat Bekov and Principal Peter Mwangi.; Azamat Bekov + Peter Mwangi
            Osh State University and Kisumu College made an agreement. Present to sign the document were Osh State University Rector Azamat Bekov and Peter Mwangi.; Azamat Bekov + Peter Mwangi
            Aida Bekova, Rector of Osh State University, visited Kisumu College on 9 May 2022. There she met with Principal Peter Mwangi and signed an agreement of the two.; Aida Bekova
            Osh State University signed an agreement with Kisumu College. The university was represented by Azamat Bekov while the college was represented by Peter Mwangi.; Azamat Bekov + Peter Mwangi
            The rector of Osh State University, Prof. Aida Bekova, visited Kisumu College on Tuesday and signed a memorandum with President Peter Mwangi.; Aida Bekova + Peter Mwangi
            Osh State University signed a memorandum with Kisumu College. Rector Azamat Bekov, flanked by Vice-Rector Aida Bekova, signed for the university.; Azamat Bekov
            Osh State University (President Azamat Bekov) announced that it signed an agreement with Kisumu College (President Peter Mwangi).; ''
            The memorandum was signed between Osh State University President Azamat Bekov and Kisumu College President Peter Mwangi on May 3.; Azamat Bekov + Peter Mwangi
            Osh State University and Kisumu College signed an agreement. Azamat Bekov, Rector of Osh State University, and Peter Mwangi, Head of International Relations at Kisumu College signed the agreement in Nairobi.; Azamat Bekov + Peter Mwangi
            The agreement of Osh State University and Kisumu College was signed by Azamat Bekov, acting on behalf of the Rector of Osh State University Aida Bekova, and Peter Mwangi.; Azamat Bekov + Peter Mwangi
            Azamat Bekov, Rector of Osh State University, received Peter Mwangi, Rector of Kisumu College. With the presence of Aida Bekova, Minister of Education, and Kathy Leach, the rectors of both institutions signed an agreement.; Azamat Bekov + Peter Mwangi
            """)
    void whoWitnessesDoesNotSign(String text, String signatories) {
        String read = read(text);
        assertEquals(signatories, read.contains(", by ") ? read.substring(read.indexOf(", by ") + 5) : "");
    }

    @Test
    void whatIsPlannedBehindASemicolonIsNotWhatIsSigned() {
        Extraction extraction = EXTRACTOR.extract(Corpus.document(
                "text",
                "An agreement on mobility was signed by Osh State University with Kisumu College; a memorandum with a shipyard is"
                        + " planned to be signed."));
        assertEquals(
                List.of(AgreementKind.COOPERATION_AGREEMENT),
                extraction.claims(Agreement.class).map(Agreement::kind).toList());
    }

    @Test
    void aRenewedMemorandumIsNotOfTheDayOfTheFirst() {
        Extraction extraction = EXTRACTOR.extract(Corpus.document(
                "text",
                "Osh State University and Kisumu College have renewed their memorandum, first signed in 2019."));
        assertEquals(
                List.of(Optional.empty()),
                extraction.claims(Agreement.class).map(Agreement::date).toList());
    }

    @Test
    void aTripartiteAgreementIsOneOfThree() {
        assertEquals(
                "Signed: Kisumu College + Nadi Polytechnic + Osh State University",
                read(
                        "Osh State University signed Tripartite Agreement with Nadi Polytechnic and Kisumu College on 3 May 2024."));
    }

    @Test
    void whatSomebodySaysOfEarlierPapersIsInForce() {
        assertEquals(
                "InForce: Kisumu College + Osh State University",
                read(
                        "Rector Azamat Bekov of Osh State University said that protocols have been signed with Kisumu College."));
    }

    @Test
    void theTwoPartiesAreTheHostAndWhoCame() {
        assertEquals(
                "Signed: Nadi Polytechnic University + Osh State University",
                read(
                        "Azamat Bekov of Osh State University led a delegation of Osh State University to visit Nadi Polytechnic"
                                + " University, Kisumu College and the Embassy of Kenya in Bishkek. At Nadi Polytechnic University, Rector Peter"
                                + " Mwangi met with the delegation. The two parties signed a memorandum of cooperation."));
    }

    @Test
    void anUnderstandingIsReachedWhereAPaperIsToCome() {
        assertEquals(
                "Planned: Kisumu College + Osh State University",
                read(
                        "Osh State University received Kisumu College. An agreement was reached between Osh State University and"
                                + " Kisumu College on summer schools; a memorandum will be signed next month."));
    }

    @Test
    void aMinistryWithTopicsLeftOutIsTheSame() {
        assertEquals(
                "Signed: Kisumu College + Ministry of Education and Skills",
                read(
                        "Ministry of Education signs agreement with Kisumu College\n\nThe Ministry of Education and Skills and Kisumu College"
                                + " signed a memorandum yesterday."));
    }

    @Test
    void aPartOfALongerNameJoinsNoOtherHouse() {
        assertEquals(
                "Signed: Royal Tram Museum + Tram Museum of Osh",
                read("The Tram Museum of Osh and the Royal Tram Museum signed a memorandum on 3 May 2024."));
    }

    @Test
    void lettersJoinedToAnotherHousesNameAreNotOneHouse() {
        assertEquals(
                "Signed: Kisumu College + Osh State University",
                read(
                        "OSU-Kisumu College sign MoU\n\nOsh State University (OSU) has signed a memorandum with Kisumu College."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Osh State University and Kisumu College signed a memorandum of understanding on 3 May 2024.; Signed: Kisumu College + Osh State University
            On 3 May 2024, Osh State University signed an agreement with Kisumu College.; Signed: Kisumu College + Osh State University
            A memorandum was signed between Osh State University and Kisumu College on 3 May 2024.; Signed: Kisumu College + Osh State University
            An agreement on student exchange was signed by Osh State University and Kisumu College.; Signed: Kisumu College + Osh State University
            Osh State University has concluded a cooperation agreement with Kisumu College.; Signed: Kisumu College + Osh State University
            Osh State University inked a memorandum with Kisumu College in May.; Signed: Kisumu College + Osh State University
            """)
    void whoSignedWithWhomIsTold(String text, String agreement) {
        assertEquals(agreement, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Osh State University and Kisumu College will sign a memorandum of understanding next year.; Planned: Kisumu College + Osh State University
            Osh State University plans to sign an agreement with Kisumu College.; Planned: Kisumu College + Osh State University
            Osh State University and Kisumu College met. The meeting ended with talk of the importance of finalizing the signing of memorandums between both universities.; Planned: Kisumu College + Osh State University
            """)
    void whatIsOnlyPlannedIsPlanned(String text, String agreement) {
        assertEquals(agreement, read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Osh State University and Kisumu College did not sign a memorandum.",
                "The memorandum between Osh State University and Kisumu College has not been signed.",
                "Osh State University and Kisumu College met. No agreement was signed.",
                "Osh State University opened a hall. Guests of Kisumu College saw it and signed the visitors' book.",
                "Osh State University signed its new coach, and Kisumu College lost the match.",
                "Guests of Kisumu College visited Osh State University and spoke of the weather.",
                "The dean of Osh State University and guests of Kisumu College agreed that the view was good.",
                "Students of Osh State University and Kisumu College read the Kyoto Protocol in class.",
            })
    void whatWasNotSignedIsNoAgreement(String text) {
        assertEquals("", read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            The memorandum was signed between Dr Almaz Bekov, Rector, Osh State University, and Ms Grace Achieng, Principal, Kisumu College, as told in a report by the press.; Almaz Bekov + Grace Achieng
            The signing of a memorandum between Osh State University and Kisumu College was undertaken by Rector Almaz Bekov and Principal Grace Achieng.; Almaz Bekov + Grace Achieng
            Almaz Bekov, Rector at Osh State University, and Grace Achieng, Principal of Kisumu College, signed a memorandum.; Almaz Bekov + Grace Achieng
            Rector Almaz Bekov of Osh State University welcomed Dean Grace Achieng and signed a memorandum with Kisumu College.; Almaz Bekov
            The memorandum of Osh State University and Kisumu College was signed by Rector Almaz Bekov and Principal Grace Achieng.; Almaz Bekov + Grace Achieng
            Rector Almaz Bekov of Osh State University and Principal Grace Achieng of Kisumu College signed a memorandum.; Almaz Bekov + Grace Achieng
            Osh State University and Kisumu College signed a memorandum. It was signed by Rector Almaz Bekov.; Almaz Bekov
            Osh State University and Kisumu College signed a memorandum. Rector Almaz Bekov was the signatory for Osh State University.; Almaz Bekov
            The talks of Osh State University and Kisumu College ended with signing the agreement on cooperation by Rector Almaz Bekov and Principal Grace Achieng.; Almaz Bekov + Grace Achieng
            Rector Almaz Bekov of Osh State University along with the Principal of Kisumu College, Grace Achieng, signed the memorandum by which a course will be opened.; Almaz Bekov + Grace Achieng
            """)
    void whoSignedIsNamed(String text, String signatories) {
        assertEquals("Signed: Kisumu College + Osh State University, by " + signatories, read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rectors of Osh State University and Kisumu College signed a memorandum on 3 May 2024.",
                "Osh State University and Kisumu College signed a memorandum. Dean Almaz Bekov was present.",
                "Osh State University and Kisumu College signed a memorandum in the presence of Consul Almaz Bekov.",
                "Osh State University and Kisumu College signed a memorandum. The signing followed a visit by Consul Almaz Bekov.",
                "Consul Almaz Bekov watched as Osh State University and Kisumu College signed a memorandum.",
            })
    void whoIsNotSaidToHaveSignedIsNoSignatory(String text) {
        assertEquals("Signed: Kisumu College + Osh State University", read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Osh State University signed agreements with Kisumu College, Temirlan Technical College and Nadi Polytechnic University.; Signed: Kisumu College + Osh State University | Signed: Nadi Polytechnic University + Osh State University | Signed: Osh State University + Temirlan Technical College
            Osh State University, Kisumu College and Temirlan Technical College signed a three-party agreement.; Signed: Kisumu College + Osh State University + Temirlan Technical College
            """)
    void oneWithManyIsManyAndManyAtOnceIsOne(String text, String agreements) {
        assertEquals(agreements, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            An agreement between Osh State University and Kisumu College will be signed next year.; Planned
            Osh State University has already signed a memorandum with Kisumu College.; InForce
            Osh State University signed a memorandum with Kisumu College in 2006.; InForce
            On 3 May 2024 guests of Kisumu College came to Osh State University. In 2019 Osh State University signed a memorandum with Kisumu College.; InForce
            On 3 May 2024 guests of Kisumu College came to Osh State University. In January 2024 Osh State University signed a memorandum with Kisumu College.; InForce
            Guests of Kisumu College came to Osh State University. They spoke of students. Last February Osh State University signed a memorandum with Kisumu College.; InForce
            Under the agreement between Osh State University and Kisumu College ten students came to Osh.; InForce
            Osh State University and Kisumu College met. The agreement that has been signed by Osh State University and Kisumu College was the basis of the talks.; InForce
            The rector spoke of the existing memorandum between Osh State University and Kisumu College.; InForce
            Osh State University and Kisumu College exchanged drafts of a memorandum.; Planned
            It was agreed that a memorandum between Osh State University and Kisumu College would be prepared and signed.; Planned
            The draft memorandum between Osh State University and Kisumu College was discussed. The signing is scheduled for June 2024.; Planned
            There are already agreements between Osh State University and Kisumu College.; InForce
            Contracts on exchange are signed with partners of Osh State University such as Kisumu College.; InForce
            Osh State University signed an agreement with Kisumu College to widen existing ties.; Signed
            A memorandum between Osh State University and Kisumu College was signed in Nairobi.; Signed
            Osh State University entered into a memorandum with Kisumu College.; Signed
            Guests of Kisumu College visited Osh State University to sign a memorandum.; Signed
            """)
    void theTenseOfTheVerbTellsTheStatus(String text, String status) {
        assertEquals(status + ": Kisumu College + Osh State University", read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Osh State University and Kisumu College reached an agreement on the colour of the hall.",
                "Osh State University and Kisumu College reached some agreements at the table.",
                "Numerous protocols were signed between Osh State University and the participating universities.",
            })
    void consentAndUnnamedPartnersAreNoAgreement(String text) {
        assertEquals("", read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Osh State University and Kisumu College signed a memorandum, witnessed by guests of Nadi Polytechnic University.; Signed: Kisumu College + Osh State University
            Osh State University, Kisumu College and Nadi Polytechnic University met in May. The three universities signed an agreement.; Signed: Kisumu College + Nadi Polytechnic University + Osh State University
            Osh State University signed a memorandum with Kisumu College and a letter of intent with Nadi Polytechnic University.; Signed: Kisumu College + Osh State University | Signed: Nadi Polytechnic University + Osh State University
            A delegation from ZTK Malaysia came in May. ZTK President Grace Achieng spoke. Later the delegation signed a memorandum with Osh State University.; Signed: Osh State University + ZTK
            Nomba Negara State College of Science and Kisumu College met. NONESCOS President Almaz Bekov and Kisumu College President Grace Achieng signed a memorandum.; Signed: Kisumu College + Nomba Negara State College of Science, by Almaz Bekov + Grace Achieng
            Zumba University met Kisumu College. ZU signed a memorandum with Kisumu College.; Signed: Kisumu College + Zumba University
            Osh State University signed a memorandum with Zumba State University in Khorezm region.; Signed: Osh State University + Zumba State University
            Kisumu College signed a memorandum with the City of Kigali.; Signed: City of Kigali + Kisumu College
            The Faculty of Law of Osh State University signed a memorandum with Kisumu College.; Signed: Faculty of Law of Osh State University + Kisumu College
            A memorandum was signed between Faculty of Civil Law Osh State University and Kisumu College.; Signed: Faculty of Civil Law + Kisumu College
            """)
    void partiesAreThoseThatAct(String text, String agreements) {
        assertEquals(agreements, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Rector Almaz Bekov of Osh State University signed a memorandum with Principal Grace Achieng of Kisumu College.; Almaz Bekov + Grace Achieng
            Osh State University signed a memorandum with Kisumu College, represented by Principal Grace Achieng.; Grace Achieng
            Rector Almaz Bekov of Osh State University received guests of Kisumu College. On behalf of the university he signed a memorandum with Kisumu College.; Almaz Bekov
            """)
    void counterpartsSignToo(String text, String signatories) {
        assertEquals("Signed: Kisumu College + Osh State University, by " + signatories, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            The governments of Kenya and Fiji have signed a memorandum. The memorandum was signed by the Minister on behalf of the government of Kenya and the Ambassador.; Signed: Fiji + Kenya
            Osh State University has signed a memorandum with Kisumu College and is finalising an agreement with Nadi Polytechnic University.; Planned: Nadi Polytechnic University + Osh State University | Signed: Kisumu College + Osh State University
            Nadi Polytechnic University received guests of the University of Kigali Teaching Hospital and the University of Kigali. The hospital and the University of Kigali signed a memorandum.; Signed: University of Kigali + University of Kigali Teaching Hospital
            Osh State University subscribed an agreement with Kisumu College.; Signed: Kisumu College + Osh State University
            Rector Almaz Bekov signed on behalf of Osh State University and Principal Grace Achieng on behalf of Kisumu College. The memorandum provides for seminars.; Signed: Kisumu College + Osh State University, by Almaz Bekov + Grace Achieng
            """)
    void governmentsHospitalsAndSecondInstrumentsAreToldApart(String text, String agreements) {
        assertEquals(agreements, read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Osh State University and Kisumu College reached initial agreements at the table.",
                "Osh State University launched a course with Kisumu College under the agreement.",
                "The agreement of Osh State University and Kisumu College outlines existing programmes.",
            })
    void whatRestsOnAnInstrumentMakesNone(String text) {
        assertEquals("", read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            textBlock =
                    """
            Memoranda were signed between Osh State University and Kisumu College; Nadi Polytechnic University and Kigali Technical University. # Signed: Kigali Technical University + Nadi Polytechnic University | Signed: Kisumu College + Osh State University
            Osh State University signed two agreements, one with Kisumu College and one with Nadi Polytechnic University. # Signed: Kisumu College + Osh State University | Signed: Nadi Polytechnic University + Osh State University
            Osh State University signed contracts with a number of institutions, among which are Kisumu College and Nadi Polytechnic University. # Signed: Kisumu College + Osh State University | Signed: Nadi Polytechnic University + Osh State University
            Osh State University signed a memorandum with Zumbado College in Kenya, Nadi Polytechnic in Fiji, and Kigali Technical University. # Signed: Kigali Technical University + Nadi Polytechnic in Fiji + Osh State University + Zumbado College in Kenya
            Two memoranda were signed in Nairobi. The first memorandum was signed between Kisumu College and Zumbado College, and the second between Nadi Polytechnic and Osh State University. # Signed: Kisumu College + Zumbado College | Signed: Nadi Polytechnic + Osh State University
            Osh State University concluded several memoranda with African universities. The memoranda are with Kisumu College and Nadi Polytechnic University. # Signed: Kisumu College + Osh State University | Signed: Nadi Polytechnic University + Osh State University
            Guests of Osh State University came to Africa. Osh State University had talks with Kisumu College and Nadi Polytechnic University. The parties signed memoranda. # Signed: Kisumu College + Osh State University | Signed: Nadi Polytechnic University + Osh State University
            Osh State University, Kisumu College and Nadi Polytechnic University met in May. The outcome was an agreement to which all sides put their signatures. # Signed: Kisumu College + Nadi Polytechnic University + Osh State University
            Three universities of Kenya signed a letter of intent with Osh State University. Kisumu College, Nadi Polytechnic University and Kigali Technical University each signed one. # Signed: Kigali Technical University + Osh State University | Signed: Kisumu College + Osh State University | Signed: Nadi Polytechnic University + Osh State University
            Osh State University signed agreements with three universities of Africa. Osh State University has ties to Kisumu College, Nadi Polytechnic University and Kigali Technical University. # Signed: Kigali Technical University + Osh State University | Signed: Kisumu College + Osh State University | Signed: Nadi Polytechnic University + Osh State University
            Three colleges of Nadi Polytechnic University became partners of Osh State University, a memorandum with each of them having been signed. They are Kisumu College, Kigali Technical College and Temirlan Technical College. # Signed: Kigali Technical College + Osh State University | Signed: Kisumu College + Osh State University | Signed: Osh State University + Temirlan Technical College
            Osh State University received guests. Osh State University had talks with the Kisumu branch of Nadi Polytechnic University. An agreement was signed. # Signed: Kisumu branch of Nadi Polytechnic University + Osh State University
            Osh State University and Kisumu College signed a memorandum at a fair that was held in collaboration with Nadi Polytechnic University. # Signed: Kisumu College + Osh State University
            Osh State University, Kisumu College and Nadi Polytechnic University signed agreements with Kigali Technical University. # Signed: Kigali Technical University + Kisumu College | Signed: Kigali Technical University + Nadi Polytechnic University | Signed: Kigali Technical University + Osh State University
            The Drafting Centre, Osh State University, Kisumu College and Nadi Polytechnic University signed a memorandum. # Signed: Drafting Centre + Kisumu College + Nadi Polytechnic University + Osh State University
            """)
    void partnersInListsAreToldApart(String text, String agreements) {
        assertEquals(agreements, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            textBlock =
                    """
            Osh State University expressed interest in concluding an agreement with Kisumu College. # Planned: Kisumu College + Osh State University
            Osh State University and Kisumu College signed a letter of intent, to be followed by an agreement. # Planned: Kisumu College + Osh State University | Signed: Kisumu College + Osh State University
            Osh State University came back to the memorandum with Kisumu College signed in 2006. The memorandum was signed when both were young. # InForce: Kisumu College + Osh State University
            Osh State University and Kisumu College signed a memorandum with the help of Nadi Polytechnic University. # Signed: Kisumu College + Osh State University
            Osh State University received guests. Osh State University signed a memorandum with Kisumu College. Osh State University also met the rector of Nadi Polytechnic University. After the talks an agreement was signed. # Signed: Kisumu College + Osh State University | Signed: Nadi Polytechnic University + Osh State University
            Earlier, Osh State University signed a memorandum with Kisumu College. # InForce: Kisumu College + Osh State University
            In a statement, Nadi Polytechnic University said Osh State University and Kisumu College signed a memorandum. # Signed: Kisumu College + Osh State University
            The cabinet has approved a memorandum between Osh State University and Kisumu College. # Planned: Kisumu College + Osh State University
            Osh State University signed a strategic partnership with Kisumu College. # Signed: Kisumu College + Osh State University
            Osh State University and Kisumu College signed a memorandum at a fair, organised by Nadi Polytechnic University. # Signed: Kisumu College + Osh State University
            A memorandum was signed between the Faculty of Law and the Institute of History at Osh State University. # Signed: Faculty of Law + Institute of History
            Osh State University and the government of Turkana county signed an agreement. # Signed: Osh State University + government of Turkana county
            Osh State University and the government of Kenya signed an agreement. # Signed: Osh State University + government of Kenya
            """)
    void whatIsMeantAndBySecondInstrumentsIsToldApart(String text, String agreements) {
        assertEquals(agreements, read(text));
    }

    @Test
    void aListedInstrumentHasTheStatusOfItsLead() {
        assertEquals(
                "Signed: Kisumu College + Osh State University | Signed: Nadi Polytechnic University + Osh State University",
                read(
                        "The following documents were signed:\n\n- Memorandum of Understanding between Osh State University and"
                                + " Kisumu College;\n- Agreement between Osh State University and Nadi Polytechnic University."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date 2023-09-27 Osh State University and Kisumu College signed a memorandum.",
                "date 2023-09-27 NAIROBI, Sep 26 - Osh State University and Kisumu College signed a memorandum.",
            })
    void theDayOfTheReportIsNotThatOfTheSigning(String text) {
        Extraction extraction = EXTRACTOR.extract(Corpus.document("text", text));
        assertEquals(
                List.of(Optional.empty()),
                extraction.claims(Agreement.class).map(Agreement::date).toList());
    }

    @Test
    void representativesSign() {
        assertEquals(
                "Signed: Kisumu College + Osh State University, by Almaz Bekov + Grace Achieng",
                read(
                        "The signing of the memorandum between Osh State University and Kisumu College, represented by Rector"
                                + " Almaz Bekov and Principal Grace Achieng, was held in May."));
    }

    @Test
    void whatStandsBesideOurSchoolIsNotOurSchool() {
        String text =
                "Our school held a signing ceremony with guests from Kenya. The head of Kisumu College, guests of Nadi"
                        + " Polytechnic University and teachers of our school were present. Osh State University is the oldest of the region, and Osh State University (OSU) has its gardens."
                        + " We signed an agreement with Kisumu College.";
        assertEquals("Signed: Kisumu College + Osh State University", read(text));
    }

    @Test
    void whoWeAreIsNotGuessedWhereThePageDoesNotTell() {
        assertEquals(
                "",
                read(
                        "On May 5 a delegation of Nadi Polytechnic University visited our school. We signed an agreement with"
                                + " Nadi Polytechnic University."));
    }

    @Test
    void theTwoAreThoseThatStandSideBySide() {
        assertEquals(
                "Signed: Osh State University + United Nations Development Programme",
                read(
                        "Osh State University and the United Nations Development Programme (UNDP) want exchange to grow. Today the"
                                + " two have signed a memorandum of understanding. The Ministry of Education of Kenya helped."));
    }

    @Test
    void howManyThereAreTellsOfNone() {
        assertEquals(
                "",
                read("Osh State University has concluded 27 agreements so far with universities of America and Asia."));
    }

    @Test
    void whatIsSignedThroughAUnitIsOfTheHouse() {
        assertEquals(
                "Signed: Kisumu College + Osh State University",
                read("Osh State University, through the Osh Centre for Law, and Kisumu College signed a memorandum."));
    }

    @Test
    void theFirstOfTwoIsToldByItself() {
        assertEquals(
                "Signed: Kisumu College + Osh State University | Signed: Nadi Polytechnic + Osh State University",
                read(
                        "Two memoranda were signed at the ceremony. The first memorandum is between Osh State University and Kisumu"
                                + " College. The second memorandum is between Osh State University and Nadi Polytechnic."));
    }

    @Test
    void whatIsRenewedIsSigned() {
        assertEquals(
                "Signed: Kisumu College + Osh State University",
                read(
                        "The rectors of Osh State University and Kisumu College signed the extension of the agreement that has"
                                + " united both since 2015."));
        assertEquals(
                "Signed: Kisumu College + Osh State University, by Almaz Bekov + Grace Achieng",
                read(
                        "Osh State University and Kisumu College have renewed their partnership. The renewal was signed on behalf"
                                + " of Osh State University by Almaz Bekov and on behalf of Kisumu College by Grace Achieng."));
    }

    @Test
    void whatATitleInQuotationMarksNamesDoesNotSign() {
        assertEquals(
                "Signed: Kisumu College + Osh State University",
                read(
                        "A project \"Capacity of Nadi Polytechnic\" is one on which Osh State University and Kisumu College have signed"
                                + " a memorandum."));
    }

    @Test
    void numberedPartnersStandBelowTheirLands() {
        assertEquals(
                "Signed: Kisumu College + Nadi Polytechnic | Signed: Kisumu College + Osh State University | Signed: Kisumu College + Suva Academy",
                read(
                        """
                        Kisumu College (KC) has brought home three memorandums.
                        All three were signed for Kisumu College in May.

                        The new partners:

                        Kyrgyzstan

                        1. Osh State University

                        Fiji

                        2. Nadi Polytechnic
                        3. Suva Academy
                        """));
    }

    @Test
    void aSchoolNamedWithItsUniversitySignsItself() {
        assertEquals(
                "Signed: Osh State University + University of Kenya College of Medicine",
                read(
                        "A memorandum was signed between the University of Kenya College of Medicine and Osh State University."));
        assertEquals(
                "Signed: Graduate School of Arts of Kisumu College + Osh State University",
                read("Osh State University and the Graduate School of Arts of Kisumu College signed a memorandum."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Osh State University and Kisumu News Agency renewed their cooperation programme. The programme was signed by Director General Peter Mwangi and Rector Azamat Bekov.; Signed: Kisumu News Agency + Osh State University, by Azamat Bekov + Peter Mwangi
            Osh State University and Kisumu College signed a joint action plan.; Signed: Kisumu College + Osh State University
            The ceremony marked the formalization of two memoranda: (1) between Nadi Polytechnic and Osh State University, and (2) between Kisumu College and Osh State University.; Signed: Kisumu College + Osh State University | Signed: Nadi Polytechnic + Osh State University
            Osh State University, the largest university of the Fergana Association, and Kisumu College, a member of the Victoria Group, signed a memorandum.; Signed: Kisumu College + Osh State University
            Osh State University brought together Kisumu College and Nadi Polytechnic to sign a memorandum.; Signed: Kisumu College + Nadi Polytechnic + Osh State University
            Osh State University has a memorandum of understanding with Kisumu College.; InForce: Kisumu College + Osh State University
            Osh State University has signed agreements with more than forty universities, among them Kisumu College and Nadi Polytechnic.; InForce: Kisumu College + Osh State University | InForce: Nadi Polytechnic + Osh State University
            Osh State University and Kisumu College signed a memorandum. Principal Peter Mwangi and Rector Azamat Bekov represented Kisumu College and Osh State University respectively.; Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi
            Osh State University and Kisumu College signed a memorandum. Osh State University was represented at the ceremony by Azamat Bekov. Kisumu College was represented by Peter Mwangi.; Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi
            Representing Osh State University at the signing of the memorandum with Kisumu College was Rector Azamat Bekov.; Signed: Kisumu College + Osh State University, by Azamat Bekov
            The agreement was signed between the rector of Osh State University, Azamat Bekov, and the principal of Kisumu College, Peter Mwangi.; Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi
            Osh State University, through its rector, Azamat Bekov, signed an agreement with Kisumu College, through its principal, Peter Mwangi.; Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi
            The memorandum was signed on behalf of Osh State University, its rector, Professor. Azamat Bekov, and on behalf of Kisumu College, its principal, Mr. Peter Mwangi.; Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi
            Photo: Rector Azamat Bekov (Osh State University) and Principal Peter Mwangi (Kisumu College) after signing the agreement; Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi
            Azamat Bekov, Rector, Osh State University, and Peter Mwangi, Principal, Kisumu College, share a handshake following the signing of a memorandum. Osh State University and Kisumu College signed it on Monday.; Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi
            Osh State University and Kisumu College signed an agreement. It was signed by Vice-Rector Azamat Bekov and Vice Principal Peter Mwangi, on behalf of Rector Aida Bekova of Osh State University and Principal Mary Otieno of Kisumu College.; Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi
            Rector Azamat Bekov of Osh State University received Principal Peter Mwangi of Kisumu College. The signatories of the memorandum, the rectors of the respective institutions, spoke of exchange. Osh State University and Kisumu College signed a memorandum.; Signed: Kisumu College + Osh State University, by Azamat Bekov
            The rectors of the two universities signed a memorandum. Rector Azamat Bekov of Osh State University and Rector Peter Mwangi of Kisumu University met.; Signed: Kisumu University + Osh State University, by Azamat Bekov + Peter Mwangi
            According to a statement issued by Aida Bekova of the Ministry of Education, Azamat Bekov, Rector of Osh State University, signed an agreement with Kisumu College.; Signed: Kisumu College + Osh State University, by Azamat Bekov
            Rector Azamat Bekov of Osh State University and Principal Peter Mwangi of Kisumu College held talks. At the end they signed a memorandum.; Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi
            The president led a delegation to Romania and signed memoranda with Kisumu College as well as Nadi Polytechnic.; ''
            Rector Azamat Bekov of Osh State University and Principal Peter Mwangi of Kisumu College held talks. The two leaders signed a memorandum.; Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi
            The memorandum was signed by Osh State University Rector Azamat Bekov and Kisumu College Principal Peter Mwangi in Osh, where Minister Aida Bekova presided over the ceremony.; Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi
            The memorandum of cooperation between Osh State University and Kisumu College aims at joint research. It was signed by Azamat Bekov and Peter Mwangi.; Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi
            The memorandum was signed in the presence of Aida Bekova with Azamat Bekov, Rector of Osh State University, signing on behalf of the university. Peter Mwangi signed for Kisumu College.; Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi
            The rector of Osh State University signed an agreement with the principal of Kisumu College. Rector Azamat Bekov of Osh State University and Principal Peter Mwangi of Kisumu College met later.; Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi
            The rector of Osh State University, Azamat Bekov, and the Director of Student Affairs at Osh State University, Aida Bekova, signed a memorandum with Kisumu College.; Signed: Kisumu College + Osh State University, by Aida Bekova + Azamat Bekov
            Under the leadership of Azamat Bekov, Rector, Osh State University signed a memorandum with Kisumu College. It was signed during the visit of Principal Peter Mwangi, who was received by Azamat Bekov, along with Dean Aida Bekova.; Signed: Kisumu College + Osh State University
            Osh State University and Kisumu College signed a memorandum. The memorandum also aims to develop proposed programs.; Signed: Kisumu College + Osh State University
            A memorandum was signed between Osh State University (OSU) here and the Nadi-based Population Research Institute (PRI). The OSU rector Azamat Bekov spoke.; Signed: Osh State University + Population Research Institute
            The rector of Osh State University praised the signing of memoranda with various universities and advised Kisumu College.; ''
            Osh State University has become the latest to sign a memorandum with Kisumu College.; Signed: Kisumu College + Osh State University
            The agreement between Osh State University and Kisumu College, first signed in 2014, was renewed on 6 May 2024.; Signed: Kisumu College + Osh State University
            Osh State University and Kisumu College signed two documents: a memorandum of understanding and a student exchange agreement.; Signed: Kisumu College + Osh State University | Signed: Kisumu College + Osh State University
            Talks ended with an exchange of letters of intent between Osh State University and Kisumu College.; Signed: Kisumu College + Osh State University
            Rector Azamat Bekov of Osh State University signed an agreement with Kisumu College, confirming the conviction of Rector Azamat Bekov.; Signed: Kisumu College + Osh State University, by Azamat Bekov
            Osh College signed a memorandum with Collège Alpin in Zumba, Nadi Polytechnic located in Nadi and Alpha College.; Signed: Alpha College + Collège Alpin + Nadi Polytechnic + Osh College
            Osh College and Kisumu College have an agreement. It was signed in Havana, Cuba, on February 3, 2023 by Rector of Osh College Azamat Bekov and the Principal of Kisumu College, Dr. Aida Bekova.; Signed: Kisumu College + Osh College, by Aida Bekova + Azamat Bekov
            Kisumu College President Peter Mwangi was at Osh College to sign the agreement.; Signed: Kisumu College + Osh College, by Peter Mwangi
            Osh State University and Kisumu College signed an agreement. The document was subscribed by Rector Azamat Bekov and Principal Peter Mwangi.; Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi
            """)
    void turnsOfSigning(String text, String agreements) {
        assertEquals(agreements, read(text));
    }

    @Test
    void whatTheHeadlineCallsAProtocolIsTheMemorandumOfTheText() {
        assertEquals(
                "Signed: Kisumu College + Osh State University",
                read(
                        "Osh State University signs protocol with Kisumu College\n\nOsh State University and Kisumu College signed a"
                                + " memorandum of understanding."));
    }

    @Test
    void whatWasSignedInDecemberIsNewsInJanuary() {
        assertEquals(
                "Signed: Kisumu College + Osh State University",
                read(
                        "Osh State University signs with Kisumu College\n\nJanuary 7, 2019 —\nIn December, Osh State University and"
                                + " Kisumu College signed a memorandum of understanding."));
    }

    @Test
    void aPaperThatIsTheTitleIsSigned() {
        assertEquals(
                "Signed: Kisumu College + Osh State University, by Azamat Bekov + Peter Mwangi",
                read(
                        "MoU between Osh State University and Kisumu College\n\nOsh State University is glad. It has a new hall."
                                + " Principal Peter Mwangi signed the document on behalf of Kisumu College and the rector of Osh State"
                                + " University, Azamat Bekov, signed the document on behalf of Osh State University."));
    }

    @Test
    void lettersInAHeadlineSignTogether() {
        assertEquals(
                "Signed: LZKMS + ZUMT",
                read("ZUMT, LZKMS sign MoU\n\nThe memorandum provides for exchange of students, a statement said."));
    }

    @Test
    void aHeadlineHasNoArticle() {
        assertEquals(
                "Signed: Kisumu College + Osh State University",
                read(
                        "Osh State University signs academic partnership with Kisumu College\n\nThe two have much in common."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The Kenyan Health Minister Peter Mwangi and his Turkish counterpart Ayla Demir signed a memo of understanding. Kenya and Turkey are friends. | Signed: Kenya + Turkey, by Ayla Demir + Peter Mwangi
            The agreement was signed by the Rector of Osh State University, Aida Bekova, and Kenya's Foreign Minister Peter Mwangi. | Signed: Kenya + Osh State University, by Aida Bekova + Peter Mwangi
            Osh State University said that Kenya, before all others, signed a memorandum for cooperation with Turkey. | InForce: Kenya + Turkey
            Kenya and Turkey are friends. The course of Osh State University is held under the memorandum renewed between the two nations. | InForce: Kenya + Turkey
            Osh State University welcomed guests in line with the agreement on training between Kenya and Turkey. | ''
            There is still no signed agreement of Osh State University and Kisumu College. | ''
            The course of Osh State University is held under the memorandum on training signed between Kisumu College and Nadi Polytechnic. | InForce: Kisumu College + Nadi Polytechnic
            """)
    void countriesSignThroughTheirMinisters(String text, String agreements) {
        assertEquals(agreements, read(text));
    }

    @Test
    void whatTheNextRenewIsNotTheOneToldBefore() {
        assertEquals(
                "Signed: Kisumu College + Osh State University | Signed: Nadi Polytechnic + Osh State University",
                read(
                        "Osh State University signed a memorandum with Kisumu College. Osh State University and Nadi Polytechnic"
                                + " renewed the agreement signed in 1994 by the two institutions."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            textBlock =
                    """
            Osh State University and Kisumu College signed a memorandum. The memorandum can be renewed and renews itself automatically.# Signed: Kisumu College + Osh State University
            Osh State University and Kisumu College inked a memorandum that shall be renewed automatically.# Signed: Kisumu College + Osh State University
            The ministers discussed ways to activate the memorandum signed by Osh State University and Kisumu College.# InForce: Kisumu College + Osh State University
            An agreement was reached on closer ties between Osh State University and Kisumu College.# ''
            Osh State University and Kisumu College recently signed a memorandum.# Signed: Kisumu College + Osh State University
            Osh State University and Kisumu College signed a Note of Understanding (NoU).# Signed: Kisumu College + Osh State University
            Osh State University and Kisumu College signed a record of discussions.# Signed: Kisumu College + Osh State University
            Osh State University has partnered with Kisumu College through a memorandum of understanding.# Signed: Kisumu College + Osh State University
            The memorandum was signed by the rector of Osh State University and the president of Kisumu College, Peter Mwangi. Aida Bekova is Rector of Osh State University.# Signed: Kisumu College + Osh State University, by Aida Bekova + Peter Mwangi
            A memorandum was signed between Osh State University and Kisumu College. The rector spoke of the importance of signing the document for deepening of further ties.# Signed: Kisumu College + Osh State University
            """)
    void papersAndWhatIsSaidOfThem(String text, String agreements) {
        assertEquals(agreements, read(text));
    }
}
