package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.fact.Extraction;
import org.entente.graph.Ent;
import org.entente.graph.GraphStore;
import org.entente.graph.Reifiers;
import org.entente.identity.ResolvedDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionsTest {
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

    /** One thing of every kind that the graph has an IRI for. */
    static Stream<String> things() {
        return Stream.of(
                "person/anna-berzina",
                "organization/nordic-university",
                "position/anna",
                "event/signing-1",
                "agreement/signing-1",
                "statement/signing-1",
                "place/riga",
                "country/LV",
                "role/president",
                "document/signing",
                "document/hostile",
                "extraction/signing",
                "agreement/hostile-1");
    }

    @ParameterizedTest
    @MethodSource("things")
    void everyThingLeadsToItsDescription(String thing) throws Exception {
        for (RdfFormat format : RdfFormat.values()) {
            HttpResponse<String> to = Samples.get(server, "/id/" + thing, "Accept", format.mediaType());
            assertEquals(303, to.statusCode());
            String location = Samples.address(server, "/id/" + thing)
                    .resolve(header(to, "Location"))
                    .getPath();
            assertEquals("/doc/" + thing, location);
            HttpResponse<String> description = Samples.get(server, location, "Accept", format.mediaType());
            assertEquals(200, description.statusCode());
            assertEquals(
                    format.contentType(), header(description, "Content-Type").toLowerCase());
            assertTrue(header(description, "Vary").contains("Accept"));
            assertTrue(header(description, "ETag").startsWith("\""));
        }
        HttpResponse<String> page = Samples.get(server, "/doc/" + thing, "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertEquals("text/html;charset=utf-8", header(page, "Content-Type").toLowerCase());
    }

    @ParameterizedTest
    @MethodSource("things")
    void allFormsHaveTheSameTriples(String thing) throws Exception {
        Graph turtle = triples("/doc/" + thing, RdfFormat.TURTLE);
        assertTrue(turtle.size() > 3);
        for (RdfFormat format : RdfFormat.values()) {
            assertTrue(turtle.isIsomorphicWith(triples("/doc/" + thing, format)), format + " of " + thing);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"signing", "hostile"})
    void aDocumentsGraphIsAllThatItSays(String name) throws Exception {
        DatasetGraph data = store.dataset().asDatasetGraph();
        Graph stored = data.calculateRead(
                () -> copy(data.getGraph(NodeFactory.createURI(store.iris().graph(name)))));
        for (RdfFormat format : RdfFormat.values()) {
            assertTrue(stored.isIsomorphicWith(triples("/graph/" + name, format)), format.toString());
        }
        HttpResponse<String> page = Samples.get(server, "/graph/" + name, "Accept", "text/html");
        assertEquals(303, page.statusCode());
        assertEquals("../doc/document/" + name, header(page, "Location"));
    }

    @ParameterizedTest
    @CsvSource({
        "/doc/position/anna, text/turtle;version=1.2, text/turtle;version=1.2;charset=utf-8",
        "/doc/position/anna, 'text/turtle; version=\"1.2\"; q=0.9', text/turtle;version=1.2;charset=utf-8",
        "/doc/position/anna.nt?version=1.2, */*, application/n-triples;version=1.2",
        "/graph/signing.trig?version=1.2, */*, application/trig;version=1.2",
    })
    void evidenceReifiesWhatItSaysWhereRdf12IsAskedFor(String address, String accept, String type) throws Exception {
        HttpResponse<String> asked = Samples.get(server, address, "Accept", accept);
        assertEquals(type, header(asked, "Content-Type").toLowerCase());
        DatasetGraph view = DatasetGraphFactory.create();
        RDFParser.fromString(asked.body(), Lang.TRIG).parse(view);
        List<Node> reified = view.stream(Node.ANY, Node.ANY, Reifiers.REIFIES, Node.ANY)
                .map(quad -> quad.getObject())
                .toList();
        assertTrue(reified.contains(
                NodeFactory.createTripleTerm(node("position/anna"), ORG.role.asNode(), node("role/president"))));
        HttpResponse<String> plain = Samples.get(server, "/doc/position/anna", "Accept", "text/turtle");
        assertFalse(plain.body().contains("reifies"));
        assertTrue(plain.headers().allValues("Link").toString().contains("anna.ttl?version=1.2"));
    }

    @Test
    void aDescriptionSaysWhatIsSaidOfTheThingAndWhichWordsSayIt() throws Exception {
        Graph anna = triples("/doc/person/anna-berzina", RdfFormat.N_TRIPLES);
        Node person = node("person/anna-berzina");
        assertTrue(anna.contains(person, FOAF.name.asNode(), NodeFactory.createLiteralString("Anna Berzina")));
        assertTrue(anna.contains(node("position/anna"), ORG.member.asNode(), person));
        assertTrue(anna.contains(node("position/anna"), ORG.role.asNode(), node("role/president")));
        assertTrue(anna.contains(node("agreement/signing-1"), Ent.signatory.asNode(), person));
        assertTrue(anna.contains(
                node("organization/baltic-technical-college"),
                RDFS.label.asNode(),
                NodeFactory.createLiteralString("Baltic Technical College")));
        Node annotation =
                anna.find(Node.ANY, OA.hasBody.asNode(), person).next().getSubject();
        Node target =
                anna.find(annotation, OA.hasTarget.asNode(), Node.ANY).next().getObject();
        assertTrue(anna.contains(target, OA.hasSource.asNode(), node("document/signing")));
        Node selector =
                anna.find(target, OA.hasSelector.asNode(), Node.ANY).next().getObject();
        assertTrue(anna.contains(selector, OA.exact.asNode(), NodeFactory.createLiteralString("Anna Berzina"))
                || anna.contains(selector, OA.exact.asNode(), NodeFactory.createLiteralString("Berzina")));
        // The annotation has an address of its own, its parts included.
        String path = annotation.getURI().substring(Samples.BASE.length() - 1).replace("/id/", "/doc/");
        assertTrue(triples(path, RdfFormat.TURTLE).contains(selector, OA.start.asNode(), Node.ANY));
    }

    @Test
    void trigHasEachTripleInTheGraphOfTheDocumentThatSaysIt() throws Exception {
        DatasetGraph quads = DatasetGraphFactory.create();
        RDFParser.fromString(
                        Samples.get(server, "/doc/country/LV.trig").body(),
                        RdfFormat.TRIG.writer().getLang())
                .parse(quads);
        assertTrue(quads.getDefaultGraph().isEmpty());
        assertTrue(quads.containsGraph(NodeFactory.createURI(store.iris().graph("signing"))));
        assertFalse(quads.containsGraph(NodeFactory.createURI(store.iris().graph("hostile"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "*/* | text/html",
                "text/turtle, */*;q=0.1 | text/turtle",
                "application/rdf+xml;q=0.5, application/ld+json;q=0.6 | application/ld+json",
                "application/json | application/ld+json",
                "application/*;q=0.1, application/n-triples | application/n-triples",
                "application/trig, text/html;q=0.2 | application/trig",
                // Comunica's, shortened: what it reads first of all has an empty default graph.
                "application/n-quads, application/trig;q=0.95, application/ld+json;q=0.9, text/turtle;q=0.6 |"
                        + " application/ld+json",
            })
    void theClientsWishesDecide(String accept, String type) throws Exception {
        HttpResponse<String> answer = Samples.get(server, "/doc/event/signing-1", "Accept", accept);
        assertEquals(200, answer.statusCode());
        assertEquals(type, header(answer, "Content-Type").split(";")[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "/doc/person/anna-berzina, image/png, 406",
        "/doc/person/anna-berzina.ttl, image/png, 200",
        "/doc/person/anna-berzina.docx, */*, 404",
        "/doc/person/nobody, text/turtle, 404",
        "/doc/person/nobody.ttl, text/turtle, 404",
        "/id/person/nobody, text/turtle, 404",
        "/id/, text/turtle, 404",
        "/id, text/turtle, 404",
        "/doc/, text/turtle, 404",
        "/graph/nothing, text/turtle, 404",
        "/graph/, text/turtle, 404",
    })
    void whatIsNotThereHasItsStatus(String path, String accept, int status) throws Exception {
        HttpResponse<String> answer = Samples.get(server, path, "Accept", accept);
        assertEquals(status, answer.statusCode());
        if (status != 200) {
            assertEquals(
                    "text/plain;charset=utf-8", header(answer, "Content-Type").toLowerCase());
            assertEquals(1, answer.body().lines().count());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../../../../etc/passwd",
                "/static/%2e%2e/templates/base.html",
                "/static/..%2ftemplates%2fbase.html",
                "/doc/../../../etc/passwd",
                "/doc/%00",
                "/static/templates/base.html",
                "//etc/passwd",
                "/graph/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/doc/%c0%ae%c0%ae/",
                "/id/a%20b",
            })
    void pathsDoNotLeaveTheServer(String path) throws Exception {
        // A bare socket: clients tidy such addresses up.
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes());
            String answer = new String(socket.getInputStream().readAllBytes());
            assertTrue(answer.matches("(?s)HTTP/1.1 40[04] .*"), answer);
            assertFalse(answer.contains("root:") || answer.contains("{%") || answer.contains("at org."), answer);
        }
    }

    @Test
    void oddNamesAndCharactersAreServed() throws Exception {
        Document odd = new Document("a b%.ttl", "Odd \u000C text\n", Metadata.NONE);
        store.put(new ResolvedDocument(
                new Extraction(odd, "en", true, List.of(), List.of(), List.of()), "document/a b%.ttl", List.of()));
        String path = "/doc/document/a%20b%25.ttl";
        assertEquals(
                "text/html;charset=utf-8",
                header(Samples.get(server, path), "Content-Type").toLowerCase());
        assertTrue(triples(path, RdfFormat.JSON_LD).isIsomorphicWith(triples(path, RdfFormat.TURTLE)));
        HttpResponse<String> xml = Samples.get(server, path + ".rdf");
        assertEquals(406, xml.statusCode());
        assertTrue(xml.body().contains("XML"), xml.body());
        store.remove("a b%.ttl");
        assertEquals(410, Samples.get(server, path).statusCode());
    }

    @Test
    void aTagTellsWhetherAnythingChanged() throws Exception {
        HttpResponse<String> first = Samples.get(server, "/doc/person/erik-holm.ttl");
        String tag = header(first, "ETag");
        HttpResponse<String> again = Samples.get(server, "/doc/person/erik-holm.ttl", "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, header(again, "ETag"));
        assertFalse(tag.equals(header(Samples.get(server, "/doc/person/erik-holm.nt"), "ETag")));
        store.put(Samples.signing());
        assertEquals(
                304,
                Samples.get(server, "/doc/person/erik-holm.ttl", "If-None-Match", tag)
                        .statusCode(),
                "the document was read again and says the same");
        store.put(new ResolvedDocument(
                new Extraction(
                        new Document("other", "Erik Holm spoke.\n", Metadata.NONE),
                        "en",
                        true,
                        List.of(),
                        List.of(),
                        List.of()),
                "document/other",
                List.of()));
        DatasetGraph data = store.dataset().asDatasetGraph();
        data.executeWrite(() -> data.add(
                NodeFactory.createURI(store.iris().graph("other")),
                node("person/erik-holm"),
                FOAF.name.asNode(),
                NodeFactory.createLiteralString("E. Holm")));
        store.remove("nothing");
        HttpResponse<String> changed = Samples.get(server, "/doc/person/erik-holm.ttl", "If-None-Match", tag);
        assertEquals(200, changed.statusCode());
        assertFalse(tag.equals(header(changed, "ETag")));
        store.remove("other");
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws Exception {
        for (String path : new String[] {"/id/event/signing-1", "/doc/event/signing-1.ttl", "/doc/event/signing-1"}) {
            HttpResponse<String> get = Samples.get(server, path);
            HttpResponse<String> head = Samples.send(
                    HttpRequest.newBuilder(Samples.address(server, path)).method("HEAD", BodyPublishers.noBody()));
            assertEquals(get.statusCode(), head.statusCode());
            assertEquals("", head.body());
            for (String name : new String[] {"Content-Type", "Content-Length", "ETag", "Vary", "Location", "Link"}) {
                assertEquals(header(get, name), header(head, name), name);
            }
        }
    }

    @Test
    void otherFormsAreLinked() throws Exception {
        String link = header(Samples.get(server, "/doc/person/anna-berzina"), "Link");
        assertTrue(link.contains("anna-berzina.ttl>; rel=\"alternate\"; type=\"text/turtle\""), link);
        assertEquals("*", header(Samples.get(server, "/doc/person/anna-berzina.ttl"), "Access-Control-Allow-Origin"));
    }

    @Test
    void theOntologyIsServedInEveryForm() throws Exception {
        Graph ontology = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(DescriptionsTest.class.getResourceAsStream("/ontology/entente.ttl"))
                .lang(Lang.TURTLE)
                .parse(ontology);
        for (String path : new String[] {"/ns"}) {
            for (RdfFormat format : RdfFormat.values()) {
                HttpResponse<String> answer = Samples.get(server, path, "Accept", format.mediaType());
                assertEquals(
                        format.contentType(), header(answer, "Content-Type").toLowerCase());
                assertTrue(ontology.isIsomorphicWith(parsed(answer.body(), format)), path + " " + format);
            }
            HttpResponse<String> page = Samples.get(server, path, "Accept", "text/html");
            assertTrue(page.body().contains("id=\"MemorandumOfUnderstanding\""));
        }
        assertEquals(200, Samples.get(server, "/ns.ttl").statusCode());
        assertEquals(404, Samples.get(server, "/entente/nothing").statusCode());
        assertEquals(406, Samples.get(server, "/ns", "Accept", "image/png").statusCode());
    }

    private static Graph triples(String path, RdfFormat format) throws Exception {
        HttpResponse<String> answer = Samples.get(server, path + "." + format.suffix());
        assertEquals(200, answer.statusCode(), path + "." + format.suffix());
        return parsed(answer.body(), format);
    }

    /** All triples of an answer, whichever graph they are in. */
    private static Graph parsed(String body, RdfFormat format) {
        DatasetGraph quads = DatasetGraphFactory.create();
        RDFParser.fromString(body, format.writer().getLang()).parse(quads);
        Graph triples = GraphFactory.createDefaultGraph();
        quads.find().forEachRemaining(quad -> triples.add(quad.asTriple()));
        return triples;
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(copy::add);
        return copy;
    }

    private static Node node(String path) {
        return NodeFactory.createURI(Samples.BASE + "id/" + path);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
