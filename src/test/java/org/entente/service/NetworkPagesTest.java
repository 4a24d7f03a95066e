package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.entente.graph.GraphStore;
import org.entente.network.NetworkFormat;
import org.entente.network.SampleNews;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The network over HTTP, as pages without scripts and as data. */
class NetworkPagesTest {
    private static GraphStore store;
    private static EntenteServer server;

    @BeforeAll
    static void serve() {
        store = SampleNews.store();
        server = EntenteServer.start(ServerConfig.onPort(0), store);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static Document page(String path) throws Exception {
        HttpResponse<String> answer = Samples.get(server, path, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), path + ": " + answer.body());
        return Jsoup.parse(answer.body(), Samples.address(server, path).toString());
    }

    private static JsonObject json(String path) throws Exception {
        HttpResponse<String> answer = Samples.get(server, path);
        assertEquals(200, answer.statusCode(), path + ": " + answer.body());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElse(""));
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static int status(String path) throws Exception {
        return Samples.get(server, path).statusCode();
    }

    @Test
    void theDrawingIsAlsoATableAndBothAreThereWithoutScripts() throws Exception {
        Document page = page("/network");
        assertEquals(6, page.select("svg.still circle").size(), "people are left out, and who has no tie");
        assertEquals(6, page.select(".net-table tbody tr").size());
        Element row = page.select(".net-table tr:contains(Birch College):contains(Alba University)")
                .first();
        assertEquals("agreement", row.child(2).text());
        assertEquals("5 May 2019", row.child(3).text());
        Document said =
                page("/" + row.select("a:contains(what is said)").attr("href").replaceFirst("^\\./", ""));
        assertTrue(said.select(".quotation").text().contains("Alba University and Birch College signed an agreement"));
        assertEquals(
                7, page("/network?agents=everybody").select("svg.still circle").size());
        assertEquals(
                3,
                page("/network?around=Cedar+Institute")
                        .select("svg.still circle")
                        .size());
    }

    @Test
    void filtersNarrowTheDrawing() throws Exception {
        assertEquals(2, page("/network?kind=visit").select("svg.still circle").size());
        assertEquals(2, page("/network?country=KZ").select("svg.still circle").size());
        assertEquals(
                3,
                page("/network?area=student-exchange")
                        .select("svg.still circle")
                        .size());
        assertEquals(
                List.of("2019"),
                page("/timeline?until=2019").select(".years text").eachText());
        assertTrue(page("/network?kind=visit&country=KZ").text().contains("Nothing is tied within these limits."));
        assertEquals(
                "0.85",
                page("/network?confidence=0.85&kind=")
                        .select("#f-confidence option[selected]")
                        .attr("value"));
    }

    @Test
    void aRouteReadsAsAStory() throws Exception {
        Document page = page("/network?from=Alba+University&to=Elm+School");
        assertEquals("Alba University and Elm School", page.select("h1").text());
        assertEquals("By way of one other", page.select(".story h2").first().text());
        assertEquals(
                "All of it held from 1 January 2021 on.",
                page.select(".story > .note").first().text());
        assertEquals(2, page.select(".story").first().select(".steps > li").size());
        assertTrue(page.select(".steps .quotation").text().contains("Birch College signed with Elm School a protocol"));
        assertTrue(page("/network?from=Alba+University&to=Fern+House").text().contains("No route is known"));
        assertTrue(page("/network?from=Alba+University&to=Elm+School&avoid=Birch+College")
                .text()
                .contains("No route is known"));
        assertEquals(
                "not all of it held at once: its steps are from june 2020 to 2021.",
                page("/network?from=Cedar+Institute&to=Elm+School")
                        .select(".story > .note")
                        .first()
                        .text()
                        .toLowerCase(Locale.ROOT));
    }

    @Test
    void theMapDrawsWhatTiesCountries() throws Exception {
        Document page = page("/map");
        assertTrue(page.select("svg.map g").first().select("path").size() > 150);
        assertEquals(
                List.of(
                        "China and Kazakhstan: 1 tie",
                        "China and Uzbekistan: 1 tie",
                        "Kazakhstan and Uzbekistan: 1 tie"),
                page.select(".arcs a").eachAttr("aria-label").stream().sorted().toList());
        Document tie = page("/map?tie=CN-KZ");
        assertEquals("China and Kazakhstan 1", tie.select("#tie-title").text());
        assertEquals(2, tie.select("#ties .quotation").size());
        assertTrue(page.text().contains("Of 3 institutions no document says the country"));
    }

