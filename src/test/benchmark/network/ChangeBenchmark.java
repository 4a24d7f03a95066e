package org.entente.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures what it takes a network to follow when one document changes, beside building it anew: with all that documents say,
 * and of the links alone, where documents that say so much do not fit in memory.
 *
 * <p>Arguments: the number of links; {@code links} if they are to be measured alone.
 */
final class ChangeBenchmark {
    private static final int LINKS_A_DOCUMENT = 10;
    private static final int CHANGES = 200;
    private static final int TURNS = 5;

    private final HeavyTail made;
    private final Projection projection = Projection.standard();
    private final int rule = projection.kind("agreement");

    private ChangeBenchmark(int links) {
        made = HeavyTail.of(links);
    }

    public static void main(String[] arguments) {
        ChangeBenchmark benchmark = new ChangeBenchmark(Integer.parseInt(arguments[0]));
        if (arguments.length > 1) {
            benchmark.links();
        } else {
            benchmark.documents();
        }
    }

    private void documents() {
        SortedMap<String, DocumentLinks> documents = new TreeMap<>();
        for (int first = 0; first < made.source().length; first += LINKS_A_DOCUMENT) {
            documents.put(name(first), document(first, Map.of()));
        }
        long before = used();
        Contributions contributions = null;
        double anew = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            contributions = new Contributions(projection);
            long begin = System.nanoTime();
            contributions.after(turn, documents, Map.of());
            anew = Math.min(anew, System.nanoTime() - begin);
        }
        System.out.printf(
                Locale.ROOT,
                "| memory of the network and of who says what, %,d links in %,d documents | | %.0f MB | |%n",
                made.source().length,
                documents.size(),
                (used() - before) / 1e6);
        row("one document changed", "building anew", anew, anew);
        Random random = new Random(1);
        for (String task : List.of("another text", "other ends", "removed", "added")) {
            double[] times = new double[CHANGES];
            for (int i = 0; i < CHANGES; i++) {
                int first = LINKS_A_DOCUMENT * random.nextInt(documents.size());
                DocumentLinks now =
                        switch (task) {
                            case "another text" -> renamed(documents.get(name(first)));
                            case "other ends" -> document(first, Map.of(0, random.nextInt(made.nodes())));
                            case "removed" -> DocumentLinks.NONE;
                            default -> {
                                contributions.after(i, change(first, DocumentLinks.NONE), Map.of());
                                yield documents.get(name(first));
                            }
                        };
                long begin = System.nanoTime();
                contributions.after(i, change(first, now), Map.of());
                times[i] = System.nanoTime() - begin;
                contributions.after(i, change(first, documents.get(name(first))), Map.of());
            }
            Arrays.sort(times);
            row("one document changed", task + ", median", times[CHANGES / 2], anew);
            row("one document changed", task + ", 99 of 100", times[CHANGES * 99 / 100], anew);
        }
    }

    private static SortedMap<String, DocumentLinks> change(int first, DocumentLinks links) {
        return new TreeMap<>(Map.of(name(first), links));
    }

    private static void row(String task, String way, double nanoseconds, double first) {
        System.out.printf(
                Locale.ROOT, "| %s | %s | %s | %.4f |%n", task, way, Contest.words(nanoseconds / 1e3), nanoseconds / first);
    }

    private static String name(int first) {
        return String.format(Locale.ROOT, "news-%09d", first);
    }

    /** @param others the target of a link, by its place, that is another than the generated one */
    private DocumentLinks document(int first, Map<Integer, Integer> others) {
        int end = Math.min(made.source().length, first + LINKS_A_DOCUMENT);
        List<Drawn> drawn = new ArrayList<>();
        for (int link = first; link < end; link++) {
            int target = others.getOrDefault(link - first, made.target()[link]);
            List<String> ends = Stream.of(MadeNews.iri(made.source()[link]), MadeNews.iri(target))
                    .sorted()
                    .toList();
            drawn.add(new Drawn(
                    MadeNews.BASE + "id/agreement/a" + link,
                    "Agreement",
                    rule,
                    ends,
                    ends,
                    "Signed",
                    Integer.toString(2000 + link % 25),
                    "",
                    List.of(),
                    List.of()));
        }
        List<Agent> agents = drawn.stream()
                .flatMap(Drawn::ends)
                .distinct()
                .map(iri -> new Agent(iri, "University " + iri, List.of(), "university", "KZ"))
                .toList();
        return new DocumentLinks(agents, drawn);
    }

    private static DocumentLinks renamed(DocumentLinks links) {
        return new DocumentLinks(
                links.agents(),
                links.drawn().stream()
                        .map(claim -> new Drawn(
                                claim.iri(),
                                "The agreement",
                                claim.rule(),
                                claim.sources(),
                                claim.targets(),
                                claim.status(),
                                claim.start(),
                                claim.end(),
                                claim.areas(),
                                claim.marks()))
                        .toList());
    }

    /** The arrays of links alone: a node, ten claims and ten links come, as with a new document, or go. */
    private void links() {
        int count = made.source().length;
        NetworkGraph graph = builder(count).build(made.nodes());
        Splice.Edits node = new Splice.Edits();
        node.put(made.nodes() / 2, 0, 1);
        Splice nodes = node.of(made.nodes());
        Splice.Edits edits = new Splice.Edits();
        IntStream.range(1, 1 + LINKS_A_DOCUMENT).forEach(i -> edits.put(i * (count / 12), 0, 1));
        Splice claims = edits.of(count);
        Random random = new Random(3);
        int[] ends = random.ints(2L * LINKS_A_DOCUMENT, 0, made.nodes()).toArray();
        new Contest(String.format(Locale.ROOT, "one document changed, arrays of %,d links", count))
                .with("building anew", i -> builder(count).build(made.nodes()))
                .with("spliced", i -> {
                    NetworkGraph.Builder coming = new NetworkGraph.Builder(LINKS_A_DOCUMENT);
                    int[] places = claims.come().toArray();
                    for (int at = 0; at < places.length; at++) {
                        coming.add(ends[2 * at], ends[2 * at + 1], 0, 0, 15_000, 15_000, 0.9, places[at]);
                    }
                    graph.spliced(nodes, claims, claims, coming, null);
                })
                .run();
    }

    private NetworkGraph.Builder builder(int count) {
        NetworkGraph.Builder builder = new NetworkGraph.Builder(count);
        for (int link = 0; link < count; link++) {
            builder.add(made.source()[link], made.target()[link], link & 3, 0, 15_000, 15_000, 0.9, link);
        }
        return builder;
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
}
