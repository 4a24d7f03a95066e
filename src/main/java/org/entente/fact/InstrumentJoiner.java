package org.entente.fact;

import java.util.ArrayList;
import java.util.List;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.text.Block;

/** Decides which of the instruments that single clauses speak of are one, and which of them are several. */
final class InstrumentJoiner {
    /** How many clauses back those are named whom the text has turned to. */
    private static final int TURN = 3;

    private final Scene scene;

    InstrumentJoiner(Scene scene) {
        this.scene = scene;
    }

    /** Joins candidates that speak of one instrument. */
    List<Instrument> join(List<Instrument> candidates) {
        List<Instrument> merged = new ArrayList<>();
        List<Instrument> statedFirst = new ArrayList<>(candidates);
        statedFirst.sort(java.util.Comparator.<Instrument>comparingInt(a -> a.status == AgreementStatus.SIGNED ? 0 : 1)
                .thenComparing(a -> !a.stated));
        for (Instrument candidate : statedFirst) {
            if (candidate.parties.size() < 2) {
                if (candidate.parties.isEmpty() || candidates.size() == 1) {
                    scene.rejections.add(new Rejection(
                            "Agreement",
                            scene.clauses
                                    .get(candidate.clauses.get(0))
                                    .sentence()
                                    .span(),
                            "fewer than two parties are named"));
                }
                join(merged, candidate, true);
                continue;
            }
            if (!join(merged, candidate, false) && !isShadow(merged, candidate)) {
                merged.add(candidate);
            }
        }
        merged.sort((a, b) -> Integer.compare(a.clauses.get(0), b.clauses.get(0)));
        return merged;
    }

    /**
     * Whether a candidate that is not signed here is another one that is: {@code the memorandum will remain in effect for three
     * years}, {@code the reason for the visit is to sign}.
     */
    private boolean isShadow(List<Instrument> merged, Instrument candidate) {
        if (candidate.status == AgreementStatus.SIGNED || candidate.renewed && candidate.kind != AgreementKind.OTHER) {
            return false;
        }
        return merged.stream()
                .anyMatch(other -> other.status == AgreementStatus.SIGNED
                        && (other.parties.containsAll(candidate.parties)
                                || !candidate.stated && !isOfOthers(other, candidate))
                        && (candidate.date.isEmpty() || candidate.date.equals(other.date)));
    }

    /**
     * {@code They met the rector of B. An agreement was signed}, where an agreement with A was told before: what has no parties
     * of its own is of those that the text has turned to.
     */
    private boolean isOfOthers(Instrument other, Instrument candidate) {
        int c = candidate.clauses.get(0);
        int told = other.clauses.get(other.clauses.size() - 1);
        if (candidate.known || told == c || other.parties.containsAll(candidate.parties)) {
            return false;
        }
        return candidate.parties.stream()
                .filter(party -> !other.parties.contains(party))
                .allMatch(party -> party.mentions.keySet().stream()
                        .mapToInt(mention -> scene.clauseAt(mention.start()))
                        .anyMatch(at -> at <= c && at >= c - TURN && (told > c || at > told)));
    }

    private boolean join(List<Instrument> merged, Instrument candidate, boolean loose) {
        for (Instrument other : merged) {
            boolean same = other.parties.equals(candidate.parties)
                    || !candidate.stated && other.parties.containsAll(candidate.parties)
                    || !candidate.stated && other.stated && !isOfOthers(other, candidate)
                    || other.parties.containsAll(candidate.parties)
                    || candidate.parties.containsAll(other.parties)
                            && !other.plural
                            && candidate.stated
                            && !candidate.plural;
            same |= isAgain(other, candidate);
            same &= !candidate.beside || !other.clauses.contains(candidate.clauses.get(0));
            boolean statusFits = other.status == candidate.status;
            boolean datesFit = other.date.isEmpty()
                    || candidate.date.isEmpty()
                    || other.date.get().includes(candidate.date.get())
                    || candidate.date.get().includes(other.date.get());
            if ((same || loose) && statusFits && (datesFit || loose)) {
                boolean kindsFit =
                        other.kind == candidate.kind || isVague(other) || isVague(candidate) || isHeadline(other);
                if (!kindsFit && candidate.stated && other.stated && !loose) {
                    continue;
                }
                if (!loose && !isAgain(other, candidate) && candidate.parties.size() > other.parties.size()) {
                    other.parties.addAll(candidate.parties);
                }
                if ((isVague(other) || isHeadline(other)) && !isVague(candidate)) {
                    other.kind = candidate.kind;
                }
                other.clauses.addAll(candidate.clauses);
                other.date = other.date.or(() -> candidate.date);
                other.plural |= candidate.plural && candidate.parties.size() > 2;
                if (other.one == null) {
                    other.one = candidate.one;
                }
                return true;
            }
        }
        return false;
    }

    /**
     * {@code For A the agreement was signed by X}: what is spoken of as known, of a party of the one told before; not {@code A
     * and C renewed the agreement}, where that was of A and B.
     */
    private boolean isAgain(Instrument other, Instrument candidate) {
        int c = candidate.clauses.get(0);
        return candidate.known
                && !candidate.paired
                && !other.plural
                && other.clauses.get(0) < c
                && candidate.parties.stream().anyMatch(other.parties::contains)
                && !(candidate.anew
                        && candidate.parties.stream()
                                .anyMatch(party -> !other.parties.contains(party) && isNamedIn(c, party)));
    }

    private boolean isNamedIn(int c, OrganizationEntity party) {
        return party.mentions.keySet().stream().anyMatch(mention -> scene.clauseAt(mention.start()) == c);
    }

    /** Whether only a headline told of it, which may call a memorandum a protocol. */
    private boolean isHeadline(Instrument candidate) {
        return candidate.clauses.stream()
                .allMatch(c -> scene.clauses.get(c).sentence().block() == Block.Kind.HEADLINE);
    }

    private static boolean isVague(Instrument candidate) {
        return candidate.kind == AgreementKind.COOPERATION_AGREEMENT || candidate.kind == AgreementKind.OTHER;
    }

    /** One that signs with several others, in several instruments, signs one with each. */
    static List<Instrument> split(List<Instrument> merged) {
        List<Instrument> result = new ArrayList<>();
        for (Instrument candidate : merged) {
            if (!(candidate.plural && candidate.parties.size() > 2 && candidate.one != null)) {
                result.add(candidate);
                continue;
            }
            for (OrganizationEntity other : candidate.parties) {
                if (other == candidate.one) {
                    continue;
                }
                Instrument pair = new Instrument();
                pair.kind = candidate.kind;
                pair.status = candidate.status;
                pair.parties.add(candidate.one);
                pair.parties.add(other);
                pair.date = candidate.date;
                pair.areas.addAll(candidate.areas);
                pair.clauses.addAll(candidate.clauses);
                pair.telling = candidate.telling;
                pair.stated = candidate.stated;
                pair.pattern = candidate.pattern + ".each";
                pair.signatories.addAll(candidate.signatories);
                result.add(pair);
            }
        }
        return result;
    }
}
