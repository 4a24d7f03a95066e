package org.entente.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much of something each client has, and no client more than its share. Safe for use by several threads. */
final class ClientShares {
    private final int share;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    ClientShares(int share) {
        this.share = share;
    }

    /** Takes one more for a client, which it gives back; false if it has its share already. */
    boolean take(String client) {
        if (taken.merge(client, 1, Integer::sum) > share) {
            give(client);
            return false;
        }
        return true;
    }

    /** Gives one back. A client that has none leaves nothing behind. */
    void give(String client) {
        taken.computeIfPresent(client, (name, n) -> n == 1 ? null : n - 1);
    }
}
