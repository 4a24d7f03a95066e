package org.entente.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.document.Span;
import org.junit.jupiter.api.Test;

/** A network that follows changes is, array for array, the one that is built anew of the same documents. */
class NetworkChangesTest {
    private static final Projection PROJECTION = Projection.standard();
    private static final int SEQUENCES = 800;
    private static final int CHANGES = 8;
    private static final int IRIS = 9;

    @Test
    void whatFollowsChangesIsWhatIsBuiltAnew() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            Random random = new Random(seed);
            int documents = 1 + random.nextInt(12);
            Contributions followed = new Contributions(PROJECTION);
            SortedMap<String, DocumentLinks> all = new TreeMap<>();
            Map<String, String> next = new HashMap<>();
            for (int change = 0; change < CHANGES; change++) {
                SortedMap<String, DocumentLinks> changed = new TreeMap<>();
                for (int i = change == 0 ? documents : random.nextInt(3); i > 0; i--) {
                    changed.put("d" + random.nextInt(documents), document(random));
                }
                all.putAll(changed);
                merge(next, random);
                Map<String, String> canonical = ends(next);
                Network network = followed.after(change, changed, canonical);
                Network anew = Network.of(change, PROJECTION, all.values(), canonical);
                assertSame(network, anew, "sequence " + seed + ", change " + change);
            }
        }
    }

    @Test
    void numbersOfManyThingsMoveWithThem() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(100_000);
            Splice.Edits edits = new Splice.Edits();
            List<Integer> things = new ArrayList<>();
            int place = 0;
            while (place < size) {
                int end = Math.min(size, place + random.nextInt(size));
                IntStream.range(place, end).forEach(things::add);
                int going = Math.min(size - end, random.nextInt(4));
                int coming = random.nextInt(4);
                IntStream.range(0, coming).forEach(i -> things.add(-1));
                edits.put(end, going, coming);
                place = end + going;
            }
            Splice splice = edits.of(size);
            int[] none = new int[things.size()];
            Arrays.fill(none, -1);
            int[] all = IntStream.range(0, size).toArray();
            int[] expected = things.stream().mapToInt(i -> i).toArray();
            assertArrayEquals(expected, splice.apply(all, none));
            int[] moved = splice.apply(all, none, splice);
            for (int now = 0; now < expected.length; now++) {
                assertEquals(expected[now] < 0 ? -1 : now, moved[now]);
                assertEquals(expected[now] < 0, splice.old(now) < 0);
                if (expected[now] >= 0) {
                    assertEquals(expected[now], splice.old(now));
                    assertEquals(now, splice.moved(expected[now]));
                }
            }
        }
    }

    @Test
    void whatStaysIsShared() {
        Contributions contributions = new Contributions(PROJECTION);
        Random random = new Random(1);
        SortedMap<String, DocumentLinks> documents = new TreeMap<>();
        IntStream.range(0, 20).forEach(i -> documents.put("d" + i, document(random)));
        Network before = contributions.after(1, documents, Map.of());
        Network after = contributions.after(2, new TreeMap<>(Map.of("d1", documents.get("d1"))), Map.of());
        assertEquals(2, after.version());
        assertTrue(before.graph().links() > 0);
        assertTrue(before.graph() == after.graph());
        assertTrue(before.areasOfClaims() == after.areasOfClaims());
    }

    private static void assertSame(Network one, Network other, String where) {
        assertEquals(one.version(), other.version(), where);
        assertEquals(one.agents(), other.agents(), where);
        assertEquals(drawn(one), drawn(other), where);
        assertEquals(one.statuses(), other.statuses(), where);
        assertEquals(one.areas(), other.areas(), where);
        assertEquals(one.countries(), other.countries(), where);
        assertArrayEquals(one.areasOfClaims(), other.areasOfClaims(), where);
        assertArrayEquals(one.years().orElse(null), other.years().orElse(null), where);
        NetworkGraph graph = one.graph();
        NetworkGraph expected = other.graph();
        assertArrayEquals(expected.source, graph.source, where);
        assertArrayEquals(expected.target, graph.target, where);
        assertArrayEquals(expected.kind, graph.kind, where);
        assertArrayEquals(expected.status, graph.status, where);
        assertArrayEquals(expected.confidence, graph.confidence, where);
        assertArrayEquals(expected.from, graph.from, where);
        assertArrayEquals(expected.to, graph.to, where);
        assertArrayEquals(expected.claim, graph.claim, where);
        assertArrayEquals(expected.offsets, graph.offsets, where);
        assertArrayEquals(expected.heads, graph.heads, where);
        assertArrayEquals(expected.entries, graph.entries, where);
    }

    private static List<Drawn> drawn(Network network) {
        return IntStream.range(0, network.claims()).mapToObj(network::drawn).toList();
    }

    private static String iri(Random random) {
        return "http://data.example.org/" + random.nextInt(IRIS);
    }

    /** Nothing, now and then; else a few agents, and claims that name those and others. */
    private static DocumentLinks document(Random random) {
        if (random.nextInt(5) == 0) {
            return DocumentLinks.NONE;
        }
        List<Agent> agents = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            agents.add(new Agent(
                    iri(random),
                    one(random, "A", "Ab", "Abc"),
                    random.nextInt(3) > 0 ? List.of() : List.of(one(random, "A", "Ax")),
                    one(random, "organization", "university", "school"),
                    one(random, "", "KZ", "CN")));
        }
        List<Drawn> claims = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            int rule = random.nextInt(PROJECTION.rules().size());
            List<String> sources = ends(random, rule % 2);
            claims.add(new Drawn(
                    iri(random),
                    one(random, "C", "Cd"),
                    rule,
                    sources,
                    rule % 2 == 0 ? sources : ends(random, 0),
                    one(random, "", "Planned", "Signed", "Ended"),
                    one(random, "", "2020", "2020-05"),
                    one(random, "", "2021"),
                    random.nextInt(3) > 0 ? List.of() : List.of("area" + random.nextInt(70)),
                    random.nextInt(3) == 0
                            ? List.of()
                            : List.of(new Mark("d", new Span(0, 1 + random.nextInt(2)), one(random, 0.5, 0.9)))));
        }
        return new DocumentLinks(agents, claims);
    }

    private static List<String> ends(Random random, int least) {
        return IntStream.range(0, least + random.nextInt(4))
                .mapToObj(i -> iri(random))
                .distinct()
                .sorted()
                .toList();
    }

    @SafeVarargs
    private static <T> T one(Random random, T... words) {
        return words[random.nextInt(words.length)];
    }

    /** Merges one into another, or takes that back, now and then. */
    private static void merge(Map<String, String> next, Random random) {
        String one = iri(random);
        String other = iri(random);
        if (random.nextInt(3) == 0 && one.compareTo(other) > 0) {
            next.put(one, other);
        } else if (random.nextInt(3) == 0) {
            next.remove(one);
        }
    }

    /** What an IRI is merged into in the end. */
    private static Map<String, String> ends(Map<String, String> next) {
        Map<String, String> canonical = new HashMap<>();
        next.forEach((from, to) -> {
            String end = to;
            while (next.containsKey(end)) {
                end = next.get(end);
            }
            canonical.put(from, end);
        });
        return canonical;
    }
}
