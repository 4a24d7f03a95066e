package org.entente.service;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Bodies of answers that hold for one version of the store, the lately used ones up to {@link #ROOM}. Each is tagged by its
 * bytes, and compressed once. Safe for use by several threads.
 */
final class Rendered {
    /** Bytes: descriptions of some ten thousand things, and a small part of what a server has. */
    private static final long ROOM = 32 << 20;

    /** What is kept; a later one takes its place when the store changes. */
    private final Map<Key, Body> bodies = new LinkedHashMap<>(256, 0.75f, true);

    /**
     * As many are made at once as there are processors, and one more; the others wait in the order in which they came. All at once
     * would take turns by slices of some milliseconds each, and the unlucky ones wait for many slices: more than twice as long a 99th
     * percentile with 32 clients on 2 processors, at nearly the same rate.
     */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors() + 1, true);

    private long version = -1;
    private long size;

    /**
     * What a body is of.
     *
     * @param name of the thing
     * @param form of the description; different values for whatever differs
     */
    record Key(String name, Object form, int page) {}

    /** A body, whether there is a page after it, and what is made of it once. */
    static final class Body {
        private final byte[] plain;
        private final boolean more;
        private final String tag;
        private volatile byte[] packed;

        Body(byte[] plain, boolean more) {
            this.plain = plain;
            this.more = more;
            this.tag = Exchange.digest(plain);
        }

        boolean more() {
            return more;
        }

        private byte[] packed() throws IOException {
            byte[] bytes = packed;
            if (bytes == null) {
                bytes = Coding.gzip(plain);
                packed = bytes;
            }
            return bytes;
        }
    }

    /** The body that is kept for a version of the store, if there is one. */
    synchronized Optional<Body> find(long of, Key key) {
        return of == version ? Optional.ofNullable(bodies.get(key)) : Optional.empty();
    }

    /** The body that is kept for a version of the store, or else the one that is made as soon as there is a turn. */
    Body get(long of, Key key, Supplier<Body> making) {
        Optional<Body> known = find(of, key);
        if (known.isPresent()) {
            return known.get();
        }
        turns.acquireUninterruptibly();
        try {
            return find(of, key).orElseGet(() -> keep(of, key, making.get()));
        } finally {
            turns.release();
        }
    }

    private synchronized Body keep(long of, Key key, Body made) {
        if (of > version) {
            bodies.clear();
            size = 0;
            version = of;
        }
        // Compressed, it is a few times smaller, so that both fit into twice the room at most.
        if (of == version && made.plain.length < ROOM / 16 && bodies.put(key, made) == null) {
            size += made.plain.length;
            var oldest = bodies.entrySet().iterator();
            while (size > ROOM) {
                size -= oldest.next().getValue().plain.length;
                oldest.remove();
            }
        }
        return made;
    }

    static void send(Exchange exchange, String contentType, Body body) throws IOException {
        if (exchange.unchanged(body.tag)) {
            return;
        }
        boolean packed = exchange.takesGzip() && Coding.isWorthwhile(contentType, body.plain.length);
        exchange.sendPacked(200, contentType, packed ? "gzip" : null, packed ? body.packed() : body.plain);
    }
}
