package org.entente.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeVisitor;

/** What of a page is not its main text, going by its elements, roles and classes. Linear in the size of the page. */
final class Boilerplate {
    /** Elements that show no words, or none that were written for the page. */
    private static final Set<String> UNREAD = Set.of(
            "applet",
            "audio",
            "button",
            "canvas",
            "datalist",
            "embed",
            "head",
            "iframe",
            "input",
            "map",
            "noscript",
            "object",
            "option",
            "rp",
            "rt",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "video");

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
            "side",
            "sidebar",
            "social",
            "subscribe",
            "tags",
            "topmenu",
            "trending");

    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
    private static final Pattern CAMEL_CASE = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** A preview of another page is at most this long, in characters that are not linked, and in elements. */
    private static final int CARD_LENGTH = 600;

    private static final int CARD_ELEMENTS = 60;
    /** Pages without sense for classes name everything after a menu: less than this share of a page is not what it says. */
    private static final int LEAST_SHARE = 20;

    private final Element body;
    private final Map<Element, Tally> tallies = new IdentityHashMap<>();
    private final Set<Element> aside = Collections.newSetFromMap(new IdentityHashMap<>());
    private int lengthAside;

    /** What an element holds, with all that stands in it. */
    private static final class Tally {
        /** Characters that are not linked. */
        private int length;

        private int elements;
        /** Whether there is a heading of the first rank, other than the site's name. */
        private boolean headline;
    }

    private Boilerplate(Element body) {
        this.body = body;
    }

    /** The elements to be left out with all that stands in them; never one that holds most of the page or its headline. */
    static Predicate<Element> of(Element body) {
        Set<Element> aside = new Boilerplate(body).find();
        return element -> aside.contains(element) || isUnread(element);
    }

    private static boolean isUnread(Element element) {
        return UNREAD.contains(element.normalName());
    }

    /** Whether a line says nothing of the page's matter, whatever page it is. */
    static boolean isBoilerplate(PageBlock block) {
        return AsideLines.isAside(block.text(), block.words());
    }

    private Set<Element> find() {
        body.traverse(new Counter());
        body.filter(this::mark);
        boolean everything = (tallies.get(body).length - lengthAside) * LEAST_SHARE < tallies.get(body).length;
        return everything ? Set.of() : aside;
    }

    private FilterResult mark(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        Tally tally = tallies.get(element);
        boolean most = tally.length * 2 > tallies.get(body).length;
        if (element != body && !most && !tally.headline && (aside.contains(element) || isAside(element))) {
            aside.add(element);
            lengthAside += tally.length;
            return FilterResult.SKIP_ENTIRELY;
        }
        markCards(element);
        return FilterResult.CONTINUE;
    }

    private static boolean isAside(Element element) {
        String name = element.normalName();
        if (name.equals("footer") && element.parent().nameIs("blockquote")) {
            return false; // who said it
        }
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
        String some = names.substring(0, Math.min(names.length(), 500));
        String spaced = CAMEL_CASE.matcher(some).replaceAll(" ").toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(spaced)).anyMatch(CLASS_WORDS::contains);
    }

    /** Previews of other pages: three or more children of one class, each of which begins with a link and says little more. */
    private void markCards(Element parent) {
        Map<String, List<Element>> alike = new HashMap<>();
        for (Element child : parent.children()) {
            if (!child.className().isEmpty() && child.childrenSize() > 1) {
                alike.computeIfAbsent(child.normalName() + "." + child.className(), k -> new ArrayList<>())
                        .add(child);
            }
        }
        alike.values().stream()
                .filter(group -> group.size() > 2 && group.stream().allMatch(this::isCard))
                .forEach(aside::addAll);
    }

    private boolean isCard(Element element) {
        Tally tally = tallies.get(element);
        if (tally.length > CARD_LENGTH || tally.elements > CARD_ELEMENTS) {
            return false;
        }
        List<PageBlock> lines = PageBlocks.of(element, Boilerplate::isUnread).all();
        return lines.size() > 1 && lines.get(0).linkDensity() > 0.9;
    }

    private final class Counter implements NodeVisitor {
        private int links;
        private int unread;
        /** Whether there was a link home since the last heading of the first rank began. */
        private boolean home;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.nameIs("a")) {
                    links++;
                    home |= PageBlock.isHome(element);
                } else if (element.nameIs("h1")) {
                    home = false;
                }
                unread += isUnread(element) ? 1 : 0;
                tallies.put(element, new Tally());
            } else if (links == 0 && unread == 0 && node instanceof TextNode text && !text.isBlank()) {
                tallies.get(node.parent()).length +=
                        TextLayout.clean(text.getWholeText()).length();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            links -= element.nameIs("a") ? 1 : 0;
            unread -= isUnread(element) ? 1 : 0;
            if (element != body) {
                Tally tally = tallies.get(element);
                Tally parent = tallies.get(element.parent());
                parent.length += tally.length;
                parent.elements += tally.elements + 1;
                parent.headline |= tally.headline || (element.nameIs("h1") && !home);
            }
        }
    }
}
