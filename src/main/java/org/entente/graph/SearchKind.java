package org.entente.graph;

import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SchemaDO;

/** What is searched for together. */
public enum SearchKind {
    PEOPLE(FOAF.Person),
    INSTITUTIONS(ORG.Organization),
    EVENTS(Ent.Event),
    AGREEMENTS(Ent.Agreement),
    DOCUMENTS(Ent.Document),
    PLACES(SchemaDO.Place),
    /** Of documents; the thing is the document. */
    SENTENCES(null),
    /** What has a name and no page of its own in a search: statements, posts, concepts. */
    OTHER(null);

    private final Resource type;

    SearchKind(Resource type) {
        this.type = type;
    }

    /** The class; null where the kind has none. */
    Resource type() {
        return type;
    }
}
