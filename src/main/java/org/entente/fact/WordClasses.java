package org.entente.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.mention.Gazetteer;

/** What a word of a clause speaks of, for features: coming, receiving, leading, signing … A word may be of several classes. */
final class WordClasses {
    /** A class and the list of the table {@code english} whose single words it holds. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("visit", "visit-verbs"),
            Map.entry("travel", "travel-verbs"),
            Map.entry("receive", "receive-verbs"),
            Map.entry("lead", "leading-words"),
            Map.entry("consist", "consisting-words"),
            Map.entry("attend", "presence-verbs"),
            Map.entry("witness", "presence-words"),
            Map.entry("sign", "signing-verbs"),
            Map.entry("say", "statement-verbs"),
            Map.entry("chair", "chair-verbs"),
            Map.entry("delegation", "delegation-words"),
            Map.entry("meet", "event-meeting"),
            Map.entry("instrument", "agreement-words"),
            Map.entry("gathering", "event-conference"),
            Map.entry("open", "event-opening"),
            Map.entry("train", "event-training"),
            Map.entry("contest", "event-competition"),
            Map.entry("may", "hypothetical"));

    private final Map<String, Set<String>> classes = new HashMap<>();

    WordClasses(Gazetteer gazetteer) {
        LISTS.forEach((name, list) -> {
            for (String word : gazetteer.words(list)) {
                if (word.indexOf(' ') < 0) {
                    classes.computeIfAbsent(word, k -> new TreeSet<>()).add(name);
                }
            }
        });
    }

    /** The classes of an item, in the order of their names; none for a mention. */
    Iterable<String> of(Item item) {
        return item.token() == null ? List.of() : classes.getOrDefault(item.lower(), Set.of());
    }

    boolean has(Item item) {
        return item.token() != null && classes.containsKey(item.lower());
    }
}
