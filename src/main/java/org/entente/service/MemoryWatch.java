package org.entente.service;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Tells when memory stays scarce after a garbage collection: what is still in use then is held by queries that sort, group or
 * remember. Java itself would only say so when it is too late for everybody.
 */
final class MemoryWatch implements AutoCloseable, NotificationListener {
    /** Of the largest heap: above it the collector works more than the program. */
    private static final double SCARCE = 0.85;

    private final Runnable alarm;

    /** @param alarm is called, by a thread of Java's own, whenever memory is scarce */
    MemoryWatch(Runnable alarm) {
        this.alarm = alarm;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(this, null, null);
            }
        }
    }

    @Override
    public void handleNotification(Notification notification, Object handback) {
        if (!notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            return;
        }
        GarbageCollectionNotificationInfo collection =
                GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
        long used = 0;
        for (var pool : collection.getGcInfo().getMemoryUsageAfterGc().entrySet()) {
            if (isHeap(pool.getKey())) {
                used += usage(pool.getValue());
            }
        }
        if (used > SCARCE * Runtime.getRuntime().maxMemory()) {
            alarm.run();
        }
    }

    private static long usage(MemoryUsage usage) {
        return Math.max(0, usage.getUsed());
    }

    /** Pools of the heap are named after what the collector does with them; all others hold code and classes. */
    private static boolean isHeap(String pool) {
        return !pool.contains("Code") && !pool.contains("Metaspace") && !pool.contains("Class Space");
    }

    @Override
    public void close() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                try {
                    emitter.removeNotificationListener(this);
                } catch (ListenerNotFoundException e) {
                    // It was never told of anything, then.
                    continue;
                }
            }
        }
    }
}
