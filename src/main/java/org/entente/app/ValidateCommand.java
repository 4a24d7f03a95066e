package org.entente.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.entente.graph.GraphStore;
import org.entente.graph.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code validate}: whether a graph keeps to the shapes. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks a store, or a file of RDF, against the shapes of the ontology; prints what is wrong.",
        footer = {
            "",
            "Examples:",
            "  entente validate                             the store var/store of the project",
            "  entente validate out/visit.nt",
            "  entente validate --format json graph.trig"
        })
final class ValidateCommand implements Callable<Integer> {
    /** JSON-LD is not among them: reading it may fetch contexts from elsewhere. */
    private static final List<Lang> LANGUAGES =
            List.of(Lang.NTRIPLES, Lang.NQUADS, Lang.TURTLE, Lang.TRIG, Lang.RDFXML);

    @ParentCommand
    private Entente entente;

    @Parameters(
            arity = "0..1",
            paramLabel = "STORE|FILE",
            description =
                    "The directory of a store, or a file of RDF. Default: " + StoreOptions.DEFAULT + " of the project.")
    private Path subject;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "How to report, one of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ReportFormat format;

    @Override
    public Integer call() {
        List<Validator.Fault> faults = faults();
        if (format == ReportFormat.JSON) {
            entente.out().println(Json.write(Json.object("conforms", faults.isEmpty(), "faults", faults)));
        } else {
            faults.forEach(entente.out()::println);
            entente.out().println(faults.isEmpty() ? "conforms" : "faults: " + faults.size());
        }
        return faults.isEmpty() ? Entente.DONE : Entente.INCOMPLETE;
    }

    private List<Validator.Fault> faults() {
        Path path = subject == null ? Entente.home(StoreOptions.DEFAULT) : subject;
        if (Files.isRegularFile(path)) {
            return new Validator().validate(read(path));
        }
        try (GraphStore store = StoreOptions.open(path)) {
            return new Validator().validate(store.dataset());
        }
    }

    private static Dataset read(Path file) {
        Lang language = RDFLanguages.filenameToLang(file.getFileName().toString());
        if (language == null || !LANGUAGES.contains(language)) {
            throw CommandFailure.usage(file + ": its ending is none of .nt, .nq, .ttl, .trig, .rdf");
        }
        Dataset dataset = DatasetFactory.create();
        try {
            RDFParser.source(file)
                    .lang(language)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(dataset);
        } catch (RiotException e) {
            throw CommandFailure.usage(file + ": cannot be read as RDF: " + e.getMessage());
        }
        // Whoever validates sees the union of named graphs; triples of no graph are to be seen too.
        dataset.addNamedModel("urn:entente:unnamed", dataset.getDefaultModel());
        return dataset;
    }
}
