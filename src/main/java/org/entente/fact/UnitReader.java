package org.entente.fact;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.document.Span;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.Gazetteer;
import org.entente.mention.OrganizationMention.Form;
import org.entente.mention.OrganizationType;

/**
 * Reads of which organization a named unit is a part: {@code UNIT of ORG}, {@code ORG's UNIT}, {@code ORG UNIT},
 * {@code UNIT, ORG}, {@code UNIT under ORG}; else the institution on whose side it is named.
 */
final class UnitReader {
    /** What only houses of teaching have. */
    static final Set<String> TEACHING_HEADS = Set.of("faculty", "school", "college", "chair");

    /** Units that stand below others, and those that stand above. */
    private static final Set<String> SMALL_HEADS = Set.of("department", "chair", "laboratory", "section", "division");

    private static final Set<String> LARGE_HEADS = Set.of("faculty", "school", "college", "institute");

    /** What parts of a ministry are called. */
    private static final Set<String> STATE_OFFICES = Set.of("department", "directorate", "bureau", "senate");

    /** Where those sit who lead a house. */
    private static final Set<String> SEATS = Set.of("presidency", "rectorate", "headquarters");

    private static final Set<String> PARTNER_LINKS = Set.of("with", "and", "between");

    private final Scene scene;
    /** Those with whom an instrument is said to be made, by a name of their own: parts of no other party. */
    private final Set<OrganizationEntity> partners = new HashSet<>();
    /** Offices that are said to be of a country. */
    private final Set<OrganizationEntity> ofStates = new HashSet<>();
    /** Each two between whom an instrument is said to be. */
    private final Set<Set<OrganizationEntity>> parties = new HashSet<>();

    private final Movements movements;
    private final UnitNames names;

    UnitReader(Scene scene, Movements movements) {
        this.scene = scene;
        this.movements = movements;
        this.names = new UnitNames(scene.gazetteer);
    }

    void read() {
        for (int c = 0; c < scene.clauses.size(); c++) {
            Clause clause = scene.clauses.get(c);
            for (int i = 0; i < clause.size(); i++) {
                int at = i;
                Optional<OrganizationEntity> part = scene.organization(clause.at(i));
                part.ifPresent(body -> underUniversity(clause, at, body));
                if (part.isPresent()
                        && canBePart(part.get())
                        && part.get().parent.isEmpty()) {
                    explicit(clause, i, part.get());
                    if (part.get().parent.isPresent()) {
                        shareWithList(clause, i, part.get());
                    }
                }
            }
        }
        ofSeveral();
        byName();
        if (!scene.isHostUnnamed()) {
            findParties();
            bySide(true);
            bySide(false);
        }
    }

    /** {@code the Faculties of Law and Medicine of ORG}, {@code Institute of Law and Institute of Medicine of ORG}: what is told of the last is true of all. */
    private void shareWithList(Clause clause, int last, OrganizationEntity part) {
        OrganizationEntity whole = part.parent.orElseThrow();
        if (part.parentSpan.start() < clause.at(last).span().start()) {
            return;
        }
        int i = last - 1;
        while (i >= 0) {
            while (clause.at(i).is(",")
                    || clause.at(i).is("and")
                    || clause.at(i).is("the")) {
                i--;
            }
            Optional<OrganizationEntity> other = scene.organization(clause.at(i));
            if (i == last - 1
                    || other.isEmpty()
                    || !other.get().isUnit() && !other.get().head.equals(part.head)
                    || !canBePart(other.get())) {
                return;
            }
            if (other.get().parent.isEmpty() && other.get() != whole) {
                become(other.get(), whole, clause.at(i).span().union(part.parentSpan));
            }
            last = i;
            i--;
        }
    }

    /** {@code A is a public university under the University of B}. */
    private void underUniversity(Clause clause, int i, OrganizationEntity body) {
        if (body.type != OrganizationType.UNIVERSITY
                || body.parent.isPresent()
                || !clause.at(i + 1).is("is")) {
            return;
        }
        for (int k = i + 2; k < i + 9 && k < clause.size(); k++) {
            if (clause.at(k).is("under")) {
                int of = clause.at(k + 1).is("the") ? k + 2 : k + 1;
                scene.organization(clause.at(of))
                        .filter(whole -> whole != body && whole.type == OrganizationType.UNIVERSITY)
                        .ifPresent(whole -> set(
                                body,
                                whole,
                                clause.at(i).span().union(clause.at(of).span())));
                return;
            }
            if (clause.at(k).mention() != null) {
                return;
            }
        }
    }

