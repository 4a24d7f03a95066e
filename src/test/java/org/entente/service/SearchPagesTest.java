package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.graph.GraphStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Searching with a browser, with and without scripts, and in SPARQL. */
class SearchPagesTest {
    private static GraphStore store;
    private static EntenteServer server;

    @BeforeAll
    static void start() {
        store = Samples.store();
        server = EntenteServer.start(ServerConfig.onPort(0), store);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static Document page(String path) throws Exception {
        HttpResponse<String> answer = Samples.get(server, path, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(answer.body(), Samples.address(server, path).toString());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static JsonArray suggested(String typed) throws Exception {
        HttpResponse<String> answer = Samples.get(server, "/search/suggest?q=" + encoded(typed));
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElseThrow());
        return JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("suggestions");
    }

    @Test
    void everyPageHasABoxThatIsAPlainFormToo() throws Exception {
        for (String path : List.of("/", "/people", "/query", "/doc/person/anna-berzina")) {
            Element form = page(path).selectFirst("header form[role=search]");
            assertTrue(form.absUrl("action").endsWith(server.port() + "/search"), path);
            assertEquals(1, form.select("input[name=q][data-suggest]").size(), path);
        }
    }

    @Test
    void namesAreSuggestedWhileSomebodyTypes() throws Exception {
        JsonObject first = suggested("balt").get(0).getAsJsonObject();
        assertEquals("Baltic Technical College", first.get("label").getAsString());
        assertEquals(
                "doc/organization/baltic-technical-college", first.get("href").getAsString());
        assertEquals("institutions", first.get("kind").getAsString());
        assertEquals("college, Latvia", first.get("note").getAsString());
        assertEquals(
                "Anna Berzina",
                suggested("b\u0113rzi\u0146")
                        .get(0)
                        .getAsJsonObject()
                        .get("label")
                        .getAsString());
        assertEquals("NU", suggested("nu").get(0).getAsJsonObject().get("alias").getAsString());
        assertEquals(0, suggested("").size());
        assertEquals(0, suggested("\"").size());
        assertEquals(0, suggested("xyzzyq").size());
    }

    @Test
    void sentencesAreFoundAndLeadToWhereTheyStand() throws Exception {
        Document found = page("/search?q=" + encoded("student exchange"));
        Element sentence = found.selectFirst(".sentences a");
        assertEquals("The memorandum covers student exchange.", sentence.text());
        assertEquals(List.of("student", "exchange"), sentence.select("mark").eachText());
        String href = sentence.absUrl("href").replaceFirst("^http://[^/]*", "");
        assertEquals(
                "The memorandum covers student exchange.",
                page(href.replaceFirst("#.*", "")).select("mark").text());
    }

    @Test
    void whatIsFoundIsNarrowedDownByTypeCountryAndYear() throws Exception {
        Document all = page("/search?q=" + encoded("of"));
        assertEquals(
                List.of("Type", "Country", "Year"),
                all.select(".facets summary").eachText());
        Document latvia = page("/search?q=baltic&country=LV");
        assertEquals(List.of("Latvia"), latvia.select(".facets a[aria-current]").eachText());
        assertFalse(latvia.select(".groups .entries li").isEmpty());
        Document colleges = page("/search?kind=institutions&type=College");
        assertEquals(
                List.of("Baltic Technical College"),
                colleges.select(".groups .entries a").eachText());
        assertEquals(
                "Institutions",
                colleges.select(".kinds a[aria-current]").first().ownText());
        Document signed = page("/search?kind=agreements&year=2021");
        assertEquals(1, signed.select(".groups .entries a").size());
        assertEquals(
                0,
                page("/search?kind=agreements&year=1999")
                        .select(".groups .entries a")
                        .size());
        assertEquals(404, Samples.get(server, "/search?q=a&kind=nothing").statusCode());
        assertEquals(404, Samples.get(server, "/search/nothing").statusCode());
    }

    @Test
    void whatDocumentsSayIsEscaped() throws Exception {
        for (String words : List.of("script", "<script>alert(1)</script>", "bold", "\"quotes\"")) {
            Document found = page("/search?q=" + encoded(words));
            assertEquals(0, found.select("main script, main img, main b").size(), words);
            Samples.get(server, "/search/suggest?q=" + encoded(words));
        }
    }

    @Test
    void queriesInSparqlAskTheSameIndex() throws Exception {
        String query = "PREFIX text: <http://jena.apache.org/text#> PREFIX ent: <https://w3id.org/entente/ns#>"
                + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?words { (?s ?score ?words) text:query %s ."
                + " ?s a %s }";
        assertEquals(
                "words\r\nBaltic Technical College\r\n",
                csv(query.formatted("(rdfs:label \"baltic tech*\")", "ent:College")));
        assertEquals(
                "words\r\nThe memorandum covers student exchange.\r\n",
                csv(query.formatted("(ent:text \"'student exchange' AND exchange\" 1)", "ent:Document")));
        HttpResponse<String> wrong = Samples.get(
                server, "/sparql?query=" + encoded(query.formatted("(rdfs:label \"/.*.*.*/\")", "ent:College")));
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("regular expressions"), wrong.body());
    }

    @Test
    void wordsOfAPropertyThatIsNotIndexedAreRefused() throws Exception {
        HttpResponse<String> answer = Samples.get(
                server,
                "/sparql?query="
                        + encoded("PREFIX text: <http://jena.apache.org/text#> PREFIX schema: <https://schema.org/>"
                                + " SELECT ?s { ?s text:query (schema:startDate \"2024\") }"));
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("https://schema.org/startDate"), answer.body());
    }

    @Test
    void programsSearchAsWell() throws Exception {
        HttpResponse<String> answer = Samples.get(server, "/search?q=baltic", "Accept", "application/json");
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElseThrow());
        JsonObject found = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertEquals(
                found.get("total").getAsInt(),
                found.getAsJsonObject("kinds").entrySet().stream()
                        .mapToInt(kind -> kind.getValue().getAsInt())
                        .sum());
        assertEquals(
                "Baltic Technical College",
                found.getAsJsonArray("hits")
                        .get(0)
                        .getAsJsonObject()
                        .get("label")
                        .getAsString());
        assertEquals(
                answer.body(),
                Samples.get(server, "/search?q=baltic&format=json").body());
    }

    @Test
    void browsersAreToldHowToSearch() throws Exception {
        String href = page("/people").selectFirst("link[rel=search]").absUrl("href");
        HttpResponse<String> answer = Samples.get(server, href.substring(href.indexOf("/search")));
        assertEquals(
                "application/opensearchdescription+xml",
                answer.headers().firstValue("Content-Type").orElseThrow());
        String template = Jsoup.parse(answer.body(), "", org.jsoup.parser.Parser.xmlParser())
                .selectFirst("Url[type=application/x-suggestions+json]")
                .attr("template");
        String path = template.substring(template.indexOf("search/")).replace("{searchTerms}", "balt");
        JsonArray suggestions =
                JsonParser.parseString(Samples.get(server, "/" + path).body()).getAsJsonArray();
        assertEquals("balt", suggestions.get(0).getAsString());
        assertEquals(
                "Baltic Technical College",
                suggestions.get(1).getAsJsonArray().get(0).getAsString());
        assertEquals(4, suggestions.size());
    }

    private static String csv(String query) throws Exception {
        HttpResponse<String> answer = Samples.get(server, "/sparql?format=csv&query=" + encoded(query));
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }
}
