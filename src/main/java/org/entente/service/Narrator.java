package org.entente.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.graph.Ent;

/** Puts what the store says of a thing into words. Used by one thread, within one transaction. */
final class Narrator {
    static final Property DATE_SIGNED = ResourceFactory.createProperty(SchemaDO.NS, "dateSigned");

    /** More names than these in one sentence are counted instead. */
    private static final int MOST_NAMES = 4;

    /** The parts that somebody can have in an event, the most telling first. */
    private static final Map<String, String> PARTS = parts();

    private final Reading reading;
    private final Quoter quoter;
    private final int most;

    /** @param most how many facts a section shows */
    Narrator(Reading reading, Quoter quoter, int most) {
        this.reading = reading;
        this.quoter = quoter;
        this.most = most;
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("chair", "Chaired");
        parts.put("host", "Hosted");
        parts.put("visitor", "Came as a guest to");
        parts.put("speaker", "Spoke at");
        parts.put("participant", "Took part in");
        return parts;
    }

    // ---- What a thing is

    /** What kind of thing it is, in a word or two. */
    String kind(Resource thing) {
        List<String> names = reading.model().listObjectsOfProperty(thing, RDF.type).toList().stream()
                .filter(RDFNode::isURIResource)
                .map(type -> type.asResource().getURI())
                .sorted(Comparator.comparing((String iri) -> rank(iri)).thenComparing(Comparator.naturalOrder()))
                .toList();
        return names.isEmpty() ? "thing" : Prose.words(names.get(0).replaceFirst(".*[#/]", ""));
    }

    /** Classes of our own tell more than those that they are based on, and kinds of events more than that it is one. */
    private static int rank(String type) {
        if (List.of(Ent.Event.getURI(), Ent.Agreement.getURI()).contains(type)) {
            return 2;
        }
        if (type.startsWith(Ent.NS)) {
            return 0;
        }
        return List.of(
                                ORG.OrganizationalUnit.getURI(),
                                ORG.Role.getURI(),
                                ORG.Membership.getURI(),
                                SchemaDO.Country.getURI(),
                                FOAF.Person.getURI())
                        .contains(type)
                ? 1
                : type.equals(FOAF.Agent.getURI()) ? 4 : 3;
    }

    /** Under which addresses other collections have it. */
    private void elsewhere(List<Row> rows, Resource thing) {
        List<Part> addresses = reading.model().listObjectsOfProperty(thing, OWL.sameAs).toList().stream()
                .filter(RDFNode::isURIResource)
                .map(node -> node.asResource().getURI())
                .filter(uri -> !uri.startsWith(reading.iris().resource("")))
                .sorted()
                .map(uri -> Part.link(uri.replaceFirst("^https?://", ""), uri))
                .toList();
        if (!addresses.isEmpty()) {
            rows.add(new Row("Elsewhere", new Prose().list(addresses).parts()));
        }
    }

    /** What is known of a thing in short. */
    List<Row> rows(Resource thing) {
        List<Row> rows = new ArrayList<>();
        if (reading.isA(thing, Ent.Agreement)) {
            things(rows, "Parties", thing, Ent.party);
            row(rows, "Status", status(thing));
            row(rows, "Date", date(thing, DATE_SIGNED));
            things(rows, "Signed by", thing, Ent.signatory);
            things(rows, "Areas", thing, Ent.area);
            things(rows, "Signed at", thing, Ent.signedAt);
        } else if (reading.isA(thing, Ent.Event)) {
            row(rows, "Date", period(thing));
            things(rows, "Place", thing, SchemaDO.location);
            row(rows, "Present", reading.value(thing, Ent.headcount));
            things(rows, "Part of", thing, SchemaDO.superEvent);
            participants(rows, thing);
        } else if (reading.isA(thing, Ent.Statement)) {
            things(rows, "Speaker", thing, Ent.speaker);
            things(rows, "About", thing, Ent.about);
            things(rows, "Said at", thing, Ent.madeAt);
        } else if (reading.isA(thing, ORG.Organization)) {
            things(rows, "Country", thing, Ent.country);
            things(rows, "Part of", thing, ORG.unitOf);
            things(rows, "Seat", thing, ORG.hasSite);
            elsewhere(rows, thing);
        } else if (reading.isA(thing, FOAF.Person)) {
            row(rows, "Title", reading.value(thing, FOAF.title));
            elsewhere(rows, thing);
        } else if (reading.isA(thing, ORG.Membership)) {
            things(rows, "Person", thing, ORG.member);
            things(rows, "Post", thing, ORG.role);
            things(rows, "At", thing, ORG.organization);
            row(rows, "Held", isFormer(thing) ? "formerly" : "");
        } else if (reading.isA(thing, SchemaDO.Place)) {
            things(rows, "In", thing, SchemaDO.containedInPlace);
        } else {
            reading.model().listStatements(thing, null, (RDFNode) null).toList().stream()
                    .filter(statement -> !List.of(RDF.type, SKOS.prefLabel).contains(statement.getPredicate()))
                    .map(statement -> new Row(
                            Prose.capital(Prose.words(statement.getPredicate().getLocalName())),
                            List.of(reading.link(statement.getObject()))))
                    .sorted(Comparator.comparing(Row::name))
                    .forEach(rows::add);
        }
        return rows;
    }