    @Test
    void theTimeLineTellsAYear() throws Exception {
        Document page = page("/timeline?year=2020");
        assertEquals(
                List.of("2019", "2020", "2021", "2022"),
                page.select(".years text").eachText());
        assertEquals(1, page.select("#year .facts > li").size());
        assertTrue(page.select("#year").text().contains("a delegation of Cedar Institute visited Birch College"));
    }

    @Test
    void aPageOfSomebodyHasTheirNetwork() throws Exception {
        Document page = page("/doc/organization/alba");
        assertEquals(
                List.of("Ada Aliyeva", "Birch College", "Dune University", "Faculty of Physics"),
                page.select("#network a text").eachText().stream().sorted().toList());
        assertTrue(page.select("#network .note").text().contains("Partners: 4 (1st of 7)"));
        assertTrue(page("/doc/organization/fern").select("#network").isEmpty());
        assertEquals(
                List.of("2019: 1 agreement", "2022: 1 meeting"),
                page.select("#network .years a").eachAttr("aria-label"));
        Document years =
                page("/" + page.select("#network .years a").last().attr("href").replaceFirst("^(\\.\\./)*(\\./)?", ""));
        assertEquals("What happened when: Alba University", years.select("h1").text());
        assertEquals(1, years.select("#year .facts > li").size());
        assertTrue(years.select("#year").text().contains("Dune University met Alba University"));
        assertFalse(years.text().contains("Cedar Institute"));
    }

    @Test
    void helpIsThereAndItsLinksLead() throws Exception {
        Document page = page("/network/help");
        assertEquals(4, page.select("main h2").size());
    }

    @Test
    void everythingThatTheDescriptionNamesAnswers() throws Exception {
        JsonObject api = json("/network/openapi.json");
        Map<String, String> values = Map.of(
                "from",
                SampleNews.ALBA,
                "to",
                SampleNews.CEDAR,
                "one",
                SampleNews.ALBA,
                "other",
                SampleNews.BIRCH,
                "of",
                SampleNews.ALBA,
                "q",
                "birch");
        JsonObject parameters = api.getAsJsonObject("components").getAsJsonObject("parameters");
        for (Map.Entry<String, JsonElement> path : api.getAsJsonObject("paths").entrySet()) {
            StringBuilder query = new StringBuilder("?");
            for (JsonElement reference :
                    path.getValue().getAsJsonObject().getAsJsonObject("get").getAsJsonArray("parameters")) {
                String name =
                        reference.getAsJsonObject().get("$ref").getAsString().replaceFirst(".*/", "");
                if (parameters.getAsJsonObject(name).get("required").getAsBoolean()) {
                    query.append(name)
                            .append('=')
                            .append(URLEncoder.encode(values.get(name), StandardCharsets.UTF_8))
                            .append('&');
                }
            }
            HttpResponse<String> answer = Samples.get(server, path.getKey() + query);
            assertEquals(200, answer.statusCode(), path.getKey() + query);
            String type = path.getValue()
                    .getAsJsonObject()
                    .getAsJsonObject("get")
                    .getAsJsonObject("responses")
                    .getAsJsonObject("200")
                    .getAsJsonObject("content")
                    .keySet()
                    .iterator()
                    .next();
            assertTrue(
                    answer.headers().firstValue("Content-Type").orElse("").startsWith(type),
                    path.getKey() + " " + type);
        }
        for (NetworkFormat format : NetworkFormat.values()) {
            assertTrue(api.getAsJsonObject("paths").has("/network/network." + format.suffix()), format.suffix());
        }
    }

    @Test
    void routesAsDataHaveTheWordsOfEveryHop() throws Exception {
        JsonObject route = json("/network/routes.json?from=Alba+University&to=Elm+School&most=1")
                .getAsJsonArray("routes")
                .get(0)
                .getAsJsonObject();
        assertEquals(2, route.get("length").getAsInt());
        assertEquals("2021-01-01", route.getAsJsonObject("held").get("from").getAsString());
        route.getAsJsonArray("hops")
                .forEach(hop -> hop.getAsJsonObject().getAsJsonArray("links").forEach(link -> {
                    JsonObject said = link.getAsJsonObject()
                            .getAsJsonArray("evidence")
                            .get(0)
                            .getAsJsonObject();
                    assertTrue(said.get("sentence").getAsString().contains("Birch"));
                    assertTrue(said.get("document").getAsString().startsWith(SampleNews.BASE + "id/document/"));
                }));
        assertEquals(
                "Dune University",
                json("/network/routes.json?from=Alba+University&to=Cedar+Institute&through=Dune+University&most=1")
                        .getAsJsonArray("routes")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("hops")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("to")
                        .get("label")
                        .getAsString());
    }

