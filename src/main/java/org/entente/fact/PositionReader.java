package org.entente.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.document.Span;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;
import org.entente.mention.OrganizationMention.Form;
import org.entente.mention.OrganizationType;
import org.entente.mention.PostMention;

/**
 * Reads who holds which post where. A post belongs to the person right behind it, or before it in apposition, or behind it
 * after the institution; its institution is the one it is {@code of}, the one right before it, or the one on whose side the
 * person stands.
 */
final class PositionReader {
    private static final Set<String> STATE_RANKS = Set.of(
            "minister",
            "deputy-minister",
            "ambassador",
            "prime-minister",
            "governor",
            "mayor",
            "akim",
            "deputy-governor",
            "deputy-mayor",
            "king",
            "consul",
            "consul-general",
            "counsellor",
            "attache");

    private static final Set<String> TOWN_HEADS =
            Set.of("municipality", "city hall", "town hall", "city council", "town council", "city government");

    /** Those of them that are held in a town or a region. */
    private static final Set<String> TOWN_RANKS =
            Set.of("governor", "mayor", "akim", "deputy-governor", "deputy-mayor");

    /** Those of them that are held in an embassy or a consulate. */
    private static final Set<String> MISSION_RANKS =
            Set.of("ambassador", "consul", "consul-general", "counsellor", "attache");

    /** What only says that somebody is one of those who lead: {@code school leaders A and B}. */
    private static final Set<String> LEADERS = Set.of("leader", "school leader", "university leader", "college leader");

    /** The letters by which words of a title and of a ministry's name are compared ({@code vocation}, {@code vocational}). */
    private static final int STEM = 6;

    /** Posts that are told of one's profession or of a body of state, not of the side on which one stands. */
    private static final Set<String> SIDELESS =
            Set.of("engineer", "representative", "member-of-parliament", "commissioner", "rank");

    /** Words of titles that are held in no house. */
    private static final Pattern OF_STATE =
            Pattern.compile("(?i)\\b(minister|prince|princess|monarch|premier|head of (state|government))");

    private static final Set<String> BEING = Set.of("is", "was", "serves", "served", "works", "worked");

    /** The items of a list of names below a post in the plural. */
    private static final int LONGEST_LIST = 12;

    private final Scene scene;
    private final PostHolders holders;
    private final PostPlaces places;
    private final PostSides sides;
    private final HousesInTurn turns;
    private final List<Found> found = new ArrayList<>();

    PositionReader(Scene scene) {
        this.scene = scene;
        holders = new PostHolders(scene.gazetteer);
        places = new PostPlaces(scene);
        sides = new PostSides(scene);
        turns = new HousesInTurn(scene);
    }

    /** A post as read: who holds it, and where, if the text says. */
    record Found(
            PersonEntity person,
            PostMention post,
            Optional<OrganizationEntity> organization,
            boolean stated,
            Span evidence,
            int clause,
            String pattern) {

        /** Where the post stands among the items of its clause; -1 where it was not read from an item. */
        int at(Clause clause) {
            for (int i = 0; i < clause.size(); i++) {
                if (clause.at(i).post() != null
                        && clause.at(i).span().start() == post.span().start()) {
                    return i;
                }
            }
            return -1;
        }
    }

    List<Found> read() {
        for (int c = 0; c < scene.clauses.size(); c++) {
            readClause(c);
        }
        return found;
    }

    private void readClause(int c) {
        Clause clause = scene.clauses.get(c);
        Set<Integer> placed = inTurn(c);
        for (PostHolders.Held held : holders.read(clause)) {
            if (!placed.contains(held.post())) {
                add(c, held.post(), held.person(), held.pattern());
            }
        }
        heads(c);
        isHe(c);
        eachOfSeveral(c);
    }

