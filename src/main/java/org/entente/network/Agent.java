package org.entente.network;

import java.util.List;
import java.util.Set;

/**
 * A person or an institution.
 *
 * @param iri what identifies it
 * @param label what a reader calls it
 * @param aliases other names, in order
 * @param kind the local name of its most special class, in lower-case words: {@code university}, {@code person}
 * @param country the ISO 3166-1 code of its country; empty where that is not known
 */
public record Agent(String iri, String label, List<String> aliases, String kind, String country) {
    /** What people are. */
    public static final String PERSON = "person";

    public boolean isPerson() {
        return kind.equals(PERSON);
    }

    /** Whether its IRI, the code of its country or its kind is among these. */
    boolean isAmong(Set<String> names) {
        return names.contains(iri)
                || names.contains(kind)
                || !country.isEmpty() && names.contains(country)
                || !isPerson() && names.contains(LinkFilter.INSTITUTIONS);
    }
}
