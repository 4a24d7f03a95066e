package org.entente.graph;

import java.util.List;

/**
 * A property that no triple has and that is worked out when a query asks for it, as people are told of it.
 *
 * @param iri the property
 * @param form how a query writes it
 * @param says what its solutions are
 * @param details what its values may be, a sentence each
 * @param example a query, without prefixes, that has solutions wherever documents tell of agreements
 */
public record WorkedOut(String iri, String form, String says, List<String> details, String example) {
    public WorkedOut {
        details = List.copyOf(details);
    }
}
