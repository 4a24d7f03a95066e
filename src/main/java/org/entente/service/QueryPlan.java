package org.entente.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.sse.writers.WriterOp;
import org.apache.jena.sparql.util.ExprUtils;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * What a query is made into and how many solutions each step of it hands on, found out by running it. Used by the thread that
 * runs the query.
 */
final class QueryPlan implements QueryRunner.Reader {
    private final Query query;
    private final PrefixMapping prefixes;
    private final Step whole;
    private String optimized = "";
    private boolean inMemory;
    private String stopped = "";
    private long answers;

    QueryPlan(Query query, PrefixMapping usual) {
        this.query = query;
        this.prefixes = PrefixMapping.Factory.create().setNsPrefixes(usual).setNsPrefixes(query.getPrefixMapping());
        this.whole = new Step("", List.of(), prefixes);
    }

    /** One step: what it does, what it rests on, how many solutions it has handed on, and in what time. */
    static final class Step {
        private final String words;
        private final PrefixMapping prefixes;
        private final List<Step> parts = new ArrayList<>();
        /** As they are in the query: what is executed may have values in the place of variables. */
        private final List<Triple> patterns;

        private boolean turned;
        private long alone = -1;
        private long rows;
        /** None, if it was not measured. */
        private long nanoseconds = -1;

        private Step(String words, List<Triple> patterns, PrefixMapping prefixes) {
            this.words = words;
            this.patterns = patterns;
            this.prefixes = prefixes;
        }

        /** The part at a place; the first to ask says what it does. */
        Step part(int place, Object what) {
            if (place == parts.size()) {
                String does = what instanceof Expr e ? "filter " + words(e) : words((Triple) what);
                parts.add(new Step(does, List.of(), prefixes));
            }
            return parts.get(place);
        }

        private String words(Expr expression) {
            return QueryPlan.words(expression, prefixes);
        }

        private String words(Triple triple) {
            Triple written = patterns.stream()
                    .filter(pattern -> isOf(pattern.getSubject(), triple.getSubject())
                            && isOf(pattern.getPredicate(), triple.getPredicate())
                            && isOf(pattern.getObject(), triple.getObject()))
                    .findFirst()
                    .orElse(triple);
            return FmtUtils.stringForTriple(written, prefixes);
        }

        private static boolean isOf(Node written, Node executed) {
            return written.equals(executed) || written.isVariable() && executed.isConcrete();
        }

        boolean isCountedAlone() {
            return alone >= 0;
        }

        /** How many triples a pattern finds that is asked alone. */
        void alone(long triples) {
            alone = triples;
        }

        /** Its parts are done the other way round. */
        void turn() {
            if (!turned) {
                Collections.reverse(parts);
                turned = true;
            }
        }

        /** Counts one solution more. */
        void found() {
            rows++;
        }

        QueryIterator counted(QueryIterator solutions) {
            nanoseconds = Math.max(0, nanoseconds);
            return new Counted(solutions, this);
        }
    }

    private static final class Counted extends QueryIteratorWrapper {
        private final Step step;

        Counted(QueryIterator solutions, Step step) {
            super(solutions);
            this.step = step;
        }

        @Override
        protected boolean hasNextBinding() {
            long start = System.nanoTime();
            try {
                return super.hasNextBinding();
            } finally {
                step.nanoseconds += System.nanoTime() - start;
            }
        }

        @Override
        protected Binding moveToNextBinding() {
            long start = System.nanoTime();
            Binding next = super.moveToNextBinding();
            step.nanoseconds += System.nanoTime() - start;
            step.rows++;
            return next;
        }
    }

    /** Takes note of what is executed, and marks its steps to be counted. */
    Op marked(Op executed, boolean indexed) {
        optimized = algebra(executed);
        inMemory = indexed;
        return marked(executed, whole);
    }

    private Op marked(Op op, Step above) {
        Op matched = op instanceof OpFilter filter ? filter.getSubOp() : op;
        List<Triple> patterns = matched instanceof OpBGP bgp
                ? bgp.getPattern().getList()
                : matched instanceof OpQuadPattern quads
                        ? quads.getBasicPattern().getList()
                        : List.of();
        Step step = new Step(words(op), patterns, prefixes);
        above.parts.add(step);
        Op inner = op;
        if (op instanceof Op1 one && !(op instanceof OpFilter && isPattern(one.getSubOp()))) {
            inner = one.copy(marked(one.getSubOp(), step));
        } else if (op instanceof Op2 two) {
            inner = two.copy(marked(two.getLeft(), step), marked(two.getRight(), step));
        } else if (op instanceof OpN many) {
            inner = many.copy(
                    many.getElements().stream().map(part -> marked(part, step)).toList());
        }
        return OpLabel.create(step, inner);
    }

    /** What is matched as one with the filters right above it. */
    private static boolean isPattern(Op op) {
        return op instanceof OpQuadPattern || op instanceof OpBGP;
    }

