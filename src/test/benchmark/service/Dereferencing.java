import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/**
 * Prepares the benchmark of descriptions: checks that Entente's and those that Fuseki constructs have the same triples, and writes
 * the lists of addresses that clients ask for, {@code NAME-0} for Entente and {@code NAME-1} for Fuseki.
 *
 * <pre>PORT PORT DIRECTORY        Entente's first, then Fuseki's</pre>
 */
final class Dereferencing {
    /** Of all that has an address, what people and programs look for; the links of one to all are on one page of Entente's. */
    private static final String THINGS = """
            PREFIX ent: <%s> PREFIX org: <%s> PREFIX foaf: <%s> PREFIX oa: <%s>
            SELECT ?thing (COUNT(?s) AS ?links) {
              VALUES ?class { org:Organization foaf:Person org:Membership ent:Event ent:Agreement ent:Document }
              ?thing a ?class . OPTIONAL { ?s ?p ?thing FILTER (?p != oa:hasSource) }
            } GROUP BY ?thing HAVING (?links < 250) ORDER BY ?thing"""
            .formatted(MadeGraph.ENT, MadeGraph.ORG, MadeGraph.FOAF, MadeGraph.OA);

    /** What Entente tells of a thing: itself, its links, posts and evidence, and what all that is named there is called. */
    private static final String DESCRIPTION = """
            PREFIX oa: <%s> PREFIX org: <%s> PREFIX rdfs: <%s> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            CONSTRUCT { ?s ?p ?o . ?s ?sp ?sv . ?o ?op ?ov } WHERE {
              { $X ?p ?o BIND ($X AS ?s) }
              UNION { ?s ?p $X FILTER (?p NOT IN (oa:hasSource, oa:hasBody)) BIND ($X AS ?o) }
              UNION { ?s oa:hasBody $X ; ?p ?o }
              UNION { ?a oa:hasBody $X ; oa:hasTarget ?s . ?s ?p ?o }
              UNION { ?a oa:hasBody $X ; oa:hasTarget/oa:hasSelector ?s . ?s ?p ?o }
              UNION { ?s org:member|org:organization $X ; ?p ?o }
              UNION { ?m org:member|org:organization $X . ?s oa:hasBody ?m ; ?p ?o }
              UNION { ?m org:member|org:organization $X . ?a oa:hasBody ?m ; oa:hasTarget ?s . ?s ?p ?o }
              UNION { ?m org:member|org:organization $X . ?a oa:hasBody ?m ; oa:hasTarget/oa:hasSelector ?s . ?s ?p ?o }
              OPTIONAL { ?s ?sp ?sv FILTER (?sp IN (rdf:type, rdfs:label, skos:prefLabel, skos:notation, dcterms:title)) }
              OPTIONAL { ?o ?op ?ov FILTER (?op IN (rdf:type, rdfs:label, skos:prefLabel, skos:notation, dcterms:title)) }
            }"""
            .replace("rdf:type", "<" + MadeGraph.RDF_TYPE + ">")
            .formatted(MadeGraph.OA, MadeGraph.ORG, MadeGraph.RDFS);

    private static final int COMPARED = 100;
    private static final int DRAWN = 50_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String[] servers;
    private final Path directory;

    private Dereferencing(String own, String other, Path directory) {
        this.servers = new String[] {"http://localhost:" + own, "http://localhost:" + other};
        this.directory = directory;
    }

    public static void main(String[] args) throws Exception {
        new Dereferencing(args[0], args[1], Path.of(args[2])).prepare();
    }

    private void prepare() throws Exception {
        Random random = new Random(5);
        List<String> things = new ArrayList<>();
        List<String> inTheNews = new ArrayList<>();
        text(servers[1] + query(THINGS), "text/csv").lines().skip(1).forEach(line -> {
            String thing = line.substring(0, line.lastIndexOf(','));
            things.add(thing);
            inTheNews.addAll(Collections.nCopies(Integer.parseInt(line.substring(thing.length() + 1)), thing));
        });
        Collections.shuffle(things, random);
        compare(things.subList(0, COMPARED));
        compare(random.ints(COMPARED, 0, inTheNews.size()).mapToObj(inTheNews::get).toList());
        int first = things.size() / 4;
        write("warm", things.subList(0, first));
        write("once", things.subList(first, things.size()));
        List<String> drawn =
                random.ints(DRAWN, 0, inTheNews.size()).mapToObj(inTheNews::get).toList();
        write("drawn", drawn);
        Files.write(
                directory.resolve("followed-0"), drawn.stream().flatMap(t -> Stream.of(id(t), doc(t))).toList());
        Map<String, String> tags = new TreeMap<>();
        for (String thing : drawn.subList(0, DRAWN / 50)) {
            tags.put(thing, get(servers[0] + doc(thing), "text/turtle").headers().firstValue("ETag").orElseThrow());
        }
        Files.write(
                directory.resolve("known-0"),
                tags.entrySet().stream().map(e -> doc(e.getKey()) + "\t" + e.getValue()).toList());
    }

    private void write(String name, List<String> things) throws IOException {
        Files.write(directory.resolve(name + "-0"), things.stream().map(Dereferencing::doc).toList());
        Files.write(
                directory.resolve(name + "-1"),
                things.stream().map(t -> query(description(t))).toList());
    }

    private static String id(String thing) {
        return thing.substring(MadeGraph.BASE.length() - 1);
    }

    private static String doc(String thing) {
        return id(thing).replaceFirst("^/id/", "/doc/");
    }

    private static String description(String thing) {
        return DESCRIPTION.replace("$X", "<" + thing + ">");
    }

    private static String query(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException if the two do not give the same triples */
    private void compare(List<String> things) throws Exception {
        long triples = 0;
        for (String thing : things) {
            Graph own = graph(servers[0] + doc(thing));
            Graph other = graph(servers[1] + query(description(thing)));
            if (!own.isIsomorphicWith(other)) {
                throw new IllegalStateException(thing + " has " + own.size() + " and " + other.size() + " triples");
            }
            triples += own.size();
        }
        System.err.printf("%d descriptions are the same, of %d triples on average%n", things.size(), triples / things.size());
    }

    private Graph graph(String address) throws Exception {
        return RDFParser.fromString(text(address, "text/turtle"), Lang.TURTLE).toGraph();
    }

    private String text(String address, String type) throws Exception {
        return get(address, type).body();
    }

    private HttpResponse<String> get(String address, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).header("Accept", type).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(address + ": " + response.statusCode() + " " + response.body());
        }
        return response;
    }
}
