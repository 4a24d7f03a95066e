package org.entente.network;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Measures the engine beside bare int arrays and JGraphT on a generated network.
 *
 * <p>Arguments: the number of links; {@code jgrapht} if JGraphT takes part, whose graph takes about 400 bytes a link.
 */
final class EngineBenchmark {
    private static final int PAIRS = 4096;
    private static final int ROUNDS = 20;
    /** Nodes at which the routes for sampled betweenness begin. */
    private static final int SAMPLES = 4;
    /** For exact betweenness, which grows with links times nodes. */
    private static final int SMALL = 16_000;

    private EngineBenchmark() {}

    public static void main(String[] arguments) {
        int links = Integer.parseInt(arguments[0]);
        boolean rival = arguments.length > 1;
        HeavyTail made = HeavyTail.of(links);
        System.out.printf(Locale.ROOT, "| links: %,d, nodes: %,d | | | |%n", links, made.nodes());
        NetworkGraph graph = build(made);
        int[][] pairs = made.pairs(PAIRS);
        routes(graph, made, pairs, rival);
        neighbourhoods(graph, pairs);
        if (rival) {
            ranks(graph, made);
            betweenness();
        }
    }

    private static NetworkGraph build(HeavyTail made) {
        NetworkGraph graph = null;
        double best = Double.MAX_VALUE;
        for (int turn = 0; turn < 5; turn++) {
            graph = null;
            long begin = System.nanoTime();
            NetworkGraph.Builder builder = new NetworkGraph.Builder(made.source().length);
            for (int link = 0; link < made.source().length; link++) {
                builder.add(made.source()[link], made.target()[link], link & 3, 0, 15_000, 15_000, 0.9, link);
            }
            graph = builder.build(made.nodes());
            best = Math.min(best, System.nanoTime() - begin);
        }
        long held = used();
        int count = graph.links();
        graph = null;
        held -= used();
        System.out.printf(Locale.ROOT, "| building | Entente | %.1f million links a second | |%n", count * 1e3 / best);
        System.out.printf(Locale.ROOT, "| memory | Entente | %.0f MB | |%n", held / 1e6);
        NetworkGraph.Builder builder = new NetworkGraph.Builder(count);
        for (int link = 0; link < count; link++) {
            builder.add(made.source()[link], made.target()[link], link & 3, 0, 15_000, 15_000, 0.9, link);
        }
        return builder.build(made.nodes());
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private static void routes(NetworkGraph graph, HeavyTail made, int[][] pairs, boolean rival) {
        PlainSearch plain = new PlainSearch(graph.offsets, graph.heads);
        BidirectionalSearch search = new BidirectionalSearch(graph);
        for (int[] pair : pairs) {
            if (plain.hops(pair[0], pair[1]) != search.path(pair[0], pair[1], Lens.ALL).length - 1) {
                throw new IllegalStateException("two searches differ: " + Arrays.toString(pair));
            }
        }
        Contest contest = new Contest("shortest route")
                .with("int arrays", i -> plain.hops(pairs[i % PAIRS][0], pairs[i % PAIRS][1]))
                .with("Entente", i -> search.path(pairs[i % PAIRS][0], pairs[i % PAIRS][1], Lens.ALL));
        if (rival) {
            BidirectionalDijkstraShortestPath<Integer, DefaultEdge> theirs =
                    new BidirectionalDijkstraShortestPath<>(jgrapht(made));
            for (int i = 0; i < 20; i++) {
                GraphPath<Integer, DefaultEdge> path = theirs.getPath(pairs[i][0], pairs[i][1]);
                if (path.getLength() != plain.hops(pairs[i][0], pairs[i][1])) {
                    throw new IllegalStateException("JGraphT differs: " + Arrays.toString(pairs[i]));
                }
            }
            contest.with("JGraphT, bidirectional", i -> theirs.getPath(pairs[i % PAIRS][0], pairs[i % PAIRS][1]));
        }
        contest.run();
    }

    private static void neighbourhoods(NetworkGraph graph, int[][] pairs) {
        Topology topology = Topology.of(graph, Lens.ALL);
        PlainSearch plain = new PlainSearch(topology.offsets, topology.heads);
        for (int hops = 2; hops <= 3; hops++) {
            int far = hops;
            new Contest(hops + "-hop neighbourhood")
                    .with("int arrays", i -> plain.within(pairs[i % PAIRS][0], far))
                    .with("Entente", i -> topology.within(pairs[i % PAIRS][0], far, Integer.MAX_VALUE))
                    .run();
        }
    }

    private static Graph<Integer, DefaultEdge> jgrapht(HeavyTail made) {
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        for (int node = 0; node < made.nodes(); node++) {
            graph.addVertex(node);
        }
        for (int link = 0; link < made.source().length; link++) {
            graph.addEdge(made.source()[link], made.target()[link]);
        }
        return graph;
    }

    private static void ranks(NetworkGraph graph, HeavyTail made) {
        Graph<Integer, DefaultEdge> theirs = jgrapht(made);
        Topology topology = Topology.of(graph, Lens.ALL);
        new Contest("PageRank, " + ROUNDS + " rounds")
                .with("Entente", i -> new Centrality(topology).pageRank(ROUNDS, 0))
                .with("JGraphT", i -> new PageRank<>(theirs, 0.85, ROUNDS, 1e-300).getScores())
                .run();
        int[] sources = new Random(2)
                .ints(0, graph.nodes())
                .filter(topology::has)
                .distinct()
                .limit(SAMPLES)
                .toArray();
        Map<Integer, Double> sampled = sampled(theirs, sources);
        double[] ours = new Centrality(topology).betweenness(sources, 1);
        for (int node = 0; node < ours.length; node++) {
            if (Math.abs(ours[node] - sampled.get(node)) > 1e-6 * (1 + ours[node])) {
                throw new IllegalStateException("JGraphT differs at " + node);
            }
        }
        new Contest("betweenness, a sample of " + SAMPLES + " sources")
                .with("Entente", i -> new Centrality(topology).betweenness(sources, 1))
                .with("JGraphT", i -> sampled(theirs, sources))
                .run();
    }

    /**
     * JGraphT knows no samples; this takes its own step for one source (a private method) for each source, and halves as it does
     * at the end.
     */
    private static Map<Integer, Double> sampled(Graph<Integer, DefaultEdge> graph, int[] sources) {
        try {
            Map<Integer, Double> scores = new HashMap<>();
            graph.vertexSet().forEach(node -> scores.put(node, 0.0));
            BetweennessCentrality<Integer, DefaultEdge> theirs = new BetweennessCentrality<>(graph);
            Field into = BetweennessCentrality.class.getDeclaredField("scores");
            into.setAccessible(true);
            into.set(theirs, scores);
            Method step = BetweennessCentrality.class.getDeclaredMethod("compute", Object.class);
            step.setAccessible(true);
            for (int source : sources) {
                step.invoke(theirs, source);
            }
            scores.replaceAll((node, score) -> score / 2);
            return scores;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JGraphT is made otherwise", e);
        }
    }

    private static void betweenness() {
        HeavyTail small = HeavyTail.of(SMALL);
        NetworkGraph.Builder builder = new NetworkGraph.Builder(SMALL);
        for (int link = 0; link < SMALL; link++) {
            builder.add(small.source()[link], small.target()[link], 0, 0, 0, 0, 1, link);
        }
        Topology topology = Topology.of(builder.build(small.nodes()), Lens.ALL);
        Graph<Integer, DefaultEdge> theirs = jgrapht(small);
        new Contest(String.format(Locale.ROOT, "betweenness, exact, %,d links", SMALL))
                .with("Entente", i -> new Centrality(topology).betweenness())
                .with("JGraphT", i -> new BetweennessCentrality<>(theirs).getScores())
                .run();
    }
}
