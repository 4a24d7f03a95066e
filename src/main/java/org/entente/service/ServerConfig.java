package org.entente.service;

import java.time.Duration;
import java.util.Optional;

/**
 * How to serve.
 *
 * @param port the TCP port; 0 for any free one
 * @param loopback whether only this machine may connect
 * @param queryLimit how long a query may run
 * @param licence the IRI of the licence of the data
 * @param behindProxy whether {@code Forwarded} and {@code X-Forwarded-For} tell who asks: any client can send them, so that
 *     they are believed only where a proxy sets them
 */
public record ServerConfig(
        int port, boolean loopback, Duration queryLimit, Optional<String> licence, boolean behindProxy) {
    /** The port that is served unless another is asked for. */
    public static final int DEFAULT_PORT = 3030;

    /** As long as analysts wait for an answer, and short enough that a runaway query does no harm. */
    public static final Duration DEFAULT_QUERY_LIMIT = Duration.ofSeconds(30);

    /** @throws IllegalArgumentException if there is no such port or no time to answer */
    public ServerConfig {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (queryLimit.isNegative() || queryLimit.isZero()) {
            throw new IllegalArgumentException("not a time limit: " + queryLimit);
        }
    }

    /** This machine only, with the usual time limit. */
    public static ServerConfig onPort(int port) {
        return new ServerConfig(port, true, DEFAULT_QUERY_LIMIT, Optional.empty(), false);
    }

    public ServerConfig withLoopback(boolean only) {
        return new ServerConfig(port, only, queryLimit, licence, behindProxy);
    }

    public ServerConfig withQueryLimit(Duration limit) {
        return new ServerConfig(port, loopback, limit, licence, behindProxy);
    }

    public ServerConfig withLicence(Optional<String> iri) {
        return new ServerConfig(port, loopback, queryLimit, iri, behindProxy);
    }

    public ServerConfig withProxy(boolean behind) {
        return new ServerConfig(port, loopback, queryLimit, licence, behind);
    }
}
