package org.entente.service;

import java.io.IOException;

/** {@code /network}: the page, and behind it the network as data. */
final class NetworkHandler implements Handler {
    private final NetworkService service;

    NetworkHandler(NetworkService service) {
        this.service = service;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        String[] steps = exchange.path().split("/", 3);
        if (steps.length < 3 || steps[2].isEmpty()) {
            exchange.seeOther("network/openapi.json");
        } else {
            service.answer(exchange, steps[2]);
        }
    }
}
