package org.entente.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.document.PartialDate;
import org.entente.document.Span;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;
import org.entente.mention.DateMention;
import org.entente.mention.OrganizationType;
import org.entente.text.Block;

/**
 * Reads instruments between named parties. Each clause that speaks of an instrument together with its signing, its being in
 * force or its being planned gives a candidate; candidates of one status whose parties agree are one instrument.
 */
final class AgreementReader {
    private static final Set<String> SIDES = Set.of(
            "sides",
            "parties",
            "universities",
            "institutions",
            "colleges",
            "schools",
            "countries",
            "organizations",
            "organisations",
            "partners",
            "ministries",
            "academies",
            "hospitals",
            "museums",
            "companies",
            "cities",
            "institutes");

    private final Scene scene;
    private final DateResolver dates;
    private final List<PositionReader.Found> positions;
    private final AreaReader areas;
    private final List<Candidate> candidates = new ArrayList<>();

    AgreementReader(Scene scene, DateResolver dates, List<PositionReader.Found> positions, AreaReader areas) {
        this.scene = scene;
        this.dates = dates;
        this.positions = positions;
        this.areas = areas;
    }

    /** An instrument as read. */
    static final class Candidate {
        AgreementKind kind;
        AgreementStatus status;
        boolean plural;
        /** Who signs with all the others, where there are several instruments. */
        OrganizationEntity one;

        final Set<OrganizationEntity> parties = new LinkedHashSet<>();
        final Set<PersonEntity> signatories = new LinkedHashSet<>();
        Optional<PartialDate> date = Optional.empty();
        final Set<Area> areas = new TreeSet<>();
        final List<Integer> clauses = new ArrayList<>();
        /** The clause that names the parties, where one does. */
        int telling = -1;

        boolean stated;
        /** Whether the words set it apart from others between the same parties. */
        boolean renewed;

        String pattern = "agreement.signed";
    }

    /** The instruments that the document speaks of. */
    List<Candidate> read() {
        for (int c = 0; c < scene.clauses.size(); c++) {
            readClause(c);
        }
        candidates.stream()
                .filter(candidate -> candidate.stated)
                .forEach(candidate -> candidate.telling = candidate.clauses.get(0));
        List<Candidate> merged = merge();
        for (Candidate candidate : merged) {
            addSignatories(candidate);
        }
        areas.addAreas(scene, merged);
        return split(merged);
    }

    // ---------------------------------------------------------------- one clause

    private void readClause(int c) {
        Clause clause = scene.clauses.get(c);
        int instrument = -1;
        AgreementKind kind = null;
        int best = -1;
        for (int i = 0; i < clause.size(); i++) {
            AgreementKind here = kindAt(clause, i);
            if (here == null) {
                continue;
            }
            int rank = here == AgreementKind.COOPERATION_AGREEMENT ? 1 : here == AgreementKind.OTHER ? 0 : 2;
            if (rank > best) {
                best = rank;
                instrument = i;
                kind = here;
            }
        }
        int sign = signIndex(clause);
        if (instrument < 0) {
            if (sign < 0) {
                return;
            }
            if (continues(c)) {
                continueSigning(c, sign);
                return;
            }
            kind = spokenOf(c, sign);
            if (kind == null) {
                return;
            }
            instrument = sign;
        }
        String words = clause.words();
        AgreementStatus status = status(clause, sign, instrument, words);
        if (status == null) {
            scene.rejections.add(new Rejection(
                    "Agreement",
                    clause.at(instrument).span(),
                    "neither signed nor planned nor in force as far as the words tell"));
            return;
        }
        if (sign >= 0 && several(c, sign, status)) {
            return;
        }
        Candidate candidate = new Candidate();
        candidate.kind = kind;
        candidate.status = status;
        candidate.renewed = matches(words, "instrument-another");
        candidate.plural = isPlural(clause, instrument);
        candidate.clauses.add(c);
        candidate.pattern = "agreement." + status.term().toLowerCase(java.util.Locale.ROOT);
        parties(c, sign, instrument, candidate);
        candidate.date = date(clause, sign, instrument, status);
        candidates.add(candidate);
    }

