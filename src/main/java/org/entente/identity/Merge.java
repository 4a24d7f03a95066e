package org.entente.identity;

import java.util.List;

/**
 * Two identifiers that were found to be one thing's, or that may be.
 *
 * @param one the smaller of the identifiers
 * @param other the larger
 * @param score the sum of the weights of the reasons, in units of which {@link Linker#ENOUGH} make one thing of two
 * @param reasons in words
 */
public record Merge(String one, String other, double score, List<String> reasons) {
    public Merge {
        reasons = List.copyOf(reasons);
    }
}
