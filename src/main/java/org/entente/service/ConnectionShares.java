package org.entente.service;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;

/**
 * Closes connections of a client that has its share of them open already, before anything is read. Safe for use by several
 * threads.
 */
final class ConnectionShares implements Connection.Listener {
    private final ClientShares clients;
    /** Whose each is: a connection that is closed does not tell any more. */
    private final Map<EndPoint, String> counted = new ConcurrentHashMap<>();

    ConnectionShares(int share) {
        this.clients = new ClientShares(share);
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
        if (clients.take(client)) {
            counted.put(end, client);
        } else {
            end.close();
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
