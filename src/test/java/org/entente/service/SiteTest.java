package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.graph.GraphStore;
import org.entente.graph.Question;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SiteTest {
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
    void theStartPageCountsAndAsks() throws Exception {
        Document page = page("/");
        assertEquals(
                List.of("3 people", "6 institutions", "1 events", "3 agreements", "2 documents"),
                page.select(".counts li").eachText());
        for (Question question : Question.all()) {
            assertEquals(
                    question.text(),
                    page.select("a[href$=question=" + question.id() + "]").text());
        }
        assertEquals("query", page.select("form.query textarea").attr("name"));
        assertTrue(page.text().contains("Latest agreements"));
    }

    @Test
    void aPersonsPageTellsPostsAgreementsAndWordsWithTheirSentences() throws Exception {
        Document page = page("/doc/person/anna-berzina");
        assertEquals("Anna Berzina", page.select("h1").text());
        assertEquals(
                List.of("President of Baltic Technical College"),
                page.select("#posts .fact").eachText());
        assertEquals(
                List.of("Baltic Technical College and Nordic University signed a memorandum of understanding on 4 June"
                        + " 2021"),
                page.select("#agreements .fact").eachText());
        assertEquals(
                List.of("Took part in a signing ceremony with Baltic Technical College in Riga on 4 June 2021"),
                page.select("#events .fact").eachText());
        assertEquals(
                List.of("Anna Berzina: \u201CWe start small,\u201D"),
                page.select("#statements .fact").eachText());
        Element quotation = page.select("#posts .quotation").first();
        assertEquals(
                "On 4 June 2021 President Anna Berzina of Baltic Technical College signed a memorandum of understanding"
                        + " with Nordic University (NU).",
                quotation.select("blockquote").text());
        assertEquals(
                "President Anna Berzina of Baltic Technical College",
                quotation.select("mark").text());
        assertTrue(quotation.select("figcaption").text().contains("Baltic Technical College, 5 June 2021"));
    }

    @Test
    void anInstitutionsPageTellsWhatItDid() throws Exception {
        Document page = page("/doc/organization/baltic-technical-college");
        assertEquals("College", page.select(".kind").text());
        assertEquals(
                List.of(
                        "Signed a memorandum of understanding with Nordic University on 4 June 2021",
                        "Is to sign a contract with Port Company"),
                page.select("#agreements .fact").eachText());
        assertEquals(List.of("student exchange"), page.select(".tags li").eachText());
        assertEquals(
                List.of("Anna Berzina, President"), page.select("#people .fact").eachText());
        assertEquals(
                List.of("Hosted a signing ceremony in Riga on 4 June 2021"),
                page.select("#events .fact").eachText());
        assertEquals("Latvia", page.select(".rows dd").text());
        assertEquals(
                List.of("Faculty of Law"),
                page("/doc/organization/nordic-university")
                        .select("#units .fact")
                        .eachText());
        assertEquals(
                List.of("Erik Holm, formerly Dean"),
                page("/doc/organization/faculty-of-law").select("#people .fact").eachText());
    }

    @Test
    void anAgreementsPageTellsItsTerms() throws Exception {
        Document page = page("/doc/agreement/signing-1");
        assertEquals("Memorandum of understanding", page.select(".kind").text());
        assertEquals(
                List.of(
                        "Parties Baltic Technical College and Nordic University",
                        "Status signed",
                        "Date 4 June 2021",
                        "Signed by Anna Berzina",
                        "Areas student exchange",
                        "Signed at Signing ceremony of Baltic Technical College and Nordic University, 2021-06-04"),
                page.select(".rows div").eachText());
        assertEquals(2, page.select("#words .quotation").size());
        assertEquals(
                "Status planned",
                page("/doc/agreement/signing-2").select(".rows div").get(1).text());
    }

    @Test
    void anEventsPageNamesEverybodyOnce() throws Exception {
        Document page = page("/doc/event/signing-1");
        List<String> rows = page.select(".rows div").eachText();
        assertEquals(
                List.of(
                        "Date 4 June 2021",
                        "Place Riga",
                        "Present 12",
                        "Chaired by Erik Holm",
                        "Hosted by Baltic Technical College",
                        "Took part Anna Berzina"),
                rows);
    }

    @Test
    void aSentenceIsMarkedInItsDocumentWhateverCharactersComeBefore() throws Exception {
        Document person = page("/doc/person/anna-berzina");
        String href = person.select("#posts figcaption a").attr("abs:href");
        URI address = URI.create(href);
        Document text = page(address.getPath() + "?" + address.getQuery());
        assertEquals("said", address.getFragment());
        Element line = text.getElementById("said");
        assertEquals(
                "President Anna Berzina of Baltic Technical College",
                line.select("mark").eachText().stream().collect(Collectors.joining(" ")));
        assertTrue(line.wholeText()
                .startsWith("The guests \uD83C\uDF89\uD83C\uDF89 came by train. On 4 June 2021 President"));
        assertEquals("Two colleges sign \uD83E\uDD1D in Riga", text.select("h1").text());
        assertTrue(text.select(".text a").eachText().contains("Erik Holm"), "names lead to their pages");
        assertEquals(
                Samples.SIGNING_TEXT.lines().filter(l -> !l.isBlank()).toList(),
                text.select("h1, .text p").stream().map(Element::wholeText).toList(),
                "nothing of the text is lost");
    }

    @Test
    void aMarkMayBeginInTheHeadlineAndOddNumbersMarkNothing() throws Exception {
        assertEquals(
                "Two",
                page("/doc/document/signing?start=0&end=3").select("h1 mark").text());
        for (String numbers : new String[] {
            "start=3&end=3", "start=-5&end=9", "start=1&end=99999", "start=x&end=", "end=4", "start=2147483648&end=1"
        }) {
            assertEquals(
                    "", page("/doc/document/signing?" + numbers).select("mark").text(), numbers);
        }
    }

    @Test
    void nothingOfADocumentBecomesMarkup() throws Exception {
        Deque<String> toRead = new ArrayDeque<>(List.of(
                "/",
                "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/people?q=%22%3E%3Cscript%3E",
                "/doc/document/hostile?start=0&end=40",
                "/query?query=" + encoded("SELECT * { ?s ?p ?o FILTER CONTAINS(STR(?o), '<') }"),
                "/query?query=" + encoded("</textarea><script>alert(1)</script>"),
                "/nothing/%3Cscript%3Ealert(1)%3C/script%3E"));
        Set<String> known = new HashSet<>(toRead);
        while (!toRead.isEmpty()) {
            String path = toRead.pop();
            HttpResponse<String> answer = Samples.get(server, path, "Accept", "text/html");
            assertTrue(answer.statusCode() < 500, path);
            Document page = Jsoup.parse(answer.body(), "http://localhost:" + server.port() + path);
            assertEquals(
                    0,
                    page.select("script:not([src]):not([type=application/ld+json]), img, b, iframe, [onerror], [style]")
                            .size(),
                    path);
            assertTrue(
                    page.select("a[href^=javascript]").isEmpty()
                            && page.select("head title").size() == 1,
                    path);
            for (Element link : page.select("main a[href]")) {
                URI address = URI.create(link.attr("abs:href"));
                String next = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
                if (address.getPort() == server.port()
                        && !next.matches(
                                ".*\\.(ttl|nt|rdf|jsonld|trig)|/network/network\\..*|/network/.*json.*|/sparql.*|/static.*"
                                        + "|/dumps.*|/changes")
                        && known.add(next)) {
                    toRead.add(next);
                }
            }
        }
        assertTrue(known.size() > 40, "the whole site was read: " + known.size());
        assertEquals(
                "O'Hara \"<img src=x onerror=alert(1)>\"",
                page("/doc/person/o-hara").select("h1").text());
    }

    @Test
    void everyLinkOfThePagesLeadsSomewhere() throws Exception {
        for (String path : new String[] {
            "/",
            "/people",
            "/agreements",
            "/doc/person/anna-berzina",
            "/doc/agreement/signing-1",
            "/doc/document/signing",
            "/doc/statement/signing-1",
            "/doc/country/LV",
            "/doc/role/president",
            "/query?question=signed-with",
            "/ns",
            "/search?q=college"
        }) {
            for (Element link : page(path).select("a[href], link[href]")) {
                URI address = URI.create(link.attr("abs:href"));
                if (address.getPort() == server.port()) {
                    String to =
                            address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
                    HttpResponse<String> answer = Samples.get(server, to, "Accept", "text/html, */*;q=0.5");
                    assertTrue(answer.statusCode() == 200 || answer.statusCode() == 303, path + " -> " + link);
                    assertTrue(
                            address.getFragment() == null
                                    || Jsoup.parse(answer.body()).getElementById(address.getFragment()) != null,
                            path + " -> " + link);
                }
            }
        }
    }

    @Test
    void listsAreSearchedWithoutRegardToAccentsAndOrder() throws Exception {
        assertEquals(3, page("/people").select(".entries li").size());
        assertEquals(
                List.of("Anna Berzina President, Baltic Technical College"),
                page("/people?q=" + encoded("b\u0112RZINA anna"))
                        .select(".entries li")
                        .eachText());
        assertEquals(1, page("/institutions?q=nu").select(".entries li").size(), "the acronym is an alias");
        assertEquals(0, page("/people?q=nobody").select(".entries li").size());
        assertEquals(1, page("/people?page=99").select("h1").size());
        assertTrue(page("/search?q=baltic").select("main h2").text().contains("Institutions 1"));
        Element agreement = page("/agreements").select(".entries li").first();
        assertTrue(agreement.text().endsWith("memorandum of understanding, signed 4 June 2021"), agreement.text());
    }

    @Test
    void resultsOfQueriesAreTablesWithLinks() throws Exception {
        Document rows =
                page("/query?query=" + encoded("SELECT ?p ?n { ?p <http://xmlns.com/foaf/0.1/name> ?n } ORDER BY ?n"));
        assertEquals(List.of("p", "n"), rows.select("th").eachText());
        assertEquals(
                List.of("Anna Berzina", "Anna Berzina"),
                rows.select("tbody tr").first().select("td").eachText());
        assertEquals(
                "doc/person/anna-berzina",
                rows.select("td a").first().attr("href").replaceFirst("^\\./", ""));
        assertTrue(rows.select("a[href*=format=csv]").attr("href").contains("sparql?query="));
        assertEquals(
                "Yes",
                page("/query?query=" + encoded("ASK { ?s ?p ?o }"))
                        .select(".truth")
                        .text());
        Document graph = page("/query?query=" + encoded("CONSTRUCT WHERE { ?s a <http://xmlns.com/foaf/0.1/Person> }"));
        assertEquals(3, graph.select("tbody tr").size());
        assertEquals(200, Samples.get(server, "/query").statusCode());
        HttpResponse<String> wrong = Samples.get(server, "/query?query=SELEKT", "Accept", "text/html");
        assertEquals(400, wrong.statusCode());
        assertEquals(
                "Malformed SPARQL at line 1, column 7: Encountered: <EOF> after prefix \"SELEKT\"",
                Jsoup.parse(wrong.body()).select(".problem").text());
        assertEquals(
                403,
                Samples.get(server, "/query?query=" + encoded("SELECT * { SERVICE <http://127.0.0.1:9/> {} }"))
                        .statusCode());
    }

    @Test
    void pagesAreKeptFromRunningAnything() throws Exception {
        for (String path :
                new String[] {"/", "/doc/person/anna-berzina", "/nothing", "/static/entente.css", "/sparql"}) {
            HttpResponse<String> answer = Samples.get(server, path, "Accept", "text/html");
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), path + ": " + policy);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""));
            assertFalse(answer.headers().firstValue("Server").isPresent());
        }
    }

    @Test
    void errorsAreToldAsTheClientLikes() throws Exception {
        HttpResponse<String> page = Samples.get(server, "/nothing", "Accept", "text/html,*/*;q=0.8");
        assertEquals(404, page.statusCode());
        assertEquals("Not found", Jsoup.parse(page.body()).select("h1").text());
        HttpResponse<String> line = Samples.get(server, "/nothing");
        assertEquals(404, line.statusCode());
        assertEquals("There is nothing at this address.\n", line.body());
    }

    @Test
    void healthIsTold() throws Exception {
        HttpResponse<String> answer = Samples.get(server, "/health");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"status\":\"ok\",\"documents\":2"), answer.body());
    }

    @Test
    void pagesAreAccessibleInTheirStructure() throws Exception {
        for (String path :
                new String[] {"/", "/people", "/doc/person/anna-berzina", "/doc/document/signing", "/query", "/ns"}) {
            Document page = page(path);
            assertEquals("en", page.select("html").attr("lang"));
            assertEquals(1, page.select("main").size());
            assertEquals(1, page.select("h1").size(), path);
            assertFalse(page.title().isBlank());
            for (Element field : page.select("input, textarea")) {
                assertEquals(1, page.select("label[for=" + field.id() + "]").size(), path + ": " + field);
            }
            List<String> ids = page.select("[id]").eachAttr("id");
            assertEquals(ids.size(), new HashSet<>(ids).size(), path + ": " + ids);
        }
    }

    @Test
    void aTakenPortIsToldInOneLine() {
        ServiceException e = assertThrows(
                ServiceException.class, () -> EntenteServer.start(ServerConfig.onPort(server.port()), store));
        assertEquals("port " + server.port() + " is in use or not allowed; choose another one", e.getMessage());
    }

    private static Document page(String path) throws Exception {
        HttpResponse<String> answer = Samples.get(server, path, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(answer.body(), "http://localhost:" + server.port() + path);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
