package org.entente.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The union of a store's named graphs in memory, as it was at one version: every triple once, in three orders of {@code int}s.
 *
 * <p>Nodes are numbered; the numbers stand for TDB2's own node ids and are in their order, so that a literal is the same here and
 * there, and a search finds triples in the same order. 24 bytes a triple and 20 a node, besides the nodes that are remembered
 * in words.
 *
 * <p>Immutable but for that memory; safe for use by several threads. Nodes are looked up in the store, so that the methods which
 * take or give a {@link Node} are called within one of its transactions.
 */
public final class TripleIndex {
    /** The number of no node; in a search, of any. */
    public static final int NONE = -1;

    /** Of a remembered node in words, roughly: an IRI of eighty letters and what Jena keeps about it. */
    private static final int BYTES_OF_NODE = 250;

    private final long version;
    private final NodeTable table;
    private final NodeNumbers numbers;
    private final Map<Integer, Use> uses = new HashMap<>();
    private final TripleOrder bySubject;
    private final TripleOrder byPredicate;
    private final TripleOrder byObject;
    /** By number, and by the node itself. */
    private final Known[] known;

    private final Known[] knownByNode;

    /** How a predicate is used: in how many triples, and of how many things they tell how many others. */
    private static final class Use {
        private int triples;
        private int subjects;
        private int objects;
    }

    /** A node that has been looked up. */
    private record Known(int number, Node node) {}

    private TripleIndex(long version, NodeTable table, NodeNumbers numbers, int[] s, int[] p, int[] o) {
        this.version = version;
        this.table = table;
        this.numbers = numbers;
        int nodes = numbers.size();
        this.bySubject = TripleOrder.of(nodes, s, p, o);
        this.byPredicate = TripleOrder.of(nodes, p, o, s);
        this.byObject = TripleOrder.of(nodes, o, s, p);
        countUses();
        long room = Runtime.getRuntime().maxMemory() / 16 / BYTES_OF_NODE;
        this.known = new Known[(int) Math.max(1, Math.min(nodes, room))];
        this.knownByNode = new Known[known.length];
    }

    /**
     * Reads the union of the named graphs, within a transaction of the caller's.
     *
     * @param version of the store that the transaction sees
     * @param most how many triples may be read
     * @param wanted whether to go on
     * @return empty if there are more triples, or it was not wanted any more
     */
    static Optional<TripleIndex> read(DatasetGraph data, long version, int most, BooleanSupplier wanted) {
        DatasetGraphTDB store = TDBInternal.requireStorage(data);
        NodeNumbers.Collector nodes = new NodeNumbers.Collector();
        int[] s = new int[1 << 12];
        int[] p = new int[1 << 12];
        int[] o = new int[1 << 12];
        int size = 0;
        // In the order of subject, predicate, object, graph: a triple of several graphs comes several times in a row.
        Iterator<Tuple<NodeId>> quads = TDBInternal.findIndex(data, "SPOG").all();
        while (quads.hasNext()) {
            Tuple<NodeId> quad = quads.next();
            int subject = nodes.add(quad.get(1));
            int predicate = nodes.add(quad.get(2));
            int object = nodes.add(quad.get(3));
            if (size > 0 && s[size - 1] == subject && p[size - 1] == predicate && o[size - 1] == object) {
                continue;
            }
            if (size == most || !wanted.getAsBoolean()) {
                return Optional.empty();
            }
            if (size == s.length) {
                s = Arrays.copyOf(s, size + (size >> 1));
                p = Arrays.copyOf(p, size + (size >> 1));
                o = Arrays.copyOf(o, size + (size >> 1));
            }
            s[size] = subject;
            p[size] = predicate;
            o[size++] = object;
        }
        NodeTable table = store.getQuadTable().getNodeTupleTable().getNodeTable();
        NodeNumbers numbers = nodes.sorted();
        int[] places = nodes.in(numbers);
        return Optional.of(new TripleIndex(
                version, table, numbers, placed(s, size, places), placed(p, size, places), placed(o, size, places)));
    }

    private static int[] placed(int[] column, int size, int[] places) {
        int[] placed = new int[size];
        for (int i = 0; i < size; i++) {
            placed[i] = places[column[i]];
        }
        return placed;
    }

    private void countUses() {
        for (int node = 0; node < numbers.size(); node++) {
            int end = bySubject.start(node + 1);
            for (int i = bySubject.start(node); i < end; i = bySubject.from(node, bySubject.second(i) + 1)) {
                use(bySubject.second(i)).subjects++;
            }
            int first = byPredicate.start(node);
            int last = byPredicate.start(node + 1);
            if (first < last) {
                Use use = use(node);
                use.triples = last - first;
                for (int i = first; i < last; i = byPredicate.from(node, byPredicate.second(i) + 1)) {
                    use.objects++;
                }
            }
        }
    }

