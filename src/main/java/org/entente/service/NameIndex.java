package org.entente.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.graph.Ent;
import org.entente.identity.NameLikeness;

/**
 * People and institutions by their names, for whoever has a name and looks for the thing. Made when it is first asked for and kept
 * until the store changes. Safe for use by several threads, each within a transaction.
 */
final class NameIndex {
    /** A word that more things have says little, and is looked up only where a name has no other. */
    private static final int USUAL = 2000;

    /**
     * A person or an institution.
     *
     * @param id the path below {@code id/}
     * @param types local names of its classes, the most telling first
     * @param countries codes and names of its country
     */
    record Entry(String id, String label, List<String> names, List<String> types, Set<String> countries, String note) {
        boolean isPerson() {
            return types.contains("Person");
        }
    }

    /** An entry with how much its best name is like the one that is looked for. */
    record Found(Entry entry, double score) {}

    private record State(long version, List<Entry> entries, Map<String, List<Entry>> byWord) {}

    private final NameLikeness likeness = new NameLikeness();
    private volatile State state = new State(-1, List.of(), Map.of());

    /** The entry of an id, or null. */
    Entry entry(Reading reading, String id) {
        return state(reading).entries.stream()
                .filter(entry -> entry.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The likeliest things of a name, the best first. */
    List<Found> find(Reading reading, String name, String type, int limit) {
        State current = state(reading);
        Set<Entry> candidates = new HashSet<>();
        List<List<Entry>> blocks = likeness.keys(name).stream()
                .map(word -> current.byWord.getOrDefault(word, List.of()))
                .filter(block -> !block.isEmpty())
                .sorted(Comparator.comparingInt(List::size))
                .toList();
        for (int i = 0; i < blocks.size(); i++) {
            if (i == 0 || blocks.get(i).size() <= USUAL) {
                candidates.addAll(blocks.get(i));
            }
        }
        return candidates.stream()
                .filter(entry -> type.isEmpty() || entry.types.contains(type))
                .map(entry -> new Found(entry, score(entry, name)))
                .sorted(Comparator.comparingDouble((Found f) -> -f.score).thenComparing(f -> f.entry.id))
                .limit(limit)
                .toList();
    }

    private double score(Entry entry, String name) {
        return entry.names.stream()
                .mapToDouble(other -> likeness.score(name, other, entry.isPerson()))
                .max()
                .orElse(0);
    }

    /** Things of which a name, or a word of one, begins so. */
    List<Entry> beginning(Reading reading, String words, int limit) {
        String folded = likeness.fold(words);
        return state(reading).entries.stream()
                .filter(entry -> entry.names.stream()
                        .map(likeness::fold)
                        .anyMatch(name -> name.startsWith(folded) || name.contains(" " + folded)))
                .sorted(Comparator.comparing(
                                (Entry entry) -> !likeness.fold(entry.label).startsWith(folded))
                        .thenComparing(Entry::label)
                        .thenComparing(Entry::id))
                .limit(limit)
                .toList();
    }

    private State state(Reading reading) {
        State known = state;
        if (known.version != reading.version()) {
            Map<Resource, Entry> entries = new LinkedHashMap<>();
            for (Resource type : List.of(FOAF.Person, ORG.Organization)) {
                reading.model().listSubjectsWithProperty(RDF.type, type).toList().stream()
                        .distinct()
                        .sorted(Comparator.comparing(Resource::getURI))
                        .forEach(thing -> entries.put(thing, entry(reading, thing)));
            }
            Map<String, List<Entry>> byWord = new HashMap<>();
            for (Entry entry : entries.values()) {
                entry.names.stream()
                        .flatMap(name -> likeness.keys(name).stream())
                        .distinct()
                        .forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>())
                                .add(entry));
            }
            known = new State(reading.version(), List.copyOf(entries.values()), byWord);
            state = known;
        }
        return known;
    }

    private static Entry entry(Reading reading, Resource thing) {
        Set<String> names = new TreeSet<>();
        reading.values(thing, RDFS.label).forEach(names::add);
        reading.values(thing, SKOS.altLabel).forEach(names::add);
        List<String> types = reading.model().listObjectsOfProperty(thing, RDF.type).toList().stream()
                .filter(RDFNode::isURIResource)
                .map(type -> type.asResource().getURI())
                .sorted(Comparator.comparing((String iri) -> !iri.startsWith(Ent.NS))
                        .thenComparing(iri -> iri))
                .map(iri -> iri.replaceFirst(".*[#/]", ""))
                .filter(name -> !name.equals("Agent"))
                .toList();
        Set<String> countries = new TreeSet<>();
        for (Resource country : reading.objects(thing, Ent.country)) {
            countries.add(reading.value(country, Ent.countryCode));
            countries.add(reading.label(country));
        }
        String note = reading.isA(thing, FOAF.Person)
                ? reading.subjects(ORG.member, thing).stream()
                        .limit(1)
                        .map(post -> reading.objects(post, ORG.role).stream()
                                        .map(reading::label)
                                        .collect(Collectors.joining())
                                + ", "
                                + reading.objects(post, ORG.organization).stream()
                                        .map(reading::label)
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining())
                : new Narrator(reading, null, 0).kind(thing)
                        + countries.stream()
                                .filter(c -> c.length() > 2)
                                .map(c -> ", " + c)
                                .collect(Collectors.joining());
        return new Entry(
                thing.getURI().substring(reading.iris().resource("").length()),
                reading.label(thing),
                List.copyOf(names),
                types,
                countries,
                note);
    }
}
