package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.document.Corpus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What short texts say of who holds which post where. */
class PositionSentencesTest {
    private static final FactExtractor EXTRACTOR = new FactExtractor();

    /** The posts of a text as {@code NAME = title @ institution}, with a bar between. */
    private static String read(String text) {
        Extraction extraction = EXTRACTOR.extract(Corpus.document("text", text));
        Invariants.check(extraction);
        Map<String, String> names = new HashMap<>();
        extraction.claims(Claim.Named.class).forEach(named -> names.put(named.key(), named.name()));
        return extraction
                .claims(Position.class)
                .map(position -> names.get(position.person()) + " = " + position.title() + " @ "
                        + names.get(position.organization()))
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            A delegation from Osh State University, which comprised the Director of the Kisumu Institute of Peace, Dr. Almaz Bekov, and the Registrar, Dr. Li Na, came to Alpha College.; Almaz Bekov = Director @ Kisumu Institute of Peace | Li Na = Registrar @ Osh State University
            Kisumu College received guests of Osh State University. Rector Almaz Bekov of Osh State University, accompanied by Vice-Rector Li Na, spoke.; Almaz Bekov = Rector @ Osh State University | Li Na = Vice-Rector @ Osh State University
            Alpha College met guests. The Rectors in the party were Dr. Almaz Bekov (Osh State University) and Li Na (Kisumu University).; Almaz Bekov = Rector @ Osh State University | Li Na = Rector @ Kisumu University
            In the third round of the programme, Kisumu University lecturer Dr. Almaz Bekov was successful.; Almaz Bekov = Lecturer @ Kisumu University
            Alpha College met guests. Ms Li Na deputy director of the Kisumu Education Bureau spoke.; Li Na = Deputy director @ Kisumu Education Bureau
            Alpha College heard Dr. Almaz Bekov. At present he serves as Dean of the School of Law at Osh State University.; Almaz Bekov = Dean @ School of Law
            Kisumu Technical University opened a hall. Acting Rector of KTU A.N. Bekova spoke.; A.N. Bekova = Acting Rector @ Kisumu Technical University
            The Ministry of ICT and Innovation of Kenya sent its minister. Achieng Otieno is Director of the Faculty of ICT at Osh State University.; Achieng Otieno = Director @ Faculty of ICT
            The rector of Osh State University, Doctor of Technical Sciences Aida Bekova, spoke.; Aida Bekova = Rector @ Osh State University
            Rector of Osh State University Nurlan Bekov met the guests of Kisumu College. Rector Nurlan Saparuly thanked them.; Nurlan Bekov = Rector @ Osh State University
            The guests met Mrs. Pak Sunjin, Director of Kisumu College.; Pak Sunjin = Director @ Kisumu College
            Azamat Bekov (PhD), Rector of Osh State University, spoke.; Azamat Bekov = Rector @ Osh State University
            Osh State University met Azamat Bekov, the esteemed rector of Kisumu College.; Azamat Bekov = Rector @ Kisumu College
            Osh State University met Azamat Bekov, vice president for Innovation, and his team from Kisumu College.; Azamat Bekov = Vice president for Innovation @ Kisumu College
            Osh State University met the Chairman of Council – Professor Azamat Bekov of Kisumu College.; Azamat Bekov = Chairman of Council @ Kisumu College
            Guests came with Director QEC Zumbado State University, Dr. Azamat Bekov, to Kisumu College. President KZCC said so.; Azamat Bekov = Director @ Zumbado State University
            Azamat Bekov (Professor), Rector of Osh State University, spoke.; Azamat Bekov = Rector @ Osh State University
            At the meeting, attended by some Osh State University professors, Dr. Azamat Bekov, Head of the International Relations Office, spoke.; Azamat Bekov = Head @ International Relations Office
            The guests met the Ag Dean of the Faculty of Law of Osh State University, Dr. Azamat Bekov.; Azamat Bekov = Ag Dean @ Faculty of Law of Osh State University
            Osh State University met Kisumu College. In his remarks, Azamat Bekov, Vice-President International, at the Osh State University, spoke.; Azamat Bekov = Vice-President International @ Osh State University
            Speaking on behalf of the Vice-Chancellor of Kisumu University, Prof. Isaac Mbeki, Dean of Students, spoke.; Isaac Mbeki = Dean of Students @ Kisumu University
            Members of the delegation of Kisumu University were Kwame Otieno, Coordinator, Vice-Chancellor's Strategic Teams, Prof. Boateng Mensah, Dean, School of Law, Dr. Olivia Wanjiru, Bursar.; Boateng Mensah = Dean @ School of Law | Kwame Otieno = Coordinator @ Kisumu University | Olivia Wanjiru = Bursar @ Kisumu University
            OSU Vice Chancellor Prof. Dato' Dr. Norhayati Rahim of Osh State University (OSU) spoke.; Norhayati Rahim = Vice Chancellor @ Osh State University
            Kisumu College Dean of International Affairs Park Min-ho spoke.; Park Min-ho = Dean of International Affairs @ Kisumu College
            The Rector of Osh State University, Prof. Dr. Mentor Bekov, spoke.; Mentor Bekov = Rector @ Osh State University
            President Levy B. Bekov Jr. of Osh State University spoke.; Levy B. Bekov Jr. = President @ Osh State University
            Vice Rector IV of Osh State University, Azamat Bekov, spoke.; Azamat Bekov = Vice Rector @ Osh State University
            Osh State University met the Royal Academy of Agriculture of Cambodia. Ngo Bunthan, rector of the academy, spoke.; Ngo Bunthan = Rector @ Royal Academy of Agriculture of Cambodia
            Osh State University President Azamat Bekov and Governor of Jiangsu Xu Kunlin watched.; Azamat Bekov = President @ Osh State University
            Kisumu College was represented by Registrar Aida Bekova, Director QEC Dr. Peter Mwangi and others.; Aida Bekova = Registrar @ Kisumu College | Peter Mwangi = Director @ QEC
            Osh State University met the Department of Education of Kisumu. Aida Bekova, deputy director of the Department of Education of Kisumu, and Azamat Bekov, president of the university, spoke.; Aida Bekova = Deputy director @ Department of Education of Kisumu | Azamat Bekov = President @ Osh State University
            Guests came to Nadi Polytechnic. Peter Mwangi, director of the Education Office of Nadi City, and Aida Bekova, secretary of the Party Committee of the school, spoke.; Aida Bekova = Secretary of the Party Committee @ Nadi Polytechnic | Peter Mwangi = Director @ Education Office of Nadi City
            Wang Jinta, President of Osh State University, and Wang Ruota, Dean of the Faculty of Law of Kisumu University, spoke. President Wang thanked all.; Wang Jinta = President @ Osh State University | Wang Ruota = Dean @ Faculty of Law of Kisumu University
            Azamat Bekov, president of the Affiliated Zumbado Hospital of Osh State University, spoke.; Azamat Bekov = President @ Affiliated Zumbado Hospital of Osh State University
            Osh State University has guests. Azamat Bekov, Head of Science Office, and Aida Bekova, Deputy Head of the President's Office, spoke.; Aida Bekova = Deputy Head @ President's Office | Azamat Bekov = Head @ Science Office
            Guests of the Ministry of Labour of Kenya came to Osh State University. Welcoming them were Dr. Truong Ha Bay, Chairman of University Council, and Dr. Azamat Bekov, Deputy Secretary of Party Committee, Vice Rector.; Azamat Bekov = Deputy Secretary of Party Committee @ Osh State University | Azamat Bekov = Vice Rector @ Osh State University | Truong Ha Bay = Chairman of University Council @ Osh State University
            Education Counselor Nurlan Asanov visited Osh State University.; ''
            Osh State University President Dr. Larry Rice and Northern Alphaland College President Jeff Hale spoke.; Jeff Hale = President @ Northern Alphaland College | Larry Rice = President @ Osh State University
            Osh State University met with the Southwest Alphaland Community College. Then Southwest President Peter Mwangi spoke of the plans.; Peter Mwangi = President @ Southwest Alphaland Community College
            A delegation from Kisumu College came to visit Osh State University in order to know it. In May, President Prof. Aida Bekova travelled to Kenya to Kisumu College.; Aida Bekova = President @ Osh State University
            Tolka State University met with the Kisumu College. Then TSU President Azamat Bekov spoke of the plans.; Azamat Bekov = President @ Tolka State University
            Present were Rector of Osh State University Azamat Bekov, Dean of the Faculty of Law Elizabeth Rockwell and others.; Azamat Bekov = Rector @ Osh State University | Elizabeth Rockwell = Dean @ Faculty of Law
            The Ministry of Education of the Republic of Cuba met Osh State University. The Minister of Education of the Republic of Cuba, Dr. Aida Bekova, spoke.; Aida Bekova = Minister of Education @ Ministry of Education of the Republic of Cuba
            Osh State University hosted Peter Mwangi, Secretary of Education in the State of Kisumu.; ''
            Leaders of ALZ received guests of Kisumu College. They saw the ALZ Institute of Physics. ALZ President Azamat Bekov spoke.; Azamat Bekov = President @ ALZ
            School leaders Azamat Bekov and Aida Bekova of Osh State University spoke.; ''
            The Osh Maritime Academy met Kisumu College. Kisumu College Principal Peter Mwangi and Academy CEO Azamat Bekov spoke.; Azamat Bekov = CEO @ Osh Maritime Academy | Peter Mwangi = Principal @ Kisumu College
            The memorandum of understanding between Osh University and Kisumu University was signed by Rector Aida Bekova and President Peter Mwangi.; Aida Bekova = Rector @ Osh University | Peter Mwangi = President @ Kisumu University
            Rectors Aida Bekova and Peter Mwangi signed a memorandum of understanding between Osh University and Kisumu University.; Aida Bekova = Rector @ Osh University | Peter Mwangi = Rector @ Kisumu University
            The presidents of Osh University and Kisumu University, Aida Bekova and Peter Mwangi, signed an agreement.; Aida Bekova = President @ Osh University | Peter Mwangi = President @ Kisumu University
            Aida Bekova and Peter Mwangi, rectors of Osh University and of Kisumu University, signed an agreement.; Aida Bekova = Rector @ Osh University | Peter Mwangi = Rector @ Kisumu University
            Osh University and Kisumu University signed an agreement. It was signed by the Rector, Prof. Aida Bekova, and the President, Dr. Peter Mwangi, respectively.; Aida Bekova = Rector @ Osh University | Peter Mwangi = President @ Kisumu University
            Osh University and Kisumu University signed an agreement. It was signed by the rectors of the two universities, Aida Bekova and Peter Mwangi.; Aida Bekova = Rector @ Osh University | Peter Mwangi = Rector @ Kisumu University
            An agreement was signed by Osh University and Kisumu University, represented by Vice Chancellor Aida Bekova and Director Peter Mwangi respectively.; Aida Bekova = Vice Chancellor @ Osh University | Peter Mwangi = Director @ Kisumu University
            Aida Bekova, who is director of the Osh Institute and of the Nadi Academy, spoke.; Aida Bekova = Director @ Nadi Academy | Aida Bekova = Director @ Osh Institute
            The guests met at Nadelum Academy, where Aida Bekova, Nadelum Executive Director, spoke.; Aida Bekova = Executive Director @ Nadelum Academy
            Signing for Osh State University and the City Government of Kisumu were OSU President Azamat Bekov and City Mayor Peter Mwangi.; Azamat Bekov = President @ Osh State University | Peter Mwangi = City Mayor @ City Government of Kisumu
            Osh University met Kisumu University. On the part of Kisumu University, the meeting was attended by Peter Mwangi, Director of the Institute of Energy, and Mary Otieno, coordinator of projects.; Mary Otieno = Coordinator of projects @ Kisumu University | Peter Mwangi = Director @ Institute of Energy
            Representatives of Kisumu University visited Osh University. They were received by Rector Aida Bekova.; Aida Bekova = Rector @ Osh University
            Chairman of the Board – Rector of Osh University Aida Bekova spoke.; Aida Bekova = Chairman of the Board – Rector @ Osh University
            The head of Osh University NJSC, Chairman of the Management Board – Rector Aida Bekova, spoke.; Aida Bekova = Chairman of the Management Board – Rector @ Osh University
            Lady Warrick, chief executive of Universities UK, met Linda Frank, President, Colleges Ontario.; Linda Frank = President @ Colleges Ontario | Warrick = Chief executive @ Universities UK
            Peter Mwangi, Kisumu College vice-chair and rector of Nadi Polytechnic, spoke.; Peter Mwangi = Rector @ Nadi Polytechnic | Peter Mwangi = Vice-chair @ Kisumu College
            """)
    void howeverAHouseWritesIt(String text, String positions) {
        assertEquals(positions, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            The talks were attended by vice-rectors of Nadi Polytechnic - professors Jana Novotna and Peter Mwangi, Bursar, Professor Azamat Bekov, Chief Accountant, Dr. Aida Bekova, and others.; Aida Bekova = Chief Accountant @ Nadi Polytechnic | Azamat Bekov = Bursar @ Nadi Polytechnic | Jana Novotna = Vice-rector @ Nadi Polytechnic | Peter Mwangi = Vice-rector @ Nadi Polytechnic
            Present were Professor Mary Otieno, Senior Lecturer of the Department of Music Peter Mwangi, Senior Lecturer of the Department of Dance, PhD Aida Bekova and students of Nadi Polytechnic.; Aida Bekova = Senior Lecturer @ Department of Dance | Peter Mwangi = Senior Lecturer @ Department of Music
            Among them were Senator Peter Mwangi, former Vice-Chancellor of Nadi Polytechnic, Prof. Aida Bekova, Registrar of Kisumu College, and Azamat Bekov, Chairman of the Nadi Chamber of Commerce.; Aida Bekova = Registrar @ Kisumu College | Azamat Bekov = Chairman @ Nadi Chamber of Commerce | Peter Mwangi = Former Vice-Chancellor @ Nadi Polytechnic
            At the opening were Minister of Science of Fiji Ewa Nowak, Rector of Nadi Polytechnic Peter Mwangi, Chairman of the Union of Engineers of Fiji, Rector of Kisumu College Aida Bekova and others.; Aida Bekova = Chairman @ Union of Engineers of Fiji | Aida Bekova = Rector @ Kisumu College | Peter Mwangi = Rector @ Nadi Polytechnic
            The Vice-Rector for Research of Kisumu College came to Nadi Polytechnic. Present were Rector of Nadi Polytechnic Peter Mwangi, Vice-Rector for Students Aida Bekova and others.; Aida Bekova = Vice-Rector for Students @ Nadi Polytechnic | Peter Mwangi = Rector @ Nadi Polytechnic
            The Institute of Diplomacy of the Ministry of Trade of Fiji met Nadi Polytechnic. Rector of the Institute of Diplomacy, Aida Bekova, spoke.; Aida Bekova = Rector @ Institute of Diplomacy of the Ministry of Trade of Fiji
            Kisumu College hosted the guests, welcomed by Vice Chancellor Professor Peter Mwangi, who also signed the memorandum for Nadi University.; Peter Mwangi = Vice Chancellor @ Nadi University
            Guests met with the Chairman of the Union of Engineers of Fiji, the Rector of Nadi Polytechnic, Professor Peter Mwangi, on 3 May 2021.; Peter Mwangi = Chairman @ Union of Engineers of Fiji | Peter Mwangi = Rector @ Nadi Polytechnic
            Rector Azamat Bekov and Vice-Rector Aida Bekova of Osh State University visited Nadi Polytechnic, where they were hosted by Rector Peter Mwangi.; Aida Bekova = Vice-Rector @ Osh State University | Azamat Bekov = Rector @ Osh State University | Peter Mwangi = Rector @ Nadi Polytechnic
            """)
    void aListIsReadByHowItGoesOn(String text, String positions) {
        assertEquals(positions, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            A delegation from Nadi Polytechnic paid a visit to Osh State University and was received by the university Party secretary Tong Shijun and vice president Chen Qun.; Chen Qun = Vice president @ Osh State University | Tong Shijun = Party secretary @ Osh State University
            The principal of Kisumu College came to Osh State University. Principal Mary Otieno had brought guests. Rector Azamat Bekov met them.; Azamat Bekov = Rector @ Osh State University | Mary Otieno = Principal @ Kisumu College
            Mary Otieno, Chairman of the College Council and Principal Peter Mwangi of Kisumu College met the guests.; Mary Otieno = Chairman of the College Council @ Kisumu College | Peter Mwangi = Principal @ Kisumu College
            Osh State University welcomed President Mary Otieno and three colleagues from Kisumu College.; Mary Otieno = President @ Kisumu College
            Osh State University received Aida Bekova, Consultant of the Minister of Health of Fiji.; ''
            Guests came to Nadi Polytechnic and met the Vice Chancellor Peter Mwangi. NP VC Peter Mwangi and Kisumu College Principal Mary Otieno spoke.; Mary Otieno = Principal @ Kisumu College | Peter Mwangi = Vice Chancellor @ Nadi Polytechnic
            Osh State University and the National Tourism Board met. Aida Bekova, head of planning at the Board, spoke.; Aida Bekova = Head of planning @ National Tourism Board
            Osh State University received guests. Peter Mwangi, Officer for Trade of Calabria Region, was there.; ''
            Azamat Bekov, president of the university, held a reception for the delegation from the Maritime Academy.; ''
            """)
    void whatIsSaidBeforeTellsWhereAPostIsHeld(String text, String positions) {
        assertEquals(positions, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Our rector Azamat Bekov met with the Rector of Nadi Polytechnic Peter Mwangi. Vice-Rector Aida Bekova was there.; Peter Mwangi = Rector @ Nadi Polytechnic
            A delegation from Nadi Polytechnic paid a visit to us. President Peter Mwangi was in the delegation. Our Vice President Aida Bekova received it.; Peter Mwangi = President @ Nadi Polytechnic
            """)
    void aPageThatNeverNamesItsHouseGivesItsPostsToNobody(String text, String positions) {
        assertEquals(positions, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            The Rector of Osh State University, Azamat Bekov, Vice-Rector, Aida Bekova, and the Dean of the Faculty of Law came.; Aida Bekova = Vice-Rector @ Osh State University | Azamat Bekov = Rector @ Osh State University
            Osh State University received guests: rector Azamat Bekov, vice-rectors Aida Bekova and Peter Mwangi, heads of departments and students came.; Aida Bekova = Vice-rector @ Osh State University | Azamat Bekov = Rector @ Osh State University | Peter Mwangi = Vice-rector @ Osh State University
            """)
    void aPostWithoutANameIsNobodysOfTheList(String text, String positions) {
        assertEquals(positions, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Osh State University hosted a delegation of Kisumu College. The guests were welcomed by the Vice-Rector, Azamat Bekov.; Azamat Bekov = Vice-Rector @ Osh State University
            Osh State University signed a pact with Kisumu College. Aida Bekova, Registrar of Osh State University, and Peter Mwangi, Director, Kisumu College, spoke in the presence of Prof. Azamat Bekov, Vice Chancellor.; Aida Bekova = Registrar @ Osh State University | Azamat Bekov = Vice Chancellor @ Osh State University | Peter Mwangi = Director @ Kisumu College
            A delegation of Kisumu College headed by Principal Peter Mwangi visited Osh State University. The guests were received by Prof. Azamat Bekov, PhD, vice-rector.; Azamat Bekov = Vice-rector @ Osh State University | Peter Mwangi = Principal @ Kisumu College
            The rector of Osh State University, Azamat Bekov, received Peter Mwangi of the Kenyan Embassy in Bishkek in the presence of Dr. Aida Bekova, Vice President for Research.; Aida Bekova = Vice President for Research @ Osh State University | Azamat Bekov = Rector @ Osh State University
            """)
    void whoReceivesAndWhoAttendsIsOfTheHouse(String text, String positions) {
        assertEquals(positions, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Rector Azamat Bekov of Osh State University spoke.; Azamat Bekov = Rector @ Osh State University
            The rector of Osh State University Azamat Bekov spoke.; Azamat Bekov = Rector @ Osh State University
            The rector of Osh State University, Prof. Azamat Bekov, spoke.; Azamat Bekov = Rector @ Osh State University
            Azamat Bekov, the rector of Osh State University, spoke.; Azamat Bekov = Rector @ Osh State University
            Azamat Bekov, Rector, Osh State University, spoke.; Azamat Bekov = Rector @ Osh State University
            Azamat Bekov (Rector of Osh State University) spoke.; Azamat Bekov = Rector @ Osh State University
            Azamat Bekov, who is the rector of Osh State University, spoke.; Azamat Bekov = Rector @ Osh State University
            Osh State University's Rector Azamat Bekov spoke.; Azamat Bekov = Rector @ Osh State University
            Osh State University Rector Azamat Bekov spoke.; Azamat Bekov = Rector @ Osh State University
            Present was Azamat Bekov as the Rector of Osh State University.; Azamat Bekov = Rector @ Osh State University
            The Deputy Vice-Chancellor (Academic Affairs), Osh State University, Prof. Azamat Bekov, spoke.; Azamat Bekov = Deputy Vice-Chancellor (Academic Affairs) @ Osh State University
            """)
    void aPostIsTheOneBesideItsHolder(String text, String positions) {
        assertEquals(positions, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Present were the Rector of Osh State University, Azamat Bekov, and the Rector of Kisumu College, Peter Mwangi.; Azamat Bekov = Rector @ Osh State University | Peter Mwangi = Rector @ Kisumu College
            Present were Azamat Bekov, Rector of Osh State University, and Peter Mwangi, Rector of Kisumu College.; Azamat Bekov = Rector @ Osh State University | Peter Mwangi = Rector @ Kisumu College
            Osh State University was represented by Azamat Bekov, Rector, and Aida Bekova, Registrar.; Aida Bekova = Registrar @ Osh State University | Azamat Bekov = Rector @ Osh State University
            Vice-Rectors Azamat Bekov and Peter Mwangi of Osh State University spoke.; Azamat Bekov = Vice-Rector @ Osh State University | Peter Mwangi = Vice-Rector @ Osh State University
            The President and CEO of Kisumu College, Peter Mwangi, spoke.; Peter Mwangi = CEO @ Kisumu College | Peter Mwangi = President @ Kisumu College
            """)
    void whereCommasLeaveItOpenTheListIsReadAsItBegins(String text, String positions) {
        assertEquals(positions, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Osh State University met Kisumu College. The rector, Azamat Bekov, signed for Osh State University.; Azamat Bekov = Rector @ Osh State University
            Osh State University of Kyrgyzstan received a guest from Kisumu College. Peter Mwangi, the rector of the Kyrgyz university, spoke.; Peter Mwangi = Rector @ Osh State University
            The Faculty of Law of Osh State University is new. Aida Bekova, the dean of the Faculty, spoke.; Aida Bekova = Dean @ Faculty of Law of Osh State University
            Osh State University was visited by Rector's Advisor Peter Mwangi of Kisumu College.; Peter Mwangi = Rector's Advisor @ Kisumu College
            """)
    void whatIsMeantByTheWordsForAHouseIsFound(String text, String positions) {
        assertEquals(positions, read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Osh State University received the second secretary of the embassy, Peter Mwangi.",
                "Osh State University received Peter Mwangi, Governor of Zumba.",
                "Osh State University was visited by Peter Mwangi and by directors of schools.",
                "Osh State University received Kenya's Secretary of Culture Peter Mwangi.",
                "At the invitation of the President of Osh State University, Peter Mwangi came.",
                "Osh State University received the Consul General of Kenya, Peter Mwangi.",
                "Osh State University received Peter Mwangi, founder of the firms Zumba and Kito.",
            })
    void aPostInAHouseThatIsNotKnownIsNotTheHosts(String text) {
        assertEquals("", read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            An agreement was signed by Osh State University and Zumba Company Ltd. Present was Aida Bekova, Registrar.; Aida Bekova = Registrar @ Osh State University
            The rector of Osh State University, Azamat Bekov, received a delegation of Kisumu University headed by Peter Mwangi, Rector of the University.; Azamat Bekov = Rector @ Osh State University | Peter Mwangi = Rector @ Kisumu University
            Briefing Azamat Bekov on the plan, the Dean of the Faculty of Law, Aida Bekova, spoke.; Aida Bekova = Dean @ Faculty of Law
            Azamat Bekov, Rector of Osh State University, met guests from Kisumu College. President Bekov thanked them.; Azamat Bekov = Rector @ Osh State University
            A delegation of Kisumu College met Osh State University. The delegation included Aida Bekova, Registrar.; Aida Bekova = Registrar @ Kisumu College
            Osh State University Rector Azamat Bekov and Vice-Rector Aida Bekova spoke.; Aida Bekova = Vice-Rector @ Osh State University | Azamat Bekov = Rector @ Osh State University
            """)
    void theSideIsOneWhereSuchAPostIsFree(String text, String positions) {
        assertEquals(positions, read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Osh State University received guests, and Peter Mwangi was the head of the delegation.",
                "Osh State University received Peter Mwangi, representative of Kisumu College.",
            })
    void whoLeadsOrRepresentsHasNoPost(String text) {
        assertEquals("", read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            textBlock =
                    """
            Osh State University was represented by the deans of two schools: Azamat Bekov (School of Law) and Aida Bekova (School of Arts).# Aida Bekova = Dean @ School of Arts | Azamat Bekov = Dean @ School of Law
            From the Faculty of Law of Osh State University came Azamat Bekov, Dean, and Aida Bekova, Lecturer.# Aida Bekova = Lecturer @ Faculty of Law of Osh State University | Azamat Bekov = Dean @ Faculty of Law of Osh State University
            Osh State University sent Azamat Bekov and Aida Bekova, Dean and Deputy Dean of the Faculty of Law.# Aida Bekova = Deputy Dean @ Faculty of Law | Azamat Bekov = Dean @ Faculty of Law
            Kisumu College met Osh State University. The guests were received by Peter Mwangi. He is Principal of Kisumu College.# Peter Mwangi = Principal @ Kisumu College
            Azamat Bekov (left), Rector of Osh State University, met Peter Mwangi (second from right), Principal of Kisumu College.# Azamat Bekov = Rector @ Osh State University | Peter Mwangi = Principal @ Kisumu College
            Osh State University sent Azamat Bekov (OSD to the Vice Chancellor) and others.# ~~
            Present were the Registrar, Dr Azamat Bekov; the Bursar, Dr Peter Mwangi; and the Dean, Dr Aida Bekova, all of Osh State University.# Aida Bekova = Dean @ Osh State University | Azamat Bekov = Registrar @ Osh State University | Peter Mwangi = Bursar @ Osh State University
            Osh State University met Peter Mwangi, Regional Manager Africa/Asia at Kisumu College.# Peter Mwangi = Regional Manager @ Kisumu College
            The university met the Kisumu County Government. The Governor of Kisumu County, Peter Mwangi, spoke.# Peter Mwangi = Governor @ Kisumu County Government
            Osh State University received the President of Kenya, Peter Mwangi.# ~~
            Kenya's Prime Minister Peter Mwangi visited Osh State University.# ~~
            Osh State University met Peter Mwangi, secretary of education of the government of Kisumu.# Peter Mwangi = Secretary of education @ government of Kisumu
            """)
    void listsAndSidesTellWhereAPostIsHeld(String text, String positions) {
        assertEquals(positions, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            textBlock =
                    """
            Osh State University met Azamat Bekov, Chief of the Exchange Division of Kisumu College.# Azamat Bekov = Chief @ Exchange Division of Kisumu College
            Osh State University met Azamat Bekov, its chief guest. Aida Bekova was the chief engineer of Kisumu College.# Aida Bekova = Chief engineer @ Kisumu College
            Azamat Bekov, President of the Zumba Education Association and former Vice Minister of Education, visited Osh State University.# Azamat Bekov = President @ Zumba Education Association
            Osh State University was represented by the Vice Dean for Resources and General Administration of Faculty of Law Aida Bekova.# Aida Bekova = Vice Dean for Resources and General Administration @ Faculty of Law
            Kisumu College received Chancellor Azamat Bekov on behalf of Osh State University.# Azamat Bekov = Chancellor @ Osh State University
            Osh State University met Aida Bekova, president of the Foreign Languages Institute of Osh State University.# Aida Bekova = President @ Foreign Languages Institute of Osh State University
            Signatories for Osh State University were the Rector and the Registrar, Aida Bekova. Kisumu College signed too.# Aida Bekova = Registrar @ Osh State University
            Kisumu College met Osh State University. Signed on behalf of Osh State University by the Rector, Azamat Bekov.# Azamat Bekov = Rector @ Osh State University
            Osh State University met Azamat Bekov, Director of the Osh State University China Office.# Azamat Bekov = Director @ Osh State University China Office
            Osh State University was the host of Peter Mwangi, Secretary of Education of the State of Kisumu.# ~~
            Dean Aida Bekova of Osh State University paid a call on President Mwangi of our university.# Aida Bekova = Dean @ Osh State University
            Li Na, member of the standing committee of the party committee and vice president of Osh College, spoke.# Li Na = Member of the standing committee of the party committee @ Osh College | Li Na = Vice president @ Osh College
            The Universidad Osh and the Instituto Kolta met. The director of the Institute, Aida Bekova, spoke.# Aida Bekova = Director @ Instituto Kolta
            Osh State University was represented by Pro-Vice-Chancellor Azamat Bekov and by Major General Peter Mwangi, Director of the Safety Cell.# Azamat Bekov = Pro-Vice-Chancellor @ Osh State University | Peter Mwangi = Director @ Safety Cell
            Osh State University met the Vice-Rector for development, budget and finance, Prof. Dr. Aida Bekova, of Osh State University.# Aida Bekova = Vice-Rector for development, budget and finance @ Osh State University
            The Vice-Presidents of Osh State University, Aida Bekova and Azamat Bekov, and students of Kisumu College were present.# Aida Bekova = Vice-President @ Osh State University | Azamat Bekov = Vice-President @ Osh State University
            Osh State University was represented by Director of the Medical Institute Vladimir Kulikov.# Vladimir Kulikov = Director @ Medical Institute
            Present were Aida Bekova, Rector, Osh State University (OSU), Azamat Bekov, Vice Rector IV, OSU and Peter Mwangi, Bursar, Kisumu College.# Aida Bekova = Rector @ Osh State University | Azamat Bekov = Vice Rector @ Osh State University | Peter Mwangi = Bursar @ Kisumu College
            Osh State University met Peter Mwangi, Project Officer at KZDA Uganda, and others.# Peter Mwangi = Project Officer @ KZDA
            Osh State University was represented by its rector Azamat Bekov while Kisumu Machines Sdn Bhd was represented by its chief executive officer Peter Mwangi.# Azamat Bekov = Rector @ Osh State University | Peter Mwangi = Chief executive officer @ Kisumu Machines Sdn Bhd
            Osh State University met the International Rice Institute (IRI). IRI was represented by Country Representative Peter Mwangi.# Peter Mwangi = Country Representative @ International Rice Institute
            Osh State University met the Ministry of Water of Kenya. The talks were led by Minister Peter Mwangi.# Peter Mwangi = Minister @ Ministry of Water of Kenya
            Osh State University and Kisumu Machines Ltd signed. Present were Rector Azamat Bekov and CEO Peter Mwangi.# Azamat Bekov = Rector @ Osh State University | Peter Mwangi = CEO @ Kisumu Machines Ltd
            Osh State University was met by the rector of Kisumu College, Professor Peter Mwangi, the vice-rector for cooperation, Dr. hab. Ewa Nowak, and others.# Ewa Nowak = Vice-rector for cooperation @ Kisumu College | Peter Mwangi = Rector @ Kisumu College
            """)
    void theWordsThatTellForWhomSomebodyStands(String text, String positions) {
        assertEquals(positions, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            textBlock =
                    """
            Kisumu College met Gao Yuhang, educational counselor of the Embassy of China in Kenya.# Gao Yuhang = Educational counselor @ Embassy of China in Kenya
            Kisumu College met Aida Bekova, newly appointed director of the Osh Institute.# Aida Bekova = Director @ Osh Institute
            Kisumu College met Aida Bekova, then rector of Osh State University.# Aida Bekova = Rector @ Osh State University
            Osh State University met guests. Present were Director Aida Bekova, Officer Asan Usenov, Head of Career Centre Nurlan Bekov and Registrar Peter Mwangi of Kisumu College.# Aida Bekova = Director @ Kisumu College | Asan Usenov = Officer @ Kisumu College | Nurlan Bekov = Head @ Career Centre | Peter Mwangi = Registrar @ Kisumu College
            Osh State University met Aida Bekova - the chief specialist of the project.# ~~
            Osh State University Department Head Aida Bekova met guests.# Aida Bekova = Department Head @ Osh State University
            Kisumu College met Aida Bekova, programme director of Osh State University.# Aida Bekova = Programme director @ Osh State University
            Osh State University received His Royal Highness Crown Prince Haakon Magnus.# ~~
            Zorbia University of Science and Technology (MUST) met guests. Aida Bekova, MUST President, spoke.# Aida Bekova = President @ Zorbia University of Science and Technology
            """)
    void titlesWithWordsBeforeThemAndListsThatEndWithTheirHouse(String text, String positions) {
        assertEquals(positions, read(text));
    }
}
