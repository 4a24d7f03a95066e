package org.entente.fact;

import java.util.ArrayList;
import java.util.List;
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

    static Clause of(Sentence sentence, List<Mention> mentions) {
        List<Item> items = new ArrayList<>();
        int m = 0;
        List<Token> tokens = sentence.tokens();
        int i = 0;
        while (i < tokens.size()) {
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
