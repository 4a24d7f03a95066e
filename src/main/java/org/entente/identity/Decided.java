package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.fact.Claim;
import org.entente.fact.Place;
import org.entente.fact.Position;

/** The identities of all documents, while they are being put together. Used by one thread. */
final class Decided {
    /**
     * What was looked at again, and what it turned out to be.
     *
     * @param identifiers of what was looked at, in documents
     * @param documents that speak of it, by number
     */
    record Region(Set<String> identifiers, SortedSet<Integer> documents, Curated curated, Survivors survivors) {}

    private final Map<String, DocumentClaims> byName;
    private final ClaimIndex index;
    private final Map<String, Map<String, String>> changed;
    private final Map<String, String> labels;
    private final Map<String, String> kinds;
    private final Map<String, String> leadsOn;
    private final Map<String, Set<String>> before;
    private final List<Merge> merges;
    private final List<Merge> suspects;
    private final List<Decision> unmatched = new ArrayList<>();
    private final Set<String> touched = new TreeSet<>();

    /** Without decisions. */
    Decided(List<DocumentClaims> documents, ClaimIndex index) {
        byName = new TreeMap<>();
        documents.forEach(document -> byName.put(document.document(), document));
        this.index = index;
        changed = new HashMap<>();
        labels = new HashMap<>();
        kinds = new HashMap<>();
        leadsOn = new HashMap<>();
        before = new HashMap<>();
        merges = new ArrayList<>();
        suspects = new ArrayList<>();
    }

    /**
     * As without decisions, but for what was looked at again.
     *
     * @param alone what is one without decisions
     * @param documents by their numbers
     * @param survivors without decisions
     */
    Decided(
            Identities alone,
            List<DocumentClaims> documents,
            Happenings happenings,
            Survivors survivors,
            Collection<Region> again) {
        byName = alone.documents();
        index = alone.index();
        changed = new HashMap<>(alone.changed());
        labels = new HashMap<>(alone.labels());
        kinds = new HashMap<>(alone.kinds());
        leadsOn = new HashMap<>(alone.leadsOn());
        before = new HashMap<>(alone.before());
        Map<String, Region> regionOf = new HashMap<>();
        SortedSet<Integer> numbers = new TreeSet<>();
        for (Region region : again) {
            region.identifiers.forEach(identifier -> regionOf.put(identifier, region));
            numbers.addAll(region.documents);
        }
        regionOf.keySet().forEach(this::forget);
        Set<String> doubtful = new HashSet<>(regionOf.keySet());
        for (int number : numbers) {
            DocumentClaims document = documents.get(number);
            Map<String, String> was = changed.remove(document.document());
            if (was != null) {
                was.forEach((key, other) -> {
                    doubtful.add(key);
                    doubtful.add(other);
                    leadsOn.remove(key);
                });
            }
            rename(document, claim -> identifier(claim, document.document(), regionOf, survivors));
            touched.add(document.document());
        }
        Happenings.Found found =
                happenings.again(numbers.stream().map(documents::get).toList(), this::of);
        found.looked().keySet().forEach(this::forget);
        Map<String, String> events = happenings.found().leadsOn();
        for (int number : numbers) {
            String document = documents.get(number).document();
            alone.changed().getOrDefault(document, Map.of()).forEach((key, other) -> {
                if (events.containsKey(key) && !found.looked().containsKey(key)) {
                    put(document, key, other);
                }
            });
        }
        merges = new ArrayList<>(alone.merges());
        merges.removeIf(
                merge -> regionOf.containsKey(merge.one()) || found.looked().containsKey(merge.one()));
        suspects = new ArrayList<>(alone.suspects());
        suspects.removeIf(merge -> regionOf.containsKey(merge.one()));
        again.forEach(region -> add(region.survivors));
        add(found);
        touched.addAll(found.looked().values());
        // Of what was split off, some stays.
        doubtful.addAll(regionOf.keySet());
        numbers.forEach(number -> doubtful.addAll(
                changed.getOrDefault(documents.get(number).document(), Map.of()).values()));
        Identities now = identities();
        doubtful.removeIf(key -> !leadsOn.containsKey(key) || now.speaking(key).isEmpty());
        doubtful.forEach(leadsOn::remove);
    }

