package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageReaderTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");

    @TempDir
    private Path directory;

    private final DocumentReader reader = new DocumentReader();

    /** Each page stands in UTF-8 beside the text expected of it, and is read in the encoding that it declares. */
    @ParameterizedTest
    @ValueSource(strings = {"wordpress", "one-form", "chinese", "split", "lists", "short", "broken", "divs"})
    void articleOfAPage(String name) throws Exception {
        String html = Files.readString(PAGES.resolve(name + ".html"));
        Matcher charset = Pattern.compile("charset=\"?([\\w-]+)").matcher(html);
        Path file = directory.resolve(name + ".html");
        Files.write(file, html.getBytes(charset.find() ? Charset.forName(charset.group(1)) : Charset.forName("UTF-8")));

        assertEquals(
                Files.readString(PAGES.resolve(name + ".txt")).strip(),
                reader.read(file).text());
    }
}
