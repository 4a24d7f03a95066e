package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.document.Span;
import org.entente.fact.Evidence;
import org.entente.fact.Extraction;
import org.entente.fact.Place;
import org.entente.identity.ResolvedClaim;
import org.entente.identity.ResolvedDocument;
import org.entente.identity.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphWriterTest {
    private static final Iris IRIS = new Iris("http://example.org/");
    private static final ResolvedDocument VISIT = SampleDocuments.visit();

    private final GraphWriter writer = new GraphWriter(IRIS, "0");

    /**
     * Where the form of the graph is meant to change, replace the file by {@code target/visit.ttl} and read the
     * difference.
     */
    @Test
    void everyClaimHasTheFormOfTheGoldenFile() throws IOException {
        Path written = Path.of("target", "visit.ttl");
        writer.write(VISIT, Syntax.TTL, written);
        assertEquals(golden(), Files.readString(written));
    }

    private static String golden() throws IOException {
        try (var in = GraphWriterTest.class.getResourceAsStream("visit.ttl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theGraphKeepsToTheShapes() {
        assertEquals(List.of(), new Validator().validate(writer.toModel(VISIT).getGraph()));
    }

    @Test
    void evidenceCountsCodePoints() {
        int[] text = VISIT.extraction().document().text().codePoints().toArray();
        int seen = 0;
        try (QueryExecution query = QueryExecutionFactory.create(
                """
                PREFIX oa: <http://www.w3.org/ns/oa#>
                SELECT ?start ?end ?exact { [] oa:start ?start ; oa:end ?end ; oa:exact ?exact }""",
                writer.toModel(VISIT))) {
            for (var rows = query.execSelect(); rows.hasNext(); seen++) {
                QuerySolution row = rows.next();
                int start = row.getLiteral("start").getInt();
                int end = row.getLiteral("end").getInt();
                assertEquals(row.getLiteral("exact").getString(), new String(text, start, end - start));
            }
        }
        assertTrue(seen > 20, seen + " selectors");
    }

    @Test
    void everySubjectIsNamedAndHasLabelOrIsPartOfAnAnnotation() {
        writer.toModel(VISIT).listSubjects().forEach(subject -> {
            assertTrue(subject.isURIResource(), "blank node");
            assertTrue(subject.hasProperty(RDFS.label) || subject.getURI().contains("#"), subject + " has no label");
        });
    }

    @Test
    void whatIsNoClaimOfTheDocumentIsRefused() {
        List<ResolvedClaim> withoutPlaces = VISIT.claims().stream()
                .filter(claim -> !claim.localKey().startsWith("place/"))
                .toList();
        ResolvedDocument dangling = new ResolvedDocument(VISIT.extraction(), VISIT.id(), withoutPlaces);
        String message = assertThrows(IllegalArgumentException.class, () -> writer.toModel(dangling))
                .getMessage();
        assertTrue(message.contains("place/shanghai-1"), message);
    }

    @Test
    void aCountryHasOneIriAndOneLabelWhateverItIsCalled() {
        Document document = new Document("a", "The Republic of Kazakhstan, in short Kazakhstan.", Metadata.NONE);
        Place place = new Place(
                "place/republic-of-kazakhstan-1",
                "Republic of Kazakhstan",
                List.of("Kazakhstan"),
                Optional.of("KZ"),
                Optional.empty(),
                List.of(new Evidence(new Span(4, 26), "Republic of Kazakhstan", "sample.by-hand")),
                1);
        Model model = writer.toModel(new ResolvedDocument(
                new Extraction(document, "en", true, List.of(), List.of(place), List.of()),
                "document/a",
                List.of(new ResolvedClaim("p1", place))));
        Resource country = model.createResource("http://example.org/id/country/KZ");
        assertEquals("Kazakhstan", country.getProperty(RDFS.label).getString());
        assertEquals(
                List.of("Republic of Kazakhstan"),
                country.listProperties(SKOS.altLabel)
                        .mapWith(Statement::getString)
                        .toList());
        assertFalse(model.containsResource(model.createResource("http://example.org/id/" + place.key())));
    }

    @Test
    void anInstitutionIsTiedToWhatOtherCollectionsHaveOfIt() {
        assertEquals(List.of("https://ror.org/01111rn36", "http://www.wikidata.org/entity/Q131262"), sameAs("IT"));
        assertEquals(2, sameAs("").size());
        assertEquals(List.of(), sameAs("US"), "another of the name");
    }

    private List<String> sameAs(String country) {
        return writer
                .toModel(Telling.in("a")
                        .university("University of Bologna", country)
                        .resolve())
                .listObjectsOfProperty(OWL.sameAs)
                .toList()
                .stream()
                .map(node -> node.asResource().getURI())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void everySyntaxSaysTheSame(Syntax syntax) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(VISIT, syntax, bytes);
        Dataset read = DatasetFactory.create();
        RDFParser.source(new ByteArrayInputStream(bytes.toByteArray()))
                .lang(syntax.format().getLang())
                .parse(read);
        Model found = syntax.namesGraphs()
                ? read.getNamedModel("http://example.org/graph/visit%202025")
                : read.getDefaultModel();
        assertTrue(found.isIsomorphicWith(writer.toModel(VISIT)));
    }

    @Test
    void aFileThatCannotBeReplacedIsLeftAsItWas(@TempDir Path directory) throws IOException {
        Path file = Files.createDirectory(directory.resolve("out.nt"));
        Files.writeString(file.resolve("inside"), "kept");
        assertThrows(IOException.class, () -> writer.write(VISIT, Syntax.NT, file));
        try (Stream<Path> entries = Files.list(directory)) {
            assertEquals(List.of(file), entries.toList());
        }
    }
}
