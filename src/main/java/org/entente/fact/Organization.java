package org.entente.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entente.mention.OrganizationType;

/**
 * A named organization or a named unit of one.
 *
 * @param parent the key of the organization that this is a part of
 * @param country the ISO 3166-1 alpha-2 code of its country, where the text says it or makes it plain
 * @param site the key of the place where it has its seat
 */
public record Organization(
        String key,
        String name,
        List<String> aliases,
        OrganizationType type,
        Optional<String> parent,
        Optional<String> country,
        Optional<String> site,
        List<Evidence> evidence,
        double confidence)
        implements Claim.Named {
    @Override
    public Organization withKeys(UnaryOperator<String> rename) {
        return new Organization(
                rename.apply(key),
                name,
                aliases,
                type,
                parent.map(rename),
                country,
                site.map(rename),
                evidence,
                confidence);
    }
}
