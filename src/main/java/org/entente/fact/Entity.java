package org.entente.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.document.Span;
import org.entente.mention.Folding;
import org.entente.mention.OrganizationType;

/** Somebody or some body that a document speaks of, while its mentions are being gathered. */
abstract sealed class Entity {
    /** Where it is mentioned, with the pattern that found each. */
    final Map<Span, String> mentions = new LinkedHashMap<>();

    /** The printed forms of its name, fullest first where one is known to be. */
    final Set<String> names = new LinkedHashSet<>();

    String key;

    /** The offset of the first mention. */
    int first() {
        return mentions.keySet().stream().mapToInt(Span::start).min().orElse(Integer.MAX_VALUE);
    }

    abstract String name();

    List<String> aliases() {
        List<String> others = new ArrayList<>(names);
        others.remove(name());
        return others;
    }

    static final class PersonEntity extends Entity {
        Optional<String> honorific = Optional.empty();
        Optional<String> gender = Optional.empty();
        int score;

        @Override
        String name() {
            return names.iterator().next();
        }

        void absorb(PersonEntity other) {
            mentions.putAll(other.mentions);
            names.addAll(other.names);
            score = Math.max(score, other.score);
            honorific = honorific.or(() -> other.honorific);
            gender = gender.or(() -> other.gender);
        }
    }

    static final class OrganizationEntity extends Entity {
        OrganizationType type;
        String head = "";
        Optional<String> country = Optional.empty();
        Optional<OrganizationEntity> parent = Optional.empty();
        Span parentSpan;
        /** Whether only the side on which it is named tells of what it is a part. */
        boolean parentGuessed;
        /** Where a name is used with something that it acts in: the number of mentions that are not in a list of names. */
        boolean plainNamed;

        private final Map<String, Integer> uses = new HashMap<>();

        /** Notes a name where it is mentioned. */
        void use(String name) {
            names.add(name);
            uses.merge(name, 1, Integer::sum);
        }

        /** The fullest name; of several spellings of its letters ({@code Taylor's}, {@code Taylors}) the most used. */
        @Override
        String name() {
            String fullest = fullest();
            String best = fullest;
            for (String name : names) {
                if (uses.getOrDefault(name, 0) > uses.getOrDefault(best, 0)
                        && letters(name).equals(letters(fullest))) {
                    best = name;
                }
            }
            return best;
        }

        /** Whether a name is printed as such, and is not only a part of a longer one. */
        boolean isUsed(String name) {
            return uses.containsKey(name);
        }

        private static String letters(String name) {
            return key(name).replace(" ", "");
        }

        private String fullest() {
            String longest = null;
            for (String name : names) {
                boolean acronym = name.indexOf(' ') < 0
                        && name.chars().filter(Character::isUpperCase).count() > 1;
                boolean longestAcronym = longest != null
                        && longest.indexOf(' ') < 0
                        && longest.chars().filter(Character::isUpperCase).count() > 1;
                if (isWithLand(name)) {
                    continue;
                }
                if (longest == null || longestAcronym && !acronym || name.length() > longest.length() && !acronym) {
                    longest = name;
                }
            }
            return longest;
        }

        /** Whether a name is only printed with the country behind it: {@code Osh State University of Kyrgyzstan}. */
        private boolean isWithLand(String name) {
            int of = name.lastIndexOf(" of ");
            return of > 0 && !isUnit() && !uses.containsKey(name) && uses.containsKey(name.substring(0, of));
        }

        boolean isUnit() {
            return type == OrganizationType.ORGANIZATIONAL_UNIT;
        }

        /** Whether one of its names folds to the same. */
        boolean isNamed(String name) {
            String folded = key(name);
            return names.stream().anyMatch(n -> key(n).equals(folded));
        }

        void absorb(OrganizationEntity other) {
            mentions.putAll(other.mentions);
            names.addAll(other.names);
            other.uses.forEach((name, count) -> uses.merge(name, count, Integer::sum));
            country = country.or(() -> other.country);
            parent = parent.or(() -> other.parent);
        }

        /** A name without case, accents, punctuation and a leading article. */
        static String key(String name) {
            return Folding.key(name.replace(" & ", " and "));
        }
    }
}
