import java.io.BufferedWriter;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.entente.graph.GraphStore;
import org.entente.service.EntenteServer;
import org.entente.service.Limits;
import org.entente.service.ServerConfig;

/**
 * Eight analysts' queries on a generated graph, asked of Entente and of plain Fuseki over HTTP. {@code analysts.sh} runs it:
 *
 * <pre>
 * generate TRIPLES FILE        a graph a document, in N-Quads
 * load entente|fuseki FILE DIR
 * serve entente|fuseki DIR PORT
 * ask PORT PORT SECONDS        Entente's first, then Fuseki's
 * </pre>
 */
class Analysts {
    static final String BASE = "http://localhost:3030/";
    static final String ENT = "https://w3id.org/entente/ns#";
    static final String ORG = "http://www.w3.org/ns/org#";
    static final String FOAF = "http://xmlns.com/foaf/0.1/";
    static final String SCHEMA = "https://schema.org/";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    static final String OA = "http://www.w3.org/ns/oa#";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    static final int COUNTRIES = 60;
    static final int TRIPLES_OF_DOCUMENT = 220;

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "generate" -> new Generator(Long.parseLong(args[1]), Path.of(args[2])).write();
            case "load" -> load(args[1], args[2], Path.of(args[3]));
            case "serve" -> serve(args[1], Path.of(args[2]), Integer.parseInt(args[3]));
            case "ask" -> new Asker(args).ask();
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** Documents with institutions drawn by a heavy tail: a few are in very many. */
    static final class Generator {
        static final String[] WORDS = {
            "Karaganda", "Shanghai", "Tashkent", "Bursa", "Nairobi", "Valparaiso", "Gdansk", "Hue", "Penang", "Osaka",
            "Almaty", "Lahore", "Cork", "Riga", "Turin", "Lima", "Accra", "Daegu", "Ningbo", "Izmir"
        };
        static final String[] KINDS = {"University", "College", "Institute", "Academy", "Polytechnic"};
        static final String[] AREAS = {
            "student-exchange", "joint-research", "staff-exchange", "language-education", "conferences", "health"
        };
        final long triples;
        final Path file;
        final Random random = new Random(7);
        final int organizations;
        BufferedWriter out;
        String graph;
        long count;

        Generator(long triples, Path file) {
            this.triples = triples;
            this.file = file;
            this.organizations = organizations(triples);
        }

        static int organizations(long triples) {
            return (int) Math.max(100, triples / 330);
        }

        static String organization(long number) {
            return BASE + "id/organization/o" + number;
        }

        /** Zipf's law by its inverse: small numbers are drawn most. */
        static long draw(Random random, int from) {
            return (long) Math.pow(from, random.nextDouble() * random.nextDouble() * 0.35 + random.nextDouble() * 0.65) - 1;
        }

        void write() throws Exception {
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                out = writer;
                for (int d = 0; count < triples; d++) {
                    document(d);
                }
            }
        }

