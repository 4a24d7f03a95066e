package org.entente.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.Span;
import org.entente.mention.Mention;
import org.entente.mention.PersonMention;
import org.entente.mention.PostMention;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * A sentence as a line of mentions and the words between them.
 *
 * @param sentence the sentence
 * @param items its parts, in order
 */
record Clause(Sentence sentence, List<Item> items) {

    private static final Set<String> SIDES = Set.of("left", "right", "centre", "center", "middle", "l", "r", "c");

    /** The words that say where in a picture somebody stands. */
    private static final Set<String> CAPTION = Stream.concat(
                    SIDES.stream(),
                    Stream.of(
                            "from",
                            "the",
                            "to",
                            "in",
                            "on",
                            "at",
                            "of",
                            "far",
                            "extreme",
                            "top",
                            "bottom",
                            "front",
                            "back",
                            "row",
                            "first",
                            "second",
                            "third",
                            "fourth",
                            "fifth",
                            "sixth",
                            "1st",
                            "2nd",
                            "3rd",
                            "4th",
                            "5th",
                            "6th",
                            "pictured",
                            "standing",
                            "seated",
                            "sitting",
                            "photo",
                            "picture",
                            "above"))
            .collect(Collectors.toUnmodifiableSet());

    /** The tokens from one quotation mark to the other. */
    private static final int LONGEST_APPOSITION = 20;

    /** The letters before a post that tell more of it, {@code Iranian Deputy Minister}. */
    private static final int LONGEST_MODIFIER = 12;

    static Clause of(Sentence sentence, List<Mention> mentions) {
        List<Item> items = new ArrayList<>();
        int m = 0;
        List<Token> tokens = sentence.tokens();
        int closing = -1;
        int i = 0;
        while (i < tokens.size()) {
            int aside = caption(tokens, i);
            if (aside > i) {
                i = aside;
                continue;
            }
            Token token = tokens.get(i);
            int close = apposition(tokens, mentions, i, items);
            if (close > i) {
                items.add(
                        new Item(null, new Token(token.start(), token.end(), ",", ",", Token.Kind.MARK), token.span()));
                closing = close;
                i++;
                continue;
            }
            if (i == closing) {
                i++;
                continue;
            }
            while (m < mentions.size() && whole(mentions.get(m)).end() <= token.start()) {
                m++;
            }
            if (m < mentions.size() && whole(mentions.get(m)).start() <= token.start()) {
                Span span = whole(mentions.get(m));
                items.add(new Item(mentions.get(m), null, span));
                while (i < tokens.size() && tokens.get(i).start() < span.end()) {
                    i++;
                }
                m++;
            } else {
                items.add(new Item(null, token, token.span()));
                i++;
            }
        }
        return new Clause(sentence, items);
    }

    /** Where quotation marks close that open at {@code i} behind a person and hold a post, {@code NAME "the rector of X"}; else -1. */
    private static int apposition(List<Token> tokens, List<Mention> mentions, int i, List<Item> items) {
        if (!tokens.get(i).is("\"")
                || items.isEmpty()
                || items.get(items.size() - 1).person() == null) {
            return -1;
        }
        int close = i + 1;
        while (close < tokens.size()
                && close < i + LONGEST_APPOSITION
                && !tokens.get(close).is("\"")) {
            close++;
        }
        if (close >= tokens.size() || !tokens.get(close).is("\"")) {
            return -1;
        }
        int first = i + 1 < close && tokens.get(i + 1).is("the") ? i + 2 : i + 1;
        int from = tokens.get(i).end();
        int to = tokens.get(close).start();
        int begin = tokens.get(first).start();
        boolean post = mentions.stream()
                .anyMatch(mention -> mention instanceof PostMention
                        && mention.span().start() >= from
                        && mention.span().start() <= begin + LONGEST_MODIFIER
                        && mention.span().end() <= to);
        return post ? close : -1;
    }

    /** The token behind brackets that say where in a picture somebody stands, {@code (left)}, {@code (second from right)}; else {@code i}. */
    private static int caption(List<Token> tokens, int i) {
        if (!tokens.get(i).is("(")) {
            return i;
        }
        boolean side = false;
        int k = i + 1;
        while (k < tokens.size() && k < i + 7 && CAPTION.contains(tokens.get(k).lower())) {
            side |= SIDES.contains(tokens.get(k).lower());
            k++;
        }
        return side && k < tokens.size() && tokens.get(k).is(")") ? k + 1 : i;
    }

    private static Span whole(Mention mention) {
        return mention instanceof PersonMention person ? person.whole() : mention.span();
    }

    int size() {
        return items.size();
    }

    /** The item at {@code i}; one that is nothing before the first and after the last. */
    Item at(int i) {
        return i < 0 || i >= items.size() ? NOTHING : items.get(i);
    }

    private static final Item NOTHING = new Item(null, null, new Span(0, 1));

    /** The words in lower case with a space between, mentions left out. */
    String words() {
        StringBuilder words = new StringBuilder(" ");
        for (Item item : items) {
            if (item.token() != null) {
                words.append(item.token().lower()).append(' ');
            } else {
                words.append("_ ");
            }
        }
        return words.toString();
    }

    /** All words in lower case with a space between, mentions with their words. */
    String allWords() {
        StringBuilder words = new StringBuilder(" ");
        for (Token token : sentence.tokens()) {
            words.append(token.lower()).append(' ');
        }
        return words.toString();
    }
}
