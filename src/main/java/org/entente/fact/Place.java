package org.entente.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A place that the text names: a country, a city, a campus, a hall.
 *
 * @param country the ISO 3166-1 alpha-2 code, where the place is a country
 * @param containedIn the key of the place that this one lies in
 */
public record Place(
        String key,
        String name,
        List<String> aliases,
        Optional<String> country,
        Optional<String> containedIn,
        List<Evidence> evidence,
        double confidence)
        implements Claim.Named {
    @Override
    public Place withKeys(UnaryOperator<String> rename) {
        return new Place(rename.apply(key), name, aliases, country, containedIn.map(rename), evidence, confidence);
    }
}