    /** {@code the rectors of ORG and OTHER, NAME and NAME}; returns the posts that were read so. */
    private Set<Integer> inTurn(int c) {
        Clause clause = scene.clauses.get(c);
        Set<Integer> posts = new HashSet<>();
        for (int i = 0; i < clause.size(); i++) {
            PostMention post = clause.at(i).post();
            Map<Integer, OrganizationEntity> houses = post == null ? Map.of() : turns.ofPosts(c, i);
            houses.forEach((holder, house) -> scene.entities
                    .person(clause.at(holder).person())
                    .ifPresent(person -> {
                        Span span = post.span().union(clause.at(holder).span());
                        found.add(new Found(
                                person, singular(post), Optional.of(house), true, span, c, "position.in-turn"));
                    }));
            if (!houses.isEmpty()) {
                posts.add(i);
            }
        }
        return posts;
    }

    /** {@code the deans of four schools: NAME (ORG), NAME (ORG)}, {@code The following directors came: NAME, ORG}, in a line or a list. */
    private void eachOfSeveral(int c) {
        Clause clause = scene.clauses.get(c);
        int colon = 0;
        while (colon < clause.size() && !clause.at(colon).is(":")) {
            colon++;
        }
        if (colon == clause.size()) {
            colon = behindPlural(clause);
        }
        if (colon == clause.size()) {
            return;
        }
        PostMention posts = null;
        for (int i = 0; i < colon; i++) {
            PostMention post = clause.at(i).post();
            boolean listed = clause.at(i - 1).is("following")
                    || clause.at(i + 1).is("of")
                    || i + 1 == colon
                    || !clause.at(colon).is(":");
            posts = post != null && post.plural() && listed ? post : posts;
        }
        if (posts == null) {
            return;
        }
        namesWithHouses(c, colon + 1, posts);
        for (int k = c + 1; colon + 1 == clause.size() && k < scene.clauses.size() && k <= c + LONGEST_LIST; k++) {
            if (!namesWithHouses(k, 0, posts)) {
                return;
            }
        }
    }

    /** {@code The rectors in the party were NAME (ORG) and NAME (ORG)}: the item of the verb; where there is none, the size. */
    private static int behindPlural(Clause clause) {
        boolean several = false;
        for (int i = 0; i < clause.size(); i++) {
            several |= clause.at(i).post() != null && clause.at(i).post().plural();
            boolean verb = clause.at(i).is("were")
                    || clause.at(i).is("are")
                    || clause.at(i).is("included");
            if (several && verb && clause.at(i + 1).person() != null) {
                return i;
            }
        }
        return clause.size();
    }

    private boolean namesWithHouses(int c, int from, PostMention posts) {
        Clause clause = scene.clauses.get(c);
        boolean any = false;
        for (int i = from; i < clause.size(); i++) {
            boolean bracket = clause.at(i + 1).is("(") && clause.at(i + 3).is(")");
            Optional<OrganizationEntity> body = scene.organization(clause.at(i + 2));
            if (clause.at(i).person() == null
                    || body.isEmpty()
                    || !(bracket || clause.at(i + 1).is(",") && i + 3 >= clause.size())) {
                continue;
            }
            Optional<PersonEntity> person = scene.entities.person(clause.at(i).person());
            Span span = clause.at(i).span().union(clause.at(i + 2).span());
            person.ifPresent(holder ->
                    found.add(new Found(holder, singular(posts), body, true, span, c, "position.each-of-several")));
            any = true;
        }
        return any;
    }

    private static boolean isPronoun(Item item) {
        return item.is("he") || item.is("she");
    }

