package org.entente.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF in the order in which it draws them, without running heads and page numbers. */
final class PdfLines extends PDFTextStripper {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?iU)(?:page|p\\.|стр\\.?|página|第)?[\\s\\-–—]*\\d{1,4}(?:\\s*(?:/|of|из|de|页|共)\\s*\\d*)*[\\s\\-–—页]*");
    /** Heads and page numbers stand within this share of the page's height from its edges. */
    private static final float MARGIN = 0.12f;

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<Float> heights = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> letters = new ArrayList<>();
    private float firstWord;

    private PdfLines() {
        // Letters printed twice, a little apart, are one bold letter.
        setSuppressDuplicateOverlappingText(true);
    }

    static List<PdfLine> of(PDDocument pdf) throws IOException {
        PdfLines lines = new PdfLines();
        lines.writeText(pdf, Writer.nullWriter());
        return lines.withoutHeads();
    }

    @Override
    protected void startPage(PDPage page) {
        heights.add(page.getCropBox().getHeight());
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        text.append(words);
        letters.addAll(positions);
        if (firstWord == 0 && !positions.isEmpty()) {
            TextPosition last = positions.get(positions.size() - 1);
            firstWord =
                    last.getXDirAdj() + last.getWidthDirAdj() - positions.get(0).getXDirAdj();
        }
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        int last = text.length() - 1;
        if (last >= 0 && text.charAt(last) == '\u00AD') {
            text.setCharAt(last, '-'); // at the end of a line a soft hyphen is seen
        }
        String words = TextLayout.clean(text.toString());
        if (!words.isEmpty() && !letters.isEmpty()) {
            float left = Float.MAX_VALUE;
            float right = 0;
            double size = 0;
            for (TextPosition letter : letters) {
                left = Math.min(left, letter.getXDirAdj());
                right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
                size += letter.getFontSizeInPt();
            }
            float base = letters.get(0).getYDirAdj();
            float mean = (float) Math.max(1, size / letters.size());
            lines.add(new PdfLine(heights.size() - 1, words, left, right, base, mean, firstWord));
        }
        text.setLength(0);
        letters.clear();
        firstWord = 0;
    }

    @Override
    protected void endArticle() {
        writeLineSeparator();
    }

    @Override
    protected void endPage(PDPage page) {
        writeLineSeparator();
    }

    private List<PdfLine> withoutHeads() {
        Map<String, Set<Integer>> pages = new HashMap<>();
        for (PdfLine line : lines) {
            if (isInMargin(line)) {
                pages.computeIfAbsent(anyNumber(line), k -> new HashSet<>()).add(line.page());
            }
        }
        return lines.stream()
                .filter(line -> !isInMargin(line) || !isHead(line, pages))
                .toList();
    }

    private boolean isHead(PdfLine line, Map<String, Set<Integer>> pages) {
        int repeated = pages.get(anyNumber(line)).size();
        return PAGE_NUMBER.matcher(line.text()).matches() || (repeated > 1 && repeated * 2 >= heights.size());
    }

    private boolean isInMargin(PdfLine line) {
        float height = heights.get(line.page());
        return line.base() < height * MARGIN || line.base() > height * (1 - MARGIN);
    }

    private static String anyNumber(PdfLine line) {
        return line.text().replaceAll("\\d+", "#");
    }
}
