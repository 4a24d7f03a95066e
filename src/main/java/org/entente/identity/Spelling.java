package org.entente.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.mention.Folding;

/**
 * Names as they are compared: without case, accents and punctuation, and without what systems of transliteration do in different
 * ways ({@code Qaraghandy}, {@code Karagandi}; {@code Yessenova}, {@code Esenova}).
 */
public final class Spelling {
    /** What is written in several ways, longest first, and the letter that stands for it. */
    private static final String[][] SOUNDS = {
        {"shch", "s"},
        {"tsch", "c"},
        {"dzh", "j"},
        {"sch", "s"},
        {"tch", "c"},
        {"iya", "ia"},
        {"iye", "ie"},
        {"eye", "ee"},
        {"aye", "ae"},
        {"oye", "oe"},
        {"kh", "h"},
        {"gh", "g"},
        {"zh", "j"},
        {"dj", "j"},
        {"sh", "s"},
        {"ch", "c"},
        {"ts", "c"},
        {"tz", "c"},
        {"ph", "f"},
        {"ck", "k"},
        {"x", "ks"},
        {"yu", "u"},
        {"iu", "u"},
        {"ju", "u"},
        {"ya", "a"},
        {"ja", "a"},
        {"yo", "o"},
        {"jo", "o"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"ei", "i"},
        {"ai", "i"},
        {"ay", "i"},
        {"ey", "i"},
        {"iy", "i"},
        {"yi", "i"},
        {"q", "k"},
        {"w", "v"},
        {"y", "i"},
        {"c", "k"},
    };

    private Spelling() {}

    /** The words of a name, folded; of letters and digits alone. */
    static List<String> words(String name) {
        String folded = Folding.words(name, ' ');
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }

    /** A folded word as it sounds, roughly: equal for what is likely to be one word in two transliterations. */
    public static String sound(String word) {
        StringBuilder sound = new StringBuilder(word.length());
        int i = word.length() > 2 && word.startsWith("ye") ? 1 : 0; // Yessenova, Esenova
        while (i < word.length()) {
            String written = null;
            for (String[] way : SOUNDS) {
                if (word.startsWith(way[0], i)) {
                    written = way[1];
                    i += way[0].length();
                    break;
                }
            }
            if (written == null) {
                written = word.substring(i, i + 1);
                i++;
            }
            if (sound.isEmpty() || sound.charAt(sound.length() - 1) != written.charAt(0)) {
                sound.append(written);
            }
        }
        return sound.toString();
    }

    /** The sounds of words. */
    static List<String> sounds(List<String> words) {
        List<String> sounds = new ArrayList<>();
        words.forEach(word -> sounds.add(sound(word)));
        return sounds;
    }

    /**
     * How many letters must be put in, left out or changed to make one word of the other (Levenshtein 1966), or {@code most + 1}
     * if more than {@code most}. Time: the product of the lengths.
     */
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + change, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return Math.min(before[other.length()], most + 1);
    }
}
