package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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
}
