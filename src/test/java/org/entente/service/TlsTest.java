package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.entente.graph.GraphStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final String PASSWORD = "correct horse";
    private static final String TOKEN = "open sesame";

    @TempDir
    private static Path directory;

    private static Path keystore;

    @BeforeAll
    static void makeCertificate() throws Exception {
        keystore = directory.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-alias",
                        "entente",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keystore.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertEquals(0, keytool.waitFor(), said);
    }

    private static HttpClient trusting() throws Exception {
        KeyStore keys = KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("entente", keys.getCertificate("entente"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    @Test
    void whatIsServedIsServedByTls() throws Exception {
        ServerConfig config = ServerConfig.onPort(0).withTls(new Tls(keystore, PASSWORD));
        Curators curators = new Curators(directory.resolve("ledger"), Map.of("ada", TOKEN));
        try (GraphStore store = Samples.store();
                EntenteServer server = EntenteServer.start(config, store, curators)) {
            assertEquals("https", server.base().getScheme());
            HttpClient client = trusting();
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(server.base().resolve("sparql?query=ASK%20%7B%7D"))
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            assertTrue(answer.headers().firstValue("Strict-Transport-Security").isEmpty());

            HttpResponse<String> in = client.send(
                    HttpRequest.newBuilder(server.base().resolve("curate/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("token=" + TOKEN.replace(' ', '+')))
                            .build(),
                    BodyHandlers.ofString());
            assertTrue(in.headers().firstValue("Set-Cookie").orElseThrow().contains("Secure"));

            // Limits are those of HTTP.
            HttpResponse<String> tooLong = client.send(
                    HttpRequest.newBuilder(server.base().resolve("people?q=" + "a".repeat(40_000)))
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(414, tooLong.statusCode());

            // Whoever does not trust the certificate gets nothing, and nothing goes without TLS.
            assertThrows(IOException.class, () -> HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(server.base()).build(), BodyHandlers.ofString()));
            try (Socket socket = new Socket("localhost", server.port())) {
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
                assertFalse(new String(socket.getInputStream().readAllBytes()).contains("HTTP/1.1 200"));
            }
        }
    }

    @Test
    void aKeystoreThatCannotBeUsedIsToldInOneLineWithoutThePassword() throws IOException {
        Path other = Files.writeString(directory.resolve("text.p12"), "no keystore");
        for (Tls wrong : new Tls[] {
            new Tls(keystore, "wrong horse"),
            new Tls(other, PASSWORD),
            new Tls(directory.resolve("missing.p12"), PASSWORD)
        }) {
            try (GraphStore store = Samples.store()) {
                ServiceException refusal = assertThrows(
                        ServiceException.class,
                        () -> EntenteServer.start(ServerConfig.onPort(0).withTls(wrong), store));
                assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
                assertTrue(refusal.getMessage().contains(wrong.keystore().toString()), refusal.getMessage());
                assertFalse(refusal.getMessage().contains("horse"), refusal.getMessage());
            }
        }
        assertFalse(ServerConfig.onPort(0)
                .withTls(new Tls(keystore, PASSWORD))
                .toString()
                .contains(PASSWORD));
    }
}
