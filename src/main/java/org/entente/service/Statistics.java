package org.entente.service;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * How many of what there is in one version of the store, each triple counted once, in however many graphs it stands.
 *
 * @param triples of the union of all graphs
 * @param subjects that differ
 * @param objects that differ
 * @param graphs of documents
 * @param classes how many things are of a class, by its IRI
 * @param properties how many triples have a property, by its IRI
 */
public record Statistics(
        long triples,
        long subjects,
        long objects,
        long graphs,
        Map<String, Long> classes,
        Map<String, Long> properties) {

    /** Counts in one pass over the union; in memory it needs a reference for every node. */
    static Statistics of(Reading reading) {
        Graph union = reading.model().getGraph();
        Map<String, Long> classes = new TreeMap<>();
        Map<String, Long> properties = new TreeMap<>();
        Set<Node> subjects = new HashSet<>();
        Set<Node> objects = new HashSet<>();
        long triples = 0;
        for (var all = union.find(); all.hasNext(); ) {
            Triple triple = all.next();
            triples++;
            subjects.add(triple.getSubject());
            objects.add(triple.getObject());
            properties.merge(triple.getPredicate().getURI(), 1L, Long::sum);
            if (triple.predicateMatches(RDF.type.asNode()) && triple.getObject().isURI()) {
                classes.merge(triple.getObject().getURI(), 1L, Long::sum);
            }
        }
        long graphs = 0;
        for (var names = reading.data().listGraphNodes(); names.hasNext(); names.next()) {
            graphs++;
        }
        return new Statistics(triples, subjects.size(), objects.size(), graphs, classes, properties);
    }

    /** Keeps what was made of a version of the store until there is another. Safe for use by several threads. */
    static final class PerVersion<T> {
        private final Function<Reading, T> making;
        private long version = -1;
        private T made;

        PerVersion(Function<Reading, T> making) {
            this.making = making;
        }

        synchronized T get(Reading reading) {
            if (made == null || reading.version() != version) {
                made = making.apply(reading);
                version = reading.version();
            }
            return made;
        }
    }
}
