package org.entente.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Which of many names are compared: those that share a key. Where more than {@link Linker#WINDOW} share one, those that share
 * a finer one as well, and within that only neighbours. Used by one thread.
 */
final class Blocks {
    private final Map<String, List<Node>> blocks = new HashMap<>();
    private final Function<Node, Set<String>> finer;

    /** @param finer keys of which two nodes that are one are likely to share one */
    Blocks(Function<Node, Set<String>> finer) {
        this.finer = finer;
    }

    void put(String key, Node node) {
        blocks.computeIfAbsent(key, k -> new ArrayList<>(2)).add(node);
    }

    /** Each pair once; in no order. */
    void forEachPair(BiConsumer<Node, Node> action) {
        Set<Long> done = new HashSet<>();
        Map<Node, Integer> numbers = new HashMap<>();
        BiConsumer<Node, Node> once = (one, other) -> {
            long a = numbers.computeIfAbsent(one, n -> numbers.size());
            long b = numbers.computeIfAbsent(other, n -> numbers.size());
            if (a != b && done.add(Math.min(a, b) << 32 | Math.max(a, b))) {
                action.accept(one, other);
            }
        };
        blocks.values().forEach(block -> {
            if (block.size() <= Linker.WINDOW) {
                neighbours(block, once);
            } else {
                refine(block, once);
            }
        });
    }

    private void refine(List<Node> block, BiConsumer<Node, Node> action) {
        Map<String, List<Node>> fine = new HashMap<>();
        for (Node node : block) {
            finer.apply(node).forEach(key -> fine.computeIfAbsent(key, k -> new ArrayList<>(2))
                    .add(node));
        }
        fine.values().forEach(part -> neighbours(part, action));
        neighbours(block, action);
    }

    private static void neighbours(List<Node> block, BiConsumer<Node, Node> action) {
        block.sort(Comparator.comparing((Node node) -> node.identifier));
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size() && j <= i + Linker.WINDOW; j++) {
                action.accept(block.get(i), block.get(j));
            }
        }
    }
}
