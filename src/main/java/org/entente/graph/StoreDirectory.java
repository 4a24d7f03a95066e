package org.entente.graph;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The directory of a store: the database in {@code tdb2}, a file {@code lock} that one process holds, and
 * {@code store.properties}, written last when a store is made. A directory without the latter was never finished, and its
 * database is made anew.
 *
 * <p>TDB2 has a lock of its own, which neither tells two opened in one process apart nor gives way again when opening fails.
 */
final class StoreDirectory implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String DATABASE = "tdb2";
    private static final String PROPERTIES = "store.properties";
    private static final String FORMAT = "1";

    private final Path directory;
    private final FileChannel lockFile;

    /** @throws StoreException if it cannot be made or locked, or is the directory of something else */
    StoreDirectory(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            refuseForeign();
            lockFile = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock();
        } catch (IOException e) {
            throw new StoreException(directory + ": " + reason(e), e);
        }
    }

    private void refuseForeign() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            List<String> names = entries.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
            if (!names.contains(PROPERTIES)) {
                names.stream()
                        .filter(n -> !n.equals(LOCK) && !n.equals(DATABASE))
                        .findFirst()
                        .ifPresent(name -> {
                            throw new StoreException(
                                    directory + ": is not a store, and not empty either (it has " + name + ")");
                        });
            }
        }
    }

    private void lock() throws IOException {
        FileLock lock;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            lockFile.close();
            throw new StoreException(directory + ": the store is already open in this process", e);
        }
        if (lock == null) {
            lockFile.close();
            throw new StoreException(directory + ": the store is in use by another process");
        }
    }

    /** Where the database is, or is to be. */
    Path database() {
        return directory.resolve(DATABASE);
    }

    boolean isFinished() {
        return Files.exists(directory.resolve(PROPERTIES));
    }

    /** Removes what a run that was killed left of a database that was never finished. */
    void clear() {
        try {
            if (Files.exists(database())) {
                try (Stream<Path> files = Files.walk(database())) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            Files.createDirectory(database());
        } catch (IOException e) {
            throw new StoreException(directory + ": " + reason(e), e);
        }
    }

    /** Says that the database is complete. */
    void finish(String base) {
        try {
            AtomicFile.write(
                    directory.resolve(PROPERTIES),
                    out -> out.write(("format=" + FORMAT + "\nbase=" + base + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new StoreException(directory + ": " + reason(e), e);
        }
    }

    /** The base of the store of a directory, if there is one. */
    static Optional<String> base(Path directory) {
        return Files.exists(directory.resolve(PROPERTIES))
                ? Optional.ofNullable(properties(directory).getProperty("base"))
                : Optional.empty();
    }

    private static Properties properties(Path directory) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(directory.resolve(PROPERTIES))));
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreException(directory + ": damaged store: " + PROPERTIES + " cannot be read", e);
        }
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

    /** What went wrong, in words, without the path. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "is a file, not a directory";
        }
        return e.getMessage();
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new StoreException(directory + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
