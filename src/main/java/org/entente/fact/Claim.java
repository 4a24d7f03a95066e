package org.entente.fact;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Something that a document says: that somebody or something exists under a name, or that something holds or happened.
 *
 * <p>A claim refers to others by their keys. In what {@link FactExtractor} returns, a key is unique in its document; the
 * identity stage replaces keys by identifiers that are the same in every document ({@link #withKeys}).
 */
public sealed interface Claim permits Claim.Named, Position, Event, Agreement, Statement {
    /** What other claims refer to this one by. */
    String key();

    /** The words that say it, in order of the text; never empty. */
    List<Evidence> evidence();

    /** How likely the claim is right, more than 0 and at most 1. */
    double confidence();

    /** The same claim with its own key and all that it refers to renamed. */
    Claim withKeys(UnaryOperator<String> rename);

    /** A claim about something that has a name. */
    sealed interface Named extends Claim permits Person, Organization, Place {
        /** The fullest form in the text, as printed. */
        String name();

        /** Other forms in the text, as printed, without {@link #name()}. */
        List<String> aliases();
    }

    /** {@code keys} renamed, in their order. */
    static List<String> rename(List<String> keys, UnaryOperator<String> rename) {
        return keys.stream().map(rename).toList();
    }
}
