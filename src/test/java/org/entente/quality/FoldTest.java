package org.entente.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTest {
    private static final List<String> NAMES =
            IntStream.range(0, 300).mapToObj(i -> "document-" + i).toList();

    @Test
    void foldsPartTheDocuments() {
        List<List<String>> parts = IntStream.rangeClosed(1, 5)
                .mapToObj(k -> new Fold(k, 5).of(NAMES))
                .toList();

        assertEquals(
                NAMES.stream().sorted().toList(),
                parts.stream().flatMap(List::stream).sorted().toList());
        parts.forEach(p -> assertTrue(p.size() > 30, "one of five parts of 300 has " + p.size()));
    }

    @Test
    void aDocumentStaysInItsPart() {
        assertEquals(
                List.of("as2-hpau-icar", "ca-machakos-signing-2019"),
                Stream.of("as2-hpau-icar", "as2-utar-heze", "ca-machakos-signing-2019")
                        .filter(new Fold(2, 5)::contains)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0/5", "6/5", "1", "1/0", "a/b", "-1/5", "1/99999"})
    void whatIsNoFoldIsRefused(String words) {
        assertThrows(IllegalArgumentException.class, () -> Fold.parse(words));
    }

    @Test
    void aFoldReadsAsItIsWritten() {
        assertEquals(new Fold(2, 5), Fold.parse("2/5"));
        assertEquals("2/5", new Fold(2, 5).toString());
    }
}
