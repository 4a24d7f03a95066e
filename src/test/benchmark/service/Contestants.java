import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.entente.graph.GraphStore;
import org.entente.service.EntenteServer;
import org.entente.service.Limits;
import org.entente.service.ServerConfig;

/**
 * Entente, and plain Fuseki of the same release over TDB2, which has the same triples in its default graph: the simplest case for
 * it, without named graphs to make a union of.
 *
 * <pre>
 * load entente|fuseki FILE.nq.gz DIR
 * serve entente|fuseki DIR PORT
 * </pre>
 */
final class Contestants {
    private Contestants() {}

    public static void main(String[] args) throws Exception {
        boolean own = args[1].equals("entente");
        switch (args[0]) {
            case "load" -> {
                long start = System.nanoTime();
                if (own) {
                    try (InputStream in = Files.newInputStream(Path.of(args[2]))) {
                        GraphStore.restore(in, Path.of(args[3]));
                    }
                } else {
                    loadFuseki(args[2], Path.of(args[3]));
                }
                System.err.printf("loaded %s in %.1f s%n", args[1], (System.nanoTime() - start) / 1e9);
            }
            case "serve" -> {
                if (own) {
                    serveEntente(Path.of(args[2]), Integer.parseInt(args[3]));
                } else {
                    serveFuseki(Path.of(args[2]), Integer.parseInt(args[3]));
                }
                Thread.currentThread().join();
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void loadFuseki(String file, Path directory) throws Exception {
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Files.createDirectories(directory).toString());
        DataLoader loader = LoaderFactory.parallelLoader(data, (format, arguments) -> {});
        loader.startBulk();
        StreamRDF triples = loader.stream();
        RDFParser.source(file).parse(new StreamRDFWrapper(triples) {
            @Override
            public void quad(Quad quad) {
                triples.triple(quad.asTriple());
            }
        });
        loader.finishBulk();
    }

    private static void serveEntente(Path directory, int port) {
        Limits limits = Limits.DEFAULT.withTime(Duration.ofMinutes(10)).withConcurrent(8, 8);
        EntenteServer.start(
                ServerConfig.onPort(port).withLimits(limits), GraphStore.open(directory, MadeGraph.BASE));
    }

    private static void serveFuseki(Path directory, int port) {
        FusekiServer.create()
                .port(port)
                .loopback(true)
                .add("/sparql", DatabaseMgr.connectDatasetGraph(directory.toString()))
                .start();
    }
}
