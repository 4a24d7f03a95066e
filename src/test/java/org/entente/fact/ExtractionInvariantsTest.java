package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.Corpus;
import org.entente.document.Document;
import org.entente.document.DocumentException;
import org.entente.text.AnnotatedText;
import org.entente.text.TextAnnotator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the facts of every document, whole, cut and shuffled. */
class ExtractionInvariantsTest {
    private static final FactExtractor EXTRACTOR = new FactExtractor();

    static Stream<Document> documents() throws DocumentException {
        return Stream.concat(
                Corpus.documents().stream(), Corpus.awkwardTexts().map(text -> Corpus.document("awkward", text)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyClaimIsSoundAndSaidByTheText(Document document) {
        Invariants.check(EXTRACTOR.extract(document));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentReadAgainSaysTheSame(Document document) {
        Document again = new Document(document.name(), document.text(), document.metadata(), document.body());
        assertEquals(EXTRACTOR.extract(document), new FactExtractor().extract(again));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aCutTextIsReadAsFarAsItGoes(Document document) {
        Random random = new Random(document.name().hashCode());
        int length = document.text().length();
        for (int round = 0; round < 3; round++) {
            int from = random.nextInt(length);
            int to = from + 1 + random.nextInt(length - from);
            check(document, document.text().substring(from, to));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shuffledSentencesAndWordsAreReadTheirWay(Document document) {
        Random random = new Random(document.name().hashCode());
        AnnotatedText text = new TextAnnotator().annotate(document);
        List<String> sentences = text.sentences().stream()
                .map(sentence -> document.quote(sentence.span()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (sentences.isEmpty()) {
            return;
        }
        Collections.shuffle(sentences, random);
        check(document, String.join(" ", sentences));
        check(document, String.join("\n", sentences));
        List<String> words = new ArrayList<>(Arrays.asList(document.text().split(" ")));
        Collections.shuffle(words, random);
        check(document, String.join(" ", words));
    }

    private static void check(Document document, String text) {
        if (!text.isEmpty()) {
            Invariants.check(EXTRACTOR.extract(new Document(document.name(), text, document.metadata())));
        }
    }
}
