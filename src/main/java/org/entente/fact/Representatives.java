package org.entente.fact;

import java.util.LinkedHashSet;
import java.util.Set;
import org.entente.fact.Entity.PersonEntity;

/** Reads who signs by standing for a party at the signing. */
final class Representatives {
    /** How far behind {@code represented} the word {@code by} may stand, and behind {@code representing} whom it is for. */
    private static final int NEAR = 6;

    /** How many clauses behind the signing may go on to tell who represented whom. */
    private static final int NEXT = 2;

    private final Scene scene;
    private final SignatoryReader signatories;
    private final NamedParties named;

    Representatives(Scene scene, SignatoryReader signatories, NamedParties named) {
        this.scene = scene;
        this.signatories = signatories;
        this.named = named;
    }

    /**
     * Adds those whom a clause of signing tells of: {@code the signing between A and B, represented by X and Y}, {@code representing
     * A at the signing were X and Y}.
     */
    void addTo(Set<PersonEntity> signers, Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            int by = clause.at(i).is("represented") ? by(clause, i) : -1;
            if (by > 0) {
                signatories.after(clause, by + 1, signers);
            } else {
                representing(clause, i, signers);
            }
        }
    }

    /** {@code Representing A were X and Y}. */
    private void representing(Clause clause, int i, Set<PersonEntity> signers) {
        if (!clause.at(i).is("representing") || !named.firstBody(clause, i + 1, i + NEAR)) {
            return;
        }
        int be = i + 2;
        while (be < clause.size() && !clause.at(be).is("was") && !clause.at(be).is("were")) {
            be++;
        }
        signatories.after(clause, be + 1, signers);
    }

    /**
     * Those who stood for both sides, as a clause of signing or those just behind it tell: {@code X represented A while Y represented
     * B}, {@code representing A was X}, {@code X and Y represented A and B}; none where it is told of one side only, who may have come for another reason.
     */
    Set<PersonEntity> ofBothSides(int c) {
        Set<PersonEntity> found = new LinkedHashSet<>();
        int sides = 0;
        for (int k = c; k <= Math.min(c + NEXT, scene.clauses.size() - 1); k++) {
            Clause clause = scene.clauses.get(k);
            int before = sides;
            int representing = found.size();
            representing(clause, 0, found);
            sides += found.size() > representing ? 1 : 0;
            for (int i = 0; i < clause.size(); i++) {
                if (!clause.at(i).is("represented")) {
                    continue;
                }
                int by = by(clause, i);
                if (by > 0) {
                    signatories.after(clause, by + 1, found);
                    sides++;
                } else {
                    int count = found.size();
                    signatories.subjects(clause, i, found);
                    boolean several = found.size() > count + 1
                            && named.bodies(clause, i + 1, clause.size()).size() > 1;
                    sides += several ? 2 : found.size() > count ? 1 : 0;
                }
            }
            if (k > c && sides == before) {
                break;
            }
        }
        return sides > 1 ? found : Set.of();
    }

    /** Where {@code by} stands of {@code was represented (at the ceremony) by}, or -1. */
    private static int by(Clause clause, int represented) {
        for (int i = represented + 1; i <= represented + NEAR; i++) {
            if (clause.at(i).is("by")) {
                return i;
            }
        }
        return -1;
    }
}
