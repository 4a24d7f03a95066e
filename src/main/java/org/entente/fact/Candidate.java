package org.entente.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an event, somebody's part in one, or the one whose news it is could be, before it is decided: what a model learns
 * from.
 *
 * @param event the kind of the event; empty for the one whose news it is
 * @param names the names of who it could be, or could have taken part; none if it is the event itself that is to be decided
 * @param features what can be told of it, as a model knows it
 */
public record Candidate(Optional<EventType> event, List<String> names, Set<String> features) {}
