package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.entente.graph.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * The W3C's tests of the SPARQL 1.1 Protocol, of service descriptions, and of the reading half of the Graph Store Protocol. Its
 * manifests name them and leave what is sent to whoever runs them. A test here for every entry, or a reason.
 */
class ProtocolTest {
    private static final String MANIFESTS = "/testcases-sparql-1.1-w3c/";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String DATA = "http://example.org/data";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";

    /** What is not asked, and why. Updates that are wrong are asked: whatever is wrong with them, they are refused. */
    private static final Map<String, String> EXCLUDED = excluded(
            "the endpoint takes no updates, which SparqlEndpointTest shows",
            "update_dataset_default_graph",
            "update_dataset_default_graphs",
            "update_dataset_named_graphs",
            "update_dataset_full",
            "update_post_form",
            "update_post_direct",
            "update_base_uri");

    private static GraphStore store;
    private static EntenteServer server;

    @BeforeAll
    static void serve() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        store = GraphStore.inMemory("http://localhost:" + port + "/");
        store.put(Samples.signing());
        DatasetGraph data = store.dataset().asDatasetGraph();
        data.executeWrite(() -> {
            for (int i = 1; i <= 3; i++) {
                Node graph = NodeFactory.createURI(DATA + i);
                data.add(graph, graph, RDF.type.asNode(), NodeFactory.createURI("http://example.org/Data"));
            }
        });
        server = EntenteServer.start(ServerConfig.onPort(port), store);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static Map<String, String> excluded(String reason, String... names) {
        Map<String, String> all = new TreeMap<>();
        for (String name : names) {
            all.put(name, reason);
        }
        return all;
    }

    /** Tests by the name of their entry, every one of which is there or excluded. */
    private static Stream<DynamicTest> tests(String manifest, Map<String, Executable> tests) throws Exception {
        Model model = ModelFactory.createDefaultModel();
        try (InputStream in = ProtocolTest.class.getResourceAsStream(MANIFESTS + manifest + "/manifest.ttl")) {
            RDFParser.source(in).lang(Lang.TURTLE).parse(model);
        }
        Set<String> named = new TreeSet<>();
        model.listSubjects()
                .filterKeep(entry -> entry.hasProperty(RDF.type)
                        && entry.getPropertyResourceValue(RDF.type)
                                .getLocalName()
                                .endsWith("Test"))
                .forEach(entry -> named.add(entry.getURI().replaceAll(".*#", "")));
        named.removeAll(EXCLUDED.keySet());
        assertEquals(named, new TreeSet<>(tests.keySet()));
        return tests.entrySet().stream().map(test -> DynamicTest.dynamicTest(test.getKey(), test.getValue()));
    }

