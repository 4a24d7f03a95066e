package org.entente.service;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.optimize.TransformFilterPlacement;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.entente.graph.TripleIndex;

/**
 * Executes a query as TDB2 does, but finds the patterns of the union of all graphs in an index where there is one, and lets
 * property paths see a {@link WatchedGraph}: they collect whole results without asking whether to stop. Repeated paths are
 * searched by {@link ReachPattern}.
 */
final class WatchedExecutor extends OpExecutorTDB2 {
    private final QueryStop stop;
    private final Optional<TripleIndex> index;
    /** Whether patterns are already in the order in which they are matched, and filters where they are asked. */
    private final boolean ordered;

    /** @param index of what the query's transaction sees */
    WatchedExecutor(ExecutionContext context, QueryStop stop, Optional<TripleIndex> index) {
        this(context, stop, index, false);
    }

    private WatchedExecutor(ExecutionContext context, QueryStop stop, Optional<TripleIndex> index, boolean ordered) {
        super(context);
        this.stop = stop;
        this.index = index;
        this.ordered = ordered;
    }

    @Override
    protected QueryIterator execute(OpQuadPattern quads, QueryIterator input) {
        return isIndexed(quads) ? find(quads.getBasicPattern(), new ExprList(), input) : super.execute(quads, input);
    }

    @Override
    protected QueryIterator execute(OpBGP patterns, QueryIterator input) {
        return isIndexed() ? find(patterns.getPattern(), new ExprList(), input) : super.execute(patterns, input);
    }

    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        if (ordered) {
            QueryIterator found = exec(filter.getSubOp(), input);
            for (Expr condition : filter.getExprs()) {
                found = new QueryIterFilterExpr(found, condition, execCxt);
            }
            return found;
        }
        if (filter.getSubOp() instanceof OpQuadPattern quads && isIndexed(quads)) {
            return find(quads.getBasicPattern(), filter.getExprs(), input);
        }
        if (filter.getSubOp() instanceof OpBGP patterns && isIndexed()) {
            return find(patterns.getPattern(), filter.getExprs(), input);
        }
        return super.execute(filter, input);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        Graph active = isIndexed() ? new IndexedGraph(index.get()) : execCxt.getActiveGraph();
        WatchedGraph graph = new WatchedGraph(active, stop);
        return ReachPattern.of(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
    }

    private boolean isIndexed(OpQuadPattern quads) {
        return index.isPresent() && Quad.isUnionGraph(quads.getGraphNode());
    }

    private boolean isIndexed() {
        return index.isPresent()
                && execCxt.getActiveGraph() instanceof GraphView view
                && view.getGraphName() != null
                && Quad.isUnionGraph(view.getGraphName());
    }

    /** Filters are asked as early as the order of the patterns allows. */
    private QueryIterator find(BasicPattern pattern, ExprList filters, QueryIterator input) {
        if (!input.hasNext()) {
            return input;
        }
        QueryIterPeek peek = QueryIterPeek.create(input, execCxt);
        BasicPattern order = ordered ? pattern : new JoinOrder(index.get()).of(pattern, peek.peek());
        if (filters.isEmpty()) {
            return new IndexedPatterns(index.get(), order, peek, stop, execCxt);
        }
        Op placed = TransformFilterPlacement.transform(filters, Quad.unionGraph, order);
        ExecutionContext context = ExecutionContext.copy(execCxt);
        context.setExecutor(inOrder -> new WatchedExecutor(inOrder, stop, index, true));
        return QC.execute(placed, peek, context);
    }
}
