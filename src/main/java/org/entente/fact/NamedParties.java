package org.entente.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;
import org.entente.mention.OrganizationType;

/** Reads from a part of a clause the institutions that it names as parties. */
final class NamedParties {
    private static final Set<String> HELPING = Set.of(
            "collaboration", "cooperation", "conjunction", "association", "coordination", "consultation", "line");

    private static final Set<String> REGIONS = Set.of("city", "province", "region", "state", "prefecture", "county");

    /** The items that name a place. */
    private static final int LONGEST_PLACE = 5;

    private static final Set<String> COUNTS = Set.of("both", "two");

    private final Scene scene;
    private final List<PositionReader.Found> positions;
    private final Principals principals;

    NamedParties(Scene scene, List<PositionReader.Found> positions, Principals principals) {
        this.scene = scene;
        this.positions = positions;
        this.principals = principals;
    }

    /** The parties named from one item to another: institutions, and those that the persons named hold their posts in. */
    List<OrganizationEntity> bodies(Clause clause, int from, int to) {
        Set<OrganizationEntity> found = new LinkedHashSet<>();
        int aside = -1;
        for (int i = from; i < Math.min(to, clause.size()); i++) {
            if (isWitnessing(clause, i)) {
                aside = i;
            } else if (aside >= 0 && endsAside(clause, aside, i)) {
                aside = -1;
            }
            if (aside >= 0) {
                continue;
            }
            if (Asides.isAside(clause, i)) {
                continue;
            }
            Optional<OrganizationEntity> body = scene.organization(clause.at(i));
            if (body.isPresent() && (isSecondPost(clause, i, body.get()) || isHouseOf(found, clause, i, body.get()))) {
                continue;
            }
            if (body.isPresent()) {
                boolean place = clause.at(i - 1).is("at")
                        || clause.at(i - 1).is("in")
                        || clause.at(i - 1).is("the")
                                && (clause.at(i - 2).is("at")
                                        || clause.at(i - 2).is("in")
                                        || clause.at(i - 2).is("under"));
                OrganizationEntity party = isPostPlace(clause, body.get()) ? party(body.get()) : actor(body.get());
                if (party != null
                        && !(place && found.size() != 1)
                        && party.type != OrganizationType.JOINT_INSTITUTION
                        && !isScenery(clause, i)) {
                    found.add(party);
                }
                continue;
            }
            if (isGovernment(clause, i)) {
                Item last = clause.at(i + 1).isAny(REGIONS) ? clause.at(i + 1) : clause.at(i);
                found.add(scene.entities.city(
                        clause.at(i).place(), clause.at(i - 2).span().union(last.span())));
            } else if (isCity(clause, i)) {
                found.add(scene.entities.city(
                        clause.at(i).place(),
                        clause.at(i - 2).span().union(clause.at(i).span())));
            } else if (clause.at(i).person() != null) {
                employer(clause, i).ifPresent(found::add);
            }
        }
        return new ArrayList<>(found);
    }

    /** {@code the branch of X}, {@code Faculty of Law Alpha University}, where it is the part that acts. */
    private boolean isHouseOf(Set<OrganizationEntity> found, Clause clause, int i, OrganizationEntity body) {
        // "University of X College of Medicine"
        boolean named = scene.organization(clause.at(i + 1))
                .filter(part -> part.isUnit() && part.parent.equals(Optional.of(body)) && !part.parentGuessed)
                .filter(this::isAcademic)
                .isPresent();
        if (named) {
            return true;
        }
        int of = clause.at(i - 1).is("the") ? i - 2 : i - 1;
        return scene.organization(clause.at(clause.at(of).is("of") ? of - 1 : i - 1))
                .filter(part -> found.contains(part) && part.parent.equals(Optional.of(body)))
                .isPresent();
    }

    /** {@code with the City of X}, {@code the City of X and}: a city that acts, where others are named for where they are. */
    private static boolean isCity(Clause clause, int i) {
        return clause.at(i).place() != null
                && clause.at(i - 1).is("of")
                && clause.at(i - 2).is("city")
                && clause.at(i - 2).token().isCapitalized()
                && !clause.at(i - 4).is("in")
                && !clause.at(i - 4).is("at");
    }

