package org.entente.graph;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

/** Checks graphs against {@code ontology/shapes.ttl}. Immutable; safe for use by several threads. */
public final class Validator {
    /**
     * Where a graph does not keep to the shapes.
     *
     * @param focus the IRI of the thing that is wrong
     * @param path the property, or the path of properties, whose values are wrong; empty if it is the thing as a whole
     * @param message what the shape asks for
     */
    public record Fault(String focus, String path, String message) {
        /** One line. */
        @Override
        public String toString() {
            return focus + (path.isEmpty() ? "" : " " + path) + ": " + message;
        }
    }

    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::focus).thenComparing(Fault::path).thenComparing(Fault::message);

    private final Shapes shapes;

    /** A validator by the shapes that come with the program. */
    public Validator() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(Validator.class.getResourceAsStream("/ontology/shapes.ttl"))
                .lang(Lang.TURTLE)
                .parse(graph);
        shapes = Shapes.parse(graph);
    }

    /** The faults of a graph, sorted; none if it conforms. */
    public List<Fault> validate(Graph graph) {
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(Validator::fault)
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    /** The faults of the union of a dataset's named graphs, which is held in memory meanwhile. */
    public List<Fault> validate(Dataset dataset) {
        Graph union = GraphFactory.createDefaultGraph();
        Txn.executeRead(dataset, () -> dataset.getUnionModel().getGraph().find().forEachRemaining(union::add));
        return validate(union);
    }

    private static Fault fault(ReportEntry entry) {
        Node focus = entry.focusNode();
        return new Fault(
                focus.isURI() ? focus.getURI() : focus.toString(),
                entry.resultPath() == null ? "" : entry.resultPath().toString(),
                entry.message());
    }
}
