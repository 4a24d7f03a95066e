package org.entente.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.entente.document.Document;
import org.entente.document.DocumentException;
import org.entente.document.DocumentReader;
import org.entente.fact.FactExtractor;
import org.entente.graph.GraphWriter;
import org.entente.graph.Iris;
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
    /** The forms of one document's graph. */
    private enum Format {
        NT(GraphFormat.NT),
        TTL(GraphFormat.TTL),
        TRIG(GraphFormat.TRIG);

        private final GraphFormat graphFormat;

        Format(GraphFormat graphFormat) {
            this.graphFormat = graphFormat;
        }

        @Override
        public String toString() {
            return graphFormat.toString();
        }
    }

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
    private Format format;

    @Option(
            names = "--base",
            defaultValue = Iris.DEFAULT_BASE,
            paramLabel = "IRI",
            description = "What the IRIs of the data begin with. Default: ${DEFAULT-VALUE}")
    private String base;

    private final DocumentReader reader = new DocumentReader();
    private final FactExtractor extractor = new FactExtractor();
    private final IdentityResolver resolver = new IdentityResolver();
    private Iris iris;
    private GraphWriter writer;

    @Override
    public Integer call() throws IOException, DocumentException {
        iris = Entente.iris(base);
        writer = new GraphWriter(iris);
        List<Path> files = files();
        Files.createDirectories(output);
        AtomicInteger done = new AtomicInteger();
        List<Optional<String>> problems;
        try (Progress progress = new Progress(entente.err(), "extracting")) {
            problems = files.parallelStream()
                    .map(file -> {
                        Optional<String> problem = extract(file);
                        progress.show(done.incrementAndGet(), files.size());
                        return problem;
                    })
                    .toList();
        }
        List<String> named = problems.stream().flatMap(Optional::stream).toList();
        named.forEach(p -> entente.err().println("entente extract: " + p));
        return named.isEmpty() ? Entente.DONE : Entente.INCOMPLETE;
    }

    /** The files named and those of the directories named, in that order. */
    private List<Path> files() throws DocumentException {
        List<Path> files = new ArrayList<>();
        for (Path source : sources) {
            if (!Files.exists(source)) {
                throw CommandFailure.usage(source + ": no such file or directory");
            }
            files.addAll(Files.isDirectory(source) ? reader.files(source) : List.of(source));
        }
        return files;
    }

    /** Writes one document's file; returns what is wrong, if anything. */
    private Optional<String> extract(Path file) {
        try {
            Document document = reader.read(file);
            Model model = writer.toModel(resolver.resolve(extractor.extract(document)));
            write(document.name(), model);
            return Optional.empty();
        } catch (DocumentException e) {
            return Optional.of(e.getMessage());
        } catch (IOException e) {
            return Optional.of(file + ": cannot write: " + Entente.cause(e));
        }
    }

    private void write(String name, Model model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (format == Format.TRIG) {
            Dataset dataset = DatasetFactory.create().addNamedModel(iris.graph(name), model);
            dataset.getPrefixMapping().setNsPrefixes(model);
            RDFDataMgr.write(bytes, dataset, format.graphFormat.form());
        } else {
            RDFDataMgr.write(bytes, model, format.graphFormat.form());
        }
        Path part = output.resolve("." + name + "." + format + ".part");
        Files.write(part, format == Format.NT ? sortedLines(bytes) : bytes.toByteArray());
        Files.move(part, output.resolve(name + "." + format), StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] sortedLines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
