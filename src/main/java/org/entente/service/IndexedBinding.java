package org.entente.service;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.entente.graph.TripleIndex;

/** A solution whose values are numbers of an index, each made a node when it is asked for. Holds within the query's transaction. */
final class IndexedBinding extends BindingBase {
    private final TripleIndex index;
    private final List<Var> variables;
    private final int[] numbers;

    /**
     * @param parent the solution that this one extends
     * @param variables that this one adds, none of the parent's
     * @param numbers of their values
     */
    IndexedBinding(Binding parent, TripleIndex index, List<Var> variables, int[] numbers) {
        super(parent);
        this.index = index;
        this.variables = variables;
        this.numbers = numbers;
    }

    /** The number of a variable's value in an index; {@link TripleIndex#NONE} if it is not one of this solution's own. */
    private int number(TripleIndex of, Var variable) {
        int place = of == index ? variables.indexOf(variable) : -1;
        return place < 0 ? TripleIndex.NONE : numbers[place];
    }

    /** The number of a node that a solution has for a variable; {@link TripleIndex#NONE} if no triple has it. */
    static int number(TripleIndex index, Binding solution, Var variable) {
        for (Binding part = solution; part instanceof IndexedBinding indexed; part = indexed.parent) {
            int number = indexed.number(index, variable);
            if (number != TripleIndex.NONE) {
                return number;
            }
        }
        return index.number(solution.get(variable));
    }

    @Override
    protected Iterator<Var> vars1() {
        return variables.iterator();
    }

    @Override
    protected int size1() {
        return variables.size();
    }

    @Override
    protected boolean isEmpty1() {
        return variables.isEmpty();
    }

    @Override
    protected boolean contains1(Var variable) {
        return variables.contains(variable);
    }

    @Override
    protected Node get1(Var variable) {
        int place = variables.indexOf(variable);
        return place < 0 ? null : index.node(numbers[place]);
    }

    @Override
    protected Binding detachWithNewParent(Binding newParent) {
        BindingBuilder nodes = Binding.builder(newParent);
        variables.forEach(variable -> nodes.add(variable, get1(variable)));
        return nodes.build();
    }
}
