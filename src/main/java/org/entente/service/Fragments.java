package org.entente.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.entente.graph.Prefixes;

/**
 * {@code /fragments?subject=…&predicate=…&object=…&page=N}: the triples of one pattern, a page at a time, with an estimate of
 * how many there are and a form that says how to ask for others (Triple Pattern Fragments, Hydra). Clients such as Comunica join
 * such pages themselves, so that a query costs the server no more than reading.
 */
final class Fragments implements Handler {
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final int PAGE = 100;
    /** Counting stops here: a client that chooses the order of its joins needs no more. */
    private static final int COUNTED = 100_000;

    private static final Pattern LITERAL = Pattern.compile(
            "\"(.*)\"(?:@([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)|\\^\\^<?([^<>\"\\s]+?)>?)?", Pattern.DOTALL);

    private static final List<Accept.Offer<Form>> OFFERS = Form.offers();

    private final StoreReader store;

    Fragments(StoreReader store) {
        this.store = store;
    }

    /** Forms with graphs have what the page says of itself in a graph of its own. */
    private enum Form {
        TRIG(RDFFormat.TRIG_BLOCKS, "application/trig"),
        NQUADS(RDFFormat.NQUADS, "application/n-quads"),
        TURTLE(RDFFormat.TURTLE_BLOCKS, "text/turtle"),
        NTRIPLES(RDFFormat.NTRIPLES_UTF8, "application/n-triples"),
        JSON_LD(RDFFormat.JSONLD11_PLAIN, "application/ld+json");

        private final RDFFormat writer;
        private final String type;

        Form(RDFFormat writer, String type) {
            this.writer = writer;
            this.type = type;
        }

        private static List<Accept.Offer<Form>> offers() {
            List<Accept.Offer<Form>> offers = new ArrayList<>();
            for (Form form : values()) {
                offers.add(new Accept.Offer<>(form, form.type));
            }
            return offers;
        }
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        exchange.vary("Accept");
        exchange.header("Cache-Control", "no-cache");
        Form form = exchange.accept()
                .best(OFFERS)
                .orElseThrow(() -> new Problem(406, "There are TriG, N-Quads, Turtle, N-Triples and JSON-LD."));
        String subject = exchange.parameter("subject").orElse("");
        String predicate = exchange.parameter("predicate").orElse("");
        String object = exchange.parameter("object").orElse("");
        Node s = node(subject);
        Node p = node(predicate);
        Node o = node(object);
        String words = exchange.parameter("page").orElse("1");
        if (!words.matches("[1-9]\\d{0,6}") || s.isLiteral() || p.isLiteral()) {
            throw new Problem(400, "'page' is a number from 1; 'subject' and 'predicate' are IRIs.");
        }
        int page = Integer.parseInt(words);
        store.read(reading -> {
            exchange.modified(reading.modified());
            if (exchange.unchanged(reading.version() + "." + form)) {
                return;
            }
            List<Triple> found = new ArrayList<>();
            long before = (page - 1L) * PAGE;
            long count = 0;
            var triples = reading.model().getGraph().find(s, p, o);
            for (; triples.hasNext() && (count < COUNTED || count < before + PAGE); count++) {
                Triple triple = triples.next();
                if (count >= before && found.size() < PAGE) {
                    found.add(triple);
                }
            }
            boolean next = count > before + PAGE || triples.hasNext();
            triples.close();
            String dataset = reading.iris().base() + "fragments";
            String fragment = dataset + query(subject, predicate, object);
            Model about = controls(dataset, fragment, page, count, next);
            exchange.send(200, contentType(form), bytes(form, fragment, found, about));
        });
    }

    private static String contentType(Form form) {
        return form.type.startsWith("text/") ? form.type + ";charset=utf-8" : form.type;
    }

