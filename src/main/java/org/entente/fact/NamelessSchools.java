package org.entente.fact;

import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.OrganizationType;

/**
 * Schools and colleges that have no name but what is taught in them, {@code International School}, {@code Textile College}: where a dean
 * heads one, or it is a kind that houses have inside, it is a part of a house. One for each text; not safe for several threads.
 */
final class NamelessSchools {
    private final Scene scene;

    NamelessSchools(Scene scene) {
        this.scene = scene;
    }

    /** Makes them units; to be called before it is told whose news a text is. */
    void read() {
        for (Clause clause : scene.clauses) {
            for (int i = 0; i < clause.size(); i++) {
                int at = i;
                scene.organization(clause.at(i))
                        .filter(body -> body.type == OrganizationType.OTHER && body.head.isEmpty())
                        .filter(body -> isDeaned(clause, at))
                        .ifPresent(body -> body.type = OrganizationType.ORGANIZATIONAL_UNIT); // "Dean of the FACSE"
                scene.organization(clause.at(i))
                        .filter(body -> body.type == OrganizationType.SCHOOL || body.type == OrganizationType.COLLEGE)
                        .filter(body -> isDeaned(clause, at) || isInside(body))
                        .filter(this::isNameless)
                        .ifPresent(body -> body.type = OrganizationType.ORGANIZATIONAL_UNIT);
            }
        }
    }

    /** {@code Dean of (the) NAME}, {@code Dean X of (the) NAME}. */
    private static boolean isDeaned(Clause clause, int i) {
        int of = clause.at(i - 1).is("the") ? i - 2 : i - 1;
        int post = clause.at(of - 1).person() != null ? of - 2 : of - 1;
        return clause.at(of).is("of")
                && clause.at(post).post() != null
                && clause.at(post).post().rank().endsWith("dean");
    }

    private boolean isInside(OrganizationEntity body) {
        String first = body.name().split(" ")[0].toLowerCase(java.util.Locale.ROOT);
        return scene.words("schools-inside").contains(first);
    }

    /** Whether nothing in a name tells whose school it is. */
    private boolean isNameless(OrganizationEntity body) {
        for (String word : body.name().split("[\\s-]+")) {
            boolean field = scene.gazetteer.isCommon(word.toLowerCase(java.util.Locale.ROOT))
                    || scene.words("topic-endings").stream()
                            .anyMatch(ending -> word.length() > ending.length() + 2 && word.endsWith(ending));
            if (!field || scene.gazetteer.place(word) != null || scene.gazetteer.countryOfDemonym(word) != null) {
                return false;
            }
        }
        return true;
    }
}
