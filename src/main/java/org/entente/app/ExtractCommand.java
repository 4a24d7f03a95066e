package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sys.JenaSystem;
import org.entente.document.Document;
import org.entente.document.DocumentException;
import org.entente.document.DocumentReader;
import org.entente.fact.Extraction;
import org.entente.fact.FactExtractor;
import org.entente.graph.GraphWriter;
import org.entente.graph.Iris;
import org.entente.graph.Syntax;
import org.entente.identity.IdentityResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code extract}: documents to RDF, one file a document. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Reads documents and writes for each one a file OUT/NAME.nt with all that it says, as RDF.",
        footer = {
            "",
            "Examples:",
            "  entente extract --output out data/documents",
            "  entente extract --output out --format ttl visit.html signing.pdf"
        })
final class ExtractCommand implements Callable<Integer> {
    @ParentCommand
    private Entente entente;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR|FILE",
            description = "Documents (txt, html, pdf, docx), or directories of them.")
    private List<Path> sources;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "The directory to write to.")
    private Path output;

    @Option(
            names = "--format",
            defaultValue = "nt",
            paramLabel = "FORMAT",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Syntax format;

    @Option(
            names = "--base",
            defaultValue = Iris.DEFAULT_BASE,
            paramLabel = "IRI",
            description = "What the IRIs of the data begin with. Default: ${DEFAULT-VALUE}")
    private String base;

    @Override
    public Integer call() throws IOException, DocumentException {
        Stages stages = Stages.of(Entente.iris(base));
        List<Path> files = files(stages.reader, sources);
        Map<Path, Path> outputs = outputs(files);
        Files.createDirectories(output);
        AtomicInteger done = new AtomicInteger();
        List<String> problems;
        try (ProgressLine progress = new ProgressLine(entente.err(), "extracting")) {
            problems = files.parallelStream()
                    .map(file -> {
                        Optional<String> problem = extract(file, outputs.get(file), stages);
                        progress.show(done.incrementAndGet(), files.size());
                        return problem;
                    })
                    .flatMap(Optional::stream)
                    .toList();
        }
        problems.forEach(entente::problem);
        return problems.isEmpty() ? Entente.DONE : Entente.INCOMPLETE;
    }

    private static List<Path> files(DocumentReader reader, List<Path> sources) throws DocumentException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path source : sources) {
            if (!Files.exists(source)) {
                throw CommandFailure.usage(source + ": no such file or directory");
            }
            files.addAll(Files.isDirectory(source) ? reader.files(source) : List.of(source));
        }
        return new ArrayList<>(files);
    }

    /** Where each file's graph goes; nowhere if another file has its name, which then comes first. */
    private Map<Path, Path> outputs(List<Path> files) {
        Map<String, Path> first = new HashMap<>();
        Map<Path, Path> outputs = new HashMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            if (first.putIfAbsent(name, file) == null) {
                outputs.put(file, output.resolve(name + "." + format));
            }
        }
        return outputs;
    }

    /** Writes one document's file; returns what is wrong, if anything. */
    private Optional<String> extract(Path file, Path to, Stages stages) {
        if (to == null) {
            return Optional.of(file + ": another document has this name, which is written instead; rename one of them");
        }
        try {
            Document document = stages.reader.read(file);
            Extraction extraction = stages.extractor.extract(document);
            stages.writer.write(stages.resolver.resolve(extraction), format, to);
            return Optional.empty();
        } catch (DocumentException e) {
            return Optional.of(e.getMessage());
        } catch (IOException e) {
            return Optional.of(to + ": cannot be written: " + Entente.cause(e));
        }
    }

    /** What a document goes through. */
    private record Stages(
            DocumentReader reader, FactExtractor extractor, IdentityResolver resolver, GraphWriter writer) {
        /** The gazetteers are read while the RDF library starts: half of the time before the first document. */
        static Stages of(Iris iris) {
            CompletableFuture<FactExtractor> extractor = CompletableFuture.supplyAsync(FactExtractor::new);
            JenaSystem.init();
            return new Stages(new DocumentReader(), extractor.join(), new IdentityResolver(), new GraphWriter(iris));
        }
    }
}