    /** {@code signed a memorandum with A and a letter of intent with B}: an instrument with each. */
    private boolean several(int c, int sign, AgreementStatus status) {
        Clause clause = scene.clauses.get(c);
        List<int[]> parts = new ArrayList<>();
        for (int i = sign; i < clause.size(); i++) {
            if (kindAt(clause, i) == null) {
                continue;
            }
            int with = i + 1;
            while (with < Math.min(clause.size(), i + 9)
                    && !clause.at(with).is("with")
                    && kindAt(clause, with) == null
                    && clause.at(with).organization() == null) {
                with++;
            }
            if (clause.at(with).is("with") && firstBody(clause, with + 1, with + 6)) {
                parts.add(new int[] {i, with});
            }
        }
        List<OrganizationEntity> subjects = bodies(clause, 0, sign);
        if (parts.size() < 2 || subjects.isEmpty() && scene.host().isEmpty()) {
            return false;
        }
        OrganizationEntity one = subjects.isEmpty() ? scene.host().get() : subjects.get(0);
        for (int p = 0; p < parts.size(); p++) {
            int end = p + 1 < parts.size() ? parts.get(p + 1)[0] : clause.size();
            Candidate candidate = new Candidate();
            candidate.kind = kindAt(clause, parts.get(p)[0]);
            candidate.status = status;
            candidate.stated = true;
            candidate.parties.add(one);
            candidate.parties.addAll(
                    bodies(clause, parts.get(p)[1] + 1, Math.min(end, stop(clause, parts.get(p)[1] + 1))));
            candidate.clauses.add(c);
            candidate.date = date(clause, sign, parts.get(p)[0], status);
            if (candidate.parties.size() > 1) {
                candidates.add(candidate);
            }
        }
        return true;
    }

    /**
     * The kind of the instrument that a clause signs without naming it: one that the clause before named ({@code It was
     * signed by}), or one that a signing ceremony implies.
     */
    private AgreementKind spokenOf(int c, int sign) {
        Clause clause = scene.clauses.get(c);
        boolean back = clause.at(0).is("it")
                || clause.at(0).is("they")
                || clause.at(0).is("both")
                || clause.at(0).is("this")
                || clause.at(0).is("the");
        for (int before = c - 1; back && before >= Math.max(0, c - 2); before--) {
            Clause earlier = scene.clauses.get(before);
            for (int i = 0; i < earlier.size(); i++) {
                AgreementKind kind = kindAt(earlier, i);
                if (kind != null && kind != AgreementKind.OTHER) {
                    return kind;
                }
            }
        }
        for (int i = 0; i + 1 < clause.size(); i++) {
            if (clause.at(i).is("signing") && clause.at(i + 1).is("ceremony")) {
                return AgreementKind.COOPERATION_AGREEMENT;
            }
        }
        return null;
    }

    /** The kind of the instrument that a word names, or null where it names none. */
    private AgreementKind kindAt(Clause clause, int i) {
        Item item = clause.at(i);
        if (item.token() == null || !item.token().isWord()) {
            return null;
        }
        String word = item.lower();
        String next = clause.at(i + 1).lower();
        switch (word) {
            case "memorandum",
                    "memorandums",
                    "memoranda",
                    "memorandom",
                    "mou",
                    "mous",
                    "moa",
                    "moas",
                    "moc",
                    "m.o.u",
                    "mou's" -> {
                return AgreementKind.MEMORANDUM_OF_UNDERSTANDING;
            }
            case "protocol", "protocols" -> {
                return AgreementKind.PROTOCOL;
            }
            case "letter", "letters", "loi" -> {
                if (word.equals("loi") || next.equals("of") && clause.at(i + 2).is("intent")) {
                    return AgreementKind.LETTER_OF_INTENT;
                }
                return next.equals("of")
                                && (clause.at(i + 2).is("understanding")
                                        || clause.at(i + 2).is("agreement")
                                        || clause.at(i + 2).is("cooperation"))
                        ? AgreementKind.OTHER
                        : null;
            }
            case "contract", "contracts" -> {
                return AgreementKind.CONTRACT;
            }
            case "agreement",
                    "agreements",
                    "accord",
                    "accords",
                    "pact",
                    "pacts",
                    "deal",
                    "deals",
                    "treaty",
                    "convention",
                    "covenant",
                    "tie-up" -> {
                if (clause.at(i - 1).is("an") && clause.at(i - 2).is("reached")
                        || clause.at(i - 1).is("reached")
                        || clause.at(i - 1).is("in")) {
                    return null;
                }
                if (next.equals("of") && clause.at(i + 2).is("understanding")) {
                    return AgreementKind.MEMORANDUM_OF_UNDERSTANDING;
                }
                return AgreementKind.COOPERATION_AGREEMENT;
            }
            case "declaration", "declarations", "charter", "arrangement", "document", "documents" -> {
                return AgreementKind.OTHER;
            }
            default -> {
                return null;
            }
        }
    }

    private boolean isPlural(Clause clause, int i) {
        String word = clause.at(i).lower();
        return word.endsWith("s") && !word.equals("pos") || word.equals("memoranda");
    }

    private int signIndex(Clause clause) {
        int noun = -1;
        for (int i = 0; i < clause.size(); i++) {
            Item item = clause.at(i);
            if (item.token() == null) {
                continue;
            }
            if (signs(clause, i)) {
                return i;
            }
            if (item.isAny(scene.gazetteer.words("signing-nouns")) && noun < 0) {
                noun = i;
            }
        }
        return noun;
    }

    /** Whether a verb of signing stands here, or the first word of {@code put their names to}, {@code put pen to paper}. */
    private boolean signs(Clause clause, int i) {
        if (clause.at(i).isAny(scene.gazetteer.words("signing-verbs"))) {
            return true;
        }
        if (!clause.at(i).isAny(scene.gazetteer.words("signature-verbs"))) {
            return false;
        }
        for (int k = i + 1; k <= i + 4; k++) {
            if (clause.at(k).isAny(scene.gazetteer.words("signature-objects"))) {
                return true;
            }
        }
        return false;
    }

