package org.entente.fact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.document.Span;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.OrganizationMention.Form;
import org.entente.mention.OrganizationType;
import org.entente.mention.PostMention;

/**
 * Tells where a post is held, as far as the words around it or around its holder say: {@code POST of ORG}, {@code POST, ORG},
 * {@code ORG's POST}, {@code ORG POST}, {@code POST NAME of ORG}, {@code POST NAME signed for ORG}.
 */
final class PostPlaces {
    private static final Set<String> OF = Set.of("of", "at", "in", "for", "from", "with", "to", "under", "within");
    private static final Set<String> OF_HOLDER = Set.of("of", "at", "in", "from", "under");
    private static final Set<String> LEADING = Set.of("the", "same", "this", "that", "our", "its", "their", "said");
    /** Those whose advisors and assistants hold no post in the house on whose side they are named. */
    private static final Set<String> OFFICERS_OF_STATE =
            Set.of("minister", "deputy-minister", "prime-minister", "governor", "mayor", "akim");

    private static final Set<String> COMPANIONS = Set.of(
            "colleagues", "colleague", "others", "staff", "students", "members", "teachers", "lecturers", "experts");

    private static final Set<String> JOINTS = Set.of("and", "&", "cum", "/", ",", "respectively");
    private static final Set<String> POSSESSIVES = Set.of("its", "their", "his", "her");

    /** The items of a list of posts that one house holds together. */
    private static final int LONGEST_LIST = 60;

    /** The words between a post and its institution; more, and the institution is another phrase's. */
    private static final int LONGEST_TOPIC = 10;

    /** The items between a signatory and the one that he signs for ({@code NAME, POST, put his signature to it for ORG}). */
    private static final int FURTHEST_SIGNED_FOR = 12;

    private static final Pattern ROMAN = Pattern.compile("I{1,3}|IV|V");

    /** Posts that are held in all of an institution, also where a unit of it stands nearer. */
    static final Set<String> WHOLE_RANKS = Set.of(
            "rector",
            "vice-rector",
            "president",
            "vice-president",
            "chancellor",
            "vice-chancellor",
            "deputy-vice-chancellor");

    /** Parts of a house that have a president of their own. */
    private static final Set<String> HAVE_PRESIDENTS = Set.of(
            "institute", "college", "school", "academy", "society", "club", "union", "senate", "hospital", "clinic");

    private final Scene scene;

    /** The last person behind {@code ORG POST}. */
    private Led led;

    private record Led(int clause, int person, Where where) {}

    PostPlaces(Scene scene) {
        this.scene = scene;
    }

    /**
     * Where a post is held.
     *
     * @param body the institution, if it is known
     * @param said whether words say it, also where it is not known which institution they speak of
     * @param span the words
     */
    record Where(Optional<OrganizationEntity> body, boolean said, Span span) {
        static final Where UNSAID = new Where(Optional.empty(), false, null);
    }

    Where find(int c, int post, int person, List<PositionReader.Found> earlier) {
        Clause clause = scene.clauses.get(c);
        // "ORG vice-chair and rector of OTHER"
        Where where = joinsAnother(clause, post) ? beforePost(c, post) : Where.UNSAID;
        if (!where.said) {
            where = behindPost(clause, post, person);
        }
        if (!where.said) {
            where = ofLine(clause, post, person);
        }
        if (!where.said) {
            where = standsFor(clause, post);
        }
        if (!where.said) {
            where = beforePost(c, post);
            if (where.body.isPresent() && person > post) {
                led = new Led(c, person, where);
            }
        }
        if (!where.said) {
            where = asOtherPost(c, post, person, earlier);
        }
        if (!where.said) {
            where = asNeighbour(clause, c, post, person);
            if (where.said && person > post) {
                led = new Led(c, person, where);
            }
        }
        if (!where.said) {
            where = besideHolder(clause, post, person);
        }
        if (!where.said) {
            where = signedByFor(clause, post);
        }
        if (!where.said) {
            where = signedFor(clause, Math.max(post, person));
        }
        return raised(clause.at(post).post(), where);
    }

