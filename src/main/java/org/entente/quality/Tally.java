package org.entente.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Counts the items of one measure over documents. Not safe for several threads. */
final class Tally {
    private final List<Score.Count> counts = new ArrayList<>();
    private final List<Score.Fault> missed = new ArrayList<>();
    private final List<Score.Fault> extra = new ArrayList<>();

    /** Adds a document's items: what there is to be found, and what was. */
    void add(String document, Set<List<String>> gold, Set<List<String>> found) {
        int right = (int) found.stream().filter(gold::contains).count();
        counts.add(new Score.Count(document, right, found.size() - right, gold.size() - right));
        collect(document, gold, found, missed);
        collect(document, found, gold, extra);
    }

    private static void collect(
            String document, Set<List<String>> these, Set<List<String>> notThese, List<Score.Fault> faults) {
        these.stream()
                .filter(item -> !notThese.contains(item))
                .map(item -> String.join(
                        " | ",
                        item.stream()
                                .map(part -> Objects.requireNonNullElse(part, "-"))
                                .toList()))
                .sorted()
                .forEach(item -> faults.add(new Score.Fault(document, item)));
    }

    Score.Figures figures() {
        return new Score.Figures(List.copyOf(counts), List.copyOf(missed), List.copyOf(extra));
    }
}
