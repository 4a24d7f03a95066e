package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one what is one among people and institutions that documents tell of. Since what was put together tells more than its
 * parts, this is done several times, the surest first. Used by one thread.
 */
final class Passes {
    /** By how much what speaks for the likelier of two that cannot both be meant must outweigh what speaks for the other. */
    private static final double MARGIN = 0.5;

    /** What each pass makes one of two: the surest first, since what follows from it then decides the others. */
    private static final double[] PASSES = {4, 3.5, Linker.ENOUGH, Linker.ENOUGH, Linker.ENOUGH};

    private final Collection<Node> nodes;
    private final Comparison comparison;
    private final OrganizationPairs organizations;
    private final Map<Set<String>, Merge> suspects = new HashMap<>();

    Passes(Reports reports, OrganizationPairs organizations) {
        this.nodes = reports.nodes().values();
        this.comparison = new Comparison(reports);
        this.organizations = organizations;
    }

    /** Makes one what is; returns what may be, by the identifiers of the two. */
    Collection<Merge> run() {
        for (double enough : PASSES) {
            suspects.clear();
            unite(organizations.candidates(living(false)), enough);
            unite(new PersonPairs().candidates(living(true)), enough);
        }
        return suspects.values();
    }

    private List<Node> living(boolean people) {
        return nodes.stream()
                .filter(node -> node.into == node && node.person == people)
                .toList();
    }

    private record Pair(Node one, Node other, Merge merge) {}

    private void unite(Blocks blocks, double enough) {
        List<Pair> pairs = new ArrayList<>();
        blocks.forEachPair((one, other) -> {
            if (Comparison.mayBeOne(one, other)) {
                Merge merge = comparison.compare(one, other);
                if (merge != null && merge.score() >= Linker.SUSPECT) {
                    pairs.add(new Pair(one, other, merge));
                    one.liken(other);
                }
            }
        });
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.merge.score())
                .thenComparing(p -> p.merge.one())
                .thenComparing(p -> p.merge.other()));
        Map<Node, List<Pair>> others = new HashMap<>();
        for (Pair pair : pairs) {
            others.computeIfAbsent(pair.one, n -> new ArrayList<>(1)).add(pair);
            others.computeIfAbsent(pair.other, n -> new ArrayList<>(1)).add(pair);
        }
        for (Pair pair : pairs) {
            Node one = pair.one.all();
            Node other = pair.other.all();
            if (one == other) {
                continue;
            }
            if (pair.merge.score() >= enough
                    && Comparison.mayBeOne(one, other)
                    && !isUndecided(pair, pair.one, pair.other, others)
                    && !isUndecided(pair, pair.other, pair.one, others)) {
                one.absorb(other, pair.merge);
            } else {
                suspects.putIfAbsent(Set.of(one.identifier, other.identifier), pair.merge);
            }
        }
    }

    /** Whether one of a pair is nearly as much like a third that the other cannot be. */
    private static boolean isUndecided(Pair pair, Node one, Node other, Map<Node, List<Pair>> others) {
        for (Pair rival : others.get(one)) {
            Node third = (rival.one == one ? rival.other : rival.one).all();
            if (rival != pair
                    && third != other.all()
                    && third != one.all()
                    && rival.merge.score() > pair.merge.score() - MARGIN
                    && rival.merge.score() >= Linker.ENOUGH - MARGIN
                    && Comparison.mayBeOne(one.all(), third)
                    && !Comparison.mayBeOne(other.all(), third)) {
                return true;
            }
        }
        return false;
    }
}
