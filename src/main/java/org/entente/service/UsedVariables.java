package org.entente.service;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * Which variables of a basic graph pattern an operator above it uses, where it makes no difference how often a solution comes: all
 * that stands between the two is asked for once for each solution and gives the same whenever it is asked.
 */
final class UsedVariables {
    /** Expressions that are not the same whenever they are asked, and those that look at a whole solution. */
    private static final Pattern PASSING = Pattern.compile("rand|uuid|bnode|exists|call|now", Pattern.CASE_INSENSITIVE);

    private final Set<Var> used = new HashSet<>();
    private boolean all;

    private UsedVariables() {}

    /** Of a query's {@code DISTINCT}; empty if solutions may not be left out. */
    static Optional<Set<Var>> of(OpDistinct distinct) {
        Op below = distinct.getSubOp() instanceof OpLabel marked ? marked.getSubOp() : distinct.getSubOp();
        return below instanceof OpProject ? new UsedVariables().down(distinct.getSubOp()) : Optional.empty();
    }

    /** Of groups; empty if solutions may not be left out. */
    static Optional<Set<Var>> of(OpGroup group) {
        UsedVariables variables = new UsedVariables();
        variables.add(group.getGroupVars().getVars());
        variables.use(group.getGroupVars().getExprs().values());
        for (ExprAggregator one : group.getAggregators()) {
            Aggregator aggregator = one.getAggregator();
            boolean once = aggregator instanceof AggCountVarDistinct
                    || aggregator instanceof AggMin
                    || aggregator instanceof AggMax;
            if (!once) {
                return Optional.empty();
            }
            variables.use(aggregator.getExprList().getList());
        }
        return variables.down(group.getSubOp());
    }

    private Optional<Set<Var>> down(Op from) {
        Op op = from;
        while (op instanceof Op1 one) {
            if (op instanceof OpProject project) {
                add(project.getVars());
            } else if (op instanceof OpFilter filter) {
                use(filter.getExprs().getList());
            } else if (op instanceof OpExtend extend) {
                use(extend.getVarExprList().getExprs().values());
            } else if (op instanceof OpOrder order) {
                order.getConditions().forEach(condition -> use(List.of(condition.getExpression())));
            } else if (!(op instanceof OpLabel)) {
                return Optional.empty();
            }
            op = one.getSubOp();
        }
        boolean pattern = op instanceof OpQuadPattern || op instanceof OpBGP;
        return pattern && !all ? Optional.of(used) : Optional.empty();
    }

    private void add(Collection<Var> variables) {
        used.addAll(variables);
    }

    private void use(Collection<Expr> expressions) {
        for (Expr expression : expressions) {
            used.addAll(expression.getVarsMentioned());
            all |= PASSING.matcher(expression.toString()).find();
        }
    }
}
