package org.entente.fact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;
import org.entente.mention.OrganizationMention.Form;
import org.entente.mention.OrganizationType;
import org.entente.mention.PostMention;

/**
 * Tells on whose side a post stands that is printed without an institution.
 *
 * <p>What stands nearer is tried first: what the clause says before the post, the lead of its list, the delegation that is
 * spoken of, the one whose news it is, what was named last. The first is taken in which such a post can be held and is not
 * held by somebody else.
 */
final class PostSides {

    /** Posts that only places of teaching and research have. */
    private static final Set<String> ACADEMIC = Set.of(
            "rector",
            "vice-rector",
            "chancellor",
            "vice-chancellor",
            "deputy-vice-chancellor",
            "provost",
            "deputy-head-of-institution",
            "dean",
            "deputy-dean",
            "registrar",
            "principal",
            "deputy-principal",
            "professor",
            "associate-professor",
            "lecturer");

    /** Posts of which an institution has one at a time. */
    private static final Set<String> SINGLE =
            Set.of("rector", "president", "chancellor", "vice-chancellor", "provost", "principal", "director-general");

    /** Posts that no embassy or consulate has. */
    private static final Set<String> NOT_OF_MISSIONS = Set.of(
            "president",
            "vice-president",
            "director",
            "deputy-director",
            "director-general",
            "deputy-director-general",
            "chair",
            "vice-chair",
            "minister",
            "deputy-minister",
            "manager");

    private static final Set<String> HAVE_DEANS = Set.of("faculty", "school", "college");

    /** The sentences after which a post that was told without a name is no longer spoken of. */
    private static final int NEAR_CLAUSES = 2;

    private static final Set<String> OPENERS = Set.of("from", "for", "representing", "at", "on");

    /** {@code On the part of ORG}, {@code from the side of ORG}. */
    private static final Set<String> PARTS = Set.of("part", "side", "behalf");

    private final Scene scene;
    private final NearbyHouses nearby;
    private final Movements movements;

    PostSides(Scene scene) {
        this.scene = scene;
        nearby = new NearbyHouses(scene);
        movements = new Movements(scene);
    }

    /** The institution on whose side a post stands, if one is told in which it can be held. */
    Optional<OrganizationEntity> side(PositionReader.Found post, List<PositionReader.Found> placed) {
        boolean met = isMetByGuests(post);
        Set<OrganizationEntity> callers = callers(post);
        Clause clause = scene.clauses.get(post.clause());
        callers.addAll(nearby.destinations(clause, at(post, clause)));
        for (OrganizationEntity body : near(post, placed)) {
            if (met && movements.of(body) > 0 || callers.contains(body)) {
                continue;
            }
            if (has(body, post.post()) && !isTaken(post, body, placed)) {
                return Optional.of(
                        post.post().rank().equals("chief-executive") ? company().orElse(body) : body);
            }
        }
        return Optional.empty();
    }

    /** The company of the text, if it names one. */
    private Optional<OrganizationEntity> company() {
        List<OrganizationEntity> companies = scene.entities.organizations().stream()
                .filter(body -> body.type == OrganizationType.COMPANY)
                .toList();
        return companies.size() == 1 ? Optional.of(companies.get(0)) : Optional.empty();
    }

    /** {@code X of ORG paid a call on Rector NAME}: the houses that are named before, none of which is the one called on. */
    private Set<OrganizationEntity> callers(PositionReader.Found post) {
        Clause clause = scene.clauses.get(post.clause());
        int at = at(post, clause);
        int on = clause.at(at - 1).is("the") || clause.at(at - 1).isAny(Movements.OWN) ? at - 2 : at - 1;
        boolean call = clause.at(on).is("on") && clause.at(on - 1).is("call")
                || clause.at(on).is("to") && clause.at(on - 1).isAny(scene.words("visit-verbs"))
                || clause.at(on).isAny(scene.words("visit-verbs"));
        Set<OrganizationEntity> callers = new LinkedHashSet<>();
        for (int i = 0; call && i < on; i++) {
            scene.organization(clause.at(i)).flatMap(Scene::root).ifPresent(callers::add);
        }
        return callers;
    }

