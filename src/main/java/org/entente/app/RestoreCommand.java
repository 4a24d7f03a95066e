package org.entente.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.graph.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code restore}: a store from a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the store that a backup was made of, in a directory that has none.",
            "A backup that is damaged or was cut short is said to be, and leaves no store."
        },
        footer = {"", "Examples:", "  entente restore --store /srv/new-store backup.nq.gz"})
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    private Entente entente;

    @Option(
            names = "--store",
            required = true,
            paramLabel = "DIR",
            description = "The directory of the store to make, which must be empty or not be there yet.")
    private Path directory;

    @Parameters(paramLabel = "FILE", description = "What 'entente backup' wrote.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            GraphStore.restore(in, directory);
        }
        try (GraphStore store = StoreOptions.open(directory)) {
            entente.out().println("documents in the store: " + store.documents().size());
        }
        return Entente.DONE;
    }
}
