package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.graph.GraphStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /sparql?explain}. */
class QueryPlanTest {
    private static final String PREFIXES =
            """
            PREFIX ent: <https://w3id.org/entente/ns#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;

    private GraphStore store;
    private EntenteServer server;

    @BeforeEach
    void start() {
        store = Samples.store();
        server = EntenteServer.start(ServerConfig.onPort(0).withQueryLimit(Duration.ofMillis(1500)), store);
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    private HttpResponse<String> explained(String query) throws Exception {
        return Samples.get(
                server, "/sparql?explain&query=" + URLEncoder.encode(PREFIXES + query, StandardCharsets.UTF_8));
    }

    private static List<String> steps(String text) {
        return text.lines()
                .dropWhile(line -> !line.strip().startsWith("rows         ms"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .toList();
    }

    private static long rows(String step) {
        return Long.parseLong(step.strip().split("\\s+")[0].replace(",", ""));
    }

    private static long rowsOf(List<String> steps, String words) {
        return rows(steps.stream()
                .filter(step -> step.contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " in " + steps)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyStepIsCountedInTheOrderOfTheJoins(boolean inMemory) throws Exception {
        if (inMemory) {
            server.index().renew();
        }
        HttpResponse<String> answer = explained(
                "SELECT ?name ?other { ?a ent:party ?x , ?y . ?x rdfs:label ?name . ?y rdfs:label ?other . ?a a ent:Agreement"
                        + " FILTER(?x != ?y) OPTIONAL { ?x ent:country ?c . ?c ent:countryCode ?code } }");
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/plain;charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow().toLowerCase());
        String text = answer.body();
        List<String> steps = steps(text);
        HttpResponse<String> csv = Samples.get(
                server,
                "/sparql?format=csv&query="
                        + URLEncoder.encode(
                                PREFIXES + "SELECT ?x ?y { ?a ent:party ?x , ?y FILTER(?x != ?y) }",
                                StandardCharsets.UTF_8));
        long pairs = csv.body().lines().count() - 1;
        assertTrue(pairs > 0);
        assertTrue(text.contains("\n" + pairs + " answers\n"), text);
        assertEquals(pairs, rows(steps.get(0)), text);
        assertEquals(pairs, rowsOf(steps, "filter ( ?x != ?y )"), text);
        assertTrue(rowsOf(steps, "?a ent:party ?y") > pairs, text);
        assertTrue(steps.stream().anyMatch(step -> step.contains("?x ent:country ?c")), text);
        assertTrue(text.contains("(leftjoin") && text.contains("(conditional"), text);
        assertEquals(inMemory, text.contains("the index in memory."), text);
        assertEquals(
                inMemory,
                steps.stream()
                        .anyMatch(
                                step -> Pattern.matches("\\s*\\d+\\s+([\\d.]+\\s+)?\\d+\\s+.* ent:Agreement.*", step)),
                "how many are alone");
    }

    @Test
    void loopsAreEnteredOnceForWhatIsAskedFor() throws Exception {
        server.index().renew();
        String parties = explained("SELECT DISTINCT ?x { ?a ent:party ?x }").body();
        String text = explained("SELECT DISTINCT ?type { ?a ent:party ?x . ?x a ?type }")
                .body();
        String party = steps(text).stream()
                .filter(step -> step.contains("?a ent:party ?x"))
                .findFirst()
                .orElseThrow();
        assertEquals(rows(steps(parties).get(0)), rows(party), text);
        String alone = party.strip().split("\\s+")[1];
        assertTrue(Long.parseLong(alone) > rows(party), text);
    }

    @Test
    void aPathGoesOnFromWhatIsKnown() throws Exception {
        for (int i = 0; i < 2; i++) {
            String query = "SELECT ?x { ?a ent:party ?x . ?x org:unitOf*/a org:Organization }";
            HttpResponse<String> csv = Samples.get(
                    server, "/sparql?format=csv&query=" + URLEncoder.encode(PREFIXES + query, StandardCharsets.UTF_8));
            String text = explained(query).body();
            long answers = csv.body().lines().count() - 1;
            assertTrue(answers > 0, text);
            assertEquals(answers, rowsOf(steps(text), "rdf:type org:Organization"), text);
            server.index().renew();
        }
    }

    @Test
    void aQueryThatIsStoppedIsExplainedAsFarAsItCame() throws Exception {
        String text = explained("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
                .body();
        assertTrue(text.contains("The query was stopped"), text);
        assertTrue(rowsOf(steps(text), "?g ?h ?i") > 0, text);
    }

    @Test
    void otherKindsOfQueriesAreExplainedToo() throws Exception {
        assertTrue(explained("ASK { ?a a ent:Agreement }").body().contains("1 answer\n"));
        assertTrue(explained("CONSTRUCT WHERE { ?a a ent:Agreement }").body().contains("?a rdf:type ent:Agreement"));
        assertEquals(200, explained("DESCRIBE ?a { ?a a ent:Agreement }").statusCode());
        String path = explained("SELECT * { ?a org:unitOf+ ?b . ?b a org:Organization }")
                .body();
        assertTrue(steps(path).stream().anyMatch(step -> step.contains("path ?a (org:unitOf)+ ?b")), path);
        String search = explained("SELECT * { (?s ?score) <http://jena.apache.org/text#query> (rdfs:label 'nordic') }")
                .body();
        assertTrue(search.contains("work out (?s ?score)"), search);
    }

    @Test
    void whatMayNotBeAskedIsNotExplained() throws Exception {
        assertEquals(400, explained("SELECT").statusCode());
        assertEquals(
                403,
                explained("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
                        .statusCode());
        assertEquals(400, Samples.get(server, "/sparql?explain").statusCode());
    }
}
