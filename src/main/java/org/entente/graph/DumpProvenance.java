package org.entente.graph;

import java.time.Instant;
import java.util.Collection;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/**
 * What a dump says of itself in PROV-O: which version of the store it is of, when that was made, from which documents. It follows
 * from the version alone, so that a dump made again has the same bytes. Who has a dump follows the log of patches from its version
 * on.
 */
final class DumpProvenance {
    /** Of DCAT 3. */
    private static final Property VERSION = ResourceFactory.createProperty(DCAT.NS, "version");

    private final Iris iris;
    private final PatchLog patches;

    DumpProvenance(Iris iris, PatchLog patches) {
        this.iris = iris;
        this.patches = patches;
    }

    Graph of(String dump, long version, Instant made, Collection<String> documents) {
        Model model = ModelFactory.createDefaultModel();
        Resource making = model.createResource(dump + "#making")
                .addProperty(RDF.type, Prov.ACTIVITY)
                .addProperty(Prov.ENDED_AT, made.toString(), XSDDatatype.XSDdateTime)
                .addProperty(Prov.USED, model.createResource(patches.iri(version)));
        Resource entity = model.createResource(dump)
                .addProperty(RDF.type, Prov.ENTITY)
                .addProperty(RDF.type, DCAT.Distribution)
                .addProperty(VERSION, Long.toString(version))
                .addProperty(Prov.GENERATED_AT, made.toString(), XSDDatatype.XSDdateTime)
                .addProperty(Prov.WAS_GENERATED_BY, making)
                .addProperty(Prov.WAS_DERIVED_FROM, model.createResource(iris.base() + "void#dataset"));
        documents.forEach(name -> entity.addProperty(Prov.WAS_DERIVED_FROM, model.createResource(iris.document(name))));
        return model.getGraph();
    }
}
