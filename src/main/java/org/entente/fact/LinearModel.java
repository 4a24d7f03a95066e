package org.entente.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A logistic regression over features that are there or not: the probability that a candidate is one. Its weights come from
 * a table under {@code model/} of the class path, a feature and its weight a line. Immutable.
 */
final class LinearModel {
    private final Map<String, Double> weights = new HashMap<>();

    /** Reads the table of a name; {@link IllegalStateException} if the class path has none. */
    static LinearModel named(String name) {
        String resource = "/model/" + name + ".tsv";
        LinearModel model = new LinearModel();
        try (InputStream in = LinearModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (!line.startsWith("#") && tab > 0) {
                    model.weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        return model;
    }

    /** The probability that a candidate with these features is one. */
    double probability(Set<String> features) {
        double sum = 0;
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
