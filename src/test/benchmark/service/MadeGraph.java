import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * A graph in the shape of the project's, a named graph a document, with institutions drawn by a heavy tail: a few are in very many.
 * It is written as compressed N-Quads that {@code entente restore} takes for a backup and every other program for what it is.
 *
 * <pre>TRIPLES FILE.nq.gz</pre>
 */
final class MadeGraph {
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

    MadeGraph(long triples, Path file) {
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

    public static void main(String[] args) throws Exception {
        new MadeGraph(Long.parseLong(args[0]), Path.of(args[1])).write();
    }

    void write() throws Exception {
        try (BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8), 1 << 16)) {
            out = writer;
            out.write("# Entente backup 1 of " + BASE + "\n<urn:entente:store> <urn:entente:version> \"1\" .\n");
            for (int d = 0; count < triples; d++) {
                document(d);
            }
            out.write("# end of " + (count + 1) + " quads\n");
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
        String target = annotation + "#target";
        String selector = annotation + "#selector";
        iri(annotation, RDF_TYPE, OA + "Annotation");
        iri(annotation, OA + "hasBody", thing);
        iri(annotation, OA + "hasTarget", target);
        iri(target, OA + "hasSource", document);
        iri(target, OA + "hasSelector", selector);
        int start = random.nextInt(2000);
        typed(selector, OA + "start", "" + start, "integer");
        typed(selector, OA + "end", "" + (start + 40), "integer");
        text(selector, OA + "exact", "the words of evidence number " + count);
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
