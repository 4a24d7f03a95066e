package org.entente.network;

import java.util.Arrays;

/**
 * Where the nodes of a drawing stand: those who are tied near each other, all with room around them. The same part gives the
 * same drawing.
 *
 * <p>Source: the forces of Jacomy et al., "ForceAtlas2" (2014), where whoever has many ties takes much room, and the cooling
 * and the grid of Fruchterman and Reingold, "Graph drawing by force-directed placement" (1991); far cells push as a whole.
 * Begun from a sunflower's spiral with the best connected in its heart instead of at random. Time: rounds times nodes times
 * cells.
 */
public final class Layout {
    /** Rounds until nodes have found their places; fewer for large drawings, which nobody sees node by node. */
    private static final int ROUNDS = 320;

    private static final int ROUNDS_OF_MANY = 50;
    /** Rounds times nodes where there are more than a few: a picture may take some hundredths of a second. */
    private static final int EFFORT = 20_000;

    /** Cells a side at most. */
    private static final int CELLS = 24;

    /** Keeps parts that hang together from drifting off. */
    private static final double GRAVITY = 0.06;

    /** How hard nodes push, against ties that pull with their length. */
    private static final double PUSH = 0.5;

    /** Nodes farther than this from each other hardly push, so that parts without a tie between them lie side by side. */
    private static final double RANGE = 7;

