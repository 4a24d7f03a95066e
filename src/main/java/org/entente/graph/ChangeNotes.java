package org.entente.graph;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The store's notes of what became of each document: the last change of each, so that they stay as few as the documents.
 * They are written in the transaction that makes the change. Used within transactions of the caller's.
 */
final class ChangeNotes {
    private static final Node CHANGE = NodeFactory.createURI("urn:entente:change");

    private final DatasetGraph data;
    private final Node notes;

    ChangeNotes(DatasetGraph data, Node notes) {
        this.data = data;
        this.notes = notes;
    }

    private static Node document(String name) {
        return NodeFactory.createURI("urn:entente:document:" + Digests.shortDigest(name));
    }

    void note(long version, String document, Change.Kind kind) {
        data.deleteAny(notes, document(document), CHANGE, Node.ANY);
        String words = version + " " + System.currentTimeMillis() + " " + kind + " " + document;
        data.add(notes, document(document), CHANGE, NodeFactory.createLiteralString(words));
    }

    /** The latest first; those of one version by name. */
    List<Change> all() {
        return data.stream(notes, Node.ANY, CHANGE, Node.ANY)
                .map(quad -> change(quad.getObject().getLiteralLexicalForm()))
                .sorted(Comparator.comparing(Change::version).reversed().thenComparing(Change::document))
                .toList();
    }

    boolean isWithdrawn(String name) {
        return data.stream(notes, document(name), CHANGE, Node.ANY)
                .map(quad -> change(quad.getObject().getLiteralLexicalForm()))
                .anyMatch(change -> change.kind() == Change.Kind.WITHDRAWN);
    }

    private static Change change(String words) {
        String[] parts = words.split(" ", 4);
        return new Change(
                Long.parseLong(parts[0]),
                Instant.ofEpochMilli(Long.parseLong(parts[1])),
                parts[3],
                Change.Kind.valueOf(parts[2]));
    }
}
