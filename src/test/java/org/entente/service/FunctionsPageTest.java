package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.entente.graph.GraphStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code /functions}: nothing is missing, and every example runs. */
class FunctionsPageTest {
    private static GraphStore store;
    private static EntenteServer server;
    private static Document page;

    @BeforeAll
    static void start() throws Exception {
        store = Samples.store();
        server = EntenteServer.start(ServerConfig.onPort(0), store);
        HttpResponse<String> answer = Samples.get(server, "/functions", "Accept", "text/html");
        assertEquals(200, answer.statusCode());
        page = Jsoup.parse(answer.body(), Samples.address(server, "/functions").toString());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static String csv(Element link) throws Exception {
        String query = link.absUrl("href").replaceFirst(".*[?]query=", "");
        HttpResponse<String> answer = Samples.get(server, "/sparql?format=csv&query=" + query);
        assertEquals(200, answer.statusCode(), link + answer.body());
        return answer.body();
    }

    @Test
    void everyPropertyThatQueriesMayAskForIsTold() {
        Set<String> registered = new TreeSet<>();
        PropertyFunctionRegistry.get(store.dataset().asDatasetGraph().getContext())
                .keys()
                .forEachRemaining(iri -> registered.add(FunctionsPage.PREFIXES.shortForm(iri)));
        assertEquals(registered, new TreeSet<>(page.select("section section h3").eachText()));
        assertEquals(Set.of("ent:neighbour", "ent:rank", "ent:route", "text:query"), registered);
    }

    @Test
    void theExamplesOfPropertiesHaveSolutions() throws Exception {
        for (Element link : page.select("section section a[href*=query]")) {
            assertTrue(csv(link).lines().count() > 1, link.absUrl("href"));
        }
    }

    @Test
    void theExamplesOfFunctionsHaveTheValuesThatAreTold() throws Exception {
        int calls = 0;
        for (Element row : page.select("tbody tr")) {
            String value = csv(row.selectFirst("a")).lines().skip(1).findFirst().orElse("");
            assertTrue(!value.isEmpty(), row.text());
            calls++;
        }
        assertTrue(calls > 80, "functions: " + calls);
        Element substring = page.getElementById("fn:substring-before");
        assertEquals("fn:substring-before", substring.selectFirst("code").text());
    }

    @Test
    void whatCallsFunctionsByTheirNamesIsRefused() throws Exception {
        String query = "SELECT (<http://www.w3.org/2005/xpath-functions#apply>"
                + "(<http://www.w3.org/2005/xpath-functions#matches>, 'aaaa', '(a+)+b') AS ?x) {}";
        assertEquals(
                403,
                Samples.get(server, "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                        .statusCode());
    }
}