    /** How far an agreement has come, in words; empty if it is not told. */
    String status(Resource agreement) {
        return reading.objects(agreement, Ent.status).stream()
                .map(status -> Prose.words(status.getLocalName()))
                .collect(Collectors.joining(", "));
    }

    /** Everybody once, under the most telling part. */
    private void participants(List<Row> rows, Resource event) {
        Set<Resource> named = new HashSet<>();
        for (String part : PARTS.keySet()) {
            List<Part> links = reading.objects(event, Ent.property(part)).stream()
                    .filter(named::add)
                    .map(reading::link)
                    .toList();
            if (!links.isEmpty()) {
                rows.add(new Row(participants(part), new Prose().list(links).parts()));
            }
        }
    }

    private static String participants(String part) {
        return switch (part) {
            case "chair" -> "Chaired by";
            case "host" -> "Hosted by";
            case "visitor" -> "Guests";
            case "speaker" -> "Speakers";
            default -> "Took part";
        };
    }

    private void things(List<Row> rows, String name, Resource thing, Property property) {
        List<Part> links =
                reading.objects(thing, property).stream().map(reading::link).toList();
        if (!links.isEmpty()) {
            rows.add(new Row(name, new Prose().list(links).parts()));
        }
    }

    private static void row(List<Row> rows, String name, String value) {
        if (!value.isEmpty()) {
            rows.add(new Row(name, List.of(Part.text(value))));
        }
    }

    // ---- What is said of a thing

    /** What documents say of a thing, by kind; kinds of which there is nothing are left out. */
    List<Section> sections(Resource thing) {
        boolean person = reading.isA(thing, FOAF.Person);
        List<Section> sections = new ArrayList<>();
        if (person) {
            add(sections, "posts", "Posts", memberships(ORG.member, thing), this::postOf);
        }
        add(
                sections,
                "agreements",
                person ? "Agreements signed" : "Agreements",
                latest(DATE_SIGNED, thing, Ent.party, Ent.signatory, Ent.signedAt, Ent.area),
                agreement -> agreementOf(agreement, thing));
        add(sections, "people", "People", memberships(ORG.organization, thing), this::holderOf);
        add(sections, "holders", "Held by", memberships(ORG.role, thing), this::sentence);
        add(sections, "units", "Units", reading.subjects(ORG.unitOf, thing), this::named);
        add(
                sections,
                "events",
                reading.isA(thing, Ent.Event) ? "Events within it" : "Events",
                latest(SchemaDO.startDate, thing, Ent.participant, SchemaDO.location, SchemaDO.superEvent),
                event -> eventOf(event, thing));
        add(
                sections,
                "statements",
                "What was said",
                Stream.of(Ent.speaker, Ent.about, Ent.madeAt)
                        .flatMap(property -> reading.subjects(property, thing).stream())
                        .filter(subject -> reading.isA(subject, Ent.Statement))
                        .distinct()
                        .toList(),
                this::sentence);
        add(
                sections,
                "institutions",
                "Institutions",
                Stream.of(Ent.country, ORG.hasSite)
                        .flatMap(property -> reading.subjects(property, thing).stream())
                        .distinct()
                        .toList(),
                this::named);
        add(sections, "places", "Places", reading.subjects(SchemaDO.containedInPlace, thing), this::named);
        add(sections, "narrower", "Belongs here", reading.subjects(SKOS.broader, thing), this::named);
        return sections;
    }

    private void add(
            List<Section> sections,
            String id,
            String title,
            List<Resource> things,
            Function<Resource, List<Part>> words) {
        if (!things.isEmpty()) {
            List<Fact> facts = things.stream()
                    .limit(most)
                    .map(thing -> new Fact(words.apply(thing), tags(thing), quoter.quotations(reading, thing)))
                    .toList();
            sections.add(new Section(id, title, things.size(), facts));
        }
    }

    private List<Part> tags(Resource thing) {
        return reading.objects(thing, Ent.area).stream().map(reading::link).toList();
    }

    /** The posts of somebody, present ones first. */
    private List<Resource> memberships(Property property, Resource thing) {
        return reading.subjects(property, thing).stream()
                .sorted(Comparator.comparing(this::isFormer))
                .toList();
    }

    /** What leads here by one of the properties, the latest first, what has no date last. */
    private List<Resource> latest(Property date, Resource thing, Property... properties) {
        boolean events = date.equals(SchemaDO.startDate);
        return Stream.of(properties)
                .flatMap(property -> reading.subjects(property, thing).stream())
                .filter(subject -> reading.isA(subject, events ? Ent.Event : Ent.Agreement))
                .distinct()
                .sorted(Comparator.comparing((Resource subject) -> reading.value(subject, date))
                        .reversed())
                .toList();
    }

    private List<Part> named(Resource thing) {
        return List.of(reading.link(thing));
    }

