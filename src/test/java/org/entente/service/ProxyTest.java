package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request says of where it comes from and where it is sent to. */
class ProxyTest {
    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    /** Where clients are told apart by limits, whoever may name another client has no limit. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void forwardedIsBelievedOnlyBehindAProxy(boolean behind) throws Exception {
        Limits limits = Limits.DEFAULT.withTime(Duration.ofMinutes(2)).withConcurrent(8, 1);
        try (GraphStore store = Samples.store()) {
            DatasetGraph data = store.dataset().asDatasetGraph();
            data.executeWrite(() -> {
                Node p = NodeFactory.createURI("http://example.org/p");
                for (int i = 0; i < 3_000; i++) {
                    data.add(p, NodeFactory.createURI("http://example.org/n" + i), p, p);
                }
            });
            EntenteServer server = EntenteServer.start(
                    ServerConfig.onPort(0).withLimits(limits).withProxy(behind), store);
            CompletableFuture<Integer> busy = CompletableFuture.supplyAsync(() -> {
                try {
                    return query(server, SLOW, "192.0.2.1").statusCode();
                } catch (Exception e) {
                    throw new CompletionException(e);
                }
            });
            try {
                while (!busy.isDone()
                        && !Samples.get(server, "/metrics").body().contains("entente_queries_running 1")) {
                    Thread.onSpinWait();
                }
                assertFalse(busy.isDone());
                assertEquals(
                        behind ? 200 : 429, query(server, "ASK {}", "192.0.2.2").statusCode());
                // Another query: answers that are kept are not counted.
                assertEquals(429, query(server, "ASK { ?a ?b 1 }", "192.0.2.1").statusCode());
            } finally {
                server.close();
            }
            assertEquals(503, busy.get());
        }
    }

    private static HttpResponse<String> query(EntenteServer server, String query, String client) throws Exception {
        return Samples.get(
                server, "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "X-Forwarded-For", client);
    }

    /** Links are relative, so that no answer repeats what a client calls the server. */
    @Test
    void hostIsNotRepeated() throws Exception {
        try (GraphStore store = Samples.store();
                EntenteServer server = EntenteServer.start(ServerConfig.onPort(0), store)) {
            for (String path : new String[] {
                "/",
                "/id/person/anna-berzina",
                "/doc/person/anna-berzina",
                "/people/",
                "/sitemap.xml",
                "/nowhere",
                "/void"
            }) {
                try (Socket socket = new Socket("localhost", server.port())) {
                    String request =
                            "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                                    + "Forwarded: host=evil.example;proto=https\r\nConnection: close\r\n\r\n";
                    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertTrue(answer.startsWith("HTTP/1.1 "), answer);
                    assertFalse(answer.contains("evil.example"), answer);
                }
            }
        }
    }
}
