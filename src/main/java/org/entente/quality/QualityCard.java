package org.entente.quality;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.fact.Confidence;

/**
 * What is known of the quality of the extraction, for people as Markdown and for machines as RDF (W3C Data Quality
 * Vocabulary): the figures of all marked documents and of those held out, with intervals; how often each pattern is right;
 * and whether claims are right as often as their confidence says. The same output and gold give the same bytes.
 */
public final class QualityCard {
    private static final String CARD = "https://w3id.org/entente/quality#";
    private static final String ENT = Terms.ENT;
    private static final String DQV = "http://www.w3.org/ns/dqv#";

    private final Score all;
    private final Score held;
    private final List<Confidence.Count> counts;
    private final Confidence confidence;
    private final Reliability reliability;

    private QualityCard(Score all, Score held, Set<String> heldOut) {
        this.all = all;
        this.held = held;
        this.counts = PatternCounts.of(all.outcomes(), heldOut);
        this.confidence = new Confidence(counts);
        this.reliability = Reliability.of(all.outcomes(), heldOut);
    }

    /**
     * Measures.
     *
     * @param heldOut the names of the documents that no rule was tuned on
     * @throws IOException as {@link Scorer#score}
     */
    public static QualityCard of(Scorer scorer, Set<String> heldOut) throws IOException {
        return new QualityCard(scorer.score(name -> true), scorer.score(heldOut::contains), heldOut);
    }

    /** A table of the figures of all documents, as Markdown. */
    public String figures() {
        return figures(all);
    }

    /** A table of the figures of the documents held out, as Markdown. */
    public String heldOutFigures() {
        return figures(held);
    }

