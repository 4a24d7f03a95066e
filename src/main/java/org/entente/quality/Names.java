package org.entente.quality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** When two names, or two titles of a post, count as the same. */
final class Names {
    private static final Set<String> HONORIFICS = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "academician",
            "associate",
            "sir",
            "dame",
            "he",
            "excellency",
            "his",
            "her",
            "phd",
            "md",
            "hon",
            "honourable",
            "honorable",
            "ir",
            "eng",
            "datuk",
            "dato");
    private static final Set<String> DEGREES = Set.of(
            "vice", "deputy", "associate", "assistant", "acting", "executive", "first", "pro", "honorary", "senior");
    private static final Set<String> HEADS = Set.of(
            "president",
            "rector",
            "chancellor",
            "principal",
            "director",
            "dean",
            "head",
            "chair",
            "chairman",
            "chairperson",
            "chairwoman",
            "minister",
            "ambassador",
            "consul",
            "secretary",
            "manager",
            "ceo",
            "officer",
            "professor",
            "provost",
            "governor",
            "mayor",
            "akim",
            "counsellor",
            "counselor",
            "attache",
            "coordinator",
            "lecturer",
            "founder",
            "adviser",
            "advisor",
            "representative",
            "member",
            "specialist",
            "expert",
            "leader",
            "commissioner",
            "teacher",
            "engineer");
    private static final Set<String> SMALL_WORDS = Set.of("of", "the", "for", "and", "in");
    private static final String APOSTROPHES = "'’ʼ`´ʻ";

    private Names() {}

    /** The words of a name without case, accents and punctuation. */
    static List<String> fold(String name) {
        String decomposed = Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFKD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        decomposed
                .codePoints()
                .filter(c -> !isCombining(c) && APOSTROPHES.indexOf(c) < 0)
                .forEach(c -> {
                    if (isWordCharacter(c)) {
                        appendFolded(word, c);
                    } else if (!word.isEmpty()) {
                        words.add(word.toString());
                        word.setLength(0);
                    }
                });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** Equal for two names of one person, in any order of their words. */
    static List<String> personKey(String name) {
        List<String> all = fold(name);
        List<String> words =
                all.stream().filter(w -> !HONORIFICS.contains(w)).sorted().toList();
        return words.isEmpty() ? all.stream().sorted().toList() : words;
    }

    /** Equal for two names of one organization. */
    static List<String> organizationKey(String name) {
        List<String> words = fold(name);
        return !words.isEmpty() && words.get(0).equals("the") ? words.subList(1, words.size()) : words;
    }

    /** Whether two titles name the same post: the same degree and head word, and half of their words. */
    static boolean sameTitle(String one, String other) {
        List<String> a = fold(one.replaceAll("[-–]", " "));
        List<String> b = fold(other.replaceAll("[-–]", " "));
        if (!only(a, DEGREES).equals(only(b, DEGREES))) {
            return false;
        }
        Set<String> headsOfA = new HashSet<>(only(a, HEADS));
        Set<String> headsOfB = new HashSet<>(only(b, HEADS));
        Set<String> sharedHeads = intersection(headsOfA, headsOfB);
        if (!(headsOfA.isEmpty() && headsOfB.isEmpty()) && sharedHeads.isEmpty()) {
            return false;
        }
        Set<String> wordsOfA = new HashSet<>(a);
        Set<String> wordsOfB = new HashSet<>(b);
        wordsOfA.removeAll(SMALL_WORDS);
        wordsOfB.removeAll(SMALL_WORDS);
        boolean half = !wordsOfA.isEmpty()
                && !wordsOfB.isEmpty()
                && intersection(wordsOfA, wordsOfB).size() * 2 >= Math.max(wordsOfA.size(), wordsOfB.size());
        return half || (!sharedHeads.isEmpty() && (wordsOfB.containsAll(wordsOfA) || wordsOfA.containsAll(wordsOfB)));
    }

    private static List<String> only(List<String> words, Set<String> wanted) {
        return words.stream().filter(wanted::contains).toList();
    }

    private static Set<String> intersection(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return both;
    }

    /** Full case folding of a decomposed character; upper case first, so that both forms of sigma fold to one. */
    private static void appendFolded(StringBuilder word, int c) {
        if (c == 'ß' || c == 'ẞ') {
            word.append("ss");
        } else {
            word.appendCodePoint(c == 'ı' ? c : Character.toLowerCase(Character.toUpperCase(c)));
        }
    }

    private static boolean isWordCharacter(int c) {
        return c == '_'
                || Character.isLetter(c)
                || switch (Character.getType(c)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /**
     * Whether a decomposed character has a combining class other than 0. The platform does not tell the class, but
     * canonical ordering moves such a character past a mark of class 1 after it or of class 230 before it, and no other.
     */
    private static boolean isCombining(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> {
                String mark = Character.toString(c);
                yield !Normalizer.isNormalized(mark + '\u0334', Normalizer.Form.NFD)
                        || !Normalizer.isNormalized('\u0300' + mark, Normalizer.Form.NFD);
            }
            default -> false;
        };
    }
}
