package org.entente.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.document.Span;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;
import org.entente.text.Block;

/**
 * What can be told of somebody beside an event: on which side he stands, what the clauses that name him speak of and in what
 * place of them he is named, whether he signs or speaks, how far he is from the clauses that tell of the event.
 */
final class ParticipationFeatures {
    /** The items that are looked at on one side of a mention for the word that governs it. */
    private static final int REACH = 30;

    private static final Set<String> LISTING = Set.of(
            ",", "and", "&", "the", "(", ")", "of", "his", "her", "its", "their", "as", "well", "also", "a", "an", ";",
            "-", "\u2013", "for", "in", "at", "from", "to");
    private static final Set<String> RELATIONS = Set.of(
            "by",
            "with",
            "from",
            "to",
            "at",
            "for",
            "between",
            "including",
            "in",
            "on",
            "of",
            "among",
            "as",
            "behalf",
            "were",
            "was",
            "and");
    private static final Set<String> PASSIVE = Set.of("was", "were", "is", "are", "been", "being");
    private static final Set<String> PASSED = Set.of(
            "has",
            "have",
            "had",
            "also",
            "then",
            "himself",
            "herself",
            "jointly",
            "both",
            "respectively",
            "warmly",
            "personally",
            "officially",
            "recently",
            "together",
            "did");

    private record Place(int clause, int item) {}

    private final Scene scene;
    private final Sides sides;
    private final WordClasses classes;
    private final List<PositionReader.Found> positions;
    private final Map<Entity, List<Place>> places = new IdentityHashMap<>();
    private final Map<Entity, Set<String>> own = new IdentityHashMap<>();
    private final Set<Entity> speakers = new HashSet<>();
    private final Set<Entity> signatories = new HashSet<>();
    private final Set<Entity> parties = new HashSet<>();
    private final Set<Entity> otherParties = new HashSet<>();
    private final Set<Entity> employers = new HashSet<>();
    private final Set<Entity> postHolders = new HashSet<>();

    ParticipationFeatures(
            Scene scene,
            Sides sides,
            WordClasses classes,
            List<PositionReader.Found> positions,
            List<Instrument> agreements,
            List<StatementReader.Found> statements) {
        this.scene = scene;
        this.sides = sides;
        this.classes = classes;
        this.positions = positions;
        for (int c = 0; c < scene.clauses.size(); c++) {
            Clause clause = scene.clauses.get(c);
            for (int i = 0; i < clause.size(); i++) {
                if (clause.at(i).mention() != null) {
                    Place place = new Place(c, i);
                    scene.entities.entity(clause.at(i).mention()).ifPresent(e -> places.computeIfAbsent(
                                    e, k -> new ArrayList<>())
                            .add(place));
                }
            }
        }
        statements.forEach(statement -> speakers.add(statement.speaker()));
        for (Instrument agreement : agreements) {
            boolean signed = agreement.status == AgreementStatus.SIGNED;
            (signed ? parties : otherParties).addAll(agreement.parties);
            if (signed) {
                signatories.addAll(agreement.signatories);
            }
        }
        for (PositionReader.Found position : positions) {
            postHolders.add(position.person());
            position.organization().ifPresent(employers::add);
        }
    }

    /** The features of somebody as a participant of an event; each is there or not. */
    Set<String> of(Entity entity, EventReader.Found event, Set<EventType> told, boolean ruled) {
        Set<String> plain = new TreeSet<>(own.computeIfAbsent(entity, this::own));
        relation(entity, event, plain);
        String kind =
                entity instanceof PersonEntity ? "person" : ((OrganizationEntity) entity).isUnit() ? "unit" : "body";
        String type =
                switch (event.type) {
                    case VISIT, MEETING, SIGNING_CEREMONY -> event.type.term();
                    default -> "Gathering";
                };
        told.forEach(other -> plain.add("beside " + other.term()));
        if (ruled) {
            plain.add("rule");
        }
        Set<String> features = new TreeSet<>();
        String prefix = type + " " + kind + " ";
        plain.forEach(feature -> features.add(prefix + feature));
        features.add(prefix);
        return features;
    }

    /** What is the same beside any event. */
    private Set<String> own(Entity entity) {
        Set<String> features = new TreeSet<>();
        if (entity instanceof PersonEntity person) {
            ofPerson(person, features);
        } else {
            ofBody((OrganizationEntity) entity, features);
        }
        List<Place> all = places.getOrDefault(entity, List.of());
        features.add("mentions " + Math.min(3, all.size()));
        if (!all.isEmpty()) {
            int first = all.get(0).clause();
            features.add("first " + (first == 0 ? "0" : first < 3 ? "1" : first < 6 ? "3" : "6"));
        }
        for (Place place : all) {
            context(place, features);
        }
        return features;
    }

    private void ofPerson(PersonEntity person, Set<String> features) {
        Optional<OrganizationEntity> employer = sides.employer(person);
        features.add("employer " + (employer.isEmpty() ? "none" : side(employer.get())));
        features.add("side "
                + (sides.visitingPersons.contains(person)
                        ? "visitor"
                        : sides.hostPersons.contains(person) ? "host" : "none"));
        if (postHolders.contains(person)) {
            features.add("post");
        }
        if (speakers.contains(person)) {
            features.add("speaks");
        }
        if (signatories.contains(person)) {
            features.add("signs");
        }
        if (person.names.stream().anyMatch(scene.gazetteer::isHeadOfState)) {
            features.add("head of state");
        }
    }

