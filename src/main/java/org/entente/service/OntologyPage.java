package org.entente.service;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.graph.Ent;
import org.entente.graph.Prefixes;

/** {@code /ns}: the ontology, as a page or as data. */
final class OntologyPage implements Handler {
    private final Pages pages;

    OntologyPage(Pages pages) {
        this.pages = pages;
    }

    /** Read when it is first asked for. */
    private static final class Ontology {
        static final Model MODEL = ModelFactory.createDefaultModel();

        static {
            RDFParser.source(OntologyPage.class.getResourceAsStream("/ontology/entente.ttl"))
                    .lang(Lang.TURTLE)
                    .parse(MODEL);
        }
    }

    /** The ontology, which nobody changes. */
    static Model ontology() {
        return Ontology.MODEL;
    }

    /**
     * A term of the ontology.
     *
     * @param name its local name, which is also the fragment of its address
     * @param label what people call it
     * @param definition what it means
     * @param example something that it fits
     * @param above the terms that it is a special case of
     */
    public record Term(String name, String label, String definition, String example, List<Part> above) {}

    /** Terms of one kind. */
    public record Terms(String title, List<Term> terms) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        String last = exchange.path().substring(exchange.path().lastIndexOf('/') + 1);
        if (last.equals("ontology") || exchange.path().equals("/entente/ns")) {
            exchange.movedTo(exchange.root() + "ns");
            return;
        }
        if (!last.split("\\.")[0].equals("ns")) {
            throw new Problem(404, "The ontology is at /ns.");
        }
        exchange.header("Cache-Control", "no-cache");
        Optional<RdfFormat> format = RdfFormat.wanted(exchange, "ns");
        if (format.isEmpty()) {
            page(exchange);
        } else {
            exchange.send(200, format.get().contentType(), format.get().write(Ontology.MODEL.getGraph()));
        }
    }

    private void page(Exchange exchange) throws IOException {
        pages.send(
                exchange,
                200,
                "ontology",
                Map.of(
                        "section",
                        "ns",
                        "namespace",
                        Ent.NS,
                        "alternates",
                        Arrays.stream(RdfFormat.values())
                                .map(form -> new ThingPages.Alternate(
                                        form.title(), exchange.root() + "ns." + form.suffix(), form.mediaType()))
                                .toList(),
                        "groups",
                        List.of(
                                terms("Classes", OWL.Class),
                                terms("Properties", OWL.ObjectProperty),
                                terms("Properties with values", OWL.DatatypeProperty),
                                terms("Concepts and individuals", SKOS.Concept, OWL.NamedIndividual),
                                terms("Annotations of classes", OWL.AnnotationProperty))));
    }

    private static Terms terms(String title, Resource... types) {
        return new Terms(
                title,
                List.of(types).stream()
                        .flatMap(type -> Ontology.MODEL.listSubjectsWithProperty(RDF.type, type).toList().stream())
                        .filter(term -> term.isURIResource() && term.getURI().startsWith(Ent.NS))
                        .distinct()
                        .map(OntologyPage::term)
                        .sorted(Comparator.comparing(Term::name))
                        .toList());
    }

    private static Term term(Resource term) {
        List<Part> above = List.of(RDFS.subClassOf, RDFS.subPropertyOf, SKOS.broader).stream()
                .flatMap(property -> term.listProperties(property).toList().stream())
                .map(statement -> statement.getObject())
                .filter(RDFNode::isURIResource)
                .map(node -> node.asResource().getURI())
                .sorted()
                .map(iri -> Part.link(
                        Prefixes.all().shortForm(iri),
                        iri.startsWith(Ent.NS) ? "ns#" + iri.substring(Ent.NS.length()) : iri))
                .toList();
        return new Term(
                term.getURI().substring(Ent.NS.length()),
                text(term, RDFS.label),
                text(term, SKOS.definition),
                text(term, SKOS.example),
                above);
    }

    private static String text(Resource term, Property property) {
        return term.hasProperty(property)
                ? term.getProperty(property).getLiteral().getLexicalForm()
                : "";
    }
}