        void document(int d) throws Exception {
            graph = BASE + "graph/d" + d;
            String document = BASE + "id/document/d" + d;
            iri(document, RDF_TYPE, ENT + "Document");
            text(document, RDFS + "label", "News of cooperation, number " + d);
            String date = "%d-%02d-%02d".formatted(2005 + random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28));
            int parties = 2 + (int) Math.pow(random.nextDouble() * 2, 2);
            String[] all = new String[parties];
            for (int i = 0; i < parties; i++) {
                long number = draw(random, organizations);
                all[i] = organization(number);
                iri(all[i], RDF_TYPE, ORG + "Organization");
                iri(all[i], RDF_TYPE, ENT + "University");
                text(all[i], RDFS + "label", WORDS[(int) (number % WORDS.length)] + " " + KINDS[(int) (number % 7 % KINDS.length)]
                        + " of Number " + number);
                iri(all[i], ENT + "country", BASE + "id/place/c" + number % COUNTRIES);
                evidence(document, all[i]);
            }
            String[] people = new String[parties];
            for (int i = 0; i < parties; i++) {
                String person = BASE + "id/person/p" + random.nextInt(organizations * 2);
                people[i] = person;
                iri(person, RDF_TYPE, FOAF + "Person");
                text(person, RDFS + "label", "Person " + person.substring(person.lastIndexOf('/') + 1));
                String post = BASE + "id/position/d" + d + "-" + i;
                iri(post, RDF_TYPE, ORG + "Membership");
                iri(post, ORG + "member", person);
                iri(post, ORG + "organization", all[i]);
                iri(post, ORG + "role", BASE + "id/role/r" + random.nextInt(30));
                evidence(document, person);
                evidence(document, post);
            }
            for (int e = 0; e < 2; e++) {
                String event = BASE + "id/event/d" + d + "-" + e;
                iri(event, RDF_TYPE, ENT + "Event");
                iri(event, RDF_TYPE, ENT + (e == 0 ? "Meeting" : "SigningCeremony"));
                typed(event, SCHEMA + "startDate", date, "date");
                for (int i = 0; i < parties; i++) {
                    iri(event, ENT + "participant", all[i]);
                    iri(event, ENT + "participant", people[i]);
                }
                evidence(document, event);
            }
            for (int i = 1; i < parties; i++) {
                String agreement = BASE + "id/agreement/d" + d + "-" + i;
                iri(agreement, RDF_TYPE, ENT + "Agreement");
                iri(agreement, RDF_TYPE, ENT + "MemorandumOfUnderstanding");
                iri(agreement, ENT + "party", all[0]);
                iri(agreement, ENT + "party", all[i]);
                iri(agreement, ENT + "status", ENT + (random.nextInt(5) == 0 ? "Planned" : "Signed"));
                typed(agreement, SCHEMA + "dateSigned", date, "date");
                iri(agreement, ENT + "signatory", people[0]);
                iri(agreement, ENT + "signatory", people[i]);
                iri(agreement, ENT + "area", ENT + "area-" + AREAS[random.nextInt(AREAS.length)]);
                evidence(document, agreement);
            }
        }

        void evidence(String document, String thing) throws Exception {
            String annotation = BASE + "id/annotation/a" + count;
            iri(annotation, RDF_TYPE, OA + "Annotation");
            iri(annotation, OA + "hasBody", thing);
            iri(annotation, OA + "hasTarget", annotation + "-t");
            iri(annotation + "-t", OA + "hasSource", document);
            iri(annotation + "-t", OA + "hasSelector", annotation + "-s");
            int start = random.nextInt(2000);
            typed(annotation + "-s", OA + "start", "" + start, "integer");
            typed(annotation + "-s", OA + "end", "" + (start + 40), "integer");
            text(annotation + "-s", OA + "exact", "the words of evidence number " + count);
        }

        void iri(String s, String p, String o) throws Exception {
            line(s, p, "<" + o + ">");
        }

        void text(String s, String p, String words) throws Exception {
            line(s, p, "\"" + words + "\"");
        }

        void typed(String s, String p, String value, String type) throws Exception {
            line(s, p, "\"" + value + "\"^^<" + XSD + type + ">");
        }

        void line(String s, String p, String o) throws Exception {
            out.write("<" + s + "> <" + p + "> " + o + " <" + graph + "> .\n");
            count++;
        }
    }

    static void load(String kind, String file, Path directory) throws Exception {
        long start = System.nanoTime();
        if (kind.equals("entente")) {
            try (GraphStore store = GraphStore.open(directory, BASE)) {
                DatasetGraph data = store.dataset().asDatasetGraph();
                read(data, stream -> stream, file);
            }
        } else {
            DatasetGraph data = DatabaseMgr.connectDatasetGraph(directory.toString());
            read(data, Analysts::toDefaultGraph, file);
            System.err.println("triples " + Txn.calculateRead(data, () -> data.getDefaultGraph().size()));
        }
        System.err.printf("loaded %s in %.1f s%n", kind, (System.nanoTime() - start) / 1e9);
    }

    /** The simplest case for plain Fuseki: no named graphs to make a union of. */
    private static StreamRDF toDefaultGraph(StreamRDF to) {
        return new StreamRDFWrapper(to) {
            @Override
            public void quad(Quad quad) {
                to.triple(quad.asTriple());
            }
        };
    }

    private static void read(DatasetGraph data, java.util.function.UnaryOperator<StreamRDF> as, String file) {
        var loader = LoaderFactory.basicLoader(data, (format, args) -> {});
        loader.startBulk();
        RDFParser.source(file).lang(Lang.NQUADS).parse(as.apply(loader.stream()));
        loader.finishBulk();
    }

    static void serve(String kind, Path directory, int port) throws Exception {
        if (kind.equals("entente")) {
            Limits limits = Limits.DEFAULT.withTime(Duration.ofMinutes(10)).withConcurrent(8, 8);
            EntenteServer.start(ServerConfig.onPort(port).withLimits(limits), GraphStore.open(directory, BASE));
        } else {
            FusekiServer.create()
                    .port(port)
                    .loopback(true)
                    .add("/sparql", DatabaseMgr.connectDatasetGraph(directory.toString()))
                    .start();
        }
        Thread.currentThread().join();
    }

    /** A query of the analysts' with places for what changes. */
    record Template(String name, String text) {
        String with(Random random, int organizations, long nonce) {
            String x = "<" + Generator.organization(Generator.draw(random, organizations)) + ">";
            String y = "<" + Generator.organization(Generator.draw(random, organizations)) + ">";
            String prefixes = "PREFIX ent: <%s> PREFIX org: <%s> PREFIX schema: <%s> PREFIX rdfs: <%s> PREFIX place: <%s>\n"
                    .formatted(ENT, ORG, SCHEMA, RDFS, BASE + "id/place/");
            int country = random.nextInt(COUNTRIES - 2);
            return prefixes + text.replace("$X", x)
                    .replace("$Y", y)
                    .replace("$C1", "place:c" + country)
                    .replace("$C2", "place:c" + (country + 1))
                    .replace("$C3", "place:c" + (country + 2))
                    .replace("$WORD", Generator.WORDS[random.nextInt(Generator.WORDS.length)].toLowerCase())
                    .replace("$NUMBER", "" + random.nextInt(1000))
                    // Another name for a variable: the same work, and no answer that is remembered.
                    .replace("?n_", "?n" + nonce);
        }
    }

    static final List<Template> QUERIES = List.of(
            new Template(
                    "partners of one, with dates",
                    "SELECT ?partner ?n_ ?date { ?a ent:party $X , ?partner ; schema:dateSigned ?date . ?partner rdfs:label ?n_"
                            + " FILTER (?partner != $X) } ORDER BY ?date ?partner"),
            new Template(
                    "twenty with most partners",
                    "SELECT ?x (COUNT(DISTINCT ?y) AS ?n_) { ?a ent:party ?x , ?y FILTER (?x != ?y) } GROUP BY ?x"
                            + " ORDER BY DESC(?n_) ?x LIMIT 20"),
            new Template(
                    "agreements by year and pair of countries",
                    "SELECT ?year ?c ?d (COUNT(DISTINCT ?a) AS ?n_) { ?a ent:party ?x , ?y ; schema:dateSigned ?date . ?x ent:country ?c ."
                            + " ?y ent:country ?d FILTER (STR(?c) < STR(?d)) BIND (YEAR(?date) AS ?year) }"
                            + " GROUP BY ?year ?c ?d ORDER BY DESC(?n_) ?year ?c ?d LIMIT 100"),
            new Template(
                    "people whose institutions signed with one",
                    "SELECT DISTINCT ?person ?n_ { ?a ent:party $X , ?o FILTER (?o != $X) ?m org:organization ?o ; org:member ?person ."
                            + " ?person rdfs:label ?n_ } ORDER BY ?person"),
            new Template(
                    "shared partners of two",
                    "SELECT DISTINCT ?z ?n_ { ?a ent:party $X , ?z . ?b ent:party $Y , ?z . ?z rdfs:label ?n_"
                            + " FILTER (?z != $X && ?z != $Y) } ORDER BY ?z"),
            new Template(
                    "search in labels",
                    "SELECT ?x ?n_ { ?x a org:Organization ; rdfs:label ?n_ FILTER CONTAINS(LCASE(?n_), \"$WORD\")"
                            + " FILTER CONTAINS(?n_, \"$NUMBER\") } ORDER BY ?n_ LIMIT 20"),
            new Template(
                    "two hops around one",
                    "SELECT (COUNT(DISTINCT ?z) AS ?n_) { $X ^ent:party/ent:party/^ent:party/ent:party ?z }"),
            new Template(
                    "events with three countries",
                    "SELECT DISTINCT ?n_ ?date { ?n_ a ent:Meeting ; ent:participant ?x , ?y , ?z ; schema:startDate ?date ."
                            + " ?x ent:country $C1 . ?y ent:country $C2 . ?z ent:country $C3 } ORDER BY ?date ?n_"));

    static final class Asker {
        final HttpClient http = HttpClient.newHttpClient();
        final int[] ports;
        final int organizations;
        final int seconds;
        final AtomicLong nonces = new AtomicLong();

        Asker(String[] args) {
            ports = new int[] {Integer.parseInt(args[1]), Integer.parseInt(args[2])};
            seconds = Integer.parseInt(args[3]);
            organizations = Generator.organizations(Long.parseLong(args[4]));
        }

        String answer(int port, String query) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sparql"))
                    .timeout(Duration.ofMinutes(10))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(port + ": " + response.statusCode() + " " + response.body() + "\n" + query);
            }
            return response.body().replace("\r", "");
        }

        void ask() throws Exception {
            PrintStream out = System.out;
            out.println("| query | Entente, ms | Fuseki, ms | ratio |");
            out.println("|---|---:|---:|---:|");
            for (Template template : QUERIES) {
                double[][] times = {measure(template, ports[0]), measure(template, ports[1])};
                compare(template);
                double own = median(times[0]);
                double other = median(times[1]);
                out.printf("| %s | %.1f | %.1f | %.1f |%n", template.name, own, other, other / own);
            }
            double own = mix(ports[0]);
            double other = mix(ports[1]);
            out.printf("| all, four clients, queries a second | %.1f | %.2f | %.1f |%n", own, other, own / other);
        }

        /** Milliseconds of each of some runs, after one to warm up: 9, or as many as there is time for. */
        double[] measure(Template template, int port) throws Exception {
            Random random = new Random(11);
            List<Double> times = new ArrayList<>();
            long until = System.nanoTime() + seconds * 1_000_000_000L;
            for (int run = 0; run < 20 && (run < 2 || System.nanoTime() < until); run++) {
                String query = template.with(random, organizations, nonces.incrementAndGet());
                long start = System.nanoTime();
                answer(port, query);
                if (run > 0) {
                    times.add((System.nanoTime() - start) / 1e6);
                }
            }
            return times.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** @throws IllegalStateException if the two do not give the same rows */
        void compare(Template template) throws Exception {
            for (int seed = 0; seed < 3; seed++) {
                String query = template.with(new Random(seed), organizations, 0);
                String own = sorted(answer(ports[0], query));
                String other = sorted(answer(ports[1], query));
                if (!own.equals(other)) {
                    List<String> more = new ArrayList<>(List.of(own.split("\n")));
                    more.removeAll(List.of(other.split("\n")));
                    List<String> less = new ArrayList<>(List.of(other.split("\n")));
                    less.removeAll(List.of(own.split("\n")));
                    throw new IllegalStateException("different answers to\n" + query + "\nonly Entente: " + more
                            + "\nonly Fuseki: " + less + "\nrows: " + own.lines().count() + ", " + other.lines().count());
                }
            }
        }

        private static String sorted(String rows) {
            String[] lines = rows.split("\n");
            Arrays.sort(lines);
            return String.join("\n", lines);
        }

        static double median(double[] times) {
            double[] sorted = times.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }

        /** Queries a second of four clients, each asking the eight in turn from another one on. */
        double mix(int port) throws Exception {
            AtomicLong answered = new AtomicLong();
            long start = System.nanoTime();
            long until = start + 3L * seconds * 1_000_000_000L;
            Thread[] clients = new Thread[4];
            Map<Integer, Throwable> failed = new TreeMap<>();
            for (int c = 0; c < clients.length; c++) {
                int client = c;
                clients[c] = new Thread(() -> {
                    Random random = new Random(client);
                    try {
                        for (int i = 2 * client; System.nanoTime() < until; i++) {
                            answer(port, QUERIES.get(i % QUERIES.size()).with(random, organizations, nonces.incrementAndGet()));
                            answered.incrementAndGet();
                        }
                    } catch (Exception e) {
                        synchronized (failed) {
                            failed.put(client, e);
                        }
                    }
                });
                clients[c].start();
            }
            for (Thread client : clients) {
                client.join();
            }
            if (!failed.isEmpty()) {
                throw new IllegalStateException(failed.toString());
            }
            return answered.get() / ((System.nanoTime() - start) / 1e9);
        }
    }
}
