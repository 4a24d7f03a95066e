package org.entente.network;

import java.util.Arrays;

/**
 * Links between numbered nodes, in arrays (compressed sparse rows). Immutable; safe for use by several threads.
 *
 * <ol>
 *   <li>Nodes are 0 to {@link #nodes()}, links 0 to {@link #links()}; two nodes may have several links, none has one with
 *       itself.
 *   <li>Each link stands in the rows of both its ends; a row is in the order of the neighbours, then of the links.
 *   <li>39 bytes a link and 4 a node: ten million links take about 400 MB, and 160 MB more while they are put together.
 * </ol>
 */
public final class NetworkGraph {
    /** Rows are sorted anew if more than one of so many links goes or comes. */
    private static final int WORTH_SPLICING = 8;

    /** Where each node's row begins; one more than there are nodes. */
    final int[] offsets;
    /** The neighbour of each entry of a row. */
    final int[] heads;
    /** The link of each entry of a row. */
    final int[] entries;

    final int[] source;
    final int[] target;
    final byte[] kind;
    final byte[] status;
    final byte[] confidence;
    final int[] from;
    final int[] to;
    final int[] claim;
    private volatile int[] years;

    private NetworkGraph(int nodes, Builder links) {
        int count = links.count;
        source = trimmed(links.source, count);
        target = trimmed(links.target, count);
        kind = trimmed(links.kind, count);
        status = trimmed(links.status, count);
        confidence = trimmed(links.confidence, count);
        from = trimmed(links.from, count);
        to = trimmed(links.to, count);
        claim = trimmed(links.claim, count);
        offsets = offsets(nodes, source, target);
        heads = new int[2 * count];
        entries = new int[2 * count];
        fillRows();
    }

    /** @see #spliced */
    private NetworkGraph(NetworkGraph old, Splice nodes, Splice claims, Splice links, Builder coming, byte[] statuses) {
        source = links.apply(old.source, coming.source, nodes);
        target = links.apply(old.target, coming.target, nodes);
        kind = links.apply(old.kind, coming.kind);
        status = links.apply(renumbered(old.status, statuses), coming.status);
        confidence = links.apply(old.confidence, coming.confidence);
        from = links.apply(old.from, coming.from);
        to = links.apply(old.to, coming.to);
        claim = links.apply(old.claim, coming.claim, claims);
        int going = links.before() + coming.count - links.after();
        if (Math.max(going, coming.count) > source.length / WORTH_SPLICING) {
            offsets = offsets(nodes.after(), source, target);
            heads = new int[2 * source.length];
            entries = new int[2 * source.length];
            fillRows();
        } else {
            SplicedRows rows = new SplicedRows(old, nodes, links, this);
            offsets = rows.offsets();
            heads = rows.heads();
            entries = rows.entries();
        }
    }

    private static byte[] renumbered(byte[] values, byte[] numbers) {
        if (numbers == null) {
            return values;
        }
        byte[] made = new byte[values.length];
        for (int i = 0; i < made.length; i++) {
            made[i] = numbers[values[i] & 0xff];
        }
        return made;
    }

    /**
     * The graph after some nodes and links have gone and others have come. Takes what comes, and a pass over each array that does
     * not stay as it is; those that do are shared.
     *
     * @param nodes which nodes go and come; all links of those that go go too
     * @param claims which claims do
     * @param links which links do
     * @param coming the links that come, in order, with the new numbers of nodes, claims and statuses
     * @param statuses the new number of each status; null if they keep theirs
     */
    NetworkGraph spliced(Splice nodes, Splice claims, Splice links, Builder coming, byte[] statuses) {
        boolean same = nodes.isIdentity() && claims.isIdentity() && links.isIdentity() && statuses == null;
        return same ? this : new NetworkGraph(this, nodes, claims, links, coming, statuses);
    }

    /** The first and the last year of any link, looked for once; empty if none is dated. */
    int[] years() {
        int[] known = years;
        if (known == null) {
            years = known = firstAndLastYear();
        }
        return known;
    }

    private int[] firstAndLastYear() {
        int first = Days.NEVER;
        int last = Days.EVER;
        for (int link = 0; link < links(); link++) {
            if (from[link] != Days.EVER) {
                first = Math.min(first, from[link]);
                last = Math.max(last, to[link] == Days.NEVER ? from[link] : to[link]);
            }
        }
        return first == Days.NEVER ? new int[0] : new int[] {Days.year(first), Days.year(last)};
    }

    private static int[] trimmed(int[] values, int count) {
        return values.length == count ? values : Arrays.copyOf(values, count);
    }

    private static byte[] trimmed(byte[] values, int count) {
        return values.length == count ? values : Arrays.copyOf(values, count);
    }

