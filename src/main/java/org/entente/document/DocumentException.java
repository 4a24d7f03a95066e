package org.entente.document;

import java.nio.file.Path;

/** A file or directory that gives no document. The message is one line: the file, and why. */
public final class DocumentException extends Exception {
    private static final long serialVersionUID = 1;

    private final String file;
    private final String reason;

    DocumentException(Path file, String reason) {
        this(file, reason, null);
    }

    DocumentException(Path file, String reason, Throwable cause) {
        super(file + ": " + oneLine(reason), cause);
        this.file = file.toString();
        this.reason = oneLine(reason);
    }

    /** The file as it was asked for. */
    public Path file() {
        return Path.of(file);
    }

    /** Why it gives no document, without the file's name. */
    public String reason() {
        return reason;
    }

    /** What an exception says; its name, if it says nothing. */
    static String words(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
