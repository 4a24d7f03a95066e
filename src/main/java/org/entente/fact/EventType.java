package org.entente.fact;

/** What kind of happening an event is. The names are those of the ontology's classes. */
public enum EventType {
    VISIT("Visit"),
    MEETING("Meeting"),
    SIGNING_CEREMONY("SigningCeremony"),
    CONFERENCE("Conference"),
    OPENING("Opening"),
    TRAINING("Training"),
    COMPETITION("Competition"),
    /** A happening of no kind above: {@code ent:Event} alone in the graph. */
    OTHER("Event");

    private final String term;

    EventType(String term) {
        this.term = term;
    }

    /** The local name in the ontology. */
    public String term() {
        return term;
    }
}
