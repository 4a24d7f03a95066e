package org.entente.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.document.Span;
import org.entente.mention.Gazetteer;
import org.entente.text.AnnotatedText;
import org.entente.text.TextAnnotator;

/**
 * Where a triple comes from: the sentences of documents that say it, the merges by which its things are one, and curators'
 * decisions about them.
 *
 * @param triple what was asked for
 * @param witnesses the words, by document and in the order of the text
 * @param merges why its things are one with what documents call otherwise, or with what other collections have
 * @param decisions of curators on its things
 */
public record Trace(Triple triple, List<Witness> witnesses, List<Because> merges, List<Because> decisions) {

    /**
     * Words that say a triple.
     *
     * @param document the document's name
     * @param title its title
     * @param start of the words, in code points
     * @param end of the words
     * @param words those that say it
     * @param sentence in which they stand
     * @param pattern the rule that read them so
     * @param confidence how likely it is right
     */
    public record Witness(
            String document,
            String title,
            int start,
            int end,
            String words,
            String sentence,
            String pattern,
            String confidence) {}

    /**
     * A merge or a decision.
     *
     * @param what it is
     * @param reasons for it
     */
    public record Because(String what, List<String> reasons) {}

    /**
     * The triples that are meant by words: each a full IRI, with or without angle brackets, a prefixed name, the path of a thing
     * below {@code id/}, or a label; the object also a literal's lexical form. Within a transaction.
     *
     * @return sorted; none if there is no such triple
     */
    public static List<Triple> find(Graph graph, Iris iris, String subject, String predicate, String object) {
        Set<Node> subjects = new LinkedHashSet<>();
        iri(iris, subject).filter(n -> graph.contains(n, Node.ANY, Node.ANY)).ifPresent(subjects::add);
        for (Node label : List.of(RDFS.label.asNode(), SKOS.altLabel.asNode(), SKOS.prefLabel.asNode())) {
            graph.find(Node.ANY, label, NodeFactory.createLiteralString(subject))
                    .forEachRemaining(triple -> subjects.add(triple.getSubject()));
        }
        Set<Triple> found = new TreeSet<>(Comparator.comparing(Triple::toString));
        for (Node node : subjects) {
            graph.find(node, Node.ANY, Node.ANY)
                    .filterKeep(triple -> isMeant(triple.getPredicate(), predicate, graph, iris)
                            && isMeant(triple.getObject(), object, graph, iris))
                    .forEachRemaining(found::add);
        }
        return List.copyOf(found);
    }

