package org.entente.app;

import java.io.PrintStream;
import java.time.Clock;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.system.Txn;
import org.entente.graph.GraphStore;
import org.entente.network.LiveNetwork;
import org.entente.network.NetworkFunctions;

/** A query that a store is asked. */
final class StoredQuery {
    private final Query query;

    private StoredQuery(Query query) {
        this.query = query;
    }

    /**
     * Reads a query.
     *
     * @param name what to call it where it is none; the message also says the line and the column
     */
    static StoredQuery parse(String words, String name) {
        try {
            return new StoredQuery(QueryFactory.create(words));
        } catch (QueryException e) {
            String reason = e.getMessage().lines().findFirst().orElse("");
            throw CommandFailure.usage(name + ": not a SPARQL query: " + reason);
        }
    }

    /** Writes what the store answers; nothing is asked of other machines. */
    void answer(GraphStore store, AnswerFormat format, PrintStream out) {
        boolean isGraph = query.isConstructType() || query.isDescribeType();
        if (!isGraph && format.table() == null || isGraph && format.graph() == null) {
            throw CommandFailure.usage("the answer of this query cannot be written as " + format);
        }
        new NetworkFunctions(store, new LiveNetwork(store), Clock.systemUTC())
                .in(store.dataset().asDatasetGraph().getContext());
        Txn.executeRead(store.dataset(), () -> {
            try (QueryExecution execution = QueryExecution.dataset(store.dataset())
                    .query(query)
                    .set(ARQ.httpServiceAllowed, false)
                    .build()) {
                if (isGraph) {
                    RDFDataMgr.write(out, graph(execution), format.graph());
                } else if (query.isAskType()) {
                    ResultsWriter.create().lang(format.table()).write(out, execution.execAsk());
                } else if (format == AnswerFormat.TABLE) {
                    ResultSetFormatter.out(out, execution.execSelect(), query);
                } else {
                    ResultsWriter.create().lang(format.table()).write(out, execution.execSelect());
                }
            } catch (QueryException e) {
                throw CommandFailure.trouble("the query cannot be answered: " + e.getMessage(), e);
            }
        });
    }

    private Model graph(QueryExecution execution) {
        return query.isConstructType() ? execution.execConstruct() : execution.execDescribe();
    }
}
