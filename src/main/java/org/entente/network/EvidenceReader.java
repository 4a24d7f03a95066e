package org.entente.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.document.Span;
import org.entente.graph.Ent;
import org.entente.graph.GraphStore;
import org.entente.text.AnnotatedText;
import org.entente.text.TextAnnotator;

/**
 * Finds the sentences that say a link. Where the words stand is known to the network; the texts are read from the store, and
 * those that were read last are kept with their sentences. Safe for use by several threads, within transactions or outside.
 */
public final class EvidenceReader {
    /** Texts of a few kilobytes each, with some tens of kilobytes of tokens. */
    private static final int KEPT = 500;

    private final GraphStore store;
    private final Map<Key, Read> texts = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Read> eldest) {
            return size() > KEPT;
        }
    });

    private record Key(String document, long version) {}

    private record Read(String title, String issued, Optional<AnnotatedText> text) {
        Evidence evidence(String document, AnnotatedText read, Span sentence, List<Span> words) {
            return new Evidence(document, title, issued, read.document().quote(sentence), sentence, words);
        }
    }

    public EvidenceReader(GraphStore store) {
        this.store = store;
    }

    /** What documents say of a link, in the order of the documents and their texts. */
    public List<Evidence> of(Network network, Link link) {
        List<Evidence> evidence = new ArrayList<>();
        List<Mark> marks = network.marks(link.number());
        if (marks.size() == 1) { // most are told once
            Mark mark = marks.get(0);
            quote(mark.document(), network.version(), List.of(mark.span()), evidence);
        } else {
            Network.byDocument(marks).forEach((document, words) -> quote(document, network.version(), words, evidence));
        }
        return evidence;
    }

    private void quote(String document, long version, List<Span> words, List<Evidence> evidence) {
        Read read = read(document, version);
        AnnotatedText text = read.text.orElse(null);
        if (text == null || words.get(words.size() - 1).end() > text.document().length()) {
            return;
        }
        if (words.size() == 1) {
            evidence.add(read.evidence(document, text, sentences(text, words.get(0)), words));
            return;
        }
        Map<Span, List<Span>> bySentence = new LinkedHashMap<>();
        words.forEach(span -> bySentence
                .computeIfAbsent(sentences(text, span), s -> new ArrayList<>())
                .add(span));
        bySentence.forEach((sentence, spans) -> evidence.add(read.evidence(document, text, sentence, spans)));
    }

    private static Span sentences(AnnotatedText text, Span words) {
        if (text.sentences().isEmpty()) {
            return words;
        }
        Span first = text.sentenceAt(words.start()).span();
        return first.contains(words)
                ? first
                : words.union(first).union(text.sentenceAt(words.end() - 1).span());
    }

    private Read read(String document, long version) {
        Key key = new Key(document, version);
        Read known = texts.get(key);
        if (known == null) {
            Dataset dataset = store.dataset();
            known = dataset.isInTransaction() ? load(document) : Txn.calculateRead(dataset, () -> load(document));
            texts.put(key, known);
        }
        return known;
    }

    private Read load(String document) {
        Graph graph = store.dataset().getUnionModel().getGraph();
        Node node = NodeFactory.createURI(document);
        String words = value(graph, node, Ent.text);
        String name = value(graph, node, DCTerms.identifier);
        String label = value(graph, node, RDFS.label);
        return new Read(
                label.isEmpty() ? name : label,
                value(graph, node, DCTerms.issued),
                words.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new TextAnnotator().annotate(new Document(name, words, Metadata.NONE))));
    }

    private static String value(Graph graph, Node node, Property property) {
        return graph
                .find(node, property.asNode(), Node.ANY)
                .filterKeep(triple -> triple.getObject().isLiteral())
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .sorted()
                .findFirst()
                .orElse("");
    }
}
