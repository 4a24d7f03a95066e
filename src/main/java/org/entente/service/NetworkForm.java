package org.entente.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.network.Agent;
import org.entente.network.Link;
import org.entente.network.Network;

/** What the pages of the network have in common: their filters, and how they tell of links. */
final class NetworkForm {
    /** Facts that a part of a page lists. */
    static final int FACTS = 60;

    private NetworkForm() {}

    /** Something that may be chosen. */
    public record Choice(String value, String label, boolean chosen) {}

    /** The filters of all these pages. */
    static Map<String, Object> form(Exchange exchange, NetworkState now) {
        Map<String, Object> values = new HashMap<>();
        List<String> kinds = NetworkParameters.asked(exchange, "kind");
        values.put(
                "kinds",
                now.network().projection().rules().stream()
                        .map(rule -> new Choice(rule.kind(), rule.label(), kinds.contains(rule.kind())))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList());
        values.put(
                "statuses",
                choices(
                        exchange,
                        "status",
                        now.network().statuses().stream()
                                .filter(s -> !s.isEmpty())
                                .toList()));
        values.put("areas", choices(exchange, "area", now.network().areas()));
        values.put("countries", countries(exchange, now));
        values.put("since", exchange.parameter("since").orElse(""));
        values.put("until", exchange.parameter("until").orElse(""));
        values.put("certainties", certainties(exchange.parameter("confidence").orElse("")));
        values.put("years", now.network().years().map(y -> List.of(y[0], y[1])).orElse(List.of()));
        values.put("query", exchange.queryPart());
        return values;
    }

    private static List<Choice> choices(Exchange exchange, String name, List<String> all) {
        List<String> asked = NetworkParameters.asked(exchange, name);
        return all.stream()
                .map(value -> new Choice(value, Prose.words(value).replace('-', ' '), asked.contains(value)))
                .toList();
    }

    private static List<Choice> countries(Exchange exchange, NetworkState now) {
        List<String> asked = NetworkParameters.asked(exchange, "country");
        return now.network().countries().stream()
                .map(code -> new Choice(code, NetworkService.country(code), asked.contains(code)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private static List<Choice> certainties(String asked) {
        return Stream.concat(Stream.of("0.7", "0.8", "0.9"), Stream.of(asked))
                .filter(least -> !least.isBlank())
                .distinct()
                .sorted()
                .map(least -> new Choice(
                        least, Math.round(100 * Double.parseDouble(least)) + " % and more", least.equals(asked)))
                .toList();
    }

    static Agent agent(NetworkState now, String words) {
        return now.network()
                .agent(now.network().node(NetworkParameters.agent(now, words)).orElseThrow());
    }

    static String counted(List<Link> links) {
        Map<String, Long> kinds =
                links.stream().collect(Collectors.groupingBy(Link::kind, TreeMap::new, Collectors.counting()));
        return kinds.entrySet().stream()
                .map(kind -> kind.getValue() == 1 ? kind.getKey() : kind.getValue() + " " + plural(kind.getKey()))
                .collect(Collectors.joining(", "));
    }

    static String plural(String kind) {
        return kind + "s";
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** What a link says, as a sentence. */
    static List<Part> words(Link link, Reading reading, Quoter quoter) {
        if (link.kind().equals("unit")) {
            return new Prose()
                    .add(Part.link(
                            link.source().label(),
                            reading.href(reading.thing(link.source().iri()))))
                    .say(" is a unit of ")
                    .add(Part.link(
                            link.target().label(),
                            reading.href(reading.thing(link.target().iri()))))
                    .parts();
        }
        return new Narrator(reading, quoter, 0).sentence(reading.thing(link.claim()));
    }

    /** What draws links, each once, the latest first. */
    static List<Fact> facts(Network network, List<Integer> links, Reading reading, Quoter quoter) {
        Map<String, Link> claims = new LinkedHashMap<>();
        links.stream().map(network::link).forEach(link -> claims.putIfAbsent(link.claim(), link));
        return claims.values().stream()
                .sorted(Comparator.comparing(Link::start).reversed().thenComparing(Link::claim))
                .limit(FACTS)
                .map(link -> new Fact(
                        words(link, reading, quoter),
                        List.of(),
                        quoter.quotations(reading, reading.thing(link.claim()))))
                .toList();
    }
}