    @Test
    void theDrawingAsDataHasPlacesAndDates() throws Exception {
        JsonObject drawing = json("/network/graph.json?agents=institutions");
        assertEquals(6, drawing.getAsJsonArray("nodes").size());
        assertEquals(6, drawing.getAsJsonArray("links").size());
        TreeSet<String> places = new TreeSet<>();
        drawing.getAsJsonArray("nodes")
                .forEach(node -> places.add(node.getAsJsonObject().get("x") + " "
                        + node.getAsJsonObject().get("y")));
        assertEquals(6, places.size());
        HttpResponse<String> again = Samples.get(
                server,
                "/network/graph.json?agents=institutions",
                "If-None-Match",
                Samples.get(server, "/network/graph.json?agents=institutions")
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow());
        assertEquals(304, again.statusCode());
    }

    @Test
    void queriesMayUseTheNetwork() throws Exception {
        String query = "PREFIX ent: <https://w3id.org/entente/ns#> SELECT ?to { ?route ent:route (<" + SampleNews.ALBA
                + "> <" + SampleNews.ELM + "> ?hop ?from ?to) } ORDER BY ?hop";
        HttpResponse<String> answer =
                Samples.get(server, "/sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        assertEquals("to\r\n" + SampleNews.BIRCH + "\r\n" + SampleNews.ELM + "\r\n", answer.body());
        String unknown = "PREFIX ent: <https://w3id.org/entente/ns#> SELECT * { (?who ?value) ent:rank (\"beauty\") }";
        assertEquals(400, status("/sparql?format=csv&query=" + URLEncoder.encode(unknown, StandardCharsets.UTF_8)));
    }

    @Test
    void wrongQuestionsAreToldSo() throws Exception {
        assertEquals(400, status("/network?kind=marriage"));
        assertEquals(400, status("/network?since=soon"));
        assertEquals(400, status("/network?hops=99"));
        assertEquals(400, status("/network/routes.json?from=Alba+University"));
        assertEquals(404, status("/network/routes.json?from=Nobody&to=Alba+University"));
        assertEquals(404, status("/network?around=Nobody"));
        assertEquals(400, status("/network?from=Alba+University&to=Elm+School&avoid=Nobody"));
        assertEquals(404, status("/network/nothing.json"));
        assertEquals(400, status("/network/ranks.json?measure=beauty"));
        HttpResponse<String> two = Samples.get(server, "/network/links.json?one=university&other=Elm+School");
        assertEquals(404, two.statusCode());
        assertTrue(two.body().contains("Alba University") && two.body().contains("Dune University"), two.body());
    }

    @Test
    void namesNeverBecomeMarkup() throws Exception {
        GraphStore hostile = Samples.store();
        try (EntenteServer own = EntenteServer.start(ServerConfig.onPort(0), hostile)) {
            for (String path : List.of(
                    "/network?agents=everybody", "/map", "/timeline?year=2020", "/doc/organization/bold-university")) {
                HttpResponse<String> answer = Samples.get(own, path, "Accept", "text/html");
                assertEquals(200, answer.statusCode(), path);
                assertFalse(answer.body().contains("<script>alert"), path);
                assertFalse(answer.body().contains("<img src=x"), path);
            }
        } finally {
            hostile.close();
        }
    }

    @Test
    void onlyTheLivePageMayRunAScriptAndOnlyOurs() throws Exception {
        String policy = Samples.get(server, "/network")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        assertTrue(policy.contains("script-src 'self';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals(200, status("/static/network.js"));
        assertEquals(200, status("/static/network.css"));
        assertEquals(
                List.of("./static/search.js"),
                Jsoup.parse(Samples.get(server, "/timeline").body())
                        .select("script")
                        .eachAttr("src"));
    }
}
