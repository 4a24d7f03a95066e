package org.entente.app;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.identity.Ledger;
import picocli.CommandLine.Option;

/** Where curators' decisions are. */
final class LedgerOptions {
    /** Where they are, below the project's directory, unless another place is named. */
    static final String DEFAULT = "data/ledger";

    @Option(
            names = "--ledger",
            paramLabel = "DIR",
            description = "The directory of curators' decisions. Default: " + DEFAULT + " of the project.")
    private Path directory;

    Path directory() {
        return directory == null ? Entente.home(DEFAULT) : directory;
    }

    Ledger read() throws IOException {
        return Ledger.read(directory());
    }
}
