package org.entente.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;
import org.entente.document.Span;
import org.entente.graph.Ent;
import org.entente.graph.Prefixes;

/** The pages of things: what documents say of them, in words, and the sentences that say it. */
final class ThingPages {
    /** Facts that a section shows before the reader asks for all. */
    private static final int SHOWN = 40;
    /** More than this no browser shows with ease. */
    private static final int MOST = 5000;

    private final Pages pages;
    private final Quoter quoter;
    private final EgoNetwork network;

    ThingPages(Pages pages, Quoter quoter, EgoNetwork network) {
        this.pages = pages;
        this.quoter = quoter;
        this.network = network;
    }

    /**
     * Another form of what a page shows.
     *
     * @param title its name
     * @param href where it is, from the page
     * @param type its media type
     */
    public record Alternate(String title, String href, String type) {}

    /**
     * A line of a document.
     *
     * @param parts its words
     * @param target whether the words begin here to which the page's address leads
     */
    public record Line(List<Part> parts, boolean target) {}

    void show(Exchange exchange, Reading reading, String iri) throws IOException {
        Resource thing = reading.thing(iri);
        int most = exchange.parameters("all").isEmpty() ? SHOWN : MOST;
        Map<String, Object> values = new HashMap<>();
        values.put("iri", iri);
        values.put("label", reading.label(thing));
        values.put("kind", new Narrator(reading, quoter, most).kind(thing));
        values.put("alternates", alternates(exchange.root() + reading.href(thing)));
        Graph summary = GraphFactory.createDefaultGraph();
        new Describer(reading.model().getGraph()).summarize(thing.asNode(), summary);
        values.put("jsonld", JsonLd.embedded(summary, Prefixes.all()));
        Optional<QuotedText> text = reading.isA(thing, Ent.Document) ? quoter.text(reading, thing) : Optional.empty();
        if (text.isPresent()) {
            document(exchange, reading, thing, text.get(), values);
        } else {
            thing(exchange, reading, thing, most, values);
        }
    }

    private static List<Alternate> alternates(String stem) {
        return Arrays.stream(RdfFormat.values())
                .map(form -> new Alternate(form.title(), stem + "." + form.suffix(), form.mediaType()))
                .toList();
    }

    private void thing(Exchange exchange, Reading reading, Resource thing, int most, Map<String, Object> values)
            throws IOException {
        Narrator narrator = new Narrator(reading, quoter, most);
        boolean named = reading.isA(thing, FOAF.Person) || reading.isA(thing, ORG.Organization);
        List<Quotation> quotations = quoter.quotations(reading, thing);
        values.put("section", section(reading, thing));
        values.put(
                "also", reading.values(thing, SKOS.altLabel).distinct().sorted().toList());
        values.put("rows", narrator.rows(thing));
        values.put("ego", named ? network.of(reading, thing.getURI()) : null);
        values.put("sections", narrator.sections(thing));
        values.put("words", reading.value(thing, Ent.words));
        values.put("quoted", reading.value(thing, Ent.quoted).equals("true"));
        values.put("quotationsTitle", named ? "Where it is named" : "What says so");
        values.put("quotations", quotations.stream().limit(most).toList());
        values.put("hidden", Math.max(0, quotations.size() - most));
        pages.send(exchange, 200, "thing", values);
    }

    private static String section(Reading reading, Resource thing) {
        return Stream.of(Catalogue.Kind.values())
                .filter(kind -> reading.isA(thing, kind.type()))
                .map(Catalogue.Kind::path)
                .findFirst()
                .orElse("");
    }

    // ---- Documents

    /** What a document says: the words of a fact, and where they stand. */
    public record Said(List<Part> words, String href) {}

    /** Facts of one kind that a document says. */
    public record SaidOf(String title, List<Said> facts) {}

