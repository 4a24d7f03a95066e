package org.entente.quality;

import java.util.List;

/** The terms that a score reads; the graph's description says what they mean. */
final class Terms {
    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    static final String ENT = "https://w3id.org/entente/ns#";
    static final String ORG = "http://www.w3.org/ns/org#";
    static final String FOAF = "http://xmlns.com/foaf/0.1/";
    static final String SCHEMA = "https://schema.org/";
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String OA = "http://www.w3.org/ns/oa#";
    static final String DCTERMS = "http://purl.org/dc/terms/";

    static final List<String> ORGANIZATION_TYPES = List.of(
            "University",
            "College",
            "School",
            "ResearchInstitute",
            "GovernmentBody",
            "DiplomaticMission",
            "Company",
            "InternationalOrganization",
            "Association",
            "Hospital",
            "CulturalInstitution",
            "JointInstitution");
    static final List<String> EVENT_TYPES =
            List.of("Visit", "Meeting", "SigningCeremony", "Conference", "Opening", "Training", "Competition");
    static final List<String> AGREEMENT_KINDS =
            List.of("CooperationAgreement", "MemorandumOfUnderstanding", "LetterOfIntent", "Contract", "Protocol");

    private Terms() {}
}
