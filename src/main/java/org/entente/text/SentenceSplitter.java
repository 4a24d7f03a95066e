package org.entente.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the tokens of a line into sentences: after {@code . ! ? 。} unless the dot belongs to an abbreviation or initials, and
 * after a semicolon only in lines too long to be one sentence.
 */
final class SentenceSplitter {
    /** A sentence of more tokens is cut at a semicolon, one of {@link #HARD_LIMIT} anywhere: no stage is linear in them. */
    private static final int SOFT_LIMIT = 220;

    private static final int HARD_LIMIT = 500;

    private SentenceSplitter() {}

    /** The sentences of a line, each a non-empty list of tokens. */
    static List<List<Token>> split(List<Token> line) {
        List<List<Token>> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < line.size(); i++) {
            int length = i + 1 - from;
            boolean cut =
                    endsSentence(line, i) || (length > SOFT_LIMIT && line.get(i).is(";")) || length >= HARD_LIMIT;
            if (cut) {
                int end = closing(line, i);
                sentences.add(List.copyOf(line.subList(from, end + 1)));
                from = end + 1;
                i = end;
            }
        }
        if (from < line.size()) {
            sentences.add(List.copyOf(line.subList(from, line.size())));
        }
        return sentences;
    }

    private static boolean endsSentence(List<Token> line, int i) {
        Token token = line.get(i);
        Token next = i + 1 < line.size() ? line.get(i + 1) : null;
        if (next == null) {
            return true;
        }
        if (token.isMark()) {
            char mark = token.text().charAt(0);
            if (mark == '\u3002' || mark == '\uFF01' || mark == '\uFF1F') {
                return true;
            }
            if (mark == '!' || mark == '?' || mark == '.' || mark == '\u2026') {
                return startsSentence(line, i + 1);
            }
            return false;
        }
        // An abbreviation with its dot, or initials after a surname, may stand last in a sentence.
        if (token.kind() == Token.Kind.WORD && token.text().endsWith(".")) {
            return Abbreviations.mayEndSentence(
                            token.text().substring(0, token.text().length() - 1))
                    && next.start() > token.end()
                    && startsPlainSentence(line, i + 1);
        }
        return token.kind() == Token.Kind.INITIALS
                && i > 0
                && line.get(i - 1).isCapitalized()
                && startsPlainSentence(line, i + 1);
    }

    /** The index of the last closing quote or bracket that follows directly. */
    private static int closing(List<Token> line, int i) {
        int end = i;
        while (end + 1 < line.size()
                && line.get(end + 1).isMark()
                && line.get(end + 1).start() == line.get(end).end()
                && "\")]'.!?".indexOf(line.get(end + 1).text().charAt(0)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean startsSentence(List<Token> line, int i) {
        int first = closing(line, i - 1) + 1;
        if (first >= line.size()) {
            return true;
        }
        Token next = line.get(first);
        if (next.isMark()) {
            return "\"([-\u2022\u2013\u2014*'".indexOf(next.text().charAt(0)) >= 0
                    && (first + 1 >= line.size()
                            || !line.get(first + 1).isWord()
                            || line.get(first + 1).isCapitalized());
        }
        boolean spaced = next.start() > line.get(first - 1).end();
        boolean glued = !spaced && i >= 2 && next.isCapitalized() && isGlued(line, i - 2, first);
        return (spaced || glued)
                && (next.kind() != Token.Kind.WORD
                        || !Character.isLowerCase(next.text().charAt(0)));
    }

    /** {@code an agreement.The guests}, {@code the house (ABC).In May}: a sentence that begins right behind the full stop of another. */
    private static boolean isGlued(List<Token> line, int before, int first) {
        Token last = line.get(before);
        boolean article = line.get(first).text().equals("A")
                && first + 1 < line.size()
                && line.get(first + 1).isWord()
                && !line.get(first + 1).isCapitalized();
        if (last.isWord() && last.text().length() > 2 && !last.isAllCaps()) {
            return article || line.get(first).text().length() > 1;
        }
        boolean closed = last.is(")") || last.text().length() > 2 && (last.isWord() || isYear(last));
        return closed && (article || startsPlainSentence(line, first));
    }

    private static boolean isYear(Token token) {
        return token.text().length() == 4 && token.text().chars().allMatch(Character::isDigit);
    }

    /** Whether a sentence begins here with a word that no name begins with. */
    private static boolean startsPlainSentence(List<Token> line, int i) {
        Token next = line.get(i);
        return next.isCapitalized() && FunctionWords.ENGLISH_OPENERS.contains(next.lower());
    }
}
