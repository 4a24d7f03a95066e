package org.entente.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.document.AsideLines;
import org.entente.document.Document;
import org.entente.document.Span;

/** Finds the lines, sentences and tokens of a document, in time linear in its length. Safe for use by several threads. */
public final class TextAnnotator {
    private static final Pattern ITEM = Pattern.compile(
            "(?:[-*~\u2713\u2714\u27A2\u25BA\u2022\u25CF\u25AA\u25E6\u2023\u00B7\u2013\u2014\u25A0\uF0B7]\\s*|\\(?(?:\\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\\s+)(?=\\S).*",
            Pattern.DOTALL);
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String DATE =
            "(?:(?:updated|date|release date|published|posted|post date|publish date|time|publication date|date of release)\\b.{0,12}?)?"
                    + "(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?"
                    + "(?:\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}"
                    + "|\\d{1,2}(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s*\\d{4}|" + MONTH
                    + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})";
    private static final Pattern DATELINE = Pattern.compile("(?i)" + DATE + ".{0,40}");
    private static final Pattern DATE_IN_LINE = Pattern.compile("(?i)(?<![,(]\\s?)\\b" + DATE + "\\b");
    /** Words behind which a date tells when something happened. */
    private static final Set<String> DATE_LINKS = Set.of(
            "on", "in", "of", "from", "since", "until", "till", "to", "by", "dated", "the", "and", "between", "before",
            "after", "at", "for", "as");

    /** A line that was wrapped is at least so long. */
    private static final int WRAPPED = 55;

    /** A page that breaks its lines at a width has at least so many of them, none wider than this. */
    private static final int FEWEST_BREAKS = 4;

    private static final int WIDEST = 140;

    /** So many lines of a kind are a list. */
    private static final int FEWEST_PAIRS = 3;

    private static final Pattern PAIR = Pattern.compile(
            "\\p{Lu}[^\\n\u2013\u2014]{2,120} [-\u2013\u2014] \\p{Lu}[^\\n\u2013\u2014]{2,120}(?<![.!?])");

    /** A headline is one line and has no need of more. */
    private static final int LONGEST_HEADLINE = 220;

    /** Annotates a document's body; a front matter has no lines. */
    public AnnotatedText annotate(Document document) {
        String view = PlainView.of(document.text());
        List<Block> blocks = joined(view, blocks(view, document.body()));
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
            Block.Kind kind =
                    block.kind() == Block.Kind.PARAGRAPH && isTitleCase(line) ? Block.Kind.HEADLINE : block.kind();
            List<List<Token>> parts = kind == Block.Kind.HEADLINE ? List.of(line) : SentenceSplitter.split(line);
            for (List<Token> part : parts) {
                Span span =
                        new Span(part.get(0).start(), part.get(part.size() - 1).end());
                sentences.add(new Sentence(sentences.size(), span, kind, b, all.size(), List.copyOf(part)));
                all.addAll(part);
            }
        }
        String language = LanguageDetector.detect(view, all);
        return new AnnotatedText(
                document, view, language, List.copyOf(blocks), List.copyOf(sentences), List.copyOf(all));
    }

    /** Whether a line is a headline by its capitals: no full stop, and all longer words begin with one. */
    private static boolean isTitleCase(List<Token> line) {
        if (line.size() < 4
                || line.size() > 40
                || line.get(line.size() - 1).is(".")
                || line.get(line.size() - 1).is(":")) {
            return false;
        }
        int small = 0;
        int verbs = 0;
        for (Token token : line) {
            if (token.is(",") || token.is(";")) {
                small++;
            }
            if (token.isWord() && token.text().length() > 3) {
                if (!token.isCapitalized() && !FunctionWords.ENGLISH_LINKS.contains(token.lower())) {
                    return false;
                }
                verbs++;
            }
        }
        return verbs >= 3 && small <= 1;
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
            if (from < to && !AsideLines.isMenu(view.substring(from, Math.min(to, from + LONGEST_HEADLINE)))) {
                Span span = new Span(from, to);
                boolean first = blocks.isEmpty();
                blocks.add(new Block(kind(view, span, first, i, body.end()), span));
            }
            lineStart = i + 1;
        }
        return listed(view, parted(view, blocks));
    }

    /**
     * Parts the first line where a page has lost the breaks behind its headline and the day it was put there: {@code Guests at the
     * College 3 May 2021 A delegation came}.
     */
    private static List<Block> parted(String view, List<Block> blocks) {
        if (blocks.isEmpty() || blocks.get(0).span().length() <= LONGEST_HEADLINE) {
            return blocks;
        }
        Span first = blocks.get(0).span();
        Matcher date = DATE_IN_LINE.matcher(view).region(first.start(), first.start() + LONGEST_HEADLINE);
        if (!date.find()) {
            return blocks;
        }
        int rest = date.end();
        while (rest < first.end() && Character.isWhitespace(view.charAt(rest))) {
            rest++;
        }
        if (rest == date.end()
                || rest == first.end()
                || !Character.isUpperCase(view.charAt(rest))
                || isGoverned(view.substring(first.start(), date.start()).strip())) {
            return blocks;
        }
        List<Block> parts = new ArrayList<>();
        int headline = date.start();
        while (headline > first.start() && Character.isWhitespace(view.charAt(headline - 1))) {
            headline--;
        }
        if (headline > first.start()) {
            parts.add(new Block(Block.Kind.HEADLINE, new Span(first.start(), headline)));
        }
        parts.add(new Block(Block.Kind.DATELINE, new Span(date.start(), date.end())));
        parts.add(new Block(Block.Kind.PARAGRAPH, new Span(rest, first.end())));
        parts.addAll(blocks.subList(1, blocks.size()));
        return parts;
    }

    /** Whether a date belongs to the words before it: they end in one that governs it, or a sentence ended among them. */
    private static boolean isGoverned(String before) {
        return before.contains(". ") || DATE_LINKS.contains(lastWord(before, 0, before.length()));
    }

    /** Lines below one another that each say something of what stands before a dash, {@code HOUSE – NAME, POST}, are a list. */
    private static List<Block> listed(String view, List<Block> blocks) {
        List<Block> result = new ArrayList<>(blocks);
        int from = 0;
        for (int i = 0; i <= result.size(); i++) {
            boolean pair = i < result.size()
                    && result.get(i).kind() != Block.Kind.DATELINE
                    && isPair(view, result.get(i))
                    && (i == from || isNextLine(view, result.get(i - 1), result.get(i)));
            if (pair) {
                continue;
            }
            for (int k = from; i - from >= FEWEST_PAIRS && k < i; k++) {
                result.set(k, new Block(Block.Kind.ITEM, result.get(k).span()));
            }
            from = i < result.size() && isPair(view, result.get(i)) ? i : i + 1;
        }
        return result;
    }

    private static boolean isNextLine(String view, Block above, Block line) {
        return view.substring(above.span().end(), line.span().start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                == 1;
    }

    /** Whether a line has one dash with space about it, and no sentence ends in it. */
    private static boolean isPair(String view, Block line) {
        return PAIR.matcher(view.substring(line.span().start(), line.span().end()))
                .matches();
    }

    /**
     * Joins lines that a page has wrapped: where it breaks all of them at a width, those that are full; else inside a sentence, where the
     * first ends without a mark that ends one, and the second goes on in small letters, or right after it behind a full line.
     */
    private static List<Block> joined(String view, List<Block> found) {
        List<Block> lines = new ArrayList<>();
        for (Block line : found) {
            boolean name = !lines.isEmpty() && isBrokenAtInitial(view, lines.get(lines.size() - 1), line);
            lines.add(name ? new Block(Block.Kind.PARAGRAPH, line.span()) : line);
        }
        int width = wrapWidth(view, lines);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Block line = lines.get(i);
            Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            boolean wrapped = width > 0 && i > 0 && isFull(view, lines.get(i - 1), line, width);
            if (last != null && (wrapped || goesOn(view, last, line))) {
                boolean headline = wrapped && last.kind() == Block.Kind.HEADLINE && !endsSentence(view, line);
                Block.Kind kind = last.kind() == Block.Kind.HEADLINE && !headline ? Block.Kind.PARAGRAPH : last.kind();
                blocks.set(blocks.size() - 1, new Block(kind, last.span().union(line.span())));
            } else {
                blocks.add(line);
            }
        }
        return blocks;
    }

    /** The width at which a page breaks its lines, wherever a sentence ends; 0 if it does not. */
    private static int wrapWidth(String view, List<Block> lines) {
        int width = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (isBroken(view, lines.get(i - 1), lines.get(i))) {
                width = Math.max(width, lines.get(i - 1).span().length());
            }
        }
        int breaks = 0;
        int full = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (isBroken(view, lines.get(i - 1), lines.get(i))) {
                breaks++;
                full += isFull(view, lines.get(i - 1), lines.get(i), width) ? 1 : 0;
            }
        }
        boolean wrapped = breaks >= FEWEST_BREAKS && full * 10 >= breaks * 8;
        return wrapped && width >= WRAPPED && width <= WIDEST ? width : 0;
    }

    /** Whether a line stands right below another and does not begin anything by its look. */
    private static boolean isBroken(String view, Block above, Block line) {
        return line.kind() != Block.Kind.ITEM
                && line.kind() != Block.Kind.DATELINE
                && above.kind() != Block.Kind.DATELINE
                && isNextLine(view, above, line);
    }

    /** Whether the first word of a line had no room any more in the one above. */
    private static boolean isFull(String view, Block above, Block line, int width) {
        int end = line.span().start();
        while (end < line.span().end() && !Character.isWhitespace(view.charAt(end))) {
            end++;
        }
        return isBroken(view, above, line)
                && above.span().length() + 1 + end - line.span().start() > width;
    }

    private static boolean endsSentence(String view, Block line) {
        return view.charAt(line.span().end() - 1) == '.';
    }

    private static boolean goesOn(String view, Block last, Block line) {
        if (line.kind() == Block.Kind.ITEM
                || line.kind() == Block.Kind.DATELINE
                || last.kind() == Block.Kind.DATELINE) {
            return false;
        }
        char end = view.charAt(last.span().end() - 1);
        char first = view.charAt(line.span().start());
        if (end == '.' && isBrokenName(view, last, first)) {
            return true;
        }
        if (".!?:;\u3002\u2026\"".indexOf(end) >= 0) {
            return false;
        }
        boolean next = isNextLine(view, last, line);
        if (Character.isLowerCase(first) || end == ',' && next) {
            return true;
        }
        int lastLine = view.lastIndexOf('\n', last.span().end() - 1);
        if (isShouted(view.substring(
                        Math.max(last.span().start(), lastLine + 1), last.span().end()))
                && !isShouted(lineOf(view, line))) {
            return false; // a heading in capitals
        }
        int width = last.span().end() - Math.max(last.span().start(), lastLine + 1);
        String word = lastWord(view, last.span().start(), last.span().end());
        return last.kind() != Block.Kind.HEADLINE && FunctionWords.ENGLISH_LINKS.contains(word)
                || next
                        && width >= WRAPPED
                        && last.kind() != Block.Kind.HEADLINE
                        && !(isPair(view, last) && isPair(view, line));
    }

    /** {@code Professor Asan} with {@code J. Usenov} on the next line, which is no item of a list. */
    private static boolean isBrokenAtInitial(String view, Block above, Block line) {
        int start = line.span().start();
        return line.kind() == Block.Kind.ITEM
                && above.kind() == Block.Kind.PARAGRAPH
                && line.span().length() > 3
                && Character.isUpperCase(view.charAt(start))
                && view.charAt(start + 1) == '.'
                && Character.isUpperCase(view.charAt(
                        lastWordAt(view, above.span().start(), above.span().end())))
                && isNextLine(view, above, line);
    }

    /** {@code signed by Professor Dr.} with the name on the next line. */
    private static boolean isBrokenName(String view, Block last, char first) {
        return last.kind() == Block.Kind.PARAGRAPH
                && Character.isUpperCase(first)
                && Abbreviations.isAddress(
                        lastWord(view, last.span().start(), last.span().end() - 1));
    }

    private static String lineOf(String view, Block block) {
        int end = view.indexOf('\n', block.span().start());
        return view.substring(
                block.span().start(),
                end < 0 ? block.span().end() : Math.min(end, block.span().end()));
    }

    /** Whether some words are all written in capitals. */
    private static boolean isShouted(String line) {
        return line.trim().indexOf(' ') > 0
                && line.chars().filter(Character::isLetter).count() > 12
                && line.chars().noneMatch(Character::isLowerCase);
    }

    private static String lastWord(String view, int start, int end) {
        return view.substring(lastWordAt(view, start, end), end).toLowerCase(java.util.Locale.ROOT);
    }

    /** Where the letters begin with which a stretch ends; its end where it ends with none. */
    private static int lastWordAt(String view, int start, int end) {
        int from = end;
        while (from > start && Character.isLetter(view.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    /** Whether all longer words of a line are capitalised, as in headlines only. */
    private static boolean capitals(String line) {
        for (String word : line.split("\\s+")) {
            if (word.length() > 4
                    && Character.isLowerCase(word.charAt(0))
                    && !FunctionWords.ENGLISH_LINKS.contains(word)) {
                return false;
            }
        }
        return line.indexOf(' ') > 0;
    }

    private static Block.Kind kind(String view, Span span, boolean first, int lineEnd, int bodyEnd) {
        String line = view.substring(span.start(), Math.min(span.end(), span.start() + LONGEST_HEADLINE + 1));
        if (line.length() <= LONGEST_HEADLINE) {
            if (line.length() < 90 && DATELINE.matcher(line).matches()) {
                return Block.Kind.DATELINE;
            }
            char last = line.charAt(line.length() - 1);
            boolean open = last != '.' && last != ':' && last != ';' && last != ',';
            if (first && (open || last == '.' && capitals(line)) && lineEnd < bodyEnd) {
                return Block.Kind.HEADLINE;
            }
        }
        return ITEM.matcher(line).matches() ? Block.Kind.ITEM : Block.Kind.PARAGRAPH;
    }
}
