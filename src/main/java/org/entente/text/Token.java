package org.entente.text;

import org.entente.document.Span;

/**
 * A word, a number, an abbreviation with its dot, a run of initials or one punctuation mark.
 *
 * @param start the first code point
 * @param end the code point after the last
 * @param text the characters, with typographic variants of quotes, hyphens and spaces made plain, without soft hyphens
 * @param lower {@code text} in lower case
 * @param kind what it looks like
 */
public record Token(int start, int end, String text, String lower, Kind kind) {

    /** What a token looks like. */
    public enum Kind {
        /** Letters, with inner hyphens and apostrophes. */
        WORD,
        /** Single capitals with dots: {@code S.Zh.}, {@code N.}. */
        INITIALS,
        /** Digits, with inner separators: {@code 2025}, {@code 47th}, {@code 3,000}. */
        NUMBER,
        /** {@code 's} or a final {@code '} after a plural. */
        POSSESSIVE,
        /** Anything else, one character. */
        MARK
    }

    public Span span() {
        return new Span(start, end);
    }

    /** Whether it is this mark or word, in lower case. */
    public boolean is(String lowerCase) {
        return lower.equals(lowerCase);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isMark() {
        return kind == Kind.MARK;
    }

    /** Whether it is a word that begins with a capital letter, also behind one or two small ones ({@code eNet}, {@code e-Net}), or initials. */
    public boolean isCapitalized() {
        return kind == Kind.INITIALS
                || (kind == Kind.WORD && (Character.isUpperCase(text.charAt(0)) || hasInnerCapital()));
    }

    private boolean hasInnerCapital() {
        int second = text.length() > 3 && text.charAt(1) == '-' ? 2 : 1;
        return text.length() > 3
                && Character.isLetter(text.charAt(0))
                && Character.isUpperCase(text.charAt(second))
                && Character.isLowerCase(text.charAt(second + 1));
    }

    /** Whether it is a word of two or more letters, all of them capitals. */
    public boolean isAllCaps() {
        if (kind != Kind.WORD || text.length() < 2) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return Character.isUpperCase(text.charAt(0));
    }

    @Override
    public String toString() {
        return text;
    }
}
