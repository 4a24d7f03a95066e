package org.entente.service;

import java.time.Duration;
import java.util.Optional;

/**
 * How to serve.
 *
 * @param port the TCP port; 0 for any free one
 * @param loopback whether only this machine may connect
 * @param limits what queries may take
 * @param licence the IRI of the licence of the data
 * @param behindProxy whether {@code Forwarded} and {@code X-Forwarded-For} tell who asks: any client can send them, so that
 *     they are believed only where a proxy sets them
 * @param tls the certificate to serve with by HTTPS; empty for HTTP
 */
public record ServerConfig(
        int port, boolean loopback, Limits limits, Optional<String> licence, boolean behindProxy, Optional<Tls> tls) {
    /** The port that is served unless another is asked for. */
    public static final int DEFAULT_PORT = 3030;

    /** @throws IllegalArgumentException if there is no such port */
    public ServerConfig {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    /** This machine only, with the usual time limit. */
    public static ServerConfig onPort(int port) {
        return new ServerConfig(port, true, Limits.DEFAULT, Optional.empty(), false, Optional.empty());
    }

    public ServerConfig withLoopback(boolean only) {
        return new ServerConfig(port, only, limits, licence, behindProxy, tls);
    }

    public ServerConfig withQueryLimit(Duration limit) {
        return withLimits(limits.withTime(limit));
    }

    public ServerConfig withLimits(Limits others) {
        return new ServerConfig(port, loopback, others, licence, behindProxy, tls);
    }

    public ServerConfig withLicence(Optional<String> iri) {
        return new ServerConfig(port, loopback, limits, iri, behindProxy, tls);
    }

    public ServerConfig withProxy(boolean behind) {
        return new ServerConfig(port, loopback, limits, licence, behind, tls);
    }

    public ServerConfig withTls(Tls certificate) {
        return new ServerConfig(port, loopback, limits, licence, behindProxy, Optional.of(certificate));
    }
}
