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
    /** How far behind a word of signing, or of whose side signs, those may stand who sign. */
    private static final int LINK = 12;

    /** How far behind {@code with} a person may stand who signs, post and institution between. */
    private static final int NEAR = 10;

    /** What is said of those who stand by while another one signs. */
    private static final Set<String> COMPANY = Set.of("accompanied", "flanked", "assisted", "joined", "supported");

    /** What is said of a signing that those do who sign. */
    private static final Set<String> DONE = Set.of("undertaken", "done", "made");

    private final Scene scene;
    private final InstrumentWords words;
    private final NamedParties named;
    private final Representatives representatives;
    private final MeantSigners meant;

    SignatoryReader(Scene scene, InstrumentWords words, NamedParties named) {
        this.scene = scene;
        this.words = words;
        this.named = named;
        this.representatives = new Representatives(scene, this, named);
        this.meant = new MeantSigners(scene, words, named);
    }

    /**
     * Adds to an instrument those who signed it.
     *
     * @param only whether it is the only one that was signed: then whoever is told to be a signatory has signed it
     */
    void add(Instrument candidate, boolean only) {
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
        for (int c = 0; only && c < scene.clauses.size(); c++) {
            if (MeantSigners.signatoryNoun(scene.clauses.get(c)) >= 0) {
                clauses.add(c);
            }
        }
        for (int c : clauses) {
            Collection<PersonEntity> here = signers(c);
            here.addAll(meant.byPost(c, candidate));
            here.addAll(meant.they(c, candidate));
            candidate.signatories.addAll(here.isEmpty() ? listedSigners(c) : here);
            if (here.isEmpty()) {
                candidate.signatories.addAll(representatives.ofBothSides(c));
            }
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
            boolean line = MeantSigners.signatoryNoun(lead) >= 0
                    && scene.clauses.get(k).at(0).person() != null
                    && !scene.clauses.get(k).at(scene.clauses.get(k).size() - 1).is(".");
            if (scene.clauses.get(k).sentence().block() != Block.Kind.ITEM && !line) {
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
                        && named.firstBody(after, 1, 6);
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
    private Collection<PersonEntity> signers(int c) {
        Clause clause = scene.clauses.get(c);
        Set<PersonEntity> signers = new LinkedHashSet<>();
        for (int i = 0; i < clause.size(); i++) {
            boolean noun = words.isSignatoryNoun(clause, i);
            int inverted = inverted(clause, i);
            if (inverted > 0) {
                after(clause, inverted + 1, signers);
                continue;
            }
            if (!noun && words.signs(clause, i) && isOccasion(clause, i)) {
                if (isCaption(clause, i)) {
                    subjects(clause, i - 1, signers);
                }
                int hands = handshake(clause, i);
                if (hands > 0) {
                    subjects(clause, hands, signers);
                }
                int by = Math.max(by(clause, i), doneBy(clause, i));
                if (by > 0 && !clause.at(by - 1).lower().endsWith("ed") && isTitle(clause, by + 1)) {
                    after(clause, by + 1, signers);
                }
                continue;
            }
            if (!noun && (!words.signs(clause, i) || asWitness(clause, i))) {
                continue;
            }
            boolean predicate = clause.at(i - 1).is("the")
                    && (clause.at(i - 2).is("were")
                            || clause.at(i - 2).is("are")
                            || clause.at(i - 2).is("was"));
            if (noun && (clause.at(i).is("signatory") || predicate)) {
                subjects(clause, predicate ? i - 2 : i, signers);
            }
            int between = noun ? -1 : between(clause, i);
            int link = noun
                    ? link(clause, i)
                    : between > 0 ? between : by(clause, i); // "signed between A and B, a report by C says"
            if (link > 0) {
                after(clause, link + 1, signers);
            } else if (!noun) {
                boolean passive = clause.at(i - 1).isAny(scene.gazetteer.words("passive-auxiliaries"));
                if (!passive) {
                    subjects(clause, i, signers);
                }
                if (!passive && signers.isEmpty()) {
                    meant.he(c, i, signers);
                }
                if (scene.says(clause.words(), "signatory-signs")) {
                    counterparts(clause, i, signers);
                }
                partners(clause, i, signers);
            }
        }
        if (words.signIndex(clause) >= 0) {
            representatives.addTo(signers, clause);
        }
        return signers;
    }

    /** Where {@code were} stands of {@code Signing the memorandum were A and B}, {@code present to sign it were A and B}, or -1. */
    private static int inverted(Clause clause, int i) {
        boolean opens = clause.at(i).is("signing") && i == 0
                || clause.at(i).is("sign") && clause.at(i - 1).is("to");
        for (int be = i + 1; opens && be < Math.min(clause.size(), i + LINK); be++) {
            if (clause.at(be).is("was") || clause.at(be).is("were")) {
                int who = be + 1;
                while (who < be + NEAR / 2
                        && (clause.at(who).organization() != null
                                || clause.at(who).is("the"))) {
                    who++;
                }
                return clause.at(who).post() != null || clause.at(who).person() != null ? be : -1;
            }
        }
        return -1;
    }

    /** Whether a word of signing only names the occasion: {@code the signing ceremony}, {@code before signing the agreement}. */
    private static boolean isOccasion(Clause clause, int i) {
        return clause.at(i).is("signing")
                && !clause.at(i + 1).is("for")
                && !clause.at(i + 1).is("on")
                && !clause.at(i + 1).is("by");
    }

    /** {@code A, Rector of X, and B (President of Y) after signing the agreement}: those in the picture. */
    private boolean isCaption(Clause clause, int signing) {
        Item before = clause.at(signing - 2);
        boolean act = clause.at(signing - 1).is("after")
                || clause.at(signing - 1).is("while")
                || clause.at(signing - 1).is("when");
        return act && (before.mention() != null && before.date() == null || before.is(")"));
    }

    /** Where {@code shake hands} or {@code share a handshake} stands before {@code after signing}, {@code following the signing}, or -1. */
    private static int handshake(Clause clause, int signing) {
        int after = clause.at(signing - 1).is("the") ? signing - 2 : signing - 1;
        int hands = after - 1;
        boolean shaken = clause.at(after).is("after") || clause.at(after).is("following");
        if (!shaken || !clause.at(hands).is("hands") && !clause.at(hands).is("handshake")) {
            return -1;
        }
        return clause.at(hands).is("hands") ? hands - 1 : hands - 2;
    }

    /** Where {@code by} stands that tells who signs what is signed, or -1. */
    private static int by(Clause clause, int verb) {
        for (int i = verb + 1; i < Math.min(clause.size(), verb + LINK + NEAR); i++) {
            boolean others = i - 1 > verb // "at a ceremony attended by", "following a visit by"
                    && (clause.at(i - 1).lower().endsWith("ed")
                            || clause.at(i - 1).is("visit"));
            if (clause.at(i).is("by") && !clause.at(i + 1).is("which") && !others) {
                return i;
            }
            if (clause.at(i).is(";")
                    || clause.at(i).is("is")
                    || clause.at(i).is("which")
                    || clause.at(i).is("was")
                    || clause.at(i).is("were")) {
                return -1;
            }
        }
        return -1;
    }

    /** Where {@code by} stands of {@code the signing of a memorandum between X and Y was undertaken by the rectors A and B}, or -1. */
    private static int doneBy(Clause clause, int signing) {
        for (int i = signing + 1; i < Math.min(clause.size(), signing + 2 * LINK); i++) {
            if (clause.at(i).is("by")) {
                boolean was = clause.at(i - 2).is("was") || clause.at(i - 2).is("were");
                return was && clause.at(i - 1).isAny(DONE) ? i : -1;
            }
        }
        return -1;
    }

    /** Where {@code between} stands of {@code was signed between the rector of X, A, and B}, or -1. */
    private static int between(Clause clause, int verb) {
        for (int i = verb + 1; i <= verb + 2; i++) {
            int first = clause.at(i + 1).is("the") ? i + 2 : i + 1;
            boolean house = clause.at(first).organization() != null; // "between X Rector A and Y Rector B"
            int post = house ? first + 1 : first;
            if (clause.at(i).is("between")
                    && (clause.at(post).post() != null
                            || !house && clause.at(post).person() != null)) {
                return i;
            }
        }
        return -1;
    }

    /** {@code signed as witnesses}. */
    private static boolean asWitness(Clause clause, int verb) {
        int as = clause.at(verb + 1).is("as") ? verb + 1 : verb + 2;
        int who = clause.at(as + 1).is("a") ? as + 2 : as + 1;
        return clause.at(as).is("as") && clause.at(who).lower().startsWith("witness");
    }

    /** Where those begin whom {@code the signatories were}, {@code bears the signatures of} names, or -1. */
    private static int link(Clause clause, int noun) {
        for (int i = noun + 1; i < Math.min(clause.size(), noun + LINK); i++) {
            Item item = clause.at(i);
            if (item.is("by")
                    || item.is("of")
                    || item.is("was")
                    || item.is("were")
                    || item.is("is")
                    || item.is("are")
                    || item.is(":")
                    || item.is(";")) {
                return i;
            }
        }
        return -1;
    }

    /** {@code was signed by A and B}; not those for whom both do so, {@code on behalf of the rectors C and D}. */
    void after(Clause clause, int from, Set<PersonEntity> signers) {
        for (int k = from; k < clause.size(); k++) {
            if (clause.at(k).person() != null) {
                if (!isStoodFor(clause, k)) {
                    add(clause, k, signers);
                }
            } else if (isPresence(clause, k)
                    || clause.at(k).is("behalf")
                            && signers.size() > 1
                            && clause.at(k + (clause.at(k + 2).is("the") ? 3 : 2))
                                            .post()
                                    != null
                    || clause.at(k).is(".")
                    || clause.at(k).is("where")
                    || clause.at(k).is("while")
                    || clause.at(k).is("whereas")) {
                return;
            }
        }
    }

    /** {@code on behalf of the Rector of X, B}: he does not sign himself. */
    private static boolean isStoodFor(Clause clause, int person) {
        for (int k = person - 1; k > person - NEAR && clause.at(k).person() == null; k--) {
            if (clause.at(k).is("and")) {
                return false;
            }
            if (clause.at(k).is("behalf")) {
                return clause.at(k + (clause.at(k + 2).is("the") ? 3 : 2)).post() != null;
            }
        }
        return false;
    }

    /** {@code A and B signed}. */
    void subjects(Clause clause, int verb, Set<PersonEntity> signers) {
        int first = Math.max(NamedParties.behindAttendance(clause, verb), NamedParties.behindSource(clause));
        boolean goesOn = clause.at(verb - 1).is("and");
        for (int k = beforeCompany(clause, verb) - 1; k >= first; k--) {
            Item item = clause.at(k);
            boolean broken = item.token() != null
                    && item.token().isWord()
                    && item.isAny(scene.gazetteer.words("subject-breaks"))
                    && !(item.is("at") && isHeldAt(clause, k));
            if (goesOn && (item.isAny(scene.gazetteer.words("receive-verbs")) || item.isAny(Movements.MEETING))) {
                goesOn = false;
                signers.clear(); // "A welcomed B and signed", "A met with B and signed"
            } else if (item.person() != null) {
                if (!isUnderWhom(clause, k)) {
                    add(clause, k, signers);
                }
            } else if (isPresence(clause, k)
                            && !(isJoint(item) && clause.at(k + 1).is("with"))
                    || item.is(";")
                    || item.is("with") && clause.at(verb).is("signing")
                    || broken) {
                if (broken
                        && signers.isEmpty()
                        && clause.at(verb - 1).is("and")
                        && item.lower().endsWith("ed")) {
                    subjects(clause, k, signers); // "the rector visited X and signed"
                }
                return;
            }
        }
    }

    /** {@code Rector at Alpha}, {@code Dean of Law at Alpha}, {@code Director of Student Affairs at the Alpha}: where a post is held, or where somebody {@code was}. */
    private static boolean isHeldAt(Clause clause, int at) {
        Item before = clause.at(at - 1);
        Item house = clause.at(at + 1).is("the") ? clause.at(at + 2) : clause.at(at + 1);
        return before.post() != null
                || before.organization() != null
                || before.is("was")
                || before.is("were")
                || house.organization() != null
                        && before.token() != null
                        && before.token().isCapitalized();
    }

    /** {@code under the leadership of NAME, Rector, the university signed}: he need not sign himself. */
    private static boolean isUnderWhom(Clause clause, int person) {
        int of = person - 1;
        while (of > person - 4 && clause.at(of).mention() != null) {
            of--;
        }
        Item under = clause.at(of - 2).is("the") ? clause.at(of - 3) : clause.at(of - 2);
        return clause.at(of).is("of") && under.is("under");
    }

    /** Where {@code , accompanied by B,} begins that stands before a verb, or else the verb. */
    private static int beforeCompany(Clause clause, int verb) {
        for (int k = verb - 1; k > 0 && clause.at(verb - 1).is(","); k--) {
            if (clause.at(k).is("by") && clause.at(k - 1).isAny(COMPANY)) {
                return k - 1;
            }
        }
        return verb;
    }

    /** {@code signed on behalf of X; for Y it was B}. */
    private void counterparts(Clause clause, int verb, Set<PersonEntity> signers) {
        int told = verb;
        for (int k = verb + 1; k < clause.size(); k++) {
            Item before = clause.at(k - 1);
            if (clause.at(k).isAny(scene.gazetteer.words("counterpart-words"))) {
                told = k;
            } else if (clause.at(k).person() != null && k - told <= LINK) {
                told = k;
                if (before.is(",") || before.post() != null || before.is("was") || before.is("and")) {
                    add(clause, k, signers);
                }
            } else if (isPresence(clause, k)) {
                return;
            }
        }
    }

    /** {@code signed a memorandum with B, Rector of Y}, {@code signed with Y, represented by B}, {@code through its head B}. */
    private void partners(Clause clause, int verb, Set<PersonEntity> signers) {
        for (int k = verb + 1; k < clause.size(); k++) {
            Item item = clause.at(k);
            if (isPresence(clause, k) && !(isJoint(item) && clause.at(k + 1).is("with"))) {
                return;
            }
            boolean represented = item.is("represented") && clause.at(k + 1).is("by");
            if (item.is(";") || item.is(".") || item.is("who")) {
                return;
            }
            if (!item.is("with") && !item.is("through") && !represented) {
                continue;
            }
            for (int p = k + 1; p <= Math.min(k + NEAR, clause.size() - 1); p++) {
                if (clause.at(p).person() != null) {
                    add(clause, p, signers);
                    if (!clause.at(p + 1).is("and")) {
                        break;
                    }
                } else if (!isTitle(clause, p)) {
                    break;
                }
            }
            return;
        }
    }

    /** Whether an item may stand between {@code with} and the person who signs: a post, whose it is, a comma. */
    private boolean isTitle(Clause clause, int i) {
        Item item = clause.at(i);
        return item.post() != null
                || item.organization() != null
                || item.isPossessive()
                || item.is("the")
                || item.is("its")
                || item.is("of")
                || item.is("and")
                || item.is("by")
                || item.is("through")
                || item.is("represented")
                || item.is(",")
                || item.is(")");
    }

    /** {@code A together with B signed}. */
    private static boolean isJoint(Item item) {
        return item.is("along") || item.is("together");
    }

    private boolean isPresence(Clause clause, int i) {
        return clause.at(i).isAny(scene.gazetteer.words("presence-words"));
    }

    private void add(Clause clause, int i, Set<PersonEntity> signers) {
        scene.entities.person(clause.at(i).person()).ifPresent(signers::add);
    }
}
