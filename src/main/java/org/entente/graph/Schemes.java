package org.entente.graph;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The concepts of the ontology, of which a document's graph repeats what a reader needs: class, label and notation. */
final class Schemes {
    private static final List<Property> REPEATED =
            List.of(RDF.type, RDFS.label, SKOS.prefLabel, SKOS.notation, SKOS.inScheme);

    private Schemes() {}

    /**
     * Writes a concept into a model; the node there.
     *
     * @throws IllegalArgumentException if the ontology has no such concept
     */
    static Resource describe(Resource concept, Model model) {
        Resource defined = concept.inModel(Ontology.MODEL);
        if (!defined.hasProperty(SKOS.notation)) {
            throw new IllegalArgumentException("no concept of the ontology: " + concept.getURI());
        }
        Resource node = concept.inModel(model);
        for (Property property : REPEATED) {
            defined.listProperties(property).forEach(statement -> node.addProperty(property, statement.getObject()));
        }
        return node;
    }

    /** Whether a concept is another one or a narrower one of it. */
    static boolean isWithin(Resource concept, Resource other) {
        return concept.equals(other)
                || concept.inModel(Ontology.MODEL).listProperties(SKOS.broader).toList().stream()
                        .anyMatch(statement -> isWithin(statement.getResource(), other));
    }

    /** Read when it is first asked for, and not written afterwards. */
    private static final class Ontology {
        static final Model MODEL = ModelFactory.createDefaultModel();

        static {
            RDFParser.source(Schemes.class.getResourceAsStream("/ontology/entente.ttl"))
                    .lang(Lang.TURTLE)
                    .parse(MODEL);
        }
    }
}
