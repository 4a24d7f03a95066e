package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.entente.graph.CurationDesk;
import org.entente.graph.GraphStore;
import org.entente.identity.Decision;
import org.entente.identity.Ledger;
import org.entente.identity.Reference;
import org.entente.identity.Telling;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Curation, explanation and reconciliation over HTTP, as a browser and as OpenRefine do it. */
class CurationPagesTest {
    private static final String OSH = "Osh Technological University";
    private static final String OSH_INSTITUTE = "Osh Technological Institute";
    private static final String TOKEN = "a long secret";

    @TempDir
    private Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private GraphStore store;
    private EntenteServer server;

    @BeforeEach
    void serve() {
        store = GraphStore.inMemory("http://example.org/");
        store.put(Telling.in("a")
                .university(OSH, "KG")
                .university("Kisumu University", "KE", "KU")
                .post("Almaz Bekov", "Rector", OSH)
                .signed(OSH, "Kisumu University", "2024-05-06")
                .resolve());
        store.put(Telling.in("b")
                .university(OSH_INSTITUTE, "KG")
                .university("Kisumu University", "KE")
                .post("Maria Paz", "Dean", OSH_INSTITUTE)
                .resolve());
        store.put(Telling.in("c").university("University of Bologna", "IT").resolve());
        store.settle(Ledger.EMPTY);
        server = EntenteServer.start(ServerConfig.onPort(0), store, new Curators(directory, Map.of("ada", TOKEN)));
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.base().resolve(path)), headers);
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(server.base().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String cookie() throws IOException, InterruptedException {
        HttpResponse<String> in = post("curate/sign-in", Map.of("token", TOKEN));
        assertEquals(303, in.statusCode());
        String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        return cookie.split(";")[0];
    }

    private String address(String name) throws IOException, InterruptedException {
        JsonObject answer = JSON.parse(post("reconcile", Map.of("queries", "{\"q0\":{\"query\":\"" + name + "\"}}"))
                .body());
        return answer.getObj("q0")
                .get("result")
                .getAsArray()
                .get(0)
                .getAsObject()
                .getString("id");
    }

    @Test
    void everyPageLeadsToThoseForCuratorsWhereThereAreAny() throws IOException, InterruptedException {
        assertEquals(1, links(get("people", "Accept", "text/html").body()));
        try (EntenteServer without = EntenteServer.start(ServerConfig.onPort(0), store)) {
            HttpRequest request = HttpRequest.newBuilder(without.base().resolve("people"))
                    .header("Accept", "text/html")
                    .build();
            assertEquals(0, links(client.send(request, BodyHandlers.ofString()).body()));
        }
    }

    private static int links(String page) {
        return Jsoup.parse(page).select("nav a[href$=curate]").size();
    }

    @Test
    void anInstitutionsPageLeadsToWhereOtherCollectionsHaveIt() throws IOException, InterruptedException {
        Document page = Jsoup.parse(get("doc/" + address("University of Bologna"), "Accept", "text/html")
                .body());
        assertEquals(1, page.select("a[href=https://ror.org/01111rn36]").size());
    }

    @Test
    void aPairIsDecidedOnAndTheGraphHasIt() throws IOException, InterruptedException {
        String one = address(OSH);
        String other = address(OSH_INSTITUTE);
        assertFalse(one.equals(other));
        String cookie = cookie();
        Document list = Jsoup.parse(
                get("curate", "Cookie", cookie, "Accept", "text/html").body(), server.base() + "curate");
        String pair = list.select("ol.facts a").first().absUrl("href");
        Document page =
                Jsoup.parse(get(pair, "Cookie", cookie, "Accept", "text/html").body());
        assertEquals(2, page.select(".sides section").size());
        Map<String, String> form = page.select("form.decide input[type=hidden]").stream()
                .collect(Collectors.toMap(i -> i.attr("name"), i -> i.attr("value")));
        form.put("decision", "merge");
        form.put("why", "one web site");

        HttpResponse<String> decided = post("curate/decide", form, "Cookie", cookie);
        assertEquals(303, decided.statusCode(), decided.body());
        assertEquals(address(OSH), address(OSH_INSTITUTE));
        String gone = address(OSH).equals(one) ? other : one;
        HttpResponse<String> old = get("id/" + gone);
        assertEquals(301, old.statusCode());
        assertEquals(
                "../../id/" + address(OSH), old.headers().firstValue("Location").orElseThrow());
        assertEquals(301, get("doc/" + gone + ".ttl").statusCode());
        assertTrue(get("doc/" + address(OSH) + ".ttl").body().contains("sameAs"));
        assertEquals(1, Ledger.read(directory).decisions().size());
        assertEquals("ada", Ledger.read(directory).decisions().get(0).by());
        assertTrue(get("curate/log", "Accept", "text/html").body().contains("one web site"));

        form.put("decision", "never-merge");
        HttpResponse<String> late = post("curate/decide", form, "Cookie", cookie);
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("ada has decided"), late.body());
    }

    @Test
    void onlyCuratorsDecideAndOnlyFromPagesOfThisSite() throws IOException, InterruptedException {
        Map<String, String> reject = Map.of("decision", "reject", "target", "person: Maria Paz", "why", "a caption");
        assertEquals(403, post("curate/decide", reject).statusCode());
        assertEquals(
                403, post("curate/sign-in", Map.of("token", "another secret")).statusCode());
        String cookie = cookie();
        assertEquals(403, post("curate/decide", reject, "Cookie", cookie).statusCode());
        String bearer = "Bearer " + TOKEN;
        assertEquals(
                403,
                post("curate/decide", reject, "Authorization", bearer, "Origin", "http://evil.example")
                        .statusCode());
        assertEquals(
                403,
                post("curate/decide", reject, "Authorization", bearer, "Sec-Fetch-Site", "cross-site")
                        .statusCode());
        assertEquals(200, get("curate").statusCode());
        assertEquals(200, get("curate/claims").statusCode());
        assertEquals(200, get("curate/disagreements").statusCode());
        assertEquals(Ledger.EMPTY, Ledger.read(directory));
        assertEquals(
                400,
                post("curate/decide", Map.of("decision", "reject", "why", "x"), "Authorization", bearer)
                        .statusCode());

        assertEquals(303, post("curate/decide", reject, "Authorization", bearer).statusCode());
        assertEquals(1, Ledger.read(directory).decisions().size());
    }

    @Test
    void whatIsRejectedIsGoneWithTheReason() throws IOException, InterruptedException {
        String maria = address("Maria Paz");
        String bearer = "Bearer " + TOKEN;
        post(
                "curate/decide",
                Map.of("decision", "reject", "target", "person: Maria Paz", "why", "a caption"),
                "Authorization",
                bearer);
        HttpResponse<String> gone = get("id/" + maria);
        assertEquals(410, gone.statusCode());
        assertTrue(gone.body().contains("a caption"), gone.body());
        String id = Ledger.read(directory).decisions().get(0).id();
        post("curate/decide", Map.of("decision", "undo", "value", id, "why", "she is real"), "Authorization", bearer);
        assertEquals(200, get("doc/" + maria).statusCode());
    }

    @Test
    void decisionsOfOtherProgramsAreFollowed() throws IOException, InterruptedException {
        String maria = address("Maria Paz");
        Ledger.append(
                directory,
                new Decision(
                        Instant.parse("2025-01-02T03:04:05Z"),
                        "bo",
                        Decision.Kind.REJECT,
                        Optional.of(Reference.parse("person: Maria Paz")),
                        Optional.empty(),
                        "",
                        "a caption"));
        long end = System.nanoTime() + 20_000_000_000L; // a busy machine; on an idle one it takes half a second
        while (get("id/" + maria).statusCode() != 410 && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertEquals(410, get("id/" + maria).statusCode());
    }

    @Test
    void concurrentDecisionsAreBothInTheLedger() throws Exception {
        CurationDesk desk = new CurationDesk(store, directory);
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            String name = "Urban College " + i;
            threads[i] = new Thread(() -> desk.decide(new Decision(
                    Instant.parse("2025-01-02T03:04:05Z"),
                    "bo",
                    Decision.Kind.ADD,
                    Optional.of(Reference.parse("organization: Kisumu University")),
                    Optional.empty(),
                    "name=" + name,
                    "its site")));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(4, Ledger.read(directory).decisions().size());
        assertTrue(get("doc/" + address("Urban College 3")).body().contains("Kisumu University"));
    }

    @Test
    void whyTellsTheWords() throws IOException, InterruptedException {
        HttpResponse<String> why =
                get("why?subject=Kisumu+University&predicate=ent:country&object=Kenya", "Accept", "application/json");
        assertEquals(200, why.statusCode());
        JsonObject first = JSON.parseAny(why.body()).getAsArray().get(0).getAsObject();
        assertEquals(2, first.get("witnesses").getAsArray().size());
        assertEquals(
                "Words that say it.",
                first.get("witnesses").getAsArray().get(0).getAsObject().getString("sentence"));
        assertTrue(get("why?subject=KU", "Accept", "text/html").body().contains("Words that say it."));
        assertEquals(404, get("why?subject=Nobody").statusCode());
        assertEquals(200, get("why").statusCode());
    }

    /** What OpenRefine 3.8 asks, in its order. */
    @Test
    void openRefineMatchesATable() throws IOException, InterruptedException {
        JsonObject manifest = JSON.parse(get("reconcile").body());
        assertEquals("http://example.org/id/", manifest.getString("identifierSpace"));
        assertTrue(manifest.getObj("view").getString("url").endsWith("id/{{id}}"));

        HttpResponse<String> answer = post(
                "reconcile",
                Map.of(
                        "queries",
                        "{\"q0\":{\"query\":\"KISUMU UNIVERSITY\",\"type\":\"Organization\",\"limit\":3},"
                                + "\"q1\":{\"query\":\"Bekov Almaz\",\"type\":{\"id\":\"Person\"}},"
                                + "\"q2\":{\"query\":\"Osh Technological Univ\",\"properties\":[{\"pid\":\"country\",\"v\":\"KG\"}]},"
                                + "\"q3\":{\"query\":\"Nothing Like That\"}}"));
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        JsonObject all = JSON.parse(answer.body());
        JsonObject kisumu = all.getObj("q0").get("result").getAsArray().get(0).getAsObject();
        assertTrue(kisumu.getBoolean("match"));
        assertEquals("Kisumu University", kisumu.getString("name"));
        assertEquals(
                "Almaz Bekov",
                all.getObj("q1").get("result").getAsArray().get(0).getAsObject().getString("name"));
        JsonObject osh = all.getObj("q2").get("result").getAsArray().get(0).getAsObject();
        assertEquals(OSH, osh.getString("name"));
        assertFalse(osh.getBoolean("match"));
        assertEquals(0, all.getObj("q3").get("result").getAsArray().size());

        JsonObject suggested =
                JSON.parse(get("reconcile/suggest/entity?prefix=kis").body());
        assertEquals(
                kisumu.getString("id"),
                suggested.get("result").getAsArray().get(0).getAsObject().getString("id"));
        HttpResponse<String> preview =
                get("reconcile/preview?id=" + URLEncoder.encode(kisumu.getString("id"), StandardCharsets.UTF_8));
        assertEquals(200, preview.statusCode());
        assertTrue(preview.body().contains("Kisumu University"));
        assertFalse(preview.headers().firstValue("X-Frame-Options").isPresent());
        assertEquals(
                1,
                JSON.parse(get("reconcile/suggest/type?prefix=uni").body())
                        .get("result")
                        .getAsArray()
                        .size());
        assertEquals(400, post("reconcile", Map.of("queries", "[nonsense")).statusCode());
    }
}
