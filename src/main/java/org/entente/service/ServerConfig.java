package org.entente.service;

import java.time.Duration;

/**
 * How to serve.
 *
 * @param port the TCP port; 0 for any free one
 * @param loopback whether only this machine may connect
 * @param queryLimit how long a query may run
 */
public record ServerConfig(int port, boolean loopback, Duration queryLimit) {
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
        return new ServerConfig(port, true, DEFAULT_QUERY_LIMIT);
    }

    public ServerConfig withLoopback(boolean only) {
        return new ServerConfig(port, only, queryLimit);
    }

    public ServerConfig withQueryLimit(Duration limit) {
        return new ServerConfig(port, loopback, limit);
    }
}