    private boolean isFormer(Resource membership) {
        return reading.value(membership, Ent.former).equals("true");
    }

    private List<Part> postOf(Resource membership) {
        Prose prose = new Prose().say(isFormer(membership) ? "Formerly " : "").list(links(membership, ORG.role));
        return prose.say(" of ").list(links(membership, ORG.organization)).parts();
    }

    private List<Part> holderOf(Resource membership) {
        Prose prose = new Prose().list(links(membership, ORG.member)).say(isFormer(membership) ? ", formerly " : ", ");
        return prose.list(links(membership, ORG.role)).parts();
    }

    private List<Part> agreementOf(Resource agreement, Resource side) {
        if (!reading.model().contains(agreement, Ent.party, side)) {
            return sentence(agreement);
        }
        List<Part> others = reading.objects(agreement, Ent.party).stream()
                .filter(party -> !party.equals(side))
                .map(reading::link)
                .toList();
        String kind = kind(agreement);
        return new Prose()
                .say(Prose.capital(verb(agreement, true)) + " " + Prose.article(kind))
                .add(Part.link(kind, reading.href(agreement)))
                .say(" with ")
                .list(others, MOST_NAMES)
                .say(Dates.when(reading.value(agreement, DATE_SIGNED)))
                .parts();
    }

    private String verb(Resource agreement, boolean one) {
        if (reading.model().contains(agreement, Ent.status, Ent.type("Planned"))) {
            return one ? "is to sign" : "are to sign";
        }
        if (reading.model().contains(agreement, Ent.status, Ent.type("InForce"))) {
            return one ? "is bound by" : "are bound by";
        }
        return "signed";
    }

    private List<Part> eventOf(Resource event, Resource side) {
        String part = PARTS.keySet().stream()
                .filter(name -> reading.model().contains(event, Ent.property(name), side))
                .findFirst()
                .orElse("");
        if (part.isEmpty()) {
            return sentence(event);
        }
        String kind = kind(event);
        Prose prose =
                new Prose().say(PARTS.get(part) + " " + Prose.article(kind)).add(Part.link(kind, reading.href(event)));
        List<Part> others = organizations(event, side);
        if (!others.isEmpty()) {
            prose.say(" with ").list(others, MOST_NAMES);
        }
        return whenAndWhere(prose, event).parts();
    }

    private List<Part> organizations(Resource event, Resource but) {
        return reading.objects(event, Ent.participant).stream()
                .filter(who -> !who.equals(but) && reading.isA(who, ORG.Organization))
                .map(reading::link)
                .toList();
    }

    private Prose whenAndWhere(Prose prose, Resource event) {
        for (Resource place : reading.objects(event, SchemaDO.location)) {
            prose.say(reading.isA(place, ORG.Organization) ? " at " : " in ").add(reading.link(place));
        }
        return prose.say(Dates.when(reading.value(event, SchemaDO.startDate)));
    }

    // ---- What happened, told on its own

    /** A post, an agreement, an event or a statement as a sentence of its own. */
    List<Part> sentence(Resource thing) {
        Prose prose = new Prose();
        if (reading.isA(thing, ORG.Membership)) {
            prose.list(links(thing, ORG.member))
                    .say(isFormer(thing) ? " was " : " is ")
                    .list(links(thing, ORG.role));
            return prose.say(" of ").list(links(thing, ORG.organization)).parts();
        }
        if (reading.isA(thing, Ent.Agreement)) {
            String kind = kind(thing);
            return prose.list(links(thing, Ent.party), MOST_NAMES)
                    .say(" " + verb(thing, false) + " " + Prose.article(kind))
                    .add(Part.link(kind, reading.href(thing)))
                    .say(Dates.when(reading.value(thing, DATE_SIGNED)))
                    .parts();
        }
        if (reading.isA(thing, Ent.Event)) {
            prose.add(Part.link(Prose.capital(kind(thing)), reading.href(thing)));
            List<Part> who = organizations(thing, null);
            List<Part> named = who.isEmpty() ? links(thing, Ent.participant) : who;
            return whenAndWhere(named.isEmpty() ? prose : prose.say(" of ").list(named, MOST_NAMES), thing)
                    .parts();
        }
        if (reading.isA(thing, Ent.Statement)) {
            boolean quoted = reading.value(thing, Ent.quoted).equals("true");
            String words = reading.value(thing, Ent.words);
            return prose.list(links(thing, Ent.speaker))
                    .say(": ")
                    .add(Part.link(quoted ? "\u201C" + words + "\u201D" : words, reading.href(thing)))
                    .parts();
        }
        return named(thing);
    }

    private List<Part> links(Resource thing, Property property) {
        return reading.objects(thing, property).stream().map(reading::link).toList();
    }

    private String date(Resource thing, Property property) {
        return Dates.words(reading.value(thing, property));
    }

    private String period(Resource event) {
        String start = date(event, SchemaDO.startDate);
        String end = date(event, SchemaDO.endDate);
        return end.isEmpty() || end.equals(start) ? start : start + " to " + end;
    }
}
