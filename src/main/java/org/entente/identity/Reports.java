package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.fact.Agreement;
import org.entente.fact.Claim;
import org.entente.fact.Event;
import org.entente.fact.Organization;
import org.entente.fact.Participation;
import org.entente.fact.Person;
import org.entente.fact.Place;
import org.entente.fact.Position;
import org.entente.mention.Gazetteer;
import org.entente.mention.OrganizationType;

/**
 * What documents tell of each person and institution, before anything is put together; and what else they name. Either of all of
 * them, or of some anew, while those beside them stay what they were found to be. Used by one thread.
 */
final class Reports {
    /** An institution that more documents than this name tells nothing of who its partners are. */
    static final int FAMOUS = 40;

    private final Gazetteer gazetteer = Gazetteer.standard();
    private final List<DocumentClaims> documents;
    private final Curated curated;
    /** Where all are read this is null; else what was found of all. */
    private final Reports before;

    private final Set<String> anew;
    private final Map<String, Node> nodes = new TreeMap<>();
    private final Map<Integer, List<Node>> organizations = new HashMap<>();
    private final Map<Integer, Set<String>> countries;
    /** In which countries there are joint institutions, by what those of one kind are called. */
    private final Map<String, Set<String>> joint;

    /** Reads all that documents say. */
    Reports(List<DocumentClaims> documents) {
        this.documents = documents;
        this.curated = new Curated(List.of(), documents);
        this.before = null;
        this.anew = Set.of();
        this.countries = new HashMap<>();
        this.joint = new HashMap<>();
        List<Integer> all = new ArrayList<>();
        for (int number = 0; number < documents.size(); number++) {
            all.add(number);
        }
        read(all);
        for (Node node : nodes.values()) {
            if (!node.person && node.type() == OrganizationType.JOINT_INSTITUTION) {
                node.organizationNames.forEach(name -> joint.computeIfAbsent(name.core(gazetteer), n -> new TreeSet<>())
                        .addAll(node.countries));
            }
        }
    }

    /**
     * Reads what documents say of some things anew.
     *
     * @param anew their identifiers
     * @param numbers of the documents that speak of them
     */
    Reports(Reports before, Set<String> anew, SortedSet<Integer> numbers, Curated curated) {
        this.documents = before.documents;
        this.curated = curated;
        this.before = before;
        this.anew = anew;
        this.countries = before.countries;
        this.joint = before.joint;
        read(numbers);
    }

    /** By their identifiers; of all, or of those read anew. */
    Map<String, Node> nodes() {
        return nodes;
    }

    /** The institutions that a document names. */
    List<Node> organizations(int document) {
        List<Node> here = organizations.get(document);
        return here == null && before != null ? before.organizations(document) : here;
    }

    /** The countries that a document speaks of. */
    Set<String> countries(int document) {
        return countries.get(document);
    }

    /** In which countries there are joint institutions of which the names have this in common. */
    Set<String> countriesOfJoint(String core) {
        return joint.getOrDefault(core, Set.of());
    }

    private void read(Collection<Integer> numbers) {
        for (int number : numbers) {
            DocumentClaims document = documents.get(number);
            Set<String> where = new TreeSet<>();
            List<Node> named = new ArrayList<>();
            for (Claim claim : document.claims()) {
                Node node = node(claim, document, true);
                if (node != null && nodes.get(node.identifier) == node) {
                    read((Claim.Named) claim, number, node);
                }
                if (node != null && !node.person) {
                    named.add(node);
                }
                if (claim instanceof Place place) {
                    place.country().ifPresent(where::add);
                } else if (claim instanceof Organization organization) {
                    organization.country().ifPresent(where::add);
                }
            }
            organizations.put(number, named);
            if (before == null) {
                countries.put(number, where);
            }
        }
        nodes.values().forEach(Node::settle);
        for (int number : numbers) {
            DocumentClaims document = documents.get(number);
            Map<String, Node> here = new HashMap<>();
            document.claims().forEach(claim -> {
                Node node = node(claim, document, false);
                if (node != null) {
                    here.put(claim.key(), node);
                }
            });
            Map<Node, Node> wholes = new HashMap<>();
            document.claims().forEach(claim -> {
                if (claim instanceof Organization unit) {
                    unit.parent().map(here::get).ifPresent(whole -> wholes.put(here.get(unit.key()), whole));
                }
            });
            document.claims().forEach(claim -> relate(claim, here, wholes));
        }
    }

