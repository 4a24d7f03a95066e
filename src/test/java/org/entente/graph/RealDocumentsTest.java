package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.document.DocumentException;
import org.entente.document.DocumentReader;
import org.entente.fact.FactExtractor;
import org.entente.identity.IdentityResolver;
import org.entente.identity.ResolvedDocument;
import org.junit.jupiter.api.Test;

/** What holds of the graphs of {@code data/documents}, whatever the rules of extraction make of them. */
class RealDocumentsTest {
    private final List<Path> files;

    RealDocumentsTest() throws DocumentException {
        files = new DocumentReader().files(Path.of("data", "documents"));
    }

    /** With new rules each time, in another order, by one thread and by several; some documents, for time. */
    @Test
    void aDocumentHasTheSameGraphInEveryRunAndOrder() {
        List<Path> some = files.subList(0, 30);
        Map<String, String> inOrder =
                resolve(some, false).stream().collect(Collectors.toMap(ResolvedDocument::id, RealDocumentsTest::graph));
        List<Path> reversed = new ArrayList<>(some);
        Collections.reverse(reversed);
        Map<String, String> inReverse = resolve(reversed, true).stream()
                .collect(Collectors.toMap(ResolvedDocument::id, RealDocumentsTest::graph));
        assertEquals(new TreeMap<>(inOrder), new TreeMap<>(inReverse));
    }

    @Test
    void everyGraphKeepsToTheShapes() {
        Validator validator = new Validator();
        GraphWriter writer = new GraphWriter(new Iris(Iris.DEFAULT_BASE));
        List<Validator.Fault> faults = resolve(files, true).stream()
                .flatMap(document -> validator.validate(writer.toModel(document).getGraph()).stream())
                .toList();
        assertEquals(List.of(), faults);
    }

    private static List<ResolvedDocument> resolve(List<Path> files, boolean parallel) {
        DocumentReader reader = new DocumentReader();
        FactExtractor extractor = new FactExtractor();
        IdentityResolver resolver = new IdentityResolver();
        return (parallel ? files.parallelStream() : files.stream())
                .map(file -> {
                    try {
                        return resolver.resolve(extractor.extract(reader.read(file)));
                    } catch (DocumentException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static String graph(ResolvedDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GraphWriter(new Iris(Iris.DEFAULT_BASE)).write(document, Syntax.NQ, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
