package org.entente.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.riot.RiotException;
import org.entente.document.PartialDate;
import org.entente.graph.GraphStore;
import org.entente.network.AgentFinder;
import org.entente.network.Days;
import org.entente.network.LinkFilter;
import org.entente.network.LinkFilter.Facet;
import org.entente.network.LiveNetwork;
import org.entente.network.Network;
import org.entente.network.Projection;
import picocli.CommandLine.Option;

/** The options of commands that look at the network: what of it counts. */
final class NetworkOptions {
    @Option(
            names = "--projection",
            paramLabel = "FILE",
            description = "Another file of kinds of links, like ontology/network.ttl.")
    private Path projection;

    @Option(names = "--kind", paramLabel = "KIND", split = ",", description = "Only links of these kinds.")
    private List<String> kinds = List.of();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            split = ",",
            description = "Only agreements that are Signed, InForce or Planned.")
    private List<String> statuses = List.of();

    @Option(names = "--area", paramLabel = "AREA", split = ",", description = "Only links with one of these areas.")
    private List<String> areas = List.of();

    @Option(names = "--country", paramLabel = "CODE", split = ",", description = "Only those of these countries.")
    private List<String> countries = List.of();

    @Option(
            names = "--agents",
            paramLabel = "KIND",
            split = ",",
            description = "Only those of these kinds: institutions, person, university …")
    private List<String> agents = List.of();

    @Option(
            names = "--avoid",
            paramLabel = "NAME|CODE|KIND",
            split = ",",
            description = "Not these, or not those of these countries or kinds.")
    private List<String> avoided = List.of();

    @Option(
            names = "--confidence",
            paramLabel = "0..1",
            defaultValue = "0",
            description = "Only links of which it is at least so certain that documents say them.")
    private double confidence;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Only what was on this day, in this month or year or later.")
    private String since;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "Only what was on this day, in this month or year or before.")
    private String until;

    @Option(names = "--directed", description = "Links of a kind with a direction only along it.")
    private boolean directed;

    /** What counts in a network. */
    LinkFilter filter(Network network) {
        return LinkFilter.NONE
                .with(Facet.KIND, new HashSet<>(kinds))
                .with(Facet.STATUS, new HashSet<>(statuses))
                .with(Facet.AREA, new HashSet<>(areas))
                .with(Facet.COUNTRY, new HashSet<>(countries))
                .with(Facet.AGENT, new HashSet<>(agents))
                .with(Facet.AVOIDED, avoided.isEmpty() ? Set.of() : new AgentFinder(network).meant(avoided))
                .withDirected(directed)
                .withConfidence(confidence)
                .withWindow(
                        since == null ? Days.EVER : Days.first(date(since)),
                        until == null ? Days.NEVER : Days.last(date(until)),
                        since == null && until == null);
    }

    private static PartialDate date(String words) {
        try {
            return PartialDate.parse(words);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
    }

    /** The network of a store. */
    Network network(GraphStore store) throws IOException {
        if (projection == null) {
            return new LiveNetwork(store).current();
        }
        try (InputStream in = Files.newInputStream(projection)) {
            return new LiveNetwork(store, Projection.read(in)).current();
        } catch (RiotException | IllegalArgumentException e) {
            throw CommandFailure.usage(projection + ": " + e.getMessage());
        }
    }
}
