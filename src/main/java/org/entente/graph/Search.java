package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * Finds things by their names and sentences by their words, whatever their case, accents and transliteration. Safe for use by
 * several threads.
 */
public final class Search {
    /** What is asked of each way to find names before they are compared. */
    private static final int FEW = 24;

    /** Values of a facet that are told. */
    private static final int VALUES = 60;

    /** How far into what is found one may look: each page costs as much as all before it. */
    private static final int DEEPEST = 10_000;

    private static final Sort BY_WEIGHT = new Sort(new SortField(SearchIndex.WEIGHT, SortField.Type.LONG, true));

    /** The prefix {@code text:} of queries. */
    public static final String NS = "http://jena.apache.org/text#";

    /** The properties whose words {@code text:query} can ask for. */
    private static final Set<String> QUERIED = Set.of(
            RDFS.label.getURI(),
            SKOS.prefLabel.getURI(),
            SKOS.altLabel.getURI(),
            DCTerms.title.getURI(),
            Ent.text.getURI());

    private final Supplier<SearcherManager> searchers;
    private volatile SortedSetDocValuesReaderState facets;

    /** Whether {@code text:query} can ask for the words of a property. */
    public static boolean isQueried(String property) {
        return QUERIED.contains(property);
    }

    Search(Supplier<SearcherManager> searchers) {
        this.searchers = searchers;
    }

    /** What {@code text:query} is, which asks the same of names and sentences. */
    public static WorkedOut described() {
        return new WorkedOut(
                NS + "query",
                "(?thing ?score ?words ?graph ?property) text:query (property \"words\" most)",
                "Things whose names have the words, or documents that have a sentence with them; the best first.",
                List.of(
                        "Properties are rdfs:label, skos:prefLabel and dcterms:title, skos:altLabel, and ent:text for sentences;"
                                + " without one, labels and aliases are searched.",
                        "Words are compared as the pages do: without regard to case, accents and transliteration. They are written"
                                + " in Lucene's query syntax: AND, OR, NOT, \"next to each other\", beginning*, nearly~1.",
                        "?score, ?words and ?property may be left out from the end, and so may the property and how many at most ("
                                + TextQueries.USUAL + "); ?graph stays unbound, as names are the same in all graphs."),
                """
                SELECT ?institution ?score ?name {
                  (?institution ?score ?name) text:query (rdfs:label "univ*" 20) .
                  ?institution a org:Organization .
                }
                ORDER BY DESC(?score)""");
    }

