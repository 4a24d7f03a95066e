package org.entente.quality;

import java.util.List;
import java.util.Map;

/**
 * The figures of a set of documents.
 *
 * @param documents how many were scored
 * @param missing the names of those of which there was no output; all their items count as missed
 * @param measures the figures of each measure, in the order of {@link Measure}
 * @param outcomes of each claim, document by document
 * @param withEvidence how many things carry a quotation that stands in the text where they say
 * @param withoutEvidence how many do not
 */
public record Score(
        int documents,
        List<String> missing,
        Map<Measure, Figures> measures,
        List<Outcome> outcomes,
        int withEvidence,
        int withoutEvidence) {

    /**
     * Whether a claim that was extracted is in the gold.
     *
     * @param kind {@code person}, {@code organization}, {@code position}, {@code event} or {@code agreement}
     * @param patterns the ids of the rules that read its evidence, sorted
     * @param confidence as the graph states it
     */
    public record Outcome(String document, String kind, List<String> patterns, double confidence, boolean right) {}

    /**
     * The items of one document.
     *
     * @param right items that are in the gold and were found
     * @param wrong items that were found and are not in the gold
     * @param lost items of the gold that were not found
     */
    public record Count(String document, int right, int wrong, int lost) {}

    /**
     * The figures of one measure.
     *
     * @param documents the items of each document
     * @param missed items of the gold that were not found, document by document
     * @param extra items that were found and are not in the gold, document by document
     */
    public record Figures(List<Count> documents, List<Fault> missed, List<Fault> extra) {
        /** Items that are in the gold and were found. */
        public int right() {
            return documents.stream().mapToInt(Count::right).sum();
        }

        /** Items that were found and are not in the gold. */
        public int wrong() {
            return documents.stream().mapToInt(Count::wrong).sum();
        }

        /** Items of the gold that were not found. */
        public int lost() {
            return documents.stream().mapToInt(Count::lost).sum();
        }

        /** The items of the gold. */
        public int items() {
            return right() + lost();
        }

        /** The share of what was found that is right; 0 where nothing was found. */
        public double precision() {
            return right() == 0 ? 0 : (double) right() / (right() + wrong());
        }

        /** The share of the gold that was found; 0 where the gold is empty. */
        public double recall() {
            return right() == 0 ? 0 : (double) right() / items();
        }

        /** The harmonic mean of precision and recall; 0 where both are. */
        public double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    /**
     * An item that is wrong.
     *
     * @param document the document's name
     * @param item its parts, with {@code |} between them and {@code -} for an unknown one
     */
    public record Fault(String document, String item) {}

    /** The mean of the measures' F1. */
    public double meanF1() {
        return measures.values().stream().mapToDouble(Figures::f1).reduce(0, Double::sum) / measures.size();
    }

    /** The share of things whose evidence holds; 0 where there is nothing. */
    public double evidence() {
        return (double) withEvidence / Math.max(1, withEvidence + withoutEvidence);
    }
}
