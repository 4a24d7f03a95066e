package org.entente.quality;

import static org.entente.quality.Terms.DCTERMS;
import static org.entente.quality.Terms.FOAF;
import static org.entente.quality.Terms.OA;
import static org.entente.quality.Terms.ORG;
import static org.entente.quality.Terms.RDFS;
import static org.entente.quality.Terms.SKOS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;

/**
 * Scores identity across documents by B-cubed: for each name of each document, how much of what was made one with it is
 * one with it, and how much of what is one with it was. The input is a dump of the whole graph.
 *
 * <p>A name is found as the thing that has evidence in its document and carries the name, or an alias, as a label or as the
 * quoted words. A name that is not found is left out of precision and lowers recall.
 */
public final class EntityScorer {

    /**
     * The figures of people or of organizations.
     *
     * @param names the names in all documents
     * @param found those that are in the graph
     * @param precision of B-cubed, from 0 to 1
     * @param recall of B-cubed, from 0 to 1
     * @param joined how many things of the graph are several in truth
     */
    public record Figures(int names, int found, double precision, double recall, int joined) {
        /** The harmonic mean of precision and recall; 0 where both are. */
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /** The name of an entry of a document's facts. */
    private record Item(String document, String name) {}

    /** A name as written in a document, folded. */
    private record Spelling(String document, List<String> key) {}

    private final Path gold;
    private final Map<Spelling, Set<String>> seen;

    /**
     * @param gold the directory of the facts files and of {@code entities.json}
     * @param dump N-Quads or N-Triples
     * @throws IOException if the dump cannot be read; the message names it
     */
    public EntityScorer(Path gold, Path dump) throws IOException {
        this.gold = gold;
        this.seen = spellings(Triples.read(dump));
    }

    /** The things that have evidence in a document, by what they are called there. */
    private static Map<Spelling, Set<String>> spellings(Triples graph) {
        Map<Spelling, Set<String>> seen = new HashMap<>();
        for (String annotation : graph.instances(List.of(OA + "Annotation"))) {
            for (String thing : graph.objects(annotation, OA + "hasBody")) {
                key(graph.objects(thing, Terms.TYPE)).ifPresent(key -> graph.objects(annotation, OA + "hasTarget")
                        .forEach(target -> {
                            Set<String> names = new HashSet<>(
                                    graph.literals(thing, RDFS + "label", SKOS + "altLabel", SKOS + "prefLabel"));
                            graph.objects(target, OA + "hasSelector")
                                    .forEach(s -> names.addAll(graph.literals(s, OA + "exact")));
                            for (String source : graph.objects(target, OA + "hasSource")) {
                                String document = graph.literals(source, DCTERMS + "identifier").stream()
                                        .findFirst()
                                        .orElse(source);
                                names.forEach(n -> seen.computeIfAbsent(
                                                new Spelling(document, key.apply(n)),
                                                s -> new TreeSet<>(Triples.BY_CODE_POINT))
                                        .add(thing));
                            }
                        }));
            }
        }
        return seen;
    }

    private static Optional<Function<String, List<String>>> key(List<String> types) {
        if (types.contains(FOAF + "Person")) {
            return Optional.of(Names::personKey);
        }
        return types.stream().anyMatch(t -> t.startsWith(ORG)) ? Optional.of(Names::organizationKey) : Optional.empty();
    }

    /** The figures of people. */
    public Figures people() throws IOException {
        return figures("people", Gold::people, Names::personKey);
    }

    /** The figures of organizations. */
    public Figures organizations() throws IOException {
        return figures("organizations", Gold::organizations, Names::organizationKey);
    }

    private Figures figures(String kind, Function<Gold, List<Gold.Named>> entries, Function<String, List<String>> key)
            throws IOException {
        Map<Item, Object> truth = clusters(kind);
        Map<Item, String> found = new LinkedHashMap<>();
        for (String document : Gold.names(gold)) {
            for (Gold.Named entry : entries.apply(Gold.read(gold.resolve(document + ".json")))) {
                Item item = new Item(document, entry.name());
                truth.putIfAbsent(item, item);
                entry.names()
                        .flatMap(n -> seen.getOrDefault(new Spelling(document, key.apply(n)), Set.of()).stream())
                        .min(Triples.BY_CODE_POINT)
                        .ifPresent(thing -> found.put(item, thing));
            }
        }
        Map<Object, Set<Item>> trueMembers = members(truth);
        Map<Object, Set<Item>> foundMembers = members(found);
        double precision = 0;
        for (Map.Entry<Item, String> entry : found.entrySet()) {
            Set<Item> together = foundMembers.get(entry.getValue());
            precision += (double) shared(together, trueMembers.get(truth.get(entry.getKey()))) / together.size();
        }
        double recall = 0;
        for (Map.Entry<Item, Object> entry : truth.entrySet()) {
            Set<Item> together = trueMembers.get(entry.getValue());
            String thing = found.get(entry.getKey());
            recall += thing == null ? 0 : (double) shared(foundMembers.get(thing), together) / together.size();
        }
        long joined = foundMembers.values().stream()
                .filter(m -> m.stream().map(truth::get).distinct().count() > 1)
                .count();
        return new Figures(
                truth.size(),
                found.size(),
                precision / Math.max(1, found.size()),
                recall / Math.max(1, truth.size()),
                (int) joined);
    }

    /** The names that are listed as one, each with the number of its list. */
    private Map<Item, Object> clusters(String kind) throws IOException {
        Path file = gold.resolve(Gold.ENTITIES);
        JsonObject lists = Gold.object(file);
        Map<Item, Object> truth = new LinkedHashMap<>();
        try {
            int number = 0;
            for (Stream<JsonObject> list : Gold.lists(lists, kind)) {
                Integer cluster = number++;
                list.forEach(entry ->
                        truth.put(new Item(Gold.required(entry, "document"), Gold.required(entry, "name")), cluster));
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return truth;
    }

    private static Map<Object, Set<Item>> members(Map<Item, ?> of) {
        Map<Object, Set<Item>> members = new HashMap<>();
        of.forEach((item, cluster) ->
                members.computeIfAbsent(cluster, c -> new HashSet<>()).add(item));
        return members;
    }

    private static long shared(Set<Item> a, Set<Item> b) {
        return a.stream().filter(b::contains).count();
    }
}