    private AgreementStatus status(Clause clause, int sign, int instrument, String words) {
        if (matches(words, "signing-denied")) {
            scene.rejections.add(
                    new Rejection("Agreement", clause.at(instrument).span(), "the words deny it or leave it open"));
            return null;
        }
        boolean infinitive = sign >= 0
                && clause.sentence().block() != Block.Kind.HEADLINE
                && (clause.at(sign).is("sign") || clause.at(sign).is("conclude"));
        boolean planned = matches(words, "signing-planned") || infinitive;
        boolean existing = matches(words, "signing-existing");
        if (sign >= 0) {
            if (planned && !matches(words, "signing-done")) {
                return AgreementStatus.PLANNED;
            }
            if (existing || isEarlier(clause, sign)) {
                return AgreementStatus.IN_FORCE;
            }
            return kindAt(clause, instrument) == AgreementKind.OTHER
                            && clause.at(instrument).lower().startsWith("document")
                    ? null
                    : AgreementStatus.SIGNED;
        }
        if (clause.at(instrument).lower().startsWith("document")) {
            return null;
        }
        if (planned) {
            return AgreementStatus.PLANNED;
        }
        return existing && matches(words, "instrument-existing") ? AgreementStatus.IN_FORCE : null;
    }

    private boolean matches(String words, String list) {
        return scene.says(words, list);
    }

    /** Whether the signing is dated to a year before the news. */
    private boolean isEarlier(Clause clause, int sign) {
        Optional<PartialDate> news = dates.reference().or(dates::mainDate);
        if (news.isEmpty()) {
            return false;
        }
        DateMention nearest = nearestDate(clause, sign);
        return nearest != null
                && nearest.year() > 0
                && nearest.year() < news.get().year();
    }

    private static DateMention nearestDate(Clause clause, int i) {
        DateMention nearest = null;
        int distance = Integer.MAX_VALUE;
        for (int k = 0; k < clause.size(); k++) {
            if (clause.at(k).date() != null && !beginsYears(clause, k) && Math.abs(k - i) < distance) {
                nearest = clause.at(k).date();
                distance = Math.abs(k - i);
            }
        }
        return nearest;
    }

    /** Whether a bare year is the first of several for which something holds: {@code 2023 – 2028}. */
    private static boolean beginsYears(Clause clause, int i) {
        Item next = clause.at(i + 1);
        return clause.at(i).date().month() == 0 && (next.is("\u2013") || next.is("-") || next.is("\u2014"));
    }

    private Optional<PartialDate> date(Clause clause, int sign, int instrument, AgreementStatus status) {
        DateMention date = nearestDate(clause, sign >= 0 ? sign : instrument);
        if (date != null) {
            Optional<PartialDate> day = dates.resolve(date);
            if (day.isPresent() || status != AgreementStatus.SIGNED || date.month() > 0) {
                return day;
            }
        }
        return Optional.empty();
    }

    // ---------------------------------------------------------------- who with whom

    private void parties(int c, int sign, int instrument, Candidate candidate) {
        Clause clause = scene.clauses.get(c);
        int between = indexOf(clause, "between", 0);
        if (between < 0) {
            between = indexOf(clause, "among", 0);
        }
        if (between >= 0) {
            List<OrganizationEntity> named = bodies(clause, between + 1, stop(clause, between + 1));
            if (named.size() >= 2) {
                if (clause.at(between + 1).is("it") || clause.at(between + 1).is("them")) {
                    bodies(clause, 0, between).stream().findFirst().ifPresent(candidate.parties::add);
                }
                candidate.parties.addAll(named);
                candidate.stated = true;
                return;
            }
            if (sides(clause, between + 1) > 0) {
                candidate.parties.addAll(principals(sides(clause, between + 1)));
                return;
            }
            if (named.size() == 1 && hasOwn(clause)) {
                candidate.parties.addAll(named);
                scene.host().ifPresent(candidate.parties::add);
                candidate.stated = true;
                return;
            }
        }
        int with = withIndex(clause, sign, instrument);
        List<OrganizationEntity> partners = with >= 0 ? bodies(clause, with + 1, stop(clause, with + 1)) : List.of();
        int verb = sign >= 0 ? sign : instrument;
        List<OrganizationEntity> subjects = bodies(clause, 0, with >= 0 ? Math.min(verb, with) : verb);
        if (!partners.isEmpty()) {
            List<OrganizationEntity> own = new ArrayList<>(subjects);
            own.removeAll(partners);
            if (own.size() > 2) {
                own = own.subList(own.size() - 2, own.size());
            }
            if (own.isEmpty()) {
                scene.host().filter(h -> !partners.contains(h)).ifPresent(own::add);
            } else if (own.size() == 2 && !joined(clause, own)) {
                own = own.subList(0, 1);
            }
            if (!own.isEmpty()) {
                candidate.one = own.get(0);
            }
            candidate.parties.addAll(own);
            candidate.parties.addAll(partners);
            candidate.stated = true;
            if (candidate.parties.size() >= 2) {
                return;
            }
        }
        if (countries(clause, candidate) || counted(c, candidate)) {
            return;
        }
        List<OrganizationEntity> all = bodies(clause, 0, clause.size());
        if (all.size() >= 2) {
            candidate.parties.addAll(all);
            candidate.stated = true;
            List<OrganizationEntity> before = bodies(clause, 0, firstListMark(clause));
            if (candidate.plural && all.size() > 2) {
                scene.host()
                        .filter(all::contains)
                        .ifPresentOrElse(
                                h -> candidate.one = h, () -> candidate.one = before.isEmpty() ? null : before.get(0));
            }
            return;
        }
        int number = sidesAnywhere(clause);
        if (all.size() == 1 && number == 0) {
            OrganizationEntity only = all.get(0);
            candidate.parties.add(only);
            if (scene.host().isPresent() && scene.host().get() != only) {
                candidate.parties.add(scene.host().get());
            } else {
                for (OrganizationEntity other : principals(2)) {
                    if (other != only && candidate.parties.size() < 2) {
                        candidate.parties.add(other);
                    }
                }
            }
            candidate.stated = !scene.host().equals(Optional.of(only));
            return;
        }
        candidate.parties.addAll(nearPrincipals(c, Math.max(2, number)));
    }

