import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.entente.graph.GraphStore;
import org.entente.service.EntenteServer;
import org.entente.service.ServerConfig;

/**
 * Measures searches on a store of many names; {@code search.sh} runs it. Arguments: the directory of the store, which is made if
 * it is not there, the number of names, the number of requests of each kind.
 */
final class Search {
    private static final String BASE = "http://localhost:3030/";
    private static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Node LABEL = iri("http://www.w3.org/2000/01/rdf-schema#label");
    private static final Node ALIAS = iri("http://www.w3.org/2004/02/skos/core#altLabel");
    private static final Node PERSON = iri("http://xmlns.com/foaf/0.1/Person");
    private static final Node ORGANIZATION = iri("http://www.w3.org/ns/org#Organization");
    private static final Node UNIVERSITY = iri("https://w3id.org/entente/ns#University");
    private static final Node COUNTRY = iri("https://w3id.org/entente/ns#country");
    private static final String[] SYLLABLES = {
        "ka", "ra", "gan", "da", "shan", "ghai", "ta", "sh", "kent", "al", "ma", "ty", "zhe", "bek", "ov", "kh", "ti", "mur",
        "ei", "no", "ri", "ga", "lu", "san", "ber", "zi", "na", "os", "lo", "vi", "el", "do", "qy", "yes", "en", "in", "wa"
    };
    private static final String[] HEADS = {"University of %s", "%s University", "%s Technical College", "Institute of %s"};

    private Search() {}

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        int names = Integer.parseInt(arguments[1]);
        int requests = Integer.parseInt(arguments[2]);
        Path done = directory.resolveSibling(directory.getFileName() + ".loaded");
        if (!Files.exists(done)) {
            Files.createDirectories(directory.getParent());
            load(directory, names);
            Files.createFile(done);
        }
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            long start = System.nanoTime();
            long processor = processor();
            store.search().suggest("a", 1);
            System.out.printf(
                    Locale.ROOT,
                    "first suggestion, the index made if it is missing: %.1f s, processor %.1f s%n",
                    seconds(start),
                    (processor() - processor) / 1e9);
            try (EntenteServer server = EntenteServer.start(ServerConfig.onPort(0), store)) {
                measure(server, names, requests);
            }
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The same for a number every time: three of five are people. */
    private static String name(int i) {
        Random random = new Random(i);
        return i % 5 < 3
                ? word(random) + " " + word(random)
                : HEADS[random.nextInt(HEADS.length)].formatted(word(random));
    }

    private static void load(Path directory, int names) {
        long start = System.nanoTime();
        try (GraphStore store = GraphStore.open(directory, BASE)) {
            DatasetGraph data = store.dataset().asDatasetGraph();
            var loader = LoaderFactory.basicLoader(data, (format, args) -> {});
            loader.startBulk();
            StreamRDF out = loader.stream();
            for (int i = 0; i < names; i++) {
                Node graph = iri(BASE + "graph/d" + i / 1000);
                boolean person = i % 5 < 3;
                Node thing = iri(BASE + "id/" + (person ? "person/" : "organization/") + i);
                out.quad(Quad.create(graph, thing, TYPE, person ? PERSON : ORGANIZATION));
                out.quad(Quad.create(graph, thing, LABEL, NodeFactory.createLiteralString(name(i))));
                if (!person) {
                    out.quad(Quad.create(graph, thing, TYPE, UNIVERSITY));
                    out.quad(Quad.create(graph, thing, COUNTRY, iri(BASE + "id/country/" + (char) ('A' + i % 26) + "Z")));
                }
                if (i % 10 == 0) {
                    out.quad(Quad.create(graph, thing, ALIAS, NodeFactory.createLiteralString(name(i + 7) + " II")));
                }
            }
            loader.finishBulk();
        }
        System.out.printf(Locale.ROOT, "%d names loaded in %.1f s%n", names, seconds(start));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void measure(EntenteServer server, int names, int requests) throws Exception {
        System.out.println("milliseconds                      median   95 %   99 %    max   processor");
        for (int letters : new int[] {1, 2, 3, 5, 8, 12, 99}) {
            ask(server, names, requests, "suggest, letters typed: " + letters, "search/suggest?q=", name ->
                    name.substring(0, Math.min(letters, name.length())));
        }
        ask(server, names, requests, "suggest, a letter wrong", "search/suggest?q=", Search::misspelt);
        ask(server, names, requests, "page of a search, 3 letters", "search?q=", name -> name.substring(0, 3));
        ask(server, names, requests, "page of a search, a name", "search?q=", name -> name);
        ask(server, names, requests, "text:query, a name, 10 found", "sparql?format=csv&query=", name ->
                "PREFIX text: <http://jena.apache.org/text#> SELECT * { (?s ?score ?name) text:query (\""
                        + name.replace(" ", " AND ") + "\" 10) }");
    }

    /** Of client and server together: what a request takes on a machine that has nothing else to do, on the average. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static String misspelt(String name) {
        int at = Math.min(3, name.length() - 1);
        return name.substring(0, at) + "z" + name.substring(at + 1);
    }

    private static void ask(
            EntenteServer server, int names, int requests, String what, String path, UnaryOperator<String> typed)
            throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        Random random = new Random(11);
        double[] times = new double[requests];
        long processor = 0;
        for (int i = -requests / 3; i < requests; i++) {
            if (i == 0) {
                processor = processor();
            }
            String words = URLEncoder.encode(typed.apply(name(random.nextInt(names))), StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + server.port() + "/" + path + words))
                    .build();
            long start = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " " + answer.statusCode() + " " + answer.body());
            }
            if (i >= 0) { // those before make the compiler warm
                times[i] = seconds(start) * 1000;
            }
        }
        processor = processor() - processor;
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-32s %7.1f %6.1f %6.1f %6.1f %9.1f%n",
                what,
                times[requests / 2],
                times[requests * 95 / 100],
                times[requests * 99 / 100],
                times[requests - 1],
                processor / 1e6 / requests);
    }
}
