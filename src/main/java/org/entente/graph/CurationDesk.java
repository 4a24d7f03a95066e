package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.identity.Decision;
import org.entente.identity.Ledger;
import org.entente.identity.Reference;

/**
 * Where curators decide while a store is open: a decision is in the ledger, and what follows from it in the store, when {@link
 * #decide} returns. Safe for use by several threads, and beside other programs that add to the same ledger.
 */
public final class CurationDesk {
    private final GraphStore store;
    private final Path directory;
    private String seen = "";
    private Ledger ledger = Ledger.EMPTY;

    /** @param directory of the ledger; it need not be there yet */
    public CurationDesk(GraphStore store, Path directory) {
        this.store = store;
        this.directory = directory;
    }

    /** The ledger as it is. */
    public synchronized Ledger ledger() {
        try {
            String now = state();
            if (!now.equals(seen)) {
                ledger = Ledger.read(directory);
                seen = now;
            }
            return ledger;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells one state of the ledger's files from another without reading them. */
    private String state() throws IOException {
        if (!Files.isDirectory(directory)) {
            return "none";
        }
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file :
                    all.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                files.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return files.toString();
    }

    /** Brings the store to what the ledger says; nothing happens if it is there already. */
    public synchronized Settlement settlement() {
        return store.settle(ledger());
    }

    /**
     * The first decision that was made after the first {@code known} of the ledger and is about one of the same things, so that
     * whoever decides now may not know of it; empty if there is none.
     */
    public synchronized Optional<Decision> madeSince(int known, Decision decision) {
        List<Decision> all = ledger().decisions();
        return all.subList(Math.min(Math.max(0, known), all.size()), all.size()).stream()
                .filter(other -> references(other).stream().anyMatch(one -> references(decision).stream()
                        .anyMatch(two ->
                                one.kind().equals(two.kind()) && one.names().equals(two.names()))))
                .findFirst();
    }

    private static List<Reference> references(Decision decision) {
        return Stream.of(decision.target(), decision.other())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Makes a decision; returns what the store is then. */
    public synchronized Settlement decide(Decision decision) {
        try {
            Ledger.append(directory, decision);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settlement();
    }
}