    /** {@code NAME received the guests. He is Dean of ORG}, {@code At present she serves as Dean of ORG}: said of the one named last. */
    private void isHe(int c) {
        Clause clause = scene.clauses.get(c);
        int he = 0;
        while (he < 5 && clause.at(he).token() != null && !isPronoun(clause.at(he))) {
            he++;
        }
        boolean been = clause.at(he + 1).is("has") && clause.at(he + 2).is("been");
        if (c == 0 || !isPronoun(clause.at(he)) || !been && !clause.at(he + 1).isAny(BEING)) {
            return;
        }
        int post = he + 2;
        while (post < he + 7
                && clause.at(post).post() == null
                && clause.at(post).token() != null) {
            post++;
        }
        Clause before = scene.clauses.get(c - 1);
        int named = before.size() - 1;
        while (named >= 0 && before.at(named).person() == null) {
            named--;
        }
        if (clause.at(post).post() == null || named < 0) {
            return;
        }
        Optional<PersonEntity> person = scene.entities.person(before.at(named).person());
        for (;
                person.isPresent()
                        && clause.at(post).post() != null
                        && !clause.at(post).post().former();
                post++) {
            PostPlaces.Where where = places.find(c, post, 0, found);
            if (where.body().isPresent()) {
                Span span = clause.at(0).span().union(clause.at(post).span());
                span = where.span() == null ? span : span.union(where.span());
                found.add(new Found(
                        person.get(), singular(clause.at(post).post()), where.body(), true, span, c, "position.he-is"));
            }
        }
    }

    /** {@code X, who heads the Department of Y}. */
    private void heads(int c) {
        Clause clause = scene.clauses.get(c);
        for (int i = 0; i + 1 < clause.size(); i++) {
            if (!clause.at(i).isAny(scene.gazetteer.words("heading-verbs"))) {
                continue;
            }
            int p = i - 1;
            while (p >= 0
                    && (clause.at(p).is("who")
                            || clause.at(p).is(",")
                            || clause.at(p).is("is")
                            || clause.at(p).is("that"))) {
                p--;
            }
            int o = i + 1;
            while (clause.at(o).is("the") || clause.at(o).is("by")) {
                o++;
            }
            Optional<OrganizationEntity> body = scene.organization(clause.at(o));
            Optional<PersonEntity> person = clause.at(p).person() == null
                    ? Optional.empty()
                    : scene.entities.person(clause.at(p).person());
            if (person.isPresent() && body.isPresent() && clause.at(i - 1).is("who")) {
                Span span = clause.at(p).span().union(clause.at(o).span());
                Span word = clause.at(i).span();
                PostMention post = new PostMention(word, "Head", "head", false, false, false, false);
                found.add(new Found(person.get(), post, body, true, span, c, "position.who-heads"));
            }
        }
    }

    private void add(int c, int postIndex, int personIndex, String pattern) {
        Clause clause = scene.clauses.get(c);
        Item postItem = clause.at(postIndex);
        Optional<PersonEntity> person =
                scene.entities.person(clause.at(personIndex).person());
        if (person.isEmpty()) {
            return;
        }
        PostMention post = singular(postItem.post());
        if (leadsDelegation(clause, postIndex)) {
            return;
        }
        String title = post.title().toLowerCase(Locale.ROOT);
        if (LEADERS.contains(title) || post.rank().equals("representative") && title.startsWith("representative")) {
            // Who represents somebody somewhere, or is one of its leaders, has no post by that.
            return;
        }
        PostPlaces.Where where = places.find(c, postIndex, personIndex, found);
        Span span = postItem.span().union(clause.at(personIndex).span());
        if (where.span() != null) {
            span = span.union(where.span());
        }
        Found read = new Found(person.get(), post, where.body(), where.said(), span, c, pattern);
        // "a delegation headed by NAME, President of the University", when the host's president is somebody else
        boolean others = where.body().isPresent()
                && isGeneric(clause, where.span())
                && PostSides.isTaken(read, where.body().get(), found);
        found.add(others ? new Found(person.get(), post, Optional.empty(), false, span, c, pattern) : read);
        PostPlaces.Where second = postItem.post().plural() ? PostPlaces.Where.UNSAID : places.second(clause, where);
        if (second.said()) {
            found.add(new Found(
                    person.get(), post, second.body(), true, span.union(second.span()), c, pattern + ".second"));
        }
    }

    private static boolean isGeneric(Clause clause, Span span) {
        return clause.items().stream()
                .anyMatch(item -> item.organization() != null
                        && item.organization().form() == Form.GENERIC
                        && item.span().equals(span));
    }

