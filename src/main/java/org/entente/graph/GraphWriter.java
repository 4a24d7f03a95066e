package org.entente.graph;

import static org.apache.jena.rdf.model.ResourceFactory.createResource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.fact.Claim;
import org.entente.fact.Extraction;
import org.entente.identity.ResolvedClaim;
import org.entente.identity.ResolvedDocument;

/**
 * Writes what a document says as RDF: classes with their super-classes, properties with their super-properties, every
 * claim with the words that say it. Immutable; safe for use by several threads.
 *
 * <p>The graph of a document
 *
 * <ol>
 *   <li>depends on the document, its claims and the version of the program alone: on no other document and no clock;
 *   <li>has no blank nodes, so that two graphs of one document are equal line by line;
 *   <li>describes what it names: each thing, role, area, rank and country has its class and a label in it.
 * </ol>
 */
public final class GraphWriter {
    /** A first line that is longer, in characters, is a paragraph and no headline; the corpus has none above 160. */
    private static final int LONGEST_HEADLINE = 250;

    private final Iris iris;
    private final String version;

    /** @param iris where the IRIs of the data stand */
    public GraphWriter(Iris iris) {
        this(iris, ownVersion());
    }

    /** @param version of the program, as the origin of evidence names it */
    GraphWriter(Iris iris, String version) {
        this.iris = Objects.requireNonNull(iris);
        this.version = Objects.requireNonNull(version);
    }

    private static String ownVersion() {
        try (InputStream in = GraphWriter.class.getResourceAsStream("version.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The graph of one document: the document itself, what it tells of, and the words that tell it.
     *
     * @throws IllegalArgumentException if a claim refers to a key that is no claim of the document
     */
    public Model toModel(ResolvedDocument resolved) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(Prefixes.all());
        Extraction extraction = resolved.extraction();
        Resource document = model.createResource(iris.resource(resolved.id()));
        writeDocument(document, extraction);
        EvidenceWriter evidence =
                new EvidenceWriter(iris, document, extraction.document().name(), writeReading(document, extraction));

        Map<String, Claim> claims = new HashMap<>();
        for (ResolvedClaim claim : resolved.claims()) {
            claims.put(claim.claim().key(), claim.claim());
        }
        ClaimWriter claimWriter = new ClaimWriter(iris, model, claims);
        for (ResolvedClaim claim : resolved.claims()) {
            Resource node = claimWriter.write(claim.claim());
            evidence.write(node, claimWriter.label(claim.claim()), claim.claim());
        }
        return model;
    }

    /**
     * Writes the graph of one document to a stream, in an order and form that depend on the document alone.
     *
     * @param out is flushed and stays open
     */
    public void write(ResolvedDocument resolved, Syntax syntax, OutputStream out) {
        SortedOutput sorted = new SortedOutput(out, syntax);
        Graph graph = toModel(resolved).getGraph();
        if (syntax.namesGraphs()) {
            sorted.write(
                    NodeFactory.createURI(
                            iris.graph(resolved.extraction().document().name())),
                    graph.find());
        } else {
            sorted.write(graph.find());
        }
        sorted.finish();
    }

    /**
     * Writes the graph of one document to a file, which is replaced when everything is written.
     *
     * @throws IOException if it cannot be written; the file is then as it was
     */
    public void write(ResolvedDocument resolved, Syntax syntax, Path file) throws IOException {
        AtomicFile.write(file, out -> write(resolved, syntax, out));
    }

    private void writeDocument(Resource node, Extraction extraction) {
        Document document = extraction.document();
        Metadata metadata = document.metadata();
        Model model = node.getModel();
        Optional<String> title = metadata.title().or(() -> headline(document));
        node.addProperty(RDF.type, Ent.Document)
                .addProperty(RDF.type, FOAF.Document)
                .addProperty(RDF.type, Prov.ENTITY)
                .addProperty(RDFS.label, title.orElse(document.name()))
                .addProperty(DCTerms.identifier, document.name())
                .addProperty(Ent.sha256, document.sha256())
                .addProperty(Ent.text, document.text())
                .addProperty(Ent.mined, model.createTypedLiteral(extraction.mined()));
        title.ifPresent(words -> node.addProperty(DCTerms.title, words));
        metadata.published().ifPresent(date -> node.addProperty(DCTerms.issued, Literals.date(date)));
        metadata.publisher()
                .ifPresent(name -> node.addProperty(
                        DCTerms.publisher,
                        model.createResource(iris.resource("publisher/" + Iris.slug(name)), FOAF.Agent)
                                .addProperty(RDFS.label, name)));
        metadata.source()
                .ifPresent(source -> node.addProperty(
                        DCTerms.source, isWebAddress(source) ? createResource(source) : model.createLiteral(source)));
        if (!extraction.language().equals("und")) {
            node.addProperty(DCTerms.language, extraction.language());
        }
    }

    private static Optional<String> headline(Document document) {
        return document.quote(document.body())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> line.length() <= LONGEST_HEADLINE);
    }

    private static boolean isWebAddress(String source) {
        try {
            String scheme = IRIx.create(source).scheme();
            return "http".equals(scheme) || "https".equals(scheme);
        } catch (IRIException e) {
            return false;
        }
    }

    /** What the evidence was generated by: the reading of this document by this version of the program. */
    private Resource writeReading(Resource document, Extraction extraction) {
        Model model = document.getModel();
        String name = extraction.document().name();
        Resource program = model.createResource(iris.resource("software/entente-" + version), Prov.SOFTWARE_AGENT)
                .addProperty(RDF.type, Prov.AGENT)
                .addProperty(RDFS.label, "Entente " + version)
                .addProperty(SchemaDO.softwareVersion, version);
        return model.createResource(iris.resource("extraction/" + name), Ent.Extraction)
                .addProperty(RDF.type, Prov.ACTIVITY)
                .addProperty(RDFS.label, "reading of " + name)
                .addProperty(Prov.USED, document)
                .addProperty(Prov.WAS_ASSOCIATED_WITH, program);
    }
}
