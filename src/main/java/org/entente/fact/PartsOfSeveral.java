package org.entente.fact;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.Mention;
import org.entente.mention.OrganizationMention;
import org.entente.mention.OrganizationMention.Form;
import org.entente.mention.OrganizationType;
import org.entente.text.AnnotatedText;

/**
 * Tells parts of one name apart by the houses beside them: {@code the Faculty of Law of Alpha University met the Faculty of Law of Beta
 * University}. Where the house is not named, the part is that of the mention before. Immutable.
 */
final class PartsOfSeveral {
    private static final Pattern OF = Pattern.compile("\\s*(?:of|at|,|\\()\\s*(?:the\\s+)?");

    private static final Pattern SCHOOL_OF = Pattern.compile("(?:School|College) of ");

    private static final Pattern OWNED = Pattern.compile("\\s*'?s?\\s*");

    private final AnnotatedText text;
    private final List<List<Mention>> mentions;
    private final EntityIndex entities;

    PartsOfSeveral(AnnotatedText text, List<List<Mention>> mentions, EntityIndex entities) {
        this.text = text;
        this.mentions = mentions;
        this.entities = entities;
    }

    /** By the part that stands for several: for each of its mentions, in their order, the house that it is of. */
    Map<OrganizationEntity, Map<OrganizationMention, OrganizationEntity>> read() {
        Map<OrganizationEntity, Map<OrganizationMention, OrganizationEntity>> owners = new LinkedHashMap<>();
        Map<OrganizationEntity, OrganizationEntity> last = new IdentityHashMap<>();
        for (List<Mention> sentence : mentions) {
            for (int i = 0; i < sentence.size(); i++) {
                Optional<OrganizationEntity> part =
                        entities.organization(sentence.get(i)).filter(PartsOfSeveral::canBeOfSeveral);
                if (part.isEmpty()
                        || !(sentence.get(i) instanceof OrganizationMention name)
                        || name.form() != Form.NAME) {
                    continue;
                }
                Optional<OrganizationEntity> owner = owner(sentence, i, part.get());
                owner.ifPresent(house -> last.put(part.get(), house));
                owners.computeIfAbsent(part.get(), k -> new LinkedHashMap<>()).put(name, last.get(part.get()));
            }
        }
        owners.values().removeIf(PartsOfSeveral::areOfOne);
        return owners;
    }

    /** Whether all mentions are of one house; those before the first that is told are of the first. */
    private static boolean areOfOne(Map<OrganizationMention, OrganizationEntity> owners) {
        Optional<OrganizationEntity> first =
                owners.values().stream().filter(house -> house != null).findFirst();
        first.ifPresent(house -> owners.replaceAll((mention, owner) -> owner == null ? house : owner));
        return first.isEmpty() || Set.copyOf(owners.values()).size() == 1;
    }

    private static boolean canBeOfSeveral(OrganizationEntity body) {
        boolean teaching = body.type == OrganizationType.COLLEGE || body.type == OrganizationType.SCHOOL;
        return body.isUnit()
                || body.type == OrganizationType.JOINT_INSTITUTION
                || teaching && SCHOOL_OF.matcher(body.name()).lookingAt();
    }

    private Optional<OrganizationEntity> owner(List<Mention> sentence, int i, OrganizationEntity part) {
        Mention name = sentence.get(i);
        if (i + 1 < sentence.size() && isBetween(OF, name, sentence.get(i + 1))) {
            Optional<OrganizationEntity> behind = house(sentence.get(i + 1), part);
            if (behind.isPresent()) {
                return behind;
            }
        }
        return i > 0 && isBetween(OWNED, sentence.get(i - 1), name)
                ? house(sentence.get(i - 1), part)
                : Optional.empty();
    }

    private boolean isBetween(Pattern pattern, Mention before, Mention after) {
        int from = before.span().end();
        return from <= after.span().start()
                && pattern.matcher(text.view().substring(from, after.span().start()))
                        .matches();
    }

    private Optional<OrganizationEntity> house(Mention mention, OrganizationEntity part) {
        return entities.organization(mention)
                .filter(house -> house != part && Scene.isInstitution(house) && !house.isUnit());
    }
}
