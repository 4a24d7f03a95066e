package org.entente.service;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.KeyStoreScanner;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The certificate and key to serve with. A certificate that is renewed is read again without a restart. Whether browsers shall
 * insist on TLS from then on (HSTS) is for whoever runs all that is under the name, so that it is not told.
 *
 * @param keystore a file, PKCS12 or JKS
 * @param password of the file and the key in it
 */
public record Tls(Path keystore, String password) {
    private static final int LOOK_SECONDS = 60;

    /** @throws ServiceException if there is no certificate with its key in the file, or not with this password */
    void check() {
        try {
            KeyStore keys = KeyStore.getInstance(keystore.toFile(), password.toCharArray());
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias)) {
                    return;
                }
            }
            throw new ServiceException(this + ": has no certificate with its key", null);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new ServiceException(this + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Makes a server that answers by HTTP answer by HTTPS instead, on the same port and with the same limits. */
    void on(Server jetty) {
        SslContextFactory.Server keys = new SslContextFactory.Server();
        keys.setKeyStorePath(keystore.toAbsolutePath());
        keys.setKeyStorePassword(password);
        for (var connector : jetty.getConnectors()) {
            ServerConnector plain = (ServerConnector) connector;
            HttpConfiguration http = new HttpConfiguration(
                    plain.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration());
            // There is one certificate, whatever name the server is called by: the client decides whether it is good.
            http.addCustomizer(new SecureRequestCustomizer(false));
            HttpConnectionFactory inner = new HttpConnectionFactory(http);
            ServerConnector secure =
                    new ServerConnector(jetty, new SslConnectionFactory(keys, inner.getProtocol()), inner);
            secure.setHost(plain.getHost());
            secure.setPort(plain.getPort());
            secure.setIdleTimeout(plain.getIdleTimeout());
            jetty.removeConnector(plain);
            jetty.addConnector(secure);
        }
        KeyStoreScanner renewal = new KeyStoreScanner(keys);
        renewal.setScanInterval(LOOK_SECONDS);
        jetty.addBean(renewal);
    }

    /** Without the password, so that no log has it. */
    @Override
    public String toString() {
        return "keystore " + keystore;
    }
}
