package org.entente.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;

/** Reads Word files (docx): paragraphs, lists and tables of the body, without heads, feet and notes. */
final class WordReader implements FormatReader {
    /** A part of a file that is larger when unpacked is taken for an attack; a text of 20 MB has some 100 MB of marks. */
    private static final long LARGEST_PART = 200L << 20;
    /** In words. */
    private static final int LONGEST_CELL = 60;
    /** Files that office programs encrypt, and those of Word before 2007, are OLE containers. */
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    }

    @Override
    public Content read(Path file, byte[] bytes) throws DocumentException {
        if (bytes.length > OLE.length && List.of(0, 1, 2, 3).stream().allMatch(i -> bytes[i] == OLE[i])) {
            throw new DocumentException(
                    file, "is encrypted, or of Word before 2007; save it as docx without a password");
        }
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            TextLayout layout = new TextLayout();
            List<IBodyElement> elements = word.getBodyElements();
            int next = headline(elements, layout);
            elements.subList(next, elements.size()).forEach(element -> add(element, layout));
            return new Content(layout.text(), stated(word.getProperties().getCoreProperties()), 0);
        } catch (IOException | RuntimeException e) {
            throw new DocumentException(file, "is damaged or no Word file: " + DocumentException.words(e), e);
        }
    }

    /** Takes the headline: the first paragraph, if it is of a heading's style or no sentence. Returns what comes next. */
    private static int headline(List<IBodyElement> elements, TextLayout layout) {
        for (int i = 0; i < elements.size(); i++) {
            if (!(elements.get(i) instanceof XWPFParagraph paragraph)) {
                return i;
            }
            String words = TextLayout.clean(text(paragraph));
            if (!words.isEmpty()) {
                boolean isHeadline = !isItem(paragraph) && (isHeading(paragraph) || isTitle(words));
                if (isHeadline) {
                    layout.headline(words);
                }
                return isHeadline ? i + 1 : i;
            }
        }
        return elements.size();
    }

    private static boolean isHeading(XWPFParagraph paragraph) {
        String style = paragraph.getStyleID();
        return style != null && style.toLowerCase(Locale.ROOT).matches("title|heading ?1|1");
    }

    private static boolean isTitle(String words) {
        return PageBlock.countWords(words) <= 30 && !words.matches(".*[.!?:;。！？；：]");
    }

    private static void add(IBodyElement element, TextLayout layout) {
        if (element instanceof XWPFParagraph paragraph) {
            add(paragraph, layout);
        } else if (element instanceof XWPFTable table) {
            table.getRows().forEach(row -> add(row, layout));
        } else if (element instanceof XWPFSDT control) {
            control.getContent().getText().lines().forEach(layout::paragraph);
        }
    }

    private static void add(XWPFParagraph paragraph, TextLayout layout) {
        List<String> lines = text(paragraph).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0 && isItem(paragraph)) {
                BigInteger level = paragraph.getNumIlvl();
                layout.item(level == null ? 0 : level.intValue(), lines.get(i));
            } else {
                layout.paragraph(lines.get(i));
            }
        }
    }

    private static boolean isItem(XWPFParagraph paragraph) {
        return paragraph.getNumID() != null && paragraph.getNumID().signum() > 0;
    }

    /** A row of a table is a line; but a row of one cell, or with long texts, serves the layout. */
    private static void add(XWPFTableRow row, TextLayout layout) {
        List<XWPFTableCell> cells = row.getTableCells();
        List<String> texts =
                cells.stream().map(cell -> text(cell.getBodyElements())).toList();
        if (cells.size() == 1 || texts.stream().anyMatch(text -> PageBlock.countWords(text) > LONGEST_CELL)) {
            cells.forEach(cell -> cell.getBodyElements().forEach(element -> add(element, layout)));
        } else {
            layout.paragraph(String.join(" | ", texts));
        }
    }

    private static String text(List<IBodyElement> elements) {
        TextLayout layout = new TextLayout();
        elements.forEach(element -> add(element, layout));
        return TextLayout.clean(layout.text());
    }

    private static String text(XWPFParagraph paragraph) {
        StringBuilder words = new StringBuilder();
        try (XmlCursor cursor = paragraph.getCTP().newCursor()) {
            append(cursor, words);
        }
        return words.toString();
    }

    /** Goes through the marks itself, since POI's texts have deleted words and the numbers of notes in them. */
    private static void append(XmlCursor cursor, StringBuilder words) {
        if (!cursor.toFirstChild()) {
            return;
        }
        do {
            switch (cursor.getName().getLocalPart()) {
                case "t" -> words.append(cursor.getTextValue());
                case "tab", "ptab" -> words.append(' ');
                case "br", "cr" -> words.append('\n');
                case "noBreakHyphen" -> words.append('-');
                case "r",
                        "hyperlink",
                        "ins",
                        "moveTo",
                        "smartTag",
                        "fldSimple",
                        "sdt",
                        "sdtContent",
                        "customXml",
                        "bdo",
                        "dir" -> append(cursor, words);
                default -> {} // properties, drawings, notes, and what was deleted or moved from here
            }
        } while (cursor.toNextSibling());
        cursor.toParent();
    }

    /** The day on which the file was made is not taken for that of its publication. */
    private static Metadata stated(CoreProperties properties) {
        return new Metadata(
                Optional.ofNullable(properties.getTitle())
                        .map(TextLayout::clean)
                        .filter(title -> !title.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MetadataFields.languageIfSound(properties
                        .getUnderlyingProperties()
                        .getLanguageProperty()
                        .orElse(null)));
    }
}
