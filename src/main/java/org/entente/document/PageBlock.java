package org.entente.document;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A line of a web page: what stands between two breaks.
 *
 * @param element the innermost block element around it
 * @param text its words, clean
 * @param words how many words; two ideographs count as one
 * @param linkDensity the share of its characters that are linked, 0 to 1
 * @param linksHome whether it links to the site's first page
 * @param itemDepth 0 if it begins an item of a list, 1 if of a list within a list, and so on; -1 if it begins no item
 * @param heading 1 to 6; 0 if it is no heading
 */
record PageBlock(
        Element element, String text, int words, double linkDensity, boolean linksHome, int itemDepth, int heading) {
    private static final Pattern DATE = Pattern.compile(".*(?<!\\d)(?:19|20)\\d\\d(?!\\d).*");
    private static final Pattern HOME = Pattern.compile("(?:https?:)?//[^/]*/?|/|#|\\./|/?(?:index|default)\\.\\w+");
    private static final String SENTENCE_ENDS = ".!?…。！？؟।";

    /** Whether it is short and has a year in it. */
    boolean isDateLine() {
        return text.length() <= 80 && words <= 14 && DATE.matcher(text).matches();
    }

    boolean isSentence() {
        int last = text.length() - 1;
        if (last > 0 && "\"”»’)".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return words >= 8 && SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
    }

    /** Dates and authors are often laid out as a list of one line. */
    PageBlock withoutBullet() {
        return new PageBlock(element, text, words, linkDensity, linksHome, -1, heading);
    }

    /** Whether it is a row of a table of data. */
    boolean isRow() {
        return element.nameIs("tr");
    }

    /** Whether a list may follow. */
    boolean isOpening() {
        return text.endsWith(":") || text.endsWith("：");
    }

    /** Whether a link leads to the site's first page: its words are then the site's name. */
    static boolean isHome(Element link) {
        return HOME.matcher(link.attr("href")).matches();
    }

    static int countWords(String text) {
        int words = 0;
        int ideographs = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean ideograph = Character.isIdeographic(c) || isKana(c);
            boolean letter = !ideograph && Character.isLetterOrDigit(c);
            if (ideograph) {
                ideographs++;
            }
            if (letter && !inWord) {
                words++;
            }
            inWord = letter || (inWord && !Character.isWhitespace(c) && !ideograph);
        }
        return words + (ideographs + 1) / 2;
    }

    private static boolean isKana(int c) {
        return c >= 0x3040 && c <= 0x30FF;
    }
}
