package org.entente.quality;

import static org.entente.quality.Terms.AGREEMENT_KINDS;
import static org.entente.quality.Terms.ENT;
import static org.entente.quality.Terms.EVENT_TYPES;
import static org.entente.quality.Terms.FOAF;
import static org.entente.quality.Terms.OA;
import static org.entente.quality.Terms.ORG;
import static org.entente.quality.Terms.ORGANIZATION_TYPES;
import static org.entente.quality.Terms.RDFS;
import static org.entente.quality.Terms.SCHEMA;
import static org.entente.quality.Terms.SKOS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One document's facts beside what was found in it. An item is a list of names, types and dates, in which a found thing
 * that the gold does not know has a name that begins with a question mark, and an unknown date is {@code null}.
 */
final class ScoredDocument {
    private static final Map<String, String> STATUSES =
            Map.of(ENT + "Signed", "signed", ENT + "Planned", "planned", ENT + "InForce", "existing");

    private static final Comparator<Gold.Post> POSTS = Comparator.comparing(Gold.Post::person, Triples.BY_CODE_POINT)
            .thenComparing(Gold.Post::title, Triples.BY_CODE_POINT)
            .thenComparing(Gold.Post::organization, Triples.BY_CODE_POINT);

    private final String name;
    private final Gold gold;
    private final Triples found;

    private final Set<String> people;
    private final Set<String> organizations;
    private final Set<String> memberships;
    private final Set<String> events;
    private final Set<String> agreements;
    /** The nodes of people, and of organizations, with the name in the gold. */
    private final Map<String, String> peopleNames;

    private final Map<String, String> organizationNames;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> annotations = new HashMap<>();
    private final Set<String> right = new HashSet<>();
    private int withEvidence;
    private int withoutEvidence;

    /** @param text the document's words; without them no evidence holds */
    ScoredDocument(String name, Gold gold, Triples found, Optional<String> text) {
        this.name = name;
        this.gold = gold;
        this.found = found;
        people = found.instances(List.of(FOAF + "Person"));
        organizations = found.instances(classes(ORGANIZATION_TYPES, ORG + "Organization", ORG + "OrganizationalUnit"));
        organizations.removeAll(people);
        memberships = found.instances(List.of(ORG + "Membership"));
        events = found.instances(classes(EVENT_TYPES, ENT + "Event"));
        agreements = found.instances(classes(AGREEMENT_KINDS, ENT + "Agreement"));
        peopleNames = align(people, gold.people(), Names::personKey);
        organizationNames = align(organizations, gold.organizations(), Names::organizationKey);
        names.putAll(peopleNames);
        names.putAll(organizationNames);
        names.forEach((node, n) -> {
            if (!n.startsWith("?")) {
                right.add(node);
            }
        });
        checkEvidence(text);
    }

    private static List<String> classes(List<String> terms, String... others) {
        return Stream.concat(terms.stream().map(t -> ENT + t), Stream.of(others))
                .toList();
    }

    /** Of each claim, whether it is in the gold; after {@link #addTo}. */
    List<Score.Outcome> outcomes() {
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        kinds.put("person", people);
        kinds.put("organization", organizations);
        kinds.put("position", memberships);
        kinds.put("event", events);
        kinds.put("agreement", agreements);
        List<Score.Outcome> outcomes = new ArrayList<>();
        kinds.forEach((kind, nodes) -> nodes.forEach(node -> outcomes.add(outcome(kind, node))));
        return outcomes;
    }

    private Score.Outcome outcome(String kind, String node) {
        List<String> evidence = annotations.getOrDefault(node, List.of());
        List<String> patterns = evidence.stream()
                .flatMap(a -> found.literals(a, ENT + "pattern").stream())
                .distinct()
                .sorted()
                .toList();
        double confidence = evidence.stream()
                .flatMap(a -> found.literals(a, ENT + "confidence").stream())
                .mapToDouble(Double::parseDouble)
                .max()
                .orElse(0);
        return new Score.Outcome(name, kind, patterns, confidence, right.contains(node));
    }

    int withEvidence() {
        return withEvidence;
    }

