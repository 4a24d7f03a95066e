package org.entente.network;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * The network of groups of agents: of the countries that they belong to, or of the areas in which they work together.
 *
 * @param names the groups, in order
 * @param ties between them, the strongest first
 */
public record Contraction(List<String> names, List<Tie> ties) {
    /**
     * What ties two groups, or the members of one.
     *
     * @param one the first in order
     * @param other the second, or the same
     * @param claims how many agreements, visits and so on
     * @param links one of them for each claim, in the order of the claims
     */
    public record Tie(String one, String other, int claims, List<Integer> links) {}

    /** By the country of each end. What has no country is in no group. */
    public static Contraction countries(Network network, Lens lens) {
        SortedMap<String, SortedMap<Integer, Integer>> links = new TreeMap<>();
        NetworkGraph graph = network.graph();
        forEach(
                network,
                lens,
                link -> {
                    String one = network.agent(graph.source(link)).country();
                    String other = network.agent(graph.target(link)).country();
                    return one.isEmpty() || other.isEmpty() ? List.of() : List.of(pair(one, other));
                },
                links);
        return of(links);
    }

    /** By the areas of each link: two areas are tied by what covers both, an area with itself by what covers it. */
    public static Contraction areas(Network network, Lens lens) {
        SortedMap<String, SortedMap<Integer, Integer>> links = new TreeMap<>();
        forEach(
                network,
                lens,
                link -> {
                    List<String> areas =
                            network.drawn(network.graph().claim(link)).areas();
                    TreeSet<String> pairs = new TreeSet<>();
                    areas.forEach(one -> areas.forEach(other -> pairs.add(pair(one, other))));
                    return List.copyOf(pairs);
                },
                links);
        return of(links);
    }

    private static void forEach(
            Network network,
            Lens lens,
            IntFunction<List<String>> pairs,
            SortedMap<String, SortedMap<Integer, Integer>> links) {
        NetworkGraph graph = network.graph();
        for (int i = 0; i < graph.links(); i++) {
            int link = i;
            if (lens.shows(graph, link)) {
                pairs.apply(link).forEach(pair -> links.computeIfAbsent(pair, p -> new TreeMap<>())
                        .putIfAbsent(graph.claim(link), link));
            }
        }
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "\n" + other : other + "\n" + one;
    }

    private static Contraction of(SortedMap<String, SortedMap<Integer, Integer>> links) {
        TreeSet<String> names = new TreeSet<>();
        List<Tie> ties = links.entrySet().stream()
                .map(entry -> {
                    String[] ends = entry.getKey().split("\n");
                    names.addAll(List.of(ends));
                    return new Tie(
                            ends[0],
                            ends[1],
                            entry.getValue().size(),
                            List.copyOf(entry.getValue().values()));
                })
                .sorted(Comparator.comparingInt((Tie tie) -> -tie.claims)
                        .thenComparing(Tie::one)
                        .thenComparing(Tie::other))
                .toList();
        return new Contraction(List.copyOf(names), ties);
    }
}
