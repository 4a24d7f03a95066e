package org.entente.service;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.entente.graph.TripleIndex;

/**
 * The solutions of a basic graph pattern over an index: nested loops, a triple pattern a loop, each over those triples alone
 * that agree with the loops around it. Blank nodes of the pattern are variables, as Jena hands them over.
 *
 * <p>Where solutions that differ in some variables alone are one to the query, the loops inside are entered once for what the
 * others have found, however often it was found.
 *
 * <p>Cost: for each solution of the first k patterns, two binary searches and the triples found.
 */
final class IndexedPatterns extends QueryIter1 {
    private final TripleIndex index;
    private final QueryStop stop;
    private final List<Triple> patterns;
    private final TripleIndex.Cursor[] loops;

    /** Of each pattern, the variable's place in {@link #values} for subject, predicate and object, or that of the constant. */
    private final int[][] places;

    /** The numbers of variables first, then of constants. */
    private final int[] values;

    private final List<Var> variables;
    /** Which of subject, predicate and object each loop finds; the others are known by then. */
    private boolean[][] binds;

    private Binding given;
    /** The variables that the given solution has no values for. */
    private List<Var> found;

    private int[] foundPlaces;
    /** The innermost loop under way; -1 when the solutions of the given one are at an end. */
    private int depth = -1;

    private Binding ready;

    /** The variables that are asked for outside; null for all. Solutions that differ in others alone are one. */
    private final Set<Var> needed;
    /** Of each loop after which variables are of no use any more: the places of those that still are; else null. */
    private int[][] kept;

    /** Of each such loop, what has been found for those. */
    private List<Set<Object>> seen;

    private final IntConsumer counter;

    /** @param needed the variables whose values make solutions different, besides the given ones; null for all */
    IndexedPatterns(
            TripleIndex index,
            BasicPattern pattern,
            QueryIterator input,
            Set<Var> needed,
            QueryStop stop,
            ExecutionContext context) {
        this(index, pattern, input, needed, stop, context, loop -> {});
    }

    /** @param counter is told of every solution of a loop: the place of its pattern */
    IndexedPatterns(
            TripleIndex index,
            BasicPattern pattern,
            QueryIterator input,
            Set<Var> needed,
            QueryStop stop,
            ExecutionContext context,
            IntConsumer counter) {
        super(input, context);
        this.counter = counter;
        this.needed = needed;
        this.index = index;
        this.stop = stop;
        this.patterns = pattern.getList();
        this.loops = new TripleIndex.Cursor[patterns.size()];
        this.places = new int[patterns.size()][];
        Map<Node, Integer> known = new HashMap<>();
        List<Node> constants = new ArrayList<>();
        this.variables = new ArrayList<>();
        for (Triple triple : patterns) {
            for (Node node : nodes(triple)) {
                if (known.putIfAbsent(node, 0) == null) {
                    if (Var.isVar(node)) {
                        variables.add(Var.alloc(node));
                    } else {
                        constants.add(node);
                    }
                }
            }
        }
        this.values = new int[variables.size() + constants.size()];
        for (int i = 0; i < variables.size(); i++) {
            known.put(variables.get(i), i);
        }
        for (int i = 0; i < constants.size(); i++) {
            int place = variables.size() + i;
            known.put(constants.get(i), place);
            values[place] = index.number(constants.get(i));
        }
        for (int i = 0; i < loops.length; i++) {
            places[i] =
                    Arrays.stream(nodes(patterns.get(i))).mapToInt(known::get).toArray();
            loops[i] = index.cursor();
        }
    }

    private static Node[] nodes(Triple triple) {
        return new Node[] {triple.getSubject(), triple.getPredicate(), triple.getObject()};
    }

