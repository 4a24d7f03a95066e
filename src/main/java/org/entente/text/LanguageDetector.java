package org.entente.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells the language of a text by its script and its most frequent short words. */
final class LanguageDetector {
    /** More than any news page needs; the rest of a long text would not change the answer. */
    private static final int ENOUGH = 4000;

    /** The languages that have a word among their most frequent. */
    private static final Map<String, List<String>> LANGUAGES = new HashMap<>();

    static {
        FunctionWords.BY_LANGUAGE.forEach((language, words) -> words.forEach(
                word -> LANGUAGES.computeIfAbsent(word, w -> new ArrayList<>()).add(language)));
    }

    private LanguageDetector() {}

    /** An IETF tag: {@code en}, {@code ru}, {@code zh} …; {@code und} where nothing speaks for one. */
    static String detect(String view, List<Token> tokens) {
        String byScript = byScript(view);
        return byScript != null ? byScript : byWords(tokens);
    }

    private static String byScript(String view) {
        int[] counts = new int[6];
        boolean kazakh = false;
        boolean ukrainian = false;
        boolean kana = false;
        int end = Math.min(view.length(), ENOUGH);
        for (int i = 0; i < end; i++) {
            char c = view.charAt(i);
            if (c < 0x80) {
                counts[0] += Character.isLetter(c) ? 1 : 0;
                continue;
            }
            if (!Character.isLetter(c)) {
                continue;
            }
            switch (Character.UnicodeScript.of(c)) {
                case LATIN -> counts[0]++;
                case CYRILLIC -> {
                    counts[1]++;
                    kazakh |= "әғқңөұүһӘҒҚҢӨҰҮҺ".indexOf(c) >= 0;
                    ukrainian |= "їєґЇЄҐ".indexOf(c) >= 0;
                }
                case HAN -> counts[2]++;
                case HIRAGANA, KATAKANA -> {
                    counts[2]++;
                    kana = true;
                }
                case ARABIC -> counts[3]++;
                case HANGUL -> counts[4]++;
                default -> counts[5]++;
            }
        }
        // One Han character says about as much as two or three Latin letters.
        int most = counts[0];
        String language = null;
        if (counts[1] > most) {
            most = counts[1];
            language = kazakh ? "kk" : ukrainian ? "uk" : "ru";
        }
        if (counts[2] * 3 > most) {
            most = counts[2] * 3;
            language = kana ? "ja" : "zh";
        }
        if (counts[3] > most) {
            most = counts[3];
            language = "ar";
        }
        if (counts[4] * 2 > most) {
            most = counts[4] * 2;
            language = "ko";
        }
        return counts[5] > most ? "und" : language;
    }

    private static String byWords(List<Token> tokens) {
        Map<String, Integer> votes = new TreeMap<>();
        int words = 0;
        for (Token token : tokens) {
            if (!token.isWord()) {
                continue;
            }
            if (words++ > ENOUGH / 5) {
                break;
            }
            LANGUAGES
                    .getOrDefault(token.lower(), List.of())
                    .forEach(language -> votes.merge(language, 1, Integer::sum));
        }
        int english = votes.getOrDefault("en", 0);
        String best = "en";
        int most = english;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                most = vote.getValue();
                best = vote.getKey();
            }
        }
        if (most == 0) {
            return "und";
        }
        // English news quotes foreign names; a page with a fair share of English words is English.
        return english * 10 >= words ? "en" : best;
    }
}
