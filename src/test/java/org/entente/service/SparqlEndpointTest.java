package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.entente.graph.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlEndpointTest {
    private static final String PEOPLE =
            "PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?name { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name";
    private static GraphStore store;
    private static EntenteServer server;

    @BeforeAll
    static void serve() {
        store = Samples.store();
        server = EntenteServer.start(ServerConfig.onPort(0), store);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "application/xml, application/sparql-results+xml",
        "text/csv, text/csv;charset=utf-8",
        "text/tab-separated-values, text/tab-separated-values;charset=utf-8",
        "application/sparql-results+thrift, application/sparql-results+thrift",
        "application/sparql-results+protobuf, application/sparql-results+protobuf",
        "text/plain, text/plain;charset=utf-8",
        "*/*, application/sparql-results+json",
        "'text/csv;q=0.2, application/sparql-results+xml;q=0.8', application/sparql-results+xml",
    })
    void tablesComeInEveryForm(String accept, String type) throws Exception {
        HttpResponse<String> answer = query(PEOPLE, "Accept", accept);
        assertEquals(200, answer.statusCode());
        assertEquals(type.toLowerCase(), contentType(answer));
        assertTrue(answer.body().contains("Erik Holm"));
        Lang lang = RDFLanguages.contentTypeToLang(type.split(";")[0]);
        if (lang != null
                && RowSetReaderRegistry.isRegistered(lang)
                && !type.contains("thrift")
                && !type.contains("proto")) {
            RowSetReader reader = RowSetReaderRegistry.getFactory(lang).create(lang);
            RowSet rows = reader.read(
                    new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)), Context.emptyContext());
            assertEquals(3, rows.stream().count());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle",
        "application/n-triples",
        "application/rdf+xml",
        "application/ld+json",
        "application/trig",
        "application/n-quads",
        "application/rdf+json",
        "application/trix+xml"
    })
    void graphsComeInEveryForm(String type) throws Exception {
        HttpResponse<String> answer = query(
                "CONSTRUCT { ?p <http://example.org/called> ?name } WHERE { ?p <http://xmlns.com/foaf/0.1/name> ?name }",
                "Accept",
                type);
        assertEquals(200, answer.statusCode());
        assertEquals(type, contentType(answer).split(";")[0]);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type))
                .parse(graph);
        assertEquals(3, graph.size());
    }

    @Test
    void askIsAnsweredInEveryForm() throws Exception {
        for (String format : new String[] {"json", "xml", "csv", "tsv", "text"}) {
            HttpResponse<String> answer =
                    Samples.get(server, "/sparql?format=" + format + "&query=" + encoded("ASK {}"));
            assertEquals(200, answer.statusCode(), format);
            assertTrue(answer.body().toLowerCase().matches("(?s).*(true|yes).*"), answer.body());
        }
        assertEquals(
                406,
                query("ASK {}", "Accept", "application/sparql-results+thrift").statusCode());
    }

    @Test
    void describeGivesWhatDereferencingGives() throws Exception {
        HttpResponse<String> described = query("DESCRIBE <id/person/anna-berzina>", "Accept", "application/n-triples");
        HttpResponse<String> document = Samples.get(server, "/doc/person/anna-berzina.nt");
        assertEquals(200, document.statusCode());
        assertEquals(
                document.body().lines().sorted().toList(),
                described.body().lines().sorted().toList());
    }

    @Test
    void describeKeepsToTheDatasetOfTheQuery() throws Exception {
        String of = "DESCRIBE <id/person/anna-berzina> FROM <graph/";
        assertTrue(query(of + "signing>", "Accept", "text/turtle").body().contains("Anna Berzina"));
        assertFalse(query(of + "hostile>", "Accept", "text/turtle").body().contains("Anna Berzina"));
    }

    @Test
    void queriesArePostedAsFormAndBare() throws Exception {
        HttpResponse<String> form =
                Samples.send(post("query=" + encoded(PEOPLE)), "Content-Type", "application/x-www-form-urlencoded");
        HttpResponse<String> bare =
                Samples.send(post(PEOPLE), "Content-Type", "application/sparql-query; charset=utf-8");
        assertEquals(200, form.statusCode());
        assertEquals(form.body(), bare.body());
        assertEquals(query(PEOPLE).body(), bare.body());
    }

    @Test
    void theDatasetIsChosenByTheRequestOrTheQuery() throws Exception {
        String graph = Samples.BASE + "graph/signing";
        String count = "SELECT (COUNT(*) AS ?n) %s { ?p a <http://xmlns.com/foaf/0.1/Person> }";
        assertTrue(query(String.format(count, "")).body().contains("\"3\""));
        assertTrue(query(String.format(count, "FROM <" + graph + ">")).body().contains("\"2\""));
        String address = "/sparql?query=" + encoded(String.format(count, ""));
        assertTrue(Samples.get(server, address + "&default-graph-uri=" + encoded(graph))
                .body()
                .contains("\"2\""));
        assertTrue(
                query("SELECT ?g FROM NAMED <" + graph + "> { GRAPH ?g { ?s a <http://xmlns.com/foaf/0.1/Person> } }")
                        .body()
                        .contains(graph));
        assertEquals(
                403,
                query(String.format(count, "FROM <http://elsewhere.example.org/x>"))
                        .statusCode());
        assertEquals(
                403,
                query(String.format(count, "FROM NAMED <file:///etc/passwd>")).statusCode());
        assertEquals(
                403,
                Samples.get(server, address + "&default-graph-uri=" + encoded("file:///etc/passwd"))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { OPTIONAL { SERVICE ?s { ?s ?p ?o } } } } }",
                "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "DESCRIBE ?s { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "ASK { BIND(<java:java.lang.Runtime>() AS ?x) }",
                "ASK { BIND(<http://jena.apache.org/ARQ/function#wait>(100000) AS ?x) }",
                "SELECT (SUM(<http://jena.apache.org/ARQ/function#wait>(1000)) AS ?x) { ?s ?p ?o }",
                "ASK { ?s <java:org.apache.jena.sparql.pfunction.library.str> ?x }",
                "ASK { ?s (<http://x/>|<java:org.apache.jena.sparql.pfunction.library.str>)* ?x }",
                "ASK { ?s <http://jena.apache.org/ARQ/property#strSplit> ('a b' ' ') }",
                "ASK { FILTER(<http://www.w3.org/2005/xpath-functions#matches>('a', '(a+)+b')) }"
            })
    void whatReachesBeyondTheStoreIsRefused(String query) throws Exception {
        HttpResponse<String> answer = query(query);
        assertEquals(403, answer.statusCode(), answer.body());
        assertEquals(1, answer.body().lines().count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * WHERE { ?s ?p }|line 1, column 24: unexpected }",
                "SELECT ?x { ?x a foaf:Person }|line 1, column 18",
                "SELECT * { ?s ?p 'unclosed }|line 1, column",
                "SELECT * {|line 1, column 10: unexpected end",
                "SELEKT|line 1, column 7",
                "INSERT DATA { <a> <b> <c> }|line 1, column 1: unexpected INSERT DATA",
                "SELECT (1 AS ?x) (2 AS ?x) {}|",
                "SELECT ?y { ?x ?p ?y } GROUP BY ?x|",
            })
    void malformedQueriesGetOneLineThatNamesThePlace(String query, String place) throws Exception {
        HttpResponse<String> answer = query(query);
        assertEquals(400, answer.statusCode());
        assertEquals(1, answer.body().lines().count(), answer.body());
        assertTrue(answer.body().startsWith("Malformed SPARQL"), answer.body());
        assertTrue(answer.body().contains(place == null ? "" : place), answer.body());
        assertFalse(answer.body().contains("org.apache"), answer.body());
    }

    @Test
    void deepNestingIsNoCrash() throws Exception {
        String deep = "SELECT * " + "{".repeat(20_000) + "}".repeat(20_000);
        HttpResponse<String> answer = Samples.send(post(deep), "Content-Type", "application/sparql-query");
        assertTrue(answer.statusCode() == 400 || answer.statusCode() == 503, "" + answer.statusCode());
        assertEquals(200, query("ASK {}").statusCode());
    }

    @Test
    void anAnswerIsKeptUntilTheStoreChanges() throws Exception {
        try (GraphStore other = Samples.store();
                EntenteServer at = EntenteServer.start(ServerConfig.onPort(0), other)) {
            String count = "/sparql?format=csv&query="
                    + encoded("SELECT (COUNT(*) AS ?n) { ?p a <" + "http://xmlns.com/foaf/0.1/Person> }");
            HttpResponse<String> first = Samples.get(at, count);
            String tag = first.headers().firstValue("ETag").orElse("");
            assertEquals(first.body(), Samples.get(at, count).body());
            assertEquals(
                    304,
                    Samples.get(at, count, "If-None-Match", tag).statusCode(),
                    "its tag tells that it is the same");
            other.remove("hostile");
            HttpResponse<String> changed = Samples.get(at, count, "If-None-Match", tag);
            assertEquals(200, changed.statusCode());
            assertTrue(!changed.body().equals(first.body()), changed.body());
            String random = "/sparql?format=csv&query=" + encoded("SELECT (RAND() AS ?r) {}");
            assertTrue(!Samples.get(at, random)
                    .body()
                    .equals(Samples.get(at, random).body()));
        }
    }

    @Test
    void nothingCanBeChanged() throws Exception {
        String update = "DELETE WHERE { ?s ?p ?o }";
        assertEquals(
                403,
                Samples.send(post(update), "Content-Type", "application/sparql-update")
                        .statusCode());
        assertEquals(
                403,
                Samples.send(post("update=" + encoded(update)), "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode());
        assertEquals(
                403, Samples.get(server, "/sparql?update=" + encoded(update)).statusCode());
        assertEquals(
                415,
                Samples.send(post("<a> <b> <c> ."), "Content-Type", "text/turtle")
                        .statusCode());
        assertEquals(
                415,
                Samples.send(post("--x\r\n"), "Content-Type", "multipart/form-data;boundary=x")
                        .statusCode());
        for (String path : new String[] {"/sparql", "/graph/signing", "/id/person/anna-berzina"}) {
            for (String method : new String[] {"PUT", "DELETE", "PATCH"}) {
                HttpResponse<String> answer = Samples.send(HttpRequest.newBuilder(Samples.address(server, path))
                        .method(method, BodyPublishers.ofString("<a> <b> <c> .")));
                assertEquals(405, answer.statusCode(), method + " " + path);
                assertTrue(answer.headers().firstValue("Allow").orElse("").contains("GET"));
            }
        }
        for (String path : new String[] {"/update", "/data", "/upload", "/sparql/update", "/$/datasets"}) {
            HttpResponse<String> answer = Samples.send(
                    HttpRequest.newBuilder(Samples.address(server, path)).POST(BodyPublishers.ofString(update)));
            assertTrue(List.of(404, 405, 415).contains(answer.statusCode()), path + " " + answer.statusCode());
        }
        assertTrue(query("SELECT (COUNT(*) AS ?n) { ?p a <http://xmlns.com/foaf/0.1/Person> }")
                .body()
                .contains("\"3\""));
    }

    @Test
    void wrongRequestsSayWhatIsWrong() throws Exception {
        assertEquals(400, Samples.get(server, "/sparql?query=").statusCode());
        assertEquals(
                400,
                Samples.get(server, "/sparql?query=ASK%7B%7D&query=ASK%7B%7D").statusCode());
        assertEquals(400, Samples.get(server, "/sparql?query=%ff%fe").statusCode());
        assertEquals(
                400, Samples.get(server, "/sparql?format=docx&query=ASK%7B%7D").statusCode());
        assertEquals(406, query("ASK {}", "Accept", "image/png").statusCode());
        assertEquals(
                413,
                Samples.send(post("#" + "x".repeat(Exchange.LONGEST_QUERY)), "Content-Type", "application/sparql-query")
                        .statusCode());
    }

    @Test
    void browsersComeToThePageOfQueries() throws Exception {
        HttpResponse<String> answer =
                query("ASK {}", "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        assertEquals(303, answer.statusCode());
        assertEquals(
                "query?query=" + encoded("ASK {}"),
                answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void otherSitesMayAsk() throws Exception {
        HttpResponse<String> preflight = Samples.send(
                HttpRequest.newBuilder(Samples.address(server, "/sparql")).method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, preflight.statusCode());
        assertEquals(
                "*",
                preflight.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(preflight
                .headers()
                .firstValue("Access-Control-Allow-Methods")
                .orElse("")
                .contains("POST"));
        assertEquals(
                "*",
                query("ASK {}")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin")
                        .orElse(""));
    }

    @Test
    void headHasTheHeadersOfGet() throws Exception {
        HttpResponse<String> head =
                Samples.send(HttpRequest.newBuilder(Samples.address(server, "/sparql?query=" + encoded(PEOPLE)))
                        .method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(
                query(PEOPLE).headers().firstValue("Content-Length"),
                head.headers().firstValue("Content-Length"));
    }

    private static HttpResponse<String> query(String query, String... headers) throws Exception {
        return Samples.get(server, "/sparql?query=" + encoded(query), headers);
    }

    private static HttpRequest.Builder post(String body) {
        return HttpRequest.newBuilder(Samples.address(server, "/sparql")).POST(BodyPublishers.ofString(body));
    }

    private static String contentType(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .toLowerCase()
                .replace(" ", "");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