    /** {@code ORG POST NAME and POST OTHER}: both are held there. */
    private Where asNeighbour(Clause clause, int c, int post, int person) {
        int b = post - 1;
        if (led == null
                || led.clause != c
                || isOfState(clause.at(post).post(), led.where.body)
                || led.where.body.filter(OrganizationEntity::isUnit).isPresent()
                        && clause.at(post).post().title().indexOf(' ') > 0
                || clause.at(post + 1).is("of")
                || clause.at(person + 1).is("of") && person == post + 1
                || !(clause.at(b).is("and")
                        || clause.at(b).is("&")
                        || clause.at(b).is(","))) {
            return Where.UNSAID;
        }
        while (clause.at(b).isAny(JOINTS)) {
            b--;
        }
        return b == led.person ? led.where : Where.UNSAID;
    }

    /** {@code ORG President NAME and Mayor OTHER}: who holds an office of state holds it in no school. */
    private static boolean isOfState(PostMention post, Optional<OrganizationEntity> body) {
        return OFFICERS_OF_STATE.contains(post.rank())
                && body.filter(house -> house.type != OrganizationType.GOVERNMENT_BODY)
                        .isPresent();
    }

    /** {@code ORG was represented by POST NAME}, {@code ORG, represented by its POST NAME}. */
    private Where standsFor(Clause clause, int post) {
        int by = clause.at(post - 1).isAny(LEADING) ? post - 2 : post - 1;
        if (!clause.at(by).is("by") || !clause.at(by - 1).is("represented")) {
            return Where.UNSAID;
        }
        Item link = clause.at(by - 2);
        boolean linked = link.is(",") || link.isAny(scene.words("passive-auxiliaries"));
        int house = linked ? by - 3 : by - 2;
        Optional<OrganizationEntity> body = scene.organization(clause.at(house));
        int and = clause.at(house - 1).is("the") ? house - 2 : house - 1;
        boolean row = clause.at(and).is("and")
                && scene.organization(clause.at(and - 1)).isPresent();
        return body.isEmpty() || row // "A and B, represented by POST NAME and POST NAME"
                ? Where.UNSAID
                : new Where(
                        body,
                        true,
                        clause.at(house).span().union(clause.at(post).span()));
    }

    // ---------------------------------------------------------------- POST of ORG

