package org.entente.service;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.entente.graph.Question;

/** {@code /query}: a box for queries, the questions that come with the program, and results as tables with links. */
final class QueryPage implements Handler {
    /** The editor's table of results brings rules for the handles between its columns; these and no others are let in. */
    private static final String POLICY = Front.POLICY.replace(
            "style-src 'self'", "style-src 'self' 'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='");

    /** Rows that a page shows; all of them can be had in another form. */
    private static final int ROWS = 1000;

    private static final String FIRST_QUERY =
            """
            PREFIX ent: <https://w3id.org/entente/ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <https://schema.org/>

            SELECT ?agreement ?date
            WHERE {
              ?agreement a ent:Agreement ; ent:status ent:Signed ; schema:dateSigned ?date .
            }
            ORDER BY DESC(?date)
            LIMIT 20""";

    private final QueryRunner runner;
    private final StoreReader store;
    private final Pages pages;
    private final List<Question> questions;

    QueryPage(QueryRunner runner, StoreReader store, Pages pages, List<Question> questions) {
        this.runner = runner;
        this.store = store;
        this.pages = pages;
        this.questions = questions;
    }

    @Override
    public boolean takesPost() {
        return true;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Optional<AskedQuestion> question = exchange.parameter("question")
                .flatMap(id -> questions.stream().filter(q -> q.id().equals(id)).findFirst())
                .map(known -> AskedQuestion.of(known, exchange));
        String text = exchange.parameter("query")
                .orElse(question.map(AskedQuestion::query).orElse(""));
        Map<String, Object> values = new HashMap<>();
        values.put("section", "query");
        values.put("questions", questions);
        values.put("asked", question.map(asked -> asked.question().text()).orElse(""));
        values.put("fields", question.map(AskedQuestion::fields).orElse(List.of()));
        values.put("questionId", question.map(asked -> asked.question().id()).orElse(""));
        values.put("run", !text.isEmpty());
        values.put("query", text.isEmpty() ? FIRST_QUERY : text);
        values.put("problem", "");
        values.put("result", "none");
        int status = 200;
        if (!text.isEmpty()) {
            try {
                Query query = runner.parse(text);
                values.put("downloads", downloads(query, text));
                long start = System.nanoTime();
                runner.run(query, exchange, new Table(values));
                values.put("milliseconds", (System.nanoTime() - start) / 1_000_000);
            } catch (Problem e) {
                status = e.status();
                values.put("problem", e.getMessage());
                values.put("result", "none");
            }
        }
        exchange.header("Content-Security-Policy", POLICY);
        pages.send(exchange, status, "query", values);
    }

    private static List<ThingPages.Alternate> downloads(Query query, String text) {
        List<ResultForm> forms = query.isSelectType()
                ? ResultForm.TABLES.subList(0, 4)
                : query.isAskType() ? List.of() : ResultForm.GRAPHS.subList(0, 4);
        String address = "sparql?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&format=";
        return forms.stream()
                .map(form -> new ThingPages.Alternate(
                        form.name(), address + form.name(), form.asked().get(0)))
                .toList();
    }

    /** Puts a result into the values of a page. */
    private final class Table implements QueryRunner.Reader {
        private final Map<String, Object> values;

        Table(Map<String, Object> values) {
            this.values = values;
        }

        @Override
        public void rows(RowSet result) throws IOException {
            List<Var> variables = result.getResultVars();
            show(variables.stream().map(Var::getVarName).toList(), result, (row, reading) -> variables.stream()
                    .map(variable -> cell(row.get(variable), reading))
                    .toList());
        }

        @Override
        public void truth(boolean answer) {
            values.put("result", "truth");
            values.put("truth", answer);
        }

        @Override
        public void triples(Graph triples) throws IOException {
            show(
                    List.of("subject", "predicate", "object"),
                    triples.find(),
                    (triple, reading) -> List.of(
                            cell(triple.getSubject(), reading),
                            cell(triple.getPredicate(), reading),
                            cell(triple.getObject(), reading)));
        }

        private <T> void show(List<String> columns, Iterator<T> lines, Cells<T> cells) throws IOException {
            store.readWithin(reading -> {
                List<List<Part>> rows = new ArrayList<>();
                while (rows.size() < ROWS && lines.hasNext()) {
                    rows.add(cells.of(lines.next(), reading));
                }
                values.put("result", "table");
                values.put("columns", columns);
                values.put("rows", rows);
                values.put("more", lines.hasNext());
            });
        }
    }

    private interface Cells<T> {
        List<Part> of(T line, Reading reading);
    }

    private static Part cell(Node node, Reading reading) {
        if (node == null) {
            return Part.text("");
        }
        return reading.link(reading.model().asRDFNode(node));
    }
}
