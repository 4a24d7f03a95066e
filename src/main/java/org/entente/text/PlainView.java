package org.entente.text;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Makes a string in which every code point of a text is one {@code char}, with typographic variants made plain. */
final class PlainView {
    /** Stands for a code point that has no plain form of one {@code char}. */
    private static final char NO_FORM = '\uFFFC';

    /** Says where a word may be broken, and is no part of it. */
    static final char SOFT_HYPHEN = '\u00AD';

    /** A character reference of HTML that a page shows as it is. */
    private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d{2,5}|#x\\p{XDigit}{2,4}|[a-zA-Z]{2,6});");

    private PlainView() {}

    /** A string as long as {@code text} has code points. */
    static String of(String text) {
        StringBuilder view = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            view.append(plain(codePoint));
        }
        blankMarkup(view);
        resolveReferences(view);
        return view.toString();
    }

    /** Puts the character in the place of a reference to it, {@code &amp;}, {@code &#8217;}, behind as many soft hyphens as keep its length. */
    private static void resolveReferences(StringBuilder view) {
        Matcher reference = REFERENCE.matcher(view);
        while (reference.find()) {
            String character = Parser.unescapeEntities(reference.group(), false);
            if (character.length() == 1) {
                for (int i = reference.start(); i < reference.end() - 1; i++) {
                    view.setCharAt(i, SOFT_HYPHEN);
                }
                view.setCharAt(reference.end() - 1, plain(character.charAt(0)));
            }
        }
    }

    /** Makes spaces of the marks that Markdown sets before headings and about words in bold type. */
    private static void blankMarkup(StringBuilder view) {
        boolean lineStart = true;
        for (int i = 0; i < view.length(); i++) {
            char c = view.charAt(i);
            boolean bold = c == '*' && i + 1 < view.length() && view.charAt(i + 1) == '*';
            if (bold) {
                view.setCharAt(i, ' ');
                view.setCharAt(i + 1, ' ');
            } else if (c == '#' && lineStart) {
                view.setCharAt(i, ' ');
            }
            lineStart = c == '\n' || lineStart && (c == '#' || c == ' ');
        }
    }

    private static char plain(int codePoint) {
        if (codePoint < 0x80) {
            return (char) codePoint;
        }
        switch (codePoint) {
            case 0x2018, 0x2019, 0x201A, 0x201B, 0x02BC, 0x02BB, 0x02B9, 0x02BE, 0x02BF, 0x00B4, 0x2032, 0xFF07:
                return '\'';
            case 0x201C, 0x201D, 0x201E, 0x201F, 0x00AB, 0x00BB, 0x2033, 0x300A, 0x300B, 0x300C, 0x300D, 0xFF02:
                return '"';
            case 0x2010, 0x2011, 0x2212:
                return '-';
            case 0x2012, 0x2015, 0x2E3A:
                return '\u2014';
            case 0x0085, 0x2028, 0x2029:
                return '\n';
            case 0xFEFF, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060:
                return ' ';
            default:
                break;
        }
        if (Character.isSpaceChar(codePoint)) {
            return ' ';
        }
        if (codePoint >= 0x10000 || (codePoint >= 0xFF01 && codePoint <= 0xFF5E)) {
            String form = Normalizer.normalize(new String(Character.toChars(codePoint)), Normalizer.Form.NFKC);
            return form.length() == 1 ? form.charAt(0) : NO_FORM;
        }
        return (char) codePoint;
    }
}
