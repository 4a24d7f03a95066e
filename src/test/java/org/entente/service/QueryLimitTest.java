package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

    /** In a chain: 86,000 links, on which Jena's own paths overflow the stack. */
    private static final int INSTITUTIONS = 43_000;

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
                "SELECT (COUNT(*) AS ?n) { GRAPH :graph { ?u ?p ?o OPTIONAL { ?x :p ?o FILTER NOT EXISTS { ?x :q ?z } } } }",
                "SELECT ?a (COUNT(DISTINCT ?d) AS ?n) { ?a :p ?b . ?c :p ?d } GROUP BY ?a HAVING (?n > 1) ORDER BY DESC(?n)",
                "SELECT DISTINCT * { ?a :p ?b . ?c :p ?d } ORDER BY ?d ?c ?b ?a OFFSET 100000000",
                "SELECT * { ?a :p+ ?b . ?b :p+ ?c . ?c :p+ ?d FILTER (?d = :nowhere) }",
                "DESCRIBE ?a { ?a :p ?b . ?c :p ?d . ?e :p ?f }",
            })
    void isStoppedAtTheLimit(String query) throws Exception {
        try (Waiting waiting = new Waiting()) {
            long start = System.nanoTime();
            HttpResponse<String> answer = ask(query);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertEquals(503, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("limit of 300 ms"), answer.body());
            assertTrue(took.compareTo(LIMIT.plus(GRACE).plus(waiting.total())) < 0, () -> "took " + took);
        }
    }

    @Test
    void aPathLongerThanTheStackIsWalked() throws Exception {
        try (GraphStore chains = GraphStore.inMemory(Samples.BASE);
                EntenteServer other =
                        EntenteServer.start(ServerConfig.onPort(0).withQueryLimit(Duration.ofSeconds(60)), chains);
                EntenteServer impatient =
                        EntenteServer.start(ServerConfig.onPort(0).withQueryLimit(Duration.ofSeconds(4)), chains)) {
            DatasetGraph data = chains.dataset().asDatasetGraph();
            data.executeWrite(() -> {
                for (int i = 0; i < INSTITUTIONS; i++) {
                    // Agreements of two parties each, in one chain of institutions.
                    data.add(node("graph"), node("a" + i), node("party"), node("c" + i));
                    data.add(node("graph"), node("a" + i), node("party"), node("c" + (i + 1)));
                }
            });
            HttpResponse<String> ends = ask(other, "ASK { :c0 (^:party/:party)+ :c" + INSTITUTIONS + " }");
            assertEquals(200, ends.statusCode(), ends.body());
            assertTrue(ends.body().contains("true"), ends.body());
            HttpResponse<String> all = ask(other, "SELECT (COUNT(*) AS ?n) { :c0 (^:party/:party)* ?x }");
            assertTrue(all.body().contains("\"" + (INSTITUTIONS + 1) + "\""), all.body());
            HttpResponse<String> back = ask(other, "SELECT (COUNT(*) AS ?n) { ?x (^:party/:party)+ :c0 }");
            assertTrue(back.body().contains("\"" + (INSTITUTIONS + 1) + "\""), back.body());
            HttpResponse<String> none = ask(other, "ASK { :c0 (^:party/:party)+ :nowhere }");
            assertTrue(none.body().contains("false"), none.body());
            // Neither end known, and a repetition of repetitions: Jena's own evaluation, whose depth is caught.
            HttpResponse<String> deep =
                    ask(impatient, "ASK { ?x (^:party/:party)+ :nowhere . ?y ((^:party/:party)+)+ ?x }");
            assertTrue(deep.statusCode() == 200 || deep.statusCode() == 503, deep.body());
            HttpResponse<String> deeper = ask(impatient, "ASK { :c0 ((^:party/:party)+)+ :nowhere }");
            assertEquals(503, deeper.statusCode(), deeper.body());
            assertEquals(1, deeper.body().lines().count(), deeper.body());
        }
    }

    @Test
    void deepNestingIsToldAndDoesNoHarm() throws Exception {
        for (String query : new String[] {
            "SELECT * { " + "{".repeat(3_000) + "}".repeat(3_000) + " }",
            "ASK { FILTER (" + "!".repeat(20_000) + "true) }",
            "ASK { :n0 " + "(".repeat(3_000) + ":p" + ")*".repeat(3_000) + " ?x }",
            "ASK { " + "OPTIONAL { ?a :p ?b ".repeat(2_000) + "}".repeat(2_000) + " }"
        }) {
            HttpResponse<String> answer = ask(query);
            assertTrue(answer.statusCode() != 500, query.substring(0, 40) + answer.body());
            assertTrue(answer.body().lines().count() < 60, answer.body());
        }
        assertEquals(200, ask("ASK {}").statusCode());
    }

    @Test
    void manyValuesAreAnsweredOrRefused() throws Exception {
        String values = "SELECT (COUNT(*) AS ?n) { VALUES ?x { " + ":n1 ".repeat(100_000) + "} ?x :p ?y }";
        HttpResponse<String> answer = ask(values);
        assertTrue(answer.statusCode() == 200 || answer.statusCode() == 503, answer.body());
        assertEquals(
                413, ask("ASK { VALUES ?x { " + ":n1 ".repeat(400_000) + "} }").statusCode());
    }

    @Test
    void anAnswerOfTooManyRowsIsNoAnswer() throws Exception {
        Limits limits = Limits.DEFAULT.withRows(1000);
        try (EntenteServer strict = EntenteServer.start(ServerConfig.onPort(0).withLimits(limits), store)) {
            assertEquals(200, ask(strict, "SELECT * { ?a :p ?b } LIMIT 1000").statusCode());
            for (String query : new String[] {"SELECT * { ?a :p ?b }", "CONSTRUCT WHERE { ?a :p ?b }"}) {
                HttpResponse<String> answer = ask(strict, query);
                assertEquals(503, answer.statusCode());
                assertTrue(answer.body().contains("more than 1000 rows")
                        && answer.body().contains("LIMIT"));
            }
            HttpResponse<String> part = Samples.send(HttpRequest.newBuilder(Samples.address(
                    strict, "/sparql?format=tsv&partial=yes&query=SELECT%20*%20%7B%20%3Fa%20%3Fb%20%3Fc%20%7D")));
            assertEquals(200, part.statusCode());
            assertEquals("rows", part.headers().firstValue("Entente-Partial").orElse(""));
            assertEquals(1001, part.body().lines().count());
        }
    }

    @Test
    void aPartOfAResultIsMarkedAsOne() throws Exception {
        String query = "SELECT ?x { { BIND (1 AS ?x) } UNION"
                + " { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (STRLEN(CONCAT(STR(?a), STR(?d), STR(?g))) = 1) } }";
        String address = "/sparql?format=csv&partial=yes&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        try (EntenteServer patient = serve(Duration.ofSeconds(2))) {
            HttpResponse<String> part = Samples.get(patient, address);
            assertEquals(200, part.statusCode(), part.body());
            assertEquals("time", part.headers().firstValue("Entente-Partial").orElse(""));
            assertEquals(List.of("x", "1"), part.body().lines().toList());
            assertEquals("no-store", part.headers().firstValue("Cache-Control").orElse(""));
        }
    }

    @Test
    void oneClientAndAllTogetherHaveTheirShare() throws Exception {
        Limits time = Limits.DEFAULT.withTime(Duration.ofSeconds(3));
        String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        for (boolean client : new boolean[] {true, false}) {
            Limits limits = client ? time.withConcurrent(8, 1) : time.withConcurrent(1, 8);
            try (EntenteServer strict =
                    EntenteServer.start(ServerConfig.onPort(0).withLimits(limits), store)) {
                Thread busy = new Thread(() -> {
                    try {
                        assertEquals(503, ask(strict, slow).statusCode());
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
                busy.start();
                Thread.sleep(500);
                HttpResponse<String> other = ask(strict, "ASK {}");
                assertEquals(client ? 429 : 503, other.statusCode(), other.body());
                assertTrue(other.headers().firstValue("Retry-After").isPresent());
                assertTrue(other.body().contains("limit"), other.body());
                assertEquals(
                        200,
                        Samples.get(strict, "/people").statusCode(),
                        "pages are no queries, and have no such limit");
                busy.join();
                assertEquals(200, ask(strict, "ASK {}").statusCode());
            }
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

    /** Of each kind one: joins, sorting, grouping, paths, patterns of words, values. */
    @Test
    void othersAreAnsweredAtOnceAndMemoryReturns() throws Exception {
        String[] heavy = {
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { ?a :p ?b . ?c :p ?d } ORDER BY RAND()",
            "SELECT ?a (GROUP_CONCAT(STR(?x)) AS ?all) { ?a :p ?b . ?c :p ?x } GROUP BY ?a",
            "SELECT (COUNT(*) AS ?n) { ?a (:p|!:p)* ?b }",
            "SELECT (COUNT(*) AS ?n) { VALUES ?x { '" + LONG + "' } FILTER REGEX(?x, '^(.*a){20}b') }",
            "SELECT (COUNT(*) AS ?n) { VALUES ?x { " + ":n1 ".repeat(50_000) + "} ?a :p ?x . ?b :p ?y }",
        };
        long before = used();
        try (EntenteServer patient = serve(Duration.ofSeconds(1))) {
            for (String query : heavy) {
                CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(() -> {
                    try {
                        return ask(patient, query);
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                });
                List<Duration> beyond = new ArrayList<>();
                for (int i = 0; i < 15; i++) {
                    try (Waiting waiting = new Waiting()) {
                        long start = System.nanoTime();
                        assertEquals(200, ask(patient, "ASK { :n0 :p :n1 }").statusCode());
                        beyond.add(Duration.ofNanos(System.nanoTime() - start).minus(waiting.total()));
                    }
                    Thread.sleep(20);
                }
                Collections.sort(beyond);
                assertTrue(beyond.get(7).toMillis() < 100, query.substring(0, 30) + beyond);
                assertEquals(503, slow.get().statusCode(), slow.get().body());
            }
        }
        assertTrue(used() < before + (50 << 20), () -> before + " bytes before, " + used() + " after");
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
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

    @Test
    void closingWaitsForWhatIsSoonDone() throws Exception {
        EntenteServer other = EntenteServer.start(ServerConfig.onPort(0), store);
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return ask(other, "SELECT (COUNT(?b) AS ?n) { ?a :p ?b }");
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
        while (!answer.isDone() && !Samples.get(other, "/metrics").body().contains("entente_queries_running 1")) {
            Thread.onSpinWait();
        }
        other.close();
        assertEquals(200, answer.get().statusCode(), answer.get().body());
        assertTrue(answer.get().body().contains("\"40000\""), answer.get().body());
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
