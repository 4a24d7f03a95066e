package org.entente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the shared corpus, where it is present, {@code score} says what the corpus's own scripts say. */
class CorpusScoreTest {
    private static final Path CORPUS = Path.of("../shared/corpus");

    @TempDir
    private static Path directory;

    @BeforeAll
    static void corpusIsPresent() throws IOException, InterruptedException {
        assumeTrue(Files.exists(CORPUS.resolve("score.py")), "no corpus");
        assumeTrue(new ProcessBuilder("sh", "-c", "command -v python3").start().waitFor() == 0, "no Python");
    }

    @Test
    void documentsScoreTheSame() throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        assertEquals(new Call(0, "", ""), Call.of("extract", "--output", out, CORPUS));

        String script = python("score.py", "--json", CORPUS, out);

        assertTrue(script.contains("\"missing\": []"), script);
        assertEquals(
                JSON.parse(script),
                JSON.parse(Call.of("score", "--json", CORPUS, out).out()));
        assertEquals(
                python("score.py", CORPUS, out), Call.of("score", CORPUS, out).out());
    }

    @Test
    void identitiesScoreTheSame() throws IOException, InterruptedException {
        Path store = directory.resolve("store");
        Path dump = directory.resolve("dump.nq");
        assertEquals(0, Call.of("build", "--store", store, CORPUS).exitCode());
        assertEquals(0, Call.of("dump", "--store", store, "--output", dump).exitCode());

        assertEquals(
                python("score_entities.py", CORPUS, dump),
                Call.of("score", "--entities", CORPUS, dump).out());
    }

    private static String python(String script, Object... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("python3", "-B", CORPUS.resolve(script).toString()));
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out;
    }
}
