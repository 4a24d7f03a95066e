package org.entente.fact;

import java.util.ArrayList;
import java.util.List;
import org.entente.document.Span;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.OrganizationType;
import org.entente.text.Block;

/** The institutions that a document is about most, who are meant where it speaks of {@code the two sides} only. */
final class Principals {
    private final Scene scene;

    Principals(Scene scene) {
        this.scene = scene;
    }

    /** The institutions that the document is about most, the one whose news it is first. */
    List<OrganizationEntity> of(int most) {
        List<OrganizationEntity> institutions = new ArrayList<>();
        scene.host().ifPresent(institutions::add);
        List<OrganizationEntity> countries = scene.entities.countryParties();
        scene.entities.organizations().stream()
                .filter(body -> Scene.isInstitution(body) && !countries.contains(body))
                .filter(o -> most < 3 || isEducational(o))
                .filter(o -> !institutions.contains(o))
                .sorted(java.util.Comparator.<OrganizationEntity>comparingInt(o -> -weight(o))
                        .thenComparingInt(Entity::first))
                .limit(Math.max(0, most - institutions.size()))
                .forEach(institutions::add);
        return institutions;
    }

    private static boolean isEducational(OrganizationEntity body) {
        return body.type != OrganizationType.GOVERNMENT_BODY
                && body.type != OrganizationType.DIPLOMATIC_MISSION
                && body.type != OrganizationType.ASSOCIATION;
    }

    int weight(OrganizationEntity body) {
        int weight = 0;
        for (Span mention : body.mentions.keySet()) {
            int c = scene.clauseAt(mention.start());
            Clause clause = scene.clauses.get(c);
            weight += clause.sentence().block() == Block.Kind.HEADLINE ? 3 : 2;
            for (int i = 0; i < clause.size(); i++) {
                if (clause.at(i).span().equals(mention) && scene.isDelegationOf(clause, i)) {
                    weight += 3;
                }
            }
        }
        return weight;
    }
}
