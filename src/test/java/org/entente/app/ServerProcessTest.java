package org.entente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.jena.system.Txn;
import org.entente.graph.GraphStore;
import org.entente.identity.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server in a process of its own, which is told to end, or killed. */
@Timeout(180)
class ServerProcessTest {
    private static final String TOKEN = "open sesame";

    @TempDir
    private Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path documents;
    private Path store;
    private Path ledger;
    private URI address;

    @BeforeEach
    void buildStore() throws IOException {
        documents = Files.createDirectory(directory.resolve("documents"));
        for (int i = 0; i < 20; i++) {
            Files.writeString(
                    documents.resolve("note" + i + ".txt"),
                    """
                    A signing

                    On %d June 2021 Nordic University signed an agreement with Baltic Technical College. The two will exchange \
                    students and teachers.
                    """
                            .formatted(i + 1));
        }
        store = directory.resolve("store");
        ledger = directory.resolve("ledger");
        assertEquals(
                0,
                Call.of("build", "--store", store, "--ledger", ledger, documents)
                        .exitCode());
    }

    private Process serve(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Entente.class.getName(),
                "serve",
                "--store",
                store.toString(),
                "--ledger",
                ledger.toString(),
                "--port",
                "0",
                "--curator",
                "ada:" + TOKEN));
        Process server =
                new ProcessBuilder(command).redirectError(log().toFile()).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream()));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("SPARQL endpoint")) {
                address = URI.create(line.replaceFirst("SPARQL endpoint *", "")).resolve(".");
                return server;
            }
        }
        throw new AssertionError("the server does not start");
    }

    private Path log() {
        return directory.resolve("log");
    }

    private HttpRequest query(String query) {
        return HttpRequest.newBuilder(address.resolve("sparql"))
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(query))
                .build();
    }

    private int decide(String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("curate/decide"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.ofString(form))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** What has been answered with success is there afterwards, wherever in its work the process was killed. */
    @Test
    void killingAServerUnderLoadLosesNoDecision() throws Exception {
        List<String> decided = new CopyOnWriteArrayList<>();
        for (int round = 0; round < 2; round++) {
            Process server = serve();
            CountDownLatch some = new CountDownLatch(6);
            List<Thread> load = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                load.add(new Thread(() -> {
                    try {
                        while (true) {
                            client.send(
                                    query("SELECT (COUNT(*) AS ?n) { ?a ?p ?o . ?b ?p ?o BIND (RAND() AS ?r) }"),
                                    BodyHandlers.discarding());
                        }
                    } catch (IOException | InterruptedException e) {
                        return; // the server is gone
                    }
                }));
            }
            String names = "Urban College " + round + " ";
            load.add(new Thread(() -> {
                try {
                    for (int i = 0; true; i++) {
                        int status = decide("decision=add&why=its+site&target="
                                + URLEncoder.encode("organization: Nordic University", StandardCharsets.UTF_8)
                                + "&value=name%3D" + URLEncoder.encode(names + i, StandardCharsets.UTF_8));
                        if (status == 303) {
                            decided.add(names + i);
                            some.countDown();
                        }
                    }
                } catch (IOException | InterruptedException e) {
                    return;
                }
            }));
            load.forEach(Thread::start);
            assertTrue(some.await(60, TimeUnit.SECONDS), "decisions are made under load");
            server.destroyForcibly().waitFor();
            for (Thread thread : load) {
                thread.join();
            }
            try (GraphStore again =
                    GraphStore.open(store, GraphStore.baseOf(store).orElseThrow())) {
                assertEquals(20, again.documents().size());
                Ledger kept = Ledger.read(ledger);
                assertTrue(kept.decisions().size() >= decided.size());
                Txn.executeRead(
                        again.dataset(),
                        () -> decided.forEach(name ->
                                assertTrue(again.dataset().getUnionModel().contains(null, null, name), name)));
            }
        }
        // It is the store that the same documents and decisions make, not one that half of a decision is in.
        Path fresh = directory.resolve("fresh");
        for (Path each : List.of(store, fresh)) {
            assertEquals(
                    0,
                    Call.of("build", "--store", each, "--ledger", ledger, documents)
                            .exitCode());
            assertEquals(
                    0,
                    Call.of("dump", "--store", each, "--output", each + ".nq").exitCode());
        }
        assertEquals(-1, Files.mismatch(Path.of(store + ".nq"), Path.of(fresh + ".nq")));
    }

    @Test
    void aServerThatIsToldToEndTellsWhoeverIsWaitingAndLeavesTheStore() throws Exception {
        Process server = serve();
        CompletableFuture<HttpResponse<String>> slow = client.sendAsync(
                query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"),
                BodyHandlers.ofString());
        // Asked and answered after the slow one has begun.
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    200, client.send(query("ASK {}"), BodyHandlers.ofString()).statusCode());
        }
        assertFalse(slow.isDone());
        server.destroy();
        HttpResponse<String> told = slow.get(20, TimeUnit.SECONDS);
        assertEquals(503, told.statusCode());
        assertTrue(told.body().contains("shutting down"), told.body());
        assertTrue(server.waitFor(20, TimeUnit.SECONDS));
        assertEquals(128 + 15, server.exitValue());
        try (GraphStore again = GraphStore.open(store, GraphStore.baseOf(store).orElseThrow())) {
            assertEquals(20, again.documents().size());
        }
    }

    /** Queries that sort or group more than fits into memory are stopped, and the server is as before. */
    @Test
    void queriesThatNeedTooMuchMemoryAreStoppedAndNothingElse() throws Exception {
        Process server = serve("-Xmx120m");
        try {
            for (int round = 0; round < 2; round++) {
                int stopped = 0;
                for (String hungry : List.of(
                        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a",
                        "SELECT (COUNT(DISTINCT *) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                        "SELECT ?b (GROUP_CONCAT(CONCAT(STR(?a), STR(?d), STR(?g))) AS ?all)"
                                + " { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?b")) {
                    HttpResponse<String> told = client.send(query(hungry), BodyHandlers.ofString());
                    assertEquals(503, told.statusCode(), told.body());
                    // On a busy machine, time may run out first.
                    stopped += told.body().contains("needs more memory") ? 1 : 0;
                    assertEquals(
                            200,
                            client.send(
                                            query("ASK { ?d a <https://w3id.org/entente/ns#Document> }"),
                                            BodyHandlers.ofString())
                                    .statusCode());
                }
                assertTrue(stopped > 0, "none was stopped for its memory");
            }
            assertTrue(server.isAlive());
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    @Test
    void theLogTellsWhoAskedForWhatAndNoSecret() throws Exception {
        Process server =
                serve("-Dorg.slf4j.simpleLogger.log.access=info", "-Dorg.slf4j.simpleLogger.defaultLogLevel=info");
        String cookie;
        try {
            HttpResponse<String> in = client.send(
                    HttpRequest.newBuilder(address.resolve("curate/sign-in?token=" + TOKEN.replace(" ", "%20")))
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(303, in.statusCode(), in.body());
            cookie = in.headers().firstValue("Set-Cookie").orElseThrow().replaceAll("^[^=]*=|;.*", "");
            for (String[] header : new String[][] {
                {"Cookie", "entente-curator=" + cookie},
                {"Authorization", "Bearer " + TOKEN},
                {"Authorization", "Bearer a wrong secret"}
            }) {
                client.send(
                        HttpRequest.newBuilder(address.resolve("backup"))
                                .header(header[0], header[1])
                                .build(),
                        BodyHandlers.discarding());
            }
            assertEquals(303, decide("decision=reject&why=x&target=person%3A+Nobody"));
        } finally {
            server.destroy();
            server.waitFor();
        }
        String log = Files.readString(log());
        assertTrue(log.contains("POST /curate/sign-in?token=...\""), log);
        assertTrue(log.contains("GET /backup"), log);
        for (String secret : List.of(cookie, "sesame", "wrong secret")) {
            assertFalse(log.contains(secret), log);
        }
    }
}
