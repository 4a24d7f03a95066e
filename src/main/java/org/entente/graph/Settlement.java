package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import org.entente.identity.Decision;
import org.entente.identity.Identities;

/**
 * What was found when a store was settled.
 *
 * @param state equal where documents and decisions are
 * @param identities which things of different documents are one
 * @param unmatched decisions that found nothing to decide on
 * @param problems lines of the ledger that are no decision
 */
public record Settlement(String state, Identities identities, List<Decision> unmatched, List<String> problems) {
    public Settlement {
        unmatched = List.copyOf(unmatched);
        problems = List.copyOf(problems);
    }

    /** What a curator should know of, a line each. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(problems);
        unmatched.forEach(decision -> notes.add("ledger: nothing found for " + decision.id() + ", " + decision.words()
                + " (" + decision.by() + ", " + decision.at() + ")"));
        return notes;
    }
}
