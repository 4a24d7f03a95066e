package org.entente.network;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The forms in which programs for networks read one. A date that a document gives as a year stays an interval of that year in
 * the forms that know time.
 */
public enum NetworkFormat {
    /** For Gephi, yEd, igraph, NetworkX and most others. Source: graphdrawing.org, GraphML 1.0. */
    GRAPHML("GraphML", "graphml", "application/graphml+xml") {
        @Override
        void write(Subnetwork part, Writer out) throws IOException, XMLStreamException {
            new Xml(out).graphml(part);
        }
    },
    /** For Gephi's time line. Source: gexf.net, GEXF 1.3, in which ties of different kinds between two are not taken for one. */
    GEXF("GEXF", "gexf", "application/gexf+xml") {
        @Override
        void write(Subnetwork part, Writer out) throws IOException, XMLStreamException {
            new Xml(out).gexf(part);
        }
    },
    /** For Pajek: vertices by number, time in years. Source: the Pajek reference manual. */
    PAJEK("Pajek", "net", "text/plain;charset=utf-8") {
        @Override
        void write(Subnetwork part, Writer out) throws IOException {
            pajek(part, out);
        }
    },
    /** A line a link, for spreadsheets. */
    CSV("CSV", "csv", "text/csv;charset=utf-8") {
        @Override
        void write(Subnetwork part, Writer out) throws IOException {
            csv(part, out);
        }
    },
    /** For Graphviz. */
    DOT("DOT", "dot", "text/vnd.graphviz;charset=utf-8") {
        @Override
        void write(Subnetwork part, Writer out) throws IOException {
            dot(part, out);
        }
    },
    /** For Cytoscape and cytoscape.js. Source: js.cytoscape.org, elements JSON; the same is Cytoscape's file .cyjs. */
    CYTOSCAPE("Cytoscape JSON", "cyjs", "application/json") {
        @Override
        void write(Subnetwork part, Writer out) throws IOException {
            cytoscape(part, out);
        }
    };

    private final String title;
    private final String suffix;
    private final String mediaType;

    NetworkFormat(String title, String suffix, String mediaType) {
        this.title = title;
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    public String title() {
        return title;
    }

    /** The ending of a file's name. */
    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name in commands. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes a part of a network in UTF-8; the stream is flushed and stays open. */
    public void write(Subnetwork part, OutputStream stream) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        try {
            write(part, out);
            out.flush();
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    abstract void write(Subnetwork part, Writer out) throws IOException, XMLStreamException;

    /**
     * Whether a link has a direction. GraphML and GEXF have this as a value and not as the type of the edge: readers such as
     * Gephi and networkx refuse graphs in which two are tied by edges with and without a direction.
     */
    private static boolean directed(Subnetwork part, int link) {
        return part.network()
                .projection()
                .rules()
                .get(part.network().graph().kind(link))
                .directed();
    }

    /** The values of a link by the names of their columns, empty ones too. */
    private static Map<String, String> values(Subnetwork part, Link link) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", link.kind());
        values.put("directed", directed(part, link.number()) ? "yes" : "");
        values.put("claim", link.claim());
        values.put("label", link.label());
        values.put("status", link.status());
        values.put("start", link.start());
        values.put("end", link.end());
        values.put("confidence", Double.toString(link.confidence()));
        values.put("areas", String.join(" ", link.areas()));
        return values;
    }

    private static Map<String, String> values(Agent agent) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("label", agent.label());
        values.put("kind", agent.kind());
        values.put("country", agent.country());
        return values;
    }

    private static final List<String> AGENT = List.of("label", "kind", "country");
    private static final List<String> LINK =
            List.of("kind", "directed", "claim", "label", "status", "start", "end", "confidence", "areas");

    /** GraphML and GEXF, without characters that XML has no way to write. */
    private static final class Xml {
        private final XMLStreamWriter xml;

        Xml(Writer out) throws XMLStreamException {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        }

