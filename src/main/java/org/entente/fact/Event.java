package org.entente.fact;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.entente.document.PartialDate;

/**
 * A happening that the text reports.
 *
 * @param label a few words that tell it from others, e.g. {@code Signing ceremony of A and B, 2025-02-25}
 * @param start the first day, as far as the text gives it
 * @param end the last day, where there are several
 * @param place the key of a {@link Place} or an {@link Organization}
 * @param headcount how many people came, where a number is printed
 * @param superEvent the key of the event that this one is a part of (the meeting of a visit)
 */
public record Event(
        String key,
        EventType type,
        String label,
        Optional<PartialDate> start,
        Optional<PartialDate> end,
        Optional<String> place,
        List<Participation> participants,
        OptionalInt headcount,
        Optional<String> superEvent,
        List<Evidence> evidence,
        double confidence)
        implements Claim {
    @Override
    public Event withKeys(UnaryOperator<String> rename) {
        return new Event(
                rename.apply(key),
                type,
                label,
                start,
                end,
                place.map(rename),
                participants.stream()
                        .map(p -> new Participation(rename.apply(p.participant()), p.roles()))
                        .toList(),
                headcount,
                superEvent.map(rename),
                evidence,
                confidence);
    }
}
