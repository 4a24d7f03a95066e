package org.entente.graph;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.fact.Agreement;
import org.entente.fact.Area;
import org.entente.fact.Claim;
import org.entente.fact.Event;
import org.entente.fact.Evidence;
import org.entente.fact.Organization;
import org.entente.fact.ParticipantRole;
import org.entente.fact.Participation;
import org.entente.fact.Person;
import org.entente.fact.Place;
import org.entente.fact.Position;
import org.entente.fact.Statement;
import org.entente.mention.Gazetteer;
import org.entente.mention.OrganizationType;

/** Writes the claims of one document, without their evidence. */
final class ClaimWriter {
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    /** The label of a statement quotes no more than this many characters. */
    private static final int LONGEST_QUOTE = 80;

    private final Iris iris;
    private final Model model;
    private final Map<String, Claim> claims;

    /** @param claims all of the document, by key */
    ClaimWriter(Iris iris, Model model, Map<String, Claim> claims) {
        this.iris = iris;
        this.model = model;
        this.claims = claims;
    }

    /** Writes one claim; the node that it is about. */
    Resource write(Claim claim) {
        Resource node = node(claim.key());
        if (!isCountry(claim)) {
            node.addProperty(RDFS.label, label(claim));
        }
        if (claim instanceof Person person) {
            write(node, person);
        } else if (claim instanceof Organization organization) {
            write(node, organization);
        } else if (claim instanceof Place place) {
            write(node, place);
        } else if (claim instanceof Position position) {
            write(node, position);
        } else if (claim instanceof Event event) {
            write(node, event);
        } else if (claim instanceof Agreement agreement) {
            write(node, agreement);
        } else if (claim instanceof Statement statement) {
            write(node, statement);
        }
        return node;
    }

