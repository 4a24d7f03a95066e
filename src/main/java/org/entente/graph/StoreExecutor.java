package org.entente.graph;

import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Executes a query as TDB2 does, but goes over to the union of all graphs once for each property that is worked out. TDB2 goes
 * over for each solution, and writes the solution's values into the algebra anew: that took longer than to find a short route.
 * Used by the thread that runs the query.
 */
public class StoreExecutor extends OpExecutorTDB2 {
    public StoreExecutor(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpGraph graph, QueryIterator input) {
        if (graph.getSubOp() instanceof OpPropFunc function && Quad.isUnionGraph(graph.getNode())) {
            return QC.execute(
                    function,
                    input,
                    ExecutionContext.copyChangeActiveGraph(
                            execCxt, execCxt.getDataset().getUnionGraph()));
        }
        return super.execute(graph, input);
    }
}
