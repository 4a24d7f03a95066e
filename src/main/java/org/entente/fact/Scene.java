package org.entente.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.document.Span;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;
import org.entente.mention.Gazetteer;
import org.entente.mention.Mention;
import org.entente.mention.OrganizationMention;
import org.entente.mention.OrganizationMention.Form;
import org.entente.mention.OrganizationType;
import org.entente.text.AnnotatedText;
import org.entente.text.Block;

/**
 * What the rules of all kinds of claims look up: the clauses of a document, who is who in it, whose news it is, and on which
 * side somebody stands who is named without an institution.
 */
final class Scene {
    private static final Set<String> OWN = Set.of("our", "we", "us");
    private static final Set<String> SIDE_OPENERS = Set.of("from", "for", "representing", "on", "of", "at");

    /** How many letters the same word has in common in English, French, Spanish and their like. */
    private static final int COGNATE = 7;

    final AnnotatedText text;
    final Gazetteer gazetteer;
    final List<Clause> clauses = new ArrayList<>();
    final EntityIndex entities;
    final List<Rejection> rejections;
    private Optional<OrganizationEntity> host = Optional.empty();
    private boolean hostUnnamed;

    Scene(AnnotatedText text, List<List<Mention>> mentions, Gazetteer gazetteer, List<Rejection> rejections) {
        this.text = text;
        this.gazetteer = gazetteer;
        this.rejections = rejections;
        this.entities = new EntityIndex(text, mentions, gazetteer, rejections);
        for (int s = 0; s < text.sentences().size(); s++) {
            clauses.add(Clause.of(text.sentences().get(s), mentions.get(s)));
        }
        new NamelessSchools(this).read();
        HostFinder hosts = new HostFinder(this);
        this.host = hosts.host();
        this.hostUnnamed = host.isEmpty() && hosts.speaksOfOwn();
        bindGenerics();
    }

    /** The institution whose news this is, as far as the text or its metadata tell. */
    Optional<OrganizationEntity> host() {
        return host;
    }

    /** Whether the text speaks of {@code our university}, and never says which that is. */
    boolean isHostUnnamed() {
        return hostUnnamed;
    }

    /** The organization that an item names, if it does. */
    Optional<OrganizationEntity> organization(Item item) {
        return item.organization() == null ? Optional.empty() : entities.organization(item.organization());
    }

