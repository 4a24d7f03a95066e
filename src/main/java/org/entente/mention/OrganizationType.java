package org.entente.mention;

/** What kind of body an organization is. The names are those of the ontology's classes. */
public enum OrganizationType {
    UNIVERSITY("University"),
    COLLEGE("College"),
    SCHOOL("School"),
    RESEARCH_INSTITUTE("ResearchInstitute"),
    GOVERNMENT_BODY("GovernmentBody"),
    DIPLOMATIC_MISSION("DiplomaticMission"),
    COMPANY("Company"),
    INTERNATIONAL_ORGANIZATION("InternationalOrganization"),
    ASSOCIATION("Association"),
    HOSPITAL("Hospital"),
    CULTURAL_INSTITUTION("CulturalInstitution"),
    JOINT_INSTITUTION("JointInstitution"),
    /** {@code org:OrganizationalUnit} in the graph. */
    ORGANIZATIONAL_UNIT("OrganizationalUnit"),
    /** An organization of no kind above: {@code org:Organization} alone in the graph. */
    OTHER("Other");

    private final String term;

    OrganizationType(String term) {
        this.term = term;
    }

    /** The local name in the ontology. */
    public String term() {
        return term;
    }
}
