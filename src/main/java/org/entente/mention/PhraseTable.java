package org.entente.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.text.Token;

/**
 * Phrases of one or more words, each with a value; finds the longest that begins at a token. Words compare folded.
 *
 * @param <V> what a phrase stands for
 */
final class PhraseTable<V> {
    /** A phrase found in a sentence: tokens {@code from} to {@code end}, the end excluded. */
    record Match<V>(int from, int end, V value) {}

    private final Map<String, V> values = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    void put(String phrase, V value) {
        String[] words = words(phrase);
        if (words.length > 0) {
            values.putIfAbsent(String.join(" ", words), value);
            longest.merge(words[0], words.length, Math::max);
        }
    }

    /** The value of a phrase, or null. */
    V get(String phrase) {
        return values.get(isWord(phrase) ? Folding.fold(stripDot(phrase)) : String.join(" ", words(phrase)));
    }

    int size() {
        return values.size();
    }

    /** The longest phrase that begins at token {@code i}, or null. */
    Match<V> match(List<Token> tokens, int i) {
        String first = key(tokens.get(i));
        Integer most = longest.get(first);
        if (most == null) {
            return null;
        }
        int end = Math.min(tokens.size(), i + most);
        StringBuilder phrase = new StringBuilder(first);
        Match<V> found = null;
        V value = values.get(first);
        if (value != null) {
            found = new Match<>(i, i + 1, value);
        }
        for (int j = i + 1; j < end; j++) {
            phrase.append(' ').append(key(tokens.get(j)));
            value = values.get(phrase.toString());
            if (value != null) {
                found = new Match<>(i, j + 1, value);
            }
        }
        return found;
    }

    private static String key(Token token) {
        return token.kind() == Token.Kind.POSSESSIVE ? "s" : Folding.fold(stripDot(token.text()));
    }

    private static String stripDot(String word) {
        return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean isWord(String phrase) {
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-') {
                return false;
            }
        }
        return !phrase.isEmpty();
    }

    /** The words of a phrase as the tokenizer would cut them. */
    private static String[] words(String phrase) {
        String spaced = phrase.strip()
                .replace("s' ", "s s ")
                .replace("'s ", " s ")
                .replace("\u2019s ", " s ")
                .replace(",", " ,");
        String[] words = spaced.split("\\s+");
        for (int i = 0; i < words.length; i++) {
            words[i] = Folding.fold(stripDot(words[i]));
        }
        return words.length == 1 && words[0].isEmpty() ? new String[0] : words;
    }
}
