package org.entente.graph;

import java.util.Optional;

/**
 * What is looked for.
 *
 * @param words all of which are to be there, the last one perhaps unfinished; those in quotation marks in this order
 * @param kind of what is found; empty for all kinds
 * @param type local name of a class, empty for any
 * @param country ISO 3166-1 alpha-2 code, empty for any
 * @param year four digits, empty for any
 * @param skipped how many of what is found are left out
 * @param most how many of the rest are told
 */
public record SearchRequest(
        String words,
        Optional<SearchKind> kind,
        Optional<String> type,
        Optional<String> country,
        Optional<String> year,
        int skipped,
        int most) {

    /** All that has these words. */
    public static SearchRequest of(String words, int most) {
        return new SearchRequest(
                words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, most);
    }

    /** The same among things of one kind. */
    public SearchRequest withKind(SearchKind other) {
        return new SearchRequest(words, Optional.of(other), type, country, year, skipped, most);
    }

    /** Another page of the same. */
    public SearchRequest withPage(int left, int told) {
        return new SearchRequest(words, kind, type, country, year, left, told);
    }

    /** Whether anything is asked for at all. */
    public boolean isEmpty() {
        return words.isBlank() && type.isEmpty() && country.isEmpty() && year.isEmpty();
    }
}
