package org.entente.service;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.entente.graph.Prefixes;

/**
 * {@code /editor/prefixes.json} and {@code /editor/terms.json}: what the query editor completes with, the terms of the ontology
 * and those of other vocabularies that the store uses.
 */
final class EditorData implements Handler {
    private final StoreReader store;
    private final Model ontology;
    private final Statistics.PerVersion<Statistics> statistics = new Statistics.PerVersion<>(Statistics::of);

    EditorData(StoreReader store, Model ontology) {
        this.store = store;
        this.ontology = ontology;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        exchange.header("Cache-Control", "no-cache");
        switch (exchange.path()) {
            case "/editor/prefixes.json" ->
                send(exchange, new TreeMap<>(Prefixes.all().getNsPrefixMap()));
            case "/editor/terms.json" ->
                store.read(reading -> {
                    Statistics used = statistics.get(reading);
                    send(
                            exchange,
                            Map.of(
                                    "classes",
                                    merged(used.classes(), OWL.Class),
                                    "properties",
                                    merged(used.properties(), OWL.ObjectProperty, OWL.DatatypeProperty)));
                });
            default -> throw new Problem(404, "There is nothing at this address.");
        }
    }

    private List<String> merged(Map<String, Long> used, Resource... types) {
        Stream<String> declared = Stream.of(types)
                .flatMap(type -> ontology.listSubjectsWithProperty(RDF.type, type).toList().stream())
                .filter(Resource::isURIResource)
                .map(Resource::getURI);
        return Stream.concat(used.keySet().stream(), declared)
                .distinct()
                .sorted()
                .toList();
    }

    private static void send(Exchange exchange, Object value) throws IOException {
        exchange.send(200, "application/json", new Gson().toJson(value).getBytes(StandardCharsets.UTF_8));
    }
}
