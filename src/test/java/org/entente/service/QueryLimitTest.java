package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that would run for hours, or deeper than the stack, on a store of 40,000 triples. */
class QueryLimitTest {
    private static final Duration LIMIT = Duration.ofMillis(300);
    /** Time beyond the limit: a garbage collection, a slow machine, the way of the answer. */
    private static final Duration GRACE = Duration.ofMillis(1500);

    private static final String LONG = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private static GraphStore store;
    private static EntenteServer server;

    @BeforeAll
    static void serve() {
        store = Samples.store();
        DatasetGraph data = store.dataset().asDatasetGraph();
        data.executeWrite(() -> {
            Node graph = node("graph");
            for (int i = 0; i < 200; i++) {
                for (int j = 0; j < 200; j++) {
                    data.add(graph, node("n" + i), node("p"), node("n" + j));
                }
            }
        });
        server = EntenteServer.start(ServerConfig.onPort(0).withQueryLimit(LIMIT), store);
    }

    private static Node node(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT DISTINCT ?a ?d { ?a ?b ?c . ?d ?e ?f FILTER (STRLEN(CONCAT(STR(?a), STR(?d))) = 1) }",
                "SELECT * { ?a :p ?b . ?c :p ?d } ORDER BY RAND()",
                "SELECT ?a (GROUP_CONCAT(STR(?x)) AS ?all) { ?a :p ?b . ?c :p ?x } GROUP BY ?a",
                "SELECT (COUNT(*) AS ?n) { ?a (:p|!:p)* ?b }",
                "SELECT (COUNT(*) AS ?n) { ?a ((:p*)*)* ?b }",
                "ASK { :n0 (:p/:p/:p)+ :nowhere }",
                "SELECT (COUNT(*) AS ?n) { ?s :p ?o FILTER NOT EXISTS { ?s (:p|^:p)+ :nowhere } }",
                "SELECT (COUNT(*) AS ?n) { { SELECT * { ?a (:p|!:p)* ?b } ORDER BY ?a } }",
                "SELECT (COUNT(*) AS ?n) FROM <http://example.org/graph> { ?a (:p|!:p)* ?b }",
                "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a (:p|!:p)* ?b } }",
                "SELECT (COUNT(*) AS ?n) { ?a :p ?b MINUS { ?a :p ?d . ?e :p ?f . ?g :p ?h } }",
                "SELECT (COUNT(*) AS ?n) { ?a :p ?b OPTIONAL { ?c :p ?d . ?d :p ?e . FILTER (?e = ?nowhere) } }",
                "SELECT (COUNT(*) AS ?n) { VALUES ?x { '" + LONG + "' } FILTER REGEX(?x, '^(.*a){20}b') }",
                "SELECT (REPLACE('" + LONG + "', '^(.*a){20}b', 'x') AS ?y) {}",
                "SELECT (COUNT(REPLACE(?x, ?r, 'x')) AS ?y) { VALUES (?x ?r) { ('" + LONG + "' '^(.*a){20}b') } }",
                "ASK { FILTER EXISTS { ?s :p ?o FILTER REGEX(CONCAT('" + LONG + "', STR(?s)), '^(.*a){20}b') } }",
                "CONSTRUCT { ?a :q ?d } WHERE { ?a :p ?b . ?c :p ?d . ?e :p ?f }",
                "DESCRIBE ?a { ?a ?b ?c }",
                "DESCRIBE ?a { ?a :p ?b . ?c :p ?d . ?e :p ?f }",
            })
    void isStoppedAtTheLimit(String query) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = ask(query);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("limit of 300 ms"), answer.body());
        assertTrue(took.compareTo(LIMIT.plus(GRACE)) < 0, () -> "took " + took);
    }

    @Test
    void aPathDeeperThanTheStackIsNoCrash() throws Exception {
        try (GraphStore chains = GraphStore.inMemory(Samples.BASE);
                EntenteServer other = EntenteServer.start(ServerConfig.onPort(0), chains)) {
            DatasetGraph data = chains.dataset().asDatasetGraph();
            data.executeWrite(() -> {
                for (int i = 0; i < 20_000; i++) {
                    data.add(node("graph"), node("c" + i), node("next"), node("c" + (i + 1)));
                }
            });
            HttpResponse<String> answer = ask(other, "SELECT * { :c0 :next+ ?x }");
            assertEquals(503, answer.statusCode());
            assertTrue(answer.body().contains("path"), answer.body());
            assertEquals(1, answer.body().lines().count(), answer.body());
            assertEquals(200, ask(other, "ASK { :c0 :next ?x }").statusCode());
        }
    }

    @Test
    void anAnswerThatOutgrowsTheLimitBreaksOff() {
        // The first rows are sent long before the limit; what is missing must not look like the end.
        try (EntenteServer patient = serve(Duration.ofSeconds(3))) {
            assertThrows(IOException.class, () -> ask(patient, "SELECT * { ?a :p ?b . ?c :p ?d . ?e :p ?f }"));
        }
    }

    @Test
    void othersAreAnsweredWhileOneRuns() throws Exception {
        try (EntenteServer patient = serve(Duration.ofMinutes(10))) {
            Thread busy = new Thread(() -> {
                try {
                    assertEquals(
                            503,
                            ask(patient, "SELECT (COUNT(*) AS ?n) { ?a (:p|!:p)* ?b }")
                                    .statusCode());
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            busy.start();
            Thread.sleep(300);
            assertEquals(200, ask(patient, "ASK { :n0 :p :n1 }").statusCode());
            assertTrue(busy.isAlive(), "the other query was still running");
        }
    }

    private static EntenteServer serve(Duration limit) {
        return EntenteServer.start(ServerConfig.onPort(0).withQueryLimit(limit), store);
    }

    @Test
    void closingTellsWhoeverIsWaiting() throws Exception {
        EntenteServer other = EntenteServer.start(ServerConfig.onPort(0), store);
        Thread closing = new Thread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            other.close();
        });
        closing.start();
        HttpResponse<String> answer = ask(other, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("shutting down"), answer.body());
        closing.join();
        assertEquals(200, ask("ASK {}").statusCode(), "the store is still open");
    }

    private static HttpResponse<String> ask(String query) throws Exception {
        return ask(server, query);
    }

    private static HttpResponse<String> ask(EntenteServer at, String query) throws Exception {
        return Samples.send(
                HttpRequest.newBuilder(Samples.address(at, "/sparql"))
                        .POST(BodyPublishers.ofString("PREFIX : <http://example.org/> " + query)),
                "Content-Type",
                "application/sparql-query");
    }
}
