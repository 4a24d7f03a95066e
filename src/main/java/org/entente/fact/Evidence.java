package org.entente.fact;

import java.util.Objects;
import org.entente.document.Span;

/**
 * The words that say a claim.
 *
 * @param span where they stand in the document, in code points
 * @param exact the words from the span's start to its end, exactly as stored
 * @param pattern the id of the rule that read them so, e.g. {@code person.title-before}
 */
public record Evidence(Span span, String exact, String pattern) {
    public Evidence {
        Objects.requireNonNull(span);
        Objects.requireNonNull(pattern);
        if (exact.codePointCount(0, exact.length()) != span.length()) {
            throw new IllegalArgumentException("the words do not fill the span " + span + ": " + exact);
        }
    }
}
