package org.entente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.document.Corpus;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where lines, sentences and words of a text begin and end. */
class TextAnnotatorTest {

    private static AnnotatedText annotate(String text) {
        return new TextAnnotator().annotate(Corpus.document("text", text));
    }

    private static List<String> sentences(String text) {
        AnnotatedText annotated = annotate(text);
        return annotated.sentences().stream()
                .map(sentence -> annotated.document().quote(sentence.span()))
                .toList();
    }

    /** The tokens of a text, with a bar between. */
    private static String tokens(String text) {
        return annotate(text).tokens().stream().map(Token::text).collect(Collectors.joining("|"));
    }

    /** Behind a body of text, so that a line is not taken for the headline. */
    private static List<Block.Kind> kinds(String... lines) {
        return annotate(String.join("\n", lines)).blocks().stream()
                .map(Block::kind)
                .toList();
    }

    // ---------------------------------------------------------------- offsets

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83C\uDF89\uD83C\uDF89 Rector Gulnara Ibraeva spoke.",
                "\uD835\uDC0D\uD835\uDC1E\uD835\uDC30\uD835\uDC2C: Rector Gulnara Ibraeva spoke.",
                "\uD83C\uDDF0\uD83C\uDDEC\uD83E\uDD1D\uD83C\uDDE8\uD83C\uDDF3 Rector Gulnara Ibraeva spoke.",
                "\uD840\uDC00\uD840\uDC01 Rector Gulnara Ibraeva spoke.",
                "\uFEFFRector Gulnara Ibraeva spoke.",
                "\uD800 Rector Gulnara Ibraeva spoke.",
            })
    void whatStandsBeforeANameDoesNotShiftIt(String words) {
        AnnotatedText text = annotate(words);
        Token given = text.tokens().stream()
                .filter(token -> token.text().equals("Gulnara"))
                .findFirst()
                .orElseThrow();
        int expected = words.codePointCount(0, words.indexOf("Gulnara"));
        assertEquals(new Span(expected, expected + 7), given.span());
        assertEquals("Gulnara", text.document().quote(given.span()));
    }

    @Test
    void mathematicalLettersReadAsPlainOnes() {
        assertEquals("Rector", tokens("\uD835\uDC11\uD835\uDC1E\uD835\uDC1C\uD835\uDC2D\uD835\uDC28\uD835\uDC2B"));
    }

    @Test
    void aFrontMatterHasNoLines() {
        String stored = "---\nsource: somewhere\n---\nThe text proper.\n";
        int body = stored.indexOf("The");
        Document document = new Document("text", stored, Metadata.NONE, new Span(body, stored.length()));

        AnnotatedText text = new TextAnnotator().annotate(document);

        assertEquals(1, text.blocks().size());
        assertEquals("The text proper.", document.quote(text.blocks().get(0).span()));
    }

    @Test
    void aTextOfNothingButSpaceHasNoSentences() {
        AnnotatedText text = annotate(" \r\n\t\u00A0\n");
        assertEquals(List.of(), text.blocks());
        assertEquals(List.of(), text.sentences());
        assertEquals("und", text.language());
    }

    // ---------------------------------------------------------------- words

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Omarov S.Zh. and N.O. Bekova;           Omarov|S.Zh.|and|N.O.|Bekova
            A. B. Yusupov spoke;                    A.|B.|Yusupov|spoke
            Yu.A. Kim of Osh;                       Yu.A.|Kim|of|Osh
            Prof. Dr. Elif Kaya;                    Prof.|Dr.|Elif|Kaya
            Ph.D. students of 2025;                 Ph.D.|students|of|2025
            the college's dean;                     the|college|'s|dean
            the universities' deans;                the|universities|'|deans
            the college’s dean;                     the|college|'s|dean
            vice-rector, 47th of 3,000;             vice-rector|,|47th|of|3,000
            Xi'an and O'Brien;                      Xi'an|and|O'Brien
            R&D at A&M;                             R&D|at|A&M
            (SDU);                                  (|SDU|)
            two–three;                              two|–|three
            """)
    void wordsAreCutAsNamesNeedThem(String words, String expected) {
        assertEquals(expected, tokens("it: " + words + " .").replaceAll("^it\\|:\\||\\|\\.$", ""));
    }

    @Test
    void quotesHyphensAndSpacesReadAsPlainOnes() {
        assertEquals("a|\"|b|\"|c-d|e", tokens("a \u201Cb\u201D c\u2011d\u00A0e"));
    }

    // ---------------------------------------------------------------- sentences

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The dean met Dr. Ahmet Kaya. They spoke.               | The dean met Dr. Ahmet Kaya.        | They spoke.
            Guests came from Foo Co. Ltd. The talks went on.       | Guests came from Foo Co. Ltd.       | The talks went on.
            It was opened by Osmonov A.K. The hall was full.       | It was opened by Osmonov A.K.       | The hall was full.
            It was opened by A.K. Osmonov. The hall was full.      | It was opened by A.K. Osmonov.      | The hall was full.
            He said, "We agree." The guests left.                  | He said, "We agree."                | The guests left.
            Was it signed? Yes.                                    | Was it signed?                      | Yes.
            They signed an agreement.The guests then left.         | They signed an agreement.           | The guests then left.
            They came under its auspices.A paper was signed.       | They came under its auspices.       | A paper was signed.
            The host was the college (AKC).In May they left.       | The host was the college (AKC).     | In May they left.
            They signed it in 2021.The guests then left.           | They signed it in 2021.             | The guests then left.
            He thanked the UNDP.The guests then left.              | He thanked the UNDP.                | The guests then left.
            The rate is 3.5 per cent. It fell.                     | The rate is 3.5 per cent.           | It fell.
            It opened on Feb. 3 in No. 5 School. All came.         | It opened on Feb. 3 in No. 5 School. | All came.
            Students hold a Ph.D. The others do not.               | Students hold a Ph.D.               | The others do not.
            Talks ended at 5 p.m. The guests left.                 | Talks ended at 5 p.m.               | The guests left.
            """)
    void sentencesEndWhereTheyDo(String text, String first, String second) {
        assertEquals(List.of(first, second), sentences(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The guests were met by Assoc. Prof. Dr. M. Yilmaz of the faculty.",
                "The seat of St. Mary's College lies in No. 7, Univ. Road.",
                "Rector S.Zh. Toktogulov and N.O. Bekova spoke.",
                "The firm (e.g. its U.S. branch) took part.",
                "Version 2.0.1 of the plan was shown at www.example.org today.",
            })
    void dotsInsideDoNotEndASentence(String text) {
        assertEquals(List.of(text), sentences(text));
    }

    @Test
    void chineseSentencesEndWithTheirFullStop() {
        assertEquals(
                2,
                sentences("\u53CC\u65B9\u4F1A\u8C08\u3002\u6821\u957F\u51FA\u5E2D\u3002")
                        .size());
    }

    @Test
    void noSentenceGrowsWithoutBound() {
        AnnotatedText text = annotate("word ".repeat(20_000));
        int longest = text.sentences().stream()
                .mapToInt(sentence -> sentence.tokens().size())
                .max()
                .orElseThrow();
        assertTrue(longest <= 500, "a sentence of " + longest + " tokens");
    }

    @Test
    void noWordGrowsWithoutBound() {
        AnnotatedText text = annotate("a".repeat(1_000) + "1".repeat(1_000) + "A.".repeat(1_000) + "b-".repeat(1_000));
        int longest = text.tokens().stream()
                .mapToInt(token -> token.text().length())
                .max()
                .orElseThrow();
        assertTrue(longest <= 100, "a word of " + longest + " letters");
    }

    // ---------------------------------------------------------------- lines

    @Test
    void aWrappedSentenceIsOne() {
        String text = "Guests of the college\n\n"
                + "A delegation that was led by the rector of the northern university came\n"
                + "to the college and saw its new workshops, where students of the third\n"
                + "Year are trained.\n\nThey left in the evening.";
        assertEquals(
                List.of(
                        "Guests of the college",
                        "A delegation that was led by the rector of the northern university came\n"
                                + "to the college and saw its new workshops, where students of the third\nYear are trained.",
                        "They left in the evening."),
                sentences(text));
    }

    @Test
    void whereAPageBreaksAllLinesAtAWidthAFullLineGoesOn() {
        String text = "Guests of the college from the north come to see its many new\nworkshops\n\n"
                + "On 3 May 2021 the guests of the college were received by Asan\n"
                + "J. Usenov, Vice Rector. With him came the doctor Aida Bermet\n"
                + "B. Osmonova and the head of the school of trades, Aibek Karim\nJr. They all signed an agreement.\n\n"
                + "- workshops for students of the third year of the college and\n  of those below\n"
                + "- a library\n";
        assertEquals(
                List.of(
                        "Guests of the college from the north come to see its many new\nworkshops",
                        "On 3 May 2021 the guests of the college were received by Asan\nJ. Usenov, Vice Rector.",
                        "With him came the doctor Aida Bermet\nB. Osmonova and the head of the school of trades, Aibek Karim\nJr.",
                        "They all signed an agreement.",
                        "- workshops for students of the third year of the college and\n  of those below",
                        "- a library"),
                sentences(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsOfAllSystemsPartLines(String end) {
        String text = "Guests Came to Osh" + end + end + "They were received by the dean." + end + "They left." + end;
        assertEquals(List.of("Guests Came to Osh", "They were received by the dean.", "They left."), sentences(text));
    }

    @Test
    void theFirstLineSetApartIsTheHeadline() {
        assertEquals(
                List.of(Block.Kind.HEADLINE, Block.Kind.PARAGRAPH),
                kinds("Rector of Osh visits Beijing", "", "The rector visited Beijing."));
    }

    @Test
    void aHeadlineMayEndWithAFullStopWhereItsWordsAreCapitalised() {
        assertEquals(
                List.of(Block.Kind.HEADLINE, Block.Kind.PARAGRAPH),
                kinds("Rector of Osh, President of the Union, Visits Beijing.", "", "The rector visited Beijing."));
        assertEquals(
                List.of(Block.Kind.PARAGRAPH, Block.Kind.PARAGRAPH),
                kinds("The Rector of Osh visited Beijing.", "", "The rector visited Beijing."));
    }

    @Test
    void aTextOfOneParagraphHasNoHeadline() {
        assertEquals(List.of(Block.Kind.PARAGRAPH), kinds("The rector visited Beijing and met deans there."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-25",
                "25.02.2025",
                "February 25, 2025",
                "25 February 2025",
                "Tuesday, 25 February 2025",
                "Published: 25 February 2025",
                "Date: 2025/02/25",
                "Feb. 25, 2025",
                "25th February 2025 10:30",
            })
    void linesThatSayWhenAreDateLines(String line) {
        assertEquals(
                Block.Kind.DATELINE,
                kinds("Guests come", line, "The guests came.").get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Almaz Bekov, dean",
                "* Almaz Bekov, dean",
                "\u2022 Almaz Bekov, dean",
                "1. Almaz Bekov, dean",
                "2) Almaz Bekov, dean",
                "(c) Almaz Bekov, dean",
                "\u2013 Almaz Bekov, dean",
                "iv. Almaz Bekov, dean",
            })
    void itemsOfAListStandApart(String item) {
        assertEquals(
                List.of(Block.Kind.HEADLINE, Block.Kind.PARAGRAPH, Block.Kind.ITEM, Block.Kind.ITEM),
                kinds("Guests come", "Among the guests were:", item, item));
    }

    @Test
    void aHeadlineAndADayThatStandInFrontOfTheTextAreParted() {
        String text =
                " A delegation led by the rector of the northern university came to the college and saw its workshops, in which"
                        + " students of three years are trained. They left in the evening, after they had spoken with the teachers.";
        assertEquals(
                List.of("Guests at the Northern College", "3 May 2021", text.strip()),
                lines("Guests at the Northern College 3 May 2021" + text));
        assertEquals(List.of("Posted 2021-05-03", text.strip()), lines("Posted 2021-05-03" + text));
        String told = "The agreement was signed on 3 May 2021" + text;
        assertEquals(List.of(told), lines(told));
    }

    private static List<String> lines(String text) {
        AnnotatedText annotated = annotate(text);
        return annotated.blocks().stream()
                .map(block -> annotated.document().quote(block.span()))
                .toList();
    }

    @Test
    void theLinesOfAMenuAreNoLinesOfTheText() {
        AnnotatedText text =
                annotate("Home\nNews\nAbout us\n\nGuests at the college\n\nThey came on Monday.\n\nShare\nFacebook");
        assertEquals(
                List.of(Block.Kind.HEADLINE, Block.Kind.PARAGRAPH),
                text.blocks().stream().map(Block::kind).toList());
    }

    @Test
    void marksOfBoldTypeAndHeadingsAndSoftHyphensAreNoPartOfWords() {
        assertEquals(
                "Guests|of|Alpha|University|:|Asan|Usenov",
                tokens("## Guests of **Alpha Uni\u00ADversity**: **Asan** Usenov"));
        assertEquals("Alpha|'s", tokens("Al\u00ADpha's"));
    }

    @Test
    void aReferenceToACharacterIsReadAsTheCharacter() {
        assertEquals(
                "Law|&|Order|of|Alpha|'s|\"|House|\"", tokens("Law &amp; Order of Alpha&#8217;s &quot;House&quot;"));
        assertEquals("&|nothing|;", tokens("&nothing;"));
        assertEquals(List.of("Osh&nbsp;State"), sentences("Osh&nbsp;State"));
    }

    @Test
    void headlinesInCapitalsAreOneSentence() {
        AnnotatedText text = annotate("OSH HOSTS RECTORS OF SIX COLLEGES. SEE PHOTOS\n\nThe rectors met in Osh.");
        assertEquals(Block.Kind.HEADLINE, text.sentences().get(0).block());
        assertEquals(2, text.sentences().size());
    }

    @Test
    void aHeadingInCapitalsIsNoPartOfTheNextLine() {
        AnnotatedText text =
                annotate("Visits\n\nA VISIT FROM THE RECTOR OF A UNIVERSITY OF THE NORTH TO OSH, KYRGYZSTAN\n"
                        + "Rector of Kisumu College Grace Achieng came to Osh.");
        assertEquals(3, text.sentences().size());
    }

    @Test
    void aLineThatEndsInAFormOfAddressGoesOn() {
        AnnotatedText text = annotate("Guests come\n\nIt was signed by Professor Dr.\n\nAlmaz Bekov, the rector.");
        assertEquals(2, text.sentences().size());
        assertEquals(
                3, annotate("Guests come\n\nThey met Dr. Bekov.\n.").blocks().size());
    }

    @Test
    void linesWithADashEachAreAList() {
        String[] lines = {
            "Osh State University of Agriculture and Technology – Almaz Bekov, President",
            "Kisumu Polytechnic College of Science and Arts – Grace Achieng, Principal",
            "Nadi University of the Sciences of the Sea – Peter Mwangi, Vice-Chancellor",
        };
        AnnotatedText text = annotate("Those who signed:\n\n" + String.join("\n", lines) + "\n\nThey left.");
        assertEquals(
                3,
                text.blocks().stream()
                        .filter(block -> block.kind() == Block.Kind.ITEM)
                        .count());
    }
}
