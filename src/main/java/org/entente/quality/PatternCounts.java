package org.entente.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.fact.Confidence;

/** Counts how many claims of each pattern are right; a claim that several patterns read counts for each. */
final class PatternCounts {
    private static final Comparator<List<String>> ORDER =
            Comparator.<List<String>, String>comparing(k -> k.get(0)).thenComparing(k -> k.get(1));

    private PatternCounts() {}

    /** One count a kind and pattern, in their order. */
    static List<Confidence.Count> of(Collection<Score.Outcome> outcomes, Set<String> heldOut) {
        Map<List<String>, int[]> counts = new TreeMap<>(ORDER);
        for (Score.Outcome outcome : outcomes) {
            int column = (heldOut.contains(outcome.document()) ? 2 : 0) + (outcome.right() ? 0 : 1);
            for (String pattern : outcome.patterns()) {
                counts.computeIfAbsent(List.of(outcome.kind(), pattern), k -> new int[4])[column]++;
            }
        }
        List<Confidence.Count> list = new ArrayList<>();
        counts.forEach((key, n) -> list.add(new Confidence.Count(key.get(0), key.get(1), n[0], n[1], n[2], n[3])));
        return list;
    }
}