    /** Whom a claim of a document names; null if it is no claim of that kind. */
    private Node node(Claim claim, DocumentClaims document, boolean make) {
        if (!(claim instanceof Claim.Named named) || claim instanceof Place) {
            return null;
        }
        if (before != null && !anew.contains(claim.key())) {
            return before.nodes.get(claim.key());
        }
        String identifier = curated.identifier(named, document.document());
        return make
                ? nodes.computeIfAbsent(identifier, id -> new Node(id, claim instanceof Person))
                : nodes.get(identifier);
    }

    private void read(Claim.Named claim, int document, Node node) {
        node.documents.add(document);
        node.names.merge(claim.name(), 1, Integer::sum);
        if (node.person) {
            PersonName name = PersonName.of(claim.name(), gazetteer);
            if (!node.personNames.contains(name)) {
                node.personNames.add(name);
            }
            return;
        }
        Organization organization = (Organization) claim;
        node.types.merge(organization.type(), 1, Integer::sum);
        organization.country().ifPresent(node.countries::add);
        node.external.addAll(gazetteer.externalIds(claim.name(), organization.country()));
        for (String alias : organization.aliases()) {
            node.external.addAll(gazetteer.externalIds(alias, organization.country()));
            if (OrganizationName.isAcronym(alias)) {
                node.acronyms.add(alias);
            }
        }
        if (OrganizationName.isAcronym(claim.name())) {
            node.acronyms.add(claim.name());
        } else if (node.organizationNames.stream().noneMatch(n -> n.printed().equals(claim.name()))) {
            OrganizationName name = OrganizationName.of(claim.name(), gazetteer);
            node.organizationNames.add(name);
            name.country().ifPresent(node.countries::add);
        }
    }

    private void relate(Claim claim, Map<String, Node> here, Map<Node, Node> wholes) {
        if (claim instanceof Organization organization) {
            Node node = here.get(claim.key());
            organization.parent().map(here::get).filter(parent -> isRead(node)).ifPresent(node.parents::add);
        } else if (claim instanceof Position position) {
            Node person = here.get(position.person());
            Node organization = here.get(position.organization());
            String rank = position.rank().orElse(position.title().toLowerCase(Locale.ROOT));
            post(person, organization, rank);
            post(organization, person, rank);
        } else if (claim instanceof Agreement agreement) {
            List<String> all = new ArrayList<>(agreement.parties());
            all.addAll(agreement.signatories());
            partners(all, here, wholes);
        } else if (claim instanceof Event event) {
            partners(
                    event.participants().stream()
                            .map(Participation::participant)
                            .toList(),
                    here,
                    wholes);
        }
    }

    private void post(Node one, Node other, String rank) {
        if (isRead(one)) {
            one.posts.computeIfAbsent(other, o -> new TreeSet<>()).add(rank);
        }
    }

    /** With whom a unit has to do, its institution has to do as well. */
    private void partners(List<String> keys, Map<String, Node> here, Map<Node, Node> wholes) {
        for (String one : keys) {
            Node node = here.get(one);
            Node whole = wholes.getOrDefault(node, node);
            for (String other : isRead(node) || isRead(whole) ? keys : List.<String>of()) {
                Node partner = here.get(other);
                if (!one.equals(other) && !partner.person && partner.home.size() <= FAMOUS) {
                    partner(node, partner);
                    partner(whole, partner);
                }
            }
        }
    }

    private void partner(Node node, Node partner) {
        if (node != partner && isRead(node)) {
            node.partners.add(partner);
        }
    }

    /** What is not read anew stays as it is. */
    private boolean isRead(Node node) {
        return before == null || nodes.get(node.identifier) == node;
    }
}
