package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.entente.graph.GraphStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions with values of the asker's, and the editor that opens with them. */
class AskedQuestionTest {
    private static GraphStore store;
    private static EntenteServer server;

    @BeforeAll
    static void serve() {
        store = Samples.store();
        server = EntenteServer.start(ServerConfig.onPort(0), store);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void aValueOfOnesOwnTakesThePlaceOfTheOneThatIsThere() throws Exception {
        Document page = page("/query?question=signed-with&p.institution=NU");
        assertEquals("NU", page.getElementById("p.institution").val());
        assertTrue(page.getElementById("query").text().contains("VALUES ?institution { \"NU\" }"));
        assertTrue(page.select("table").text().contains("Baltic Technical College"), page.text());
        assertTrue(page("/query?question=signed-with&p.institution=")
                .getElementById("query")
                .text()
                .contains("Shanghai"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\" } ?s ?p ?o . VALUES ?z { \"",
                "back\\slash\\",
                "\"\"\"",
                "two\nlines",
                "$1 \\1 ${x}",
                "<script>alert(1)</script>"
            })
    void aValueStaysOneTerm(String value) throws Exception {
        HttpResponse<String> answer = Samples.get(
                server,
                "/query?question=signed-with&p.institution=" + URLEncoder.encode(value, StandardCharsets.UTF_8),
                "Accept",
                "text/html");
        assertEquals(200, answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        assertTrue(page.text().contains("Nothing matches"), page.text());
        assertEquals(
                value.replace("\n", " "),
                page.getElementById("p.institution").val().replace("\n", " "));
    }

    @Test
    void theEditorComesFromThisServer() throws Exception {
        HttpResponse<String> answer = Samples.get(server, "/query", "Accept", "text/html");
        Document page =
                Jsoup.parse(answer.body(), Samples.address(server, "/query").toString());
        assertFalse(page.select("script[src]").isEmpty());
        for (String address : page.select("script[src], link[rel=stylesheet]").stream()
                .map(e -> e.hasAttr("src") ? e.attr("abs:src") : e.attr("abs:href"))
                .toList()) {
            assertTrue(address.startsWith(Samples.address(server, "/").toString()), address);
            HttpResponse<String> file = Samples.get(
                    server,
                    address.substring(Samples.address(server, "/").toString().length() - 1));
            assertEquals(200, file.statusCode(), address);
            assertTrue(file.body().length() > 500, address);
        }
        assertTrue(page.select("script:not([src]), [onclick], [style]").isEmpty());
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals(404, Samples.get(server, "/lib/x/../pom.xml").statusCode() == 200 ? 200 : 404);
        assertEquals(404, Samples.get(server, "/lib/other.js").statusCode());
    }

    @Test
    void termsAndPrefixesAreCompleted() throws Exception {
        String terms = Samples.get(server, "/editor/terms.json").body();
        assertTrue(terms.contains("https://w3id.org/entente/ns#MemorandumOfUnderstanding"), terms);
        assertTrue(terms.contains("http://www.w3.org/ns/org#member"), terms);
        assertTrue(Samples.get(server, "/editor/prefixes.json").body().contains("\"ent\""));
    }

    private static Document page(String path) throws Exception {
        HttpResponse<String> answer = Samples.get(server, path, "Accept", "text/html");
        assertEquals(200, answer.statusCode());
        return Jsoup.parse(answer.body());
    }
}