    private Where behindPost(Clause clause, int post, int person) {
        // "Vice Rector IV, ORG"
        int numbered = clause.at(post + 1).token() != null
                        && ROMAN.matcher(clause.at(post + 1).token().text()).matches()
                ? post + 2
                : post + 1;
        int k = afterBracket(clause, numbered);
        // "Regional Manager Africa/Asia at ORG"
        int region = k;
        while (clause.at(region).place() != null || clause.at(region).is("/") && region > k) {
            region++;
        }
        k = region > k && clause.at(region).isAny(OF) ? region : k;
        // "President and CEO of ORG"
        int hops = 0;
        while (clause.at(k).isAny(JOINTS) && leadsToPost(clause, k + 1) && hops++ < 4) {
            k++;
            while (clause.at(k).post() != null
                    || clause.at(k).isAny(JOINTS)
                    || clause.at(k).isAny(LEADING)) {
                k++;
            }
        }
        // "NAME, Vice-President International, at the ORG"
        if (clause.at(k).is(",") && clause.at(k + 1).is("at")) {
            k++;
        }
        Item link = clause.at(k);
        boolean comma = link.is(",")
                || link.is("\u2013")
                || link.is("-")
                || link.is("(") && !clause.at(k + 1).is(")");
        if (!link.isAny(OF) && !comma && link.organization() == null) {
            return Where.UNSAID;
        }
        int whose = clause.at(k + 1).is("the") ? k + 2 : k + 1;
        if (clause.at(whose).post() != null
                && OFFICERS_OF_STATE.contains(clause.at(whose).post().rank())) {
            return new Where(
                    Optional.empty(), true, link.span().union(clause.at(whose).span()));
        }
        int limit = Math.min(clause.size(), k + LONGEST_TOPIC);
        for (int o = link.organization() != null ? k : k + 1; o < limit; o++) {
            Item item = clause.at(o);
            if (item.organization() != null) {
                return behindLink(clause, o, comma, post, person);
            }
            if (item.person() != null || item.post() != null) {
                return Where.UNSAID;
            }
            if (item.is(",")) {
                comma = true;
                continue;
            }
            boolean leads = item.isAny(LEADING)
                    || item.isPossessive()
                    || item.place() != null && clause.at(o + 1).isPossessive()
                    || item.token() != null
                            && scene.gazetteer.countryOfDemonym(item.token().text()) != null;
            Optional<OrganizationEntity> called = clause.at(o - 1).is("the") ? byHead(item) : Optional.empty();
            if (called.isPresent() && !clause.at(o + 1).is("of")) {
                return new Where(called, true, item.span());
            }
            if (link.is("of")
                    && item.isAny(scene.words("led-undertakings"))
                    && !clause.at(o + 1).is("of")) {
                return new Where(Optional.empty(), true, link.span().union(item.span()));
            }
            if (o == k + 1 && link.is("of") && isRegion(clause, o)) {
                return new Where(Optional.empty(), true, link.span().union(item.span()));
            }
            if (o == k + 1 && link.is("of") && isName(item)) {
                // "Director of ANYNAME": a house that is named, but not known to be one.
                return new Where(Optional.empty(), true, link.span().union(item.span()));
            }
            boolean ofTopic = link.isAny(OF)
                    && item.token() != null
                    && (item.token().isCapitalized() || item.isAny(OF) || item.is("and") || item.is("&"));
            if (!leads && !ofTopic) {
                return Where.UNSAID;
            }
        }
        return Where.UNSAID;
    }

    private Where behindLink(Clause clause, int at, boolean comma, int post, int person) {
        int o = at;
        if (clause.at(o + 1).isPossessive() && clause.at(o + 2).organization() != null) {
            o += 2;
        }
        Optional<OrganizationEntity> body = scene.organization(clause.at(o));
        // "of the X University China Office"
        Optional<OrganizationEntity> part = scene.organization(clause.at(o + 1));
        if (part.isPresent() && part.get().isUnit() && part.get().parent.equals(body)) {
            body = part;
        }
        if (body.isEmpty()) {
            // "of the Embassy", and nothing tells which.
            boolean generic = clause.at(o).organization().form() == Form.GENERIC && !comma;
            return generic ? new Where(Optional.empty(), true, clause.at(o).span()) : Where.UNSAID;
        }
        // "the Mayor of Alpha", which is short for Alpha University as well
        if (!comma
                && clause.at(o).organization().form() == Form.SHORT
                && isOfState(clause.at(post).post(), body)) {
            return new Where(Optional.empty(), true, clause.at(o).span());
        }
        int next = afterBracket(clause, o + 1);
        boolean others = comma
                && (o > person && person > post
                        || clause.at(next).person() != null && next != person
                        || clause.at(next).post() != null
                        || clause.at(next).isPossessive());
        return others
                ? Where.UNSAID
                : new Where(owned(clause, o, body.get()), true, clause.at(o).span());
    }

    /** {@code Officer of PLACE Region}: a post of the region, not of a house on whose side its holder is named. */
    private boolean isRegion(Clause clause, int i) {
        return clause.at(i).place() != null
                && clause.at(i + 1).token() != null
                && clause.at(i + 1).isAny(scene.words("region-words"));
    }

    private boolean isName(Item item) {
        return item.token() != null
                && item.token().isWord()
                && item.token().isCapitalized()
                && !scene.gazetteer.isCommon(item.lower())
                && !scene.gazetteer.words("not-acronyms").contains(item.lower());
    }

