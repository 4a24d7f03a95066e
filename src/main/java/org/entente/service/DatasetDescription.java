package org.entente.service;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.entente.graph.Ent;
import org.entente.graph.Prefixes;

/**
 * {@code /void}: what the dataset is, how large, where to ask it and where to get all of it, in VoID and DCAT. Whoever has
 * only the host finds it by {@code /.well-known/void}.
 */
final class DatasetDescription implements Handler {
    private static final String TITLE = "Entente: who works with whom, and which words say so";
    private static final String TEXT =
            "Institutional cooperation as news tells of it: people, institutions, events and agreements, each with the words"
                    + " of the documents that say it.";

    private final StoreReader store;
    private final Pages pages;
    private final Optional<String> licence;
    private final Statistics.PerVersion<Statistics> statistics = new Statistics.PerVersion<>(Statistics::of);

    /** @param licence the IRI of the licence of the data, if the operator names one */
    DatasetDescription(StoreReader store, Pages pages, Optional<String> licence) {
        this.store = store;
        this.pages = pages;
        this.licence = licence;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Optional<RdfFormat> format = RdfFormat.wanted(exchange, "void");
        store.read(reading -> {
            exchange.header("Cache-Control", "no-cache");
            exchange.modified(reading.modified());
            Statistics counts = statistics.get(reading);
            if (format.isEmpty()) {
                pages.send(exchange, 200, "dataset", values(exchange, reading, counts));
            } else {
                exchange.send(
                        200,
                        format.get().contentType(),
                        format.get().write(describe(reading, counts).getGraph()));
            }
        });
    }

    /** {@code /.well-known/void}: leads to the description. */
    void wellKnown(Exchange exchange) {
        if (!exchange.path().equals("/.well-known/void")) {
            throw new Problem(404, "There is nothing at this address.");
        }
        exchange.seeOther("../void");
    }

    private Map<String, Object> values(Exchange exchange, Reading reading, Statistics counts) {
        return Map.of(
                "section", "dataset",
                "counts", counts,
                "classes", rows(counts.classes()),
                "properties", rows(counts.properties()),
                "dumps",
                        Arrays.stream(DumpForm.values()).map(DumpForm::fileName).toList(),
                "base", reading.iris().base(),
                "licence", licence.orElse(""),
                "modified", reading.modified().toString(),
                "alternates",
                        Arrays.stream(RdfFormat.values())
                                .map(form -> new ThingPages.Alternate(
                                        form.title(), exchange.root() + "void." + form.suffix(), form.mediaType()))
                                .toList());
    }

    /** How many there are of what a term names. */
    public record Count(String term, long number) {}

    private static List<Count> rows(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(Prefixes.all().shortForm(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Model describe(Reading reading, Statistics counts) {
        String base = reading.iris().base();
        Model model = ModelFactory.createDefaultModel();
        Resource dataset = model.createResource(base + "void#dataset")
                .addProperty(RDF.type, VOID.Dataset)
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(DCTerms.title, TITLE, "en")
                .addProperty(DCTerms.description, TEXT, "en")
                .addProperty(DCTerms.modified, reading.modified().toString(), XSDDatatype.XSDdateTime)
                .addProperty(ResourceFactory.createProperty(DCAT.NS, "version"), Long.toString(reading.version()))
                .addProperty(VOID.sparqlEndpoint, model.createResource(base + "sparql"))
                .addProperty(VOID.uriSpace, base + "id/")
                .addProperty(VOID.vocabulary, model.createResource(Ent.NS))
                .addLiteral(VOID.triples, model.createTypedLiteral(counts.triples()))
                .addLiteral(VOID.distinctSubjects, model.createTypedLiteral(counts.subjects()))
                .addLiteral(VOID.distinctObjects, model.createTypedLiteral(counts.objects()))
                .addLiteral(VOID.documents, model.createTypedLiteral(counts.graphs()))
                .addLiteral(VOID.classes, model.createTypedLiteral((long)
                        counts.classes().size()))
                .addLiteral(VOID.properties, model.createTypedLiteral((long)
                        counts.properties().size()));
        licence.ifPresent(iri -> dataset.addProperty(DCTerms.license, model.createResource(iri)));
        for (String kind : new String[] {"person", "organization", "event", "agreement", "document"}) {
            dataset.addProperty(VOID.uriRegexPattern, "^" + base + "id/" + kind + "/");
        }
        for (RdfFormat form : RdfFormat.values()) {
            dataset.addProperty(VOID.feature, model.createResource("http://www.w3.org/ns/formats/" + form.w3cName()));
        }
        counts.classes()
                .forEach((iri, n) -> dataset.addProperty(
                        VOID.classPartition,
                        model.createResource(base + "void#class-" + local(iri))
                                .addProperty(VOID._class, model.createResource(iri))
                                .addLiteral(VOID.entities, model.createTypedLiteral(n))));
        counts.properties()
                .forEach((iri, n) -> dataset.addProperty(
                        VOID.propertyPartition,
                        model.createResource(base + "void#property-" + local(iri))
                                .addProperty(VOID.property, model.createResource(iri))
                                .addLiteral(VOID.triples, model.createTypedLiteral(n))));
        for (DumpForm form : DumpForm.values()) {
            Resource file = model.createResource(base + "dumps/" + form.fileName());
            Resource distribution = model.createResource(
                            base + "void#" + form.name().toLowerCase(Locale.ROOT))
                    .addProperty(RDF.type, DCAT.Distribution)
                    .addProperty(DCAT.downloadURL, file)
                    .addProperty(DCAT.mediaType, iana(form.mediaType()));
            dataset.addProperty(VOID.dataDump, file).addProperty(DCAT.distribution, distribution);
            if (form.syntax().isPresent()) {
                distribution.addProperty(DCAT.compressFormat, iana("application/gzip"));
            }
        }
        model.createResource(base + "void#service")
                .addProperty(RDF.type, DCAT.DataService)
                .addProperty(RDFS.label, "SPARQL 1.1 endpoint", "en")
                .addProperty(DCAT.endpointURL, model.createResource(base + "sparql"))
                .addProperty(DCAT.servesDataset, dataset);
        return model;
    }

    /** A part's IRI, not a blank node, so that the same numbers are the same bytes. */
    private static String local(String iri) {
        return Prefixes.all().shortForm(iri).replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static Resource iana(String mediaType) {
        return ResourceFactory.createResource("https://www.iana.org/assignments/media-types/" + mediaType);
    }
}
