package org.entente.fact;

import org.entente.mention.Gazetteer;

/** The words by which a clause speaks of an instrument and of signing it. */
final class InstrumentWords {
    private final Gazetteer gazetteer;

    InstrumentWords(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The kind of the instrument that a word names, or null where it names none. */
    AgreementKind kindAt(Clause clause, int i) {
        Item item = clause.at(i);
        if (item.token() == null || !item.token().isWord()) {
            return null;
        }
        String word = item.lower();
        String next = clause.at(i + 1).lower();
        switch (word) {
            case "memorandum",
                    "memorandums",
                    "memoranda",
                    "memorandom",
                    "mou",
                    "mous",
                    "moa",
                    "moas",
                    "moc",
                    "m.o.u",
                    "mou's" -> {
                return AgreementKind.MEMORANDUM_OF_UNDERSTANDING;
            }
            case "protocol", "protocols" -> {
                return AgreementKind.PROTOCOL;
            }
            case "letter", "letters", "loi" -> {
                if (word.equals("loi") || next.equals("of") && clause.at(i + 2).is("intent")) {
                    return AgreementKind.LETTER_OF_INTENT;
                }
                return next.equals("of")
                                && (clause.at(i + 2).is("understanding")
                                        || clause.at(i + 2).is("agreement")
                                        || clause.at(i + 2).is("cooperation"))
                        ? AgreementKind.OTHER
                        : null;
            }
            case "contract", "contracts" -> {
                return AgreementKind.CONTRACT;
            }
            case "agreement",
                    "agreements",
                    "accord",
                    "accords",
                    "pact",
                    "pacts",
                    "deal",
                    "deals",
                    "treaty",
                    "convention",
                    "covenant",
                    "tie-up" -> {
                if (clause.at(i - 1).is("an") && clause.at(i - 2).is("reached")
                        || clause.at(i - 1).is("reached")
                        || clause.at(i - 1).is("in")) {
                    return null;
                }
                if (next.equals("of") && clause.at(i + 2).is("understanding")) {
                    return AgreementKind.MEMORANDUM_OF_UNDERSTANDING;
                }
                return AgreementKind.COOPERATION_AGREEMENT;
            }
            case "declaration", "declarations", "charter", "arrangement", "document", "documents" -> {
                return AgreementKind.OTHER;
            }
            default -> {
                return null;
            }
        }
    }

    /** Whether the instrument at an item is spoken of as known: {@code the agreement}, {@code this new memorandum}. */
    boolean isKnown(Clause clause, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
            Item item = clause.at(k);
            if (item.is("the") || item.is("this") || item.is("that") || item.is("said")) {
                return true;
            }
            if (item.is("a") || item.is("an") || item.mention() != null) {
                return false;
            }
        }
        return false;
    }

    boolean isPlural(Clause clause, int i) {
        String word = clause.at(i).lower();
        return word.endsWith("s") && !word.equals("pos") || word.equals("memoranda");
    }

    int signIndex(Clause clause) {
        int noun = -1;
        for (int i = 0; i < clause.size(); i++) {
            Item item = clause.at(i);
            if (item.token() == null) {
                continue;
            }
            if (signs(clause, i)) {
                return i;
            }
            if (item.isAny(gazetteer.words("signing-nouns")) && noun < 0) {
                noun = i;
            }
        }
        return noun;
    }

    /** Whether a verb of signing stands here, or the first word of {@code put their names to}, {@code put pen to paper}. */
    boolean signs(Clause clause, int i) {
        if (clause.at(i).isAny(gazetteer.words("signing-verbs"))) {
            return true;
        }
        if (!clause.at(i).isAny(gazetteer.words("signature-verbs"))) {
            return false;
        }
        for (int k = i + 1; k <= i + 4; k++) {
            if (clause.at(k).isAny(gazetteer.words("signature-objects"))) {
                return true;
            }
        }
        return false;
    }

    boolean isSignatoryNoun(Clause clause, int i) {
        return clause.at(i).isAny(gazetteer.words("signatory-nouns"));
    }
}
