package org.entente.app;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/**
 * Says on a stream how far long work has come: on a terminal in one line that is written over, elsewhere in a line every
 * ten seconds. Work of less than a second says nothing. Safe for use by several threads.
 */
final class ProgressLine implements AutoCloseable {
    private static final boolean TERMINAL = Boolean.getBoolean("entente.terminal");
    private static final long BETWEEN = TERMINAL ? TimeUnit.MILLISECONDS.toNanos(100) : TimeUnit.SECONDS.toNanos(10);

    private final PrintStream stream;
    private final String what;
    private long next = System.nanoTime() + Math.max(BETWEEN, TimeUnit.SECONDS.toNanos(1));
    private boolean shown;

    /** @param what the work in a word or two, e.g. {@code reading} */
    ProgressLine(PrintStream stream, String what) {
        this.stream = stream;
        this.what = what;
    }

    /** {@code done} of {@code total} are done. */
    synchronized void show(int done, int total) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + BETWEEN;
            shown = true;
            String line = what + " " + done + " of " + total;
            stream.print(TERMINAL ? "\r" + line + "\u001B[K" : line + System.lineSeparator());
            stream.flush();
        }
    }

    /** Clears the line. */
    @Override
    public synchronized void close() {
        if (TERMINAL && shown) {
            stream.print("\r\u001B[K");
            stream.flush();
            shown = false;
        }
    }
}
