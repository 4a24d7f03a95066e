package org.entente.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.document.PartialDate;
import org.entente.document.Span;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;
import org.entente.mention.DateMention;
import org.entente.mention.OrganizationType;
import org.entente.mention.PlaceMention;
import org.entente.text.Block;
import org.entente.text.Token;

/**
 * Reads what happened: a visit, talks, a signing, a conference, an opening, a training course, a competition. All that a
 * document says of one kind on one day is one event; who took part is told by the side on which somebody stands and by what
 * the clauses say that tell of the event.
 */
final class EventReader {
    /** What the first clauses tell of is what the news is about: all who are there are there for it. */
    private static final int OPENING = 4;

    private final Scene scene;
    private final DateResolver dates;
    private final List<PositionReader.Found> positions;
    private final List<Instrument> agreements;
    private final Principals principals;
    private final Set<OrganizationEntity> visitors = new LinkedHashSet<>();
    private final Set<PersonEntity> visitingPersons = new LinkedHashSet<>();
    private final Set<PersonEntity> hostPersons = new LinkedHashSet<>();
    private final Set<OrganizationEntity> attendingUnits = new LinkedHashSet<>();

    EventReader(
            Scene scene,
            DateResolver dates,
            List<PositionReader.Found> positions,
            List<Instrument> agreements,
            Principals principals) {
        this.scene = scene;
        this.dates = dates;
        this.positions = positions;
        this.agreements = agreements;
        this.principals = principals;
    }

    /** An event as read. */
    static final class Found {
        final EventType type;
        final Set<Integer> clauses = new LinkedHashSet<>();
        Optional<PartialDate> start = Optional.empty();
        Optional<PartialDate> end = Optional.empty();
        OptionalInt headcount = OptionalInt.empty();
        /** A city or country that a clause says it was in. */
        Optional<PlaceMention> place = Optional.empty();
        /** The institution at whose seat it was, where no place is named. */
        Optional<OrganizationEntity> seat = Optional.empty();

        final Map<Entity, Set<ParticipantRole>> participants = new LinkedHashMap<>();
        Span trigger;

        Found(EventType type) {
            this.type = type;
        }

        void add(Entity participant, ParticipantRole... roles) {
            Set<ParticipantRole> all =
                    participants.computeIfAbsent(participant, k -> EnumSet.noneOf(ParticipantRole.class));
            for (ParticipantRole role : roles) {
                all.add(role);
            }
        }
    }

    List<Found> read() {
        Map<EventType, Found> events = new EnumMap<>(EventType.class);
        for (int c = 0; c < scene.clauses.size(); c++) {
            triggers(c, events);
        }
        for (Instrument agreement : agreements) {
            if (agreement.status == AgreementStatus.SIGNED) {
                Found signing = events.computeIfAbsent(EventType.SIGNING_CEREMONY, Found::new);
                signing.clauses.addAll(agreement.clauses);
                signing.start = signing.start.or(() -> agreement.date);
            }
        }
        if (agreements.stream().noneMatch(a -> a.status == AgreementStatus.SIGNED)) {
            events.remove(EventType.SIGNING_CEREMONY);
        }
        sides(events);
        List<Found> result = new ArrayList<>(events.values());
        result.removeIf(event -> event.clauses.isEmpty());
        for (Found event : result) {
            place(event);
            date(event);
            participants(event, events);
        }
        result.removeIf(event -> event.participants.isEmpty());
        result.sort(Comparator.comparing(event -> event.type));
        return result;
    }

    // ---------------------------------------------------------------- what happened

    private void triggers(int c, Map<EventType, Found> events) {
        Clause clause = scene.clauses.get(c);
        String words = clause.words();
        if (clause.sentence().block() == Block.Kind.DATELINE) {
            return;
        }
        for (EventType type : EventType.values()) {
            if (type == EventType.OTHER || type == EventType.SIGNING_CEREMONY) {
                continue;
            }
            int at = trigger(clause, type, words);
            boolean aside = (type == EventType.COMPETITION || type == EventType.TRAINING) && c >= OPENING;
            if (at < 0 || aside) {
                continue;
            }
            Found event = events.computeIfAbsent(type, Found::new);
            event.clauses.add(c);
            if (event.trigger == null) {
                event.trigger = clause.at(at).span();
            }
            if (type == EventType.VISIT || type == EventType.MEETING) {
                headcount(clause)
                        .ifPresent(n ->
                                event.headcount = event.headcount.isPresent() ? event.headcount : OptionalInt.of(n));
            }
        }
    }