    /** What a reader would call it. */
    String label(Claim claim) {
        if (claim instanceof Claim.Named named) {
            return named.name();
        } else if (claim instanceof Position position) {
            return label(claims.get(position.person())) + ", " + position.title() + ", "
                    + label(claims.get(position.organization()));
        } else if (claim instanceof Event event) {
            return event.label();
        } else if (claim instanceof Agreement agreement) {
            return agreement.label();
        } else if (claim instanceof Statement statement) {
            String words = words(statement);
            boolean fits = words.length() <= LONGEST_QUOTE;
            int cut = fits ? words.length() : words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_QUOTE));
            return label(claims.get(statement.speaker())) + ": " + words.substring(0, cut) + (fits ? "" : "…");
        }
        throw new IllegalArgumentException("no claim of this document: " + claim);
    }

    /** A place that is a country is the same node in all documents, whatever they call it. */
    private Resource node(String key) {
        Claim claim = claims.get(key);
        if (claim == null) {
            throw new IllegalArgumentException("a claim refers to " + key + ", which is no claim of the document");
        }
        return isCountry(claim) ? country(((Place) claim).country().get()) : model.createResource(iris.resource(key));
    }

    private static boolean isCountry(Claim claim) {
        return claim instanceof Place place && place.country().isPresent();
    }

    private Resource country(String code) {
        return country(code, iris, model);
    }

    /** A country, with its code, its name, and what Wikidata has of it. */
    static Resource country(String code, Iris iris, Model model) {
        String item = Gazetteer.standard().countryItem(code);
        Resource country = model.createResource(iris.country(code), SchemaDO.Country)
                .addProperty(RDF.type, SchemaDO.Place)
                .addProperty(RDFS.label, Gazetteer.standard().countryName(code))
                .addProperty(Ent.countryCode, code);
        return item == null || item.isEmpty()
                ? country
                : country.addProperty(SKOS.exactMatch, model.createResource(WIKIDATA + item));
    }

    private void write(Resource node, Person person) {
        node.addProperty(RDF.type, FOAF.Person)
                .addProperty(RDF.type, FOAF.Agent)
                .addProperty(FOAF.name, person.name());
        writeOtherNames(node, person);
        person.honorific().ifPresent(words -> node.addProperty(FOAF.title, words));
        person.gender().ifPresent(word -> node.addProperty(FOAF.gender, word));
    }

    private void write(Resource node, Organization organization) {
        node.addProperty(RDF.type, ORG.Organization).addProperty(RDF.type, FOAF.Agent);
        if (organization.type() == OrganizationType.ORGANIZATIONAL_UNIT) {
            node.addProperty(RDF.type, ORG.OrganizationalUnit);
        } else if (organization.type() != OrganizationType.OTHER) {
            node.addProperty(RDF.type, Ent.type(organization.type().term()));
        }
        writeOtherNames(node, organization);
        organization.parent().map(this::node).ifPresent(whole -> node.addProperty(ORG.unitOf, whole)
                .addProperty(ORG.subOrganizationOf, whole));
        organization.country().ifPresent(code -> node.addProperty(Ent.country, country(code)));
        link(node, ORG.hasSite, organization.site());
        Stream.concat(Stream.of(organization.name()), organization.aliases().stream())
                .flatMap(name -> Gazetteer.standard().externalIds(name, organization.country()).stream())
                .forEach(iri -> node.addProperty(OWL.sameAs, model.createResource(iri)));
    }

    private void write(Resource node, Place place) {
        node.addProperty(RDF.type, SchemaDO.Place);
        writeOtherNames(node, place);
        link(node, SchemaDO.containedInPlace, place.containedIn());
    }

    private void write(Resource node, Position position) {
        Resource role = model.createResource(iris.role(position.title()), ORG.Role)
                .addProperty(RDF.type, SKOS.Concept)
                .addProperty(RDFS.label, position.title())
                .addProperty(SKOS.prefLabel, position.title());
        position.rank().ifPresent(rank -> role.addProperty(SKOS.broader, Schemes.describe(Ent.rank(rank), model)));
        node.addProperty(RDF.type, ORG.Membership)
                .addProperty(ORG.member, node(position.person()))
                .addProperty(ORG.organization, node(position.organization()))
                .addProperty(ORG.role, role);
        if (position.former()) {
            node.addProperty(Ent.former, model.createTypedLiteral(true));
        }
    }

    private void write(Resource node, Event event) {
        node.addProperty(RDF.type, Ent.Event)
                .addProperty(RDF.type, Ent.type(event.type().term()));
        event.start().ifPresent(date -> node.addProperty(SchemaDO.startDate, Literals.date(date)));
        event.end().ifPresent(date -> node.addProperty(SchemaDO.endDate, Literals.date(date)));
        link(node, SchemaDO.location, event.place());
        link(node, SchemaDO.superEvent, event.superEvent());
        event.headcount().ifPresent(count -> node.addProperty(Ent.headcount, Literals.integer(count)));
        for (Participation participation : event.participants()) {
            Resource participant = node(participation.participant());
            node.addProperty(Ent.participant, participant);
            for (ParticipantRole role : participation.roles()) {
                node.addProperty(Ent.property(role.term()), participant);
            }
        }
    }

    private void write(Resource node, Agreement agreement) {
        node.addProperty(RDF.type, Ent.Agreement)
                .addProperty(RDF.type, Ent.type(agreement.kind().term()))
                .addProperty(Ent.status, Ent.type(agreement.status().term()));
        agreement.date().ifPresent(date -> node.addProperty(Ent.DATE_SIGNED, Literals.date(date)));
        agreement.parties().forEach(party -> node.addProperty(Ent.party, node(party)));
        agreement.signatories().forEach(person -> node.addProperty(Ent.signatory, node(person)));
        for (Area area : agreement.areas()) {
            node.addProperty(Ent.area, Schemes.describe(Ent.area(area.notation()), model));
        }
        link(node, Ent.signedAt, agreement.signedAt());
    }

    private void write(Resource node, Statement statement) {
        Resource speaker = node(statement.speaker());
        node.addProperty(RDF.type, Ent.Statement)
                .addProperty(Ent.speaker, speaker)
                .addProperty(Ent.participant, speaker)
                .addProperty(Ent.words, words(statement))
                .addProperty(Ent.quoted, model.createTypedLiteral(statement.quoted()));
        statement.about().forEach(key -> node.addProperty(Ent.about, node(key)));
        link(node, Ent.madeAt, statement.madeAt());
    }

    private static String words(Statement statement) {
        return statement.evidence().stream().map(Evidence::exact).distinct().collect(Collectors.joining(" … "));
    }

    private static void writeOtherNames(Resource node, Claim.Named named) {
        Stream.concat(Stream.of(named.name()), named.aliases().stream())
                .filter(name -> !node.hasProperty(RDFS.label, name))
                .forEach(name -> node.addProperty(SKOS.altLabel, name));
    }

    private void link(Resource node, Property property, Optional<String> key) {
        key.ifPresent(k -> node.addProperty(property, node(k)));
    }
}