    private static boolean isMeant(Node node, String words, Graph graph, Iris iris) {
        if (words.isEmpty()) {
            return true;
        }
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm().equals(words);
        }
        return iri(iris, words).filter(node::equals).isPresent()
                || node.isURI() && node.getURI().endsWith("#" + words)
                || graph.contains(node, RDFS.label.asNode(), NodeFactory.createLiteralString(words))
                || graph.contains(node, SKOS.altLabel.asNode(), NodeFactory.createLiteralString(words));
    }

    private static Optional<Node> iri(Iris iris, String words) {
        String plain = words.startsWith("<") && words.endsWith(">") ? words.substring(1, words.length() - 1) : words;
        if (plain.startsWith("http://") || plain.startsWith("https://")) {
            return Optional.of(NodeFactory.createURI(plain));
        }
        String expanded = Prefixes.all().expandPrefix(plain);
        if (!expanded.equals(plain)) {
            return Optional.of(NodeFactory.createURI(expanded));
        }
        return plain.matches("(?:id/)?[a-z]+/\\S+")
                ? Optional.of(NodeFactory.createURI(iris.resource(plain.replaceFirst("^id/", ""))))
                : Optional.empty();
    }

    /** Where a triple comes from. Within a transaction. */
    public static Trace of(DatasetGraph data, Triple triple) {
        List<Witness> witnesses = new ArrayList<>();
        data.find(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
                .forEachRemaining(quad -> {
                    if (!Quad.isDefaultGraph(quad.getGraph()) && !Quad.isUnionGraph(quad.getGraph())) {
                        witnesses(data.getGraph(quad.getGraph()), triple, witnesses);
                    }
                });
        witnesses.sort(Comparator.comparing(Witness::document)
                .thenComparing(Witness::start)
                .thenComparing(Witness::end));
        Graph union = data.getUnionGraph();
        List<Because> merges = new ArrayList<>();
        List<Because> decisions = new ArrayList<>();
        for (Node thing : new LinkedHashSet<>(List.of(triple.getSubject(), triple.getObject()))) {
            if (thing.isURI()) {
                merges(union, thing, merges);
                decisions(union, thing, decisions);
            }
        }
        if (triple.predicateMatches(OWL.sameAs.asNode()) && triple.getObject().isURI()) {
            Gazetteer.standard()
                    .externalSource(triple.getObject().getURI())
                    .ifPresent(source -> merges.add(new Because(
                            "the table of external ids has it for an institution of that name", List.of(source))));
        }
        return new Trace(
                triple,
                witnesses.stream().distinct().toList(),
                merges.stream().distinct().toList(),
                decisions.stream().distinct().toList());
    }

    /** The words for the subject; if there are none, for what says something of it; if it is a literal's, where it stands. */
    private static void witnesses(Graph graph, Triple triple, List<Witness> witnesses) {
        Set<Node> bodies = new LinkedHashSet<>();
        bodies.add(triple.getSubject());
        if (!graph.contains(Node.ANY, OA.hasBody.asNode(), triple.getSubject())) {
            graph.find(Node.ANY, Node.ANY, triple.getSubject())
                    .forEachRemaining(using -> bodies.add(using.getSubject()));
        }
        AnnotatedText[] text = new AnnotatedText[1];
        for (Node body : bodies) {
            for (Triple annotation :
                    graph.find(Node.ANY, OA.hasBody.asNode(), body).toList()) {
                witness(graph, annotation.getSubject(), text).ifPresent(witnesses::add);
            }
        }
    }

    private static Optional<Witness> witness(Graph graph, Node annotation, AnnotatedText[] text) {
        Optional<Node> target = object(graph, annotation, OA.hasTarget.asNode());
        Optional<Node> document = target.flatMap(t -> object(graph, t, OA.hasSource.asNode()));
        Optional<Node> selector = target.flatMap(t -> object(graph, t, OA.hasSelector.asNode()));
        if (document.isEmpty() || selector.isEmpty()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(value(graph, selector.get(), OA.start.asNode()));
        int end = Integer.parseInt(value(graph, selector.get(), OA.end.asNode()));
        String name = value(graph, document.get(), DCTerms.identifier.asNode());
        if (text[0] == null) {
            text[0] = new TextAnnotator()
                    .annotate(new Document(name, value(graph, document.get(), Ent.text.asNode()), Metadata.NONE));
        }
        return Optional.of(new Witness(
                name,
                value(graph, document.get(), RDFS.label.asNode()),
                start,
                end,
                value(graph, selector.get(), OA.exact.asNode()),
                sentence(text[0], new Span(start, end)),
                value(graph, annotation, Ent.pattern.asNode()),
                value(graph, annotation, Ent.confidence.asNode())));
    }

    private static String sentence(AnnotatedText text, Span words) {
        if (text.sentences().isEmpty()) {
            return text.document().quote(words);
        }
        Span whole = words.union(text.sentenceAt(words.start()).span())
                .union(text.sentenceAt(words.end() - 1).span());
        return text.document().quote(whole).replaceAll("\\s+", " ").strip();
    }

    private static Optional<Node> object(Graph graph, Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY).toList().stream()
                .map(Triple::getObject)
                .min(Comparator.comparing(Node::toString));
    }

    private static String value(Graph graph, Node subject, Node predicate) {
        return object(graph, subject, predicate)
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .orElse("");
    }

    private static void merges(Graph graph, Node thing, List<Because> merges) {
        Set<Node> identifiers = new LinkedHashSet<>(Set.of(thing));
        graph.find(Node.ANY, DCTerms.isReplacedBy.asNode(), thing)
                .forEachRemaining(triple -> identifiers.add(triple.getSubject()));
        Set<Node> nodes = new TreeSet<>(Comparator.comparing(Node::toString));
        identifiers.forEach(identifier -> graph.find(Node.ANY, Ent.merged.asNode(), identifier)
                .forEachRemaining(triple -> nodes.add(triple.getSubject())));
        for (Node node : nodes) {
            merges.add(new Because(value(graph, node, RDFS.label.asNode()), values(graph, node, Ent.reason.asNode())));
        }
    }

    private static void decisions(Graph graph, Node thing, List<Because> decisions) {
        for (Triple triple :
                graph.find(Node.ANY, DCTerms.subject.asNode(), thing).toList()) {
            Node node = triple.getSubject();
            Optional<Node> curator = object(graph, node, Prov.WAS_ASSOCIATED_WITH.asNode());
            decisions.add(new Because(
                    value(graph, node, RDFS.label.asNode()),
                    List.of(
                            value(graph, node, RDFS.comment.asNode()),
                            curator.map(c -> value(graph, c, RDFS.label.asNode()))
                                            .orElse("") + ", " + value(graph, node, Prov.ENDED_AT.asNode()))));
        }
    }

    private static List<String> values(Graph graph, Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY).toList().stream()
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .sorted()
                .toList();
    }
}
