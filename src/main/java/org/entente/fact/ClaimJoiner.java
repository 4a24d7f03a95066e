package org.entente.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.OrganizationType;

/**
 * Joins the claims of the parts of one long text. What one part names is what another part names so, a unit only within one
 * institution; two things of one part stay two. Events, agreements and statements are their part's. In time linear in the
 * number of claims.
 */
final class ClaimJoiner {
    private static final List<Class<? extends Claim>> ORDER = List.of(
            Place.class,
            Person.class,
            Organization.class,
            Position.class,
            Event.class,
            Agreement.class,
            Statement.class);

    private final Map<String, Claim> joined = new LinkedHashMap<>();
    /** By kind, institution and folded name, the key of what is so named. */
    private final Map<String, String> keys = new HashMap<>();

    private final Map<String, Integer> counts = new HashMap<>();
    /** The keys that claims of the part at hand have. */
    private final Set<String> taken = new HashSet<>();

    /** Adds the claims of the next part. */
    void add(List<Claim> part) {
        Map<String, Claim> own = new HashMap<>();
        part.forEach(claim -> own.put(claim.key(), claim));
        Map<String, String> renamed = new HashMap<>();
        taken.clear();
        part.forEach(claim -> rename(claim, own, renamed));
        for (Claim claim : part) {
            Claim here = claim.withKeys(renamed::get);
            joined.merge(here.key(), here, this::join);
        }
    }

    /** All claims, in the order that an {@link Extraction} has. */
    List<Claim> claims() {
        cutCircles();
        return joined.values().stream()
                .sorted(Comparator.comparingInt(claim -> ORDER.indexOf(claim.getClass())))
                .toList();
    }

    /** The key that a claim of a part has among all; institutions before what belongs to them. */
    private String rename(Claim claim, Map<String, Claim> own, Map<String, String> renamed) {
        String known = renamed.get(claim.key());
        if (known != null) {
            return known;
        }
        Function<String, String> other = key -> rename(own.get(key), own, renamed);
        List<String> names = new ArrayList<>();
        if (claim instanceof Place) {
            names.add(claim.key()); // which says the country
        } else if (claim instanceof Claim.Named named) {
            String scope = scope(named, other);
            Stream.concat(Stream.of(named.name()), named.aliases().stream())
                    .forEach(name -> names.add(scope + "\n" + OrganizationEntity.key(name)));
        } else if (claim instanceof Position position) {
            names.add("position\n" + other.apply(position.person()) + "\n" + other.apply(position.organization()) + "\n"
                    + position.title() + "\n" + position.former());
        }
        Optional<String> same = names.stream()
                .map(keys::get)
                .filter(key -> key != null && !taken.contains(key))
                .findFirst();
        String key = same.orElseGet(() -> unique(claim.key()));
        taken.add(key);
        renamed.put(claim.key(), key);
        names.forEach(name -> keys.putIfAbsent(name, key));
        return key;
    }

    private static String scope(Claim.Named named, Function<String, String> other) {
        if (named instanceof Organization body) {
            boolean unit = body.type() == OrganizationType.ORGANIZATIONAL_UNIT;
            return unit ? "unit\n" + body.parent().map(other).orElse("") : "organization";
        }
        return "person";
    }

    private String unique(String key) {
        for (; ; ) {
            int count = counts.merge(key, 1, Integer::sum);
            String candidate = count == 1 ? key : key + "-" + count;
            if (!joined.containsKey(candidate) && taken.add(candidate)) {
                return candidate;
            }
        }
    }

    private Claim join(Claim first, Claim more) {
        List<Evidence> evidence = new ArrayList<>(first.evidence());
        evidence.addAll(more.evidence());
        double confidence = Math.max(first.confidence(), more.confidence());
        if (first instanceof Person a && more instanceof Person b) {
            return new Person(
                    a.key(),
                    a.name(),
                    aliases(a, b),
                    a.honorific().or(b::honorific),
                    a.gender().or(b::gender),
                    evidence,
                    confidence);
        }
        if (first instanceof Organization a && more instanceof Organization b) {
            return new Organization(
                    a.key(),
                    a.name(),
                    aliases(a, b),
                    a.type(),
                    a.parent().or(b::parent),
                    a.country().or(b::country),
                    a.site().or(b::site),
                    evidence,
                    confidence);
        }
        if (first instanceof Place a && more instanceof Place b) {
            return new Place(
                    a.key(),
                    a.name(),
                    aliases(a, b),
                    a.country(),
                    a.containedIn().or(b::containedIn),
                    evidence,
                    confidence);
        }
        Position a = (Position) first;
        return new Position(
                a.key(), a.person(), a.title(), a.organization(), a.former(), a.rank(), evidence, confidence);
    }

    private static List<String> aliases(Claim.Named first, Claim.Named more) {
        Set<String> names = new LinkedHashSet<>(first.aliases());
        names.add(more.name());
        names.addAll(more.aliases());
        names.remove(first.name());
        return List.copyOf(names);
    }

    /** Two parts together can say that an institution is a part of itself: then what was said first of it is left. */
    private void cutCircles() {
        for (Organization body : List.copyOf(joined.values()).stream()
                .filter(Organization.class::isInstance)
                .map(Organization.class::cast)
                .toList()) {
            Set<String> above = new HashSet<>();
            Optional<String> up = parent(body.key());
            while (up.isPresent() && above.add(up.get())) {
                up = parent(up.get());
            }
            if (above.contains(body.key())) {
                joined.put(body.key(), withoutParent(body));
            }
        }
    }

    private Optional<String> parent(String key) {
        return ((Organization) joined.get(key)).parent();
    }

    private static Organization withoutParent(Organization body) {
        return new Organization(
                body.key(),
                body.name(),
                body.aliases(),
                body.type(),
                Optional.empty(),
                body.country(),
                body.site(),
                body.evidence(),
                body.confidence());
    }
}
