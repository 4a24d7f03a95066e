package org.entente.text;

import java.util.ArrayList;
import java.util.List;
import org.entente.document.Document;
import org.entente.document.Span;

/**
 * A document with its lines, sentences and tokens.
 *
 * @param document the document; all spans point into its text
 * @param view the text with one {@code char} for each code point, so that an index of this string is an offset of the
 *     document; typographic variants of quotes, hyphens and spaces are made plain
 * @param language the IETF tag of the language that the text is in, {@code und} if none is plain
 * @param blocks in order
 * @param sentences in order
 * @param tokens of all sentences, in order
 */
public record AnnotatedText(
        Document document,
        String view,
        String language,
        List<Block> blocks,
        List<Sentence> sentences,
        List<Token> tokens) {

    /** The plain form of the words at a span. */
    public String plain(Span span) {
        return view.substring(span.start(), span.end());
    }

    /** The sentence that a code point stands in, or the one before it. */
    public Sentence sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).span().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }

    /**
     * The text in parts of about so many tokens or fewer, cut between lines where lines are not much longer. The sentences
     * of a part are numbered anew. A text that is not longer is one part, itself.
     */
    public List<AnnotatedText> parts(int length) {
        if (tokens.size() <= length) {
            return List.of(this);
        }
        List<AnnotatedText> parts = new ArrayList<>();
        int first = 0;
        for (int s = 1; s <= sentences.size(); s++) {
            int size = s == sentences.size()
                    ? length
                    : sentences.get(s).firstToken() - sentences.get(first).firstToken();
            boolean newLine = s == sentences.size()
                    || sentences.get(s).blockIndex() != sentences.get(s - 1).blockIndex();
            if (size >= length && newLine || size >= 2 * length) {
                parts.add(part(first, s));
                first = s;
            }
        }
        return parts;
    }

    private AnnotatedText part(int from, int to) {
        int firstToken = sentences.get(from).firstToken();
        Sentence last = sentences.get(to - 1);
        List<Sentence> renumbered = new ArrayList<>();
        for (Sentence s : sentences.subList(from, to)) {
            renumbered.add(new Sentence(
                    s.index() - from, s.span(), s.block(), s.blockIndex(), s.firstToken() - firstToken, s.tokens()));
        }
        return new AnnotatedText(
                document,
                view,
                language,
                blocks,
                renumbered,
                tokens.subList(firstToken, last.firstToken() + last.tokens().size()));
    }
}
