package org.entente.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads web pages: the headline and the article, without menus, notices and previews of other pages. */
final class WebPageReader implements FormatReader {
    private static final Pattern DAY =
            Pattern.compile("\\s*(\\d{4})(?:([-/.])(\\d\\d?)\\2(\\d\\d?))?(?!\\d).*", Pattern.DOTALL);
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
        Metadata stated = stated(page);
        List<String> titles = titles(page);
        Element body = page.body();
        Boilerplate.remove(body);
        PageBlocks blocks = PageBlocks.of(body);
        OptionalInt headline = headline(blocks.all(), titles);

        TextLayout layout = new TextLayout();
        String title = headline.isPresent()
                ? blocks.all().get(headline.getAsInt()).text()
                : titleOnly(titles, stated.publisher());
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
        return new Content(blocks.all().isEmpty() ? "" : layout.text(), shown.orElse(stated), 0);
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

    /** The titles that the page states in its head, the more exact first. */
    private static List<String> titles(Element page) {
        return Stream.of(
                        content(page, "og:title"),
                        content(page, "twitter:title"),
                        Optional.of(page.select("title").text()))
                .flatMap(Optional::stream)
                .map(TextLayout::clean)
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * The block that is the headline: one that the stated titles consist of or contain, the longest first; else the first
     * heading of the first rank, or the second.
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
        if (block.words() > 60 || block.words() < 2 || block.itemDepth() >= 0 || isLinkHome(block)) {
            return false;
        }
        String words = fold(block.text());
        return foldedTitles.stream()
                .anyMatch(title -> title.contains(words) || (title.length() > 20 && words.startsWith(title)));
    }

    /** A site's own name in its head. */
    private static boolean isLinkHome(PageBlock block) {
        Element link = block.element().selectFirst("a[href]");
        return link != null
                && link.attr("href").matches("/|\\./|#|(?:https?:)?//[^/]*/?|index\\.\\w+|/?(?:index|default)\\.\\w+");
    }

    private static OptionalInt first(List<PageBlock> blocks, int rank) {
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).heading() == rank && !isLinkHome(blocks.get(i)))
                .findFirst();
    }

    /** The page's title without the site's name, where the page itself does not show it; empty if that says little. */
    private static String titleOnly(List<String> titles, Optional<String> site) {
        return titles.stream()
                .flatMap(title -> Arrays.stream(BETWEEN_TITLES.split(title)))
                .filter(part -> !part.equals(site.orElse("")))
                .filter(part -> PageBlock.countWords(part) > 2)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static String fold(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Metadata stated(Element page) {
        return new Metadata(
                Optional.empty(),
                address(page),
                first(page, Function.identity(), "og:site_name", "sitename", "dc.publisher", "dcterms.publisher"),
                first(
                                page,
                                WebPageReader::day,
                                "article:published_time",
                                "datepublished",
                                "pubdate",
                                "publishdate",
                                "dc.date.issued",
                                "dcterms.issued",
                                "dc.date",
                                "date")
                        .or(() -> timeElement(page)),
                MetadataFields.languageIfSound(page.select("html").attr("lang")));
    }

    private static <T> Optional<T> first(Element page, Function<String, T> reading, String... names) {
        return Arrays.stream(names)
                .map(name -> content(page, name).map(reading))
                .flatMap(Optional::stream)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What a {@code <meta>} of one name says. */
    private static Optional<String> content(Element page, String name) {
        String test = String.format("meta[property=%1$s], meta[name=%1$s], meta[itemprop=%1$s]", name);
        return page.select(test).stream()
                .map(meta -> TextLayout.clean(meta.attr("content")))
                .filter(content -> !content.isEmpty())
                .findFirst();
    }

    private static Optional<PartialDate> timeElement(Element page) {
        return page.select("time[itemprop=datePublished], time[pubdate], time.published, time.entry-date").stream()
                .map(time -> day(time.attr("datetime")))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The day that a time begins with; null if it begins with none. */
    private static PartialDate day(String time) {
        Matcher parts = DAY.matcher(time);
        if (!parts.matches()) {
            return null;
        }
        try {
            int month = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
            int day = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
            return new PartialDate(Integer.parseInt(parts.group(1)), month, day);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Optional<String> address(Element page) {
        return Stream.concat(
                        page.select("link[rel=canonical]").eachAttr("href").stream(), content(page, "og:url").stream())
                .map(String::strip)
                .filter(address -> address.matches("https?://[^\\s\"<>\\\\^`{|}]+"))
                .findFirst();
    }
}
