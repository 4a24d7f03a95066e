package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.identity.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Evidence as RDF 1.2 has it is what the annotations say, and nothing else. */
class ReifiersTest {
    private static byte[] dump(org.entente.graph.Syntax syntax, boolean reified) {
        try (GraphStore store = GraphStore.inMemory("http://example.org/")) {
            for (String name : List.of("one", "two")) {
                store.put(Telling.in(name)
                        .university("Kisumu University", "KE")
                        .university("Osh State University", "KG")
                        .post("Almaz Bekov", "Rector", "Osh State University")
                        .signed("Kisumu University", "Osh State University", "2024-05-06", "Almaz Bekov")
                        .resolve());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.dump(syntax, reified, out);
            return out.toByteArray();
        }
    }

    private static DatasetGraph read(byte[] bytes, Lang lang) {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(bytes)).lang(lang).parse(data);
        return data;
    }

    @ParameterizedTest
    @EnumSource(org.entente.graph.Syntax.class)
    void nothingIsReifiedThatIsNotThere(org.entente.graph.Syntax syntax) {
        Lang lang = syntax.format().getLang();
        DatasetGraph plain = read(dump(syntax, false), lang);
        DatasetGraph view = read(dump(syntax, true), lang);
        List<Quad> reifying = new ArrayList<>();
        view.find(Node.ANY, Node.ANY, Reifiers.REIFIES, Node.ANY).forEachRemaining(reifying::add);
        assertFalse(reifying.isEmpty());
        for (Quad quad : reifying) {
            Triple said = quad.getObject().getTriple();
            assertTrue(plain.contains(quad.getGraph(), said.getSubject(), said.getPredicate(), said.getObject()));
            assertTrue(
                    plain.contains(quad.getGraph(), quad.getSubject(), Node.ANY, said.getSubject())); // it is its body
            view.delete(quad);
        }
        assertEquals(count(plain), count(view));
    }

    private static long count(DatasetGraph data) {
        return data.stream().count();
    }

    @Test
    void aTripleLeadsToTheWordsOfEveryDocument() {
        var data = DatasetFactory.wrap(read(dump(org.entente.graph.Syntax.NT, true), Lang.NTRIPLES));
        String query =
                """
                PREFIX oa: <http://www.w3.org/ns/oa#>
                PREFIX org: <http://www.w3.org/ns/org#>
                SELECT DISTINCT ?document {
                  ?post org:role ?role ~ ?evidence .
                  ?evidence oa:hasTarget ?target . ?target oa:hasSource ?document ; oa:hasSelector/oa:exact "Words"
                }
                """;
        try (QueryExecution execution = QueryExecution.create(QueryFactory.create(query, Syntax.syntaxARQ), data)) {
            List<String> documents = new ArrayList<>();
            execution
                    .execSelect()
                    .forEachRemaining(
                            row -> documents.add(row.getResource("document").getURI()));
            assertEquals(
                    List.of("http://example.org/id/document/one", "http://example.org/id/document/two"),
                    documents.stream().sorted().toList());
        }
    }
}
