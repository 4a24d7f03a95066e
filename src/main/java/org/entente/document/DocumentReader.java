package org.entente.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Reads documents from files: plain text, web pages, PDF and Word (docx), with the metadata that stands in them and in
 * {@code NAME.meta.json} beside them. Safe for use by several threads.
 *
 * <p>Of the metadata, a field of {@code NAME.meta.json} goes before one of a front matter, and that before what the format
 * itself carries.
 */
public final class DocumentReader {
    /** The largest file that is read, in bytes: 20 MiB. */
    public static final long DEFAULT_LIMIT = 20L << 20;

    private static final List<String> ENDINGS = List.of("docx", "htm", "html", "pdf", "txt");

    private final long limit;

    public DocumentReader() {
        this(DEFAULT_LIMIT);
    }

    /** @param limit the largest file to read, in bytes */
    public DocumentReader(long limit) {
        this.limit = limit;
    }

    /**
     * Reads one document. Its name is the file's name without the ending.
     *
     * @throws DocumentException if the file cannot be read, is too large, is not what its ending says, has no text, has
     *     metadata that cannot be understood, or bears the name of another document of the directory, which is read instead
     */
    public Document read(Path file) throws DocumentException {
        String fileName = fileName(file);
        String ending = ending(fileName);
        FormatReader reader =
                switch (ending) {
                    case "txt" -> new TextFileReader();
                    case "html", "htm" -> new WebPageReader();
                    case "pdf" -> new PdfReader();
                    case "docx" -> new WordReader();
                    default ->
                        throw new DocumentException(
                                file, "its ending is none of those that are read: ." + String.join(", .", ENDINGS));
                };
        String name = fileName.substring(0, fileName.length() - ending.length() - 1);
        if (name.isBlank()) {
            throw new DocumentException(file, "has no name before its ending");
        }
        refuseSecondOfName(file, name, fileName);
        byte[] bytes = bytes(file, limit);
        if (bytes.length == 0) {
            throw new DocumentException(file, "is empty");
        }
        Metadata beside = MetadataFile.read(file.resolveSibling(name + ".meta.json"), limit);
        FormatReader.Content content = content(reader, file, bytes);
        String text = content.text();
        if (isBlank(text)) {
            throw new DocumentException(file, "has no text");
        }
        int length = text.codePointCount(0, text.length());
        if (isBlank(text.substring(text.offsetByCodePoints(0, content.bodyStart())))) {
            throw new DocumentException(file, "has no text after its front matter");
        }
        return new Document(name, text, beside.orElse(content.metadata()), new Span(content.bodyStart(), length));
    }

    private static FormatReader.Content content(FormatReader reader, Path file, byte[] bytes) throws DocumentException {
        try {
            return reader.read(file, bytes);
        } catch (StackOverflowError e) {
            throw new DocumentException(file, "is nested too deeply", e);
        }
    }

    /**
     * The files of a directory that {@link #read} takes, by name. Hidden files, directories below, and files of other
     * kinds are passed over.
     *
     * @throws DocumentException if the directory is missing, is a file, may not be opened, or has no such file
     */
    public List<Path> files(Path directory) throws DocumentException {
        if (!Files.exists(directory)) {
            throw new DocumentException(directory, "no such directory");
        }
        if (!Files.isDirectory(directory)) {
            throw new DocumentException(directory, "is a file, not a directory");
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, DocumentReader::isDocument)) {
            entries.forEach(files::add);
        } catch (IOException e) {
            throw unreadable(directory, e);
        } catch (DirectoryIteratorException e) {
            throw unreadable(directory, e.getCause());
        }
        if (files.isEmpty()) {
            throw new DocumentException(directory, "has no documents (." + String.join(", .", ENDINGS) + ")");
        }
        files.sort(Comparator.comparing(DocumentReader::fileName));
        return files;
    }

    /** A broken link and the like count: reading them says what is wrong. */
    private static boolean isDocument(Path file) {
        String name = fileName(file);
        boolean hidden = name.startsWith(".") || name.startsWith("~$"); // the latter are the locks of office programs
        return !hidden && ENDINGS.contains(ending(name)) && !Files.isDirectory(file);
    }

    /** Which file of a name is read must not depend on the order of calls: it is the first by ending. */
    private static void refuseSecondOfName(Path file, String name, String fileName) throws DocumentException {
        for (String ending : ENDINGS) {
            for (String other : List.of(name + "." + ending, name + "." + ending.toUpperCase(Locale.ROOT))) {
                if (other.compareTo(fileName) < 0 && isOther(file.resolveSibling(other), file)) {
                    throw new DocumentException(
                            file, "has the name of " + other + ", which is read instead; rename one of them");
                }
            }
        }
    }

    /** On some systems the case of an ending makes no other file. */
    private static boolean isOther(Path other, Path file) {
        try {
            return Files.exists(other) && !Files.isSameFile(other, file);
        } catch (IOException e) {
            return true;
        }
    }

    static byte[] bytes(Path file, long limit) throws DocumentException {
        if (Files.isDirectory(file)) {
            throw new DocumentException(file, "is a directory, not a document");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new DocumentException(file, "is not a regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            byte[] bytes = size > limit ? new byte[0] : in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
            if (size > limit || bytes.length > limit) {
                throw new DocumentException(
                        file,
                        String.format(
                                Locale.ROOT,
                                "is too large: %,d bytes; at most %,d are read",
                                Math.max(size, bytes.length),
                                limit));
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static DocumentException unreadable(Path file, IOException e) {
        String reason = e instanceof NoSuchFileException
                ? "no such file"
                : e instanceof AccessDeniedException ? "permission denied" : "cannot be read: " + e.getMessage();
        return new DocumentException(file, reason, e);
    }

    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static String fileName(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString();
    }

    private static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
