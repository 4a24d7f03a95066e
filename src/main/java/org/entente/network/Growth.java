package org.entente.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How the network grew in one year.
 *
 * @param year the year
 * @param claims how many agreements, visits and so on began in it, by kind
 * @param agents how many people and institutions had their first link in it
 * @param allAgents how many had one by its end
 * @param allPairs how many pairs were tied by its end
 */
public record Growth(int year, SortedMap<String, Integer> claims, int agents, int allAgents, int allPairs) {

    /** Year by year, from the first with a link to the last, also those in which nothing began. Undated links do not count. */
    public static List<Growth> of(Network network, Lens lens) {
        NetworkGraph graph = network.graph();
        return of(
                network,
                IntStream.range(0, graph.links())
                        .filter(link -> lens.shows(graph, link))
                        .toArray());
    }

    /** The same of some links. */
    public static List<Growth> of(Network network, int[] links) {
        NetworkGraph graph = network.graph();
        SortedMap<Integer, List<Integer>> byYear = new TreeMap<>();
        for (int link : links) {
            if (graph.from(link) != Days.EVER) {
                byYear.computeIfAbsent(Days.year(graph.from(link)), y -> new ArrayList<>())
                        .add(link);
            }
        }
        List<Growth> growth = new ArrayList<>();
        BitSet agents = new BitSet();
        Set<Long> pairs = new HashSet<>();
        for (int year = byYear.isEmpty() ? 1 : byYear.firstKey();
                !byYear.isEmpty() && year <= byYear.lastKey();
                year++) {
            SortedMap<String, Integer> claims = new TreeMap<>();
            BitSet counted = new BitSet();
            int before = agents.cardinality();
            for (int link : byYear.getOrDefault(year, List.of())) {
                if (!counted.get(graph.claim(link))) {
                    counted.set(graph.claim(link));
                    claims.merge(
                            network.projection().rules().get(graph.kind(link)).kind(), 1, Integer::sum);
                }
                int one = Math.min(graph.source(link), graph.target(link));
                int other = Math.max(graph.source(link), graph.target(link));
                agents.set(one);
                agents.set(other);
                pairs.add((long) one << 32 | other);
            }
            growth.add(new Growth(year, claims, agents.cardinality() - before, agents.cardinality(), pairs.size()));
        }
        return growth;
    }
}
