import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Eight analysts' queries on a generated graph, asked of Entente and of plain Fuseki over HTTP.
 *
 * <pre>PORT PORT SECONDS TRIPLES        Entente's first, then Fuseki's</pre>
 */
class Analysts {
    public static void main(String[] args) throws Exception {
        new Asker(args).ask();
    }

    /** A query of the analysts' with places for what changes. */
    record Template(String name, String text) {
        String with(Random random, int organizations, long nonce) {
            String x = "<" + MadeGraph.organization(MadeGraph.draw(random, organizations)) + ">";
            String y = "<" + MadeGraph.organization(MadeGraph.draw(random, organizations)) + ">";
            String prefixes = "PREFIX ent: <%s> PREFIX org: <%s> PREFIX schema: <%s> PREFIX rdfs: <%s> PREFIX place: <%s>\n"
                    .formatted(MadeGraph.ENT, MadeGraph.ORG, MadeGraph.SCHEMA, MadeGraph.RDFS, MadeGraph.BASE + "id/place/");
            int country = random.nextInt(MadeGraph.COUNTRIES - 2);
            return prefixes + text.replace("$X", x)
                    .replace("$Y", y)
                    .replace("$C1", "place:c" + country)
                    .replace("$C2", "place:c" + (country + 1))
                    .replace("$C3", "place:c" + (country + 2))
                    .replace("$WORD", MadeGraph.WORDS[random.nextInt(MadeGraph.WORDS.length)].toLowerCase())
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
            ports = new int[] {Integer.parseInt(args[0]), Integer.parseInt(args[1])};
            seconds = Integer.parseInt(args[2]);
            organizations = MadeGraph.organizations(Long.parseLong(args[3]));
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
