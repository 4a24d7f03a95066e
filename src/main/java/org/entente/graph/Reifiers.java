package org.entente.graph;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Evidence as RDF 1.2 has it: each annotation reifies the triples of the thing that it is evidence of, as its document has them
 * ({@code ?annotation rdf:reifies <<( ?thing ?property ?value )>>}), so that {@code ?thing ?property ?value ~ ?annotation} finds the
 * words that say a triple. This is a view of the Web Annotations that are stored, and repeats none of them; the store stays RDF
 * 1.1, which every tool reads.
 *
 * <p>Source: W3C, RDF 1.2 Concepts, sections on triple terms and reification.
 */
public final class Reifiers {
    /** Says that a node is a reifier of a triple. */
    public static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

    private static final Node BODY = OA.hasBody.asNode();
    private static final Node LABEL = RDFS.label.asNode();

    private Reifiers() {}

    /** What the annotations of one document's graph reify. */
    public static Stream<Triple> of(Graph document) {
        return Iter.asStream(document.find(Node.ANY, BODY, Node.ANY))
                .flatMap(triple -> of(document, triple.getSubject(), triple.getObject()));
    }

    /** What the annotations that some triples tell of reify, each in the graph of its document. */
    public static Stream<Quad> of(DatasetGraph data, Graph some) {
        return Iter.asStream(some.find(Node.ANY, BODY, Node.ANY)).flatMap(triple -> {
            Iterator<Quad> known = data.find(Node.ANY, triple.getSubject(), BODY, triple.getObject());
            return Iter.toList(known).stream().map(Quad::getGraph).flatMap(graph -> of(
                            data.getGraph(graph), triple.getSubject(), triple.getObject())
                    .map(reified -> Quad.create(graph, reified)));
        });
    }

    private static Stream<Triple> of(Graph document, Node annotation, Node thing) {
        return document.find(thing, Node.ANY, Node.ANY).toList().stream()
                .filter(Reifiers::isReified)
                .map(triple -> Triple.create(annotation, REIFIES, NodeFactory.createTripleTerm(triple)));
    }

    /**
     * Not labels, which are made of what is said. Nor truth values: Jena 5.6 writes those of triple terms in Turtle so that it cannot
     * read them again.
     */
    private static boolean isReified(Triple triple) {
        return !triple.predicateMatches(LABEL)
                && !(triple.getObject().isLiteral()
                        && XSDDatatype.XSDboolean.equals(triple.getObject().getLiteralDatatype()));
    }
}