    /** {@code head of the delegation}, {@code with the rector at the head}. */
    private boolean leadsDelegation(Clause clause, int i) {
        if (!clause.at(i).post().rank().equals("head")) {
            return false;
        }
        int led = clause.at(i + 2).is("the") || clause.at(i + 2).is("a") ? i + 3 : i + 2;
        return clause.at(i - 2).is("at")
                || clause.at(i + 1).is("of") && clause.at(led).isAny(scene.gazetteer.words("delegation-words"));
    }

    /** The post of one of several: {@code vice-rectors} become {@code vice-rector}. */
    private static PostMention singular(PostMention post) {
        if (!post.plural()) {
            return post;
        }
        int end = post.title().indexOf(' ');
        String head = end < 0 ? post.title() : post.title().substring(0, end);
        String rest = end < 0 ? "" : post.title().substring(end);
        String title = head.endsWith("s")
                ? head.substring(0, head.length() - 1) + rest
                : post.title().replaceFirst("s$", "");
        return new PostMention(post.span(), title, post.rank(), false, post.former(), post.prefixes(), post.topic());
    }

    // ---------------------------------------------------------------- where none is printed

    /**
     * Completes what was read: a post without an institution is held where the same person's other post is, or in the ministry
     * or embassy that the title speaks of, or on the side on which the person is named.
     */
    List<Found> complete(List<Found> read) {
        List<Found> result = new ArrayList<>();
        for (Found f : read) {
            if (f.organization().isPresent() && !isMinisterElsewhere(f)) {
                result.add(f);
            }
        }
        Set<String> seen = new HashSet<>();
        List<Found> unplaced = unplaced(read);
        Map<Found, OrganizationEntity> inTurn =
                turns.ofHolders(unplaced.stream().filter(f -> !f.stated()).toList());
        for (Found f : unplaced) {
            Optional<Found> other = result.stream()
                    .filter(g -> g.person() == f.person() && isSamePost(g, f))
                    .findFirst();
            if (other.isPresent()) {
                spellOut(other.get(), f, result);
                continue;
            }
            Optional<OrganizationEntity> body = Optional.empty();
            String rank = f.post().rank();
            OrganizationEntity turn = inTurn.get(f);
            if (STATE_RANKS.contains(rank)) {
                body = authority(f);
            } else if (turn != null && PostSides.has(turn, f.post()) && !PostSides.isTaken(f, turn, result)) {
                body = Optional.of(turn);
            } else if (isSided(f)) {
                body = result.stream()
                        .filter(g -> g.person() == f.person())
                        .findFirst()
                        .flatMap(Found::organization)
                        .filter(house -> !house.isUnit()
                                || !PostSides.isSingle(f)) // the new president, now head of a department
                        .or(() -> sides.side(f, result));
            }
            if (body.isPresent()
                    && seen.add(f.person().name() + "\t" + f.post().title() + "\t"
                            + body.get().name())) {
                result.add(
                        new Found(f.person(), f.post(), body, false, f.evidence(), f.clause(), f.pattern() + ".side"));
            } else {
                scene.rejections.add(new Rejection(
                        "Position",
                        f.evidence(),
                        "no institution is printed for the post " + f.post().title()));
            }
        }
        return result;
    }

    /** {@code Vice Chancellor NAME}, later {@code ORG VC NAME}: the title in full words is the post's. */
    private static void spellOut(Found placed, Found alone, List<Found> result) {
        String letters = placed.post().title();
        if (letters.equals(letters.toUpperCase(Locale.ROOT))
                && letters.indexOf(' ') < 0
                && alone.post().title().indexOf(' ') > 0
                && alone.post().rank().equals(placed.post().rank())) {
            result.set(
                    result.indexOf(placed),
                    new Found(
                            alone.person(),
                            alone.post(),
                            placed.organization(),
                            placed.stated(),
                            alone.evidence(),
                            alone.clause(),
                            alone.pattern()));
        }
    }

