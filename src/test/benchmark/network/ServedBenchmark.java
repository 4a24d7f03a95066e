package org.entente.service;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.entente.graph.GraphStore;
import org.entente.network.Contest;
import org.entente.network.Evidence;
import org.entente.network.EvidenceReader;
import org.entente.network.Hop;
import org.entente.network.Link;
import org.entente.network.LiveNetwork;
import org.entente.network.MadeNews;
import org.entente.network.Network;
import org.entente.network.NetworkFunctions;
import org.entente.network.Route;
import org.entente.network.RouteFinder;
import org.entente.network.RouteQuery;

/**
 * Measures routes with their evidence, the same asked in SPARQL, and neighbourhoods over HTTP.
 *
 * <p>Arguments: ties of the news in a store; links of the network that is served.
 */
public final class ServedBenchmark {
    private static final int PAIRS = 500;
    private static final int REQUESTS = 500;

    private ServedBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (GraphStore store = MadeNews.store(Integer.parseInt(arguments[0]))) {
            words(store, 1);
            words(store, 5);
        }
        requests(Integer.parseInt(arguments[1]));
    }

    private static void words(GraphStore store, int most) {
        LiveNetwork live = new LiveNetwork(store);
        new NetworkFunctions(store, live, Clock.systemUTC())
                .in(store.dataset().asDatasetGraph().getContext());
        Network network = live.current();
        RouteFinder routes = new RouteFinder(network, Clock.systemUTC());
        EvidenceReader evidence = new EvidenceReader(store);
        List<String[]> pairs = MadeNews.pairs(network, PAIRS);
        int[] hops = {0};
        List<Object[]> table = new ArrayList<>();
        // The same table that the query gives.
        Runnable direct = () -> {
            hops[0] = 0;
            table.clear();
            for (String[] pair : pairs) {
                for (Route route :
                        routes.find(RouteQuery.between(pair[0], pair[1]).withMost(most))) {
                    for (Hop hop : route.hops()) {
                        hops[0]++;
                        for (Link link : hop.links()) {
                            for (Evidence said : evidence.of(network, link)) {
                                table.add(new Object[] {
                                    pair,
                                    hops[0],
                                    hop.from(),
                                    hop.to(),
                                    link.claim(),
                                    link.kind(),
                                    link.start(),
                                    said.sentence(),
                                    said.document()
                                });
                            }
                        }
                    }
                }
            }
        };
        Query query = QueryFactory.create("PREFIX ent: <https://w3id.org/entente/ns#> SELECT * { VALUES (?a ?b) {"
                + pairs.stream()
                        .map(pair -> "(<" + pair[0] + "> <" + pair[1] + ">)")
                        .collect(Collectors.joining())
                + "} (?route " + most + ") ent:route (?a ?b ?hop ?from ?to ?link ?kind ?date ?sentence ?document) }");
        int[] rows = {0};
        Runnable asked = () -> {
            try (QueryExec execution = QueryExec.dataset(store.dataset().asDatasetGraph())
                    .query(query)
                    .build()) {
                rows[0] = (int) Iter.count(execution.select());
            }
        };
        Txn.executeRead(store.dataset(), () -> {
            double best = new Contest(String.format(
                            Locale.ROOT,
                            "%s of %d pairs, with all sentences, %,d ties",
                            most == 1 ? "shortest route" : most + " routes",
                            PAIRS,
                            network.graph().links()))
                    .with("Entente, called", i -> direct.run())
                    .with("ent:route in SPARQL", i -> asked.run())
                    .run()
                    .get("Entente, called");
            if (rows[0] != table.size()) {
                throw new IllegalStateException(rows[0] + " rows, and " + table.size() + " sentences");
            }
            System.out.printf(Locale.ROOT, "| a hop with its sentences | Entente | %.1f µs | |%n", best / hops[0]);
        });
    }

    private static void requests(int links) throws Exception {
        GraphStore empty = GraphStore.inMemory(MadeNews.BASE);
        LiveNetwork live = MadeNews.live(empty, links);
        int agents = live.current().agents().size();
        try (EntenteServer server = EntenteServer.start(ServerConfig.onPort(0), empty, null, live)) {
            request(server, "network/graph.json", "/network/graph.json?agents=institutions&around=", agents, links);
            request(
                    server,
                    "network/graph.json, 2 hops",
                    "/network/graph.json?hops=2&agents=institutions&around=",
                    agents,
                    links);
            request(server, "/network as a page", "/network?around=", agents, links);
        }
        empty.close();
    }

    private static void request(EntenteServer server, String what, String path, int agents, int links)
            throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        Random random = new Random(3);
        long[] taken = new long[REQUESTS];
        for (int i = -100; i < REQUESTS; i++) {
            String around = URLEncoder.encode(MadeNews.iri(random.nextInt(agents)), StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + server.port() + path + around))
                    .header("Accept", path.contains(".json") ? "application/json" : "text/html")
                    .build();
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            if (i >= 0) {
                taken[i] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(taken);
        System.out.printf(
                Locale.ROOT,
                "| %s, %,d links | median; 99 of 100 | %.1f ms; %.1f ms | |%n",
                what,
                links,
                taken[REQUESTS / 2] / 1e6,
                taken[REQUESTS * 99 / 100] / 1e6);
    }
}
