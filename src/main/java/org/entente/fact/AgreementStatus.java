package org.entente.fact;

/** How far an agreement has come, as the document tells it. The names are those of the ontology's individuals. */
public enum AgreementStatus {
    /** Reported as signed here. */
    SIGNED("Signed"),
    /** Hoped for, prepared or to be signed. */
    PLANNED("Planned"),
    /** Mentioned as already in force. */
    IN_FORCE("InForce");

    private final String term;

    AgreementStatus(String term) {
        this.term = term;
    }

    /** The local name in the ontology. */
    public String term() {
        return term;
    }
}
