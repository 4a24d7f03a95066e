package org.entente.network;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often words are said, so that it is known when one is said no more. */
final class Tally {
    private final SortedMap<String, Integer> times = new TreeMap<>();

    void add(String word, int by) {
        times.merge(word, by, (one, other) -> one + other == 0 ? null : Integer.valueOf(one + other));
    }

    /** Those that are said, in order. */
    List<String> words() {
        return List.copyOf(times.keySet());
    }
}
