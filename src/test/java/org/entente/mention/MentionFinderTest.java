package org.entente.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.entente.document.Corpus;
import org.entente.document.Document;
import org.entente.document.DocumentException;
import org.entente.text.AnnotatedText;
import org.entente.text.Sentence;
import org.entente.text.TextAnnotator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the mentions of every text. */
class MentionFinderTest {
    private final MentionFinder finder = new MentionFinder(Gazetteer.standard());

    static Stream<Document> documents() throws DocumentException {
        return Stream.concat(
                Corpus.documents().stream(), Corpus.awkwardTexts().map(text -> Corpus.document("awkward", text)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void mentionsStandInOrderInTheirSentenceAndDoNotOverlap(Document document) {
        AnnotatedText text = new TextAnnotator().annotate(document);
        List<List<Mention>> mentions = finder.find(text);

        assertEquals(text.sentences().size(), mentions.size());
        for (Sentence sentence : text.sentences()) {
            int end = sentence.span().start();
            for (Mention mention : mentions.get(sentence.index())) {
                int from = end;
                assertTrue(
                        mention.span().start() >= from,
                        () -> document + ": " + mention + " begins before " + from + " in "
                                + document.quote(sentence.span()));
                assertTrue(sentence.span().contains(mention.span()), () -> document + ": " + mention);
                end = mention.span().end();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void mentionsBeginAndEndWithWordsOrQuotesThatClose(Document document) {
        AnnotatedText text = new TextAnnotator().annotate(document);
        for (List<Mention> sentence : finder.find(text)) {
            for (Mention mention : sentence) {
                String words = document.quote(mention.span());
                assertTrue(
                        Character.isLetterOrDigit(words.codePointAt(0))
                                || words.matches("(?s)[\"\u201c\u201e\u00ab].+[\"\u201c\u201d\u00bb].+"),
                        () -> document + ": " + mention);
                assertTrue(!words.matches("(?s).*[,;:(\\s]"), () -> document + ": " + mention);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void mentionsAreTheSameEachTime(Document document) {
        AnnotatedText text = new TextAnnotator().annotate(document);
        assertEquals(finder.find(text), new MentionFinder(Gazetteer.standard()).find(text));
    }
}
