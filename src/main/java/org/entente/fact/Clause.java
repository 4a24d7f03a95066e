package org.entente.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.Span;
import org.entente.mention.Mention;
import org.entente.mention.PersonMention;
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

    static Clause of(Sentence sentence, List<Mention> mentions) {
        List<Item> items = new ArrayList<>();
        int m = 0;
        List<Token> tokens = sentence.tokens();
        int i = 0;
        while (i < tokens.size()) {
            int aside = caption(tokens, i);
            if (aside > i) {
                i = aside;
                continue;
            }
            Token token = tokens.get(i);
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
