package org.entente.fact;

import java.util.Objects;
import java.util.Set;

/**
 * Somebody's part in an event.
 *
 * @param participant the key of a {@link Person} or an {@link Organization}
 * @param roles what they did; empty where the text says only that they took part
 */
public record Participation(String participant, Set<ParticipantRole> roles) {
    public Participation {
        Objects.requireNonNull(participant);
        roles = Set.copyOf(roles);
    }
}
