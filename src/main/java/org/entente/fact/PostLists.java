package org.entente.fact;

import java.util.List;
import org.entente.fact.PostHolders.Element;
import org.entente.fact.PostHolders.Held;

/** Tells how a list of names and posts is to be read: by what stands before and behind each, and by how the list goes on. */
final class PostLists {
    private PostLists() {}

    /**
     * Whether a post between two persons, with a comma on both sides, is that of the one before. The list that follows it tells: where
     * posts and names go on in turn and end with a name, each post is that of the person behind, if the one before has a post already;
     * where they end with a post, each is that of the person before. Else the stretch is read the way it begins.
     */
    static boolean isOfBefore(
            Clause clause, List<Element> elements, int n, Element before, boolean postFirst, List<Held> list) {
        boolean placed = before.partner != null || list.stream().anyMatch(h -> h.person() == before.from);
        int last = n;
        for (int k = n + 1; k < elements.size() && goesOn(clause, elements.get(k - 1), elements.get(k)); k++) {
            last = k;
        }
        return elements.get(last).person ? !placed && !postFirst : last > n || !postFirst;
    }

    /** Whether of two neighbours in a list, each without a partner, one is a person and one a post, with a comma before it. */
    private static boolean goesOn(Clause clause, Element one, Element next) {
        Item mark = clause.at(one.to + 1);
        return next.partner == null
                && one.person != next.person
                && !next.plural
                && (next.person || mark.is(",") && !clause.at(one.to + 2).isAny(PostHolders.JOINTS) || mark.is("("));
    }

    /** {@code the President of A, the Rector of B, NAME}, {@code the rector of A, Rector NAME}: one person, whose posts follow each other. */
    static Element namedBehindNextPost(Clause clause, List<Element> elements, int n) {
        if (n + 2 >= elements.size() || elements.get(n).plural) {
            return null;
        }
        Element next = elements.get(n + 1);
        Element person = elements.get(n + 2);
        boolean again = next.partner == person
                && !next.person
                && clause.at(next.from)
                        .post()
                        .rank()
                        .equals(clause.at(elements.get(n).from).post().rank());
        boolean one = again
                || !next.person
                        && !next.plural
                        && next.partner == null
                        && person.person
                        && person.partner == null
                        && clause.at(person.from - 1).is(",");
        int joint = clause.at(next.from - 1).is("the") ? next.from - 2 : next.from - 1;
        return one && clause.at(joint).is(",") ? person : null;
    }

    /** {@code the Registrar, NAME; the Director, OTHER}: the list goes on with a post before each name. */
    static boolean isOneOfList(Clause clause, Element person) {
        int next = person.to + 1;
        if (!clause.at(next).is(";")) {
            return false;
        }
        next++;
        while (clause.at(next).is("and") || clause.at(next).is("the")) {
            next++;
        }
        return clause.at(next).post() != null
                && (clause.at(next + 1).is(",") && clause.at(next + 2).person() != null
                        || clause.at(next + 1).person() != null);
    }

    /**
     * Whether a list that names each post before its holder goes on with one without a name: {@code Rector A, Vice-Rector B, the Dean of
     * ORG}.
     */
    static boolean isOfSomebodyElse(Clause clause, Element post, Element before, List<Held> list) {
        return (clause.at(post.from - 1).is("the") || post.plural)
                && list.stream().filter(h -> h.post() < h.person()).count() > (post.plural ? 0 : 1)
                && list.stream().anyMatch(h -> h.person() == before.from && h.post() < h.person());
    }

    /**
     * The next who is named, where a list names each of them right behind a post and has a post without a name between: {@code Minister A,
     * Rector of X B, Chairman of Y, Rector of Z C}; else null.
     */
    static Element namedNext(Clause clause, List<Element> elements, int n) {
        if (n < 4 || n + 2 >= elements.size() || elements.get(n).plural) {
            return null;
        }
        Element next = elements.get(n + 1);
        boolean comma = clause.at(next.from - 1).is(",")
                || clause.at(next.from - 1).is("the")
                        && clause.at(next.from - 2).is(",");
        for (int k = 0; k < elements.size(); k++) {
            boolean named = k > 0 && elements.get(k - 1).partner == elements.get(k);
            if (elements.get(k).person && !named) {
                return null;
            }
        }
        Element person = elements.get(n + 2);
        return comma && next.partner == person && elements.get(elements.size() - 1).person ? person : null;
    }

    /** Whether a post in the plural is that of the persons right behind it, or of the two or more before it. */
    static boolean areSeveral(Clause clause, List<Element> elements, Element posts, Element first) {
        if (first.from > posts.to) {
            // "attended by some professors, Dr. A, Head of X, spoke": whose post is told is none of those.
            if (clause.at(first.to + 1).is(",") && clause.at(first.to + 2).post() != null && posts.partner != first) {
                return false;
            }
            boolean opened = false;
            for (int k = posts.to + 1; k < first.from; k++) {
                opened |= clause.at(k).isAny(PostHolders.DASHES)
                        && clause.at(k - 1).organization() != null;
            }
            return posts.partner == first
                    || opened
                    || clause.at(posts.to + 1).is(",") && posts.to + 2 == first.from
                    || isOfHouse(clause, posts, first) && isJoined(clause, elements, first);
        }
        int n = elements.indexOf(first);
        return n > 0 && elements.get(n - 1).person && first.from - elements.get(n - 1).to <= 3;
    }

