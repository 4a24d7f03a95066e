package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.entente.graph.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers from the index are those that TDB2 itself gives. */
class IndexedAnswersTest {
    private static final Random RANDOM = new Random(5);
    private static GraphStore store;
    private static EntenteServer server;

    @BeforeAll
    static void start() {
        store = GraphStore.inMemory(Samples.BASE);
        DatasetGraph data = store.dataset().asDatasetGraph();
        Txn.executeWrite(data, () -> {
            for (int i = 0; i < 160; i++) {
                data.add(
                        iri("g" + RANDOM.nextInt(3)),
                        iri("n" + RANDOM.nextInt(14)),
                        iri("p" + RANDOM.nextInt(4)),
                        RANDOM.nextInt(4) == 0
                                ? NodeFactory.createLiteralByValue(RANDOM.nextInt(5))
                                : iri("n" + RANDOM.nextInt(14)));
            }
        });
        server = EntenteServer.start(ServerConfig.onPort(0), store);
        server.index().renew();
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("urn:x:" + name);
    }

    private static String pick(String... of) {
        return of[RANDOM.nextInt(of.length)];
    }

    private static String variable() {
        return pick("?a", "?b", "?c", "?d");
    }

    private static String triple() {
        String subject = RANDOM.nextInt(4) == 0 ? "<urn:x:n" + RANDOM.nextInt(15) + ">" : variable();
        String predicate = RANDOM.nextInt(5) == 0 ? pick("?p", "?a") : "<urn:x:p" + RANDOM.nextInt(5) + ">";
        String object = RANDOM.nextInt(4) == 0 ? pick("<urn:x:n" + RANDOM.nextInt(15) + ">", "3") : variable();
        return subject + " " + predicate + " " + object + " . ";
    }

    private static String patterns(int most) {
        StringBuilder all = new StringBuilder();
        for (int i = 1 + RANDOM.nextInt(most); i > 0; i--) {
            all.append(triple());
        }
        return all.toString();
    }

    private static String group() {
        String group = patterns(3);
        switch (RANDOM.nextInt(9)) {
            case 0 -> group += "FILTER (" + variable() + " != " + variable() + ") ";
            case 1 -> group += "OPTIONAL { " + patterns(2) + "} ";
            case 2 -> group = "{ " + group + "} UNION { " + patterns(2) + "} ";
            case 3 -> group += "FILTER NOT EXISTS { " + patterns(2) + "} ";
            case 4 -> group += "MINUS { " + patterns(2) + "} ";
            case 5 -> group = "VALUES " + variable() + " { <urn:x:n3> <urn:x:n4> 2 <urn:x:nowhere> } " + group;
            case 6 -> group += variable() + " <urn:x:p1>/^<urn:x:p2>* " + variable() + " . ";
            case 7 -> group += "BIND (<urn:x:n5> AS ?e) ?e <urn:x:p1> " + variable() + " . FILTER (?a != <urn:x:n1>) ";
            default -> {}
        }
        return group;
    }

    @Test
    void patternsOfAllKinds() throws Exception {
        for (int trial = 0; trial < 1200; trial++) {
            String query = pick("SELECT * { ", "SELECT DISTINCT ?a ?b { ", "SELECT DISTINCT ?c { ") + group() + "}";
            assertEquals(plain(query), served(query), query);
        }
    }

    @Test
    void groups() throws Exception {
        for (int trial = 0; trial < 60; trial++) {
            String query =
                    pick("SELECT ?a (COUNT(DISTINCT ?b) AS ?n) { ", "SELECT ?a (MIN(?b) AS ?n) (COUNT(?c) AS ?m) { ")
                            + group()
                            + "} GROUP BY ?a";
            assertEquals(plain(query), served(query), query);
        }
    }

    @Test
    void aChangeIsSeenAtOnce() throws Exception {
        String query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        List<String> before = served(query);
        store.put(Samples.signing());
        List<String> after = served(query);
        assertEquals(plain(query), after);
        assertTrue(!before.equals(after));
        store.remove(Samples.signing().extraction().document().name());
        server.index().renew();
    }

    private static List<String> served(String query) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                server.base() + "sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
        HttpResponse<String> answer = Samples.send(request);
        assertEquals(200, answer.statusCode(), answer.body());
        return rows(answer.body());
    }

    private static List<String> plain(String query) {
        Dataset dataset = store.dataset();
        return Txn.calculateRead(dataset, () -> {
            try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
                execution.getContext().set(TDB2.symUnionDefaultGraph, true);
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
                ResultSetFormatter.outputAsCSV(out, execution.execSelect());
                return rows(out.toString(StandardCharsets.UTF_8));
            }
        });
    }

    private static List<String> rows(String csv) {
        List<String> rows = new ArrayList<>(Arrays.asList(csv.split("\r\n")));
        Collections.sort(rows);
        return rows;
    }
}
