package org.entente.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Reads Word files (docx): paragraphs, lists and tables of the body, without heads, feet and notes. */
final class WordReader implements FormatReader {
    /** A part of a file that is larger when unpacked is taken for an attack; a text of 20 MB has some 100 MB of marks. */
    private static final long LARGEST_PART = 200L << 20;
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
            throw new DocumentException(file, "is damaged or no Word file: " + e.getMessage(), e);
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

    /** A row of a table is a line; one of a single cell serves the layout, and is what stands in it. */
    private static void add(XWPFTableRow row, TextLayout layout) {
        List<XWPFTableCell> cells = row.getTableCells();
        if (cells.size() == 1) {
            cells.get(0).getBodyElements().forEach(element -> add(element, layout));
        } else {
            layout.paragraph(
                    cells.stream().map(cell -> TextLayout.clean(cell.getText())).collect(Collectors.joining(" | ")));
        }
    }

    /** The words of a paragraph; POI's own method mixes the texts of notes among them. */
    private static String text(XWPFParagraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (IRunElement run : paragraph.getIRuns()) {
            if (run instanceof XWPFRun words1) {
                words.append(words1.text());
            } else if (run instanceof XWPFSDT control) {
                words.append(control.getContent().getText());
            }
        }
        return words.toString();
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
