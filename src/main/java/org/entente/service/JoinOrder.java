package org.entente.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.graph.TripleIndex;

/**
 * In which order the patterns of a basic graph pattern are matched: next comes the one that is expected to find the fewest
 * triples for each solution so far, by exact counts of the constants and average fan-out of the variables known by then; one
 * that shares no variable with those before comes last.
 *
 * <p>Greedy: quadratic in the number of patterns, and as good as the averages are.
 */
final class JoinOrder {
    private final TripleIndex index;

    JoinOrder(TripleIndex index) {
        this.index = index;
    }

    /** @param given has values for the variables that are known before */
    BasicPattern of(BasicPattern pattern, Binding given) {
        if (pattern.size() < 2) {
            return pattern;
        }
        List<Triple> left = new ArrayList<>(pattern.getList());
        Set<Var> known = new HashSet<>();
        given.vars().forEachRemaining(known::add);
        BasicPattern ordered = new BasicPattern();
        while (!left.isEmpty()) {
            Triple best = null;
            double fewest = 0;
            for (Triple triple : left) {
                double expected = expected(triple, known);
                if (best == null || expected < fewest) {
                    best = triple;
                    fewest = expected;
                }
            }
            left.remove(best);
            ordered.add(best);
            variables(best).forEach(known::add);
        }
        return ordered;
    }

    private double expected(Triple triple, Set<Var> known) {
        Node s = triple.getSubject();
        Node p = triple.getPredicate();
        Node o = triple.getObject();
        double expected = index.expected(
                number(s), number(p), number(o), known.contains(s), known.contains(p), known.contains(o));
        List<Var> variables = variables(triple);
        boolean apart =
                !known.isEmpty() && !variables.isEmpty() && variables.stream().noneMatch(known::contains);
        return apart && expected > 1 ? expected * index.size() : expected;
    }

    /** Constants that no triple has are taken for any: then there are no solutions in any order. */
    private int number(Node node) {
        return Var.isVar(node) ? TripleIndex.NONE : index.number(node);
    }

    private static List<Var> variables(Triple triple) {
        List<Var> variables = new ArrayList<>();
        for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
            if (Var.isVar(node)) {
                variables.add(Var.alloc(node));
            }
        }
        return variables;
    }
}
