package org.entente.service;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who may decide, and where decisions are kept.
 *
 * @param ledger the directory of the ledger
 * @param tokens the secret of each curator, by name; none where nobody may decide
 */
public record Curators(Path ledger, Map<String, String> tokens) {
    /** Shorter secrets are guessed. */
    static final int SHORTEST = 8;

    /** @throws IllegalArgumentException if a token is too short to be a secret, or a name is none */
    public Curators {
        tokens = new LinkedHashMap<>(tokens);
        tokens.forEach((name, token) -> {
            if (name.isBlank() || token.length() < SHORTEST) {
                throw new IllegalArgumentException(
                        "a curator is NAME:TOKEN, with a token of " + SHORTEST + " characters or more");
            }
        });
    }

    /** Whose token it is. All are compared in full, so that the time tells nothing of them. */
    Optional<String> nameOf(String token) {
        Optional<String> found = Optional.empty();
        for (Map.Entry<String, String> curator : tokens.entrySet()) {
            if (MessageDigest.isEqual(
                    curator.getValue().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
                found = Optional.of(curator.getKey());
            }
        }
        return found;
    }

    /** Without the tokens, so that no log has them. */
    @Override
    public String toString() {
        return "curators " + tokens.keySet() + ", ledger " + ledger;
    }
}
