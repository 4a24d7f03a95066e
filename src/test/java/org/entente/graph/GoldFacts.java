package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.entente.document.Document;
import org.entente.document.DocumentException;
import org.entente.document.DocumentReader;
import org.entente.document.PartialDate;
import org.entente.document.Span;
import org.entente.fact.Agreement;
import org.entente.fact.AgreementKind;
import org.entente.fact.AgreementStatus;
import org.entente.fact.Area;
import org.entente.fact.Claim;
import org.entente.fact.Event;
import org.entente.fact.EventType;
import org.entente.fact.Evidence;
import org.entente.fact.Extraction;
import org.entente.fact.Organization;
import org.entente.fact.ParticipantRole;
import org.entente.fact.Participation;
import org.entente.fact.Person;
import org.entente.fact.Place;
import org.entente.fact.Position;
import org.entente.identity.ResolvedClaim;
import org.entente.identity.ResolvedDocument;
import org.entente.mention.OrganizationType;

/**
 * The facts files of {@code data/gold} as the claims that a faultless extraction would make. Things of one name, or one
 * name and whole, are one across documents. The facts files hold no sentences: evidence is the first place where a name
 * stands, or the headline.
 */
final class GoldFacts {
    private static final Map<String, String> COUNTRY_CODES = countryCodes();

    private final Document document;
    private final JsonObject facts;
    private final Map<String, String> keys = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();

    private GoldFacts(Document document, JsonObject facts) {
        this.document = document;
        this.facts = facts;
    }

    /** The facts of every document of a directory, in order of name. */
    static List<ResolvedDocument> read(Path documents, Path gold) throws IOException, DocumentException {
        DocumentReader reader = new DocumentReader();
        List<ResolvedDocument> all = new ArrayList<>();
        for (Path file : reader.files(documents)) {
            Document document = reader.read(file);
            String facts = Files.readString(gold.resolve(document.name() + ".json"));
            all.add(new GoldFacts(document, JSON.parse(facts)).resolved());
        }
        return all;
    }

    private ResolvedDocument resolved() {
        objects("people").forEach(p -> keys.put(string(p, "name"), "person/" + fold(string(p, "name"))));
        for (JsonObject o : objects("organizations").toList()) {
            String whole =
                    optional(o, "parent").map(parent -> fold(parent) + "-").orElse("");
            keys.put(string(o, "name"), "organization/" + whole + fold(string(o, "name")));
        }
        objects("people").forEach(this::addPerson);
        objects("organizations").forEach(this::addOrganization);
        objects("positions").forEach(this::addPosition);
        objects("events").forEach(this::addEvent);
        objects("agreements").forEach(this::addAgreement);
        Extraction extraction = new Extraction(document, "en", true, List.of(), claims, List.of());
        return new ResolvedDocument(
                extraction,
                "document/" + document.name(),
                claims.stream().map(c -> new ResolvedClaim(c.key(), c)).toList());
    }

    private void addPerson(JsonObject p) {
        String name = string(p, "name");
        claims.add(new Person(
                keys.get(name), name, strings(p, "aliases"), Optional.empty(), Optional.empty(), evidence(name), 1));
    }

    private void addOrganization(JsonObject o) {
        String name = string(o, "name");
        claims.add(new Organization(
                keys.get(name),
                name,
                strings(o, "aliases"),
                byTerm(OrganizationType.values(), OrganizationType::term, string(o, "type")),
                optional(o, "parent").map(keys::get),
                optional(o, "country").map(GoldFacts::countryCode),
                Optional.empty(),
                evidence(name),
                1));
    }

    private void addPosition(JsonObject p) {
        String person = string(p, "person");
        claims.add(new Position(
                "position/" + document.name() + "-" + claims.size(),
                keys.get(person),
                string(p, "title"),
                keys.get(string(p, "organization")),
                p.getBoolean("former"),
                Optional.empty(),
                evidence(person),
                1));
    }

