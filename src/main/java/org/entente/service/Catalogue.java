package org.entente.service;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.graph.Ent;

/**
 * The lists of what the store knows. A list is made when it is first asked for and kept until the store changes. Safe for use
 * by several threads, each within a transaction.
 */
final class Catalogue {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What is listed. */
    enum Kind {
        PEOPLE("people", FOAF.Person, null),
        INSTITUTIONS("institutions", ORG.Organization, null),
        EVENTS("events", Ent.Event, SchemaDO.startDate),
        AGREEMENTS("agreements", Ent.Agreement, Narrator.DATE_SIGNED),
        DOCUMENTS("documents", Ent.Document, DCTerms.issued);

        private final String path;
        private final Resource type;
        private final Property date;

        Kind(String path, Resource type, Property date) {
            this.path = path;
            this.type = type;
            this.date = date;
        }

        Resource type() {
            return type;
        }

        /** The address of the list, and its name in the plural. */
        String path() {
            return path;
        }
    }

    /**
     * One line of a list.
     *
     * @param iri the thing
     * @param label what it is called
     * @param href its page
     * @param note what tells it from others
     * @param date when it was, as printed; empty for what has no date
     * @param folded what a search looks at
     * @param order what the lines are sorted by
     */
    public record Entry(String iri, String label, String href, String note, String date, String folded, String order) {}

    private record State(long version, Map<Kind, Long> counts, Map<Kind, List<Entry>> lists) {}

    private volatile State state = new State(-1, Map.of(), Map.of());

    private State state(long version) {
        State known = state;
        if (known.version != version) {
            known = new State(version, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
            state = known;
        }
        return known;
    }

    /** How many things of a kind the store knows. */
    long count(Kind kind, Reading reading) {
        return state(reading.version())
                .counts
                .computeIfAbsent(
                        kind, k -> reading.model().listSubjectsWithProperty(RDF.type, kind.type).toList().stream()
                                .distinct()
                                .count());
    }

    /** All things of a kind: by name, or the latest first. */
    List<Entry> list(Kind kind, Reading reading) {
        return state(reading.version()).lists.computeIfAbsent(kind, k -> {
            Comparator<Entry> byOrder = Comparator.comparing(Entry::order);
            return reading.model().listSubjectsWithProperty(RDF.type, kind.type).toList().stream()
                    .distinct()
                    .map(thing -> entry(kind, thing, reading))
                    .sorted((kind.date == null ? byOrder : byOrder.reversed())
                            .thenComparing(Entry::label)
                            .thenComparing(Entry::href))
                    .toList();
        });
    }

    /** Those of a kind whose names have all words that are looked for, in any order, whatever their accents. */
    List<Entry> find(String words, Kind kind, Reading reading) {
        String[] wanted = fold(words).strip().split("\\s+");
        return list(kind, reading).stream()
                .filter(entry -> Stream.of(wanted).allMatch(entry.folded::contains))
                .toList();
    }

    private static String fold(String words) {
        return MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static Entry entry(Kind kind, Resource thing, Reading reading) {
        String label = reading.label(thing);
        String date = kind.date == null ? "" : reading.value(thing, kind.date);
        String aliases = reading.values(thing, SKOS.altLabel).collect(Collectors.joining("\n"));
        return new Entry(
                thing.getURI(),
                // The date has a place of its own.
                date.isEmpty() ? label : label.replaceFirst(",? " + Pattern.quote(date) + "$", ""),
                reading.href(thing),
                note(kind, thing, reading),
                Dates.words(date),
                fold(label + "\n" + aliases),
                kind.date == null ? fold(label) : date);
    }

    /** What tells a thing from others of its name. */
    static String note(Kind kind, Resource thing, Reading reading) {
        Narrator narrator = new Narrator(reading, null, 0);
        return switch (kind) {
            case PEOPLE ->
                reading.subjects(ORG.member, thing).stream()
                        .filter(post -> !post.hasProperty(Ent.former))
                        .limit(1)
                        .map(post -> labels(reading, post, ORG.role) + ", " + labels(reading, post, ORG.organization))
                        .collect(Collectors.joining());
            case INSTITUTIONS ->
                Stream.of(narrator.kind(thing), labels(reading, thing, ORG.unitOf), labels(reading, thing, Ent.country))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", "));
            case EVENTS -> narrator.kind(thing);
            case AGREEMENTS -> narrator.kind(thing) + ", " + narrator.status(thing);
            case DOCUMENTS -> labels(reading, thing, DCTerms.publisher);
        };
    }

    private static String labels(Reading reading, Resource thing, Property property) {
        return reading.objects(thing, property).stream().map(reading::label).collect(Collectors.joining(", "));
    }
}