    /** As {@link #principals}, but of several partners the one named last before a clause. */
    private List<OrganizationEntity> nearPrincipals(int c, int most) {
        if (most != 2 || scene.host().isEmpty()) {
            return principals(most);
        }
        OrganizationEntity own = scene.host().get();
        for (int k = c; k >= Math.max(0, c - 3); k--) {
            List<OrganizationEntity> named =
                    bodies(scene.clauses.get(k), 0, scene.clauses.get(k).size());
            named.removeIf(o -> o == own || !Scene.isInstitution(o));
            if (!named.isEmpty()) {
                return List.of(own, named.get(named.size() - 1));
            }
        }
        return principals(2);
    }

    /** {@code the Republic of A and the Republic of B have signed}: two countries are the parties where no institution is. */
    private boolean countries(Clause clause, Candidate candidate) {
        if (clause.items().stream().anyMatch(item -> scene.organization(item).isPresent())) {
            return false;
        }
        for (int i = 0; i < clause.size(); i++) {
            int j = clause.at(i + 1).is("and") || clause.at(i + 1).is(",") ? i + 2 : -1;
            if (j > 0 && clause.at(j).is("the")) {
                j++;
            }
            if (j < 0
                    || clause.at(i).place() == null
                    || clause.at(j).place() == null
                    || !clause.at(i).place().isCountry()
                    || !clause.at(j).place().isCountry()) {
                continue;
            }
            boolean act = clause.at(j + 1).isAny(scene.gazetteer.words("signing-verbs"))
                    || (clause.at(j + 1).is("have")
                                    || clause.at(j + 1).is("has")
                                    || clause.at(j + 1).is("recently"))
                            && signIndex(clause) > j
                    || (clause.at(i - 1).is("between") || clause.at(i - 2).is("between"))
                            && instrumentBefore(clause, i);
            if (act) {
                candidate.parties.add(scene.entities.country(clause.at(i).place()));
                candidate.parties.add(scene.entities.country(clause.at(j).place()));
                candidate.stated = true;
                return true;
            }
        }
        return false;
    }

