package org.entente.fact;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.text.Block;

/**
 * Tells which institutions the words before a place speak of, the nearest first: those named in the clause, the side that it
 * names by its country, the delegation whose members it lists, and the same for the lead of a list.
 */
final class NearbyHouses {
    private static final Set<String> OWN = Set.of("our", "we", "us");

    private final Scene scene;
    /** Who sends delegations, with the offset of the place that says so. */
    private final NavigableMap<Integer, OrganizationEntity> senders = new TreeMap<>();
    /** Worked out where it is asked for first; most texts never ask. */
    private Movements movements;

    NearbyHouses(Scene scene) {
        this.scene = scene;
        for (Clause clause : scene.clauses) {
            for (int i = 0; i < clause.size(); i++) {
                if (clause.at(i).organization() != null && scene.isDelegationOf(clause, i)) {
                    int offset = clause.at(i).span().start();
                    institution(clause.at(i)).ifPresent(body -> senders.put(offset, body));
                }
            }
        }
    }

    /** Who sent the delegation that is spoken of at an offset: who is said to have sent one last, or else the only guest. */
    private Optional<OrganizationEntity> sender(int offset) {
        return Optional.ofNullable(senders.lowerEntry(offset))
                .map(Map.Entry::getValue)
                .or(this::onlyGuest);
    }

    /** What is spoken of before an item, the nearest first. */
    Set<OrganizationEntity> before(int c, int item) {
        return before(c, item, null);
    }

    /** As {@link #before(int, int)}, for an item that names a part of some house. */
    Set<OrganizationEntity> before(int c, int item, OrganizationEntity part) {
        Set<OrganizationEntity> near = new LinkedHashSet<>();
        Clause clause = scene.clauses.get(c);
        said(clause, item, part, near);
        if (near.isEmpty() && isOfDelegation(clause, item)) {
            onlyGuest().ifPresent(near::add);
        }
        if (clause.sentence().block() == Block.Kind.ITEM) {
            lead(c).ifPresent(lead -> {
                int above = lead.sentence().index() - 1;
                if (lead.at(0).is("its") && above >= 0 && opensSide(scene.clauses.get(above))) {
                    said(scene.clauses.get(above), scene.clauses.get(above).size(), part, near);
                }
                if (speaksOfGuests(lead)) {
                    ofTown(lead).ifPresent(near::add);
                }
                said(lead, lead.size(), part, near);
                boolean theirs = lead.at(0).is("its") || lead.at(0).is("their");
                if (near.isEmpty() && (theirs || speaksOfGuests(lead))) {
                    sender(clause.sentence().span().start()).ifPresent(near::add);
                }
                int before = lead.sentence().index() - 1;
                if (near.isEmpty() && theirs && before >= 0) {
                    said(scene.clauses.get(before), scene.clauses.get(before).size(), part, near);
                }
            });
        }
        return near;
    }

    private void said(Clause clause, int to, OrganizationEntity part, Set<OrganizationEntity> near) {
        for (int i = to - 1; i >= 0; i--) {
            Item item = clause.at(i);
            int post = clause.at(i - 1).is("the") ? i - 3 : i - 2;
            if (item.organization() != null
                    && clause.at(post).post() != null
                    && clause.at(post).post().former()) {
                continue; // "former Rector of X": where somebody was before
            }
            if (item.organization() != null && isVisitedBy(clause, i, to)) {
                continue;
            }
            if (near.isEmpty() && Scene.opensAttendance(clause, i)) {
                return;
            }
            if (near.isEmpty() && meetsWhom(clause, i)) {
                otherSide(clause, i).ifPresent(near::add);
            }
            if (item.isAny(OWN)) {
                scene.host().ifPresent(near::add);
            } else if (item.is("side") || item.is("part")) {
                sideOf(clause, i).ifPresent(near::add);
            } else if (clause.at(i - 1).is("with") && (item.is("his") || item.is("her"))) {
                first(clause, i).ifPresent(near::add); // "the Rector of A visited B with his colleagues"
            } else if (isDelegationOfWhom(clause, i)) {
                int whom = i;
                sender(clause.at(to - 1).span().end())
                        .or(() -> receivedElsewhere(clause, whom))
                        .ifPresent(near::add);
            }
            institution(item).filter(house -> house != part).ifPresent(near::add);
        }
    }

