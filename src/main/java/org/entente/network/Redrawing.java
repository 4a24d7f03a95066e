package org.entente.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.document.PartialDate;

/** One step from a network to the next: draws the claims whose links may be others, and copies the other links. */
final class Redrawing {
    private final Network network;
    private final NetworkGraph graph;
    private final Register.Changed<Agent> who;
    private final Register.Changed<Drawn> what;
    private final Agent[] agents;
    private final Drawn[] claims;
    private final Unlinked unlinked;
    private final List<String> statuses;
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Splice.Edits edits = new Splice.Edits();
    private final NetworkGraph.Builder coming;

    /**
     * @param unlinked follows the change
     * @param statuses those of the new network
     */
    Redrawing(
            Network network,
            Register.Changed<Agent> who,
            Register.Changed<Drawn> what,
            Unlinked unlinked,
            List<String> statuses) {
        this.network = network;
        this.graph = network.graph();
        this.who = who;
        this.what = what;
        this.agents = who.after().things();
        this.claims = what.after().things();
        this.unlinked = unlinked;
        this.statuses = statuses;
        coming = new NetworkGraph.Builder(
                Math.max(0, claims.length - what.before().things().length));
    }

    NetworkGraph graph() {
        int[] again = again();
        what.splice().gone().forEach(claim -> unlinked.remove(network.drawn(claim)));
        Arrays.stream(again).forEach(claim -> unlinked.remove(network.drawn(claim)));
        int next = 0;
        for (int edit = 0; edit < what.splice().edits(); edit++) {
            int at = what.splice().at(edit);
            for (; next < again.length && again[next] < at; next++) {
                drawAgain(again[next]);
            }
            int mark = coming.count();
            for (int i = 0; i < what.splice().coming(edit); i++) {
                draw(what.splice().to(edit) + i);
            }
            int first = firstLink(at);
            edits.put(first, firstLink(what.splice().end(edit)) - first, coming.count() - mark);
        }
        for (; next < again.length; next++) {
            drawAgain(again[next]);
        }
        return graph.spliced(who.splice(), what.splice(), edits.of(graph.links()), coming, renumbered());
    }

    /** The old places of the claims that stay and whose links may be others. */
    private int[] again() {
        IntStream described = who.splice()
                .come()
                .mapToObj(node -> agents[node].iri())
                .flatMapToInt(iri -> unlinked.of(iri).stream().mapToInt(what.before()::find));
        IntStream tied = who.splice().gone().flatMap(network::linksOf).map(graph::claim);
        return IntStream.concat(Arrays.stream(what.replaced()), IntStream.concat(described, tied))
                .filter(claim -> !what.splice().goes(claim))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Links are in the order of their claims. */
    private int firstLink(int claim) {
        int low = 0;
        int high = graph.links();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (graph.claim[middle] < claim) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void drawAgain(int claim) {
        int first = firstLink(claim);
        int end = firstLink(claim + 1);
        int mark = coming.count();
        int now = what.splice().moved(claim);
        draw(now);
        if (claims[now].status().equals(network.drawn(claim).status())
                && coming.matches(mark, graph, first, end, who.splice())) {
            coming.truncate(mark);
        } else {
            edits.put(first, end - first, coming.count() - mark);
        }
    }

    private void draw(int number) {
        Drawn claim = claims[number];
        int[] sources = known(claim.sources());
        boolean pairs = claim.pairs();
        int[] targets = pairs ? sources : known(claim.targets());
        int status = statuses.indexOf(claim.status());
        Optional<PartialDate> start = date(claim.start());
        Optional<PartialDate> end = date(claim.end()).or(() -> start);
        int from = start.map(Days::first).orElse(Days.EVER);
        int to = Math.max(from, end.map(Days::last).orElse(Days.NEVER));
        double confidence =
                claim.marks().stream().mapToDouble(Mark::confidence).max().orElse(1);
        int mark = coming.count();
        for (int i = 0; i < sources.length; i++) {
            for (int j = pairs ? i + 1 : 0; j < targets.length; j++) {
                coming.add(sources[i], targets[j], claim.rule(), status, from, to, confidence, number);
            }
        }
        int named = claim.sources().size();
        int most = pairs ? named * (named - 1) / 2 : named * claim.targets().size();
        if (most == 0 || coming.count() - mark < most) {
            unlinked.add(claim);
        }
    }

    private int[] known(List<String> iris) {
        return iris.stream()
                .mapToInt(iri -> nodes.computeIfAbsent(iri, who.after()::find))
                .filter(node -> node >= 0)
                .sorted()
                .distinct()
                .toArray();
    }

    private static Optional<PartialDate> date(String words) {
        try {
            return words.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(words));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The new number of each status; null if all keep theirs. */
    private byte[] renumbered() {
        if (statuses.equals(network.statuses())) {
            return null;
        }
        byte[] numbers = new byte[network.statuses().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) statuses.indexOf(network.statuses().get(i));
        }
        return numbers;
    }

    /** A bit for each area, by claim. */
    long[] areas(List<String> areas) {
        if (!areas.equals(network.areas())) {
            return Arrays.stream(claims).mapToLong(claim -> bits(claim, areas)).toArray();
        }
        long[] old = network.areasOfClaims();
        long[] made = what.splice()
                .apply(
                        old,
                        what.splice()
                                .come()
                                .mapToLong(claim -> bits(claims[claim], areas))
                                .toArray());
        for (int claim : what.replaced()) {
            int now = what.splice().moved(claim);
            long bits = bits(claims[now], areas);
            if (made[now] != bits) {
                made = made == old ? old.clone() : made;
                made[now] = bits;
            }
        }
        return made;
    }

    private static long bits(Drawn claim, List<String> areas) {
        long bits = 0;
        for (String area : claim.areas()) {
            int bit = Collections.binarySearch(areas, area);
            bits |= bit < 0 ? 0 : 1L << bit;
        }
        return bits;
    }
}