    @TestFactory
    Stream<DynamicTest> protocol() throws Exception {
        Map<String, Executable> tests = new TreeMap<>();
        tests.put("query_get", () -> truth(get("query=" + encoded("ASK {}"))));
        tests.put("query_post_form", () -> truth(post(FORM, "query=" + encoded("ASK {}"))));
        tests.put("query_post_direct", () -> truth(post(QUERY, "ASK {}")));
        String both =
                encoded("ASK { <%s1> ?p ?o . <%s2> ?q ?r FILTER NOT EXISTS { <%s3> ?s ?t } }".replace("%s", DATA));
        String defaults = "&default-graph-uri=" + encoded(DATA + 1) + "&default-graph-uri=" + encoded(DATA + 2);
        tests.put("query_dataset_default_graphs_get", () -> truth(get("query=" + both + defaults)));
        tests.put("query_dataset_default_graphs_post", () -> truth(post(FORM, "query=" + both + defaults)));
        String inBoth = encoded(
                "ASK { GRAPH ?g { <%s1> ?p ?o } GRAPH ?h { <%s2> ?q ?r } FILTER NOT EXISTS { GRAPH ?i { <%s3> ?s ?t } } FILTER NOT EXISTS { ?u ?v ?w } }"
                        .replace("%s", DATA));
        String named = "&named-graph-uri=" + encoded(DATA + 1) + "&named-graph-uri=" + encoded(DATA + 2);
        tests.put("query_dataset_named_graphs_get", () -> truth(get("query=" + inBoth + named)));
        tests.put("query_dataset_named_graphs_post", () -> truth(post(FORM, "query=" + inBoth + named)));
        String full = encoded(
                "ASK { <%s3> ?p ?o GRAPH ?g { <%s1> ?q ?r } FILTER NOT EXISTS { <%s1> ?s ?t } }".replace("%s", DATA));
        tests.put(
                "query_dataset_full",
                () -> truth(post(FORM, "query=" + full + "&default-graph-uri=" + encoded(DATA + 3) + named)));
        String other = encoded("ASK FROM <%s2> { <%s1> ?p ?o FILTER NOT EXISTS { <%s2> ?q ?r } }".replace("%s", DATA));
        tests.put(
                "query_multiple_dataset",
                () -> truth(post(FORM, "query=" + other + "&default-graph-uri=" + encoded(DATA + 1))));

        tests.put(
                "query_content_type_select", () -> type("SELECT * { ?s ?p ?o } LIMIT 1", "sparql-results|csv|tab-sep"));
        tests.put("query_content_type_ask", () -> type("ASK {}", "sparql-results"));
        tests.put("query_content_type_describe", () -> type("DESCRIBE <" + DATA + "1>", "turtle|n-triples|rdf.xml"));
        tests.put(
                "query_content_type_construct",
                () -> type("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1", "turtle|n-triples|rdf.xml"));

        tests.put(
                "bad_query_method",
                () -> refused(HttpRequest.newBuilder(Samples.address(server, "/sparql?query=" + encoded("ASK {}")))
                        .PUT(BodyPublishers.noBody())));
        tests.put("bad_multiple_queries", () -> refused(get("query=ASK%20%7B%7D&query=ASK%20%7B%7D")));
        tests.put("bad_query_wrong_media_type", () -> refused(post("text/plain", "ASK {}")));
        tests.put("bad_query_missing_form_type", () -> refused(post("", "query=" + encoded("ASK {}"))));
        tests.put("bad_query_missing_direct_type", () -> refused(post("", "ASK {}")));
        tests.put(
                "bad_query_non_utf8",
                () -> refused(HttpRequest.newBuilder(Samples.address(server, "/sparql"))
                        .header("Content-Type", QUERY + "; charset=UTF-16")
                        .POST(BodyPublishers.ofString("ASK {}", StandardCharsets.UTF_16))));
        tests.put("bad_query_syntax", () -> refused(get("query=" + encoded("ASK {"))));

        String update = "application/sparql-update";
        tests.put("bad_update_get", () -> refused(get("update=CLEAR%20DEFAULT")));
        tests.put("bad_multiple_updates", () -> refused(post(FORM, "update=CLEAR%20DEFAULT&update=CLEAR%20DEFAULT")));
        tests.put("bad_update_wrong_media_type", () -> refused(post("text/plain", "CLEAR NAMED")));
        tests.put("bad_update_missing_form_type", () -> refused(post("", "update=CLEAR%20NAMED")));
        tests.put("bad_update_non_utf8", () -> refused(post(update + "; charset=UTF-16", "CLEAR NAMED")));
        tests.put("bad_update_syntax", () -> refused(post(FORM, "update=CLEAR%20XYZ")));
        tests.put(
                "bad_update_dataset_conflict",
                () -> refused(
                        post(FORM, "using-named-graph-uri=x&update=" + encoded("WITH <x> DELETE WHERE { ?s ?p ?o }"))));
        return tests("protocol", tests);
    }

