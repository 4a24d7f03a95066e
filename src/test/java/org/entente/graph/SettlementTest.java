package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.system.Txn;
import org.entente.identity.Decision;
import org.entente.identity.Ledger;
import org.entente.identity.Reference;
import org.entente.identity.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What identity and curators' decisions make of the graphs, and that it can all be taken back. */
class SettlementTest {
    private static final String BASE = "http://example.org/";
    private static final String SUCC = "Shanghai Urban Construction Vocational College";
    private static final String PREFIXES =
            """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX ent: <https://w3id.org/entente/ns#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    @TempDir
    private Path directory;

    private static GraphStore store(Telling... documents) {
        GraphStore store = GraphStore.inMemory(BASE);
        Arrays.stream(documents).forEach(document -> store.put(document.resolve()));
        return store;
    }

    private static Ledger ledger(Decision... decisions) {
        return new Ledger(List.of(decisions), List.of());
    }

    private static Decision decision(Decision.Kind kind, String target, String other, String value) {
        return new Decision(
                Instant.parse("2025-01-02T03:04:05Z"),
                "Ada",
                kind,
                Optional.ofNullable(target).map(Reference::parse),
                Optional.ofNullable(other).map(Reference::parse),
                value,
                "she says so");
    }

    private static String dump(GraphStore store) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.dump(Syntax.NQ, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Set<String> select(GraphStore store, String where) {
        var dataset = store.dataset();
        dataset.begin(ReadWrite.READ);
        try (QueryExecution query = QueryExecution.create(PREFIXES + "SELECT ?x { " + where + " }", dataset)) {
            Set<String> found = new TreeSet<>();
            query.execSelect()
                    .forEachRemaining(row -> found.add(
                            row.get("x").isLiteral()
                                    ? row.getLiteral("x").getLexicalForm()
                                    : row.get("x").toString()));
            return found;
        } finally {
            dataset.end();
        }
    }

    private static List<Validator.Fault> faults(GraphStore store) {
        return new Validator().validate(store.dataset());
    }

    @Test
    void twoNamesAreOneNodeWithOneLabelAndReasons() {
        try (GraphStore store = store(SampleDocuments.FULL, SampleDocuments.SHORT)) {
            assertEquals(
                    2,
                    select(store, "?x a ent:University ; ent:country/ent:countryCode 'CN'")
                            .size());
            store.settle(Ledger.EMPTY);
            assertEquals(
                    1,
                    select(store, "?x a ent:University ; ent:country/ent:countryCode 'CN'")
                            .size());
            assertEquals(Set.of(SUCC), select(store, "[] ent:country/ent:countryCode 'CN' ; rdfs:label ?x"));
            assertEquals(1, select(store, "?x a org:Membership").size());
            assertEquals(1, select(store, "?x a ent:Agreement").size());
            assertEquals(Set.of("2024-05-06", "2024-05-07"), select(store, "[] schema:dateSigned ?x"));
            assertEquals(
                    Set.of("2024-05-07"),
                    select(store, "GRAPH <http://example.org/graph/short> { [] schema:dateSigned ?x }"));
            assertTrue(select(store, "[] a ent:Merge ; ent:reason ?x").stream().anyMatch(r -> r.contains("SUCC")));
            assertEquals(
                    select(store, "?x a ent:University ; rdfs:label '" + SUCC + "'"),
                    select(store, "?old dcterms:isReplacedBy ?x FILTER CONTAINS(STR(?old), '/organization/succ')"));
            assertEquals(List.of(), faults(store));
        }
    }

    @Test
    void aQuestionListsWhatDocumentsTellDifferently() {
        Question question = Question.all().stream()
                .filter(q -> q.id().equals("told-in-different-ways"))
                .findFirst()
                .orElseThrow();
        try (GraphStore store = store(SampleDocuments.FULL, SampleDocuments.SHORT)) {
            store.settle(Ledger.EMPTY);
            Question here = new Question(
                    question.id(),
                    question.text(),
                    question.parameters(),
                    question.query().replace("University of Al Dhaid", "Kisumu University"),
                    question.expected());
            List<List<String>> rows = Txn.calculateRead(store.dataset(), () -> here.ask(store.dataset()))
                    .rows();
            assertEquals(List.of(List.of("day", "full", "2024-05-06"), List.of("day", "short", "2024-05-07")), rows);
        }
    }

    /** From the first to the last day, no wider; documents without a day say nothing of it. */
    @Test
    void aPostIsHeldFromTheFirstToTheLastDayThatDocumentsShow() {
        try (GraphStore store = store(SampleDocuments.FULL, SampleDocuments.SHORT)) {
            store.settle(Ledger.EMPTY);
            assertEquals(Set.of("2024-05-06"), select(store, "?p org:memberDuring/schema:startDate ?x"));
            assertEquals(Set.of("2024-05-07"), select(store, "?p org:memberDuring/schema:endDate ?x"));
            store.settle(ledger(decision(Decision.Kind.REJECT, "person: Zhang Zhengrong", null, "")));
            assertEquals(Set.of(), select(store, "?x org:memberDuring ?shown"));
        }
    }

    @Test
    void theOrderInWhichDocumentsCameDoesNotMatter() {
        try (GraphStore one = store(SampleDocuments.FULL, SampleDocuments.SHORT);
                GraphStore other = store(SampleDocuments.SHORT)) {
            other.settle(Ledger.EMPTY);
            other.put(SampleDocuments.FULL.resolve());
            one.settle(Ledger.EMPTY);
            other.settle(Ledger.EMPTY);
            assertEquals(dump(one), dump(other));
            other.remove("full");
            other.settle(Ledger.EMPTY);
            one.remove("full");
            try (GraphStore alone = store(SampleDocuments.SHORT)) {
                alone.settle(Ledger.EMPTY);
                assertEquals(dump(alone), dump(other));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MERGE; organization: Kisumu University; organization: SUCC; ",
                "MERGE; person: Zhang Zhengrong; person: Almaz Bekov; ",
                "NEVER_MERGE; organization: SUCC; organization: " + SUCC + "; ",
                "SPLIT; organization: Kisumu University @ short; ; ",
                "RENAME; organization: SUCC; ; Urban College",
                "REJECT; person: Zhang Zhengrong; ; ",
                "REJECT; organization: Kisumu University @ full; ; ",
                "CORRECT; agreement: SUCC | Kisumu University; ; date=2024-05-05",
                "ADD; position: Zhang Zhengrong | Rector | Kisumu University; ; ",
                "ADD; agreement: SUCC | Kisumu University | 2020 | MemorandumOfUnderstanding; ; ",
                "ADD; organization: SUCC; ; name=Urban College",
                "EXTERNAL_ID; organization: SUCC; ; https://ror.org/012345678",
            })
    void aDecisionChangesTheGraphAndItsUndoGivesTheSameBytes(
            Decision.Kind kind, String target, String other, String value) {
        Decision decision = decision(kind, target, other, value == null ? "" : value);
        Decision undo = decision(Decision.Kind.UNDO, null, null, decision.id());
        try (GraphStore store = store(SampleDocuments.FULL, SampleDocuments.SHORT)) {
            store.settle(Ledger.EMPTY);
            String before = dump(store);
            Settlement settlement = store.settle(ledger(decision));
            assertEquals(List.of(), settlement.notes());
            String decided = dump(store);
            assertNotEquals(before, decided);
            assertEquals(List.of(), faults(store));
            store.settle(ledger(decision, undo));
            assertEquals(before, dump(store));
            try (GraphStore again = store(SampleDocuments.SHORT, SampleDocuments.FULL)) {
                again.settle(ledger(decision));
                assertEquals(decided, dump(again));
            }
        }
    }

    @Test
    void whatIsRejectedIsGoneWithAllThatIsNothingWithoutIt() {
        try (GraphStore store = store(SampleDocuments.FULL, SampleDocuments.SHORT)) {
            store.settle(ledger(decision(Decision.Kind.REJECT, "organization: Kisumu University", null, "")));
            assertEquals(Set.of(), select(store, "?x a ent:Agreement"));
            assertEquals(1, select(store, "?x a org:Membership").size());
            assertEquals(
                    1,
                    select(store, "[] ent:rejects ?x FILTER CONTAINS(STR(?x), 'kisumu')")
                            .size());
        }
    }

    @Test
    void correctionsAndAdditionsStandInTheGraphOfCuration() {
        try (GraphStore store = store(SampleDocuments.FULL, SampleDocuments.SHORT)) {
            store.settle(ledger(
                    decision(Decision.Kind.CORRECT, "agreement: SUCC | Kisumu University", null, "date=2024-05-05"),
                    decision(Decision.Kind.ADD, "position: Zhang Zhengrong | Rector | Kisumu University", null, "")));
            assertEquals(Set.of("2024-05-05"), select(store, "[] schema:dateSigned ?x"));
            assertEquals(
                    Set.of("Rector"),
                    select(store, "GRAPH <http://example.org/graph/curation> { [] org:role/skos:prefLabel ?x }"));
        }
    }

    @Test
    void whatFindsNothingIsTold() {
        try (GraphStore store = store(SampleDocuments.FULL)) {
            Settlement settlement = store.settle(ledger(
                    decision(Decision.Kind.REJECT, "person: Nobody", null, ""),
                    decision(Decision.Kind.CORRECT, "organization: SUCC", null, "colour=red"),
                    decision(Decision.Kind.ADD, "position: Nobody | Rector | SUCC", null, ""),
                    decision(Decision.Kind.MERGE, "person: Nobody", "person: Zhang Zhengrong", "")));
            assertEquals(4, settlement.notes().size(), settlement.notes()::toString);
        }
    }

    @Test
    void aStoreOnDiskIsSettledOnce() {
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            store.put(SampleDocuments.FULL.resolve());
            store.put(SampleDocuments.SHORT.resolve());
            assertFalse(store.isSettled(Ledger.EMPTY));
            store.settle(Ledger.EMPTY);
        }
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            assertTrue(store.isSettled(Ledger.EMPTY));
            long version = store.version();
            assertFalse(store.settle(Ledger.EMPTY).identities().merges().isEmpty());
            assertEquals(version, store.version());
            store.put(SampleDocuments.SHORT.resolve());
            assertFalse(store.isSettled(Ledger.EMPTY));
        }
    }
}
