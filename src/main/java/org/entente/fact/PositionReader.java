package org.entente.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "its", "their", "our", "his", "her", "as", "also", "currently");
    private static final Set<String> OF = Set.of("of", "at", "in", "for", "from", "with", "to", "under");
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
            "consul");

    private static final Set<String> WHOLE_RANKS = Set.of(
            "rector",
            "vice-rector",
            "president",
            "vice-president",
            "chancellor",
            "vice-chancellor",
            "deputy-vice-chancellor");

    private final Scene scene;
    private final List<Found> found = new ArrayList<>();

    PositionReader(Scene scene) {
        this.scene = scene;
    }

    /** A post as read: who holds it, and where, if the text says. */
    record Found(
            PersonEntity person,
            PostMention post,
            Optional<OrganizationEntity> organization,
            boolean stated,
            Span evidence,
            int clause,
            String pattern) {}

    List<Found> read() {
        for (int c = 0; c < scene.clauses.size(); c++) {
            readClause(c);
        }
        return found;
    }

    private void readClause(int c) {
        Clause clause = scene.clauses.get(c);
        Map<Item, Boolean> behind = new IdentityHashMap<>();
        boolean postCommaPerson = false;
        boolean postFirst = isPostFirst(clause);
        for (int i = 0; i < clause.size(); i++) {
            PostMention post = clause.at(i).post();
            if (post == null) {
                continue;
            }
            // A1: "President Zhang"
            int direct = i + 1;
            if (clause.at(direct).is(":")
                    || clause.at(direct).is("\u2013")
                    || clause.at(direct).is("-")
                    || clause.at(direct).is("\u2014")) {
                direct++;
            }
            if (clause.at(direct).person() != null && (direct == i + 1 || !personBefore(clause, i))) {
                if (post.plural()) {
                    list(c, i, direct);
                } else {
                    add(c, i, direct, direct == i + 1 ? "position.post-name" : "position.post-colon-name");
                    behind.put(clause.at(direct), true);
                }
                continue;
            }
            // "A and B, Director and Deputy Director respectively of ORG"
            if (respectively(c, i)) {
                continue;
            }
            if (postFirst && !post.plural()) {
                int named = commaPerson(clause, i) > 0 ? commaPerson(clause, i) : personAfterOrganization(clause, i);
                if (named > 0) {
                    add(c, i, named, "position.posts-first");
                    continue;
                }
            }
            int before = post.plural() ? -1 : personIndexBefore(clause, i);
            int comma = commaPerson(clause, i);
            if (before >= 0 && !(comma > 0 && postCommaPerson && behind.containsKey(clause.at(before)))) {
                add(c, i, before, "position.name-post");
                continue;
            }
            // "its president, Shavkat Salikhov"; "the Rector, Dr. Nguyen"
            if (comma > 0) {
                if (post.plural()) {
                    list(c, i, comma);
                } else {
                    add(c, i, comma, "position.post-comma-name");
                    behind.put(clause.at(comma), true);
                    postCommaPerson = true;
                }
                continue;
            }
            int after = personAfterOrganization(clause, i);
            if (after > 0) {
                if (post.plural()) {
                    list(c, i, after);
                } else {
                    add(c, i, after, "position.post-of-organization-name");
                    behind.put(clause.at(after), true);
                }
            }
        }
        heads(c);
    }

    /** Whether a clause lists several persons each behind his post: {@code Rector of A, X; Rector of B, Y}. */
    private boolean isPostFirst(Clause clause) {
        int persons = 0;
        for (int i = 0; i < clause.size(); i++) {
            if (clause.at(i).person() != null) {
                persons++;
            } else if (clause.at(i).post() != null && persons == 0) {
                return clause.at(i + 1).person() == null
                        && !clause.at(i).post().plural()
                        && (commaPerson(clause, i) > 0 || personAfterOrganization(clause, i) > 0)
                        && clause.items().stream()
                                        .filter(item -> item.post() != null)
                                        .count()
                                > 1;
            }
        }
        return false;
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

    private boolean personBefore(Clause clause, int i) {
        return personIndexBefore(clause, i) >= 0;
    }

    /** The person before a post in apposition: {@code NAME, (the) (ORG's) POST}; -1 if none. */
    private int personIndexBefore(Clause clause, int i) {
        int k = i - 1;
        boolean mark = false;
        int steps = 0;
        while (k >= 0 && steps++ < 14) {
            Item item = clause.at(k);
            if (item.person() != null) {
                // "NAME POST" without anything between is no apposition, but for lists of delegates.
                return mark ? k : -1;
            }
            if (item.is(",")
                    || item.is("(")
                    || item.is(":")
                    || item.is("\u2013")
                    || item.is("\u2014")
                    || item.is("-")
                    || item.is("who")
                    || item.is("is")
                    || item.is("was")
                    || item.is("serves")
                    || item.is("as") && clause.at(k - 1).is("serves")) {
                mark = true;
                k--;
            } else if (item.isAny(DETERMINERS)
                    || item.isPossessive()
                    || item.organization() != null
                    || item.is("and")
                    || item.is("&")
                    || item.is("cum")
                    || item.post() != null
                    || item.place() != null
                    || item.is("respectively")
                    || item.is("of")
                    || item.is("at")
                    || item.is("in")
                    || item.is("for")
                    || item.is(")")
                    || item.is("/")
                    || item.is("both")
                    || item.is("the")
                    || item.is("same")
                    || item.is("university's")) {
                // "A, President of X, and B": the comma before "and" begins another name.
                k--;
            } else if (item.token() != null
                    && item.token().isCapitalized()
                    && clause.at(k + 1).is(")")) {
                k--;
            } else if (item.token() != null
                    && scene.gazetteer.countryOfDemonym(item.token().text()) != null) {
                k--;
            } else {
                return -1;
            }
        }
        return -1;
    }

    /** The person behind {@code POST (of ORG),}; -1 if none. */
    private int commaPerson(Clause clause, int i) {
        int k = i + 1;
        if (clause.at(k).is("(") && clause.at(k + 2).is(")")) {
            k += 3;
        }
        return clause.at(k).is(",") && clause.at(k + 1).person() != null ? k + 1 : -1;
    }

    /** The person behind {@code POST of ORG} with or without a comma; -1 if none. */
    private int personAfterOrganization(Clause clause, int i) {
        int k = i + 1;
        boolean organization = false;
        int steps = 0;
        while (k < clause.size() && steps++ < 26) {
            Item item = clause.at(k);
            if (item.person() != null) {
                return organization ? k : -1;
            }
            if (item.organization() != null) {
                organization = true;
            } else if (item.is(",")) {
                if (!organization) {
                    return -1;
                }
            } else if (item.post() != null) {
                // "Rector of X, member of the Academy Y NAME"
                if (!organization) {
                    return -1;
                }
            } else if (!(item.isAny(OF)
                    || item.is("the")
                    || item.is("and")
                    || item.is("&")
                    || item.place() != null
                    || item.isPossessive()
                    || item.is("(")
                    || item.is(")")
                    || item.is("same")
                    || item.is("its")
                    || item.is("our")
                    || organization
                            && item.token() != null
                            && item.token().isWord()
                            && !scene.gazetteer.words("clause-words").contains(item.lower())
                            && (item.token().isCapitalized()
                                    || scene.gazetteer.words("apposition-nouns").contains(item.lower())))) {
                return -1;
            }
            k++;
        }
        return -1;
    }

    /** {@code A and B, Director and Deputy Director (respectively) of ORG}. */
    private boolean respectively(int c, int i) {
        Clause clause = scene.clauses.get(c);
        if (!(clause.at(i + 1).is("and")
                && clause.at(i + 2).post() != null
                && clause.at(i - 1).is(",")
                && clause.at(i - 2).person() != null
                && clause.at(i - 3).is("and")
                && clause.at(i - 4).person() != null)) {
            return false;
        }
        boolean said = false;
        for (int k = i + 3; k < Math.min(clause.size(), i + 6); k++) {
            said |= clause.at(k).is("respectively");
        }
        if (!said) {
            return false;
        }
        add(c, i, i - 4, "position.respectively");
        add(c, i + 2, i - 2, "position.respectively");
        return true;
    }

    /** {@code the vice-rectors A, B and C}: all that are joined by commas and {@code and}. */
    private void list(int c, int i, int first) {
        Clause clause = scene.clauses.get(c);
        int k = first;
        while (k < clause.size()) {
            if (clause.at(k).person() != null) {
                add(c, i, k, "position.posts-names");
                k++;
            } else if (clause.at(k).is(",")
                    || clause.at(k).is("and")
                    || clause.at(k).is(";")) {
                if (clause.at(k).is("and") && clause.at(k + 1).is("in")
                        || clause.at(k + 1).post() != null) {
                    break;
                }
                k++;
            } else if (clause.at(k).is("(") && clause.at(k + 2).is(")")) {
                k += 3;
            } else if (clause.at(k).isAny(OF) && clause.at(k + 1).organization() != null) {
                k += 2;
            } else {
                break;
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
        Where where = raised(post, organization(c, postIndex, personIndex));
        Span span = postItem.span().union(clause.at(personIndex).span());
        if (where.span != null) {
            span = span.union(where.span);
        }
        found.add(new Found(person.get(), post, where.body, where.stated, span, c, pattern));
    }

    /** Where a post is held, with the words that say it; {@code stated} if they stand with the post. */
    private record Where(Optional<OrganizationEntity> body, boolean stated, Span span) {}

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

    /** A rector is the rector of the whole, also where a unit stands nearer. */
    private static Where raised(PostMention post, Where where) {
        boolean whole = WHOLE_RANKS.contains(post.rank())
                && where.body.isPresent()
                && where.body.get().isUnit()
                && !where.body.get().head.equals("branch")
                && !where.body.get().name().toLowerCase(java.util.Locale.ROOT).contains("branch");
        return whole ? new Where(Scene.root(where.body.get()).or(() -> where.body), where.stated, where.span) : where;
    }

    private Where organization(int c, int postIndex, int personIndex) {
        Clause clause = scene.clauses.get(c);
        int k = postIndex + 1;
        if (clause.at(k).is("(") && clause.at(k + 2).is(")")) {
            k += 3;
        }
        // "President and CEO of ORG"; "Director, UNIT"
        int hops = 0;
        while ((clause.at(k).is("and")
                        || clause.at(k).is("&")
                        || clause.at(k).is("cum")
                        || clause.at(k).is(",")
                        || clause.at(k).is("/")
                        || clause.at(k).is("respectively"))
                && (clause.at(k + 1).post() != null
                        || clause.at(k + 1).is("respectively")
                        || clause.at(k + 1).is("of")
                        || clause.at(k + 1).is("the") && clause.at(k + 2).post() != null)
                && hops++ < 4) {
            k++;
            while (clause.at(k).post() != null
                    || clause.at(k).is("respectively")
                    || clause.at(k).is("the")) {
                k++;
            }
        }
        Item link = clause.at(k);
        boolean comma = link.is(",")
                || link.is("\u2013")
                || link.is("-")
                || link.is("(") && !clause.at(k + 1).is(")");
        if (link.isAny(OF) || comma || link.organization() != null) {
            int o = link.organization() != null ? k : k + 1;
            while (clause.at(o).is("the")
                    || clause.at(o).is("same")
                    || clause.at(o).is("this")
                    || clause.at(o).is("our")
                    || clause.at(o).is("its")
                    || clause.at(o).token() != null
                            && scene.gazetteer.countryOfDemonym(
                                            clause.at(o).token().text())
                                    != null
                    || clause.at(o).place() != null && clause.at(o + 1).isPossessive()
                    || clause.at(o).isPossessive()) {
                o++;
            }
            if (clause.at(o).organization() != null
                    && clause.at(o + 1).isPossessive()
                    && clause.at(o + 2).organization() != null) {
                o += 2;
            }
            Optional<OrganizationEntity> body = scene.organization(clause.at(o));
            if (body.isPresent()) {
                boolean other = comma
                        && (o > personIndex && personIndex > postIndex
                                || clause.at(o + 1).person() != null
                                || clause.at(o + 1).post() != null
                                || clause.at(o + 1).isPossessive());
                if (!other) {
                    body = ownedBy(clause, o, body.get());
                    return new Where(body, true, clause.at(o).span());
                }
            }
        }
        // "ORG's President", "ORG President", "ORG UNIT Dean"
        int b = postIndex - 1;
        boolean the = clause.at(b).is("the");
        if (clause.at(b).token() != null
                && scene.gazetteer.countryOfDemonym(clause.at(b).token().text()) != null) {
            b--;
        }
        if (clause.at(b).isPossessive()) {
            b--;
        }
        Optional<OrganizationEntity> owner = the ? Optional.empty() : scene.organization(clause.at(b));
        if (owner.isPresent()) {
            return new Where(owner, true, clause.at(b).span());
        }
        if (clause.at(b).isAny(Set.of("its", "their", "his", "her"))) {
            Optional<OrganizationEntity> body = before(c, b);
            return new Where(body, body.isPresent(), null);
        }
        if (clause.at(b).is("our")) {
            return new Where(scene.host(), true, null);
        }
        // "POST1 and POST2 of ORG" was seen; "ORG's POST1 and POST2", "POST1 of ORG and POST2": the one of the post
        // before.
        if ((clause.at(b).is("and")
                        || clause.at(b).is("&")
                        || clause.at(b).is("cum")
                        || clause.at(b).is(","))
                && postIndex < personIndex + 14) {
            for (int f = found.size() - 1; f >= 0 && found.get(f).clause() == c; f--) {
                Found earlier = found.get(f);
                if (scene.entities
                                .person(clause.at(personIndex).person())
                                .filter(p -> p == earlier.person())
                                .isPresent()
                        && earlier.organization().isPresent()) {
                    return new Where(earlier.organization(), earlier.stated(), null);
                }
            }
        }
        // "President NAME of ORG", "NAME (ORG)", "NAME of ORG, POST"
        int p = personIndex + 1;
        if (clause.at(p).isAny(OF)
                        && !clause.at(p).is("with")
                        && !clause.at(p).is("to")
                        && !clause.at(p).is("for")
                || clause.at(p).is("(")) {
            int o = clause.at(p + 1).is("the") ? p + 2 : p + 1;
            Optional<OrganizationEntity> body = scene.organization(clause.at(o));
            if (body.isPresent() && !(clause.at(p).is("in") && clause.at(o + 1).place() != null)) {
                return new Where(
                        ownedBy(clause, o, body.get()), true, clause.at(o).span());
            }
        }
        if (clause.at(personIndex - 1).is("'s") || clause.at(personIndex - 1).isPossessive()) {
            Optional<OrganizationEntity> body = scene.organization(clause.at(personIndex - 2));
            if (body.isPresent()) {
                return new Where(body, true, clause.at(personIndex - 2).span());
            }
        }
        return new Where(Optional.empty(), false, null);
    }

    /** {@code the Department of X of Y}: the post is held in the first. A generic {@code the University} stays what it means. */
    private Optional<OrganizationEntity> ownedBy(Clause clause, int o, OrganizationEntity body) {
        boolean generic = clause.at(o).organization().form() == Form.GENERIC;
        if (generic && clause.at(o + 1).is("of")) {
            Optional<OrganizationEntity> next =
                    scene.organization(clause.at(clause.at(o + 2).is("the") ? o + 3 : o + 2));
            return next.or(() -> Optional.of(body));
        }
        return Optional.of(body);
    }

    /** The last institution named before an item. */
    private Optional<OrganizationEntity> before(int c, int item) {
        for (int k = c; k >= Math.max(0, c - 1); k--) {
            Clause clause = scene.clauses.get(k);
            for (int i = (k == c ? item : clause.size()) - 1; i >= 0; i--) {
                Optional<OrganizationEntity> body = scene.organization(clause.at(i));
                if (body.isPresent()) {
                    return body;
                }
            }
        }
        return Optional.empty();
    }

    // ---------------------------------------------------------------- where none is printed

    /**
     * Completes what was read: a post without an institution is held where the same person's other post is, or in the ministry
     * or embassy that the title speaks of, or on the side on which the person is named.
     */
    List<Found> complete(List<Found> read) {
        List<Found> result = new ArrayList<>();
        for (Found f : read) {
            if (f.organization().isPresent()) {
                result.add(f);
            }
        }
        Set<String> seen = new HashSet<>();
        for (Found f : read) {
            if (f.organization().isPresent()) {
                continue;
            }
            boolean other = result.stream()
                    .anyMatch(g -> g.person() == f.person()
                            && (g.post().rank().equals(f.post().rank())
                                    || f.post().rank().isEmpty()));
            if (other) {
                continue;
            }
            Optional<OrganizationEntity> body = Optional.empty();
            String rank = f.post().rank();
            if (STATE_RANKS.contains(rank)) {
                body = authority(f);
            } else if (!isHeadOfState(f)) {
                body = result.stream()
                        .filter(g -> g.person() == f.person())
                        .findFirst()
                        .flatMap(Found::organization)
                        .or(() -> sideOf(f));
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

    private Optional<OrganizationEntity> sideOf(Found f) {
        Clause clause = scene.clauses.get(f.clause());
        if (WHOLE_RANKS.contains(f.post().rank()) || f.post().rank().equals("principal")) {
            // "Principal X described how Y is taught at ORG": the head of another house than the one whose news it is.
            for (int i = 1; i < clause.size(); i++) {
                Optional<OrganizationEntity> body = scene.organization(clause.at(i));
                if (clause.at(i).span().start() > f.evidence().end()
                        && clause.at(i - 1).is("at")
                        && body.isPresent()
                        && !body.get().isUnit()
                        && clause.at(i).organization().form() == Form.NAME) {
                    return body;
                }
            }
        }
        for (int i = 0; i < clause.size(); i++) {
            if (clause.at(i).span().start() >= f.evidence().start()) {
                Optional<OrganizationEntity> side = scene.side(f.clause(), i);
                return side.filter(s -> s.type != OrganizationType.INTERNATIONAL_ORGANIZATION);
            }
        }
        return scene.host();
    }

    /** Heads of state are presidents of no college: they are told by name, or by a country's name beside the title. */
    private boolean isHeadOfState(Found f) {
        if (!f.post().rank().equals("president") && !f.post().rank().equals("vice-president")) {
            return false;
        }
        return f.person().names.stream().anyMatch(name -> scene.gazetteer.isHeadOfState(name));
    }

    /** The ministry, embassy or office of state whose name shares the title's topic. */
    private Optional<OrganizationEntity> authority(Found f) {
        boolean mission =
                f.post().rank().equals("ambassador") || f.post().rank().equals("consul");
        Set<String> topic = new HashSet<>(List.of(EntityIndex.words(f.post().title())));
        OrganizationEntity best = null;
        int most = 0;
        for (OrganizationEntity body : scene.entities.organizations()) {
            if (body.type != (mission ? OrganizationType.DIPLOMATIC_MISSION : OrganizationType.GOVERNMENT_BODY)) {
                continue;
            }
            int shared = mission ? 1 : 0;
            for (String word : EntityIndex.words(body.name())) {
                shared += word.length() > 3 && topic.contains(word) ? 1 : 0;
            }
            if (shared > most) {
                most = shared;
                best = body;
            }
        }
        return Optional.ofNullable(best);
    }
}
