package org.entente.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;

/** Tells whom words mean that say who signs and name nobody: {@code both rectors}, {@code they}, {@code he}. */
final class MeantSigners {
    /** How far behind a post the verb may stand, {@code of the two universities} between. */
    private static final int OF_BOTH = 7;

    private final Scene scene;
    private final InstrumentWords words;
    private final NamedParties named;

    MeantSigners(Scene scene, InstrumentWords words, NamedParties named) {
        this.scene = scene;
        this.words = words;
        this.named = named;
    }

    /** {@code Both rectors signed}, {@code the signatories were the three presidents}, {@code signed with the rector of X}: those who hold that post with the parties. */
    List<PersonEntity> byPost(int c, Instrument candidate) {
        Clause clause = scene.clauses.get(c);
        List<PersonEntity> found = new ArrayList<>();
        for (int i = 0; i < clause.size(); i++) {
            if (clause.at(i).post() == null) {
                continue;
            }
            if (!clause.at(i).post().plural()) {
                if (isOfNobody(clause, i) && isOfSigner(clause, i)) {
                    found.addAll(named.holders(clause.at(i).post().rank(), candidate.parties));
                }
                continue;
            }
            boolean counted = clause.at(i - 1).is("both")
                    || clause.at(i - 1).is("two")
                    || clause.at(i - 1).is("three")
                    || clause.at(i - 1).is("four")
                    || clause.at(i - 1).is("respective");
            boolean ofBoth = clause.at(i + 1).is("of") && isOfBoth(clause, i + 2);
            int reach = i + (ofBoth ? OF_BOTH : 4);
            int verb = i + 1;
            while (verb < reach && !words.signs(clause, verb)) {
                verb++;
            }
            boolean act = words.signs(clause, verb)
                    || signatoryNoun(clause) >= 0
                    || clause.at(i - 2).is("by")
                    || clause.at(i - 3).is("by");
            if ((counted || ofBoth) && act) {
                found.addAll(named.holders(clause.at(i).post().rank(), candidate.parties));
            }
        }
        return found;
    }

    /** {@code both universities}, {@code the two colleges}, {@code the respective institutions}. */
    private static boolean isOfBoth(Clause clause, int i) {
        Item item = clause.at(i).is("the") ? clause.at(i + 1) : clause.at(i);
        return item.is("both") || item.is("two") || item.is("respective");
    }

    /** {@code X's ambassador has signed an agreement with the rector of Y}, {@code signed by the rector}, where nobody is named. */
    private boolean isOfSigner(Clause clause, int post) {
        int before = clause.at(post - 1).is("the") || clause.at(post - 1).is("its") ? post - 2 : post - 1;
        boolean second = clause.at(before).is("and") && isBehindBy(clause, before);
        boolean behind = clause.at(before).is("by") || clause.at(before).is("with") || second;
        for (int i = 0; i < clause.size(); i++) {
            if (words.signs(clause, i) && !clause.at(i).lower().endsWith("ing")) {
                boolean subject = i > post && !clause.at(i - 1).isAny(scene.words("passive-auxiliaries"));
                return subject && onlyTitle(clause, post + 1, i) || i < post && behind;
            }
        }
        return false;
    }

    /** Whether nobody is named who holds a post: up to the next one behind it, and right before it. */
    private static boolean isOfNobody(Clause clause, int post) {
        int from = clause.at(post - 1).is("the") ? post - 2 : post - 1;
        if (clause.at(from).person() != null
                || clause.at(from).is(",") && clause.at(from - 1).person() != null) {
            return false;
        }
        for (int i = post + 1; i < clause.size() && clause.at(i).post() == null; i++) {
            if (clause.at(i).person() != null) {
                return false;
            }
        }
        return true;
    }

    /** {@code signed by the rector of A and the dean of B}: whether a post before stands behind {@code by}. */
    private static boolean isBehindBy(Clause clause, int and) {
        for (int i = and - 1; i > 0 && !clause.at(i).is(","); i--) {
            if (clause.at(i).post() != null) {
                return clause.at(i - 1).is("by")
                        || clause.at(i - 1).is("the") && clause.at(i - 2).is("by");
            }
        }
        return false;
    }

    /** Whether between a post and the verb stands only where it is held. */
    private static boolean onlyTitle(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            Item item = clause.at(i);
            if (item.post() != null || item.is(",") || item.is("that") || item.is("said")) {
                return false;
            }
        }
        return to - from < 8;
    }

    /** {@code A of X and B of Y held talks. They signed}, {@code the two professors signed}: the two named last, where each stands for a party of its own. */
    List<PersonEntity> they(int c, Instrument candidate) {
        Clause clause = scene.clauses.get(c);
        boolean they = false;
        for (int i = 0; i < clause.size(); i++) {
            boolean two = clause.at(i - 1).is("two") || clause.at(i - 1).is("both");
            boolean people = clause.at(i).post() != null || clause.at(i).isAny(scene.words("people-nouns"));
            they |= (clause.at(i).is("they") || two && people)
                    && (words.signs(clause, i + 1) || words.signs(clause, i + 2))
                    && !words.signs(clause, i);
        }
        for (int k = c - 1; they && k >= Math.max(0, c - 2); k--) {
            Set<PersonEntity> people = new LinkedHashSet<>();
            scene.clauses.get(k).items().stream()
                    .filter(item -> item.person() != null)
                    .forEach(item -> scene.entities.person(item.person()).ifPresent(people::add));
            if (!people.isEmpty()) {
                Set<OrganizationEntity> sides = new LinkedHashSet<>();
                people.forEach(person -> named.house(person).ifPresent(sides::add));
                return people.size() == 2 && sides.size() == 2 && candidate.parties.containsAll(sides)
                        ? List.copyOf(people)
                        : List.of();
            }
        }
        return List.of();
    }

    /** {@code He took the chair and signed}, {@code she met with NAME and signed}: the person named last before. */
    void he(int c, int verb, Set<PersonEntity> signers) {
        Clause clause = scene.clauses.get(c);
        int k = verb - 1;
        boolean goesOn = clause.at(k).is("and");
        while (k >= 0 && !clause.at(k).is("he") && !clause.at(k).is("she")) {
            if (!goesOn && clause.at(k).isAny(scene.gazetteer.words("subject-breaks"))) {
                return;
            }
            k--;
        }
        for (int earlier = c - 1; k >= 0 && earlier >= Math.max(0, c - 2); earlier--) {
            Clause before = scene.clauses.get(earlier);
            for (int i = before.size() - 1; i >= 0; i--) {
                if (before.at(i).person() != null) {
                    scene.entities.person(before.at(i).person()).ifPresent(signers::add);
                    return;
                }
            }
        }
    }

    /** Where a clause speaks of signatories, or -1. */
    static int signatoryNoun(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            if (clause.at(i).is("signatories") || clause.at(i).is("signatory")) {
                return i;
            }
        }
        return -1;
    }
}
