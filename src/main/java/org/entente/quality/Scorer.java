package org.entente.quality;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Scores the N-Triples of single documents: {@code NAME.nt} against the facts file {@code NAME.json} and the words of
 * {@code NAME.txt}. Time is linear in the size of the files, but for posts (found times gold, in one document).
 */
public final class Scorer {
    private final Path gold;
    private final Path output;
    private final Path texts;

    /**
     * @param gold the directory of the facts files
     * @param output the directory of what was extracted
     * @param texts the directory of the documents, that evidence is checked against
     */
    public Scorer(Path gold, Path output, Path texts) {
        this.gold = gold;
        this.output = output;
        this.texts = texts;
    }

    /** The names of all documents that there are facts of, sorted. */
    public List<String> documents() throws IOException {
        return Gold.names(gold);
    }

    /**
     * Scores some of the documents.
     *
     * @throws IOException if a file cannot be read or is not what it should be; the message names it
     */
    public Score score(Predicate<String> wanted) throws IOException {
        Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            tallies.put(measure, new Tally());
        }
        List<String> names = documents().stream().filter(wanted).toList();
        List<String> missing = new ArrayList<>();
        List<Score.Outcome> outcomes = new ArrayList<>();
        int withEvidence = 0;
        int withoutEvidence = 0;
        for (String name : names) {
            Path found = output.resolve(name + ".nt");
            boolean there = Files.exists(found);
            if (!there) {
                missing.add(name);
            }
            Triples triples = there ? Triples.read(found) : Triples.none();
            ScoredDocument document =
                    new ScoredDocument(name, Gold.read(gold.resolve(name + ".json")), triples, text(name));
            document.addTo(tallies);
            outcomes.addAll(document.outcomes());
            withEvidence += document.withEvidence();
            withoutEvidence += document.withoutEvidence();
        }
        Map<Measure, Score.Figures> figures = new EnumMap<>(Measure.class);
        tallies.forEach((measure, tally) -> figures.put(measure, tally.figures()));
        return new Score(names.size(), missing, figures, outcomes, withEvidence, withoutEvidence);
    }

    private Optional<String> text(String name) throws IOException {
        Path file = texts.resolve(name + ".txt");
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": not UTF-8", e);
        }
    }
}
