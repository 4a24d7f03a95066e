package org.entente.network;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds agents by their names, whatever the capitals and accents. Immutable; safe for use by several threads. */
public final class AgentFinder {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final Network network;
    private final String[][] names;

    /** Looks at all names once. */
    public AgentFinder(Network network) {
        this.network = network;
        names = network.agents().stream()
                .map(agent -> Stream.concat(Stream.of(agent.label()), agent.aliases().stream())
                        .map(AgentFinder::folded)
                        .toArray(String[]::new))
                .toArray(String[][]::new);
    }

    private static String folded(String words) {
        return MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /**
     * The nodes of those whom words mean: with that IRI or one of whose names has all the words. Those who are called exactly
     * so first, then those whose name begins so, then those with the most links.
     */
    public List<Integer> find(String words, int most) {
        if (network.node(words).isPresent()) {
            return List.of(network.node(words).getAsInt());
        }
        String wanted = folded(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        String[] parts = wanted.split("\\s+");
        return IntStream.range(0, names.length)
                .filter(node -> Arrays.stream(names[node])
                        .anyMatch(name -> Arrays.stream(parts).allMatch(name::contains)))
                .boxed()
                .sorted(Comparator.comparingInt((Integer node) -> closeness(node, wanted))
                        .thenComparingInt(node -> -network.graph().linksOf(node))
                        .thenComparingInt(node -> node))
                .limit(most)
                .toList();
    }

    private int closeness(int node, String wanted) {
        if (Arrays.asList(names[node]).contains(wanted)) {
            return 0;
        }
        return names[node][0].startsWith(wanted) ? 1 : 2;
    }

    /**
     * The one whom words mean: the only one whom they may mean, or the only one who is called exactly so.
     *
     * @throws IllegalArgumentException if there is none, or if there are several; the message names them
     */
    public Agent one(String words) {
        List<Integer> found = find(words, 8);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("nobody in the network is called '" + words + "'");
        }
        boolean exact = closeness(found.get(0), folded(words)) == 0;
        boolean single = found.size() == 1 || exact && closeness(found.get(1), folded(words)) > 0;
        if (!single) {
            throw new IllegalArgumentException("'" + words + "' may be "
                    + String.join(
                            ", ",
                            found.stream()
                                    .map(node -> network.agent(node).label() + " <"
                                            + network.agent(node).iri() + ">")
                                    .toList()));
        }
        return network.agent(found.get(0));
    }

    /**
     * What words mean that name somebody or a group: codes of countries and kinds of agents as they are, all others by IRI.
     *
     * @throws IllegalArgumentException if a name means nobody, or several
     */
    public Set<String> meant(Collection<String> words) {
        return words.stream()
                .map(name -> isGroup(name) ? name : one(name).iri())
                .collect(Collectors.toSet());
    }

    private boolean isGroup(String name) {
        return name.equals(LinkFilter.INSTITUTIONS)
                || network.countries().contains(name)
                || network.agents().stream().anyMatch(agent -> agent.kind().equals(name))
                || COUNTRY.matcher(name).matches() && find(name, 1).isEmpty();
    }
}
