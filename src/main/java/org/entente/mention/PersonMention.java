package org.entente.mention;

import java.util.Optional;
import org.entente.document.Span;

/**
 * A stretch that names an individual.
 *
 * @param span the name without what stands about it
 * @param whole the name with the forms of address before it and the degrees about it
 * @param name its plain words
 * @param honorific the forms of address and degrees printed before it
 * @param gender {@code female} or {@code male}, where the form of address tells
 * @param part whether it is only a part of a name, to be completed from elsewhere in the text
 * @param score how much speaks for a person; 2 or more
 * @param pattern what spoke for it most
 */
public record PersonMention(
        Span span,
        Span whole,
        String name,
        Optional<String> honorific,
        Optional<String> gender,
        boolean part,
        int score,
        String pattern)
        implements Mention {
    @Override
    public String kind() {
        return "person";
    }

    @Override
    public String reading() {
        return pattern + ", score " + score + (part ? " (part of a name)" : "");
    }
}
