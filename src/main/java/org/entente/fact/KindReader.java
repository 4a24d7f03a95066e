package org.entente.fact;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.OrganizationType;

/**
 * Reads what kind a body is where its name leaves it open: an institute that has a rector teaches, a centre of no house stands by
 * itself, one that is named by two lands is joint.
 */
final class KindReader {
    private static final Set<String> RECTORS = Set.of("rector", "vice-rector", "vice-chancellor");
    private static final Set<String> CENTRES = Set.of("center", "centre", "base", "station", "hub");

    private final Scene scene;

    KindReader(Scene scene) {
        this.scene = scene;
    }

    /** Sets the kinds; to be called when it is known what is a part of what. */
    void read() {
        for (Clause clause : scene.clauses) {
            for (int i = 0; i < clause.size(); i++) {
                if (clause.at(i).post() == null
                        || !RECTORS.contains(clause.at(i).post().rank())) {
                    continue;
                }
                int link = i + 1;
                while (clause.at(link).is("/")
                        || clause.at(link).is("and")
                        || clause.at(link).is("&")
                        || clause.at(link).post() != null) {
                    link++;
                }
                int of = clause.at(link + 1).is("the") ? link + 2 : link + 1;
                Optional<OrganizationEntity> body = clause.at(link).is("of")
                        ? scene.organization(clause.at(of))
                        : scene.organization(clause.at(i - 1));
                body.filter(b -> (b.type == OrganizationType.RESEARCH_INSTITUTE || b.type == OrganizationType.OTHER)
                                && b.parent.isEmpty())
                        .ifPresent(b -> b.type = OrganizationType.UNIVERSITY);
            }
        }
        for (OrganizationEntity body : scene.entities.organizations()) {
            if (body.type == OrganizationType.RESEARCH_INSTITUTE
                    && body.parent.isEmpty()
                    && !UnitReader.isAcademyOfSciences(body)
                    && teaches(body.name())) {
                body.type = OrganizationType.UNIVERSITY;
            }
            if (!body.isUnit() || !CENTRES.contains(body.head)) {
                continue;
            }
            if (isOfTwoLands(body.name())) {
                body.type = OrganizationType.JOINT_INSTITUTION;
            } else if (body.parent.isEmpty()) {
                body.type =
                        body.name().contains("Research") ? OrganizationType.RESEARCH_INSTITUTE : OrganizationType.OTHER;
            }
        }
    }

    /**
     * Whether an institute is named after its town or as one of state, and after what is taught rather than looked into: {@code Osh Institute
     * of Engineering}, {@code Bukhara State Medical Institute}.
     */
    private boolean teaches(String name) {
        String[] words = name.split("[\\s-]+");
        boolean taught = false;
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (scene.words("research-words").contains(lower)) {
                return false;
            }
            taught |= scene.words("taught-fields").contains(lower);
        }
        boolean town = scene.gazetteer.place(words[0]) != null
                && !scene.gazetteer.place(words[0]).isCountry();
        return taught && (town || name.contains(" State "));
    }

    /** {@code Kazakh-Chinese}, {@code China-Laos}. */
    private boolean isOfTwoLands(String name) {
        for (String word : name.split(" ")) {
            String[] lands = word.split("-");
            if (lands.length == 2 && isLand(lands[0]) && isLand(lands[1])) {
                return true;
            }
        }
        return false;
    }

    private boolean isLand(String word) {
        return scene.gazetteer.countryOfDemonym(word) != null
                || scene.gazetteer.place(word) != null
                        && scene.gazetteer.place(word).isCountry();
    }
}