    private boolean instrumentBefore(Clause clause, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 5); k--) {
            if (kindAt(clause, k) != null) {
                return true;
            }
        }
        return false;
    }

    /** {@code signed with six institutions}, which another clause near by lists. */
    private boolean counted(int c, Candidate candidate) {
        Clause clause = scene.clauses.get(c);
        int count = 0;
        for (int i = 0; i + 1 < clause.size(); i++) {
            boolean counts = clause.at(i + 1).isAny(SIDES)
                    || clause.at(i + 2).isAny(SIDES) && clause.at(i + 1).mention() == null
                    || clause.at(i + 3).isAny(SIDES)
                            && clause.at(i + 1).mention() == null
                            && clause.at(i + 2).mention() == null;
            if (counts) {
                count = Math.max(count, cardinal(clause.at(i).lower()));
            }
        }
        if (count < 3) {
            return false;
        }
        List<OrganizationEntity> here = bodies(clause, 0, clause.size());
        if (here.size() > count) {
            return false;
        }
        for (int near : new int[] {c + 1, c - 1, c + 2, c + 3, c + 4}) {
            if (near < 0 || near >= scene.clauses.size()) {
                continue;
            }
            boolean items = scene.clauses.get(near).sentence().block() == Block.Kind.ITEM;
            List<OrganizationEntity> listed = items && near > c
                    ? itemBodies(near)
                    : bodies(scene.clauses.get(near), 0, scene.clauses.get(near).size());
            int least = items ? count - 1 : count;
            if (listed.size() < least || listed.size() > count + 1) {
                continue;
            }
            OrganizationEntity one = here.stream()
                    .filter(o -> !listed.contains(o))
                    .findFirst()
                    .or(() -> scene.host().filter(h -> !listed.contains(h)))
                    .orElse(null);
            candidate.one = one;
            if (one != null) {
                candidate.parties.add(one);
            }
            candidate.parties.addAll(listed);
            candidate.stated = true;
            candidate.plural |= eachOfThem(clause);
            candidate.clauses.add(near);
            return candidate.parties.size() >= 2;
        }
        return false;
    }

    /** The first organization of each item of the list that begins at a clause. */
    private List<OrganizationEntity> itemBodies(int first) {
        Set<OrganizationEntity> found = new LinkedHashSet<>();
        int block = -1;
        for (int c = first; c < scene.clauses.size(); c++) {
            Clause clause = scene.clauses.get(c);
            if (clause.sentence().block() != Block.Kind.ITEM) {
                break;
            }
            if (clause.sentence().blockIndex() != block) {
                block = clause.sentence().blockIndex();
                bodies(clause, 0, clause.size()).stream().findFirst().ifPresent(found::add);
            }
        }
        return new ArrayList<>(found);
    }

    private static boolean eachOfThem(Clause clause) {
        for (int i = 0; i + 1 < clause.size(); i++) {
            if (clause.at(i).is("each") && clause.at(i + 1).is("of")) {
                return true;
            }
        }
        return false;
    }

    private static int cardinal(String word) {
        return switch (word) {
            case "three", "3" -> 3;
            case "four", "4" -> 4;
            case "five", "5" -> 5;
            case "six", "6" -> 6;
            case "seven", "7" -> 7;
            case "eight", "8" -> 8;
            case "nine", "9" -> 9;
            case "ten", "10" -> 10;
            default -> 0;
        };
    }

    private static boolean hasOwn(Clause clause) {
        return clause.items().stream().anyMatch(item -> item.is("our") || item.is("us") || item.is("we"));
    }

    private static int indexOf(Clause clause, String word, int from) {
        for (int i = from; i < clause.size(); i++) {
            if (clause.at(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    /** Where {@code with PARTNER} stands that says who signs with whom. */
    private int withIndex(Clause clause, int sign, int instrument) {
        int from = Math.min(sign < 0 ? instrument : sign, instrument);
        for (int i = Math.max(0, from); i < clause.size(); i++) {
            if (clause.at(i).is("with") && firstBody(clause, i + 1, i + 9)) {
                return i;
            }
        }
        return -1;
    }

    private boolean firstBody(Clause clause, int from, int to) {
        for (int i = from; i < Math.min(to, clause.size()); i++) {
            if (scene.organization(clause.at(i)).isPresent()) {
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
    private int stop(Clause clause, int from) {
        int seen = 0;
        for (int i = from; i < clause.size(); i++) {
            if (scene.organization(clause.at(i)).isPresent()) {
                seen++;
            }
            boolean clauseEnd = clause.at(i).isAny(scene.gazetteer.words("clause-ends")) && seen > 0;
            if (clauseEnd || clause.at(i).is(";")) {
                return i;
            }
        }
        return clause.size();
    }

    private static int firstListMark(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            if (clause.at(i).is(",")
                    || clause.at(i).is("including")
                    || clause.at(i).is(":")) {
                return i;
            }
        }
        return clause.size();
    }

    /** Whether the last two of the subjects are joined by {@code and}. */
    private boolean joined(Clause clause, List<OrganizationEntity> pair) {
        int first = -1;
        for (int i = 0; i < clause.size(); i++) {
            Optional<OrganizationEntity> body = scene.organization(clause.at(i));
            if (body.isPresent() && party(body.get()) == pair.get(0)) {
                first = i;
            } else if (first >= 0 && body.isPresent() && party(body.get()) == pair.get(1)) {
                for (int k = first + 1; k < i; k++) {
                    if (clause.at(k).is("and")
                            || clause.at(k).is("&")
                            || clause.at(k).is(",")) {
                        return true;
                    }
                }
                return false;
            }
        }
        return false;
    }

    /** The parties named from one item to another: institutions, and those that the persons named hold their posts in. */
    private List<OrganizationEntity> bodies(Clause clause, int from, int to) {
        Set<OrganizationEntity> found = new LinkedHashSet<>();
        for (int i = from; i < Math.min(to, clause.size()); i++) {
            Optional<OrganizationEntity> body = scene.organization(clause.at(i));
            if (body.isPresent() && isSecondPost(clause, i, body.get())) {
                continue;
            }
            if (body.isPresent()) {
                boolean place = clause.at(i - 1).is("at")
                        || clause.at(i - 1).is("in")
                        || clause.at(i - 1).is("the")
                                && (clause.at(i - 2).is("at")
                                        || clause.at(i - 2).is("in")
                                        || clause.at(i - 2).is("under"));
                OrganizationEntity party = party(body.get());
                if (party != null
                        && !(place && found.size() != 1)
                        && party.type != OrganizationType.JOINT_INSTITUTION
                        && !isScenery(clause, i)) {
                    found.add(party);
                }
                continue;
            }
            if (clause.at(i).person() != null) {
                scene.entities
                        .person(clause.at(i).person())
                        .flatMap(this::employer)
                        .ifPresent(found::add);
            }
        }
        return new ArrayList<>(found);
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
                        && weight(other.organization().get()) > weight(body)) {
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
        return before.equals("under")
                || before.equals("within")
                || before.equals("by") && clause.at(i - 2).is("organized");
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

    private Optional<OrganizationEntity> employer(PersonEntity person) {
        for (PositionReader.Found position : positions) {
            if (position.person() == person && position.organization().isPresent()) {
                OrganizationEntity party = party(position.organization().get());
                if (party != null) {
                    return Optional.of(party);
                }
            }
        }
        return Optional.empty();
    }

    /** How many {@code (two) sides} the words from an item on speak of; 0 if none. */
    private int sides(Clause clause, int from) {
        for (int i = from; i < Math.min(from + 6, clause.size()); i++) {
            if (clause.at(i).isAny(SIDES)) {
                return number(clause.at(i - 1).lower());
            }
        }
        return 0;
    }

    private int sidesAnywhere(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            if (clause.at(i).isAny(SIDES)
                    && (clause.at(i - 1).is("both")
                            || clause.at(i - 1).is("two")
                            || clause.at(i - 1).is("three")
                            || clause.at(i - 1).is("four")
                            || clause.at(i - 1).is("the")
                            || clause.at(i - 2).is("the"))) {
                return number(clause.at(i - 1).lower());
            }
        }
        return 0;
    }

    private static int number(String word) {
        return switch (word) {
            case "three", "3" -> 3;
            case "four", "4" -> 4;
            case "five", "5" -> 5;
            case "all" -> 3;
            default -> 2;
        };
    }

    /** The institutions that the document is about most, the one whose news it is first. */
    List<OrganizationEntity> principals(int most) {
        List<OrganizationEntity> institutions = new ArrayList<>();
        scene.host().ifPresent(institutions::add);
        scene.entities.organizations().stream()
                .filter(Scene::isInstitution)
                .filter(o -> most < 3 || isEducational(o))
                .filter(o -> !institutions.contains(o))
                .sorted(java.util.Comparator.<OrganizationEntity>comparingInt(o -> -weight(o))
                        .thenComparingInt(Entity::first))
                .limit(Math.max(0, most - institutions.size()))
                .forEach(institutions::add);
        return institutions;
    }

    private static boolean isEducational(OrganizationEntity body) {
        return body.type != OrganizationType.GOVERNMENT_BODY
                && body.type != OrganizationType.DIPLOMATIC_MISSION
                && body.type != OrganizationType.ASSOCIATION;
    }

    private int weight(OrganizationEntity body) {
        int weight = 0;
        for (Span mention : body.mentions.keySet()) {
            int c = scene.clauseAt(mention.start());
            Clause clause = scene.clauses.get(c);
            weight += clause.sentence().block() == Block.Kind.HEADLINE ? 3 : 2;
            for (int i = 0; i < clause.size(); i++) {
                if (clause.at(i).span().equals(mention) && scene.isDelegationOf(clause, i)) {
                    weight += 3;
                }
            }
        }
        return weight;
    }

    // ---------------------------------------------------------------- several clauses

    /** Whether a clause that signs without naming an instrument goes on from one that named it. */
    private boolean continues(int c) {
        if (candidates.isEmpty()) {
            return false;
        }
        Candidate last = candidates.get(candidates.size() - 1);
        return last.status == AgreementStatus.SIGNED && c - last.clauses.get(last.clauses.size() - 1) <= 2;
    }

    private void continueSigning(int c, int sign) {
        Candidate last = candidates.get(candidates.size() - 1);
        Clause clause = scene.clauses.get(c);
        if (matches(clause.words(), "signing-planned") || matches(clause.words(), "signing-denied")) {
            return;
        }
        int with = withIndex(clause, sign, sign);
        if (with >= 0) {
            List<OrganizationEntity> partners = bodies(clause, with + 1, stop(clause, with + 1));
            if (!last.stated && !partners.isEmpty()) {
                last.parties.clear();
                List<OrganizationEntity> own = bodies(clause, 0, sign);
                own.removeAll(partners);
                if (own.isEmpty()) {
                    scene.host().ifPresent(own::add);
                }
                if (!own.isEmpty()) {
                    last.one = own.get(0);
                }
                last.parties.addAll(own);
                last.parties.addAll(partners);
                last.stated = true;
            }
        }
        last.clauses.add(c);
        if (last.date.isEmpty()) {
            last.date = date(clause, sign, sign, AgreementStatus.SIGNED);
        }
    }

    /** Joins candidates that speak of one instrument. */
    private List<Candidate> merge() {
        List<Candidate> merged = new ArrayList<>();
        List<Candidate> statedFirst = new ArrayList<>(candidates);
        statedFirst.sort(java.util.Comparator.<Candidate>comparingInt(a -> a.status == AgreementStatus.SIGNED ? 0 : 1)
                .thenComparing(a -> !a.stated));
        for (Candidate candidate : statedFirst) {
            if (candidate.parties.size() < 2) {
                if (candidate.parties.isEmpty() || candidates.size() == 1) {
                    scene.rejections.add(new Rejection(
                            "Agreement",
                            scene.clauses
                                    .get(candidate.clauses.get(0))
                                    .sentence()
                                    .span(),
                            "fewer than two parties are named"));
                }
                join(merged, candidate, true);
                continue;
            }
            if (!join(merged, candidate, false) && !isShadow(merged, candidate)) {
                merged.add(candidate);
            }
        }
        merged.sort((a, b) -> Integer.compare(a.clauses.get(0), b.clauses.get(0)));
        return merged;
    }

    /**
     * Whether a candidate that is not signed here is another one that is: {@code the memorandum will remain in effect for three
     * years}, {@code the reason for the visit is to sign}.
     */
    private static boolean isShadow(List<Candidate> merged, Candidate candidate) {
        if (candidate.status == AgreementStatus.SIGNED || candidate.renewed) {
            return false;
        }
        return merged.stream()
                .anyMatch(other -> other.status == AgreementStatus.SIGNED
                        && (other.parties.containsAll(candidate.parties) || !candidate.stated)
                        && (candidate.date.isEmpty() || candidate.date.equals(other.date)));
    }

    private static boolean join(List<Candidate> merged, Candidate candidate, boolean loose) {
        for (Candidate other : merged) {
            boolean same = other.parties.equals(candidate.parties)
                    || !candidate.stated && other.parties.containsAll(candidate.parties)
                    || !candidate.stated && other.stated
                    || other.parties.containsAll(candidate.parties)
                    || candidate.parties.containsAll(other.parties)
                            && !other.plural
                            && candidate.stated
                            && !candidate.plural;
            boolean statusFits = other.status == candidate.status;
            boolean datesFit = other.date.isEmpty()
                    || candidate.date.isEmpty()
                    || other.date.get().includes(candidate.date.get())
                    || candidate.date.get().includes(other.date.get());
            if ((same || loose) && statusFits && (datesFit || loose)) {
                boolean kindsFit = other.kind == candidate.kind || isVague(other) || isVague(candidate);
                if (!kindsFit && candidate.stated && other.stated && !loose) {
                    continue;
                }
                if (!loose && candidate.parties.size() > other.parties.size()) {
                    other.parties.addAll(candidate.parties);
                }
                if (isVague(other) && !isVague(candidate)) {
                    other.kind = candidate.kind;
                }
                other.clauses.addAll(candidate.clauses);
                other.date = other.date.or(() -> candidate.date);
                other.plural |= candidate.plural && candidate.parties.size() > 2;
                if (other.one == null) {
                    other.one = candidate.one;
                }
                return true;
            }
        }
        return false;
    }

    private static boolean isVague(Candidate candidate) {
        return candidate.kind == AgreementKind.COOPERATION_AGREEMENT || candidate.kind == AgreementKind.OTHER;
    }

    /** One that signs with several others, in several instruments, signs one with each. */
    private static List<Candidate> split(List<Candidate> merged) {
        List<Candidate> result = new ArrayList<>();
        for (Candidate candidate : merged) {
            if (!(candidate.plural && candidate.parties.size() > 2 && candidate.one != null)) {
                result.add(candidate);
                continue;
            }
            for (OrganizationEntity other : candidate.parties) {
                if (other == candidate.one) {
                    continue;
                }
                Candidate pair = new Candidate();
                pair.kind = candidate.kind;
                pair.status = candidate.status;
                pair.parties.add(candidate.one);
                pair.parties.add(other);
                pair.date = candidate.date;
                pair.areas.addAll(candidate.areas);
                pair.clauses.addAll(candidate.clauses);
                pair.telling = candidate.telling;
                pair.stated = candidate.stated;
                pair.pattern = candidate.pattern + ".each";
                pair.signatories.addAll(candidate.signatories);
                result.add(pair);
            }
        }
        return result;
    }

    // ---------------------------------------------------------------- who signed, for what

    private void addSignatories(Candidate candidate) {
        if (candidate.status != AgreementStatus.SIGNED) {
            return;
        }
        Set<Integer> clauses = new TreeSet<>(candidate.clauses);
        for (int c : new ArrayList<>(clauses)) {
            for (int next = c + 1; next <= Math.min(c + 2, scene.clauses.size() - 1); next++) {
                Clause clause = scene.clauses.get(next);
                if (signIndex(clause) >= 0 || matches(clause.words(), "signatory-signs")) {
                    clauses.add(next);
                } else {
                    break;
                }
            }
        }
        for (int c : clauses) {
            Collection<PersonEntity> here = signers(c, candidate);
            candidate.signatories.addAll(here.isEmpty() ? listedSigners(c) : here);
        }
    }

    /**
     * Those whom what follows a clause of signing lists: the items behind {@code Signed by:}, and the persons of a sentence that
     * goes on with {@code For ORG they were}.
     */
    private Collection<PersonEntity> listedSigners(int c) {
        Set<PersonEntity> signers = new LinkedHashSet<>();
        int next = c + 1;
        if (next >= scene.clauses.size()) {
            return signers;
        }
        Clause clause = scene.clauses.get(c);
        Clause lead = clause.at(clause.size() - 1).is(":") ? clause : scene.clauses.get(next);
        boolean list = lead.at(lead.size() - 1).is(":") && signIndex(lead) >= 0 && !saysPresence(lead);
        for (int k = lead == clause ? next : next + 1; list && k < scene.clauses.size(); k++) {
            if (scene.clauses.get(k).sentence().block() != Block.Kind.ITEM) {
                break;
            }
            scene.clauses.get(k).items().stream()
                    .filter(item -> item.person() != null)
                    .findFirst()
                    .flatMap(item -> scene.entities.person(item.person()))
                    .ifPresent(signers::add);
        }
        Clause after = scene.clauses.get(next);
        boolean goesOn =
                (after.at(0).is("for") || after.at(0).is("on") && after.at(1).is("behalf"))
                        && bodies(after, 0, Math.min(6, after.size())).size() > 0;
        for (int k = 0; goesOn && k < after.size(); k++) {
            if (after.at(k).isAny(scene.gazetteer.words("presence-words"))
                    && !after.at(k).is("together")
                    && !after.at(k).is("also")) {
                break;
            }
            if (after.at(k).person() != null) {
                scene.entities.person(after.at(k).person()).ifPresent(signers::add);
            }
        }
        return signers;
    }

    private boolean saysPresence(Clause clause) {
        return clause.items().stream()
                .anyMatch(item -> item.is("attended") || item.is("present") || item.is("witnessed"));
    }

    /** The persons of a clause who are said to sign. */
    private Collection<PersonEntity> signers(int c, Candidate candidate) {
        Clause clause = scene.clauses.get(c);
        Set<PersonEntity> signers = new LinkedHashSet<>();
        String words = clause.words();
        boolean marked = matches(words, "signatory-signs");
        for (int i = 0; i < clause.size(); i++) {
            boolean phrase = signs(clause, i) && !clause.at(i).isAny(scene.gazetteer.words("signing-verbs"));
            if (!signs(clause, i) && !isSignatoryNoun(clause, i)) {
                continue;
            }
            // "signed by A and B", "signed for X by A", "the signatories were A and B", "bears the signatures of A and
            // B"
            int by = i + 1;
            while (by < Math.min(clause.size(), i + 12)
                    && !clause.at(by).is("by")
                    && !clause.at(by).is("of")
                    && !clause.at(by).is("were")
                    && !clause.at(by).is("was")
                    && !clause.at(by).is("are")
                    && !clause.at(by).is("is")
                    && !clause.at(by).is(";")) {
                by++;
            }
            boolean passive = !phrase && (clause.at(by).is("by") || isSignatoryNoun(clause, i));
            if (passive && by < clause.size()) {
                for (int k = by + 1; k < clause.size(); k++) {
                    Item item = clause.at(k);
                    if (item.person() != null) {
                        scene.entities.person(item.person()).ifPresent(signers::add);
                    } else if (item.isAny(scene.gazetteer.words("presence-words")) || item.is(".")) {
                        break;
                    }
                }
            } else {
                for (int k = i - 1; k >= 0; k--) {
                    Item item = clause.at(k);
                    if (item.person() != null) {
                        scene.entities.person(item.person()).ifPresent(signers::add);
                    } else if (item.isAny(scene.gazetteer.words("presence-words"))
                            || item.is(";")
                            || item.token() != null
                                    && item.token().isWord()
                                    && scene.gazetteer.words("subject-breaks").contains(item.lower())) {
                        break;
                    }
                }
                if (marked) {
                    for (int k = i + 1; k < clause.size(); k++) {
                        if (clause.at(k).person() != null
                                && (clause.at(k - 1).is(",")
                                        || clause.at(k - 1).post() != null
                                        || clause.at(k - 1).is("was")
                                        || clause.at(k - 1).is("and"))) {
                            scene.entities.person(clause.at(k).person()).ifPresent(signers::add);
                        } else if (clause.at(k).isAny(scene.gazetteer.words("presence-words"))) {
                            break;
                        }
                    }
                }
            }
        }
        return signers;
    }

    private boolean isSignatoryNoun(Clause clause, int i) {
        return clause.at(i).isAny(scene.gazetteer.words("signatory-nouns"));
    }
}