    /** {@code three institutes of ORG}, and later {@code the three institutes, namely A, B and C}: those are parts of it. */
    private void ofSeveral() {
        OrganizationEntity whole = null;
        String kind = "";
        for (Clause clause : scene.clauses) {
            for (int i = 1; i < clause.size(); i++) {
                boolean several = clause.at(i).isAny(scene.gazetteer.words("kinds-of-parts"))
                        && clause.at(i - 1).isAny(scene.gazetteer.words("numbers"));
                if (!several) {
                    continue;
                }
                int of = clause.at(i + 2).is("the") ? i + 3 : i + 2;
                Optional<OrganizationEntity> owner =
                        clause.at(i + 1).is("of") ? scene.organization(clause.at(of)) : Optional.empty();
                int from = owner.isPresent() ? of + 1 : i + 1;
                if (owner.isPresent()) {
                    whole = owner.get();
                    kind = clause.at(i - 1).lower() + " " + clause.at(i).lower();
                }
                boolean same = kind.equals(
                        clause.at(i - 1).lower() + " " + clause.at(i).lower());
                if (whole != null && same && isFollowedByNames(clause, from)) {
                    listed(clause, from, whole);
                }
            }
        }
    }

    private boolean isFollowedByNames(Clause clause, int from) {
        for (int i = from; i < from + 3; i++) {
            if (clause.at(i).isAny(scene.gazetteer.words("list-openers"))) {
                return true;
            }
        }
        return false;
    }

    private void listed(Clause clause, int from, OrganizationEntity whole) {
        for (int i = from; i < clause.size(); i++) {
            Optional<OrganizationEntity> part = scene.organization(clause.at(i));
            boolean fits =
                    part.isPresent() && part.get() != whole && part.get().parent.isEmpty();
            if (fits && (part.get().isUnit() || part.get().type == OrganizationType.RESEARCH_INSTITUTE)) {
                set(part.get(), whole, clause.at(i).span());
            } else if (clause.at(i).person() != null || clause.at(i).post() != null) {
                return;
            }
        }
    }

    /** A unit whose name begins or ends with that of a house is its part: {@code Osh State University Press Office}. */
    private void byName() {
        for (OrganizationEntity part : scene.entities.organizations()) {
            boolean academy = part.type == OrganizationType.UNIVERSITY && part.head.equals("academy");
            if (!canBePart(part) && !academy || part.type == OrganizationType.HOSPITAL || part.parent.isPresent()) {
                continue;
            }
            OrganizationEntity whole = null;
            int longest = 0;
            for (OrganizationEntity house : scene.entities.organizations()) {
                if (house == part || !Scene.isInstitution(house)) {
                    continue;
                }
                for (String name : house.names) {
                    if (name.length() > longest && part.names.stream().anyMatch(n -> isNamedBy(n, name))) {
                        whole = house;
                        longest = name.length();
                    }
                }
            }
            if (whole != null) {
                become(part, whole, part.mentions.keySet().iterator().next());
            }
        }
    }

    private static boolean isNamedBy(String part, String whole) {
        return part.startsWith(whole + " ")
                        && part.substring(whole.length() + 1).indexOf(' ') > 0
                        && !part.startsWith(whole + " of ")
                || part.endsWith(" of " + whole)
                || part.endsWith(" of the " + whole);
    }

