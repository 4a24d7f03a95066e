package org.entente.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.NiceIterator;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Collects what the store says of a thing: its own triples, what is said of it (posts held, events, agreements), the words
 * that say so, and the classes and labels of whatever else these name.
 *
 * <p>A document is not described by all the words quoted from it: that is the whole graph of the document, which has an
 * address of its own.
 */
final class Describer {
    private static final Node HAS_BODY = OA.hasBody.asNode();
    private static final Node HAS_SOURCE = OA.hasSource.asNode();
    private static final Node MEMBERSHIP = ORG.Membership.asNode();
    private static final List<Node> NAMING = List.of(
            RDF.type.asNode(),
            RDFS.label.asNode(),
            SKOS.prefLabel.asNode(),
            SKOS.notation.asNode(),
            DCTerms.title.asNode());

    private final Graph store;

    Describer(Graph store) {
        this.store = store;
    }

    /** Whether the store says anything of the thing. */
    boolean knows(Node thing) {
        return store.contains(thing, Node.ANY, Node.ANY) || store.contains(Node.ANY, Node.ANY, thing);
    }

    /** Adds the description of a thing, with all that is said of it, to {@code description}. */
    void describe(Node thing, Graph description) {
        describe(thing, description, 1, Integer.MAX_VALUE);
    }

    /**
     * Adds a page of the description of a thing to {@code description}: what is said of it elsewhere may be more than anybody
     * can read at once. The first page has the thing's own triples and the words that name it.
     *
     * @param page from 1
     * @param size how many links to the thing a page has
     * @return whether there is a page after this one
     */
    boolean describe(Node thing, Graph description, int page, int size) {
        if (page == 1) {
            about(thing, description);
        }
        Iterator<Triple> words = store.find(Node.ANY, HAS_BODY, thing);
        Iterator<Triple> links = store.find(Node.ANY, Node.ANY, thing)
                .filterDrop(triple -> triple.predicateMatches(HAS_SOURCE) || triple.predicateMatches(HAS_BODY));
        try {
            long before = (long) (page - 1) * size;
            for (Triple triple : slice(words, before, size)) {
                about(triple.getSubject(), description);
            }
            for (Triple triple : slice(links, before, size)) {
                description.add(triple);
                if (store.contains(triple.getSubject(), RDF.type.asNode(), MEMBERSHIP)) {
                    about(triple.getSubject(), description);
                    evidence(triple.getSubject(), description);
                }
            }
            names(thing, description);
            return words.hasNext() || links.hasNext();
        } finally {
            NiceIterator.close(words);
            NiceIterator.close(links);
        }
    }

    private static List<Triple> slice(Iterator<Triple> all, long before, int size) {
        for (long i = 0; i < before && all.hasNext(); i++) {
            all.next();
        }
        List<Triple> slice = new ArrayList<>();
        while (slice.size() < size && all.hasNext()) {
            slice.add(all.next());
        }
        return slice;
    }

    /** Adds the thing's own triples, and what those are called that it names, to {@code description}. */
    void summarize(Node thing, Graph description) {
        about(thing, description);
        names(thing, description);
    }

    private void names(Node thing, Graph description) {
        List<Node> naming = NAMING.stream()
                .filter(property -> store.contains(Node.ANY, property, Node.ANY))
                .toList();
        for (Node named : others(description, thing)) {
            naming.forEach(property -> store.find(named, property, Node.ANY).forEachRemaining(description::add));
        }
    }

    /** The triples of a thing and of its parts: blank nodes, and what has the thing's IRI with a fragment. */
    private void about(Node thing, Graph description) {
        for (Triple triple : store.find(thing, Node.ANY, Node.ANY).toList()) {
            if (description.contains(triple)) {
                continue;
            }
            description.add(triple);
            if (isPart(triple.getObject(), thing)) {
                about(triple.getObject(), description);
            }
        }
    }

    private static boolean isPart(Node node, Node whole) {
        return node.isBlank()
                || node.isURI()
                        && whole.isURI()
                        && node.getURI().contains("#")
                        && withoutFragment(node).equals(withoutFragment(whole));
    }

    private static String withoutFragment(Node node) {
        return node.getURI().split("#", 2)[0];
    }

    private void evidence(Node thing, Graph description) {
        store.find(Node.ANY, HAS_BODY, thing).toList().forEach(body -> about(body.getSubject(), description));
    }

    private static Set<Node> others(Graph description, Node thing) {
        Set<Node> others = new HashSet<>();
        description.find().forEachRemaining(triple -> {
            others.add(triple.getSubject());
            if (triple.getObject().isURI()) {
                others.add(triple.getObject());
            }
        });
        others.remove(thing);
        return others;
    }
}
