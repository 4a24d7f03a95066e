package org.entente.service;

import java.io.IOException;
import java.util.Map;

final class ThingPages {
    private final Pages pages;

    ThingPages(Pages pages) {
        this.pages = pages;
    }

    void show(Exchange exchange, String iri) throws IOException {
        pages.send(exchange, 200, "problem", Map.of("title", iri, "message", iri));
    }
}
