package org.entente.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.rdf.model.Resource;
import org.entente.graph.Ent;
import org.entente.mention.OrganizationType;

/**
 * {@code /reconcile}: the Reconciliation Service API 0.2, by which OpenRefine and others match the names of a table against the
 * graph; with suggestions and a preview. Ids are paths below {@code id/}.
 *
 * <p>A candidate matches where its name is the same in all but spelling, and no other is nearly as much alike. The property
 * {@code country} (a name or a code) speaks for or against a candidate.
 */
final class Reconciliation implements Handler {
    private static final String JSON_TYPE = "application/json";
    private static final int MOST_QUERIES = 500;
    private static final int LIMIT = 10;
    private static final int MOST = 100;

    /** From this score on a name is the same in all but spelling. */
    private static final double MATCH = 90;

    private static final double APART = 5;
    private static final double COUNTRY = 15;
    /** With less than this, two names have hardly more than a word for a kind of institution in common. */
    private static final double LEAST = 20;

    private static final List<String> TYPES = Stream.concat(
                    Stream.of("Person", "Organization"),
                    Arrays.stream(OrganizationType.values())
                            .filter(type -> type != OrganizationType.OTHER)
                            .map(OrganizationType::term))
            .toList();

    private final StoreReader store;
    private final Pages pages;
    private final Quoter quoter;
    private final NameIndex names = new NameIndex();

    Reconciliation(StoreReader store, Pages pages, Quoter quoter) {
        this.store = store;
        this.pages = pages;
        this.quoter = quoter;
    }

    @Override
    public boolean takesPost() {
        return true;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        exchange.header("Cache-Control", "no-cache");
        switch (exchange.path()) {
            case "/reconcile", "/reconcile/" -> {
                Optional<String> queries = exchange.parameter("queries");
                if (queries.isPresent()) {
                    reconcile(exchange, queries.get());
                } else {
                    manifest(exchange);
                }
            }
            case "/reconcile/suggest/entity" -> suggestEntity(exchange);
            case "/reconcile/suggest/type" -> suggest(exchange, TYPES);
            case "/reconcile/suggest/property" -> suggest(exchange, List.of("country"));
            case "/reconcile/preview" -> preview(exchange);
            default -> throw new Problem(404, "There is nothing at this address.");
        }
    }

    private void manifest(Exchange exchange) throws IOException {
        store.read(reading -> {
            String base = reading.iris().base();
            JsonObject manifest = new JsonObject();
            JsonArray versions = new JsonArray();
            versions.add("0.2");
            manifest.put("versions", versions);
            manifest.put("name", "Entente");
            manifest.put("identifierSpace", base + "id/");
            manifest.put("schemaSpace", Ent.NS);
            manifest.put("defaultTypes", types(List.of("Organization", "Person")));
            manifest.put("view", object("url", base + "id/{{id}}"));
            JsonObject preview = object("url", base + "reconcile/preview?id={{id}}");
            preview.put("width", 440);
            preview.put("height", 320);
            manifest.put("preview", preview);
            JsonObject suggest = new JsonObject();
            for (String kind : List.of("entity", "type", "property")) {
                JsonObject service = object("service_url", base.substring(0, base.length() - 1));
                service.put("service_path", "/reconcile/suggest/" + kind);
                suggest.put(kind, service);
            }
            manifest.put("suggest", suggest);
            send(exchange, manifest);
        });
    }

    private void reconcile(Exchange exchange, String text) throws IOException {
        JsonObject queries = parse(text);
        if (queries.size() > MOST_QUERIES) {
            throw new Problem(413, "A request may have " + MOST_QUERIES + " queries at most.");
        }
        store.read(reading -> {
            JsonObject answer = new JsonObject();
            for (Map.Entry<String, JsonValue> query : queries.entrySet()) {
                if (!query.getValue().isObject()) {
                    throw new Problem(400, "The query " + query.getKey() + " is no object.");
                }
                JsonObject result = new JsonObject();
                result.put("result", candidates(reading, query.getValue().getAsObject()));
                answer.put(query.getKey(), result);
            }
            send(exchange, answer);
        });
    }

    private static JsonObject parse(String text) {
        try {
            return JSON.parse(text);
        } catch (JsonException e) {
            throw new Problem(400, "The queries are no JSON object: " + e.getMessage());
        }
    }

