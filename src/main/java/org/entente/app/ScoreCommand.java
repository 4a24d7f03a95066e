package org.entente.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.quality.EntityScorer;
import org.entente.quality.Fold;
import org.entente.quality.Measure;
import org.entente.quality.QualityCard;
import org.entente.quality.Score;
import org.entente.quality.Scorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code score}: how close what was extracted comes to what a careful reader takes from the same documents. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Scores extracted RDF against facts files: precision, recall and F1 of each measure.",
        footer = {
            "",
            "Examples:",
            "  entente score --text data/documents data/gold out",
            "  entente score --errors people --fold 1/5 --text data/documents data/gold out",
            "  entente score --entities corpus dump.nq     identity across documents, B-cubed"
        })
final class ScoreCommand implements Callable<Integer> {
    @ParentCommand
    private Entente entente;

    @Parameters(index = "0", paramLabel = "GOLD", description = "The directory of the facts files, NAME.json.")
    private Path gold;

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "The directory of what 'extract --format nt' wrote, NAME.nt; with --entities, a dump.")
    private Path output;

    @Option(
            names = "--text",
            paramLabel = "DIR",
            description =
                    "The directory of the documents, NAME.txt, that evidence is checked against; GOLD if left out.")
    private Path texts;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--errors",
            paramLabel = "MEASURE",
            description = "Then list what was missed and what is too much, of one of: ${COMPLETION-CANDIDATES}.")
    private Measure errors;

    @Option(names = "--doc", paramLabel = "NAME", description = "Score this document only.")
    private String document;

    @Option(
            names = "--fold",
            paramLabel = "K/N",
            description = "Score only the K-th of N parts of the documents; their names decide who is in which.")
    private Fold fold;

    @Option(names = "--at-least", paramLabel = "F1", description = "End with exit code 1 if the mean of F1 is lower.")
    private double least;

    @Option(
            names = "--card",
            paramLabel = "DIR",
            description = {
                "Write the quality card as well: DIR/card.md, DIR/card.nt and DIR/patterns.tsv, with intervals,",
                "the precision of patterns and the reliability of confidence. GOLD/held-out.txt names the",
                "documents that no rule was tuned on, one a line."
            })
    private Path card;

    @Option(
            names = "--entities",
            description = "Score identity across documents: GOLD holds entities.json, OUT is N-Quads or N-Triples.")
    private boolean entities;

    @Override
    public Integer call() throws IOException {
        Entente.directory(gold);
        return entities ? scoreEntities() : scoreDocuments();
    }

    private int scoreDocuments() throws IOException {
        Scorer scorer = new Scorer(gold, Entente.directory(output), texts == null ? gold : Entente.directory(texts));
        Score score = scorer.score(
                name -> (document == null || document.equals(name)) && (fold == null || fold.contains(name)));
        if (score.documents() == 0) {
            throw CommandFailure.usage(
                    gold + ": no facts file " + (document == null ? "to score" : document + ".json"));
        }
        if (json) {
            entente.out().println(Json.write(json(score)));
        } else {
            print(score);
        }
        if (card != null) {
            writeCard(QualityCard.of(scorer, heldOut(gold)));
        }
        if (errors != null) {
            Score.Figures figures = score.measures().get(errors);
            figures.missed().forEach(f -> entente.out().println("missed\t" + f.document() + "\t" + f.item()));
            figures.extra().forEach(f -> entente.out().println("extra\t" + f.document() + "\t" + f.item()));
        }
        return score.meanF1() < least ? Entente.INCOMPLETE : Entente.DONE;
    }

    /** The names of the documents that no rule or model was made from; their figures tell how it goes elsewhere. */
    static Set<String> heldOut(Path gold) throws IOException {
        Path list = gold.resolve("held-out.txt");
        if (!Files.exists(list)) {
            throw CommandFailure.usage(list + ": not there; it is to name the documents that are held out");
        }
        return names(list);
    }

    /** The names in a file, one a line. */
    static Set<String> names(Path list) throws IOException {
        return Files.readAllLines(list).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void writeCard(QualityCard measured) throws IOException {
        Files.createDirectories(card);
        Files.writeString(card.resolve("card.md"), measured.markdown());
        Files.writeString(card.resolve("card.nt"), measured.rdf());
        Files.writeString(card.resolve("patterns.tsv"), measured.table());
    }

    private void print(Score score) {
        PrintStream out = entente.out();
        out.printf("%-15s%6s%8s%8s%8s%n", "measure", "items", "P", "R", "F1");
        score.measures()
                .forEach((measure, f) -> out.printf(
                        Locale.ROOT,
                        "%-15s%6d%8.3f%8.3f%8.3f%n",
                        measure,
                        f.items(),
                        f.precision(),
                        f.recall(),
                        f.f1()));
        out.printf(
                Locale.ROOT,
                "%-15s%6s%8s%8s%8.3f   evidence %d/%d   documents %d, without output %d%n",
                "mean of F1",
                "",
                "",
                "",
                score.meanF1(),
                score.withEvidence(),
                score.withEvidence() + score.withoutEvidence(),
                score.documents(),
                score.missing().size());
    }

    private static Map<String, Object> json(Score score) {
        Map<String, Object> measures = new LinkedHashMap<>();
        score.measures()
                .forEach((measure, f) -> measures.put(
                        measure.toString(),
                        Json.object("precision", f.precision(), "recall", f.recall(), "f1", f.f1(), "n", f.items())));
        return Json.object(
                "documents", score.documents(),
                "missing", score.missing(),
                "measures", measures,
                "mean_f1", score.meanF1(),
                "evidence", score.evidence());
    }

    private int scoreEntities() throws IOException {
        if (Files.isDirectory(output)) {
            throw CommandFailure.usage(output + ": a directory, where a dump is wanted");
        }
        EntityScorer scorer = new EntityScorer(gold, output);
        EntityScorer.Figures people = scorer.people();
        EntityScorer.Figures organizations = scorer.organizations();
        if (json) {
            entente.out()
                    .println(Json.write(Json.object("people", json(people), "organizations", json(organizations))));
        } else {
            print("people", people);
            print("organizations", organizations);
        }
        return Math.min(people.f1(), organizations.f1()) < least ? Entente.INCOMPLETE : Entente.DONE;
    }

    private void print(String kind, EntityScorer.Figures f) {
        entente.out()
                .printf(
                        Locale.ROOT,
                        "%-15s names %4d  found %4d  B-cubed P %.3f R %.3f F1 %.3f  entities that join several %d%n",
                        kind,
                        f.names(),
                        f.found(),
                        f.precision(),
                        f.recall(),
                        f.f1(),
                        f.joined());
    }

    private static Map<String, Object> json(EntityScorer.Figures f) {
        return Json.object(
                "names", f.names(),
                "found", f.found(),
                "precision", f.precision(),
                "recall", f.recall(),
                "f1", f.f1(),
                "joined", f.joined());
    }
}
