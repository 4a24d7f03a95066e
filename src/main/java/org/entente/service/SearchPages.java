package org.entente.service;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Resource;
import org.entente.document.Span;
import org.entente.graph.Search;
import org.entente.graph.SearchKind;
import org.entente.graph.SearchRequest;
import org.entente.graph.SearchResult;

/**
 * {@code /search}: names and sentences, with how many there are by class, country and year, as a page or as JSON;
 * {@code /search/suggest}: what somebody may mean who has typed so much, as JSON; {@code /search/description.xml}: both told
 * to browsers (OpenSearch).
 */
final class SearchPages implements Handler {
    /** Lines of each kind where all kinds are shown. */
    private static final int FEW = 5;
    /** Lines of a page of one kind. */
    private static final int LINES = 20;
    /** Suggestions while typing. */
    private static final int SUGGESTED = 8;
    /** Choices of a facet that a page shows. */
    private static final int CHOICES = 12;

    private static final List<String> PARAMETERS = List.of("q", "kind", "type", "country", "year");

    private final Search search;
    private final StoreReader store;
    private final Pages pages;

    SearchPages(Search search, StoreReader store, Pages pages) {
        this.search = search;
        this.store = store;
        this.pages = pages;
    }

    /** A line of what was found. */
    public record Line(List<Part> words, String href, String note, String alias) {}

    /**
     * What was found of one kind.
     *
     * @param more where the rest is; empty if there is none
     */
    public record Group(String kind, int total, List<Line> lines, String more) {}

    /** A value of a facet; choosing it again gives it up. */
    public record Choice(String text, int count, String href, boolean chosen) {}

