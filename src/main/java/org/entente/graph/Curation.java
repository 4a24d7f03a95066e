package org.entente.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.document.PartialDate;
import org.entente.fact.AgreementKind;
import org.entente.fact.AgreementStatus;
import org.entente.fact.Position;
import org.entente.identity.Decision;
import org.entente.identity.Identities;
import org.entente.identity.Merge;
import org.entente.identity.Reference;
import org.entente.identity.Tenure;

/**
 * What follows for the graph from identity across documents and from curators' decisions: how the graph of each document is
 * revised, what stands in the graph of identities, and what in the graph of curation. Used by one thread.
 */
final class Curation {
    private static final Resource INTERVAL = ResourceFactory.createResource("http://www.w3.org/2006/time#Interval");

    private final Iris iris;
    private final Identities identities;
    private final Map<String, Set<String>> rejected = new HashMap<>();
    private final Map<String, Set<List<String>>> cleared = new HashMap<>();
    private final Model curationGraph = ModelFactory.createDefaultModel();
    private final Set<Decision> unmatched = new LinkedHashSet<>();

    /** @param decisions those in force */
    Curation(Iris iris, Identities identities, List<Decision> decisions) {
        this.iris = iris;
        this.identities = identities;
        unmatched.addAll(identities.unmatched());
        decisions.forEach(this::decide);
    }

    /** Decisions that found nothing to decide on. */
    List<Decision> unmatched() {
        return List.copyOf(unmatched);
    }

    /** The whole graph of identities. */
    Model identityGraph() {
        Model model = ModelFactory.createDefaultModel();
        identities.leadsOn().forEach((gone, survivor) -> leadOn(gone, survivor, model));
        identities.merges().forEach(merge -> merge(merge, model));
        Tenure.all(identities).forEach((post, tenure) -> tenure(post, tenure, model));
        return model;
    }

    /** What stands in the graph of identities and did not before, or the other way around. */
    Model identitiesBeyond(Curation before) {
        Model model = ModelFactory.createDefaultModel();
        Map<String, String> known = before.identities.leadsOn();
        identities.leadsOn().forEach((gone, survivor) -> {
            if (!survivor.equals(known.get(gone))) {
                leadOn(gone, survivor, model);
            }
        });
        Set<Merge> merges = Collections.newSetFromMap(new IdentityHashMap<>());
        merges.addAll(before.identities.merges());
        identities.merges().stream().filter(merge -> !merges.contains(merge)).forEach(merge -> merge(merge, model));
        for (String post : posts(before)) {
            Tenure.of(identities, post).ifPresent(tenure -> tenure(post, tenure, model));
        }
        return model;
    }

    /** The posts that may be shown for another time than before. */
    private Set<String> posts(Curation before) {
        Set<String> posts = new TreeSet<>();
        for (String document : concerned(before)) {
            identities.documents().get(document).claims().forEach(claim -> {
                if (claim instanceof Position position) {
                    posts.add(identities.of(document, position.key()));
                    posts.add(before.identities.of(document, position.key()));
                }
            });
        }
        return posts;
    }

    /** The documents of which the graphs may be revised otherwise than before. */
    Set<String> concerned(Curation before) {
        Set<String> concerned = new TreeSet<>();
        for (Curation curation : List.of(this, before)) {
            concerned.addAll(curation.identities.touched());
            concerned.addAll(curation.rejected.keySet());
            concerned.addAll(curation.cleared.keySet());
        }
        return concerned;
    }

    Model curationGraph() {
        return curationGraph;
    }

    /** How the graph of a document is revised. */
    Revision revision(String document) {
        Map<String, String> renamed = new TreeMap<>();
        identities
                .changed()
                .getOrDefault(document, Map.of())
                .forEach((before, after) -> renamed.put(iris.resource(before), iris.resource(after)));
        Map<String, String> labels = new TreeMap<>();
        Map<String, String> kinds = new TreeMap<>();
        identities.documents().get(document).claims().forEach(claim -> {
            String identifier = identities.of(document, claim.key());
            String label = identities.labels().get(identifier);
            if (label != null) {
                labels.put(iris.resource(identifier), label);
            }
            String kind = identities.kinds().get(identifier);
            if (kind != null) {
                kinds.put(iris.resource(identifier), kind);
            }
        });
        return new Revision(
                renamed,
                labels,
                kinds,
                rejected.getOrDefault(document, Set.of()),
                cleared.getOrDefault(document, Set.of()));
    }

    // ---- Identities

    private void leadOn(String before, String after, Model model) {
        Resource gone = model.createResource(iris.resource(before));
        Resource survivor = model.createResource(iris.resource(after));
        survivor.addProperty(OWL.sameAs, gone);
        gone.addProperty(DCTerms.isReplacedBy, survivor);
    }