    int withoutEvidence() {
        return withoutEvidence;
    }

    void addTo(Map<Measure, Tally> tallies) {
        tallies.get(Measure.PEOPLE).add(name, singles(gold.people()), singles(peopleNames));
        tallies.get(Measure.ORGANIZATIONS).add(name, singles(gold.organizations()), singles(organizationNames));
        addTypes(tallies.get(Measure.TYPES));
        addUnits(tallies.get(Measure.UNITS));
        addPositions(tallies.get(Measure.POSITIONS));
        addEvents(tallies.get(Measure.EVENTS), tallies.get(Measure.PARTICIPATION));
        addAgreements(tallies);
    }

    /**
     * Each found node with the name in the gold that one of its labels matches, or else with a name that the gold does
     * not know. Of two nodes of one gold name the second is too much: the document speaks of one thing.
     */
    private Map<String, String> align(Set<String> nodes, List<Gold.Named> entries, Function<String, List<String>> key) {
        Map<List<String>, String> known = new HashMap<>();
        for (Gold.Named entry : entries) {
            entry.names().forEach(n -> known.putIfAbsent(key.apply(n), entry.name()));
        }
        Map<String, String> aligned = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String node : nodes) {
            List<String> labels = labels(node);
            List<String> tried = labels.isEmpty() ? List.of(node) : labels;
            String hit = tried.stream()
                    .map(label -> known.get(key.apply(label)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            String unknown = "?" + tried.get(0) + (hit == null ? "" : " (again)");
            aligned.put(node, hit != null && taken.add(hit) ? hit : unknown);
        }
        return aligned;
    }

    private List<String> labels(String node) {
        return found.literals(
                node, RDFS + "label", SKOS + "prefLabel", SKOS + "altLabel", FOAF + "name", SCHEMA + "name");
    }

    private void addTypes(Tally tally) {
        Set<String> foundNames = new HashSet<>(organizationNames.values());
        Set<List<String>> foundTypes = new LinkedHashSet<>();
        organizationNames.forEach((node, n) -> {
            if (!n.startsWith("?")) {
                foundTypes.add(List.of(n, organizationType(node)));
            }
        });
        tally.add(
                name,
                gold.organizations().stream()
                        .filter(o -> foundNames.contains(o.name()))
                        .map(o -> Arrays.asList(o.name(), o.type()))
                        .collect(Collectors.toSet()),
                foundTypes);
    }

    private String organizationType(String node) {
        return found.objects(node, Terms.TYPE).contains(ORG + "OrganizationalUnit")
                ? "OrganizationalUnit"
                : firstType(node, ORGANIZATION_TYPES);
    }

    private String firstType(String node, List<String> terms) {
        List<String> types = found.objects(node, Terms.TYPE);
        return terms.stream().filter(t -> types.contains(ENT + t)).findFirst().orElse("Other");
    }

    private void addUnits(Tally tally) {
        Set<List<String>> foundUnits = new LinkedHashSet<>();
        organizationNames.forEach((node, n) -> found.objects(node, ORG + "unitOf")
                .forEach(parent -> foundUnits.add(List.of(n, names.getOrDefault(parent, "?")))));
        tally.add(
                name,
                gold.organizations().stream()
                        .flatMap(o -> o.parent().map(p -> List.of(o.name(), p)).stream())
                        .collect(Collectors.toSet()),
                foundUnits);
    }

    /** Titles match softly, so each found post first becomes the one of the gold that it matches. */
    private void addPositions(Tally tally) {
        List<Gold.Post> posts = gold.positions().stream().sorted(POSTS).toList();
        Set<List<String>> foundPosts = new LinkedHashSet<>();
        for (String membership : memberships) {
            List<String> titles = titles(membership);
            for (String person : found.objects(membership, ORG + "member")) {
                for (String organization : found.objects(membership, ORG + "organization")) {
                    String who = names.getOrDefault(person, "?");
                    String where = names.getOrDefault(organization, "?");
                    Optional<List<String>> hit = posts.stream()
                            .filter(p ->
                                    p.person().equals(who) && p.organization().equals(where))
                            .filter(p -> titles.stream().anyMatch(t -> Names.sameTitle(t, p.title())))
                            .map(ScoredDocument::item)
                            .filter(item -> !foundPosts.contains(item))
                            .findFirst();
                    hit.ifPresent(item -> right.add(membership));
                    foundPosts.add(hit.orElse(List.of(who, titles.get(0), where)));
                }
            }
        }
        tally.add(name, posts.stream().map(ScoredDocument::item).collect(Collectors.toSet()), foundPosts);
    }

    private List<String> titles(String membership) {
        List<String> titles = found.objects(membership, ORG + "role").stream()
                .flatMap(r -> Triples.isLiteral(r) ? Stream.of(r.substring(1)) : labels(r).stream())
                .toList();
        return titles.isEmpty() ? List.of("?") : titles;
    }

    private static List<String> item(Gold.Post post) {
        return List.of(post.person(), post.title(), post.organization());
    }

    private void addEvents(Tally happenings, Tally participation) {
        Set<List<String>> goldEvents = gold.events().stream()
                .map(e -> Arrays.asList(e.type(), e.date()))
                .collect(Collectors.toSet());
        Set<List<String>> foundEvents = new LinkedHashSet<>();
        Set<List<String>> foundParticipants = new LinkedHashSet<>();
        for (String event : events) {
            String type = firstType(event, EVENT_TYPES);
            List<String> item = Arrays.asList(type, firstLiteral(event, SCHEMA + "startDate"));
            foundEvents.add(item);
            if (goldEvents.contains(item)) {
                right.add(event);
            }
            found.objects(event, ENT + "participant")
                    .forEach(p -> foundParticipants.add(List.of(names.getOrDefault(p, "?" + p), type)));
        }
        happenings.add(name, goldEvents, foundEvents);
        participation.add(
                name,
                gold.events().stream()
                        .flatMap(e -> e.participants().stream().map(p -> List.of(p, e.type())))
                        .collect(Collectors.toSet()),
                foundParticipants);
    }

    private String firstLiteral(String node, String... properties) {
        return found.literals(node, properties).stream().findFirst().orElse(null);
    }

    private void addAgreements(Map<Measure, Tally> tallies) {
        Set<List<String>> goldPairs = new HashSet<>();
        Set<List<String>> goldSignatories = new HashSet<>();
        Set<List<String>> goldAreas = new HashSet<>();
        for (Gold.Instrument a : gold.agreements()) {
            for (List<String> pair : pairs(a.parties())) {
                goldPairs.add(with(pair, a.status()));
                a.areas().forEach(area -> goldAreas.add(with(pair, area)));
            }
            a.signatories().forEach(s -> a.parties().forEach(party -> goldSignatories.add(List.of(s, party))));
        }
        Set<List<String>> foundPairs = new LinkedHashSet<>();
        Set<List<String>> foundSignatories = new LinkedHashSet<>();
        Set<List<String>> foundAreas = new LinkedHashSet<>();
        for (String a : agreements) {
            List<String> parties = parties(a);
            List<String> areas = found.objects(a, ENT + "area").stream()
                    .flatMap(area -> found.literals(area, SKOS + "notation").stream())
                    .toList();
            if (goldPairs.containsAll(
                    pairs(parties).stream().map(pair -> with(pair, status(a))).toList())) {
                right.add(a);
            }
            for (List<String> pair : pairs(parties)) {
                foundPairs.add(with(pair, status(a)));
                areas.forEach(area -> foundAreas.add(with(pair, area)));
            }
            found.objects(a, ENT + "signatory")
                    .forEach(s ->
                            parties.forEach(party -> foundSignatories.add(List.of(names.getOrDefault(s, "?"), party))));
        }
        tallies.get(Measure.AGREEMENTS).add(name, goldPairs, foundPairs);
        tallies.get(Measure.SIGNATORIES).add(name, goldSignatories, foundSignatories);
        tallies.get(Measure.AREAS).add(name, goldAreas, foundAreas);
        goldPairs.retainAll(foundPairs);
        addDetails(tallies.get(Measure.DETAILS), goldPairs);
    }

    /** Kind and date of the agreements that were found; no date is a date to be right about, too. */
    private void addDetails(Tally tally, Set<List<String>> hits) {
        Set<List<String>> goldDetails = new HashSet<>();
        for (Gold.Instrument a : gold.agreements()) {
            for (List<String> pair : pairs(a.parties())) {
                addDetails(goldDetails, hits, with(pair, a.status()), a.kind(), a.date());
            }
        }
        Set<List<String>> foundDetails = new LinkedHashSet<>();
        for (String a : agreements) {
            for (List<String> pair : pairs(parties(a))) {
                String date = firstLiteral(a, SCHEMA + "dateSigned", ENT + "date");
                addDetails(foundDetails, hits, with(pair, status(a)), firstType(a, AGREEMENT_KINDS), date);
            }
        }
        tally.add(name, goldDetails, foundDetails);
    }

    private static void addDetails(
            Set<List<String>> details, Set<List<String>> hits, List<String> agreement, String kind, String date) {
        if (hits.contains(agreement)) {
            details.add(with(agreement, "kind", kind));
            details.add(with(agreement, "date", date));
        }
    }

    private List<String> parties(String agreement) {
        return found.objects(agreement, ENT + "party").stream()
                .map(p -> names.getOrDefault(p, "?" + p))
                .toList();
    }

    private String status(String agreement) {
        return found.objects(agreement, ENT + "status").stream()
                .map(STATUSES::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("signed");
    }

    private static List<List<String>> pairs(Collection<String> of) {
        List<String> sorted = of.stream().distinct().sorted().toList();
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                pairs.add(List.of(sorted.get(i), sorted.get(j)));
            }
        }
        return pairs;
    }

