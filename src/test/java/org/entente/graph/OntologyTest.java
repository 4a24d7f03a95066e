package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.fact.AgreementKind;
import org.entente.fact.AgreementStatus;
import org.entente.fact.Area;
import org.entente.fact.EventType;
import org.entente.fact.ParticipantRole;
import org.entente.mention.OrganizationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ontology is whole, well described, and says the same as the Java code and the shapes. */
class OntologyTest {
    private static final String ENT = "https://w3id.org/entente/ns#";
    private static final String ORG = "http://www.w3.org/ns/org#";

    private final Model ontology = RDFDataMgr.loadModel("ontology/entente.ttl");

    @Test
    void everyTermHasItsLabelDefinitionAndExample() {
        List<Resource> terms = terms().toList();
        assertFalse(terms.isEmpty());
        for (Resource term : terms) {
            assertEquals(1, english(term, RDFS.label), () -> "labels of " + term);
            assertEquals(1, english(term, SKOS.definition), () -> "definitions of " + term);
            assertTrue(english(term, SKOS.example) > 0, () -> "no example of " + term);
            assertTrue(
                    term.hasProperty(RDFS.isDefinedBy, ontology.createResource("https://w3id.org/entente/ns")),
                    () -> "not said to be defined here: " + term);
            assertTrue(term.hasProperty(RDF.type), () -> "of no type: " + term);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ontology/entente.ttl", "ontology/align.ttl", "ontology/shapes.ttl", "ontology/good.ttl"})
    void noTermIsUsedThatTheOntologyDoesNotDefine(String file) {
        Set<String> defined = terms().map(Resource::getURI).collect(Collectors.toSet());
        Set<String> unknown = RDFDataMgr.loadModel(file).listStatements().toList().stream()
                .flatMap(s -> Stream.of(s.getSubject(), s.getPredicate(), s.getObject()))
                .filter(RDFNode::isURIResource)
                .map(node -> node.asResource().getURI())
                .filter(uri -> uri.startsWith(ENT) && !defined.contains(uri))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    /** An import would send every reader of the file to the net. */
    @ParameterizedTest
    @ValueSource(strings = {"ontology/entente.ttl", "ontology/align.ttl", "ontology/shapes.ttl"})
    void noFileImportsAnother(String file) {
        assertFalse(RDFDataMgr.loadModel(file).contains(null, OWL.imports));
    }

    @Test
    void constantsOfTheCodeAreTerms() throws IllegalAccessException {
        for (Field field : Ent.class.getFields()) {
            if (field.get(null) instanceof Resource term) {
                assertTrue(ontology.contains(term, RDF.type), term::getURI);
            }
        }
    }

    @Test
    void kindsOfOrganizationAreThoseOfTheCode() {
        Set<String> inCode = Arrays.stream(OrganizationType.values())
                .filter(t -> t != OrganizationType.OTHER && t != OrganizationType.ORGANIZATIONAL_UNIT)
                .map(OrganizationType::term)
                .collect(Collectors.toSet());
        assertEquals(
                localNames(t -> t.hasProperty(RDFS.subClassOf, ontology.createResource(ORG + "Organization"))), inCode);
    }

    @Test
    void kindsOfEventAreThoseOfTheCode() {
        assertEquals(
                localNames(isOrIsBelow("Event", RDFS.subClassOf)),
                Arrays.stream(EventType.values()).map(EventType::term).collect(Collectors.toSet()));
    }

    @Test
    void kindsOfAgreementAreThoseOfTheCode() {
        assertEquals(
                localNames(isOrIsBelow("Agreement", RDFS.subClassOf)),
                Arrays.stream(AgreementKind.values()).map(AgreementKind::term).collect(Collectors.toSet()));
    }

    @Test
    void statusesAreThoseOfTheCode() {
        assertEquals(
                localNames(t -> t.hasProperty(RDF.type, ontology.createResource(ENT + "AgreementStatus"))),
                Arrays.stream(AgreementStatus.values())
                        .map(AgreementStatus::term)
                        .collect(Collectors.toSet()));
    }

    @Test
    void partsInAnEventAreThoseOfTheCode() {
        assertEquals(
                localNames(isOrIsBelow("participant", RDFS.subPropertyOf)),
                Arrays.stream(ParticipantRole.values())
                        .map(ParticipantRole::term)
                        .collect(Collectors.toSet()));
    }

    @Test
    void areasAreThoseOfTheCode() {
        assertEquals(
                localNames(t -> t.hasProperty(SKOS.inScheme, ontology.createResource(ENT + "AreaScheme"))),
                Arrays.stream(Area.values()).map(a -> "area-" + a.notation()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({"ranks.tsv, 2, rank-", "areas.tsv, 0, area-"})
    void notationsOfTheGazetteerAreOfTheSchemes(String table, int column, String prefix) throws IOException {
        Set<String> known = localNames(term -> term.hasProperty(SKOS.notation));
        // Rows "aims-…" of the areas' table tell which clauses to read, and name no concept.
        Set<String> unknown = Files.readAllLines(Path.of("data/gazetteer", table)).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("aims-"))
                .map(line -> prefix + line.split("\t")[column])
                .filter(name -> !known.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"area", "rank"})
    void conceptsOfASchemeAreNamedByTheirNotationAndStandInOneTree(String prefix) {
        Resource scheme =
                ontology.createResource(ENT + Character.toUpperCase(prefix.charAt(0)) + prefix.substring(1) + "Scheme");
        List<Resource> concepts =
                terms().filter(t -> t.hasProperty(SKOS.inScheme, scheme)).toList();
        assertFalse(concepts.isEmpty());
        for (Resource concept : concepts) {
            assertEquals(
                    ENT + prefix + "-"
                            + concept.getRequiredProperty(SKOS.notation).getString(),
                    concept.getURI());
            assertEquals(1, english(concept, SKOS.prefLabel), concept::getURI);
            List<RDFNode> broader =
                    ontology.listObjectsOfProperty(concept, SKOS.broader).toList();
            assertEquals(broader.isEmpty(), concept.hasProperty(SKOS.topConceptOf, scheme), concept::getURI);
            assertTrue(broader.stream().allMatch(concepts::contains), concept::getURI);
        }
        assertFalse(ask(ontology, "ASK { ?concept skos:broader+ ?concept }"));
    }

    @Test
    void noTwoRanksShareALabel() {
        assertFalse(
                ask(
                        ontology,
                        """
                ASK { ?one skos:inScheme ent:RankScheme ; skos:prefLabel|skos:altLabel ?a .
                      ?two skos:inScheme ent:RankScheme ; skos:prefLabel|skos:altLabel ?b .
                      FILTER (?one != ?two && LCASE(?a) = LCASE(?b)) }"""));
    }

    @Test
    void whatAClassRequiresAShapeDemands() {
        Model both = RDFDataMgr.loadModel("ontology/shapes.ttl").add(ontology);
        assertTrue(ask(both, "ASK { ?class ent:requires ?property }"));
        assertFalse(
                ask(
                        both,
                        """
                ASK { ?class ent:requires ?property
                      FILTER NOT EXISTS { ?shape sh:targetClass ?class ; sh:property ?demand .
                                          ?demand sh:path ?property ; sh:minCount ?least FILTER (?least > 0) } }"""));
    }

    @Test
    void areasOfTheShapesAreThoseOfTheScheme() {
        Model both = RDFDataMgr.loadModel("ontology/shapes.ttl").add(ontology);
        assertFalse(
                ask(
                        both,
                        """
                ASK { ?area skos:inScheme ent:AreaScheme
                      FILTER NOT EXISTS { ?shape sh:path ent:area ; sh:in/rdf:rest*/rdf:first ?area } }"""));
    }

    private Stream<Resource> terms() {
        return ontology.listSubjects().toList().stream()
                .filter(s -> s.isURIResource() && s.getURI().startsWith(ENT));
    }

    private Set<String> localNames(Predicate<Resource> which) {
        return terms().filter(which)
                .map(t -> t.getURI().substring(ENT.length()))
                .collect(Collectors.toSet());
    }

    private Predicate<Resource> isOrIsBelow(String term, org.apache.jena.rdf.model.Property relation) {
        Resource top = ontology.createResource(ENT + term);
        return t -> t.equals(top) || t.hasProperty(relation, top);
    }

    private int english(Resource term, org.apache.jena.rdf.model.Property property) {
        return ontology.listStatements(term, property, null, "en").toList().size();
    }

    private static boolean ask(Model model, String query) {
        String prefixes =
                """
                PREFIX ent: <https://w3id.org/entente/ns#>
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                """;
        try (QueryExecution execution =
                QueryExecution.model(model).query(prefixes + query).build()) {
            return execution.execAsk();
        }
    }
}
