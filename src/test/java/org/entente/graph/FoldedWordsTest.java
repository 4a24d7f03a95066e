package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedWordsTest {
    private static List<String> folded(String text) {
        return FoldedWords.words(text).stream().map(FoldedWords.Word::folded).toList();
    }

    private static String sound(String word) {
        return FoldedWords.sound(FoldedWords.folded(word));
    }

    @Test
    void wordsAreFoldedAsNamesAre() {
        assertEquals(List.of("universite", "de", "lome"), folded("Universit\u00E9 de Lom\u00E9!"));
        assertEquals(List.of("ohara", "aandb", "lodz", "2025"), folded("O\u2019Hara, A&B (\u0141\u00F3d\u017A) 2025"));
        assertEquals(List.of("istanbul"), folded("\u0130STANBUL"));
        assertEquals(List.of(), folded(" - \u2026 \uD83C\uDF89 "));
    }

    @Test
    void everyChineseCharacterIsAWord() {
        assertEquals(List.of("\u4E0A", "\u6D77", "succ", "\u5927"), folded("\u4E0A\u6D77SUCC\u5927"));
    }

    @Test
    void wordsKnowWhereTheyStand() {
        String text = "\uD83E\uDD1D L'\u00C9cole, Riga";
        FoldedWords.Word first = FoldedWords.words(text).get(0);
        assertEquals("L'\u00C9cole", text.substring(first.start(), first.end()));
        assertEquals("lecole", first.folded());
    }

    @ParameterizedTest
    @CsvSource({
        "Qaraghandy, Karagandi",
        "Yessenova, Esenova",
        "\u041A\u0430\u0440\u0430\u0433\u0430\u043D\u0434\u0430, Karaganda",
        "\u049A\u0430\u0440\u0430\u0493\u0430\u043D\u0434\u044B, Qaraghandy",
        "\u0428\u0430\u0445\u0442\u0438\u043D\u0441\u043A, Shakhtinsk",
        "\u0425\u0430\u0440\u043A\u0456\u0432, Kharkiv",
        "Ji\u0159\u00ED, Jiri"
    })
    void transliterationsOfOneWordSoundAlike(String one, String other) {
        assertEquals(sound(one), sound(other));
    }

    @Test
    void numbersAndShortWordsHaveNoSound() {
        assertEquals("", sound("of"));
        assertEquals("", sound("2025"));
        assertEquals("", sound("\u5927"));
        assertNotEquals(sound("Astana"), sound("Almaty"));
    }
}
