package org.entente.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A part of a network: what is drawn or written to a file.
 *
 * @param network of which it is a part
 * @param nodes in order
 * @param links in order; both ends of each are among the nodes
 * @param complete whether it has all that was asked for, or had to stop at the bound
 */
public record Subnetwork(Network network, int[] nodes, int[] links, boolean complete) {

    /** All that a lens shows of those who have links. */
    public static Subnetwork all(Network network, Lens lens) {
        NetworkGraph graph = network.graph();
        BitSet ends = new BitSet();
        int[] links = new int[graph.links()];
        int count = 0;
        for (int link = 0; link < graph.links(); link++) {
            if (lens.shows(graph, link)) {
                links[count++] = link;
                ends.set(graph.source(link));
                ends.set(graph.target(link));
            }
        }
        return new Subnetwork(network, ends.stream().toArray(), Arrays.copyOf(links, count), true);
    }

    /**
     * What is around a node: those within some hops, nearer ones first, and the links among them. The node itself is always
     * there. Time: the links within the distance.
     *
     * @param most how many nodes at most
     */
    public static Subnetwork around(Network network, Lens lens, int node, int hops, int most) {
        NetworkGraph graph = network.graph();
        List<Integer> found = new ArrayList<>(List.of(node));
        BitSet seen = new BitSet();
        seen.set(node);
        boolean complete = true;
        int start = 0;
        for (int hop = 0; hop < hops; hop++) {
            int end = found.size();
            for (int i = start; i < end; i++) {
                int tail = found.get(i);
                for (int at = graph.offsets[tail]; at < graph.offsets[tail + 1]; at++) {
                    int head = graph.heads[at];
                    if (!seen.get(head) && lens.admitsNode(head) && lens.admits(graph, graph.entries[at])) {
                        if (found.size() == most) {
                            complete = false;
                        } else {
                            seen.set(head);
                            found.add(head);
                        }
                    }
                }
            }
            start = end;
        }
        return of(network, lens, seen, complete);
    }

    /** Nodes and all links among them that a lens shows. */
    public static Subnetwork of(Network network, Lens lens, BitSet nodes, boolean complete) {
        NetworkGraph graph = network.graph();
        BitSet links = new BitSet();
        nodes.stream().forEach(node -> {
            for (int at = graph.offsets[node]; at < graph.offsets[node + 1]; at++) {
                if (nodes.get(graph.heads[at]) && lens.admits(graph, graph.entries[at])) {
                    links.set(graph.entries[at]);
                }
            }
        });
        return new Subnetwork(network, nodes.stream().toArray(), links.stream().toArray(), complete);
    }

    /** The agents, in the order of the nodes. */
    public List<Agent> agents() {
        return Arrays.stream(nodes).mapToObj(network::agent).toList();
    }

    /** The nodes with the most links, and the links among them. */
    public Subnetwork largest(int most) {
        if (nodes.length <= most) {
            return this;
        }
        int[] degree = new int[network.graph().nodes()];
        for (int link : links) {
            degree[network.graph().source(link)]++;
            degree[network.graph().target(link)]++;
        }
        BitSet kept = new BitSet();
        Arrays.stream(nodes)
                .boxed()
                .sorted((a, b) -> degree[a] != degree[b] ? degree[b] - degree[a] : a - b)
                .limit(most)
                .forEach(kept::set);
        int[] among = Arrays.stream(links)
                .filter(link -> kept.get(network.graph().source(link))
                        && kept.get(network.graph().target(link)))
                .toArray();
        return new Subnetwork(network, kept.stream().toArray(), among, false);
    }
}
