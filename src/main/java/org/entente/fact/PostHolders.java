package org.entente.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.mention.Gazetteer;

/**
 * Tells who holds each post that a clause names.
 *
 * <p>A clause is cut into stretches in which only names, posts, institutions, places and the small words between them follow
 * each other. In a stretch, what stands together without a comma belongs together ({@code President NAME},
 * {@code Rector of ORG NAME}, {@code NAME (POST)}, {@code NAME as POST}). Where commas leave open on which side of the
 * post its holder stands, the stretch is read the way it goes on and ends ({@link PostLists}), or else the way it begins: with a
 * person, then each post is that of the person before; with a post, then each is that of the person behind.
 */
final class PostHolders {
    static final Set<String> LINKS = Set.of("of", "at", "in", "for", "from", "to", "under", "within", "on");
    static final Set<String> JOINTS = Set.of("and", "&", "cum", "/", "concurrently");
    static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014");
    private static final Set<String> COPULAS = Set.of("as", "is", "was", "who", "serves", "currently", "also", "being");
    private static final Set<String> SMALL = Set.of(
            "the",
            "a",
            "an",
            "its",
            "our",
            "their",
            "his",
            "her",
            "both",
            "same",
            "respectively",
            "dr",
            "dr.",
            "mr",
            "mrs",
            "ms",
            "prof",
            "prof.",
            "(",
            ")",
            ",",
            "\"",
            "+",
            ".",
            "this",
            "that",
            "time");

    /** The items between a post and its institution or holder beyond which they do not belong together. */
    private static final int LONGEST_GAP = 26;

    private static final int LONGEST_EPITHET = 3;

    private final Gazetteer gazetteer;