    private Use use(int predicate) {
        return uses.computeIfAbsent(predicate, key -> new Use());
    }

    /** Of the store, when this was read. */
    public long version() {
        return version;
    }

    /** How many triples there are. */
    public int size() {
        return bySubject.size();
    }

    /** The number of a node; {@link #NONE} if no triple has it. */
    public int number(Node node) {
        int place = placeOf(node);
        Known last = knownByNode[place];
        if (last != null && last.node.equals(node)) {
            return last.number;
        }
        NodeId id = table.getNodeIdForNode(node);
        int number = NodeId.isDoesNotExist(id) ? NONE : numbers.of(id);
        if (number != NONE) { // what callers made up is not for others to remember
            knownByNode[place] = new Known(number, node);
        }
        return number;
    }

    private int placeOf(Node node) {
        return Math.floorMod(node.hashCode(), knownByNode.length);
    }

    /** The node that has a number. */
    public Node node(int number) {
        int place = number % known.length;
        Known last = known[place];
        if (last != null && last.number == number) {
            return last.node;
        }
        Node node = table.getNodeForNodeId(numbers.id(number));
        Known found = new Known(number, node);
        known[place] = found;
        knownByNode[placeOf(node)] = found;
        return node;
    }

    /** A cursor over no triples, to be set to some. */
    public Cursor cursor() {
        return new Cursor();
    }

    /**
     * The triples that have these numbers, {@link #NONE} for any.
     *
     * @return a cursor before the first of them
     */
    public Cursor find(int s, int p, int o) {
        return cursor().reset(s, p, o);
    }

    /** How many triples {@link #find} gives. */
    public int count(int s, int p, int o) {
        Cursor cursor = find(s, p, o);
        return cursor.end - cursor.next;
    }

    /**
     * How many triples to expect where some numbers are known and others will be: all that there are of the known ones, shared
     * among as many as there are in the places of those to come.
     *
     * @param toCome whether subject, predicate and object will be known
     */
    public double expected(int s, int p, int o, boolean... toCome) {
        double triples = count(s, p, o);
        Use use = p == NONE ? null : uses.get(p);
        if (toCome[0]) {
            triples /= use == null ? Math.max(1, numbers.size()) : Math.max(1, use.subjects);
        }
        if (toCome[1]) {
            triples /= Math.max(1, uses.size());
        }
        if (toCome[2]) {
            triples /= use == null ? Math.max(1, numbers.size()) : Math.max(1, use.objects);
        }
        return triples;
    }

    /** Goes through triples; may be set to others again and again. Of one thread. */
    public final class Cursor {
        private TripleOrder order;
        private int first;
        private int next;
        private int end;
        private boolean all;

        private Cursor() {}

        /** Goes before the first of the triples that have these numbers, {@link TripleIndex#NONE} for any. */
        public Cursor reset(int s, int p, int o) {
            all = false;
            if (s != NONE) {
                if (o != NONE && p == NONE) {
                    set(byObject, o, s, NONE);
                } else {
                    set(bySubject, s, p, o);
                }
            } else if (p != NONE) {
                set(byPredicate, p, o, NONE);
            } else if (o != NONE) {
                set(byObject, o, NONE, NONE);
            } else {
                all = true;
                order = bySubject;
                first = 0;
                next = 0;
                end = bySubject.size();
            }
            return this;
        }

        private void set(TripleOrder in, int one, int two, int three) {
            order = in;
            first = one;
            next = in.start(one);
            end = in.start(one + 1);
            if (two != NONE) {
                next = in.from(one, two);
                end = in.from(one, two + 1);
            }
            if (three != NONE) {
                int from = in.third(next, end, three);
                end = from < end && in.third(from) == three ? from + 1 : from;
                next = from;
            }
        }

        /** Goes to the next triple; false if there is none. */
        public boolean next() {
            if (next == end) {
                return false;
            }
            if (all) {
                while (order.start(first + 1) <= next) {
                    first++;
                }
            }
            next++;
            return true;
        }

        public int subject() {
            return order == bySubject ? first : order == byPredicate ? order.third(next - 1) : order.second(next - 1);
        }

        public int predicate() {
            return order == bySubject ? order.second(next - 1) : order == byPredicate ? first : order.third(next - 1);
        }

        public int object() {
            return order == bySubject ? order.third(next - 1) : order == byPredicate ? order.second(next - 1) : first;
        }
    }
}
