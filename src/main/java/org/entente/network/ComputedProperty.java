package org.entente.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionBase;
import org.entente.graph.Ent;
import org.entente.graph.WorkedOut;

/**
 * A property whose solutions are worked out, each binding the variables of both sides, from the left, as far as there are any.
 * An instance belongs to one query.
 */
abstract class ComputedProperty extends PropertyFunctionBase {
    /** Whether a variable stands in several places, so that values have to be compared. */
    private boolean repeats;

    ComputedProperty() {
        super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    }

    @Override
    public void build(PropFuncArg subject, Node property, PropFuncArg object, ExecutionContext context) {
        super.build(subject, property, object, context);
        List<Node> all = new ArrayList<>(arguments(subject));
        all.addAll(arguments(object));
        all.removeIf(Node::isConcrete);
        repeats = new HashSet<>(all).size() < all.size();
    }

    @Override
    public final QueryIterator exec(
            Binding binding, PropFuncArg subject, Node property, PropFuncArg object, ExecutionContext context) {
        Solutions solutions = new Solutions(binding, repeats);
        try {
            solve(nodes(subject, binding), nodes(object, binding), solutions);
        } catch (IllegalArgumentException e) {
            String name = "ent:" + described().iri().substring(Ent.NS.length());
            throw new QueryExecException(name + ": " + e.getMessage());
        }
        return QueryIterPlainWrapper.create(solutions.found.iterator(), context);
    }

    abstract WorkedOut described();

    /**
     * Finds the solutions.
     *
     * @param left the values in front of the property, of type {@link Var} where they are not known
     * @param right the values behind it, likewise
     * @throws IllegalArgumentException if a value is none that it takes
     */
    abstract void solve(List<Node> left, List<Node> right, Solutions solutions);

    private static List<Node> arguments(PropFuncArg argument) {
        return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
    }

    private static List<Node> nodes(PropFuncArg argument, Binding binding) {
        List<Node> nodes = arguments(argument);
        List<Node> known = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            Node value = Substitute.substitute(node, binding);
            known.add(value.isVariable() ? Var.alloc(value) : value);
        }
        return known;
    }

    /** What extends one solution of the rest of a query. */
    static final class Solutions {
        private final Binding given;
        private final boolean repeats;
        private final List<Binding> found = new ArrayList<>(4);

        private Solutions(Binding given, boolean repeats) {
            this.given = given;
            this.repeats = repeats;
        }

        /**
         * Adds a solution, unless a value is not what it has to be.
         *
         * @param columns variables, or what the values have to be
         * @param values one a column; those behind the last column are not asked for, and those that are null stay unbound
         */
        void add(List<Node> columns, Node... values) {
            int end = Math.min(values.length, columns.size());
            for (int i = 0; i < end; i++) {
                Node wanted = columns.get(i);
                if (wanted.isVariable()) {
                    int first = repeats ? columns.indexOf(wanted) : i;
                    wanted = first < i ? values[first] : null;
                }
                if (wanted != null && (values[i] == null || !wanted.sameValueAs(values[i]))) {
                    return;
                }
            }
            found.add(new Row(given, columns, values, end));
        }
    }

    /**
     * The value of an argument.
     *
     * @param otherwise where it is left out; null if it may not be
     * @throws IllegalArgumentException if it is missing, not known or has no such value
     */
    static <T> T given(List<Node> arguments, int at, T otherwise, Function<Node, T> value) {
        if (at >= arguments.size()) {
            if (otherwise == null) {
                throw new IllegalArgumentException("needs " + (at + 1) + " values");
            }
            return otherwise;
        }
        Node node = arguments.get(at);
        if (node.isVariable()) {
            throw new IllegalArgumentException("value " + (at + 1) + " has to be known before; write what binds " + node
                    + " in front, or a value in its place");
        }
        return value.apply(node);
    }

    static int number(Node node) {
        try {
            return Integer.parseInt(node.getLiteralLexicalForm());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no number: " + node);
        }
    }

    static String word(Node node) {
        if (!node.isLiteral()) {
            throw new IllegalArgumentException("no word: " + node);
        }
        return node.getLiteralLexicalForm();
    }

    static void atMost(List<Node> arguments, int most) {
        if (arguments.size() > most) {
            throw new IllegalArgumentException(
                    "takes " + most + " values on this side at most, not " + arguments.size());
        }
    }
}
