package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.graph.GraphStore;
import org.entente.graph.Syntax;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code dump}: the whole graph in one file. */
@Command(
        name = "dump",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all that a store holds. Equal documents give equal files.",
            "nq and trig keep the graphs of documents apart; nt and ttl are their union."
        },
        footer = {
            "",
            "Examples:",
            "  entente dump --output graph.nq",
            "  entente dump --store /srv/store --format ttl | less"
        })
final class DumpCommand implements Callable<Integer> {
    @ParentCommand
    private Entente entente;

    @Mixin
    private StoreOptions store;

    @Option(
            names = "--format",
            defaultValue = "nq",
            paramLabel = "FORMAT",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Syntax format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write, which is replaced only when all is written. Default: standard output.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        if (output != null) {
            Entente.directory(Optional.ofNullable(output.getParent()).orElse(Path.of("")));
            if (Files.isDirectory(output)) {
                throw CommandFailure.usage(output + ": is a directory");
            }
        }
        try (GraphStore opened = store.open()) {
            if (output == null) {
                opened.dump(format, entente.out());
            } else {
                opened.dump(format, output);
            }
        }
        return Entente.DONE;
    }
}