    /** Whether a post that is told without its institution is one told with it: {@code Rector X of ORG}, later {@code President X}. */
    private static boolean isSamePost(Found placed, Found alone) {
        String rank = alone.post().rank();
        return placed.post().rank().equals(rank)
                || rank.isEmpty()
                || placed.stated() && PostSides.isSingle(alone) && PostSides.isSingle(placed);
    }

    /** {@code President of the Association of X and former Minister of Education}: the second is held in no association. */
    private static boolean isMinisterElsewhere(Found f) {
        OrganizationType type = f.organization().orElseThrow().type;
        return f.post().rank().endsWith("minister")
                && (type == OrganizationType.ASSOCIATION
                        || type == OrganizationType.UNIVERSITY
                        || type == OrganizationType.COLLEGE
                        || type == OrganizationType.COMPANY);
    }

    /** Whether only the side on which its holder stands can tell where a post is held. */
    boolean isSided(Found f) {
        String rank = f.post().rank();
        return f.organization().isEmpty()
                && !f.stated()
                && !STATE_RANKS.contains(rank)
                && !SIDELESS.contains(rank)
                && !f.post().title().toLowerCase(Locale.ROOT).contains("founder")
                && !OF_STATE.matcher(f.post().title()).find()
                && !f.post().title().endsWith(" Party")
                && !((rank.equals("secretary") || rank.equals("public-office")) && (isOfCountry(f) || isOfState(f)))
                && !isHeadOfState(f);
    }

    /** What was read without an institution; in each clause first the posts that tell more of where they are held. */
    private List<Found> unplaced(List<Found> read) {
        return read.stream()
                .filter(f -> f.organization().isEmpty())
                .sorted(Comparator.<Found, Boolean>comparing(f -> !sides.isOpened(f))
                        .thenComparingInt(Found::clause)
                        .thenComparing(f -> !PostSides.isTelling(f)))
                .toList();
    }

    /** {@code the President of Iceland}, {@code Secretary of Education in the State of Osh}. */
    private boolean isOfState(Found f) {
        Clause clause = scene.clauses.get(f.clause());
        int i = f.at(clause);
        if (i < 0 || !clause.at(i + 1).is("of") && !clause.at(i + 1).is("in")) {
            return false;
        }
        Item of = clause.at(behindOf(clause, i));
        boolean region = of.token() != null
                && of.isAny(scene.gazetteer.words("region-words"))
                && clause.at(behindOf(clause, i) + 1).is("of");
        return region || of.place() != null && of.place().isCountry();
    }

    /** {@code Mexico's Secretary of Culture}, {@code Mexican Secretary of Culture}. */
    private boolean isOfCountry(Found f) {
        Clause clause = scene.clauses.get(f.clause());
        int i = f.at(clause);
        if (i < 1) {
            return false;
        }
        Item before = owner(clause, i);
        return before.place() != null
                || before.token() != null
                        && scene.gazetteer.countryOfDemonym(before.token().text()) != null;
    }

    /** What stands right before a title, {@code Mexico} in {@code Mexico's Secretary}. */
    private static Item owner(Clause clause, int i) {
        return clause.at(clause.at(i - 1).isPossessive() ? i - 2 : i - 1);
    }

    /** Where the name behind {@code of} or {@code of the} begins, if a title at an item has one. */
    private static int behindOf(Clause clause, int i) {
        return clause.at(i + 2).is("the") ? i + 3 : i + 2;
    }

    /** Heads of state are presidents of no college: they are told by name, or by a country's name beside the title. */
    private boolean isHeadOfState(Found f) {
        if (!f.post().rank().equals("president") && !f.post().rank().equals("vice-president")) {
            return false;
        }
        return isOfCountry(f)
                || isOfState(f)
                || f.person().names.stream().anyMatch(name -> scene.gazetteer.isHeadOfState(name));
    }

