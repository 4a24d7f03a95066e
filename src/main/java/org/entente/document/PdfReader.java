package org.entente.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Reads PDF files: lines put together into paragraphs, without running heads and page numbers. */
final class PdfReader implements FormatReader {
    /** What programs write for a title of which they know nothing: a file's name. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?iU)Microsoft \\w+ - .*|(?:untitled|document|без имени|powerpoint).{0,20}|\\S+\\.\\w{2,5}");

    static {
        FontMappers.set(new BuiltInFont());
    }

    @Override
    public Content read(Path file, byte[] bytes) throws DocumentException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            AccessPermission permission = pdf.getCurrentAccessPermission();
            if (!permission.canExtractContent() && !permission.canExtractForAccessibility()) {
                throw new DocumentException(file, "is encrypted, and does not permit to take its text");
            }
            String text = PdfParagraphs.text(PdfLines.of(pdf));
            if (text.isEmpty()) {
                int pages = pdf.getNumberOfPages();
                throw new DocumentException(
                        file, "has no text on its " + pages + " page(s); scanned pages are not read");
            }
            return new Content(text, stated(pdf), 0);
        } catch (InvalidPasswordException e) {
            throw new DocumentException(file, "is encrypted; a password is needed", e);
        } catch (IOException | RuntimeException e) {
            throw new DocumentException(file, "is damaged or no PDF: " + DocumentException.words(e), e);
        }
    }

    /** The day on which the file was made is not taken for that of its publication. */
    private static Metadata stated(PDDocument pdf) {
        String title = pdf.getDocumentInformation().getTitle();
        String language = pdf.getDocumentCatalog().getLanguage();
        return new Metadata(
                Optional.ofNullable(title)
                        .map(TextLayout::clean)
                        .filter(words ->
                                !words.isEmpty() && !NO_TITLE.matcher(words).matches()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MetadataFields.languageIfSound(language));
    }
}
