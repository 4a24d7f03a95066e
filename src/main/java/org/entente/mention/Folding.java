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
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }
}
