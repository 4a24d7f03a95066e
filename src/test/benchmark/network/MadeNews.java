package org.entente.network;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.document.PartialDate;
import org.entente.document.Span;
import org.entente.fact.Agreement;
import org.entente.fact.AgreementKind;
import org.entente.fact.AgreementStatus;
import org.entente.fact.Claim;
import org.entente.fact.Extraction;
import org.entente.fact.Organization;
import org.entente.graph.GraphStore;
import org.entente.identity.ResolvedClaim;
import org.entente.identity.ResolvedDocument;
import org.entente.mention.OrganizationType;

/** Networks to measure with: news in a store, each tie with its sentence; or many ties without any. */
public final class MadeNews {
    public static final String BASE = "http://example.org/";
    private static final int TIES_A_DOCUMENT = 40;

    private MadeNews() {}

    public static String iri(int node) {
        return BASE + "id/organization/n" + node;
    }

    /** A store of news that tell so many ties, in memory. */
    public static GraphStore store(int ties) {
        HeavyTail made = HeavyTail.of(ties);
        GraphStore store = GraphStore.inMemory(BASE);
        for (int first = 0; first < ties; first += TIES_A_DOCUMENT) {
            store.put(document(made, first, Math.min(ties, first + TIES_A_DOCUMENT)));
        }
        return store;
    }

    private static ResolvedDocument document(HeavyTail made, int first, int end) {
        StringBuilder text = new StringBuilder();
        List<Claim> claims = new ArrayList<>();
        Map<Integer, Boolean> named = new java.util.TreeMap<>();
        for (int link = first; link < end; link++) {
            int start = text.length();
            text.append("University ")
                    .append(made.source()[link])
                    .append(" and University ")
                    .append(made.target()[link])
                    .append(" signed an agreement on ")
                    .append(1 + link % 28)
                    .append(" March 2024");
            Span words = new Span(start, text.length());
            List<org.entente.fact.Evidence> said =
                    List.of(new org.entente.fact.Evidence(words, text.substring(start), "made"));
            text.append(". ");
            claims.add(new Agreement(
                    "agreement/a" + link,
                    AgreementKind.COOPERATION_AGREEMENT,
                    AgreementStatus.SIGNED,
                    "Agreement " + link,
                    Optional.of(PartialDate.parse("2024-03")),
                    List.of("organization/n" + made.source()[link], "organization/n" + made.target()[link]),
                    List.of(),
                    Set.of(),
                    Optional.empty(),
                    said,
                    0.9));
            for (int node : new int[] {made.source()[link], made.target()[link]}) {
                if (named.putIfAbsent(node, true) == null) {
                    claims.add(new Organization(
                            "organization/n" + node,
                            "University " + node,
                            List.of(),
                            OrganizationType.UNIVERSITY,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            said,
                            1));
                }
            }
        }
        Document document = new Document("news-" + first, text.toString(), Metadata.NONE);
        return new ResolvedDocument(
                new Extraction(document, "en", true, List.of(), claims, List.of()),
                "document/" + document.name(),
                claims.stream()
                        .map(claim -> new ResolvedClaim(claim.key(), claim))
                        .toList());
    }

    /** A network of so many ties that stands in no store; to be served with an empty one. */
    public static LiveNetwork live(GraphStore empty, int ties) {
        HeavyTail made = HeavyTail.of(ties);
        Projection projection = Projection.standard();
        int rule = IntStream.range(0, projection.rules().size())
                .filter(i -> projection.rules().get(i).kind().equals("agreement"))
                .findFirst()
                .orElseThrow();
        List<Agent> agents = IntStream.range(0, made.nodes())
                .mapToObj(node -> new Agent(
                        iri(node), "University " + node, List.of(), "university", node % 3 == 0 ? "KZ" : "CN"))
                .toList();
        List<Drawn> drawn = IntStream.range(0, ties)
                .mapToObj(link -> {
                    List<String> ends = Stream.of(iri(made.source()[link]), iri(made.target()[link]))
                            .toList();
                    return new Drawn(
                            BASE + "id/agreement/a" + link,
                            "Agreement",
                            rule,
                            ends,
                            ends,
                            "Signed",
                            Integer.toString(2000 + link % 25),
                            "",
                            List.of(),
                            List.of());
                })
                .toList();
        return new LiveNetwork(
                empty, Network.of(empty.version(), projection, List.of(new DocumentLinks(agents, drawn)), Map.of()));
    }

    /** Pairs of nodes with routes between, by IRI. */
    public static List<String[]> pairs(Network network, int count) {
        RouteFinder finder = new RouteFinder(network, Clock.systemUTC());
        Random random = new Random(1);
        List<String[]> pairs = new ArrayList<>();
        while (pairs.size() < count) {
            String one = network.agent(random.nextInt(network.agents().size())).iri();
            String other =
                    network.agent(random.nextInt(network.agents().size())).iri();
            if (!one.equals(other)
                    && !finder.find(RouteQuery.between(one, other)).isEmpty()) {
                pairs.add(new String[] {one, other});
            }
        }
        return pairs;
    }
}
