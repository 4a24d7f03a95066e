package org.entente.service;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.entente.graph.Ent;

/** Addresses of what was made one with something else, or rejected by a curator. */
final class Retired {
    private Retired() {}

    /**
     * The IRI that a thing's leads on to; empty if it is a thing's own.
     *
     * @throws Problem with status 410 if a curator has rejected the thing
     */
    static Optional<String> successor(Reading reading, Node thing) {
        Graph graph = reading.model().getGraph();
        List<Triple> next =
                graph.find(thing, DCTerms.isReplacedBy.asNode(), Node.ANY).toList();
        if (!next.isEmpty()) {
            return Optional.of(next.get(0).getObject().getURI());
        }
        List<Triple> rejections =
                graph.find(Node.ANY, Ent.rejects.asNode(), thing).toList();
        if (!rejections.isEmpty() && !graph.contains(thing, Node.ANY, Node.ANY)) {
            Resource decision = reading.thing(rejections.get(0).getSubject().getURI());
            throw new Problem(
                    410,
                    "A curator has taken this out: " + reading.value(decision, RDFS.comment) + ". (Decision "
                            + decision.getURI().substring(decision.getURI().lastIndexOf('/') + 1) + ")");
        }
        return Optional.empty();
    }
}
