package org.entente.fact;

import org.entente.mention.Gazetteer;
import org.entente.text.Block;

/** The words by which a clause speaks of an instrument and of signing it. */
final class InstrumentWords {
    /** How many words before a paper may tell what was done by it. */
    private static final int FAR = 24;

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
        Item second = clause.at(i + 1).is("of") ? clause.at(i + 2) : clause.at(-1);
        // A missing space glues the article or the adjective to it: "theMemorandum".
        boolean memo = item.is("memo") && (second.is("understanding") || isOfCooperation(second));
        if (memo || item.isAny(gazetteer.words("memorandum-words")) || word.endsWith("memorandum")) {
            return AgreementKind.MEMORANDUM_OF_UNDERSTANDING;
        }
        if (item.isAny(gazetteer.words("protocol-words"))) {
            return AgreementKind.PROTOCOL;
        }
        if (item.isAny(gazetteer.words("contract-words"))) {
            return AgreementKind.CONTRACT;
        }
        if (item.isAny(gazetteer.words("letter-words"))) {
            boolean intent = word.equals("loi") || second.is("intent");
            boolean other = second.is("understanding") || second.is("agreement") || second.is("cooperation");
            return intent ? AgreementKind.LETTER_OF_INTENT : other ? AgreementKind.OTHER : null;
        }
        if (isRareInstrument(clause, i)) {
            return AgreementKind.OTHER;
        }
        if (item.isAny(gazetteer.words("accord-words"))) {
            boolean much = item.is("deal")
                    && (clause.at(i - 1).is("good") || clause.at(i - 1).is("great"));
            return much || clause.at(i - 1).is("in") || isConsent(clause, i)
                    ? null
                    : second.is("understanding")
                            ? AgreementKind.MEMORANDUM_OF_UNDERSTANDING
                            : AgreementKind.COOPERATION_AGREEMENT;
        }
        if (item.is("partnership") || item.is("collaboration") || item.is("cooperation")) {
            return isSigned(clause, i) ? AgreementKind.COOPERATION_AGREEMENT : null;
        }
        if (item.isAny(gazetteer.words("programme-words"))) {
            return isSignedPlan(clause, i) ? AgreementKind.COOPERATION_AGREEMENT : null;
        }
        if (item.isAny(gazetteer.words("certificate-words"))) {
            return isOfCooperation(second) ? AgreementKind.COOPERATION_AGREEMENT : null;
        }
        if (item.isAny(gazetteer.words("paper-words"))) {
            return second.is("intent") ? AgreementKind.LETTER_OF_INTENT : AgreementKind.OTHER;
        }
        return null;
    }

    /** {@code note of understanding}, {@code NoU}, {@code record of discussions}, {@code joint statement}. */
    private boolean isRareInstrument(Clause clause, int i) {
        String one = clause.at(i).lower();
        String two = one + " " + clause.at(i + 1).lower();
        return gazetteer.words("rare-instruments").contains(one)
                        && clause.at(i).token().isCapitalized()
                        && isOfLetters(clause, i)
                || gazetteer.words("rare-instruments").contains(two)
                || gazetteer
                        .words("rare-instruments")
                        .contains(two + " " + clause.at(i + 2).lower());
    }

    /** Letters that stand for an instrument in capitals, {@code NoU}. */
    private static boolean isOfLetters(Clause clause, int i) {
        return clause.at(i)
                        .token()
                        .text()
                        .chars()
                        .filter(Character::isUpperCase)
                        .count()
                > 1;
    }

    /** {@code signed a strategic partnership}, in a headline {@code signs strategic partnership}: what is signed is the paper. */
    private boolean isSigned(Clause clause, int i) {
        int k = i - 1;
        boolean headline = clause.sentence().block() == Block.Kind.HEADLINE;
        while (k > i - 4
                && clause.at(k).mention() == null
                && !clause.at(k).is("a")
                && !(headline && clause.at(k).isAny(gazetteer.words("signing-verbs")))) {
            k--;
        }
        return (clause.at(k).is("a") ? clause.at(k - 1) : clause.at(k)).isAny(gazetteer.words("signing-verbs"))
                && (headline || clause.at(k).is("a"));
    }

    /** {@code signed an executive programme}, {@code renewed their cooperation plan}, {@code the programme was signed}. */
    private boolean isSignedPlan(Clause clause, int i) {
        int k = i - 1;
        while (k > i - 6
                && clause.at(k).token() != null
                && !clause.at(k).isAny(gazetteer.words("determiners"))
                && !clause.at(k).is("a")
                && !clause.at(k).is("an")) {
            k--;
        }
        return clause.at(k - 1).isAny(gazetteer.words("signing-verbs"))
                || clause.at(i + 1).isAny(gazetteer.words("passive-auxiliaries"))
                        && clause.at(i + 2).isAny(gazetteer.words("signing-verbs"));
    }

    private static boolean isOfCooperation(Item item) {
        return item.is("cooperation") || item.is("collaboration") || item.is("partnership") || item.is("intent");
    }

    /** {@code reached an agreement}, {@code an agreement was reached on}: of one mind, but nothing on paper. */
    private boolean isConsent(Clause clause, int i) {
        int k = i - 1;
        while (clause.at(k).is("an")
                || clause.at(k).is("some")
                || clause.at(k).is("several")
                || clause.at(k).is("the")
                || clause.at(k).is("following")
                || clause.at(k).is("of")
                || clause.at(k).is("number")
                || clause.at(k).is("initial")
                || clause.at(k).is("preliminary")
                || clause.at(k).is("certain")
                || clause.at(k).is("specific")
                || clause.at(k).is("a")) {
            k--;
        }
        boolean passive = k == i - 2
                && clause.at(i - 1).is("an")
                && clause.at(i + 1).isAny(gazetteer.words("passive-auxiliaries"))
                && clause.at(i + 2).is("reached")
                && (clause.at(i + 3).is("on")
                        || clause.at(i + 3).is("to")
                        || clause.at(i + 3).is("that"));
        return passive || clause.at(k).is("reached") || clause.at(k).is("reach");
    }

    /** {@code a memorandum and an exchange agreement}: whether the second of two instruments is one more beside the first. */
    boolean isBeside(Clause clause, int one, int other) {
        int first = Math.min(one, other);
        int article = Math.max(one, other) - 1;
        while (article > first && clause.at(article).token() != null && !isArticle(clause, article)) {
            article--;
        }
        Item link = clause.at(article - 1);
        boolean linked =
                link.is("and") || link.is("as") && clause.at(article - 2).is("well") || link.is("plus");
        if (article <= first || !linked || clause.at(article).is("the")) {
            return false;
        }
        for (int k = first + 1; k < article - 1; k++) {
            if (clause.at(k).mention() != null
                    || clause.at(k).is("with")
                    || clause.at(k).is("between")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isArticle(Clause clause, int i) {
        return clause.at(i).is("a") || clause.at(i).is("an") || clause.at(i).is("the");
    }

    /** Whether only a draft of the instrument at an item is spoken of. */
    boolean isDraft(Clause clause, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
            if (clause.at(k).is("draft") || clause.at(k).is("drafts")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the instrument at an item is one paper for all: {@code a memorandum}, not {@code signed memorandum of with A and B}. */
    boolean isOne(Clause clause, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 7); k--) {
            Item item = clause.at(k);
            if (item.isAny(gazetteer.words("of-several-parties"))
                    || item.is("a")
                    || item.is("an")
                    || item.is("the")
                    || item.is("this")
                    || item.is("one")) {
                return true;
            }
            if (item.isAny(gazetteer.words("signing-verbs"))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the instrument at an item is spoken of as known: {@code the agreement}, {@code this new memorandum}. */
    boolean isKnown(Clause clause, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
            Item item = clause.at(k);
            if (item.is("the") || item.is("this") || item.is("that") || item.is("said")) {
                return true;
            }
            if (item.is("a")
                    || item.is("an")
                    || item.mention() != null
                    || item.isAny(gazetteer.words("signing-verbs")) && !item.is("signing")) {
                return false;
            }
        }
        return false;
    }

    boolean isPlural(Clause clause, int i) {
        String word = clause.at(i).lower();
        return word.endsWith("s") && !word.equals("pos") || word.equals("memoranda");
    }

    /** Where a clause tells of signing, the verb before a noun, and of verbs the one by which it is signed anew; -1 if nowhere. */
    int signIndex(Clause clause) {
        int noun = -1;
        int verb = -1;
        for (int i = 0; i < clause.size(); i++) {
            Item item = clause.at(i);
            if (item.token() == null) {
                continue;
            }
            boolean anew = item.isAny(gazetteer.words("renewal-verbs")) && !isTerm(clause, i);
            if (signs(clause, i) && (verb < 0 || anew)) {
                verb = i;
            }
            if (noun < 0
                    && (item.isAny(gazetteer.words("signing-nouns")) || isExchange(clause, i) || isMeans(clause, i))) {
                noun = i;
            }
        }
        return verb < 0 ? noun : verb;
    }

    /** {@code the memorandum can be renewed}, {@code shall be renewed automatically}: what a paper says of itself. */
    boolean isTerm(Clause clause, int verb) {
        if (!clause.at(verb).isAny(gazetteer.words("renewal-verbs"))) {
            return false;
        }
        for (int k = verb - 3; k <= verb + 3; k++) {
            boolean may = k < verb && (clause.at(k).is("can") || clause.at(k).is("may"));
            if (may || clause.at(k).is("automatically")) {
                return true;
            }
        }
        return false;
    }

    /** {@code has partnered with B through a memorandum}: by what paper they came together. */
    private boolean isMeans(Clause clause, int i) {
        boolean article = clause.at(i + 1).is("a") || clause.at(i + 1).is("an");
        if (!(clause.at(i).is("through") || clause.at(i).is("via"))
                || !article
                || !isInstrument(clause, i + 2, i + 6)) {
            return false;
        }
        for (int k = i - 1; k >= Math.max(0, i - FAR); k--) {
            if (clause.at(k).isAny(gazetteer.words("partnering-verbs"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code an exchange of letters of intent}, {@code the conclusion of an agreement}; not {@code student exchange}. */
    private boolean isExchange(Clause clause, int i) {
        return (clause.at(i).is("exchange") || clause.at(i).is("conclusion"))
                && clause.at(i + 1).is("of")
                && isInstrument(clause, i + 2, i + 5);
    }

    /** Whether a verb of signing stands here, or the first word of {@code put their names to}, {@code put pen to paper}. */
    boolean signs(Clause clause, int i) {
        if (clause.at(i).isAny(gazetteer.words("signing-verbs"))) {
            return !isAdjective(clause, i);
        }
        if (clause.at(i).isAny(gazetteer.words("making-verbs"))) {
            return makes(clause, i);
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

    /** {@code with the signed memorandum}: the word tells which, not that it is signed now. */
    private boolean isAdjective(Clause clause, int i) {
        Item before = clause.at(i - 1);
        Item next = clause.at(i + 1);
        return (before.is("the") || before.is("a") || before.is("newly") || before.is("recently"))
                && !next.is("a")
                && !next.is("an")
                && !next.is("the")
                && clause.at(i).lower().endsWith("ed")
                && isInstrument(clause, i + 1, i + 4);
    }

    /** {@code established a memorandum with}, {@code an agreement was reached}, {@code the documents were exchanged}. */
    private boolean makes(Clause clause, int i) {
        boolean passive = clause.at(i - 1).isAny(gazetteer.words("passive-auxiliaries"));
        Item subject = clause.at(i - 2).is("have") || clause.at(i - 2).is("has") ? clause.at(i - 3) : clause.at(i - 2);
        return passive
                ? subject.isAny(gazetteer.words("paper-words")) || isInstrument(clause, i - 12, i - 1)
                : isInstrument(clause, i + 1, i + 7);
    }

    private boolean isInstrument(Clause clause, int from, int to) {
        for (int k = Math.max(0, from); k < to; k++) {
            boolean known = clause.at(k + 1).is("the") || clause.at(k + 1).is("this");
            if (known && clause.at(k).isAny(gazetteer.words("ground-words"))) {
                // "launched a course under the agreement": it was there before.
                return false;
            }
            AgreementKind kind = kindAt(clause, k);
            if (kind != null && kind != AgreementKind.OTHER) {
                return true;
            }
        }
        return false;
    }

    boolean isSignatoryNoun(Clause clause, int i) {
        return clause.at(i).isAny(gazetteer.words("signatory-nouns"));
    }
}
