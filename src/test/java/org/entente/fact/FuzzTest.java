package org.entente.fact;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.document.Corpus;
import org.entente.document.Document;
import org.entente.document.DocumentException;
import org.entente.document.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody wrote for a reader: read without an exception, and all that is claimed is sound and said by them. */
class FuzzTest {
    private static final FactExtractor EXTRACTOR = new FactExtractor();

    /** What names, posts, dates and sentences are made of, and what breaks them up. */
    private static final List<String> PIECES = List.of(
            "University",
            "College",
            "of",
            "the",
            "and",
            "&",
            ",",
            ".",
            ";",
            ":",
            "(",
            ")",
            "\"",
            "'s",
            "'",
            "-",
            "\u2013",
            "Rector",
            "Vice-Rector",
            "Dean",
            "President",
            "Dr.",
            "Prof.",
            "Ms.",
            "Almaz",
            "Bekov",
            "Li",
            "Na",
            "A.B.",
            "OSU",
            "Osh",
            "Kenya",
            "Kazakh",
            "Faculty",
            "Department",
            "Ministry",
            "School",
            "for",
            "in",
            "at",
            "with",
            "between",
            "signed",
            "will sign",
            "agreement",
            "memorandum of understanding",
            "visited",
            "delegation",
            "led by",
            "met",
            "meeting",
            "said",
            "that",
            "on",
            "3",
            "May",
            "2024",
            "12.05.2023",
            "Monday",
            "yesterday",
            "both sides",
            "its",
            "respectively",
            "represented by",
            "named after",
            "\n",
            "\n\n",
            "- ",
            "1. ",
            "\u2022 ",
            "\uD83D\uDE00",
            "\u0301");

    /** Makes every rule look at what stands beside it. */
    private static final String REPORT =
            "Rector Almaz Bekov of Osh State University met guests of Kisumu College. They signed an agreement on 3 May 2024."
                    + " Both sides will cooperate in research and exchange of ";

    private static void read(String text) {
        if (!text.isEmpty()) {
            Invariants.check(EXTRACTOR.extract(Corpus.document("fuzz", text)));
        }
    }

    private static String random(Random random, int length, IntFunction<String> piece, int pieces) {
        return IntStream.range(0, length)
                .mapToObj(i -> piece.apply(random.nextInt(pieces)))
                .collect(Collectors.joining());
    }

    @Test
    void randomBytesAreReadOrRefused(@TempDir Path directory) throws IOException {
        Random random = new Random(1);
        DocumentReader reader = new DocumentReader();
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[1 + random.nextInt(2_000)];
            random.nextBytes(bytes);
            if (round % 3 == 0) { // so that many are taken for a text
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (bytes[i] < 0 ? bytes[i] : Math.max(32, bytes[i]));
                }
            }
            read(new String(bytes, StandardCharsets.ISO_8859_1));
            read(new String(bytes, StandardCharsets.UTF_8));
            Path file = directory.resolve(round + ".txt");
            Files.write(file, bytes);
            try {
                Invariants.check(EXTRACTOR.extract(reader.read(file)));
            } catch (DocumentException refused) {
                // one clear line is all that bytes which are no text must give
                if (refused.getMessage().lines().count() != 1) {
                    throw new AssertionError(refused);
                }
            }
        }
    }

    @Test
    void randomCharactersAreRead() {
        Random random = new Random(2);
        for (int round = 0; round < 150; round++) {
            read(random(random, 400, Character::toString, 0x10000)); // with lone surrogates
            read(random(random, 200, Character::toString, 0x110000));
            read(random(
                    random, 400, i -> Character.toString(0x0250 + i), 0x0600)); // combining, Greek, Cyrillic, Arabic
            read(random(random, 400, i -> Character.toString(0x2000 + i), 0x0070)); // spaces, direction marks, quotes
            read(random(random, 800, i -> Character.toString(i), 0x80));
        }
    }

    @Test
    void randomPiecesOfNewsAreRead() {
        Random random = new Random(3);
        for (int round = 0; round < 1_000; round++) {
            String space = round % 4 == 0 ? "" : " ";
            read(random(random, 1 + random.nextInt(150), i -> PIECES.get(i) + space, PIECES.size()));
        }
    }

    @Test
    void documentsInAnotherEncodingAreRead() throws DocumentException {
        Charset[] read = {StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII, Charset.forName("windows-1251")};
        for (Document document : Corpus.read(Corpus.OWN)) {
            for (Charset charset : read) {
                read(new String(document.text().getBytes(StandardCharsets.UTF_8), charset));
            }
            read(new String(document.text().getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void documentsWithCharactersChangedAreRead() throws DocumentException {
        Random random = new Random(4);
        for (Document document : Corpus.read(Corpus.OWN)) {
            StringBuilder text = new StringBuilder(document.text());
            for (int change = text.length() / 10; change > 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, text.charAt(random.nextInt(text.length())));
                    case 2 -> text.setCharAt(at, " .,;:()\"'\n-".charAt(random.nextInt(11)));
                    default -> text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
                }
            }
            read(text.toString());
            read(document.text().toUpperCase(Locale.ROOT));
            read(document.text().replace(" ", ""));
            read(document.text().replace(".", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", ")", "[", "{", "\"", "'", "((a)", "\u201C", "- ", ", ", "; ", ".", "A.", "'s ", "&", "1.", "\n",
                "\r"
            })
    void marksOverAndOverAreRead(String mark) {
        String many = mark.repeat(20_000);
        read(many);
        read(REPORT + "Rector " + many + "Almaz Bekov of " + many + " Osh State University" + many + REPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cd", "a-", "A.", "\uD835\uDC00", "("})
    void aMegabyteWithoutASpaceIsRead(String piece) {
        read(REPORT + piece.repeat(1_000_000 / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "University ",
                "University of ",
                "Faculty, ",
                "Dean, ",
                "Rector Bekov, ",
                "Almaz ",
                "and ",
                "the ",
                "3 May ",
                "Osh University and ",
                "Osh University signed with ",
                "OSU (",
                "President of the Department of ",
                "Dr. "
            })
    void aSentenceOfOneThingOverAndOverIsRead(String piece) {
        read(piece.repeat(3_000));
        read(piece.repeat(300) + ".");
    }

    @Test
    void aSentenceOfThreeHundredWordsIsRead() {
        List<String> sentence = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            sentence.add("Rector A" + "bcdefghij".charAt(i % 9) + "am Bekov of Osh University");
        }
        read("The talks were led by " + String.join(", ", sentence) + ".");
        read("The agreement was signed by " + String.join(" and ", sentence) + ".");
    }

    @Test
    void aCaptionOverAndOverIsRead() {
        read("Photo: Rector Almaz Bekov and Dr. Li Na sign an agreement of Osh University and Kisumu College\n"
                .repeat(1_000));
    }
}