    private void merge(Merge merge, Model model) {
        String id = "merge/" + Digests.shortDigest(merge.one() + "\n" + merge.other());
        Resource node = model.createResource(iris.resource(id), Ent.Merge)
                .addProperty(RDFS.label, "merge of " + last(merge.one()) + " and " + last(merge.other()))
                .addProperty(Ent.merged, model.createResource(iris.resource(merge.one())))
                .addProperty(Ent.merged, model.createResource(iris.resource(merge.other())))
                .addProperty(Ent.weight, Literals.decimal(merge.score()));
        merge.reasons().forEach(reason -> node.addProperty(Ent.reason, reason));
    }

    /** For how long documents show a post; not if it is rejected. */
    private void tenure(String post, Tenure tenure, Model model) {
        if (!isRejected(post)) {
            Resource shown = model.createResource(iris.resource(post) + "#shown", INTERVAL)
                    .addProperty(RDFS.label, tenure.first() + " to " + tenure.last())
                    .addProperty(SchemaDO.startDate, Literals.date(PartialDate.of(tenure.first())))
                    .addProperty(SchemaDO.endDate, Literals.date(PartialDate.of(tenure.last())));
            model.createResource(iris.resource(post)).addProperty(ORG.memberDuring, shown);
        }
    }

    private boolean isRejected(String post) {
        return !rejected.isEmpty()
                && identities.speaking(post).stream()
                        .filter(document -> rejected.containsKey(document.document()))
                        .anyMatch(document -> document.claims().stream().anyMatch(claim -> {
                            Set<String> out = rejected.get(document.document());
                            return claim instanceof Position position
                                    && identities
                                            .of(document.document(), position.key())
                                            .equals(post)
                                    && Stream.of(position.key(), position.person(), position.organization())
                                            .anyMatch(key -> out.contains(iris.resource(key)));
                        }));
    }

    private static String last(String identifier) {
        return identifier.substring(identifier.indexOf('/') + 1);
    }

    // ---- Decisions

    private void decide(Decision decision) {
        List<Identities.Found> found = identities.find(decision.target().orElseThrow());
        if (decision.kind() == Decision.Kind.ADD) {
            add(decision);
            return;
        }
        if (found.isEmpty()) {
            unmatched.add(decision);
            return;
        }
        Resource activity = activity(decision);
        Set<String> things = new LinkedHashSet<>();
        found.forEach(f -> things.add(f.identifier()));
        for (String thing : things) {
            activity.addProperty(DCTerms.subject, curationGraph.createResource(iris.resource(thing)));
        }
        switch (decision.kind()) {
            case REJECT -> {
                for (Identities.Found f : found) {
                    rejected.computeIfAbsent(f.document(), d -> new HashSet<>())
                            .add(iris.resource(f.claim().key()));
                }
                things.forEach(
                        thing -> activity.addProperty(Ent.rejects, curationGraph.createResource(iris.resource(thing))));
            }
            case CORRECT -> correct(decision, found, activity);
            case EXTERNAL_ID ->
                things.forEach(thing -> curationGraph
                        .createResource(iris.resource(thing))
                        .addProperty(OWL.sameAs, curationGraph.createResource(decision.value())));
            default -> {}
        }
    }

    /** The decision itself, as what somebody did. */
    private Resource activity(Decision decision) {
        Resource curator = curationGraph
                .createResource(iris.resource("curator/" + Iris.slug(decision.by())), Prov.AGENT)
                .addProperty(RDFS.label, decision.by());
        return curationGraph
                .createResource(iris.resource("decision/" + decision.id()), Ent.Curation)
                .addProperty(RDF.type, Prov.ACTIVITY)
                .addProperty(RDFS.label, decision.words())
                .addProperty(RDFS.comment, decision.why())
                .addProperty(Prov.WAS_ASSOCIATED_WITH, curator)
                .addProperty(
                        Prov.ENDED_AT,
                        curationGraph.createTypedLiteral(decision.at().toString(), XSDDatatype.XSDdateTime));
    }

    private void correct(Decision decision, List<Identities.Found> found, Resource activity) {
        String name = decision.value().substring(0, decision.value().indexOf('='));
        String value = decision.value().substring(name.length() + 1).strip();
        Optional<Value> corrected = value(decision.target().get().kind(), name.strip(), value);
        if (corrected.isEmpty()) {
            unmatched.add(decision);
            return;
        }
        for (Identities.Found f : found) {
            cleared.computeIfAbsent(f.document(), d -> new HashSet<>())
                    .add(List.of(
                            iris.resource(f.claim().key()),
                            corrected.get().property.getURI()));
            Resource thing = curationGraph.createResource(iris.resource(f.identifier()));
            thing.addProperty(corrected.get().property, corrected.get().value);
            activity.addProperty(Prov.GENERATED, thing);
        }
    }

    private record Value(Property property, RDFNode value) {}

