package org.entente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.document.AsideLines;
import org.entente.document.Corpus;
import org.entente.document.Document;
import org.entente.document.DocumentException;
import org.entente.document.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every token, sentence and line is a stretch of the stored text, whatever the text is. */
class StoredSpansTest {
    static Stream<Document> documents() throws DocumentException {
        return Stream.concat(
                Corpus.documents().stream(), Corpus.awkwardTexts().map(text -> Corpus.document("awkward", text)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void tokensCoverAllButSpaceAndKeepTheirWords(Document document) {
        AnnotatedText text = new TextAnnotator().annotate(document);
        int[] stored = document.text().codePoints().toArray();
        assertEquals(stored.length, text.view().length());

        boolean[] covered = new boolean[stored.length];
        int end = 0;
        for (Token token : text.tokens()) {
            assertTrue(token.start() >= end, () -> token + " begins inside the token before it");
            end = token.end();
            assertEquals(text.view().substring(token.start(), token.end()), token.text());
            for (int i = token.start(); i < token.end(); i++) {
                covered[i] = true;
                int codePoint = stored[i];
                int plain = text.view().charAt(i);
                if (Character.isLetterOrDigit(codePoint) && codePoint < 0x3000) {
                    assertEquals(
                            codePoint, plain, () -> "the letter " + Character.toString(codePoint) + " in " + token);
                }
            }
        }
        Matcher line = Pattern.compile("[^\\n]+").matcher(text.view());
        while (line.find()) {
            if (AsideLines.isMenu(line.group().strip())) {
                Arrays.fill(covered, line.start(), line.end(), true); // no part of the text
            }
        }
        for (int i = document.body().start(); i < document.body().end(); i++) {
            int at = i;
            assertTrue(
                    covered[i] || !Character.isLetterOrDigit(stored[i]),
                    () -> "no token has the letter at " + at + ": " + Character.toString(stored[at]));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void sentencesAreTheirTokensInOrder(Document document) {
        AnnotatedText text = new TextAnnotator().annotate(document);
        int first = 0;
        for (int s = 0; s < text.sentences().size(); s++) {
            Sentence sentence = text.sentences().get(s);
            List<Token> tokens = sentence.tokens();
            assertEquals(s, sentence.index());
            assertEquals(first, sentence.firstToken());
            assertEquals(text.tokens().subList(first, first + tokens.size()), tokens);
            assertEquals(
                    new Span(
                            tokens.get(0).start(), tokens.get(tokens.size() - 1).end()),
                    sentence.span());
            Block block = text.blocks().get(sentence.blockIndex());
            assertTrue(block.span().contains(sentence.span()), () -> sentence + " reaches out of " + block);
            assertEquals(sentence, text.sentenceAt(sentence.span().start()));
            assertEquals(sentence, text.sentenceAt(sentence.span().end() - 1));
            first += tokens.size();
        }
        assertEquals(text.tokens().size(), first);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linesStandInOrderWithinTheBody(Document document) {
        AnnotatedText text = new TextAnnotator().annotate(document);
        int end = document.body().start();
        for (Block block : text.blocks()) {
            Span span = block.span();
            assertTrue(span.start() >= end && span.end() <= document.body().end(), () -> block + " is out of place");
            end = span.end();
            String words = document.quote(span);
            assertEquals(words.strip(), words, () -> "space about " + block);
        }
    }
}
