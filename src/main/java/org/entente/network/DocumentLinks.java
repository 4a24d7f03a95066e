package org.entente.network;

import java.util.List;
import java.util.Set;

/**
 * What one document adds to the network.
 *
 * @param agents the people and institutions that it describes
 * @param drawn what draws links
 */
record DocumentLinks(List<Agent> agents, List<Drawn> drawn) {
    static final DocumentLinks NONE = new DocumentLinks(List.of(), List.of());

    /** Whether it speaks of one of these, by IRI. */
    boolean mentions(Set<String> iris) {
        return agents.stream().anyMatch(agent -> iris.contains(agent.iri()))
                || drawn.stream()
                        .anyMatch(claim ->
                                iris.contains(claim.iri()) || claim.ends().anyMatch(iris::contains));
    }
}
