package org.entente.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.document.Document;
import org.entente.document.DocumentException;
import org.entente.document.DocumentReader;
import org.entente.fact.FactExtractor;
import org.entente.identity.IdentityResolver;
import org.entente.identity.Ledger;
import org.entente.identity.ResolvedDocument;

/**
 * Brings a store to what the documents of a directory say. Reading and extraction use all processors; the store is
 * written by the calling thread in the order of the files' names, so that equal documents give equal stores.
 *
 * <p>A document is read again when its file, the metadata beside it or the code that reads has changed. Documents go
 * into the store in batches, each in one transaction: a build that is killed leaves whole documents, and the next goes
 * on from there.
 */
public final class GraphBuilder {
    /**
     * Documents a transaction: a commit costs as much as about three, and the first batches are written while others
     * are read.
     */
    private static final int BATCH = 32;

    private final GraphStore store;
    private final Ledger ledger;
    private final DocumentReader reader = new DocumentReader();
    private final Function<Document, ResolvedDocument> extraction;
    private final String codeVersion;

    /** A builder that extracts with the program's own rules, for a store that no curator has decided on. */
    public GraphBuilder(GraphStore store) {
        this(store, Ledger.EMPTY);
    }

    /** A builder that extracts with the program's own rules. */
    public GraphBuilder(GraphStore store, Ledger ledger) {
        this(
                store,
                ledger,
                document -> Rules.RESOLVER.resolve(Rules.EXTRACTOR.extract(document)),
                CodeVersion.current());
    }

    /** @param codeVersion differs where {@code extraction} may give other results for the same document */
    GraphBuilder(GraphStore store, Ledger ledger, Function<Document, ResolvedDocument> extraction, String codeVersion) {
        this.store = store;
        this.ledger = ledger;
        this.extraction = extraction;
        this.codeVersion = codeVersion;
    }

    /** Made when the first document is read: a build that finds nothing changed starts without them. */
    private static final class Rules {
        static final FactExtractor EXTRACTOR = new FactExtractor();
        static final IdentityResolver RESOLVER = new IdentityResolver();
    }

    /** What became of a file: unchanged if it has neither a graph nor a problem. */
    private record Outcome(Path file, DocumentGraph graph, String problem) {}

    /**
     * Builds.
     *
     * @param progress is told of every document that has been read, in order
     * @throws DocumentException if the directory cannot be listed or has no documents; the store stays as it is
     * @throws StoreException if the store cannot be written; what was written before is kept
     */
    public BuildReport build(Path directory, Consumer<Progress> progress) throws DocumentException {
        List<Path> files = reader.files(directory);
        Map<String, String> stored = store.documents();
        Building building = new Building(files.size(), progress);
        int window = BATCH + Runtime.getRuntime().availableProcessors();
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), GraphBuilder::daemon);
        try {
            Deque<Future<Outcome>> pending = new ArrayDeque<>();
            for (Path file : files) {
                pending.add(workers.submit(() -> read(file, stored)));
                if (pending.size() == window) {
                    building.take(pending.remove().get());
                }
            }
            while (!pending.isEmpty()) {
                building.take(pending.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("the build was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
        Set<String> gone = new TreeSet<>(stored.keySet());
        files.forEach(file -> gone.remove(name(file)));
        return building.finish(gone);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "extraction");
        thread.setDaemon(true);
        return thread;
    }

    private Outcome read(Path file, Map<String, String> stored) {
        try {
            String fingerprint = fingerprint(file);
            if (fingerprint.equals(stored.get(name(file)))) {
                return new Outcome(file, null, null);
            }
            Document document = reader.read(file);
            return new Outcome(file, store.graph(extraction.apply(document), fingerprint), null);
        } catch (DocumentException e) {
            return new Outcome(file, null, e.getMessage());
        } catch (StoreException e) {
            return new Outcome(file, null, file + ": " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome(
                    file,
                    null,
                    file + ": cannot be understood: "
                            + e.toString().lines().findFirst().get());
        }
    }

    /** Equal only where reading the file again would give the same; empty where it cannot be read. */
    private String fingerprint(Path file) {
        MessageDigest digest = Digests.sha256();
        digest.update(codeVersion.getBytes(StandardCharsets.UTF_8));
        for (Path part : List.of(file, file.resolveSibling(name(file) + ".meta.json"))) {
            digest.update(part.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            try (InputStream in = new DigestInputStream(Files.newInputStream(part), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (NoSuchFileException e) {
                digest.update((byte) 0); // most documents have no metadata beside them
            } catch (IOException e) {
                return "";
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The name of the document of a file, as {@link DocumentReader} gives it. */
    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The writing side of one build. */
    private final class Building {
        private final int total;
        private final Consumer<Progress> progress;
        private final List<DocumentGraph> batch = new ArrayList<>();
        private final List<BuildReport.Problem> problems = new ArrayList<>();
        private int done;
        private int read;

        Building(int total, Consumer<Progress> progress) {
            this.total = total;
            this.progress = progress;
        }

        void take(Outcome outcome) {
            if (outcome.problem() != null) {
                problems.add(new BuildReport.Problem(outcome.file().toString(), outcome.problem()));
            }
            if (outcome.graph() != null) {
                batch.add(outcome.graph());
                read++;
                if (batch.size() == BATCH) {
                    write();
                }
            }
            done++;
            progress.accept(new Progress(done, total, name(outcome.file())));
        }

        private void write() {
            if (!batch.isEmpty()) {
                store.put(batch);
                batch.clear();
            }
        }

        BuildReport finish(Set<String> gone) {
            write();
            if (!gone.isEmpty()) {
                store.remove(gone);
            }
            List<String> unmatched =
                    store.isSettled(ledger) ? List.of() : store.settle(ledger).notes();
            return new BuildReport(read, done - read - problems.size(), gone.size(), problems, unmatched);
        }
    }
}