    /** Whether another post of the same holder is joined to one that stands right behind its institution. */
    private boolean joinsAnother(Clause clause, int post) {
        return clause.at(post + 1).isAny(JOINTS)
                && leadsToPost(clause, post + 2)
                && scene.organization(clause.at(post - 1)).isPresent()
                && clause.at(post - 1).organization().form() != Form.GENERIC;
    }

    private static boolean leadsToPost(Clause clause, int i) {
        return clause.at(i).post() != null
                || clause.at(i).is("respectively")
                || clause.at(i).is("of")
                || clause.at(i).is("the") && clause.at(i + 1).post() != null;
    }

    /** The item after a bracket that opens at {@code i}, or {@code i}. */
    static int afterBracket(Clause clause, int i) {
        if (!clause.at(i).is("(")) {
            return i;
        }
        for (int k = i + 1; k < Math.min(clause.size(), i + 6); k++) {
            if (clause.at(k).is(")")) {
                return k + 1;
            }
            if (clause.at(k).organization() != null
                    && clause.at(k).organization().form() == Form.NAME) {
                return i;
            }
        }
        return i;
    }

    /** {@code of the University of X}, where the first is no name by itself: what is meant is X's. */
    private Optional<OrganizationEntity> owned(Clause clause, int o, OrganizationEntity body) {
        if (clause.at(o).organization().form() == Form.GENERIC
                && clause.at(o + 1).is("of")) {
            int next = clause.at(o + 2).is("the") ? o + 3 : o + 2;
            return scene.organization(clause.at(next)).or(() -> Optional.of(body));
        }
        return Optional.of(body);
    }

    /** {@code HOUSE (LETTERS) – NAME, POST}: a line of a list that begins with the house. */
    private Where ofLine(Clause clause, int post, int person) {
        Optional<OrganizationEntity> body = scene.organization(clause.at(0));
        int k = afterBracket(clause, 1);
        boolean line = body.isPresent()
                && (clause.at(k).is("\u2013")
                        || clause.at(k).is("-")
                        || clause.at(k).is("\u2014"))
                && (person == k + 1 && post == person + 2 || post == k + 1 && person > post);
        return line ? new Where(body, true, clause.at(0).span()) : Where.UNSAID;
    }

    // ---------------------------------------------------------------- ORG's POST, ORG POST, its POST

    private Where beforePost(int c, int post) {
        Clause clause = scene.clauses.get(c);
        int b = post - 1;
        if (clause.at(b).token() != null
                && scene.gazetteer.countryOfDemonym(clause.at(b).token().text()) != null) {
            b--;
        }
        if (clause.at(b).isPossessive()) {
            b--;
        }
        // "ORG (POST NAME)"
        if (clause.at(b).is("(")
                && clause.at(post + 1).person() != null
                && clause.at(post + 2).is(")")) {
            b--;
        }
        if (clause.at(b).is(")")) {
            // "Centre for Extension Education (CEE) Director"
            for (int k = b - 1; k > Math.max(0, b - 4); k--) {
                if (clause.at(k).is("(")) {
                    b = k - 1;
                    break;
                }
            }
        }
        int at = b;
        Optional<OrganizationEntity> owner = scene.organization(clause.at(b));
        if (owner.isPresent()) {
            return new Where(owner, true, clause.at(b).span());
        }
        Optional<OrganizationEntity> called =
                byHead(clause.at(b)).or(() -> byInitials(clause.at(at))).or(() -> byBeginning(clause, at));
        if (called.isPresent()) {
            return new Where(called, true, clause.at(b).span());
        }
        if (clause.at(b).isAny(POSSESSIVES)) {
            Optional<OrganizationEntity> body = lastBefore(c, b);
            return new Where(body, body.isPresent(), null);
        }
        if (clause.at(b).is("our")) {
            return new Where(scene.host(), true, null);
        }
        return Where.UNSAID;
    }