    private JsonArray candidates(Reading reading, JsonObject query) {
        String name = string(query, "query");
        String type = type(query.get("type"));
        int limit = query.hasKey("limit") && query.get("limit").isNumber()
                ? Math.max(
                        1,
                        Math.min(MOST, query.get("limit").getAsNumber().value().intValue()))
                : LIMIT;
        String country = country(query);
        List<NameIndex.Found> found = names.find(reading, name, type, MOST).stream()
                .map(f -> country.isEmpty() || f.entry().countries().isEmpty()
                        ? f
                        : new NameIndex.Found(
                                f.entry(),
                                f.entry().countries().stream().anyMatch(country::equalsIgnoreCase)
                                        ? Math.min(100, f.score() + COUNTRY / 3)
                                        : Math.max(0, f.score() - COUNTRY)))
                .filter(f -> f.score() >= LEAST)
                .sorted(java.util.Comparator.comparingDouble((NameIndex.Found f) -> -f.score())
                        .thenComparing(f -> f.entry().id()))
                .limit(limit)
                .toList();
        JsonArray candidates = new JsonArray();
        for (int i = 0; i < found.size(); i++) {
            NameIndex.Found f = found.get(i);
            boolean alone = found.size() < 2 || found.get(1).score() < f.score() - APART;
            JsonObject candidate = object("id", f.entry().id());
            candidate.put("name", f.entry().label());
            candidate.put("description", f.entry().note());
            candidate.put("type", types(f.entry().types()));
            candidate.put("score", JsonNumber.value(Math.round(f.score() * 10) / 10.0));
            candidate.put("match", i == 0 && f.score() >= MATCH && alone);
            candidates.add(candidate);
        }
        return candidates;
    }

    private static String string(JsonObject object, String key) {
        return object.hasKey(key) && object.get(key).isString()
                ? object.get(key).getAsString().value()
                : "";
    }

    /** A type, or the first of several; with or without the namespace. */
    private static String type(JsonValue value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return value.getAsArray().size() == 0 ? "" : type(value.getAsArray().get(0));
        }
        String words = value.isObject()
                ? string(value.getAsObject(), "id")
                : value.getAsString().value();
        return words.replaceFirst(".*[#/]", "");
    }

    private static String country(JsonObject query) {
        if (!query.hasKey("properties") || !query.get("properties").isArray()) {
            return "";
        }
        for (JsonValue property : query.get("properties").getAsArray()) {
            if (property.isObject() && string(property.getAsObject(), "pid").equals("country")) {
                JsonValue value = property.getAsObject().get("v");
                return value != null && value.isObject()
                        ? string(value.getAsObject(), "name")
                        : string(property.getAsObject(), "v");
            }
        }
        return "";
    }

    private void suggestEntity(Exchange exchange) throws IOException {
        String prefix = exchange.parameter("prefix").orElse("");
        store.read(reading -> {
            JsonArray result = new JsonArray();
            if (!prefix.isBlank()) {
                for (NameIndex.Entry entry : names.beginning(reading, prefix, LIMIT)) {
                    JsonObject suggestion = object("id", entry.id());
                    suggestion.put("name", entry.label());
                    suggestion.put("description", entry.note());
                    suggestion.put("notable", types(entry.types()));
                    result.add(suggestion);
                }
            }
            sendResult(exchange, result);
        });
    }

    private static void suggest(Exchange exchange, List<String> among) throws IOException {
        String prefix = exchange.parameter("prefix").orElse("").toLowerCase(java.util.Locale.ROOT);
        JsonArray result = new JsonArray();
        among.stream()
                .filter(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith(prefix))
                .forEach(name -> {
                    JsonObject suggestion = object("id", name);
                    suggestion.put("name", name);
                    result.add(suggestion);
                });
        sendResult(exchange, result);
    }

    /** A small page that other programs show in a frame of theirs. */
    private void preview(Exchange exchange) throws IOException {
        String id = exchange.parameter("id").orElse("");
        exchange.header("X-Frame-Options", null);
        exchange.header(
                "Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors *");
        store.read(reading -> {
            NameIndex.Entry entry = names.entry(reading, id);
            if (entry == null) {
                throw new Problem(404, "The store knows nothing of this.");
            }
            Resource thing = reading.thing(reading.iris().resource(id));
            pages.send(
                    exchange,
                    200,
                    "preview",
                    Map.of(
                            "label", entry.label(),
                            "kind", new Narrator(reading, quoter, 0).kind(thing),
                            "note", entry.note(),
                            "also",
                                    entry.names().stream()
                                            .filter(n -> !n.equals(entry.label()))
                                            .toList(),
                            "quotations",
                                    quoter.quotations(reading, thing).stream()
                                            .limit(2)
                                            .toList()));
        });
    }

    private static JsonArray types(List<String> names) {
        JsonArray types = new JsonArray();
        for (String name : names) {
            JsonObject type = object("id", name);
            type.put("name", Prose.words(name));
            types.add(type);
        }
        return types;
    }

    private static JsonObject object(String key, String value) {
        JsonObject object = new JsonObject();
        object.put(key, value);
        return object;
    }

    private static void sendResult(Exchange exchange, JsonArray result) throws IOException {
        JsonObject answer = new JsonObject();
        answer.put("result", result);
        send(exchange, answer);
    }

    private static void send(Exchange exchange, JsonValue value) throws IOException {
        exchange.send(200, JSON_TYPE, JSON.toStringFlat(value).getBytes(StandardCharsets.UTF_8));
    }
}
