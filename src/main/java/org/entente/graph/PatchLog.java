package org.entente.graph;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.RDFPatchConst;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;

/**
 * What each version of the store changed of the one before, in RDF Patch, so that whoever keeps a copy need not fetch all of it.
 *
 * <p>The patch of a transaction is on the disk before the store commits and shown after it. One whose transaction was not
 * committed, because the process ended in between, is removed when the store is opened. The oldest are removed when all together
 * outgrow the room. Written under the store's lock; reading is safe for use by several threads.
 */
public final class PatchLog {
    /** Bytes, compressed: some millions of changes. */
    private static final long ROOM = 256L << 20;

    private static final String ENDING = ".rdfp.gz";

    /** Where patches have their IRIs: below the base. */
    private static final String PATH = "changes/";

    private final Path directory;
    private final String base;
    private final Map<Long, byte[]> inMemory = new HashMap<>();
    /** The sizes of what is shown, in bytes, by version: an unbroken row. */
    private final TreeMap<Long, Long> shown = new TreeMap<>();

    private boolean fromBeginning;
    private long prepared;

    /** @param directory that is made when there is something to keep; null to keep all in memory */
    PatchLog(Path directory, String base) {
        this.directory = directory;
        this.base = base;
    }

    /** Finds what there is of a store of this version, and removes what does not lead to it. */
    synchronized void open(long version) {
        if (directory == null || !Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> all = Files.list(directory)) {
            TreeMap<Long, Path> files = new TreeMap<>();
            for (Path file : all.toList()) {
                String name = file.getFileName().toString();
                if (name.matches("\\d{1,18}" + ENDING.replace(".", "\\."))) {
                    files.put(Long.parseLong(name.substring(0, name.length() - ENDING.length())), file);
                } else {
                    Files.delete(file);
                }
            }
            for (long v = version; files.containsKey(v); v--) {
                shown.put(v, Files.size(files.remove(v)));
            }
            for (Path useless : files.values()) {
                Files.delete(useless);
            }
            fromBeginning = !shown.isEmpty() && isFirst(shown.firstKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isFirst(long version) throws IOException {
        try (InputStream in = read(version).orElseThrow()) {
            return RDFPatchOps.readHeader(in).getPrevious() == null;
        }
    }

    /** The IRI of the patch that leads to a version. */
    public String iri(long version) {
        return base + PATH + version;
    }

    private Node node(long version) {
        return NodeFactory.createURI(iri(version));
    }

    /** @param before 0 if there is nothing before */
    synchronized void prepare(long before, long after, Rewriting changes) {
        try {
            if (directory == null) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                write(before, after, changes, out);
                inMemory.put(after, out.toByteArray());
                prepared = out.size();
                return;
            }
            Files.createDirectories(directory);
            Path part = directory.resolve(after + ".part");
            try (FileChannel file = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                write(before, after, changes, Channels.newOutputStream(file));
                file.force(true);
                prepared = file.size();
            }
            Files.move(part, file(after), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(long before, long after, Rewriting changes, OutputStream out) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 13);
        RDFChangesWriterText writer = RDFPatchOps.textWriter(packed);
        writer.start();
        writer.header(RDFPatchConst.ID, node(after));
        if (before > 0) {
            writer.header(RDFPatchConst.PREV, node(before));
        }
        RDFChanges changed = writer;
        changed.txnBegin();
        changes.removed()
                .forEach(quad ->
                        changed.delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
        changes.added()
                .forEach(
                        quad -> changed.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
        changed.txnCommit();
        writer.finish();
        packed.finish();
    }

    /** Shows what was prepared. */
    synchronized void commit(long before, long after) {
        if (shown.isEmpty()) {
            fromBeginning = before == 0;
        }
        shown.put(after, prepared);
        long all = shown.values().stream().mapToLong(size -> size).sum();
        while (all > ROOM && shown.size() > 1) {
            all -= shown.firstEntry().getValue();
            remove(shown.pollFirstEntry().getKey());
            fromBeginning = false;
        }
    }

    /** Forgets what was prepared. */
    synchronized void discard(long after) {
        remove(after);
    }

    private void remove(long version) {
        inMemory.remove(version);
        try {
            if (directory != null) {
                Files.deleteIfExists(file(version));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(long version) {
        return directory.resolve(version + ENDING);
    }

    /**
     * The versions after one, in order, each of which has a patch; empty if the log does not go back so far.
     *
     * @param since the version that is there already; 0 for none
     */
    public Optional<List<Long>> after(long since) {
        return after(since, Long.MAX_VALUE);
    }

    /**
     * As above, but no more than have room, though at least the next.
     *
     * @param room bytes of all patches, compressed
     */
    public synchronized Optional<List<Long>> after(long since, long room) {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        boolean reached = since == 0 ? fromBeginning : since >= shown.firstKey() - 1 && since <= shown.lastKey();
        if (!reached) {
            return Optional.empty();
        }
        List<Long> versions = new ArrayList<>();
        long size = 0;
        for (Map.Entry<Long, Long> next : shown.tailMap(since, false).entrySet()) {
            size += next.getValue();
            if (size > room && !versions.isEmpty()) {
                break;
            }
            versions.add(next.getKey());
        }
        return Optional.of(versions);
    }

    /** The patch that leads to a version, as text; empty if there is none, or no longer. */
    public Optional<InputStream> read(long version) throws IOException {
        synchronized (this) {
            if (directory == null || !shown.containsKey(version)) {
                byte[] kept = shown.containsKey(version) ? inMemory.get(version) : null;
                return kept == null
                        ? Optional.empty()
                        : Optional.of(new GZIPInputStream(new ByteArrayInputStream(kept)));
            }
        }
        try {
            return Optional.of(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file(version)))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