    /** Whether a clause's words ({@link Clause#words()}) hold one of the expressions of a list. */
    boolean says(String words, String list) {
        for (String expression : gazetteer.words(list)) {
            if (words.contains(" " + expression + " ")) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is said at an item is only wished for, planned or general: {@code to visit}, {@code will soon visit}. */
    boolean isHypothetical(Clause clause, int i) {
        for (int k = Math.max(0, i - 5); k < i; k++) {
            if (clause.at(k).isAny(gazetteer.words("hypothetical"))) {
                return true;
            }
        }
        // "will be in Accra to meet students and deliver a lecture"
        for (int k = i - 1;
                k >= Math.max(0, i - 16)
                        && !clause.at(k).is(",")
                        && !clause.at(k).is(";");
                k--) {
            if (clause.at(k).is("will") || clause.at(k).is("would")) {
                return true;
            }
        }
        boolean led = isDelegation(clause.at(i - 2)) || clause.at(i - 2).isAny(gazetteer.words("going-verbs"));
        return clause.at(i - 1).is("to") && !led
                || clause.at(i - 2).is("to") && clause.at(i - 1).lower().endsWith("ly");
    }

    /** Whether what is hosted at {@code i} in the passive is a meeting or a ceremony, and no guest: {@code The ceremony was hosted by X}. */
    boolean isOccasionHosted(Clause clause, int i) {
        if (!clause.at(i).lower().startsWith("host")) {
            return false;
        }
        for (int k = i - 1; k >= 0 && k > i - 15; k--) {
            if (clause.at(k).person() != null || clause.at(k).isAny(words("visitor-words"))) {
                return false;
            }
            if (clause.at(k).isAny(words("hosted-occasions"))) {
                return true;
            }
        }
        return false;
    }

    Evidence evidence(Span span, String pattern) {
        return new Evidence(span, text.document().quote(span), pattern);
    }

    // ---------------------------------------------------------------- whose news

    /** Whether an item speaks of people who are sent, whoever they are: {@code delegation}, {@code representatives}. */
    boolean isDelegation(Item item) {
        return item.isAny(gazetteer.words("delegation-words"));
    }

    /** Whether the organization at {@code i} is the one that a delegation comes from. */
    boolean isDelegationOf(Clause clause, int i) {
        if (clause.at(i - 1).is("visiting") && clause.at(i - 2).is("the")) {
            return true;
        }
        for (int k = i - 1; k >= Math.max(0, i - 6); k--) {
            Item item = clause.at(k);
            if (isDelegation(item)) {
                return !receives(clause, k);
            }
            boolean origin = item.place() != null && clause.at(k - 1).is("from");
            if (item.organization() != null
                    || origin
                    || item.is("to")
                    || item.is("with")
                    || item.is(";")
                    || item.is("how")
                    || item.is("that")
                    || item.is("about")
                    || item.isAny(gazetteer.words("side-breaks"))
                    || item.isAny(gazetteer.words("going-verbs"))
                    || gazetteer.words("visit-verbs").contains(item.lower())) {
                break;
            }
        }
        return isDelegation(clause.at(i + 1)) || clause.at(i + 1).isPossessive() && isDelegation(clause.at(i + 2));
    }

    /** {@code welcomed by the team of X}: those who receive are no delegation. */
    private boolean receives(Clause clause, int i) {
        int by = i - 1;
        while (by > i - 4 && !clause.at(by).is("by")) {
            by--;
        }
        return clause.at(by).is("by") && clause.at(by - 1).isAny(gazetteer.words("receive-verbs"));
    }

    static boolean isInstitution(OrganizationEntity body) {
        return !body.isUnit()
                && body.type != OrganizationType.INTERNATIONAL_ORGANIZATION
                && body.type != OrganizationType.JOINT_INSTITUTION;
    }

    // ---------------------------------------------------------------- the University, our college

    private void bindGenerics() {
        for (Clause clause : clauses) {
            for (int i = 0; i < clause.size(); i++) {
                OrganizationMention mention = clause.at(i).organization();
                if (mention == null || mention.form() != Form.GENERIC) {
                    continue;
                }
                Optional<OrganizationEntity> meant = meaning(clause, i, mention);
                meant.ifPresent(body -> entities.bind(mention, body));
                if (meant.isEmpty()) {
                    rejections.add(new Rejection("Organization", mention.span(), "names no institution by itself"));
                }
            }
        }
    }

    private Optional<OrganizationEntity> meaning(Clause clause, int i, OrganizationMention mention) {
        if (clause.at(i - 1).isAny(OWN) || clause.at(i - 2).isAny(OWN)) {
            return host;
        }
        int offset = mention.span().start();
        String country = clause.at(i - 1).token() == null
                ? null
                : gazetteer.countryOfDemonym(clause.at(i - 1).token().text());
        if (country != null && mention.type() != OrganizationType.ORGANIZATIONAL_UNIT) {
            return ofCountry(country, mention, offset);
        }
        Optional<OrganizationEntity> unit = entities.latest(
                offset, body -> body.isUnit() && headWord(body.head).equals(headWord(mention.head())));
        if (mention.type() == OrganizationType.ORGANIZATIONAL_UNIT) {
            return unit.or(
                    () -> entities.latest(offset, body -> headWord(body.head).equals(headWord(mention.head()))));
        }
        Optional<OrganizationEntity> sameHead =
                entities.latest(offset, body -> !body.isUnit() && isHeaded(body.head, mention.head()));
        Optional<OrganizationEntity> sameType =
                entities.latest(offset, body -> !body.isUnit() && body.type == mention.type());
        boolean capital = Character.isUpperCase(mention.name().charAt(0));
        Optional<OrganizationEntity> here = inClause(clause, i, mention);
        if (here.isPresent()) {
            return here;
        }
        if (isReceivedBy(clause, i) && sameHead.filter(this::isVisited).isPresent()) {
            return sameHead;
        }
        if (capital
                && host.isPresent()
                && (isHeaded(host.get().head, mention.head())
                        || host.get().type == mention.type()
                                && (sameHead.isEmpty()
                                        || !gazetteer
                                                .headLanguage(host.get().head)
                                                .equals(gazetteer.headLanguage(mention.head()))))) {
            return host;
        }
        Optional<OrganizationEntity> meant =
                sameHead.or(() -> capital ? unit : sameType).or(() -> sameType).or(() -> unit);
        if (meant.isEmpty()
                && host.isPresent()
                && isInstitution(host.get())
                && (mention.type() == OrganizationType.UNIVERSITY
                        || mention.type() == OrganizationType.COLLEGE
                        || mention.type() == OrganizationType.SCHOOL)) {
            return host;
        }
        return meant;
    }

    /** {@code went to the University of X and met the Rector of the University}: the one that the sentence names before, and not the host. */
    private Optional<OrganizationEntity> inClause(Clause clause, int i, OrganizationMention mention) {
        Optional<OrganizationEntity> last = Optional.empty();
        boolean post = clause.at(i - 1).is("the")
                && clause.at(i - 2).is("of")
                && clause.at(i - 3).post() != null;
        // "paid a visit to X and was received by the university Party secretary"
        boolean received = clause.at(i - 1).is("the") && receives(clause, i - 1);
        for (int k = 0; (post || received) && k < i; k++) {
            OrganizationMention named = clause.at(k).organization();
            Optional<OrganizationEntity> body =
                    named == null || named.form() == Form.GENERIC ? Optional.empty() : entities.organization(named);
            if (body.isPresent()
                    && !body.get().isUnit()
                    && (received ? body.get().type == mention.type() : isHeaded(body.get().head, mention.head()))) {
                last = body;
            }
        }
        return last;
    }

    /** {@code The guests were welcomed by the Director of the College}. */
    private boolean isReceivedBy(Clause clause, int i) {
        for (int k = 1; k < i; k++) {
            if (clause.at(k).is("by") && clause.at(k - 1).isAny(words("receive-verbs"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause says of a body that somebody visited it. */
    private boolean isVisited(OrganizationEntity body) {
        for (Clause clause : clauses) {
            for (int i = 1; i < clause.size(); i++) {
                int verb = clause.at(i - 1).is("the") ? i - 2 : i - 1;
                if (clause.at(verb).isAny(words("visit-verbs"))
                        && organization(clause.at(i)).filter(b -> b == body).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code the Nigerian university}: the one of that country, else the one that is not known to be of another. */
    private Optional<OrganizationEntity> ofCountry(String country, OrganizationMention mention, int offset) {
        Optional<OrganizationEntity> there = entities.latest(
                offset,
                body -> !body.isUnit() && body.type == mention.type() && body.country.equals(Optional.of(country)));
        return there.or(() -> entities.latest(
                offset,
                body -> !body.isUnit()
                        && body.type == mention.type()
                        && body.country.isEmpty()
                        && host.filter(h -> h == body).isEmpty()));
    }

    /** Whether a word is the head of a name or of the phrase that heads it: {@code academy}, {@code academy of sciences}. */
    static boolean isHeaded(String head, String word) {
        return head.equals(word) || SameHouse.isPartOfHead(head, word) || isCognate(head, word);
    }

    /** {@code the Institute} of an {@code Instituto} or an {@code Institut}. */
    private static boolean isCognate(String head, String word) {
        return word.length() > COGNATE && head.regionMatches(true, 0, word, 0, COGNATE) && word.indexOf(' ') < 0;
    }

    /** The last word of a head, without the sign of the plural: {@code Centre} and {@code Center} are one. */
    private static String headWord(String head) {
        String word = head.substring(head.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return word.equals("center") ? "centre" : word;
    }

    // ---------------------------------------------------------------- sides

    /**
     * The institution on whose side somebody stands who is named at an item without one: the one that the clause is about so
     * far, the one that the list is about, or the one whose news this is.
     */
    Optional<OrganizationEntity> side(int clauseIndex, int item) {
        return toldSide(clauseIndex, item).or(() -> host);
    }

    /** As {@link #side}, but empty where neither the clause nor its list tells the side. */
    Optional<OrganizationEntity> toldSide(int clauseIndex, int item) {
        Clause clause = clauses.get(clauseIndex);
        for (int i = item - 1; i >= 0; i--) {
            Item at = clause.at(i);
            if (at.isAny(OWN) || opensAttendance(clause, i) && host.isPresent()) {
                return host;
            }
            Optional<OrganizationEntity> body = organization(at);
            if (body.isPresent() && !body.get().isUnit()) {
                return body;
            }
            if (body.isPresent() && body.get().parent.isPresent()) {
                return root(body.get());
            }
        }
        if (clause.sentence().block() == Block.Kind.ITEM) {
            for (int c = clauseIndex - 1; c >= 0; c--) {
                Clause lead = clauses.get(c);
                if (lead.sentence().block() == Block.Kind.ITEM && !endsWithColon(lead)) {
                    continue;
                }
                return lastInstitution(lead).or(() -> isOwn(lead) ? host : Optional.empty());
            }
        }
        // "For the UCA: Dr. X, Vice-Rector …" in one line, or what goes on from the sentence before.
        if (clauseIndex > 0 && clause.at(0).isAny(gazetteer.words("continuers"))) {
            Optional<OrganizationEntity> before = opening(clauses.get(clauseIndex - 1));
            if (before.isPresent()) {
                return before;
            }
        }
        return Optional.empty();
    }

    /** {@code in the presence of}, {@code witnessed by}: whose posts are told behind, where no house is, is not told before. */
    static boolean opensAttendance(Clause clause, int i) {
        return clause.at(i).is("presence") && clause.at(i + 1).is("of")
                || (clause.at(i).is("witnessed") || clause.at(i).is("attended"))
                        && clause.at(i + 1).is("by");
    }

    private Optional<OrganizationEntity> opening(Clause clause) {
        if (!clause.at(0).isAny(SIDE_OPENERS)) {
            return Optional.empty();
        }
        for (int i = 1; i < Math.min(6, clause.size()); i++) {
            Optional<OrganizationEntity> body = organization(clause.at(i));
            if (body.isPresent() && !body.get().isUnit()) {
                return body;
            }
        }
        return Optional.empty();
    }

    private static boolean endsWithColon(Clause clause) {
        return clause.at(clause.size() - 1).is(":");
    }

    private static boolean isOwn(Clause clause) {
        return clause.items().stream().anyMatch(item -> item.isAny(OWN));
    }

    private Optional<OrganizationEntity> lastInstitution(Clause clause) {
        for (int i = clause.size() - 1; i >= 0; i--) {
            Optional<OrganizationEntity> body = organization(clause.at(i));
            if (body.isPresent() && !body.get().isUnit()) {
                return body;
            }
        }
        return Optional.empty();
    }

    /** The person that an item of a clause names. */
    Optional<PersonEntity> person(Item item) {
        return item.person() == null ? Optional.empty() : entities.person(item.person());
    }

    /** A list of words, by its name. */
    Set<String> words(String list) {
        return gazetteer.words(list);
    }

    /** The institution that a unit belongs to in the end. */
    static Optional<OrganizationEntity> root(OrganizationEntity unit) {
        OrganizationEntity body = unit;
        for (int depth = 0; depth < 5 && body.isUnit(); depth++) {
            if (body.parent.isEmpty()) {
                return Optional.empty();
            }
            body = body.parent.get();
        }
        return Optional.of(body);
    }

    /** The number of the clause that an offset stands in. */
    int clauseAt(int offset) {
        return text.sentenceAt(offset).index();
    }
}
