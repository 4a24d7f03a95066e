package org.entente.graph;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The directory of a store: the database in {@code tdb2}, what is made of it in {@code search} and {@code
 * changes}, a file {@code lock} that one process holds, and {@code
 * store.properties}, written last when a store is made. A directory without the latter was never finished, and its
 * database is made anew.
 *
 * <p>TDB2 has a lock of its own, which neither tells two opened in one process apart nor gives way again when opening
 * fails.
 */
final class StoreDirectory implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String DATABASE = "tdb2";
    private static final String SEARCH = "search";
    private static final String CHANGES = "changes";
    /** What there may be before a store is finished. */
    private static final Set<String> PARTS = Set.of(LOCK, DATABASE, SEARCH, CHANGES);

    private static final String PROPERTIES = "store.properties";
    private static final String FORMAT = "2";

    // Closing any channel of a file gives up all locks that the process has on it, so a second one is not even opened.
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final Path place;
    private final FileChannel lockFile;

    /** @throws StoreException if it cannot be made or locked, or is the directory of something else */
    StoreDirectory(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            refuseForeign();
            place = directory.toRealPath();
            if (!OPEN.add(place)) {
                throw new StoreException(directory + ": the store is already open in this process");
            }
            lockFile = lock();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void refuseForeign() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            Set<String> names =
                    entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            if (!names.contains(PROPERTIES)) {
                names.removeIf(name -> PARTS.contains(name) || name.startsWith("." + PROPERTIES));
                if (!names.isEmpty()) {
                    throw new StoreException(directory + ": is not a store, and not empty either (it has "
                            + names.iterator().next() + ")");
                }
            }
        }
    }

    private FileChannel lock() throws IOException {
        boolean locked = false;
        try {
            FileChannel file =
                    FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locked = file.tryLock() != null;
            if (!locked) {
                file.close();
                throw new StoreException(directory + ": the store is in use by another process");
            }
            return file;
        } finally {
            if (!locked) {
                OPEN.remove(place);
            }
        }
    }

    /** Where the database is, or is to be. */
    Path database() {
        return directory.resolve(DATABASE);
    }

    /** Where the index of words is. It can be made anew of the database. */
    Path search() {
        return directory.resolve(SEARCH);
    }

    /** Where the patches are that lead from version to version. */
    Path changes() {
        return directory.resolve(CHANGES);
    }

    boolean isFinished() {
        return Files.exists(directory.resolve(PROPERTIES));
    }

    /** Removes what a run that was killed left of a database that was never finished. */
    void clear() {
        try {
            for (Path part : List.of(database(), search(), changes())) {
                if (Files.exists(part)) {
                    try (Stream<Path> files = Files.walk(part)) {
                        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                            Files.delete(file);
                        }
                    }
                }
            }
            Files.createDirectory(database());
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Says that the database is complete. */
    void finish(String base) {
        try {
            AtomicFile.write(
                    directory.resolve(PROPERTIES),
                    out -> out.write(("format=" + FORMAT + "\nbase=" + base + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The base of the store of a directory, if there is one. */
    static Optional<String> base(Path directory) {
        return Files.exists(directory.resolve(PROPERTIES))
                ? Optional.of(properties(directory).getProperty("base"))
                : Optional.empty();
    }

    private static Properties properties(Path directory) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(directory.resolve(PROPERTIES))));
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreException(directory + ": damaged store: " + PROPERTIES + " cannot be read", e);
        }
        if (!properties.containsKey("format") || !properties.containsKey("base")) {
            throw new StoreException(directory + ": damaged store: " + PROPERTIES + " has no format or no base");
        }
        return properties;
    }

    /** @throws StoreException if the store is of another release or its data stand under another base */
    void check(String base) {
        Properties properties = properties(directory);
        if (!FORMAT.equals(properties.getProperty("format"))) {
            throw new StoreException(directory + ": a store of another release (format "
                    + properties.getProperty("format") + "); remove it and build again");
        }
        if (!base.equals(properties.getProperty("base"))) {
            throw new StoreException(directory + ": the store was built with the base " + properties.getProperty("base")
                    + ", not " + base);
        }
        if (!Files.isDirectory(database())) {
            throw new StoreException(directory + ": damaged store: " + DATABASE + " is missing");
        }
    }

    private StoreException failure(IOException e) {
        String reason = e instanceof AccessDeniedException
                ? "permission denied"
                : e instanceof FileAlreadyExistsException
                        ? "is a file, not a directory"
                        : e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.toString();
        return new StoreException(directory + ": " + reason, e);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw failure(e);
        } finally {
            OPEN.remove(place);
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
