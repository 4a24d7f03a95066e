package org.entente.graph;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many there are
 * @param hits the best first, as many as were asked for
 * @param kinds how many there are of each kind, whichever is asked for
 * @param types how many there are of each class, whichever is asked for, the most frequent first
 * @param countries the same of each country, by its code
 * @param years the same of each year
 */
public record SearchResult(
        int total,
        List<Hit> hits,
        Map<SearchKind, Integer> kinds,
        Map<String, Integer> types,
        Map<String, Integer> countries,
        Map<String, Integer> years) {

    /**
     * A thing, or a sentence of a document.
     *
     * @param iri of the thing, or of the document
     * @param words its name, or the words of the sentence
     * @param start of the sentence in its document, in code points; 0 for a thing
     * @param end excluded
     * @param marks where {@code words} has what was looked for
     * @param alias another name of the thing, where it has more of what was looked for than its label; empty if not
     */
    public record Hit(String iri, SearchKind kind, String words, int start, int end, List<Mark> marks, String alias) {}

    /** A stretch of words that were looked for, in UTF-16 units, {@code end} excluded. */
    public record Mark(int start, int end) {}
}
