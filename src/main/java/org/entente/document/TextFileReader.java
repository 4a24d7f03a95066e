package org.entente.document;

import java.io.IOException;
import java.nio.file.Path;

/** Reads plain text: every character stays, with line ends and byte order mark, so that offsets are those of the file. */
final class TextFileReader implements FormatReader {

    @Override
    public Content read(Path file, byte[] bytes) throws DocumentException {
        String text;
        try {
            text = TextDecoder.decode(bytes);
        } catch (IOException e) {
            throw new DocumentException(file, e.getMessage(), e);
        }
        try {
            FrontMatter frontMatter = FrontMatter.of(text);
            return new Content(text, frontMatter.metadata(), frontMatter.end());
        } catch (IllegalArgumentException e) {
            throw new DocumentException(file, "front matter: " + e.getMessage(), e);
        }
    }
}
