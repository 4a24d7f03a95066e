package org.entente.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.json.JsonValue;

/** The facts that a careful reader takes from one document: a facts file. Names in facts are names of entries. */
record Gold(
        List<Named> people,
        List<Named> organizations,
        List<Post> positions,
        List<Happening> events,
        List<Instrument> agreements) {

    /** The file beside the facts files that says which names of which documents are one; no facts file itself. */
    static final String ENTITIES = "entities.json";

    /** A person or an organization; {@code type} and {@code parent} only for the latter. */
    record Named(String name, List<String> aliases, String type, Optional<String> parent) {
        Stream<String> names() {
            return Stream.concat(Stream.of(name), aliases.stream());
        }
    }

    record Post(String person, String title, String organization) {}

    record Happening(String type, String date, List<String> participants) {}

    record Instrument(
            String kind,
            String status,
            String date,
            List<String> parties,
            List<String> signatories,
            List<String> areas) {}

    /** The names of the facts files of a directory without their ending, in the order of code points. */
    static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".json") && !f.endsWith(".meta.json") && !f.equals(ENTITIES))
                    .map(f -> f.substring(0, f.length() - ".json".length()))
                    .sorted(Triples.BY_CODE_POINT)
                    .toList();
        }
    }

    /**
     * Reads a facts file.
     *
     * @throws IOException if the file cannot be read or is no facts file; the message names it and says why
     */
    static Gold read(Path file) throws IOException {
        JsonObject facts = object(file);
        try {
            return new Gold(
                    objects(facts, "people").map(Gold::named).toList(),
                    objects(facts, "organizations").map(Gold::named).toList(),
                    objects(facts, "positions")
                            .map(p ->
                                    new Post(required(p, "person"), required(p, "title"), required(p, "organization")))
                            .toList(),
                    objects(facts, "events")
                            .map(e ->
                                    new Happening(required(e, "type"), optional(e, "date"), strings(e, "participants")))
                            .toList(),
                    objects(facts, "agreements")
                            .map(a -> new Instrument(
                                    required(a, "kind"),
                                    required(a, "status"),
                                    optional(a, "date"),
                                    strings(a, "parties"),
                                    strings(a, "signatories"),
                                    strings(a, "areas")))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": not a facts file: " + e.getMessage(), e);
        }
    }

    /** Reads a JSON object. */
    static JsonObject object(Path file) throws IOException {
        try {
            return JSON.parse(Files.readString(file));
        } catch (JsonParseException e) {
            throw new IOException(file + ": not a JSON object: " + e.getMessage(), e);
        }
    }

    /** The objects of an array; {@link IllegalArgumentException} if it is missing or holds anything else. */
    private static Stream<JsonObject> objects(JsonObject from, String key) {
        return objects(array(from.get(key), key), key);
    }

    /** The lists of objects in an array. */
    static List<Stream<JsonObject>> lists(JsonObject from, String key) {
        return array(from.get(key), key).stream()
                .map(list -> objects(array(list, key), key))
                .toList();
    }

    private static Stream<JsonObject> objects(JsonArray array, String key) {
        return array.stream().map(v -> {
            if (!v.isObject()) {
                throw new IllegalArgumentException("\"" + key + "\" holds " + v);
            }
            return v.getAsObject();
        });
    }

    private static Named named(JsonObject entry) {
        return new Named(
                required(entry, "name"),
                entry.hasKey("aliases") ? strings(entry, "aliases") : List.of(),
                optional(entry, "type"),
                Optional.ofNullable(optional(entry, "parent")).filter(p -> !p.isEmpty()));
    }

    /** A string; {@link IllegalArgumentException} if it is missing. */
    static String required(JsonObject from, String key) {
        String value = optional(from, key);
        if (value == null) {
            throw new IllegalArgumentException("no \"" + key + "\" in " + from);
        }
        return value;
    }

    private static String optional(JsonObject from, String key) {
        JsonValue value = from.get(key);
        return value == null || value.isNull() ? null : string(value);
    }

    private static List<String> strings(JsonObject from, String key) {
        return array(from.get(key), key).stream().map(Gold::string).toList();
    }

    private static String string(JsonValue value) {
        if (!value.isString()) {
            throw new IllegalArgumentException("not a string: " + value);
        }
        return value.getAsString().value();
    }

    private static JsonArray array(JsonValue value, String key) {
        if (value == null || !value.isArray()) {
            throw new IllegalArgumentException("no array \"" + key + "\"");
        }
        return value.getAsArray();
    }
}
