package org.entente.fact;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;
import org.entente.mention.OrganizationType;
import org.entente.text.Block;

/**
 * Who came and who received. What clauses say of somebody is added up: {@code delegation of X}, {@code X visited Y},
 * {@code X received Y}, {@code Y was welcomed by X}; so is where a person holds a post, and with whom he is listed. More for
 * coming than for receiving makes a visitor. Whose news it is tells who received only where nothing else does.
 */
final class Sides {
    private static final Set<String> OWN = Set.of("our", "we", "us");
    private static final Set<String> PASSIVE = Set.of("was", "were", "been", "being", "is", "are");
    private static final Set<String> TOWARDS = Set.of("to", "at", "in", "on", "of");
    private static final Set<String> ENVOYS =
            Set.of("ambassador", "consul", "counsellor", "attache", "high-commissioner");

    /** Words that say who came or received count double what only follows from a post. */
    private static final int SAID = 4;

    private static final int STATED = 2;
    private static final int GUESSED = 1;

    private final Scene scene;
    private final List<PositionReader.Found> positions;
    private final Map<Entity, Integer> balance = new HashMap<>();
    private Optional<OrganizationEntity> host;

    /** The institutions that sent somebody. */
    final Set<OrganizationEntity> visitors = new LinkedHashSet<>();

    /** Whether the visitors are said to have come, and are not only the partners that the document names beside the host. */
    final boolean told;

    final Set<PersonEntity> visitingPersons = new LinkedHashSet<>();
    final Set<PersonEntity> hostPersons = new LinkedHashSet<>();

    /**
     * @param partners the institutions that a document names most, in case that no clause says who came
     */
    Sides(Scene scene, List<PositionReader.Found> positions, List<OrganizationEntity> partners) {
        this.scene = scene;
        this.positions = positions;
        scene.clauses.forEach(this::read);
        for (OrganizationEntity body : scene.entities.organizations()) {
            if (balance.getOrDefault(body, 0) > 0
                    && !body.isUnit()
                    && body.type != OrganizationType.JOINT_INSTITUTION) {
                visitors.add(body);
            }
        }
        this.told = !visitors.isEmpty();
        this.host = receiver(partners);
        if (visitors.isEmpty()) {
            partners.stream().filter(p -> !host.equals(Optional.of(p))).forEach(visitors::add);
        }
        persons();
    }

    /** The institution that received the visitors, or else whose news it is. */
    Optional<OrganizationEntity> host() {
        return host;
    }

