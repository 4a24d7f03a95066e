package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A good graph conforms, and each shape objects, alone and in its own words, to the fault that it is there for. */
class ShapesTest {
    private static final String SHAPE = "https://w3id.org/entente/shapes#";
    private static final Model SHAPES = RDFDataMgr.loadModel("ontology/shapes.ttl");
    private static final Validator VALIDATOR = new Validator();

    /** One update of the good graph that a shape must object to. */
    record Fault(String shape, String update) {}

    @Test
    void aGoodGraphConforms() {
        assertEquals(Set.of(), messages(good()));
    }

    @Test
    void everythingWithMessageHasAFault() throws IOException {
        Set<String> tested = faults().map(Fault::shape).collect(Collectors.toCollection(TreeSet::new));
        Set<String> withMessage = SHAPES.listSubjectsWithProperty(SHACLM.message).toList().stream()
                .map(shape -> shape.getURI().substring(SHAPE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(withMessage, tested);
    }

    /** Only parts that others use by sh:node, and shapes that only gather others, have no message of their own. */
    @Test
    void everyConstraintThatIsNotAPartOfAnotherHasAMessage() {
        List<String> silent = SHAPES.listSubjectsWithProperty(SHACLM.path).toList().stream()
                .filter(shape -> !shape.hasProperty(SHACLM.message))
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), silent);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedByItsShapeAlone(Fault fault) {
        Model graph = good();
        String base = "BASE <http://localhost:3030/id/>\n";
        String prefixes = graph.getNsPrefixMap().entrySet().stream()
                .map(e -> "PREFIX " + e.getKey() + ": <" + e.getValue() + ">\n")
                .collect(Collectors.joining());
        UpdateAction.parseExecute(base + prefixes + fault.update(), graph);
        String message = SHAPES.getRequiredProperty(
                        ResourceFactory.createResource(SHAPE + fault.shape()), SHACLM.message)
                .getString();
        assertEquals(Set.of(message), messages(graph));
    }

    static Stream<Fault> faults() throws IOException {
        try (InputStream file = ShapesTest.class.getResourceAsStream("/ontology/faults.ru")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("^### ", Pattern.MULTILINE)
                    .splitAsStream(text)
                    .skip(1)
                    .map(block -> block.split("\n", 2))
                    .map(parts -> new Fault(parts[0].strip(), parts[1].strip()));
        }
    }

    private static Model good() {
        return RDFDataMgr.loadModel("ontology/good.ttl");
    }

    private static Set<String> messages(Model graph) {
        return VALIDATOR.validate(graph.getGraph()).stream()
                .map(Validator.Fault::message)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