    @TestFactory
    Stream<DynamicTest> serviceDescription() throws Exception {
        Map<String, Executable> tests = new TreeMap<>();
        tests.put("returns-rdf", () -> assertTrue(description().size() > 5));
        tests.put(
                "has-endpoint-triple",
                () -> assertTrue(description()
                        .contains(
                                null,
                                ResourceFactory.createProperty(SD, "endpoint"),
                                ResourceFactory.createResource(server.base() + "sparql"))));
        tests.put("conforms-to-schema", () -> {
            Set<String> known = Set.of(
                    "endpoint",
                    "supportedLanguage",
                    "feature",
                    "defaultDataset",
                    "defaultGraph",
                    "resultFormat",
                    "extensionFunction",
                    "propertyFeature",
                    "availableGraphs");
            Model model = description();
            model.listStatements().forEach(statement -> {
                if (statement.getPredicate().getNameSpace().equals(SD)) {
                    assertTrue(known.contains(statement.getPredicate().getLocalName()), statement.toString());
                    assertTrue(statement.getObject().isResource(), statement.toString());
                }
            });
            assertEquals(
                    1,
                    model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(SD + "Service"))
                            .toList()
                            .size());
        });
        return tests("service-description", tests);
    }

    /** Entries of {@code http-rdf-update/tests.txt} that read. All others write, which is refused. */
    @TestFactory
    Stream<DynamicTest> graphStore() {
        String there = "/data?graph=" + encoded(DATA + 1);
        String missing = "/data?graph=" + encoded(DATA + 77);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("GET of PUT - Initial state", () -> {
            HttpResponse<String> answer = Samples.get(server, there, "Accept", "text/turtle; charset=utf-8");
            assertEquals(200, answer.statusCode());
            Node node = NodeFactory.createURI(DATA + 1);
            Graph expected = GraphFactory.createDefaultGraph();
            expected.add(Triple.create(node, RDF.type.asNode(), NodeFactory.createURI("http://example.org/Data")));
            assertTrue(graph(answer).isIsomorphicWith(expected), answer.body());
        }));
        tests.add(DynamicTest.dynamicTest("GET of PUT - Initial state (by its own address)", () -> {
            HttpResponse<String> direct = Samples.get(server, "/graph/signing", "Accept", "text/turtle");
            HttpResponse<String> indirect = Samples.get(server, "/data?graph=graph/signing", "Accept", "text/turtle");
            assertTrue(graph(direct).size() > 10);
            assertTrue(graph(direct).isIsomorphicWith(graph(indirect)));
        }));
        tests.add(DynamicTest.dynamicTest("GET of PUT - default graph", () -> {
            Graph all = graph(Samples.get(server, "/data?default", "Accept", "text/turtle"));
            assertTrue(all.contains(NodeFactory.createURI(DATA + 3), RDF.type.asNode(), Node.ANY));
        }));
        tests.add(DynamicTest.dynamicTest(
                "GET of DELETE - existing graph",
                () -> assertEquals(404, Samples.get(server, missing).statusCode())));
        for (Map.Entry<String, Integer> head : Map.of(there, 200, missing, 404).entrySet()) {
            tests.add(DynamicTest.dynamicTest("HEAD, " + head.getValue(), () -> {
                HttpResponse<String> answer = Samples.send(
                        HttpRequest.newBuilder(Samples.address(server, head.getKey()))
                                .method("HEAD", BodyPublishers.noBody()),
                        "Accept",
                        "text/turtle");
                assertEquals(head.getValue(), answer.statusCode());
                assertEquals("", answer.body());
            }));
        }
        for (String method : List.of("PUT", "POST", "DELETE", "PATCH")) {
            tests.add(DynamicTest.dynamicTest(
                    method,
                    () -> assertEquals(
                            405,
                            Samples.send(HttpRequest.newBuilder(Samples.address(server, there))
                                            .method(method, BodyPublishers.ofString("<a:a> <b:b> <c:c> .")))
                                    .statusCode())));
        }
        return tests.stream();
    }

    private static Graph graph(HttpResponse<String> answer) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(answer.body(), Lang.TURTLE).parse(graph);
        return graph;
    }

    private static Model description() throws Exception {
        HttpResponse<String> answer = Samples.get(server, "/sparql", "Accept", "text/turtle");
        assertEquals(200, answer.statusCode());
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(answer.body(), Lang.TURTLE).parse(model);
        return model;
    }

    private static HttpRequest.Builder get(String parameters) {
        return HttpRequest.newBuilder(Samples.address(server, "/sparql?" + parameters));
    }

    private static HttpRequest.Builder post(String type, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(Samples.address(server, "/sparql")).POST(BodyPublishers.ofString(body));
        return type.isEmpty() ? request : request.header("Content-Type", type);
    }

    private static void truth(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = Samples.send(request, "Accept", "application/sparql-results+json");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().matches("(?s).*\"boolean\"\\s*:\\s*true.*"), answer.body());
    }

    private static void type(String query, String types) throws Exception {
        HttpResponse<String> answer = Samples.send(get("query=" + encoded(query)));
        assertEquals(200, answer.statusCode(), answer.body());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertTrue(type.matches(".*(" + types + ").*"), type);
    }

    private static void refused(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = Samples.send(request);
        assertEquals(4, answer.statusCode() / 100, answer.body());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
