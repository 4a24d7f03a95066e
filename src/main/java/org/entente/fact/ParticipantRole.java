package org.entente.fact;

/** What part somebody took in an event. The names are those of the ontology's properties. */
public enum ParticipantRole {
    PARTICIPANT("participant"),
    CHAIR("chair"),
    HOST("host"),
    VISITOR("visitor"),
    SPEAKER("speaker");

    private final String term;

    ParticipantRole(String term) {
        this.term = term;
    }

    /** The local name in the ontology; a sub-property of {@code ent:participant} or that itself. */
    public String term() {
        return term;
    }
}
