package org.entente.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.jena.shared.JenaException;
import org.entente.graph.Ent;
import org.entente.graph.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The start page, the lists, and whether all is well. */
final class Site {
    /** Lines of one page of a list. */
    private static final int LINES = 50;
    /** Agreements on the start page. */
    private static final int LATEST = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    private final StoreReader store;
    private final Pages pages;
    private final Quoter quoter;
    private final List<Question> questions;
    private final Catalogue catalogue;

    Site(StoreReader store, Pages pages, Quoter quoter, List<Question> questions, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.store = store;
        this.pages = pages;
        this.quoter = quoter;
        this.questions = questions;
    }

    /** How many things of a kind there are. */
    public record Count(String kind, long number) {}

    void start(Exchange exchange) throws IOException {
        if (!exchange.path().equals("/")) {
            throw new Problem(404, "There is nothing at this address.");
        }
        store.read(reading -> {
            List<Count> counts = Arrays.stream(Catalogue.Kind.values())
                    .map(kind -> new Count(kind.path(), catalogue.count(kind, reading)))
                    .toList();
            pages.send(
                    exchange,
                    200,
                    "start",
                    Map.of("counts", counts, "questions", questions, "latest", latestAgreements(reading)));
        });
    }

    private List<Fact> latestAgreements(Reading reading) {
        Narrator narrator = new Narrator(reading, quoter, 0);
        return catalogue.list(Catalogue.Kind.AGREEMENTS, reading).stream()
                .map(entry -> reading.thing(entry.iri()))
                .filter(agreement -> reading.model().contains(agreement, Ent.status, Ent.type("Signed")))
                .limit(LATEST)
                .map(agreement ->
                        new Fact(narrator.sentence(agreement), List.of(), quoter.quotations(reading, agreement)))
                .toList();
    }

    /** One of the lists. */
    void list(Exchange exchange, Catalogue.Kind kind) throws IOException {
        String wanted = exchange.parameter("q").orElse("");
        store.read(reading -> {
            List<Catalogue.Entry> all = catalogue.find(wanted, kind, reading);
            int last = Math.max(1, (all.size() + LINES - 1) / LINES);
            int page = Math.min(last, number(exchange.parameter("page").orElse("1")));
            pages.send(
                    exchange,
                    200,
                    "list",
                    Map.of(
                            "section",
                            kind.path(),
                            "q",
                            wanted,
                            "total",
                            all.size(),
                            "page",
                            page,
                            "last",
                            last,
                            "entries",
                            all.subList((page - 1) * LINES, Math.min(all.size(), page * LINES))));
        });
    }

    private static int number(String words) {
        try {
            return Math.max(1, Integer.parseInt(words));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** {@code /health}: whether the store can be read. */
    void health(Exchange exchange) throws IOException {
        exchange.header("Cache-Control", "no-store");
        try {
            store.read(reading -> {
                long documents = catalogue.count(Catalogue.Kind.DOCUMENTS, reading);
                tell(
                        exchange,
                        200,
                        "{\"status\":\"ok\",\"documents\":" + documents + ",\"version\":" + reading.version() + "}\n");
            });
        } catch (JenaException e) {
            LOG.error("the store cannot be read", e);
            tell(exchange, 503, "{\"status\":\"the store cannot be read\"}\n");
        }
    }

    private static void tell(Exchange exchange, int status, String body) throws IOException {
        exchange.send(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
