package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.system.Txn;
import org.entente.document.DocumentException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The graph built from {@code data/documents} conforms and answers each question as its file expects. */
class AnswersTest {
    private static GraphStore store;

    @BeforeAll
    static void build() throws DocumentException {
        store = GraphStore.inMemory(Iris.DEFAULT_BASE);
        BuildReport report = new GraphBuilder(store).build(Path.of("data/documents"), progress -> {});
        assertEquals(List.of(), report.problems());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void theBuiltGraphConforms() {
        assertEquals(List.of(), new Validator().validate(store.dataset()));
    }

    @ParameterizedTest
    @MethodSource("org.entente.graph.Question#all")
    void theBuiltGraphAnswersAsExpected(Question question) {
        AtomicReference<Question.Table> answer = new AtomicReference<>();
        Txn.executeRead(store.dataset(), () -> answer.set(question.ask(store.dataset())));
        assertEquals(GoldFactsTest.lines(question.expected()), GoldFactsTest.lines(answer.get()));
    }

    /** Each pattern of the graph has its measured precision beside it, so that a query can leave out the doubtful ones. */
    @Test
    void whatIsWellFoundedCanBeAskedFor() {
        long all = count("");
        long wellFounded = count(
                """
                ?rule a ent:Pattern ; dcterms:identifier ?pattern ; dqv:hasQualityMeasurement ?measurement .
                ?measurement dqv:isMeasurementOf ent:precision ; dqv:value ?precision
                FILTER (?precision >= 0.9)""");
        assertTrue(0 < wellFounded && wellFounded < all, wellFounded + " of " + all);
    }

    private static long count(String condition) {
        String query =
                """
                PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX dqv: <http://www.w3.org/ns/dqv#>
                PREFIX ent: <https://w3id.org/entente/ns#>
                PREFIX oa: <http://www.w3.org/ns/oa#>
                SELECT (COUNT(DISTINCT ?claim) AS ?n) { ?annotation oa:hasBody ?claim ; ent:pattern ?pattern . %s }"""
                        .formatted(condition);
        return Txn.calculateRead(store.dataset(), () -> {
            try (QueryExecution execution =
                    QueryExecution.dataset(store.dataset()).query(query).build()) {
                return execution.execSelect().next().getLiteral("n").getLong();
            }
        });
    }
}
