package org.entente.fact;

/**
 * Keeps of an instrument between named parties what was told before it is said to be signed: {@code The memorandum between A and B
 * aims at research. It was signed by the mayor}.
 */
final class ToldBefore {
    /** How many clauses behind what tells of an instrument it may be told that it is signed. */
    private static final int NEAR = 3;

    private final PartyReader parties;

    /** What was told last, or null. */
    private Instrument told;

    ToldBefore(PartyReader parties) {
        this.parties = parties;
    }

    /** Keeps whom a clause tells to be the parties of an instrument that it does not tell to be signed. */
    void keep(int c, int sign, int instrument, AgreementKind kind) {
        Instrument here = new Instrument();
        here.clauses.add(c);
        if (sign < 0 && kind != AgreementKind.OTHER) {
            parties.read(c, sign, instrument, here);
        }
        boolean pair = here.parties.size() == 2;
        if (here.paired && here.stated && (pair || here.parties.size() > 2 && here.one == null)) {
            told = here;
        }
    }

    /** Gives the parties kept to an instrument that a clause just behind tells to be signed and speaks of as known. */
    void giveTo(Instrument candidate, Clause clause) {
        boolean again = candidate.known || clause.at(0).is("it") || clause.at(0).is("this");
        if (told == null || candidate.paired || !again || candidate.status != AgreementStatus.SIGNED) {
            return;
        }
        boolean others = candidate.stated
                && candidate.parties.stream().noneMatch(party -> told.parties.stream()
                        .anyMatch(kept -> Scene.root(kept).equals(Scene.root(party))));
        if (candidate.clauses.get(0) - told.clauses.get(0) <= NEAR && !others) {
            candidate.parties.clear();
            candidate.parties.addAll(told.parties);
            candidate.stated = true;
            candidate.clauses.add(0, told.clauses.get(0));
        }
        told = null;
    }
}