    /** What the found may be narrowed down by. */
    public record Facet(String title, List<Choice> choices) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        switch (exchange.path()) {
            case "/search" -> find(exchange);
            case "/search/suggest" -> suggest(exchange);
            case "/search/description.xml" -> description(exchange);
            default -> throw new Problem(404, "There is nothing at this address.");
        }
    }

    private void suggest(Exchange exchange) throws IOException {
        String typed = exchange.parameter("q").orElse("");
        List<SearchResult.Hit> hits = search.suggest(typed, SUGGESTED);
        boolean openSearch =
                exchange.parameter("format").filter("opensearch"::equals).isPresent();
        exchange.header("Cache-Control", "no-cache");
        store.read(reading -> {
            if (openSearch) {
                json(exchange, "application/x-suggestions+json", out -> {
                    out.beginArray().value(typed);
                    array(out, hits, hit -> hit.words());
                    array(out, hits, hit -> note(hit, reading.thing(hit.iri()), reading));
                    array(out, hits, hit -> reading.iris().base() + reading.href(reading.thing(hit.iri())));
                    out.endArray();
                });
                return;
            }
            json(exchange, "application/json", out -> {
                out.beginObject().name("q").value(typed).name("suggestions").beginArray();
                for (SearchResult.Hit hit : hits) {
                    object(out, hit, reading);
                }
                out.endArray().endObject();
            });
        });
    }

    private static void object(JsonWriter out, SearchResult.Hit hit, Reading reading) throws IOException {
        Resource thing = reading.thing(hit.iri());
        out.beginObject().name("label").value(hit.words());
        out.name("alias").value(hit.alias());
        out.name("kind").value(path(hit.kind()));
        out.name("note").value(note(hit, thing, reading));
        out.name("iri").value(hit.iri());
        out.name("href").value(href(hit, thing, reading));
        out.endObject();
    }

    private static void array(JsonWriter out, List<SearchResult.Hit> hits, Function<SearchResult.Hit, String> words)
            throws IOException {
        out.beginArray();
        for (SearchResult.Hit hit : hits) {
            out.value(words.apply(hit));
        }
        out.endArray();
    }

    /** What writes a JSON text. */
    private interface Writing {
        void to(JsonWriter out) throws IOException;
    }

    private static void json(Exchange exchange, String mediaType, Writing writing) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            writing.to(out);
        }
        exchange.send(200, mediaType, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** How browsers and other programs search here (OpenSearch 1.1, draft 6). */
    private void description(Exchange exchange) throws IOException {
        store.read(reading -> {
            String base = reading.iris().base();
            String text =
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                    <ShortName>Entente</ShortName>
                    <Description>People, institutions, events, agreements and the sentences that tell of them</Description>
                    <Url type="text/html" template="%1$ssearch?q={searchTerms}&amp;page={startPage?}"/>
                    <Url type="application/json" template="%1$ssearch?format=json&amp;q={searchTerms}&amp;page={startPage?}"/>
                    <Url type="application/x-suggestions+json" template="%1$ssearch/suggest?format=opensearch&amp;q={searchTerms}"/>
                    <Image type="image/svg+xml">%1$sstatic/entente.svg</Image>
                    <InputEncoding>UTF-8</InputEncoding>
                    </OpenSearchDescription>
                    """
                            .formatted(base);
            exchange.send(200, "application/opensearchdescription+xml", text.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String href(SearchResult.Hit hit, Resource thing, Reading reading) {
        return hit.kind() == SearchKind.SENTENCES
                ? Quoter.href(reading, thing, new Span(hit.start(), hit.end()))
                : reading.href(thing);
    }

    /** As a page, or as JSON where {@code format=json} or the header asks for it. */
    private void find(Exchange exchange) throws IOException {
        exchange.vary("Accept");
        String format = exchange.parameter("format").orElse("");
        boolean json = format.equals("json")
                || format.isEmpty()
                        && exchange.accept()
                                .best(List.of(
                                        new Accept.Offer<>(false, "text/html"),
                                        new Accept.Offer<>(true, "application/json", 0.9)))
                                .orElse(false);
        if (!json) {
            page(exchange);
            return;
        }
        int page = number(exchange.parameter("page").orElse("1"));
        SearchRequest request = request(exchange, page);
        SearchResult found = search.find(request);
        store.read(reading -> json(exchange, "application/json", out -> {
            out.beginObject().name("q").value(exchange.parameter("q").orElse(""));
            out.name("total").value(found.total()).name("page").value(page);
            counts(
                    out,
                    "kinds",
                    found.kinds().entrySet().stream()
                            .collect(Collectors.toMap(
                                    one -> path(one.getKey()), Map.Entry::getValue, Integer::sum, LinkedHashMap::new)));
            counts(out, "types", found.types());
            counts(out, "countries", found.countries());
            counts(out, "years", found.years());
            out.name("hits").beginArray();
            for (SearchResult.Hit hit : found.hits()) {
                object(out, hit, reading);
            }
            out.endArray().endObject();
        }));
    }

    private static void counts(JsonWriter out, String name, Map<String, Integer> counts) throws IOException {
        out.name(name).beginObject();
        for (Map.Entry<String, Integer> one : counts.entrySet()) {
            out.name(one.getKey()).value(one.getValue());
        }
        out.endObject();
    }

    private static SearchRequest request(Exchange exchange, int page) {
        return new SearchRequest(
                exchange.parameter("q").orElse(""),
                exchange.parameter("kind").map(SearchPages::kind),
                exchange.parameter("type"),
                exchange.parameter("country"),
                exchange.parameter("year"),
                (page - 1) * LINES,
                LINES);
    }

    private void page(Exchange exchange) throws IOException {
        Map<String, String> asked = new HashMap<>();
        PARAMETERS.forEach(name -> exchange.parameter(name).ifPresent(value -> asked.put(name, value)));
        int page = number(exchange.parameter("page").orElse("1"));
        SearchRequest request = request(exchange, page);
        Optional<SearchKind> kind = request.kind();
        boolean isAsked = !request.isEmpty() || kind.isPresent();
        SearchResult found = isAsked ? search.find(request) : null;
        store.read(reading -> {
            Map<String, Object> values = new HashMap<>();
            values.put("section", "search");
            values.put("q", asked.getOrDefault("q", ""));
            values.put("asked", isAsked);
            values.put("kept", asked);
            values.put("total", found == null ? 0 : found.total());
            values.put("kinds", found == null ? List.of() : kinds(found, asked));
            values.put("groups", found == null ? List.of() : groups(request, found, asked, reading));
            values.put("facets", found == null ? List.of() : facets(found, asked, reading));
            values.put("paged", kind.isPresent());
            values.put("page", page);
            values.put("previous", page > 1 ? address(asked, "page", Integer.toString(page - 1)) : "");
            boolean more = found != null && kind.isPresent() && page * LINES < found.total();
            values.put("next", more ? address(asked, "page", Integer.toString(page + 1)) : "");
            pages.send(exchange, 200, "search", values);
        });
    }

    private static SearchKind kind(String path) {
        return Arrays.stream(SearchKind.values())
                .filter(kind -> kind != SearchKind.OTHER && path(kind).equals(path))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "There is no such kind of things to be searched."));
    }

    private static String path(SearchKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static int number(String words) {
        return words.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(words)) : 1;
    }

    private static List<Choice> kinds(SearchResult found, Map<String, String> asked) {
        List<Choice> kinds = new ArrayList<>();
        int all = found.kinds().values().stream().mapToInt(n -> n).sum();
        Map<String, String> others = without(asked, "kind");
        kinds.add(new Choice("All", all, address(others), !asked.containsKey("kind")));
        found.kinds()
                .forEach((kind, count) -> kinds.add(new Choice(
                        Prose.capital(path(kind)),
                        count,
                        address(others, "kind", path(kind)),
                        path(kind).equals(asked.get("kind")))));
        return kinds;
    }

    private List<Group> groups(SearchRequest request, SearchResult found, Map<String, String> asked, Reading reading) {
        if (request.kind().isPresent()) {
            SearchKind kind = request.kind().get();
            return List.of(new Group(path(kind), found.total(), lines(found.hits(), reading), ""));
        }
        List<Group> groups = new ArrayList<>();
        search.best(request.withPage(0, FEW), found.kinds().keySet()).forEach((kind, hits) -> {
            int total = found.kinds().get(kind);
            groups.add(new Group(
                    path(kind),
                    total,
                    lines(hits, reading),
                    total > hits.size() ? address(asked, "kind", path(kind)) : ""));
        });
        return groups;
    }

    private static List<Line> lines(List<SearchResult.Hit> hits, Reading reading) {
        return hits.stream().map(hit -> line(hit, reading)).toList();
    }

    private static Line line(SearchResult.Hit hit, Reading reading) {
        Resource thing = reading.thing(hit.iri());
        return new Line(marked(hit), href(hit, thing, reading), note(hit, thing, reading), hit.alias());
    }

    private static List<Part> marked(SearchResult.Hit hit) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (SearchResult.Mark mark : hit.marks()) {
            if (mark.start() > from) {
                parts.add(Part.text(hit.words().substring(from, mark.start())));
            }
            parts.add(new Part(hit.words().substring(mark.start(), mark.end()), "", true));
            from = mark.end();
        }
        if (from < hit.words().length()) {
            parts.add(Part.text(hit.words().substring(from)));
        }
        return parts;
    }

    private static String note(SearchResult.Hit hit, Resource thing, Reading reading) {
        return switch (hit.kind()) {
            case SENTENCES -> reading.label(thing);
            case PLACES, OTHER -> new Narrator(reading, null, 0).kind(thing);
            default -> Catalogue.note(Catalogue.Kind.valueOf(hit.kind().name()), thing, reading);
        };
    }

    private static List<Facet> facets(SearchResult found, Map<String, String> asked, Reading reading) {
        List<Facet> facets = new ArrayList<>();
        facet(facets, "Type", "type", found.types(), asked, type -> Prose.capital(Prose.words(type)));
        facet(
                facets,
                "Country",
                "country",
                found.countries(),
                asked,
                code -> reading.label(reading.thing(reading.iris().country(code))));
        Map<String, Integer> years = new TreeMap<>(Comparator.reverseOrder());
        years.putAll(found.years());
        facet(facets, "Year", "year", years, asked, year -> year);
        return facets;
    }

    private static void facet(
            List<Facet> facets,
            String title,
            String name,
            Map<String, Integer> counts,
            Map<String, String> asked,
            UnaryOperator<String> words) {
        String chosen = asked.get(name);
        Map<String, String> others = without(asked, name);
        List<Choice> choices = counts.entrySet().stream()
                .limit(CHOICES)
                .map(one -> one.getKey().equals(chosen)
                        ? new Choice(words.apply(one.getKey()), one.getValue(), address(others), true)
                        : new Choice(
                                words.apply(one.getKey()), one.getValue(), address(others, name, one.getKey()), false))
                .collect(Collectors.toCollection(ArrayList::new));
        if (chosen != null && choices.stream().noneMatch(Choice::chosen)) {
            choices.add(0, new Choice(words.apply(chosen), 0, address(others), true));
        }
        if (!choices.isEmpty()) {
            facets.add(new Facet(title, choices));
        }
    }

    private static Map<String, String> without(Map<String, String> asked, String name) {
        Map<String, String> others = new HashMap<>(asked);
        others.remove(name);
        return others;
    }

    private static String address(Map<String, String> asked, String name, String value) {
        Map<String, String> all = new HashMap<>(asked);
        all.put(name, value);
        return address(all);
    }

    private static String address(Map<String, String> asked) {
        return "search?"
                + asked.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
