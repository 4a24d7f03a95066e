package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.entente.document.DocumentException;
import org.entente.graph.GraphStore;
import org.entente.graph.Iris;
import org.entente.service.Curators;
import org.entente.service.EntenteServer;
import org.entente.service.ServerConfig;
import org.entente.service.Tls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code serve}: a store over HTTP. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves a store over HTTP: SPARQL, descriptions of things, and pages. Ctrl-C ends it.",
            "Without --store it first brings the project's own store to what " + Entente.DOCUMENTS + " says."
        },
        footer = {"", "Examples:", "  entente serve", "  entente serve --store /srv/store --port 8080"})
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private Entente entente;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The directory of a store that is there. Default: " + StoreOptions.DEFAULT
                    + " of the project, built first.")
    private Path directory;

    @Option(
            names = "--port",
            defaultValue = "" + ServerConfig.DEFAULT_PORT,
            paramLabel = "PORT",
            description = "The port, 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "What the IRIs of the data begin with. Default: what the store was built with, for a new one "
                    + Iris.DEFAULT_BASE)
    private String base;

    @Mixin
    private LedgerOptions ledger;

    @Option(
            names = "--curator",
            paramLabel = "NAME:TOKEN",
            description = "Who may decide on the pages below /curate, with a secret of 8 characters or more; may come"
                    + " several times. So may ENTENTE_CURATORS in the environment, parted by commas, which other users of"
                    + " the machine do not see.")
    private List<String> curators = List.of();

    @Option(names = "--public", description = "Answer other machines too, not this one alone.")
    private boolean open;

    @Option(
            names = "--license",
            paramLabel = "IRI",
            description = "The licence of the data, told where it is described.")
    private String licence;

    @Option(
            names = "--behind-proxy",
            description = "Believe the headers Forwarded and X-Forwarded-For, which a proxy before this server sets.")
    private boolean proxy;

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description =
                    "Serve by HTTPS with the certificate and key of this file (PKCS12 or JKS), which is read again when it"
                            + " changes. 'openssl pkcs12 -export -in CHAIN.pem -inkey KEY.pem -out FILE' makes one.")
    private Path keystore;

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            description = "The file whose first line is the keystore's password. Default: no password.")
    private Path passwordFile;

    @Override
    public Integer call() throws DocumentException, IOException {
        if (base != null) {
            Entente.iris(base);
        }
        try (GraphStore store = store()) {
            if (directory == null) {
                BuildCommand.build(entente, store, Entente.home(Entente.DOCUMENTS), ledger.read());
            }
            serve(store);
        }
        return Entente.DONE;
    }

    private GraphStore store() {
        if (directory != null) {
            String built = StoreOptions.base(directory);
            return GraphStore.open(directory, base == null ? built : base);
        }
        Path path = Entente.home(StoreOptions.DEFAULT);
        BuildCommand.prepare(path);
        return GraphStore.open(path, base == null ? GraphStore.baseOf(path).orElse(Iris.DEFAULT_BASE) : base);
    }

    /** Serves until the process is told to end, or the thread is interrupted. */
    private void serve(GraphStore store) throws IOException {
        try (EntenteServer server = EntenteServer.start(config(), store, curators())) {
            Thread end = new Thread(() -> close(server, store));
            Runtime.getRuntime().addShutdownHook(end);
            entente.out().println("documents        " + store.documents().size());
            entente.out().println("start page       " + server.base());
            entente.out().println("SPARQL endpoint  " + server.base().resolve("sparql"));
            entente.out().flush();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                entente.err().println("entente serve: told to end");
            } finally {
                Runtime.getRuntime().removeShutdownHook(end);
            }
        }
    }

    private static void close(EntenteServer server, GraphStore store) {
        server.close();
        store.close();
    }

    private Curators curators() {
        List<String> all = new ArrayList<>(curators);
        String more = System.getenv("ENTENTE_CURATORS");
        if (more != null && !more.isBlank()) {
            all.addAll(List.of(more.split(",")));
        }
        Map<String, String> tokens = new LinkedHashMap<>();
        for (String curator : all) {
            int colon = curator.indexOf(':');
            tokens.put(curator.substring(0, Math.max(0, colon)).strip(), curator.substring(colon + 1));
        }
        try {
            return new Curators(ledger.directory(), tokens);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
    }

    private String password() throws IOException {
        return passwordFile == null
                ? ""
                : Files.readString(passwordFile).lines().findFirst().orElse("");
    }

    private ServerConfig config() throws IOException {
        try {
            ServerConfig config = ServerConfig.onPort(port)
                    .withLoopback(!open)
                    .withLicence(Optional.ofNullable(licence))
                    .withProxy(proxy);
            return keystore == null ? config : config.withTls(new Tls(keystore, password()));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
    }
}
