package org.entente.identity;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.mention.Gazetteer;

/**
 * A person's name as it is compared.
 *
 * @param words folded, as printed
 * @param letters all words run together: equal for {@code Zheng-rong} and {@code Zhengrong}
 * @param sounds the words as they sound, sorted: equal for any order and for most transliterations
 * @param pinyin whether it is a Chinese one
 * @param common whether many bear it, so that the name alone tells nobody from others
 */
record PersonName(List<String> words, String letters, List<String> sounds, boolean pinyin, boolean common) {
    static PersonName of(String name, Gazetteer gazetteer) {
        List<String> words = Spelling.words(name);
        boolean pinyin = words.size() > 1 && words.stream().allMatch(gazetteer::isPinyin);
        List<String> sounds =
                (pinyin ? words : Spelling.sounds(words)).stream().sorted().toList();
        return new PersonName(words, String.join("", words), sounds, pinyin, isCommon(words, pinyin, gazetteer));
    }

    /** Two syllables of Chinese ({@code Li Wei}), or a usual first name with a usual surname ({@code John Smith}). */
    private static boolean isCommon(List<String> words, boolean pinyin, Gazetteer gazetteer) {
        if (words.size() != 2) {
            return false;
        }
        String first = words.get(0);
        String last = words.get(1);
        if (pinyin && gazetteer.isSyllable(first) && gazetteer.isSyllable(last)) {
            return true;
        }
        return gazetteer.givenName(first) != null && gazetteer.surname(last) != null
                || gazetteer.givenName(last) != null && gazetteer.surname(first) != null;
    }

    /** More than one word, of which one at least is no initial: such a name can be somebody's in several documents. */
    boolean isFull() {
        return words.size() > 1 && words.stream().anyMatch(word -> word.length() > 2);
    }

    boolean hasInitials() {
        return words.stream().anyMatch(word -> word.length() == 1);
    }

    /** How it is said of another name that it may be the same person's; null if it cannot be. */
    Likeness compare(PersonName other) {
        boolean rare = !common && !other.common;
        if (words.equals(other.words) || letters.equals(other.letters)) {
            return new Likeness(rare ? 4 : 1.5, "the same name");
        }
        if (words.stream()
                .sorted()
                .toList()
                .equals(other.words.stream().sorted().toList())) {
            return new Likeness(rare ? 3 : 0.5, "the same words in another order");
        }
        if (sounds.equals(other.sounds)) {
            return new Likeness(rare ? 2 : 0, "the same name in another transliteration");
        }
        if (isWithin(other) || other.isWithin(this)) {
            return new Likeness(rare ? 2 : 0, "the same name, once with a further word");
        }
        if (hasInitials() != other.hasInitials() && initialsFit(other)) {
            return new Likeness(0.5, "the same surname, with fitting initials");
        }
        return oneLetterApart(other) ? new Likeness(1, "names that differ in one letter") : null;
    }

    private boolean isWithin(PersonName other) {
        return words.size() > 1
                && words.size() < other.words.size()
                && !hasInitials()
                && other.sounds.containsAll(sounds);
    }

    private boolean initialsFit(PersonName other) {
        PersonName shorter = hasInitials() ? this : other;
        PersonName longer = hasInitials() ? other : this;
        String full = shorter.words.stream().filter(w -> w.length() > 1).collect(Collectors.joining(" "));
        List<String> rest = longer.words.stream()
                .filter(w -> !w.equals(full))
                .map(w -> w.substring(0, 1))
                .toList();
        List<String> initials =
                shorter.words.stream().filter(w -> w.length() == 1).toList();
        return longer.words.contains(full) && rest.size() >= initials.size() && rest.containsAll(initials);
    }

    /** Letters in a Chinese name, or at the end of a woman's, make another one. */
    private boolean oneLetterApart(PersonName other) {
        if (words.size() != other.words.size() || pinyin || other.pinyin) {
            return false;
        }
        List<String> here = words.stream().filter(w -> !other.words.contains(w)).toList();
        List<String> there =
                other.words.stream().filter(w -> !words.contains(w)).toList();
        return here.size() == 1
                && there.size() == 1
                && Math.min(here.get(0).length(), there.get(0).length()) >= 6
                && here.get(0).endsWith("a") == there.get(0).endsWith("a") // Aliyev, Aliyeva
                && Spelling.distance(here.get(0), there.get(0), 1) == 1;
    }
}
