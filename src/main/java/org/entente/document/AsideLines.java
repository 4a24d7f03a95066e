package org.entente.document;

import java.util.regex.Pattern;

/** Lines that stand about the text of a page and are none of it: menus, buttons, rights. */
public final class AsideLines {
    /** Short lines that stand about articles, in the languages of this kind of news. */
    private static final Pattern ASIDE_LINE = Pattern.compile("(?iU)(?:"
            + String.join(
                    "|",
                    "share(?: this.*| on.*)?|tweet|facebook|twitter|whatsapp|telegram|linkedin|follow us.*",
                    "print(?: this)?(?: page| version)?|font size.*|A\\+ ?A-?|(?:page )?views?:? ?\\d+|\\d+ views",
                    "read (?:more|also|next).{0,40}|see also:?|related(?: news| articles| posts| stories)?:?|more stories",
                    "advertisement|tags?:.*|comments?(?: \\(\\d+\\))?|loading\\W*|home|next|previous",
                    "back(?: to (?:top|list|news|home|the list|the top))?|skip to (?:main )?content",
                    "поделиться(?: .{0,20})?|просмотр\\w*:? ?\\d+|количество (?:просмотров|показов).*|версия для печати",
                    "теги:.*|читайте также.*|возврат к списку",
                    "compartir(?: en .*)?|imprimir|partager(?: sur .*)?|imprimer|bagikan(?: .{0,20})?|paylaş",
                    "分享到?.{0,12}|打印(?:本页)?|关闭(?:窗口)?|【.{2,6}】|上一[条篇].*|下一[条篇].*|(?:点击|阅读)[量数次]?[:：]?\\s*\\d*次?")
            + ")");

    private static final Pattern RIGHTS = Pattern.compile(
            "(?iU)^(?:©|\\(c\\)|copyright\\b).*|.*(?:all rights reserved|все права защищены|todos los derechos reservados"
                    + "|todos os direitos reservados|tous droits réservés|alle rechte vorbehalten|版权所有|tüm hakları saklıdır).*");

    /** Lines that stand as short in front of a text as nothing else does. */
    private static final Pattern MENU = Pattern.compile(
            "(?i)menu|news|about(?: us)?|contacts?(?: us)?|search|log ?in|sign in|register|gallery|media|sitemap");

    private static final int LONGEST_RIGHTS = 60;
    private static final int LONGEST = 8;

    private AsideLines() {}

    /**
     * Whether a line is one.
     *
     * @param words how many words it has
     */
    static boolean isAside(String line, int words) {
        return words <= LONGEST && ASIDE_LINE.matcher(line).matches()
                || words <= LONGEST_RIGHTS && RIGHTS.matcher(line).matches();
    }

    /** Whether a line without space about it is a button or the name of a part of a site. */
    public static boolean isMenu(String line) {
        return line.length() < 40
                && (MENU.matcher(line).matches() || ASIDE_LINE.matcher(line).matches());
    }
}
