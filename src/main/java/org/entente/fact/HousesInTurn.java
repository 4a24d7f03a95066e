package org.entente.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.fact.Entity.OrganizationEntity;

/**
 * Tells where posts are held by two rows of equal length, one of persons and one of institutions: {@code the rectors of ORG and
 * OTHER, NAME and NAME}, {@code between ORG and OTHER, signed by Rector NAME and President NAME}. The first person is of the first
 * institution, and so on.
 */
final class HousesInTurn {
    private static final Set<String> LINKS = Set.of("of", "at", "from");

    /** What may stand before a name in a row beside its title: {@code Prof. Dr. NAME}, {@code the ORG}. */
    private static final int LEAD = 4;

    /** The things in the longest row, and the items that they take. */
    private static final int LONGEST = 12;

    private static final int LONGEST_ITEMS = 48;

    private final Scene scene;

    HousesInTurn(Scene scene) {
        this.scene = scene;
    }

    /** The items of a clause that name one thing each, and the item behind the last. */
    private record Row(int end, List<Integer> items) {}

    /**
     * {@code the rectors of ORG and OTHER, NAME and NAME}, {@code NAME and NAME, rectors of ORG and OTHER}, {@code the rectors of both
     * universities, NAME and NAME}: the house of each holder, who is told by his item.
     */
    Map<Integer, OrganizationEntity> ofPosts(int c, int posts) {
        Clause clause = scene.clauses.get(c);
        if (!clause.at(posts).post().plural() || !clause.at(posts + 1).isAny(LINKS)) {
            return Map.of();
        }
        Row named = row(clause, posts + 2, false);
        int end = named == null ? behindBoth(clause, posts + 2) : named.end;
        List<OrganizationEntity> houses =
                named != null ? houses(clause, named) : end < 0 ? List.of() : lastRow(c, posts);
        if (houses.isEmpty()) {
            return Map.of();
        }
        Row persons = row(clause, clause.at(end).is(",") ? end + 1 : end, true);
        for (int i = posts - 2; persons == null && i >= Math.max(0, posts - LONGEST_ITEMS); i--) {
            Row before = clause.at(i).person() == null ? null : row(clause, i, true);
            boolean here = before != null && before.items.size() == houses.size() && leadsTo(clause, before.end, posts);
            persons = here ? before : null;
        }
        Map<Integer, OrganizationEntity> inTurn = new LinkedHashMap<>();
        for (int n = 0; persons != null && persons.items.size() == houses.size() && n < houses.size(); n++) {
            inTurn.put(persons.items.get(n), houses.get(n));
        }
        return inTurn;
    }

    /** {@code of both universities}, {@code of the two sides}: the item behind it, or -1. */
    private int behindBoth(Clause clause, int of) {
        int i = clause.at(of).is("the") ? of + 1 : of;
        boolean both = clause.at(i).is("two")
                || clause.at(i).is("both")
                || clause.at(i).is("respective");
        return both && clause.at(i + 1).isAny(scene.words("party-nouns")) ? i + 2 : -1;
    }

    /** The row of houses named last before an item, in its clause or the one before. */
    private List<OrganizationEntity> lastRow(int c, int item) {
        List<OrganizationEntity> here = row(scene.clauses.get(c), "", item);
        return here.isEmpty() && c > 0 ? row(scene.clauses.get(c - 1), "", Integer.MAX_VALUE) : here;
    }

    private static boolean leadsTo(Clause clause, int from, int posts) {
        for (int k = from; k < posts; k++) {
            if (!clause.at(k).is(",")
                    && !clause.at(k).is("the")
                    && !clause.at(k).is("both")) {
                return false;
            }
        }
        return from < posts;
    }

    /** The house of each post that was read without one, if the clause, or the one before it, names as many houses as it does holders. */
    Map<PositionReader.Found, OrganizationEntity> ofHolders(List<PositionReader.Found> unplaced) {
        Map<Integer, List<PositionReader.Found>> clauses = new HashMap<>();
        unplaced.forEach(found ->
                clauses.computeIfAbsent(found.clause(), c -> new ArrayList<>()).add(found));
        Map<PositionReader.Found, OrganizationEntity> houses = new HashMap<>();
        clauses.forEach((c, found) -> {
            Clause clause = scene.clauses.get(c);
            Map<PositionReader.Found, Integer> items = new HashMap<>();
            found.forEach(post -> items.put(post, item(clause, post)));
            List<Integer> holders = new ArrayList<>(new TreeSet<>(items.values()));
            if (holders.size() < 2 || !isRow(clause, holders)) {
                return;
            }
            List<OrganizationEntity> row = houses(c, holders);
            if (row.size() == holders.size()) {
                items.forEach((post, item) -> houses.put(post, row.get(holders.indexOf(item))));
            }
        });
        return houses;
    }

