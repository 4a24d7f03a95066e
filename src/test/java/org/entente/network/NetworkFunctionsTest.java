package org.entente.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.system.Txn;
import org.entente.graph.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The network beside ordinary patterns of a query. */
class NetworkFunctionsTest {
    private static final GraphStore STORE = SampleNews.store();

    @BeforeAll
    static void register() {
        new NetworkFunctions(STORE, new LiveNetwork(STORE), Clock.systemUTC())
                .in(STORE.dataset().asDatasetGraph().getContext());
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static List<String> rows(String pattern, String... columns) {
        String query = "PREFIX ent: <https://w3id.org/entente/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                + " PREFIX o: <" + SampleNews.BASE + "id/organization/> SELECT * { " + pattern + " }";
        return Txn.calculateRead(STORE.dataset(), () -> {
            try (QueryExecution execution =
                    QueryExecution.dataset(STORE.dataset()).query(query).build()) {
                List<String> rows = new ArrayList<>();
                execution.execSelect().forEachRemaining(row -> rows.add(cells(row, columns)));
                return rows;
            }
        });
    }

    private static String cells(QuerySolution row, String... columns) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            cells.add(
                    row.get(column) == null
                            ? "-"
                            : row.get(column).isLiteral()
                                    ? row.getLiteral(column).getLexicalForm()
                                    : row.getResource(column).getURI().replaceFirst(".*/", ""));
        }
        return String.join(" ", cells);
    }

    @Test
    void aRouteBindsItsHopsWithDatesAndSentences() {
        assertEquals(
                List.of(
                        "1 1 alba birch agreement 2019-05-05 review",
                        "1 1 alba birch agreement 2019-05-05 signing",
                        "1 2 birch elm agreement 2021 plans"),
                rows(
                        "?route ent:route (o:alba o:elm ?hop ?from ?to ?link ?kind ?date ?sentence ?document)"
                                + " FILTER CONTAINS(?sentence, \"Birch\")",
                        "route",
                        "hop",
                        "from",
                        "to",
                        "kind",
                        "date",
                        "document"));
    }

    @Test
    void routesJoinWithPatternsOnBothSides() {
        assertEquals(
                List.of("1 1 Birch College", "1 2 Cedar Institute", "2 1 Dune University", "2 2 Cedar Institute"),
                rows(
                        "?a rdfs:label \"Alba University\" . ?b rdfs:label \"Cedar Institute\" ."
                                + " (?route 5 \"shortest\" 3) ent:route (?a ?b ?hop ?from ?to) . ?to rdfs:label ?name"
                                + " FILTER NOT EXISTS { ?to rdfs:label ?other FILTER (?other != ?name) }",
                        "route",
                        "hop",
                        "name"));
        assertEquals(List.of("1"), rows("?route ent:route (o:alba o:elm)", "route"));
        assertEquals(List.of(), rows("?route ent:route (o:alba o:fern)", "route"));
        assertEquals(List.of(), rows("?route ent:route (o:alba <http://nobody.example.org/>)", "route"));
        assertEquals(List.of("2"), rows("(?route 5) ent:route (o:alba o:cedar 1 o:alba o:dune)", "route"));
        assertEquals(List.of("1 birch"), rows("?n ent:route (o:alba o:elm ?n ?from ?to)", "n", "to"));
        assertEquals(List.of(), rows("?route ent:route (o:alba o:elm ?hop ?x ?x)", "route"));
    }

    @Test
    void neighboursWithinHopsAndOfAKind() {
        assertEquals(
                List.of("birch 2", "cedar 1", "ada 2"),
                rows(
                        "VALUES ?who { o:birch o:cedar <" + SampleNews.ADA
                                + "> } (?who ?hops) ent:neighbour (o:dune 3)",
                        "who",
                        "hops"));
        assertEquals(List.of("alba"), rows("?who ent:neighbour (o:dune 1 \"meeting\")", "who"));
        assertEquals(List.of("alba"), rows("?who ent:neighbour o:physics", "who"));
    }

    @Test
    void ranksByAMeasure() {
        assertEquals(List.of("alba 4.0"), rows("(?who ?value) ent:rank (\"degree\" 1)", "who", "value"));
        assertEquals(List.of("0.0"), rows("(o:fern ?value) ent:rank \"degree\"", "value"));
    }

    @Test
    void whatCannotBeWorkedOutSaysWhy() {
        assertTrue(assertThrows(QueryExecException.class, () -> rows("?route ent:route (o:alba ?b)", "route"))
                .getMessage()
                .contains("has to be known before"));
        assertThrows(QueryExecException.class, () -> rows("(?who ?value) ent:rank (\"beauty\")", "who"));
        assertThrows(QueryExecException.class, () -> rows("(?route 0) ent:route (o:alba o:elm)", "route"));
    }
}
