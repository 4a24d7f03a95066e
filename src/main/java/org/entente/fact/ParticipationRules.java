package org.entente.fact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.document.Span;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;
import org.entente.mention.OrganizationType;

/**
 * Who took part in an event by the rules of the field alone: the visitors and the host's institution in a visit, both sides
 * in talks, parties and signatories in a signing. What they say is one of the features by which a model decides.
 */
final class ParticipationRules {
    /** What the first clauses tell of is what the news is about: all who are there are there for it. */
    private static final int OPENING = 4;

    private static final Set<String> LEADERS =
            Set.of("leadership", "management", "administration", "leaders", "heads", "representatives", "officials");

    private final Scene scene;
    private final Sides sides;
    private final List<PositionReader.Found> positions;
    private final List<Instrument> agreements;

    ParticipationRules(Scene scene, Sides sides, List<PositionReader.Found> positions, List<Instrument> agreements) {
        this.scene = scene;
        this.sides = sides;
        this.positions = positions;
        this.agreements = agreements;
    }

    /**
     * Whether the rules decide alone, since they are better than the model on documents that neither has seen: persons and
     * units of visits hang on the sides, units of talks on a word of attendance, and all of a signing on the agreement.
     */
    static boolean decide(EventType event, Entity entity) {
        boolean unit = entity instanceof OrganizationEntity body && body.isUnit();
        return switch (event) {
            case VISIT -> unit || entity instanceof PersonEntity;
            case MEETING -> unit;
            case SIGNING_CEREMONY -> true;
            default -> false;
        };
    }

    /** Whether a mission may visit: it is mostly named with those whom it employs, who seldom come in its name, as the rules know. */
    static boolean isMissionOfVisit(EventType event, Entity entity) {
        return event == EventType.VISIT
                && entity instanceof OrganizationEntity mission
                && mission.type == OrganizationType.DIPLOMATIC_MISSION;
    }

    /** Who the rules say took part. */
    Set<Entity> of(EventReader.Found event, Set<EventType> told) {
        Set<Entity> all = new LinkedHashSet<>();
        Optional<OrganizationEntity> host = sides.host();
        switch (event.type) {
            case VISIT -> {
                sides.visitors.forEach(all::add);
                sides.visitingPersons.forEach(all::add);
                all.addAll(sides.visited());
                host.ifPresent(all::add);
            }
            case MEETING -> {
                sides.visitors.forEach(all::add);
                host.ifPresent(all::add);
                all.addAll(met(event));
                for (PersonEntity person : scene.entities.persons()) {
                    if (isPresent(person)) {
                        all.add(person);
                    }
                }
                units(all, false);
            }
            case SIGNING_CEREMONY -> {
                for (Instrument agreement : agreements) {
                    if (agreement.status == AgreementStatus.SIGNED) {
                        agreement.parties.forEach(all::add);
                        agreement.signatories.forEach(all::add);
                    }
                }
                units(all, true);
                boolean central = !told.contains(EventType.MEETING)
                        || event.clauses.stream().anyMatch(c -> c < OPENING);
                for (PersonEntity person : scene.entities.persons()) {
                    if (central && isPresent(person) && !isOfOtherStop(person, all) || isNamedIn(person, event)) {
                        all.add(person);
                    }
                }
            }
            default -> {
                for (PersonEntity person : scene.entities.persons()) {
                    if (isNamedIn(person, event)) {
                        all.add(person);
                    }
                }
                for (OrganizationEntity body : scene.entities.organizations()) {
                    if (isNamedIn(body, event) && !body.isUnit()) {
                        all.add(body);
                    }
                }
                host.ifPresent(all::add);
            }
        }
        return all;
    }

    /** Whether guests met somebody at another place than those where they signed. */
    private boolean isOfOtherStop(PersonEntity person, Set<Entity> parties) {
        Set<OrganizationEntity> stops = sides.visited();
        return stops.size() > 1
                && stops.stream().anyMatch(parties::contains)
                && sides.employer(person)
                        .filter(house -> stops.contains(house) && !parties.contains(house))
                        .isPresent();
    }

