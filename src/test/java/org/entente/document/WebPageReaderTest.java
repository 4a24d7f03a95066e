package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageReaderTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");

    @TempDir
    private Path directory;

    private final DocumentReader reader = new DocumentReader();

    private Path page(String html) throws IOException {
        return Files.writeString(directory.resolve("page.html"), html);
    }

    private String text(String html) throws Exception {
        return reader.read(page(html)).text();
    }

    /** Each page stands in UTF-8 beside the text expected of it, and is read in the encoding that it declares. */
    @ParameterizedTest
    @MethodSource("pages")
    void articleOfAPage(Path stored) throws Exception {
        String html = Files.readString(stored);
        Matcher declared = Pattern.compile("charset=\"?([\\w-]+)").matcher(html);
        Charset charset = declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        Path file = Files.write(directory.resolve(stored.getFileName()), html.getBytes(charset));

        assertEquals(expected(stored), reader.read(file).text());
    }

    private static String expected(Path stored) throws IOException {
        return Files.readString(Path.of(stored.toString().replace(".html", ".txt")))
                .strip();
    }

    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    @Test
    void whatAPageStatesOfItselfIsMetadata() throws Exception {
        assertEquals(
                new Metadata(
                        Optional.of("Northport University and Balkhash Institute sign agreement"),
                        Optional.of("https://news.northport.example/2024/03/balkhash-agreement/"),
                        Optional.of("Northport University"),
                        Optional.of(new PartialDate(2024, 3, 14)),
                        Optional.of("en-GB")),
                reader.read(PAGES.resolve("wordpress.html")).metadata());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name='PubDate' content='2025-2-6 10:12'>",
                "<meta property='article:published_time' content='2025-02-06T23:59:59+08:00'>",
                "<meta itemprop='datePublished' content='2025-02-06'>",
                "<script type='application/ld+json'>{\"datePublished\": \"2025-02-06T01:00:00Z\"}</script>",
                "<p><time datetime='2025-02-06'>Thursday</time></p>",
                "<time datetime='2021-01-01'></time><time class='entry-date' datetime='2025-02-06'></time>",
                "<meta name='date' content='yesterday'><meta name='dc.date' content='2025/02/06'>"
            })
    void dayOfPublicationIsFound(String marks) throws Exception {
        Document document = reader.read(page(marks + "<p>The two colleges signed an agreement.</p>"));

        assertEquals(
                Optional.of(new PartialDate(2025, 2, 6)), document.metadata().published());
    }

    @Test
    void whatIsNoDayOrAddressOrLanguageIsPassedOver() throws Exception {
        Document document = reader.read(page("<html lang='the English language'><link rel=canonical href='/news/1'>"
                + "<meta name=date content='2025-02-31'><p>The two colleges signed an agreement.</p>"));

        assertEquals(Metadata.NONE, document.metadata());
    }

    @Test
    void metadataBesideGoesBeforeThePage() throws Exception {
        Files.writeString(directory.resolve("page.meta.json"), "{\"title\": \"From beside\"}");

        Document document =
                reader.read(page("<html lang=ru><title>From the page</title><h1>From the page</h1><p>Text."));

        assertEquals(Optional.of("From beside"), document.metadata().title());
        assertEquals(Optional.of("ru"), document.metadata().language());
        assertEquals("From the page\n\nText.", document.text());
    }

    @Test
    void whiteSpaceIsCollapsedAndNoLetterIsLost() throws Exception {
        assertEquals(
                """
                The Uni versity signed on 5 May, in Cote d’Ivoire, with Ngô Bảo & Łukasz Żuk.
                Second line
                Third line
                in order
                of rows""",
                text(
                        "<p>The\u00A0Uni&nbsp;versity\n\t  sig&shy;ned on&#8239;5&thinsp;May,\u200B in <b>C</b>ote d&rsquo;Ivoire,"
                                + " with <i>Ngô&nbsp;Bảo</i> &amp; Łukasz&#160;Żuk.<br>Second<wbr> line<br/><br>Third line</p>"
                                + "<pre>in order\n  of rows</pre>"));
    }

    @Test
    void aPageThatCallsEverythingAMenuIsReadAsWell() throws Exception {
        String line = "<div class='menu item'><p>The college signed an agreement with partner %d.</p></div>";

        assertEquals(
                3,
                text(line.formatted(1) + line.formatted(2) + line.formatted(3))
                        .lines()
                        .count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head><title>A title alone</title></head><body></body></html>",
                "<body><script>var text = 'words';</script><noscript>Enable it.</noscript><img alt='A picture'></body>",
                "<frameset cols='20%,80%'><frame src='a.html'><frame src='b.html'></frameset>",
                "<!-- only a comment -->"
            })
    void pageWithoutTextIsRefused(String html) {
        DocumentException refused = assertThrows(DocumentException.class, () -> text(html));

        assertEquals("has no text", refused.reason());
    }

    @Test
    void pageThatIsNoTextIsRefused() throws Exception {
        Path image = Files.write(directory.resolve("a.html"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13});

        assertEquals(
                "is not text: byte 4 is zero",
                assertThrows(DocumentException.class, () -> reader.read(image)).reason());
    }

    @Test
    void bytesThatDoNotBelongAreReplaced() throws Exception {
        byte[] html =
                "<p>Der Rektor der Universität Köln unterschrieb für beide Seiten.".getBytes(StandardCharsets.UTF_8);
        html[5] = (byte) 0xFF;
        Path file = Files.write(directory.resolve("a.html"), html);

        assertEquals(
                "De\uFFFD Rektor der Universität Köln unterschrieb für beide Seiten.",
                reader.read(file).text());
    }

    @Test
    void pageCutAnywhereIsReadAsFarAsItGoes() throws Exception {
        for (Path stored : pages().toList()) {
            String html = Files.readString(stored);
            for (int end = Math.max(1, html.indexOf("<body")); end < html.length(); end += 97) {
                try {
                    assertFalse(text(html.substring(0, end)).isBlank());
                } catch (DocumentException e) {
                    assertEquals("has no text", e.reason());
                }
            }
        }
    }

    @Test
    void pageOfAnyMarksIsReadOrHasNoText() throws Exception {
        Random random = new Random(5);
        String[] marks = {
            "<div>", "</div>", "<p>", "<li>", "<ul>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<a href=/>",
                    "</a>",
            "<h1>", "</h1>", "<br>", "<form>", "<nav>", "</nav>", "<pre>", "\n", "word ", "Two words: ", "<b", "<time>",
            "<!--", "-->", "A sentence of more than eight words, all of them short. ", "&nbsp;", "\uD83C\uDF93",
                    "<div class=menu>"
        };
        for (int round = 0; round < 400; round++) {
            StringBuilder html = new StringBuilder();
            random.ints(random.nextInt(80), 0, marks.length).forEach(i -> html.append(marks[i]));
            try {
                assertFalse(text(html.toString()).isBlank());
            } catch (DocumentException e) {
                assertTrue(e.reason().equals("has no text") || e.reason().equals("is empty"), e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<span>", "<ul><li>", "<table><tr><td>", "<b>", "<div class=menu>", "<h1>"})
    void deepNestingIsRead(String mark) throws Exception {
        String sentence = "The two colleges signed an agreement.";

        assertTrue(text(mark.repeat(5_000) + sentence).endsWith(sentence));
    }
}