    /** What is done with one state of the index. */
    interface Work<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    <T> T read(Work<T> work) {
        SearcherManager manager = searchers.get();
        try {
            IndexSearcher searcher = manager.acquire();
            try {
                return work.on(searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Things that somebody may mean who has typed so much, the likeliest first: whose names begin so before those of which a word
     * does, and what is told of more often before the rest.
     */
    public List<SearchResult.Hit> suggest(String typed, int most) {
        WordQueries words = new WordQueries(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        return read(searcher -> {
            Map<Integer, Long> found = new LinkedHashMap<>();
            first(searcher, words.beginning(), found);
            first(searcher, words.in(SearchIndex.NAMES), found);
            if (found.isEmpty()) {
                first(searcher, words.withSlips(SearchIndex.NAMES), found);
            }
            record Candidate(SearchResult.Hit hit, double likeliness) {}
            List<Candidate> candidates = new ArrayList<>();
            for (Map.Entry<Integer, Long> one : found.entrySet()) {
                SearchResult.Hit hit = hit(searcher.storedFields().document(one.getKey()), words);
                int typedOf = Math.max(words.typedOf(hit.words()), words.typedOf(hit.alias()));
                candidates.add(new Candidate(hit, Math.log(1 + one.getValue()) + 2 * typedOf));
            }
            return candidates.stream()
                    .sorted(Comparator.comparingDouble((Candidate c) -> -c.likeliness())
                            .thenComparing(c -> c.hit().words().length())
                            .thenComparing(c -> c.hit().words())
                            .thenComparing(c -> c.hit().iri()))
                    .limit(most)
                    .map(Candidate::hit)
                    .toList();
        });
    }

    /** Those told of most often; the index is in this order, so that the rest is not looked at. */
    private static void first(IndexSearcher searcher, Query query, Map<Integer, Long> found) throws IOException {
        Query shown = new BooleanQuery.Builder()
                .add(new ConstantScoreQuery(query), Occur.MUST)
                .add(kind(SearchKind.OTHER), Occur.MUST_NOT)
                .build();
        for (ScoreDoc one : searcher.search(shown, new TopFieldCollectorManager(BY_WEIGHT, FEW, null, FEW)).scoreDocs) {
            found.put(one.doc, (Long) ((FieldDoc) one).fields[0]);
        }
    }

    private static Query kind(SearchKind kind) {
        return new TermQuery(DrillDownQuery.term(
                SearchIndex.FACETS.getDimConfig(SearchIndex.KIND).indexFieldName, SearchIndex.KIND, kind.name()));
    }

    /** What fits a request, the best first, and how much of it there is of each sort. */
    public SearchResult find(SearchRequest request) {
        WordQueries words = new WordQueries(request.words());
        return read(searcher -> {
            SearchResult found =
                    find(searcher, request, words, words.in(SearchIndex.NAMES), words.in(List.of(SearchIndex.TEXT)));
            return found.kinds().isEmpty() && !words.isEmpty()
                    ? find(
                            searcher,
                            request,
                            words,
                            words.withSlips(SearchIndex.NAMES),
                            words.withSlips(List.of(SearchIndex.TEXT)))
                    : found;
        });
    }

    private SearchResult find(
            IndexSearcher searcher, SearchRequest request, WordQueries words, Query names, Query texts)
            throws IOException {
        DrillDownQuery drill = drill(request, names, texts);
        int last = Math.min(DEEPEST, request.skipped() + request.most());
        DrillSideways.DrillSidewaysResult found =
                new DrillSideways(searcher, SearchIndex.FACETS, facets(searcher)).search(drill, Math.max(1, last));
        Map<SearchKind, Integer> kinds = new TreeMap<>();
        counts(found.facets, SearchIndex.KIND).forEach((name, count) -> kinds.put(SearchKind.valueOf(name), count));
        int total = request.kind()
                .map(kind -> kinds.getOrDefault(kind, 0))
                .orElseGet(() -> kinds.values().stream().mapToInt(n -> n).sum());
        return new SearchResult(
                total,
                hits(searcher, found.hits, request.skipped(), last, words),
                kinds,
                counts(found.facets, SearchIndex.TYPE),
                counts(found.facets, SearchIndex.COUNTRY),
                counts(found.facets, SearchIndex.YEAR));
    }

    private static DrillDownQuery drill(SearchRequest request, Query names, Query texts) {
        Query query = new BooleanQuery.Builder()
                .add(
                        new BooleanQuery.Builder()
                                .add(names, Occur.SHOULD)
                                .add(texts, Occur.SHOULD)
                                .build(),
                        Occur.MUST)
                .add(FeatureField.newLogQuery(SearchIndex.FEATURES, SearchIndex.WEIGHT, 1, 1), Occur.SHOULD)
                .add(kind(SearchKind.OTHER), Occur.MUST_NOT)
                .build();
        DrillDownQuery drill = new DrillDownQuery(SearchIndex.FACETS, query);
        request.kind().ifPresent(kind -> drill.add(SearchIndex.KIND, kind.name()));
        request.type().ifPresent(type -> drill.add(SearchIndex.TYPE, type));
        request.country().ifPresent(country -> drill.add(SearchIndex.COUNTRY, country));
        request.year().ifPresent(year -> drill.add(SearchIndex.YEAR, year));
        return drill;
    }

    private static List<SearchResult.Hit> hits(
            IndexSearcher searcher, TopDocs found, int from, int to, WordQueries words) throws IOException {
        List<SearchResult.Hit> hits = new ArrayList<>();
        for (int i = from; i < Math.min(to, found.scoreDocs.length); i++) {
            hits.add(hit(searcher.storedFields().document(found.scoreDocs[i].doc), words));
        }
        return hits;
    }

    /** The best of each of these kinds, as many as the request wants of each. */
    public Map<SearchKind, List<SearchResult.Hit>> best(SearchRequest request, Collection<SearchKind> kinds) {
        WordQueries words = new WordQueries(request.words());
        return read(searcher -> {
            Map<SearchKind, List<SearchResult.Hit>> best = new EnumMap<>(SearchKind.class);
            for (SearchKind kind : kinds) {
                TopDocs found = searcher.search(
                        drill(request.withKind(kind), words.in(SearchIndex.NAMES), words.in(List.of(SearchIndex.TEXT))),
                        request.most());
                if (found.scoreDocs.length == 0) {
                    found = searcher.search(
                            drill(
                                    request.withKind(kind),
                                    words.withSlips(SearchIndex.NAMES),
                                    words.withSlips(List.of(SearchIndex.TEXT))),
                            request.most());
                }
                best.put(kind, hits(searcher, found, 0, request.most(), words));
            }
            return best;
        });
    }

    private static Map<String, Integer> counts(Facets facets, String facet) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        FacetResult result = facets.getTopChildren(VALUES, facet);
        if (result != null) {
            for (LabelAndValue one : result.labelValues) {
                counts.put(one.label, one.value.intValue());
            }
        }
        return counts;
    }

    /** What counting needs of a state of the index is made once for it. */
    private SortedSetDocValuesReaderState facets(IndexSearcher searcher) throws IOException {
        SortedSetDocValuesReaderState known = facets;
        if (known == null || known.getReader() != searcher.getIndexReader()) {
            known = new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), SearchIndex.FACETS);
            facets = known;
        }
        return known;
    }

    private static SearchResult.Hit hit(Document stored, WordQueries words) {
        String iri = stored.get(SearchIndex.IRI);
        SearchKind kind = SearchKind.valueOf(stored.get(SearchIndex.KIND));
        if (kind == SearchKind.SENTENCES) {
            String text = stored.get(SearchIndex.TEXT);
            return new SearchResult.Hit(
                    iri,
                    kind,
                    text,
                    stored.getField(SearchIndex.START).numericValue().intValue(),
                    stored.getField(SearchIndex.END).numericValue().intValue(),
                    words.marks(text),
                    "");
        }
        List<String> aliases = new ArrayList<>(names(stored, SearchIndex.ALIAS));
        List<String> labels = names(stored, SearchIndex.LABEL);
        String label = (labels.isEmpty() ? aliases : labels)
                .stream()
                        .max(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()))
                        .get();
        List<SearchResult.Mark> marks = words.marks(label);
        String alias = aliases.stream()
                .filter(name -> words.marks(name).size() > marks.size() || words.typedOf(name) > words.typedOf(label))
                .max(Comparator.comparing((String name) -> words.typedOf(name))
                        .thenComparing(name -> words.marks(name).size())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse("");
        return new SearchResult.Hit(iri, kind, label, 0, 0, marks, alias);
    }

    private static List<String> names(Document stored, String field) {
        return Arrays.stream(stored.getValues(field))
                .map(name -> SearchIndex.parts(name)[0])
                .toList();
    }
}