    private void document(
            Exchange exchange, Reading reading, Resource document, QuotedText text, Map<String, Object> values)
            throws IOException {
        List<Span> marks = new ArrayList<>();
        span(exchange).filter(text.whole()::contains).ifPresent(marks::add);
        List<Said> agreements = new ArrayList<>();
        List<Said> events = new ArrayList<>();
        List<Said> posts = new ArrayList<>();
        List<Said> statements = new ArrayList<>();
        List<QuotedText.Link> links = new ArrayList<>();
        Narrator narrator = new Narrator(reading, quoter, 0);
        for (Resource thing : things(reading, document)) {
            List<Span> words = Quoter.places(reading, thing).stream()
                    .filter(place -> place.document().equals(document))
                    .map(Quoter.Place::span)
                    .toList();
            String href = Quoter.href(reading, document, words.get(0));
            if (reading.isA(thing, Ent.Agreement)) {
                agreements.add(new Said(narrator.sentence(thing), href));
            } else if (reading.isA(thing, Ent.Event)) {
                events.add(new Said(narrator.sentence(thing), href));
            } else if (reading.isA(thing, ORG.Membership)) {
                posts.add(new Said(narrator.sentence(thing), href));
            } else if (reading.isA(thing, Ent.Statement)) {
                statements.add(new Said(narrator.sentence(thing), href));
            } else {
                words.forEach(span -> links.add(new QuotedText.Link(span, reading.href(thing))));
            }
        }
        List<Span> lines = text.lines();
        boolean headline = !lines.isEmpty() && text.quote(lines.get(0)).equals(reading.label(document));
        values.put("section", Catalogue.Kind.DOCUMENTS.path());
        values.put("headline", headline ? line(text, lines.get(0), marks, List.of()) : new Line(List.of(), false));
        values.put(
                "lines",
                lines.stream()
                        .skip(headline ? 1 : 0)
                        .map(span -> line(text, span, marks, links))
                        .toList());
        values.put(
                "said",
                Stream.of(
                                new SaidOf("Agreements", agreements),
                                new SaidOf("Events", events),
                                new SaidOf("Posts", posts),
                                new SaidOf("What was said", statements))
                        .filter(group -> !group.facts.isEmpty())
                        .toList());
        values.put("language", reading.value(document, DCTerms.language));
        values.put("rows", metadata(reading, document));
        values.put("graph", "graph/" + reading.href(document).substring("doc/document/".length()));
        pages.send(exchange, 200, "document", values);
    }

    private static Line line(QuotedText text, Span span, List<Span> marks, List<QuotedText.Link> links) {
        boolean target = marks.stream().anyMatch(mark -> span.start() <= mark.start() && mark.start() < span.end());
        return new Line(text.parts(span, marks, links), target);
    }

    private static Optional<Span> span(Exchange exchange) {
        try {
            int start = Integer.parseInt(exchange.parameter("start").orElse(""));
            return Optional.of(
                    new Span(start, Integer.parseInt(exchange.parameter("end").orElse(""))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** All that words of a document are evidence of, in the order of the text. */
    private static List<Resource> things(Reading reading, Resource document) {
        record At(Resource thing, int start) {}
        return reading.model().listSubjectsWithProperty(OA.hasSource, document).toList().stream()
                .flatMap(target -> reading.model().listSubjectsWithProperty(OA.hasTarget, target).toList().stream()
                        .flatMap(annotation -> reading.objects(annotation, OA.hasBody).stream())
                        .map(thing -> new At(
                                thing,
                                target.getPropertyResourceValue(OA.hasSelector)
                                        .getProperty(OA.start)
                                        .getInt())))
                .sorted(Comparator.comparingInt(At::start).thenComparing(at -> at.thing.getURI()))
                .map(At::thing)
                .distinct()
                .toList();
    }

    private static List<Row> metadata(Reading reading, Resource document) {
        List<Row> rows = new ArrayList<>();
        for (RDFNode publisher : reading.objects(document, DCTerms.publisher)) {
            rows.add(new Row("Publisher", List.of(Part.text(reading.label(publisher)))));
        }
        reading.values(document, DCTerms.issued)
                .forEach(date -> rows.add(new Row("Published", List.of(Part.text(Dates.words(date))))));
        reading.model().listObjectsOfProperty(document, DCTerms.source).toList().forEach(source -> {
            String address = source.isLiteral()
                    ? source.asLiteral().getLexicalForm()
                    : source.asResource().getURI();
            rows.add(new Row("Source", List.of(new Part(address, reading.href(source), false))));
        });
        return rows;
    }
}