    private Optional<OrganizationEntity> receiver(List<OrganizationEntity> partners) {
        Optional<OrganizationEntity> own = scene.host().filter(h -> !visitors.contains(h));
        OrganizationEntity best = own.orElse(null);
        for (OrganizationEntity body : scene.entities.organizations()) {
            int least = best == null ? -1 : Math.min(balance.getOrDefault(best, 0), own.isPresent() ? -SAID : -1);
            if (!body.isUnit() && balance.getOrDefault(body, 0) < least) {
                best = body;
            }
        }
        return Optional.ofNullable(best)
                .or(() -> partners.stream().filter(p -> !visitors.contains(p)).findFirst());
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
                add(Scene.root(body.get()).orElse(body.get()), visitorsBeside(clause, i) ? SAID : GUESSED);
            }
            if (item.token() == null) {
                continue;
            }
            if (item.isAny(OWN) && clause.at(i + 1).isAny(words("delegation-words"))) {
                scene.host().ifPresent(h -> add(h, SAID));
            }
            boolean by = clause.at(i + 1).is("by");
            if (item.isAny(words("visitor-words")) && listBehind(clause, i) > 0) {
                list(clause, listBehind(clause, i), SAID);
            } else if (item.isAny(words("leading-words")) && by) {
                right(clause, i + 2, sideOfAccompanied(clause, i));
            } else if (item.isAny(words("leading-words")) && delegationBehind(clause, i)) {
                left(clause, i - 1, SAID);
            } else if (item.isAny(words("consisting-words")) && delegationBefore(clause, i)) {
                list(clause, i + 1, SAID);
            } else if (item.isAny(words("receive-verbs"))) {
                reception(clause, i);
            } else {
                visit(clause, i);
            }
        }
    }

    /** Whether an institution stands with a word that only those who come are called by; representatives are of both sides. */
    private boolean visitorsBeside(Clause clause, int i) {
        for (int k = i - 6; k <= i + 2; k++) {
            if (clause.at(k).isAny(words("visitor-words"))) {
                return true;
            }
        }
        return false;
    }

    private boolean delegationBehind(Clause clause, int i) {
        for (int k = i + 1; k < i + 4; k++) {
            if (clause.at(k).isAny(words("visitor-words"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code X received Y}, {@code Y was received by X}. */
    private void reception(Clause clause, int i) {
        boolean passive = clause.at(i + 1).is("by")
                || clause.at(i - 1).isAny(PASSIVE)
                || clause.at(i - 2).isAny(PASSIVE) && clause.at(i - 1).token() != null;
        left(clause, i - 1, passive ? SAID : -SAID);
        right(clause, i + 1, passive ? -SAID : SAID);
    }

    /** {@code X visited Y}, {@code X paid a visit to Y}, {@code X travelled to Y}, {@code Y was visited by X}, {@code visit of X to Y}. */
    private void visit(Clause clause, int i) {
        boolean going = clause.at(i).isAny(words("going-verbs"));
        boolean call = (clause.at(i).is("visit")
                        || clause.at(i).is("visits")
                        || clause.at(i).is("call"))
                && isNoun(clause, i);
        boolean verb = clause.at(i).isAny(words("visit-verbs")) && !call;
        if (call) {
            boolean from = clause.at(i + 1).is("by") || clause.at(i + 1).is("from");
            if (from || clause.at(i + 1).is("of")) {
                right(clause, i + 2, SAID);
            } else if (clause.at(i + 1).isAny(TOWARDS)) {
                right(clause, i + 2, -SAID);
            }
            for (int k = i - 1; k >= Math.max(0, i - 5); k--) {
                if (clause.at(k).isAny(words("paying-verbs"))) {
                    left(clause, k - 1, SAID);
                }
            }
        } else if (verb && clause.at(i + 1).is("by")) {
            right(clause, i + 2, SAID);
            left(clause, i - 1, -SAID);
        } else if (verb) {
            left(clause, i - 1, SAID);
            right(clause, i + 1, -SAID);
        } else if (going && clause.at(i + 1).isAny(TOWARDS)) {
            left(clause, i - 1, SAID);
            right(clause, i + 2, -SAID);
        }
    }

    private static boolean isNoun(Clause clause, int i) {
        Item before = clause.at(i - 1);
        return before.token() == null && before.mention() == null
                || before.is("a")
                || before.is("the")
                || before.is("this")
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
                || before.is("paid");
    }

    /** Who is accompanied is on the side of who accompanies. */
    private int sideOfAccompanied(Clause clause, int i) {
        if (clause.at(i).is("accompanied")) {
            for (int k = i - 1; k >= 0; k--) {
                Optional<PersonEntity> person = person(clause.at(k));
                if (person.isPresent() && balance.getOrDefault(person.get(), 0) < 0) {
                    return -SAID;
                }
            }
        }
        return SAID;
    }

    private boolean delegationBefore(Clause clause, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 8); k--) {
            if (clause.at(k).isAny(words("delegation-words"))) {
                return true;
            }
        }
        return false;
    }

    /** Counts for those named before a verb, back to a word that ends the part of the sentence. */
    private void left(Clause clause, int from, int weight) {
        for (int k = from; k >= 0; k--) {
            Item item = clause.at(k);
            if (item.isAny(OWN) && clause.at(k + 1).organization() == null) {
                scene.host().ifPresent(h -> add(h, weight));
            }
            if (count(clause, k, weight)) {
                continue;
            }
            if (item.is(";") || item.isAny(words("side-breaks")) || item.isAny(words("visit-verbs")) && k < from) {
                return;
            }
        }
    }

    /** Counts for those named behind a verb, up to a word that begins another part of the sentence. */
    private void right(Clause clause, int from, int weight) {
        boolean found = false;
        for (int k = from; k < clause.size(); k++) {
            Item item = clause.at(k);
            if (count(clause, k, weight)) {
                found = true;
                continue;
            }
            if (item.is(";")
                    || item.isAny(words("side-breaks"))
                    || item.isAny(words("leading-words"))
                    || item.isAny(words("visit-verbs"))
                    || item.is("with")
                    || item.is("by")
                    || found && (item.isAny(words("speech-verbs")) || item.is("on") || item.is("for"))) {
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
            if (!count(clause, k, weight) && (item.isAny(words("side-breaks")) || item.isAny(words("visit-verbs")))) {
                return;
            }
        }
    }

    /** Counts for who is named at an item; false where nobody is. */
    private boolean count(Clause clause, int i, int weight) {
        Item item = clause.at(i);
        Optional<PersonEntity> person = person(item);
        Optional<OrganizationEntity> body = scene.organization(item);
        person.ifPresent(p -> add(p, weight));
        if (body.isPresent() && !(weight < 0 && scene.isDelegationOf(clause, i))) {
            Scene.root(body.get()).ifPresent(b -> add(b, weight));
        }
        return person.isPresent() || body.isPresent();
    }

    private Optional<PersonEntity> person(Item item) {
        return item.person() == null ? Optional.empty() : scene.entities.person(item.person());
    }

    private void add(Entity entity, int weight) {
        balance.merge(entity, weight, Integer::sum);
    }

    private Set<String> words(String list) {
        return scene.gazetteer.words(list);
    }

    // ---------------------------------------------------------------- persons

    private void persons() {
        for (PositionReader.Found position : positions) {
            Optional<OrganizationEntity> body = position.organization().flatMap(Scene::root);
            int weight = position.stated() ? STATED : GUESSED;
            if (body.isPresent() && visitors.contains(body.get())) {
                add(position.person(), told ? weight : GUESSED);
            } else if (body.isPresent() && body.equals(host)) {
                add(position.person(), -weight);
            } else if (ENVOYS.contains(position.post().rank())
                    || told
                            && position.stated()
                            && body.filter(Scene::isInstitution).isPresent()) {
                add(position.person(), GUESSED);
            }
        }
        rosters();
        scene.clauses.forEach(this::neighbours);
        for (PersonEntity person : scene.entities.persons()) {
            int side = balance.getOrDefault(person, 0);
            if (person.names.stream().anyMatch(scene.gazetteer::isHeadOfState) || side == 0) {
                continue;
            }
            (side > 0 ? visitingPersons : hostPersons).add(person);
        }
    }

    /** Gives those who stand in a list the side of the line that introduces it. */
    private void rosters() {
        int side = 0;
        boolean announced = false;
        for (Clause clause : scene.clauses) {
            boolean line = announced
                    && clause.at(0).person() != null
                    && !clause.at(clause.size() - 1).is(".");
            if (clause.sentence().block() != Block.Kind.ITEM && !line) {
                side = sideOf(clause);
                announced = clause.at(clause.size() - 1).is(":");
                continue;
            }
            if (side != 0) {
                for (Item item : clause.items()) {
                    int weight = side;
                    person(item).ifPresent(p -> add(p, weight));
                }
            }
        }
    }

    /** On whose side those stand whom the items behind a line name; 0 where it does not tell. */
    private int sideOf(Clause lead) {
        for (int i = lead.size() - 1; i >= 0; i--) {
            Optional<OrganizationEntity> body = scene.organization(lead.at(i)).flatMap(Scene::root);
            if (body.isPresent() && visitors.contains(body.get()) || lead.at(i).isAny(words("visitor-words"))) {
                return STATED;
            }
            if (body.isPresent() && body.equals(host) || lead.at(i).isAny(OWN)) {
                return -STATED;
            }
        }
        return 0;
    }

    /** Gives a person of whom nothing is known the side of the person beside whom he is listed. */
    private void neighbours(Clause clause) {
        PersonEntity before = null;
        boolean listed = true;
        for (Item item : clause.items()) {
            if (item.person() == null) {
                listed &= item.is(",")
                        || item.is("and")
                        || item.is("&")
                        || item.is(";")
                        || item.post() != null
                        || item.organization() != null
                        || item.is("of")
                        || item.is("the");
                continue;
            }
            Optional<PersonEntity> person = person(item);
            if (person.isPresent() && before != null && listed && balance.getOrDefault(person.get(), 0) == 0) {
                add(person.get(), Integer.signum(balance.getOrDefault(before, 0)));
            }
            before = person.orElse(before);
            listed = true;
        }
    }

    /** The institution that somebody holds a post in, himself or in one of its units. */
    Optional<OrganizationEntity> employer(PersonEntity person) {
        return positions.stream()
                .filter(position -> position.person() == person)
                .flatMap(position -> position.organization().stream())
                .flatMap(body -> Scene.root(body).stream())
                .findFirst();
    }
}
