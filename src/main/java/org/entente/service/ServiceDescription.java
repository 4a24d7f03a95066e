package org.entente.service;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;

/** What the endpoint says of itself to whoever asks it nothing (SPARQL 1.1 Service Description). */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULTS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "JSON-LD",
            "RDF_XML",
            "TriG",
            "N-Quads");

    private ServiceDescription() {}

    /** @param base what the IRIs of the data begin with, below which the endpoint is */
    static Graph of(String base) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sd", SD);
        Resource defaultGraph =
                model.createResource(base + "sparql#default-graph").addProperty(RDF.type, sd("Graph"));
        Resource dataset = model.createResource(base + "sparql#dataset")
                .addProperty(RDF.type, sd("Dataset"))
                .addProperty(property("defaultGraph"), defaultGraph);
        Resource service = model.createResource(base + "sparql#service")
                .addProperty(RDF.type, sd("Service"))
                .addProperty(property("endpoint"), model.createResource(base + "sparql"))
                .addProperty(property("supportedLanguage"), sd("SPARQL10Query"))
                .addProperty(property("supportedLanguage"), sd("SPARQL11Query"))
                .addProperty(property("feature"), sd("UnionDefaultGraph"))
                .addProperty(property("defaultDataset"), dataset);
        RESULTS.forEach(form -> service.addProperty(property("resultFormat"), model.createResource(FORMATS + form)));
        return model.getGraph();
    }

    private static Resource sd(String name) {
        return ResourceFactory.createResource(SD + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(SD, name);
    }
}
