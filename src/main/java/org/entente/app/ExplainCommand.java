package org.entente.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.document.Document;
import org.entente.document.DocumentException;
import org.entente.document.DocumentReader;
import org.entente.fact.Extraction;
import org.entente.fact.FactExtractor;
import org.entente.identity.IdentityResolver;
import org.entente.text.TextAnnotator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code explain}: what was read in a document, and why. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Shows a document as it is read: its sentences with what is named in them, every claim with the words that",
            "say it and the rule that read them, and what was looked at and not claimed, with the reason.",
            "Numbers are positions in the text, in code points from 0."
        },
        footer = {
            "",
            "Examples:",
            "  entente explain data/documents/kz-succ-karaganda-2025.txt",
            "  entente explain --format json visit.pdf"
        })
final class ExplainCommand implements Callable<Integer> {
    @ParentCommand
    private Entente entente;

    @Parameters(paramLabel = "FILE", description = "A document (txt, html, pdf, docx).")
    private Path file;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ReportFormat format;

    @Override
    public Integer call() throws DocumentException {
        if (!Files.exists(file)) {
            throw CommandFailure.usage(file + ": no such file");
        }
        Document document = new DocumentReader().read(file);
        Extraction extraction = new FactExtractor().extract(document);
        Explanation explanation =
                new Explanation(new TextAnnotator().annotate(document), new IdentityResolver().resolve(extraction));
        entente.out()
                .print(format == ReportFormat.JSON ? Json.write(explanation.toJson()) + "\n" : explanation.toText());
        return Entente.DONE;
    }
}