    /** {@code the vice-presidents of ORG, NAME}. */
    private static boolean isOfHouse(Clause clause, Element posts, Element first) {
        int house = first.from - 2;
        int of = clause.at(house - 1).is("the") ? house - 2 : house - 1;
        return clause.at(first.from - 1).is(",")
                && clause.at(house).organization() != null
                && of == posts.to + 1
                && clause.at(of).isAny(PostHolders.LINKS);
    }

    /** {@code NAME and OTHER}, {@code NAME, OTHER and}: another person follows at once. */
    private static boolean isJoined(Clause clause, List<Element> elements, Element first) {
        int next = elements.indexOf(first) + 1;
        return next < elements.size()
                && elements.get(next).person
                && elements.get(next).from == first.to + 2
                && (clause.at(first.to + 1).is(",") || clause.at(first.to + 1).is("and"));
    }

    /** Whether a post has its holder elsewhere already: {@code Rector of A, Dean B} tells no rector. */
    static boolean isPairedElsewhere(List<Element> elements, Element person, Element post) {
        return elements.stream().anyMatch(e -> e != post && e.partner == person && e.from > post.from);
    }

    /**
     * Whether a stretch is a line of {@code NAME, POST NAME, POST} that has lost its separators: it begins with a person, ends
     * with a post, and before each post stands the mark of an apposition.
     */
    static boolean alternates(Clause clause, List<Element> elements) {
        if (elements.size() < 4 || elements.size() % 2 != 0) {
            return false;
        }
        for (int n = 0; n < elements.size(); n++) {
            Element element = elements.get(n);
            if (element.person != (n % 2 == 0) || element.plural) {
                return false;
            }
            if (!element.person) {
                Item mark = clause.at(elements.get(n - 1).to + 1);
                if (!mark.is(",") && !mark.is("(") && !mark.isAny(PostHolders.DASHES)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@code A and B, Dean and Associate Dean of ORG}: two, and two posts in their order. */
    static boolean inTurn(Clause clause, List<Element> elements, int n, List<Held> held) {
        Element posts = elements.get(n);
        if (n < 2
                || posts.to - posts.from != 2
                || posts.plural
                || !clause.at(posts.from + 1).is("and")
                || clause.at(posts.from)
                        .post()
                        .rank()
                        .equals(clause.at(posts.to).post().rank())) {
            return false;
        }
        Element second = elements.get(n - 1);
        Element first = elements.get(n - 2);
        boolean two = first.person
                && second.person
                && second.from == first.to + 2
                && clause.at(first.to + 1).is("and")
                && !clause.at(first.from - 1).is(",")
                && posts.from == second.to + 2
                && clause.at(second.to + 1).is(",");
        if (two) {
            held.add(new Held(posts.from, first.from, "position.respectively"));
            held.add(new Held(posts.to, second.from, "position.respectively"));
        }
        return two;
    }

    /** {@code A and B, Director and Deputy Director respectively of ORG}. */
    static boolean respectively(Clause clause, List<Element> elements, int n, List<Held> held) {
        if (n < 2 || n + 1 >= elements.size()) {
            return false;
        }
        Element second = elements.get(n + 1);
        if (second.person || !elements.get(n - 1).person || !elements.get(n - 2).person) {
            return false;
        }
        boolean said = false;
        for (int k = second.to + 1; k < Math.min(clause.size(), second.to + 4); k++) {
            said |= clause.at(k).is("respectively");
        }
        if (said) {
            held.add(new Held(elements.get(n).from, elements.get(n - 2).from, "position.respectively"));
            held.add(new Held(second.from, elements.get(n - 1).from, "position.respectively"));
        }
        return said;
    }

    /** {@code the vice-rectors A, B and C}; {@code A and B, vice-rectors}. */
    static void several(Clause clause, List<Element> elements, Element first, int post, List<Held> held) {
        int step = first.from > post ? 1 : -1;
        int n = elements.indexOf(first);
        while (n >= 0 && n < elements.size() && elements.get(n).person) {
            Element person = elements.get(n);
            held.add(new Held(post, person.from, "position.posts-names"));
            int next = n + step;
            if (next < 0 || next >= elements.size() || !elements.get(next).person) {
                return;
            }
            Element other = elements.get(next);
            for (int k = Math.min(person.to, other.to) + 1; k < Math.max(person.from, other.from); k++) {
                Item item = clause.at(k);
                boolean list = item.is(",")
                        || item.isAny(PostHolders.JOINTS)
                        || item.is("(")
                        || item.is(")")
                        || item.organization() != null
                        || item.isAny(PostHolders.LINKS)
                        || item.is("the")
                        || item.place() != null
                        || item.token() != null && item.token().isCapitalized();
                if (!list || item.isAny(PostHolders.JOINTS) && clause.at(k + 1).is("in")) {
                    return;
                }
            }
            n = next;
        }
    }
}
