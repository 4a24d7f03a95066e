package org.entente.graph;

import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.XSD;

/** The prefixes that all output, and the queries that come with the program, use. */
public final class Prefixes {
    private static final PrefixMapping ALL = PrefixMapping.Factory.create()
            .setNsPrefix("dcterms", DCTerms.NS)
            .setNsPrefix("ent", Ent.NS)
            .setNsPrefix("foaf", FOAF.NS)
            .setNsPrefix("oa", OA.NS)
            .setNsPrefix("org", ORG.NS)
            .setNsPrefix("owl", OWL.NS)
            .setNsPrefix("prov", Prov.NS)
            .setNsPrefix("rdf", RDF.getURI())
            .setNsPrefix("rdfs", RDFS.getURI())
            .setNsPrefix("schema", SchemaDO.NS)
            .setNsPrefix("skos", SKOS.getURI())
            .setNsPrefix("xsd", XSD.getURI())
            .lock();

    private Prefixes() {}

    /** All of them; cannot be changed. */
    public static PrefixMapping all() {
        return ALL;
    }
}
