package org.entente.network;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.graph.Ent;

/**
 * Which relations of the graph become links. Read from the ontology (where a class says between which of its values it draws
 * an edge, and where its dates are) and from a file of kinds, {@code ontology/network.ttl} unless another is given.
 *
 * @param rules at most 32, the most special first: a visit is one before it is an event
 */
public record Projection(List<LinkRule> rules) {
    /** As many as there are bits to filter by. */
    private static final int MOST = 32;

    public Projection {
        rules = List.copyOf(rules);
        if (rules.isEmpty() || rules.size() > MOST) {
            throw new IllegalArgumentException(
                    "a projection has 1 to " + MOST + " kinds of links, not " + rules.size());
        }
    }

    /** The one that comes with the program. */
    public static Projection standard() {
        return read(resource("/ontology/network.ttl"));
    }

    /**
     * One of a file of kinds.
     *
     * @throws IllegalArgumentException if a kind lacks what it needs
     * @throws org.apache.jena.riot.RiotException if it is no Turtle
     */
    public static Projection read(InputStream kinds) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, resource("/ontology/entente.ttl"), Lang.TURTLE);
        RDFDataMgr.read(model, kinds, Lang.TURTLE);
        List<Resource> found =
                model.listSubjectsWithProperty(RDF.type, Ent.type("LinkKind")).toList();
        return new Projection(found.stream()
                .map(kind -> rule(model, kind))
                .sorted(Comparator.comparingInt((LinkRule rule) -> -depth(model, rule))
                        .thenComparing(LinkRule::kind))
                .toList());
    }

    private static InputStream resource(String name) {
        return Projection.class.getResourceAsStream(name);
    }

    private static LinkRule rule(Model model, Resource kind) {
        Set<String> drawnBy = model.listObjectsOfProperty(kind, Ent.property("drawnBy")).toList().stream()
                .map(node -> node.asResource().getURI())
                .collect(Collectors.toCollection(TreeSet::new));
        if (drawnBy.isEmpty()) {
            throw new IllegalArgumentException(kind + ": no ent:drawnBy");
        }
        List<Resource> classes = drawnBy.stream()
                .flatMap(iri -> above(model, model.createResource(iri)).stream())
                .toList();
        return new LinkRule(
                text(kind, SKOS.notation).orElseThrow(() -> new IllegalArgumentException(kind + ": no skos:notation")),
                text(kind, RDFS.label).orElseThrow(() -> new IllegalArgumentException(kind + ": no rdfs:label")),
                drawnBy,
                edge(classes, "edgeSource"),
                edge(classes, "edgeTarget"),
                edge(classes, "spanStart"),
                edge(classes, "spanEnd"),
                text(kind, Ent.property("directed")).map(Boolean::valueOf).orElse(false),
                text(kind, Ent.property("lasting")).map(Boolean::valueOf).orElse(false),
                text(kind, Ent.property("cost")).map(Double::valueOf).orElse(1.0));
    }

    /** The class and its super-classes, itself first. */
    private static List<Resource> above(Model model, Resource type) {
        List<Resource> all = new ArrayList<>(List.of(type));
        for (int i = 0; i < all.size(); i++) {
            model.listObjectsOfProperty(all.get(i), RDFS.subClassOf)
                    .filterKeep(RDFNode::isURIResource)
                    .mapWith(RDFNode::asResource)
                    .filterDrop(all::contains)
                    .toList()
                    .forEach(all::add);
        }
        return all;
    }

    private static int depth(Model model, LinkRule rule) {
        return rule.drawnBy().stream()
                .mapToInt(iri -> above(model, model.createResource(iri)).size())
                .min()
                .orElse(0);
    }

    private static Optional<String> edge(List<Resource> classes, String property) {
        return classes.stream()
                .map(type -> type.getProperty(Ent.property(property)))
                .filter(statement -> statement != null)
                .map(statement -> statement.getResource().getURI())
                .findFirst();
    }

    private static Optional<String> text(Resource kind, Property property) {
        return Optional.ofNullable(kind.getProperty(property)).map(Statement::getString);
    }

    /** The place of the rule for something of these classes; -1 if it draws no link. */
    int ruleFor(Collection<String> types) {
        for (int i = 0; i < rules.size(); i++) {
            LinkRule rule = rules.get(i);
            if (rule.source().isPresent() && rule.drawnBy().stream().anyMatch(types::contains)) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the rule for a property whose uses are links; -1 if they are none. */
    int ruleFor(String property) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).source().isEmpty() && rules.get(i).drawnBy().contains(property)) {
                return i;
            }
        }
        return -1;
    }

    /** The names of the kinds, in their order. */
    public List<String> kinds() {
        return rules.stream().map(LinkRule::kind).toList();
    }

    /** The place of a kind, by its name; -1 if there is none. */
    public int kind(String name) {
        return kinds().indexOf(name);
    }

    /** A bit for each kind that holds on once it has begun. */
    int lasting() {
        int bits = 0;
        for (int i = 0; i < rules.size(); i++) {
            bits |= rules.get(i).lasting() ? 1 << i : 0;
        }
        return bits;
    }
}
