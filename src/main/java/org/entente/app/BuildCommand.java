package org.entente.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.document.DocumentException;
import org.entente.fact.FactExtractor;
import org.entente.graph.BuildReport;
import org.entente.graph.GraphBuilder;
import org.entente.graph.GraphStore;
import org.entente.graph.Iris;
import org.entente.identity.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code build}: documents into a store. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = {
            "Brings a store to what the documents of a directory say.",
            "Reads what is new or has changed, and removes what is no longer there."
        },
        footer = {
            "",
            "Examples:",
            "  entente build                                data/documents into var/store, both of the project",
            "  entente build --store /srv/store news/",
            "  entente build --format json news/            what was done, as JSON"
        })
final class BuildCommand implements Callable<Integer> {
    @ParentCommand
    private Entente entente;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The directory of the documents. Default: " + Entente.DOCUMENTS + " of the project.")
    private Path documents;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The store's directory, which is made if need be. Default: " + StoreOptions.DEFAULT
                    + " of the project.")
    private Path store;

    @Option(
            names = "--base",
            defaultValue = Iris.DEFAULT_BASE,
            paramLabel = "IRI",
            description = "What the IRIs of the data begin with. Default: ${DEFAULT-VALUE}")
    private String base;

    @Mixin
    private LedgerOptions ledger;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "How to report, one of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ReportFormat format;

    @Override
    public Integer call() throws DocumentException, IOException {
        Entente.iris(base);
        Path from = documents == null ? Entente.home(Entente.DOCUMENTS) : documents;
        Entente.directory(from);
        Path to = store == null ? Entente.home(StoreOptions.DEFAULT) : store;
        prepare(to);
        BuildReport report;
        int total;
        try (GraphStore opened = GraphStore.open(to, base)) {
            report = build(entente, opened, from, ledger.read());
            total = opened.documents().size();
        }
        if (format == ReportFormat.JSON) {
            entente.out().println(Json.write(json(report, total)));
        } else {
            entente.out().println(summary(report, total));
        }
        return report.problems().isEmpty() ? Entente.DONE : Entente.INCOMPLETE;
    }

    /** Where all documents will have to be read, reads the gazetteers while the store is being made. */
    static void prepare(Path store) {
        if (GraphStore.baseOf(store).isEmpty()) {
            Thread gazetteers = new Thread(FactExtractor::new, "gazetteers");
            gazetteers.setDaemon(true);
            gazetteers.start();
        }
    }

    /** Builds with progress; problems go to standard error. */
    static BuildReport build(Entente entente, GraphStore store, Path documents, Ledger ledger)
            throws DocumentException {
        BuildReport report;
        try (ProgressLine progress = new ProgressLine(entente.err(), "reading documents")) {
            report = new GraphBuilder(store, ledger).build(documents, p -> progress.show(p.done(), p.total()));
        }
        report.problems().forEach(p -> entente.problem(p.message()));
        report.unmatched().forEach(entente::problem);
        return report;
    }

    /** One line. */
    static String summary(BuildReport report, int total) {
        return "documents in the store: " + total + " (read " + report.read() + ", unchanged " + report.unchanged()
                + ", removed " + report.removed() + ", with problems "
                + report.problems().size() + ")";
    }

    private static Map<String, Object> json(BuildReport report, int total) {
        return Json.object(
                "documents", total,
                "read", report.read(),
                "unchanged", report.unchanged(),
                "removed", report.removed(),
                "problems", report.problems(),
                "unmatched", report.unmatched());
    }
}