    /** {@code There they met with Rector NAME}, {@code she was received by Rector NAME}: one of those whom the guests came to. */
    private boolean isMetByGuests(PositionReader.Found post) {
        Clause clause = scene.clauses.get(post.clause());
        for (int i = 0;
                i + 1 < clause.size()
                        && clause.at(i).span().start() < post.evidence().start();
                i++) {
            boolean pronoun = clause.at(i).is("they")
                    || clause.at(i).is("she")
                    || clause.at(i).is("he");
            boolean received = clause.at(i + 2).isAny(scene.words("receive-verbs"))
                    && (clause.at(i + 1).is("were") || clause.at(i + 1).is("was"));
            if (pronoun && (clause.at(i + 1).is("met") || clause.at(i + 2).is("met") || received)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence opens with the house of a post. */
    boolean isOpened(PositionReader.Found post) {
        Clause clause = scene.clauses.get(post.clause());
        return fromHouse(clause, at(post, clause)).isPresent();
    }

    /** Where the words that tell a post begin among the items of its clause. */
    private static int at(PositionReader.Found post, Clause clause) {
        int at = 0;
        while (at < clause.size()
                && clause.at(at).span().start() < post.evidence().start()) {
            at++;
        }
        return at;
    }

    /** Whether only houses of some kinds have such a post, so that it tells more than others where it is held. */
    static boolean isTelling(PositionReader.Found post) {
        return ACADEMIC.contains(post.post().rank());
    }

    /** Whether a post is that of the head of a house. */
    static boolean isHead(PostMention post) {
        return SINGLE.contains(post.rank());
    }

    /** Whether an institution has one such post at a time. */
    static boolean isSingle(PositionReader.Found post) {
        return SINGLE.contains(post.post().rank());
    }

    /** Whether a house has no more than one or few who hold such a post. */
    static boolean isLeading(PositionReader.Found post) {
        return isTelling(post) || isSingle(post);
    }

    /** Whether such a house has such a post. */
    static boolean has(OrganizationEntity body, PostMention post) {
        if (body.type == OrganizationType.INTERNATIONAL_ORGANIZATION
                || body.type == OrganizationType.DIPLOMATIC_MISSION && NOT_OF_MISSIONS.contains(post.rank())) {
            return false;
        }
        if (post.title().toLowerCase(Locale.ROOT).contains("university council")) {
            return teaches(body);
        }
        return !ACADEMIC.contains(post.rank())
                || switch (body.type) {
                    case COMPANY, GOVERNMENT_BODY, DIPLOMATIC_MISSION, ASSOCIATION, CULTURAL_INSTITUTION -> false;
                    default -> true;
                };
    }

    /** Whether somebody else holds a post of which there is one. */
    static boolean isTaken(PositionReader.Found post, OrganizationEntity body, List<PositionReader.Found> placed) {
        return SINGLE.contains(post.post().rank())
                && !post.post().former()
                && placed.stream()
                        .anyMatch(other -> other.person() != post.person()
                                && other.organization().filter(o -> o == body).isPresent()
                                && other.post().rank().equals(post.post().rank())
                                && !other.post().former());
    }

    // ---------------------------------------------------------------- what is near

    private Set<OrganizationEntity> near(PositionReader.Found post, List<PositionReader.Found> placed) {
        Set<OrganizationEntity> near = new LinkedHashSet<>();
        Clause clause = scene.clauses.get(post.clause());
        int at = at(post, clause);
        behalf(clause).ifPresent(near::add);
        faculty(clause, at, post).ifPresent(near::add);
        fromHouse(clause, at).ifPresent(near::add);
        headOfAnotherHouse(clause, post).ifPresent(near::add);
        toldWithoutName(post).ifPresent(near::add);
        sender(clause, at).ifPresent(near::add);
        companion(clause, at, placed).ifPresent(near::add);
        if (scene.isHostUnnamed()) {
            if (movements.of(post.person()) > 0 || nearby.isOfDelegation(clause, at)) {
                nearby.onlySender().ifPresent(near::add);
            }
            pronoun(post, clause, placed).ifPresent(near::add);
            return near;
        }
        near.addAll(nearby.before(post.clause(), at));
        pronoun(post, clause, placed).ifPresent(near::add);
        if (movements.of(post.person()) > 0) {
            nearby.onlySender().ifPresent(near::add);
        }
        beside(post, placed).ifPresent(near::add);
        scene.side(post.clause(), at).ifPresent(near::add);
        scene.host().ifPresent(near::add);
        last(post, near);
        return near;
    }

    /** {@code Rector NAME, accompanied by Vice-Rector NAME}, {@code together with NAME, POST}: the house of the one with whom somebody comes. */
    private Optional<OrganizationEntity> companion(Clause clause, int post, List<PositionReader.Found> placed) {
        for (int i = post - 1; i > 1 && clause.at(i).organization() == null; i--) {
            boolean with = clause.at(i).is("with")
                            && (clause.at(i - 1).is("together")
                                    || clause.at(i - 1).is("along"))
                            && (clause.at(i - 2).is(",")
                                    || clause.at(i - 2).mention() != null) // not "sat together with"
                    || clause.at(i).is("by") && clause.at(i - 1).is("accompanied")
                    || clause.at(i).is("of") && clause.at(i - 1).is("company")
                    || clause.at(i).is("alongside");
            for (int k = i - 1; with && k >= 0; k--) {
                if (clause.at(k).person() != null) {
                    return house(clause.at(k), placed);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<OrganizationEntity> house(Item person, List<PositionReader.Found> placed) {
        Optional<PersonEntity> named = scene.entities.person(person.person());
        return placed.stream()
                .filter(other -> named.filter(p -> p == other.person()).isPresent())
                .findFirst()
                .flatMap(PositionReader.Found::organization)
                .flatMap(Scene::root);
    }

    /** {@code She was accompanied by …}: the house of the one that the clause before speaks of. */
    private Optional<OrganizationEntity> pronoun(
            PositionReader.Found post, Clause clause, List<PositionReader.Found> placed) {
        if (post.clause() == 0 || !clause.at(0).is("he") && !clause.at(0).is("she") || isMetByGuests(post)) {
            return Optional.empty();
        }
        for (Item item : scene.clauses.get(post.clause() - 1).items()) {
            if (item.person() == null) {
                continue;
            }
            Optional<OrganizationEntity> house = house(item, placed);
            if (house.isPresent()) {
                return house;
            }
        }
        return Optional.empty();
    }

    /** Where others of the same clause whose house had to be found as well have been found to belong. */
    private static Optional<OrganizationEntity> beside(PositionReader.Found post, List<PositionReader.Found> placed) {
        return placed.stream()
                .filter(other -> other.clause() == post.clause() && !other.stated())
                .findFirst()
                .flatMap(PositionReader.Found::organization);
    }

    /** {@code The rector of ORG came. Rector NAME said}: where the post was told shortly before, and not whose it is. */
    private Optional<OrganizationEntity> toldWithoutName(PositionReader.Found post) {
        for (int c = post.clause() - 1; c >= Math.max(0, post.clause() - NEAR_CLAUSES); c--) {
            Clause clause = scene.clauses.get(c);
            for (int i = clause.size() - 1; i >= 0; i--) {
                PostMention told = clause.at(i).post();
                if (told == null
                        || told.plural()
                        || told.former()
                        || !told.rank().equals(post.post().rank())
                        || !isOfOneCharge(told, post.post())
                        || clause.items().stream().anyMatch(item -> item.person() != null)) {
                    continue;
                }
                int of = clause.at(i + 2).is("the") ? i + 3 : i + 2;
                Optional<OrganizationEntity> body = clause.at(i + 1).is("of")
                        ? scene.organization(clause.at(of))
                        : scene.organization(clause.at(clause.at(i - 1).isPossessive() ? i - 2 : i - 1));
                if (body.isPresent()) {
                    return body;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether two titles can be of one post: {@code Vice-Rector for Research} is not {@code Vice-Rector for Students}. */
    private static boolean isOfOneCharge(PostMention one, PostMention other) {
        String a = one.title().toLowerCase(Locale.ROOT);
        String b = other.title().toLowerCase(Locale.ROOT);
        return a.contains(b) || b.contains(a);
    }

    /** {@code Chancellor NAME paid a visit on behalf of ORG}, where the sentence names nobody else. */
    private Optional<OrganizationEntity> behalf(Clause clause) {
        if (clause.items().stream().filter(item -> item.person() != null).count() != 1) {
            return Optional.empty();
        }
        for (int i = 0; i + 2 < clause.size(); i++) {
            if (clause.at(i).is("behalf") && clause.at(i + 1).is("of")) {
                return scene.organization(clause.at(clause.at(i + 2).is("the") ? i + 3 : i + 2));
            }
        }
        return Optional.empty();
    }

    /** {@code visited the Faculty, where Dean NAME received her}: a dean is one of the faculty that the sentence names. */
    private Optional<OrganizationEntity> faculty(Clause clause, int at, PositionReader.Found post) {
        if (!post.post().rank().endsWith("dean")) {
            return Optional.empty();
        }
        for (int i = at - 1; i >= 0; i--) {
            Optional<OrganizationEntity> body = scene.organization(clause.at(i));
            if (body.isPresent()) {
                return body.filter(part -> part.isUnit() && HAVE_DEANS.contains(part.head));
            }
        }
        return Optional.empty();
    }

    /** {@code a delegation from ORG, comprising the Director of OTHER, NAME, and the Registrar, NAME}: whoever comes along is of ORG. */
    private Optional<OrganizationEntity> sender(Clause clause, int post) {
        boolean composed = false;
        for (int i = post - 1; i > 1; i--) {
            composed |= clause.at(i).isAny(scene.words("consisting-words"))
                    || clause.at(i).isAny(scene.words("leading-words"));
            int of = clause.at(i - 1).is("the") ? i - 2 : i - 1;
            boolean sent = clause.at(of).is("from") || clause.at(of).is("of");
            if (composed && sent && scene.isDelegation(clause.at(of - 1))) {
                return scene.organization(clause.at(i));
            }
        }
        return Optional.empty();
    }

    /** {@code From the Faculty of X attended NAME, Dean}: the house with which a sentence opens, no other being named before the post. */
    private Optional<OrganizationEntity> fromHouse(Clause clause, int post) {
        int first = clause.at(0).isAny(scene.gazetteer.words("signatory-nouns")) ? 1 : 0;
        boolean opens = clause.at(first).isAny(OPENERS)
                && (!clause.at(0).is("at")
                        || clause.items().stream()
                                .anyMatch(item -> item.isAny(scene.words("event-meeting"))
                                        || item.isAny(scene.words("receive-verbs"))));
        if (!opens) {
            return Optional.empty();
        }
        int house = clause.at(first + 1).is("the") ? first + 2 : first + 1;
        if (clause.at(house).isAny(PARTS) && clause.at(house + 1).is("of")) {
            house += clause.at(house + 2).is("the") ? 3 : 2;
        }
        for (int i = house + 1; i < post; i++) {
            boolean whole = clause.at(house + 1).is("of") && i <= house + 3;
            boolean guests = scene.isDelegation(clause.at(i + 1));
            boolean unit = scene.organization(clause.at(i))
                    .filter(OrganizationEntity::isUnit)
                    .isPresent();
            if (clause.at(i).organization() != null && !whole && !guests && !unit) {
                return Optional.empty();
            }
        }
        return house < post ? scene.organization(clause.at(house)) : Optional.empty();
    }

    /** "Principal X described how Y is taught at ORG": the head of another house than the one whose news it is. */
    private Optional<OrganizationEntity> headOfAnotherHouse(Clause clause, PositionReader.Found post) {
        if (!SINGLE.contains(post.post().rank())) {
            return Optional.empty();
        }
        for (int i = 1; i < clause.size(); i++) {
            Item item = clause.at(i);
            Optional<OrganizationEntity> body = scene.organization(item);
            if (item.span().start() > post.evidence().end()
                    && clause.at(i - 1).is("at")
                    && body.isPresent()
                    && !body.get().isUnit()
                    && item.organization().form() == Form.NAME) {
                return body;
            }
        }
        return Optional.empty();
    }

    /** What is named before a post, the last first. */
    private void last(PositionReader.Found post, Set<OrganizationEntity> near) {
        int offset = post.evidence().start();
        scene.entities
                .latest(
                        offset,
                        body -> Scene.isInstitution(body)
                                && !near.contains(body)
                                && (!ACADEMIC.contains(post.post().rank()) || teaches(body)))
                .ifPresent(near::add);
    }

    private static boolean teaches(OrganizationEntity body) {
        return switch (body.type) {
            case UNIVERSITY, COLLEGE, SCHOOL, RESEARCH_INSTITUTE -> true;
            default -> false;
        };
    }
}
