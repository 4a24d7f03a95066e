package org.entente.app;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.system.Txn;
import org.entente.graph.GraphStore;
import org.entente.graph.Prefixes;
import org.entente.graph.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code why}: where a triple comes from. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = {
            "Tells where triples come from: the sentences that say them, merges and curators' decisions.",
            "A thing is named by its IRI, a prefixed name, its path below id/, or its label."
        },
        footer = {
            "",
            "Examples:",
            "  entente why 'Zhang Zhengrong'                                    all that is said of him",
            "  entente why 'Temirtau Technical College' ent:country Kazakhstan"
        })
final class WhyCommand implements Callable<Integer> {
    @ParentCommand
    private Entente entente;

    @Mixin
    private StoreOptions store;

    @Parameters(index = "0", paramLabel = "SUBJECT", description = "The thing.")
    private String subject;

    @Parameters(
            index = "1",
            arity = "0..1",
            defaultValue = "",
            paramLabel = "PREDICATE",
            description = "The property. Default: any.")
    private String predicate;

    @Parameters(
            index = "2",
            arity = "0..1",
            defaultValue = "",
            paramLabel = "OBJECT",
            description = "The value. Default: any.")
    private String object;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private ReportFormat format;

    @Override
    public Integer call() {
        List<Trace> traces;
        try (GraphStore opened = store.open()) {
            Dataset dataset = opened.dataset();
            traces = Txn.calculateRead(
                    dataset,
                    () ->
                            Trace.find(dataset.getUnionModel().getGraph(), opened.iris(), subject, predicate, object)
                                    .stream()
                                    .map(triple -> Trace.of(dataset.asDatasetGraph(), triple))
                                    .toList());
        }
        if (format == ReportFormat.JSON) {
            entente.out()
                    .println(Json.write(traces.stream()
                            .map(t -> Json.object(
                                    "triple", words(t.triple()),
                                    "witnesses", t.witnesses(),
                                    "merges", t.merges(),
                                    "decisions", t.decisions()))
                            .toList()));
        } else {
            traces.forEach(this::print);
        }
        if (traces.isEmpty()) {
            throw CommandFailure.trouble("there is no such triple in the store", null);
        }
        return Entente.DONE;
    }

    private static String words(Triple triple) {
        return FmtUtils.stringForTriple(triple, Prefixes.all());
    }

    private void print(Trace trace) {
        PrintStream out = entente.out();
        out.println(words(trace.triple()));
        for (Trace.Witness w : trace.witnesses()) {
            out.println("  said in " + w.document() + ", " + w.start() + ".." + w.end() + " (" + w.pattern() + ", "
                    + w.confidence() + "): " + w.sentence());
        }
        for (Trace.Because merge : trace.merges()) {
            out.println("  " + merge.what() + ": " + String.join("; ", merge.reasons()));
        }
        for (Trace.Because decision : trace.decisions()) {
            out.println("  decided: " + decision.what() + ": " + String.join("; ", decision.reasons()));
        }
        if (trace.witnesses().isEmpty()
                && trace.merges().isEmpty()
                && trace.decisions().isEmpty()) {
            out.println("  stated by the program of every document that needs it");
        }
    }
}
