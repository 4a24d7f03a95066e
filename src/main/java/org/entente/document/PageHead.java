package org.entente.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * What a page states of itself where readers do not see it.
 *
 * @param titles its titles, the more exact first
 * @param articleTitle the one that is given for sharing the article, which is not the site's
 * @param publisher the site's name
 * @param source its address
 * @param published the day of publication
 * @param language of the page
 */
record PageHead(
        List<String> titles,
        Optional<String> articleTitle,
        Optional<String> publisher,
        Optional<String> source,
        Optional<PartialDate> published,
        Optional<String> language) {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:([-/.])(\\d\\d?)\\2(\\d\\d?))?(?!\\d).*", Pattern.DOTALL);
    private static final Pattern LINKED_DATA_DATE = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>\\\\^`{|}]+");

    static PageHead of(Document page) {
        Map<String, List<String>> meta = new HashMap<>();
        for (Element element : page.select("meta[content]")) {
            String name = element.hasAttr("property")
                    ? element.attr("property")
                    : element.attr("name") + element.attr("itemprop");
            String content = TextLayout.clean(element.attr("content"));
            if (!content.isEmpty()) {
                meta.computeIfAbsent(name.toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                        .add(content);
            }
        }
        meta.put("title", List.of(TextLayout.clean(page.title())));
        meta.put("canonical", page.select("link[rel=canonical]").eachAttr("href"));
        meta.put("time", times(page));
        meta.put(
                "ld",
                LINKED_DATA_DATE
                        .matcher(page.select("script[type=application/ld+json]").outerHtml())
                        .results()
                        .map(m -> m.group(1))
                        .toList());
        return new PageHead(
                values(meta, Function.identity(), "og:title", "twitter:title", "title")
                        .filter(title -> !title.isEmpty())
                        .distinct()
                        .toList(),
                values(meta, Function.identity(), "og:title", "twitter:title").findFirst(),
                values(meta, Function.identity(), "og:site_name", "sitename", "dc.publisher", "dcterms.publisher")
                        .findFirst(),
                values(meta, PageHead::address, "canonical", "og:url").findFirst(),
                values(
                                meta,
                                PageHead::day,
                                "article:published_time",
                                "datepublished",
                                "pubdate",
                                "publishdate",
                                "dc.date.issued",
                                "dcterms.issued",
                                "dc.date",
                                "ld",
                                "time",
                                "date")
                        .findFirst(),
                MetadataFields.languageIfSound(page.select("html").attr("lang")));
    }

    Metadata metadata() {
        return new Metadata(titles.stream().findFirst(), source, publisher, published, language);
    }

    /** The times that are marked as the page's own; of others only a single one. */
    private static List<String> times(Document page) {
        Elements own = page.select("time[itemprop=datePublished], time[pubdate], time.published, time.entry-date");
        List<String> all = page.select("time[datetime]").eachAttr("datetime").stream()
                .distinct()
                .toList();
        return own.isEmpty() && all.size() == 1 ? all : own.eachAttr("datetime");
    }

    /** The values of some names, in the order of the names; those whose reading is null are left out. */
    private static <T> Stream<T> values(Map<String, List<String>> meta, Function<String, T> reading, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> meta.getOrDefault(name, List.of()).stream())
                .map(reading)
                .filter(Objects::nonNull);
    }

    private static String address(String words) {
        return ADDRESS.matcher(words.strip()).matches() ? words.strip() : null;
    }

    /** The day that a time begins with; null if it begins with none. */
    private static PartialDate day(String time) {
        Matcher parts = DAY.matcher(time.strip());
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
}
