package org.entente.service;

import java.io.IOException;

/** {@code /network}: the page, and behind it the network as data. */
final class NetworkHandler implements Handler {
    private final NetworkService service;
    private final NetworkPages pages;

    NetworkHandler(NetworkService service, NetworkPages pages) {
        this.service = service;
        this.pages = pages;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        String[] steps = exchange.path().split("/", 3);
        String name = steps.length < 3 ? "" : steps[2];
        switch (name) {
            case "" -> pages.network(exchange);
            case "help" -> pages.help(exchange);
            default -> service.answer(exchange, name);
        }
    }
}