    @Override
    protected boolean hasNextBinding() {
        while (ready == null) {
            stop.check();
            if (depth >= 0) {
                search();
            } else if (getInput().hasNext()) {
                begin(getInput().next());
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding solution = ready;
        ready = null;
        return solution;
    }

    /** Starts on the solutions that extend a given one; there are none if one of its values or of the constants is in no triple. */
    private void begin(Binding solution) {
        for (int i = variables.size(); i < values.length; i++) {
            if (values[i] == TripleIndex.NONE) {
                return;
            }
        }
        if (!isShapedAs(solution)) {
            shape(solution);
        }
        given = solution;
        seen.forEach(Set::clear);
        for (int i = 0; i < variables.size(); i++) {
            Var variable = variables.get(i);
            values[i] = TripleIndex.NONE;
            if (!found.contains(variable)) {
                values[i] = IndexedBinding.number(index, solution, variable);
                if (values[i] == TripleIndex.NONE) {
                    return;
                }
            }
        }
        depth = 0;
        open();
    }

    private boolean isShapedAs(Binding solution) {
        if (found == null) {
            return false;
        }
        for (Var variable : variables) {
            if (solution.contains(variable) == found.contains(variable)) {
                return false;
            }
        }
        return true;
    }

    /** Works out which loop binds which variables, where a given solution has values for some. */
    private void shape(Binding solution) {
        found = variables.stream()
                .filter(variable -> !solution.contains(variable))
                .toList();
        foundPlaces = found.stream().mapToInt(variables::indexOf).toArray();
        Set<Integer> bound = new HashSet<>();
        for (int i = 0; i < values.length; i++) {
            if (i >= variables.size() || solution.contains(variables.get(i))) {
                bound.add(i);
            }
        }
        binds = new boolean[loops.length][];
        for (int i = 0; i < loops.length; i++) {
            binds[i] = new boolean[3];
            for (int place = 0; place < 3; place++) {
                binds[i][place] = !bound.contains(places[i][place]);
            }
            Arrays.stream(places[i]).forEach(bound::add);
        }
        kept = new int[loops.length][];
        seen = Stream.<Set<Object>>generate(HashSet::new).limit(loops.length).toList();
        if (needed != null) {
            forget();
        }
    }

    /** Works out after which loops variables are of no use any more: neither to later loops nor outside. */
    private void forget() {
        Set<Integer> use = new HashSet<>();
        for (int place : foundPlaces) {
            if (needed.contains(variables.get(place))) {
                use.add(place);
            }
        }
        for (int i = loops.length - 1; i >= 0; i--) {
            Set<Integer> after = Set.copyOf(use);
            Set<Integer> known = new HashSet<>();
            for (int k = 0; k <= i; k++) {
                Arrays.stream(places[k]).forEach(known::add);
            }
            if (Arrays.stream(places[i]).anyMatch(place -> found.contains(variable(place)) && !after.contains(place))) {
                kept[i] = Arrays.stream(foundPlaces)
                        .filter(place -> known.contains(place) && after.contains(place))
                        .toArray();
            }
            Arrays.stream(places[i])
                    .filter(place -> found.contains(variable(place)))
                    .forEach(use::add);
        }
    }

    private Var variable(int place) {
        return place < variables.size() ? variables.get(place) : null;
    }

    /** Whether what the loops up to the innermost have found is new, as far as it is of use. */
    private boolean isNew() {
        int[] places = kept[depth];
        if (places == null) {
            return true;
        }
        if (places.length <= 2) {
            long key = places.length == 0 ? 0 : values[places[0]];
            return seen.get(depth).add(places.length == 2 ? key << 32 | values[places[1]] : key);
        }
        int[] key = new int[places.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = values[places[i]];
        }
        return seen.get(depth).add(IntBuffer.wrap(key));
    }

    private void open() {
        int[] at = places[depth];
        boolean[] open = binds[depth];
        loops[depth].reset(
                open[0] ? TripleIndex.NONE : values[at[0]],
                open[1] ? TripleIndex.NONE : values[at[1]],
                open[2] ? TripleIndex.NONE : values[at[2]]);
    }

    /** Goes on to the next solution, or to the end of those of the given one. */
    private void search() {
        while (depth >= 0) {
            stop.check();
            if (!loops[depth].next()) {
                depth--;
            } else if (take() && isNew()) {
                counter.accept(depth);
                if (depth == loops.length - 1) {
                    ready = solution();
                    return;
                }
                depth++;
                open();
            }
        }
    }

    /** Takes over what the innermost loop has found; false if one variable would have two values. */
    private boolean take() {
        TripleIndex.Cursor loop = loops[depth];
        int[] at = places[depth];
        boolean[] open = binds[depth];
        if (open[0]) {
            values[at[0]] = loop.subject();
        }
        if (open[1]) {
            if (open[0] && at[1] == at[0] && loop.predicate() != loop.subject()) {
                return false;
            }
            values[at[1]] = loop.predicate();
        }
        if (open[2]) {
            int object = loop.object();
            if (open[0] && at[2] == at[0] && object != loop.subject()
                    || open[1] && at[2] == at[1] && object != loop.predicate()) {
                return false;
            }
            values[at[2]] = object;
        }
        return true;
    }

    private Binding solution() {
        int[] numbers = new int[foundPlaces.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values[foundPlaces[i]];
        }
        return numbers.length == 0 ? given : new IndexedBinding(given, index, found, numbers);
    }

    @Override
    protected void closeSubIterator() {}

    @Override
    protected void requestSubCancel() {}
}
