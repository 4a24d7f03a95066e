package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.entente.document.DocumentException;
import org.entente.identity.Ledger;
import org.entente.identity.ResolvedDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What careful readers took from the documents conforms to the shapes and answers the questions as they expect. */
class GoldFactsTest {
    private static Model facts;

    private static final GraphStore STORE = GraphStore.inMemory(Iris.DEFAULT_BASE);

    @AfterAll
    static void close() {
        STORE.close();
    }

    @BeforeAll
    static void writeFacts() throws IOException, DocumentException {
        facts = ModelFactory.createDefaultModel();
        GraphWriter writer = new GraphWriter(new Iris(Iris.DEFAULT_BASE));
        for (ResolvedDocument document : GoldFacts.read(Path.of("data/documents"), Path.of("data/gold"))) {
            facts.add(writer.toModel(document));
            STORE.put(document);
        }
        STORE.settle(Ledger.EMPTY);
    }

    @Test
    void theFactsConform() {
        assertEquals(List.of(), new Validator().validate(facts.getGraph()));
    }

    /** Super-classes, super-properties, domains and ranges: a reasoner finds no type and no relation of ours to add. */
    @Test
    void nothingIsLeftToAReasoner() {
        Model ontology = RDFDataMgr.loadModel("ontology/entente.ttl");
        Model closure = ModelFactory.createInfModel(
                ReasonerRegistry.getRDFSSimpleReasoner(), ModelFactory.createUnion(facts, ontology));
        Set<String> added = closure.listStatements().toList().stream()
                .filter(s -> s.getPredicate().equals(RDF.type)
                        || s.getPredicate().getURI().startsWith(Ent.NS))
                .filter(s -> !facts.contains(s) && !ontology.contains(s))
                .map(s -> s.getSubject() + " " + s.getPredicate() + " " + s.getObject())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), added);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theFactsAnswerAsExpected(Question question) {
        AtomicReference<Question.Table> answer = new AtomicReference<>();
        Txn.executeRead(STORE.dataset(), () -> answer.set(question.ask(STORE.dataset())));
        assertEquals(lines(question.expected()), lines(answer.get()));
    }

    /** All but those that ask for words, or for the ranks of posts, which facts files do not have. */
    static List<Question> questions() {
        return Question.all().stream()
                .filter(q ->
                        !q.expected().columns().contains("words") && !q.query().contains("memberDuring"))
                .toList();
    }

    /** As in the question's file, to be read and carried there. */
    static String lines(Question.Table table) {
        return Stream.concat(Stream.of(table.columns()), table.rows().stream())
                .map(row -> "# | " + String.join(" | ", row) + " |\n")
                .collect(Collectors.joining());
    }
}
