package org.entente.graph;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of PROV-O that the program writes; Jena has no class for them. */
final class Prov {
    static final String NS = "http://www.w3.org/ns/prov#";

    static final Resource ENTITY = ResourceFactory.createResource(NS + "Entity");
    static final Resource ACTIVITY = ResourceFactory.createResource(NS + "Activity");
    static final Resource AGENT = ResourceFactory.createResource(NS + "Agent");
    static final Resource SOFTWARE_AGENT = ResourceFactory.createResource(NS + "SoftwareAgent");
    static final Property USED = ResourceFactory.createProperty(NS, "used");
    static final Property WAS_ASSOCIATED_WITH = ResourceFactory.createProperty(NS, "wasAssociatedWith");
    static final Property WAS_GENERATED_BY = ResourceFactory.createProperty(NS, "wasGeneratedBy");
    static final Property WAS_ATTRIBUTED_TO = ResourceFactory.createProperty(NS, "wasAttributedTo");
    static final Property ENDED_AT = ResourceFactory.createProperty(NS, "endedAtTime");
    static final Property GENERATED_AT = ResourceFactory.createProperty(NS, "generatedAtTime");
    static final Property WAS_DERIVED_FROM = ResourceFactory.createProperty(NS, "wasDerivedFrom");
    static final Property GENERATED = ResourceFactory.createProperty(NS, "generated");

    private Prov() {}
}
