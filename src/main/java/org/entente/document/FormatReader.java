package org.entente.document;

import java.nio.file.Path;

/** Takes the text and what it says of itself from a file of one format. Readers hold no state. */
interface FormatReader {

    /**
     * @param file for messages only
     * @param bytes all of the file; not empty
     * @throws DocumentException if the bytes are damaged, locked, or of another format
     */
    Content read(Path file, byte[] bytes) throws DocumentException;

    /**
     * @param text the text; may turn out to be blank
     * @param metadata what the file says of itself
     * @param bodyStart the code point at which the text proper begins
     */
    record Content(String text, Metadata metadata, int bodyStart) {}
}
