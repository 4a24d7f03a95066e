package org.entente.network;

import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphalgo.BasicEvaluationContext;
import org.neo4j.graphalgo.GraphAlgoFactory;
import org.neo4j.graphalgo.PathFinder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.PathExpanders;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/**
 * Measures shortest routes beside Neo4j, embedded in the same program, which finds them by a bidirectional search too.
 *
 * <p>Arguments: the number of links; an empty directory for its files.
 */
final class Neo4jBenchmark {
    private static final int PAIRS = 1024;
    private static final int BATCH = 20_000;
    private static final int LONGEST = 20;

    private Neo4jBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        HeavyTail made = HeavyTail.of(Integer.parseInt(arguments[0]));
        NetworkGraph.Builder builder = new NetworkGraph.Builder(made.source().length);
        for (int link = 0; link < made.source().length; link++) {
            builder.add(made.source()[link], made.target()[link], 0, 0, 0, 0, 1, link);
        }
        NetworkGraph graph = builder.build(made.nodes());
        Path directory = Files.createDirectories(Path.of(arguments[1]));
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(directory).build();
        try {
            GraphDatabaseService database = service.database("neo4j");
            String[] ids = fill(database, made);
            int[][] pairs = made.pairs(PAIRS);
            PlainSearch plain = new PlainSearch(graph.offsets, graph.heads);
            BidirectionalSearch search = new BidirectionalSearch(graph);
            try (Transaction transaction = database.beginTx()) {
                PathFinder<org.neo4j.graphdb.Path> finder = GraphAlgoFactory.shortestPath(
                        new BasicEvaluationContext(transaction, database),
                        PathExpanders.allTypesAndDirections(),
                        LONGEST);
                Node[][] ends = new Node[PAIRS][];
                for (int i = 0; i < PAIRS; i++) {
                    ends[i] = new Node[] {
                        transaction.getNodeByElementId(ids[pairs[i][0]]),
                        transaction.getNodeByElementId(ids[pairs[i][1]])
                    };
                    int hops = finder.findSinglePath(ends[i][0], ends[i][1]).length();
                    if (hops != plain.hops(pairs[i][0], pairs[i][1])) {
                        throw new IllegalStateException("Neo4j differs: " + hops);
                    }
                }
                new Contest("shortest route")
                        .with("int arrays", i -> plain.hops(pairs[i % PAIRS][0], pairs[i % PAIRS][1]))
                        .with("Entente", i -> search.path(pairs[i % PAIRS][0], pairs[i % PAIRS][1], Lens.ALL))
                        .with(
                                "Neo4j 5.26, embedded",
                                i -> finder.findSinglePath(ends[i % PAIRS][0], ends[i % PAIRS][1]))
                        .run();
            }
        } finally {
            service.shutdown();
        }
    }

    /** The identities that it has given to the nodes. */
    private static String[] fill(GraphDatabaseService database, HeavyTail made) {
        RelationshipType tie = RelationshipType.withName("TIE");
        String[] ids = new String[made.nodes()];
        for (int first = 0; first < ids.length; first += BATCH) {
            try (Transaction transaction = database.beginTx()) {
                for (int node = first; node < Math.min(ids.length, first + BATCH); node++) {
                    ids[node] = transaction.createNode().getElementId();
                }
                transaction.commit();
            }
        }
        for (int first = 0; first < made.source().length; first += BATCH) {
            try (Transaction transaction = database.beginTx()) {
                for (int link = first; link < Math.min(made.source().length, first + BATCH); link++) {
                    transaction
                            .getNodeByElementId(ids[made.source()[link]])
                            .createRelationshipTo(transaction.getNodeByElementId(ids[made.target()[link]]), tie);
                }
                transaction.commit();
            }
        }
        return ids;
    }
}