    /** Whether the holders of posts stand in a row, and nobody else does. */
    private static boolean isRow(Clause clause, List<Integer> holders) {
        if (holders.get(0) < 0) {
            return false;
        }
        Set<Integer> all = Set.copyOf(holders);
        for (int k = holders.get(0); k < last(holders); k++) {
            Item item = clause.at(k);
            boolean row = item.person() != null && all.contains(k)
                    || item.post() != null
                    || item.is(",")
                    || item.is("and")
                    || item.is("the")
                    || item.token() != null && (item.token().isCapitalized() || item.is("."));
            if (!row) {
                return false;
            }
        }
        return true;
    }

    private static int last(List<Integer> items) {
        return items.get(items.size() - 1);
    }

    /** The item that names the holder of a post beside it, or -1. */
    private int item(Clause clause, PositionReader.Found post) {
        for (int i = 0; i < clause.size(); i++) {
            Item item = clause.at(i);
            if (item.person() != null
                    && post.evidence().contains(item.span())
                    && scene.entities
                            .person(item.person())
                            .filter(p -> p == post.person())
                            .isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** {@code between ORG and OTHER}, {@code ORG and OTHER, represented by}; of a clause without houses, those that the clause before has in a row. */
    private List<OrganizationEntity> houses(int c, List<Integer> holders) {
        Clause clause = scene.clauses.get(c);
        int by = holders.get(0) - 1;
        while (by > 0
                && by > holders.get(0) - 2 * LEAD
                && !clause.at(by).is("by")
                && !clause.at(by).is("through")) {
            by--;
        }
        boolean through = clause.at(by).is("by") || clause.at(by).is("through");
        List<OrganizationEntity> between = row(clause, "between", clause.size());
        if (!between.isEmpty() || clause.items().stream().anyMatch(item -> item.organization() != null)) {
            return !between.isEmpty() || !through ? between : row(clause, "", by);
        }
        boolean signed = clause.items().stream()
                .anyMatch(item -> item.isAny(scene.words("sign-verbs")) || item.is("respectively"));
        return through && signed && c > 0 ? named(scene.clauses.get(c - 1)) : List.of();
    }

    /** The row of houses of a clause, or, as in {@code ORG signed with OTHER}, all that it names. */
    private List<OrganizationEntity> named(Clause clause) {
        List<OrganizationEntity> row = row(clause, "", Integer.MAX_VALUE);
        if (!row.isEmpty()) {
            return row;
        }
        List<OrganizationEntity> named = clause.items().stream()
                .flatMap(item -> scene.organization(item).stream())
                .distinct()
                .toList();
        return named.stream()
                .filter(house -> named.stream()
                        .noneMatch(part ->
                                part.parent.filter(whole -> whole == house).isPresent()))
                .toList();
    }

    /** The first row of houses of a clause before an item, behind a word if one is given. */
    private List<OrganizationEntity> row(Clause clause, String word, int to) {
        for (int i = 0; i < Math.min(to, clause.size()); i++) {
            Row row = word.isEmpty() && clause.at(i).organization() != null
                    ? row(clause, i, false)
                    : !word.isEmpty() && clause.at(i).is(word) ? row(clause, i + 1, false) : null;
            if (row != null) {
                return houses(clause, row);
            }
        }
        return List.of();
    }

    private List<OrganizationEntity> houses(Clause clause, Row row) {
        return row.items.stream()
                .map(item -> scene.organization(clause.at(item)).orElseThrow())
                .toList();
    }

    /** The row of persons or houses that begins at an item; null if there are fewer than two or many, or if one stands twice. */
    private Row row(Clause clause, int from, boolean persons) {
        List<Integer> items = new ArrayList<>();
        List<Object> named = new ArrayList<>();
        int i = from;
        while (true) {
            int lead = behindLead(clause, i);
            Item item = clause.at(lead);
            Optional<?> thing = persons
                    ? Optional.ofNullable(item.person()).flatMap(scene.entities::person)
                    : scene.organization(item);
            if (thing.isEmpty() || named.contains(thing.get()) || named.size() == LONGEST) {
                return null;
            }
            named.add(thing.get());
            items.add(lead);
            int next = persons ? lead + 1 : PostPlaces.afterBracket(clause, lead + 1);
            int joint = clause.at(next).is(",") ? next + 1 : next;
            boolean and = clause.at(joint).is("and") || clause.at(joint).is("&");
            int following = and ? joint + 1 : joint;
            if (!and && joint == next || !leads(clause, following, persons)) {
                return items.size() < 2 ? null : new Row(next, List.copyOf(items));
            }
            i = following;
        }
    }

    /** Whether a row goes on at an item. */
    private static boolean leads(Clause clause, int from, boolean persons) {
        Item item = clause.at(behindLead(clause, from));
        return persons ? item.person() != null : item.organization() != null;
    }

    private static int behindLead(Clause clause, int from) {
        int i = from;
        while (i < from + LEAD && isLead(clause, i)) {
            i++;
        }
        return i;
    }

    private static boolean isLead(Clause clause, int i) {
        Item item = clause.at(i);
        return item.token() != null
                && (item.is("the")
                        || item.is(".")
                        || item.isAny(LINKS)
                        || item.token().isCapitalized());
    }
}
