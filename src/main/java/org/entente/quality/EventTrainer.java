package org.entente.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.document.Document;
import org.entente.document.DocumentException;
import org.entente.document.DocumentReader;
import org.entente.fact.Candidate;
import org.entente.fact.EventType;
import org.entente.fact.FactExtractor;

/**
 * Learns from facts files which events a document reports, who took part in them, and whose news it is: the weights of the
 * models {@code events}, {@code participation} and {@code host} of the extraction.
 */
public final class EventTrainer {
    /** The penalty on large weights: of 1, 2, 4, 8 and 16 the best on documents held out by rotation. */
    private static final double PENALTY = 8;

    /** The same for whose news it is, on 103 documents. */
    private static final double HOST_PENALTY = 2;

    private final FactExtractor extractor = new FactExtractor();
    private final DocumentReader reader = new DocumentReader();
    private final LogisticRegression events = new LogisticRegression(PENALTY);
    private final LogisticRegression participation = new LogisticRegression(PENALTY);
    private final LogisticRegression hosts = new LogisticRegression(HOST_PENALTY);

    /**
     * Learns from some of the documents of a directory.
     *
     * @param gold the directory of the facts files
     * @param texts the directory of the documents
     * @param wanted the names of the documents from which all is learnt
     * @param wantedForHosts the names of those from which it is learnt whose news they are, also where they are told in a way that
     *     teaches nothing of events
     * @return the names of the documents learnt from
     * @throws IOException if a file cannot be read or is not what it should be
     */
    public List<String> learn(Path gold, Path texts, Predicate<String> wanted, Predicate<String> wantedForHosts)
            throws IOException, DocumentException {
        List<String> names =
                Gold.names(gold).stream().filter(wanted.or(wantedForHosts)).toList();
        for (String name : names) {
            learn(
                    Gold.read(gold.resolve(name + ".json")),
                    reader.read(texts.resolve(name + ".txt")),
                    wanted.test(name),
                    wantedForHosts.test(name));
        }
        return names;
    }

    /** Writes the three tables of what was learnt so far to a directory. */
    public void write(Path models) throws IOException {
        write(models.resolve("events.tsv"), events.weights());
        write(models.resolve("participation.tsv"), participation.weights());
        write(models.resolve("host.tsv"), hosts.weights());
    }

    private void learn(Gold facts, Document document, boolean events, boolean hosts) {
        Set<String> happened = facts.events().stream().map(Gold.Happening::type).collect(Collectors.toSet());
        Map<List<String>, String> known = new HashMap<>();
        facts.people().forEach(p -> p.names().forEach(n -> known.putIfAbsent(Names.personKey(n), p.name())));
        Map<List<String>, String> bodies = new HashMap<>();
        facts.organizations()
                .forEach(o -> o.names().forEach(n -> bodies.putIfAbsent(Names.organizationKey(n), o.name())));
        Optional<String> publisher = document.metadata().publisher().map(p -> bodies.get(Names.organizationKey(p)));
        for (Candidate candidate : extractor.candidates(document)) {
            if (candidate.event().isEmpty()) {
                // A publisher that the document does not name teaches nothing of how one's own house is named.
                publisher
                        .filter(p -> hosts)
                        .ifPresent(p -> this.hosts.add(
                                candidate.features(),
                                candidate.names().stream()
                                        .anyMatch(n -> p.equals(bodies.get(Names.organizationKey(n))))));
                continue;
            }
            if (!events) {
                continue;
            }
            String type = type(candidate.event().get());
            if (candidate.names().isEmpty()) {
                this.events.add(candidate.features(), happened.contains(type));
                continue;
            }
            // Who took part in what did not happen teaches nothing.
            if (happened.contains(type)) {
                Set<String> who = new HashSet<>();
                for (String printed : candidate.names()) {
                    who.add(known.get(Names.personKey(printed)));
                    who.add(bodies.get(Names.organizationKey(printed)));
                }
                participation.add(
                        candidate.features(),
                        facts.events().stream()
                                .filter(e -> e.type().equals(type))
                                .anyMatch(e -> e.participants().stream().anyMatch(who::contains)));
            }
        }
    }

    private static String type(EventType type) {
        return type == EventType.OTHER ? "Other" : type.term();
    }

    private static void write(Path file, SortedMap<String, Double> weights) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# columns: feature\tweight; learnt from data/gold by 'entente train'");
        weights.forEach((feature, weight) -> lines.add(feature + String.format(Locale.ROOT, "\t%.2f", weight)));
        Files.write(file, lines);
    }
}
