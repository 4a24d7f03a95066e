package org.entente.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.entente.document.PartialDate;

/**
 * An instrument between named parties.
 *
 * @param label a few words that tell it from others
 * @param date when it was, or is to be, signed
 * @param parties keys of two or more {@link Organization}s
 * @param signatories keys of the {@link Person}s said to have signed
 * @param areas what the parties are to do under it
 * @param signedAt the key of the {@link Event} at which it was signed
 */
public record Agreement(
        String key,
        AgreementKind kind,
        AgreementStatus status,
        String label,
        Optional<PartialDate> date,
        List<String> parties,
        List<String> signatories,
        Set<Area> areas,
        Optional<String> signedAt,
        List<Evidence> evidence,
        double confidence)
        implements Claim {
    public Agreement {
        if (parties.size() < 2) {
            throw new IllegalArgumentException("an agreement has two parties or more: " + parties);
        }
        areas = java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(areas));
    }

    @Override
    public Agreement withKeys(UnaryOperator<String> rename) {
        return new Agreement(
                rename.apply(key),
                kind,
                status,
                label,
                date,
                Claim.rename(parties, rename),
                Claim.rename(signatories, rename),
                areas,
                signedAt.map(rename),
                evidence,
                confidence);
    }
}
