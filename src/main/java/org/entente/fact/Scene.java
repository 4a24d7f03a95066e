package org.entente.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.document.Span;
import org.entente.fact.Entity.OrganizationEntity;
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
    private static final Set<OrganizationType> EDUCATION = EnumSet.of(
            OrganizationType.UNIVERSITY,
            OrganizationType.COLLEGE,
            OrganizationType.SCHOOL,
            OrganizationType.RESEARCH_INSTITUTE);
    private static final Set<String> SIDE_OPENERS = Set.of("from", "for", "representing", "on", "of", "at");

    final AnnotatedText text;
    final Gazetteer gazetteer;
    final List<Clause> clauses = new ArrayList<>();
    final EntityIndex entities;
    final List<Rejection> rejections;
    private final Optional<OrganizationEntity> host;

    Scene(AnnotatedText text, List<List<Mention>> mentions, Gazetteer gazetteer, List<Rejection> rejections) {
        this.text = text;
        this.gazetteer = gazetteer;
        this.rejections = rejections;
        this.entities = new EntityIndex(text, mentions, gazetteer, rejections);
        for (int s = 0; s < text.sentences().size(); s++) {
            clauses.add(Clause.of(text.sentences().get(s), mentions.get(s)));
        }
        this.host = findHost();
        bindGenerics();
    }

    /** The institution whose news this is, as far as the text or its metadata tell. */
    Optional<OrganizationEntity> host() {
        return host;
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
        return clause.at(i - 1).is("to")
                || clause.at(i - 2).is("to") && clause.at(i - 1).lower().endsWith("ly");
    }

    Evidence evidence(Span span, String pattern) {
        return new Evidence(span, text.document().quote(span), pattern);
    }

    // ---------------------------------------------------------------- whose news

    private Optional<OrganizationEntity> findHost() {
        Optional<String> publisher = text.document().metadata().publisher();
        if (publisher.isPresent()) {
            for (OrganizationEntity candidate : entities.organizations()) {
                if (candidate.isNamed(publisher.get()) && !candidate.isUnit()) {
                    return Optional.of(candidate);
                }
            }
        }
        Map<OrganizationEntity, Integer> scores = new HashMap<>();
        boolean education = false;
        for (int c = 0; c < clauses.size(); c++) {
            Clause clause = clauses.get(c);
            boolean own = saysOwn(clause);
            education |= own;
            for (int i = 0; i < clause.size(); i++) {
                Optional<OrganizationEntity> named = organization(clause.at(i));
                if (named.isEmpty() || !isInstitution(named.get())) {
                    continue;
                }
                int score = 2;
                if (clause.sentence().block() == Block.Kind.HEADLINE) {
                    score += 1;
                }
                if (c < 3) {
                    score += 1;
                }
                String before = clause.at(i - 1).is("the")
                        ? clause.at(i - 2).lower()
                        : clause.at(i - 1).lower();
                String after = clause.at(i + 1).lower();
                if (receives(clause, i)) {
                    score += 5;
                }
                if (gazetteer.words("visit-verbs").contains(before)) {
                    score += 4;
                }
                if (before.equals("at") || before.equals("to")) {
                    score += 1;
                }
                if (isDelegationOf(clause, i)) {
                    score -= 3;
                }
                if (own) {
                    score -= 4;
                }
                if (before.equals("with") || before.equals("between")) {
                    score -= 1;
                }
                scores.merge(named.get(), score, Integer::sum);
            }
        }
        if (education && scores.keySet().stream().anyMatch(Scene::isOfEducation)) {
            scores.keySet().removeIf(body -> !isOfEducation(body));
        }
        return scores.entrySet().stream()
                .max(Map.Entry.<OrganizationEntity, Integer>comparingByValue()
                        .thenComparing(e -> -e.getKey().first()))
                .map(Map.Entry::getKey);
    }

    /** Whether a clause speaks of {@code our university}: another that it names beside is not ours. */
    private boolean saysOwn(Clause clause) {
        for (int i = 1; i < clause.size(); i++) {
            if (clause.at(i - 1).is("our")) {
                OrganizationMention mention = clause.at(i).organization();
                String word =
                        mention == null ? clause.at(i).lower() : mention.name().toLowerCase(Locale.ROOT);
                if (isEducation(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isEducation(String word) {
        OrganizationType type = gazetteer.headType(word);
        return type != null && EDUCATION.contains(type);
    }

    private static boolean isOfEducation(OrganizationEntity body) {
        return EDUCATION.contains(body.type);
    }

    /** {@code ORG received}, {@code ORG President NAME received}, {@code ORG had guests}. */
    private boolean receives(Clause clause, int i) {
        for (int k = i + 1; k < Math.min(clause.size(), i + 9); k++) {
            Item item = clause.at(k);
            if (item.isAny(gazetteer.words("receive-verbs"))
                    && !clause.at(k - 1).is("was")
                    && !clause.at(k - 1).is("were")
                    && !clause.at(k - 1).is("been")
                    && !clause.at(k + 1).is("by")) {
                return true;
            }
            if ((item.is("had") || item.is("has")) && clause.at(k + 1).isAny(gazetteer.words("delegation-words"))
                    || clause.at(k + 2).isAny(gazetteer.words("delegation-words"))
                            && clause.at(k + 1).is("had")) {
                return true;
            }
            boolean passes = item.post() != null
                    || item.person() != null
                    || item.is("(")
                    || item.is(")")
                    || item.is(",")
                    || item.isPossessive()
                    || item.organization() != null && clause.at(k - 1).is("(")
                    || item.is("has")
                    || item.is("the")
                    || item.is("had")
                    || item.is("also")
                    || item.token() != null && item.token().isAllCaps();
            if (!passes) {
                return false;
            }
        }
        return false;
    }

    /** Whether the organization at {@code i} is the one that a delegation comes from. */
    boolean isDelegationOf(Clause clause, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 6); k--) {
            if (clause.at(k).isAny(gazetteer.words("delegation-words"))) {
                return true;
            }
            if (clause.at(k).organization() != null
                    || clause.at(k).is("to")
                    || clause.at(k).is(";")
                    || gazetteer.words("visit-verbs").contains(clause.at(k).lower())) {
                break;
            }
        }
        return clause.at(i + 1).isAny(gazetteer.words("delegation-words"))
                || clause.at(i + 1).isPossessive() && clause.at(i + 2).isAny(gazetteer.words("delegation-words"));
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
            return unit;
        }
        Optional<OrganizationEntity> sameHead =
                entities.latest(offset, body -> !body.isUnit() && body.head.equals(mention.head()));
        Optional<OrganizationEntity> sameType =
                entities.latest(offset, body -> !body.isUnit() && body.type == mention.type());
        boolean capital = Character.isUpperCase(mention.name().charAt(0));
        if (capital
                && host.isPresent()
                && (host.get().type == mention.type() || host.get().head.equals(mention.head()))) {
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
            if (at.isAny(OWN)) {
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