    /** Where a clause says that something of this type happened, or -1. */
    private int trigger(Clause clause, EventType type, String words) {
        String name = type.name().toLowerCase(java.util.Locale.ROOT).replace("_ceremony", "");
        Set<String> verbs = scene.gazetteer.words("event-" + name);
        for (int i = 0; i < clause.size(); i++) {
            if (clause.at(i).token() == null) {
                continue;
            }
            String phrase = clause.at(i).lower();
            String two = phrase + " " + clause.at(i + 1).lower();
            String three = two + " " + clause.at(i + 2).lower();
            if (!(verbs.contains(phrase) || verbs.contains(two) || verbs.contains(three))) {
                continue;
            }
            if (isHypothetical(clause, i)) {
                continue;
            }
            if (type == EventType.VISIT && !isVisit(clause, i)) {
                continue;
            }
            return i;
        }
        return -1;
    }

    /** Whether what is said at an item is only wished for, planned or general. */
    private boolean isHypothetical(Clause clause, int i) {
        for (int k = Math.max(0, i - 5); k < i; k++) {
            if (clause.at(k).isAny(scene.gazetteer.words("hypothetical"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody who is named or a delegation visits: exchanges of visits in general are none. */
    private boolean isVisit(Clause clause, int i) {
        boolean who = false;
        for (int k = 0; k < clause.size(); k++) {
            Item item = clause.at(k);
            who |= item.person() != null
                    || item.organization() != null
                    || item.isAny(scene.gazetteer.words("delegation-words"))
                    || item.post() != null;
        }
        return who
                && !clause.at(i - 1).is("mutual")
                && !clause.at(i - 1).is("exchange")
                && !clause.at(i - 1).is("campus");
    }

    private static Optional<Integer> headcount(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            Token token = clause.at(i).token();
            if (token == null
                    || token.kind() != Token.Kind.NUMBER
                    || !token.text().matches("\\d{1,4}")) {
                continue;
            }
            if (clause.at(i + 1).is("people")
                    || clause.at(i + 1).is("members")
                    || clause.at(i + 1).is("persons")
                    || clause.at(i + 1).is("participants")
                    || clause.at(i + 1).is("representatives")
                    || clause.at(i + 1).is("delegates")) {
                return Optional.of(Integer.parseInt(token.text()));
            }
        }
        return Optional.empty();
    }

    // ---------------------------------------------------------------- when

    private void place(Found event) {
        for (int c : event.clauses) {
            Clause clause = scene.clauses.get(c);
            for (int i = 1; i < clause.size(); i++) {
                boolean at = clause.at(i - 1).is("in") || clause.at(i - 1).is("at");
                if (at && clause.at(i).place() != null && event.place.isEmpty()) {
                    event.place = Optional.of(clause.at(i).place());
                }
                Optional<OrganizationEntity> body = scene.organization(clause.at(i));
                boolean atThe =
                        at || clause.at(i - 1).is("the") && clause.at(i - 2).is("at");
                if (atThe && body.isPresent() && event.seat.isEmpty()) {
                    event.seat = body;
                }
            }
        }
        if (event.seat.isEmpty() && event.type == EventType.VISIT) {
            event.seat = scene.host();
        }
    }

    private void date(Found event) {
        if (event.start.isPresent()) {
            return;
        }
        boolean unknownDay = false;
        for (int c : event.clauses) {
            Optional<DateMention> printed = dayIn(scene.clauses.get(c), event);
            if (printed.isEmpty()) {
                continue;
            }
            Optional<PartialDate> day = dates.resolve(printed.get());
            if (day.isPresent()) {
                event.start = day;
                event.end = dates.resolveEnd(printed.get());
                return;
            }
            unknownDay = true;
            break;
        }
        if (!unknownDay) {
            event.start = dates.mainDate();
        }
    }

    private static Optional<DateMention> dayIn(Clause clause, Found event) {
        DateMention best = null;
        for (Item item : clause.items()) {
            DateMention date = item.date();
            if (date != null && (date.day() > 0 || date.weekday() > 0 || date.relative() != DateMention.NOT_RELATIVE)) {
                best = date;
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    // ---------------------------------------------------------------- who

    /** Finds who came to whom. */
    private void sides(Map<EventType, Found> events) {
        Optional<OrganizationEntity> host = scene.host();
        for (int c = 0; c < scene.clauses.size(); c++) {
            Clause clause = scene.clauses.get(c);
            for (int i = 0; i < clause.size(); i++) {
                Optional<OrganizationEntity> body = scene.organization(clause.at(i));
                if (body.isPresent()
                        && !body.equals(host)
                        && scene.isDelegationOf(clause, i)
                        && !isHypothetical(clause, i)) {
                    Optional<OrganizationEntity> root = body.get().isUnit() ? Scene.root(body.get()) : body;
                    if (root.isPresent()
                            && !root.equals(host)
                            && root.get().type != OrganizationType.JOINT_INSTITUTION) {
                        visitors.add(root.get());
                    }
                }
            }
        }
        if (visitors.isEmpty() && (events.containsKey(EventType.VISIT) || events.containsKey(EventType.MEETING))) {
            for (OrganizationEntity other : principals.of(2)) {
                if (host.isEmpty() || other != host.get()) {
                    visitors.add(other);
                }
            }
        }
        for (int c = 0; c < scene.clauses.size(); c++) {
            personSides(scene.clauses.get(c), events);
        }
        for (PersonEntity person : scene.entities.persons()) {
            Optional<OrganizationEntity> employer = employer(person);
            if (employer.isPresent() && visitors.contains(employer.get())) {
                visitingPersons.add(person);
            } else if (employer.isPresent() && employer.equals(host)) {
                visitingPersons.remove(person);
                hostPersons.add(person);
            }
        }
        for (Clause clause : scene.clauses) {
            neighbours(clause);
        }
        visitingPersons.removeIf(person -> person.names.stream().anyMatch(scene.gazetteer::isHeadOfState));
    }

    /** What a clause says of who came and who received: {@code led by X}, {@code X visited}, {@code received X}. */
    private void personSides(Clause clause, Map<EventType, Found> events) {
        int index = clause.sentence().index();
        boolean visit = events.containsKey(EventType.VISIT)
                && events.get(EventType.VISIT).clauses.contains(index);
        for (int i = 0; i < clause.size(); i++) {
            Item item = clause.at(i);
            boolean by = clause.at(i + 1).is("by");
            if (item.isAny(scene.gazetteer.words("leading-words")) && by
                    || item.isAny(scene.gazetteer.words("consisting-words")) && delegationBefore(clause, i)) {
                collect(clause, i + 1, clause.size(), 1, visitingPersons);
            } else if (visit && item.isAny(scene.gazetteer.words("visit-verbs")) && !isHypothetical(clause, i)) {
                if (by) {
                    collect(clause, i + 2, clause.size(), 1, visitingPersons);
                } else if (!item.is("visit")) {
                    collect(clause, i - 1, -1, -1, visitingPersons);
                }
            } else if (visit && item.isAny(scene.gazetteer.words("receive-verbs")) && !isHypothetical(clause, i)) {
                boolean passive = clause.at(i - 1).is("was")
                        || clause.at(i - 1).is("were")
                        || by
                        || clause.at(i - 2).is("were")
                        || clause.at(i - 2).is("was");
                if (passive) {
                    collect(clause, i - 1, -1, -1, visitingPersons);
                    collect(clause, i + 1, clause.size(), 1, hostPersons);
                } else {
                    collect(clause, i + 1, clause.size(), 1, visitingPersons);
                    collect(clause, i - 1, -1, -1, hostPersons);
                }
            }
        }
    }

    private boolean delegationBefore(Clause clause, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 8); k--) {
            if (clause.at(k).isAny(scene.gazetteer.words("delegation-words"))) {
                return true;
            }
        }
        return false;
    }

    /** Adds the persons named from one item on in one direction, up to a word that begins another part of the sentence. */
    private void collect(Clause clause, int from, int to, int step, Set<PersonEntity> side) {
        boolean found = false;
        for (int k = from; k != to && k >= 0 && k < clause.size(); k += step) {
            Item item = clause.at(k);
            if (item.person() != null) {
                found = true;
                scene.entities
                        .person(item.person())
                        .filter(p -> !visitingPersons.contains(p) && !hostPersons.contains(p))
                        .ifPresent(side::add);
            } else if (item.is(";")
                    || item.isAny(scene.gazetteer.words("side-breaks"))
                    || found && item.isAny(scene.gazetteer.words("speech-verbs"))) {
                return;
            }
        }
    }

    /** Gives a person of whom nothing else is known the side of the person beside whom he is listed. */
    private void neighbours(Clause clause) {
        PersonEntity before = null;
        int distance = 0;
        for (Item item : clause.items()) {
            if (item.person() == null) {
                distance += item.is(",")
                                || item.is("and")
                                || item.is("&")
                                || item.is(";")
                                || item.post() != null
                                || item.organization() != null
                                || item.is("of")
                                || item.is("the")
                        ? 0
                        : 9;
                continue;
            }
            Optional<PersonEntity> person = scene.entities.person(item.person());
            if (person.isPresent()
                    && before != null
                    && distance < 9
                    && employer(person.get()).isEmpty()
                    && !hostPersons.contains(person.get())
                    && !visitingPersons.contains(person.get())) {
                if (visitingPersons.contains(before)) {
                    visitingPersons.add(person.get());
                } else if (hostPersons.contains(before)) {
                    hostPersons.add(person.get());
                }
            }
            before = person.orElse(before);
            distance = 0;
        }
    }

    private Optional<OrganizationEntity> employer(PersonEntity person) {
        for (PositionReader.Found position : positions) {
            if (position.person() == person && position.organization().isPresent()) {
                OrganizationEntity body = position.organization().get();
                Optional<OrganizationEntity> root = body.isUnit() ? Scene.root(body) : Optional.of(body);
                if (root.isPresent()) {
                    return root;
                }
            }
        }
        return Optional.empty();
    }

    private void participants(Found event, Map<EventType, Found> events) {
        Optional<OrganizationEntity> host = scene.host();
        switch (event.type) {
            case VISIT -> {
                visitors.forEach(v -> event.add(v, ParticipantRole.VISITOR));
                visitingPersons.forEach(p -> event.add(p, ParticipantRole.VISITOR));
                host.ifPresent(h -> event.add(h, ParticipantRole.HOST));
            }
            case MEETING -> {
                visitors.forEach(v -> event.add(v, ParticipantRole.VISITOR));
                host.ifPresent(h -> event.add(h, ParticipantRole.HOST));
                for (PersonEntity person : scene.entities.persons()) {
                    if (isPresent(person)) {
                        event.add(person);
                    }
                }
                units(event);
                chairs(event);
            }
            case SIGNING_CEREMONY -> {
                for (Instrument agreement : agreements) {
                    if (agreement.status == AgreementStatus.SIGNED) {
                        agreement.parties.forEach(p -> event.add(p));
                        agreement.signatories.forEach(s -> event.add(s));
                    }
                }
                boolean told = !events.containsKey(EventType.MEETING)
                        || event.clauses.stream().anyMatch(c -> c < OPENING);
                for (PersonEntity person : scene.entities.persons()) {
                    if (told && isPresent(person) || isNamedIn(person, event)) {
                        event.add(person);
                    }
                }
            }
            default -> {
                for (PersonEntity person : scene.entities.persons()) {
                    if (isNamedIn(person, event)) {
                        event.add(person);
                    }
                }
                for (OrganizationEntity body : scene.entities.organizations()) {
                    if (isNamedIn(body, event) && !body.isUnit()) {
                        event.add(body);
                    }
                }
                host.ifPresent(h -> event.add(h));
            }
        }
    }

    /** Whether somebody is told of as being there: with a post on one of the sides, or as doing something. */
    private boolean isPresent(PersonEntity person) {
        if (person.names.stream().anyMatch(scene.gazetteer::isHeadOfState)) {
            return false;
        }
        Optional<OrganizationEntity> employer = employer(person);
        return employer.isPresent() && (employer.equals(scene.host()) || visitors.contains(employer.get()))
                || visitingPersons.contains(person)
                || hostPersons.contains(person)
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

    private boolean isNamedIn(Entity entity, Found event) {
        for (Span mention : entity.mentions.keySet()) {
            if (event.clauses.contains(scene.clauseAt(mention.start()))) {
                return !(entity instanceof PersonEntity person
                        && person.names.stream().anyMatch(scene.gazetteer::isHeadOfState));
            }
        }
        return false;
    }

    /** Units that are said to attend. */
    private void units(Found event) {
        for (int c = 0; c < scene.clauses.size(); c++) {
            Clause clause = scene.clauses.get(c);
            boolean attending = false;
            for (Item item : clause.items()) {
                attending |= item.isAny(scene.gazetteer.words("attendance-words"));
            }
            if (!attending) {
                continue;
            }
            for (int i = 0; i < clause.size(); i++) {
                Optional<OrganizationEntity> body = scene.organization(clause.at(i));
                if (body.isEmpty() || !body.get().isUnit() || ofNamedPerson(clause, i)) {
                    continue;
                }
                event.add(body.get());
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

    private void chairs(Found event) {
        for (Clause clause : scene.clauses) {
            for (int i = 0; i < clause.size(); i++) {
                if (!clause.at(i).isAny(scene.gazetteer.words("chair-verbs"))) {
                    continue;
                }
                int by = i + 1;
                while (by < i + 4 && !clause.at(by).is("by")) {
                    by++;
                }
                int found = -1;
                if (clause.at(by).is("by")) {
                    for (int k = by + 1; k < Math.min(clause.size(), by + 8) && found < 0; k++) {
                        found = clause.at(k).person() != null ? k : -1;
                    }
                } else {
                    for (int k = i - 1; k >= Math.max(0, i - 8) && found < 0; k--) {
                        found = clause.at(k).person() != null ? k : -1;
                    }
                }
                if (found >= 0) {
                    scene.entities
                            .person(clause.at(found).person())
                            .ifPresent(p -> event.add(p, ParticipantRole.CHAIR));
                }
            }
        }
    }
}
