package org.entente.network;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How what several documents say of one thing becomes one. What adds nothing, wherever it stands among the others, leaves the
 * whole as it is.
 *
 * @param <T> agents or claims
 */
interface Merging<T> {
    /** What a document says. */
    List<T> in(DocumentLinks document);

    /** What a thing is one by, and in the order of which things stand. */
    String key(T thing);

    /** A thing by the IRIs that stand for those that were merged into others. */
    T renamed(T thing, Map<String, String> canonical);

    /** One of several of the same key, in the order of their documents. */
    T joined(List<T> several);

    default boolean same(T one, T other) {
        return one.equals(other);
    }

    default boolean same(List<T> some, List<T> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!same(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> sorted(Stream<String> words) {
        return words.distinct().sorted().toList();
    }

    private static String fullest(Stream<String> labels) {
        return labels.max(DocumentLinksReader.LABELS).orElseThrow();
    }

    /** The names of all; what the first say that is not vague. */
    record Agents() implements Merging<Agent> {
        private static final String VAGUE = "organization";

        @Override
        public List<Agent> in(DocumentLinks document) {
            return document.agents();
        }

        @Override
        public String key(Agent agent) {
            return agent.iri();
        }

        @Override
        public Agent renamed(Agent agent, Map<String, String> canonical) {
            String iri = canonical.get(agent.iri());
            return iri == null ? agent : new Agent(iri, agent.label(), agent.aliases(), agent.kind(), agent.country());
        }

        @Override
        public Agent joined(List<Agent> several) {
            String label = fullest(several.stream().map(Agent::label));
            SortedSet<String> names = new TreeSet<>();
            for (Agent agent : several) {
                names.addAll(agent.aliases());
                names.add(agent.label());
            }
            names.remove(label);
            return new Agent(
                    several.get(0).iri(),
                    label,
                    List.copyOf(names),
                    several.stream()
                            .map(Agent::kind)
                            .filter(kind -> !kind.equals(VAGUE))
                            .findFirst()
                            .orElse(VAGUE),
                    several.stream()
                            .map(Agent::country)
                            .filter(code -> !code.isEmpty())
                            .findFirst()
                            .orElse(""));
        }
    }

    /**
     * The words of all.
     *
     * @param kinds the names of the kinds of links, by rule
     */
    record Claims(List<String> kinds) implements Merging<Drawn> {
        @Override
        public List<Drawn> in(DocumentLinks document) {
            return document.drawn();
        }

        @Override
        public String key(Drawn claim) {
            return key(kinds.get(claim.rule()), claim.iri());
        }

        static String key(String kind, String iri) {
            return kind + " " + iri;
        }

        @Override
        public Drawn renamed(Drawn claim, Map<String, String> canonical) {
            Predicate<String> gone = canonical::containsKey;
            if (canonical.isEmpty() || !gone.test(claim.iri()) && claim.ends().noneMatch(gone)) {
                return claim;
            }
            List<String> sources = renamed(claim.sources(), canonical);
            return new Drawn(
                    canonical.getOrDefault(claim.iri(), claim.iri()),
                    claim.label(),
                    claim.rule(),
                    sources,
                    claim.pairs() ? sources : renamed(claim.targets(), canonical),
                    claim.status(),
                    claim.start(),
                    claim.end(),
                    claim.areas(),
                    claim.marks());
        }

        private static List<String> renamed(List<String> iris, Map<String, String> canonical) {
            return sorted(iris.stream().map(iri -> canonical.getOrDefault(iri, iri)));
        }

        @Override
        public Drawn joined(List<Drawn> several) {
            List<String> sources = sorted(several.stream().flatMap(claim -> claim.sources().stream()));
            boolean pairs = several.stream().allMatch(Drawn::pairs);
            return new Drawn(
                    several.get(0).iri(),
                    fullest(several.stream().map(Drawn::label)),
                    several.stream().mapToInt(Drawn::rule).min().orElseThrow(),
                    sources,
                    pairs ? sources : sorted(several.stream().flatMap(claim -> claim.targets().stream())),
                    several.stream().map(Drawn::status).reduce("", Claims::furthest),
                    several.stream().map(Drawn::start).reduce("", Claims::closer),
                    several.stream().map(Drawn::end).reduce("", Claims::closer),
                    sorted(several.stream().flatMap(claim -> claim.areas().stream())),
                    several.stream()
                            .flatMap(claim -> claim.marks().stream())
                            .distinct()
                            .toList());
        }

        @Override
        public boolean same(Drawn one, Drawn other) {
            return one.equals(other) && one.pairs() == other.pairs();
        }

        /** What one document plans, another may report as done. */
        private static String furthest(String one, String other) {
            return one.isEmpty() || one.equals("Planned") ? (other.isEmpty() ? one : other) : one;
        }

        /** The date that says more; of two that say as much, the earlier. */
        private static String closer(String one, String other) {
            if (one.length() != other.length()) {
                return one.length() > other.length() ? one : other;
            }
            return one.compareTo(other) <= 0 ? one : other;
        }
    }
}
