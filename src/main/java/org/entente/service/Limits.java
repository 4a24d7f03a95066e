package org.entente.service;

import java.time.Duration;

/**
 * What one query and all of them together may take.
 *
 * @param time how long a query may run
 * @param rows how many rows, or triples, an answer may have
 * @param concurrent how many queries may run at once
 * @param perClient how many of them may be one client's
 */
public record Limits(Duration time, long rows, int concurrent, int perClient) {
    /**
     * Thirty seconds are as long as analysts wait, and short enough that a runaway query does no harm. A million rows are what
     * a spreadsheet takes. Eight queries keep a small machine's cores busy and leave it memory for each; half of them to one
     * client leaves as many to all others.
     */
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(30), 1_000_000, 8, 4);

    /** @throws IllegalArgumentException if nothing could be answered within a limit */
    public Limits {
        if (time.isNegative() || time.isZero() || rows < 1 || concurrent < 1 || perClient < 1) {
            throw new IllegalArgumentException("not limits: " + time + ", " + rows + " rows, " + concurrent
                    + " at once, " + perClient + " a client");
        }
    }

    public Limits withTime(Duration longest) {
        return new Limits(longest, rows, concurrent, perClient);
    }

    public Limits withRows(long most) {
        return new Limits(time, most, concurrent, perClient);
    }

    public Limits withConcurrent(int all, int oneClients) {
        return new Limits(time, rows, all, oneClients);
    }
}
