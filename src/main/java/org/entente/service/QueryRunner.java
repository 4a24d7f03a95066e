package org.entente.service;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.entente.graph.GraphStore;
import org.entente.graph.Prefixes;
import org.entente.graph.TripleIndex;

/**
 * Runs queries on the store, each within the time limit.
 *
 * <p>A query that is to stop is stopped at every place where Jena 5.6 spends time: its iterators look at a flag; TDB2 calls
 * a filter for every tuple that it reads; property paths, descriptions and regular expressions read through wrappers.
 * Interrupting the thread is no way: an interrupt closes the store's files. Safe for use by several threads.
 */
final class QueryRunner implements AutoCloseable {
    private static final Pattern PLACE = Pattern.compile("[Ll]ine:? (\\d+), col(?:umn)?:? (\\d+)");

    /** Nearly all queries end within it, and whoever stops the server does not mind to wait for so long. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final String TOO_LONG =
            "The query was stopped: it ran for longer than the limit of %s. Ask for less, or more precisely.";
    private static final String NO_MEMORY =
            "The query was stopped: it needs more memory than there is, to sort, group or remember. Ask for less at once, or"
                    + " with LIMIT.";
    private static final String CLOSING = "The query was stopped: the server is shutting down.";

    private final Dataset dataset;
    private final String base;
    private final Limits limits;
    private final IndexKeeper index;
    private final Set<QueryStop> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(daemon("query-alarm"));
    /** Jena's own {@code abort} waits while a query starts, so that it may not be called by the one thread of alarms. */
    private final ExecutorService aborts = Executors.newCachedThreadPool(daemon("query-abort"));

    private final Admission admission;
    private final MemoryWatch memory = new MemoryWatch(this::relieve);

    /** @param index of the store, which ends with this */
    QueryRunner(GraphStore store, IndexKeeper index, Limits limits) {
        this.dataset = store.dataset();
        this.base = store.iris().base();
        this.index = index;
        this.limits = limits;
        this.admission = new Admission(limits.concurrent(), limits.perClient());
    }

