package org.entente.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.document.PartialDate;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;
import org.entente.mention.PlaceMention;

/** Puts what the readers found into claims with their evidence. */
final class ClaimWriter {
    private final Scene scene;
    private final List<PositionReader.Found> positions;
    private final List<EventReader.Found> events;
    private final List<Instrument> agreements;
    private final List<StatementReader.Found> statements;
    private final Confidence confidence = Confidence.standard();
    private final Map<EventReader.Found, String> eventKeys = new HashMap<>();

    ClaimWriter(
            Scene scene,
            List<PositionReader.Found> positions,
            List<EventReader.Found> events,
            List<Instrument> agreements,
            List<StatementReader.Found> statements) {
        this.scene = scene;
        this.positions = positions;
        this.events = events;
        this.agreements = agreements;
        this.statements = statements;
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        places(claims);
        scene.entities.persons().forEach(person -> claims.add(person(person)));
        scene.entities.organizations().forEach(body -> claims.add(organization(body)));
        positions(claims);
        events(claims);
        agreements(claims);
        statements(claims);
        return List.copyOf(claims);
    }

    /** The places at which events are, and the countries that they lie in where those are named as well. */
    private void places(List<Claim> claims) {
        Map<String, PlaceMention> named = new LinkedHashMap<>();
        for (Clause clause : scene.clauses) {
            for (Item item : clause.items()) {
                if (item.place() != null) {
                    named.putIfAbsent(key(item.place()), item.place());
                }
            }
        }
        Map<String, PlaceMention> used = new LinkedHashMap<>();
        for (EventReader.Found event : events) {
            event.place.ifPresent(place -> used.put(key(place), place));
        }
        List<PlaceMention> countries = named.values().stream()
                .filter(PlaceMention::isCountry)
                .filter(country ->
                        used.values().stream().anyMatch(place -> place.country().equals(country.country())))
                .toList();
        countries.forEach(country -> used.put(key(country), country));
        used.forEach((key, place) -> {
            Optional<String> within = place.isCountry()
                    ? Optional.empty()
                    : countries.stream()
                            .filter(c -> c.country().equals(place.country()))
                            .findFirst()
                            .map(ClaimWriter::key);
            List<Evidence> evidence = new ArrayList<>();
            for (Clause clause : scene.clauses) {
                for (Item item : clause.items()) {
                    if (item.place() != null && key(item.place()).equals(key)) {
                        evidence.add(scene.evidence(item.place().span(), "place.gazetteer"));
                    }
                }
            }
            claims.add(new Place(
                    key,
                    place.name(),
                    List.of(),
                    place.isCountry() ? Optional.of(place.country()) : Optional.empty(),
                    within,
                    evidence,
                    0.9));
        });
    }

    private static String key(PlaceMention place) {
        return "place/" + EntityIndex.slug(place.name())
                + (place.country().isEmpty() ? "" : "-" + place.country().toLowerCase(java.util.Locale.ROOT));
    }

    private void statements(List<Claim> claims) {
        Optional<String> occasion = events.stream()
                .filter(e -> e.type == EventType.MEETING
                        || e.type == EventType.SIGNING_CEREMONY
                        || e.type == EventType.CONFERENCE)
                .findFirst()
                .map(eventKeys::get);
        int number = 0;
        for (StatementReader.Found statement : statements) {
            number++;
            claims.add(new Statement(
                    "statement/" + number + "-" + statement.speaker().key.substring(7),
                    statement.speaker().key,
                    statement.quoted(),
                    statement.about().stream().map(e -> e.key).toList(),
                    occasion,
                    List.of(scene.evidence(
                            statement.words(), statement.quoted() ? "statement.quoted" : "statement.reported")),
                    statement.quoted() ? 0.9 : 0.75));
        }
    }

    private double confidence(String kind, List<Evidence> evidence) {
        return confidence.of(kind, evidence.stream().map(Evidence::pattern).toList());
    }

    private List<Evidence> evidence(Entity entity) {
        List<Evidence> evidence = new ArrayList<>();
        entity.mentions.forEach((span, pattern) -> evidence.add(scene.evidence(span, pattern)));
        evidence.sort(Comparator.comparing(Evidence::span));
        return evidence;
    }

    private Person person(PersonEntity person) {
        List<Evidence> evidence = evidence(person);
        return new Person(
                person.key,
                person.name(),
                person.aliases(),
                person.honorific,
                person.gender,
                evidence,
                confidence("person", evidence));
    }

    private Organization organization(OrganizationEntity body) {
        List<Evidence> evidence = evidence(body);
        return new Organization(
                body.key,
                body.name(),
                body.aliases(),
                body.type,
                body.parent.map(parent -> parent.key),
                body.country,
                Optional.empty(),
                evidence,
                confidence("organization", evidence));
    }