    /** The ministry, embassy or office of state whose name shares the title's topic. */
    private Optional<OrganizationEntity> authority(Found f) {
        boolean mission = MISSION_RANKS.contains(f.post().rank());
        Set<String> topic = new HashSet<>();
        for (String word : EntityIndex.words(f.post().title())) {
            topic.add(word.substring(0, Math.min(STEM, word.length())));
        }
        OrganizationEntity best = null;
        int most = 0;
        for (OrganizationEntity body : scene.entities.organizations()) {
            if (body.type != (mission ? OrganizationType.DIPLOMATIC_MISSION : OrganizationType.GOVERNMENT_BODY)) {
                continue;
            }
            int words = 0;
            int shared = 0;
            for (String word : EntityIndex.words(body.name())) {
                boolean telling = word.length() > 3
                        && !word.equals(body.head)
                        && !scene.words("realms").contains(word)
                        && !scene.gazetteer.isCountry(word);
                words += telling ? 1 : 0;
                shared += telling && topic.contains(word.substring(0, Math.min(STEM, word.length()))) ? 1 : 0;
            }
            if (!mission && (isOfPlace(f, body) || isOnlyTown(f, body))) {
                shared = words + 1;
            } else if (mission) {
                shared = ofCountry(f, body) ? 1 : 0;
            } else if (2 * shared < words || !ofCountry(f, body)) {
                continue;
            }
            if (shared > most) {
                most = shared;
                best = body;
            }
        }
        return Optional.ofNullable(best).or(() -> onlyMinistry(f));
    }

    /** {@code Minister NAME}, where the text names one ministry. */
    private Optional<OrganizationEntity> onlyMinistry(Found f) {
        List<OrganizationEntity> ministries = scene.entities.organizations().stream()
                .filter(body -> "ministry".equals(body.head))
                .toList();
        boolean bare =
                f.post().title().replace(' ', '-').equalsIgnoreCase(f.post().rank());
        return bare && f.post().rank().endsWith("minister") && ministries.size() == 1 && !isOfAnyPlace(f)
                ? Optional.of(ministries.get(0)).filter(ministry -> ofCountry(f, ministry))
                : Optional.empty();
    }

    /** {@code Mayor NAME}, where the text names one municipality. */
    private boolean isOnlyTown(Found f, OrganizationEntity government) {
        return (f.post().rank().equals("mayor") || f.post().rank().equals("deputy-mayor"))
                && TOWN_HEADS.contains(government.head)
                && scene.entities.organizations().stream()
                                .filter(body -> TOWN_HEADS.contains(body.head))
                                .count()
                        == 1
                && ofCountry(f, government)
                && !isOfAnyPlace(f);
    }

    private boolean isOfAnyPlace(Found f) {
        Clause clause = scene.clauses.get(f.clause());
        int i = f.at(clause);
        return i >= 0 && (clause.at(i + 1).is("of") || clause.at(i - 1).place() != null);
    }

    /** {@code the Governor of X County}, where the text names the X County Government. */
    private boolean isOfPlace(Found f, OrganizationEntity government) {
        if (!TOWN_RANKS.contains(f.post().rank())) {
            return false;
        }
        Clause clause = scene.clauses.get(f.clause());
        int i = f.at(clause);
        if (i < 0 || !clause.at(i + 1).is("of")) {
            return false;
        }
        String place = scene.text.plain(clause.at(i + 2).span());
        return place.length() > 2
                && Character.isUpperCase(place.charAt(0))
                && (" " + government.name() + " ").contains(" " + place + " ");
    }

    /** Whether an embassy can be the one of an ambassador: no other country is named with his title. */
    private boolean ofCountry(Found f, OrganizationEntity mission) {
        Clause clause = scene.clauses.get(f.clause());
        int i = f.at(clause);
        if (i < 0) {
            return true;
        }
        Item before = owner(clause, i);
        Item behind = clause.at(clause.at(i + 1).is("of") ? behindOf(clause, i) : i);
        String country = behind.place() != null
                ? behind.place().country()
                : before.place() != null
                        ? before.place().country()
                        : before.token() == null
                                ? null
                                : scene.gazetteer.countryOfDemonym(
                                        before.token().text());
        return country == null
                || country.isEmpty()
                || mission.country.isEmpty()
                || mission.country.get().equals(country);
    }
}