    private static String figures(Score score) {
        StringBuilder table = new StringBuilder("| measure | items | precision | recall | F1 | 95 % interval of F1 |\n")
                .append("|---|---:|---:|---:|---:|---:|\n");
        score.measures().forEach((measure, f) -> {
            Bootstrap.Interval interval = Bootstrap.f1(f);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.3f | %.3f | %.3f | %.3f – %.3f |%n",
                    measure,
                    f.items(),
                    f.precision(),
                    f.recall(),
                    f.f1(),
                    interval.low(),
                    interval.high()));
        });
        return table.append(String.format(Locale.ROOT, "| mean of F1 | | | | %.3f | |%n", score.meanF1()))
                .append(String.format(Locale.ROOT, "| evidence exact | | | | %.3f | |%n", score.evidence()))
                .toString();
    }

    /** A table of claims by confidence, on documents held out, as Markdown. */
    public String reliability() {
        StringBuilder table = new StringBuilder(
                        "| confidence from | claims | mean confidence | share that is right |\n")
                .append("|---:|---:|---:|---:|\n");
        reliability
                .bins()
                .forEach(bin -> table.append(String.format(
                        Locale.ROOT,
                        "| %.2f | %d | %.3f | %.3f |%n",
                        bin.from(),
                        bin.claims(),
                        bin.confidence(),
                        bin.right())));
        return table.append(
                        String.format(Locale.ROOT, "| mean squared error | | %.3f | |%n", reliability.squaredError()))
                .toString();
    }

    private String patterns() {
        StringBuilder table = new StringBuilder(
                        "| kind | pattern | tuned on: right of claims | held out: right of claims | confidence |\n")
                .append("|---|---|---:|---:|---:|\n");
        counts.forEach(c -> table.append(String.format(
                Locale.ROOT,
                "| %s | `%s` | %d of %d | %d of %d | %.2f |%n",
                c.kind(),
                c.pattern(),
                c.tunedRight(),
                c.tunedRight() + c.tunedWrong(),
                c.heldRight(),
                c.heldRight() + c.heldWrong(),
                confidence.of(c.kind(), List.of(c.pattern())))));
        return table.toString();
    }

    /** The whole card as Markdown. */
    public String markdown() {
        return """
                # The quality of the extraction

                Measured against the facts files of `data/gold`; written by `entente score --card`. Intervals are drawn over documents.

                ## All %d documents

                %s
                ## The %d documents held out

                %s
                ## Confidence

                On documents held out, each claim's confidence estimated without the fifth of the documents that its own is in.

                %s
                ## Patterns

                %s"""
                .formatted(all.documents(), figures(), held.documents(), heldOutFigures(), reliability(), patterns());
    }

    /** The counts from which confidence is estimated, a line each; as {@link Confidence} reads them. */
    public String table() {
        return "# columns: kind\tpattern\ttuned right\ttuned wrong\theld right\theld wrong\n"
                + counts.stream()
                        .map(c -> String.join(
                                "\t",
                                c.kind(),
                                c.pattern(),
                                Integer.toString(c.tunedRight()),
                                Integer.toString(c.tunedWrong()),
                                Integer.toString(c.heldRight()),
                                Integer.toString(c.heldWrong())))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The whole card as N-Triples, sorted. */
    public String rdf() {
        Model model = ModelFactory.createDefaultModel();
        describe(model, "all", "all marked documents", all);
        describe(model, "held-out", "the marked documents that the models do not learn from", held);
        for (Confidence.Count count : counts) {
            Resource pattern = model.createResource(CARD + "pattern-" + count.pattern())
                    .addProperty(RDF.type, model.createResource(ENT + "Pattern"))
                    .addProperty(RDFS.label, "pattern " + count.pattern())
                    .addProperty(DCTerms.identifier, count.pattern());
            int right = count.tunedRight() + count.heldRight();
            int claims = right + count.tunedWrong() + count.heldWrong();
            String name = "precision-" + count.kind() + "-" + count.pattern();
            measurement(model, name, "precision", pattern, (double) right / claims)
                    .addLiteral(property(ENT, "sampleSize"), claims);
        }
        StringWriter out = new StringWriter();
        RDFDataMgr.write(out, model, Lang.NTRIPLES);
        return out.toString().lines().sorted(Comparator.naturalOrder()).collect(Collectors.joining("\n", "", "\n"));
    }

    private static void describe(Model model, String name, String label, Score score) {
        Resource documents = model.createResource(CARD + name).addProperty(RDFS.label, label);
        score.measures().forEach((measure, figures) -> {
            Bootstrap.Interval interval = Bootstrap.f1(figures);
            String of = measure + "-" + name;
            measurement(model, "precision-" + of, "precision", documents, figures.precision());
            measurement(model, "recall-" + of, "recall", documents, figures.recall());
            measurement(model, "f1-" + of, "f1", documents, figures.f1())
                    .addProperty(property(ENT, "intervalLow"), decimal(interval.low()))
                    .addProperty(property(ENT, "intervalHigh"), decimal(interval.high()))
                    .addLiteral(property(ENT, "sampleSize"), figures.items());
        });
    }

    private static Resource measurement(Model model, String name, String metric, Resource computedOn, double value) {
        Resource measurement = model.createResource(CARD + name, model.createResource(DQV + "QualityMeasurement"))
                .addProperty(RDFS.label, name.replace('-', ' '))
                .addProperty(property(DQV, "isMeasurementOf"), model.createResource(ENT + metric))
                .addProperty(property(DQV, "computedOn"), computedOn)
                .addProperty(property(DQV, "value"), decimal(value));
        computedOn.addProperty(property(DQV, "hasQualityMeasurement"), measurement);
        return measurement;
    }

    /** Three digits in the canonical form of {@code xsd:decimal}, which the store does not change. */
    private static Literal decimal(double value) {
        BigDecimal digits =
                new BigDecimal(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        String canonical = digits.setScale(Math.max(1, digits.scale())).toPlainString();
        return ResourceFactory.createTypedLiteral(canonical, XSDDatatype.XSDdecimal);
    }

    private static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace, name);
    }
}
