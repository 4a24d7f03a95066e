package org.entente.graph;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/** Writes graphs in an order that follows from what they say: by subject, a subject's classes first. */
final class SortedOutput {
    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(triple -> !triple.getPredicate().equals(RDF.Nodes.type))
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private final StreamRDF out;

    /** Begins a document; {@link #finish} ends it. The stream stays open. */
    SortedOutput(OutputStream stream, Syntax syntax) {
        out = StreamRDFWriter.getWriterStream(stream, syntax.format());
        out.start();
        if (syntax == Syntax.TTL || syntax == Syntax.TRIG) {
            new TreeMap<>(Prefixes.all().getNsPrefixMap()).forEach(out::prefix);
        }
    }

    /** Writes triples of a named graph. */
    void write(Node graph, Iterator<Triple> triples) {
        sorted(triples).forEach(triple -> out.quad(Quad.create(graph, triple)));
    }

    /** Writes triples of no graph; those that come twice, once. */
    void write(Iterator<Triple> triples) {
        sorted(triples).forEach(out::triple);
    }

    /** Triples in the order of output, each once. */
    static SortedSet<Triple> sorted(Iterator<Triple> triples) {
        SortedSet<Triple> sorted = new TreeSet<>(ORDER);
        triples.forEachRemaining(sorted::add);
        return sorted;
    }

    void finish() {
        out.finish();
    }
}