    private void positions(List<Claim> claims) {
        Map<String, Position> byKey = new LinkedHashMap<>();
        for (PositionReader.Found found : positions) {
            OrganizationEntity body = found.organization().orElseThrow();
            String title = found.post().title();
            String key = "position/" + found.person().key.substring(7) + "-" + EntityIndex.slug(title) + "-"
                    + body.key.substring(13);
            boolean similar = byKey.values().stream()
                    .anyMatch(p -> p.person().equals(found.person().key)
                            && p.organization().equals(body.key)
                            && p.rank().equals(Optional.of(found.post().rank())));
            if (similar || byKey.containsKey(key)) {
                continue;
            }
            byKey.put(
                    key,
                    new Position(
                            key,
                            found.person().key,
                            capitalized(title),
                            body.key,
                            found.post().former(),
                            Optional.of(found.post().rank()).filter(rank -> !rank.isEmpty()),
                            List.of(scene.evidence(found.evidence(), found.pattern())),
                            confidence.of("position", List.of(found.pattern()))));
        }
        claims.addAll(byKey.values());
    }

    private static String capitalized(String title) {
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
    }

    private void events(List<Claim> claims) {
        Map<String, Integer> used = new HashMap<>();
        for (EventReader.Found event : events) {
            String base = "event/" + EntityIndex.slug(event.type.term().replaceAll("(?<=[a-z])(?=[A-Z])", "-"));
            int count = used.merge(base, 1, Integer::sum);
            eventKeys.put(event, count == 1 ? base : base + "-" + count);
        }
        Optional<String> visit = events.stream()
                .filter(e -> e.type == EventType.VISIT)
                .findFirst()
                .map(eventKeys::get);
        Optional<String> meeting = events.stream()
                .filter(e -> e.type == EventType.MEETING)
                .findFirst()
                .map(eventKeys::get);
        for (EventReader.Found event : events) {
            List<Participation> participants = new ArrayList<>();
            event.participants.forEach((who, roles) -> participants.add(new Participation(who.key, roles)));
            Optional<String> part =
                    switch (event.type) {
                        case MEETING -> visit;
                        case SIGNING_CEREMONY -> meeting.or(() -> visit);
                        default -> Optional.empty();
                    };
            List<Evidence> evidence = new ArrayList<>();
            String pattern = "event." + event.type.term().toLowerCase(java.util.Locale.ROOT);
            event.shown().stream()
                    .sorted()
                    .limit(3)
                    .forEach(c -> evidence.add(
                            scene.evidence(scene.clauses.get(c).sentence().span(), pattern)));
            claims.add(new Event(
                    eventKeys.get(event),
                    event.type,
                    label(event),
                    event.start,
                    event.end,
                    event.place.map(ClaimWriter::key).or(() -> event.seat.map(seat -> seat.key)),
                    participants,
                    event.headcount,
                    part,
                    evidence,
                    confidence("event", evidence)));
        }
    }

    private String label(EventReader.Found event) {
        String what =
                switch (event.type) {
                    case VISIT -> "Visit";
                    case MEETING -> "Meeting";
                    case SIGNING_CEREMONY -> "Signing";
                    case CONFERENCE -> "Conference";
                    case OPENING -> "Opening";
                    case TRAINING -> "Training";
                    case COMPETITION -> "Competition";
                    case OTHER -> "Event";
                };
        List<String> bodies = event.participants.keySet().stream()
                .filter(e -> e instanceof OrganizationEntity body && !body.isUnit())
                .map(Entity::name)
                .limit(3)
                .toList();
        return what
                + (bodies.isEmpty() ? "" : " of " + String.join(" and ", bodies))
                + event.start.map(d -> ", " + d).orElse("");
    }

    private void agreements(List<Claim> claims) {
        Optional<String> signing = events.stream()
                .filter(e -> e.type == EventType.SIGNING_CEREMONY)
                .findFirst()
                .map(eventKeys::get);
        Map<String, Integer> used = new HashMap<>();
        for (Instrument candidate : agreements) {
            List<OrganizationEntity> parties = List.copyOf(candidate.parties);
            String base = "agreement/" + EntityIndex.slug(candidate.kind.term().replaceAll("(?<=[a-z])(?=[A-Z])", "-"))
                    + "-" + EntityIndex.slug(parties.get(parties.size() - 1).name());
            int count = used.merge(base, 1, Integer::sum);
            List<Evidence> evidence = new ArrayList<>();
            List<Integer> saying = candidate.telling >= 0
                    ? List.of(candidate.telling)
                    : candidate.clauses.stream().distinct().sorted().limit(2).toList();
            saying.forEach(c ->
                    evidence.add(scene.evidence(scene.clauses.get(c).sentence().span(), candidate.pattern)));
            boolean signed = candidate.status == AgreementStatus.SIGNED;
            Optional<PartialDate> date = candidate.date;
            if (signed && date.isEmpty()) {
                date = events.stream()
                        .filter(e -> e.type == EventType.SIGNING_CEREMONY)
                        .findFirst()
                        .flatMap(e -> e.start);
            }
            claims.add(new Agreement(
                    count == 1 ? base : base + "-" + count,
                    candidate.kind,
                    candidate.status,
                    agreementLabel(candidate, parties),
                    date,
                    parties.stream().map(p -> p.key).toList(),
                    candidate.signatories.stream().map(s -> s.key).toList(),
                    candidate.areas,
                    signed ? signing : Optional.empty(),
                    evidence,
                    confidence("agreement", evidence)));
        }
    }

    private static String agreementLabel(Instrument candidate, List<OrganizationEntity> parties) {
        String kind = candidate.kind.term().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return kind.substring(0, 1) + kind.substring(1).toLowerCase(java.util.Locale.ROOT) + " of "
                + String.join(
                        " and ", parties.stream().limit(4).map(Entity::name).toList());
    }
}
