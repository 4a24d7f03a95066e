package org.entente.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.graph.GraphStore;
import org.entente.identity.Ledger;
import org.entente.identity.Telling;
import org.entente.network.SampleNews;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in the Chromium that is installed, as somebody uses them; skipped where there is none. */
class BrowserTest {
    private static final Duration LIMIT = Duration.ofSeconds(300);

    private static final double ASSERTION_MILLISECONDS = 5_000;

    @TempDir
    private static Path directory;

    private static GraphStore store;
    private static GraphStore doubtful;
    private static EntenteServer server;
    private static EntenteServer curated;
    private static Chromium chromium;
    private static String axe;

    @BeforeAll
    static void open() throws Exception {
        assumeTrue(
                Chromium.installed().isPresent(),
                "SKIPPED: no program named chromium is installed, so that no page was tried in a browser");
        store = SampleNews.store();
        server = EntenteServer.start(ServerConfig.onPort(0), store);
        doubtful = GraphStore.inMemory("http://example.org/");
        doubtful.put(Telling.in("a")
                .university("Osh Technological University", "KG")
                .university("Kisumu University", "KE", "KU")
                .signed("Osh Technological University", "Kisumu University", "2024-05-06")
                .resolve());
        doubtful.put(Telling.in("b")
                .university("Osh Technological Institute", "KG")
                .university("Kisumu University", "KE")
                .resolve());
        doubtful.settle(Ledger.EMPTY);
        curated = EntenteServer.start(
                ServerConfig.onPort(0), doubtful, new Curators(directory, Map.of("ada", "a long secret")));
        try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_MILLISECONDS * Chromium.PATIENCE);
        chromium = new Chromium(Chromium.installed().orElseThrow(), LIMIT);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            server.close();
            curated.close();
            store.close();
            doubtful.close();
        }
    }

    @AfterEach
    void nothingWasComplainedOf() {
        assertEquals(List.of(), chromium.leave());
    }

    private static Page at(String path) {
        Page page = chromium.page();
        page.navigate(Samples.address(server, path).toString());
        return page;
    }

    private static Page network(String query) {
        Page page = at("/network" + query);
        drawn(page);
        return page;
    }

    private static void drawn(Page page) {
        assertThat(page.locator("#stage[data-ready=yes]")).isVisible();
    }

    /** Presses where the drawing has somebody, or the tie of two. */
    private static void press(Page page, String... names) {
        List<?> place = (List<?>) page.evaluate("names => entente.place(...names)", List.of(names));
        page.mouse().click(((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue());
    }

    private static Locator panel(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("What is selected"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void somebodyIsSoughtExpandedAndATieIsRead() {
        Page page = network("");
        assertThat(page.locator("#shown")).containsText("6 institutions, 6 ties");
        Locator around = page.getByLabel("Around whom");
        around.pressSequentially("ceda");
        assertThat(page.locator("#names option")).hasAttribute("value", "Cedar Institute");
        around.fill("Cedar Institute");
        button(page, "Show").click();
        drawn(page);
        assertThat(page.locator("#shown")).containsText("3 institutions");
        press(page, "Birch College");
        assertThat(panel(page)).containsText("college, China");
        assertThat(panel(page)).containsText("3 partners within these limits; 1 drawn.");
        button(page, "Expand").click();
        assertThat(page.locator("#shown")).containsText("5 institutions, 5 ties. Around Cedar Institute, Birch");
        assertThat(page).hasURL(Pattern.compile("around=Cedar.*around=.*birch"));
        drawn(page);
        page.mouse().move(1, 1);
        press(page, "Alba University", "Birch College");
        assertThat(panel(page).locator("h2")).hasText("Alba University and Birch College");
        assertThat(panel(page).locator("h3").first()).containsText("agreement, signed, 2019-05-05");
        assertThat(panel(page)
                        .locator("blockquote mark")
                        .getByText("Alba University and Birch College signed an agreement"))
                .isVisible();
        panel(page).getByRole(AriaRole.LINK).last().click();
        assertThat(page.locator("#said mark, mark#said").first()).isVisible();
    }

    @Test
    void aRouteIsReadAsAStory() {
        Page page = network("");
        page.getByLabel("From").fill("Alba University");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("Elm School");
        button(page, "Find routes").click();
        assertThat(page.locator("h1")).hasText("Alba University and Elm School");
        assertThat(page.locator(".story").first()).containsText("All of it held from 1 January 2021 on.");
        Locator last = page.locator(".story").first().locator(".steps > li").last();
        assertThat(last.locator(".quotation")).containsText("In 2021 Birch College signed with Elm School a protocol.");
        page.getByLabel("First").selectOption("latest");
        button(page, "Find routes").click();
        assertThat(page.locator(".story").first()).containsText("Birch College");
        last.locator(".quotation a").first().click();
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("main")).containsText("Cedar Institute and Dune University are to sign a memorandum");
    }

    @Test
    void filtersNarrowAndTimeRuns() {
        Page page = network("");
        page.getByLabel("Kind of tie").selectOption("visit");
        button(page, "Show").click();
        drawn(page);
        assertThat(page.locator("#shown")).containsText("2 institutions, 1 tie.");
        page.navigate(Samples.address(server, "/network").toString());
        drawn(page);
        assertEquals(6, page.evaluate("entente.visible()"));
        page.getByLabel("visit", new Page.GetByLabelOptions().setExact(true)).uncheck();
        page.getByLabel("unit", new Page.GetByLabelOptions().setExact(true)).uncheck();
        assertEquals(5, page.evaluate("entente.visible()"));
        Locator year = page.getByRole(AriaRole.SLIDER);
        year.fill("2019");
        assertThat(page.locator("#year-now")).hasText("2019");
        assertEquals(2, page.evaluate("entente.visible()"));
        button(page, "Play").click();
        assertThat(button(page, "Pause")).isVisible();
        assertThat(page.locator("#year-now")).hasText("all");
        assertThat(button(page, "Play")).isVisible();
    }

    @Test
    void anAddressLeadsBackToWhatWasSeen() {
        Page page = network("?around=Cedar+Institute");
        press(page, "Birch College");
        button(page, "Expand").click();
        assertThat(page.locator("#shown")).containsText("5 institutions");
        page.getByLabel("meeting", new Page.GetByLabelOptions().setExact(true)).uncheck();
        page.getByRole(AriaRole.SLIDER).fill("2021");
        page.getByLabel("Colour").selectOption("country");
        Object seen = page.evaluate("entente.visible()");
        Page other = chromium.page();
        other.navigate(page.url());
        drawn(other);
        assertThat(other.getByLabel("meeting", new Page.GetByLabelOptions().setExact(true)))
                .not()
                .isChecked();
        assertThat(other.locator("#year-now")).hasText("2021");
        assertThat(other.getByLabel("Colour")).hasValue("country");
        assertThat(other.locator("#shown")).hasText(page.locator("#shown").innerText());
        assertEquals(seen, other.evaluate("entente.visible()"));
    }

    @Test
    void theDrawingIsSaved() throws Exception {
        Page page = network("?around=Cedar+Institute");
        Download svg = page.waitForDownload(() -> button(page, "Save SVG").click());
        assertEquals("entente.svg", svg.suggestedFilename());
        org.jsoup.nodes.Document drawing = Jsoup.parse(Files.readString(svg.path()), "", Parser.xmlParser());
        assertEquals(3, drawing.select("svg > circle").size());
        assertEquals(2, drawing.select("svg > line").size());
        assertTrue(drawing.select("title").eachText().contains("Cedar Institute"));
        Download png = page.waitForDownload(() -> button(page, "Save PNG").click());
        assertEquals("PNG", new String(Files.readAllBytes(png.path()), 1, 3, StandardCharsets.US_ASCII));
        Download graph =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("GraphML"))
                        .click());
        org.jsoup.nodes.Document graphml = Jsoup.parse(Files.readString(graph.path()), "", Parser.xmlParser());
        assertEquals(3, graphml.select("graph > node").size());
    }

    @Test
    void theTableIsReadWithTheKeyboardAlone() {
        Page page = network("");
        String focused = "document.activeElement.getAttribute('aria-label') ?? document.activeElement.id";
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < 80 && !passed.contains("What is said of Alba University and Birch College"); i++) {
            page.keyboard().press("Tab");
            passed.add(String.valueOf(page.evaluate(focused)));
        }
        assertTrue(passed.contains("What is said of Alba University and Birch College"), passed::toString);
        assertTrue(passed.contains("f-around") && passed.contains("f-from"), passed::toString);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Alba University and Birch College");
        assertThat(page.locator("main")).containsText("signed an agreement on student exchange");
    }

    @Test
    void theMapAndTheTimeLineLeadToWords() {
        Page page = at("/map");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("between China and Kazakhstan")))
                .click();
        assertThat(page.locator("#ties")).containsText("signed an agreement on student exchange");
        page.navigate(Samples.address(server, "/timeline").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("2020: 1 visit"))
                .click();
        assertThat(page.locator("#year")).containsText("a delegation of Cedar Institute visited Birch College");
    }

    @Test
    void whoTypesANameIsShownWhomItMayMean() {
        Page page = at("/people");
        Locator box = page.locator("#site-q");
        box.pressSequentially("alb");
        Locator first = page.getByRole(AriaRole.OPTION).first();
        assertThat(first).containsText("Alba University");
        assertThat(box).hasAttribute("aria-expanded", "true");
        box.press("ArrowDown");
        assertThat(first).hasAttribute("aria-selected", "true");
        assertThat(box).hasValue("Alba University");
        box.press("Escape");
        assertThat(box).hasValue("alb");
        assertThat(first).isHidden();
        box.press("ArrowDown");
        accessible(page);
        box.press("Enter");
        page.waitForURL("**/doc/organization/alba");
        page.locator("#site-q").fill("alba");
        page.locator("#site-q").press("Enter");
        page.waitForURL("**/search?q=alba");
    }

    @Test
    void aQueryIsExplainedBelowTheEditor() {
        Page page = at("/query");
        button(page, "Explain").click();
        assertThat(page.locator("pre.plan")).containsText("project ?agreement ?date");
        accessible(page);
    }

    @Test
    void aResultIsDrawnInEachWay() {
        String query =
                """
                PREFIX ent: <https://w3id.org/entente/ns#> PREFIX schema: <https://schema.org/>
                SELECT ?date ?one ?other ?country (1 AS ?number) {
                  ?agreement ent:party ?one , ?other ; schema:dateSigned ?date .
                  FILTER (STR(?one) < STR(?other))
                  ?one ent:country/ent:countryCode ?country
                }""";
        Page page = at("/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        for (String way : List.of("chart", "timeline", "map", "graph")) {
            page.locator(".yasr_btn.select_" + way).click();
            assertThat(page.locator(".drawing canvas")).isVisible();
            if (way.equals("map")) {
                Object countries = page.evaluate("echarts.getInstanceByDom(document.querySelector('.drawing'))"
                        + ".getOption().series[0].data.map(country => country.name).sort().join()");
                assertEquals("China,Kazakhstan", countries);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/doc/organization/alba",
                "/network",
                "/network?from=Alba+University&to=Elm+School",
                "/network/help",
                "/map?tie=CN-KZ",
                "/timeline",
                "/query?question=signed-with",
                "/search?q=university",
                "/functions"
            })
    void pagesAreAccessible(String path) {
        Page page = at(path);
        if (path.equals("/network")) {
            drawn(page);
            press(page, "Alba University", "Birch College");
            assertThat(panel(page).locator("blockquote").first()).isVisible();
        }
        if (path.startsWith("/query")) {
            assertThat(page.locator(".yasr table")).isVisible();
        }
        accessible(page);
    }

    @Test
    void thePagesOfCuratorsAreAccessible() {
        Page page = chromium.page();
        page.navigate(server(curated, "/curate"));
        accessible(page);
        page.locator("ol.facts a").first().click();
        accessible(page);
    }

    private static String server(EntenteServer which, String path) {
        return Samples.address(which, path).toString();
    }

    /** By the rules of WCAG 2.2 up to AA, in light and dark, on a phone and on a wide screen. */
    private static void accessible(Page page) {
        page.evaluate(axe);
        List<String> faults = new ArrayList<>();
        look(page, 1440, ColorScheme.LIGHT, "", faults);
        look(page, 1440, ColorScheme.DARK, "color-contrast", faults);
        look(page, 360, ColorScheme.DARK, "", faults);
        look(page, 360, ColorScheme.LIGHT, "color-contrast", faults);
        assertEquals("", String.join("\n", faults));
    }

    /** By one rule of axe, or without one by all those of WCAG. */
    private static void look(Page page, int width, ColorScheme scheme, String rule, List<String> faults) {
        String how = page.url() + ", " + width + " wide, " + scheme + ": ";
        page.setViewportSize(width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Object found = page.evaluate(
                """
                async (rule) => (await axe.run(document, { resultTypes: ["violations"], runOnly: rule
                  ? { type: "rule", values: [rule] }
                  : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] } }))
                  .violations.flatMap(v => v.nodes.map(n => v.id + ": " + n.target.join(" ") + "\\n" + n.failureSummary))
                """,
                rule);
        ((List<?>) found).forEach(fault -> faults.add(how + fault));
        int beyond = ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
        if (beyond > 0) {
            faults.add(how + "wider than the screen by " + beyond);
        }
    }
}