    /** Whether somebody is told of as being there: with a post on one of the sides, or as doing something. */
    private boolean isPresent(PersonEntity person) {
        if (person.names.stream().anyMatch(scene.gazetteer::isHeadOfState)) {
            return false;
        }
        Optional<OrganizationEntity> employer = sides.employer(person);
        return employer.isPresent() && (employer.equals(sides.host()) || sides.visitors.contains(employer.get()))
                || sides.visitingPersons.contains(person)
                || sides.hostPersons.contains(person)
                || person.mentions.values().stream().anyMatch(pattern -> pattern.equals("person.before-verb"))
                || attends(person);
    }

    /** Whether a clause has somebody attend, or do or say something: {@code Principal X of Y also gave}. */
    private boolean attends(PersonEntity person) {
        for (Span mention : person.mentions.keySet()) {
            Clause clause = scene.clauses.get(scene.clauseAt(mention.start()));
            int at = -1;
            boolean attendance = false;
            for (int i = 0; i < clause.size(); i++) {
                if (clause.at(i).person() != null
                        && clause.at(i).person().span().equals(mention)) {
                    at = i;
                }
                attendance |= clause.at(i).isAny(scene.gazetteer.words("presence-verbs"));
            }
            if (attendance) {
                return true;
            }
            for (int i = at + 1; at >= 0 && i < Math.min(clause.size(), at + 8); i++) {
                Item item = clause.at(i);
                if (item.isAny(scene.gazetteer.words("speech-verbs"))) {
                    return true;
                }
                boolean apposition = item.post() != null
                        || item.organization() != null
                        || item.is(",")
                        || item.is("of")
                        || item.is("the")
                        || item.is("also")
                        || item.place() != null
                        || item.is("(")
                        || item.is(")")
                        || item.is("then")
                        || item.is("for");
                if (!apposition) {
                    break;
                }
            }
        }
        return false;
    }

    private boolean isNamedIn(Entity entity, EventReader.Found event) {
        for (Span mention : entity.mentions.keySet()) {
            if (event.clauses.contains(scene.clauseAt(mention.start()))) {
                return !(entity instanceof PersonEntity person
                        && person.names.stream().anyMatch(scene.gazetteer::isHeadOfState));
            }
        }
        return false;
    }

    /** {@code held talks with the leadership of X}, {@code met with the Rector of X}: the houses of those whom the words name by their charge. */
    Set<OrganizationEntity> met(EventReader.Found talks) {
        Set<OrganizationEntity> houses = new LinkedHashSet<>();
        talks.clauses.forEach(c -> met(scene.clauses.get(c), houses));
        return houses;
    }

    private void met(Clause clause, Set<OrganizationEntity> houses) {
        for (int i = 1; i < clause.size(); i++) {
            int of = clause.at(i - 1).is("the") ? i - 2 : i - 1;
            int who = of - 1;
            while (who > of - 4 && !clause.at(who).isAny(LEADERS)) {
                who--;
            }
            int with = clause.at(who - 1).is("the") ? who - 2 : who - 1;
            if (clause.at(of).is("of")
                    && clause.at(who).isAny(LEADERS)
                    && clause.at(with).is("with")) {
                scene.organization(clause.at(i)).flatMap(Scene::root).ifPresent(houses::add);
            }
        }
    }

    /** Units that are said to attend; with {@code signing} those at a ceremony only. */
    private void units(Set<Entity> all, boolean signing) {
        String words = signing ? "presence-verbs" : "attendance-words";
        for (Clause clause : scene.clauses) {
            boolean attending = false;
            boolean ceremony = !signing;
            for (Item item : clause.items()) {
                attending |= item.isAny(scene.gazetteer.words(words));
                ceremony |= item.is("ceremony") || item.is("signing");
            }
            if (!attending || !ceremony) {
                continue;
            }
            for (int i = 0; i < clause.size(); i++) {
                Optional<OrganizationEntity> body = scene.organization(clause.at(i));
                if (body.isEmpty() || !body.get().isUnit() || ofNamedPerson(clause, i)) {
                    continue;
                }
                all.add(body.get());
            }
        }
    }

    /** Whether a unit is named only as the place of a named person's post. */
    private boolean ofNamedPerson(Clause clause, int i) {
        for (PositionReader.Found position : positions) {
            if (position.clause() == clause.sentence().index()
                    && position.organization().isPresent()
                    && position.stated()
                    && position.evidence().overlaps(clause.at(i).span())) {
                return true;
            }
        }
        return false;
    }
}
