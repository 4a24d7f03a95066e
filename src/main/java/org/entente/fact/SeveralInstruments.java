package org.entente.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Entity.OrganizationEntity;

/** Reads clauses that tell of several instruments at once, each with its own partners. */
final class SeveralInstruments {
    /** How far from an instrument {@code between A and B} may stand that tells whose it is, and how far {@code with A}. */
    private static final int PART = 20;

    private static final int NEAR_PART = 9;

    /** What the next of several is called. */
    private static final Set<String> NEXT = Set.of("second", "third", "fourth", "other", "another");

    private final Scene scene;
    private final StatusReader statuses;
    private final InstrumentWords words;
    private final NamedParties named;

    SeveralInstruments(Scene scene, StatusReader statuses, InstrumentWords words, NamedParties named) {
        this.scene = scene;
        this.statuses = statuses;
        this.words = words;
        this.named = named;
    }

    /**
     * An instrument of several that one clause tells of: where it is named, where what is told of it begins, and where those
     * begin with or between whom it is.
     */
    private record Part(int instrument, int begin, int partners, boolean between) {}

    /** {@code signed a memorandum with A and a letter of intent with B}: an instrument with each; none if a clause tells of one only. */
    List<Instrument> read(int c, int sign, AgreementStatus status) {
        Clause clause = scene.clauses.get(c);
        List<Part> parts = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < clause.size(); i++) {
            if (words.kindAt(clause, i) != null) {
                last = i;
                part(clause, i).ifPresent(parts::add);
            } else if (last >= 0 && isOneMore(clause, i) && named.firstBody(clause, i + 2, i + 7)) {
                parts.add(new Part(last, i, i + 1, false));
            } else if (!parts.isEmpty() && isNextPair(clause, i, parts)) {
                parts.add(new Part(last, i, i, true));
            }
        }
        Optional<OrganizationEntity> one =
                named.bodies(clause, 0, sign).stream().findFirst().or(scene::host);
        List<Instrument> found = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            int end = p + 1 < parts.size() ? parts.get(p + 1).begin() : clause.size();
            Instrument candidate = new Instrument();
            candidate.kind = words.kindAt(clause, part.instrument);
            candidate.status = p > 0 && isToCome(clause, parts.get(p - 1).instrument, part.begin())
                    ? AgreementStatus.PLANNED
                    : status;
            candidate.stated = true;
            if (!part.between) {
                one.ifPresent(candidate.parties::add);
            }
            candidate.parties.addAll(
                    named.bodies(clause, part.partners + 1, Math.min(end, named.stop(clause, part.partners + 1))));
            candidate.plural = candidate.parties.size() > 2 && !part.between && !words.isOne(clause, part.instrument);
            candidate.one = one.orElse(null);
            candidate.clauses.add(c);
            candidate.date = statuses.date(clause, part.partners + 1, status);
            if (candidate.parties.size() > 1) {
                found.add(candidate);
            }
        }
        return found.size() < 2 ? List.of() : found;
    }

    /** {@code signed two agreements, one with A and one with B}. */
    private static boolean isOneMore(Clause clause, int i) {
        return (clause.at(i).is("one")
                        || clause.at(i).is("another")
                        || clause.at(i).is("other"))
                && clause.at(i + 1).is("with");
    }

    /** {@code between A and B; C and D}, {@code (1) between A and B and (2) between C and D}, {@code and the second between C and D}: whether another two begin behind here. */
    private boolean isNextPair(Clause clause, int i, List<Part> parts) {
        boolean again = clause.at(i).is("between")
                && (clause.at(i - 1).is("and")
                        || clause.at(i - 1).is(",")
                        || clause.at(i - 1).is(")")
                        || clause.at(i - 1).isAny(NEXT));
        if (!parts.get(parts.size() - 1).between || !again && !clause.at(i).is(";")) {
            return false;
        }
        int end = i + 1;
        while (end < clause.size() && !clause.at(end).is(";") && !clause.at(end).is("between")) {
            end++;
        }
        return named.bodies(clause, i + 1, Math.min(end, named.stop(clause, i + 1)))
                        .size()
                == 2;
    }

    /** {@code has signed a memorandum with A and is finalising one with B}: whether the second is only meant to be signed. */
    private boolean isToCome(Clause clause, int from, int instrument) {
        StringBuilder between = new StringBuilder(" ");
        clause.items().subList(from, instrument).forEach(item -> between.append(item.lower())
                .append(' '));
        return scene.says(between.toString(), "signing-planned");
    }

    private Optional<Part> part(Clause clause, int instrument) {
        for (int i = instrument + 1; i < Math.min(clause.size(), instrument + PART); i++) {
            boolean between = clause.at(i).is("between");
            if (between || i < instrument + NEAR_PART && clause.at(i).is("with")) {
                return named.firstBody(clause, i + 1, i + 6)
                        ? Optional.of(new Part(instrument, instrument, i, between))
                        : Optional.empty();
            }
            if (words.kindAt(clause, i) != null
                    || clause.at(i).organization() != null
                    || clause.at(i).is(";")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
