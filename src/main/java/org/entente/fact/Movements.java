package org.entente.fact;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;
import org.entente.mention.PostMention;

/**
 * Who is said to come and who to receive. What clauses say of somebody is added up: {@code delegation of X}, {@code X visited
 * Y}, {@code X received Y}, {@code Y was welcomed by X}. More for coming than for receiving makes a visitor.
 */
final class Movements {
    static final Set<String> OWN = Set.of("our", "we", "us");
    private static final Set<String> PASSIVE = Set.of("was", "were", "been", "being", "is", "are");
    /** What one does with guests: who does it receives them. */
    private static final Set<String> TELLING =
            Set.of("told", "showed", "briefed", "informed", "acquainted", "familiarized", "familiarised", "addressed");

    private static final Set<String> GIVING = Set.of("had", "gave", "give", "gives", "giving", "offered");
    private static final Set<String> PART = Set.of("part", "member", "members");
    private static final Set<String> SHOWN = Set.of("shown", "briefed", "acquainted");

    static final Set<String> MEETING = Set.of("met", "meets", "meet");
    private static final Set<String> TOWARDS = Set.of("to", "at", "in", "on", "of");

    /** How far behind a word of receiving that opens a sentence the guests may stand. */
    private static final int OPENING = 6;

    /** The items between {@code was received} and {@code by}. */
    private static final int FURTHEST_BY = 12;

    /** Words that say who came or received count double what only follows from a post. */
    static final int SAID = 4;

    static final int GUESSED = 1;

    private final Scene scene;
    private final Map<Entity, Integer> balance = new HashMap<>();
    /** By rank the one person of the text who has it; empty where several do. */
    private final Map<String, Optional<PersonEntity>> holders = new HashMap<>();

    /** Whether the text tells who sent a delegation. */
    private boolean sent;

    Movements(Scene scene) {
        this.scene = scene;
        holders();
        for (Clause clause : scene.clauses) {
            for (int i = 0; i < clause.size(); i++) {
                sent |= clause.at(i).organization() != null && scene.isDelegationOf(clause, i);
            }
        }
        scene.clauses.forEach(this::read);
    }

    /** More than 0 for somebody who came, less for somebody who received. */
    int of(Entity entity) {
        return balance.getOrDefault(entity, 0);
    }

    /** The institution that is most said to have received others. */
    Optional<OrganizationEntity> receiver() {
        return scene.entities.organizations().stream()
                .filter(body -> Scene.isInstitution(body) && of(body) < 0)
                .min(Comparator.comparingInt(this::of));
    }

    /** What was added up for each. */
    Map<Entity, Integer> all() {
        return Map.copyOf(balance);
    }

    private void holders() {
        PostHolders reader = new PostHolders(scene.gazetteer);
        for (Clause clause : scene.clauses) {
            for (PostHolders.Held held : reader.read(clause)) {
                Optional<PersonEntity> person = scene.person(clause.at(held.person()));
                holders.merge(
                        clause.at(held.post()).post().rank(), person, (a, b) -> a.equals(b) ? a : Optional.empty());
            }
        }
    }

    /** {@code the Ambassador of X paid a visit}, where the text names one ambassador. */
    private Optional<PersonEntity> holder(Clause clause, int i) {
        PostMention post = clause.at(i).post();
        boolean alone = post != null
                && !post.plural()
                && !post.rank().isEmpty()
                && clause.at(i + 1).person() == null
                && !clause.at(i + 1).is(",");
        return alone ? holders.getOrDefault(post.rank(), Optional.empty()) : Optional.empty();
    }

    // ---------------------------------------------------------------- what clauses say

