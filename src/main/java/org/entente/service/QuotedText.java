package org.entente.service;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.document.Span;
import org.entente.text.AnnotatedText;
import org.entente.text.TextAnnotator;

/** The text of a document, with its sentences. Immutable; offsets count code points. */
final class QuotedText {
    private final AnnotatedText text;

    /** @param words the text as it was read, not empty */
    QuotedText(String name, String words) {
        text = new TextAnnotator().annotate(new Document(name, words, Metadata.NONE));
    }

    /** The whole text. */
    Span whole() {
        return new Span(0, text.document().length());
    }

    /** The stretch from the sentence in which {@code words} begin to the one in which they end. */
    Span sentences(Span words) {
        if (text.sentences().isEmpty()) {
            return words;
        }
        return words.union(text.sentenceAt(words.start()).span())
                .union(text.sentenceAt(words.end() - 1).span());
    }

    /** The lines that have visible characters, without the spaces around them. */
    List<Span> lines() {
        List<Span> lines = new ArrayList<>();
        String view = text.view();
        for (int start = 0; start < view.length(); ) {
            int end = view.indexOf('\n', start) < 0 ? view.length() : view.indexOf('\n', start);
            String line = view.substring(start, end);
            if (!line.isBlank()) {
                int from = start + line.length() - line.stripLeading().length();
                lines.add(new Span(from, from + line.strip().length()));
            }
            start = end + 1;
        }
        return lines;
    }

    /** The words at a span, exactly as stored. */
    String quote(Span span) {
        return text.document().quote(span);
    }

    /** A link on a stretch of text. */
    record Link(Span span, String href) {}

    /**
     * The words of a stretch, cut wherever a mark or a link begins or ends. What lies outside of the stretch is left out;
     * of links that overlap, the longest is kept.
     */
    List<Part> parts(Span stretch, List<Span> marks, List<Link> links) {
        List<Link> kept = new ArrayList<>();
        links.stream()
                .sorted((a, b) -> b.span().length() - a.span().length())
                .filter(link -> kept.stream().noneMatch(k -> k.span().overlaps(link.span())))
                .forEach(kept::add);
        SortedSet<Integer> cuts = new TreeSet<>(List.of(stretch.start(), stretch.end()));
        Predicate<Integer> inside = cut -> cut > stretch.start() && cut < stretch.end();
        marks.forEach(span ->
                List.of(span.start(), span.end()).stream().filter(inside).forEach(cuts::add));
        kept.forEach(link -> List.of(link.span().start(), link.span().end()).stream()
                .filter(inside)
                .forEach(cuts::add));

        List<Part> parts = new ArrayList<>();
        int from = cuts.first();
        for (int to : cuts.tailSet(from + 1)) {
            Span span = new Span(from, to);
            String href = kept.stream()
                    .filter(link -> link.span().contains(span))
                    .map(Link::href)
                    .findFirst()
                    .orElse("");
            parts.add(new Part(quote(span), href, marks.stream().anyMatch(mark -> mark.contains(span))));
            from = to;
        }
        return parts;
    }
}
