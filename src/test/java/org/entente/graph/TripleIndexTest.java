package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

class TripleIndexTest {
    private static final String BASE = "http://data.example.org/";

    private static Node node(int number) {
        return number % 3 == 0
                ? NodeFactory.createLiteralString("a value that is too long to be kept in place, number " + number)
                : number % 3 == 1 ? NodeFactory.createURI("urn:x:" + number) : integer(number);
    }

    private static Node integer(int number) {
        return NodeFactory.createLiteralByValue(number);
    }

    private static Node iri(int number) {
        return NodeFactory.createURI("urn:x:" + number);
    }

    /** Every search with and without each place gives what the store's own union gives, in the same order, each triple once. */
    @Test
    void findsWhatTheUnionHas() {
        Random random = new Random(3);
        for (int round = 0; round < 20; round++) {
            try (GraphStore store = GraphStore.inMemory(BASE)) {
                DatasetGraph data = store.dataset().asDatasetGraph();
                int nodes = 2 + random.nextInt(12);
                int quads = random.nextInt(80);
                Txn.executeWrite(data, () -> {
                    for (int i = 0; i < quads; i++) {
                        data.add(
                                iri(1000 + random.nextInt(3)),
                                iri(random.nextInt(nodes)),
                                iri(random.nextInt(4)),
                                node(random.nextInt(nodes)));
                    }
                });
                TripleIndex index = store.index(1000, () -> true).orElseThrow();
                Txn.executeRead(data, () -> {
                    Graph union = data.getUnionGraph();
                    assertEquals(Set.copyOf(union.find().toList()).size(), index.size());
                    for (int trial = 0; trial < 60; trial++) {
                        Node s = random.nextBoolean() ? Node.ANY : iri(random.nextInt(nodes));
                        Node p = random.nextBoolean() ? Node.ANY : iri(random.nextInt(4));
                        Node o = random.nextBoolean() ? Node.ANY : node(random.nextInt(nodes));
                        assertEquals(union.find(s, p, o).toList(), find(index, s, p, o));
                    }
                });
            }
        }
    }

    private static List<Triple> find(TripleIndex index, Node s, Node p, Node o) {
        int[] numbers = new int[3];
        List<Node> sought = List.of(s, p, o);
        for (int i = 0; i < 3; i++) {
            numbers[i] = sought.get(i) == Node.ANY ? TripleIndex.NONE : index.number(sought.get(i));
            if (sought.get(i) != Node.ANY && numbers[i] == TripleIndex.NONE) {
                return List.of();
            }
        }
        List<Triple> found = new ArrayList<>();
        TripleIndex.Cursor cursor = index.find(numbers[0], numbers[1], numbers[2]);
        while (cursor.next()) {
            found.add(Triple.create(
                    index.node(cursor.subject()), index.node(cursor.predicate()), index.node(cursor.object())));
        }
        assertEquals(found.size(), index.count(numbers[0], numbers[1], numbers[2]));
        return found;
    }

    @Test
    void isNotMadeOfTooManyTriples() {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            DatasetGraph data = store.dataset().asDatasetGraph();
            Txn.executeWrite(data, () -> {
                for (int i = 0; i < 5; i++) {
                    data.add(iri(9), iri(i), iri(0), iri(1));
                }
            });
            assertTrue(store.index(4, () -> true).isEmpty());
            assertTrue(store.index(5, () -> false).isEmpty());
            assertEquals(5, store.index(5, () -> true).orElseThrow().size());
        }
    }

    @Test
    void expectsAsManyAsThereAreOnAverage() {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            DatasetGraph data = store.dataset().asDatasetGraph();
            Txn.executeWrite(data, () -> {
                for (int i = 0; i < 12; i++) {
                    data.add(iri(9), iri(i % 4), iri(100), iri(200 + i));
                }
            });
            TripleIndex index = store.index(100, () -> true).orElseThrow();
            Txn.executeRead(data, () -> {
                int p = index.number(iri(100));
                assertEquals(12, index.expected(TripleIndex.NONE, p, TripleIndex.NONE, false, false, false));
                assertEquals(3, index.expected(TripleIndex.NONE, p, TripleIndex.NONE, true, false, false));
                assertEquals(1, index.expected(TripleIndex.NONE, p, TripleIndex.NONE, false, false, true));
                assertEquals(3, index.expected(index.number(iri(2)), p, TripleIndex.NONE, false, false, false));
            });
        }
    }

    @Test
    void hasTheVersionThatWasRead() {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            long before = store.index(10, () -> true).orElseThrow().version();
            assertEquals(store.version(), before);
            store.put(SampleDocuments.visit());
            assertEquals(
                    store.version(),
                    store.index(100_000, () -> true).orElseThrow().version());
            assertTrue(store.version() > before);
        }
    }
}