    private void ofBody(OrganizationEntity body, Set<String> features) {
        features.add("type " + body.type.term());
        features.add("side " + side(body));
        if (body.isUnit()) {
            features.add("whole " + Scene.root(body).map(this::side).orElse("none"));
        }
        if (parties.contains(body)) {
            features.add("party");
        }
        if (otherParties.contains(body)) {
            features.add("party otherwise");
        }
        List<Place> all = places.getOrDefault(body, List.of());
        if (!all.isEmpty() && all.stream().allMatch(this::isOfPost)) {
            features.add("only of posts");
        } else if (employers.contains(body)) {
            features.add("employs");
        }
    }

    /** Whether a body is named there as the place of a named person's post. */
    private boolean isOfPost(Place place) {
        Span span = scene.clauses.get(place.clause()).at(place.item()).span();
        return positions.stream()
                .anyMatch(p -> p.clause() == place.clause()
                        && p.stated()
                        && p.evidence().overlaps(span));
    }

    private String side(OrganizationEntity body) {
        return sides.host().equals(Optional.of(body))
                ? "host"
                : sides.visitors.contains(body) ? sides.told ? "visitor" : "other" : "third";
    }

    // ---------------------------------------------------------------- where it is named

    private void context(Place place, Set<String> features) {
        Clause clause = scene.clauses.get(place.clause());
        Block.Kind block = clause.sentence().block();
        if (block != Block.Kind.PARAGRAPH) {
            features.add("in " + block);
        }
        if (block == Block.Kind.ITEM) {
            lead(place.clause(), features);
        }
        before(clause, place.item(), features);
        behind(clause, place.item(), features);
        for (Item item : clause.items()) {
            for (String name : classes.of(item)) {
                features.add("clause " + name);
            }
        }
    }

    /** What the line that introduces a list speaks of, and on whose side it is. */
    private void lead(int c, Set<String> features) {
        int k = c - 1;
        while (k >= 0 && scene.clauses.get(k).sentence().block() == Block.Kind.ITEM) {
            k--;
        }
        if (k < 0) {
            return;
        }
        Clause lead = scene.clauses.get(k);
        for (Item item : lead.items()) {
            for (String name : classes.of(item)) {
                features.add("lead " + name);
            }
            scene.organization(item).ifPresent(body -> features.add("lead side " + side(body)));
        }
    }

    /** The word right before, and the one that governs the list in which somebody is named. */
    private void before(Clause clause, int i, Set<String> features) {
        int k = i - 1;
        if (clause.at(i - 2).post() != null && clause.at(i - 1).is("of")
                || clause.at(i - 3).post() != null && clause.at(i - 2).is("of")) {
            features.add("of a post");
        }
        while (k > i - 4
                && (clause.at(k).is("the")
                        || clause.at(k).post() != null
                        || clause.at(k).is("a"))) {
            k--;
        }
        Item near = clause.at(k);
        if (near.token() == null) {
            features.add(k < 0 ? "near start" : "near mention");
        } else if (RELATIONS.contains(near.lower())) {
            features.add("near " + near.lower());
            for (String name : classes.of(clause.at(k - 1))) {
                features.add("near " + name + " " + near.lower());
            }
        } else {
            classes.of(near).forEach(name -> features.add("near " + name));
        }
        for (; k >= Math.max(0, i - REACH); k--) {
            Item item = clause.at(k);
            if (item.token() == null || item.token().isCapitalized() && !classes.has(item)) {
                continue;
            }
            boolean relation = RELATIONS.contains(item.lower());
            boolean governs = false;
            for (String name : classes.of(item)) {
                features.add("after " + name);
                governs = true;
            }
            if (relation) {
                for (String name : classes.of(clause.at(k - 1))) {
                    features.add("after " + name + " " + item.lower());
                    governs = true;
                }
            }
            if (governs) {
                return;
            }
            if (!LISTING.contains(item.lower()) && !relation) {
                features.add("after word");
                return;
            }
        }
        if (k < 0) {
            features.add("after start");
        }
    }

    /** The verb of which somebody is a subject, if he is one. */
    private void behind(Clause clause, int i, Set<String> features) {
        Item next = clause.at(i + 1);
        if (next.isPossessive()) {
            features.add("possessive");
            classes.of(clause.at(i + 2)).forEach(name -> features.add("possessive " + name));
            return;
        }
        boolean passive = false;
        for (int k = i + 1; k < Math.min(clause.size(), i + REACH); k++) {
            Item item = clause.at(k);
            if (item.token() == null || PASSED.contains(item.lower())) {
                continue;
            }
            if (PASSIVE.contains(item.lower())) {
                passive = true;
                continue;
            }
            boolean verb = false;
            for (String name : classes.of(item)) {
                features.add("before " + name + (passive ? " passive" : ""));
                verb = true;
            }
            if (verb) {
                return;
            }
            if (!LISTING.contains(item.lower()) && !item.token().isCapitalized()) {
                features.add("before word" + (passive ? " passive" : ""));
                return;
            }
        }
        features.add("before end");
    }

    // ---------------------------------------------------------------- beside the event

    private void relation(Entity entity, EventReader.Found event, Set<String> features) {
        int nearest = Integer.MAX_VALUE;
        for (Place place : places.getOrDefault(entity, List.of())) {
            for (int c : event.shown()) {
                nearest = Math.min(nearest, Math.abs(c - place.clause()));
            }
            if (event.shown().contains(place.clause())) {
                Clause clause = scene.clauses.get(place.clause());
                features.add("told in " + clause.sentence().block());
                Integer trigger = event.triggers.get(place.clause());
                if (trigger != null) {
                    features.add(place.item() < trigger ? "left of trigger" : "right of trigger");
                }
            }
        }
        features.add("distance " + Math.min(3, nearest));
        if (event.seat.filter(entity::equals).isPresent()) {
            features.add("seat");
        }
    }
}
