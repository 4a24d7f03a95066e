package org.entente.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;

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

    /** What is sent as {@code Content-Type}. */
    String contentType() {
        return mediaType().startsWith("text/") ? mediaType() + ";charset=utf-8" : mediaType();
    }

    static Optional<RdfFormat> ofSuffix(String suffix) {
        return Arrays.stream(values()).filter(f -> f.suffix.equals(suffix)).findFirst();
    }

    /** Of all forms, and of pages. */
    static List<String> suffixes() {
        return Stream.concat(Stream.of("html"), Arrays.stream(values()).map(RdfFormat::suffix))
                .toList();
    }

    /** A page for people ({@code Optional.empty()}) first, then every form. */
    static List<Accept.Offer<Optional<RdfFormat>>> offers() {
        List<Accept.Offer<Optional<RdfFormat>>> offers = new ArrayList<>();
        offers.add(new Accept.Offer<>(Optional.empty(), "text/html"));
        offers.add(new Accept.Offer<>(Optional.empty(), "application/xhtml+xml"));
        for (RdfFormat format : values()) {
            format.mediaTypes.forEach(type -> offers.add(new Accept.Offer<>(Optional.of(format), type)));
        }
        return offers;
    }
}
