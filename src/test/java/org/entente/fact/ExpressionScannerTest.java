package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.mention.Gazetteer;
import org.junit.jupiter.api.Test;

/** What the scanner finds is what a search for each expression finds. */
class ExpressionScannerTest {
    private static final List<String> WORDS = List.of(
            "exchange",
            "of",
            "students",
            "and",
            "staff",
            "joint",
            "research",
            "the",
            "teachers'",
            "co-operation",
            "in",
            "é",
            "dual",
            "degrees,",
            "they",
            "will",
            "mobility",
            "_",
            "2",
            "+",
            "training",
            "study",
            "under",
            "this",
            "agreement",
            "parties",
            "both",
            "also",
            "scholarships",
            "x");

    @Test
    void beginningsEndsAndBrackets() {
        ExpressionScanner scanner = new ExpressionScanner(
                List.of("exchanges?", "(joint|dual) degrees?", "(?<!cultural )exchange", "^the", "2 ?\\+ ?2"));
        assertEquals(bits(0), find(scanner, 5, " cultural exchange"));
        assertEquals(bits(0, 2), find(scanner, 5, "an exchange"));
        assertEquals(bits(1, 3), find(scanner, 5, "the-dual degree"));
        assertEquals(bits(3, 4), find(scanner, 5, "the 2+2"));
        assertEquals(bits(), find(scanner, 5, "exchanged dual_degrees 12+2"));
        assertEquals(bits(), find(scanner, 5, ""));
    }

    @Test
    void theExpressionsOfTheAreasInRandomWords() {
        Gazetteer gazetteer = Gazetteer.standard();
        List<String> expressions = Stream.of(
                        "aims-of-it",
                        "aims-told",
                        "aims-go-on",
                        "aims-talk",
                        "aims-not",
                        "student-exchange",
                        "joint-degrees",
                        "staff-exchange",
                        "teacher-training",
                        "joint-research")
                .flatMap(row -> gazetteer.areaExpressions(row).stream())
                .toList();
        ExpressionScanner scanner = new ExpressionScanner(expressions);
        List<Pattern> patterns = expressions.stream()
                .map(e -> Pattern.compile("\\b(?:" + e + ")\\b"))
                .toList();
        Random random = new Random(7);
        for (int n = 0; n < 500; n++) {
            StringBuilder text = new StringBuilder();
            for (int w = random.nextInt(40); w >= 0; w--) {
                text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
            }
            BitSet expected = new BitSet();
            for (int i = 0; i < patterns.size(); i++) {
                expected.set(i, patterns.get(i).matcher(text).find());
            }
            assertEquals(expected, find(scanner, expressions.size(), text.toString()), text::toString);
        }
    }

    private static BitSet find(ExpressionScanner scanner, int size, String words) {
        BitSet all = new BitSet();
        all.set(0, size);
        return scanner.find(words, all);
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int i : set) {
            bits.set(i);
        }
        return bits;
    }
}
