package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that send or read as little as they can, and others who want an answer meanwhile. */
@Timeout(120)
class SlowClientsTest {
    private static GraphStore store;
    private static EntenteServer server;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void serve() {
        store = Samples.store();
        DatasetGraph data = store.dataset().asDatasetGraph();
        data.executeWrite(() -> {
            Node graph = NodeFactory.createURI("http://example.org/long");
            Node predicate = NodeFactory.createURI("http://example.org/p");
            for (int i = 0; i < 600; i++) {
                data.add(
                        graph,
                        NodeFactory.createURI("http://example.org/n" + i),
                        predicate,
                        NodeFactory.createLiteralString("long ".repeat(2_000)));
            }
        });
        server = EntenteServer.start(ServerConfig.onPort(0), store);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** @param from an address of this machine: for the server, another client */
    private Socket connect(String from) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        sockets.add(socket);
        return socket;
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    }

    private String ask(String from, String path) throws IOException {
        Socket socket = connect(from);
        say(socket, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void assertOthersAreAnswered() throws Exception {
        try (Waiting waiting = new Waiting()) {
            long start = System.nanoTime();
            String answer = ask("127.0.0.2", "/health");
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
            assertTrue(took.compareTo(Duration.ofSeconds(1).plus(waiting.total())) < 0, "took " + took);
        }
    }

    @Test
    void whoDoesNotReadKeepsOnlyItselfWaiting() throws Exception {
        for (int i = 0; i < Front.AT_ONCE; i++) {
            say(
                    connect("127.0.0.1"),
                    "GET /data?graph=http://example.org/long HTTP/1.1\r\nHost: localhost\r\n"
                            + "Accept: application/n-triples\r\n\r\n");
        }
        for (Socket socket : sockets) {
            // The answer has begun, so that a thread is writing it; it is larger than what is on the way.
            assertEquals('H', socket.getInputStream().read());
        }
        String one = ask("127.0.0.1", "/health");
        assertTrue(one.startsWith("HTTP/1.1 429"), one);
        assertTrue(one.contains("Retry-After"), one);
        assertOthersAreAnswered();
        hangUp();
        String again = "";
        while (!again.startsWith("HTTP/1.1 200")) {
            again = ask("127.0.0.1", "/health"); // the server notices when it writes on
        }
    }

    @Test
    void headsThatDribbleKeepNobodyWaiting() throws Exception {
        for (int i = 1; i < EntenteServer.CONNECTIONS_OF_CLIENT; i++) {
            say(connect("127.0.0.4"), "GET /people HTTP/1.1\r\nHost: loc");
        }
        assertOthersAreAnswered();
        assertTrue(ask("127.0.0.4", "/health").startsWith("HTTP/1.1 200"));
    }

    @Test
    void aClientHasItsShareOfConnections() throws Exception {
        for (int i = 0; i < EntenteServer.CONNECTIONS_OF_CLIENT; i++) {
            connect("127.0.0.3");
        }
        String more = "";
        for (int i = 0; i < 100 && !more.equals("closed"); i++) {
            more = whatOneMoreIsTold("127.0.0.3"); // until the server has accepted those before
        }
        assertEquals("closed", more);
        assertOthersAreAnswered();
        hangUp();
        String again = "closed";
        for (int i = 0; i < 200 && again.equals("closed"); i++) {
            Thread.sleep(50); // until the server has noticed
            again = whatOneMoreIsTold("127.0.0.3");
        }
        assertTrue(again.startsWith("HTTP/1.1 200"), again);
    }

    private String whatOneMoreIsTold(String from) throws IOException {
        try {
            String answer = ask(from, "/health");
            return answer.isEmpty() ? "closed" : answer;
        } catch (SocketException e) {
            return "closed";
        }
    }

    @Test
    void connectionsThatAreIdleGiveWayWhenThereAreTooMany() throws Exception {
        try (EntenteServer small = EntenteServer.start(ServerConfig.onPort(0).withConnections(20), store)) {
            List<Socket> idle = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                Socket socket = new Socket("127.0.0.1", small.port());
                sockets.add(socket);
                idle.add(socket);
            }
            Socket late = new Socket("127.0.0.1", small.port());
            sockets.add(late);
            late.setSoTimeout(30_000);
            say(late, "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertEquals("HTTP/1.1 200", new String(late.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
            for (Socket socket : idle) {
                socket.close(); // or the server waits for them when it stops
            }
        }
    }

    @Test
    void aBodyThatDribblesIsRefused() throws Exception {
        Socket socket = connect("127.0.0.1");
        say(
                socket,
                "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                        + "Content-Length: 100000\r\n\r\n");
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                return "broken off";
            }
        });
        long start = System.nanoTime();
        while (!answer.isDone() && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(60)) {
            try {
                say(socket, "#");
            } catch (SocketException e) {
                break; // the server has hung up
            }
            Thread.sleep(50);
        }
        String said = answer.get(5, TimeUnit.SECONDS);
        assertTrue(said.startsWith("HTTP/1.1 4") || said.equals("broken off"), said);
    }

    @Test
    void aBodyThatIsTooLongIsNotRead() throws Exception {
        for (String type : List.of("application/sparql-query", "application/x-www-form-urlencoded")) {
            Socket socket = connect("127.0.0.1");
            say(
                    socket,
                    "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                            + "\r\nContent-Length: 1000000000\r\n\r\nquery=");
            String line = "a".repeat(1 << 16);
            String answer = "";
            try {
                for (int i = 0; i < 200; i++) {
                    say(socket, line);
                }
            } catch (SocketException e) {
                answer = "broken off";
            }
            if (answer.isEmpty()) {
                answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            }
            assertTrue(answer.equals("broken off") || answer.matches("HTTP/1.1 4\\d\\d"), answer);
        }
    }
}
