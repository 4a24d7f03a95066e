package org.entente.network;

import java.util.Random;

/**
 * A generated network: few have very many partners and most have few, as in networks of cooperation (the degrees follow a
 * power law with an exponent of about 2.5; model of Chung and Lu). The same numbers give the same network.
 *
 * @param nodes how many there are
 * @param source one end of each link
 * @param target the other end, never the same
 */
record HeavyTail(int nodes, int[] source, int[] target) {
    /** Links for each node. */
    private static final int LINKS_A_NODE = 8;

    static HeavyTail of(int links) {
        Random random = new Random(links);
        int nodes = Math.max(10, links / LINKS_A_NODE);
        int[] numbers = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            int other = random.nextInt(i + 1);
            numbers[i] = numbers[other];
            numbers[other] = i;
        }
        int[] source = new int[links];
        int[] target = new int[links];
        for (int link = 0; link < links; link++) {
            int one = numbers[(int) (nodes * Math.pow(random.nextDouble(), 3))];
            int other = one;
            while (other == one) {
                other = numbers[(int) (nodes * Math.pow(random.nextDouble(), 3))];
            }
            source[link] = one;
            target[link] = other;
        }
        return new HeavyTail(nodes, source, target);
    }

    /** Pairs of nodes that have links, to find routes between. */
    int[][] pairs(int count) {
        Random random = new Random(count);
        int[][] pairs = new int[count][];
        for (int i = 0; i < count; i++) {
            pairs[i] = new int[] {source[random.nextInt(source.length)], target[random.nextInt(source.length)]};
            if (pairs[i][0] == pairs[i][1]) {
                i--;
            }
        }
        return pairs;
    }
}
