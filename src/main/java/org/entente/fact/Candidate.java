package org.entente.fact;

import java.util.List;
import java.util.Set;

/**
 * What an event, or somebody's part in one, could be, before it is decided: what a model learns from.
 *
 * @param event the kind of the event
 * @param names the names of who could have taken part; none if it is the event itself that is to be decided
 * @param features what can be told of it, as a model knows it
 */
public record Candidate(EventType event, List<String> names, Set<String> features) {}
