package org.entente.graph;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes graphs within one transaction and keeps account of what that changes on balance: a quad that was there before and is
 * there after is in neither set. Used by the thread of the transaction.
 */
final class Rewriting {
    private final DatasetGraph data;
    private final Set<Quad> added = new LinkedHashSet<>();
    private final Set<Quad> removed = new LinkedHashSet<>();

    Rewriting(DatasetGraph data) {
        this.data = data;
    }

    /**
     * Makes a named graph hold these triples and no others. What is new is written in order, so that unordered answers come in
     * the same order from run to run.
     */
    void replace(Node graph, Graph now) {
        Set<Triple> before = new HashSet<>();
        data.getGraph(graph).find().forEachRemaining(before::add);
        SortedSet<Triple> wanted = SortedOutput.sorted(now.find());
        for (Triple triple : before) {
            if (!wanted.contains(triple)) {
                remove(Quad.create(graph, triple));
            }
        }
        for (Triple triple : wanted) {
            if (!before.contains(triple)) {
                add(Quad.create(graph, triple));
            }
        }
    }

    /** Takes triples out of a named graph and adds others; those that are in both stay. */
    void change(Node graph, Graph gone, Graph come) {
        SortedSet<Triple> wanted = SortedOutput.sorted(come.find());
        for (Triple triple : SortedOutput.sorted(gone.find())) {
            Quad quad = Quad.create(graph, triple);
            if (!wanted.contains(triple) && data.contains(quad)) {
                remove(quad);
            }
        }
        for (Triple triple : wanted) {
            Quad quad = Quad.create(graph, triple);
            if (!data.contains(quad)) {
                add(quad);
            }
        }
    }

    private void add(Quad quad) {
        data.add(quad);
        if (!removed.remove(quad)) {
            added.add(quad);
        }
    }

    private void remove(Quad quad) {
        data.delete(quad);
        if (!added.remove(quad)) {
            removed.add(quad);
        }
    }

    Set<Quad> added() {
        return Collections.unmodifiableSet(added);
    }

    Set<Quad> removed() {
        return Collections.unmodifiableSet(removed);
    }
}
