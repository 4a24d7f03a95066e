package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.graph.GraphStore;
import org.entente.network.Agent;
import org.entente.network.AgentFinder;
import org.entente.network.Bridges;
import org.entente.network.Contraction;
import org.entente.network.Groups;
import org.entente.network.Growth;
import org.entente.network.Lens;
import org.entente.network.Measure;
import org.entente.network.Network;
import org.entente.network.NetworkFormat;
import org.entente.network.Partners;
import org.entente.network.Subnetwork;
import org.entente.network.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code network}: measures of the network, and files of it for other programs. */
@Command(
        name = "network",
        mixinStandardHelpOptions = true,
        description = {
            "Tells of the network of who works with whom. WHAT is one of:",
            "  ranks        who is most central (--by degree, pagerank, betweenness, closeness, core)",
            "  partners     who is tied to NAME, and who may become so, with the partners that they share",
            "  communities  who has more to do with each other than with others",
            "  components   who is tied at all, by some route",
            "  bridges      ties and agents without which the network would come apart",
            "  growth       what began, and how large the network was, year by year",
            "  countries    the network of countries",
            "  areas        the network of areas of cooperation",
            "  export       a file for another program (--format, --output), of what is around NAME, or of all"
        },
        footer = {
            "",
            "Examples:",
            "  entente network ranks --by betweenness --agents institutions",
            "  entente network partners \"Nordic University\"",
            "  entente network export --format gexf --output network.gexf"
        })
final class NetworkCommand implements Callable<Integer> {
    @ParentCommand
    private Entente entente;

    @Mixin
    private StoreOptions store;

    @Mixin
    private NetworkOptions options;

    @Parameters(index = "0", paramLabel = "WHAT", description = "What to tell.")
    private String what;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "A name or an IRI.")
    private String name;

    @Option(
            names = "--by",
            paramLabel = "MEASURE",
            defaultValue = "pagerank",
            description = "Default: ${DEFAULT-VALUE}.")
    private String measure;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "Lines at most, of each sort; growth tells all years. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Option(
            names = "--hops",
            paramLabel = "N",
            defaultValue = "1",
            description = "How far around. Default: ${DEFAULT-VALUE}.")
    private int hops;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "graphml",
            description = "Of export: graphml, gexf, pajek, csv, dot, cytoscape. Default: ${DEFAULT-VALUE}.")
    private String format;

    @Option(names = "--output", paramLabel = "FILE", description = "Of export: the file. Default: standard output.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        try (GraphStore opened = store.open()) {
            Network network = options.network(opened);
            Lens lens = options.filter(network).in(network);
            tell(network, lens);
            return Entente.DONE;
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
    }

    private void tell(Network network, Lens lens) throws IOException {
        switch (what) {
            case "ranks" -> ranks(network, Topology.of(network.graph(), lens));
            case "partners" -> partners(network, Topology.of(network.graph(), lens));
            case "communities" -> groups(network, Groups.communities(Topology.of(network.graph(), lens)));
            case "components" -> groups(network, Groups.components(Topology.of(network.graph(), lens)));
            case "bridges" -> bridges(network, Topology.of(network.graph(), lens));
            case "growth" -> growth(network, lens);
            case "countries" -> ties(Contraction.countries(network, lens));
            case "areas" -> ties(Contraction.areas(network, lens));
            case "export" -> export(network, lens);
            default ->
                throw CommandFailure.usage("nothing is told of '" + what + "'; 'entente network --help' lists what is");
        }
    }

    private void line(Object... cells) {
        entente.out().println(Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining("\t")));
    }

    private void ranks(Network network, Topology topology) {
        double[] values = Measure.of(measure).of(topology);
        IntStream.range(0, values.length)
                .filter(topology::has)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer node) -> -values[node])
                        .thenComparingInt(node -> node))
                .limit(most)
                .forEach(node -> line(
                        String.format(Locale.ROOT, "%.6g", values[node]),
                        network.agent(node).label(),
                        network.agent(node).iri()));
    }

    private int node(Network network) {
        if (name == null) {
            throw CommandFailure.usage("'" + what + "' needs a NAME");
        }
        return network.node(new AgentFinder(network).one(name).iri()).orElseThrow();
    }

    private void partners(Network network, Topology topology) {
        int node = node(network);
        Arrays.stream(topology.neighbours(node))
                .boxed()
                .sorted(Comparator.comparingInt(other -> -topology.weight(node, other)))
                .limit(most)
                .forEach(other -> line(
                        "partner",
                        topology.weight(node, other),
                        network.agent(other).label(),
                        network.agent(other).iri()));
        for (Partners.Likely likely : new Partners(topology).likely(node, most)) {
            Agent agent = network.agent(likely.node());
            line(
                    "likely",
                    String.format(Locale.ROOT, "%.3f", likely.score()),
                    agent.label(),
                    agent.iri(),
                    "by way of "
                            + labels(
                                    network,
                                    Arrays.stream(likely.shared()).boxed().toList()));
        }
    }

    private static String labels(Network network, List<Integer> nodes) {
        return nodes.stream().map(node -> network.agent(node).label()).collect(Collectors.joining("; "));
    }

    private void groups(Network network, int[] group) {
        List<List<Integer>> members = new ArrayList<>();
        for (int node = 0; node < group.length; node++) {
            while (members.size() <= group[node]) {
                members.add(new ArrayList<>());
            }
            if (group[node] >= 0) {
                members.get(group[node]).add(node);
            }
        }
        members.stream().limit(most).forEach(nodes -> line(nodes.size(), labels(network, nodes)));
    }

    private void bridges(Network network, Topology topology) {
        Comparator<Bridges.Pair> byPartners =
                Comparator.comparingInt(pair -> Math.min(topology.degree(pair.one()), topology.degree(pair.other())));
        Bridges.pairs(topology).stream()
                .sorted(byPartners.reversed())
                .limit(most)
                .forEach(pair -> line(
                        "bridge",
                        network.agent(pair.one()).label(),
                        network.agent(pair.other()).label()));
        Bridges.brokers(topology).stream()
                .sorted(Comparator.comparingInt(node -> -topology.degree(node)))
                .limit(most)
                .forEach(node -> line("broker", network.agent(node).label()));
    }

    private void growth(Network network, Lens lens) {
        for (Growth year : Growth.of(network, lens)) {
            String claims = year.claims().entrySet().stream()
                    .map((Map.Entry<String, Integer> kind) -> kind.getKey() + " " + kind.getValue())
                    .collect(Collectors.joining(", "));
            line(year.year(), claims, "agents " + year.allAgents(), "pairs " + year.allPairs());
        }
    }

    private void ties(Contraction contraction) {
        contraction.ties().stream().limit(most).forEach(tie -> line(tie.claims(), tie.one(), tie.other()));
    }

    private void export(Network network, Lens lens) throws IOException {
        NetworkFormat form = Arrays.stream(NetworkFormat.values())
                .filter(f -> f.toString().equalsIgnoreCase(format) || f.suffix().equalsIgnoreCase(format))
                .findFirst()
                .orElseThrow(() -> CommandFailure.usage("'" + format + "' is none of "
                        + Arrays.stream(NetworkFormat.values())
                                .map(NetworkFormat::toString)
                                .collect(Collectors.joining(", "))));
        Subnetwork part = name == null
                ? Subnetwork.all(network, lens)
                : Subnetwork.around(network, lens, node(network), hops, Integer.MAX_VALUE);
        if (output == null) {
            form.write(part, entente.out());
        } else {
            try (var file = Files.newOutputStream(output)) {
                form.write(part, file);
            }
        }
    }
}
