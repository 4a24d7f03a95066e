package org.entente.graph;

/**
 * How far a build has come.
 *
 * @param done how many documents have been dealt with
 * @param total how many there are
 * @param document the one that was dealt with last
 */
public record Progress(int done, int total, String document) {}