    /** {@code Academy CEO NAME}: a capital letter tells that the one house of that kind is meant. */
    private Optional<OrganizationEntity> byHead(Item item) {
        if (item.token() == null || !item.token().isCapitalized() || scene.gazetteer.headType(item.lower()) == null) {
            return Optional.empty();
        }
        List<OrganizationEntity> houses = scene.entities.organizations().stream()
                .filter(body -> !body.isUnit() && Scene.isHeaded(body.head, item.lower()))
                .toList();
        return houses.size() < 2
                ? houses.stream().findFirst()
                : scene.entities.latest(item.span().start(), houses::contains);
    }

    /** {@code PU Registrar NAME}: the one house of whose name these are the first letters, though the text never says so. */
    private Optional<OrganizationEntity> byInitials(Item item) {
        if (item.token() == null
                || !item.token().isAllCaps()
                || item.token().text().length() < 2) {
            return Optional.empty();
        }
        List<OrganizationEntity> houses = scene.entities.organizations().stream()
                .filter(body -> !body.isUnit()
                        && body.names.stream().anyMatch(name -> initials(name)
                                .equals(item.token().text())))
                .toList();
        return houses.size() == 1 ? Optional.of(houses.get(0)) : Optional.empty();
    }

    /** {@code Southwest President NAME}, {@code Alpha State President NAME}: the one house whose name begins so. */
    private Optional<OrganizationEntity> byBeginning(Clause clause, int last) {
        int first = last;
        while (isCapitalized(clause.at(first - 1)) && last - first < 2) {
            first--;
        }
        boolean people = clause.at(last).token() != null
                && scene.gazetteer.countryOfDemonym(clause.at(last).token().text()) != null;
        if (!isCapitalized(clause.at(last)) || people || clause.at(first - 1).isPossessive()) {
            return Optional.empty();
        }
        List<OrganizationEntity> houses = List.of();
        for (; first <= last && houses.isEmpty(); first++) {
            String words = scene.text.plain(
                            clause.at(first).span().union(clause.at(last).span())) + " ";
            houses = scene.entities.organizations().stream()
                    .filter(body ->
                            Scene.isInstitution(body) && body.names.stream().anyMatch(name -> name.startsWith(words)))
                    .toList();
        }
        return houses.size() == 1 ? Optional.of(houses.get(0)) : Optional.empty();
    }

    private static boolean isCapitalized(Item item) {
        return item.place() != null
                || item.token() != null && item.token().isWord() && item.token().isCapitalized();
    }

    /** {@code POST of ORG and of OTHER}: the second house, if a place that was found has one beside it. */
    Where second(Clause clause, Where first) {
        int house = 0;
        while (house < clause.size() && !clause.at(house).span().equals(first.span)) {
            house++;
        }
        int and = afterBracket(clause, house + 1);
        int of = clause.at(and).is("and") && clause.at(and + 1).is("also") ? and + 2 : and + 1;
        if (!clause.at(and).is("and")
                || !clause.at(of).is("of") && !clause.at(of).is("at")) {
            return Where.UNSAID;
        }
        int other = clause.at(of + 1).is("the") ? of + 2 : of + 1;
        Optional<OrganizationEntity> body = scene.organization(clause.at(other));
        return body.isPresent() ? new Where(body, true, clause.at(other).span()) : Where.UNSAID;
    }

    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.split("[ -]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString();
    }

    /** The last institution named before an item. */
    private Optional<OrganizationEntity> lastBefore(int c, int item) {
        for (int k = c; k >= Math.max(0, c - 1); k--) {
            Clause clause = scene.clauses.get(k);
            for (int i = (k == c ? item : clause.size()) - 1; i >= 0; i--) {
                Optional<OrganizationEntity> body = scene.organization(clause.at(i));
                int of = clause.at(i - 1).is("the") ? i - 2 : i - 1;
                Optional<OrganizationEntity> part =
                        clause.at(of).is("of") ? scene.organization(clause.at(of - 1)) : Optional.empty();
                if (body.isPresent()) {
                    return part.filter(OrganizationEntity::isUnit).or(() -> body);
                }
            }
        }
        return Optional.empty();
    }

