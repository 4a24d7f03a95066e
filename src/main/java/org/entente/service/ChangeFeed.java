package org.entente.service;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.entente.graph.Change;
import org.entente.graph.GraphStore;

/**
 * {@code /changes}: which documents were added, changed and withdrawn, the latest first, as an Atom feed and as Activity
 * Streams. {@code ?since=VERSION} leaves out what a follower has already.
 */
final class ChangeFeed implements Handler {
    /** Entries of one answer; a follower that is further behind asks again, or takes a dump. */
    private static final int MOST = 500;

    private static final List<Accept.Offer<Boolean>> OFFERS = List.of(
            new Accept.Offer<>(false, "application/atom+xml"),
            new Accept.Offer<>(true, "application/activity+json"),
            new Accept.Offer<>(true, "application/ld+json"),
            new Accept.Offer<>(true, "application/json"),
            new Accept.Offer<>(false, "application/xml"),
            new Accept.Offer<>(false, "text/html"));

    private final GraphStore store;

    ChangeFeed(GraphStore store) {
        this.store = store;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        exchange.vary("Accept");
        exchange.header("Cache-Control", "no-cache");
        boolean streams = exchange.accept()
                .best(OFFERS)
                .orElseThrow(() -> new Problem(406, "There are application/atom+xml and application/activity+json."));
        String words = exchange.parameter("since").orElse("0");
        if (!words.matches("\\d{1,18}")) {
            throw new Problem(400, "'since' is a version of the store.");
        }
        long since = Long.parseLong(words);
        exchange.modified(store.modified());
        exchange.link("void", "describedby", "");
        if (exchange.unchanged(store.version() + "." + since + (streams ? ".as" : ".atom"))) {
            return;
        }
        List<Change> changes = store.changes().stream()
                .filter(change -> change.version() > since)
                .limit(MOST)
                .toList();
        String body = streams ? activities(changes) : atom(changes);
        exchange.send(
                200,
                streams ? "application/activity+json" : "application/atom+xml",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private String atom(List<Change> changes) {
        String base = store.iris().base();
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
                .append("<title>Documents that Entente reads</title>\n")
                .append("<author><name>Entente</name></author>\n")
                .append("<id>%schanges</id>\n".formatted(base))
                .append("<link rel=\"self\" href=\"%schanges\"/>\n".formatted(base))
                .append("<updated>%s</updated>\n".formatted(store.modified()));
        for (Change change : changes) {
            String iri = store.iris().document(change.document());
            feed.append("<entry>\n<title>%s: %s</title>\n".formatted(verb(change), escaped(change.document())))
                    .append("<id>%s#%d</id>\n".formatted(iri, change.version()))
                    .append("<link href=\"%s\"/>\n".formatted(iri))
                    .append("<category term=\"%s\"/>\n".formatted(verb(change)))
                    .append("<updated>%s</updated>\n</entry>\n".formatted(change.at()));
        }
        return feed.append("</feed>\n").toString();
    }

    private static String escaped(String name) {
        return name.replaceAll("[\\x00-\\x1f\\ufffe\\uffff]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String verb(Change change) {
        return change.kind().name().toLowerCase(Locale.ROOT);
    }

    private String activities(List<Change> changes) throws IOException {
        String base = store.iris().base();
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            out.beginObject().name("@context").value("https://www.w3.org/ns/activitystreams");
            out.name("id").value(base + "changes").name("type").value("OrderedCollection");
            out.name("totalItems").value(changes.size()).name("orderedItems").beginArray();
            for (Change change : changes) {
                String iri = store.iris().document(change.document());
                out.beginObject().name("id").value(iri + "#" + change.version());
                out.name("type").value(type(change)).name("published").value(time(change.at()));
                out.name("object").value(iri).endObject();
            }
            out.endArray().endObject();
        }
        return text + "\n";
    }

    private static String time(Instant at) {
        return at.toString();
    }

    private static String type(Change change) {
        return switch (change.kind()) {
            case ADDED -> "Create";
            case CHANGED -> "Update";
            case WITHDRAWN -> "Delete";
        };
    }
}
