package org.entente.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A named individual.
 *
 * @param name without honorifics, titles and degrees; order and initials as printed
 * @param honorific what is printed before or after the name ({@code Ms.}, {@code Prof. Dr.})
 * @param gender {@code female} or {@code male}, only where a printed word says so ({@code Ms.}, {@code she})
 */
public record Person(
        String key,
        String name,
        List<String> aliases,
        Optional<String> honorific,
        Optional<String> gender,
        List<Evidence> evidence,
        double confidence)
        implements Claim.Named {
    @Override
    public Person withKeys(UnaryOperator<String> rename) {
        return new Person(rename.apply(key), name, aliases, honorific, gender, evidence, confidence);
    }
}