    private static List<String> with(List<String> item, String... more) {
        return Stream.concat(item.stream(), Stream.of(more)).toList();
    }

    private static Set<List<String>> singles(List<Gold.Named> entries) {
        return entries.stream().map(e -> List.of(e.name())).collect(Collectors.toSet());
    }

    private static Set<List<String>> singles(Map<String, String> aligned) {
        return aligned.values().stream().map(List::of).collect(Collectors.toSet());
    }

    /** Everything that claims something is to carry a quotation that stands in the text, where it says. */
    private void checkEvidence(Optional<String> text) {
        int[] words = text.map(t -> t.codePoints().toArray()).orElse(new int[0]);
        for (String annotation : found.instances(List.of(OA + "Annotation"))) {
            found.objects(annotation, OA + "hasBody").forEach(body -> annotations
                    .computeIfAbsent(body, b -> new ArrayList<>())
                    .add(annotation));
        }
        Stream.of(people, organizations, memberships, events, agreements)
                .flatMap(Set::stream)
                .distinct()
                .forEach(thing -> {
                    if (annotations.getOrDefault(thing, List.of()).stream().anyMatch(a -> holds(a, words))) {
                        withEvidence++;
                    } else {
                        withoutEvidence++;
                    }
                });
    }

    private boolean holds(String annotation, int[] words) {
        return found.objects(annotation, OA + "hasTarget").stream()
                .map(target -> found.objects(target, OA + "hasSelector"))
                .anyMatch(selectors -> selectors.stream().anyMatch(s -> holds(s, selectors, words)));
    }

    private boolean holds(String selector, List<String> all, int[] words) {
        String start = firstLiteral(selector, OA + "start");
        String end = firstLiteral(selector, OA + "end");
        if (start == null || end == null) {
            return false;
        }
        String there = slice(words, start, end);
        return !there.isBlank()
                && Stream.of(Stream.of(selector), all.stream(), found.objects(selector, OA + "refinedBy").stream())
                        .flatMap(s -> s)
                        .anyMatch(s -> found.literals(s, OA + "exact").contains(there));
    }

    private static String slice(int[] words, String start, String end) {
        try {
            int from = Math.max(0, Math.min(Integer.parseInt(start), words.length));
            int to = Math.min(Integer.parseInt(end), words.length);
            return from < to ? new String(words, from, to - from) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