    /** What can be corrected of which kind of thing; empty if it is nothing of that kind, or the value is none. */
    private Optional<Value> value(String kind, String name, String value) {
        try {
            return Optional.ofNullable(
                    switch (kind + " " + name) {
                        case "agreement date" -> new Value(Ent.DATE_SIGNED, Literals.date(PartialDate.parse(value)));
                        case "agreement status" -> new Value(Ent.status, Ent.type(status(value)));
                        case "event date" -> new Value(SchemaDO.startDate, Literals.date(PartialDate.parse(value)));
                        case "event end" -> new Value(SchemaDO.endDate, Literals.date(PartialDate.parse(value)));
                        case "position former" ->
                            new Value(Ent.former, curationGraph.createTypedLiteral(Boolean.parseBoolean(value)));
                        case "position title" -> new Value(ORG.role, role(value));
                        case "organization country" -> new Value(Ent.country, country(value));
                        default -> null;
                    });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String status(String value) {
        for (AgreementStatus status : AgreementStatus.values()) {
            if (status.term().equalsIgnoreCase(value)) {
                return status.term();
            }
        }
        throw new IllegalArgumentException("no status: " + value);
    }

    private Resource role(String title) {
        return curationGraph
                .createResource(iris.resource("role/" + Iris.slug(title)), ORG.Role)
                .addProperty(RDF.type, SKOS.Concept)
                .addProperty(RDFS.label, title)
                .addProperty(SKOS.prefLabel, title);
    }

    private Resource country(String code) {
        if (!code.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("no country's code: " + code);
        }
        return ClaimWriter.country(code, iris, curationGraph);
    }

    // ---- Additions

    /** A post, an agreement or another name; its parts must be known. */
    private void add(Decision decision) {
        Reference target = decision.target().get();
        Resource added =
                switch (target.kind()) {
                    case "position" -> position(target);
                    case "agreement" -> agreement(target);
                    case "person", "organization" -> name(decision);
                    default -> null;
                };
        if (added == null) {
            unmatched.add(decision);
            return;
        }
        Resource activity = activity(decision);
        activity.addProperty(Prov.GENERATED, added).addProperty(DCTerms.subject, added);
        if (target.kind().equals("position") || target.kind().equals("agreement")) {
            added.addProperty(Prov.WAS_ATTRIBUTED_TO, activity.getPropertyResourceValue(Prov.WAS_ASSOCIATED_WITH))
                    .addProperty(DCTerms.source, decision.why());
        }
    }

    private Resource position(Reference target) {
        Optional<Resource> person = entity("person", target.name());
        Optional<Resource> organization = entity("organization", target.names().get(2));
        if (person.isEmpty() || organization.isEmpty()) {
            return null;
        }
        String title = target.names().get(1);
        return curationGraph
                .createResource(iris.resource("position/" + Digests.shortDigest(target.toString())), ORG.Membership)
                .addProperty(RDFS.label, String.join(", ", target.names()))
                .addProperty(ORG.member, person.get())
                .addProperty(ORG.organization, organization.get())
                .addProperty(ORG.role, role(title));
    }

    private Resource agreement(Reference target) {
        List<Resource> parties = new ArrayList<>();
        Optional<PartialDate> date = Optional.empty();
        AgreementKind kind = AgreementKind.OTHER;
        AgreementStatus status = AgreementStatus.SIGNED;
        for (String name : target.names()) {
            Optional<Resource> party = entity("organization", name);
            Optional<AgreementKind> named = kind(name);
            if (party.isPresent()) {
                parties.add(party.get());
            } else if (named.isPresent()) {
                kind = named.get();
            } else if (name.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?")) {
                date = Optional.of(PartialDate.parse(name));
            } else if (name.equals(AgreementStatus.PLANNED.term()) || name.equals(AgreementStatus.IN_FORCE.term())) {
                status = name.equals(AgreementStatus.PLANNED.term())
                        ? AgreementStatus.PLANNED
                        : AgreementStatus.IN_FORCE;
            } else {
                return null;
            }
        }
        if (parties.size() < 2) {
            return null;
        }
        Resource agreement = curationGraph
                .createResource(iris.resource("agreement/" + Digests.shortDigest(target.toString())), Ent.Agreement)
                .addProperty(RDF.type, Ent.type(kind.term()))
                .addProperty(RDFS.label, String.join(", ", target.names()))
                .addProperty(Ent.status, Ent.type(status.term()));
        parties.forEach(party -> agreement.addProperty(Ent.party, party));
        date.ifPresent(day -> agreement.addProperty(Ent.DATE_SIGNED, Literals.date(day)));
        return agreement;
    }

    private static Optional<AgreementKind> kind(String name) {
        for (AgreementKind kind : AgreementKind.values()) {
            if (kind.term().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Another name, {@code name=…}. */
    private Resource name(Decision decision) {
        Optional<Resource> thing = decision.value().startsWith("name=")
                ? entity(decision.target().get().kind(), decision.target().get().name())
                : Optional.empty();
        thing.ifPresent(t -> t.addProperty(
                SKOS.altLabel, decision.value().substring("name=".length()).strip()));
        return thing.orElse(null);
    }

    private Optional<Resource> entity(String kind, String name) {
        return identities.find(new Reference(kind, List.of(name), Set.of())).stream()
                .findFirst()
                .map(found -> curationGraph.createResource(iris.resource(found.identifier())));
    }
}