    /** Gives units that are named alone to the side on which they are named; first where the clause itself tells the side. */
    private void bySide(boolean told) {
        NearbyHouses nearby = new NearbyHouses(scene);
        for (int c = 0; c < scene.clauses.size(); c++) {
            Clause clause = scene.clauses.get(c);
            for (int i = 0; i < clause.size(); i++) {
                Optional<OrganizationEntity> named = scene.organization(clause.at(i));
                if (named.isEmpty()
                        || clause.at(i).organization().form() == Form.GENERIC
                        || named.get().parent.isPresent()
                        || !names.isUnitLike(named.get())) {
                    continue;
                }
                OrganizationEntity part = named.get();
                boolean elsewhere = clause.at(i + 1).is("(") && clause.at(i + 2).place() != null;
                if (elsewhere
                        || partners.contains(part)
                        || isAcademyOfSciences(part)
                        || names.isNamedCentre(part)
                        || ofStates.contains(part)
                        || names.isOfLand(part)
                                && (clause.at(i - 1).isAny(PARTNER_LINKS)
                                        || part.name().contains(" in "))) {
                    continue;
                }
                Set<OrganizationEntity> sides = nearby.before(c, i, part);
                if (!told && !names.isNamedAfterPlace(part)) {
                    scene.side(c, i).or(movements::receiver).ifPresent(sides::add);
                }
                boolean teaches = TEACHING_HEADS.stream().anyMatch(part.head::endsWith);
                Optional<OrganizationEntity> side = sides.stream()
                        .filter(house -> house != part && canOwn(part, house) && !names.isUnitLike(house))
                        .filter(house -> !parties.contains(Set.of(house, part)))
                        .min(Comparator.comparing(
                                house -> teaches && house.type == OrganizationType.RESEARCH_INSTITUTE));
                if (side.isPresent() && isOffice(side.get()) && isOffice(part)) {
                    // Beside a department of state another one is none of its parts.
                    part.type = OrganizationType.GOVERNMENT_BODY;
                } else if (side.isPresent()) {
                    part.parentGuessed = true;
                    part.type = isOffice(part) && isMinistry(side.get())
                            ? OrganizationType.GOVERNMENT_BODY
                            : OrganizationType.ORGANIZATIONAL_UNIT;
                    set(
                            part,
                            speakingUnit(clause, i, part, side.get()).orElse(side.get()),
                            clause.at(i).span());
                }
            }
        }
    }

    /** Finds whom the words of an instrument name as one of its parties, and which offices are of a country, once for all parts. */
    private void findParties() {
        for (Clause clause : scene.clauses) {
            boolean agreement = scene.says(clause.words(), "agreement-words");
            for (int i = 0; i < clause.size(); i++) {
                if (isOfState(clause, i)) {
                    scene.organization(clause.at(i))
                            .filter(body -> !TEACHING_HEADS.contains(body.head))
                            .ifPresent(ofStates::add);
                }
                if (!agreement) {
                    continue;
                }
                int first = clause.at(i + 1).is("the") ? i + 2 : i + 1;
                Optional<OrganizationEntity> one = scene.organization(clause.at(first));
                if (one.isEmpty()) {
                    continue;
                }
                if (clause.at(i).is("with") && names.isNamed(one.get())) {
                    partners.add(one.get());
                }
                if (clause.at(i).is("between")) {
                    other(clause, first)
                            .filter(other -> other != one.get())
                            .ifPresent(other -> parties.add(Set.of(one.get(), other)));
                }
            }
        }
    }

    /** {@code Kenya's Department of Fisheries}, {@code the Department of Fisheries (DF) of the Republic of Kenya}: it is of the state. */
    private static boolean isOfState(Clause clause, int i) {
        int of = i + 1;
        if (clause.at(of).is("(") && clause.at(of + 2).is(")")) {
            of += 3;
        }
        int land = clause.at(of + 1).is("the") ? of + 2 : of + 1;
        return clause.at(i - 1).isPossessive() && isCountry(clause.at(i - 2))
                || clause.at(of).is("of") && isCountry(clause.at(land));
    }

    private static boolean isCountry(Item item) {
        return item.place() != null && item.place().isCountry();
    }

