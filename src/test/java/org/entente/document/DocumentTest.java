package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words at a span, whatever the text is made of. */
class DocumentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a\uD83D\uDE00b\uD835\uDC00\uD835\uDC01c",
                "\uD83D\uDE00",
                "\uD83D\uDE00\uD83D\uDE00x",
                "\uD800a\uDC00\uDC00\uD83D\uDE00",
                "\uDE00\uD83D",
            })
    void everySpanIsQuotedByItsCodePoints(String text) {
        Document document = Corpus.document("text", text);
        int[] codePoints = text.codePoints().toArray();
        assertEquals(codePoints.length, document.length());
        for (int from = 0; from < codePoints.length; from++) {
            for (int to = from + 1; to <= codePoints.length; to++) {
                assertEquals(new String(codePoints, from, to - from), document.quote(new Span(from, to)));
            }
        }
        Span beyond = new Span(0, codePoints.length + 1);
        assertThrows(IndexOutOfBoundsException.class, () -> document.quote(beyond));
    }
}
