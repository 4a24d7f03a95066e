package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.entente.document.Corpus;
import org.entente.document.DocumentException;
import org.entente.fact.FactExtractor;
import org.entente.identity.IdentityResolver;
import org.entente.identity.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That what is exported for FollowTheMoney is what its schemata allow, and says what the graph says. */
class FollowTheMoneyTest {
    private static final Map<String, List<String>> WIDER = new HashMap<>();
    private static final Map<String, List<String>> REQUIRED = new HashMap<>();
    /** Type and range, by schema and property. */
    private static final Map<String, String[]> PROPERTIES = new HashMap<>();

    private static String exported;
    private static final Map<String, JsonObject> ENTITIES = new LinkedHashMap<>();

    @BeforeAll
    static void export() throws IOException, DocumentException {
        try (InputStream in = FollowTheMoneyTest.class.getResourceAsStream("/ftm/schemata.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .toList()) {
                String[] f = Arrays.copyOf(line.split("\t"), 5);
                if (f[0].equals("schema")) {
                    WIDER.put(f[1], words(f[2]));
                    REQUIRED.put(f[1], words(f[3]));
                } else {
                    PROPERTIES.put(f[1] + " " + f[2], new String[] {f[3], f[4]});
                }
            }
        }
        try (GraphStore store = GraphStore.inMemory("http://example.org/")) {
            FactExtractor extractor = new FactExtractor();
            IdentityResolver resolver = new IdentityResolver();
            Corpus.read(Corpus.OWN).stream()
                    .filter(document -> document.name().matches("(?:kz-|ca-succ).*"))
                    .forEach(document -> store.put(resolver.resolve(extractor.extract(document))));
            store.settle(Ledger.EMPTY);
            exported = export(store);
            assertEquals(exported, export(store));
        }
        exported.lines().forEach(line -> {
            JsonObject entity = JSON.parse(line);
            assertEquals(null, ENTITIES.put(entity.getString("id"), entity), line);
        });
    }

    private static String export(GraphStore store) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FollowTheMoney(store).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> words(String field) {
        return field == null || field.isEmpty() ? List.of() : List.of(field.split(" "));
    }

    private static Set<String> within(String schema) {
        Set<String> all = new HashSet<>(Set.of(schema));
        WIDER.get(schema).forEach(wider -> all.addAll(within(wider)));
        return all;
    }

    private static List<String> values(JsonObject entity, String property) {
        List<String> values = new ArrayList<>();
        JsonObject properties = entity.getObj("properties");
        if (properties.hasKey(property)) {
            properties
                    .get(property)
                    .getAsArray()
                    .forEach(value -> values.add(value.getAsString().value()));
        }
        return values;
    }

    @Test
    void everyEntityIsOneOfItsSchema() {
        ENTITIES.forEach((id, entity) -> {
            assertTrue(id.matches("[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?") && id.length() <= 200, id);
            String schema = entity.getString("schema");
            assertNotNull(WIDER.get(schema), schema);
            within(schema).forEach(wider -> REQUIRED.get(wider)
                    .forEach(required -> assertFalse(values(entity, required).isEmpty(), id + " has no " + required)));
            for (String property : entity.getObj("properties").keys()) {
                String[] type = within(schema).stream()
                        .map(wider -> PROPERTIES.get(wider + " " + property))
                        .filter(t -> t != null)
                        .findFirst()
                        .orElse(null);
                assertNotNull(type, () -> schema + " has no " + property);
                values(entity, property).forEach(value -> check(id + " " + property, type[0], type[1], value));
            }
        });
    }

    private static void check(String what, String type, String range, String value) {
        assertFalse(value.isBlank(), what);
        switch (type) {
            case "entity" -> {
                JsonObject other = ENTITIES.get(value);
                assertNotNull(other, () -> what + " is none of the entities: " + value);
                assertTrue(within(other.getString("schema")).contains(range), () -> what + " is no " + range);
            }
            case "date" -> assertTrue(value.matches("\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?"), what + " " + value);
            case "country" -> assertTrue(value.matches("[a-z]{2}"), what + " " + value);
            case "language" -> assertTrue(value.matches("[a-z]{3}"), what + " " + value);
            case "url" -> assertTrue(value.matches("https?://\\S+"), what + " " + value);
            case "gender" -> assertTrue(Set.of("male", "female", "other").contains(value), what + " " + value);
            case "identifier" -> assertTrue(value.matches("Q\\d+"), what + " " + value);
            default -> {}
        }
    }

    @Test
    void theSeedDocumentIsThere() {
        JsonObject college = named("Shanghai Urban Construction Vocational College");
        assertEquals("Organization", college.getString("schema"));
        assertEquals(List.of("cn"), values(college, "country"));
        assertTrue(values(college, "alias").contains("SUCC"));
        List<JsonObject> posts = all("Directorship").stream()
                .filter(post -> values(post, "organization").contains(college.getString("id")))
                .toList();
        assertFalse(posts.isEmpty());
        assertTrue(all("ProjectParticipant").stream()
                .anyMatch(part -> values(part, "participant").contains(college.getString("id"))
                        && values(part, "role").equals(List.of("party"))));
        JsonObject words = all("Documentation").stream()
                .filter(d -> values(d, "entity").contains(college.getString("id")))
                .findFirst()
                .orElseThrow();
        assertFalse(values(words, "summary").isEmpty());
        Map<String, Long> counts = ENTITIES.values().stream()
                .collect(Collectors.groupingBy(e -> e.getString("schema"), TreeMap::new, Collectors.counting()));
        assertTrue(
                counts.keySet()
                        .containsAll(Set.of(
                                "Article",
                                "Company",
                                "Directorship",
                                "Employment",
                                "Event",
                                "Membership",
                                "Organization",
                                "Person",
                                "Project",
                                "ProjectParticipant",
                                "PublicBody")),
                counts::toString);
    }

    private static List<JsonObject> all(String schema) {
        return ENTITIES.values().stream()
                .filter(entity -> entity.getString("schema").equals(schema))
                .toList();
    }

    private static JsonObject named(String name) {
        return ENTITIES.values().stream()
                .filter(entity -> values(entity, "name").contains(name))
                .findFirst()
                .orElseThrow();
    }
}