    /** {@code ORG's POST1 and POST2}, {@code POST1 of ORG and POST2}: where the same person's post just before is held. */
    private Where asOtherPost(int c, int post, int person, List<PositionReader.Found> earlier) {
        Clause clause = scene.clauses.get(c);
        int b = post - 1;
        while (clause.at(b).is("the")
                || clause.at(b).is("a")
                || clause.at(b).is("also")
                || clause.at(b).is("concurrently")) {
            b--;
        }
        if (!clause.at(b).isAny(JOINTS)) {
            return Where.UNSAID;
        }
        for (int f = earlier.size() - 1; f >= 0 && earlier.get(f).clause() == c; f--) {
            PositionReader.Found other = earlier.get(f);
            boolean same = scene.entities
                    .person(clause.at(person).person())
                    .filter(p -> p == other.person())
                    .isPresent();
            if (same && other.organization().isPresent()) {
                return new Where(other.organization(), other.stated(), null);
            }
        }
        return Where.UNSAID;
    }

    // ---------------------------------------------------------------- POST NAME of ORG, NAME signed for ORG

    private Where besideHolder(Clause clause, int post, int person) {
        int p = person + 1;
        // "NAME (POST) and OTHER (POST) from ORG"
        if (post == person + 2
                && clause.at(person + 1).is("(")
                && clause.at(post + 1).is(")")) {
            p = post + 2;
            while (clause.at(p).is("and")
                    && clause.at(p + 1).person() != null
                    && clause.at(p + 3).post() != null
                    && clause.at(p + 4).is(")")) {
                p += 5;
            }
        }
        // "POST NAME and POST OTHER of ORG"
        int last = person == post + 1 ? behindList(clause, p) : p;
        // "NAME, POST, and his team from ORG"
        int titled = clause.at(post + 1).is(",") ? post + 2 : post + 1;
        last = last > p ? last : behindColleagues(clause, post > person ? titled : p);
        boolean shared =
                last > p && (clause.at(last).is("of") || clause.at(last).is("from"));
        p = shared ? last : p;
        Item link = clause.at(p);
        boolean mark = link.is(",") && person > post;
        if (link.isAny(OF_HOLDER) || link.is("(") || mark) {
            int o = clause.at(p + 1).is("the") ? p + 2 : p + 1;
            Optional<OrganizationEntity> body = scene.organization(clause.at(o));
            boolean placed = link.is("in") && clause.at(o + 1).place() != null;
            // "President NAME, ORG" ends there; "President NAME, ORG Dean OTHER" and "NAME, ORG and ORG" do not.
            Item next = clause.at(afterBracket(clause, o + 1));
            boolean ends = next.is(",") || next.is(";") || next.is(")") || next.is(".");
            if (body.isPresent()
                    && !placed
                    && (!mark || ends && clause.at(o - 1).is(","))) {
                return new Where(
                        owned(clause, o, body.get()), true, clause.at(o).span());
            }
        }
        if (clause.at(person - 1).isPossessive()) {
            Optional<OrganizationEntity> body = scene.organization(clause.at(person - 2));
            if (body.isPresent()) {
                return new Where(body, true, clause.at(person - 2).span());
            }
        }
        return Where.UNSAID;
    }

    /** Behind {@code and POST NAME, POST of UNIT NAME}, what is listed from {@code p} on; {@code p} where nothing is. */
    private static int behindList(Clause clause, int p) {
        int last = p;
        while (last - p < LONGEST_LIST && clause.at(last).isAny(JOINTS)) {
            int post = clause.at(last + 1).is("and") ? last + 2 : last + 1;
            boolean unit = clause.at(post + 1).is("of") && clause.at(post + 2).organization() != null;
            int name = unit ? post + 3 : post + 1;
            if (clause.at(post).post() == null || clause.at(name).person() == null) {
                return last;
            }
            last = name + 1;
        }
        return last;
    }