    private static byte[] bytes(Form form, String fragment, List<Triple> found, Model about) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DatasetGraph data = DatasetGraphFactory.create();
        data.prefixes().putAll(Prefixes.all());
        boolean named = form == Form.TRIG || form == Form.NQUADS || form == Form.JSON_LD;
        Node own = named ? NodeFactory.createURI(fragment + "#metadata") : Quad.defaultGraphIRI;
        found.forEach(triple -> data.add(Quad.create(Quad.defaultGraphIRI, triple)));
        about.getGraph().find().forEachRemaining(triple -> data.add(Quad.create(own, triple)));
        if (named) {
            RDFWriter.source(data).format(form.writer).output(body);
        } else {
            Graph all = data.getDefaultGraph();
            RDFWriter.source(all).format(form.writer).output(body);
        }
        return body.toByteArray();
    }

    private static Model controls(String dataset, String fragment, int page, long count, boolean next) {
        Model model = ModelFactory.createDefaultModel();
        Resource collection = model.createResource(dataset + "#dataset")
                .addProperty(RDF.type, VOID.Dataset)
                .addProperty(RDF.type, hydraClass("Collection"))
                .addProperty(VOID.subset, model.createResource(fragment))
                .addProperty(
                        hydra("search"),
                        model.createResource(dataset + "#search")
                                .addProperty(hydra("template"), dataset + "{?subject,predicate,object}")
                                .addProperty(hydra("variableRepresentation"), hydraClass("ExplicitRepresentation"))
                                .addProperty(hydra("mapping"), mapping(model, dataset, "subject", RDF.subject))
                                .addProperty(hydra("mapping"), mapping(model, dataset, "predicate", RDF.predicate))
                                .addProperty(hydra("mapping"), mapping(model, dataset, "object", RDF.object)));
        Resource view = model.createResource(address(fragment, page))
                .addProperty(RDF.type, hydraClass("PartialCollectionView"))
                .addLiteral(hydra("totalItems"), model.createTypedLiteral(count))
                .addLiteral(VOID.triples, model.createTypedLiteral(count))
                .addLiteral(hydra("itemsPerPage"), model.createTypedLiteral((long) PAGE))
                .addProperty(hydra("first"), model.createResource(address(fragment, 1)));
        model.createResource(fragment)
                .addProperty(RDF.type, hydraClass("Collection"))
                .addProperty(hydra("view"), view)
                .addLiteral(hydra("totalItems"), model.createTypedLiteral(count))
                .addLiteral(VOID.triples, model.createTypedLiteral(count));
        collection.addProperty(hydra("view"), view);
        if (page > 1) {
            view.addProperty(hydra("previous"), model.createResource(address(fragment, page - 1)));
        }
        if (next) {
            view.addProperty(hydra("next"), model.createResource(address(fragment, page + 1)));
        }
        return model;
    }

    /** With IRIs in place of blank nodes, so that the same page has the same bytes. */
    private static Resource mapping(Model model, String dataset, String variable, Resource property) {
        return model.createResource(dataset + "#" + variable)
                .addProperty(hydra("variable"), variable)
                .addProperty(hydra("property"), property);
    }

    private static String query(String subject, String predicate, String object) {
        List<String> parts = new ArrayList<>();
        Optional.of(subject).filter(v -> !v.isEmpty()).ifPresent(v -> parts.add("subject=" + encoded(v)));
        Optional.of(predicate).filter(v -> !v.isEmpty()).ifPresent(v -> parts.add("predicate=" + encoded(v)));
        Optional.of(object).filter(v -> !v.isEmpty()).ifPresent(v -> parts.add("object=" + encoded(v)));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** The first page is the fragment itself. */
    private static String address(String fragment, int page) {
        return page == 1 ? fragment : fragment + (fragment.contains("?") ? "&" : "?") + "page=" + page;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A variable, an empty value and a blank node stand for anything. */
    private static Node node(String value) {
        if (value.isEmpty() || value.startsWith("?") || value.startsWith("_:")) {
            return Node.ANY;
        }
        Matcher literal = LITERAL.matcher(value);
        if (!literal.matches()) {
            return NodeFactory.createURI(value.replaceFirst("^<(.*)>$", "$1"));
        }
        if (literal.group(2) != null) {
            return NodeFactory.createLiteralLang(literal.group(1), literal.group(2));
        }
        return literal.group(3) == null
                ? NodeFactory.createLiteralString(literal.group(1))
                : NodeFactory.createLiteralDT(
                        literal.group(1), TypeMapper.getInstance().getSafeTypeByName(literal.group(3)));
    }

    private static Property hydra(String name) {
        return ResourceFactory.createProperty(HYDRA, name);
    }

    private static Resource hydraClass(String name) {
        return ResourceFactory.createResource(HYDRA + name);
    }
}
