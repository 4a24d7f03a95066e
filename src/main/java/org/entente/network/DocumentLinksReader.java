package org.entente.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.document.Span;
import org.entente.graph.Ent;

/** Reads what one document's graph adds to the network, in one pass over its triples. */
final class DocumentLinksReader {
    private static final String AGENT = FOAF.Agent.getURI();

    /** Classes that say less than the others. */
    private static final Set<String> GENERAL = Set.of(AGENT, ORG.Organization.getURI());

    private final Projection projection;
    /** The subject's values, by subject and property. */
    private final Map<Node, Map<String, List<Node>>> things = new LinkedHashMap<>();

    private final Map<String, List<Mark>> marks = new HashMap<>();

    private DocumentLinksReader(Projection projection) {
        this.projection = projection;
    }

    /** @param graph of one document, or of what holds across documents */
    static DocumentLinks read(Graph graph, Projection projection) {
        DocumentLinksReader reader = new DocumentLinksReader(projection);
        graph.find().forEachRemaining(reader::add);
        return reader.links();
    }

    private void add(Triple triple) {
        things.computeIfAbsent(triple.getSubject(), s -> new HashMap<>())
                .computeIfAbsent(triple.getPredicate().getURI(), p -> new ArrayList<>(2))
                .add(triple.getObject());
    }

    private DocumentLinks links() {
        things.forEach(this::mark);
        List<Agent> agents = new ArrayList<>();
        List<Drawn> drawn = new ArrayList<>();
        things.forEach((thing, values) -> {
            if (!thing.isURI()) {
                return;
            }
            Set<String> types = values.getOrDefault(RDF.type.getURI(), List.of()).stream()
                    .filter(Node::isURI)
                    .map(Node::getURI)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (types.contains(AGENT) && isNamed(types)) {
                agents.add(agent(thing, values, types));
            }
            int rule = projection.ruleFor(types);
            if (rule >= 0) {
                drawn.add(drawn(thing, values, rule));
            }
            values.forEach((property, objects) -> {
                int relation = projection.ruleFor(property);
                if (relation >= 0) {
                    drawn.add(relation(thing, values, relation, iris(objects)));
                }
            });
        });
        return new DocumentLinks(agents, drawn);
    }

    private static boolean isNamed(Set<String> types) {
        return types.contains(FOAF.Person.getURI()) || types.contains(ORG.Organization.getURI());
    }

    private Agent agent(Node thing, Map<String, List<Node>> values, Set<String> types) {
        String kind = types.stream()
                .min(Comparator.comparing((String type) -> GENERAL.contains(type))
                        .thenComparing(type -> !type.startsWith(Ent.NS))
                        .thenComparing(Comparator.naturalOrder()))
                .map(type -> type.replaceFirst(".*[#/]", ""))
                .orElse("");
        String country = values.getOrDefault(Ent.country.getURI(), List.of()).stream()
                .map(place -> text(things.getOrDefault(place, Map.of()), Ent.countryCode.getURI()))
                .filter(code -> !code.isEmpty())
                .min(Comparator.naturalOrder())
                .orElse("");
        List<String> aliases = values.getOrDefault(SKOS.altLabel.getURI(), List.of()).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .distinct()
                .sorted()
                .toList();
        return new Agent(thing.getURI(), label(thing, values), aliases, words(kind), country);
    }

    /** {@code GovernmentBody} as {@code government body}. */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private Drawn drawn(Node thing, Map<String, List<Node>> values, int at) {
        LinkRule rule = projection.rules().get(at);
        List<String> sources = iris(values.getOrDefault(rule.source().orElseThrow(), List.of()));
        boolean same = rule.source().equals(rule.target());
        List<String> targets =
                same ? sources : iris(values.getOrDefault(rule.target().orElseThrow(), List.of()));
        String status = values.getOrDefault(Ent.status.getURI(), List.of()).stream()
                .filter(Node::isURI)
                .map(Node::getLocalName)
                .min(Comparator.naturalOrder())
                .orElse("");
        List<String> areas = values.getOrDefault(Ent.area.getURI(), List.of()).stream()
                .map(area -> text(things.getOrDefault(area, Map.of()), SKOS.notation.getURI()))
                .filter(notation -> !notation.isEmpty())
                .sorted()
                .toList();
        return new Drawn(
                thing.getURI(),
                label(thing, values),
                at,
                sources,
                targets,
                status,
                rule.start().map(property -> text(values, property)).orElse(""),
                rule.end().map(property -> text(values, property)).orElse(""),
                areas,
                marks.getOrDefault(thing.getURI(), List.of()));
    }

    /** The words that name the part are those that say whose part it is. */
    private Drawn relation(Node thing, Map<String, List<Node>> values, int rule, List<String> objects) {
        return new Drawn(
                thing.getURI(),
                label(thing, values),
                rule,
                List.of(thing.getURI()),
                objects,
                "",
                "",
                "",
                List.of(),
                marks.getOrDefault(thing.getURI(), List.of()));
    }

    private void mark(Node annotation, Map<String, List<Node>> values) {
        for (Node body : values.getOrDefault(OA.hasBody.getURI(), List.of())) {
            for (Node target : values.getOrDefault(OA.hasTarget.getURI(), List.of())) {
                Map<String, List<Node>> of = things.getOrDefault(target, Map.of());
                List<Node> sources = of.getOrDefault(OA.hasSource.getURI(), List.of());
                for (Node selector : of.getOrDefault(OA.hasSelector.getURI(), List.of())) {
                    Map<String, List<Node>> place = things.getOrDefault(selector, Map.of());
                    String start = text(place, OA.start.getURI());
                    String end = text(place, OA.end.getURI());
                    if (body.isURI() && !sources.isEmpty() && !start.isEmpty() && !end.isEmpty()) {
                        String confidence = text(values, Ent.confidence.getURI());
                        marks.computeIfAbsent(body.getURI(), b -> new ArrayList<>())
                                .add(new Mark(
                                        sources.get(0).toString(),
                                        new Span(Integer.parseInt(start), Integer.parseInt(end)),
                                        confidence.isEmpty() ? 1 : Double.parseDouble(confidence)));
                    }
                }
            }
        }
    }

    private static List<String> iris(List<Node> nodes) {
        return nodes.stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .distinct()
                .sorted()
                .toList();
    }

    private static String label(Node thing, Map<String, List<Node>> values) {
        String label = values.getOrDefault(RDFS.label.getURI(), List.of()).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .max(LABELS)
                .orElse("");
        return label.isEmpty() ? thing.getURI().replaceFirst(".*[#/]", "") : label;
    }

    /** Of several labels, the fullest is the one to show. */
    static final Comparator<String> LABELS =
            Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder());

    private static String text(Map<String, List<Node>> values, String property) {
        return values.getOrDefault(property, List.of()).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .min(Comparator.naturalOrder())
                .orElse("");
    }
}