    private String words(Op op) {
        if (op instanceof OpProject project) {
            return "project " + list(project.getVars());
        }
        if (op instanceof OpSlice slice) {
            return "slice"
                    + (slice.getStart() == Query.NOLIMIT ? "" : " from " + slice.getStart())
                    + (slice.getLength() == Query.NOLIMIT ? "" : " length " + slice.getLength());
        }
        if (op instanceof OpTopN top) {
            return "top " + top.getLimit() + " by " + conditions(top.getConditions());
        }
        if (op instanceof OpOrder order) {
            return "order by " + conditions(order.getConditions());
        }
        if (op instanceof OpGroup group) {
            return "group by " + list(group.getGroupVars().getVars())
                    + group.getAggregators().stream()
                            .map(a -> ", " + a.getAggregator())
                            .collect(Collectors.joining());
        }
        if (op instanceof OpExtendAssign extend) {
            return "bind "
                    + extend.getVarExprList().getExprs().entrySet().stream()
                            .map(one -> one.getKey() + " = " + words(one.getValue(), prefixes))
                            .collect(Collectors.joining(", "));
        }
        if (op instanceof OpFilter filter) {
            return isPattern(filter.getSubOp())
                    ? "match in this order"
                    : "filter "
                            + filter.getExprs().getList().stream()
                                    .map(e -> words(e, prefixes))
                                    .collect(Collectors.joining(" && "));
        }
        if (op instanceof OpPath path) {
            return "path " + FmtUtils.stringForNode(path.getTriplePath().getSubject(), prefixes) + " "
                    + PathWriter.asString(path.getTriplePath().getPath(), new Prologue(prefixes))
                    + " " + FmtUtils.stringForNode(path.getTriplePath().getObject(), prefixes);
        }
        if (op instanceof OpPropFunc function) {
            return "work out " + words(function.getSubjectArgs()) + " "
                    + FmtUtils.stringForNode(function.getProperty(), prefixes) + " "
                    + words(function.getObjectArgs());
        }
        if (isPattern(op)) {
            return "match in this order";
        }
        if (op instanceof OpLeftJoin || op instanceof OpConditional) {
            return "optional";
        }
        return op instanceof OpTable table && table.isJoinIdentity() ? "begin" : op.getName();
    }

    private String algebra(Op op) {
        IndentedLineBuffer out = new IndentedLineBuffer();
        WriterOp.outputNoPrologue(out, op, new SerializationContext(prefixes));
        return out.asString().stripTrailing() + "\n";
    }

    private String words(PropFuncArg argument) {
        return argument.isList()
                ? argument.getArgList().stream()
                        .map(node -> FmtUtils.stringForNode(node, prefixes))
                        .collect(Collectors.joining(" ", "(", ")"))
                : FmtUtils.stringForNode(argument.getArg(), prefixes);
    }

    private static String words(Expr expression, PrefixMapping prefixes) {
        return ExprUtils.fmtSPARQL(new ExprList(expression), new SerializationContext(prefixes));
    }

    private static String list(List<?> variables) {
        return variables.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private String conditions(List<SortCondition> conditions) {
        return conditions.stream()
                .map(c -> (c.getDirection() == Query.ORDER_DESCENDING ? "desc " : "")
                        + words(c.getExpression(), prefixes))
                .collect(Collectors.joining(", "));
    }

    /** Whether the query came so far as to be executed. */
    boolean isBegun() {
        return !optimized.isEmpty();
    }

    /** Why the query did not come to its end. */
    void stopped(String reason) {
        stopped = reason;
    }

    @Override
    public void rows(RowSet all) {
        for (; all.hasNext(); all.next()) {
            answers++;
        }
    }

    @Override
    public void truth(boolean answer) {
        answers = 1;
    }

    @Override
    public void triples(Graph all) {
        answers = all.size();
    }

    /** All of it, for people. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("ALGEBRA, as the query is understood\n\n").append(algebra(Algebra.compile(query)));
        text.append("\nALGEBRA, as it is executed\n\n").append(optimized);
        text.append("\nSTEPS, each above what it rests on; patterns in the order in which they are matched\n");
        text.append("  rows   how many solutions it handed on\n")
                .append(
                        "  ms     until it had, with all that it rests on; patterns in a row are matched as one, timed at the last\n")
                .append("  alone  how many triples a pattern has that is asked alone\n")
                .append(
                        inMemory
                                ? "Patterns are found in the index in memory.\n\n"
                                : "Patterns are found in the store: there is no index in memory of this version (yet).\n\n");
        text.append("        rows         ms       alone\n");
        whole.parts.forEach(part -> write(part, 0, text));
        text.append("\n")
                .append(answers)
                .append(answers == 1 ? " answer" : " answers")
                .append('\n');
        if (!stopped.isEmpty()) {
            text.append(stopped).append(" The counts are those until then.\n");
        }
        return text.toString();
    }

    private static void write(Step step, int depth, StringBuilder text) {
        text.append(String.format(
                        Locale.ROOT,
                        "%,12d %10s %11s  ",
                        step.rows,
                        step.nanoseconds < 0 ? "" : String.format(Locale.ROOT, "%,.1f", step.nanoseconds / 1e6),
                        step.alone < 0 ? "" : String.format(Locale.ROOT, "%,d", step.alone)))
                .append("  ".repeat(depth))
                .append(step.words)
                .append('\n');
        step.parts.forEach(part -> write(part, depth + 1, text));
    }
}
