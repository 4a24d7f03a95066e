package org.entente.service;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.Path;

/** A pattern whose path is repeated with {@code +} or {@code *}, wherever one of its ends is known. */
final class ReachPattern extends QueryIterRepeatApply {
    private final TriplePath pattern;
    private final Path step;
    private final boolean zero;

    private ReachPattern(TriplePath pattern, Path step, boolean zero, QueryIterator input, ExecutionContext context) {
        super(input, context);
        this.pattern = pattern;
        this.step = step;
        this.zero = zero;
    }

    /** Whether a path is of this kind at its outermost. */
    static QueryIterator of(TriplePath pattern, QueryIterator input, ExecutionContext context) {
        if (pattern.getPath() instanceof P_OneOrMore1 path) {
            return new ReachPattern(pattern, path.getSubPath(), false, input, context);
        }
        if (pattern.getPath() instanceof P_ZeroOrMore1 path) {
            return new ReachPattern(pattern, path.getSubPath(), true, input, context);
        }
        return new QueryIterPath(pattern, input, context);
    }

    @Override
    protected QueryIterator nextStage(Binding binding) {
        Node subject = Substitute.substitute(pattern.getSubject(), binding);
        Node object = Substitute.substitute(pattern.getObject(), binding);
        ExecutionContext context = getExecContext();
        if (!subject.isConcrete() && !object.isConcrete()) {
            return new QueryIterPath(pattern, QueryIterSingleton.create(binding, context), context);
        }
        if (subject.isConcrete() && object.isConcrete()) {
            return Iter.anyMatch(reached(subject, step), object::equals)
                    ? QueryIterSingleton.create(binding, context)
                    : QueryIterNullIterator.create(context);
        }
        boolean forward = subject.isConcrete();
        Var end = Var.alloc(forward ? object : subject);
        Iterator<Node> ends = forward ? reached(subject, step) : reached(object, new P_Inverse(step));
        return QueryIterPlainWrapper.create(
                Iter.map(ends, node -> BindingFactory.binding(binding, end, node)), context);
    }

    private Iterator<Node> reached(Node start, Path way) {
        ExecutionContext context = getExecContext();
        return new ReachIterator(context.getActiveGraph(), start, way, zero, context.getContext());
    }
}
