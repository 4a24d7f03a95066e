package org.entente.graph;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.entente.identity.Spelling;
import org.entente.mention.Folding;

/**
 * Words as they are searched for: folded as names are when they are compared, each with what it sounds like in the same place, so
 * that {@code Qaraghandy} finds {@code Karagandi}, and {@code Караганда} finds {@code Karaganda}. Chinese characters are words of
 * their own. Safe for use by several threads.
 */
final class FoldedWords extends Analyzer {
    /** Stands before a sound, as no word begins so. */
    static final String SOUND = "~";
    /** Shorter words sound like too many others. */
    private static final int SHORTEST = 3;

    /** Sounds that are kept: most words of most texts, in some megabytes. */
    private static final int KEPT = 20_000;

    private static final Map<String, String> SOUNDS = new ConcurrentHashMap<>();

    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўәғқңөұүһ";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
                "ts",
        "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "e", "i", "i", "e", "g", "u", "a", "g", "k", "n", "o", "u",
                "u", "h"
    };

    /**
     * A word of a text.
     *
     * @param folded as it is compared
     * @param start offset in UTF-16 units
     * @param end excluded
     */
    record Word(String folded, int start, int end) {
        /** What it sounds like, marked as such; empty for what has no sound of its own. */
        String sound() {
            return FoldedWords.sound(folded);
        }
    }

    /** The words of a text, in order. */
    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            boolean alone = Character.isIdeographic(c);
            if (start >= 0 && (alone || !continues(c))) {
                add(words, text, start, i);
                start = -1;
            }
            int next = i + Character.charCount(c);
            if (alone) {
                add(words, text, i, next);
            } else if (start < 0 && Character.isLetterOrDigit(c)) {
                start = i;
            }
            i = next;
        }
        return words;
    }

    /** Apostrophes, accents and what stands for "and" are within words, as folding has it. */
    private static boolean continues(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || "'`\u2019\u2018\u02BC\u02BB\u00B4&".indexOf(c) >= 0;
    }

    private static void add(List<Word> words, String text, int start, int end) {
        String folded = folded(text, start, end);
        if (!folded.isEmpty()) {
            words.add(new Word(folded, start, end));
        }
    }

    private static String folded(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == '\'' || c == '`' || c == '&') {
                return Folding.words(text.substring(start, end), ' ').replace(" ", "");
            }
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** All words of a text, folded, with single spaces between them. */
    static String folded(String text) {
        return String.join(" ", words(text).stream().map(Word::folded).toList());
    }

    static String sound(String folded) {
        String known = SOUNDS.get(folded);
        if (known == null) {
            String latin = latin(folded);
            known = latin.length() < SHORTEST || latin.chars().anyMatch(c -> c < 'a' || c > 'z')
                    ? ""
                    : SOUND + Spelling.sound(latin);
            if (SOUNDS.size() >= KEPT) {
                SOUNDS.clear();
            }
            SOUNDS.put(folded, known);
        }
        return known;
    }

    private static String latin(String folded) {
        StringBuilder latin = null;
        for (int i = 0; i < folded.length(); i++) {
            int at = folded.charAt(i) < '\u0400' ? -1 : CYRILLIC.indexOf(folded.charAt(i));
            if (at >= 0 && latin == null) {
                latin = new StringBuilder(folded.substring(0, i));
            }
            if (latin != null) {
                latin.append(at >= 0 ? LATIN[at] : folded.substring(i, i + 1));
            }
        }
        return latin == null ? folded : latin.toString();
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WordTokenizer());
    }

    /** What Lucene's query language does with the beginnings of words, which are not cut further. */
    @Override
    protected Reader initReaderForNormalization(String field, Reader reader) {
        try {
            return new StringReader(Folding.fold(all(reader)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String all(Reader reader) throws IOException {
        StringWriter all = new StringWriter();
        reader.transferTo(all);
        return all.toString();
    }

    private static final class WordTokenizer extends Tokenizer {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private List<Word> words;
        private int next;
        private String sound;
        private int length;

        @Override
        public boolean incrementToken() throws IOException {
            if (words == null) {
                String text = all(input);
                words = words(text);
                length = text.length();
            }
            if (sound.isEmpty() && next == words.size()) {
                return false;
            }
            clearAttributes();
            boolean isSound = !sound.isEmpty();
            Word word = words.get(isSound ? next - 1 : next);
            term.append(isSound ? sound : word.folded());
            step.setPositionIncrement(isSound ? 0 : 1);
            offset.setOffset(correctOffset(word.start()), correctOffset(word.end()));
            if (isSound) {
                sound = "";
            } else {
                sound = word.sound();
                next++;
            }
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            words = null;
            next = 0;
            sound = "";
        }

        @Override
        public void end() throws IOException {
            super.end();
            offset.setOffset(correctOffset(length), correctOffset(length));
        }
    }
}
