package org.entente.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rows of a graph after some links have gone and others have come: entries that stay are copied, those that come merged in. */
final class SplicedRows {
    /** An entry that goes or comes, at an old place; one that goes has no link. */
    private record Edit(int at, int node, int head, int link) {}

    private static final int GOES = -1;
    /** What comes at the same place stands before. */
    private static final int LAST = Integer.MAX_VALUE;

    private static final Comparator<Edit> ORDER = Comparator.comparingInt(Edit::at)
            .thenComparingInt(Edit::node)
            .thenComparingInt(Edit::head)
            .thenComparingInt(Edit::link);

    private final NetworkGraph old;
    private final Splice nodes;
    private final Splice links;
    private final NetworkGraph graph;
    private final List<Edit> edits = new ArrayList<>();
    private final Splice rows;

    /** @param graph the new one, whose links are known and whose rows are not */
    SplicedRows(NetworkGraph old, Splice nodes, Splice links, NetworkGraph graph) {
        this.old = old;
        this.nodes = nodes;
        this.links = links;
        this.graph = graph;
        links.gone().forEach(link -> {
            goes(old.source[link], old.target[link], link);
            goes(old.target[link], old.source[link], link);
        });
        links.come().forEach(link -> {
            comes(graph.source[link], graph.target[link], link);
            comes(graph.target[link], graph.source[link], link);
        });
        edits.sort(ORDER);
        Splice.Edits places = new Splice.Edits();
        edits.forEach(edit -> places.put(edit.at, edit.link == GOES ? 1 : 0, edit.link == GOES ? 0 : 1));
        rows = places.of(old.entries.length);
    }

    private void goes(int node, int head, int link) {
        edits.add(new Edit(place(old.offsets[node], old.offsets[node + 1], head, link), LAST, LAST, GOES));
    }

    private void comes(int node, int head, int link) {
        int row = nodes.old(node);
        int begin = old.offsets[row < 0 ? -1 - row : row];
        int end = row < 0 ? begin : old.offsets[row + 1];
        int neighbour = nodes.old(head);
        // One that has come stands before the old one in whose place it is, as if it had no links with that yet.
        int at = neighbour < 0
                ? place(begin, end, -1 - neighbour, GOES)
                : place(begin, end, neighbour, -1 - links.old(link));
        edits.add(new Edit(at, node, head, link));
    }

    /** The first old place, within a row, that is not before a neighbour and a link. */
    private int place(int begin, int end, int head, int link) {
        int low = begin;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (old.heads[middle] < head || old.heads[middle] == head && old.entries[middle] < link) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int[] offsets() {
        if (nodes.isIdentity() && rows.isIdentity()) {
            return old.offsets;
        }
        int[] offsets = new int[nodes.after() + 1];
        int[] degrees = new int[old.nodes()];
        for (int node = 0; node < degrees.length; node++) {
            degrees[node] = old.linksOf(node);
        }
        links.gone().forEach(link -> {
            degrees[old.source[link]]--;
            degrees[old.target[link]]--;
        });
        int[] now = nodes.apply(degrees, offsets);
        links.come().forEach(link -> {
            now[graph.source[link]]++;
            now[graph.target[link]]++;
        });
        for (int node = 0; node < now.length; node++) {
            offsets[node + 1] = offsets[node] + now[node];
        }
        return offsets;
    }

    int[] heads() {
        return rows.apply(old.heads, coming().mapToInt(Edit::head).toArray(), nodes);
    }

    int[] entries() {
        return rows.apply(old.entries, coming().mapToInt(Edit::link).toArray(), links);
    }

    private Stream<Edit> coming() {
        return edits.stream().filter(edit -> edit.link != GOES);
    }
}
