package org.entente.network;

import java.util.Random;
import java.util.function.BiConsumer;

/** Small graphs of links in time, drawn at random from a seed, so that every case can be met again. */
final class RandomGraphs {
    static final int KINDS = 3;

    private RandomGraphs() {}

    /** Calls for so many graphs; what fails says with which seed. */
    static void each(int graphs, BiConsumer<NetworkGraph, Random> check) {
        for (int seed = 0; seed < graphs; seed++) {
            Random random = new Random(seed);
            NetworkGraph graph = draw(random);
            try {
                check.accept(graph, random);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** 2 to 8 nodes, up to 15 links, several between the same two, on days 0 to 9 or without a date. */
    static NetworkGraph draw(Random random) {
        int nodes = 2 + random.nextInt(7);
        int links = random.nextInt(16);
        NetworkGraph.Builder builder = new NetworkGraph.Builder(links);
        for (int i = 0; i < links; i++) {
            int from = random.nextInt(8) == 0 ? Days.EVER : random.nextInt(10);
            int to = from == Days.EVER ? Days.NEVER : from + random.nextInt(3);
            builder.add(
                    random.nextInt(nodes),
                    random.nextInt(nodes),
                    random.nextInt(KINDS),
                    random.nextInt(2),
                    from,
                    to,
                    (1 + random.nextInt(10)) / 10.0,
                    i);
        }
        return builder.build(nodes);
    }

    /** All, or some kinds, a confidence, a window, a direction, and some nodes. */
    static Lens lens(NetworkGraph graph, Random random) {
        if (random.nextInt(3) == 0) {
            return Lens.ALL;
        }
        java.util.BitSet nodes = null;
        if (random.nextBoolean()) {
            nodes = new java.util.BitSet();
            for (int node = 0; node < graph.nodes(); node++) {
                nodes.set(node, random.nextInt(5) > 0);
            }
        }
        int first = random.nextInt(3) == 0 ? random.nextInt(6) : Days.EVER;
        boolean[] oneWay = new boolean[256];
        oneWay[0] = true;
        return new Lens(
                random.nextInt(3) == 0 ? 1 + random.nextInt(7) : -1,
                random.nextInt(4) == 0 ? 1 : -1,
                random.nextInt(3) == 0 ? 30 : 0,
                first,
                first == Days.EVER ? Days.NEVER : first + random.nextInt(6),
                random.nextBoolean(),
                0b10,
                nodes,
                -1L,
                null,
                random.nextBoolean(),
                oneWay);
    }
}
