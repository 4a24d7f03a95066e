package org.entente.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.entente.fact.Entity.PersonEntity;
import org.entente.text.Block;

/** Reads who is said to have signed an instrument. */
final class SignatoryReader {
    private final Scene scene;
    private final InstrumentWords words;
    private final NamedParties named;

    SignatoryReader(Scene scene, InstrumentWords words, NamedParties named) {
        this.scene = scene;
        this.words = words;
        this.named = named;
    }

    void add(Instrument candidate) {
        if (candidate.status != AgreementStatus.SIGNED) {
            return;
        }
        Set<Integer> clauses = new TreeSet<>(candidate.clauses);
        for (int c : new ArrayList<>(clauses)) {
            for (int next = c + 1; next <= Math.min(c + 2, scene.clauses.size() - 1); next++) {
                Clause clause = scene.clauses.get(next);
                if (words.signIndex(clause) >= 0 || scene.says(clause.words(), "signatory-signs")) {
                    clauses.add(next);
                } else {
                    break;
                }
            }
        }
        for (int c : clauses) {
            Collection<PersonEntity> here = signers(c, candidate);
            candidate.signatories.addAll(here.isEmpty() ? listedSigners(c) : here);
        }
    }

    /**
     * Those whom what follows a clause of signing lists: the items behind {@code Signed by:}, and the persons of a sentence that
     * goes on with {@code For ORG they were}.
     */
    private Collection<PersonEntity> listedSigners(int c) {
        Set<PersonEntity> signers = new LinkedHashSet<>();
        int next = c + 1;
        if (next >= scene.clauses.size()) {
            return signers;
        }
        Clause clause = scene.clauses.get(c);
        Clause lead = clause.at(clause.size() - 1).is(":") ? clause : scene.clauses.get(next);
        boolean list = lead.at(lead.size() - 1).is(":") && words.signIndex(lead) >= 0 && !saysPresence(lead);
        for (int k = lead == clause ? next : next + 1; list && k < scene.clauses.size(); k++) {
            if (scene.clauses.get(k).sentence().block() != Block.Kind.ITEM) {
                break;
            }
            scene.clauses.get(k).items().stream()
                    .filter(item -> item.person() != null)
                    .findFirst()
                    .flatMap(item -> scene.entities.person(item.person()))
                    .ifPresent(signers::add);
        }
        Clause after = scene.clauses.get(next);
        boolean goesOn =
                (after.at(0).is("for") || after.at(0).is("on") && after.at(1).is("behalf"))
                        && named.bodies(after, 0, Math.min(6, after.size())).size() > 0;
        for (int k = 0; goesOn && k < after.size(); k++) {
            if (after.at(k).isAny(scene.gazetteer.words("presence-words"))
                    && !after.at(k).is("together")
                    && !after.at(k).is("also")) {
                break;
            }
            if (after.at(k).person() != null) {
                scene.entities.person(after.at(k).person()).ifPresent(signers::add);
            }
        }
        return signers;
    }

    private boolean saysPresence(Clause clause) {
        return clause.items().stream()
                .anyMatch(item -> item.is("attended") || item.is("present") || item.is("witnessed"));
    }

    /** The persons of a clause who are said to sign. */
    private Collection<PersonEntity> signers(int c, Instrument candidate) {
        Clause clause = scene.clauses.get(c);
        Set<PersonEntity> signers = new LinkedHashSet<>();
        boolean marked = scene.says(clause.words(), "signatory-signs");
        for (int i = 0; i < clause.size(); i++) {
            boolean phrase = words.signs(clause, i) && !clause.at(i).isAny(scene.gazetteer.words("signing-verbs"));
            if (!words.signs(clause, i) && !words.isSignatoryNoun(clause, i)) {
                continue;
            }
            // "signed by A and B", "signed for X by A", "the signatories were A and B", "bears the signatures of A and
            // B"
            int by = i + 1;
            while (by < Math.min(clause.size(), i + 12)
                    && !clause.at(by).is("by")
                    && !clause.at(by).is("of")
                    && !clause.at(by).is("were")
                    && !clause.at(by).is("was")
                    && !clause.at(by).is("are")
                    && !clause.at(by).is("is")
                    && !clause.at(by).is(";")) {
                by++;
            }
            boolean passive = !phrase && (clause.at(by).is("by") || words.isSignatoryNoun(clause, i));
            if (passive && by < clause.size()) {
                for (int k = by + 1; k < clause.size(); k++) {
                    Item item = clause.at(k);
                    if (item.person() != null) {
                        scene.entities.person(item.person()).ifPresent(signers::add);
                    } else if (item.isAny(scene.gazetteer.words("presence-words")) || item.is(".")) {
                        break;
                    }
                }
            } else {
                for (int k = i - 1; k >= 0; k--) {
                    Item item = clause.at(k);
                    if (item.person() != null) {
                        scene.entities.person(item.person()).ifPresent(signers::add);
                    } else if (item.isAny(scene.gazetteer.words("presence-words"))
                            || item.is(";")
                            || item.token() != null
                                    && item.token().isWord()
                                    && scene.gazetteer.words("subject-breaks").contains(item.lower())) {
                        break;
                    }
                }
                if (marked) {
                    for (int k = i + 1; k < clause.size(); k++) {
                        if (clause.at(k).person() != null
                                && (clause.at(k - 1).is(",")
                                        || clause.at(k - 1).post() != null
                                        || clause.at(k - 1).is("was")
                                        || clause.at(k - 1).is("and"))) {
                            scene.entities.person(clause.at(k).person()).ifPresent(signers::add);
                        } else if (clause.at(k).isAny(scene.gazetteer.words("presence-words"))) {
                            break;
                        }
                    }
                }
            }
        }
        return signers;
    }
}
