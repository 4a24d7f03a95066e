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

    private final List<PageBlock> blocks;
    private final PageBlocks page;
    private final boolean[] content;
    /** The words of content before each block. */
    private final int[] wordsBefore;

    private MainText(PageBlocks page) {
        this.page = page;
        this.blocks = page.all();
        this.content = new boolean[blocks.size()];
        this.wordsBefore = new int[blocks.size() + 1];
        for (int i = 0; i < content.length; i++) {
            content[i] = isContent(i);
            wordsBefore[i + 1] = wordsBefore[i] + (content[i] ? blocks.get(i).words() : 0);
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
        if (article == body) {
            article = narrowest(body);
        }
        PageBlocks.Range range = page.range(article);
        boolean[] stays = stays(range, wordsAfter(title, article) * 2 < words(article) ? -1 : title);
        List<PageBlock> lines = new ArrayList<>();
        for (int i = 0; i < range.end(); i++) {
            if (stays[i] && i != title) {
                lines.add(blocks.get(i));
            }
        }
        return lines;
    }

    /** @param title the headline above the article's text; -1 if there is none */
    private boolean[] stays(PageBlocks.Range range, int title) {
        boolean[] stays = new boolean[range.end()];
        Set<Element> grounds = grounds(range);
        boolean begun = false;
        PageBlock before = null;
        for (int i = title < 0 ? range.first() : Math.min(range.first(), title + 1); i < range.end(); i++) {
            PageBlock block = blocks.get(i);
            begun |= i > title && i >= range.first() && isRunning(i);
            stays[i] = !Boilerplate.isBoilerplate(block)
                    && (begun ? belongs(i, before, grounds) : opens(block, i > title));
            before = stays[i] ? block : before;
        }
        leaveOutEmptyHeadings(stays);
        return stays;
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
        double linkedBefore = i == 0 ? 0 : blocks.get(i - 1).linkDensity();
        int wordsBefore = i == 0 ? 0 : blocks.get(i - 1).words();
        int wordsAfter = i + 1 == blocks.size() ? 0 : blocks.get(i + 1).words();
        if (block.linkDensity() > LINKED) {
            return false;
        }
        if (linkedBefore > LINKED_BEFORE) {
            return block.words() > 40 || wordsAfter > 17;
        }
        return block.words() > 16 || wordsAfter > 15 || wordsBefore > 4;
    }

    /** Whether it is running text: a long line of content, or a shorter sentence that does not follow a link. */
    private boolean isRunning(int i) {
        PageBlock block = blocks.get(i);
        boolean afterLink = i > 0 && blocks.get(i - 1).linkDensity() > LINKED_BEFORE;
        return (content[i] && block.words() > 16)
                || (block.isSentence() && block.linkDensity() <= LINKED && !afterLink);
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
                    .filter(c -> c.isBlock() && words(c) > 0 && words(c) >= enough)
                    .findFirst();
            if (child.isEmpty()) {
                return element;
            }
            element = child.get();
        }
    }

    /** The elements with running text, and the ones around those: what else stands there belongs to them. */
    private Set<Element> grounds(PageBlocks.Range range) {
        Set<Element> grounds = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = range.first(); i < range.end(); i++) {
            if (isRunning(i)) {
                grounds.add(blocks.get(i).element());
                grounds.add(around(blocks.get(i).element()));
            }
        }
        return grounds;
    }

    /** The element around a block, lists and tables left out of account. */
    private static Element around(Element block) {
        Element element = block;
        do {
            element = element.parent() == null ? element : element.parent();
        } while (element.parent() != null
                && Set.of("li", "ul", "ol", "dl", "dd", "tr", "tbody", "thead", "table", "blockquote", "center")
                        .contains(element.normalName()));
        return element;
    }

    private boolean belongs(int i, PageBlock before, Set<Element> grounds) {
        PageBlock block = blocks.get(i);
        boolean near = grounds.contains(block.element()) || grounds.contains(around(block.element()));
        if (block.linkDensity() <= LINKED) {
            return content[i] || near;
        }
        boolean listed = before != null
                && block.itemDepth() >= 0
                && (before.isOpening() || (before.itemDepth() >= 0 && before.linkDensity() > LINKED));
        return near && (listed || block.isSentence());
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