        void graphml(Subnetwork part) throws XMLStreamException {
            start("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
            for (String name : List.of("iri", "label", "kind", "country")) {
                empty("key", "id", "n-" + name, "for", "node", "attr.name", name, "attr.type", "string");
            }
            for (String name : LINK) {
                String type = name.equals("confidence") ? "double" : "string";
                empty("key", "id", "e-" + name, "for", "edge", "attr.name", name, "attr.type", type);
            }
            start("graph", "id", "entente", "edgedefault", "undirected");
            for (int node : part.nodes()) {
                Agent agent = part.network().agent(node);
                start("node", "id", "n" + node); // an IRI is no NMTOKEN, which an id has to be
                data("n-", Map.of("iri", agent.iri()));
                data("n-", values(agent));
                end();
            }
            for (int number : part.links()) {
                Link link = part.network().link(number);
                start(
                        "edge",
                        "id",
                        "e" + number,
                        "source",
                        "n" + part.network().graph().source(number),
                        "target",
                        "n" + part.network().graph().target(number));
                data("e-", values(part, link));
                end();
            }
            end();
            finish();
        }

        private void data(String prefix, Map<String, String> values) throws XMLStreamException {
            for (Map.Entry<String, String> value : values.entrySet()) {
                if (!value.getValue().isEmpty()) {
                    start("data", "key", prefix + value.getKey());
                    xml.writeCharacters(clean(value.getValue()));
                    end();
                }
            }
        }

        void gexf(Subnetwork part) throws XMLStreamException {
            start("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
            start("graph", "mode", "dynamic", "timeformat", "date", "defaultedgetype", "undirected");
            attributes("node", AGENT.subList(1, AGENT.size()));
            attributes(
                    "edge", LINK.stream().filter(name -> !name.equals("label")).toList());
            start("nodes");
            for (Agent agent : part.agents()) {
                start("node", "id", agent.iri(), "label", agent.label());
                attvalues(values(agent));
                end();
            }
            end();
            start("edges");
            for (int number : part.links()) {
                Link link = part.network().link(number);
                xml.writeStartElement("edge");
                attribute("id", "e" + number);
                attribute("source", link.source().iri());
                attribute("target", link.target().iri());
                attribute("kind", link.kind());
                attribute("label", link.label());
                if (link.holdsFrom() != Days.EVER) {
                    attribute("start", Days.words(link.holdsFrom()));
                }
                if (link.holdsUntil() != Days.NEVER) {
                    attribute("end", Days.words(link.holdsUntil()));
                }
                attvalues(values(part, link));
                end();
            }
            end();
            end();
            finish();
        }

        private void attributes(String of, List<String> names) throws XMLStreamException {
            start("attributes", "class", of, "mode", "static");
            for (String name : names) {
                empty("attribute", "id", name, "title", name, "type", name.equals("confidence") ? "double" : "string");
            }
            end();
        }

        private void attvalues(Map<String, String> values) throws XMLStreamException {
            start("attvalues");
            for (Map.Entry<String, String> value : values.entrySet()) {
                if (!value.getValue().isEmpty() && !value.getKey().equals("label")) {
                    empty("attvalue", "for", value.getKey(), "value", value.getValue());
                }
            }
            end();
        }

        private void start(String name, String... attributes) throws XMLStreamException {
            if (name.equals("graphml") || name.equals("gexf")) {
                xml.writeStartDocument("UTF-8", "1.0");
            }
            xml.writeCharacters("\n");
            xml.writeStartElement(name);
            attributes(attributes);
        }

        private void empty(String name, String... attributes) throws XMLStreamException {
            xml.writeCharacters("\n");
            xml.writeEmptyElement(name);
            attributes(attributes);
        }

        private void attributes(String... attributes) throws XMLStreamException {
            for (int i = 0; i < attributes.length; i += 2) {
                attribute(attributes[i], attributes[i + 1]);
            }
        }

        private void attribute(String name, String value) throws XMLStreamException {
            xml.writeAttribute(name, clean(value));
        }

        private void end() throws XMLStreamException {
            xml.writeEndElement();
        }

        private void finish() throws XMLStreamException {
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        }

        private static String clean(String words) {
            return words.codePoints()
                    .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c != 0xFFFE && c != 0xFFFF)
                    .filter(c -> c < 0xD800 || c > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    private static void pajek(Subnetwork part, Writer out) throws IOException {
        int[] place = new int[part.network().graph().nodes()];
        out.write("*Vertices " + part.nodes().length + "\n");
        for (int i = 0; i < part.nodes().length; i++) {
            place[part.nodes()[i]] = i + 1;
            String label = part.network().agent(part.nodes()[i]).label().replaceAll("[\"\\s]+", " ");
            out.write((i + 1) + " \"" + label.strip() + "\"\n");
        }
        for (boolean directed : new boolean[] {true, false}) {
            out.write(directed ? "*Arcs\n" : "*Edges\n");
            for (int number : part.links()) {
                if (directed(part, number) == directed) {
                    Link link = part.network().link(number);
                    out.write(place[part.network().graph().source(number)] + " "
                            + place[part.network().graph().target(number)] + " 1" + years(link) + "\n");
                }
            }
        }
    }

    private static String years(Link link) {
        if (link.holdsFrom() == Days.EVER) {
            return "";
        }
        int first = Days.year(link.holdsFrom());
        return " [" + first + "-" + (link.holdsUntil() == Days.NEVER ? "*" : Days.year(link.holdsUntil())) + "]";
    }

    private static void csv(Subnetwork part, Writer out) throws IOException {
        out.write(
                "source,sourceLabel,sourceCountry,target,targetLabel,targetCountry," + String.join(",", LINK) + "\r\n");
        for (int number : part.links()) {
            Link link = part.network().link(number);
            List<String> ends = List.of(
                    link.source().iri(),
                    link.source().label(),
                    link.source().country(),
                    link.target().iri(),
                    link.target().label(),
                    link.target().country());
            out.write(Stream.concat(ends.stream(), values(part, link).values().stream())
                            .map(cell -> cell.matches("[^\",\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(","))
                    + "\r\n");
        }
    }

    private static void dot(Subnetwork part, Writer out) throws IOException {
        out.write("graph entente {\n");
        for (Agent agent : part.agents()) {
            out.write("  " + quoted(agent.iri()) + list(values(agent)) + ";\n");
        }
        for (int number : part.links()) {
            Link link = part.network().link(number);
            Map<String, String> values = new TreeMap<>(values(part, link));
            if (directed(part, number)) {
                values.put("dir", "forward");
            }
            out.write("  " + quoted(link.source().iri()) + " -- "
                    + quoted(link.target().iri()) + list(values) + ";\n");
        }
        out.write("}\n");
    }

    private static String list(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .map(value -> value.getKey() + "=" + quoted(value.getValue()))
                .collect(Collectors.joining(", ", " [", "]"));
    }

    private static String quoted(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ") + '"';
    }

    private static void cytoscape(Subnetwork part, Writer out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.beginObject()
                .name("data")
                .beginObject()
                .name("name")
                .value("Entente")
                .endObject();
        json.name("elements").beginObject().name("nodes").beginArray();
        for (Agent agent : part.agents()) {
            json.beginObject().name("data").beginObject();
            json.name("id").value(agent.iri()).name("name").value(agent.label());
            json.name("kind").value(agent.kind()).name("country").value(agent.country());
            json.endObject().endObject();
        }
        json.endArray().name("edges").beginArray();
        for (int number : part.links()) {
            Link link = part.network().link(number);
            json.beginObject().name("data").beginObject();
            json.name("id").value("e" + number);
            json.name("source").value(link.source().iri());
            json.name("target").value(link.target().iri());
            json.name("interaction").value(link.kind());
            for (Map.Entry<String, String> value : values(part, link).entrySet()) {
                if (value.getKey().equals("confidence")) {
                    json.name("confidence").value(link.confidence());
                } else {
                    json.name(value.getKey()).value(value.getValue());
                }
            }
            json.endObject().endObject();
        }
        json.endArray().endObject().endObject();
        json.flush();
    }

    /** Of a file's ending; none if there is no such form. */
    public static Optional<NetworkFormat> bySuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }
}
