package org.entente.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the text of a page or a paper together: the headline, an empty line, then a line for each block. Characters that
 * only serve the layout become spaces or go; no letter does.
 */
final class TextLayout {
    /** Items further down are not moved further in. */
    private static final int DEEPEST = 8;

    private final List<String> lines = new ArrayList<>();
    private String headline = "";

    void headline(String words) {
        headline = clean(words);
    }

    void paragraph(String words) {
        add("", clean(words));
    }

    /** @param depth 0 for an item of a list that stands in no other */
    void item(int depth, String words) {
        add("  ".repeat(Math.min(depth, DEEPEST)) + "- ", clean(words));
    }

    private void add(String before, String words) {
        if (!words.isEmpty()) {
            lines.add(before + words);
        }
    }

    /** The text, without a line end at its end; empty if nothing was added. */
    String text() {
        String body = String.join("\n", lines);
        if (headline.isEmpty()) {
            return body;
        }
        return body.isEmpty() ? headline : headline + "\n\n" + body;
    }

    /** Any run of white space becomes one space; soft hyphens and other invisible characters go. */
    static String clean(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        boolean space = false;
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && clean.length() > 0) {
                    clean.append(' ');
                }
                space = false;
                clean.appendCodePoint(Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c);
            }
        }
        return clean.toString();
    }

    /** Soft hyphen, zero width space, word joiner, byte order mark. The joiners stay: they change words in many scripts. */
    private static boolean isInvisible(int c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
    }
}
