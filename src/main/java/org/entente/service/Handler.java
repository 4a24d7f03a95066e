package org.entente.service;

import java.io.IOException;

/** Answers the requests for one part of the server's addresses. Safe for use by several threads. */
@FunctionalInterface
interface Handler {
    /** @throws Problem if the request is not answered as asked */
    void handle(Exchange exchange) throws IOException;

    /** Whether POST asks for the same as GET. Nothing on this server can be changed. */
    default boolean takesPost() {
        return false;
    }
}
