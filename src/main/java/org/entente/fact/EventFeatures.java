package org.entente.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What can be told of an event before it is decided whether the document reports it. Each feature stands twice, for events
 * of its kind and for any, since some kinds are rare.
 */
final class EventFeatures {
    private final Scene scene;
    private final Set<String> shared = new TreeSet<>();

    EventFeatures(Scene scene, Sides sides, List<Instrument> agreements, List<StatementReader.Found> statements) {
        this.scene = scene;
        long speakers = statements.stream()
                .map(StatementReader.Found::speaker)
                .distinct()
                .count();
        shared.add("speakers " + Math.min(3, speakers));
        shared.add("persons " + Math.min(3, (scene.entities.persons().size() + 1) / 2));
        long bodies = scene.entities.organizations().stream()
                .filter(Scene::isInstitution)
                .count();
        shared.add("bodies " + Math.min(3, bodies));
        shared.add("host " + sides.host().isPresent());
        shared.add("visitors " + (sides.visitors.isEmpty() ? "none" : sides.told ? "told" : "guessed"));
        shared.add("visiting persons " + Math.min(2, sides.visitingPersons.size()));
        shared.add("receiving persons " + Math.min(2, sides.hostPersons.size()));
        for (Instrument agreement : agreements) {
            shared.add("agreement " + agreement.status.term() + (agreement.stated ? "" : " guessed"));
        }
    }

    /** The features of one of the candidates. */
    Set<String> of(EventReader.Found event, Map<EventType, EventReader.Found> candidates, boolean told) {
        Set<String> plain = new TreeSet<>(shared);
        plain.add("clauses " + Math.min(4, event.clauses.size()));
        plain.add("wished " + Math.min(2, event.wished));
        plain.add("told " + told);
        int first = event.clauses.stream().mapToInt(c -> c).min().orElse(99);
        plain.add("first " + (first == 0 ? "0" : first < 3 ? "1" : first < 6 ? "3" : first < 99 ? "6" : "none"));
        event.expressions.forEach(e -> plain.add("says " + e));
        for (int c : event.clauses) {
            Clause clause = scene.clauses.get(c);
            plain.add("in " + clause.sentence().block());
            boolean person = false;
            boolean body = false;
            for (Item item : clause.items()) {
                person |= item.person() != null;
                body |= item.organization() != null;
                if (item.date() != null) {
                    plain.add("clause date "
                            + (item.date().day() > 0 ? "day" : item.date().year() > 0 ? "year" : "other"));
                }
            }
            plain.add("clause names" + (person ? " person" : "") + (body ? " body" : ""));
        }
        for (EventReader.Found other : candidates.values()) {
            if (other != event && !other.clauses.isEmpty()) {
                plain.add("beside " + other.type.term());
            }
        }
        Set<String> features = new TreeSet<>();
        plain.forEach(feature -> {
            features.add(event.type.term() + " " + feature);
            features.add("any " + feature);
        });
        features.add(event.type.term());
        return features;
    }
}
