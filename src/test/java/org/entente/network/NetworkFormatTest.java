package org.entente.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.entente.graph.GraphStore;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Multigraph;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is written is what others read: against their schemas, and by another program's readers. */
class NetworkFormatTest {
    private static final GraphStore STORE = SampleNews.store();
    private static final Network NETWORK = new LiveNetwork(STORE).current();
    private static final Subnetwork ALL = Subnetwork.all(NETWORK, Lens.ALL);

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static String write(NetworkFormat format, Subnetwork part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(part, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Agents whose names try to get out of wherever they are written. */
    private static Subnetwork hostile() {
        String name = "</node> \"]]>\" & 'a,b'\n\u0007\\\" \uD83E\uDD1D";
        DocumentLinks links = new DocumentLinks(
                List.of(
                        new Agent("http://e.org/1?a=1&b=\"2\"", name, List.of(), "university", ""),
                        new Agent("http://e.org/2", "Two", List.of(), "company", "LV")),
                List.of(new Drawn(
                        "http://e.org/visit",
                        name,
                        NETWORK.projection().kind("visit"),
                        List.of("http://e.org/1?a=1&b=\"2\""),
                        List.of("http://e.org/2"),
                        "",
                        "2019",
                        "",
                        List.of(),
                        List.of())));
        return Subnetwork.all(Network.of(1, NETWORK.projection(), List.of(links), java.util.Map.of()), Lens.ALL);
    }

    private static Graph<String, DefaultEdge> graph() {
        return new Multigraph<>(SupplierUtil.createStringSupplier(), DefaultEdge::new, false);
    }

    @Test
    void graphmlKeepsToItsSchemaAndIsReadBack() throws Exception {
        for (Subnetwork part : List.of(ALL, hostile())) {
            String written = write(NetworkFormat.GRAPHML, part);
            validate(written, "graphml.xsd");
            Graph<String, DefaultEdge> graph = graph();
            GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
            importer.setVertexFactory(id ->
                    part.network().agent(Integer.parseInt(id.substring(1))).iri());
            importer.importGraph(graph, new StringReader(written));
            check(part, graph);
        }
    }

    @Test
    void gexfKeepsToItsSchemaAndIsReadBack() throws Exception {
        for (Subnetwork part : List.of(ALL, hostile())) {
            String written = asBefore(write(NetworkFormat.GEXF, part));
            validate(written, "gexf.xsd");
            Graph<String, DefaultEdge> graph = graph();
            SimpleGEXFImporter<String, DefaultEdge> importer = new SimpleGEXFImporter<>();
            importer.setVertexFactory(id -> id);
            importer.importGraph(graph, new StringReader(written));
            check(part, graph);
        }
    }

    /** GEXF as the other program knows it, which is 1.2: what is written has more than that in the kind of an edge alone. */
    private static String asBefore(String written) {
        assertEquals(1, written.split("version=\"1.3\"", -1).length - 1);
        return written.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
                .replace("version=\"1.3\"", "version=\"1.2\"")
                .replaceAll("(<edge [^>]*?) kind=\"[a-z-]+\"", "$1");
    }

    @Test
    void gexfKeepsAYearAnIntervalAndWhatHoldsOnOpen() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        NodeList edges = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(write(NetworkFormat.GEXF, ALL))))
                .getElementsByTagName("edge");
        Set<String> spans = new TreeSet<>();
        for (int i = 0; i < edges.getLength(); i++) {
            Element edge = (Element) edges.item(i);
            spans.add(edge.getAttribute("label") + ": " + edge.getAttribute("start") + "/" + edge.getAttribute("end"));
        }
        assertTrue(spans.contains("Agreement of birch and elm: 2021-01-01/"), spans.toString());
        assertTrue(spans.contains("Event visit: 2020-06-01/2020-06-30"), spans.toString());
        assertTrue(spans.contains("Agreement of cedar and dune: /"), spans.toString());
    }

    /** Readers refuse a graph in which two are tied by edges with and without a direction, as an institution and its unit may be. */
    @Test
    void aDirectionIsAValueAndNoTypeOfEdge() throws Exception {
        String graphml = write(NetworkFormat.GRAPHML, ALL);
        assertTrue(graphml.contains("<data key=\"e-directed\">yes</data>"));
        assertFalse(graphml.contains(" directed="));
        String gexf = write(NetworkFormat.GEXF, ALL);
        assertTrue(gexf.contains("<attvalue for=\"directed\" value=\"yes\"/>"));
        assertFalse(gexf.contains("type=\"directed\""));
    }

    @Test
    void dotIsReadBack() throws Exception {
        for (Subnetwork part : List.of(ALL, hostile())) {
            Graph<String, DefaultEdge> graph = graph();
            DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
            importer.setVertexFactory(id -> id);
            importer.importGraph(graph, new StringReader(write(NetworkFormat.DOT, part)));
            check(part, graph);
        }
    }

    @Test
    void pajekNumbersItsVerticesAndTellsYears() throws IOException {
        List<String> lines = write(NetworkFormat.PAJEK, ALL).lines().toList();
        assertEquals("*Vertices 7", lines.get(0));
        assertEquals("1 \"Alba University\"", lines.get(1));
        assertTrue(lines.contains("1 2 1 [2019-*]"), lines.toString());
        assertTrue(lines.contains("2 3 1 [2020-2020]"), lines.toString());
        assertTrue(lines.indexOf("*Arcs") < lines.indexOf("6 1 1"), "a unit leads to its whole: " + lines);
        assertEquals(3, write(NetworkFormat.PAJEK, hostile()).lines().limit(3).count());
        assertTrue(write(NetworkFormat.PAJEK, hostile()).contains("2 \"Two\"\n*Arcs"));
    }

    @Test
    void csvHasALineALink() throws IOException {
        String written = write(NetworkFormat.CSV, ALL);
        assertEquals(ALL.links().length + 1, written.lines().count());
        assertTrue(written.startsWith("source,sourceLabel,"));
        assertTrue(written.contains("Alba University,KZ," + SampleNews.BIRCH + ",Birch College,CN,agreement,"));
        assertTrue(write(NetworkFormat.CSV, hostile()).contains("\"\"]]>\"\" & 'a,b'"));
    }

    @Test
    void cytoscapeHasNodesAndEdgesWithData() throws IOException {
        for (Subnetwork part : List.of(ALL, hostile())) {
            JsonObject elements = JsonParser.parseString(write(NetworkFormat.CYTOSCAPE, part))
                    .getAsJsonObject()
                    .getAsJsonObject("elements");
            Set<String> ids = new TreeSet<>();
            elements.getAsJsonArray("nodes")
                    .forEach(node -> ids.add(node.getAsJsonObject()
                            .getAsJsonObject("data")
                            .get("id")
                            .getAsString()));
            assertEquals(part.nodes().length, ids.size());
            assertEquals(part.links().length, elements.getAsJsonArray("edges").size());
            elements.getAsJsonArray("edges").forEach(edge -> {
                JsonObject data = edge.getAsJsonObject().getAsJsonObject("data");
                assertTrue(ids.contains(data.get("source").getAsString()));
                assertTrue(ids.contains(data.get("target").getAsString()));
            });
        }
    }

    @Test
    void equalNetworksGiveEqualBytes() throws IOException {
        try (GraphStore again = SampleNews.store()) {
            Subnetwork other = Subnetwork.all(new LiveNetwork(again).current(), Lens.ALL);
            for (NetworkFormat format : NetworkFormat.values()) {
                assertEquals(write(format, ALL), write(format, other));
            }
        }
    }

    private static void check(Subnetwork part, Graph<String, DefaultEdge> graph) {
        assertEquals(new TreeSet<>(part.agents().stream().map(Agent::iri).toList()), new TreeSet<>(graph.vertexSet()));
        List<String> expected = new ArrayList<>();
        for (int link : part.links()) {
            expected.add(part.network().link(link).source().iri() + " "
                    + part.network().link(link).target().iri());
        }
        List<String> read = graph.edgeSet().stream()
                .map(edge -> graph.getEdgeSource(edge) + " " + graph.getEdgeTarget(edge))
                .sorted()
                .toList();
        expected.sort(null);
        assertEquals(expected, read);
    }

    /** Against the schema that the other program brings with it. */
    private static void validate(String written, String schema) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> new LocalInput(systemId));
        Schema rules = factory.newSchema(
                new StreamSource(GraphMLImporter.class.getClassLoader().getResourceAsStream(schema)));
        rules.newValidator().validate(new StreamSource(new StringReader(written)));
    }
}