    /** {@code POST NAME and three colleagues from ORG}: the item of {@code from}; the same item where nobody comes along. */
    private int behindColleagues(Clause clause, int p) {
        boolean people = false;
        for (int k = p + 1; k < p + 6 && (clause.at(p).is("and") || clause.at(p).is("with")); k++) {
            if (people && (clause.at(k).is("from") || clause.at(k).is("of"))) {
                return k;
            }
            if (clause.at(k).token() == null) {
                return p;
            }
            people |= scene.isDelegation(clause.at(k)) || clause.at(k).isAny(COMPANIONS);
        }
        return p;
    }

    /** {@code signed on behalf of ORG by the POST, NAME}. */
    private Where signedByFor(Clause clause, int post) {
        int by = clause.at(post - 1).is("by") ? post - 1 : post - 2;
        boolean behalf = clause.at(by).is("by")
                && (clause.at(by - 2).is("of")
                        || clause.at(by - 2).is("for")
                        || clause.at(by - 3).is("of"));
        Optional<OrganizationEntity> body = behalf ? scene.organization(clause.at(by - 1)) : Optional.empty();
        return body.isPresent() ? new Where(body, true, clause.at(by - 1).span()) : Where.UNSAID;
    }

    /** {@code NAME, POST, signed for ORG}, {@code signed the agreement for ORG}, {@code on behalf of ORG}, {@code representing ORG}. */
    private Where signedFor(Clause clause, int from) {
        boolean signs = false;
        for (int k = from + 1; k < Math.min(clause.size(), from + FURTHEST_SIGNED_FOR); k++) {
            Item item = clause.at(k);
            if (item.person() != null || item.post() != null || item.organization() != null || item.is(";")) {
                return Where.UNSAID;
            }
            boolean behalf = item.is("of") && clause.at(k - 1).is("behalf") || item.is("representing");
            boolean before = clause.at(k - 1).is(",")
                    || clause.at(k - 1).person() != null
                    || clause.at(k - 1).isAny(scene.gazetteer.words("sign-verbs"))
                    || clause.at(k - 1).isAny(scene.gazetteer.words("signatory-nouns"))
                    || signs
                            && (clause.at(k - 1).isAny(scene.gazetteer.words("agreement-words"))
                                    || clause.at(k - 1).isAny(scene.gazetteer.words("memorandum-words"))
                                    || clause.at(k - 1).is("understanding"));
            signs |= item.isAny(scene.gazetteer.words("sign-verbs"));
            if (behalf || item.is("for") && before) {
                int o = clause.at(k + 1).is("the") ? k + 2 : k + 1;
                Optional<OrganizationEntity> body = scene.organization(clause.at(o));
                if (body.isPresent()) {
                    return new Where(body, true, clause.at(o).span());
                }
            }
        }
        return Where.UNSAID;
    }

    /** A rector is the rector of the whole, also where a unit stands nearer. */
    private static Where raised(PostMention post, Where where) {
        boolean whole = WHOLE_RANKS.contains(post.rank())
                && where.body.isPresent()
                && !(post.rank().endsWith("president") && HAVE_PRESIDENTS.contains(where.body.get().head))
                && where.body.get().isUnit()
                && !where.body.get().head.equals("branch")
                && !where.body.get().name().toLowerCase(Locale.ROOT).contains("branch");
        if (!whole) {
            return where;
        }
        // The rector of an academy of a ministry is not the ministry's.
        Optional<OrganizationEntity> root = Scene.root(where.body.get()).filter(house -> PostSides.has(house, post));
        return new Where(root.or(where::body), where.said, where.span);
    }
}