    /** Stops the query that has asked for the most memory. */
    private void relieve() {
        running.stream().max(Comparator.comparing(QueryStop::allocated)).ifPresent(stop -> stop.stop(NO_MEMORY));
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** What is done with a result while the query's transaction lasts. */
    interface Reader {
        void rows(RowSet rows) throws IOException;

        void truth(boolean answer) throws IOException;

        void triples(Graph triples) throws IOException;
    }

    /**
     * Reads a query of SPARQL 1.1; relative IRIs are taken from the store's base.
     *
     * @throws Problem with status 400 and one line that names the place, if it is malformed
     */
    Query parse(String text) {
        try {
            return QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
        } catch (QueryException e) {
            throw malformed(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (StackOverflowError e) {
            throw new Problem(400, "The query is nested too deeply to be read.");
        }
    }

    /** Puts the place in front, wherever Jena says it. */
    private static Problem malformed(String message) {
        Matcher place = PLACE.matcher(message);
        String where = place.find() ? " at line " + place.group(1) + ", column " + place.group(2) : "";
        String what = message.replaceFirst("^Lexical error[^.]*\\.\\s*", "")
                .replaceFirst("\\s*[Aa]t line.*|^Line [^:]*:\\s*", "")
                .replaceFirst("^Encountered \"<EOF>\"$", "unexpected end")
                .replaceFirst("^Encountered \" (?:\"[^\"]*\"|<\\w+>) \"(.*?) ?\"\"$", "unexpected $1");
        return new Problem(400, "Malformed SPARQL" + where + ": " + what.strip());
    }

    /**
     * Checks and runs a query and hands its result to {@code reader}.
     *
     * @throws Problem 403 if the query asks for what is not offered, 429 if the client has its share of queries running, 503 if
     *     it ran out of time, rows, depth or memory
     */
    void run(Query query, Exchange exchange, Reader reader) throws IOException {
        run(query, exchange, false, reader);
    }

    /**
     * As above.
     *
     * @param parts whether the asker wants the rows that there are when a limit is reached, marked as a part
     * @return by which limit rows were cut short: {@code rows} or {@code time}; empty if they are all
     */
    String run(Query query, Exchange exchange, boolean parts, Reader reader) throws IOException {
        return run(query, exchange, parts, null, reader);
    }

    private String run(Query query, Exchange exchange, boolean parts, QueryPlan plan, Reader reader)
            throws IOException {
        Admission.Place place = admission.enter(exchange);
        try {
            return run(query, parts, plan, reader);
        } finally {
            place.close();
        }
    }

    /**
     * Runs a query to find out how it is done; within the same limits, and as far as these allow.
     *
     * @return its algebra, and its steps with what they cost, in words
     */
    String explain(Query query, Exchange exchange) throws IOException {
        QueryPlan plan = new QueryPlan(query, Prefixes.all());
        try {
            String cut = run(query, exchange, true, plan, plan);
            if (!cut.isEmpty()) {
                plan.stopped("The query was stopped at the limit of " + cut + ".");
            }
        } catch (Problem e) {
            if (!plan.isBegun()) {
                throw e;
            }
            plan.stopped(e.getMessage());
        }
        return plan.text();
    }

    /** @param plan that is filled in; {@code null} for a query that is not to be explained */
    private String run(Query query, boolean parts, QueryPlan plan, Reader reader) throws IOException {
        QueryStop stop = new QueryStop();
        running.add(stop);
        DatasetGraph store = dataset.asDatasetGraph();
        store.begin(TxnType.READ);
        try {
            QueryGuard.check(query, graph -> store.containsGraph(NodeFactory.createURI(graph)));
            return execute(query, store, stop, parts, plan, reader);
        } catch (QueryCancelledException e) {
            // Without a reason, the HTTP server has interrupted the thread, which it does at its end.
            stop.stop(CLOSING);
            throw new Problem(503, stop.reason());
        } catch (RejectedExecutionException e) {
            throw new Problem(503, CLOSING);
        } catch (QueryExecException e) { // of a property that is worked out
            throw new Problem(400, e.getMessage());
        } catch (Problem | RuntimeIOException e) {
            throw e;
        } catch (RuntimeException e) {
            if (stop.reason().isEmpty()) {
                throw e;
            }
            // Jena's way to abort takes things away that the query is working with.
            throw new Problem(503, stop.reason());
        } catch (StackOverflowError e) {
            throw new Problem(
                    503,
                    "The query needs deeper recursion than there is room for: a path with + or * over long"
                            + " chains, or deep nesting. Bound the path's length or start it from a known thing.");
        } catch (OutOfMemoryError e) {
            throw new Problem(503, NO_MEMORY);
        } finally {
            running.remove(stop);
            store.end();
        }
    }

    private String execute(
            Query query, DatasetGraph store, QueryStop stop, boolean parts, QueryPlan plan, Reader reader)
            throws IOException {
        // A description is made from the things that the pattern finds, not by Jena: its handlers cannot be stopped.
        Query executed = query.isDescribeType() ? asSelect(query) : query;
        boolean union = !query.hasDatasetDescription();
        Optional<TripleIndex> inMemory = union ? index.current() : Optional.empty();
        UnaryOperator<Op> marking = plan == null ? op -> op : op -> plan.marked(op, inMemory.isPresent());
        try (QueryExec execution = QueryExec.newBuilder()
                .dataset(store)
                .query(executed)
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQConstants.symCancelQuery, stop.flag())
                .set(ARQConstants.sysOpExecutorFactory, executors(stop, inMemory))
                .set(ARQConstants.sysOptimizerFactory, optimizers(stop, marking))
                .set(SystemTDB.symTupleFilter, tuples(stop))
                // A dataset of the query's own choice has the default graph that the query says, and no union.
                .set(TDB2.symUnionDefaultGraph, union)
                .build()) {
            ScheduledFuture<?> alarm = alarms.schedule(
                    () -> {
                        stop.stop(TOO_LONG.formatted(seconds()));
                        aborts.execute(execution::abort);
                    },
                    limits.time().toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                if (query.isDescribeType()) {
                    reader.triples(bounded(describe(query, execution, store, stop)));
                } else if (query.isSelectType()) {
                    CutRows rows = new CutRows(execution.select(), limits.rows(), parts, stop);
                    reader.rows(rows);
                    return rows.cut();
                } else if (query.isAskType()) {
                    reader.truth(execution.ask());
                } else {
                    Graph triples = GraphFactory.createDefaultGraph();
                    for (var all = execution.constructTriples(); all.hasNext(); ) {
                        triples.add(all.next());
                        bounded(triples);
                    }
                    reader.triples(triples);
                }
                return "";
            } finally {
                alarm.cancel(false);
            }
        }
    }

    private Graph bounded(Graph triples) {
        if (triples.size() > limits.rows()) {
            throw tooManyRows(limits.rows());
        }
        return triples;
    }

    static Problem tooManyRows(long most) {
        return new Problem(
                503,
                "The answer has more than " + most
                        + " rows, which is the limit. Ask with LIMIT and OFFSET, for parts of it with"
                        + " partial=yes, or take a dump of all of it.");
    }

    private static Query asSelect(Query describe) {
        Query select = describe.cloneQuery();
        select.setQuerySelectType();
        if (select.getQueryPattern() == null) {
            select.setQueryPattern(new ElementGroup());
        }
        return select;
    }

    private static Graph describe(Query query, QueryExec things, DatasetGraph store, QueryStop stop) {
        Set<Node> found = new HashSet<>(query.getResultURIs());
        things.select().forEachRemaining(row -> row.vars().forEachRemaining(v -> found.add(row.get(v))));
        Graph graph = query.hasDatasetDescription()
                ? DynamicDatasets.dynamicDataset(query.getDatasetDescription(), store, false)
                        .getDefaultGraph()
                : store.getUnionGraph();
        Describer describer = new Describer(new WatchedGraph(graph, stop));
        Graph descriptions = GraphFactory.createDefaultGraph();
        found.stream().filter(node -> !node.isLiteral()).forEach(node -> describer.describe(node, descriptions));
        return descriptions;
    }

    private static OpExecutorFactory executors(QueryStop stop, Optional<TripleIndex> index) {
        return context -> new WatchedExecutor(context, stop, index);
    }

    private static RewriteFactory optimizers(QueryStop stop, UnaryOperator<Op> marking) {
        return context -> {
            var standard = Optimize.stdOptimizationFactory.create(context);
            // Before the optimizer, which evaluates what is constant.
            return op -> marking.apply(
                    standard.rewrite(Transformer.transform(new TransformCopy(), WatchedRegex.in(stop), op)));
        };
    }

    private static Predicate<Tuple<NodeId>> tuples(QueryStop stop) {
        return tuple -> {
            stop.check();
            return true;
        };
    }

    private String seconds() {
        Duration limit = limits.time();
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    IndexKeeper index() {
        return index;
    }

    /** How many queries are under way. */
    int running() {
        return running.size();
    }

    /** Lets those queries end that are soon done, and stops the others; none can be run afterwards. */
    @Override
    public void close() {
        admission.close(GRACE);
        running.forEach(stop -> stop.stop(CLOSING));
        index.close();
        memory.close();
        alarms.shutdownNow();
        aborts.shutdown();
    }
}