    /** The parties named before a verb; not those who say in the same clause that others sign. */
    List<OrganizationEntity> subjects(Clause clause, int verb) {
        for (int i = verb - 1; i > 0; i--) {
            if (clause.at(i).isAny(scene.gazetteer.words("statement-verbs"))) {
                List<OrganizationEntity> behind = bodies(clause, i + 1, verb);
                if (!behind.isEmpty()) {
                    return behind;
                }
            }
        }
        return bodies(clause, Math.min(Math.max(behindSource(clause), behindGuests(clause, verb)), verb), verb);
    }

    /** Where what is told of those who sign begins, behind {@code In the presence of Minister X, …}. */
    static int behindAttendance(Clause clause, int verb) {
        int comma = opener(clause, verb);
        while (comma >= 0 && comma < verb && !clause.at(comma).is(",")) {
            comma++;
        }
        return comma < 0 || comma == verb ? 0 : Math.max(comma, behindGuests(clause, verb));
    }

    /** Where {@code the two rectors} stands behind {@code In the presence of X, Minister of Y, and B,}; else 0. */
    private static int behindGuests(Clause clause, int verb) {
        for (int i = opener(clause, verb); i >= 0 && i < verb; i++) {
            boolean counted = clause.at(i - 1).isAny(COUNTS)
                    || clause.at(i + 1).is("of") && clause.at(i + 2).isAny(COUNTS);
            if (clause.at(i).post() != null && clause.at(i).post().plural() && counted) {
                return i;
            }
        }
        return 0;
    }

    private static int opener(Clause clause, int verb) {
        int i = 0;
        while (i < Math.min(4, verb) && !Scene.opensAttendance(clause, i)) {
            i++;
        }
        return i < Math.min(4, verb) ? i : -1;
    }

    /** Where what is told begins behind {@code According to a statement by X,}. */
    static int behindSource(Clause clause) {
        int comma = 0;
        while (clause.at(0).is("according")
                && comma < clause.size()
                && !clause.at(comma).is(",")) {
            comma++;
        }
        return comma;
    }

    /** {@code the government of X}: what acts where a country is named. */
    private static boolean isGovernment(Clause clause, int i) {
        return clause.at(i).place() != null
                && clause.at(i - 1).is("of")
                && clause.at(i - 2).is("government")
                && !clause.at(i - 3).isAny(Set.of("by", "behalf"));
    }

    /**
     * Whether those who watch are told of from here, or those who helped; not in {@code the ceremony witnessed the signing}.
     */
    private boolean isWitnessing(Clause clause, int i) {
        boolean helping = clause.at(i).isAny(scene.gazetteer.words("help-nouns"))
                && clause.at(i + 1).is("of")
                && scene.gazetteer.words("help-openers").contains(helpOpener(clause, i));
        boolean organizing = clause.at(i + 1).is("by") && clause.at(i).isAny(scene.gazetteer.words("organize-verbs"));
        if (helping
                || organizing
                || clause.at(i).is("thanks") && clause.at(i + 1).is("to")) {
            return true;
        }
        Item what = clause.at(i + 1).is("the") ? clause.at(i + 2) : clause.at(i + 1);
        return clause.at(i).isAny(scene.gazetteer.words("witness-words"))
                && !what.isAny(scene.gazetteer.words("signing-nouns"));
    }

    private static String helpOpener(Clause clause, int i) {
        int before = i - 1;
        while (before > i - 4 && !clause.at(before).isAny(Set.of("with", "under", "through", "at", "by"))) {
            before--;
        }
        return clause.at(before).lower();
    }

    /** Whether what tells of witnesses ends: at a semicolon, or at a comma where it opens the sentence. */
    private static boolean endsAside(Clause clause, int begin, int i) {
        return clause.at(i).is(";") || begin < 4 && clause.at(i).is(",");
    }

