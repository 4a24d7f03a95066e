package org.entente.quality;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One of several parts of a set of documents. A document's name alone says which part it is in (the CRC-32 of the name
 * modulo the number of parts), so that a document stays in its part when others are added.
 *
 * <p>The folds keep figures apart: what was looked at while rules were written is one fold, what was not is another.
 *
 * @param number from 1 to {@code of}
 * @param of the number of parts
 */
public record Fold(int number, int of) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    public Fold {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("not a fold: " + number + "/" + of);
        }
    }

    /**
     * Reads {@code 2/5}, the second of five.
     *
     * @throws IllegalArgumentException if the words are no such thing
     */
    public static Fold parse(String words) {
        Matcher parts = WRITTEN.matcher(words);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a fold such as 2/5: " + words);
        }
        return new Fold(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** Whether the document of a name is in this part. */
    public boolean contains(String documentName) {
        CRC32 hash = new CRC32();
        hash.update(documentName.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % of == number - 1;
    }

    /** Those of the names that are in this part, in their order. */
    public List<String> of(List<String> documentNames) {
        return documentNames.stream().filter(this::contains).toList();
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