    private void forget(String identifier) {
        labels.remove(identifier);
        kinds.remove(identifier);
        leadsOn.remove(identifier);
    }

    private static String identifier(
            Claim.Named claim, String document, Map<String, Region> regionOf, Survivors survivors) {
        Region region = regionOf.get(claim.key());
        return region == null
                ? survivors.of(claim.key())
                : region.survivors.of(region.curated.identifier(claim, document));
    }

    String of(String document, String key) {
        return changed.getOrDefault(document, Map.of()).getOrDefault(key, key);
    }

    private void put(String document, String key, String identifier) {
        changed.computeIfAbsent(document, d -> new TreeMap<>()).put(key, identifier);
        leadsOn.put(key, identifier);
        Set<String> known = before.get(identifier);
        if (known == null) {
            before.put(identifier, Set.of(key));
        } else if (!known.contains(key)) {
            Set<String> more = new TreeSet<>(known);
            more.add(key);
            before.put(identifier, more);
        }
    }

    /** Notes what the people, institutions and posts of a document are across documents. */
    void rename(DocumentClaims document, Function<Claim.Named, String> identifiers) {
        String name = document.document();
        for (Claim claim : document.claims()) {
            if (claim instanceof Claim.Named named && !(claim instanceof Place)) {
                String identifier = identifiers.apply(named);
                if (!identifier.equals(claim.key())) {
                    put(name, claim.key(), identifier);
                }
            }
        }
        for (Claim claim : changed.containsKey(name) ? document.claims() : List.<Claim>of()) {
            if (claim instanceof Position position) {
                String person = of(name, position.person());
                String organization = of(name, position.organization());
                if (!person.equals(position.person()) || !organization.equals(position.organization())) {
                    String identifier = IdentityResolver.position(person, position, organization);
                    if (!identifier.equals(claim.key())) {
                        put(name, claim.key(), identifier);
                    }
                }
            }
        }
    }

    void add(Survivors some) {
        leadsOn.putAll(some.leadsOn());
        labels.putAll(some.labels());
        kinds.putAll(some.kinds());
        merges.addAll(some.merges());
        suspects.addAll(some.suspects());
    }

    void add(Happenings.Found found) {
        found.looked().forEach((key, document) -> {
            Map<String, String> here = changed.get(document);
            if (here != null && here.containsKey(key)) {
                Map<String, String> without = new TreeMap<>(here);
                without.remove(key);
                changed.put(document, without);
            }
            String other = found.leadsOn().get(key);
            if (other != null) {
                changed.computeIfPresent(document, (d, map) -> new TreeMap<>(map));
                put(document, key, other);
            }
        });
        labels.putAll(found.labels());
        kinds.putAll(found.kinds());
        merges.addAll(found.merges());
    }

    void unmatched(Decision decision) {
        unmatched.add(decision);
    }

    /** Calls something as a curator does; whether there is such a thing. */
    boolean call(Decision decision) {
        Identities now = identities();
        List<Identities.Found> found = now.find(decision.target().orElseThrow());
        for (Identities.Found f : found) {
            labels.put(f.identifier(), decision.value());
            now.speaking(f.identifier()).forEach(document -> touched.add(document.document()));
        }
        return !found.isEmpty();
    }

    Identities identities() {
        merges.sort(Comparator.comparing(Merge::one).thenComparing(Merge::other));
        suspects.sort(Survivors.BY_SCORE);
        return new Identities(
                byName, changed, labels, kinds, leadsOn, merges, suspects, unmatched, touched, index, before);
    }
}
