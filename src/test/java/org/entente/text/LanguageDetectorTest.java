package org.entente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.document.Corpus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which language a text is. */
class LanguageDetectorTest {
    private static String language(String text) {
        return new TextAnnotator().annotate(Corpus.document("text", text)).language();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en | The rector of the university met the guests and signed an agreement with them.
            ru | Ректор университета встретился с гостями и подписал соглашение о сотрудничестве.
            kk | Университет ректоры қонақтармен кездесіп, ынтымақтастық туралы келісімге қол қойды.
            uk | Ректор університету зустрівся з гостями і підписав угоду про співпрацю між їхніми закладами.
            zh | 校长会见了来宾，双方签署了合作协议。
            ja | 学長は来賓と会談し、両大学は協定に署名しました。
            ko | 총장은 손님들을 만나 협정에 서명하였다.
            ar | استقبل رئيس الجامعة الضيوف ووقع معهم اتفاقية تعاون.
            es | El rector de la universidad recibió a los visitantes y firmó con ellos un convenio para el intercambio.
            pt | O reitor da universidade recebeu os visitantes e assinou com eles uma parceria para a pesquisa.
            fr | Le recteur de l'université a reçu les visiteurs et une convention a été signée avec eux dans la ville.
            de | Der Rektor der Universität empfing die Gäste und unterzeichnete mit ihnen ein Abkommen für den Austausch.
            it | Il rettore della università ha ricevuto gli ospiti e ha firmato con loro una convenzione per la ricerca.
            tr | Üniversite rektörü konuklar ile bir araya geldi ve bu ziyaret için teşekkür etti.
            id | Rektor universitas itu menerima para tamu dan menandatangani perjanjian dengan mereka untuk pertukaran.
            pl | Rektor uczelni przyjął gości i podpisał z nimi umowę o współpracy, która jest ważna dla obu stron w kraju.
            ro | Rectorul universității s-a întâlnit cu oaspeții și a semnat un acord pentru schimb de studenți în țară.
            vi | Hiệu trưởng trường đại học đã tiếp các vị khách và ký thỏa thuận với họ tại Hà Nội.
            nl | De rector van de universiteit ontving een groep gasten en tekende met hen het verdrag voor uitwisseling.
            uz | Universitet rektori mehmonlar bilan uchrashdi va bu hamkorlik uchun shartnoma imzoladi.
            """)
    void textsAreInTheirLanguage(String language, String text) {
        assertEquals(language, language(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The rector of Universidad de la Sierra del Sur met the dean of the Facultad de Artes y Letras in Oaxaca.
            Rektor Prof. Dr. Ayşe Demir of Karadeniz Üniversitesi spoke to the guests from Osh with thanks.
            The college (上海城市学院) signed an agreement with the guests from Kazakhstan.
            The Ministry (Министерство) of the republic and the college signed an agreement on exchange of students.
            """)
    void foreignNamesDoNotMakeAnEnglishTextForeign(String text) {
        assertEquals("en", language(text));
    }

    @ParameterizedTest
    @CsvSource({"12345", "'... --- ...'", "\uD83D\uDE00\uD83D\uDE00", "qwxz vbnm"})
    void whatSpeaksForNoneIsUndetermined(String text) {
        assertEquals("und", language(text));
    }
}
