package org.entente.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.sparql.util.FmtUtils;
import org.entente.graph.Prefixes;
import org.entente.graph.Trace;

/** {@code /why?subject=…&predicate=…&object=…}: where triples come from, as a page or as JSON. */
final class WhyPage implements Handler {
    private static final int MOST = 200;

    private final StoreReader store;
    private final Pages pages;

    WhyPage(StoreReader store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** A triple in words, with where it comes from. */
    public record Told(
            List<Part> words, List<Said> witnesses, List<Trace.Because> merges, List<Trace.Because> decisions) {}

    /** A sentence of a document. */
    public record Said(String sentence, String href, String title, String pattern, String confidence) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        String subject =
                exchange.parameter("subject").or(() -> exchange.parameter("s")).orElse("");
        String predicate = exchange.parameter("predicate")
                .or(() -> exchange.parameter("p"))
                .orElse("");
        String object =
                exchange.parameter("object").or(() -> exchange.parameter("o")).orElse("");
        exchange.header("Vary", "Accept");
        boolean json = exchange.accept()
                .best(List.of(new Accept.Offer<>(false, "text/html"), new Accept.Offer<>(true, "application/json")))
                .orElseThrow(() -> new Problem(406, "There are HTML and JSON."));
        store.read(reading -> {
            List<Triple> triples = subject.isEmpty()
                    ? List.of()
                    : Trace.find(reading.model().getGraph(), reading.iris(), subject, predicate, object);
            List<Trace> traces = triples.stream()
                    .limit(MOST)
                    .map(triple -> Trace.of(reading.data(), triple))
                    .toList();
            int status = traces.isEmpty() && !subject.isEmpty() ? 404 : 200;
            if (json) {
                byte[] body = JSON.toString(json(traces)).getBytes(StandardCharsets.UTF_8);
                exchange.send(status, "application/json", body);
                return;
            }
            pages.send(
                    exchange,
                    status,
                    "why",
                    Map.of(
                            "subject", subject,
                            "predicate", predicate,
                            "object", object,
                            "told", traces.stream().map(t -> told(t, reading)).toList()));
        });
    }

    private static Told told(Trace trace, Reading reading) {
        List<Part> words = new ArrayList<>();
        for (var node : List.of(
                trace.triple().getSubject(),
                trace.triple().getPredicate(),
                trace.triple().getObject())) {
            RDFNode term = reading.model().asRDFNode(node);
            words.add(reading.link(term));
            words.add(Part.text("  "));
        }
        List<Said> witnesses = trace.witnesses().stream()
                .map(w -> new Said(
                        w.sentence(),
                        Quoter.href(
                                reading,
                                reading.thing(reading.iris().document(w.document())),
                                new org.entente.document.Span(w.start(), w.end())),
                        w.title(),
                        w.pattern(),
                        w.confidence()))
                .toList();
        return new Told(words, witnesses, trace.merges(), trace.decisions());
    }

    private static JsonArray json(List<Trace> traces) {
        JsonArray all = new JsonArray();
        for (Trace trace : traces) {
            JsonBuilder json = JsonBuilder.create().startObject();
            json.pair("triple", FmtUtils.stringForTriple(trace.triple(), Prefixes.all()));
            json.key("witnesses").startArray();
            for (Trace.Witness w : trace.witnesses()) {
                json.startObject()
                        .pair("document", w.document())
                        .pair("title", w.title())
                        .pair("start", w.start())
                        .pair("end", w.end())
                        .pair("words", w.words())
                        .pair("sentence", w.sentence())
                        .pair("pattern", w.pattern())
                        .pair("confidence", w.confidence())
                        .finishObject();
            }
            json.finishArray();
            because(json, "merges", trace.merges());
            because(json, "decisions", trace.decisions());
            all.add(json.finishObject().build());
        }
        return all;
    }

    private static void because(JsonBuilder json, String key, List<Trace.Because> reasons) {
        json.key(key).startArray();
        for (Trace.Because because : reasons) {
            json.startObject().pair("what", because.what()).key("reasons").startArray();
            because.reasons().forEach(json::value);
            json.finishArray().finishObject();
        }
        json.finishArray();
    }
}
