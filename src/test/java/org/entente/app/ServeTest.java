package org.entente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.graph.GraphStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ServeTest {
    private static final Pattern ADDRESS = Pattern.compile("SPARQL endpoint +(\\S+)\n");

    @TempDir
    private static Path directory;

    private static Path store;

    @BeforeAll
    static void buildStore() throws IOException {
        Path documents = Files.createDirectory(directory.resolve("documents"));
        Files.writeString(documents.resolve("note.txt"), "A note\n\nNothing was signed.\n");
        store = directory.resolve("store");
        assertEquals(0, Call.of("build", "--store", store, documents).exitCode());
    }

    @Test
    void itAnswersUntilItIsToldToEndAndThenLeavesTheStore() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        Thread server = new Thread(() -> exitCode.complete(new Entente(Call.stream(out), Call.stream(err))
                .run("serve", "--store", store.toString(), "--port", "0")));
        server.start();
        URI endpoint = address(server, out, err);

        String answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                endpoint
                                                        + "?query=ASK%20%7B%20?d%20a%20%3Chttps://w3id.org/entente/ns%23Document%3E%20%7D"))
                                .header("Accept", "text/csv")
                                .build(),
                        BodyHandlers.ofString())
                .body();
        assertTrue(answer.contains("true"), answer);
        Call second = Call.of("serve", "--store", store, "--port", "0");
        assertEquals(1, second.exitCode());
        assertEquals(1, second.errLines().size(), second.err());

        server.interrupt();
        assertEquals(0, exitCode.get(30, TimeUnit.SECONDS));
        try (GraphStore again = GraphStore.open(store, GraphStore.baseOf(store).orElseThrow())) {
            assertEquals(1, again.documents().size());
        }
    }

    private static URI address(Thread server, ByteArrayOutputStream out, ByteArrayOutputStream err)
            throws InterruptedException {
        while (true) {
            Matcher address = ADDRESS.matcher(out.toString(StandardCharsets.UTF_8));
            if (address.find()) {
                return URI.create(address.group(1));
            }
            assertTrue(server.isAlive(), err.toString(StandardCharsets.UTF_8));
            Thread.sleep(10);
        }
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Call call = Call.of("serve", "--store", store, "--port", taken.getLocalPort());
            assertEquals(1, call.exitCode());
            assertEquals(1, call.errLines().size(), call.err());
            assertTrue(call.err().contains("port " + taken.getLocalPort() + " is in use"), call.err());
        }
    }

    @Test
    void aPortThatIsNoneIsAWrongCall() {
        Call call = Call.of("serve", "--store", store, "--port", "70000");
        assertEquals(2, call.exitCode());
        assertEquals(1, call.errLines().size(), call.err());
        assertFalse(call.err().contains("unexpected"), call.err());
    }
}
