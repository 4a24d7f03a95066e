package org.entente.fact;

import java.util.Locale;
import java.util.Set;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.Gazetteer;
import org.entente.mention.OrganizationType;

/** Tells from the name of a body alone whether it is likely to be a part of another, or to stand by itself. */
final class UnitNames {
    /** Words that tell of what an institute is, and not of what it is a part. */
    private static final Set<String> SUBJECTS = Set.of(
            "of",
            "the",
            "and",
            "for",
            "institute",
            "education",
            "science",
            "sciences",
            "technology",
            "research",
            "medical");

    private final Gazetteer gazetteer;

    UnitNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Whether a name begins with a word of its own: {@code the Brand Training Centre}. */
    boolean isNamed(OrganizationEntity body) {
        return !gazetteer.isCommon(body.name().split(" ", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** {@code Brandt Centre for Coral Studies}: it stands by itself where no words say of what it is a part. */
    boolean isNamedCentre(OrganizationEntity body) {
        String[] words = body.name().split("[\\s-]+");
        return body.head.startsWith("cent")
                && isNamed(body)
                && Character.isLowerCase(words[0].charAt(words[0].length() - 1))
                && gazetteer.countryOfDemonym(words[0]) == null
                && gazetteer.place(words[0]) == null
                && !isSubject(words, 1);
    }

    /**
     * Whether a body that is named alone is part of another: a unit by its name, or an institute that is named after nothing
     * but its subject ({@code Institute of Linguistics}).
     */
    boolean isUnitLike(OrganizationEntity body) {
        if (body.isUnit()) {
            // "the Organizing Committee of X" is X's, whoever else is named.
            return !(gazetteer.words("organs").contains(body.head.toLowerCase(Locale.ROOT))
                    && body.name().contains(" of "));
        }
        boolean institute = body.type == OrganizationType.RESEARCH_INSTITUTE
                || body.type == OrganizationType.UNIVERSITY && body.name().startsWith("Institute of ");
        if (!institute) {
            return false;
        }
        String[] words = body.name().split("[\\s-]+");
        boolean subject = false;
        for (int i = 0; i < words.length; i++) {
            String lower = words[i].toLowerCase(Locale.ROOT);
            subject |= lower.equals("of");
            if (isSubject(words, i + 1)) {
                continue;
            }
            boolean capital = Character.isUpperCase(words[i].charAt(0));
            if (capital && !isField(lower)
                    || gazetteer.countryOfDemonym(words[i]) != null
                    || !subject && gazetteer.words("generic-modifiers").contains(lower) && !SUBJECTS.contains(lower)) {
                return false;
            }
        }
        return true;
    }

    private boolean isField(String lower) {
        return gazetteer.isCommon(lower)
                || gazetteer.words("topic-endings").stream()
                        .anyMatch(ending -> lower.length() > ending.length() + 2 && lower.endsWith(ending));
    }

    /** Whether the word before {@code i} tells of what language or land something is: {@code Chinese Studies}, {@code European Languages}. */
    private boolean isSubject(String[] words, int i) {
        return i < words.length && gazetteer.words("subjects-of-lands").contains(words[i].toLowerCase(Locale.ROOT));
    }

    /** Whether a name begins with the adjective of a country: {@code Norwegian Polar Centre}. */
    boolean isOfLand(OrganizationEntity body) {
        int space = body.name().indexOf(' ');
        return space > 0 && gazetteer.countryOfDemonym(body.name().substring(0, space)) != null;
    }

    /** A centre or an office with the name of a place is likely to stand by itself; not so an {@code Office in PLACE}. */
    boolean isNamedAfterPlace(OrganizationEntity body) {
        if (UnitReader.TEACHING_HEADS.contains(body.head)) {
            return false;
        }
        String[] words = body.name().split(" in ")[0].split("[\\s-]+");
        for (int i = 0; i < words.length; i++) {
            boolean place = gazetteer.place(words[i]) != null || gazetteer.countryOfDemonym(words[i]) != null;
            if (place && !isSubject(words, i + 1)) {
                return true;
            }
        }
        return false;
    }
}
