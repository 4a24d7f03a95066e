package org.entente.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What documents add to a network, and the network that this makes: where some documents say something else, only what they speak
 * of is put together anew, and only the claims whose links may be others are drawn. All else is copied from the network before.
 * The first network is a change of the empty one. Not safe for use by several threads; the networks are.
 */
final class Contributions {
    /** A number of areas that fits the bits of a long. */
    private static final int MOST_AREAS = 62;

    private final Projection projection;
    private final SortedMap<String, Part> parts = new TreeMap<>();
    private final Unlinked unlinked = new Unlinked();
    private final Tally statuses = new Tally();
    private final Tally areas = new Tally();
    private final Tally countries = new Tally();
    private Map<String, String> canonical = Map.of();
    private Register<Agent> agents = Register.empty(new Merging.Agents(), Agent.class);
    private Register<Drawn> claims;
    private Network network;

    Contributions(Projection projection) {
        this.projection = projection;
        claims = Register.empty(new Merging.Claims(projection.kinds()), Drawn.class);
        statuses.add("", 1); // of those of which it is not told, whether there are any or not
        network = new Network(
                0,
                projection,
                new NetworkGraph.Builder(0).build(0),
                agents.things(),
                claims.things(),
                statuses.words(),
                List.of(),
                new long[0],
                List.of());
    }

    /**
     * The network after a change. If this fails, these contributions are of no use any more.
     *
     * @param changed what documents say that said something else before, by name, in the order of documents
     * @param now what stands for an IRI that was merged into another
     */
    Network after(long version, SortedMap<String, DocumentLinks> changed, Map<String, String> now) {
        SortedMap<String, DocumentLinks> saying = new TreeMap<>(changed);
        concerned(now).forEach(part -> saying.putIfAbsent(part.name(), part.links()));
        List<Part> speaking = new ArrayList<>();
        saying.forEach((name, links) -> {
            Part part = parts.computeIfAbsent(name, Part::new);
            part.say(links);
            speaking.add(part);
            if (links.equals(DocumentLinks.NONE)) {
                parts.remove(name);
            }
        });
        Register.Changed<Agent> who = agents.after(speaking, canonical, now);
        Register.Changed<Drawn> what = claims.after(speaking, canonical, now);
        speaking.forEach(Part::forget);
        network = network(version, who, what);
        agents = who.after();
        claims = what.after();
        canonical = Map.copyOf(now);
        return network;
    }

    private Network network(long version, Register.Changed<Agent> who, Register.Changed<Drawn> what) {
        who.going().forEach(agent -> countries.add(agent.country(), -1));
        who.coming().forEach(agent -> countries.add(agent.country(), 1));
        what.going().forEach(claim -> count(claim, -1));
        what.coming().forEach(claim -> count(claim, 1));
        List<String> statusesNow = statuses.words();
        List<String> areasNow = areas.words().stream().limit(MOST_AREAS).toList();
        Redrawing redrawing = new Redrawing(network, who, what, unlinked, statusesNow);
        return new Network(
                version,
                projection,
                redrawing.graph(),
                who.after().things(),
                what.after().things(),
                statusesNow,
                areasNow,
                redrawing.areas(areasNow),
                countries.words().stream().filter(code -> !code.isEmpty()).toList());
    }

    private void count(Drawn claim, int by) {
        statuses.add(claim.status(), by);
        claim.areas().forEach(area -> areas.add(area, by));
    }

    /** The parts that speak of what is merged into another now and was not before, or the other way. */
    private Set<Part> concerned(Map<String, String> now) {
        Set<Part> found = new TreeSet<>();
        if (now.equals(canonical)) {
            return found;
        }
        Set<String> moved = new HashSet<>();
        Stream.concat(now.keySet().stream(), canonical.keySet().stream())
                .filter(iri -> !now.getOrDefault(iri, iri).equals(canonical.getOrDefault(iri, iri)))
                .forEach(moved::add);
        moved.stream().map(iri -> canonical.getOrDefault(iri, iri)).distinct().forEach(iri -> {
            found.addAll(agents.tellers(agents.find(iri)));
            IntStream.concat(claimsAbout(iri), claimsNaming(iri))
                    .distinct()
                    .forEach(claim -> found.addAll(claims.tellers(claim)));
        });
        found.removeIf(part -> !part.links().mentions(moved));
        return found;
    }

    private IntStream claimsAbout(String iri) {
        return projection.kinds().stream()
                .mapToInt(kind -> claims.find(Merging.Claims.key(kind, iri)))
                .filter(claim -> claim >= 0);
    }

    /** The claims that have one at an end. */
    private IntStream claimsNaming(String iri) {
        OptionalInt node = network.node(iri);
        return IntStream.concat(
                node.isEmpty()
                        ? IntStream.empty()
                        : network.linksOf(node.getAsInt()).map(network.graph()::claim),
                unlinked.of(iri).stream().mapToInt(claims::find));
    }
}
