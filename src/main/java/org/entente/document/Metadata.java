package org.entente.document;

import java.util.Optional;

/**
 * What is known of a document beside its text.
 *
 * @param title the headline, where the source names one apart from the text
 * @param source the address of the page that the text was taken from
 * @param publisher the organization whose site or paper carries it
 * @param published when it was published
 * @param language an IETF language tag, as stated by the source
 */
public record Metadata(
        Optional<String> title,
        Optional<String> source,
        Optional<String> publisher,
        Optional<PartialDate> published,
        Optional<String> language) {

    /** Nothing is known. */
    public static final Metadata NONE =
            new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** These fields, and those of {@code other} where one is not known here. */
    Metadata orElse(Metadata other) {
        return new Metadata(
                title.or(() -> other.title),
                source.or(() -> other.source),
                publisher.or(() -> other.publisher),
                published.or(() -> other.published),
                language.or(() -> other.language));
    }
}
