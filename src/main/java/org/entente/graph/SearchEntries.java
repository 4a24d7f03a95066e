package org.entente.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.text.AnnotatedText;
import org.entente.text.TextAnnotator;

/**
 * What the store has to be searched for: its things with their names, classes, countries and years, and the sentences of its
 * documents. Reads within one transaction of the caller's, and remembers what it has read of documents.
 */
final class SearchEntries {
    private static final Node TYPE = RDF.type.asNode();
    private static final List<Node> LABELS =
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());
    private static final Node ALIAS = SKOS.altLabel.asNode();
    private static final Node COUNTRY = Ent.country.asNode();
    private static final Node ISSUED = DCTerms.issued.asNode();
    private static final Node TEXT = Ent.text.asNode();
    private static final Node BODY = OA.hasBody.asNode();
    private static final Node UNIT_OF = ORG.unitOf.asNode();
    private static final Node MEMBER = ORG.member.asNode();
    private static final Node EMPLOYER = ORG.organization.asNode();
    private static final List<Node> TAKING_PART = List.of(Ent.party.asNode(), Ent.participant.asNode());

    /** What is told of a thing itself; that it is told of in a graph shows in its class. */
    private static final Set<Node> OWN = Stream.of(
                    LABELS,
                    TAKING_PART,
                    List.of(ALIAS, SchemaDO.startDate.asNode(), Ent.DATE_SIGNED.asNode(), Ent.countryCode.asNode()))
            .flatMap(List::stream)
            .collect(Collectors.toSet());

    /** Of what kind {@link SearchKind#OTHER} things are. */
    private static final List<Node> OTHERS =
            List.of(Ent.Statement.asNode(), SKOS.Concept.asNode(), ORG.Membership.asNode());

    private static final Set<Node> SOUGHT = Stream.concat(
                    OTHERS.stream(),
                    Arrays.stream(SearchKind.values())
                            .map(SearchKind::type)
                            .filter(Objects::nonNull)
                            .map(Resource::asNode))
            .collect(Collectors.toSet());

    /** Classes that say less than those beside them. */
    private static final Set<String> BROAD =
            Set.of(Ent.Event.getURI(), Ent.Agreement.getURI(), ORG.Organization.getURI(), SchemaDO.Place.getURI());

    private final DatasetGraph data;
    private final String graphs;
    private final String documents;
    private final TextAnnotator annotator = new TextAnnotator();
    private final Map<Node, Set<String>> years = new HashMap<>();
    private final Map<Node, Set<String>> countries = new HashMap<>();

    SearchEntries(DatasetGraph data, Iris iris) {
        this.data = data;
        this.graphs = iris.graph("");
        this.documents = iris.document("");
    }

    /**
     * What is found as one.
     *
     * @param kind in the words of {@link SearchKind}
     * @param labels and aliases as literals
     * @param weight how often documents say it
     */
    record Thing(
            String iri,
            SearchKind kind,
            Set<Node> labels,
            Set<Node> aliases,
            Set<String> types,
            Set<String> countries,
            Set<String> years,
            long weight) {}

    /**
     * A sentence of a document.
     *
     * @param start offset in code points
     * @param end excluded
     */
    record Sentence(String words, int start, int end) {}

    /** Hands on all things that may have a name, each once. */
    void things(Consumer<Node> consumer) {
        Set<Node> seen = new HashSet<>();
        for (Node type : SOUGHT) {
            data.find(Node.ANY, Node.ANY, TYPE, type).forEachRemaining(quad -> {
                if (seen.add(quad.getSubject())) {
                    consumer.accept(quad.getSubject());
                }
            });
        }
    }

    /** Hands on all documents that have a text. */
    void documents(Consumer<Node> consumer) {
        data.find(Node.ANY, Node.ANY, TEXT, Node.ANY).forEachRemaining(quad -> consumer.accept(quad.getSubject()));
    }

    /** What may be found otherwise than before when these quads have come or gone. */
    Set<Node> concerned(Collection<Quad> changes) {
        // Most of a document's graph is evidence, whose parts have labels too.
        Set<Node> notSought = new HashSet<>();
        Set<Node> things = new LinkedHashSet<>();
        for (Quad quad : changes) {
            if (quad.getPredicate().equals(TYPE)) {
                (SOUGHT.contains(quad.getObject()) ? things : notSought).add(quad.getSubject());
            }
        }
        notSought.removeAll(things);
        for (Quad quad : changes) {
            Node subject = quad.getSubject();
            Node predicate = quad.getPredicate();
            if (predicate.equals(BODY) || predicate.equals(MEMBER)) {
                things.add(quad.getObject());
            } else if (predicate.equals(EMPLOYER)) {
                things.addAll(objects(subject, MEMBER));
            } else if (predicate.equals(ISSUED)) {
                data.stream(graph(subject), Node.ANY, TYPE, Node.ANY)
                        .filter(typed -> SOUGHT.contains(typed.getObject()))
                        .forEach(typed -> things.add(typed.getSubject()));
            } else if (predicate.equals(COUNTRY) || predicate.equals(UNIT_OF)) {
                things.add(document(quad.getGraph()));
                dependents(subject, things);
                subjects(UNIT_OF, subject).forEach(unit -> dependents(unit, things));
            } else if (OWN.contains(predicate) && !notSought.contains(subject)) {
                things.add(subject);
            }
        }
        return things;
    }

    /** Documents whose sentences may be found otherwise than before. */
    Set<Node> reread(Collection<Quad> changes) {
        Set<Node> reread = new LinkedHashSet<>();
        for (Quad quad : changes) {
            if (List.of(TEXT, ISSUED, COUNTRY).contains(quad.getPredicate())) {
                reread.add(document(quad.getGraph()));
            }
        }
        return reread;
    }

    private void dependents(Node organization, Set<Node> things) {
        things.add(organization);
        TAKING_PART.forEach(property -> things.addAll(subjects(property, organization)));
        subjects(EMPLOYER, organization).forEach(post -> objects(post, MEMBER).forEach(things::add));
    }

    /** What is to be found of a thing; null if it has no name, or is not searched for. */
    Thing thing(Node node) {
        if (!node.isURI()) {
            return null;
        }
        Map<Node, Set<Node>> said = new HashMap<>();
        Set<Node> graphsOfIt = new LinkedHashSet<>();
        data.find(Node.ANY, node, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            said.computeIfAbsent(quad.getPredicate(), p -> new LinkedHashSet<>())
                    .add(quad.getObject());
            graphsOfIt.add(quad.getGraph());
        });
        Set<String> classes = new TreeSet<>();
        said.getOrDefault(TYPE, Set.of()).forEach(type -> classes.add(type.toString()));
        SearchKind kind = kind(classes);
        Set<Node> labels = new LinkedHashSet<>();
        LABELS.forEach(property -> labels.addAll(literals(said, property)));
        Set<Node> aliases = literals(said, ALIAS);
        aliases.removeAll(labels);
        if (kind == null || labels.isEmpty() && aliases.isEmpty()) {
            return null;
        }
        return new Thing(
                node.getURI(),
                kind,
                labels,
                aliases,
                types(classes),
                countries(node, kind, said),
                years(node, kind, said, graphsOfIt),
                count(data.find(Node.ANY, Node.ANY, BODY, node)));
    }

    private static Set<Node> literals(Map<Node, Set<Node>> said, Node property) {
        Set<Node> literals = new LinkedHashSet<>(said.getOrDefault(property, Set.of()));
        literals.removeIf(node -> !node.isLiteral());
        return literals;
    }

    private static SearchKind kind(Set<String> classes) {
        for (SearchKind kind : SearchKind.values()) {
            if (kind.type() != null && classes.contains(kind.type().getURI())) {
                return kind;
            }
        }
        return OTHERS.stream().anyMatch(type -> classes.contains(type.getURI())) ? SearchKind.OTHER : null;
    }

    private static Set<String> types(Set<String> classes) {
        Set<String> types = new TreeSet<>();
        Stream<String> telling = Stream.concat(
                classes.stream().filter(iri -> iri.startsWith(Ent.NS)),
                Stream.of(
                                FOAF.Person.getURI(),
                                ORG.OrganizationalUnit.getURI(),
                                SchemaDO.Country.getURI(),
                                ORG.Organization.getURI(),
                                SchemaDO.Place.getURI())
                        .filter(classes::contains));
        List<String> all = telling.toList();
        List<String> narrow = all.stream().filter(iri -> !BROAD.contains(iri)).toList();
        (narrow.isEmpty() ? all : narrow).forEach(iri -> types.add(iri.replaceFirst(".*[#/]", "")));
        return types;
    }

    private Set<String> countries(Node node, SearchKind kind, Map<Node, Set<Node>> said) {
        Set<String> countries = new TreeSet<>();
        switch (kind) {
            case INSTITUTIONS -> countries.addAll(countriesOf(node));
            case PEOPLE ->
                subjects(MEMBER, node)
                        .forEach(post -> objects(post, EMPLOYER).forEach(of -> countries.addAll(countriesOf(of))));
            case EVENTS, AGREEMENTS ->
                TAKING_PART.forEach(property ->
                        said.getOrDefault(property, Set.of()).forEach(side -> countries.addAll(countriesOf(side))));
            case DOCUMENTS -> countries.addAll(countriesOfDocument(node));
            case PLACES ->
                literals(said, Ent.countryCode.asNode()).forEach(code -> countries.add(code.getLiteralLexicalForm()));
            default -> {}
        }
        return countries;
    }

    /** Countries of an institution, or else of what it is a unit of. */
    private Set<String> countriesOf(Node organization) {
        return countries.computeIfAbsent(organization, o -> {
            Set<Node> found = objects(o, COUNTRY);
            if (found.isEmpty()) {
                objects(o, UNIT_OF).forEach(whole -> found.addAll(objects(whole, COUNTRY)));
            }
            Set<String> codes = new TreeSet<>();
            found.forEach(country -> codes.add(code(country)));
            return codes;
        });
    }

    private static String code(Node country) {
        return country.toString().replaceFirst(".*/", "");
    }

    /** Countries of the institutions that a document names. */
    Set<String> countriesOfDocument(Node document) {
        Set<String> countries = new TreeSet<>();
        data.find(graph(document), Node.ANY, COUNTRY, Node.ANY)
                .forEachRemaining(quad -> countries.add(code(quad.getObject())));
        return countries;
    }

    private Set<String> years(Node node, SearchKind kind, Map<Node, Set<Node>> said, Set<Node> graphsOfIt) {
        return switch (kind) {
            case EVENTS -> year(literals(said, SchemaDO.startDate.asNode()));
            case AGREEMENTS -> year(literals(said, Ent.DATE_SIGNED.asNode()));
            case DOCUMENTS -> yearsOfDocument(node);
            case PEOPLE, INSTITUTIONS -> {
                Set<String> all = new TreeSet<>();
                graphsOfIt.forEach(graph -> all.addAll(yearsOfDocument(document(graph))));
                yield all;
            }
            default -> Set.of();
        };
    }

    /** The year in which a document was published. */
    Set<String> yearsOfDocument(Node document) {
        return years.computeIfAbsent(document, d -> year(literals(d, ISSUED)));
    }

    private static Set<String> year(Set<Node> dates) {
        Set<String> years = new TreeSet<>();
        for (Node date : dates) {
            String words = date.getLiteralLexicalForm();
            if (words.length() >= 4) {
                years.add(words.substring(0, 4));
            }
        }
        return years;
    }

    /** The sentences of a document; none if it has no text. */
    List<Sentence> sentences(Node document) {
        List<Sentence> sentences = new ArrayList<>();
        for (Node text : literals(document, TEXT)) {
            String words = text.getLiteralLexicalForm();
            if (words.isBlank()) {
                continue;
            }
            AnnotatedText annotated = annotator.annotate(new Document("document", words, Metadata.NONE));
            annotated
                    .sentences()
                    .forEach(sentence -> sentences.add(new Sentence(
                            annotated.document().quote(sentence.span()),
                            sentence.span().start(),
                            sentence.span().end())));
        }
        return sentences;
    }

    /** The document of a graph, whether or not it has one. */
    private Node document(Node graph) {
        String iri = graph.toString();
        return iri.startsWith(graphs) ? NodeFactory.createURI(documents + iri.substring(graphs.length())) : graph;
    }

    private Node graph(Node document) {
        String iri = document.toString();
        return iri.startsWith(documents) ? NodeFactory.createURI(graphs + iri.substring(documents.length())) : document;
    }

    private Set<Node> objects(Node subject, Node property) {
        Set<Node> objects = new LinkedHashSet<>();
        data.find(Node.ANY, subject, property, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
        return objects;
    }

    private Set<Node> subjects(Node property, Node object) {
        Set<Node> subjects = new LinkedHashSet<>();
        data.find(Node.ANY, Node.ANY, property, object).forEachRemaining(quad -> subjects.add(quad.getSubject()));
        return subjects;
    }

    private Set<Node> literals(Node subject, Node property) {
        Set<Node> literals = objects(subject, property);
        literals.removeIf(node -> !node.isLiteral());
        return literals;
    }

    private static long count(Iterator<Quad> quads) {
        long count = 0;
        for (; quads.hasNext(); quads.next()) {
            count++;
        }
        return count;
    }
}
