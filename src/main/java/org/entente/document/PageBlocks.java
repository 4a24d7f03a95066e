package org.entente.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The lines of a page in order, and which of them stand in which element. Made by one walk, however deep the page. */
final class PageBlocks implements NodeFilter {
    /** What jsoup takes for blocks; a break is treated by itself. */
    private static final Set<String> INLINE = Set.of("ins", "del", "br");
    /** Elements in which a {@code <time>} is a part of a sentence. */
    private static final Set<String> RUNNING_TEXT = Set.of("p", "li", "td", "dd", "blockquote", "figcaption");

    private final Predicate<Element> leftOut;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final Map<Element, Range> ranges = new IdentityHashMap<>();
    private final Map<Element, Integer> begun = new IdentityHashMap<>();

    private final StringBuilder line = new StringBuilder();
    private int linked;
    private int links;
    private boolean home;
    /** Whether two elements touch here. */
    private boolean seam;

    private int lists;
    private boolean itemBegins;
    private int heading;
    private int preformatted;
    private Element dataTable;

    /** @param first the first block of an element @param end the one after its last */
    record Range(int first, int end) {}

    private static final Range NONE = new Range(0, 0);

    private PageBlocks(Predicate<Element> leftOut) {
        this.leftOut = leftOut;
    }

    /** @param leftOut elements that are passed over with all that stands in them */
    static PageBlocks of(Element root, Predicate<Element> leftOut) {
        PageBlocks blocks = new PageBlocks(leftOut);
        root.filter(blocks);
        return blocks;
    }

    List<PageBlock> all() {
        return blocks;
    }

    /** The blocks that stand in an element of the page; none if it was left out. */
    Range range(Element element) {
        return ranges.getOrDefault(element, NONE);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            if (leftOut.test(element)) {
                endLine(element.parent());
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    private void append(TextNode node) {
        String words = node.getWholeText();
        if (preformatted > 0) {
            String[] rows = words.split("\\R", -1);
            for (int i = 0; i < rows.length; i++) {
                if (i > 0) {
                    endLine(node.parent());
                }
                append(rows[i]);
            }
        } else {
            append(words);
        }
    }

    private void append(String words) {
        if (seam && line.length() > 0 && !words.isEmpty() && isSeam(line.charAt(line.length() - 1), words.charAt(0))) {
            line.append(' ');
        }
        seam = false;
        line.append(words);
        if (links > 0) {
            linked += solid(words);
        }
    }

    private void open(Element element) {
        if (isBlock(element)) {
            endLine(element.parent());
        }
        seam = element.previousSibling() instanceof Element && !element.parent().nameIs("p");
        switch (element.normalName()) {
            case "a" -> {
                if (line.length() > 0 && element.previousSibling() instanceof Element before && before.nameIs("a")) {
                    line.append(' ');
                }
                links++;
                home |= PageBlock.isHome(element);
            }
            case "br" -> {
                if (heading > 0) {
                    line.append(' ');
                } else {
                    endLine(element.parent());
                }
            }
            case "ul", "ol" -> lists++;
            case "li" -> itemBegins = true;
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                heading = element.normalName().charAt(1) - '0';
            case "pre" -> preformatted++;
            case "table" -> {
                if (dataTable == null && isDataTable(element)) {
                    dataTable = element;
                }
            }
            case "td", "th" -> {
                if (dataTable != null && element.previousElementSibling() != null) {
                    line.append(" | ");
                }
            }
            default -> {}
        }
        begun.put(element, blocks.size());
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element element) {
        if (isBlock(element)) {
            endLine(element);
        }
        switch (element.normalName()) {
            case "a" -> links--;
            case "ul", "ol" -> lists--;
            case "li" -> itemBegins = false;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = 0;
            case "pre" -> preformatted--;
            case "table" -> dataTable = dataTable == element ? null : dataTable;
            default -> {}
        }
        ranges.put(element, new Range(begun.remove(element), blocks.size()));
    }

    /** Links, names and dates that touch in the file are often apart on the screen; parts of a word hardly look so. */
    private static boolean isSeam(char before, char after) {
        return Character.isLowerCase(before) && (Character.isUpperCase(after) || Character.isDigit(after));
    }

    private boolean isBlock(Element element) {
        if (dataTable != null && (element.nameIs("td") || element.nameIs("th"))) {
            return false;
        }
        if (element.nameIs("time")) {
            Element around = element.parent();
            return around != null && around.isBlock() && !RUNNING_TEXT.contains(around.normalName());
        }
        return element.isBlock() && !INLINE.contains(element.normalName());
    }

    private void endLine(Node within) {
        if (dataTable != null && isWithinRow(within)) {
            line.append(' ');
            return;
        }
        String text = TextLayout.clean(line.toString());
        if (!text.isEmpty()) {
            int itemDepth = itemBegins ? Math.max(0, lists - 1) : -1;
            double density = Math.min(1, (double) linked / Math.max(1, solid(text)));
            blocks.add(
                    new PageBlock(block(within), text, PageBlock.countWords(text), density, home, itemDepth, heading));
            itemBegins = false;
        }
        line.setLength(0);
        linked = 0;
        home = false;
    }

    private static Element block(Node within) {
        Element element = (Element) within;
        while (!element.isBlock() && element.parent() != null) {
            element = element.parent();
        }
        return element;
    }

    /** A row of a table of data is one line; its cells hold no table, so that the way up to it is short. */
    private boolean isWithinRow(Node within) {
        for (Node node = within; node != dataTable && node != null; node = node.parent()) {
            if (node.nameIs("td") || node.nameIs("th")) {
                return true;
            }
        }
        return false;
    }

    /** Tables also serve to lay out pages: those hold tables or long texts, or have one column. */
    private static boolean isDataTable(Element table) {
        if (table.attr("role").equals("presentation") || table.selectFirst("td table, th table") != null) {
            return false;
        }
        boolean columns = false;
        for (Element cell : table.select("td, th")) {
            columns |= cell.previousElementSibling() != null;
            if (cell.select("p, div, li").size() > 4 || PageBlock.countWords(cell.text()) > 60) {
                return false;
            }
        }
        return columns && table.select("tr").size() > 1;
    }

    private static int solid(String words) {
        return (int) words.chars()
                .filter(c -> !Character.isWhitespace(c) && c != '\u00A0')
                .count();
    }
}
