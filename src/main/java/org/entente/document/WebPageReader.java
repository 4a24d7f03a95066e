package org.entente.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads web pages: the headline and the article, without menus, notices and previews of other pages. */
final class WebPageReader implements FormatReader {
    /** What sites put between a page's headline and their own name. */
    private static final Pattern BETWEEN_TITLES = Pattern.compile("\\s+[-–—|:»·•/\\\\]+\\s+|\\s*[|_»]\\s*|\\s*::\\s*");

    @Override
    public Content read(Path file, byte[] bytes) throws DocumentException {
        String html;
        try {
            html = TextDecoder.decodePage(bytes);
        } catch (IOException e) {
            throw new DocumentException(file, e.getMessage(), e);
        }
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        PageHead head = PageHead.of(page);
        Element body = page.body();
        PageBlocks blocks = PageBlocks.of(body, Boilerplate.of(body));
        OptionalInt headline = headline(blocks.all(), head.titles());

        TextLayout layout = new TextLayout();
        String title = headline.isPresent()
                ? blocks.all().get(headline.getAsInt()).text()
                : head.articleTitle().map(words -> withoutSite(words, head)).orElse("");
        layout.headline(title);
        for (PageBlock line : lines(body, blocks, headline)) {
            if (line.itemDepth() >= 0) {
                layout.item(line.itemDepth(), line.text());
            } else if (!line.text().equals(title)) {
                layout.paragraph(line.text());
            }
        }
        Metadata shown = new Metadata(
                Optional.of(title).filter(t -> !t.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Content(blocks.all().isEmpty() ? "" : layout.text(), shown.orElse(head.metadata()), 0);
    }

    /** The article's lines; all lines if no article can be told from the rest. */
    private static List<PageBlock> lines(Element body, PageBlocks blocks, OptionalInt headline) {
        List<PageBlock> lines = MainText.of(body, blocks, headline);
        if (!lines.isEmpty()) {
            return lines;
        }
        return IntStream.range(0, blocks.all().size())
                .filter(i -> headline.isEmpty() || i != headline.getAsInt())
                .mapToObj(blocks.all()::get)
                .toList();
    }

    /**
     * The block that is the headline: one that is a stated title or a good part of it, the longest first; else the first
     * heading of the first rank, or the second. A part, since sites add their name to titles.
     */
    private static OptionalInt headline(List<PageBlock> blocks, List<String> titles) {
        List<String> folded = titles.stream().map(WebPageReader::fold).toList();
        OptionalInt stated = IntStream.range(0, blocks.size())
                .filter(i -> isHeadlineOf(blocks.get(i), folded))
                .boxed()
                .max(Comparator.comparing((Integer i) ->
                                folded.contains(fold(blocks.get(i).text())))
                        .thenComparing(i -> fold(blocks.get(i).text()).length())
                        .thenComparing(i -> blocks.get(i).heading() > 0)
                        .thenComparing(i -> -i))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        return stated.isPresent() ? stated : first(blocks, 1).isPresent() ? first(blocks, 1) : first(blocks, 2);
    }

    private static boolean isHeadlineOf(PageBlock block, List<String> foldedTitles) {
        if (block.words() > 60 || block.words() < 2 || block.itemDepth() >= 0 || block.linksHome()) {
            return false;
        }
        String words = fold(block.text());
        return foldedTitles.stream()
                .anyMatch(
                        title -> (title.contains(words) && (block.heading() > 0 || words.length() * 2 > title.length()))
                                || (title.length() > 20 && words.startsWith(title)));
    }

    private static OptionalInt first(List<PageBlock> blocks, int rank) {
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).heading() == rank && !blocks.get(i).linksHome())
                .findFirst();
    }

    /** The longest part of a title that is not the site's name. */
    private static String withoutSite(String title, PageHead head) {
        return Arrays.stream(BETWEEN_TITLES.split(title))
                .filter(part -> !part.equals(head.publisher().orElse("")))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static String fold(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
