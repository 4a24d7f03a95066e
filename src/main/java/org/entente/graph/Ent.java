package org.entente.graph;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.SchemaDO;

/** The terms of {@code ontology/entente.ttl} that the program writes or asks for. */
public final class Ent {
    /** The namespace. */
    public static final String NS = "https://w3id.org/entente/ns#";

    public static final Resource Document = type("Document");
    public static final Resource Event = type("Event");
    public static final Resource Agreement = type("Agreement");
    public static final Resource Statement = type("Statement");
    public static final Resource Extraction = type("Extraction");

    public static final Resource Curation = type("Curation");
    public static final Resource Merge = type("Merge");

    public static final Property merged = property("merged");
    public static final Property reason = property("reason");
    public static final Property weight = property("weight");
    public static final Property rejects = property("rejects");

    public static final Property text = property("text");
    public static final Property sha256 = property("sha256");
    public static final Property mined = property("mined");

    public static final Property country = property("country");
    public static final Property countryCode = property("countryCode");
    public static final Property former = property("former");

    public static final Property participant = property("participant");
    public static final Property headcount = property("headcount");

    public static final Property party = property("party");
    public static final Property status = property("status");
    public static final Property signatory = property("signatory");
    public static final Property area = property("area");
    public static final Property signedAt = property("signedAt");

    public static final Property speaker = property("speaker");
    public static final Property words = property("words");
    public static final Property quoted = property("quoted");
    public static final Property about = property("about");
    public static final Property madeAt = property("madeAt");

    public static final Property pattern = property("pattern");
    public static final Property confidence = property("confidence");

    /** {@code schema:dateSigned}, which Jena has no name for. */
    static final Property DATE_SIGNED = ResourceFactory.createProperty(SchemaDO.NS, "dateSigned");

    private Ent() {}

    /** A class or an individual by its local name, e.g. {@code University} or {@code Signed}. */
    public static Resource type(String localName) {
        return ResourceFactory.createResource(NS + localName);
    }

    /** A property by its local name, e.g. {@code chair}. */
    public static Property property(String localName) {
        return ResourceFactory.createProperty(NS, localName);
    }

    /** A concept of the scheme of areas, by its notation. */
    public static Resource area(String notation) {
        return type("area-" + notation);
    }

    /** A concept of the scheme of ranks, by its notation. */
    public static Resource rank(String notation) {
        return type("rank-" + notation);
    }
}
