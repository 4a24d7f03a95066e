package org.entente.service;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;

/**
 * Closes connections of a client that has its share of them open already, before anything is read; and those that are idle, soon,
 * while there are as many as there may be. Safe for use by several threads.
 */
final class ConnectionShares implements Connection.Listener {
    /** How long a connection may be idle while others wait for its place. */
    private static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(2);

    private final ClientShares clients;
    private final int all;
    /** Whose each is: a connection that is closed does not tell any more. */
    private final Map<EndPoint, String> counted = new ConcurrentHashMap<>();

    /**
     * @param share of one client
     * @param all of all clients together, beyond which none is accepted
     */
    ConnectionShares(int share, int all) {
        this.clients = new ClientShares(share);
        this.all = all;
    }

    @Override
    public void onOpened(Connection connection) {
        EndPoint end = connection.getEndPoint();
        if (!(end instanceof SocketChannelEndPoint)) {
            return; // what TLS has inside of a connection that is counted already
        }
        String client = end.getRemoteSocketAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "";
        if (!clients.take(client)) {
            end.close();
            return;
        }
        counted.put(end, client);
        if (counted.size() >= all) {
            counted.keySet().forEach(one -> one.setIdleTimeout(IDLE_WHEN_FULL.toMillis()));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        String client = counted.remove(connection.getEndPoint());
        if (client != null) {
            clients.give(client);
        }
    }
}
