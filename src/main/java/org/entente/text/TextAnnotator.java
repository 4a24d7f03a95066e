package org.entente.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.document.Document;
import org.entente.document.Span;

/** Finds the lines, sentences and tokens of a document, in time linear in its length. Safe for use by several threads. */
public final class TextAnnotator {
    private static final Pattern ITEM = Pattern.compile(
            "(?:[-*\u2022\u25CF\u25AA\u25E6\u2023\u00B7\u2013\u2014\u25A0\uF0B7]\\s*|\\(?(?:\\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\\s+)(?=\\S).*",
            Pattern.DOTALL);
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern DATELINE = Pattern.compile(
            "(?i)(?:(?:updated|date|release date|published|posted|post date|publish date|time|publication date|date of release)\\b.{0,12}?)?"
                    + "(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?"
                    + "(?:\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}"
                    + "|\\d{1,2}(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+\\d{4}|" + MONTH
                    + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}).{0,40}");
    /** A headline is one line and has no need of more. */
    private static final int LONGEST_HEADLINE = 220;

    /** Annotates a document's body; a front matter has no lines. */
    public AnnotatedText annotate(Document document) {
        String view = PlainView.of(document.text());
        List<Block> blocks = blocks(view, document.body());
        Tokenizer tokenizer = new Tokenizer(view);
        List<Sentence> sentences = new ArrayList<>();
        List<Token> all = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            List<Token> line =
                    tokenizer.tokens(block.span().start(), block.span().end());
            if (line.isEmpty()) {
                continue;
            }
            List<List<Token>> parts =
                    block.kind() == Block.Kind.HEADLINE ? List.of(line) : SentenceSplitter.split(line);
            for (List<Token> part : parts) {
                Span span =
                        new Span(part.get(0).start(), part.get(part.size() - 1).end());
                sentences.add(new Sentence(sentences.size(), span, block.kind(), b, all.size(), List.copyOf(part)));
                all.addAll(part);
            }
        }
        String language = LanguageDetector.detect(view, all);
        return new AnnotatedText(
                document, view, language, List.copyOf(blocks), List.copyOf(sentences), List.copyOf(all));
    }

    private static List<Block> blocks(String view, Span body) {
        List<Block> blocks = new ArrayList<>();
        int lineStart = body.start();
        for (int i = body.start(); i <= body.end(); i++) {
            if (i < body.end() && view.charAt(i) != '\n' && view.charAt(i) != '\r') {
                continue;
            }
            int from = lineStart;
            int to = i;
            while (from < to && Character.isWhitespace(view.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(view.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                Span span = new Span(from, to);
                boolean first = blocks.isEmpty();
                blocks.add(new Block(kind(view, span, first, i, body.end()), span));
            }
            lineStart = i + 1;
        }
        return blocks;
    }

    private static Block.Kind kind(String view, Span span, boolean first, int lineEnd, int bodyEnd) {
        String line = view.substring(span.start(), Math.min(span.end(), span.start() + LONGEST_HEADLINE + 1));
        if (line.length() <= LONGEST_HEADLINE) {
            if (line.length() < 90 && DATELINE.matcher(line).matches()) {
                return Block.Kind.DATELINE;
            }
            char last = line.charAt(line.length() - 1);
            boolean open = last != '.' && last != ':' && last != ';' && last != ',';
            if (first && open && lineEnd < bodyEnd) {
                return Block.Kind.HEADLINE;
            }
        }
        return ITEM.matcher(line).matches() ? Block.Kind.ITEM : Block.Kind.PARAGRAPH;
    }
}
