package org.entente.service;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * For how long threads of this process have waited because the machine was busy with others: how late a thread comes back that
 * sleeps for a moment, again and again, without the time that garbage collection took, which is the process's own doing.
 */
final class Waiting implements AutoCloseable {
    private static final long MOMENT_MS = 10;

    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong late = new AtomicLong();
    private final long collected = collection();

    Waiting() {
        Thread thread = new Thread(() -> {
            long before = System.nanoTime();
            while (!ended.get()) {
                try {
                    Thread.sleep(MOMENT_MS);
                } catch (InterruptedException e) {
                    return;
                }
                long now = System.nanoTime();
                late.addAndGet(now - before - MOMENT_MS * 1_000_000);
                before = now;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    Duration total() {
        long own = collection() - collected;
        Duration waited = Duration.ofNanos(late.get()).minusMillis(own);
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    private static long collection() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    @Override
    public void close() {
        ended.set(true);
    }
}
