package org.entente.fact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.entente.document.PartialDate;
import org.entente.mention.DateMention;
import org.entente.text.Block;

/** Reads whether an instrument is signed in the news, was signed before, or is only meant to be signed, and on which day. */
final class StatusReader {
    /**
     * How many days before the news a signing may lie and still be what the news is about; reports that come late come within
     * two weeks in the documents of this project, earlier instruments that they mention are four months old and more.
     */
    private static final int NEWS_DAYS = 60;

    /** How many words of auxiliaries and adverbs before a verb are looked at. */
    private static final int AUXILIARIES = 6;

    /** How many words before an instrument may stand by which something rests on it. */
    private static final int GROUND = 7;

    private static final Set<String> DASHES = Set.of("\u2013", "\u2014", "-", "--");

    private static final Set<String> WISH_LINKS = Set.of("in", "of", "on", "about", "to", "for", "at");

    private static final Set<String> RELATIVE = Set.of("that", "which");

    private static final Set<String> PERFECT = Set.of("has", "have");

    private final Scene scene;
    private final DateResolver dates;
    private final InstrumentWords words;

    StatusReader(Scene scene, DateResolver dates, InstrumentWords words) {
        this.scene = scene;
        this.dates = dates;
        this.words = words;
    }

    /** What one verb of signing says. */
    private enum Tense {
        DENIED,
        DONE,
        EARLIER,
        PLANNED,
        /** A noun or a gerund, of which other words tell whether it came to it. */
        OPEN
    }

    /** The status of the instrument that a clause speaks of at an item, or null where the words tell none. */
    AgreementStatus status(Clause clause, int sign, int instrument) {
        String text = clause.words();
        if (scene.says(text, "signing-denied")) {
            return null;
        }
        boolean paper = clause.at(instrument).lower().startsWith("document");
        if (sign < 0) {
            return paper ? null : unsigned(clause, instrument, text);
        }
        Tense tense = tense(clause);
        if (tense == Tense.DENIED || words.isTerm(clause, sign)) {
            return null;
        }
        boolean planned = tense == Tense.PLANNED
                || words.isDraft(clause, instrument)
                || tense != Tense.DONE && (scene.says(text, "signing-planned") || isWished(clause, sign));
        if (planned) {
            return AgreementStatus.PLANNED;
        }
        if (paper && words.kindAt(clause, instrument) != null) {
            return null;
        }
        if (sign > instrument && isGround(clause, instrument) && isParticiple(clause, sign)) {
            return AgreementStatus.IN_FORCE;
        }
        boolean anew = clause.at(sign).isAny(scene.words("renewal-verbs")) && tense(clause, sign) == Tense.DONE;
        if (tense != Tense.EARLIER && isRenewed(clause, sign) || anew) {
            return AgreementStatus.SIGNED;
        }
        if (tense == Tense.EARLIER
                || scene.says(text, "signing-earlier")
                || isEarlier(clause, sign)
                || isToldOf(clause, sign)
                || isOneOfMany(clause, sign)
                || opensEarlier(clause)) {
            return AgreementStatus.IN_FORCE;
        }
        return AgreementStatus.SIGNED;
    }

