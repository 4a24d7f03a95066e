package org.entente.fact;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.Folding;
import org.entente.mention.Gazetteer;
import org.entente.mention.OrganizationType;

/**
 * Which names of ministries are one, by land and field: {@code Alphanian Ministry of Education}, {@code Ministry of Education, Culture and
 * Science of Alphania}, {@code Education Ministry}, {@code Alphanian Ministry}. The field is a set of topics; a name may leave some out.
 * Safe for use by several threads.
 */
final class StateBodies {
    private final Gazetteer gazetteer;

    StateBodies(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    static boolean areMinistries(OrganizationEntity a, OrganizationEntity b) {
        return a.type == OrganizationType.GOVERNMENT_BODY
                && b.type == a.type
                && a.head.endsWith("ministry")
                && b.head.endsWith("ministry");
    }

    /** Whether two ministries are of one land, as far as it is told, and one has all topics of the other. */
    boolean areOne(OrganizationEntity a, OrganizationEntity b) {
        if (!areMinistries(a, b) || a.country.isPresent() && b.country.isPresent() && !a.country.equals(b.country)) {
            return false;
        }
        Set<String> all = topics(a.name());
        Set<String> some = topics(b.name());
        // A ministry without a field is that of its land.
        return all.containsAll(some) && (!some.isEmpty() || b.country.isPresent() && a.country.equals(b.country));
    }

    /** The topics of a ministry without the land: {@code education}, {@code science} of {@code Ministry of Education and Science of Alphania}. */
    private Set<String> topics(String name) {
        String[] words = name.split("\\s+");
        int from = 0;
        for (int i = Math.min(3, words.length - 1); i > 0 && from == 0; i--) {
            String start = String.join(" ", Arrays.copyOf(words, i));
            String owner = start.replaceFirst("(?:'s|s')$", "");
            from = gazetteer.countryOfDemonym(start) != null || !owner.equals(start) && gazetteer.isCountry(owner)
                    ? i
                    : 0;
        }
        String rest = String.join(" ", Arrays.copyOfRange(words, from, words.length));
        for (int of = rest.indexOf(" of "); of > 0; of = rest.indexOf(" of ", of + 1)) {
            String land = rest.substring(of + " of ".length()).replaceFirst("^[Tt]he ", "");
            if (gazetteer.isCountry(land) || gazetteer.isCountry(land.replaceFirst("^Republic of (?:[Tt]he )?", ""))) {
                rest = rest.substring(0, of);
                break;
            }
        }
        Set<String> topics = new HashSet<>();
        String field = Folding.fold(rest)
                .replaceFirst("^(?:the )?(?:(?:federal|state|union) )?", "")
                .replaceFirst("^ministry(?: of)?\\b", "")
                .replaceFirst("\\bministry$", "");
        for (String topic : field.split(",|\\band\\b")) {
            String bare = topic.strip()
                    .replaceFirst("^(?:the )?(?:public |national )?", "")
                    .replaceFirst(" affairs$", "");
            Optional.of(bare).filter(t -> !t.isEmpty()).ifPresent(topics::add);
        }
        return topics;
    }
}