    /** Whether an organization is only where a person named here holds another post, beside one in an institution of more weight. */
    private boolean isSecondPost(Clause clause, int i, OrganizationEntity body) {
        for (PositionReader.Found position : positions) {
            if (position.clause() != clause.sentence().index()
                    || !position.stated()
                    || position.organization().isEmpty()
                    || position.organization().get() != body) {
                continue;
            }
            for (PositionReader.Found other : positions) {
                if (other.person() == position.person()
                        && other.organization().isPresent()
                        && other.organization().get() != body
                        && other.clause() == position.clause()
                        && principals.weight(other.organization().get()) > principals.weight(body)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an organization is named only for where or under what something happens. */
    private static boolean isScenery(Clause clause, int i) {
        String before = clause.at(i - 1).is("the")
                ? clause.at(i - 2).lower()
                : clause.at(i - 1).lower();
        return before.equals("under") || before.equals("within") || before.equals("through");
    }

    /** The one that signs for a unit: the institution that it is a part of, or a branch itself. */
    private static OrganizationEntity party(OrganizationEntity body) {
        if (body.isUnit() && body.parentGuessed && (body.head.startsWith("cent") || body.head.equals("institute"))) {
            return body;
        }
        if (!body.isUnit()
                || body.head.equals("branch")
                || body.name().toLowerCase(java.util.Locale.ROOT).contains("branch")) {
            return body;
        }
        return Scene.root(body).orElse(null);
    }

    /** A faculty or an institute signs for itself where it is named itself; an office signs for the institution. */
    private OrganizationEntity actor(OrganizationEntity body) {
        boolean academic = isAcademic(body);
        return body.isUnit() && (body.parent.isEmpty() || academic && !body.parentGuessed) ? body : party(body);
    }

    /** Whether a part of a house is a faculty or a school, a {@code graduate school} too. */
    private boolean isAcademic(OrganizationEntity part) {
        return scene.gazetteer.words("academic-units").contains(part.head.substring(part.head.lastIndexOf(' ') + 1));
    }

    /** Whether a person named in a clause holds a post in an organization. */
    private boolean isPostPlace(Clause clause, OrganizationEntity body) {
        return positions.stream()
                .anyMatch(position -> position.clause() == clause.sentence().index()
                        && position.organization().equals(Optional.of(body)));
    }

    /** The institution that a person named stands for; who is {@code Kosovo's president} stands for none of the houses about. */
    private Optional<OrganizationEntity> employer(Clause clause, int i) {
        boolean ofPlace = false;
        for (int k = i - 1; k >= i - 5; k--) {
            ofPlace |= clause.at(k).place() != null;
        }
        Optional<PersonEntity> person = scene.entities.person(clause.at(i).person());
        for (PositionReader.Found position : positions) {
            if (person.isPresent()
                    && position.person() == person.get()
                    && position.organization().isPresent()
                    && (position.stated()
                            || !ofPlace
                                    && scene.host()
                                            .equals(position.organization().flatMap(Scene::root)))) {
                OrganizationEntity party = party(position.organization().get());
                if (party != null) {
                    return Optional.of(party);
                }
            }
        }
        return Optional.empty();
    }

    /** Those who hold a post of a rank in one of some institutions. */
    List<PersonEntity> holders(String rank, Collection<OrganizationEntity> houses) {
        return positions.stream()
                .filter(position ->
                        position.post().rank().equals(rank) && !position.post().former())
                .filter(position -> position.organization()
                        .flatMap(Scene::root)
                        .filter(houses::contains)
                        .isPresent())
                .map(PositionReader.Found::person)
                .distinct()
                .toList();
    }

    /** The institution that a person is said to hold a post in. */
    Optional<OrganizationEntity> house(PersonEntity person) {
        return positions.stream()
                .filter(position -> position.person() == person && position.stated())
                .flatMap(position -> position.organization().flatMap(Scene::root).stream())
                .findFirst();
    }

    /**
     * The parts of one house that a part of a clause names, if they are two and more and nobody else is named: {@code between
     * the Faculty and the Institute of the University}.
     */
    List<OrganizationEntity> parts(Clause clause, int from, int to) {
        Set<OrganizationEntity> parts = new LinkedHashSet<>();
        Set<OrganizationEntity> houses = new LinkedHashSet<>();
        for (int i = from; i < Math.min(to, clause.size()); i++) {
            Optional<OrganizationEntity> body = scene.organization(clause.at(i));
            body.filter(part -> part.parent.isPresent()).ifPresent(parts::add);
            body.map(part -> part.parent.orElse(part)).ifPresent(houses::add);
        }
        return parts.size() > 1 && houses.size() == 1 ? List.copyOf(parts) : List.of();
    }

    /** Where {@code with PARTNER} stands that says who signs with whom. */
    int withIndex(Clause clause, int sign, int instrument) {
        int from = Math.min(sign < 0 ? instrument : sign, instrument);
        for (int i = Math.max(0, from); i < clause.size(); i++) {
            boolean helpers = clause.at(i - 2).is("in") && clause.at(i - 1).isAny(HELPING);
            if (clause.at(i).is("with") && !helpers && firstBody(clause, i + 1, i + 9)) {
                return i;
            }
        }
        return -1;
    }

    boolean firstBody(Clause clause, int from, int to) {
        for (int i = from; i < Math.min(to, clause.size()); i++) {
            if (scene.organization(clause.at(i)).isPresent() || isCity(clause, i)) {
                return true;
            }
            if (clause.at(i).is(",")
                    || clause.at(i).is(";")
                    || clause.at(i).isAny(scene.gazetteer.words("clause-ends"))) {
                return false;
            }
        }
        return false;
    }

    /** Where the list of names that begins at {@code from} ends: at a verb or a semicolon. */
    int stop(Clause clause, int from) {
        int seen = 0;
        for (int i = from; i < clause.size(); i++) {
            if (scene.organization(clause.at(i)).isPresent()) {
                seen++;
            }
            boolean goesOn = clause.at(i).is("as")
                            && (clause.at(i + 1).is("well") || clause.at(i - 1).is("well"))
                    || isOnlyWhere(clause, i);
            boolean clauseEnd = clause.at(i).isAny(scene.gazetteer.words("clause-ends")) && seen > 0 && !goesOn;
            // "with A, confirming", not "with A, including"
            boolean participle = clause.at(i).lower().endsWith("ing")
                    && clause.at(i - 1).is(",")
                    && !clause.at(i).is("including");
            if (clauseEnd || participle && seen > 0 || clause.at(i).is(";")) {
                return i;
            }
        }
        return clause.size();
    }

    /** {@code A in Osh, B located in Nadi and C}: whether what begins here tells no more than where the one before is, and the list goes on. */
    private boolean isOnlyWhere(Clause clause, int in) {
        if (!clause.at(in).is("in")) {
            return false;
        }
        int i = in + 1;
        while (i < in + LONGEST_PLACE
                && (clause.at(i).place() != null
                        || clause.at(i).token() != null && clause.at(i).token().isCapitalized())) {
            i++;
        }
        int next = clause.at(i).is(",") && clause.at(i + 1).is("and") ? i + 2 : i + 1;
        next = clause.at(next).is("the") ? next + 1 : next;
        return i > in + 1
                && (clause.at(i).is(",")
                        || clause.at(i).is("and")
                        || clause.at(i).is(";"))
                && clause.at(next).organization() != null;
    }

    /** Whether the last two of the subjects are joined by {@code and}. */
    boolean joined(Clause clause, List<OrganizationEntity> pair) {
        int first = -1;
        for (int i = 0; i < clause.size(); i++) {
            Optional<OrganizationEntity> body = scene.organization(clause.at(i));
            if (body.isPresent() && party(body.get()) == pair.get(0)) {
                first = i;
            } else if (first >= 0 && body.isPresent() && party(body.get()) == pair.get(1)) {
                for (int k = first + 1; k < i; k++) {
                    if (clause.at(k).is("and") || clause.at(k).is("&")) {
                        return true;
                    }
                }
                return false;
            }
        }
        return false;
    }
}
