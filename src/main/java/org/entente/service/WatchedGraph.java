package org.entente.service;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A graph that gives nothing more once its query is to stop: for what reads a graph without asking the flag itself. */
final class WatchedGraph extends WrappedGraph {
    private final QueryStop stop;

    WatchedGraph(Graph base, QueryStop stop) {
        super(base);
        this.stop = stop;
    }

    @Override
    public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
        stop.check();
        return new WrappedIterator<>(super.find(s, p, o)) {
            @Override
            public boolean hasNext() {
                stop.check();
                return super.hasNext();
            }
        };
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return find(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }
}
