package org.entente.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.OrganizationType;
import org.entente.text.Block;

/**
 * Reads instruments between named parties. Each clause that speaks of an instrument together with its signing, its being in
 * force or its being planned gives a candidate; candidates of one status whose parties agree are one instrument.
 */
final class AgreementReader {
    /** How many clauses below its lead a list of instruments is read. */
    private static final int LISTED = 40;

    /** How far behind {@code followed by} the second instrument may stand. */
    private static final int FOLLOWING = 14;

    private final Scene scene;
    private final StatusReader statuses;
    private final AreaReader areas;
    private final InstrumentWords words;
    private final NamedParties named;
    private final PartyReader parties;
    private final SeveralInstruments several;
    private final SignatoryReader signatories;
    private static final Set<String> ORDINALS = Set.of("first", "second", "third", "fourth", "other", "one");

    private final List<Instrument> candidates = new ArrayList<>();

    private final ToldBefore before;

    AgreementReader(
            Scene scene,
            DateResolver dates,
            Movements movements,
            List<PositionReader.Found> positions,
            Principals principals,
            AreaReader areas) {
        this.scene = scene;
        this.areas = areas;
        this.words = new InstrumentWords(scene.gazetteer);
        this.statuses = new StatusReader(scene, dates, words);
        this.named = new NamedParties(scene, positions, principals);
        this.parties = new PartyReader(scene, movements, words, named, principals);
        this.before = new ToldBefore(parties);
        this.several = new SeveralInstruments(scene, statuses, words, named);
        this.signatories = new SignatoryReader(scene, words, named);
    }

    /** The instruments that the document speaks of. */
    List<Instrument> read() {
        for (int c = 0; c < scene.clauses.size(); c++) {
            readClause(c);
        }
        Set<OrganizationEntity> told = new HashSet<>();
        candidates.stream().filter(candidate -> !candidate.ground).forEach(candidate -> told.addAll(candidate.parties));
        candidates.removeIf(candidate -> candidate.ground && told.containsAll(candidate.parties));
        candidates.stream()
                .filter(candidate -> candidate.stated)
                .forEach(candidate -> candidate.telling = candidate.clauses.get(0));
        List<Instrument> joined = new InstrumentJoiner(scene).join(candidates);
        boolean one = joined.stream()
                        .filter(candidate -> candidate.status == AgreementStatus.SIGNED)
                        .count()
                == 1;
        joined.forEach(candidate -> signatories.add(candidate, one));
        List<Instrument> split = InstrumentJoiner.split(joined);
        areas.addAreas(scene, split);
        split.forEach(pair -> leaveOutOthers(pair, joined));
        return split.stream().filter(pair -> !isOfOneHouse(pair)).toList();
    }

    /** Whether of two parties one is a part of the other, which agrees on nothing with itself. */
    private static boolean isOfOneHouse(Instrument pair) {
        return pair.parties.size() == 2
                && pair.parties.stream()
                        .anyMatch(part ->
                                part.parent.filter(pair.parties::contains).isPresent());
    }

