package org.entente.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the commands once on a store of its own, so that the classes they need are loaded. The launcher does so after each
 * build, and the JVM archives the classes. A command that fails is no matter here: its classes are archived up to there.
 */
final class Rehearsal {
    private static final Pattern ADDRESS = Pattern.compile("start page\\s+(\\S+)");
    private static final List<String> PAGES = List.of(
            "",
            "sparql?query=SELECT%20*%20%7B%20?s%20a%20?class%20%7D%20LIMIT%201",
            "query",
            "search?q=university",
            "search/suggest?q=uni");

    private static final int SAMPLE = 30;

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("entente-rehearsal");
        try {
            String store = directory.resolve("store").toString();
            String documents = sample(directory.resolve("documents")).toString();
            run("build", "--store", store, documents);
            serve(store);
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

    /** Copies of some of the project's documents: enough to come by every rule, few enough to take seconds. */
    private static Path sample(Path directory) throws IOException {
        Files.createDirectory(directory);
        try (Stream<Path> files = Files.list(Entente.home(Entente.DOCUMENTS))) {
            for (Path file : files.sorted().limit(SAMPLE).toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
        return directory;
    }

    private static void run(String... arguments) {
        new Entente(new PrintStream(OutputStream.nullOutputStream()), System.err).run(arguments);
    }

    private static void serve(String store) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thread server = new Thread(() ->
                new Entente(new PrintStream(out, true), System.err).run("serve", "--store", store, "--port", "0"));
        server.start();
        HttpClient client = HttpClient.newHttpClient();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (server.isAlive() && System.nanoTime() < deadline) {
            Matcher address = ADDRESS.matcher(out.toString(StandardCharsets.UTF_8));
            if (address.find()) {
                for (String page : PAGES) {
                    get(client, URI.create(address.group(1)).resolve(page));
                }
                break;
            }
            Thread.sleep(20);
        }
        server.interrupt();
        server.join();
    }

    private static void get(HttpClient client, URI page) throws InterruptedException {
        try {
            client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            System.err.println(page + ": " + e);
        }
    }
}
