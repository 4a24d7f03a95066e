package org.entente.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Runs the commands once on a store of its own, so that the classes they need are loaded. The launcher does so after each
 * build, and the JVM archives the classes. A command that fails is no matter here: its classes are archived up to there.
 */
final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("entente-rehearsal");
        try {
            String store = directory.resolve("store").toString();
            String documents = Entente.home(Entente.DOCUMENTS).toString();
            run("build", "--store", store, documents);
            run("extract", "--output", directory.resolve("out").toString(), documents);
            run("questions", "--store", store, "signed-with");
            run("validate", store);
            run(
                    "dump",
                    "--store",
                    store,
                    "--output",
                    directory.resolve("dump.nq").toString());
            run(
                    "score",
                    Entente.home("data/gold").toString(),
                    directory.resolve("out").toString());
            run("--help");
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void run(String... arguments) {
        new Entente(new PrintStream(OutputStream.nullOutputStream()), System.err).run(arguments);
    }
}
