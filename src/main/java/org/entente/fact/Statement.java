package org.entente.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What somebody said. The words are the evidence: quoted ones without their quotation marks, reported ones the sentence
 * that reports them.
 *
 * @param speaker the key of a {@link Person} or an {@link Organization}
 * @param quoted whether the words are the speaker's own, in quotation marks
 * @param about the keys of what the words name
 * @param madeAt the key of the {@link Event} at which it was said
 */
public record Statement(
        String key,
        String speaker,
        boolean quoted,
        List<String> about,
        Optional<String> madeAt,
        List<Evidence> evidence,
        double confidence)
        implements Claim {
    @Override
    public Statement withKeys(UnaryOperator<String> rename) {
        return new Statement(
                rename.apply(key),
                rename.apply(speaker),
                quoted,
                Claim.rename(about, rename),
                madeAt.map(rename),
                evidence,
                confidence);
    }
}
