package org.entente.graph;

import java.util.List;

/**
 * What a build did.
 *
 * @param read how many documents were read and stored
 * @param unchanged how many were there as they are
 * @param removed how many were in the store and are no longer in the directory
 * @param problems what could not be read or stored, by file
 * @param unmatched lines of the ledger that are no decision, and decisions that found nothing to decide on, in words
 */
public record BuildReport(int read, int unchanged, int removed, List<Problem> problems, List<String> unmatched) {
    public BuildReport {
        problems = List.copyOf(problems);
        unmatched = List.copyOf(unmatched);
    }

    /**
     * A file that gave no new facts; those that it gave before are kept.
     *
     * @param file as it was found
     * @param message one line, with the file
     */
    public record Problem(String file, String message) {}
}