    /** {@code signed the extension of the agreement of 2015}: what is old is signed anew. */
    private boolean isRenewed(Clause clause, int sign) {
        for (int i = sign; i <= sign + 3; i++) {
            if (clause.at(i).isAny(scene.words("renewal-nouns"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code under the memorandum that was renewed by A and signed by B}, {@code as part of the agreement for exchange signed in 2015}. */
    private boolean isParticiple(Clause clause, int sign) {
        return clause.at(sign).lower().endsWith("ed")
                && !clause.at(sign - 1).isAny(scene.gazetteer.words("auxiliaries"))
                && !clause.at(sign - 1).is("and");
    }

    /** {@code said that protocols have been signed with A and B}: what somebody says of papers of the past. */
    private boolean isToldOf(Clause clause, int sign) {
        if (!clause.at(sign - 1).is("been") || !clause.at(sign - 2).is("have")) {
            return false;
        }
        for (int i = sign - 3; i >= 0; i--) {
            if (clause.at(i).isAny(scene.words("statement-verbs"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code has signed agreements with more than forty universities}: what has come together over time. */
    private static boolean isOneOfMany(Clause clause, int sign) {
        for (int i = sign + 1;
                i < sign + 9
                        && (clause.at(sign - 1).is("has") || clause.at(sign - 1).is("have"));
                i++) {
            if (clause.at(i).is("over")
                    || clause.at(i).is("than") && clause.at(i - 1).is("more")) {
                return clause.at(i + 1).token() != null;
            }
        }
        return false;
    }

    private AgreementStatus unsigned(Clause clause, int instrument, String text) {
        for (int k = instrument - 1; k >= Math.max(0, instrument - 3); k--) {
            if (clause.at(k).isAny(scene.gazetteer.words("earlier-adjectives"))) {
                return AgreementStatus.IN_FORCE;
            }
        }
        if (scene.says(text, "signing-planned") && !tellsContents(clause, instrument)) {
            return AgreementStatus.PLANNED;
        }
        // "A memorandum now links A and B": that is the news
        if (text.contains(" now links ")
                || text.contains(" now link ")
                || text.contains(" now ties ")
                || text.contains(" now binds ")) {
            return AgreementStatus.SIGNED;
        }
        if (isTitle(clause, instrument)) {
            return AgreementStatus.SIGNED;
        }
        if (isHad(clause, instrument)) {
            return AgreementStatus.IN_FORCE;
        }
        boolean existing = scene.says(text, "signing-earlier") || scene.says(text, "instrument-in-force");
        if (existing && scene.says(text, "instrument-existing")) {
            return AgreementStatus.IN_FORCE;
        }
        return isGround(clause, instrument) ? AgreementStatus.IN_FORCE : null;
    }

    /** {@code MoU between A and B} as a headline, and no more. */
    private boolean isTitle(Clause clause, int instrument) {
        int last = clause.at(clause.size() - 1).is(".") ? clause.size() - 2 : clause.size() - 1;
        boolean name = false;
        boolean between = false;
        for (int i = instrument; i <= last; i++) {
            between |= clause.at(i).is("between");
            name |= i > last - 3 && clause.at(i).organization() != null; // "and B in Jordan"
        }
        return clause.sentence().block() == Block.Kind.HEADLINE
                && clause.sentence().index() == 0
                && instrument < 2
                && between
                && name;
    }

    /** {@code The memorandum aims to}, {@code the agreement also includes}: what follows is proposed by a paper that there is. */
    private boolean tellsContents(Clause clause, int instrument) {
        int verb = instrument + 1;
        while (verb < instrument + 4
                && (clause.at(verb).is("of")
                        || clause.at(verb).is("also")
                        || clause.at(verb).is("understanding"))) {
            verb++;
        }
        String word = clause.at(verb).token() == null ? "" : clause.at(verb).lower();
        return instrument < 3
                && words.isKnown(clause, instrument)
                && word.endsWith("s")
                && !word.equals("is")
                && !word.equals("was")
                && !word.equals("has")
                && scene.gazetteer.isCommon(word);
    }

    /** {@code A has a memorandum with B}, {@code have had an agreement since 2015}; not {@code now has}, {@code with each other}. */
    private static boolean isHad(Clause clause, int instrument) {
        int link = instrument + 1;
        while (link < instrument + 6
                && !clause.at(link).is("with")
                && !clause.at(link).is("since")) {
            link++;
        }
        boolean linked = clause.at(link).is("with") || clause.at(link).is("since");
        if (!linked || clause.at(link + 1).is("each") || clause.at(link + 1).is("one")) {
            return false;
        }
        int k = instrument - 1;
        while (k > instrument - 5 && !clause.at(k).is("a") && !clause.at(k).is("an")) {
            k--;
        }
        Item verb = clause.at(k - 1);
        Item subject = clause.at(k - 2).is("have") || clause.at(k - 2).is("has") ? clause.at(k - 3) : clause.at(k - 2);
        return (verb.is("has") || verb.is("have") || verb.is("had") || verb.is("maintains"))
                && !subject.is("to")
                && !subject.is("now");
    }

    /** {@code under the agreement between A and B}, {@code following the agreement}: what is done rests on it. */
    boolean isGround(Clause clause, int instrument) {
        if (!words.isKnown(clause, instrument)) {
            return false;
        }
        for (int k = instrument - 2; k >= Math.max(0, instrument - GROUND); k--) {
            if (clause.at(k).isAny(scene.gazetteer.words("ground-words"))) {
                return true;
            }
            if (clause.at(k).mention() != null) {
                return false;
            }
        }
        return false;
    }

    /** What the verbs of signing of a clause say together: what was done counts before what is meant to be done. */
    private Tense tense(Clause clause) {
        Tense best = Tense.OPEN;
        boolean reached = false;
        for (int i = 0; i < clause.size(); i++) {
            if (words.signs(clause, i)) {
                Tense here = tense(clause, i);
                if (here == Tense.DONE && clause.at(i).is("reached")) {
                    reached = true; // an understanding, where a paper is to come
                } else if (here == Tense.DONE) {
                    return here;
                } else if (here != Tense.OPEN) {
                    best = here;
                }
            }
        }
        return reached && best != Tense.PLANNED ? Tense.DONE : best;
    }

    private Tense tense(Clause clause, int i) {
        String verb = clause.at(i).lower();
        if (clause.at(i - 1).is("no")) {
            return Tense.DENIED; // "there is no signed agreement"
        }
        if (verb.endsWith("ing")) {
            return isWished(clause, i) ? Tense.PLANNED : Tense.OPEN;
        }
        if (clause.at(i - 1).is("are") && clause.sentence().block() != Block.Kind.HEADLINE) {
            // "contracts are signed with many": as things stand
            return Tense.EARLIER;
        }
        boolean have = false;
        for (int k = i - 1; k >= Math.max(0, i - AUXILIARIES); k--) {
            Item item = clause.at(k);
            if (item.is("not") || item.is("never")) {
                return Tense.DENIED;
            }
            if (item.isAny(scene.gazetteer.words("modal-verbs"))) {
                boolean met = item.is("to") && (have || comesTo(clause, k));
                return met ? Tense.DONE : Tense.PLANNED;
            }
            if (item.is("had")) {
                return Tense.EARLIER;
            }
            have |= item.is("have");
            if (clause.at(k - 1).isAny(RELATIVE) && item.isAny(PERFECT)) {
                return Tense.EARLIER; // "the agreement that has been signed was the basis"
            }
            // "would be prepared and signed"
            boolean paired = item.is("and") && clause.at(k - 1).lower().endsWith("ed")
                    || item.lower().endsWith("ed") && clause.at(k + 1).is("and");
            if (!paired
                    && !item.isAny(scene.gazetteer.words("auxiliaries"))
                    && !item.lower().endsWith("ly")) {
                break;
            }
        }
        boolean base = !verb.endsWith("ed") && !verb.endsWith("s") && !verb.equals("put") && !verb.equals("set");
        return base && clause.sentence().block() != Block.Kind.HEADLINE && follows(clause, i)
                ? Tense.PLANNED
                : Tense.DONE;
    }

    /** {@code met with the rector to sign}, {@code came to Osh to sign}, {@code was at Osh College to sign}: they did, where nothing says that it is still to come. */
    private boolean comesTo(Clause clause, int to) {
        boolean came = false;
        for (int k = 0; k < to; k++) {
            if (clause.at(k).isAny(scene.gazetteer.words("hypothetical"))
                    || clause.at(k).isAny(scene.gazetteer.words("wish-words"))) {
                return false;
            }
            boolean there = (clause.at(k).is("was") || clause.at(k).is("were"))
                    && clause.at(k + 1).is("at")
                    && !clause.at(k + 2).is("the");
            came |= there
                    || clause.at(k).isAny(scene.gazetteer.words("coming-verbs"))
                            && !clause.at(k - 1).is("to");
        }
        return came;
    }

    /** {@code interest in signing}, {@code the possibility of soon concluding}. */
    private boolean isWished(Clause clause, int i) {
        int link = i - 1;
        while (link > i - 4 && !clause.at(link).isAny(WISH_LINKS)) {
            link--;
        }
        for (int k = link - 1; clause.at(link).isAny(WISH_LINKS) && k >= link - 3; k--) {
            if (clause.at(k).isAny(scene.gazetteer.words("wish-words"))) {
                return true;
            }
        }
        return clause.at(i - 1).isAny(scene.gazetteer.words("wish-words"));
    }

    /** Whether a verb in its base form goes on from another one that is not done: {@code plan to meet and sign}. */
    private boolean follows(Clause clause, int i) {
        for (int k = i - 1; k >= 0; k--) {
            Item item = clause.at(k);
            if (item.is("will")
                    || item.is("would")
                    || item.is("to") && clause.at(k + 1).mention() == null) {
                return true;
            }
        }
        return false;
    }

    /** {@code Earlier, the two signed}; not {@code Earlier today}. */
    private static boolean opensEarlier(Clause clause) {
        Item next = clause.at(1);
        return (clause.at(0).is("earlier") || clause.at(0).is("previously"))
                && next.date() == null
                && !next.is("in")
                && !next.is("this")
                && !next.is("on");
    }

    /** Whether the signing is dated to a time before the news: a year or more, some weeks, a month before that of the day that is told. */
    private boolean isEarlier(Clause clause, int sign) {
        DateMention nearest = nearestDate(clause, sign);
        Optional<PartialDate> signed = Optional.ofNullable(nearest).flatMap(dates::resolve);
        if (signed.isEmpty()) {
            return nearest != null && isOfLastYear(clause, nearest);
        }
        if (isOpening(clause, signed.get())) {
            return false;
        }
        if (signed.get().day() == 0 && isOfToday(clause)) {
            return true;
        }
        Optional<PartialDate> told =
                dates.mainDate().filter(day -> day.year() == signed.get().year());
        if (signed.get().month() > 0
                && signed.get().day() == 0
                && told.filter(day -> day.month() > signed.get().month()).isPresent()) {
            return true;
        }
        Optional<PartialDate> news = dates.reference().or(dates::mainDate);
        if (news.isEmpty()) {
            return signed.get().month() == 0;
        }
        if (signed.get().year() != news.get().year()) {
            return signed.get().year() < news.get().year() && !isLastMonth(signed.get(), news.get());
        }
        Optional<LocalDate> day = signed.flatMap(PartialDate::toLocalDate);
        Optional<LocalDate> today = news.get().toLocalDate();
        return day.isPresent()
                && today.isPresent()
                && day.get().plusDays(NEWS_DAYS).isBefore(today.get());
    }

    /** {@code Last February, A and B signed}, further down on a page: an earlier one. */
    private static boolean isOfLastYear(Clause clause, DateMention date) {
        for (int i = 0; i < clause.size(); i++) {
            if (clause.at(i).date() == date) {
                return clause.sentence().index() > 1
                        && date.month() > 0
                        && date.day() == 0
                        && clause.at(i - 1).is("last");
            }
        }
        return false;
    }

    /** {@code On 3 May 2012, A and B signed}, as what a page says first: that is its news, however late it was put up. */
    private static boolean isOpening(Clause clause, PartialDate signed) {
        return clause.sentence().index() == 0 && signed.day() > 0;
    }

    /** {@code In December}, in news of January. */
    private static boolean isLastMonth(PartialDate signed, PartialDate news) {
        return signed.year() + 1 == news.year() && signed.month() == 12 && news.month() == 1;
    }

    /** Whether other clauses tell of what is done today or yesterday: what is dated to a month beside it is older. */
    private boolean isOfToday(Clause signing) {
        return scene.clauses.stream()
                .filter(clause -> clause != signing)
                .flatMap(clause -> clause.items().stream())
                .anyMatch(item -> item.date() != null
                        && (item.date().relative() == 0 || item.date().relative() == -1));
    }

    /** The date that stands nearest to an item, but for one that opens a report: {@code LUANDA, November 2, 2021 –}. */
    private DateMention nearestDate(Clause clause, int i) {
        DateMention nearest = null;
        int distance = Integer.MAX_VALUE;
        for (int k = 0; k < clause.size(); k++) {
            if (clause.at(k).date() != null
                    && !beginsYears(clause, k)
                    && !opens(clause, k)
                    && !isOfFirst(clause, k, i)
                    && !dates.isPublication(clause, k)
                    && !dates.isOfStatement(clause, k)
                    && Math.abs(k - i) < distance) {
                nearest = clause.at(k).date();
                distance = Math.abs(k - i);
            }
        }
        return nearest;
    }

    /** {@code renewed the memorandum, first signed in 2019}, {@code renewed the memorandum signed in 2019}. */
    private boolean isOfFirst(Clause clause, int i, int sign) {
        int signed = clause.at(i - 1).isAny(scene.words("sign-verbs")) ? i - 1 : i - 2;
        Item how = clause.at(signed - 1);
        boolean older = sign < signed && words.signs(clause, sign) && words.kindAt(clause, signed - 1) != null;
        return clause.at(signed).isAny(scene.words("sign-verbs"))
                && (older || how.is("first") || how.is("originally") || how.is("initially"));
    }

    private static boolean opens(Clause clause, int i) {
        if (clause.at(i - 1).is("date") && i < 3) {
            return true;
        }
        int reach = i > 3 ? 1 : 3;
        for (int k = i + 1; i < 7 && k <= i + reach; k++) {
            if (clause.at(k).isAny(DASHES)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a bare year is the first of several for which something holds: {@code 2023 – 2028}. */
    private static boolean beginsYears(Clause clause, int i) {
        Item next = clause.at(i + 1);
        return clause.at(i).date().month() == 0 && (next.is("\u2013") || next.is("-") || next.is("\u2014"));
    }

    /** {@code signed a renewal of the agreement entered into in 1999}: a bare year before that of the news is not that of what is signed now. */
    private boolean isOfAnOlderOne(PartialDate told) {
        return told.month() == 0
                && dates.reference()
                        .or(dates::mainDate)
                        .filter(news -> told.year() < news.year())
                        .isPresent();
    }

    /** The day of signing that a clause tells. */
    Optional<PartialDate> date(Clause clause, int item, AgreementStatus status) {
        DateMention date = nearestDate(clause, item);
        if (date != null) {
            Optional<PartialDate> day = dates.resolve(date);
            if (day.isPresent() && status == AgreementStatus.SIGNED && isOfAnOlderOne(day.get())) {
                return Optional.empty();
            }
            if (day.isPresent() || status != AgreementStatus.SIGNED || date.month() > 0) {
                return day;
            }
        }
        return Optional.empty();
    }
}
