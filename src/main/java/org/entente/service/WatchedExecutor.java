package org.entente.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.optimize.TransformFilterPlacement;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.util.VarUtils;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.graph.StoreExecutor;
import org.entente.graph.TripleIndex;

/**
 * Executes a query as the store does, but finds the patterns of the union of all graphs in an index where there is one, and lets
 * property paths see a {@link WatchedGraph}: they collect whole results without asking whether to stop. Repeated paths are
 * searched by {@link ReachPattern}.
 */
final class WatchedExecutor extends StoreExecutor {
    private final QueryStop stop;
    private final Optional<TripleIndex> index;
    /** Whether patterns are already in the order in which they are matched, and filters where they are asked. */
    private final boolean ordered;
    /** The whole pattern that is matched in parts; empty if it is not. */
    private final BasicPattern whole;
    /** The variables that are asked for outside of the pattern that comes next; null for all. */
    private Set<Var> needed;
    /** What is counted, of a query that is to be explained; else {@code null}. */
    private QueryPlan.Step step;

    /** @param index of what the query's transaction sees */
    WatchedExecutor(ExecutionContext context, QueryStop stop, Optional<TripleIndex> index) {
        super(context);
        this.stop = stop;
        this.index = index;
        this.ordered = false;
        this.whole = new BasicPattern();
    }

