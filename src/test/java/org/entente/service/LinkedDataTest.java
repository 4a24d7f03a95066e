package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.entente.graph.GraphStore;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rdfhdt.hdt.hdt.HDT;
import org.rdfhdt.hdt.hdt.HDTManager;

/** What programs that know HTTP and linked data, but not this server, rely on. */
class LinkedDataTest {
    private static final String ANNA = "/doc/person/anna-berzina";

    private static GraphStore store;
    private static EntenteServer server;

    @BeforeAll
    static void serve() {
        store = Samples.store();
        store.remove("hostile");
        server = EntenteServer.start(
                ServerConfig.onPort(0).withLicence(Optional.of("https://example.org/licence")), store);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/people",
                ANNA,
                ANNA + ".ttl",
                ANNA + ".jsonld",
                "/graph/signing.trig",
                "/ns",
                "/ns.ttl",
                "/void",
                "/void.ttl",
                "/changes",
                "/fragments",
                "/data?default",
                "/sitemap.xml",
                "/robots.txt",
                "/static/entente.css",
                "/dumps/entente.nq.gz"
            })
    void whatAClientHasIsNotSentAgain(String path) throws Exception {
        HttpResponse<byte[]> plain = bytes(path);
        assertEquals(200, plain.statusCode());
        String tag = header(plain, "ETag");
        assertTrue(tag.startsWith("\""), "a strong tag: " + tag);
        assertEquals(tag, header(bytes(path), "ETag"));
        assertArrayEquals(plain.body(), bytes(path).body());
        HttpResponse<byte[]> again = bytes(path, "If-None-Match", "\"other\", " + tag);
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
        assertTrue(again.headers().firstValue("Content-Length").isEmpty(), "that of the whole answer, or none");
        assertEquals(tag, header(again, "ETag"));
        assertEquals(200, bytes(path, "If-None-Match", "\"other\"").statusCode());
        HttpResponse<byte[]> packed = bytes(path, "Accept-Encoding", "br;q=1, gzip;q=0.5");
        if (packed.headers().firstValue("Content-Encoding").isPresent()) {
            assertEquals("gzip", header(packed, "Content-Encoding"));
            assertNotEquals(tag, header(packed, "ETag"), "other bytes have another tag");
            assertTrue(header(packed, "Vary").contains("Accept-Encoding"));
            assertArrayEquals(
                    plain.body(), new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
            assertEquals(
                    304,
                    bytes(path, "Accept-Encoding", "gzip", "If-None-Match", header(packed, "ETag"))
                            .statusCode());
        }
        HttpResponse<String> head = Samples.send(HttpRequest.newBuilder(Samples.address(server, path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals("", head.body());
        for (String name : List.of("Content-Type", "Content-Length", "ETag")) {
            assertEquals(header(plain, name), header(head, name), name);
        }
    }

    @ParameterizedTest
    @CsvSource({"gzip;q=0, false", "'*', true", "identity, false", "'*;q=0', false", "'gzip;q=0, *', false"})
    void theClientDecidesOnCompression(String wish, boolean packed) throws Exception {
        assertEquals(
                packed,
                bytes(ANNA, "Accept-Encoding", wish)
                        .headers()
                        .firstValue("Content-Encoding")
                        .isPresent());
    }

    @Test
    void aChangeIsSeenByDateAndByTag() throws Exception {
        try (GraphStore other = GraphStore.inMemory(Samples.BASE);
                EntenteServer at = EntenteServer.start(ServerConfig.onPort(0), other)) {
            other.put(Samples.signing());
            // A change of this second has no date yet: another may follow within it.
            Thread.sleep(2000);
            HttpResponse<String> first = Samples.get(at, ANNA + ".ttl");
            String date = header(first, "Last-Modified");
            assertEquals(
                    304,
                    Samples.get(at, ANNA + ".ttl", "If-Modified-Since", date).statusCode());
            assertEquals(
                    200,
                    Samples.get(at, ANNA + ".ttl", "If-Modified-Since", "Thu, 01 Jan 2015 00:00:00 GMT")
                            .statusCode());
            assertEquals(
                    200,
                    Samples.get(at, ANNA + ".ttl", "If-Modified-Since", date, "If-None-Match", "\"x\"")
                            .statusCode(),
                    "a tag is looked at before a date");
            String tag = header(Samples.get(at, "/changes"), "ETag");
            other.remove("signing");
            assertEquals(200, Samples.get(at, "/changes", "If-None-Match", tag).statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/people/, ../people",
        "/doc/person/anna-berzina/, ../anna-berzina",
        "/people/?q=a, ../people?q=a",
        "/ontology, ./ns",
        "/entente/ns, ../ns",
    })
    void whatHasAnotherAddressIsMoved(String path, String location) throws Exception {
        HttpResponse<String> answer = Samples.get(server, path);
        assertEquals(301, answer.statusCode());
        assertEquals(location, header(answer, "Location"));
    }

    @ParameterizedTest
    @CsvSource({
        "/doc/document/hostile, 410",
        "/doc/document/hostile.ttl, 410",
        "/id/document/hostile, 410",
        "/graph/hostile, 410",
        "/graph/hostile.nt, 410",
        "/doc/document/never, 404",
        "/dumps/../../etc/passwd, 400",
        "/static/..%2fentente.css, 400",
        "/dumps/entente.ttl.gz, 404",
        "/void.docx, 404",
        "/.well-known/other, 404",
        "/data, 400",
        "/data?graph=http://other.example/, 404",
        "/data?graph=a&graph=b, 400",
        "/fragments?page=0, 400",
        "/changes?since=yesterday, 400",
        "/doc/person/anna-berzina.ttl?page=x, 400",
        "/doc/person/anna-berzina.ttl?page=7, 404",
    })
    void whatIsWrongHasItsStatus(String path, int status) throws Exception {
        assertEquals(status, Samples.get(server, path).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/void, image/png",
        "/changes, text/turtle",
        "/fragments, image/png",
        "/data?default, image/png",
        "/ns, image/*"
    })
    void whatCannotBeSentIsSaid(String path, String accept) throws Exception {
        assertEquals(406, Samples.get(server, path, "Accept", accept).statusCode());
    }

    @Test
    void anAddressThatIsTooLongIsRefused() throws Exception {
        assertEquals(
                414, Samples.get(server, "/search?q=" + "a".repeat(100_000)).statusCode());
    }

    @Test
    void optionsAndOriginsAreAnswered() throws Exception {
        HttpResponse<String> answer = Samples.send(
                HttpRequest.newBuilder(Samples.address(server, ANNA))
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody()),
                "Origin",
                "https://elsewhere.example");
        assertEquals(204, answer.statusCode());
        assertEquals("GET, HEAD, OPTIONS", header(answer, "Allow"));
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
        HttpResponse<String> put = Samples.send(HttpRequest.newBuilder(Samples.address(server, "/data?default"))
                .PUT(HttpRequest.BodyPublishers.ofString("")));
        assertEquals(405, put.statusCode());
        assertEquals("GET, HEAD, OPTIONS", header(put, "Allow"));
    }

    @Test
    void aThingLinksToItsDescriptionAndTheOntology() throws Exception {
        HttpResponse<String> thing = Samples.get(server, "/id/person/anna-berzina");
        assertEquals("<../../doc/person/anna-berzina>; rel=\"describedby\"", header(thing, "Link"));
        List<String> links = Samples.get(server, ANNA).headers().allValues("Link");
        assertTrue(links.contains("<anna-berzina.ttl>; rel=\"alternate\"; type=\"text/turtle\""), links.toString());
        assertTrue(links.contains("<../../ns>; rel=\"profile\""), links.toString());
    }

    @Test
    void pagesEmbedTheirData() throws Exception {
        for (String path : List.of(ANNA, "/doc/document/signing", "/doc/organization/nordic-university")) {
            var page =
                    Jsoup.parse(Samples.get(server, path, "Accept", "text/html").body());
            String json =
                    page.select("script[type=application/ld+json]").first().data();
            Graph embedded = parsed(json, Lang.JSONLD11);
            Node thing = NodeFactory.createURI(Samples.BASE + "id/" + path.substring("/doc/".length()));
            assertTrue(embedded.contains(thing, Node.ANY, Node.ANY));
            Graph all = parsed(Samples.get(server, path + ".nt").body(), Lang.NTRIPLES);
            embedded.find().forEachRemaining(triple -> assertTrue(all.contains(triple), triple::toString));
        }
    }

    @Test
    void whatLinksToAThingIsPaged() throws Exception {
        try (GraphStore large = GraphStore.inMemory(Samples.BASE);
                EntenteServer at = EntenteServer.start(ServerConfig.onPort(0), large)) {
            Node hub = NodeFactory.createURI(large.iris().resource("hub"));
            Node graph = NodeFactory.createURI(large.iris().graph("g"));
            large.dataset().asDatasetGraph().executeWrite(() -> {
                DatasetGraph data = large.dataset().asDatasetGraph();
                data.add(graph, hub, RDFS.label.asNode(), NodeFactory.createLiteralString("hub"));
                for (int i = 0; i < 625; i++) {
                    data.add(graph, NodeFactory.createURI(Samples.BASE + "id/s" + i), RDFS.seeAlso.asNode(), hub);
                }
            });
            Set<Triple> found = new HashSet<>();
            String next = "/doc/hub.nt";
            int pages = 0;
            while (!next.isEmpty()) {
                HttpResponse<String> answer = Samples.get(at, next);
                assertEquals(200, answer.statusCode());
                parsed(answer.body(), Lang.NTRIPLES).find().forEachRemaining(found::add);
                pages++;
                next = answer.headers().allValues("Link").stream()
                        .filter(link -> link.contains("rel=\"next\""))
                        .map(link -> "/doc/hub.nt" + link.substring(1, link.indexOf('>')))
                        .findFirst()
                        .orElse("");
            }
            assertEquals(3, pages);
            assertEquals(626, found.size());
        }
    }

    @Test
    void theDatasetIsDescribedWithItsNumbers() throws Exception {
        HttpResponse<String> to = Samples.get(server, "/.well-known/void");
        assertEquals(303, to.statusCode());
        assertEquals("../void", header(to, "Location"));
        Graph turtle =
                parsed(Samples.get(server, "/void", "Accept", "text/turtle").body(), Lang.TURTLE);
        for (RdfFormat form : RdfFormat.values()) {
            Graph other = parsed(
                    Samples.get(server, "/void." + form.suffix()).body(),
                    form.writer().getLang());
            assertTrue(turtle.isIsomorphicWith(other), form.title());
        }
        Node dataset = NodeFactory.createURI(Samples.BASE + "void#dataset");
        long triples = store.dataset().asDatasetGraph().calculateRead(() ->
                (long) store.dataset().getUnionModel().listStatements().toList().size());
        assertEquals(
                triples,
                turtle.find(dataset, VOID.triples.asNode(), Node.ANY)
                                        .next()
                                        .getObject()
                                        .getLiteralValue()
                                instanceof Number n
                        ? n.longValue()
                        : -1);
        assertTrue(turtle.contains(
                dataset, DCTerms.license.asNode(), NodeFactory.createURI("https://example.org/licence")));
        assertEquals(200, Samples.get(server, "/void", "Accept", "text/html").statusCode());
        for (Node dump : turtle.find(dataset, VOID.dataDump.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(dump -> dump.getURI().endsWith(".gz"))
                .toList()) {
            String path = dump.getURI().substring(Samples.BASE.length() - 1);
            byte[] file = bytes(path).body();
            DatasetGraph data = DatasetGraphFactory.create();
            RDFParser.source(new GZIPInputStream(new ByteArrayInputStream(file)))
                    .lang(path.contains(".trig") ? Lang.TRIG : path.contains(".nq") ? Lang.NQUADS : Lang.NTRIPLES)
                    .parse(data);
            Graph union = GraphFactory.createDefaultGraph();
            // What the dump says of itself is not of the dataset.
            data.stream()
                    .filter(quad -> !quad.getSubject().toString().startsWith(dump.getURI()))
                    .forEach(quad -> union.add(quad.asTriple()));
            assertEquals(triples, union.size(), path);
        }
    }

    @Test
    void theEndpointDescribesItself() throws Exception {
        for (String accept : List.of("*/*", "text/turtle")) {
            HttpResponse<String> answer = Samples.get(server, "/sparql", "Accept", accept);
            assertEquals(200, answer.statusCode());
            Graph description = parsed(answer.body(), Lang.TURTLE);
            assertTrue(description.contains(
                    Node.ANY,
                    NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#endpoint"),
                    NodeFactory.createURI(Samples.BASE + "sparql")));
        }
    }

    @Test
    void graphsAreReadByTheGraphStoreProtocol() throws Exception {
        Graph byProtocol = parsed(
                Samples.get(
                                server,
                                "/data?graph=" + encoded(Samples.BASE + "graph/signing"),
                                "Accept",
                                "application/n-triples")
                        .body(),
                Lang.NTRIPLES);
        Graph direct = parsed(Samples.get(server, "/graph/signing.nt").body(), Lang.NTRIPLES);
        assertTrue(direct.isIsomorphicWith(byProtocol));
        Graph all = parsed(
                Samples.get(server, "/data?default", "Accept", "text/turtle").body(), Lang.TURTLE);
        assertTrue(all.isIsomorphicWith(direct));
    }

    @Test
    void fragmentsHaveTriplesCountsAndControls() throws Exception {
        Graph all = parsed(Samples.get(server, "/graph/signing.nt").body(), Lang.NTRIPLES);
        Set<Triple> found = new HashSet<>();
        String next = "/fragments";
        Node hydraNext = NodeFactory.createURI("http://www.w3.org/ns/hydra/core#next");
        while (!next.isEmpty()) {
            DatasetGraph page = DatasetGraphFactory.create();
            RDFParser.fromString(
                            Samples.get(server, next, "Accept", "application/trig")
                                    .body(),
                            Lang.TRIG)
                    .parse(page);
            page.getDefaultGraph().find().forEachRemaining(found::add);
            next = page.stream(Node.ANY, Node.ANY, hydraNext, Node.ANY)
                    .map(quad -> quad.getObject().getURI().substring(Samples.BASE.length() - 1))
                    .findFirst()
                    .orElse("");
        }
        assertEquals(all.size(), found.size());
        found.forEach(triple -> assertTrue(all.contains(triple)));

        String label = encoded("\"Anna Berzina\"");
        Graph one = parsed(
                Samples.get(
                                server,
                                "/fragments?predicate=" + encoded(RDFS.label.getURI()) + "&object=" + label,
                                "Accept",
                                "application/n-triples")
                        .body(),
                Lang.NTRIPLES);
        assertTrue(one.contains(
                NodeFactory.createURI(Samples.BASE + "id/person/anna-berzina"), RDFS.label.asNode(), Node.ANY));
        assertTrue(one.contains(
                Node.ANY,
                NodeFactory.createURI("http://www.w3.org/ns/hydra/core#totalItems"),
                NodeFactory.createLiteralDT("1", org.apache.jena.datatypes.xsd.XSDDatatype.XSDlong)));
    }

    @Test
    void followersLearnWhatBecameOfDocuments() throws Exception {
        var feed = Jsoup.parse(Samples.get(server, "/changes").body(), "", Parser.xmlParser());
        assertEquals("withdrawn: hostile", feed.select("entry > title").first().text());
        assertEquals("added: signing", feed.select("entry > title").last().text());
        String streams = Samples.get(server, "/changes", "Accept", "application/activity+json")
                .body();
        assertTrue(streams.contains("\"type\":\"Delete\""), streams);
        String since = Samples.get(server, "/changes?since=" + store.version()).body();
        assertFalse(since.contains("<entry>"), since);
    }

    @Test
    void followersOfPatchesHaveWhatTheStoreHas() throws Exception {
        HttpResponse<String> all = Samples.get(server, "/changes", "Accept", "application/rdf-patch");
        assertEquals(200, all.statusCode());
        assertEquals("application/rdf-patch", header(all, "Content-Type"));
        assertEquals(Long.toString(store.version()), header(all, "Entente-Version"));
        DatasetGraph copy = DatasetGraphFactory.create();
        List<String> ids = new ArrayList<>();
        all.body().lines().forEach(line -> {
            if (line.startsWith("H id ")) {
                ids.add(line.replaceFirst("^H id <(.*)> ?[.]$", "$1"));
            }
        });
        for (String id : ids) {
            HttpResponse<String> one = Samples.get(server, id.substring(Samples.BASE.length() - 1));
            assertEquals(200, one.statusCode(), id);
            assertTrue(all.body().contains(one.body()), id);
            RDFPatchOps.applyChange(copy, new ByteArrayInputStream(one.body().getBytes(StandardCharsets.UTF_8)));
        }
        DatasetGraph whole = dump();
        Node dump = NodeFactory.createURI(Samples.BASE + "dumps/entente.nq.gz");
        assertTrue(whole.contains(
                dump, dump, NodeFactory.createURI("http://www.w3.org/ns/prov#generatedAtTime"), Node.ANY));
        String version = whole.find(dump, dump, NodeFactory.createURI("http://www.w3.org/ns/dcat#version"), Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
        assertEquals(Long.toString(store.version()), version);
        whole.removeGraph(dump);
        assertTrue(IsoMatcher.isomorphic(whole, copy));
        assertEquals(
                "",
                Samples.get(server, "/changes?since=" + version, "Accept", "application/rdf-patch")
                        .body());
        assertEquals(
                410,
                Samples.get(server, "/changes?since=17", "Accept", "application/rdf-patch")
                        .statusCode());
        assertEquals(404, Samples.get(server, "/changes/17").statusCode());
        assertEquals(404, Samples.get(server, "/changes/last").statusCode());
    }

    @Test
    void theUnionOfAllIsThereAsHdt() throws Exception {
        assertTrue(Samples.get(server, "/void").body().contains("dumps/entente.hdt"));
        HttpResponse<byte[]> dump = bytes("/dumps/entente.hdt");
        assertEquals("application/vnd.hdt", header(dump, "Content-Type"));
        Set<String> expected = new TreeSet<>();
        try (InputStream in = new GZIPInputStream(
                Samples.address(server, "/dumps/entente.nt.gz").toURL().openStream())) {
            RDFParser.source(in)
                    .lang(Lang.NTRIPLES)
                    .toGraph()
                    .find()
                    .mapWith(t -> HdtWriter.term(t.getSubject()) + " " + HdtWriter.term(t.getPredicate()) + " "
                            + HdtWriter.term(t.getObject()))
                    .forEachRemaining(expected::add);
        }
        Set<String> found = new TreeSet<>();
        try (HDT hdt = HDTManager.loadHDT(new ByteArrayInputStream(dump.body()))) {
            hdt.search("", "", "")
                    .forEachRemaining(t -> found.add(t.getSubject() + " " + t.getPredicate() + " " + t.getObject()));
        }
        assertEquals(expected, found);
    }

    private static DatasetGraph dump() throws Exception {
        DatasetGraph whole = DatasetGraphFactory.create();
        try (InputStream in = new GZIPInputStream(
                Samples.address(server, "/dumps/entente.nq.gz").toURL().openStream())) {
            RDFParser.source(in).lang(Lang.NQUADS).parse(whole);
        }
        return whole;
    }

    @Test
    void crawlersFindEveryPage() throws Exception {
        String robots = Samples.get(server, "/robots.txt").body();
        assertTrue(robots.contains("Sitemap: " + Samples.BASE + "sitemap.xml"), robots);
        var map = Jsoup.parse(Samples.get(server, "/sitemap.xml").body(), "", Parser.xmlParser());
        List<String> pages = map.select("loc").eachText();
        assertTrue(pages.contains(Samples.BASE + "doc/person/anna-berzina"), pages.toString());
        for (String page : pages) {
            String path = page.substring(Samples.BASE.length() - 1);
            assertEquals(200, Samples.get(server, path, "Accept", "text/html").statusCode(), page);
        }
    }

    @Test
    void metricsCountRequests() throws Exception {
        Samples.get(server, "/nowhere/to/be/found");
        String metrics = Samples.get(server, "/metrics").body();
        assertTrue(metrics.contains("entente_requests_total{part=\"other\",status=\"404\"}"), metrics);
        assertTrue(metrics.contains("entente_request_duration_seconds_bucket{le=\"+Inf\"}"), metrics);
        assertTrue(metrics.lines().allMatch(line -> line.startsWith("# ") || line.matches("\\S+ -?[0-9.E]+")), metrics);
    }

    private static HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(Samples.address(server, path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Graph parsed(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        if (lang.equals(Lang.TRIG)) {
            DatasetGraph data = DatasetGraphFactory.create();
            RDFParser.fromString(text, lang).parse(data);
            data.find().forEachRemaining(quad -> graph.add(quad.asTriple()));
        } else {
            RDFParser.fromString(text, lang).parse(graph);
        }
        return graph;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
