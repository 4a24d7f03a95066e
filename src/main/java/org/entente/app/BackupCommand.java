package org.entente.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.graph.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code backup}: a store in one file, also from a server that goes on serving. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a store to one file, from which 'entente restore' makes an equal one.",
            "While a server uses the store, ask it with --from and a curator's token. It goes on answering, and the file has the"
                    + " store as it is at one moment. Curators' decisions stand in the ledger, whose files are copied as they are."
        },
        footer = {
            "",
            "Examples:",
            "  entente backup --store /srv/store backup.nq.gz",
            "  ENTENTE_CURATORS=ada:TOKEN entente backup --from http://localhost:3030/ backup.nq.gz"
        })
final class BackupCommand implements Callable<Integer> {
    /** Until the server has the whole file: an hour writes some hundred million triples. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    @ParentCommand
    private Entente entente;

    @Mixin
    private StoreOptions store;

    @Option(names = "--from", paramLabel = "ADDRESS", description = "The address of a server that has the store open.")
    private URI server;

    @Option(
            names = "--curator",
            paramLabel = "NAME:TOKEN",
            description =
                    "Who asks the server. Default: the first of ENTENTE_CURATORS in the environment, which other users of the"
                            + " machine do not see.")
    private String curator;

    @Parameters(paramLabel = "FILE", description = "The file to write, which is replaced only when all is written.")
    private Path file;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Entente.directory(Optional.ofNullable(file.getParent()).orElse(Path.of("")));
        if (Files.isDirectory(file)) {
            throw CommandFailure.usage(file + ": is a directory");
        }
        if (server != null) {
            fetch(token());
        } else {
            try (GraphStore opened = store.open()) {
                opened.backup(file);
            }
        }
        return Entente.DONE;
    }

    private String token() {
        String named = curator == null ? System.getenv("ENTENTE_CURATORS") : curator;
        if (named == null || named.indexOf(':') < 0) {
            throw CommandFailure.usage("--from needs --curator NAME:TOKEN, or ENTENTE_CURATORS in the environment");
        }
        return named.split(",")[0].substring(named.indexOf(':') + 1);
    }

    private void fetch(String token) throws IOException, InterruptedException {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(server.resolve("backup"))
                    .header("Authorization", "Bearer " + token)
                    .timeout(PATIENCE)
                    .build();
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(server + ": " + e.getMessage());
        }
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                String said = new String(body.readNBytes(500), StandardCharsets.UTF_8).strip();
                throw CommandFailure.trouble(server.resolve("backup") + ": " + answer.statusCode() + ": " + said, null);
            }
            Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".part");
            try {
                // Fails if the connection ends before the length that the server told.
                Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }
}
