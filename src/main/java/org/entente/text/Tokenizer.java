package org.entente.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a stretch of the plain view into tokens, in one pass. Keeps hyphenated words, names with an inner apostrophe and
 * abbreviations with their dot whole; takes {@code 's} off; takes initials together.
 */
final class Tokenizer {
    /** More letters than a word has that may stand before letters without a space. */
    private static final int LONGEST_JOINED = 8;

    /** What is longer is no word of any language; cut, it takes no more time than other letters. */
    private static final int LONGEST_WORD = 100;

    private final String view;
    private final Map<String, String> words = new HashMap<>();

    Tokenizer(String view) {
        this.view = view;
    }

    /** The tokens from {@code start} to {@code end}. */
    List<Token> tokens(int start, int end) {
        List<Token> tokens = new ArrayList<>();
        int i = start;
        while (i < end) {
            char c = view.charAt(i);
            if (Character.isWhitespace(c) || c == PlainView.SOFT_HYPHEN) {
                i++;
            } else if (Character.isLetter(c)) {
                i = word(i, Math.min(end, i + LONGEST_WORD), tokens);
            } else if (Character.isDigit(c)) {
                i = number(i, Math.min(end, i + LONGEST_WORD), tokens);
            } else {
                add(tokens, i, i + 1, Token.Kind.MARK);
                i++;
            }
        }
        return tokens;
    }

    private int word(int start, int end, List<Token> tokens) {
        int initials = initialsEnd(start, end);
        if (initials > start) {
            add(tokens, start, initials, Token.Kind.INITIALS);
            return initials;
        }
        int i = start;
        while (i < end) {
            char c = view.charAt(i);
            if (isWordPart(c)) {
                i++;
            } else if ((c == '-' || c == '\'' || c == '&') && i + 1 < end && isWordPart(view.charAt(i + 1))) {
                if (c == '&' && i - start > 2) {
                    break;
                }
                i++;
            } else if (c == '.' && i + 1 < end && isDegreeDot(start, i, end)) {
                i++;
            } else {
                break;
            }
        }
        int wordEnd = i;
        int seam = seam(start, wordEnd);
        if (seam > start) {
            add(tokens, start, seam, Token.Kind.WORD);
            return seam;
        }
        if (wordEnd - start > 2 && view.charAt(wordEnd - 2) == '\'' && (view.charAt(wordEnd - 1) | 0x20) == 's') {
            add(tokens, start, wordEnd - 2, Token.Kind.WORD);
            add(tokens, wordEnd - 2, wordEnd, Token.Kind.POSSESSIVE);
            return wordEnd;
        }
        if (wordEnd < end
                && view.charAt(wordEnd) == '\''
                && view.charAt(wordEnd - 1) == 's'
                && (wordEnd + 1 == end || view.charAt(wordEnd + 1) == ' ')
                && !openQuote(start)) {
            add(tokens, start, wordEnd, Token.Kind.WORD);
            add(tokens, wordEnd, wordEnd + 1, Token.Kind.POSSESSIVE);
            return wordEnd + 1;
        }
        if (isDoubleInitial(start, wordEnd, end)) {
            add(tokens, start, wordEnd + 1, Token.Kind.INITIALS);
            return wordEnd + 1;
        }
        if (wordEnd < end
                && view.charAt(wordEnd) == '.'
                && (Abbreviations.isAbbreviation(view.substring(start, wordEnd)) || isMaria(start, wordEnd, end))) {
            wordEnd++;
        }
        add(tokens, start, wordEnd, Token.Kind.WORD);
        return wordEnd;
    }

    /** Whether two capital letters and a full stop stand inside a name, for a surname of two words: {@code Maria DC. Santos}. */
    private boolean isDoubleInitial(int start, int wordEnd, int end) {
        return wordEnd - start == 2
                && Character.isUpperCase(view.charAt(start))
                && Character.isUpperCase(view.charAt(start + 1))
                && wordEnd + 3 < end
                && view.charAt(wordEnd) == '.'
                && view.charAt(wordEnd + 1) == ' '
                && Character.isUpperCase(view.charAt(wordEnd + 2))
                && Character.isLowerCase(view.charAt(wordEnd + 3))
                && followsCapitalized(start);
    }

    /** {@code Ma. Theresa Santos}: Maria before another given name; not the surname Ma at the end of a sentence. */
    private boolean isMaria(int start, int wordEnd, int end) {
        int next = wordEnd + 2;
        if (wordEnd - start != 2
                || view.charAt(start) != 'M'
                || view.charAt(start + 1) != 'a'
                || next >= end
                || view.charAt(next - 1) != ' '
                || !Character.isUpperCase(view.charAt(next))) {
            return false;
        }
        int behind = next;
        while (behind < end && isWordPart(view.charAt(behind))) {
            behind++;
        }
        return !FunctionWords.ENGLISH_OPENERS.contains(
                view.substring(next, behind).toLowerCase(Locale.ROOT));
    }

    private boolean followsCapitalized(int start) {
        int i = start - 1;
        if (i < 2 || view.charAt(i) != ' ' || !Character.isLowerCase(view.charAt(i - 1))) {
            return false;
        }
        while (i > 0 && isWordPart(view.charAt(i - 1))) {
            i--;
        }
        return Character.isUpperCase(view.charAt(i));
    }

    /**
     * Where two words meet that lost the space between them, or {@code start}: {@code theCollege}, {@code PresidentZhang}. Four letters on
     * both sides, since names such as {@code McDonald}, {@code LaSalle} and {@code KazNU} have fewer on one.
     */
    private int seam(int start, int end) {
        for (int i = start + 2; i + 2 < end; i++) {
            if (i - start < LONGEST_JOINED && areCapitals(i, end) && FunctionWords.isJoined(view.substring(start, i))) {
                return i; // "ofABC"
            }
            boolean behindHyphen = view.charAt(i - 1) == '-' && Character.isLowerCase(view.charAt(i - 2));
            if (!Character.isUpperCase(view.charAt(i))
                    || !Character.isLowerCase(view.charAt(i - 1)) && !behindHyphen
                    || !Character.isLowerCase(view.charAt(i + 1))) {
                continue;
            }
            String before = view.substring(start, i);
            if (before.endsWith("-")
                    && FunctionWords.isPost(view.substring(i, end))
                    && Character.isUpperCase(view.charAt(start))
                    && !FunctionWords.isOfPost(view.substring(start, i - 1))) {
                return i - 1;
            }
            if (!behindHyphen
                    && (FunctionWords.isJoined(before) || i - start >= 4 && end - i >= 4 && !before.contains("-"))) {
                return i;
            }
        }
        int house = FunctionWords.houseIn(view, start, end);
        return house > 0 ? house : start;
    }

    private boolean areCapitals(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(view.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a single quotation mark was opened before, so that one after a plural closes it. */
    private boolean openQuote(int start) {
        int from = Math.max(0, start - 80);
        for (int i = start - 1; i >= from && view.charAt(i) != '\n'; i--) {
            if (view.charAt(i) == '\'') {
                return i == 0 || !isWordPart(view.charAt(i - 1));
            }
        }
        return false;
    }

    /** Whether the dot at {@code i} is one inside a degree or an abbreviation such as {@code Ph.D.}, {@code M.Sc.}. */
    private boolean isDegreeDot(int start, int i, int end) {
        if (i - start > 3 || !Character.isLetter(view.charAt(i + 1))) {
            return false;
        }
        int next = i + 1;
        while (next < end && Character.isLetter(view.charAt(next))) {
            next++;
        }
        return next - i <= 4 && Abbreviations.isAbbreviation(view.substring(start, next));
    }

    /** Where initials that begin here end, or {@code start} if none do: one capital (or two letters) and a dot, again and again. */
    private int initialsEnd(int start, int end) {
        int i = start;
        int last = start;
        while (i < end && Character.isUpperCase(view.charAt(i))) {
            int dot = i + 1;
            boolean digraph =
                    dot < end && Character.isLowerCase(view.charAt(dot)) && isDigraph(view.charAt(i), view.charAt(dot));
            if (digraph) {
                dot++;
            }
            if (dot >= end || view.charAt(dot) != '.') {
                break;
            }
            String word = view.substring(i, dot);
            if (digraph && last == start && Abbreviations.isAbbreviation(word) && !word.equals("St")) {
                break;
            }
            i = dot + 1;
            last = i;
        }
        if (last == start) {
            return start;
        }
        int word = last;
        while (word < end && Character.isLetter(view.charAt(word))) {
            word++;
        }
        if (word > last && Abbreviations.isAbbreviation(view.substring(start, word))) {
            return start;
        }
        String all = view.substring(start, last);
        return Abbreviations.isAbbreviation(all.substring(0, all.length() - 1)) ? start : last;
    }

    /** Transliterated Cyrillic initials of two letters. */
    private static boolean isDigraph(char first, char second) {
        return switch (first) {
            case 'Z', 'S', 'C', 'K', 'G' -> second == 'h';
            case 'Y' -> second == 'u' || second == 'a' || second == 'e' || second == 'o';
            case 'T' -> second == 's' || second == 'h';
            case 'J' -> second == 'u' || second == 'a';
            default -> false;
        };
    }

    private int number(int start, int end, List<Token> tokens) {
        int i = start;
        while (i < end) {
            char c = view.charAt(i);
            boolean inner = (c == '.' || c == ',')
                    && i + 1 < end
                    && Character.isDigit(view.charAt(i + 1))
                    && !(c == ',' && i + 4 < end && Character.isDigit(view.charAt(i + 4)));
            if (!Character.isLetterOrDigit(c) && !inner || i > start && isCapitalOfWord(i, end)) {
                break; // "24thNovember": a space was lost
            }
            i++;
        }
        add(tokens, start, i, Token.Kind.NUMBER);
        return i;
    }

    private boolean isCapitalOfWord(int i, int end) {
        return i + 2 < end
                && Character.isUpperCase(view.charAt(i))
                && Character.isLowerCase(view.charAt(i + 1))
                && Character.isLowerCase(view.charAt(i + 2));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == PlainView.SOFT_HYPHEN;
    }

    private void add(List<Token> tokens, int start, int end, Token.Kind kind) {
        int last = end;
        while (last > start + 1 && view.charAt(last - 1) == PlainView.SOFT_HYPHEN) {
            last--;
        }
        String printed = view.substring(start, last);
        String text = shared(printed.indexOf(PlainView.SOFT_HYPHEN) > 0 ? printed.replace("\u00AD", "") : printed);
        tokens.add(new Token(start, last, text, shared(text.toLowerCase(Locale.ROOT)), kind));
    }

    /** The same string for the same word, which saves more than half of the memory that a long text takes. */
    private String shared(String word) {
        String first = words.putIfAbsent(word, word);
        return first == null ? word : first;
    }
}