    PostHolders(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Somebody with a post, both as items of the clause. */
    record Held(int post, int person, String pattern) {}

    /** A person, or one post or several joined by {@code and} that one person holds. */
    static final class Element {
        final int from;
        final int to;
        final boolean person;
        final boolean plural;
        /** The other element of a pair that nothing parts. */
        Element partner;

        Element(int from, int to, boolean person, boolean plural) {
            this.from = from;
            this.to = to;
            this.person = person;
            this.plural = plural;
        }
    }

    List<Held> read(Clause clause) {
        List<Held> held = new ArrayList<>();
        int i = 0;
        while (i < clause.size()) {
            int end = i;
            while (end < clause.size() && continues(clause, end)) {
                end++;
            }
            if (end > i) {
                readStretch(clause, elements(clause, i, end), held);
            }
            i = end + 1;
        }
        return held;
    }

    // ---------------------------------------------------------------- stretches

    private boolean continues(Clause clause, int i) {
        Item item = clause.at(i);
        if (item.mention() != null) {
            return item.date() == null;
        }
        if (item.isPossessive() || item.isAny(SMALL) || item.isAny(LINKS) || item.isAny(JOINTS) || item.isAny(DASHES)) {
            return true;
        }
        if (item.isAny(COPULAS)) {
            return !(item.is("as") && clause.at(i - 1).is("well"));
        }
        if (item.is(":")) {
            // "Rector: NAME", "NAME: Rector"; elsewhere a colon opens a list.
            return clause.at(i - 1).post() != null && clause.at(i + 1).person() != null
                    || clause.at(i - 1).person() != null && clause.at(i + 1).post() != null;
        }
        return item.token().isCapitalized() && !gazetteer.words("clause-words").contains(item.lower())
                || gazetteer.countryOfDemonym(item.token().text()) != null
                || gazetteer.words("apposition-nouns").contains(item.lower())
                || isEpithet(clause, i)
                || describes(clause, i);
    }

    /** {@code NAME, the esteemed rector of}, {@code NAME, newly appointed director of}, {@code NAME, the first female dean of}. */
    private boolean isEpithet(Clause clause, int i) {
        int from = i;
        while (from > i - LONGEST_EPITHET && isEpithetWord(clause, from - 1)) {
            from--;
        }
        int end = i;
        while (end < i + LONGEST_EPITHET && isEpithetWord(clause, end)) {
            end++;
        }
        boolean article = clause.at(from - 1).is("the");
        int comma = article || clause.at(from - 1).is("a") ? from - 2 : from - 1;
        return end > i
                && clause.at(end).post() != null
                && clause.at(comma).is(",")
                && (clause.at(comma - 1).person() != null || article && end - from == 1);
    }

    private boolean isEpithetWord(Clause clause, int i) {
        Item item = clause.at(i);
        if (item.token() == null || !item.token().isWord() || !gazetteer.isCommon(item.lower())) {
            return false;
        }
        String speech = gazetteer.partOfSpeech(item.lower());
        return speech.contains("adj")
                || speech.contains("adv")
                || item.lower().endsWith("ed") && clause.at(i - 1).lower().endsWith("ly");
    }

    /** A word in small letters between a post and the comma or name behind: {@code head of the scientific sector}. */
    private boolean describes(Clause clause, int i) {
        if (!clause.at(i).token().isWord()
                || gazetteer.words("clause-words").contains(clause.at(i).lower())) {
            return false;
        }
        for (int k = i - 1; k >= Math.max(0, i - 6); k--) {
            Item item = clause.at(k);
            if (item.post() != null) {
                return clause.at(k + 1).isAny(LINKS);
            }
            if (item.mention() != null
                    || item.token() == null
                    || !item.token().isWord()
                    || gazetteer.words("speech-verbs").contains(item.lower())) {
                return false;
            }
        }
        return false;
    }

    private static List<Element> elements(Clause clause, int from, int end) {
        List<Element> elements = new ArrayList<>();
        for (int i = from; i < end; i++) {
            Item item = clause.at(i);
            if (item.person() != null) {
                elements.add(new Element(i, i, true, false));
            } else if (item.post() != null
                    && clause.at(i + 1).post() == null
                    && !isOfPost(clause, i)
                    && !isPossessor(clause, i)) {
                // "Rector Advisor" is an advisor.
                int last = i;
                while (!clause.at(last).post().plural()) {
                    int next = joined(clause, last, end);
                    if (next < 0) {
                        break;
                    }
                    last = next;
                }
                elements.add(new Element(i, last, false, item.post().plural()));
                i = last;
            }
        }
        return elements;
    }

    /** {@code Consultant of the Minister}: who consults is no minister. */
    private static boolean isOfPost(Clause clause, int i) {
        return clause.at(i - 1).is("the")
                && (clause.at(i - 2).is("of") || clause.at(i - 2).is("to"))
                && clause.at(i - 3).post() != null
                && clause.at(i + 1).person() == null;
    }

    /** {@code NAME, Coordinator, Vice-Chancellor's Strategic Teams}: what somebody's is, and nobody's post. */
    private static boolean isPossessor(Clause clause, int i) {
        Item owned = clause.at(i + 2);
        return clause.at(i + 1).isPossessive()
                && (owned.organization() != null
                        || owned.token() != null && owned.token().isCapitalized() && owned.post() == null);
    }

    /** The post that {@code and} joins to the one at {@code i}, both held by one person; -1 if there is none. */
    private static int joined(Clause clause, int i, int end) {
        int k = i + 1;
        if (!clause.at(k).isAny(JOINTS)) {
            return -1;
        }
        k++;
        // "the Vice-Chancellor and the Registrar, NAME": each article tells of somebody.
        if (clause.at(k).is("the")
                && clause.at(i - 1).is("the")
                && clause.at(k + 2).is(",")
                && clause.at(k + 3).person() != null) {
            return -1;
        }
        while (clause.at(k).is("the") || clause.at(k).is("also") || clause.at(k).is("concurrently")) {
            k++;
        }
        if (k >= end || clause.at(k).post() == null || clause.at(k).post().plural()) {
            return -1;
        }
        // "NAME, Chairman and President OTHER"
        if (clause.at(k + 1).person() != null
                && clause.at(i - 1).is(",")
                && clause.at(i - 2).person() != null) {
            return -1;
        }
        for (int r = k + 1; r < Math.min(clause.size(), k + 4); r++) {
            if (clause.at(r).is("respectively")) {
                return -1;
            }
        }
        // "the Rector and Vice-Rector NAME" are two persons, one of them without a name.
        boolean two = clause.at(k + 1).person() != null
                && clause.at(i).post().rank().endsWith(clause.at(k).post().rank())
                && !clause.at(i).post().rank().equals(clause.at(k).post().rank());
        return two ? -1 : k;
    }

    // ---------------------------------------------------------------- who belongs to what

    private void readStretch(Clause clause, List<Element> elements, List<Held> held) {
        if (elements.stream().noneMatch(e -> e.person) || elements.stream().allMatch(e -> e.person)) {
            return;
        }
        int first = held.size();
        boolean alternates = PostLists.alternates(clause, elements);
        for (int n = 0; !alternates && n < elements.size(); n++) {
            Element post = elements.get(n);
            if (!post.person
                    && n + 1 < elements.size()
                    && elements.get(n + 1).person
                    && touches(clause, post, elements.get(n + 1))) {
                post.partner = elements.get(n + 1);
            } else if (!post.person
                    && n > 0
                    && elements.get(n - 1).person
                    && attached(clause, elements.get(n - 1), post)) {
                post.partner = elements.get(n - 1);
            }
        }
        Set<Element> paired = new HashSet<>();
        elements.stream().filter(e -> e.partner != null).forEach(e -> {
            paired.add(e);
            paired.add(e.partner);
        });
        boolean postFirst = elements.stream()
                .filter(e -> !paired.contains(e))
                .findFirst()
                .map(e -> !e.person)
                .orElse(false);
        Element holder = null;
        for (int n = 0; n < elements.size(); n++) {
            Element element = elements.get(n);
            if (element.person) {
                continue;
            }
            Element before = n == 0 ? null : elements.get(n - 1).person ? elements.get(n - 1) : holder;
            Element after = n + 1 < elements.size() && elements.get(n + 1).person ? elements.get(n + 1) : null;
            if (element.partner == null && PostLists.inTurn(clause, elements, n, held)) {
                holder = null;
                continue;
            }
            if (PostLists.respectively(clause, elements, n, held)) {
                n++;
                holder = null;
                continue;
            }
            String pattern;
            if (element.partner != null) {
                holder = element.partner;
                pattern = holder.from > element.to ? "position.post-name" : "position.name-post";
            } else {
                boolean left =
                        before != null && isApposition(clause, before, element, n > 0 && !elements.get(n - 1).person);
                boolean right = after != null
                        && !PostLists.isPairedElsewhere(elements, after, element)
                        && isOpen(clause, element, after);
                Element next = after == null && left ? PostLists.namedNext(clause, elements, n) : null;
                if (next != null) {
                    after = next;
                    left = false;
                    right = true;
                }
                left = left && !(after != null && right && PostLists.isOneOfList(clause, after));
                left = left && !PostLists.isOfSomebodyElse(clause, element, before, held.subList(first, held.size()));
                if (left && right && !alternates) {
                    left = PostLists.isOfBefore(
                            clause, elements, n, before, postFirst, held.subList(first, held.size()));
                }
                if (!left && !right && after == null) {
                    after = PostLists.namedBehindNextPost(clause, elements, n);
                    right = after != null;
                }
                if (left) {
                    holder = before;
                    pattern = "position.name-post";
                } else if (right) {
                    holder = after;
                    pattern = "position.post-comma-name";
                } else {
                    holder = null;
                    continue;
                }
            }
            if (element.plural && !PostLists.areSeveral(clause, elements, element, holder)) {
                holder = null;
                continue;
            }
            for (int i = element.from; i <= element.to; i++) {
                if (clause.at(i).post() == null) {
                    continue;
                }
                if (element.plural) {
                    PostLists.several(clause, elements, holder, i, held);
                } else {
                    held.add(new Held(i, holder.from, pattern));
                }
            }
        }
    }

    /** {@code President NAME}, {@code Rector: NAME}, {@code Rector of the ORG NAME}: nothing parts the post from its holder. */
    private boolean touches(Clause clause, Element post, Element person) {
        int i = post.to + 1;
        if (i == person.from) {
            return true;
        }
        if (i + 1 == person.from && (clause.at(i).is(":") || clause.at(i).isAny(DASHES))) {
            return !(clause.at(post.from - 1).is(",")
                    || clause.at(post.from - 1).is("("));
        }
        if (!clause.at(i).isAny(LINKS)
                && clause.at(i).organization() == null
                && !clause.at(i).is("(")) {
            return false;
        }
        boolean named = false;
        for (int k = i; k < person.from; k++) {
            Item item = clause.at(k);
            if (item.is(",")
                    || item.isAny(JOINTS) && clause.at(k + 1) == clause.at(person.from)
                    || item.isAny(DASHES)) {
                return false;
            }
            if (item.isAny(COPULAS) || item.is("from") && k > i) {
                return false;
            }
            named |= item.mention() != null || item.token().isCapitalized();
        }
        return named && person.from - i < LONGEST_GAP;
    }

    /** {@code NAME (POST)}, {@code NAME - POST}, {@code NAME as the POST}, {@code NAME, who is POST}. */
    private boolean attached(Clause clause, Element person, Element post) {
        int i = person.to + 1;
        Item mark = clause.at(i);
        if (mark.is("(") || mark.is(":")) {
            return onlyLeading(clause, i + 1, post.from);
        }
        if (mark.isAny(DASHES)) {
            return onlyLeading(clause, i + 1, post.from);
        }
        if (mark.is(",") && clause.at(i + 1).is("who")) {
            return onlyLeading(clause, i + 2, post.from);
        }
        if (mark.isAny(COPULAS)) {
            return onlyLeading(clause, i, post.from);
        }
        // "NAME Minister of X", "NAME director of the ORG", "NAME the President of ORG", where the comma is missing.
        int k = mark.is("the") ? i + 1 : i;
        return k == post.from
                && clause.at(post.to + 1).person() == null
                && (k > i
                        || clause.at(post.to + 1).is("of")
                                && clause.at(post.to + 2).is("the")
                        || clause.at(k).post().title().codePoints().limit(1).allMatch(Character::isUpperCase));
    }

    /** Whether between two items stands only what can lead a post: articles, its institution with {@code 's}, a country. */
    private boolean onlyLeading(Clause clause, int from, int to) {
        for (int k = from; k < to; k++) {
            Item item = clause.at(k);
            if (item.person() != null || item.post() != null || item.is(",") || item.is(")") || item.is("(")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a post stands in apposition to a person before it, with a comma between. */
    private boolean isApposition(Clause clause, Element person, Element post, boolean chained) {
        boolean mark = chained;
        for (int k = person.to + 1; k < post.from; k++) {
            Item item = clause.at(k);
            // "Briefing NAME on the plan, the Dean said": the comma ends what is told of the person.
            if (!mark && item.is("on")) {
                return false;
            }
            mark |= item.is(",") || item.is("(") || item.isAny(DASHES) || item.isAny(COPULAS);
            // "NAME, and Dean OTHER", "NAME and the Dean" begin with somebody else.
            if (!chained && item.isAny(JOINTS) && !clause.at(k + 1).is("at") && onlyLeading(clause, k + 1, post.from)) {
                return false;
            }
        }
        return mark && post.from - person.to < LONGEST_GAP;
    }

    /** Whether a person behind a post can be its holder: {@code its president, NAME}, {@code the Rector of ORG, NAME}. */
    private boolean isOpen(Clause clause, Element post, Element person) {
        // "At the invitation of the Rector of ORG, NAME visited": who invites is another.
        for (int k = post.from - 3; k < post.from; k++) {
            if (clause.at(k).is("invitation")) {
                return false;
            }
        }
        // "Speaking on behalf of the Vice-Chancellor, NAME, Dean of X": who speaks has a post of his own.
        boolean behalf = clause.at(post.from - 2).is("behalf")
                || clause.at(post.from - 3).is("behalf");
        int own = clause.at(person.to + 2).is("the") ? person.to + 3 : person.to + 2;
        if (behalf && clause.at(person.to + 1).is(",") && clause.at(own).post() != null) {
            return false;
        }
        for (int k = post.to + 1; k < person.from; k++) {
            Item item = clause.at(k);
            if (item.isAny(COPULAS)
                    || item.is(",") && clause.at(k + 1).isAny(JOINTS)
                    || item.isAny(JOINTS) && k + 1 == person.from) {
                return false;
            }
        }
        return person.from - post.to < LONGEST_GAP;
    }
}
