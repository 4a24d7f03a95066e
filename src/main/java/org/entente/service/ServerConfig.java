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
 * @param connections how many may be open at once, of all clients
 */
public record ServerConfig(
        int port,
        boolean loopback,
        Limits limits,
        Optional<String> licence,
        boolean behindProxy,
        Optional<Tls> tls,
        int connections) {
    /** The port that is served unless another is asked for. */
    public static final int DEFAULT_PORT = 3030;

    /** What a process may have open on most systems, and some megabytes of buffers. */
    private static final int CONNECTIONS = 1000;

    /** @throws IllegalArgumentException if there is no such port, or nobody could connect */
    public ServerConfig {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (connections < 1) {
            throw new IllegalArgumentException("no connections: " + connections);
        }
    }

    /** This machine only, with the usual time limit. */
    public static ServerConfig onPort(int port) {
        return new ServerConfig(port, true, Limits.DEFAULT, Optional.empty(), false, Optional.empty(), CONNECTIONS);
    }

    public ServerConfig withLoopback(boolean only) {
        return new ServerConfig(port, only, limits, licence, behindProxy, tls, connections);
    }

    public ServerConfig withQueryLimit(Duration limit) {
        return withLimits(limits.withTime(limit));
    }

    public ServerConfig withLimits(Limits others) {
        return new ServerConfig(port, loopback, others, licence, behindProxy, tls, connections);
    }

    public ServerConfig withLicence(Optional<String> iri) {
        return new ServerConfig(port, loopback, limits, iri, behindProxy, tls, connections);
    }

    public ServerConfig withProxy(boolean behind) {
        return new ServerConfig(port, loopback, limits, licence, behind, tls, connections);
    }

    public ServerConfig withTls(Tls certificate) {
        return new ServerConfig(port, loopback, limits, licence, behindProxy, Optional.of(certificate), connections);
    }

    public ServerConfig withConnections(int most) {
        return new ServerConfig(port, loopback, limits, licence, behindProxy, tls, most);
    }
}
