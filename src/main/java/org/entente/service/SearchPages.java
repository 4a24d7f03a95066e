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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Resource;
import org.entente.document.Span;
import org.entente.graph.Search;
import org.entente.graph.SearchKind;
import org.entente.graph.SearchRequest;
import org.entente.graph.SearchResult;

/**
 * {@code /search}: names and sentences, with how many there are by class, country and year; {@code /search/suggest}: what
 * somebody may mean who has typed so much, as JSON.
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
            case "/search" -> page(exchange);
            case "/search/suggest" -> suggest(exchange);
            default -> throw new Problem(404, "There is nothing at this address.");
        }
    }

    private void suggest(Exchange exchange) throws IOException {
        String typed = exchange.parameter("q").orElse("");
        List<SearchResult.Hit> hits = search.suggest(typed, SUGGESTED);
        exchange.header("Cache-Control", "no-cache");
        store.read(reading -> {
            StringWriter text = new StringWriter();
            try (JsonWriter out = new JsonWriter(text)) {
                out.beginObject().name("q").value(typed).name("suggestions").beginArray();
                for (SearchResult.Hit hit : hits) {
                    Resource thing = reading.thing(hit.iri());
                    out.beginObject().name("label").value(hit.words());
                    out.name("alias").value(hit.alias());
                    out.name("kind").value(path(hit.kind()));
                    out.name("note").value(note(hit, thing, reading));
                    out.name("iri").value(hit.iri());
                    out.name("href").value(reading.href(thing));
                    out.endObject();
                }
                out.endArray().endObject();
            }
            exchange.send(200, "application/json", (text + "\n").getBytes(StandardCharsets.UTF_8));
        });
    }

    private void page(Exchange exchange) throws IOException {
        Map<String, String> asked = new HashMap<>();
        PARAMETERS.forEach(name -> exchange.parameter(name).ifPresent(value -> asked.put(name, value)));
        Optional<SearchKind> kind = Optional.ofNullable(asked.get("kind")).map(SearchPages::kind);
        int page = number(exchange.parameter("page").orElse("1"));
        SearchRequest request = new SearchRequest(
                asked.getOrDefault("q", ""),
                kind,
                Optional.ofNullable(asked.get("type")),
                Optional.ofNullable(asked.get("country")),
                Optional.ofNullable(asked.get("year")),
                (page - 1) * LINES,
                LINES);
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
        String href = hit.kind() == SearchKind.SENTENCES
                ? Quoter.href(reading, thing, new Span(hit.start(), hit.end()))
                : reading.href(thing);
        return new Line(marked(hit), href, note(hit, thing, reading), hit.alias());
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
