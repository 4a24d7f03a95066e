package org.entente.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** A measure of how central somebody is. */
public enum Measure {
    /** How many partners. */
    DEGREE("partners"),
    /** How often one comes by who goes from partner to partner. */
    PAGERANK("PageRank"),
    /** Between how many others it stands. */
    BETWEENNESS("betweenness"),
    /** How near the others are. */
    CLOSENESS("closeness"),
    /** How dense the group is that it belongs to. */
    CORE("k-core");

    /** More nodes than this, and betweenness is an estimate. */
    private static final int EXACT = 3000;

    private static final int SAMPLES = 256;

    private final String title;

    Measure(String title) {
        this.title = title;
    }

    /** What a reader calls it. */
    public String title() {
        return title;
    }

    /** The value of each node. */
    public double[] of(Topology topology) {
        Centrality centrality = new Centrality(topology);
        return switch (this) {
            case DEGREE -> centrality.degree();
            case PAGERANK -> centrality.pageRank();
            case BETWEENNESS ->
                topology.nodes() <= EXACT
                        ? centrality.betweenness()
                        : centrality.sampledBetweenness(SAMPLES, new Random(1));
            case CLOSENESS -> centrality.closeness();
            case CORE -> centrality.core();
        };
    }

    /** The name in commands and addresses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such measure */
    public static Measure of(String name) {
        return Arrays.stream(values())
                .filter(measure -> measure.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no measure is called '" + name + "'; there are "
                        + Arrays.stream(values()).map(Measure::toString).collect(Collectors.joining(", "))));
    }
}