    private WatchedExecutor(ExecutionContext context, WatchedExecutor outer, BasicPattern whole, Set<Var> needed) {
        super(context);
        this.stop = outer.stop;
        this.index = outer.index;
        this.ordered = true;
        this.whole = whole;
        this.needed = needed;
    }

    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        return needing(UsedVariables.of(distinct), () -> super.execute(distinct, input));
    }

    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        return needing(UsedVariables.of(group), () -> super.execute(group, input));
    }

    /** Executes what is below an operator that asks for some variables alone; empty for all. */
    private QueryIterator needing(Optional<Set<Var>> variables, Supplier<QueryIterator> execution) {
        Set<Var> outer = needed;
        needed = variables.orElse(null);
        try {
            return execution.get();
        } finally {
            needed = outer;
        }
    }

    @Override
    protected QueryIterator execute(OpQuadPattern quads, QueryIterator input) {
        if (step != null) {
            return explained(quads, quads.getGraphNode(), new ExprList(), input);
        }
        return isIndexed(quads) ? find(quads.getBasicPattern(), new ExprList(), input) : super.execute(quads, input);
    }

    @Override
    protected QueryIterator execute(OpBGP patterns, QueryIterator input) {
        return isIndexed() ? find(patterns.getPattern(), new ExprList(), input) : super.execute(patterns, input);
    }

    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        if (step != null && filter.getSubOp() instanceof OpQuadPattern quads) {
            return explained(quads, quads.getGraphNode(), filter.getExprs(), input);
        }
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

    /**
     * A path that goes on from what is known comes before a pattern that does not: {@code ?x org:unitOf* /a ent:University} is made
     * into all universities and the paths that end there, which is the way back where {@code ?x} is known already.
     */
    @Override
    protected QueryIterator execute(OpSequence sequence, QueryIterator input) {
        if (sequence.size() != 2
                || !(inGraph(sequence.get(1)) instanceof OpPath path)
                || !(unmarked(sequence.get(0)) instanceof OpQuadPattern || unmarked(sequence.get(0)) instanceof OpBGP)
                || !input.hasNext()) {
            return super.execute(sequence, input);
        }
        QueryIterPeek peek = QueryIterPeek.create(input, execCxt);
        TriplePath triple = path.getTriplePath();
        Binding known = peek.peek();
        boolean fromKnown = isKnown(triple.getSubject(), known) || isKnown(triple.getObject(), known);
        boolean apart = OpVars.visibleVars(unmarked(sequence.get(0))).stream().noneMatch(known::contains);
        if (!fromKnown || !apart) {
            return super.execute(sequence, peek);
        }
        if (step != null) {
            step.turn();
        }
        return exec(sequence.get(0), exec(sequence.get(1), peek));
    }

    private static Op unmarked(Op op) {
        return op instanceof OpLabel label ? label.getSubOp() : op;
    }

    /** What is done in one graph, and in no other for other solutions. */
    private static Op inGraph(Op op) {
        return unmarked(op) instanceof OpGraph graph && graph.getNode().isConcrete()
                ? unmarked(graph.getSubOp())
                : unmarked(op);
    }

    private static boolean isKnown(Node node, Binding known) {
        return Var.isVar(node) && known.contains(Var.alloc(node));
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
            return new IndexedPatterns(index.get(), order, peek, neededBeside(pattern, whole), stop, execCxt);
        }
        Op placed = TransformFilterPlacement.transform(filters, Quad.unionGraph, order);
        ExecutionContext context = ExecutionContext.copy(execCxt);
        Set<Var> outside = needed;
        context.setExecutor(inOrder -> new WatchedExecutor(inOrder, this, order, outside));
        return QC.execute(placed, peek, context);
    }

    /** The variables that are asked for outside of a part of a pattern: also by its other parts; null for all. */
    private Set<Var> neededBeside(BasicPattern part, BasicPattern all) {
        if (needed == null) {
            return null;
        }
        Set<Var> outside = new HashSet<>(needed);
        for (Triple triple : all) {
            if (!part.getList().contains(triple)) {
                VarUtils.addVarsFromTriple(outside, triple);
            }
        }
        return outside;
    }

    // ---- To explain a query

    @Override
    protected QueryIterator execute(OpLabel marked, QueryIterator input) {
        if (!(marked.getObject() instanceof QueryPlan.Step one)) {
            return super.execute(marked, input);
        }
        QueryPlan.Step outer = step;
        step = one;
        try {
            return one.counted(exec(marked.getSubOp(), input));
        } finally {
            step = outer;
        }
    }

    /** Each pattern counted, in the same order, with filters at the same places and loops entered as often as otherwise. */
    private QueryIterator explained(OpQuadPattern quads, Node graph, ExprList filters, QueryIterator input) {
        if (!input.hasNext()) {
            return input;
        }
        QueryIterPeek peek = QueryIterPeek.create(input, execCxt);
        BasicPattern order = isIndexed(quads)
                ? new JoinOrder(index.get()).of(quads.getBasicPattern(), peek.peek())
                : orderOfStore(quads.getBasicPattern(), peek.peek());
        QueryPlan.Step outer = step;
        step = null;
        try {
            Op placed = filters.isEmpty()
                    ? new OpQuadPattern(graph, order)
                    : TransformFilterPlacement.transform(filters, graph, order);
            return counted(placed, order, outer, new int[1], peek);
        } finally {
            step = outer;
        }
    }

    private BasicPattern orderOfStore(BasicPattern pattern, Binding given) {
        return TDBInternal.requireStorage(execCxt.getDataset())
                .getReorderTransform()
                .reorderIndexes(Substitute.substitute(pattern, given))
                .reorder(pattern);
    }

    /**
     * @param all the whole pattern, of which {@code op} may be a part
     * @param place of the next step
     */
    private QueryIterator counted(Op op, BasicPattern all, QueryPlan.Step whole, int[] place, QueryIterator input) {
        QueryIterator found = input;
        if (op instanceof OpSequence sequence) {
            for (Op one : sequence.getElements()) {
                found = counted(one, all, whole, place, found);
            }
            return found;
        }
        if (op instanceof OpFilter filter) {
            found = counted(filter.getSubOp(), all, whole, place, found);
            for (Expr condition : filter.getExprs()) {
                found = whole.part(place[0]++, condition).counted(new QueryIterFilterExpr(found, condition, execCxt));
            }
            return found;
        }
        if (op instanceof OpQuadPattern quads) {
            BasicPattern part = quads.getBasicPattern();
            return isIndexed(quads)
                    ? countedLoops(part, neededBeside(part, all), whole, place, found)
                    : countedPatterns(quads, whole, place, found);
        }
        return exec(op, found);
    }

    private QueryIterator countedLoops(
            BasicPattern part, Set<Var> outside, QueryPlan.Step whole, int[] place, QueryIterator input) {
        List<QueryPlan.Step> loops = new ArrayList<>();
        for (Triple triple : part) {
            QueryPlan.Step loop = whole.part(place[0]++, triple);
            if (!loop.isCountedAlone()) {
                loop.alone(alone(triple));
            }
            loops.add(loop);
        }
        QueryPlan.Step last = loops.remove(loops.size() - 1);
        return last.counted(new IndexedPatterns(index.get(), part, input, outside, stop, execCxt, loop -> {
            if (loop < loops.size()) {
                loops.get(loop).found();
            }
        }));
    }

    private QueryIterator countedPatterns(OpQuadPattern quads, QueryPlan.Step whole, int[] place, QueryIterator input) {
        QueryIterator found = input;
        for (Triple triple : quads.getBasicPattern()) {
            BasicPattern single = new BasicPattern();
            single.add(triple);
            OpQuadPattern one = new OpQuadPattern(quads.getGraphNode(), single);
            found = whole.part(place[0]++, triple).counted(super.execute(one, found));
        }
        return found;
    }

    private int alone(Triple triple) {
        int[] numbers = new int[3];
        List<Node> nodes = List.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
        for (int i = 0; i < numbers.length; i++) {
            boolean any = Var.isVar(nodes.get(i));
            numbers[i] = any ? TripleIndex.NONE : index.get().number(nodes.get(i));
            if (!any && numbers[i] == TripleIndex.NONE) {
                return 0;
            }
        }
        return index.get().count(numbers[0], numbers[1], numbers[2]);
    }
}
