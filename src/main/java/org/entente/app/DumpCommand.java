package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.graph.FollowTheMoney;
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
            "nq and trig keep the graphs of documents apart; nt and ttl are their union; ftm is entities of FollowTheMoney,",
            "a line of JSON each."
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
    private Form format;

    /** The forms of a dump. */
    private enum Form {
        NQ,
        NT,
        TTL,
        TRIG,
        FTM;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--rdf12",
            description = {
                "Write evidence as RDF 1.2 has it as well: each annotation reifies the triples that its words say",
                "(rdf:reifies with triple terms). Tools that read RDF 1.1 only do not read that."
            })
    private boolean reified;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write, which is replaced only when all is written. Default: standard output.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        if (reified && format == Form.FTM) {
            throw CommandFailure.usage("--rdf12 is of RDF: nq, nt, ttl or trig");
        }
        if (output != null) {
            Entente.directory(Optional.ofNullable(output.getParent()).orElse(Path.of("")));
            if (Files.isDirectory(output)) {
                throw CommandFailure.usage(output + ": is a directory");
            }
        }
        try (GraphStore opened = store.open()) {
            if (format == Form.FTM && output == null) {
                new FollowTheMoney(opened).write(entente.out());
            } else if (format == Form.FTM) {
                new FollowTheMoney(opened).write(output);
            } else if (output == null) {
                opened.dump(Syntax.valueOf(format.name()), reified, entente.out());
            } else {
                opened.dump(Syntax.valueOf(format.name()), reified, output);
            }
        }
        return Entente.DONE;
    }
}
