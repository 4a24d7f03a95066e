package org.entente.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.graph.GraphStore;
import picocli.CommandLine.Option;

/** The options of commands that read a store that is there. */
final class StoreOptions {
    /** Where the store is, below the project's directory, unless another is named. */
    static final String DEFAULT = "var/store";

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The store's directory. Default: " + DEFAULT + " of the project.")
    private Path directory;

    /** Opens the store; fails if there is none. */
    GraphStore open() {
        return open(directory == null ? Entente.home(DEFAULT) : directory);
    }

    /** Opens the store of a directory with the base it was built with; fails if there is none. */
    static GraphStore open(Path directory) {
        return GraphStore.open(directory, base(directory));
    }

    /** The base that the store of a directory was built with; fails if there is none. */
    static String base(Path directory) {
        return GraphStore.baseOf(directory)
                .orElseThrow(() -> CommandFailure.usage(directory
                        + (Files.exists(directory) ? ": not a store" : ": no such store")
                        + "; 'entente build' makes one"));
    }
}