    private void addEvent(JsonObject e) {
        Optional<String> place = optional(e, "place").map(this::addPlace);
        Optional<String> chair = optional(e, "chair");
        claims.add(new Event(
                "event/" + document.name() + "-" + string(e, "id"),
                string(e, "type").equals("Other")
                        ? EventType.OTHER
                        : byTerm(EventType.values(), EventType::term, string(e, "type")),
                string(e, "type") + " of " + document.name(),
                optional(e, "date").map(PartialDate::parse),
                Optional.empty(),
                place,
                Stream.concat(strings(e, "participants").stream(), chair.stream())
                        .distinct()
                        .map(name -> new Participation(
                                keys.get(name),
                                chair.equals(Optional.of(name)) ? Set.of(ParticipantRole.CHAIR) : Set.of()))
                        .toList(),
                OptionalInt.empty(),
                Optional.empty(),
                evidence("\n"),
                1));
    }

    private String addPlace(String name) {
        if (keys.containsKey(name)) {
            return keys.get(name);
        }
        String key = "place/" + fold(name);
        keys.put(name, key);
        claims.add(new Place(key, name, List.of(), Optional.empty(), Optional.empty(), evidence(name), 1));
        return key;
    }

    private void addAgreement(JsonObject a) {
        claims.add(new Agreement(
                "agreement/" + document.name() + "-" + string(a, "id"),
                string(a, "kind").equals("Other")
                        ? AgreementKind.OTHER
                        : byTerm(AgreementKind.values(), AgreementKind::term, string(a, "kind")),
                switch (string(a, "status")) {
                    case "signed" -> AgreementStatus.SIGNED;
                    case "planned" -> AgreementStatus.PLANNED;
                    case "existing" -> AgreementStatus.IN_FORCE;
                    default -> throw new IllegalArgumentException(string(a, "status"));
                },
                String.join(" and ", strings(a, "parties")),
                optional(a, "date").map(PartialDate::parse),
                strings(a, "parties").stream().map(keys::get).toList(),
                strings(a, "signatories").stream().map(keys::get).toList(),
                strings(a, "areas").stream()
                        .map(n -> byTerm(Area.values(), Area::notation, n))
                        .collect(Collectors.toSet()),
                Optional.empty(),
                evidence("\n"),
                1));
    }

    /** The first place where the words stand, or the headline. */
    private List<Evidence> evidence(String words) {
        int at = document.text().indexOf(words);
        boolean found = at > 0 && !words.isBlank();
        int start = found ? document.text().codePointCount(0, at) : 0;
        int length = found
                ? words.codePointCount(0, words.length())
                : document.text().lines().findFirst().orElseThrow().codePoints().toArray().length;
        Span span = new Span(start, start + length);
        return List.of(new Evidence(span, document.quote(span), "gold"));
    }

    private Stream<JsonObject> objects(String field) {
        return facts.get(field).getAsArray().stream().map(JsonValue::getAsObject);
    }

    private static String string(JsonObject object, String field) {
        return object.get(field).getAsString().value();
    }

    private static Optional<String> optional(JsonObject object, String field) {
        return Optional.ofNullable(object.get(field))
                .filter(JsonValue::isString)
                .map(v -> v.getAsString().value());
    }

    private static List<String> strings(JsonObject object, String field) {
        return object.get(field).getAsArray().stream()
                .map(v -> v.getAsString().value())
                .toList();
    }

    private static <E> E byTerm(E[] values, Function<E, String> term, String wanted) {
        return Arrays.stream(values)
                .filter(v -> term.apply(v).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(wanted));
    }

    private static String fold(String name) {
        String plain = Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return String.join(
                "-",
                new TreeSet<>(List.of(
                        plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "))));
    }

    private static String countryCode(String name) {
        return Optional.ofNullable(COUNTRY_CODES.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** Codes by every name of the gazetteer. */
    private static Map<String, String> countryCodes() {
        Map<String, String> codes = new HashMap<>();
        for (String line : lines(Path.of("data/gazetteer/countries.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#")) {
                codes.put(cells[3], cells[0]);
                Stream.of(cells[4].split("\\|")).forEach(other -> codes.putIfAbsent(other, cells[0]));
            }
        }
        return codes;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
