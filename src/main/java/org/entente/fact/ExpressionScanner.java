package org.entente.fact;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds which of many regular expressions match whole words of a text. Of each expression it is known which three
 * characters it can begin with, so that at a word only the few are tried that can begin there: about a fifth of the time
 * that one search an expression takes. Safe for use by several threads.
 *
 * <p>What an expression can begin with is asked of the expression itself: a match that fails on a few characters without
 * having wanted more ({@link Matcher#hitEnd}) fails on all that goes on from them.
 */
final class ExpressionScanner {
    private static final int PREFIX = 3;

    private final List<Pattern> patterns;
    /** Those of which the beginning does not tell: they look back, or begin at the start of the text. */
    private final BitSet anywhere = new BitSet();

    /** The expressions that can begin with a prefix; no more entries than there are words of three letters and digits. */
    private final Map<String, BitSet> beginning = new ConcurrentHashMap<>();

    /** @param expressions over lower-case words */
    ExpressionScanner(List<String> expressions) {
        patterns = expressions.stream()
                .map(expression -> Pattern.compile("\\b(?:" + expression + ")\\b"))
                .toList();
        for (int i = 0; i < patterns.size(); i++) {
            String expression = expressions.get(i);
            if (expression.contains("^") || expression.contains("(?<=") || !Character.isLetter(firstOf(expression))) {
                anywhere.set(i);
            }
        }
    }

    /** The first character that is no bracket: a letter where the expression begins with words. */
    private static char firstOf(String expression) {
        for (int i = 0; i < expression.length(); i++) {
            if (expression.startsWith("(?<!", i)) {
                i = expression.indexOf(')', i);
            } else if (expression.charAt(i) != '(') {
                return expression.charAt(i);
            }
        }
        return ' ';
    }

    /** The expressions among those wanted that match somewhere, by their index. */
    BitSet find(String words, BitSet wanted) {
        BitSet found = new BitSet();
        Matcher[] matchers = new Matcher[patterns.size()];
        for (int i = anywhere.nextSetBit(0); i >= 0; i = anywhere.nextSetBit(i + 1)) {
            if (wanted.get(i) && patterns.get(i).matcher(words).find()) {
                found.set(i);
            }
        }
        for (int at = 0; at < words.length(); at++) {
            if (!isWord(words.charAt(at)) || at > 0 && isWord(words.charAt(at - 1))) {
                continue;
            }
            BitSet possible = beginning(words, at);
            for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
                if (wanted.get(i) && !found.get(i)) {
                    if (matchers[i] == null) {
                        matchers[i] = matcher(i, words);
                    }
                    if (matchers[i].region(at, words.length()).lookingAt()) {
                        found.set(i);
                    }
                }
            }
        }
        return found;
    }

    private Matcher matcher(int i, String words) {
        return patterns.get(i).matcher(words).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private BitSet beginning(String words, int at) {
        int end = Math.min(words.length(), at + PREFIX);
        for (int i = at; i < end; i++) {
            char c = words.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || " _-',".indexOf(c) >= 0)) {
                return all();
            }
        }
        return end < at + PREFIX ? all() : beginning.computeIfAbsent(words.substring(at, end), this::possible);
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, patterns.size());
        all.andNot(anywhere);
        return all;
    }

    private BitSet possible(String prefix) {
        BitSet possible = all();
        String words = " " + prefix;
        for (int i = 0; i < patterns.size(); i++) {
            Matcher matcher = matcher(i, words).region(1, words.length());
            if (possible.get(i) && !matcher.lookingAt() && !matcher.hitEnd()) {
                possible.clear(i);
            }
        }
        return possible;
    }
}
