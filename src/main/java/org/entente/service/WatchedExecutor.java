package org.entente.service;

import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Executes a query as TDB2 does, but lets property paths see a {@link WatchedGraph}: they collect whole results without
 * asking whether to stop. Repeated paths are searched by {@link ReachPattern}.
 */
final class WatchedExecutor extends OpExecutorTDB2 {
    private final QueryStop stop;

    WatchedExecutor(ExecutionContext context, QueryStop stop) {
        super(context);
        this.stop = stop;
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        WatchedGraph graph = new WatchedGraph(execCxt.getActiveGraph(), stop);
        return ReachPattern.of(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
    }
}
