package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
    private final Iris iris = new Iris("http://example.org/data/");

    @Test
    void everyKindStandsBelowTheBase() {
        assertEquals("http://example.org/data/id/person/a-1", iris.resource("person/a-1"));
        assertEquals("http://example.org/data/id/document/news", iris.document("news"));
        assertEquals("http://example.org/data/graph/news", iris.graph("news"));
        assertEquals("http://example.org/data/graph/identity", iris.identityGraph());
        assertEquals("http://example.org/data/id/country/KZ", iris.country("KZ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "50%", "a%20b", "q?x#y", "Школа", "学校", "🤝", "a\"b<c>", "a+b", "a\\b"})
    void whateverTheNameTheIriIsPlainAndLeadsBackToIt(String name) {
        URI uri = URI.create(iris.document(name));
        assertTrue(uri.toString().matches("[!-~]+"), uri.toString());
        assertEquals("/data/id/document/" + name, uri.getPath());
        assertEquals(
                name,
                URLDecoder.decode(uri.getRawPath().substring("/data/id/document/".length()), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"Vice President, vice-president", "Rector, rector", "Head Of Unit 2, head-of-unit-2"})
    void aTitleInTitleCaseIsItsRole(String title, String slug) {
        assertEquals("http://example.org/data/id/role/" + slug, iris.role(title));
    }

    @Test
    void titlesThatAreWrittenDifferentlyAreDifferentRoles() {
        List<String> titles = List.of(
                "Vice President",
                "vice president",
                "Vice-President",
                "VICE PRESIDENT",
                "Vice  President",
                "Více President",
                "Ректор",
                "校长",
                "");
        for (String one : titles) {
            assertTrue(iris.role(one).matches("http://example.org/data/id/role/[a-z0-9-]*"), iris.role(one));
            for (String other : titles) {
                if (!one.equals(other)) {
                    assertNotEquals(iris.role(one), iris.role(other));
                }
            }
        }
        assertTrue(iris.role("vice president").matches(".*/vice-president-[0-9a-f]{12}"), iris.role("vice president"));
        assertTrue(iris.role("Ректор").matches(".*/[0-9a-f]{12}"), iris.role("Ректор"));
    }
}
