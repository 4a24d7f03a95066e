package org.entente.service;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.SKOS;
import org.entente.graph.CurationDesk;
import org.entente.graph.Ent;
import org.entente.graph.Settlement;
import org.entente.identity.Decision;
import org.entente.identity.Disagreement;
import org.entente.identity.Identities;
import org.entente.identity.Ledger;
import org.entente.identity.Merge;
import org.entente.identity.Reference;

/**
 * {@code /curate}: what a curator should look at, each with its sentences: pairs that may be one, what documents tell in
 * different ways, what was read with little confidence; and the ledger. Whoever is signed in decides there; a decision is in the
 * ledger and in the graph when the next page comes.
 */
final class CurationPages implements Handler {
    /** Stands before the id of a decision that found nothing to decide on. */
    private static final String NOTHING = "nothing-found-";

    private static final int PAIRS = 40;
    private static final int CLAIMS = 40;
    private static final int SENTENCES = 4;

    /** Below this, the rules themselves take what they read to be hardly likelier than not. */
    private static final double DOUBTFUL = 0.6;

    private final StoreReader store;
    private final Pages pages;
    private final Quoter quoter;
    private final CurationDesk desk;
    private final CuratorSessions sessions;
    private final Clock clock;

    CurationPages(
            StoreReader store, Pages pages, Quoter quoter, CurationDesk desk, CuratorSessions sessions, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.quoter = quoter;
        this.desk = desk;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public boolean takesPost() {
        return true;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        exchange.header("Cache-Control", "no-store");
        boolean post = exchange.method().equals("POST");
        switch ((post ? "POST " : "GET ") + exchange.path()) {
            case "GET /curate" -> suspects(exchange);
            case "GET /curate/pair" -> pair(exchange);
            case "GET /curate/claims" -> claims(exchange);
            case "GET /curate/disagreements" -> disagreements(exchange);
            case "GET /curate/log" -> log(exchange);
            case "POST /curate/sign-in" -> signIn(exchange);
            case "POST /curate/sign-out" -> {
                sessions.changing(exchange);
                sessions.signOut(exchange);
                exchange.seeOther(exchange.root() + "curate");
            }
            case "POST /curate/decide" -> decide(exchange);
            default ->
                throw post
                        ? new Problem(405, "Nothing can be sent to this address.")
                        : new Problem(404, "There is nothing at this address.");
        }
    }

    // ---- Pages

    /** What two things that may be one are called, and why they may be. */
    public record Pair(String one, String other, String href, String score, List<String> reasons) {}

    private void suspects(Exchange exchange) throws IOException {
        Settlement settlement = desk.settlement();
        Identities identities = settlement.identities();
        List<Pair> pairs = identities.suspects().stream()
                .limit(PAIRS)
                .map(merge -> pair(merge, identities))
                .toList();
        Map<String, Object> values = values(exchange, "suspects");
        values.put("pairs", pairs);
        values.put("total", identities.suspects().size());
        values.put("notes", settlement.notes());
        pages.send(exchange, 200, "curate", values);
    }

    private static Pair pair(Merge merge, Identities identities) {
        return new Pair(
                identities.reference(merge.one()).name(),
                identities.reference(merge.other()).name(),
                "curate/pair?one=" + encode(merge.one()) + "&other=" + encode(merge.other()),
                String.format(Locale.ROOT, "%.2f", merge.score()),
                merge.reasons());
    }

    /** One of two things, with all that tells whether it is the other. */
    public record Side(
            String label,
            String kind,
            String href,
            String reference,
            List<String> also,
            List<Row> rows,
            List<Section> sections,
            List<Quotation> quotations) {}

    private void pair(Exchange exchange) throws IOException {
        Identities identities = desk.settlement().identities();
        String one = exchange.parameter("one").orElseThrow(() -> new Problem(400, "Which two? one=…&other=…"));
        String other = exchange.parameter("other").orElseThrow(() -> new Problem(400, "Which two? one=…&other=…"));
        Map<String, Object> values = values(exchange, "suspects");
        store.read(reading -> {
            values.put("sides", List.of(side(reading, identities, one), side(reading, identities, other)));
            values.put(
                    "reasons",
                    identities.suspects().stream()
                            .filter(m -> m.one().equals(one) && m.other().equals(other))
                            .findFirst()
                            .map(Merge::reasons)
                            .orElse(List.of()));
            values.put("next", next(identities, one, other));
            pages.send(exchange, 200, "curate-pair", values);
        });
    }

    private static String next(Identities identities, String one, String other) {
        List<Merge> suspects = identities.suspects();
        for (int i = 0; i + 1 < suspects.size(); i++) {
            if (suspects.get(i).one().equals(one) && suspects.get(i).other().equals(other)) {
                return pair(suspects.get(i + 1), identities).href();
            }
        }
        return "curate";
    }

    private Side side(Reading reading, Identities identities, String identifier) {
        Resource thing = reading.thing(reading.iris().resource(identifier));
        Narrator narrator = new Narrator(reading, quoter, SENTENCES);
        return new Side(
                reading.label(thing),
                narrator.kind(thing),
                reading.href(thing),
                reference(identities, identifier).toString(),
                reading.values(thing, SKOS.altLabel).distinct().sorted().toList(),
                narrator.rows(thing),
                narrator.sections(thing),
                quoter.quotations(reading, thing).stream().limit(SENTENCES).toList());
    }

    private static Reference reference(Identities identities, String identifier) {
        try {
            return identities.reference(identifier);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new Problem(404, "No document speaks of " + identifier + ".");
        }
    }

    /** Something that a curator should look at. */
    public record Doubt(
            List<Part> words, String reference, String note, List<Row> versions, List<Quotation> quotations) {}

    private void claims(Exchange exchange) throws IOException {
        Identities identities = desk.settlement().identities();
        store.read(reading -> {
            Narrator narrator = new Narrator(reading, quoter, 0);
            List<Doubt> doubts = new ArrayList<>();
            doubtful(reading).forEach((thing, confidence) -> {
                String identifier =
                        thing.getURI().substring(reading.iris().resource("").length());
                if (doubts.size() < CLAIMS
                        && identifier.matches("(?:position|event|agreement|person|organization)/.*")) {
                    doubts.add(new Doubt(
                            identifier.startsWith("person") || identifier.startsWith("organization")
                                    ? List.of(reading.link(thing))
                                    : narrator.sentence(thing),
                            reference(identities, identifier).toString(),
                            narrator.kind(thing) + ", confidence " + confidence,
                            List.of(),
                            quoter.quotations(reading, thing).stream()
                                    .limit(SENTENCES)
                                    .toList()));
                }
            });
            Map<String, Object> values = values(exchange, "claims");
            values.put("title", "Read with little confidence");
            values.put("doubts", doubts);
            pages.send(exchange, 200, "curate-doubts", values);
        });
    }

    /** Things whose best evidence is poor, the poorest first. */
    private static Map<Resource, Double> doubtful(Reading reading) {
        Map<Resource, Double> best = new HashMap<>();
        reading.model()
                .listStatements(null, Ent.confidence, (String) null)
                .toList()
                .forEach(statement -> reading.model()
                        .listObjectsOfProperty(statement.getSubject(), OA.hasBody)
                        .forEachRemaining(body -> best.merge(body.asResource(), statement.getDouble(), Math::max)));
        Map<Resource, Double> sorted = new java.util.LinkedHashMap<>();
        best.entrySet().stream()
                .filter(entry -> entry.getValue() < DOUBTFUL)
                .sorted(Map.Entry.<Resource, Double>comparingByValue()
                        .thenComparing(entry -> entry.getKey().getURI()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private void disagreements(Exchange exchange) throws IOException {
        Identities identities = desk.settlement().identities();
        store.read(reading -> {
            Narrator narrator = new Narrator(reading, quoter, 0);
            List<Doubt> doubts = new ArrayList<>();
            for (Disagreement disagreement : Disagreement.all(identities)) {
                Resource thing = reading.thing(reading.iris().resource(disagreement.identifier()));
                List<Row> versions = disagreement.versions().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                        .map(v -> new Row(
                                v.getKey(), List.of(Part.text(v.getValue().isEmpty() ? "–" : v.getValue()))))
                        .toList();
                doubts.add(new Doubt(
                        narrator.sentence(thing),
                        reference(identities, disagreement.identifier()).toString(),
                        disagreement.about(),
                        versions,
                        quoter.quotations(reading, thing).stream()
                                .limit(SENTENCES)
                                .toList()));
            }
            Map<String, Object> values = values(exchange, "disagreements");
            values.put("title", "Told in different ways");
            values.put("doubts", doubts);
            pages.send(exchange, 200, "curate-doubts", values);
        });
    }

    /** A line of the ledger. */
    public record Line(String id, String at, String by, String words, String why, boolean holds) {}

    private void log(Exchange exchange) throws IOException {
        Ledger ledger = desk.ledger();
        List<Decision> inForce = ledger.inForce();
        List<Line> lines = new ArrayList<>();
        for (Decision d : ledger.decisions()) {
            lines.add(0, new Line(d.id(), d.at().toString(), d.by(), d.words(), d.why(), inForce.contains(d)));
        }
        Map<String, Object> values = values(exchange, "log");
        values.put("lines", lines);
        values.put("notes", desk.settlement().notes());
        pages.send(exchange, 200, "curate-log", values);
    }

    private Map<String, Object> values(Exchange exchange, String page) {
        Map<String, Object> values = new HashMap<>();
        Optional<CuratorSessions.Session> session = sessions.of(exchange);
        values.put("section", "curate");
        values.put("page", page);
        values.put("open", sessions.isOpen());
        values.put("curator", session.map(CuratorSessions.Session::name).orElse(""));
        values.put("secret", session.map(CuratorSessions.Session::secret).orElse(""));
        values.put("known", desk.ledger().decisions().size());
        values.put("back", exchange.path().substring(1) + exchange.queryPart());
        String done = exchange.parameter("done").orElse("");
        values.put("done", done);
        values.put("nothing", done.startsWith(NOTHING));
        return values;
    }

    // ---- Changes

    private void signIn(Exchange exchange) throws IOException {
        CuratorSessions.fromHere(exchange);
        if (!sessions.signIn(exchange, exchange.parameter("token").orElse(""))) {
            throw new Problem(403, "This token is no curator's.");
        }
        exchange.seeOther(exchange.root() + back(exchange));
    }

    /** Where a form was, on these pages. */
    private static String back(Exchange exchange) {
        String back = exchange.parameter("back").orElse("curate");
        return back.matches("curate(?:[/?][^\\\\\\r\\n]*)?") ? back : "curate";
    }

    private void decide(Exchange exchange) throws IOException {
        CuratorSessions.Session session = sessions.changing(exchange);
        Decision decision = decision(exchange, session.name());
        int known = exchange.parameter("known").map(CurationPages::number).orElse(Integer.MAX_VALUE);
        Settlement settlement;
        synchronized (desk) {
            Optional<Decision> other = desk.madeSince(known, decision);
            if (other.isPresent()) {
                Decision first = other.get();
                throw new Problem(
                        409,
                        "Meanwhile " + first.by() + " has decided: " + first.words() + " (" + first.why()
                                + "). Look at the page again before you decide.");
            }
            settlement = desk.decide(decision);
        }
        String outcome = settlement.unmatched().contains(decision) ? NOTHING : "";
        String back = back(exchange);
        exchange.seeOther(
                exchange.root() + back + (back.contains("?") ? "&" : "?") + "done=" + outcome + decision.id());
    }

    private Decision decision(Exchange exchange, String by) {
        try {
            return new Decision(
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    by,
                    Decision.Kind.parse(exchange.parameter("decision").orElse("")),
                    exchange.parameter("target").map(Reference::parse),
                    exchange.parameter("other").map(Reference::parse),
                    exchange.parameter("value").orElse(""),
                    exchange.parameter("why").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "This is no decision: " + e.getMessage() + ".");
        }
    }

    private static int number(String words) {
        try {
            return Integer.parseInt(words);
        } catch (NumberFormatException e) {
            throw new Problem(400, "Not a number: " + words);
        }
    }

    private static String encode(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
