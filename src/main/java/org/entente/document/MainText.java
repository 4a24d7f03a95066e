package org.entente.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Picks the lines of a page that are its article.
 *
 * <p>Each line is first judged by its length and share of links and those of its neighbours: the decision tree of C.
 * Kohlschütter, P. Fankhauser and W. Nejdl, <i>Boilerplate detection using shallow text features</i>, WSDM 2010, with words
 * for text density. That misses what this field needs most, lists of delegates and of partners; so the article is then
 * taken to be the smallest element around the headline with half of all words so found, and lines beside its running
 * text stay, however short. Linear in the length of the page.
 */
final class MainText {
    /** The tree's thresholds, as published. */
    private static final double LINKED = 1 / 3d;

    private static final double LINKED_BEFORE = 5 / 9d;

    /** Hold text, but never an article. */
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "pre", "ul", "ol", "dl", "li", "blockquote", "figure", "h1", "h2", "h3", "h4", "h5", "h6");

    private static final Set<String> LISTS =
            Set.of("li", "ul", "ol", "dl", "dd", "tr", "tbody", "thead", "table", "blockquote", "center");

    private final List<PageBlock> blocks;
    private final PageBlocks page;
    private final boolean[] content;
    private final boolean[] running;
    /** The words of content before each block. */
    private final int[] wordsBefore;

    private MainText(PageBlocks page) {
        this.page = page;
        this.blocks = page.all();
        this.content = new boolean[blocks.size()];
        this.running = new boolean[blocks.size()];
        this.wordsBefore = new int[blocks.size() + 1];
        for (int i = 0; i < content.length; i++) {
            content[i] = isContent(i);
            running[i] = isRunning(i);
            wordsBefore[i + 1] =
                    wordsBefore[i] + (content[i] || running[i] ? blocks.get(i).words() : 0);
        }
    }

    /**
     * The lines of the article without its headline.
     *
     * @param body without what is known to be boilerplate
     * @param headline which block is the headline, if the page shows one
     */
    static List<PageBlock> of(Element body, PageBlocks page, OptionalInt headline) {
        return new MainText(page).lines(body, headline);
    }

    private List<PageBlock> lines(Element body, OptionalInt headline) {
        int title = headline.orElse(-1);
        Element article = title < 0 || wordsAfter(title, body) * 2 < words(body) ? body : around(title, body);
        PageBlocks.Range range = article == body ? withAlike(narrowest(body)) : page.range(article);
        boolean[] stays = stays(range, wordsAfter(title, article) * 2 < words(article) ? -1 : title);
        List<PageBlock> lines = new ArrayList<>();
        boolean begun = false;
        for (int i = 0; i < range.end(); i++) {
            begun |= stays[i] && (running[i] || blocks.get(i).isRow());
            if (stays[i] && i != title) {
                lines.add(begun ? blocks.get(i) : blocks.get(i).withoutBullet());
            }
        }
        return lines;
    }

    /** @param title the headline above the article's text; -1 if there is none */
    private boolean[] stays(PageBlocks.Range range, int title) {
        boolean[] stays = new boolean[range.end()];
        Set<Element> grounds = grounds(range);
        int last = range.end() - 1;
        while (last > range.first() && !running[last]) {
            last--;
        }
        boolean begun = false;
        for (int i = title < 0 ? range.first() : Math.min(range.first(), title + 1); i < range.end(); i++) {
            PageBlock block = blocks.get(i);
            begun |= i > title && i >= range.first() && (running[i] || block.isRow());
            if (Boilerplate.isBoilerplate(block)) {
                continue;
            }
            if (begun) {
                boolean near = grounds.contains(block.element())
                        || grounds.contains(around(block.element()))
                        || goesOn(i, stays);
                stays[i] = belongs(i, near, i < last);
            } else {
                stays[i] = opens(block, i > title);
            }
        }
        leaveOutEmptyHeadings(stays);
        return stays;
    }

    /**
     * Whether a line of the article stays.
     *
     * @param near whether it stands beside running text, or goes on with a list
     * @param within whether running text follows; what stands after a link is there taken for a preview of another page
     */
    private boolean belongs(int i, boolean near, boolean within) {
        return blocks.get(i).linkDensity() <= LINKED
                ? content[i] || near || (within && !isAfterLink(i))
                : (near || within) && isLinkedText(i);
    }

    /** A heading goes with the line that it stands above. */
    private void leaveOutEmptyHeadings(boolean[] stays) {
        boolean nextStays = false;
        for (int i = stays.length - 1; i >= 0; i--) {
            stays[i] &= blocks.get(i).heading() == 0 || nextStays;
            nextStays = Boilerplate.isBoilerplate(blocks.get(i)) ? nextStays : stays[i];
        }
    }

    /** The tree of the paper; what stands before the first and after the last line has no words and no links. */
    private boolean isContent(int i) {
        PageBlock block = blocks.get(i);
        int wordsBefore = i == 0 ? 0 : blocks.get(i - 1).words();
        int wordsAfter = i + 1 == blocks.size() ? 0 : blocks.get(i + 1).words();
        if (block.linkDensity() > LINKED) {
            return false;
        }
        if (isAfterLink(i)) {
            return block.words() > 40 || wordsAfter > 17;
        }
        return block.words() > 16 || wordsAfter > 15 || wordsBefore > 4;
    }

    /** Whether it is running text: a long line of content, or a shorter sentence that does not follow a link. */
    private boolean isRunning(int i) {
        PageBlock block = blocks.get(i);
        return (content[i] && block.words() > 16)
                || (block.isSentence() && block.linkDensity() <= LINKED && !isAfterLink(i));
    }

    private boolean isAfterLink(int i) {
        return i > 0 && blocks.get(i - 1).linkDensity() > LINKED_BEFORE;
    }

    private int words(Element element) {
        PageBlocks.Range range = page.range(element);
        return wordsBefore[range.end()] - wordsBefore[range.first()];
    }

    private int wordsAfter(int block, Element element) {
        int end = page.range(element).end();
        return block >= end ? 0 : wordsBefore[end] - wordsBefore[block + 1];
    }

    /** The smallest element around the headline that has half of all words of content after it. */
    private Element around(int headline, Element body) {
        Element element = blocks.get(headline).element();
        while (element != body && wordsAfter(headline, element) * 2 < words(body)) {
            element = element.parent();
        }
        return element;
    }

    /** Down from the body as long as one child has four fifths of the words of content. */
    private Element narrowest(Element body) {
        Element element = body;
        while (true) {
            int enough = words(element) * 4 / 5;
            Optional<Element> child = element.children().stream()
                    .filter(c -> isContainer(c) && words(c) > 0 && words(c) >= enough)
                    .findFirst();
            if (child.isEmpty()) {
                return element;
            }
            element = child.get();
        }
    }

    private boolean isContainer(Element element) {
        PageBlocks.Range range = page.range(element);
        return element.isBlock() && !PARAGRAPHS.contains(element.normalName()) && range.end() - range.first() > 1;
    }

    /** An element with those of its name and class that stand after it: parts of an article, with something else between. */
    private PageBlocks.Range withAlike(Element element) {
        int end = page.range(element).end();
        for (Element next : element.nextElementSiblings()) {
            if (next.nameIs(element.normalName()) && next.className().equals(element.className())) {
                end = Math.max(end, page.range(next).end());
            }
        }
        return new PageBlocks.Range(page.range(element).first(), end);
    }

    /** The elements with running text, and the ones around those: what else stands there belongs to them. */
    private Set<Element> grounds(PageBlocks.Range range) {
        Set<Element> grounds = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = range.first(); i < range.end(); i++) {
            if (running[i]) {
                grounds.add(blocks.get(i).element());
                grounds.add(around(blocks.get(i).element()));
            }
        }
        return grounds;
    }

    /** The element around a block, lists and tables left out of account. */
    private static Element around(Element block) {
        Element element = block;
        int steps = 0; // lists within lists have an end in texts, if not in files
        do {
            element = element.parent() == null ? element : element.parent();
        } while (LISTS.contains(element.normalName()) && ++steps < 16);
        return element;
    }

    /** Whether a line goes on with a list or a table, or follows on a colon. */
    private boolean goesOn(int i, boolean[] stays) {
        if (i == 0 || !stays[i - 1]) {
            return false;
        }
        PageBlock before = blocks.get(i - 1);
        PageBlock block = blocks.get(i);
        return before.isOpening()
                || (before.itemDepth() >= 0 && block.itemDepth() >= 0)
                || (before.isRow() && block.isRow());
    }

    /** Whether linked words are the article's own: a list of partners with their pages, a row, a sentence linked as a whole. */
    private boolean isLinkedText(int i) {
        PageBlock block = blocks.get(i);
        PageBlock before = blocks.get(Math.max(0, i - 1));
        boolean listed = block.itemDepth() >= 0
                && (before.isOpening() || (before.itemDepth() >= 0 && before.linkDensity() > LINKED));
        return listed || block.isRow() || block.isSentence();
    }

    /** What stands between headline and article: a standfirst, a date; above the headline, a date. */
    private static boolean opens(PageBlock block, boolean belowHeadline) {
        if (block.isDateLine() && block.heading() == 0) {
            return block.linkDensity() <= LINKED_BEFORE;
        }
        return belowHeadline
                && block.linkDensity() <= LINKED
                && (block.words() >= 8 || block.element().nameIs("p"));
    }
}
