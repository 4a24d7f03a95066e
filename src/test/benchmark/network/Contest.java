package org.entente.network;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Measures several ways to do one thing in turns, so that a machine that is busy meanwhile is so for all of them; of each the
 * fastest turn counts. Prints a row of a table for each way, with the ratio to the first.
 */
public final class Contest {
    private static final int TURNS = 7;
    private static final long TURN_NANOSECONDS = 400_000_000;

    private final String task;
    private final Map<String, IntConsumer> ways = new LinkedHashMap<>();

    public Contest(String task) {
        this.task = task;
    }

    /** A way, given the number of the repetition. */
    public Contest with(String name, IntConsumer way) {
        ways.put(name, way);
        return this;
    }

    /** Microseconds for once, by way. */
    public Map<String, Double> run() {
        Map<String, Double> best = new LinkedHashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            ways.forEach((name, way) -> {
                long begin = System.nanoTime();
                int times = 0;
                do {
                    way.accept(times++);
                } while (System.nanoTime() - begin < TURN_NANOSECONDS);
                best.merge(name, (System.nanoTime() - begin) / 1e3 / times, Math::min);
            });
        }
        double first = best.values().iterator().next();
        best.forEach((name, microseconds) -> System.out.printf(
                Locale.ROOT, "| %s | %s | %s | %.2f |%n", task, name, words(microseconds), microseconds / first));
        return best;
    }

    static String words(double microseconds) {
        return microseconds < 1e3
                ? String.format(Locale.ROOT, "%.1f µs", microseconds)
                : microseconds < 1e6
                        ? String.format(Locale.ROOT, "%.1f ms", microseconds / 1e3)
                        : String.format(Locale.ROOT, "%.2f s", microseconds / 1e6);
    }
}
