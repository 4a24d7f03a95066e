package org.entente.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Metadata as it is written down: the names of the fields and what may stand in them. */
final class MetadataFields {
    /** Any other field is passed over. */
    static final List<String> NAMES = List.of("title", "source", "publisher", "published", "language");

    private MetadataFields() {}

    /**
     * The metadata of some fields; blank values count as absent.
     *
     * @throws IllegalArgumentException naming the field, if a value is not what the field holds
     */
    static Metadata metadata(Map<String, String> fields) {
        return new Metadata(
                words(fields, "title"),
                words(fields, "source").map(MetadataFields::address),
                words(fields, "publisher"),
                words(fields, "published").map(MetadataFields::date),
                words(fields, "language").map(MetadataFields::languageTag));
    }

    private static Optional<String> words(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .map(value -> value.strip().replaceAll("\\s+", " "))
                .filter(value -> !value.isEmpty());
    }

    private static String address(String value) {
        try {
            if (new URI(value).isAbsolute()) {
                return value;
            }
        } catch (URISyntaxException e) {
            // said below, in the same words as for a relative one
        }
        throw new IllegalArgumentException("source: not the address of a page: " + value);
    }

    private static PartialDate date(String value) {
        try {
            return PartialDate.parse(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "published: not a date such as 2025-02-25, 2025-02 or 2025: " + value, e);
        }
    }

    /** The canonical form of a language tag; {@code en_US} is taken for {@code en-US}. */
    static String languageTag(String value) {
        try {
            return new Locale.Builder()
                    .setLanguageTag(value.replace('_', '-'))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("language: not a language tag such as en or zh-CN: " + value, e);
        }
    }

    /** The canonical form of what a file says of its language, if it is a language tag; {@code value} may be null. */
    static Optional<String> languageIfSound(String value) {
        try {
            return Optional.ofNullable(value)
                    .map(String::strip)
                    .filter(tag -> !tag.isEmpty())
                    .map(MetadataFields::languageTag);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