    /** The institution that a clause names first, before an item. */
    private Optional<OrganizationEntity> first(Clause clause, int to) {
        return clause.items().subList(0, to).stream()
                .flatMap(item -> institution(item).stream())
                .findFirst();
    }

    /** {@code guests from A visited B: X, Dean of …}: behind the colon are those who came. */
    private boolean isVisitedBy(Clause clause, int house, int to) {
        int colon = house + 1;
        while (colon < to && colon < house + 5 && !clause.at(colon).is(":")) {
            colon++;
        }
        int verb = clause.at(house - 1).is("the") ? house - 2 : house - 1;
        return colon < to && clause.at(colon).is(":") && clause.at(verb).isAny(scene.words("visit-verbs"));
    }

    /** {@code A met with B}, {@code A was received by B}: whoever stands behind is on the other side than A. */
    private boolean meetsWhom(Clause clause, int i) {
        Item link = clause.at(i);
        return link.is("with") && clause.at(i - 1).isAny(scene.gazetteer.words("event-meeting"))
                || link.is("by")
                        && (clause.at(i - 1).isAny(scene.gazetteer.words("receive-verbs"))
                                || clause.at(i - 1).is("met"));
    }

    /** The side opposite to the house that a clause names before its verb. */
    private Optional<OrganizationEntity> otherSide(Clause clause, int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            // "the guests were welcomed by"
            if (clause.at(i).isAny(scene.words("visitor-words"))) {
                return scene.host().filter(h -> !senders.containsValue(h)).or(this::visited);
            }
            // "came to X, where they were hosted by"
            if (clause.at(i).is("where")) {
                return Optional.empty();
            }
            Optional<OrganizationEntity> house = institution(clause.at(i));
            // "a delegation of A visited B and was received by": those of B
            if (house.isPresent()
                    && clause.at(verb).is("by")
                    && !senders.containsValue(house.get())
                    && goesTo(clause, i)) {
                return house;
            }
            if (house.isPresent()) {
                return scene.host().filter(h -> h == house.get()).isPresent()
                        ? onlyGuest()
                        : senders.containsValue(house.get()) || isReceived(clause, i, verb)
                                ? scene.host()
                                : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code NAME, Rector of X, who was received by}: those of X are guests. */
    private static boolean isReceived(Clause clause, int house, int by) {
        int who = clause.at(house + 1).is(",") ? house + 2 : house + 1;
        return clause.at(by).is("by") && clause.at(who).is("who") && who < by;
    }

    /** {@code visited X}, {@code a visit to the X}, {@code came to X}, for what stands at {@code i}. */
    private boolean goesTo(Clause clause, int i) {
        int start = clause.at(i - 1).is("the") ? i - 1 : i;
        return OwnVoice.isBehindVisit(scene, clause, start)
                || clause.at(start - 1).is("to") && clause.at(start - 2).isAny(scene.words("going-verbs"));
    }

    /** The houses to which a clause says behind an item that somebody goes: {@code Rector NAME travelled to X}. */
    Set<OrganizationEntity> destinations(Clause clause, int item) {
        Set<OrganizationEntity> houses = new LinkedHashSet<>();
        for (int i = item + 1; i < clause.size(); i++) {
            Optional<OrganizationEntity> house = institution(clause.at(i));
            boolean to = clause.at(i - 1).is("to")
                    || clause.at(i - 2).is("to") && clause.at(i - 1).is("the");
            if (house.isPresent() && (goesTo(clause, i) || to && goesSomewhere(clause, item, i))) {
                houses.add(house.get());
            }
        }
        return houses;
    }

    private boolean goesSomewhere(Clause clause, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (clause.at(i).isAny(scene.words("going-verbs"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code X, Y and Z were on the delegation}. */
    boolean isOfDelegation(Clause clause, int item) {
        for (int i = item + 1; i < clause.size(); i++) {
            boolean link = clause.at(i - 1).is("the")
                    && (clause.at(i - 2).is("on")
                            || clause.at(i - 2).is("in")
                            || clause.at(i - 2).is("of"));
            if (link && clause.at(i).isAny(scene.gazetteer.words("delegation-words"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code with her delegation comprising}, {@code the group, led by}: a delegation, and of whom. */
    private boolean isDelegationOfWhom(Clause clause, int i) {
        if (!clause.at(i).isAny(scene.gazetteer.words("delegation-words"))) {
            return false;
        }
        for (int k = i + 1; k <= i + 3; k++) {
            if (clause.at(k).isAny(scene.gazetteer.words("consisting-words"))
                    || clause.at(k).isAny(scene.gazetteer.words("leading-words"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code A and B received a delegation headed by}, on the page of neither: of the one whose news it is. */
    private Optional<OrganizationEntity> receivedElsewhere(Clause clause, int delegation) {
        boolean received = false;
        boolean elsewhere = false;
        for (int i = delegation - 1; i >= 0; i--) {
            received |= clause.at(i).isAny(scene.gazetteer.words("receive-verbs"));
            Optional<OrganizationEntity> house = institution(clause.at(i));
            elsewhere |= received && house.isPresent();
            if (house.equals(scene.host())) {
                return Optional.empty();
            }
        }
        return elsewhere ? scene.host() : Optional.empty();
    }

    /** {@code On the Mongolian side}: the house of that country. */
    private Optional<OrganizationEntity> sideOf(Clause clause, int i) {
        Item before = clause.at(i - 1).isPossessive() ? clause.at(i - 2) : clause.at(i - 1);
        String country = before.place() != null
                ? before.place().country()
                : before.token() == null
                        ? null
                        : scene.gazetteer.countryOfDemonym(before.token().text());
        if (country == null || country.isEmpty()) {
            return Optional.empty();
        }
        int offset = clause.at(i).span().start();
        Optional<OrganizationEntity> there = scene.entities.latest(
                offset, body -> Scene.isInstitution(body) && body.country.equals(Optional.of(country)));
        return there.or(() -> onlyGuest().filter(guest -> guest.country.isEmpty()));
    }

    /** The one house that sent somebody, where the one whose news it is did not. */
    Optional<OrganizationEntity> onlySender() {
        return scene.host().filter(senders::containsValue).isPresent() ? Optional.empty() : onlyGuest();
    }

    private Optional<OrganizationEntity> onlyGuest() {
        Set<OrganizationEntity> guests = new LinkedHashSet<>(senders.values());
        scene.host().ifPresent(guests::remove);
        return guests.size() == 1 ? Optional.of(guests.iterator().next()) : Optional.empty();
    }

    /** The institution that is most said to have received others. */
    private Optional<OrganizationEntity> visited() {
        if (movements == null) {
            movements = new Movements(scene);
        }
        return movements.receiver();
    }

    /** {@code On the X side the delegation was headed by}. */
    private static boolean opensSide(Clause clause) {
        for (int i = 1; i < 6; i++) {
            if (clause.at(i).is("side") || clause.at(i).is("part")) {
                return true;
            }
        }
        return false;
    }

    /** {@code From X there came this delegation:} the one house, and not the host, that is named in a sentence beside that town. */
    private Optional<OrganizationEntity> ofTown(Clause lead) {
        Set<OrganizationEntity> houses = new LinkedHashSet<>();
        Item town = lead.at(1);
        boolean isTown = lead.at(0).is("from")
                && (town.place() != null || town.token() != null && town.token().isCapitalized());
        for (Clause clause : scene.clauses) {
            boolean named = isTown
                    && clause != lead
                    && clause.items().stream()
                            .anyMatch(item -> item.organization() == null
                                    && scene.text.plain(item.span()).equals(scene.text.plain(town.span())));
            if (named) {
                clause.items().forEach(item -> institution(item).ifPresent(houses::add));
            }
        }
        scene.host().ifPresent(houses::remove);
        return houses.size() == 1 ? houses.stream().findFirst() : Optional.empty();
    }

    private boolean speaksOfGuests(Clause clause) {
        return clause.items().stream().anyMatch(item -> item.isAny(scene.gazetteer.words("delegation-words")));
    }

    private Optional<Clause> lead(int clauseIndex) {
        for (int c = clauseIndex - 1; c >= 0; c--) {
            Clause lead = scene.clauses.get(c);
            if (lead.sentence().block() != Block.Kind.ITEM
                    || lead.at(lead.size() - 1).is(":")) {
                return Optional.of(lead);
            }
        }
        return Optional.empty();
    }

    /** The institution that an item names or names a unit of. */
    private Optional<OrganizationEntity> institution(Item item) {
        return scene.organization(item).flatMap(Scene::root);
    }
}
