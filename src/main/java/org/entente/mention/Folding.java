package org.entente.mention;

import java.text.Normalizer;
import java.util.Locale;

/** Folds words so that spellings of one name compare equal: case, accents, apostrophes. */
public final class Folding {
    private Folding() {}

    /** Lower case without accents or apostrophes; {@code &} becomes {@code and}. Other characters stay. */
    public static String fold(String words) {
        boolean plain = true;
        for (int i = 0; plain && i < words.length(); i++) {
            char c = words.charAt(i);
            plain = c < 0x80 && c != '\'' && c != '&' && c != '`';
        }
        String lower = words.toLowerCase(Locale.ROOT);
        if (plain) {
            return lower;
        }
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case '\'', '`', '\u2019', '\u2018', '\u02BC', '\u02BB', '\u00B4' -> {}
                case '&' -> folded.append("and");
                case '\u0131' -> folded.append('i');
                case '\u0142' -> folded.append('l');
                case '\u0111', '\u00F0' -> folded.append('d');
                case '\u00F8' -> folded.append('o');
                case '\u0259' -> folded.append('a');
                case '\u00DF' -> folded.append("ss");
                case '\u00E6' -> folded.append("ae");
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        folded.append(Character.toLowerCase(c)); // "№" is taken apart into "No"
                    }
                }
            }
        }
        return folded.toString();
    }

    /** The folded letters and digits of a name, with one separator for whatever stands between or around them. */
    public static String words(String name, char separator) {
        String folded = fold(name);
        StringBuilder words = new StringBuilder(folded.length());
        boolean between = false;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (!isLetterOrNumber(c)) {
                between = true;
                continue;
            }
            if (between && !words.isEmpty()) {
                words.append(separator);
            }
            between = false;
            words.appendCodePoint(c);
        }
        return words.toString();
    }

    /** Letters and all kinds of numbers, as {@code [\p{L}\p{N}]}. */
    private static boolean isLetterOrNumber(int c) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** A name by which it is known again: its folded words, without a leading article. */
    public static String key(String name) {
        String words = words(name, ' ');
        return words.startsWith("the ") ? words.substring(4) : words;
    }
}
