package org.entente.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.entente.mention.OrganizationMention.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where names of institutions begin and end in running text, in many house styles. */
class NameEdgesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            It was signed by Kato, King Lovedo, Sango City and Ingwe TVET Colleges.; Kato TVET College | King Lovedo TVET College | Sango City TVET College | Ingwe TVET College
            The rectors of Moscow and Tomsk State Universities came.; Moscow State University | Tomsk State University
            Chinese and Russian Universities and Partner and Member Colleges came.; ''
            The National Institute of Technology (NIT), Patna came.; National Institute of Technology, Patna
            The Indian Institute of Technology (IIT) Patna came.; Indian Institute of Technology, Patna
            The Indian Institute of Technology, Patna came.; Indian Institute of Technology, Patna
            Sheikh Salim bin Rashid University for Science came.; Sheikh Salim bin Rashid University for Science
            Zenit Group (Vietnam) Co., Ltd. and Orion Foods (Kenya) Limited came.; Zenit Group (Vietnam) Co., Ltd. | Orion Foods (Kenya) Limited
            It was made by Linhai Yalu Pump Joint-Stock Co., Ltd. Yalu Company is old.; Linhai Yalu Pump Joint-Stock Co., Ltd. | Yalu Company
            The Technical University of Ukraine “Ivan Zorbo Polytechnic Institute” came.; Technical University of Ukraine "Ivan Zorbo Polytechnic Institute"
            Guests of the Division for Exchange Programs of Office of International Relations came.; Division for Exchange Programs | Office of International Relations
            The Dean of the College of Law and Economics & Graduate School of Policy Studies came.; College of Law and Economics | Graduate School of Policy Studies
            Courses such as Arts, Business Administration, and Law began.; ''
            Osh Government College Women University Multan came.; Osh Government College Women University Multan
            The Memorandum on Inter-university Cooperation is old.; ''
            Of the Office of International Cooperation and Exchange Date: May 3.; Office of International Cooperation and Exchange
            She is Director of Center for Korean Studies & Professor.; Center for Korean Studies
            The “Ban·Lo College” and the “New Horizon College” opened.; Ban·Lo College | New Horizon College
            It was held at petchara Institute of technology.; petchara Institute of technology
            Wenlong College of Vocational technology came.; Wenlong College of Vocational technology
            Nam Lan University of applied sciences came.; Nam Lan University of applied sciences
            The Office of international Exchanges and Cooperation came.; Office of international Exchanges and Cooperation
            Visiting Chiang Lai Royal University on May 4, the guests spoke.; Chiang Lai Royal University
            He is the Acting University Provost of Kilima University.; Kilima University
            On Monday Zamzam University signed it.; Zamzam University
            On 9 February Zamzam University signed it.; Zamzam University
            On the 9th of March Zamzam University signed it.; Zamzam University
            On March 9th Zamzam University signed it.; Zamzam University
            Last February Zamzam University signed it.; Zamzam University
            He studies in October University in Osh.; October University
            He is the Zamzam University Board of Trustees Chairman.; Zamzam University
            It was told at the 45th Board of Trustees meeting of Zamzam University.; Zamzam University
            She is Secretary-General of the Higher Education Council.; Higher Education Council
            He is Secretary of the Party Leadership Group of Zamzam University.; Zamzam University
            Hessen Cooperative State University came.; Hessen Cooperative State University
            The School-Enterprise Cooperation Department of Linhai College came.; School-Enterprise Cooperation Department | Linhai College
            The League of Universities of Kenya, Uganda and Rwanda was founded.; League of Universities of Kenya, Uganda and Rwanda
            The Pacific Educators Forum (PEF) signed it.; Pacific Educators Forum
            The Dumas Technical Collegeas well as guests came.; Dumas Technical College
            The Institut Supérieur de Technologies (IST) came.; Institut Supérieur de Technologies
            Hochschule Mainburg University of Applied Sciences came.; Hochschule Mainburg University of Applied Sciences
            The German Hochschule Lahntal came.; Hochschule Lahntal
            During the day, San Lorenzo College met with the University of Notre Dame and the Cardinal Wyborny University.; San Lorenzo College | University of Notre Dame | Cardinal Wyborny University
            The Educational and Scientific Institute of Law came.; Educational and Scientific Institute of Law
            They spoke of projects on Lake Ohrid.; ''
            The Collège Alpin in Zumba signed.; Collège Alpin
            The Cultural Attaché Office came.; Cultural Attaché Office
            The Ministry of Works' Roads Department came.; Ministry of Works | Roads Department
            The Faculty of Agriculture Zamzam University came.; Faculty of Agriculture | Zamzam University
            A guest of the Department of Civil Engineering Nam Lan Jaya University came.; Department of Civil Engineering | Nam Lan Jaya University
            It was signed with Japanese Toyama Institute of Technology.; Toyama Institute of Technology
            It was signed with the British University of Leeds.; University of Leeds
            Kilima University signed with a Brunei university.; Kilima University
            Guests of the EU Delegation to Kenya came.; EU Delegation to Kenya
            The Ministry of education of Kenya signed it.; Ministry of education of Kenya
            He is the head of the Department of international relations Zamir Lovedo.; Department of international relations
            Guests of the Zamba municipality and of the Kenyan embassy came.; Zamba municipality | Kenyan embassy
            The dean of the KLM pharmacy faculty and the dean of Innovative marine technology faculty came.; KLM pharmacy faculty | Innovative marine technology faculty
            Prof Lovedo, head, electronics and marine engineering department, spoke.; electronics and marine engineering department
            He is the head of the Kenyan cultural center Nam Lan Center.; Nam Lan Center
            Prof. Chidi Okafor, SAN, came, and Prof. Amina Bello, SAN, spoke.; ''
            It began with the LINK (Learning and Innovation Network) programme, and LINK signed.; ''
            A delegation from the University of Tabriz in Iran came.; University of Tabriz
            USMA-Asia hosted the guests.; USMA-Asia
            The Rector of Abai KazNTU Daniyar Asanov spoke.; Abai KazNTU
            The Council of Universities for West Africa came.; Council of Universities for West Africa
            The “Silk Road” International University came.; "Silk Road" International University
            The Narin regional branch of Osh State University came.; Narin regional branch | Osh State University
            The Director of the Research Center of Osh State University came.; Research Center | Osh State University
            The School of Māori, Pacific and Indigenous Studies came.; School of Māori, Pacific and Indigenous Studies
            The Rural Scholarships and Loans Services (RSLS) came.; Rural Scholarships and Loans Services
            It is the largest Private Sector University, and signed with a Spanish University.; ''
            Director Confucius Institute University of Karachi Wang Lin came.; Confucius Institute | University of Karachi
            Director Area Study Centre South East Asia University of Sindh came.; Area Study Centre | University of Sindh
            Culture and Arts Universities of Uzbekistan and Kazakhstan signed.; ''
            He is Vice-Chancellor of Extramural Studies of the University of Lima.; University of Lima
            She teaches at the Department of Classical and Romanian Philology, and he at the Sir Asan Usenov Institute of Water Studies.; Department of Classical and Romanian Philology | Sir Asan Usenov Institute of Water Studies
            The guests went to FALORJ (Research Support Foundation of Osh) and to Osh Municipal Assembly.; Research Support Foundation of Osh | Osh Municipal Assembly
            Osh State University is in the Uzbek city of Osh.; Osh State University
            Belim Mission's Research Foundation (BMRF) met the National Institute of Arts - Lyarmo (NIA-L).; Belim Mission's Research Foundation | National Institute of Arts - Lyarmo
            Osh State University was founded in 1953 as the Osh Pedagogical Institute.; Osh State University
            Mount Zumbado University and the registrar of Maulana Belim University of Arts came.; Mount Zumbado University | Maulana Belim University of Arts
            The Lyarmo High Commissioner spoke, and Ambassador Bekov visited the Lyarmo High Commissioner.; ''
            Prof. Adamu Bekov, mni, MFR, FZAL, came.; ''
            [Photo/International Cooperation Office] The Summer School on Water began.; ''
            """)
    void namesAreNeitherCutNorDoubled(String text, String names) {
        assertEquals(
                names,
                Named.in(text, OrganizationMention.class).stream()
                        .filter(mention -> mention.form() != Form.GENERIC)
                        .map(OrganizationMention::name)
                        .collect(Collectors.joining(" | ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Tran Van Long-Vice Rector and Mai Thi Hoa-Dean of Law came.; Tran Van Long | Mai Thi Hoa
            Mr. Donghyun (Jeff) KAMAU and Kim Min-jun came.; Donghyun (Jeff) KAMAU | Kim Min-jun
            Dr. agr. Budi Santoso and Dr. Ngo So Phe came.; Budi Santoso | Ngo So Phe
            The guests were Rosa Cruz and Obreth Sibanda, candidates.; Rosa Cruz | Obreth Sibanda
            Atty. Rosa P. Cruz, CPA, came.; Rosa P. Cruz
            Rosa Cruz, Registrar UZ, spoke at the Zumbado Sammelan-2023.; Rosa Cruz
            The presidents of Kenya and Ghana Moses-Otieno Kamau and Kwame Badu met.; Moses-Otieno Kamau | Kwame Badu
            It was signed by Prof. Azizi bin Tan, FCZI, CZA.; Azizi bin Tan
            The guests met Dr. Peng Zhenwei.; Peng Zhenwei
            It was signed by Finance Minister Cassiel Ato Forson.; Cassiel Ato Forson
            They met Professor, Doctor of Habilitation Zbigniew Pastuszak.; Zbigniew Pastuszak
            They met Ambassador Ma. Theresa Santos at noon.; Ma. Theresa Santos
            (Web editor: Xue Yanyan, Sheng Chuyi); ''
            """)
    void namesOfPeopleEndBeforePostsAndDegrees(String text, String names) {
        assertEquals(
                names,
                Named.in(text, PersonMention.class).stream()
                        .map(PersonMention::name)
                        .collect(Collectors.joining(" | ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Our Lady of Zamzam University came.; Our Lady of Zamzam University
            Guests of Ss. Cyril and Zamzam University came.; Ss. Cyril and Zamzam University
            Peter the Great Zamzam University came.; Peter the Great Zamzam University
            The Committee of Vice Chancellors of Kenyan Universities (CVKU) came.; Committee of Vice Chancellors of Kenyan Universities
            The Confederation of Entrepreneurs (Employers) Organizations came.; Confederation of Entrepreneurs (Employers) Organizations
            The Education Department of Karaganda Region and Zamzam College came.; Education Department of Karaganda Region | Zamzam College
            The Education Department of Karaganda region came.; Education Department of Karaganda region
            The Faculty of Law and Administration, opened in May, is new.; Faculty of Law and Administration
            Osh, May 3 (Kisumu News Agency) Zamzam University opened.; Zamzam University
            """)
    void patronsRegionsAndBrackets(String text, String names) {
        namesAreNeitherCutNorDoubled(text, names);
    }
}
