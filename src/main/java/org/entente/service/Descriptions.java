package org.entente.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.graph.GraphStore;
import org.entente.graph.Prefixes;

/**
 * What a thing's address leads to. {@code /id/KIND/NAME} is the thing; it leads by 303 to {@code /doc/KIND/NAME}, which
 * describes it in the form that the client likes; {@code /doc/KIND/NAME.ttl} (and so on) is that description in one form.
 * {@code /graph/NAME} is all that one document says.
 *
 * <p>All forms of a description have the same triples. TriG has each in the graphs of the documents that say it.
 */
final class Descriptions {
    private final GraphStore store;
    private final ThingPages pages;

    Descriptions(GraphStore store, ThingPages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** {@code /id/…}: a thing, which cannot itself be sent. */
    void thing(Exchange exchange) {
        String path = pathBelow("/id/", exchange);
        boolean known = read(data -> describer(data).knows(node(path)));
        if (!known) {
            throw unknown();
        }
        exchange.header("Vary", "Accept");
        exchange.seeOther(exchange.root() + "doc/" + exchange.path().substring("/id/".length()));
    }

    /** {@code /doc/…}: a description of a thing. */
    void description(Exchange exchange) throws IOException {
        String path = pathBelow("/doc/", exchange);
        DatasetGraph data = store.dataset().asDatasetGraph();
        data.begin(TxnType.READ);
        try {
            Describer describer = describer(data);
            // A name may end like a form: what is there counts first.
            boolean whole = describer.knows(node(path));
            int dot = path.lastIndexOf('.');
            Node thing = whole || dot < 0 ? node(path) : node(path.substring(0, dot));
            if (!whole && (dot < 0 || !describer.knows(thing))) {
                throw unknown();
            }
            Optional<RdfFormat> format = format(exchange, whole ? "" : path.substring(dot + 1));
            alternates(exchange, whole);
            if (format.isEmpty()) {
                pages.show(exchange, thing.getURI());
                return;
            }
            if (exchange.unchanged(store.version() + "." + format.get().suffix())) {
                return;
            }
            Graph description = GraphFactory.createDefaultGraph();
            describer.describe(thing, description);
            send(exchange, description, format.get(), data);
        } finally {
            data.end();
        }
    }

    /** {@code /graph/NAME}: all that one document says. */
    void graph(Exchange exchange) throws IOException {
        String name = pathBelow("/graph/", exchange);
        DatasetGraph data = store.dataset().asDatasetGraph();
        data.begin(TxnType.READ);
        try {
            boolean whole =
                    data.containsGraph(NodeFactory.createURI(store.iris().graph(name)));
            int dot = name.lastIndexOf('.');
            Node graph = NodeFactory.createURI(store.iris().graph(whole || dot < 0 ? name : name.substring(0, dot)));
            if (!whole && (dot < 0 || !data.containsGraph(graph))) {
                throw unknown();
            }
            Optional<RdfFormat> format = format(exchange, whole ? "" : name.substring(dot + 1));
            alternates(exchange, whole);
            if (format.isEmpty()) {
                String document = "document/" + (whole ? name : name.substring(0, dot));
                boolean isDocument = describer(data).knows(node(document));
                exchange.seeOther(exchange.root()
                        + (isDocument
                                ? "doc/document/" + last(graph.getURI())
                                : "graph/" + last(graph.getURI()) + ".ttl"));
                return;
            }
            if (!exchange.unchanged(store.version() + "." + format.get().suffix())) {
                Graph triples = GraphFactory.createDefaultGraph();
                data.getGraph(graph).find().forEachRemaining(triples::add);
                send(exchange, triples, format.get(), data);
            }
        } finally {
            data.end();
        }
    }

    private static void send(Exchange exchange, Graph triples, RdfFormat format, DatasetGraph data) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (RDFLanguages.isQuads(format.writer().getLang()) && format != RdfFormat.JSON_LD) {
            DatasetGraph quads = DatasetGraphFactory.create();
            quads.prefixes().putAll(Prefixes.all());
            triples.find().forEachRemaining(triple -> data.find(
                            Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
                    .forEachRemaining(quads::add));
            RDFWriter.source(quads).format(format.writer()).output(body);
        } else {
            triples.getPrefixMapping().setNsPrefixes(Prefixes.all());
            RDFWriter.source(triples).format(format.writer()).output(body);
        }
        String charset = format.mediaType().startsWith("text/") ? ";charset=utf-8" : "";
        exchange.send(200, format.mediaType() + charset, body.toByteArray());
    }

    private static Optional<RdfFormat> format(Exchange exchange, String suffix) {
        exchange.header("Cache-Control", "no-cache");
        if (suffix.equals("html")) {
            return Optional.empty();
        }
        if (!suffix.isEmpty()) {
            return Optional.of(RdfFormat.ofSuffix(suffix).orElseThrow(Descriptions::unknown));
        }
        exchange.header("Vary", "Accept");
        return exchange.accept()
                .best(RdfFormat.offers())
                .orElseThrow(() -> new Problem(
                        406,
                        "There are HTML and "
                                + Arrays.stream(RdfFormat.values())
                                        .map(f -> f.title() + " (" + f.mediaType() + ")")
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** Tells of all forms, whichever is sent. */
    private static void alternates(Exchange exchange, boolean whole) {
        String path = last(exchange.path());
        String stem = whole ? path : path.substring(0, path.lastIndexOf('.'));
        exchange.header(
                "Link",
                Arrays.stream(RdfFormat.values())
                        .map(f ->
                                "<" + stem + "." + f.suffix() + ">; rel=\"alternate\"; type=\"" + f.mediaType() + "\"")
                        .collect(Collectors.joining(", ")));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private <T> T read(java.util.function.Function<DatasetGraph, T> reader) {
        DatasetGraph data = store.dataset().asDatasetGraph();
        return data.calculateRead(() -> reader.apply(data));
    }

    private static Describer describer(DatasetGraph data) {
        return new Describer(data.getUnionGraph());
    }

    private Node node(String path) {
        return NodeFactory.createURI(store.iris().resource(path));
    }

    private static String pathBelow(String prefix, Exchange exchange) {
        if (exchange.path().length() <= prefix.length()) {
            throw unknown();
        }
        try {
            String encoded = exchange.path().substring(prefix.length()).replace("+", "%2B");
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return new Problem(404, "The store knows nothing of this address.");
    }
}
