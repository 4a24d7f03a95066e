package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.document.Span;
import org.entente.text.Token;

/**
 * Finds the titles that no word of rank tells, by where they stand: behind a person and before an institution, as in {@code NAME,
 * Liaison for Peru at ORG}, or in brackets, as in {@code NAME (Legal Assistant)}. A title that was found from its word of rank on
 * begins where the apposition begins: {@code NAME, Study Abroad Coordinator at ORG}.
 */
final class AppositePosts {
    private static final int LONGEST = 8;
    private static final Set<String> HOUSE_LINKS = Set.of("at", "of", "from");
    private static final Set<String> INNER_LINKS = Set.of("and", "&", "for", "of", "in", "to");

    private final Gazetteer gazetteer;

    AppositePosts(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The posts found before, with those that only their place tells.
     *
     * @param houses by token: whether the token is part of a name of an institution
     */
    List<PostMention> find(List<Token> tokens, boolean[] houses, List<PersonMention> persons, List<PostMention> posts) {
        List<PostMention> all = new ArrayList<>(posts);
        for (PersonMention person : persons) {
            int mark = 0;
            while (mark < tokens.size()
                    && tokens.get(mark).start() < person.span().end()) {
                mark++;
            }
            if (mark + 1 < tokens.size() && isMark(tokens.get(mark))) {
                read(tokens, houses, mark, all);
            }
        }
        return all;
    }

    private static boolean isMark(Token token) {
        return token.is(",") || token.is("(") || token.is("\u2013") || token.is("\u2014");
    }

    private void read(List<Token> tokens, boolean[] houses, int mark, List<PostMention> posts) {
        int from = mark + 1;
        int i = from;
        int head = -1;
        while (i < tokens.size() && i - from < LONGEST && !houses[i]) {
            PostMention ranked = at(posts, tokens.get(i));
            if (ranked != null) {
                if (i > from && head < 0 && isBegun(tokens, from, i)) {
                    replace(tokens, from, ranked, posts);
                }
                return;
            }
            if (isHouse(tokens, houses, i)
                    || tokens.get(i).is(")") && tokens.get(mark).is("(") && i - from > 1) {
                break;
            }
            boolean linked = i > from && INNER_LINKS.contains(tokens.get(i).lower());
            if (!linked && !isTitleWord(tokens.get(i), head >= 0)) {
                return;
            }
            boolean headEnds =
                    linked && !tokens.get(i).is("and") && !tokens.get(i).is("&");
            head = headEnds && head < 0 ? i - 1 : head;
            i++;
        }
        int last = head < 0 ? i - 1 : head;
        boolean closed = i < tokens.size()
                && (isHouse(tokens, houses, i) || tokens.get(i).is(")"));
        if (last >= from && closed && isOfPerson(tokens.get(last).lower())) {
            Span span = new Span(tokens.get(from).start(), tokens.get(i - 1).end());
            posts.add(new PostMention(span, NameWords.words(tokens, from, i), "", false, false, false, head >= 0));
        }
    }

    private static PostMention at(List<PostMention> posts, Token token) {
        return posts.stream()
                .filter(post -> post.span().start() <= token.start()
                        && token.end() <= post.span().end())
                .findFirst()
                .orElse(null);
    }

    /** Whether the words before a word of rank are all of its title. */
    private boolean isBegun(List<Token> tokens, int from, int rank) {
        return tokens.get(from).isCapitalized()
                && !gazetteer
                        .words("not-before-posts")
                        .contains(tokens.get(from).lower())
                && tokens.get(rank).isCapitalized()
                && !INNER_LINKS.contains(tokens.get(rank - 1).lower());
    }

    private static void replace(List<Token> tokens, int from, PostMention post, List<PostMention> posts) {
        int rank = from;
        while (tokens.get(rank).start() < post.span().start()) {
            rank++;
        }
        posts.set(
                posts.indexOf(post),
                new PostMention(
                        new Span(tokens.get(from).start(), post.span().end()),
                        NameWords.words(tokens, from, rank) + " " + post.title(),
                        post.rank(),
                        post.plural(),
                        post.former(),
                        post.prefixes(),
                        post.topic()));
    }

    private static boolean isHouse(List<Token> tokens, boolean[] houses, int i) {
        int name = i + 1 < tokens.size() && tokens.get(i + 1).is("the") ? i + 2 : i + 1;
        return HOUSE_LINKS.contains(tokens.get(i).lower()) && name < tokens.size() && houses[name];
    }

    private boolean isTitleWord(Token token, boolean topic) {
        return token.isWord()
                && token.isCapitalized()
                && (gazetteer.isCommon(token.lower())
                        || isAdjective(token.lower())
                        || topic && gazetteer.place(token.text()) != null)
                && gazetteer.headType(token.lower()) == null;
    }

    /** Whether a word ends as adjectives of trades do that are in no list of everyday words: {@code Reconstructive}. */
    private static boolean isAdjective(String lower) {
        return lower.length() > 6 && (lower.endsWith("ive") || lower.endsWith("ical"));
    }

    /** Whether a word tells of somebody who does something: {@code liaison}, {@code surgeon}, {@code organizer}. */
    private boolean isOfPerson(String lower) {
        return gazetteer.words("person-nouns").contains(lower)
                || gazetteer.words("person-endings").stream().anyMatch(lower::endsWith)
                        && gazetteer.partOfSpeech(lower).contains("noun");
    }
}
