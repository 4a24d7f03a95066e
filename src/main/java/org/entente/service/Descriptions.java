package org.entente.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.graph.Prefixes;

/**
 * What a thing's address leads to. {@code /id/KIND/NAME} is the thing; it leads by 303 to {@code /doc/KIND/NAME}, which
 * describes it in the form that the client likes; {@code /doc/KIND/NAME.ttl} (and so on) is that description in one form.
 * {@code /graph/NAME} is all that one document says.
 *
 * <p>All forms of a description have the same triples. TriG has each in the graphs of the documents that say it.
 */
final class Descriptions {
    private final StoreReader store;
    private final ThingPages pages;

    Descriptions(StoreReader store, ThingPages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** {@code /id/…}: a thing, which cannot itself be sent. */
    void thing(Exchange exchange) throws IOException {
        store.read(reading -> {
            Node thing = node(reading, pathBelow("/id/", exchange));
            Optional<String> successor = Retired.successor(reading, thing);
            if (successor.isPresent()) {
                exchange.movedTo(exchange.root() + "id/" + below(successor.get(), reading));
                return;
            }
            if (!describer(reading).knows(thing)) {
                throw unknown();
            }
            exchange.header("Vary", "Accept");
            exchange.seeOther(exchange.root() + "doc/" + exchange.path().substring("/id/".length()));
        });
    }

    private static String below(String iri, Reading reading) {
        return iri.substring(reading.iris().resource("").length());
    }

    /** {@code /doc/…}: a description of a thing. */
    void description(Exchange exchange) throws IOException {
        store.read(reading -> {
            Describer describer = describer(reading);
            Address address = Address.of(pathBelow("/doc/", exchange), path -> describer.knows(node(reading, path)));
            Node thing = node(reading, address.name());
            Optional<String> successor = Retired.successor(reading, thing);
            if (successor.isPresent()) {
                exchange.movedTo(exchange.root() + "doc/" + below(successor.get(), reading)
                        + (address.suffix().isEmpty() ? "" : "." + address.suffix()));
                return;
            }
            Optional<RdfFormat> format = format(exchange, address);
            if (format.isEmpty()) {
                pages.show(exchange, reading, thing.getURI());
            } else if (!exchange.unchanged(
                    reading.version() + "." + format.get().suffix())) {
                Graph description = GraphFactory.createDefaultGraph();
                describer.describe(thing, description);
                send(exchange, description, format.get(), reading.data());
            }
        });
    }

    /** {@code /graph/NAME}: all that one document says. */
    void graph(Exchange exchange) throws IOException {
        store.read(reading -> {
            Address address = Address.of(
                    pathBelow("/graph/", exchange), name -> reading.data().containsGraph(graphNode(reading, name)));
            Node graph = graphNode(reading, address.name());
            Optional<RdfFormat> format = format(exchange, address);
            if (format.isEmpty()) {
                String name = last(graph.getURI());
                boolean isDocument = describer(reading).knows(node(reading, "document/" + address.name()));
                exchange.seeOther(exchange.root() + (isDocument ? "doc/document/" + name : "graph/" + name + ".ttl"));
            } else if (!exchange.unchanged(
                    reading.version() + "." + format.get().suffix())) {
                Graph triples = GraphFactory.createDefaultGraph();
                reading.data().getGraph(graph).find().forEachRemaining(triples::add);
                send(exchange, triples, format.get(), reading.data());
            }
        });
    }

    /**
     * What an address asks for.
     *
     * @param name of a thing or a graph
     * @param suffix the form; empty if the client's {@code Accept} decides
     */
    private record Address(String name, String suffix) {
        /** A name may end like a form: what is there counts first. */
        static Address of(String path, Predicate<String> known) {
            if (known.test(path)) {
                return new Address(path, "");
            }
            int dot = path.lastIndexOf('.');
            if (dot < 0 || !known.test(path.substring(0, dot))) {
                throw unknown();
            }
            return new Address(path.substring(0, dot), path.substring(dot + 1));
        }
    }

    private static void send(Exchange exchange, Graph triples, RdfFormat format, DatasetGraph data) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (format == RdfFormat.TRIG) {
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
        exchange.send(200, format.contentType(), body.toByteArray());
    }

    private static Optional<RdfFormat> format(Exchange exchange, Address address) {
        exchange.header("Cache-Control", "no-cache");
        exchange.header("Vary", "Accept");
        alternates(exchange, address);
        if (address.suffix.equals("html")) {
            return Optional.empty();
        }
        if (!address.suffix.isEmpty()) {
            return Optional.of(RdfFormat.ofSuffix(address.suffix).orElseThrow(Descriptions::unknown));
        }
        return exchange.accept().best(RdfFormat.offers()).orElseThrow(() -> {
            String forms = Arrays.stream(RdfFormat.values())
                    .map(form -> form.title() + " (" + form.mediaType() + ")")
                    .collect(Collectors.joining(", "));
            return new Problem(406, "There are HTML and " + forms + ".");
        });
    }

    /** Tells of all forms, whichever is sent. */
    private static void alternates(Exchange exchange, Address address) {
        String path = last(exchange.path());
        String stem = address.suffix.isEmpty() ? path : path.substring(0, path.lastIndexOf('.'));
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

    private static Describer describer(Reading reading) {
        return new Describer(reading.model().getGraph());
    }

    private static Node node(Reading reading, String path) {
        return NodeFactory.createURI(reading.iris().resource(path));
    }

    private static Node graphNode(Reading reading, String name) {
        return NodeFactory.createURI(reading.iris().graph(name));
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
