package org.entente.fact;

/** What kind of instrument an agreement is. The names are those of the ontology's classes. */
public enum AgreementKind {
    COOPERATION_AGREEMENT("CooperationAgreement"),
    MEMORANDUM_OF_UNDERSTANDING("MemorandumOfUnderstanding"),
    LETTER_OF_INTENT("LetterOfIntent"),
    CONTRACT("Contract"),
    PROTOCOL("Protocol"),
    /** An instrument of no kind above: {@code ent:Agreement} alone in the graph. */
    OTHER("Agreement");

    private final String term;

    AgreementKind(String term) {
        this.term = term;
    }

    /** The local name in the ontology. */
    public String term() {
        return term;
    }
}
