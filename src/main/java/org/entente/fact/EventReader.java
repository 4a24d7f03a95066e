package org.entente.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.document.PartialDate;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;
import org.entente.mention.DateMention;
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

    /** What a room is called that has the name of what is held there. */
    private static final Set<String> ROOMS = Set.of("room", "rooms", "hall", "halls", "center", "centre", "table");

    private static final LinearModel EVENTS = LinearModel.named("events");
    private static final LinearModel PARTICIPATION = LinearModel.named("participation");

    private final Scene scene;
    private final DateResolver dates;
    private final List<Instrument> agreements;
    private final Sides sides;
    private final Map<EventType, Found> candidates = new EnumMap<>(EventType.class);
    private final Set<EventType> told = EnumSet.noneOf(EventType.class);
    private final Map<Found, Set<Entity>> ruled = new HashMap<>();
    private final Map<Found, Set<OrganizationEntity>> met = new HashMap<>();
    private final Set<Entity> speakers = new HashSet<>();
    private final ParticipationRules rules;
    private final EventFeatures eventFeatures;
    private final ParticipationFeatures participationFeatures;

    EventReader(
            Scene scene,
            DateResolver dates,
            Movements movements,
            List<PositionReader.Found> positions,
            List<Instrument> agreements,
            Principals principals,
            List<StatementReader.Found> statements) {
        this.scene = scene;
        this.dates = dates;
        this.agreements = agreements;
        find();
        imply(statements);
        boolean together = told.contains(EventType.VISIT) || told.contains(EventType.MEETING);
        this.sides = new Sides(scene, movements, positions, together ? principals.of(2) : List.of());
        this.rules = new ParticipationRules(scene, sides, positions, agreements);
        statements.forEach(statement -> speakers.add(statement.speaker()));
        WordClasses classes = new WordClasses(scene.gazetteer);
        this.eventFeatures = new EventFeatures(scene, sides, agreements, statements);
        this.participationFeatures =
                new ParticipationFeatures(scene, sides, classes, positions, agreements, statements);
    }

    /** An event as read. */
    static final class Found {
        final EventType type;
        final Set<Integer> clauses = new LinkedHashSet<>();
        Optional<PartialDate> start = Optional.empty();
        Optional<PartialDate> end = Optional.empty();
        /** Whether the text gives the day of this event, and not only the days of the visit or the conference that it was part of. */
        boolean ownDay;

        OptionalInt headcount = OptionalInt.empty();
        /** A city or country that a clause says it was in. */
        Optional<PlaceMention> place = Optional.empty();
        /** The institution at whose seat it was, where no place is named. */
        Optional<OrganizationEntity> seat = Optional.empty();

        final Map<Entity, Set<ParticipantRole>> participants = new LinkedHashMap<>();
        /** The item of a clause that says that it happened. */
        final Map<Integer, Integer> triggers = new LinkedHashMap<>();
        /** The words that say so. */
        final Set<String> expressions = new LinkedHashSet<>();
        /** Clauses that imply it, where none says it: what was said at talks, what was signed. */
        final Set<Integer> implying = new LinkedHashSet<>();
        /** How often the words only wish or plan. */
        int wished;

        Found(EventType type) {
            this.type = type;
        }

        /** The clauses that tell of it. */
        Set<Integer> shown() {
            return clauses.isEmpty() ? implying : clauses;
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
        List<Found> result = new ArrayList<>();
        for (Found event : candidates.values()) {
            if (isPossible(event) && EVENTS.probability(features(event)) >= 0.5) {
                result.add(event);
            }
        }
        for (Found event : result) {
            place(event);
            date(event);
            participants(event);
        }
        result.stream()
                .filter(event -> event.type == EventType.VISIT || event.type == EventType.CONFERENCE)
                .forEach(visit -> result.forEach(event -> within(visit, event)));
        result.removeIf(event -> event.participants.isEmpty());
        result.sort(Comparator.comparing(event -> event.type));
        return result;
    }

    /** All that an event or a participation could be, with its features, for training. */
    List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        for (Found event : candidates.values()) {
            if (isPossible(event)) {
                all.add(new Candidate(Optional.of(event.type), List.of(), features(event)));
                for (Entity entity : everybody()) {
                    if (!ParticipationRules.decide(event.type, entity)) {
                        all.add(new Candidate(
                                Optional.of(event.type), List.copyOf(entity.names), features(entity, event)));
                    }
                }
            }
        }
        return all;
    }

    /** Whether any clause can be shown for an event. */
    private static boolean isPossible(Found event) {
        return !event.shown().isEmpty();
    }

    private boolean takesPart(Entity entity, Found event) {
        if (entity.names.stream().anyMatch(scene.gazetteer::isHeadOfState)) {
            return false;
        }
        boolean met = event.type == EventType.MEETING
                && this.met.computeIfAbsent(event, rules::met).contains(entity);
        return ParticipationRules.decide(event.type, entity) || ParticipationRules.isMissionOfVisit(event.type, entity)
                ? isRuled(entity, event)
                : met || PARTICIPATION.probability(features(entity, event)) >= 0.5;
    }

    private boolean isRuled(Entity entity, Found event) {
        return ruled.computeIfAbsent(event, e -> rules.of(e, told)).contains(entity);
    }

    private Set<String> features(Found event) {
        return eventFeatures.of(event, candidates, told.contains(event.type));
    }

    private Set<String> features(Entity entity, Found event) {
        return participationFeatures.of(entity, event, told, isRuled(entity, event));
    }

    private List<Entity> everybody() {
        List<Entity> all = new ArrayList<>(scene.entities.persons());
        all.addAll(scene.entities.organizations());
        return all;
    }

    // ---------------------------------------------------------------- what happened

    private void find() {
        for (EventType type : EventType.values()) {
            if (type != EventType.OTHER) {
                candidates.put(type, new Found(type));
            }
        }
        for (int c = 0; c < scene.clauses.size(); c++) {
            triggers(c);
        }
        bilateral();
        Found signing = candidates.get(EventType.SIGNING_CEREMONY);
        signing.clauses.clear();
        for (Instrument agreement : agreements) {
            if (agreement.status == AgreementStatus.SIGNED) {
                signing.clauses.addAll(agreement.clauses);
                signing.start = signing.start.or(() -> agreement.date);
            }
        }
        for (Found event : candidates.values()) {
            boolean aside = (event.type == EventType.COMPETITION || event.type == EventType.TRAINING)
                    && event.clauses.stream().allMatch(c -> c >= OPENING);
            if (!event.clauses.isEmpty() && !aside) {
                told.add(event.type);
            }
        }
    }

    /** {@code an exchange symposium} of guests with their hosts is a meeting, and so is {@code the symposium} after it. */
    private void bilateral() {
        Found visit = candidates.get(EventType.VISIT);
        Found meeting = candidates.get(EventType.MEETING);
        Found conference = candidates.get(EventType.CONFERENCE);
        boolean two = conference.clauses.stream()
                .anyMatch(c -> scene.says(scene.clauses.get(c).words(), "bilateral-occasions"));
        if (two && !visit.clauses.isEmpty()) {
            meeting.clauses.addAll(conference.clauses);
            conference.triggers.forEach(meeting.triggers::putIfAbsent);
            meeting.expressions.addAll(conference.expressions);
            conference.clauses.clear();
            conference.triggers.clear();
            conference.expressions.clear();
        }
    }

    /** Talks are implied by a visit and by what was said, a visit by talks, a signing by the word alone. */
    private void imply(List<StatementReader.Found> statements) {
        Found visit = candidates.get(EventType.VISIT);
        Found meeting = candidates.get(EventType.MEETING);
        Found signing = candidates.get(EventType.SIGNING_CEREMONY);
        statements.forEach(statement -> meeting.implying.add(statement.clause()));
        meeting.implying.addAll(visit.clauses);
        visit.implying.addAll(meeting.clauses);
        for (int c : signing.triggers.keySet()) {
            if (scene.says(scene.clauses.get(c).words(), "agreement-words")) {
                signing.implying.add(c);
            }
        }
    }

    private void triggers(int c) {
        Clause clause = scene.clauses.get(c);
        if (clause.sentence().block() == Block.Kind.DATELINE || dates.isPast(clause)) {
            return;
        }
        for (Found event : candidates.values()) {
            int at = trigger(clause, event);
            if (at < 0) {
                continue;
            }
            event.clauses.add(c);
            event.triggers.put(c, at);
            if (event.type == EventType.VISIT || event.type == EventType.MEETING) {
                headcount(clause)
                        .ifPresent(n ->
                                event.headcount = event.headcount.isPresent() ? event.headcount : OptionalInt.of(n));
            }
        }
    }

    /** Where a clause says that something of this type happened, or -1. */
    private int trigger(Clause clause, Found event) {
        String name = event.type.name().toLowerCase(java.util.Locale.ROOT).replace("_ceremony", "");
        Set<String> expressions = scene.gazetteer.words("event-" + name);
        for (int i = 0; i < clause.size(); i++) {
            if (clause.at(i).token() == null) {
                continue;
            }
            String one = clause.at(i).lower();
            String two = one + " " + clause.at(i + 1).lower();
            String three = two + " " + clause.at(i + 2).lower();
            String found = expressions.contains(three)
                    ? three
                    : expressions.contains(two) ? two : expressions.contains(one) ? one : null;
            if (found == null || isRoom(clause, i) || isOfPanel(clause, i, event)) {
                continue;
            }
            if (scene.isHypothetical(clause, i)
                    || event.type == EventType.VISIT && !isVisit(clause, i)
                    || event.type == EventType.OPENING && opensOccasion(clause, i)
                    || event.type == EventType.MEETING && found.startsWith("call") && !isCall(clause, i)
                    || event.type == EventType.CONFERENCE && isTopic(clause, i)) {
                event.wished++;
                continue;
            }
            event.expressions.add(found);
            return i;
        }
        return -1;
    }

    /** {@code in the third conference room}: where it was, and not what it was. */
    private static boolean isRoom(Clause clause, int i) {
        return clause.at(i + 1).isAny(ROOMS);
    }

    /** {@code a panel discussion}: what has an audience is no meeting of two sides. */
    private static boolean isOfPanel(Clause clause, int i, Found event) {
        return event.type == EventType.MEETING && clause.at(i - 1).is("panel");
    }

    /** {@code the organization of a conference was discussed}, {@code agreed on holding a forum}; not {@code after holding a forum}. */
    private boolean isTopic(Clause clause, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 4) && clause.at(k).mention() == null; k--) {
            if (clause.at(k).isAny(scene.words("occasion-organizing"))) {
                Item before = clause.at(k - 1);
                return !(before.is("after")
                        || before.is("by")
                        || before.is("while")
                        || before.isAny(scene.words("passive-auxiliaries")));
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
        if (clause.at(i).isAny(scene.gazetteer.words("receive-verbs")) && !isReception(clause, i)) {
            return false;
        }
        // "a delegation from X would be in Y"
        for (int k = i + 1; k < i + 6 && !clause.at(k).is(",") && scene.isDelegation(clause.at(i)); k++) {
            if (clause.at(k).is("will") || clause.at(k).is("would")) {
                return false;
            }
        }
        return who
                && !clause.at(i - 1).is("mutual")
                && !clause.at(i - 1).is("exchange")
                && !isOfGuests(clause, i)
                && !clause.at(i - 1).is("campus");
    }

    /** {@code visiting research scholars}: who is a guest for some time. */
    private boolean isOfGuests(Clause clause, int i) {
        return clause.at(i).is("visiting")
                && (clause.at(i + 1).isAny(scene.gazetteer.words("scholars"))
                        || clause.at(i + 2).isAny(scene.gazetteer.words("scholars")));
    }

    /** {@code called on the Rector}, and not {@code called on people to vote}. */
    private static boolean isCall(Clause clause, int i) {
        for (int k = i + 2; k < i + 8; k++) {
            if (clause.at(k).person() != null || clause.at(k).post() != null) {
                return true;
            }
        }
        return false;
    }

    /** {@code The meeting was opened by}, {@code opened the forum}, {@code opened new horizons}: nothing is there that was not before. */
    private boolean opensOccasion(Clause clause, int i) {
        if (!clause.at(i).is("opened")) {
            return false;
        }
        for (int k = i - 4; k < i + 5; k++) {
            boolean passive = k > i || clause.at(i - 1).isAny(scene.words("passive-auxiliaries"));
            if (k != i && passive && clause.at(k).isAny(scene.words("occasions"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody is received, and not a grant or an award: one who is named or a delegation, or in the passive. */
    private boolean isReception(Clause clause, int i) {
        if (clause.at(i + 1).is("by")) {
            return !scene.isOccasionHosted(clause, i);
        }
        for (int k = i + 1; k < i + 8; k++) {
            Item item = clause.at(k);
            if (clause.at(i).lower().startsWith("host") && item.isAny(scene.gazetteer.words("hosted-occasions"))) {
                return false;
            }
            if (item.person() != null
                    || item.post() != null
                    || item.isAny(scene.gazetteer.words("delegation-words"))
                    || item.isAny(scene.gazetteer.words("visitor-words"))) {
                return true;
            }
        }
        return false;
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
        for (int c : event.shown()) {
            Clause clause = scene.clauses.get(c);
            for (int i = 1; i < clause.size(); i++) {
                boolean at = clause.at(i - 1).is("in") || clause.at(i - 1).is("at");
                if (at && clause.at(i).place() != null && event.place.isEmpty()) {
                    event.place = Optional.of(clause.at(i).place());
                }
                Optional<OrganizationEntity> body = scene.organization(clause.at(i));
                int link = clause.at(i - 1).is("the") ? i - 2 : i - 1;
                // "the counsellor at the Embassy" is not there
                boolean atThe =
                        (at || clause.at(link).is("at")) && clause.at(link - 1).post() == null;
                if (atThe && body.isPresent() && event.seat.isEmpty()) {
                    event.seat = body;
                }
            }
        }
        if (event.seat.isEmpty() && event.type == EventType.VISIT) {
            event.seat = sides.host();
        }
    }

    private void date(Found event) {
        if (event.start.isPresent()) {
            return;
        }
        boolean unknownDay = false;
        for (int c : event.shown()) {
            Optional<DateMention> printed = dates.dayIn(scene.clauses.get(c));
            if (printed.isEmpty()) {
                continue;
            }
            Optional<PartialDate> day = dates.resolve(printed.get());
            if (day.isPresent()) {
                event.start = day;
                event.end = dates.resolveEnd(printed.get());
                event.ownDay = event.end.isEmpty() && isInBody(c);
                return;
            }
            unknownDay = printed.get().relative() == DateMention.NOT_RELATIVE;
            if (unknownDay) {
                break;
            }
        }
        for (int c : event.shown()) {
            event.start = event.start.or(() -> dates.monthIn(scene.clauses.get(c)));
        }
        if (!unknownDay && event.start.isEmpty()) {
            event.start = dayBefore(event);
            event.ownDay = event.start.isPresent();
            event.start = event.start.or(dates::mainDate).or(dates::mainMonth);
        }
    }

    /** The single day that was told last in the paragraph before the event: {@code On 16 June they visited X. They held talks}. */
    private Optional<PartialDate> dayBefore(Found event) {
        int first = event.shown().stream().filter(this::isInBody).findFirst().orElse(0);
        for (int c = first - 1; c >= 0 && isInBody(c); c--) {
            Clause clause = scene.clauses.get(c);
            if (clause.sentence().blockIndex()
                    != scene.clauses.get(first).sentence().blockIndex()) {
                break;
            }
            Optional<DateMention> day =
                    dates.dayIn(clause).filter(date -> date.day() > 0 && date.endDay() == 0 && !lastsDays(clause));
            if (day.isPresent()) {
                return dates.isPast(clause) ? Optional.empty() : dates.resolve(day.get());
            }
        }
        return Optional.empty();
    }

    private boolean isInBody(int c) {
        return scene.clauses.get(c).sentence().block() != Block.Kind.HEADLINE;
    }

    /** What was done during a visit of several days has no day of its own: the month, where only the visit's days are told. */
    private void within(Found visit, Found event) {
        boolean several = visit.end.isPresent() && !visit.end.equals(visit.start)
                || visit.shown().stream().anyMatch(c -> lastsDays(scene.clauses.get(c)));
        if (several && !event.ownDay && event.start.equals(visit.start) && event != visit) {
            event.start = visit.start.map(day -> new PartialDate(day.year(), day.month(), 0));
            event.end = Optional.empty();
        }
    }

    /** {@code a three-day visit}, {@code a week-long tour}. */
    private static boolean lastsDays(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            String word = clause.at(i).lower();
            boolean days = word.endsWith("-day")
                    && !word.startsWith("one")
                    && !word.startsWith("same")
                    && !word.startsWith("all");
            if ((days || word.equals("week-long") || word.equals("weeklong"))
                    && (clause.at(i + 1).is("visit") || clause.at(i + 2).is("visit"))) {
                return true;
            }
        }
        return false;
    }

    // ---------------------------------------------------------------- who

    /** The participants, with the parts that they took. */
    private void participants(Found event) {
        for (Entity entity : everybody()) {
            if (!takesPart(entity, event)) {
                continue;
            }
            event.add(entity);
            if (event.type == EventType.VISIT || event.type == EventType.MEETING) {
                if (sides.host().equals(Optional.of(entity))) {
                    event.add(entity, ParticipantRole.HOST);
                } else if (entity instanceof OrganizationEntity body && sides.visitors.contains(body)
                        || event.type == EventType.VISIT && entity instanceof PersonEntity) {
                    event.add(entity, ParticipantRole.VISITOR);
                }
            } else if (event.type == EventType.CONFERENCE && speakers.contains(entity)) {
                event.add(entity, ParticipantRole.SPEAKER);
            }
        }
        chairs(event);
    }

    /** {@code a delegation from ORG, chaired by}: who leads it does not preside. */
    private boolean isDelegation(Clause clause, int chaired, Item before) {
        for (int k = chaired - 1; before.organization() != null && k > chaired - 8; k--) {
            if (clause.at(k).isAny(scene.gazetteer.words("delegation-words"))) {
                return true;
            }
        }
        return before.isAny(scene.gazetteer.words("delegation-words"));
    }

    /** Marks who is said to have chaired, if he takes part. */
    private void chairs(Found event) {
        for (Clause clause : scene.clauses) {
            for (int i = 0; i < clause.size(); i++) {
                Item whom = clause.at(i - 1).is(",") ? clause.at(i - 2) : clause.at(i - 1);
                if (!clause.at(i).isAny(scene.gazetteer.words("chair-verbs"))
                        || clause.at(i + 1).is("by") && isDelegation(clause, i, whom)) {
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
                            .filter(event.participants::containsKey)
                            .ifPresent(p -> event.add(p, ParticipantRole.CHAIR));
                }
            }
        }
    }
}
