package org.entente.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How two people or institutions are tied.
 *
 * @param hops one after the other, at least one
 * @param cost what it costs, in hops; where nothing was asked of costs, the number of hops
 */
public record Route(List<Hop> hops, double cost) {
    public Route {
        hops = List.copyOf(hops);
    }

    /** From end to end. */
    public List<Agent> agents() {
        return Stream.concat(Stream.of(hops.get(0).from()), hops.stream().map(Hop::to))
                .toList();
    }

    /** The hop of which it is least certain that it is one. */
    public Hop weakest() {
        return hops.stream()
                .min(Comparator.comparingDouble(hop -> hop.best().confidence()))
                .orElseThrow();
    }

    /**
     * Days.
     *
     * @param first may be {@link Days#EVER}
     * @param last may be {@link Days#NEVER}
     */
    public record Interval(int first, int last) {}

    /** When all hops held at once, as far as their dates say; empty if they never did. */
    public Optional<Interval> held() {
        int first = hops.stream().mapToInt(hop -> hop.best().holdsFrom()).max().orElseThrow();
        int last = hops.stream().mapToInt(hop -> hop.best().holdsUntil()).min().orElseThrow();
        return first <= last ? Optional.of(new Interval(first, last)) : Optional.empty();
    }

    /** When the last of the hops began: since then the two are tied; {@link Days#EVER} if no hop is dated. */
    public int since() {
        return hops.stream().mapToInt(hop -> hop.best().holdsFrom()).max().orElseThrow();
    }
}
