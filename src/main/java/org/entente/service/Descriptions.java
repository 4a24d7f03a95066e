package org.entente.service;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.graph.Prefixes;
import org.entente.graph.Reifiers;

/**
 * What a thing's address leads to. {@code /id/KIND/NAME} is the thing; it leads by 303 to {@code /doc/KIND/NAME}, which
 * describes it in the form that the client likes; {@code /doc/KIND/NAME.ttl} (and so on) is that description in one form.
 * {@code /graph/NAME} is all that one document says.
 *
 * <p>All forms of a description have the same triples. TriG has each in the graphs of the documents that say it. Turtle, N-Triples
 * and TriG are there as RDF 1.2 as well ({@code Accept: text/turtle;version=1.2}, or {@code ?version=1.2}): evidence then reifies
 * what it says ({@link Reifiers}).
 */
final class Descriptions {
    /** Links to a thing on one page of its description: some milliseconds' work, and a hundred kilobytes. */
    private static final int LINKS = 250;

    /** Of RDF, the one that has triple terms. */
    private static final String VERSION = "1.2";

    private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,6}");

    private final StoreReader store;
    private final ThingPages pages;
    private final Rendered rendered = new Rendered();

    Descriptions(StoreReader store, ThingPages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** {@code /id/…}: a thing, which cannot itself be sent. */
    void thing(Exchange exchange) throws IOException {
        store.read(reading -> {
            String path = pathBelow("/id/", exchange);
            Node thing = node(reading, path);
            Optional<String> successor = Retired.successor(reading, thing);
            if (successor.isPresent()) {
                exchange.movedTo(exchange.root() + "id/" + below(successor.get(), reading));
                return;
            }
            if (!describer(reading).knows(thing)) {
                throw unknown(reading, path);
            }
            exchange.vary("Accept");
            String description = exchange.root() + "doc/" + exchange.path().substring("/id/".length());
            exchange.link(description, "describedby", "");
            exchange.seeOther(description);
        });
    }

    private static String below(String iri, Reading reading) {
        return iri.substring(reading.iris().resource("").length());
    }

    /** {@code /doc/…}: a description of a thing. */
    void description(Exchange exchange) throws IOException {
        store.read(reading -> {
            Describer describer = describer(reading);
            String path = pathBelow("/doc/", exchange);
            Address address = Address.of(path, name -> describer.knows(node(reading, name)))
                    .orElseThrow(() -> unknown(reading, path));
            Node thing = node(reading, address.name());
            Optional<String> successor = Retired.successor(reading, thing);
            if (successor.isPresent()) {
                exchange.movedTo(exchange.root() + "doc/" + below(successor.get(), reading)
                        + (address.suffix().isEmpty() ? "" : "." + address.suffix()));
                return;
            }
            Optional<RdfFormat> format = format(exchange, address);
            exchange.modified(reading.modified());
            if (format.isEmpty()) {
                pages.show(exchange, reading, thing.getURI());
                return;
            }
            int page = page(exchange);
            send(exchange, format.get(), address, path, page, reading, triples -> {
                boolean more = describer.describe(thing, triples, page, LINKS);
                if (page > 1 && triples.isEmpty()) {
                    throw new Problem(404, "The description has fewer pages.");
                }
                return more;
            });
        });
    }

    /** {@code /graph/NAME}: all that one document says. */
    void graph(Exchange exchange) throws IOException {
        store.read(reading -> {
            String path = pathBelow("/graph/", exchange);
            Address address = Address.of(path, name -> reading.data().containsGraph(graphNode(reading, name)))
                    .orElseThrow(() -> unknown(reading, "document/" + path));
            Node graph = graphNode(reading, address.name());
            Optional<RdfFormat> format = format(exchange, address);
            exchange.modified(reading.modified());
            if (format.isEmpty()) {
                String name = last(graph.getURI());
                boolean isDocument = describer(reading).knows(node(reading, "document/" + address.name()));
                exchange.seeOther(exchange.root() + (isDocument ? "doc/document/" + name : "graph/" + name + ".ttl"));
            } else {
                send(exchange, format.get(), address, "/" + path, 1, reading, triples -> {
                    reading.data().getGraph(graph).find().forEachRemaining(triples::add);
                    return false;
                });
            }
        });
    }

    private static int page(Exchange exchange) {
        Optional<String> words = exchange.parameter("page");
        if (words.isPresent() && !PAGE.matcher(words.get()).matches()) {
            throw new Problem(400, "'page' is a number from 1.");
        }
        return words.map(Integer::parseInt).orElse(1);
    }

    /** Puts triples together; answers whether there are more on another page. */
    private interface Content {
        boolean addTo(Graph triples);
    }

    private void send(
            Exchange exchange,
            RdfFormat format,
            Address address,
            String name,
            int page,
            Reading reading,
            Content content)
            throws IOException {
        boolean reified = format.hasTripleTerms()
                && (exchange.parameter("version").filter(VERSION::equals).isPresent()
                        || address.suffix.isEmpty()
                                && exchange.accept().names(format.mediaType(), "version=" + VERSION));
        Rendered.Key key = new Rendered.Key(name, reified ? format + " " + VERSION : format, page);
        Rendered.Body body = rendered.get(reading.version(), key, () -> {
            Graph triples = GraphFactory.createDefaultGraph();
            boolean more = content.addTo(triples);
            return new Rendered.Body(bytes(triples, format, reified, reading.data()), more);
        });
        if (key.page() > 1) {
            exchange.link(pageAddress(key.page() - 1, exchange), "prev", "");
        }
        if (body.more()) {
            exchange.link(pageAddress(key.page() + 1, exchange), "next", "");
        }
        Rendered.send(exchange, reified ? format.contentType(VERSION) : format.contentType(), body);
    }

    private static String pageAddress(int page, Exchange exchange) {
        String version = exchange.parameter("version")
                .filter(VERSION::equals)
                .map(v -> "&version=" + v)
                .orElse("");
        return "?page=" + page + version;
    }

    /**
     * What an address asks for.
     *
     * @param name of a thing or a graph
     * @param suffix the form; empty if the client's {@code Accept} decides
     */
    private record Address(String name, String suffix) {
        /** A name may end like a form: what is there counts first. */
        static Optional<Address> of(String path, Predicate<String> known) {
            if (known.test(path)) {
                return Optional.of(new Address(path, ""));
            }
            int dot = path.lastIndexOf('.');
            return dot < 0 || !known.test(path.substring(0, dot))
                    ? Optional.empty()
                    : Optional.of(new Address(path.substring(0, dot), path.substring(dot + 1)));
        }
    }

    private static byte[] bytes(Graph triples, RdfFormat format, boolean reified, DatasetGraph data) {
        List<Quad> reifiers = reified ? Reifiers.of(data, triples).toList() : List.of();
        if (format != RdfFormat.TRIG) {
            reifiers.forEach(quad -> triples.add(quad.asTriple()));
            return format.write(triples);
        }
        DatasetGraph quads = DatasetGraphFactory.create();
        quads.prefixes().putAll(Prefixes.all());
        triples.find().forEachRemaining(triple -> data.find(
                        Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
                .forEachRemaining(quads::add));
        reifiers.forEach(quads::add);
        return format.write(quads);
    }

    private static Optional<RdfFormat> format(Exchange exchange, Address address) {
        exchange.header("Cache-Control", "no-cache");
        exchange.vary("Accept");
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
        for (RdfFormat format : RdfFormat.values()) {
            exchange.link(stem + "." + format.suffix(), "alternate", format.mediaType());
            if (format.hasTripleTerms()) {
                String address12 = stem + "." + format.suffix() + "?version=" + VERSION;
                exchange.link(address12, "alternate", format.mediaType() + ";version=" + VERSION);
            }
        }
        exchange.link(exchange.root() + "ns", "profile", "");
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

    /** A document that was here and was withdrawn is gone, and whoever has its address may forget it. */
    private static Problem unknown(Reading reading, String path) {
        String name = path.startsWith("document/") ? path.substring("document/".length()) : "";
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return !name.isEmpty()
                        && (reading.isWithdrawn().test(name)
                                || reading.isWithdrawn().test(stem))
                ? new Problem(410, "This document has been withdrawn, and all that it said with it.")
                : unknown();
    }

    private static Problem unknown() {
        return new Problem(404, "The store knows nothing of this address.");
    }
}
