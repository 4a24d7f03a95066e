package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {
    private static final float TOP = 760;

    @TempDir
    private Path directory;

    private final DocumentReader reader = new DocumentReader();
    private final PDDocument pdf = new PDDocument();
    private PDPage page;
    private float y;

    private void page() {
        page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        y = TOP;
    }

    private void line(String words) throws IOException {
        line(words, 11, 70, 14);
    }

    /** Writes a line {@code down} points below the one before. */
    private void line(String words, float size, float x, float down) throws IOException {
        y -= down;
        try (PDPageContentStream content =
                new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
            content.newLineAtOffset(x, y);
            content.showText(words);
            content.endText();
        }
    }

    private Path save() throws IOException {
        Path file = directory.resolve("a.pdf");
        pdf.save(file.toFile());
        pdf.close();
        return file;
    }

    private String refusal(Path file) {
        DocumentException refused = assertThrows(DocumentException.class, () -> reader.read(file));
        assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
        return refused.reason();
    }

    @Test
    void linesBecomeParagraphs() throws Exception {
        page();
        line("Two Institutes Found a", 18, 150, 0);
        line("Joint Laboratory", 18, 175, 22);
        line("The Institute of Hydrology and the Water College of Balkhash signed an inter-", 11, 70, 40);
        line("national agreement on 5 May 2021. It was signed by rector Marat Seitov and di-");
        line("rector Anna Whitfield. The co-operation is to last for five years and is open to fur-");
        line("ther partners of the Asia-");
        line("Pacific region.");
        line("The co-");
        line("operation covers:");
        line("\u2022 exchange of students who study the hydrology of lakes and the management of", 11, 80, 14);
        line("rivers;", 11, 90, 14);
        line("\u2022 a joint laboratory.", 11, 80, 14);
        line("The guests then visited the museum, the new library and the workshops, where the", 11, 70, 24);
        line("students of the college showed them the pumps which they had built.");

        assertEquals(
                """
                Two Institutes Found a Joint Laboratory

                The Institute of Hydrology and the Water College of Balkhash signed an international agreement \
                on 5 May 2021. It was signed by rector Marat Seitov and director Anna Whitfield. The co-operation is \
                to last for five years and is open to further partners of the Asia-Pacific region.
                The co-operation covers:
                - exchange of students who study the hydrology of lakes and the management of rivers;
                - a joint laboratory.
                The guests then visited the museum, the new library and the workshops, where the students of the \
                college showed them the pumps which they had built.""",
                reader.read(save()).text());
    }

    @Test
    void dashWithinASentenceBeginsNoItem() throws Exception {
        page();
        line("The rector said that the agreement of 2019-");
        line("2023 was only a beginning for the college, the university and all of their partners");
        line("- and that a longer one was to follow. He named:");
        line("- courses in English;");
        line("- a laboratory.");

        assertEquals(
                """
                The rector said that the agreement of 2019-2023 was only a beginning for the college, the university \
                and all of their partners - and that a longer one was to follow. He named:
                - courses in English;
                - a laboratory.""",
                reader.read(save()).text());
    }

    @Test
    void indentedFirstLinesBeginParagraphs() throws Exception {
        page();
        line("A delegation of the university came to the college on Monday and met its director and", 11, 85, 14);
        line("the heads of all its departments, who showed them the workshops of the college.");
        line("The two sides spoke of an exchange of teachers, which is to begin in the autumn of the", 11, 85, 14);
        line("same year.");

        assertEquals(
                """
                A delegation of the university came to the college on Monday and met its director and the heads of \
                all its departments, who showed them the workshops of the college.
                The two sides spoke of an exchange of teachers, which is to begin in the autumn of the same year.""",
                reader.read(save()).text());
    }

    @Test
    void runningHeadsAndPageNumbersGoAndParagraphsCrossPages() throws Exception {
        for (int number = 1; number <= 3; number++) {
            page();
            line("Harbour Bulletin No. 7", 9, 70, 0);
            line(
                    "still open, and so is the next. On page " + number + " the partners agreed on a programme of",
                    11,
                    70,
                    40);
            line("five years and on the way in which it is paid for. The question of the years after is");
            line("- " + number + " -", 9, 290, 620);
        }

        String paragraph = "still open, and so is the next. On page %d the partners agreed on a programme of five years"
                + " and on the way in which it is paid for. The question of the years after is";
        assertEquals(
                String.join(" ", paragraph.formatted(1), paragraph.formatted(2), paragraph.formatted(3)),
                reader.read(save()).text());
    }

    @Test
    void twoColumnsAreReadOneAfterTheOther() throws Exception {
        page();
        line("The college and the", 11, 70, 20);
        line("university have signed", 11, 70, 14);
        y = TOP;
        line("an agreement on the", 11, 320, 20);
        line("training of teachers.", 11, 320, 14);

        assertEquals(
                "The college and the university have signed an agreement on the training of teachers.",
                reader.read(save()).text());
    }

    @Test
    void titleAndLanguageAreMetadata() throws Exception {
        page();
        line("The two colleges signed an agreement.");
        pdf.getDocumentInformation().setTitle("A  visit");
        pdf.getDocumentCatalog().setLanguage("en-GB");

        Metadata metadata = reader.read(save()).metadata();

        assertEquals(
                new Metadata(
                        Optional.of("A visit"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("en-GB")),
                metadata);
    }

    @Test
    void fileNameIsNoTitle() throws Exception {
        page();
        line("The two colleges signed an agreement.");
        pdf.getDocumentInformation().setTitle("Microsoft Word - press release 7.doc");
        pdf.getDocumentCatalog().setLanguage("no language at all");

        assertEquals(Metadata.NONE, reader.read(save()).metadata());
    }

    @Test
    void nothingIsWrittenToTheUsersHome() throws Exception {
        Path cache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
        Files.deleteIfExists(cache);
        page();
        line("The two colleges signed an agreement.");
        Path file = save();
        Files.deleteIfExists(cache);

        reader.read(file);

        assertTrue(Files.notExists(cache));
    }

    @Test
    void pdfThatNeedsAPasswordIsRefused() throws Exception {
        page();
        line("Secret");
        pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));

        assertEquals("is encrypted; a password is needed", refusal(save()));
    }

    @Test
    void pdfThatForbidsToTakeItsTextIsRefused() throws Exception {
        page();
        line("Not to be copied");
        AccessPermission permission = new AccessPermission();
        permission.setCanExtractContent(false);
        permission.setCanExtractForAccessibility(false);
        pdf.protect(new StandardProtectionPolicy("owner", "", permission));

        assertEquals("is encrypted, and does not permit to take its text", refusal(save()));
    }

    @Test
    void pdfWithoutTextIsRefused() throws Exception {
        page();
        page();

        assertEquals("has no text on its 2 page(s); scanned pages are not read", refusal(save()));
    }

    @Test
    void damagedPdfIsRefused() throws Exception {
        page();
        line("The two colleges signed an agreement.");
        byte[] whole = Files.readAllBytes(save());
        byte[] noise = new byte[4000];
        new Random(3).nextBytes(noise);

        Path file = directory.resolve("b.pdf");
        for (byte[] bytes : new byte[][] {noise, "Just words.".getBytes(), Arrays.copyOf(whole, 40)}) {
            Files.write(file, bytes);
            assertTrue(refusal(file).startsWith("is damaged or no PDF: "), refusal(file));
        }
        Files.write(file, new byte[0]);
        assertEquals("is empty", refusal(file));
    }

    @Test
    void pdfDamagedAnywhereIsReadOrRefusedInOneLine() throws Exception {
        page();
        line("The two colleges signed an agreement.");
        byte[] whole = Files.readAllBytes(save());
        Random random = new Random(11);
        Path file = directory.resolve("b.pdf");
        for (int round = 0; round < 150; round++) {
            byte[] bytes = Arrays.copyOf(whole, round % 3 == 0 ? random.nextInt(whole.length) + 1 : whole.length);
            for (int flips = random.nextInt(20); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Files.write(file, bytes);
            try {
                assertTrue(reader.read(file).length() > 0);
            } catch (DocumentException e) {
                assertEquals(1, e.getMessage().lines().count());
            }
        }
    }
}
