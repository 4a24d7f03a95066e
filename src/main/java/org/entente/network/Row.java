package org.entente.network;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;

/** A solution with as many columns as a property has: Jena's own bindings hold four, and further ones in a map. Immutable. */
final class Row extends BindingBase {
    private final List<Node> columns;
    private final Node[] values;
    private final int end;

    /**
     * @param columns variables, and constants, which bind nothing
     * @param values one a column; null where a variable stays unbound
     * @param end how many of the columns have a value here
     */
    Row(Binding parent, List<Node> columns, Node[] values, int end) {
        super(parent);
        this.columns = columns;
        this.values = values;
        this.end = end;
    }

    private boolean binds(int i) {
        return values[i] != null && columns.get(i) instanceof Var variable && columns.indexOf(variable) == i;
    }

    @Override
    protected Iterator<Var> vars1() {
        return IntStream.range(0, end)
                .filter(this::binds)
                .mapToObj(i -> (Var) columns.get(i))
                .iterator();
    }

    @Override
    protected int size1() {
        return (int) IntStream.range(0, end).filter(this::binds).count();
    }

    @Override
    protected boolean isEmpty1() {
        return size1() == 0;
    }

    @Override
    protected boolean contains1(Var variable) {
        return get1(variable) != null;
    }

    @Override
    protected Node get1(Var variable) {
        for (int i = 0; i < end; i++) {
            if (columns.get(i).equals(variable)) {
                return values[i];
            }
        }
        return null;
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        return new Row(parent, columns, values, end);
    }
}
