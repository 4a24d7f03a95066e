package org.entente.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Takes from a page what by its element, role or class is not its main text. */
final class Boilerplate {
    private static final String UNREAD = "script, style, noscript, template, svg, iframe, object, embed, applet, video,"
            + " audio, canvas, map, select, button, input, textarea, datalist, option, rp, rt, head";
    private static final Set<String> ELEMENTS = Set.of("nav", "aside", "footer", "form", "dialog", "menu");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "search",
            "complementary",
            "dialog",
            "alert",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar");
    /** Words of class names and ids. Not among them: widget, banner, print, header, which often hold the text as well. */
    private static final Set<String> CLASS_WORDS = Set.of(
            "ad",
            "ads",
            "adv",
            "advert",
            "advertisement",
            "breadcrumb",
            "breadcrumbs",
            "comments",
            "consent",
            "cookie",
            "cookies",
            "copyright",
            "crumbs",
            "disqus",
            "dropdown",
            "foot",
            "footer",
            "gdpr",
            "login",
            "menu",
            "modal",
            "nav",
            "navbar",
            "navigation",
            "newsletter",
            "pager",
            "pagination",
            "popup",
            "promo",
            "recommended",
            "related",
            "relatedposts",
            "respond",
            "share",
            "sharedaddy",
            "sharing",
            "sidebar",
            "social",
            "subscribe",
            "tags",
            "topmenu",
            "trending");

    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
    private static final Pattern CAMEL_CASE = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** Short lines that stand about articles, in the languages of this kind of news. */
    private static final Pattern ASIDE_LINE = Pattern.compile(
            "(?iU)(?:share(?: this.*| on.*)?|print(?: this)?(?: page| version)?|tweet|facebook|twitter|whatsapp|telegram"
                    + "|linkedin|advertisement|read (?:more|also|next).{0,40}|see also:?|related(?: news| articles| posts| stories)?:?"
                    + "|tags?:.*|(?:page )?views?:? ?\\d+|\\d+ views|comments?(?: \\(\\d+\\))?|back(?: to .*)?|next|previous|loading\\W*"
                    + "|skip to .*|home|follow us.*|more stories|font size.*|A\\+? A-?.*"
                    + "|поделиться.*|просмотр\\w*:? ?\\d+|версия для печати|количество просмотров.*|теги:.*|читайте также.*"
                    + "|compartir.*|imprimir|partager.*|imprimer|bagikan.*|paylaş.*"
                    + "|分享.*|打印.*|关闭|【.{2,6}】|上一[条篇].*|下一[条篇].*|点击.{0,12}|阅读.{0,8})");

    private static final Pattern RIGHTS = Pattern.compile(
            "(?iU)^(?:©|\\(c\\)|copyright\\b).*|.*(?:all rights reserved|все права защищены|todos los derechos reservados"
                    + "|todos os direitos reservados|tous droits réservés|alle rechte vorbehalten|版权所有|tüm hakları saklıdır).*");

    private final Element body;
    private final Map<Element, Integer> unlinked = new IdentityHashMap<>();

    private Boilerplate(Element body) {
        this.body = body;
    }

    /** Takes out what is not shown or is known not to be main text, unless it holds most of the page. */
    static void remove(Element body) {
        body.select(UNREAD).remove();
        new Boilerplate(body).remove();
    }

    /** Whether a line says nothing of the page's matter, whatever page it is. */
    static boolean isBoilerplate(PageBlock block) {
        return (block.words() <= 8 && ASIDE_LINE.matcher(block.text()).matches())
                || (block.words() <= 60 && RIGHTS.matcher(block.text()).matches());
    }

    private void remove() {
        body.traverse(new UnlinkedCounter());
        int most = unlinked.getOrDefault(body, 0) / 2;
        List<Element> out = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            if (element != body && isAside(element) && unlinked.get(element) <= most && !isHeadlines(element)) {
                out.add(element);
            }
        }
        out.addAll(cards());
        out.forEach(Node::remove);
    }

    /** A part that has the page's only first-rank heading, with its own text, is no aside, whatever its class. */
    private static boolean isHeadlines(Element element) {
        Element heading = element.selectFirst("h1");
        return heading != null && heading.selectFirst("a[href=/]") == null;
    }

    private static boolean isAside(Element element) {
        String name = element.normalName();
        if (ELEMENTS.contains(name) || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find()) {
            return true;
        }
        if (name.equals("article") || name.equals("main") || name.matches("h[1-6]")) {
            return false;
        }
        return hasClassWord(element.className()) || hasClassWord(element.id());
    }

    private static boolean hasClassWord(String names) {
        if (names.isEmpty()) {
            return false;
        }
        String spaced = CAMEL_CASE.matcher(names).replaceAll(" ").toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(spaced)).anyMatch(CLASS_WORDS::contains);
    }

    /**
     * Previews of other pages: three or more children of one class, each of which begins with a link and says little more.
     */
    private List<Element> cards() {
        List<Element> cards = new ArrayList<>();
        for (Element parent : body.getAllElements()) {
            Map<String, List<Element>> alike = new HashMap<>();
            for (Element child : parent.children()) {
                if (!child.className().isEmpty() && child.childrenSize() > 1) {
                    alike.computeIfAbsent(child.normalName() + "." + child.className(), k -> new ArrayList<>())
                            .add(child);
                }
            }
            alike.values().stream()
                    .filter(group -> group.size() > 2 && group.stream().allMatch(Boilerplate::isCard))
                    .forEach(cards::addAll);
        }
        return cards;
    }

    private static boolean isCard(Element element) {
        List<PageBlock> lines = PageBlocks.of(element).all();
        return lines.size() > 1
                && lines.get(0).linkDensity() > 0.9
                && lines.stream().mapToInt(PageBlock::words).sum() <= 80;
    }

    /** Counts for every element the characters in it that are not linked. */
    private final class UnlinkedCounter implements NodeVisitor {
        private int links;

        @Override
        public void head(Node node, int depth) {
            if (node.nameIs("a")) {
                links++;
            } else if (links == 0
                    && node instanceof TextNode text
                    && !text.isBlank()
                    && node.parent() instanceof Element parent) {
                unlinked.merge(parent, TextLayout.clean(text.getWholeText()).length(), Integer::sum);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= element.nameIs("a") ? 1 : 0;
                int length = unlinked.computeIfAbsent(element, e -> 0);
                if (element != body) {
                    unlinked.merge(element.parent(), length, Integer::sum);
                }
            }
        }
    }
}