    private static boolean isParted(Clause clause, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> clause.at(i).is(";"));
    }

    /** Of one that signs with each of several, those of the others do not sign with this one. */
    private void leaveOutOthers(Instrument pair, List<Instrument> joined) {
        Set<OrganizationEntity> others = new HashSet<>();
        joined.stream()
                .filter(all -> all.clauses.equals(pair.clauses) && all.parties.containsAll(pair.parties))
                .forEach(all -> others.addAll(all.parties));
        others.removeAll(pair.parties);
        pair.signatories.removeIf(
                person -> named.house(person).filter(others::contains).isPresent());
    }

    private void readClause(int c) {
        Clause clause = scene.clauses.get(c);
        int instrument = -1;
        AgreementKind kind = null;
        int best = -1;
        int sign = words.signIndex(clause);
        for (int i = 0; i < clause.size(); i++) {
            AgreementKind here = words.kindAt(clause, i);
            if (here == null) {
                continue;
            }
            if (instrument >= 0 && instrument < sign && isParted(clause, sign, i)) {
                break; // "an agreement was signed; a memorandum is planned"
            }
            int rank = here == AgreementKind.COOPERATION_AGREEMENT ? 1 : here == AgreementKind.OTHER ? 0 : 2;
            if (rank > best) {
                best = rank;
                instrument = i;
                kind = here;
            }
        }
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
        AgreementStatus status = statuses.status(clause, sign, instrument);
        if (status == null && sign >= 0 && kind == AgreementKind.OTHER && continues(c)) {
            continueSigning(c, sign);
            return;
        }
        if ((status == null && sign < 0 || status == AgreementStatus.IN_FORCE) && isOneOfSigned(clause, instrument)) {
            status = AgreementStatus.SIGNED;
        }
        boolean listed = status == null && sign < 0 && kind != AgreementKind.OTHER;
        if (listed) {
            status = leadStatus(c);
        }
        if (status != null && isWithUnnamed(clause, instrument)) {
            reject(clause, instrument);
            return;
        }
        if (status == null) {
            before.keep(c, sign, instrument, kind);
            reject(clause, instrument);
            return;
        }
        List<Instrument> several = sign < 0 ? List.of() : this.several.read(c, sign, status);
        if (!several.isEmpty()) {
            candidates.addAll(several);
            return;
        }
        Instrument candidate = new Instrument();
        candidate.kind = kind;
        candidate.status =
                status == AgreementStatus.SIGNED && isOfOld(clause, instrument) ? AgreementStatus.IN_FORCE : status;
        candidate.renewed = scene.says(clause.words(), "instrument-another");
        candidate.anew = clause.at(sign).isAny(scene.words("renewal-verbs"));
        candidate.known = words.isKnown(clause, instrument);
        candidate.plural = words.isPlural(clause, instrument);
        candidate.clauses.add(c);
        candidate.pattern = "agreement." + candidate.status.term().toLowerCase(java.util.Locale.ROOT);
        boolean told = parties.read(c, sign, instrument, candidate);
        if (candidate.status == AgreementStatus.SIGNED && isOfOthers(candidate)) {
            candidate.status = AgreementStatus.IN_FORCE;
        }
        if (!candidate.stated && isCounted(clause, instrument)) {
            reject(clause, instrument);
            return;
        }
        if (listed && !(candidate.paired && candidate.stated)) {
            reject(clause, instrument);
            return;
        }
        candidate.ground = sign < 0 && status == AgreementStatus.IN_FORCE && statuses.isGround(clause, instrument);
        if (candidate.ground && !(candidate.paired && candidate.stated)) {
            return;
        }
        if (!told) {
            Optional<Instrument> last = last(candidate);
            last.ifPresentOrElse(known -> candidate.parties.addAll(known.parties), () -> parties.meant(c, candidate));
        }
        candidate.date = statuses.date(clause, sign >= 0 ? sign : instrument, status);
        before.giveTo(candidate, clause);
        candidates.add(candidate);
        if (status == AgreementStatus.SIGNED) {
            followUp(clause, c, instrument, candidate);
        }
    }

    /** {@code the signing of memoranda with various universities}: with whom, is not told. */
    private boolean isWithUnnamed(Clause clause, int instrument) {
        int with = instrument + 1;
        while (with < instrument + 7
                && !clause.at(with).is("with")
                && clause.at(with).mention() == null) {
            with++;
        }
        int noun = clause.at(with + 2).isAny(scene.words("party-nouns")) ? with + 2 : with + 3;
        if (!clause.at(with).is("with")
                || !clause.at(with + 1).isAny(scene.gazetteer.words("unnamed-several"))
                || !clause.at(noun).isAny(scene.words("party-nouns"))) {
            return false;
        }
        for (int i = noun + 1; i < clause.size(); i++) {
            if (clause.at(i).isAny(scene.gazetteer.words("list-openers"))
                    || clause.at(i).is("such")
                    || clause.at(i).is("like")
                    || clause.at(i).is("are")
                    || clause.at(i).is("which")) {
                return false;
            }
        }
        return true;
    }

    /** {@code Two memoranda were signed. The first memorandum is between A and B}, {@code The first memorandum was signed between}. */
    private boolean isOneOfSigned(Clause clause, int instrument) {
        boolean ordinal = clause.at(instrument - 1).isAny(ORDINALS)
                || clause.at(instrument - 2).isAny(ORDINALS);
        boolean signed = clause.at(instrument + 1).is("was") && words.signs(clause, instrument + 2);
        int between = signed ? instrument + 3 : instrument + 2;
        return ordinal
                && (signed || clause.at(instrument + 1).is("is"))
                && clause.at(between).is("between")
                && candidates.stream().anyMatch(candidate -> candidate.status == AgreementStatus.SIGNED);
    }

    /** What two countries have signed is told on the page of a university as what its own work rests on. */
    private boolean isOfOthers(Instrument candidate) {
        return candidate.parties.size() > 1
                && scene.entities.countryParties().containsAll(candidate.parties)
                && scene.host()
                        .filter(host ->
                                host.type == OrganizationType.UNIVERSITY || host.type == OrganizationType.COLLEGE)
                        .isPresent();
    }

    /** {@code has concluded 27 agreements}: how many there are, and not with whom. */
    private static boolean isCounted(Clause clause, int instrument) {
        for (int k = instrument - 1; k >= Math.max(0, instrument - 3); k--) {
            String word = clause.at(k).token() == null ? "" : clause.at(k).lower();
            if (word.matches("[1-9]\\d+")) {
                return true;
            }
        }
        return false;
    }

    private void reject(Clause clause, int instrument) {
        scene.rejections.add(new Rejection(
                "Agreement",
                clause.at(instrument).span(),
                "neither signed nor planned nor in force as far as the words tell"));
    }

    /** What {@code The following documents were signed:} says of the instruments that are listed below it, or null. */
    private AgreementStatus leadStatus(int c) {
        for (int k = c - 1; k >= Math.max(0, c - LISTED); k--) {
            Clause lead = scene.clauses.get(k);
            if (lead.at(lead.size() - 1).is(":")) {
                int sign = words.signIndex(lead);
                return scene.says(lead.words(), "signing-planned")
                        ? AgreementStatus.PLANNED
                        : sign < 0 ? null : statuses.status(lead, sign, sign);
            }
            if (lead.sentence().block() != Block.Kind.ITEM && !namesInstrument(lead)) {
                return null;
            }
        }
        return null;
    }

    private boolean namesInstrument(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            if (words.kindAt(clause, i) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@code signed a memorandum, to be followed by an agreement}: one that the same parties mean to sign; {@code signed a
     * memorandum and an exchange agreement}: one more that they sign.
     */
    private void followUp(Clause clause, int c, int instrument, Instrument first) {
        int followed = -1;
        for (int i = 0; i < clause.size(); i++) {
            if (clause.at(i).is("followed")) {
                followed = i;
            }
            AgreementKind kind = words.kindAt(clause, i);
            if (kind == null || kind == AgreementKind.OTHER || kind == first.kind || i == instrument) {
                continue;
            }
            boolean planned = followed >= 0 && i - followed <= FOLLOWING;
            if (planned || words.isBeside(clause, instrument, i)) {
                Instrument second = new Instrument();
                second.kind = kind;
                second.status = planned ? AgreementStatus.PLANNED : first.status;
                second.parties.addAll(first.parties);
                second.stated = first.stated;
                second.one = first.one;
                second.renewed = true;
                second.beside = true;
                second.date = planned ? second.date : first.date;
                second.clauses.add(c);
                second.pattern = planned ? "agreement.followed" : first.pattern;
                candidates.add(second);
                return;
            }
        }
    }

    /** {@code spoke of the agreement of 2006. The agreement was signed when}: told of once more, and not signed now. */
    private boolean isOfOld(Clause clause, int instrument) {
        return words.isKnown(clause, instrument)
                && !candidates.isEmpty()
                && candidates.get(candidates.size() - 1).status == AgreementStatus.IN_FORCE
                && clause.items().stream().noneMatch(item -> item.date() != null)
                && candidates.stream().noneMatch(told -> told.status == AgreementStatus.SIGNED);
    }

    /** The instrument told last, of which one that is spoken of as known without its parties is one more or the same. */
    private Optional<Instrument> last(Instrument candidate) {
        return candidate.known && !candidates.isEmpty()
                ? Optional.of(candidates.get(candidates.size() - 1))
                : Optional.empty();
    }

    /**
     * The kind of the instrument that a clause signs without naming it: one that the clause before named ({@code It was
     * signed by}), or one that a signing ceremony implies.
     */
    private AgreementKind spokenOf(int c, int sign) {
        Clause clause = scene.clauses.get(c);
        boolean back = clause.at(0).is("it")
                || clause.at(0).is("all")
                || clause.at(0).is("they")
                || clause.at(0).is("both")
                || clause.at(0).is("this")
                || clause.at(0).is("the")
                || scene.says(clause.words(), "signing-for");
        for (int before = c - 1; back && before >= Math.max(0, c - 2); before--) {
            Clause earlier = scene.clauses.get(before);
            for (int i = 0; i < earlier.size(); i++) {
                AgreementKind kind = words.kindAt(earlier, i);
                if (kind != null && kind != AgreementKind.OTHER) {
                    return kind;
                }
            }
        }
        if (clause.at(0).is("the") && clause.at(1).isAny(scene.words("renewal-nouns"))) {
            return AgreementKind.COOPERATION_AGREEMENT;
        }
        for (int i = 0; i + 1 < clause.size(); i++) {
            if (clause.at(i).is("signing") && clause.at(i + 1).is("ceremony")) {
                return AgreementKind.COOPERATION_AGREEMENT;
            }
        }
        return scene.says(clause.words(), "signing-for") ? toldNext(c) : null;
    }

    /** {@code A signed on behalf of X. The agreement provides for}: the kind of what the clauses behind speak of as known. */
    private AgreementKind toldNext(int c) {
        for (int next = c + 1; next <= Math.min(c + 4, scene.clauses.size() - 1); next++) {
            Clause later = scene.clauses.get(next);
            for (int i = 0; i < later.size(); i++) {
                AgreementKind kind = words.kindAt(later, i);
                if (kind != null && kind != AgreementKind.OTHER && words.isKnown(later, i)) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** Whether a clause that signs without naming an instrument goes on from one that named it. */
    private boolean continues(int c) {
        if (candidates.isEmpty()) {
            return false;
        }
        Instrument last = candidates.get(candidates.size() - 1);
        int told = last.clauses.get(last.clauses.size() - 1);
        boolean headline = scene.clauses.get(told).sentence().block() == Block.Kind.HEADLINE;
        return last.status == AgreementStatus.SIGNED && (headline || c - told <= 2);
    }

    /** {@code The document was signed by A, rector of X, and B, rector of Y}, where the parties were not told before. */
    private void signedBy(Clause clause, int sign, Instrument last) {
        for (int i = sign + 1; !last.stated && i <= sign + 3; i++) {
            if (clause.at(i).is("by")) {
                List<OrganizationEntity> signing = named.bodies(clause, i + 1, clause.size());
                if (signing.size() == 2) {
                    last.parties.clear();
                    last.parties.addAll(signing);
                    last.stated = true;
                }
            }
        }
    }

    private void continueSigning(int c, int sign) {
        Instrument last = candidates.get(candidates.size() - 1);
        Clause clause = scene.clauses.get(c);
        if (scene.says(clause.words(), "signing-planned") || scene.says(clause.words(), "signing-denied")) {
            return;
        }
        int with = named.withIndex(clause, sign, sign);
        if (with >= 0) {
            List<OrganizationEntity> partners = named.bodies(clause, with + 1, named.stop(clause, with + 1));
            if (!last.stated && !partners.isEmpty()) {
                last.parties.clear();
                List<OrganizationEntity> own = named.bodies(clause, 0, sign);
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
        signedBy(clause, sign, last);
        List<OrganizationEntity> sides = last.stated ? List.of() : parties.countedSides(c, sign);
        if (!sides.isEmpty()) {
            last.parties.clear();
            last.parties.addAll(sides);
            last.stated = true;
        }
        last.clauses.add(c);
        if (last.date.isEmpty()) {
            last.date = statuses.date(clause, sign, AgreementStatus.SIGNED);
        }
    }
}
