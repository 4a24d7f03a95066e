package org.entente.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A post that somebody holds or held.
 *
 * @param person the key of a {@link Person}
 * @param title the post as printed, without the organization
 * @param organization the key of an {@link Organization}
 * @param former whether the text says that it is a past one
 * @param rank the notation of the common rank that the title belongs to ({@code vice-president}), in the scheme of ranks
 */
public record Position(
        String key,
        String person,
        String title,
        String organization,
        boolean former,
        Optional<String> rank,
        List<Evidence> evidence,
        double confidence)
        implements Claim {
    @Override
    public Position withKeys(UnaryOperator<String> rename) {
        return new Position(
                rename.apply(key),
                rename.apply(person),
                title,
                rename.apply(organization),
                former,
                rank,
                evidence,
                confidence);
    }
}
