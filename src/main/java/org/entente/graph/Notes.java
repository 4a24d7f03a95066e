package org.entente.graph;

import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The store's own notes. They stand in the storage's default graph: the union hides it from queries, and no dump has it. Used
 * within transactions of the caller's.
 */
final class Notes {
    static final Node GRAPH = Quad.defaultGraphIRI;

    private final DatasetGraph data;

    Notes(DatasetGraph data) {
        this.data = data;
    }

    static Node name(String local) {
        return NodeFactory.createURI("urn:entente:" + local);
    }

    Optional<String> find(Node subject, Node predicate) {
        Iterator<Quad> quads = data.find(GRAPH, subject, predicate, Node.ANY);
        try {
            return quads.hasNext() ? Optional.of(quads.next().getObject().getLiteralLexicalForm()) : Optional.empty();
        } finally {
            Iter.close(quads);
        }
    }

    boolean has(Node subject, Node predicate) {
        return data.contains(GRAPH, subject, predicate, Node.ANY);
    }

    void set(Node subject, Node predicate, String value) {
        remove(subject, predicate);
        data.add(GRAPH, subject, predicate, NodeFactory.createLiteralString(value));
    }

    /** @param predicate any, if it is {@code Node.ANY} */
    void remove(Node subject, Node predicate) {
        data.deleteAny(GRAPH, subject, predicate, Node.ANY);
    }
}
