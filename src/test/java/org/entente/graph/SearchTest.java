package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.identity.Ledger;
import org.entente.identity.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found, and that it is always what the store says. */
class SearchTest {
    private static final String BASE = "http://example.org/";
    private static final String SUCC = "Shanghai Urban Construction Vocational College";

    @TempDir
    private Path directory;

    private static List<String> suggested(GraphStore store, String typed) {
        return store.search().suggest(typed, 10).stream()
                .filter(hit -> hit.kind() == SearchKind.INSTITUTIONS)
                .map(SearchResult.Hit::words)
                .toList();
    }

    /** The index agrees with one that is made anew of what the store holds. */
    private static void assertTrueToStore(GraphStore store) {
        SearchIndex anew = new SearchIndex(null);
        Txn.executeRead(store.dataset(), () -> {
            var data = store.dataset().asDatasetGraph();
            anew.prepare(0, 1, new Rewriting(data), new SearchEntries(data, store.iris()));
        });
        anew.commit(1);
        for (String words : List.of("", "signed", "college", "alpha")) {
            SearchRequest request = new SearchRequest(
                    words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 10_000);
            assertEquals(told(new Search(anew::searchers), request), told(store.search(), request), words);
        }
        anew.close();
    }

    private static Map<String, Object> told(Search search, SearchRequest request) {
        SearchResult result = search.find(request);
        return Map.of(
                "hits", result.hits().stream().map(Object::toString).sorted().toList(),
                "kinds", result.kinds(),
                "types", result.types(),
                "countries", result.countries(),
                "years", result.years());
    }

    @Test
    void whatIsStoredIsFoundAndWhatIsWithdrawnIsNot() {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            assertEquals(List.of(), suggested(store, "alpha"));
            store.put(SampleDocuments.signings("a", "Alpha signed with Beta. Nothing more is known."));
            store.put(SampleDocuments.signings("b", "Beta signed with Gamma."));
            assertEquals("Alpha", suggested(store, "alp").get(0));
            assertEquals(
                    3,
                    store.search().find(SearchRequest.of("beta", 9)).kinds().get(SearchKind.SENTENCES)
                            + store.search()
                                    .find(SearchRequest.of("beta", 9).withKind(SearchKind.INSTITUTIONS))
                                    .total());
            assertEquals(
                    1,
                    store.search()
                            .find(SearchRequest.of("\"nothing more\"", 9))
                            .kinds()
                            .get(SearchKind.SENTENCES));
            assertTrueToStore(store);
            store.put(SampleDocuments.signings("a", "Delta signed with Beta"));
            assertEquals(List.of(), suggested(store, "alpha"));
            assertTrueToStore(store);
            store.remove("a");
            assertEquals(List.of(), suggested(store, "delta"));
            assertTrueToStore(store);
        }
    }

    @Test
    void whatIsMadeOneOrRenamedIsFoundSo() {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            store.put(SampleDocuments.FULL.resolve());
            store.put(SampleDocuments.SHORT.resolve());
            assertEquals(2, suggested(store, "succ").size());
            store.settle(Ledger.EMPTY);
            assertEquals(List.of(SUCC), suggested(store, "succ"));
            assertEquals(List.of(SUCC), suggested(store, "shanghai urb"));
            assertTrueToStore(store);
            SearchResult found = store.search().find(SearchRequest.of("succ", 9));
            assertEquals(1, found.types().get("University"));
            assertTrue(found.countries().get("CN") > 0, found.countries().toString());
            store.remove("short");
            store.settle(Ledger.EMPTY);
            assertTrueToStore(store);
        }
    }

    @Test
    void randomChangesLeaveAnIndexAsIfItWereMadeAnew() {
        Random random = new Random(7);
        List<String> names = List.of("Alpha", "Beta", "Gamma", "Delta", "Eps");
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            for (int i = 0; i < 25; i++) {
                String document = "d" + random.nextInt(4);
                if (random.nextInt(4) == 0) {
                    store.remove(document);
                } else {
                    int one = random.nextInt(5);
                    int other = (one + 1 + random.nextInt(4)) % 5;
                    store.put(SampleDocuments.signings(
                            document, names.get(one) + " signed with " + names.get(other) + "."));
                }
                if (random.nextInt(3) == 0) {
                    store.settle(Ledger.EMPTY);
                }
                assertTrueToStore(store);
            }
        }
    }

    @Test
    void aMissingDamagedOrOldIndexIsMadeAnew() throws IOException {
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            store.put(SampleDocuments.signings("a", "Alpha signed with Beta"));
        }
        Path index = directory.resolve("search");
        OtherProcess.deleteTree(index);
        assertFoundAfterOpening();
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) {
                Files.writeString(file, "damaged");
            }
        }
        assertFoundAfterOpening();
        // As if the process had ended between the store's commit and that of the index.
        Path kept = directory.resolveSibling("kept");
        Files.move(index, kept);
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            store.put(SampleDocuments.signings("b", "Beta signed with Gamma"));
        }
        OtherProcess.deleteTree(index);
        Files.move(kept, index);
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            assertEquals("Gamma", suggested(store, "gamma").get(0));
            assertTrueToStore(store);
        }
    }

    private void assertFoundAfterOpening() {
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            assertEquals("Alpha", suggested(store, "alpha").get(0));
            assertTrueToStore(store);
        }
    }

    @Test
    void wordsAreFoundHoweverTheyAreWritten() {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            store.put(Telling.in("kz")
                    .university("Karagandy Technical University", "KZ", "KarTU")
                    .university("Univerzita Palack\u00E9ho v Olomouci", "CZ")
                    .resolve());
            String kartu = "Karagandy Technical University";
            for (String typed : List.of(
                    "karagandy tech",
                    "Technical Karagandy",
                    "QARAGHANDY",
                    "\u041A\u0430\u0440\u0430\u0433\u0430\u043D\u0434",
                    "kartu",
                    "Karaganda")) {
                assertEquals(List.of(kartu), suggested(store, typed), typed);
            }
            assertEquals(1, suggested(store, "palackeho").size());
            assertEquals(List.of(), suggested(store, "karagandy agricultural"));
            SearchResult.Hit hit = store.search().suggest("kartu", 1).get(0);
            assertEquals("KarTU", hit.alias());
            SearchResult.Hit marked = store.search().suggest("qaragh", 1).get(0);
            SearchResult.Mark mark = marked.marks().get(0);
            assertEquals("Karagandy", marked.words().substring(mark.start(), mark.end()));
        }
    }

    @Test
    void queriesAskByProperty() {
        try (GraphStore store = GraphStore.inMemory(BASE)) {
            store.put(SampleDocuments.FULL.resolve());
            assertTrue(literals(store, "shangha* AND constr*", RDFS.label, 9).contains(SUCC));
            assertEquals(List.of("SUCC"), literals(store, "succ", SKOS.altLabel, 9));
            assertEquals(List.of(), literals(store, "\"urban shanghai\"", RDFS.label, 9));
            assertTrue(store.textIndex()
                            .query((Node) null, List.of(), "succ", null, null, 9, null)
                            .size()
                    >= 1);
            assertEquals(List.of("Words that say it."), literals(store, "\"that say\"", Ent.text, 9));
        }
    }

    private static List<String> literals(GraphStore store, String query, Resource property, int limit) {
        return store.textIndex().query((Node) null, List.of(property), query, null, null, limit, null).stream()
                .map(TextHit::getLiteral)
                .map(literal -> literal.getLiteralLexicalForm())
                .distinct()
                .toList();
    }
}
