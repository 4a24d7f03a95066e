package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    private static final List<Accept.Offer<String>> OFFERS = List.of(
            new Accept.Offer<>("page", "text/html"),
            new Accept.Offer<>("turtle", "text/turtle"),
            new Accept.Offer<>("json", "application/ld+json"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "text/turtle | turtle",
                "TEXT/TURTLE | turtle",
                "text/turtle;charset=utf-8 | turtle",
                "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\" | json",
                "text/html, text/turtle | page",
                "text/html;q=0.8, text/turtle;q=0.9 | turtle",
                "text/turtle;q=0.8, */*;q=0.1 | turtle",
                "text/turtle, */* | turtle",
                "text/* | page",
                "text/*, text/html;q=0 | turtle",
                "application/*;q=0.5, text/turtle;q=0.4 | json",
                "*/* | page",
                "*/*, text/*;q=0 | json",
                "image/png | none",
                "text/turtle;q=0 | none",
                "text/turtle;q=nonsense | none",
                "image/png, */*;q=0.001 | page",
                "nonsense, text/turtle | turtle",
                "application/rdf+xml;q=0.9, text/html;q=0.2, text/turtle;q=0.2000 | page",
                "' ' | page",
            })
    void theBestOfferIsChosen(String header, String expected) {
        assertEquals(expected, Accept.parse(header).best(OFFERS).orElse(null));
    }

    @Test
    void withoutAHeaderTheFirstOfferIsTaken() {
        assertEquals("page", Accept.parse(null).best(OFFERS).orElseThrow());
    }
}
