package org.entente.service;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.graph.GraphStore;

/**
 * {@code /dumps/entente.nq.gz} and the like ({@link DumpForm}): all that documents say, in one compressed file. It is made when it is first asked
 * for, once for a version of the store, and is there as a whole or not at all; a version's file has the same bytes each time. It
 * begins with what it is: its version, from which on {@code /changes} leads further, and what it is derived from.
 */
final class Dumps implements Handler, AutoCloseable {
    private final GraphStore store;
    private final Map<DumpForm, File> files = new EnumMap<>(DumpForm.class);
    private Path directory;

    /** A file of a version of the store. */
    private record File(long version, Path path) {}

    Dumps(GraphStore store) {
        this.store = store;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        DumpForm form = DumpForm.named(
                        exchange.path().substring("/dumps".length()).replaceFirst("^/", ""))
                .orElseThrow(() -> new Problem(404, "There is no such file; /void lists them."));
        File file = file(form);
        exchange.header("Cache-Control", "no-cache");
        exchange.modified(store.modified());
        exchange.link("../void#dataset", "describedby", "");
        if (exchange.unchanged(file.version + "." + form)) {
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path))) {
            String type = form.syntax().isPresent() ? "application/gzip" : form.mediaType();
            exchange.send(type, Files.size(file.path), in);
        }
    }

    private synchronized File file(DumpForm form) throws IOException {
        File known = files.get(form);
        if (known != null && known.version == store.version()) {
            return known;
        }
        if (directory == null) {
            directory = Files.createTempDirectory("entente-dumps");
        }
        Path part = directory.resolve(form.fileName() + ".part");
        long version = form.syntax().isPresent() ? writePacked(form, part) : writeHdt(part);
        Path path = directory.resolve(version + "." + form.fileName());
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        files.put(form, new File(version, path));
        if (known != null) {
            // Who is reading it goes on reading it.
            Files.deleteIfExists(known.path);
        }
        return files.get(form);
    }

    private long writePacked(DumpForm form, Path to) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to), 1 << 16)) {
            return store.dump(form.syntax().orElseThrow(), store.iris().base() + "dumps/" + form.fileName(), out);
        }
    }

    private long writeHdt(Path to) throws IOException {
        File triples = file(DumpForm.NT);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(triples.path), 1 << 16);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            HdtWriter.write(in, store.iris().base(), out);
        }
        return triples.version;
    }

    /** Removes the files. */
    @Override
    public synchronized void close() throws IOException {
        if (directory != null) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
            directory = null;
        }
    }
}
