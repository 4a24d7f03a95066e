package org.entente.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.mention.Gazetteer;

/**
 * How much alike two names are, for whoever looks for a thing by a name that may be written otherwise. Safe for use by several
 * threads.
 */
public final class NameLikeness {
    private final Gazetteer gazetteer = Gazetteer.standard();

    /** From 0 (nothing in common) to 100 (the same but for case, accents and punctuation). */
    public double score(String name, String other, boolean people) {
        if (IdentityResolver.fold(name).equals(IdentityResolver.fold(other))) {
            return 100;
        }
        Likeness likeness = people
                ? PersonName.of(name, gazetteer).compare(PersonName.of(other, gazetteer))
                : OrganizationName.of(name, gazetteer).compare(OrganizationName.of(other, gazetteer), gazetteer);
        double shared = 70 * shared(keys(name), keys(other));
        return Math.max(shared, likeness == null ? 0 : Math.min(97, 65 + 8 * likeness.weight()));
    }

    /** The share of words that two names have in common, of all of them; nearly the same words count nearly in full. */
    private static double shared(List<String> one, List<String> other) {
        double both = 0;
        for (String word : one) {
            both += other.contains(word) ? 1 : other.stream().anyMatch(w -> isNear(word, w)) ? 0.8 : 0;
        }
        double all = one.size() + other.size() - both;
        return all == 0 ? 0 : both / all;
    }

    /** One beginning, or a letter apart. */
    private static boolean isNear(String word, String other) {
        return Math.min(word.length(), other.length()) >= 4
                && (word.startsWith(other) || other.startsWith(word) || Spelling.distance(word, other, 1) == 1);
    }

    /** The words of a name as they sound: names that are alike share one. */
    public List<String> keys(String name) {
        List<String> keys = new ArrayList<>(Spelling.sounds(Spelling.words(name)));
        return keys.stream()
                .filter(key -> !Set.of("of", "te", "and", "for", "in", "the").contains(key))
                .distinct()
                .toList();
    }

    /** Folded, for looking up the beginning of a name. */
    public String fold(String name) {
        return IdentityResolver.fold(name);
    }
}
