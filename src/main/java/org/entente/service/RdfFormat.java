package org.entente.service;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Prefixes;

/** A form in which a description is sent. The first media type is the one that is sent; the others are asked for, too. */
enum RdfFormat {
    TURTLE("ttl", "Turtle", RDFFormat.TURTLE_PRETTY, "text/turtle", "application/x-turtle"),
    JSON_LD("jsonld", "JSON-LD", RDFFormat.JSONLD11_PRETTY, "application/ld+json", "application/json"),
    N_TRIPLES("nt", "N-Triples", RDFFormat.NTRIPLES_UTF8, "application/n-triples"),
    RDF_XML("rdf", "RDF/XML", RDFFormat.RDFXML_PLAIN, "application/rdf+xml"),
    TRIG("trig", "TriG", RDFFormat.TRIG_PRETTY, "application/trig", "application/x-trig");

    private final String suffix;
    private final String title;
    private final RDFFormat writer;
    private final List<String> mediaTypes;

    RdfFormat(String suffix, String title, RDFFormat writer, String... mediaTypes) {
        this.suffix = suffix;
        this.title = title;
        this.writer = writer;
        this.mediaTypes = List.of(mediaTypes);
    }

    /** What follows the last dot of an address that asks for this form. */
    String suffix() {
        return suffix;
    }

    /** Its name below {@code http://www.w3.org/ns/formats/}. */
    String w3cName() {
        return title.replace('/', '_');
    }

    /** The name that people use. */
    String title() {
        return title;
    }

    RDFFormat writer() {
        return writer;
    }

    String mediaType() {
        return mediaTypes.get(0);
    }

    /** Whether it has triple terms, as RDF 1.2 does. */
    boolean hasTripleTerms() {
        return this == TURTLE || this == N_TRIPLES || this == TRIG;
    }

    /** What is sent as {@code Content-Type}. */
    String contentType() {
        return mediaType() + charset();
    }

    /** The same for a version of RDF other than 1.1. */
    String contentType(String version) {
        return mediaType() + ";version=" + version + charset();
    }

    private String charset() {
        return mediaType().startsWith("text/") ? ";charset=utf-8" : "";
    }

    /** The triples in this form, with the usual prefixes. TriG has them in the default graph. */
    byte[] write(Graph triples) {
        if (this == JSON_LD) {
            return JsonLd.of(triples, Prefixes.all()).getBytes(StandardCharsets.UTF_8);
        }
        Graph named = new WrappedGraph(triples) {
            @Override
            public PrefixMapping getPrefixMapping() {
                return Prefixes.all();
            }
        };
        return bytes(RDFWriter.source(named));
    }

    /** The quads in this form, each in its graph. */
    byte[] write(DatasetGraph quads) {
        return bytes(RDFWriter.source(quads));
    }

    private byte[] bytes(RDFWriterBuilder source) {
        // Not to a stream, for each of which the writer would have a buffer of 256 KB made.
        StringWriter body = new StringWriter();
        source.format(writer).build().output(body);
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Optional<RdfFormat> ofSuffix(String suffix) {
        return Arrays.stream(values()).filter(f -> f.suffix.equals(suffix)).findFirst();
    }

    /** Of all forms, and of pages. */
    static List<String> suffixes() {
        return Stream.concat(Stream.of("html"), Arrays.stream(values()).map(RdfFormat::suffix))
                .toList();
    }

    /**
     * The form that a client wants of something at {@code /NAME}, which is at {@code /NAME.SUFFIX} in one form, and as a page
     * ({@code Optional.empty()}) for people. Says so in the headers of the answer.
     */
    static Optional<RdfFormat> wanted(Exchange exchange, String name) {
        exchange.vary("Accept");
        for (RdfFormat format : values()) {
            exchange.link(exchange.root() + name + "." + format.suffix, "alternate", format.mediaType());
        }
        String path = exchange.path().substring(exchange.path().lastIndexOf('/') + 1);
        if (!path.contains(".")) {
            return exchange.accept().best(offers()).orElseThrow(() -> {
                String forms = Arrays.stream(values()).map(RdfFormat::mediaType).collect(Collectors.joining(", "));
                return new Problem(406, "There are text/html, " + forms + ".");
            });
        }
        String suffix = path.substring(path.indexOf('.') + 1);
        return suffix.equals("html")
                ? Optional.empty()
                : Optional.of(ofSuffix(suffix).orElseThrow(() -> new Problem(404, "There is no such form of this.")));
    }

    /** A page for people ({@code Optional.empty()}) first, then every form. */
    static List<Accept.Offer<Optional<RdfFormat>>> offers() {
        List<Accept.Offer<Optional<RdfFormat>>> offers = new ArrayList<>();
        offers.add(new Accept.Offer<>(Optional.empty(), "text/html"));
        offers.add(new Accept.Offer<>(Optional.empty(), "application/xhtml+xml"));
        for (RdfFormat format : values()) {
            // Programs that take quads and triples mostly look into the default graph, where TriG has nothing.
            double quality = format == TRIG ? 0.5 : 1;
            format.mediaTypes.forEach(type -> offers.add(new Accept.Offer<>(Optional.of(format), type, quality)));
        }
        return offers;
    }
}