    /** B of {@code between A and B}, {@code between A (ABC) here and the Osh-based B}. */
    private Optional<OrganizationEntity> other(Clause clause, int first) {
        boolean and = false;
        for (int i = first + 1; i < first + 9; i++) {
            if (and && clause.at(i).organization() != null) {
                return scene.organization(clause.at(i));
            }
            and |= clause.at(i).is("and");
            boolean mark = clause.at(i).is("(") || clause.at(i).is(")");
            if (clause.at(i).person() != null
                    || clause.at(i).post() != null
                    || clause.at(i).token() != null && clause.at(i).token().isMark() && !mark) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a body is a department or an office of state or of a house. */
    private static boolean isOffice(OrganizationEntity body) {
        return (body.type == OrganizationType.GOVERNMENT_BODY || body.isUnit())
                && Stream.of(body.head.split(" ")).anyMatch(STATE_OFFICES::contains);
    }

    /** The larger unit for which a clause speaks, {@code Representing the Faculty of X, there were …}: departments in it are that faculty's. */
    private Optional<OrganizationEntity> speakingUnit(
            Clause clause, int i, OrganizationEntity part, OrganizationEntity house) {
        if (!SMALL_HEADS.contains(part.head) || !clause.at(0).isAny(scene.gazetteer.words("side-speakers"))) {
            return Optional.empty();
        }
        for (int k = 1; k < Math.min(i, 6); k++) {
            Optional<OrganizationEntity> unit = scene.organization(clause.at(k));
            if (unit.isPresent()
                    && unit.get() != part
                    && LARGE_HEADS.contains(unit.get().head)
                    && Scene.root(unit.get()).equals(Optional.of(house))) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /** Whether a house has such units: faculties and chairs are parts of universities, institutes of those and of academies. */
    private boolean canOwn(OrganizationEntity part, OrganizationEntity house) {
        boolean teaching =
                switch (house.type) {
                    case UNIVERSITY, COLLEGE, SCHOOL, RESEARCH_INSTITUTE, HOSPITAL -> true;
                    default -> false;
                };
        if (isOfOtherLand(part, house)) {
            return false;
        }
        if (!part.isUnit()) {
            return house.type == OrganizationType.UNIVERSITY;
        }
        return teaching
                || house.type != OrganizationType.JOINT_INSTITUTION
                        && TEACHING_HEADS.stream().noneMatch(part.head::endsWith);
    }

    /** Whether a part is named after a town of another land than that of a house: {@code Osh Education Centre} is none of a college in Canada. */
    private boolean isOfOtherLand(OrganizationEntity part, OrganizationEntity house) {
        Gazetteer.PlaceEntry town = scene.gazetteer.place(part.name().split(" ", 2)[0]);
        return town != null
                && !town.isCountry()
                && part.country.equals(Optional.of(town.country()))
                && house.country.isPresent()
                && !part.country.equals(house.country);
    }

    /** An academy of sciences is no part of a university, whatever it does {@code at the University}. */
    static boolean isAcademyOfSciences(OrganizationEntity body) {
        return body.type == OrganizationType.RESEARCH_INSTITUTE && body.head.startsWith("academy of science");
    }

    private static boolean canBePart(OrganizationEntity body) {
        if (isAcademyOfSciences(body)) {
            return false;
        }
        if (body.type == OrganizationType.GOVERNMENT_BODY) {
            return isOffice(body);
        }
        return switch (body.type) {
            case ORGANIZATIONAL_UNIT,
                    JOINT_INSTITUTION,
                    RESEARCH_INSTITUTE,
                    COLLEGE,
                    SCHOOL,
                    HOSPITAL,
                    CULTURAL_INSTITUTION,
                    OTHER,
                    ASSOCIATION -> true;
            default -> false;
        };
    }

    private void explicit(Clause clause, int i, OrganizationEntity part) {
        Span own = clause.at(i).span();
        // UNIT of (the) ORG; UNIT under ORG; UNIT at ORG
        int j = i + 1;
        if (clause.at(j).is("(")) {
            while (j < clause.size() && j < i + 6 && !clause.at(j).is(")")) {
                j++;
            }
            j++;
        }
        Item link = clause.at(j);
        boolean of = link.is("of") || link.is("under") || link.is("within");
        boolean at = link.is("at") || link.is("in");
        boolean inside = at && part.isUnit()
                || link.is("at")
                        && part.type == OrganizationType.RESEARCH_INSTITUTE
                        && (clause.at(j + 1).is("the") || j > i + 1);
        if (of || inside) {
            int k = j + 1;
            // "the Quality Department at the Presidency of Alpha University"
            int seat = clause.at(k).is("the") ? k + 1 : k;
            if (clause.at(seat).isAny(SEATS) && clause.at(seat + 1).is("of")) {
                k = seat + 2;
            }
            while (clause.at(k).is("the")
                    || clause.at(k).is("our")
                    || clause.at(k).is("same")
                    || clause.at(k).is("this")) {
                k++;
            }
            Optional<OrganizationEntity> whole = scene.organization(clause.at(k));
            boolean place = inside && clause.at(k + 1).isPossessive(); // "at the university's main building"
            // "the Hospital of Alpha University", and another hospital was spoken of
            boolean another = link.is("of")
                    && clause.at(i).organization().form() == Form.GENERIC
                    && !part.isUnit()
                    && whole.isPresent()
                    && clause.at(k).organization().form() == Form.NAME;
            if (whole.isPresent() && whole.get() != part && !place && !another) {
                if (link.is("of") && clause.at(k).organization().form() != Form.GENERIC) {
                    Span full = own.union(clause.at(k).span());
                    boolean printed =
                            plain(own).equals(clause.at(i).organization().name());
                    if (full.length() < 200 && printed) {
                        part.names.add(plain(full));
                        part.mentions.putIfAbsent(full, "organization.unit-of");
                    }
                }
                become(part, whole.get(), own.union(clause.at(k).span()));
                return;
            }
            if (clause.at(k - 1).is("our")) {
                scene.host().filter(h -> h != part).ifPresent(h -> become(part, h, own));
                return;
            }
        }
        // "Faculty of Science (ABC)"
        for (Span alias : clause.at(i).organization().aliases()) {
            Optional<OrganizationEntity> house = scene.entities.organizations().stream()
                    .filter(body -> body != part && !body.isUnit() && !part.isNamed(plain(alias)))
                    .filter(body -> plain(alias).indexOf(' ') < 0 && body.isNamed(plain(alias)))
                    .findFirst();
            if (house.isPresent()) {
                become(part, house.get(), own.union(alias));
                return;
            }
        }
        // "Faculty of Science ABC", "Faculty of Science Alpha University"
        Optional<OrganizationEntity> behind = scene.organization(link);
        if (part.isUnit()
                && j == i + 1
                && behind.isPresent()
                && !behind.get().isUnit()
                && (scene.text.plain(link.span()).matches("\\p{Lu}{3,8}")
                        || behind.get().type == OrganizationType.UNIVERSITY
                                && link.organization().form() == Form.NAME)) {
            become(part, behind.get(), own.union(link.span()));
            return;
        }
        // ORG's UNIT; ORG UNIT
        int b = i - 1;
        if (clause.at(b).isPossessive()) {
            b--;
        }
        Optional<OrganizationEntity> owner = scene.organization(clause.at(b));
        if (owner.isPresent() && owner.get() != part && (b == i - 1 && part.isUnit() || b < i - 1)) {
            become(part, owner.get(), clause.at(b).span().union(own));
            if (b == i - 1) {
                part.names.add(plain(clause.at(b).span().union(own)));
            }
            return;
        }
        if (clause.at(i - 1).is("our") && part.isUnit()) {
            scene.host().filter(h -> h != part).ifPresent(h -> become(part, h, own));
            return;
        }
        if (clause.at(i - 1).is("its") && part.isUnit()) {
            Optional<OrganizationEntity> whole = ownerOf(clause, i - 1);
            if (whole.filter(house -> canOwn(part, house)).isPresent()) {
                become(part, whole.get(), own);
                shareToRight(clause, i, part, whole.get());
                return;
            }
        }
        // UNIT, which belongs to ORG; UNIT, part of ORG
        int belongs = clause.at(j).is(",") ? j + 1 : j;
        while (clause.at(belongs).is("which")
                || clause.at(belongs).is("is")
                || clause.at(belongs).is("a")) {
            belongs++;
        }
        if (clause.at(belongs).is("belongs")
                || clause.at(belongs).is("belonging")
                || clause.at(belongs).is("part")) {
            int k = clause.at(belongs + 2).is("the") ? belongs + 3 : belongs + 2;
            Optional<OrganizationEntity> whole = scene.organization(clause.at(k));
            if (whole.isPresent() && whole.get() != part) {
                become(part, whole.get(), own.union(clause.at(k).span()));
                return;
            }
        }
        // UNIT, ORG (a unit in a smaller unit: "Department of X, Institute of Y")
        if (clause.at(j).is(",") && (part.isUnit() || isOffice(part))) {
            Optional<OrganizationEntity> whole = scene.organization(clause.at(j + 1));
            boolean list = clause.at(i - 1).is(",")
                    || clause.at(j + 2).is(",")
                    || clause.at(j + 2).is("and");
            boolean above =
                    whole.isPresent() && SMALL_HEADS.contains(part.head) && LARGE_HEADS.contains(whole.get().head);
            boolean alone = whole.isPresent()
                    && whole.get() != part
                    && (!whole.get().isUnit() || !list || above)
                    && !(names.isUnitLike(whole.get()) && isBeforeLast(clause, j + 2))
                    && (!isAmongHouses(clause, j + 1) || isOffice(part) && isMinistry(whole.get()))
                    && (part.isUnit() || isMinistry(whole.get()))
                    && !sameLevel(part, whole.get());
            if (alone) {
                become(part, whole.get(), own.union(clause.at(j + 1).span()));
            }
        }
    }

    /** Whether one more unit ends a list here: {@code and the International Office}. */
    private boolean isBeforeLast(Clause clause, int and) {
        int next = clause.at(and + 1).is("the") ? and + 2 : and + 1;
        return clause.at(and).is("and")
                && scene.organization(clause.at(next))
                        .filter(OrganizationEntity::isUnit)
                        .isPresent();
    }

    /** Whose {@code its} is: the institution named last before it in the clause, else the first of the clause before. */
    private Optional<OrganizationEntity> ownerOf(Clause clause, int its) {
        for (int k = its - 1; k >= 0; k--) {
            Optional<OrganizationEntity> body = scene.organization(clause.at(k)).filter(Scene::isInstitution);
            if (body.isPresent()) {
                return body;
            }
        }
        int before = clause.sentence().index() - 1;
        return before < 0
                ? Optional.empty()
                : scene.clauses.get(before).items().stream()
                        .flatMap(item -> scene.organization(item).filter(Scene::isInstitution).stream())
                        .findFirst();
    }

    /** {@code its Faculty of A, Faculty of B and Faculty of C}: all of them are. */
    private void shareToRight(Clause clause, int first, OrganizationEntity part, OrganizationEntity whole) {
        int i = first + 1;
        while (i < clause.size()) {
            while (clause.at(i).is(",")
                    || clause.at(i).is("and")
                    || clause.at(i).is("the")) {
                i++;
            }
            Optional<OrganizationEntity> other = scene.organization(clause.at(i));
            if (other.isEmpty()
                    || !other.get().head.equals(part.head)
                    || other.get().parent.isPresent()) {
                return;
            }
            become(other.get(), whole, clause.at(i).span());
            i++;
        }
    }

    /** {@code the Centre, University A (A), University B and University C}: what stands before them is listed with them. */
    private boolean isAmongHouses(Clause clause, int house) {
        int k = house + 1;
        if (clause.at(k).is("(") && clause.at(k + 2).is(")")) {
            k += 3;
        }
        if (!clause.at(k).is(",")
                || scene.organization(clause.at(house))
                        .filter(Scene::isInstitution)
                        .isEmpty()) {
            return false;
        }
        int next = clause.at(k + 1).is("the") ? k + 2 : k + 1;
        return scene.organization(clause.at(next))
                .filter(Scene::isInstitution)
                .filter(other -> !scene.organization(clause.at(house)).equals(Optional.of(other)))
                .isPresent();
    }

    private static boolean isMinistry(OrganizationEntity body) {
        return body.type == OrganizationType.GOVERNMENT_BODY && body.head.endsWith("ministry");
    }

    private static boolean sameLevel(OrganizationEntity a, OrganizationEntity b) {
        return a.isUnit() && b.isUnit() && a.head.equals(b.head);
    }

    private String plain(Span span) {
        return scene.text.plain(span).replaceAll("\\s+", " ");
    }

    private void become(OrganizationEntity part, OrganizationEntity whole, Span span) {
        if (isOffice(part) && whole.type == OrganizationType.GOVERNMENT_BODY) {
            part.type = OrganizationType.GOVERNMENT_BODY;
            set(part, whole, span);
            return;
        }
        if (part.type == OrganizationType.GOVERNMENT_BODY) {
            return;
        }
        boolean institutionOfBody = !part.isUnit() && part.type != OrganizationType.JOINT_INSTITUTION;
        if (institutionOfBody
                && whole.type != OrganizationType.UNIVERSITY
                && whole.type != OrganizationType.COLLEGE
                && whole.type != OrganizationType.GOVERNMENT_BODY
                && whole.type != OrganizationType.HOSPITAL
                && !(whole.isUnit() && LARGE_HEADS.contains(whole.head))
                && !(whole.head.startsWith("academy") && whole.type == OrganizationType.RESEARCH_INSTITUTE)) {
            return;
        }
        if (part.type == OrganizationType.JOINT_INSTITUTION) {
            return;
        }
        if (institutionOfBody && part.type != OrganizationType.ASSOCIATION && !part.head.equals("museum")) {
            part.type = OrganizationType.ORGANIZATIONAL_UNIT;
        }
        set(part, whole, span);
    }

    private void set(OrganizationEntity part, OrganizationEntity whole, Span span) {
        OrganizationEntity up = whole;
        for (int depth = 0; depth < 6 && up != null; depth++) {
            if (up == part) {
                return;
            }
            up = up.parent.orElse(null);
        }
        part.parent = Optional.of(whole);
        part.parentSpan = span;
        if (part.country.isEmpty()) {
            part.country = whole.country;
        }
    }
}
