package org.entente.service;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.entente.graph.Change;
import org.entente.graph.GraphStore;

/**
 * {@code /changes}: which documents were added, changed and withdrawn, the latest first, as an Atom feed and as Activity
 * Streams; and as RDF Patch which triples came and went, the latest last, so that whoever applies them has what the store has.
 * {@code ?since=VERSION} leaves out what a follower has already. {@code /changes/VERSION} is one patch.
 */
final class ChangeFeed implements Handler {
    /** Entries of one answer; a follower that is further behind asks again, or takes a dump. */
    private static final int MOST = 500;

    /** Bytes of the patches of one answer, compressed; a link leads on to the rest. */
    private static final long ROOM = 4 << 20;

    private static final String PATCH_TYPE = "application/rdf-patch";

    private enum Form {
        ATOM,
        ACTIVITIES,
        PATCH
    }

    private static final List<Accept.Offer<Form>> OFFERS = List.of(
            new Accept.Offer<>(Form.ATOM, "application/atom+xml"),
            new Accept.Offer<>(Form.ACTIVITIES, "application/activity+json"),
            new Accept.Offer<>(Form.ACTIVITIES, "application/ld+json"),
            new Accept.Offer<>(Form.ACTIVITIES, "application/json"),
            new Accept.Offer<>(Form.PATCH, PATCH_TYPE),
            new Accept.Offer<>(Form.ATOM, "application/xml"),
            new Accept.Offer<>(Form.ATOM, "text/html"));

    private final GraphStore store;

    ChangeFeed(GraphStore store) {
        this.store = store;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        if (!exchange.path().equals("/changes")) {
            patch(exchange, exchange.path().substring("/changes/".length()));
            return;
        }
        exchange.vary("Accept");
        exchange.header("Cache-Control", "no-cache");
        Form form = exchange.accept()
                .best(OFFERS)
                .orElseThrow(() -> new Problem(
                        406, "There are application/atom+xml, application/activity+json and " + PATCH_TYPE + "."));
        String words = exchange.parameter("since").orElse("0");
        if (!words.matches("\\d{1,18}")) {
            throw new Problem(400, "'since' is a version of the store.");
        }
        long since = Long.parseLong(words);
        exchange.modified(store.modified());
        exchange.link("void", "describedby", "");
        if (exchange.unchanged(store.version() + "." + since + "." + form.name().toLowerCase(Locale.ROOT))) {
            return;
        }
        if (form == Form.PATCH) {
            patches(exchange, since);
            return;
        }
        List<Change> changes = store.changes().stream()
                .filter(change -> change.version() > since)
                .limit(MOST)
                .toList();
        boolean streams = form == Form.ACTIVITIES;
        String body = streams ? activities(changes) : atom(changes);
        exchange.send(
                200,
                streams ? "application/activity+json" : "application/atom+xml",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private void patches(Exchange exchange, long since) throws IOException {
        long latest = store.version();
        List<Long> versions = store.patches()
                .after(since, ROOM)
                .orElseThrow(() -> new Problem(
                        410,
                        "The log of changes does not lead on from this version. Take a dump from /dumps, which says its"
                                + " version, and follow from there."));
        long last = versions.isEmpty() ? since : versions.get(versions.size() - 1);
        if (last < latest) {
            exchange.link("changes?since=" + last, "next", PATCH_TYPE);
        }
        exchange.header("Entente-Version", Long.toString(last));
        try (HeldOutput out = exchange.open(PATCH_TYPE)) {
            for (long version : versions) {
                try (InputStream patch = read(version)) {
                    patch.transferTo(out);
                }
            }
            out.complete();
        }
    }

    private InputStream read(long version) throws IOException {
        return store.patches()
                .read(version)
                .orElseThrow(() -> new Problem(410, "The log of changes does not go back so far any more."));
    }

    private void patch(Exchange exchange, String version) throws IOException {
        InputStream found = version.matches("\\d{1,18}")
                ? store.patches().read(Long.parseLong(version)).orElse(null)
                : null;
        if (found == null) {
            throw new Problem(404, "There is no such change, or it is too long ago.");
        }
        try (InputStream patch = found) {
            exchange.header("Cache-Control", "max-age=86400, immutable");
            if (!exchange.unchanged(version)) {
                try (HeldOutput out = exchange.open(PATCH_TYPE)) {
                    patch.transferTo(out);
                    out.complete();
                }
            }
        }
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
                    .append("<link rel=\"related\" type=\"%s\" href=\"%s\"/>\n"
                            .formatted(PATCH_TYPE, store.patches().iri(change.version())))
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
