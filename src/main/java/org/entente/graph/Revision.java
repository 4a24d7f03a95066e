package org.entente.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.fact.AgreementKind;
import org.entente.mention.OrganizationType;

/**
 * What is changed in the graph of one document by what other documents and curators say: identifiers that stand for others, one
 * label and one class for each thing, and what is left out. Applied to the graph that was written of the document, it always
 * gives the same; what it gives is never changed further.
 *
 * @param renamed IRIs that others stand for
 * @param labels what things, under their new IRIs, are called
 * @param kinds the class of things, under their new IRIs, within {@link #KINDS}
 * @param rejected things, under their old IRIs, that are left out
 * @param cleared pairs of a thing, under its old IRI, and a property whose values are left out
 */
record Revision(
        Map<String, String> renamed,
        Map<String, String> labels,
        Map<String, String> kinds,
        Set<String> rejected,
        Set<List<String>> cleared) {
    private static final String UNIT = OrganizationType.ORGANIZATIONAL_UNIT.term();

    /** The classes, of the ontology itself, of which a thing is of one alone. */
    private static final Set<String> KINDS = Stream.concat(
                    Arrays.stream(OrganizationType.values())
                            .filter(type -> type != OrganizationType.OTHER)
                            .map(OrganizationType::term),
                    Arrays.stream(AgreementKind.values())
                            .filter(kind -> kind != AgreementKind.OTHER)
                            .map(AgreementKind::term))
            .filter(term -> !term.equals(UNIT))
            .collect(Collectors.toUnmodifiableSet());

    private static final Node TYPE = RDF.type.asNode();
    private static final Node LABEL = RDFS.label.asNode();
    private static final Node ALSO = SKOS.altLabel.asNode();

    boolean isEmpty() {
        return renamed.isEmpty() && labels.isEmpty() && kinds.isEmpty() && rejected.isEmpty() && cleared.isEmpty();
    }

    /** Equal for two revisions that do the same. */
    String digest() {
        return Digests.shortDigest(
                new TreeMap<>(renamed) + "\n" + new TreeMap<>(labels) + "\n" + new TreeMap<>(kinds) + "\n"
                        + new TreeSet<>(rejected) + "\n"
                        + cleared.stream().map(List::toString).sorted().toList());
    }

    /** The revised graph; {@code written} stays as it is. */
    Graph apply(Graph written) {
        Set<Node> out = rejected.isEmpty() && renamed.isEmpty() ? Set.of() : leftOut(written);
        Graph revised = GraphFactory.createDefaultGraph();
        written.find().forEachRemaining(triple -> {
            if (!out.contains(triple.getSubject()) && !out.contains(triple.getObject()) && !isCleared(triple)) {
                write(renamed(triple.getSubject()), triple.getPredicate(), renamed(triple.getObject()), revised);
            }
        });
        return revised;
    }

    private boolean isCleared(Triple triple) {
        return !cleared.isEmpty()
                && triple.getSubject().isURI()
                && cleared.contains(List.of(
                        triple.getSubject().getURI(), triple.getPredicate().getURI()));
    }

    private Node renamed(Node node) {
        String other = node.isURI() ? renamed.get(node.getURI()) : null;
        return other == null ? node : NodeFactory.createURI(other);
    }

    private void write(Node subject, Node predicate, Node object, Graph revised) {
        String label = subject.isURI() ? labels.get(subject.getURI()) : null;
        if (label != null && (predicate.equals(LABEL) || predicate.equals(ALSO))) {
            boolean same = object.getLiteralLexicalForm().equals(label);
            revised.add(subject, LABEL, NodeFactory.createLiteralString(label));
            if (!same) {
                revised.add(subject, ALSO, object);
            }
            return;
        }
        String kind = predicate.equals(TYPE) && subject.isURI() ? kinds.get(subject.getURI()) : null;
        if (kind != null && isKind(object)) {
            if (!kind.isEmpty()) {
                revised.add(
                        subject,
                        TYPE,
                        kind.equals(UNIT)
                                ? ORG.OrganizationalUnit.asNode()
                                : Ent.type(kind).asNode());
            }
            return;
        }
        revised.add(subject, predicate, object);
    }

    private static boolean isKind(Node type) {
        return type.equals(ORG.OrganizationalUnit.asNode())
                || type.getURI().startsWith(Ent.NS)
                        && KINDS.contains(type.getURI().substring(Ent.NS.length()));
    }

    /** What is rejected, with all that is nothing without it: posts, statements, agreements of less than two, evidence. */
    private Set<Node> leftOut(Graph written) {
        Set<Node> out = new HashSet<>();
        rejected.forEach(iri -> out.add(NodeFactory.createURI(iri)));
        withOneParty(written, out);
        int before;
        do {
            before = out.size();
            for (Node node : List.copyOf(out)) {
                subjects(written, ORG.member.asNode(), node, out);
                subjects(written, ORG.organization.asNode(), node, out);
                written.find(Node.ANY, Ent.speaker.asNode(), node)
                        .filterKeep(t -> written.contains(t.getSubject(), TYPE, Ent.Statement.asNode()))
                        .toList()
                        .forEach(t -> out.add(t.getSubject()));
                incomplete(written, Ent.party.asNode(), 2, node, out);
                incomplete(written, Ent.participant.asNode(), 1, node, out);
            }
        } while (out.size() > before);
        for (Node node : List.copyOf(out)) {
            for (Triple body : written.find(Node.ANY, OA.hasBody.asNode(), node).toList()) {
                out.add(body.getSubject());
                for (Triple target : written.find(body.getSubject(), OA.hasTarget.asNode(), Node.ANY)
                        .toList()) {
                    out.add(target.getObject());
                    written.find(target.getObject(), OA.hasSelector.asNode(), Node.ANY)
                            .forEachRemaining(selector -> out.add(selector.getObject()));
                }
            }
        }
        return out;
    }

    /** Agreements of which all parties were made one. */
    private void withOneParty(Graph written, Set<Node> out) {
        Map<Node, Set<Node>> parties = new HashMap<>();
        written.find(Node.ANY, Ent.party.asNode(), Node.ANY)
                .forEachRemaining(triple -> parties.computeIfAbsent(triple.getSubject(), a -> new HashSet<>())
                        .add(renamed(triple.getObject())));
        parties.forEach((agreement, some) -> {
            if (some.size() < 2) {
                out.add(agreement);
            }
        });
    }

    private static void subjects(Graph graph, Node predicate, Node object, Set<Node> found) {
        graph.find(Node.ANY, predicate, object).forEachRemaining(triple -> found.add(triple.getSubject()));
    }

    private static void incomplete(Graph graph, Node predicate, int least, Node gone, Set<Node> out) {
        for (Triple triple : graph.find(Node.ANY, predicate, gone).toList()) {
            long left = graph.find(triple.getSubject(), predicate, Node.ANY).toList().stream()
                    .filter(t -> !out.contains(t.getObject()))
                    .count();
            if (left < least) {
                out.add(triple.getSubject());
            }
        }
    }
}
