package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The threat model says of each claim how it is known, and names no test that is not there. */
class ThreatsTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void everyClaimIsTestedDocumentedOrAssumed() throws IOException {
        List<String> claims = Files.readAllLines(Path.of("src/main/java/org/entente/service/threats.md")).stream()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .toList();
        assertTrue(claims.size() > 20);
        for (String claim : claims) {
            String[] cells = claim.split("\\|");
            assertTrue(cells.length == 4 && cells[3].matches(" (tested: `.*|documented: .*|assumed\\b.*)"), claim);
            if (cells[3].contains("tested:")) {
                assertTrue(TEST.matcher(cells[3]).find(), claim);
            }
            for (Matcher test = TEST.matcher(claim); test.find(); ) {
                assertTrue(isThere(test.group(1), test.group(2)), test.group());
            }
        }
    }

    private static boolean isThere(String type, String method) throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            Pattern declared =
                    Pattern.compile("(?m)@(Test|ParameterizedTest|TestFactory)\\b(?s:.{0,9000}?) " + method + "\\(");
            for (Path source :
                    sources.filter(file -> file.endsWith(type + ".java")).toList()) {
                if (declared.matcher(Files.readString(source)).find()) {
                    return true;
                }
            }
            return false;
        }
    }
}
