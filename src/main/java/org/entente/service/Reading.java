package org.entente.service;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.graph.Ent;
import org.entente.graph.Iris;
import org.entente.graph.Prefixes;

/**
 * The store as pages read it: labels, dates, links in both directions. Holds within one transaction of one thread.
 *
 * @param data the graphs
 * @param model the union of all graphs
 * @param iris where the IRIs of the data stand
 * @param version what is read is at least as new as this
 * @param modified when that version was made
 * @param isWithdrawn whether a document of a name was here and is no more
 */
record Reading(
        DatasetGraph data, Model model, Iris iris, long version, Instant modified, Predicate<String> isWithdrawn) {
    private static final List<Property> LABELS = List.of(SKOS.prefLabel, RDFS.label, DCTerms.title, SKOS.notation);

    Resource thing(String iri) {
        return model.createResource(iri);
    }

    /** What a reader would call it: its fullest label, or the end of its IRI. */
    String label(RDFNode node) {
        if (node.isLiteral()) {
            return node.asLiteral().getLexicalForm();
        }
        for (Property property : LABELS) {
            Optional<String> label = values(node.asResource(), property)
                    .max(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
            if (label.isPresent()) {
                return label.get();
            }
        }
        return node.isAnon()
                ? "something without a name"
                : shortened(node.asResource().getURI());
    }

    private static String shortened(String iri) {
        String prefixed = Prefixes.all().shortForm(iri);
        return prefixed.equals(iri)
                ? iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1)
                : prefixed;
    }

    /** Its label, leading to its page. */
    Part link(RDFNode node) {
        return Part.link(label(node), href(node));
    }

    /** Where the page of a thing is; empty for what has none. */
    String href(RDFNode node) {
        if (!node.isURIResource()) {
            return "";
        }
        String iri = node.asResource().getURI();
        String base = iris.base();
        if (iri.startsWith(base + "id/")) {
            return "doc/" + iri.substring(base.length() + "id/".length());
        }
        if (iri.startsWith(base)) {
            return iri.substring(base.length());
        }
        if (iri.startsWith(Ent.NS)) {
            return "ns#" + iri.substring(Ent.NS.length());
        }
        return iri.startsWith("http:") || iri.startsWith("https:") ? iri : "";
    }

    boolean isA(Resource thing, Resource type) {
        return model.contains(thing, RDF.type, type);
    }

    /** The things that a property leads to, in order of their labels. */
    List<Resource> objects(Resource thing, Property property) {
        return byLabel(model.listObjectsOfProperty(thing, property)
                .filterKeep(RDFNode::isResource)
                .mapWith(RDFNode::asResource)
                .toList());
    }

    /** The things that lead here by a property, in order of their labels. */
    List<Resource> subjects(Property property, RDFNode thing) {
        return byLabel(model.listSubjectsWithProperty(property, thing).toList());
    }

    private List<Resource> byLabel(List<Resource> things) {
        record Named(Resource thing, String label) {}
        return things.stream()
                .distinct()
                .map(thing -> new Named(thing, label(thing)))
                .sorted(Comparator.comparing(Named::label).thenComparing(named -> named.thing.toString()))
                .map(Named::thing)
                .toList();
    }

    /** The literals of a property, in their lexical form. */
    Stream<String> values(Resource thing, Property property) {
        return model
                .listObjectsOfProperty(thing, property)
                .filterKeep(RDFNode::isLiteral)
                .mapWith(RDFNode::asLiteral)
                .mapWith(Literal::getLexicalForm)
                .toList()
                .stream();
    }

    /** The first literal of a property, in the order of characters; empty if there is none. */
    String value(Resource thing, Property property) {
        return values(thing, property).sorted().findFirst().orElse("");
    }
}
