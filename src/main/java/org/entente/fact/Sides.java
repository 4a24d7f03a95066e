package org.entente.fact;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;
import org.entente.mention.OrganizationType;
import org.entente.text.Block;

/**
 * Who came and who received: what clauses say of it ({@link Movements}), where a person holds a post, and with whom he is
 * listed, added up. Whose news it is tells who received only where nothing else does.
 */
final class Sides {
    private static final Set<String> OWN = Set.of("our", "we", "us");
    private static final Set<String> ENVOYS =
            Set.of("ambassador", "consul", "counsellor", "attache", "high-commissioner");

    /** What follows from a post is half of what words say of coming and receiving. */
    private static final int STATED = 2;

    private static final int GUESSED = 1;

    private final Scene scene;
    private final List<PositionReader.Found> positions;
    private final Map<Entity, Integer> balance;
    private Optional<OrganizationEntity> host;

    /** The institutions that sent somebody. */
    final Set<OrganizationEntity> visitors = new LinkedHashSet<>();

    /** Whether the visitors are said to have come, and are not only the partners that the document names beside the host. */
    final boolean told;

    final Set<PersonEntity> visitingPersons = new LinkedHashSet<>();
    final Set<PersonEntity> hostPersons = new LinkedHashSet<>();

    /**
     * @param partners the institutions that a document names most, in case that no clause says who came
     */
    Sides(Scene scene, Movements movements, List<PositionReader.Found> positions, List<OrganizationEntity> partners) {
        this.scene = scene;
        this.positions = positions;
        this.balance = new HashMap<>(movements.all());
        for (OrganizationEntity body : scene.entities.organizations()) {
            // That the host's representatives were there does not make them guests.
            int least = scene.host().filter(h -> h == body).isPresent() ? Movements.SAID : Movements.GUESSED;
            if (balance.getOrDefault(body, 0) >= least
                    && !body.isUnit()
                    && body.type != OrganizationType.JOINT_INSTITUTION) {
                visitors.add(body);
            }
        }
        this.told = !visitors.isEmpty();
        this.host = receiver(partners);
        if (visitors.isEmpty()) {
            partners.stream().filter(p -> !host.equals(Optional.of(p))).forEach(visitors::add);
        }
        persons();
    }

    /** All that are said to have been visited or to have received somebody. */
    Set<OrganizationEntity> visited() {
        Set<OrganizationEntity> all = new LinkedHashSet<>();
        for (OrganizationEntity body : scene.entities.organizations()) {
            if (balance.getOrDefault(body, 0) <= -Movements.SAID
                    && !body.isUnit()
                    && body.type != OrganizationType.JOINT_INSTITUTION) {
                all.add(body);
            }
        }
        return all;
    }

    /** The institution that received the visitors, or else whose news it is. */
    Optional<OrganizationEntity> host() {
        return host;
    }

    private Optional<OrganizationEntity> receiver(List<OrganizationEntity> partners) {
        Optional<OrganizationEntity> own = scene.host().filter(h -> !visitors.contains(h));
        OrganizationEntity best = own.orElse(null);
        for (OrganizationEntity body : scene.entities.organizations()) {
            int least =
                    best == null ? -1 : Math.min(balance.getOrDefault(best, 0), own.isPresent() ? -Movements.SAID : -1);
            if (!body.isUnit() && balance.getOrDefault(body, 0) < least) {
                best = body;
            }
        }
        return Optional.ofNullable(best)
                .or(() -> partners.stream().filter(p -> !visitors.contains(p)).findFirst());
    }

    // ---------------------------------------------------------------- persons

    private void persons() {
        Set<OrganizationEntity> visited = visited();
        for (PositionReader.Found position : positions) {
            Optional<OrganizationEntity> body = position.organization().flatMap(Scene::root);
            int weight = position.stated() ? STATED : GUESSED;
            if (body.isPresent() && visitors.contains(body.get())) {
                add(position.person(), told ? weight : GUESSED);
            } else if (body.isPresent() && (body.equals(host) || visited.contains(body.get()))) {
                add(position.person(), -weight);
            } else if (ENVOYS.contains(position.post().rank())
                    || told
                            && position.stated()
                            && body.filter(Scene::isInstitution).isPresent()) {
                add(position.person(), GUESSED);
            }
        }
        rosters();
        scene.clauses.forEach(this::neighbours);
        for (PersonEntity person : scene.entities.persons()) {
            int side = balance.getOrDefault(person, 0);
            if (person.names.stream().anyMatch(scene.gazetteer::isHeadOfState) || side == 0) {
                continue;
            }
            (side > 0 ? visitingPersons : hostPersons).add(person);
        }
    }

    /** Gives those who stand in a list the side of the line that introduces it. */
    private void rosters() {
        int side = 0;
        boolean announced = false;
        for (Clause clause : scene.clauses) {
            boolean apposition = clause.at(1).is(",")
                    || clause.at(1).is("-")
                    || clause.at(1).is("\u2013")
                    || clause.at(1).is("(");
            boolean line = announced
                    && clause.at(0).person() != null
                    && (apposition || !clause.at(clause.size() - 1).is("."));
            if (clause.sentence().block() != Block.Kind.ITEM && !line) {
                side = sideOf(clause);
                announced = clause.at(clause.size() - 1).is(":");
                continue;
            }
            if (side != 0) {
                for (Item item : clause.items()) {
                    int weight = side;
                    scene.person(item).ifPresent(p -> add(p, weight));
                }
            }
        }
    }

    /** On whose side those stand whom the items behind a line name; 0 where it does not tell. */
    private int sideOf(Clause lead) {
        for (int i = lead.size() - 1; i >= 0; i--) {
            Optional<OrganizationEntity> body = scene.organization(lead.at(i)).flatMap(Scene::root);
            if (body.isPresent() && visitors.contains(body.get()) || lead.at(i).isAny(scene.words("visitor-words"))) {
                return STATED;
            }
            if (body.isPresent() && body.equals(host) || lead.at(i).isAny(OWN)) {
                return -STATED;
            }
        }
        return 0;
    }

    /** Gives a person of whom nothing is known the side of the person beside whom he is listed. */
    private void neighbours(Clause clause) {
        PersonEntity before = null;
        boolean listed = true;
        for (Item item : clause.items()) {
            if (item.person() == null) {
                listed &= item.is(",")
                        || item.is("and")
                        || item.is("&")
                        || item.is(";")
                        || item.post() != null
                        || item.organization() != null
                        || item.is("of")
                        || item.is("the");
                continue;
            }
            Optional<PersonEntity> person = scene.person(item);
            if (person.isPresent() && before != null && listed && balance.getOrDefault(person.get(), 0) == 0) {
                add(person.get(), Integer.signum(balance.getOrDefault(before, 0)));
            }
            before = person.orElse(before);
            listed = true;
        }
    }

    private void add(Entity entity, int weight) {
        balance.merge(entity, weight, Integer::sum);
    }

    /** The institution that somebody holds a post in, himself or in one of its units. */
    Optional<OrganizationEntity> employer(PersonEntity person) {
        return positions.stream()
                .filter(position -> position.person() == person)
                .flatMap(position -> position.organization().stream())
                .flatMap(body -> Scene.root(body).stream())
                .findFirst();
    }
}
