package org.entente.service;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.entente.graph.GraphStore;
import org.entente.graph.Syntax;

/**
 * {@code /dumps/entente.nq.gz} and the like: all that documents say, in one compressed file. It is made when it is first asked
 * for, once for a version of the store, and is there as a whole or not at all; a version's file has the same bytes each time. It
 * begins with what it is: its version, from which on {@code /changes} leads further, and what it is derived from.
 */
final class Dumps implements Handler, AutoCloseable {
    /** With the graphs of documents, whose evidence says where each fact is from. */
    static final List<Syntax> FORMS = List.of(Syntax.NQ, Syntax.TRIG, Syntax.NT);

    private final GraphStore store;
    private final Map<Syntax, File> files = new EnumMap<>(Syntax.class);
    private Path directory;

    /** A file of a version of the store. */
    private record File(long version, Path path) {}

    Dumps(GraphStore store) {
        this.store = store;
    }

    static String name(Syntax form) {
        return "entente." + form + ".gz";
    }

    static String mediaType(Syntax form) {
        return switch (form) {
            case NQ -> "application/n-quads";
            case NT -> "application/n-triples";
            case TTL -> "text/turtle";
            case TRIG -> "application/trig";
        };
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Syntax form = FORMS.stream()
                .filter(f -> exchange.path().equals("/dumps/" + name(f)))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "There is no such file; /void lists them."));
        File file = file(form);
        exchange.header("Cache-Control", "no-cache");
        exchange.modified(store.modified());
        exchange.link("../void#dataset", "describedby", "");
        if (exchange.unchanged(file.version + "." + form)) {
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path))) {
            exchange.send("application/gzip", Files.size(file.path), in);
        }
    }

    private synchronized File file(Syntax form) throws IOException {
        File known = files.get(form);
        if (known != null && known.version == store.version()) {
            return known;
        }
        if (directory == null) {
            directory = Files.createTempDirectory("entente-dumps");
        }
        Path part = directory.resolve(form + ".part");
        long version;
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part), 1 << 16)) {
            version = store.dump(form, store.iris().base() + "dumps/" + name(form), out);
        }
        Path path = directory.resolve(version + "." + form + ".gz");
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        files.put(form, new File(version, path));
        if (known != null) {
            // Who is reading it goes on reading it.
            Files.deleteIfExists(known.path);
        }
        return files.get(form);
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