    private void read(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            Item item = clause.at(i);
            if (scene.isHypothetical(clause, i)) {
                continue;
            }
            Optional<OrganizationEntity> body = scene.organization(item);
            if (body.isPresent() && scene.isDelegationOf(clause, i)) {
                // Representatives are of both sides; a delegation, guests and visitors come.
                boolean come = near(clause, i - 6, i + 3, "visitor-words");
                add(Scene.root(body.get()).orElse(body.get()), come ? SAID : GUESSED);
            }
            if (body.isPresent() && representatives(clause, i)) {
                Scene.root(body.get()).ifPresent(b -> add(b, GUESSED));
            }
            if (item.token() == null) {
                continue;
            }
            if (item.isAny(OWN) && clause.at(i + 1).isAny(scene.words("delegation-words"))) {
                scene.host().ifPresent(h -> add(h, SAID));
            }
            boolean by = clause.at(i + 1).is("by");
            if (item.isAny(scene.words("visitor-words")) && listBehind(clause, i) > 0) {
                list(clause, listBehind(clause, i), SAID);
            } else if (item.isAny(scene.words("leading-words")) && by) {
                right(clause, i + 2, sideOfLed(clause, i));
            } else if (item.is("represented") && by && near(clause, i - FURTHEST_BY, i, "visitor-words")) {
                right(clause, i + 2, SAID); // "received a delegation from X represented by NAME"
            } else if (item.isAny(scene.words("leading-words")) && near(clause, i + 1, i + 4, "visitor-words")) {
                left(clause, i - 1, SAID);
            } else if (i > 0 && item.isAny(scene.words("consisting-words")) && isOfThoseBefore(clause, i)) {
                listed(clause, i + 1);
            } else if (item.isAny(scene.words("consisting-words"))
                    && !clause.at(i - 1).is("there")
                    && delegationBefore(clause, i)) {
                list(clause, i + 1, ofReceiver(clause, i) ? -SAID : SAID);
            } else if (item.isAny(scene.words("visitor-words"))
                    && clause.at(i - 1).is("the")
                    && clause.at(i - 2).is("of")
                    && clause.at(i - 3).isAny(PART)) {
                left(clause, i - 4, SAID);
            } else if (item.isAny(scene.words("receive-verbs"))) {
                reception(clause, i);
            } else if (item.isAny(MEETING)) {
                meeting(clause, i);
            } else if (item.isAny(TELLING) && near(clause, i + 1, i + 3, "visitor-words")) {
                left(clause, i - 1, -SAID);
            } else if (item.isAny(SHOWN) && clause.at(i - 1).isAny(PASSIVE)) {
                left(clause, i - 2, SAID);
            } else if (item.is("discussed") && near(clause, i - 4, i, "visitor-words")) {
                for (int k = i + 1; k < i + FURTHEST_BY; k++) {
                    if (clause.at(k).is("with")) {
                        right(clause, k + 1, -SAID);
                    }
                }
            } else if (item.isAny(GIVING) && near(clause, i + 1, i + 4, "visitor-words")) {
                left(clause, i - 1, -SAID);
            } else {
                visit(clause, i);
            }
        }
    }

    /** {@code X received Y}, {@code Y was received by X}. */
    private void reception(Clause clause, int i) {
        boolean passive = clause.at(i + 1).is("by")
                || clause.at(i - 1).isAny(PASSIVE)
                || clause.at(i - 2).isAny(PASSIVE) && clause.at(i - 1).token() != null;
        if (i == 0 && near(clause, 1, OPENING, "visitor-words")) {
            receivers(clause);
            return;
        }
        if (passive && scene.isOccasionHosted(clause, i)) {
            return;
        }
        left(clause, i - 1, passive ? SAID : -SAID);
        int by = i + 1;
        while (passive && by < i + FURTHEST_BY && !clause.at(by).is("by")) {
            by++;
        }
        right(clause, clause.at(by).is("by") ? by + 1 : i + 1, passive ? -SAID : SAID);
    }

    /** {@code Greeted the guests the Rector of X, NAME}, {@code Welcoming and working with the delegation there were NAME; NAME}. */
    private void receivers(Clause clause) {
        int guests = 1;
        while (!clause.at(guests).isAny(scene.words("visitor-words"))) {
            guests++;
        }
        for (int k = guests + 1; k <= guests + 2; k++) {
            if (clause.at(k).is("there")) {
                list(clause, k + 2, -SAID);
                return;
            }
        }
        right(clause, guests, -SAID);
    }

    /** {@code representatives of X}, where the word is read as a post, {@code the rectors of W and X}. */
    private static boolean representatives(Clause clause, int i) {
        int of = i - 1;
        while (clause.at(of).is("the")
                || clause.at(of).is(",")
                || clause.at(of).is("and")
                || clause.at(of).organization() != null) {
            of--;
        }
        Item who = clause.at(of - 1);
        boolean others = (clause.at(i + 1).is(",") || clause.at(i + 1).is("and"))
                && (clause.at(i + 2).organization() != null || clause.at(i + 3).organization() != null);
        boolean listed = of < i - 2 || others || !clause.at(i - 1).is("the") && of < i - 1;
        return clause.at(of).is("of")
                && who.post() != null
                && who.post().plural()
                && (listed || who.post().rank().equals("representative"));
    }

    /** {@code the delegation met X}, {@code X met with a delegation from Y}. */
    private void meeting(Clause clause, int i) {
        int whom = clause.at(i + 1).is("with") ? i + 2 : i + 1;
        if (near(clause, i - 4, i, "visitor-words")) {
            right(clause, whom, -SAID);
        } else if (near(clause, whom, whom + 5, "visitor-words")) {
            left(clause, i - 1, -SAID);
        }
    }

    private boolean near(Clause clause, int from, int to, String list) {
        for (int k = from; k < to; k++) {
            if (clause.at(k).isAny(scene.words(list))) {
                return true;
            }
        }
        return false;
    }

    /** {@code X visited Y}, {@code X paid a visit to Y}, {@code X travelled to Y}, {@code Y was visited by X}, {@code visit of X to Y}. */
    private void visit(Clause clause, int i) {
        boolean going = clause.at(i).isAny(scene.words("going-verbs"));
        boolean call = (clause.at(i).is("visit")
                        || clause.at(i).is("visits")
                        || clause.at(i).is("call"))
                && isNoun(clause, i);
        boolean verb = clause.at(i).isAny(scene.words("visit-verbs")) && !call;
        if (call) {
            boolean from = clause.at(i + 1).is("by") || clause.at(i + 1).is("from");
            if (from || clause.at(i + 1).is("of")) {
                int to = destination(clause, i + 2);
                right(clause, i + 2, to, SAID);
                right(clause, to + 1, -SAID);
            } else if (clause.at(i + 1).isAny(TOWARDS)) {
                right(clause, i + 2, -SAID);
            }
            if ((clause.at(i - 1).is("his") || clause.at(i - 1).is("her"))
                    && (clause.at(i + 1).isAny(TOWARDS) || clause.at(i + 1).is("of"))) {
                owner(clause, i).ifPresent(p -> add(p, SAID));
            }
            for (int k = i - 1; k >= Math.max(0, i - 5); k--) {
                if (clause.at(k).isAny(scene.words("paying-verbs"))
                        || clause.at(k).is("on") && clause.at(k - 1).isAny(PASSIVE)) {
                    left(clause, k - 1, SAID);
                }
            }
        } else if (verb && clause.at(i + 1).is("by")) {
            right(clause, i + 2, SAID);
            left(clause, i - 1, -SAID);
        } else if (verb) {
            left(clause, i - 1, SAID);
            right(clause, i + 1, -SAID);
        } else if (going && clause.at(i + 1).isAny(TOWARDS) && !clause.at(i + 3).is("company")) {
            left(clause, i - 1, SAID);
            right(clause, i + 2, -SAID);
        }
    }

    /** Where {@code to} stands in {@code a visit of X and Y of A to B}, behind those who come; the clause's end where it does not. */
    private static int destination(Clause clause, int from) {
        boolean named = false;
        for (int k = from; k < clause.size(); k++) {
            Item item = clause.at(k);
            if (item.is("to") && named && !clause.at(k - 1).lower().endsWith("ed")) {
                return k;
            }
            if (item.is(";") || item.is("by")) {
                break;
            }
            named |= item.person() != null || item.organization() != null;
        }
        return clause.size();
    }

    /** The person named last before {@code his visit}, in its clause. */
    private Optional<PersonEntity> owner(Clause clause, int i) {
        for (int k = i - 1; k >= 0; k--) {
            Optional<PersonEntity> person = scene.person(clause.at(k));
            if (person.isPresent()) {
                return person;
            }
        }
        return Optional.empty();
    }

    private static boolean isNoun(Clause clause, int i) {
        Item before = clause.at(i - 1);
        return before.token() == null && before.mention() == null
                || before.is("a")
                || before.is("the")
                || before.is("this")
                || before.is("these")
                || before.is("courtesy")
                || before.is("working")
                || before.is("official")
                || before.is("return")
                || before.is("first")
                || before.is("during")
                || before.is("friendly")
                || before.isPossessive()
                || before.is("their")
                || before.is("his")
                || before.is("her")
                || before.is("its")
                || before.is("paid")
                || clause.at(i).is("visit")
                        && before.organization() != null
                        && clause.at(i - 2).is("the");
    }

    /** Who is accompanied is on the side of who accompanies; who leads those by whom guests are received receives. */
    private int sideOfLed(Clause clause, int i) {
        for (int k = i - 1; k > 0 && !clause.at(k).isAny(scene.words("visitor-words")); k--) {
            if (clause.at(k).is("by") && clause.at(k - 1).isAny(scene.words("receive-verbs"))) {
                return -SAID;
            }
        }
        if (clause.at(i).is("accompanied")) {
            for (int k = i - 1; k >= 0; k--) {
                Optional<PersonEntity> person = scene.person(clause.at(k));
                if (person.isPresent() && balance.getOrDefault(person.get(), 0) < 0) {
                    return -SAID;
                }
            }
        }
        return SAID;
    }

    /** {@code X representatives included}, where X has received guests before. */
    private boolean ofReceiver(Clause clause, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 8); k--) {
            if (clause.at(k).isAny(scene.words("visitor-words"))) {
                return false;
            }
            Optional<OrganizationEntity> body = scene.organization(clause.at(k));
            if (body.isPresent()) {
                return body.flatMap(Scene::root).filter(b -> of(b) < 0).isPresent();
            }
        }
        return false;
    }

    /** {@code The rector received representatives of universities. These included}: those behind are of the guests. */
    private boolean isOfThoseBefore(Clause clause, int i) {
        int before = clause.sentence().index() - 1;
        String next = clause.at(i + 1).lower();
        boolean welcomed = clause.at(i).is("were") && (next.endsWith("ed") || next.endsWith("ly"));
        boolean those = i == 1 && (clause.at(0).is("these") || clause.at(0).is("they")) && !welcomed
                || i == 2
                        && clause.at(0).is("among")
                        && (clause.at(1).is("them") || clause.at(1).is("these"));
        return those
                && before >= 0
                && scene.clauses.get(before).items().stream()
                        .anyMatch(item -> item.isAny(scene.words("visitor-words")));
    }

    /** Counts for all that a clause names from an item on. */
    private void listed(Clause clause, int from) {
        for (int k = from; k < clause.size(); k++) {
            count(clause, k, SAID);
        }
    }

    private boolean delegationBefore(Clause clause, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 8); k--) {
            if (clause.at(k).isAny(scene.words("delegation-words"))) {
                return true;
            }
        }
        return false;
    }

    /** Counts for those named before a verb, back to a word that ends the part of the sentence. */
    private void left(Clause clause, int from, int weight) {
        for (int k = beforeRelative(clause, subject(clause, from)); k >= 0; k--) {
            Item item = clause.at(k);
            if (item.isAny(OWN) && clause.at(k + 1).organization() == null) {
                scene.host().ifPresent(h -> add(h, weight));
            }
            if (count(clause, k, weight)) {
                continue;
            }
            if (item.is(";")
                    || item.isAny(scene.words("side-breaks"))
                    || item.isAny(scene.words("visit-verbs")) && k < from) {
                return;
            }
        }
    }

    /** {@code They met with NAME and toured}: whoever stands before {@code and} is met; who tours stands before the first verb. */
    private static int subject(Clause clause, int from) {
        for (int k = from - 1; k > 0 && clause.at(from).is("and"); k--) {
            Item item = clause.at(k);
            boolean verb =
                    item.isAny(MEETING) || item.token() != null && item.lower().endsWith("ed");
            if (verb && !clause.at(k - 1).is("and") && !clause.at(k - 1).is(",")) {
                return k - 1;
            }
        }
        return from;
    }

    /** {@code NAME, who coordinates the project, visited}: where the relative clause begins, if one ends there. */
    private static int beforeRelative(Clause clause, int from) {
        if (clause.at(from).is(",")) {
            for (int k = from - 1; k > 0; k--) {
                if ((clause.at(k).is("who") || clause.at(k).is("which"))
                        && clause.at(k - 1).is(",")) {
                    return k - 1;
                }
            }
        }
        return from;
    }

    /** Counts for those named behind a verb, up to a word that begins another part of the sentence. */
    private void right(Clause clause, int from, int weight) {
        right(clause, from, clause.size(), weight);
    }

    private void right(Clause clause, int from, int to, int weight) {
        boolean found = false;
        for (int k = from; k < to; k++) {
            Item item = clause.at(k);
            if (count(clause, k, weight)) {
                found = true;
                continue;
            }
            if (item.is(";")
                    || opensOtherList(clause, k)
                    || item.isAny(scene.words("side-breaks"))
                    || item.isAny(scene.words("leading-words"))
                    || item.isAny(scene.words("visit-verbs"))
                    || item.is("with")
                    || item.is("by")
                    || k > from && item.isAny(scene.words("speech-verbs"))
                    || found && (item.is("on") || item.is("for"))) {
                return;
            }
        }
    }

    /** Where a list of those begins whom a word announces: behind its colon; 0 where it does not. */
    private static int listBehind(Clause clause, int i) {
        for (int k = i + 1; k < i + 6; k++) {
            if (clause.at(k).is(":")) {
                return k + 1;
            }
        }
        return 0;
    }

    /** Counts for those listed, up to a verb. */
    private void list(Clause clause, int from, int weight) {
        for (int k = from; k < clause.size(); k++) {
            Item item = clause.at(k);
            if (opensOtherList(clause, k)) {
                return;
            }
            // Where it is told who sent a delegation, the houses of its members did not.
            boolean employer = sent && item.organization() != null;
            if (!employer
                    && !count(clause, k, weight)
                    && (item.isAny(scene.words("side-breaks")) || item.isAny(scene.words("visit-verbs")))) {
                return;
            }
        }
    }

    /** {@code the guests: A, B, and representatives of X: C, D}: whether those of another house are listed from here on. */
    private boolean opensOtherList(Clause clause, int i) {
        int of = clause.at(i + 2).is("the") ? i + 3 : i + 2;
        boolean people = clause.at(i).is("representatives")
                || clause.at(i).post() != null && clause.at(i).post().rank().equals("representative");
        return people && clause.at(i + 1).is("of") && clause.at(of + 1).is(":");
    }

    /** Counts for who is named at an item; false where nobody is. */
    private boolean count(Clause clause, int i, int weight) {
        Item item = clause.at(i);
        Optional<PersonEntity> person = scene.person(item).or(() -> holder(clause, i));
        Optional<OrganizationEntity> body = scene.organization(item);
        if (isInviter(clause, i)) {
            Scene.root(body.get()).ifPresent(b -> add(b, -SAID));
            return true;
        }
        person.ifPresent(p -> add(p, weight));
        if (body.isPresent() && !(weight < 0 && scene.isDelegationOf(clause, i))) {
            Scene.root(body.get()).ifPresent(b -> add(b, weight));
        }
        return person.isPresent() || body.isPresent();
    }

    /** {@code At the invitation of X, NAME visited}, {@code of the Rector of X}: who invites receives. */
    private boolean isInviter(Clause clause, int i) {
        int of = clause.at(i - 1).is("the") ? i - 2 : i - 1;
        if (clause.at(of - 1).post() != null) {
            of = clause.at(of - 2).is("the") ? of - 3 : of - 2;
        }
        return clause.at(i).organization() != null
                && (clause.at(of).is("of") || clause.at(of).is("from"))
                && (clause.at(of - 1).is("invitation") || clause.at(of - 2).is("invitation"))
                && scene.organization(clause.at(i)).isPresent();
    }

    private void add(Entity entity, int weight) {
        balance.merge(entity, weight, Integer::sum);
    }
}