    private static final double NEARNESS = 1 / (RANGE * RANGE);

    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));

    private final int nodes;
    private final int[] one;
    private final int[] other;
    private final double[] strength;
    /** One more than the ties of each. */
    private final double[] mass;

    private final double[] x;
    private final double[] y;
    private final double[] moveX;
    private final double[] moveY;

    private Layout(int nodes, int[] one, int[] other, double[] strength) {
        this.nodes = nodes;
        this.one = one;
        this.other = other;
        this.strength = strength;
        mass = new double[nodes];
        x = new double[nodes];
        y = new double[nodes];
        moveX = new double[nodes];
        moveY = new double[nodes];
    }

    /** Places, by the order of the nodes: x and y of the first, of the second … One is about the length of a link. */
    public static double[] of(Subnetwork part) {
        NetworkGraph graph = part.network().graph();
        int[] place = new int[graph.nodes()];
        for (int i = 0; i < part.nodes().length; i++) {
            place[part.nodes()[i]] = i;
        }
        long[] pairs = Arrays.stream(part.links())
                .mapToLong(link -> {
                    int a = place[graph.source(link)];
                    int b = place[graph.target(link)];
                    return (long) Math.min(a, b) << 32 | Math.max(a, b);
                })
                .sorted()
                .toArray();
        int[] one = new int[pairs.length];
        int[] other = new int[pairs.length];
        double[] strength = new double[pairs.length];
        int count = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                one[count] = (int) (pairs[i] >> 32);
                other[count++] = (int) pairs[i];
            }
            strength[count - 1]++;
        }
        Layout layout = new Layout(
                part.nodes().length,
                Arrays.copyOf(one, count),
                Arrays.copyOf(other, count),
                Arrays.copyOf(strength, count));
        layout.place();
        double[] places = new double[2 * layout.nodes];
        for (int i = 0; i < layout.nodes; i++) {
            places[2 * i] = layout.x[i];
            places[2 * i + 1] = layout.y[i];
        }
        return places;
    }

    private void place() {
        int[] degree = new int[nodes];
        for (int i = 0; i < one.length; i++) {
            degree[one[i]]++;
            degree[other[i]]++;
        }
        Arrays.setAll(mass, i -> 1 + degree[i]);
        Arrays.setAll(strength, i -> 1 + Math.log(strength[i]) / 2);
        Integer[] order = new Integer[nodes];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> degree[a] != degree[b] ? degree[b] - degree[a] : a - b);
        for (int i = 0; i < nodes; i++) {
            x[order[i]] = 2 * Math.sqrt(i + 0.5) * Math.cos(i * GOLDEN);
            y[order[i]] = 2 * Math.sqrt(i + 0.5) * Math.sin(i * GOLDEN);
        }
        int rounds = Math.max(ROUNDS_OF_MANY, Math.min(ROUNDS, EFFORT / Math.max(1, nodes)));
        double hottest = Math.sqrt(nodes) / 2 + 0.5;
        for (int round = 0; round < rounds; round++) {
            double cooling = 1 - (double) round / rounds;
            push();
            pull();
            settle(hottest * cooling * cooling + 0.005);
        }
    }

    /** Each pushes each, far ones as one; and the middle draws all. */
    private void push() {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int i = 0; i < nodes; i++) {
            low = Math.min(low, Math.min(x[i], y[i]));
            high = Math.max(high, Math.max(x[i], y[i]));
        }
        int side = Math.max(1, Math.min(CELLS, (int) Math.sqrt(nodes / 4.0)));
        double cell = (high - low) / side + 1e-9;
        int[] start = new int[side * side + 1];
        int[] cellOf = new int[nodes];
        double[] sumX = new double[side * side];
        double[] sumY = new double[side * side];
        double[] sum = new double[side * side];
        for (int i = 0; i < nodes; i++) {
            cellOf[i] = (int) ((y[i] - low) / cell) * side + (int) ((x[i] - low) / cell);
            start[cellOf[i] + 1]++;
            sumX[cellOf[i]] += x[i] * mass[i];
            sumY[cellOf[i]] += y[i] * mass[i];
            sum[cellOf[i]] += mass[i];
        }
        for (int c = 0; c < side * side; c++) {
            start[c + 1] += start[c];
            sumX[c] /= sum[c];
            sumY[c] /= sum[c];
        }
        int[] members = new int[nodes];
        int[] next = Arrays.copyOf(start, start.length);
        for (int i = 0; i < nodes; i++) {
            members[next[cellOf[i]]++] = i;
        }
        for (int i = 0; i < nodes; i++) {
            moveX[i] = -x[i] * GRAVITY * mass[i];
            moveY[i] = -y[i] * GRAVITY * mass[i];
            int row = cellOf[i] / side;
            int column = cellOf[i] % side;
            double pushX = 0;
            double pushY = 0;
            for (int r = 0, c = 0; r < side; r++) {
                boolean nearRow = r >= row - 1 && r <= row + 1;
                for (int k = 0; k < side; k++, c++) {
                    if (nearRow && k >= column - 1 && k <= column + 1) {
                        for (int m = start[c]; m < start[c + 1]; m++) {
                            if (members[m] != i) {
                                push(i, members[m]);
                            }
                        }
                    } else if (sum[c] > 0) {
                        double dx = x[i] - sumX[c];
                        double dy = y[i] - sumY[c];
                        double square = dx * dx + dy * dy;
                        double force = sum[c] / (square * (1 + square * NEARNESS));
                        pushX += dx * force;
                        pushY += dy * force;
                    }
                }
            }
            moveX[i] += PUSH * mass[i] * pushX;
            moveY[i] += PUSH * mass[i] * pushY;
        }
    }

    private void push(int node, int from) {
        double dx = x[node] - x[from];
        double dy = y[node] - y[from];
        double square = dx * dx + dy * dy;
        if (square < 1e-6) { // two at one place part in directions of their own
            dx = Math.cos(node * GOLDEN) * 1e-3;
            dy = Math.sin((node + from) * GOLDEN) * 1e-3;
            square = 1e-6;
        }
        double force = PUSH * mass[node] * mass[from] / (square * (1 + square * NEARNESS));
        moveX[node] += dx * force;
        moveY[node] += dy * force;
    }

    private void pull() {
        for (int i = 0; i < one.length; i++) {
            double dx = x[one[i]] - x[other[i]];
            double dy = y[one[i]] - y[other[i]];
            double force = strength[i];
            moveX[one[i]] -= dx * force;
            moveY[one[i]] -= dy * force;
            moveX[other[i]] += dx * force;
            moveY[other[i]] += dy * force;
        }
    }

    private void settle(double farthest) {
        for (int i = 0; i < nodes; i++) {
            double length = Math.sqrt(moveX[i] * moveX[i] + moveY[i] * moveY[i]);
            if (length > 0) {
                double step = Math.min(length / mass[i] / 2, farthest) / length;
                x[i] += moveX[i] * step;
                y[i] += moveY[i] * step;
            }
        }
    }
}
