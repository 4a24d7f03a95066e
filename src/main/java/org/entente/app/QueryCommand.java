package org.entente.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.graph.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code query}: a SPARQL query of one's own. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Answers a SPARQL query from a store.",
        footer = {
            "",
            "Examples:",
            "  entente query question.rq",
            "  echo 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }' | entente query -",
            "  entente query --store /srv/store --format csv question.rq > answer.csv"
        })
final class QueryCommand implements Callable<Integer> {
    @ParentCommand
    private Entente entente;

    @Mixin
    private StoreOptions store;

    @Parameters(paramLabel = "FILE", description = "The file of the query; - for standard input.")
    private Path file;

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "FORMAT",
            description = {
                "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
                "CONSTRUCT and DESCRIBE answer in ttl, or with json and xml in JSON-LD and RDF/XML."
            })
    private AnswerFormat format;

    @Override
    public Integer call() throws IOException {
        StoredQuery query = StoredQuery.parse(read(), file.toString().equals("-") ? "query" : file.toString());
        try (GraphStore opened = store.open()) {
            query.answer(opened, format, entente.out());
        }
        return Entente.DONE;
    }

    private String read() throws IOException {
        if (!file.toString().equals("-")) {
            return Files.readString(file);
        }
        try (InputStream in = System.in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
