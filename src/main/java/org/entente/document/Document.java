package org.entente.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A text as it was read, and what is known of it beside the text. The text of a {@code .txt} file is the file, decoded and
 * not otherwise changed; of other formats it is the main text that the reader took from it. All offsets of all stages
 * count the Unicode code points of this text.
 *
 * <p>Immutable. Two documents of one name and text are equal.
 */
public final class Document {
    private final String name;
    private final String text;
    private final Metadata metadata;
    private final Span body;
    private final int length;
    /** The offsets of the code points that take two {@code char}s. */
    private final int[] wide;

    private String sha256;

    /**
     * @param name the file's name without its ending
     * @param text the text as stored; not empty
     * @param metadata what is known beside it
     * @param body where the text proper stands: all of it, but for a front matter
     */
    public Document(String name, String text, Metadata metadata, Span body) {
        this.name = Objects.requireNonNull(name);
        this.text = Objects.requireNonNull(text);
        this.metadata = Objects.requireNonNull(metadata);
        this.length = text.codePointCount(0, text.length());
        this.wide = wide(text, text.length() - length);
        this.body = Objects.requireNonNull(body);
        if (name.isBlank() || body.end() > length) {
            throw new IllegalArgumentException("not a document: name '" + name + "', body " + body + " of " + length);
        }
    }

    /** A document without front matter. */
    public Document(String name, String text, Metadata metadata) {
        this(name, text, metadata, new Span(0, Math.max(1, text.codePointCount(0, text.length()))));
    }

    /** The file's name without its ending; {@code dcterms:identifier} in the graph. */
    public String name() {
        return name;
    }

    /** The text as stored. */
    public String text() {
        return text;
    }

    public Metadata metadata() {
        return metadata;
    }

    /** Where the text proper stands. */
    public Span body() {
        return body;
    }

    /** The number of code points of the text. */
    public int length() {
        return length;
    }

    /**
     * The words at a span, exactly as stored.
     *
     * @throws IndexOutOfBoundsException if the span ends after the text
     */
    public String quote(Span span) {
        return text.substring(index(span.start()), index(span.end()));
    }

    /** The index in the text of the {@code char} at which a code point begins. */
    private int index(int codePoint) {
        int before = Arrays.binarySearch(wide, codePoint);
        return codePoint + (before < 0 ? -before - 1 : before);
    }

    private static int[] wide(String text, int count) {
        int[] wide = new int[count];
        int found = 0;
        int codePoint = 0;
        for (int i = 0; found < count; codePoint++) {
            int size = Character.charCount(text.codePointAt(i));
            if (size > 1) {
                wide[found++] = codePoint;
            }
            i += size;
        }
        return wide;
    }

    /** The SHA-256 of the text's UTF-8 form, in lower-case hexadecimal. */
    public synchronized String sha256() {
        if (sha256 == null) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                sha256 = HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
        return sha256;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document d && name.equals(d.name) && text.equals(d.text) && metadata.equals(d.metadata);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, text);
    }

    @Override
    public String toString() {
        return "Document " + name + " (" + length + " code points)";
    }
}
