package org.entente.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * Writes what a store holds as entities of FollowTheMoney, a line of JSON each, in the order of their ids: people, organizations,
 * documents (Article); posts as Directorship of who leads an institution, else Employment, and units as Membership; events;
 * agreements as Project, with a ProjectParticipant for each party and signatory. Where each thing is said stands in {@code proof},
 * the words in {@code summary}; of what has neither in that model, in a Documentation. Statements and annotations have no
 * counterpart there. Immutable; used within no transaction of the caller's.
 *
 * <p>Source: the schemata of FollowTheMoney, github.com/opensanctions/followthemoney and its predecessor alephdata/followthemoney.
 */
public final class FollowTheMoney {
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final Map<String, String> SCHEMATA =
            Map.of("Company", "Company", "GovernmentBody", "PublicBody", "DiplomaticMission", "PublicBody");

    /** What more words say is not repeated. */
    private static final int QUOTATIONS = 5;

    /** In characters, without what follows for parts of it. */
    private static final int LONGEST_ID = 120;

    private final GraphStore store;

    public FollowTheMoney(GraphStore store) {
        this.store = store;
    }

    /**
     * Writes to a file, which is replaced when everything is written.
     *
     * @throws IOException if it cannot be written; the file is then as it was
     */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, this::write);
    }

    /** @param out is flushed and stays open */
    public void write(OutputStream out) throws IOException {
        SortedMap<String, String> lines = new TreeMap<>();
        Txn.executeRead(store.dataset().asDatasetGraph(), () -> new Export(
                        store.dataset().getUnionModel(), entity -> lines.put(entity.id, entity.toString()))
                .all());
        for (String line : lines.values()) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    /** An entity of FollowTheMoney. */
    private static final class Entity {
        private final String id;
        private final String schema;
        private final SortedMap<String, SortedSet<String>> properties = new TreeMap<>();
        private final SortedSet<String> referents = new TreeSet<>();

        Entity(String id, String schema) {
            this.id = id;
            this.schema = schema;
        }

        Entity add(String property, String value) {
            if (!value.isBlank()) {
                properties.computeIfAbsent(property, p -> new TreeSet<>()).add(value);
            }
            return this;
        }

        Entity add(String property, Stream<String> values) {
            values.forEach(value -> add(property, value));
            return this;
        }

        @Override
        public String toString() {
            JsonObject values = new JsonObject();
            properties.forEach((property, some) -> values.put(property, array(some)));
            JsonObject json = new JsonObject();
            json.put("id", id);
            json.put("schema", schema);
            json.put("properties", values);
            if (!referents.isEmpty()) {
                json.put("referents", array(referents));
            }
            return JSON.toStringFlat(json).strip();
        }

        private static JsonArray array(Set<String> values) {
            JsonArray array = new JsonArray();
            values.forEach(array::add);
            return array;
        }
    }

    private final class Export {
        private final Model model;
        private final Consumer<Entity> out;

        Export(Model model, Consumer<Entity> out) {
            this.model = model;
            this.out = out;
        }

        void all() {
            each(FOAF.Person, this::person);
            each(ORG.Organization, this::organization);
            each(ORG.Membership, this::post);
            each(Ent.Event, this::event);
            each(Ent.Agreement, this::agreement);
            each(Ent.Document, this::document);
        }

        private void each(Resource kind, Consumer<Resource> action) {
            model.listSubjectsWithProperty(RDF.type, kind).toList().forEach(action);
        }

        private void person(Resource person) {
            Entity entity = thing(person, "Person");
            entity.add("title", words(person, FOAF.title)).add("gender", words(person, FOAF.gender));
            out.accept(entity);
        }

        private void organization(Resource body) {
            List<String> kinds = resources(body, RDF.type)
                    .filter(kind -> Ent.NS.equals(kind.getNameSpace()))
                    .map(Resource::getLocalName)
                    .sorted()
                    .toList();
            Entity entity = thing(
                    body,
                    kinds.stream()
                            .map(kind -> SCHEMATA.getOrDefault(kind, "Organization"))
                            .findFirst()
                            .orElse("Organization"));
            entity.add("classification", kinds.stream())
                    .add("country", resources(body, Ent.country).flatMap(Export.this::code));
            out.accept(entity);
            resources(body, ORG.unitOf)
                    .forEach(whole ->
                            out.accept(new Entity(id(body) + "-of-" + Digests.shortDigest(whole.getURI()), "Membership")
                                    .add("member", id(body))
                                    .add("organization", id(whole))
                                    .add("role", "unit")));
        }

        private void post(Resource post) {
            Resource person = post.getPropertyResourceValue(ORG.member);
            Resource body = post.getPropertyResourceValue(ORG.organization);
            if (person == null || body == null) {
                return;
            }
            boolean leads = resources(post, ORG.role)
                    .flatMap(role -> resources(role, SKOS.broader))
                    .anyMatch(rank -> Schemes.isWithin(rank, Ent.rank("head-of-institution")));
            Entity entity = new Entity(id(post), leads ? "Directorship" : "Employment")
                    .add(leads ? "director" : "employee", id(person))
                    .add(leads ? "organization" : "employer", id(body))
                    .add("role", resources(post, ORG.role).flatMap(role -> words(role, SKOS.prefLabel)))
                    .add("status", post.hasProperty(Ent.former) ? "former" : "");
            // The days on which documents show it, of which it is not known that they are the first and the last.
            resources(post, ORG.memberDuring).forEach(shown -> entity.add("date", words(shown, SchemaDO.startDate))
                    .add("date", words(shown, SchemaDO.endDate)));
            out.accept(entity.add("summary", quotations(post)));
        }

        private void event(Resource event) {
            Entity entity = thing(event, "Event");
            entity.add("keywords", kinds(event, Ent.Event))
                    .add("startDate", words(event, SchemaDO.startDate))
                    .add("endDate", words(event, SchemaDO.endDate))
                    .add("location", resources(event, SchemaDO.location).flatMap(place -> words(place, RDFS.label)))
                    .add("organizer", agents(event, Ent.property("host")))
                    .add("involved", agents(event, Ent.participant))
                    .add("summary", quotations(event));
            out.accept(entity);
        }

        private void agreement(Resource agreement) {
            String status = resources(agreement, Ent.status)
                    .map(Resource::getLocalName)
                    .sorted()
                    .findFirst()
                    .orElse("");
            Entity entity = thing(agreement, "Project");
            entity.add("keywords", kinds(agreement, Ent.Agreement))
                    .add("keywords", status)
                    .add("startDate", words(agreement, Ent.DATE_SIGNED))
                    .add("goal", resources(agreement, Ent.area).flatMap(area -> words(area, SKOS.prefLabel)))
                    .add("summary", quotations(agreement));
            out.accept(entity);
            for (Property role : List.of(Ent.party, Ent.signatory)) {
                resources(agreement, role)
                        .forEach(agent -> out.accept(new Entity(
                                        id(agreement) + "-" + role.getLocalName() + "-"
                                                + Digests.shortDigest(agent.getURI()),
                                        "ProjectParticipant")
                                .add("project", id(agreement))
                                .add("participant", id(agent))
                                .add("role", role.getLocalName())
                                .add("status", status)
                                .add("date", words(agreement, Ent.DATE_SIGNED))));
            }
        }

        private void document(Resource document) {
            out.accept(new Entity(id(document), "Article")
                    .add("name", words(document, RDFS.label))
                    .add("title", words(document, DCTerms.title))
                    .add("fileName", words(document, DCTerms.identifier))
                    .add("publishedAt", words(document, DCTerms.issued))
                    .add("publisher", resources(document, DCTerms.publisher).flatMap(p -> words(p, RDFS.label)))
                    .add("sourceUrl", resources(document, DCTerms.source).map(Resource::getURI))
                    .add("language", words(document, DCTerms.language).map(code -> Locale.forLanguageTag(code)
                            .getISO3Language())));
        }

        /** An entity of what has a name, with the documents that speak of it. */
        private Entity thing(Resource thing, String schema) {
            Entity entity = new Entity(id(thing), schema)
                    .add("name", words(thing, RDFS.label))
                    .add("alias", words(thing, SKOS.altLabel))
                    .add("proof", proof(thing));
            for (Property same : List.of(OWL.sameAs, SKOS.exactMatch)) {
                resources(thing, same).forEach(other -> {
                    if (other.getURI().startsWith(WIKIDATA)) {
                        entity.add("wikidataId", other.getURI().substring(WIKIDATA.length()));
                    } else if (other.getURI().startsWith(store.iris().resource(""))) {
                        entity.referents.add(id(other));
                    } else {
                        entity.add("sourceUrl", other.getURI());
                    }
                });
            }
            if (schema.equals("Event") || schema.equals("Project")) {
                return entity;
            }
            byDocument(thing)
                    .forEach((document, annotations) -> out.accept(new Entity(
                                    id(thing) + "-in-" + Digests.shortDigest(document.getURI()), "Documentation")
                            .add("document", id(document))
                            .add("entity", id(thing))
                            .add(
                                    "summary",
                                    annotations.stream().flatMap(this::exact).limit(QUOTATIONS))));
            return entity;
        }

        private Stream<String> kinds(Resource thing, Resource but) {
            return resources(thing, RDF.type)
                    .filter(kind -> Ent.NS.equals(kind.getNameSpace()) && !kind.equals(but))
                    .map(Resource::getLocalName);
        }

        /** Those that are people or organizations. */
        private Stream<String> agents(Resource thing, Property property) {
            return resources(thing, property)
                    .filter(agent -> agent.hasProperty(RDF.type, FOAF.Agent))
                    .map(this::id);
        }

        private Stream<String> code(Resource country) {
            return words(country, Ent.countryCode).map(code -> code.toLowerCase(Locale.ROOT));
        }

        private List<Resource> annotations(Resource thing) {
            return model.listSubjectsWithProperty(OA.hasBody, thing).toList();
        }

        /** The annotations of a thing by the documents that they quote. */
        private SortedMap<Resource, List<Resource>> byDocument(Resource thing) {
            SortedMap<Resource, List<Resource>> documents = new TreeMap<>(Comparator.comparing(Resource::getURI));
            annotations(thing).stream()
                    .sorted(Comparator.comparing(Resource::getURI))
                    .forEach(annotation -> resources(annotation, OA.hasTarget)
                            .flatMap(target -> resources(target, OA.hasSource))
                            .forEach(document -> documents
                                    .computeIfAbsent(document, d -> new ArrayList<>())
                                    .add(annotation)));
            return documents;
        }

        private Stream<String> proof(Resource thing) {
            return byDocument(thing).keySet().stream().map(this::id);
        }

        private Stream<String> exact(Resource annotation) {
            return resources(annotation, OA.hasTarget)
                    .flatMap(target -> resources(target, OA.hasSelector))
                    .flatMap(selector -> words(selector, OA.exact))
                    .map(words -> words.replaceAll("\\s+", " ").strip());
        }

        private Stream<String> quotations(Resource thing) {
            return annotations(thing).stream()
                    .flatMap(this::exact)
                    .distinct()
                    .sorted()
                    .limit(QUOTATIONS);
        }

        private static Stream<Resource> resources(Resource subject, Property property) {
            return subject.listProperties(property).toList().stream()
                    .map(statement -> statement.getObject())
                    .filter(RDFNode::isURIResource)
                    .map(RDFNode::asResource);
        }

        private static Stream<String> words(Resource subject, Property property) {
            return subject.listProperties(property).toList().stream()
                    .map(statement -> statement.getObject())
                    .filter(RDFNode::isLiteral)
                    .map(value -> value.asLiteral().getLexicalForm());
        }

        /** Letters, digits, dots and hyphens. */
        private String id(Resource thing) {
            String path = thing.getURI().substring(store.iris().resource("").length());
            String plain = path.replace('/', '-');
            String id = plain.replaceAll("[^A-Za-z0-9.-]+", "-").replaceAll("[.-]+$", "");
            boolean exact = id.equals(plain) && id.length() <= LONGEST_ID;
            return exact ? id : id.substring(0, Math.min(id.length(), LONGEST_ID)) + "-" + Digests.shortDigest(path);
        }
    }
}
