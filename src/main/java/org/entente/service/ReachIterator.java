package org.entente.service;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;
import org.apache.jena.sparql.util.Context;

/**
 * The nodes that a path leads to when it is gone any number of times, each once, the nearest first: breadth-first search, one
 * step of the path a node, in time and space linear in what is reached. Jena's own evaluation goes a call deeper for each node.
 */
final class ReachIterator implements Iterator<Node> {
    private final Graph graph;
    private final Path step;
    private final Context context;
    private final Set<Node> known = new HashSet<>();
    private final Queue<Node> toExpand = new ArrayDeque<>();
    private final Queue<Node> found = new ArrayDeque<>();

    /**
     * @param start where the path begins
     * @param step what is gone each time
     * @param zero whether the start is reached without going at all ({@code *}, not {@code +})
     */
    ReachIterator(Graph graph, Node start, Path step, boolean zero, Context context) {
        this.graph = graph;
        this.step = step;
        this.context = context;
        if (zero) {
            known.add(start);
            found.add(start);
        }
        toExpand.add(start);
    }

    @Override
    public boolean hasNext() {
        while (found.isEmpty() && !toExpand.isEmpty()) {
            PathEval.eval(graph, toExpand.remove(), step, context).forEachRemaining(node -> {
                if (known.add(node)) {
                    found.add(node);
                    toExpand.add(node);
                }
            });
        }
        return !found.isEmpty();
    }

    @Override
    public Node next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return found.remove();
    }
}
