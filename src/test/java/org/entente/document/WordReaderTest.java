package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSmartTagRun;

class WordReaderTest {
    @TempDir
    private Path directory;

    private final DocumentReader reader = new DocumentReader();
    private final XWPFDocument word = new XWPFDocument();

    private XWPFParagraph paragraph(String... runs) {
        XWPFParagraph paragraph = word.createParagraph();
        Arrays.stream(runs).forEach(run -> paragraph.createRun().setText(run));
        return paragraph;
    }

    private Path save() throws IOException {
        Path file = directory.resolve("a.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            word.write(out);
        }
        word.close();
        return file;
    }

    private String refusal(Path file) {
        DocumentException refused = assertThrows(DocumentException.class, () -> reader.read(file));
        assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
        return refused.reason();
    }

    @Test
    void headlineParagraphsListsAndTablesBecomeLines() throws Exception {
        paragraph("");
        paragraph("Two Institutes ", "Sign an Agreement");
        paragraph("The Insti", "tute of\u00A0Hydrology signed with the Wa\u00ADter College.");
        XWPFParagraph broken = paragraph("First line");
        broken.createRun().addBreak();
        broken.createRun().setText("second line");
        BigInteger list = word.createNumbering().addNum(BigInteger.ONE);
        paragraph("student exchange").setNumID(list);
        XWPFParagraph inner = paragraph("a sensor network");
        inner.setNumID(list);
        inner.setNumILvl(BigInteger.ONE);
        XWPFTable table = word.createTable(2, 2);
        table.getRow(0).getCell(0).setText("University");
        table.getRow(0).getCell(1).setText("Signed by");
        table.getRow(1).getCell(0).setText("Water College");
        table.getRow(1).getCell(1).setText("Marat Seitov");
        word.createTable(1, 1).getRow(0).getCell(0).setText("In a frame.");
        XWPFParagraph linked = paragraph("See ");
        linked.createHyperlinkRun("https://water.example/").setText("the page");

        assertEquals(
                """
                Two Institutes Sign an Agreement

                The Institute of Hydrology signed with the Water College.
                First line
                second line
                - student exchange
                  - a sensor network
                University | Signed by
                Water College | Marat Seitov
                In a frame.
                See the page""",
                reader.read(save()).text());
    }

    @Test
    void notesAndWhatWasDeletedAreLeftOut() throws Exception {
        XWPFParagraph noted = paragraph("A sentence");
        XWPFFootnote note = word.createFootnote();
        note.createParagraph().createRun().setText("The note.");
        noted.addFootnoteReference(note);
        noted.createRun().setText(" with a note.");
        CTP changed = paragraph("It is ").getCTP();
        changed.addNewDel().addNewR().addNewDelText().setStringValue("old");
        changed.addNewMoveFrom().addNewR().addNewT().setStringValue("elsewhere");
        changed.addNewIns().addNewR().addNewT().setStringValue("new");
        changed.addNewSmartTag().addNewR().addNewT().setStringValue(" here.");

        assertEquals(
                "A sentence with a note.\nIt is new here.", reader.read(save()).text());
    }

    @Test
    void tableThatServesTheLayoutIsReadCellByCell() throws Exception {
        XWPFTable table = word.createTable(1, 2);
        String sentence = "The two colleges of the region signed an agreement on the exchange of students. ";
        table.getRow(0).getCell(0).setText(sentence.repeat(5).strip());
        table.getRow(0).getCell(1).setText("The agreement is to last for five years.");

        assertEquals(
                sentence.repeat(5).strip() + "\nThe agreement is to last for five years.",
                reader.read(save()).text());
    }

    @Test
    void firstSentenceIsNoHeadline() throws Exception {
        paragraph("The two colleges signed an agreement.");
        paragraph("It is their first.");

        assertEquals(
                "The two colleges signed an agreement.\nIt is their first.",
                reader.read(save()).text());
    }

    @Test
    void titleIsMetadata() throws Exception {
        paragraph("Text.");
        word.getProperties().getCoreProperties().setTitle(" A visit ");

        assertEquals(Optional.of("A visit"), reader.read(save()).metadata().title());
    }

    @Test
    void fileWithoutTextIsRefused() throws Exception {
        paragraph(" ");

        assertEquals("has no text", refusal(save()));
    }

    @Test
    void encryptedFileIsRefused() throws Exception {
        Path file = directory.resolve("b.docx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(1);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }

        assertEquals("is encrypted, or of Word before 2007; save it as docx without a password", refusal(file));
    }

    @Test
    void damagedFileIsRefused() throws Exception {
        paragraph("The two colleges signed an agreement.");
        byte[] whole = Files.readAllBytes(save());

        Path file = directory.resolve("b.docx");
        for (byte[] bytes : new byte[][] {"Just words.".getBytes(), Arrays.copyOf(whole, whole.length / 2)}) {
            Files.write(file, bytes);
            assertTrue(refusal(file).startsWith("is damaged or no Word file: "), refusal(file));
        }
    }

    @Test
    void fileDamagedAnywhereIsReadOrRefusedInOneLine() throws Exception {
        paragraph("The two colleges signed an agreement.");
        byte[] whole = Files.readAllBytes(save());
        Random random = new Random(11);
        Path file = directory.resolve("b.docx");
        for (int round = 0; round < 100; round++) {
            byte[] bytes = Arrays.copyOf(whole, round % 4 == 0 ? random.nextInt(whole.length) + 1 : whole.length);
            for (int flips = random.nextInt(8); flips > 0; flips--) {
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

    @Test
    void marksThatAreNestedWithoutEndAreRefused() throws Exception {
        CTSmartTagRun tag = paragraph().getCTP().addNewSmartTag();
        for (int depth = 0; depth < 8_000; depth++) {
            tag = tag.addNewSmartTag();
        }
        tag.addNewR().addNewT().setStringValue("deep");
        Path file = save();

        String reason = refusal(file);
        assertTrue(reason.startsWith("is nested too deeply") || reason.startsWith("is damaged"), reason);
    }
}
