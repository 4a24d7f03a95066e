package org.entente.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.RowSet;
import org.entente.graph.Prefixes;

/**
 * {@code /sparql}: the SPARQL 1.1 protocol, for queries only; with {@code explain}, how a query is done. People who come with a browser are sent on to the page of
 * queries.
 */
final class SparqlEndpoint implements Handler {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BARE = "application/sparql-query";

    /** What is a part is only known at its end, and said before it. */
    private static final int ROOM_FOR_PARTS = 64 << 20;

    /** Answers that may differ from one moment to the next: those with these functions, and those of properties worked out. */
    private static final Pattern PASSING =
            Pattern.compile("\\b(now|rand|uuid|struuid|bnode|route|neighbour|rank)\\b", Pattern.CASE_INSENSITIVE);

    private final QueryRunner runner;
    private final String base;
    private final LongSupplier version;
    private final Rendered answers = new Rendered();

    /**
     * @param base what the IRIs of the data begin with
     * @param version of the store, which grows with each change
     */
    SparqlEndpoint(QueryRunner runner, String base, LongSupplier version) {
        this.version = version;
        this.runner = runner;
        this.base = base;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        exchange.vary("Accept");
        exchange.header("Cache-Control", "no-cache");
        if (!exchange.parameters("explain").isEmpty()) {
            exchange.header("Cache-Control", "no-store");
            Query query = runner.parse(text(exchange));
            overrideDataset(query, exchange);
            exchange.send(
                    200,
                    "text/plain;charset=utf-8",
                    runner.explain(query, exchange).getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (isPage(exchange)) {
            exchange.seeOther("query" + exchange.queryPart());
            return;
        }
        if (!exchange.method().equals("POST") && exchange.queryPart().length() <= 1) {
            describe(exchange);
            return;
        }
        Query query = runner.parse(text(exchange));
        overrideDataset(query, exchange);
        List<ResultForm> forms =
                query.isSelectType() ? ResultForm.TABLES : query.isAskType() ? ResultForm.TRUTHS : ResultForm.GRAPHS;
        ResultForm form = form(exchange, forms);
        boolean parts = exchange.parameter("partial").filter("yes"::equals).isPresent();
        // Asked before the store is read, so that what is kept for a version is never older than it.
        long of = version.getAsLong();
        Rendered.Key key = new Rendered.Key(query.serialize(), form.name(), 1);
        boolean lasting = !parts && !PASSING.matcher(key.name()).find();
        Optional<Rendered.Body> kept = lasting ? answers.find(of, key) : Optional.empty();
        if (kept.isPresent()) {
            Rendered.send(exchange, form.sent(), kept.get());
            return;
        }
        HeldOutput out = exchange.open(form.sent(), parts ? ROOM_FOR_PARTS : HeldOutput.ROOM);
        String cut = runner.run(query, exchange, parts, new QueryRunner.Reader() {
            @Override
            public void rows(RowSet rows) {
                form.write(rows, out);
            }

            @Override
            public void truth(boolean answer) {
                form.write(answer, out);
            }

            @Override
            public void triples(Graph triples) {
                triples.getPrefixMapping().setNsPrefixes(Prefixes.all()).setNsPrefixes(query.getPrefixMapping());
                form.write(triples, out);
            }
        });
        Optional<byte[]> whole = lasting ? out.whole() : Optional.empty();
        if (whole.isPresent()) {
            Rendered.send(exchange, form.sent(), answers.get(of, key, () -> new Rendered.Body(whole.get(), false)));
            return;
        }
        if (!cut.isEmpty()) {
            if (exchange.isCommitted()) {
                // Too much of it has left to be marked: the connection breaks off instead.
                throw new Problem(503, "The part of the answer is larger than can be held.");
            }
            exchange.header("Entente-Partial", cut);
            exchange.header("Cache-Control", "no-store");
        }
        out.complete();
    }

    /** Who asks nothing is told what may be asked (SPARQL 1.1 Service Description, 2). */
    private void describe(Exchange exchange) throws IOException {
        ResultForm form = form(exchange, ResultForm.GRAPHS);
        exchange.link("void", "describedby", "");
        try (HeldOutput out = exchange.open(form.sent())) {
            form.write(ServiceDescription.of(base), out);
            out.complete();
        }
    }

    @Override
    public boolean takesPost() {
        return true;
    }

    private static boolean isPage(Exchange exchange) {
        List<Accept.Offer<Boolean>> offers = new ArrayList<>();
        ResultForm.TABLES.forEach(form -> form.asked().forEach(type -> offers.add(new Accept.Offer<>(false, type))));
        ResultForm.GRAPHS.forEach(form -> form.asked().forEach(type -> offers.add(new Accept.Offer<>(false, type))));
        offers.add(new Accept.Offer<>(true, "text/html"));
        return !exchange.method().equals("POST")
                && named(exchange).isEmpty()
                && exchange.accept().best(offers).orElse(false);
    }

    private static Optional<String> named(Exchange exchange) {
        return exchange.parameter("format").or(() -> exchange.parameter("output"));
    }

    private static ResultForm form(Exchange exchange, List<ResultForm> forms) {
        String all = forms.stream().map(ResultForm::name).collect(Collectors.joining(", "));
        return named(exchange)
                .map(name -> ResultForm.named(name, forms)
                        .orElseThrow(() -> new Problem(
                                400, "This kind of query has no format " + name + ". There are: " + all + ".")))
                .or(() -> ResultForm.best(exchange.accept(), forms))
                .orElseThrow(() -> new Problem(
                        406, "None of the media types asked for can be sent. There are the formats " + all + "."));
    }

    /** The query's text, from wherever the protocol allows it to be. */
    private static String text(Exchange exchange) throws IOException {
        if (!exchange.parameters("update").isEmpty()) {
            throw new Problem(403, "This endpoint is read-only: it takes queries and no updates.");
        }
        if (exchange.method().equals("POST")) {
            switch (exchange.bodyType()) {
                case BARE -> {
                    return required(exchange.body());
                }
                case FORM -> {}
                case "application/sparql-update" ->
                    throw new Problem(403, "This endpoint is read-only: it takes queries and no updates.");
                default -> throw new Problem(415, "Send a query as " + BARE + " or as a form (" + FORM + ").");
            }
        }
        List<String> queries = exchange.parameters("query");
        if (queries.size() != 1) {
            throw new Problem(400, "A request has one parameter 'query'; this one has " + queries.size() + ".");
        }
        return required(queries.get(0));
    }

    private static String required(String text) {
        if (text.isBlank()) {
            throw new Problem(400, "The query is empty.");
        }
        if (text.length() > Exchange.LONGEST_QUERY) {
            throw new Problem(413, "A query may have " + Exchange.LONGEST_QUERY + " bytes at most.");
        }
        return text;
    }

    /** A dataset named in the request takes the place of the one named in the query (SPARQL 1.1 Protocol, 2.1.4). */
    private static void overrideDataset(Query query, Exchange exchange) {
        List<String> defaults = exchange.parameters("default-graph-uri");
        List<String> named = exchange.parameters("named-graph-uri");
        if (defaults.isEmpty() && named.isEmpty()) {
            return;
        }
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        defaults.forEach(query::addGraphURI);
        named.forEach(query::addNamedGraphURI);
    }
}
