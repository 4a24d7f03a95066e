package org.entente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's tour: the blocks marked {@code console tour}, in which a line that begins with {@code $} is a command and those
 * after it are what it prints. A {@code cat} shows the file that the next command reads, and here writes it.
 */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console tour\n(.*?)^```$");

    @TempDir
    private Path directory;

    @Test
    void theTourPrintsWhatTheReadmeShows() throws IOException {
        List<String[]> steps = steps();
        assertTrue(steps.size() > 8, "only " + steps.size() + " commands found");
        for (String[] step : steps) {
            String[] words = step[0].replace("tour/", directory + "/").split(" ");
            if (words[0].equals("cat")) {
                Files.writeString(Path.of(words[1]), step[1]);
                continue;
            }
            assertEquals("./entente", words[0], step[0]);
            Call call = Call.of((Object[]) Arrays.copyOfRange(words, 1, words.length));
            assertEquals("", call.err(), step[0]);
            assertEquals(0, call.exitCode(), step[0]);
            assertTrue(
                    pattern(step[1]).matcher(call.out().replace("\r\n", "\n")).matches(),
                    step[0] + " prints\n" + call.out() + "and not\n" + step[1]);
        }
    }

    @Test
    void everyCommandIsToldOf() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String command : CommandTest.commands()) {
            assertTrue(readme.contains("./entente " + command), command);
        }
    }

    @Test
    void anEllipsisStandsForAnythingAndOnlyThat() {
        assertTrue(pattern("a …\n…\nd\n").matcher("a b\nc\nc\nd\n").matches());
        assertFalse(pattern("a …\nd\n").matcher("a b\nc\nd\n").matches());
        assertFalse(pattern("a+\n").matcher("aa\n").matches());
    }

    /** Each command with what it is to print. */
    private static List<String[]> steps() throws IOException {
        List<String[]> steps = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("README.md")));
        while (blocks.find()) {
            for (String line : blocks.group(1).lines().toList()) {
                if (line.startsWith("$ ")) {
                    steps.add(new String[] {line.substring(2), ""});
                } else {
                    steps.get(steps.size() - 1)[1] += line + "\n";
                }
            }
        }
        return steps;
    }

    /** A line of its own that is an ellipsis stands for any lines, one within a line for any characters of it. */
    private static Pattern pattern(String shown) {
        StringBuilder pattern = new StringBuilder();
        for (String line : shown.lines().toList()) {
            if (line.equals("…")) {
                pattern.append("(?:.*\n)*");
            } else {
                Arrays.stream(line.split("…", -1))
                        .forEach(part -> pattern.append(Pattern.quote(part)).append(".*"));
                pattern.setLength(pattern.length() - 2);
                pattern.append('\n');
            }
        }
        return Pattern.compile(pattern.toString());
    }
}
