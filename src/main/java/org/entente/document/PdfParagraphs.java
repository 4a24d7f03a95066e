package org.entente.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts lines together into paragraphs. A paragraph ends where the next line stands further off than lines do, is indented,
 * is of another size, begins an item of a list, or where its first word would still have had room. Words that were divided
 * at a line's end are made whole; whether their hyphen goes is decided by how the document writes the word elsewhere.
 *
 * <p>Linear in the number of lines, but for sorting them once.
 */
final class PdfParagraphs {
    private static final Pattern BULLET = Pattern.compile("[•●▪◦‣■·\uF0B7\uF0A7]\\s*(?=\\S)|-\\s+(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("\\(?(?:\\d{1,2}|[a-z])[.)]\\s");
    private static final Pattern DASH = Pattern.compile("[–—-]\\s");
    private static final Pattern FIRST_WORD = Pattern.compile("\\p{Ll}\\p{L}*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-\u2010]\\p{L}+)*");
    private static final char HYPHEN = '\u2010';
    /** Lines of one paragraph are at most this much further apart than the nearest quarter of all lines. */
    private static final float FURTHER = 1.25f;
    /** A heading is at least this much larger than the text. */
    private static final float LARGER = 1.12f;
    /** The longest headline, in words. */
    private static final int HEADLINE_WORDS = 30;

    private final List<PdfLine> lines;
    private final float leading;
    private final Map<Long, Float> rightEdges = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    private PdfParagraphs(List<PdfLine> lines) {
        this.lines = lines;
        this.leading = leading(lines);
        for (PdfLine line : lines) {
            rightEdges.merge(column(line), line.right(), Math::max);
            Matcher word = WORD.matcher(line.text());
            while (word.find()) {
                words.add(word.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The text of lines; empty if there are none. */
    static String text(List<PdfLine> lines) {
        return new PdfParagraphs(lines).text();
    }

    private String text() {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && isParted(lines.get(i - 1), lines.get(i))) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
            join(paragraph, lines.get(i).text());
        }
        paragraphs.add(paragraph.toString());
        return laidOut(paragraphs);
    }

    private String laidOut(List<String> paragraphs) {
        TextLayout layout = new TextLayout();
        String first = paragraphs.get(0);
        int next = 0;
        if (paragraphs.size() > 1 && isHeadline(first)) {
            layout.headline(first);
            next = 1;
        }
        for (String paragraph : paragraphs.subList(next, paragraphs.size())) {
            Matcher bullet = BULLET.matcher(paragraph);
            if (bullet.lookingAt()) {
                layout.item(0, paragraph.substring(bullet.end()));
            } else {
                layout.paragraph(paragraph);
            }
        }
        return layout.text();
    }

    private static boolean isHeadline(String paragraph) {
        return PageBlock.countWords(paragraph) <= HEADLINE_WORDS && !endsSentence(paragraph);
    }

    private boolean isParted(PdfLine before, PdfLine line) {
        float ratio = line.size() / before.size();
        if (ratio > LARGER || ratio < 1 / LARGER || isItem(before, line)) {
            return true;
        }
        if (isDivided(before.text())) {
            return false;
        }
        boolean roomLeft = before.right() + line.firstWord() + before.size() / 3 < rightEdges.get(column(before));
        if (line.page() != before.page() || line.base() < before.base()) {
            // The next page or column: the sentence tells whether the paragraph goes on.
            return endsSentence(before.text()) || (roomLeft && !startsLower(line));
        }
        if (line.base() - before.base() > leading * FURTHER * before.size()) {
            return true;
        }
        if (isCentred(before, line)) {
            return endsSentence(before.text());
        }
        boolean indented = line.left() > before.left() + before.size() && !startsItem(before);
        return indented || (roomLeft && (endsSentence(before.text()) || !startsLower(line)));
    }

    /** A dash begins an item only where something has ended, as it also stands within sentences. */
    private static boolean isItem(PdfLine before, PdfLine line) {
        return DASH.matcher(line.text()).lookingAt() ? endsSentence(before.text()) : startsItem(line);
    }

    private static boolean startsItem(PdfLine line) {
        return BULLET.matcher(line.text()).lookingAt()
                || NUMBER.matcher(line.text()).lookingAt()
                || DASH.matcher(line.text()).lookingAt();
    }

    /** Whether a line ends with a hyphen that stands on a word. */
    private static boolean isDivided(CharSequence text) {
        int last = text.length() - 1;
        return last > 0
                && (text.charAt(last) == '-' || text.charAt(last) == HYPHEN)
                && Character.isLetterOrDigit(text.charAt(last - 1));
    }

    private static boolean isCentred(PdfLine before, PdfLine line) {
        float apart = Math.abs((before.left() + before.right()) - (line.left() + line.right())) / 2;
        return apart < before.size() / 3 && Math.abs(before.left() - line.left()) > before.size();
    }

    private static boolean startsLower(PdfLine line) {
        return Character.isLowerCase(line.text().codePointAt(0));
    }

    private static boolean endsSentence(String text) {
        return text.matches("(?s).*[.!?:;。！？；：][\"”»’)]*");
    }

    private void join(StringBuilder paragraph, String next) {
        if (paragraph.length() == 0) {
            paragraph.append(next);
            return;
        }
        Matcher first = FIRST_WORD.matcher(next);
        if (isDivided(paragraph)) {
            if (first.lookingAt() && isOneWord(lastWord(paragraph), first.group())) {
                paragraph.setLength(paragraph.length() - 1);
            }
        } else if (!(isIdeographic(paragraph.codePointBefore(paragraph.length()))
                && isIdeographic(next.codePointAt(0)))) {
            paragraph.append(' ');
        }
        paragraph.append(next);
    }

    /** The letters before the hyphen that a paragraph ends with so far. */
    private static String lastWord(StringBuilder paragraph) {
        int end = paragraph.length() - 1;
        int start = end;
        while (start > 0 && Character.isLetter(paragraph.charAt(start - 1))) {
            start--;
        }
        return paragraph.substring(start, end);
    }

    /** As the document writes it elsewhere; if it does not, the hyphen was put there by the line's end. */
    private boolean isOneWord(String head, String tail) {
        String whole = (head + tail).toLowerCase(Locale.ROOT);
        return words.contains(whole) || !words.contains((head + "-" + tail).toLowerCase(Locale.ROOT));
    }

    /** Letters and marks between which Chinese and Japanese put no spaces. */
    private static boolean isIdeographic(int c) {
        return Character.isIdeographic(c) || (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFF65);
    }

    /** Lines that begin near one another on one page. */
    private static long column(PdfLine line) {
        return line.page() * 1000L + Math.round(line.left() / 40);
    }

    /** How far lines are apart, as a multiple of their size: that of the nearest quarter, which are within paragraphs. */
    private static float leading(List<PdfLine> lines) {
        List<Float> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float distance = (lines.get(i).base() - lines.get(i - 1).base())
                    / lines.get(i).size();
            if (lines.get(i).page() == lines.get(i - 1).page() && distance > 0.5f) {
                distances.add(distance);
            }
        }
        distances.sort(null);
        return distances.isEmpty() ? 1.2f : distances.get(distances.size() / 4);
    }
}