    private static int[] offsets(int nodes, int[] source, int[] target) {
        int[] offsets = new int[nodes + 1];
        for (int link = 0; link < source.length; link++) {
            offsets[source[link] + 1]++;
            offsets[target[link] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            offsets[node + 1] += offsets[node];
        }
        return offsets;
    }

    /**
     * A counting sort by node, then each row by itself: most rows are short and lie in the cache. Neighbour and link are one
     * number meanwhile, so that an entry is one write to a far place and one comparison.
     */
    private void fillRows() {
        int nodes = offsets.length - 1;
        int[] next = Arrays.copyOf(offsets, nodes);
        long[] rows = new long[entries.length];
        for (int link = 0; link < source.length; link++) {
            int one = source[link];
            int other = target[link];
            rows[next[one]++] = (long) other << 32 | link;
            rows[next[other]++] = (long) one << 32 | link;
        }
        for (int node = 0; node < nodes; node++) {
            Arrays.sort(rows, offsets[node], offsets[node + 1]);
        }
        for (int at = 0; at < rows.length; at++) {
            heads[at] = (int) (rows[at] >> 32);
            entries[at] = (int) rows[at];
        }
    }

    /** Collects links. Not safe for use by several threads. */
    public static final class Builder {
        private int[] source;
        private int[] target;
        private byte[] kind;
        private byte[] status;
        private byte[] confidence;
        private int[] from;
        private int[] to;
        private int[] claim;
        private int count;

        /** @param expected about how many links there will be */
        public Builder(int expected) {
            resize(Math.max(16, expected));
        }

        private void resize(int size) {
            source = source == null ? new int[size] : Arrays.copyOf(source, size);
            target = target == null ? new int[size] : Arrays.copyOf(target, size);
            kind = kind == null ? new byte[size] : Arrays.copyOf(kind, size);
            status = status == null ? new byte[size] : Arrays.copyOf(status, size);
            confidence = confidence == null ? new byte[size] : Arrays.copyOf(confidence, size);
            from = from == null ? new int[size] : Arrays.copyOf(from, size);
            to = to == null ? new int[size] : Arrays.copyOf(to, size);
            claim = claim == null ? new int[size] : Arrays.copyOf(claim, size);
        }

        /**
         * Adds a link; nothing happens if both ends are one.
         *
         * @param kind the place of its rule in the projection
         * @param status a number for how far it has come, 0 where that is not told
         * @param from the first day on which it may have happened, or {@link Days#EVER}
         * @param to the last day on which it may have happened, or {@link Days#NEVER}
         * @param confidence more than 0 and at most 1; kept to the hundredth
         * @param claim the number of the claim that draws it
         */
        public Builder add(
                int source, int target, int kind, int status, int from, int to, double confidence, int claim) {
            if (source == target) {
                return this;
            }
            if (from > to) {
                throw new IllegalArgumentException("a link that ends before it begins: " + from + " > " + to);
            }
            if (count == this.source.length) {
                resize(count + (count >> 1));
            }
            this.source[count] = source;
            this.target[count] = target;
            this.kind[count] = (byte) kind;
            this.status[count] = (byte) status;
            this.confidence[count] = (byte) Math.max(1, Math.round(confidence * 100));
            this.from[count] = from;
            this.to[count] = to;
            this.claim[count] = claim;
            count++;
            return this;
        }

        int count() {
            return count;
        }

        /** Whether the links from one on are those of a graph, but for how far they have come. */
        boolean matches(int first, NetworkGraph graph, int link, int end, Splice nodes) {
            if (count - first != end - link) {
                return false;
            }
            for (int i = first, j = link; i < count; i++, j++) {
                if (nodes.old(source[i]) != graph.source[j]
                        || nodes.old(target[i]) != graph.target[j]
                        || kind[i] != graph.kind[j]
                        || confidence[i] != graph.confidence[j]
                        || from[i] != graph.from[j]
                        || to[i] != graph.to[j]) {
                    return false;
                }
            }
            return true;
        }

        /** Takes back all links from one on. */
        void truncate(int first) {
            count = first;
        }

        /** The graph of so many nodes. It takes the links over: this is empty afterwards. */
        public NetworkGraph build(int nodes) {
            NetworkGraph graph = new NetworkGraph(nodes, this);
            source = target = from = to = claim = null;
            kind = status = confidence = null;
            count = 0;
            resize(16);
            return graph;
        }
    }

    public int nodes() {
        return offsets.length - 1;
    }

    public int links() {
        return source.length;
    }

    /** How many links a node has. */
    public int linksOf(int node) {
        return offsets[node + 1] - offsets[node];
    }

    public int source(int link) {
        return source[link];
    }

    public int target(int link) {
        return target[link];
    }

    public int kind(int link) {
        return kind[link];
    }

    public int status(int link) {
        return status[link];
    }

    /** The first day on which it may have happened, or {@link Days#EVER}. */
    public int from(int link) {
        return from[link];
    }

    /** The last day on which it may have happened, or {@link Days#NEVER}. */
    public int to(int link) {
        return to[link];
    }

    /** More than 0 and at most 1. */
    public double confidence(int link) {
        return confidence[link] / 100.0;
    }

    public int claim(int link) {
        return claim[link];
    }
}
