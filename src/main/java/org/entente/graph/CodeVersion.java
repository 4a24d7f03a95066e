package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A digest of all that decides what is read from a document: the classes of the stages up to this one, the gazetteers,
 * the ontology. It is taken from what runs, so no build step can forget it; of 1 MB of classes it costs some
 * milliseconds.
 */
final class CodeVersion {
    private static final List<String> PARTS = List.of(
            "org/entente/document",
            "org/entente/text",
            "org/entente/mention",
            "org/entente/fact",
            "org/entente/identity",
            "org/entente/graph",
            "gazetteer",
            "model",
            "quality",
            "ontology/entente.ttl",
            "ontology/shapes.ttl");

    private CodeVersion() {}

    /** The digest of the code that runs, whether from a directory of classes or from a jar. */
    static String current() {
        return Current.DIGEST;
    }

    /** Found out once: while a program runs, it does not become another. */
    private static final class Current {
        static final String DIGEST = find();
    }

    private static String find() {
        try {
            URI place = CodeVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path root = Path.of(place);
            if (Files.isDirectory(root)) {
                return of(root);
            }
            try (FileSystem jar = FileSystems.newFileSystem(root)) {
                return of(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The digest of the classes below a root. */
    static String of(Path root) throws IOException {
        MessageDigest digest = Digests.sha256();
        for (String part : PARTS) {
            Path top = root.resolve(part);
            if (!Files.exists(top)) {
                continue;
            }
            try (Stream<Path> below = Files.walk(top)) {
                for (Path file : below.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(root.relativize(file).toString().getBytes());
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
