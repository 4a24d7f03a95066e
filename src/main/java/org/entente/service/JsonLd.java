package org.entente.service;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes triples as JSON-LD 1.1: an object a subject, in order, its IRIs shortened by prefixes. What JSON has types for is
 * still written with its datatype, because the lexical form is part of a literal.
 *
 * <p>The same triples give the same bytes. Jena's own writer takes a hundred times as long, which a page that embeds its data
 * cannot afford.
 */
final class JsonLd {
    private final PrefixMapping prefixes;
    private final JsonWriter out;

    private JsonLd(PrefixMapping prefixes, JsonWriter out) {
        this.prefixes = prefixes;
        this.out = out;
    }

    /** @param prefixes those that the context is to have */
    static String of(Graph triples, PrefixMapping prefixes) {
        return write(triples, prefixes, "  ");
    }

    /** For a {@code script} element of a page: nothing in it ends the element or begins a comment. */
    static String embedded(Graph triples, PrefixMapping prefixes) {
        return write(triples, prefixes, "")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static String write(Graph triples, PrefixMapping prefixes, String indent) {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            out.setIndent(indent);
            new JsonLd(prefixes, out).document(triples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private void document(Graph triples) throws IOException {
        out.beginObject().name("@context").beginObject();
        for (Map.Entry<String, String> prefix : new TreeMap<>(prefixes.getNsPrefixMap()).entrySet()) {
            // Said to be a prefix, which one that ends with a letter would otherwise not be.
            out.name(prefix.getKey()).beginObject();
            out.name("@id").value(prefix.getValue()).name("@prefix").value(true);
            out.endObject();
        }
        out.endObject().name("@graph").beginArray();
        Map<Node, Map<Node, List<Node>>> subjects = new TreeMap<>(NodeCmp::compareRDFTerms);
        triples.find().forEachRemaining(triple -> put(subjects, triple));
        for (Map.Entry<Node, Map<Node, List<Node>>> subject : subjects.entrySet()) {
            subject(subject.getKey(), subject.getValue());
        }
        out.endArray().endObject();
    }

    private static void put(Map<Node, Map<Node, List<Node>>> subjects, Triple triple) {
        subjects.computeIfAbsent(triple.getSubject(), s -> new TreeMap<>(NodeCmp::compareRDFTerms))
                .computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>())
                .add(triple.getObject());
    }

    private void subject(Node subject, Map<Node, List<Node>> properties) throws IOException {
        out.beginObject().name("@id").value(id(subject));
        for (Map.Entry<Node, List<Node>> property : properties.entrySet()) {
            List<Node> values = property.getValue();
            values.sort(Comparator.comparing(node -> node, NodeCmp::compareRDFTerms));
            boolean types = property.getKey().equals(RDF.type.asNode())
                    && values.stream().noneMatch(Node::isLiteral);
            out.name(types ? "@type" : shortened(property.getKey().getURI()));
            if (values.size() > 1) {
                out.beginArray();
            }
            for (Node value : values) {
                if (types) {
                    out.value(id(value));
                } else {
                    value(value);
                }
            }
            if (values.size() > 1) {
                out.endArray();
            }
        }
        out.endObject();
    }

    private void value(Node node) throws IOException {
        if (!node.isLiteral()) {
            out.beginObject().name("@id").value(id(node)).endObject();
        } else if (!node.getLiteralLanguage().isEmpty()) {
            out.beginObject().name("@value").value(node.getLiteralLexicalForm());
            out.name("@language").value(node.getLiteralLanguage()).endObject();
        } else if (node.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            out.value(node.getLiteralLexicalForm());
        } else {
            out.beginObject().name("@value").value(node.getLiteralLexicalForm());
            out.name("@type").value(shortened(node.getLiteralDatatypeURI())).endObject();
        }
    }

    private String id(Node node) {
        return node.isBlank() ? "_:b" + node.getBlankNodeLabel() : shortened(node.getURI());
    }

    private String shortened(String iri) {
        String shortForm = prefixes.shortForm(iri);
        // What follows the colon must not begin with //, or it is read as an address.
        return shortForm.contains("://")
                        || shortForm.substring(shortForm.indexOf(':') + 1).startsWith("//")
                ? iri
                : shortForm;
    }
}
