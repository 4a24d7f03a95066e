package org.entente.service;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.entente.graph.TripleIndex;

/** An index as a graph, for what does not ask for patterns: property paths. Holds within the query's transaction. */
final class IndexedGraph extends GraphBase {
    private final TripleIndex index;

    IndexedGraph(TripleIndex index) {
        this.index = index;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Node s = pattern.getMatchSubject();
        Node p = pattern.getMatchPredicate();
        Node o = pattern.getMatchObject();
        int subject = number(s);
        int predicate = number(p);
        int object = number(o);
        if (isMissing(s, subject) || isMissing(p, predicate) || isMissing(o, object)) {
            return NullIterator.instance();
        }
        return WrappedIterator.createNoRemove(triples(s, p, o, index.find(subject, predicate, object)));
    }

    private int number(Node node) {
        return node == null ? TripleIndex.NONE : index.number(node);
    }

    private static boolean isMissing(Node node, int number) {
        return node != null && number == TripleIndex.NONE;
    }

    private Iterator<Triple> triples(Node s, Node p, Node o, TripleIndex.Cursor found) {
        return new Iterator<>() {
            private boolean has = found.next();

            @Override
            public boolean hasNext() {
                return has;
            }

            @Override
            public Triple next() {
                if (!has) {
                    throw new NoSuchElementException();
                }
                Triple triple = Triple.create(
                        s == null ? index.node(found.subject()) : s,
                        p == null ? index.node(found.predicate()) : p,
                        o == null ? index.node(found.object()) : o);
                has = found.next();
                return triple;
            }
        };
    }

    @Override
    protected int graphBaseSize() {
        return index.size();
    }
}
