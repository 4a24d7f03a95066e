package org.entente.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.document.PartialDate;
import org.entente.mention.DateMention;
import org.entente.text.Block;
import org.entente.text.Token;

/**
 * Completes printed dates from the day of publication: a day without a year, a weekday, {@code yesterday}. A day whose year
 * the text does not give stays unknown.
 */
final class DateResolver {
    /** The first sentences, where news prints its date. */
    private static final int OPENING = 4;

    /** How long ago the weekday may have been of which the day of the month is told. */
    private static final int WEEKS_BACK = 5;

    /** How long after the day of publication a day may be that is told without its year: news is put up late, not early. */
    private static final int DAYS_AHEAD = 14;

    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014", ":", "(", ")", "/", "|");
    private static final Set<String> REPORT_MARKS = Set.of("-", "\u2013", "\u2014", ":", "|");
    private static final Set<String> CLOSING = Set.of(")", "]");
    private static final Set<String> LINKS_OF_WEEKDAYS =
            Set.of("on", "late", "early", "last", "this", "issued", "released");
    private static final Set<String> HEARERS =
            Set.of("by", "reporters", "journalists", "newsmen", "media", "the", "here");
    private static final Set<String> IN_A_SENTENCE =
            Set.of("on", "in", "of", "from", "the", "during", "until", "since", "by", "between", "and", "to");

    private final Scene scene;
    private final Optional<PartialDate> reference;
    private final int year;

    DateResolver(Scene scene) {
        this.scene = scene;
        this.reference = findReference();
        this.year = year();
    }

    /** The day of publication, as far as metadata, a date line or the first words of the text say it. */
    Optional<PartialDate> reference() {
        return reference;
    }

    private Optional<PartialDate> findReference() {
        Optional<PartialDate> published = scene.text.document().metadata().published();
        if (published.isPresent()) {
            return published;
        }
        for (Clause clause : scene.clauses) {
            if (clause.sentence().block() == Block.Kind.DATELINE) {
                for (Item item : clause.items()) {
                    if (item.date() != null && item.date().year() > 0) {
                        return Optional.of(direct(item.date()));
                    }
                }
            }
        }
        for (Clause clause : scene.clauses) {
            if (clause.sentence().block() == Block.Kind.HEADLINE
                    && !clause.at(0).is("date")
                    && !endsHeadline(clause, clause.size() - 1)) {
                continue;
            }
            if (clause.sentence().index() > OPENING) {
                break;
            }
            for (int i = 0; i < clause.size(); i++) {
                DateMention date = clause.at(i).date();
                if (date != null && date.year() > 0 && date.day() > 0 && isPublication(clause, i)) {
                    return Optional.of(direct(date));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a date only says when the text was published: {@code BISHKEK, June 28, 2024 --} or {@code (May 2, 2023)} right at
     * the start of a paragraph, {@code Posted: 8 January 2024} on a line of its own, {@code 2024-01-08 11:46} to the minute.
     */
    boolean isPublication(Clause clause, int i) {
        if (clause.sentence().block() == Block.Kind.DATELINE) {
            return true;
        }
        // "3-5 May 2024. A delegation came", "May 3, 2024: A delegation came"
        boolean happened =
                clause.at(i).date().endDay() > 0 || i == 0 && clause.at(1).is(":") && clause.size() > 4;
        if (happened) {
            return false;
        }
        Item before = clause.at(i - 1);
        if (endsHeadline(clause, i)) {
            return true;
        }
        boolean lastTuesday = clause.at(i).date().weekday() > 0
                && clause.at(i).date().day() > 0
                && clause.at(i).date().month() == 0;
        // "Regional News of Thursday, 18 April 2024"
        if (opensReport(clause, i)
                || i < 7 && before.is("of") && clause.at(i - 2).is("news")) {
            return true;
        }
        if (clause.sentence().index() > OPENING || i >= 7 || before.isAny(IN_A_SENTENCE) || lastTuesday) {
            return false;
        }
        Item behind = clause.at(i + 1);
        return before.is("date")
                || clause.at(i + 2).is(":")
                || behind.is(",") && clause.at(i + 3).is(":")
                || behind.isAny(DASHES)
                || i + 1 == clause.size()
                || isAlone(clause, i)
                || clause.at(0).isAny(scene.gazetteer.words("credit-words"));
    }

    /**
     * {@code ALPHATOWN, (Alpha Press / Beta News - 15th Apr, 2025) A delegation}, {@code Alphatown, 21 January, ALPHAPRESS -}: a date at
     * the head of a paragraph behind names of places and agencies alone, which a dash or a bracket closes.
     */
    private boolean opensReport(Clause clause, int i) {
        int index = clause.sentence().index();
        boolean first = index == 0
                || scene.clauses.get(index - 1).sentence().blockIndex()
                        != clause.sentence().blockIndex();
        if (!first || i == 0 || i > 12 || clause.at(i).date().day() == 0) {
            return false;
        }
        boolean bracket = false;
        for (int k = 0; k < i; k++) {
            Item item = clause.at(k);
            if (!isNameOrMark(item)) {
                return false;
            }
            bracket |= item.is("(") || item.is("[");
        }
        for (int k = i + 1; k <= i + 5; k++) {
            Item item = clause.at(k);
            if (item.isAny(REPORT_MARKS) || bracket && item.isAny(CLOSING)) {
                return true;
            }
            if (!isNameOrMark(item)) {
                return k >= clause.size() && clause.at(0).place() != null && goesOn(clause);
            }
        }
        return false;
    }

    private static boolean isNameOrMark(Item item) {
        Token token = item.token();
        return item.place() != null
                || item.organization() != null
                || token != null && (token.isCapitalized() && !item.isAny(IN_A_SENTENCE) || token.isMark());
    }

    /** Whether another sentence follows in the paragraph. */
    private boolean goesOn(Clause clause) {
        int next = clause.sentence().index() + 1;
        return next < scene.clauses.size()
                && scene.clauses.get(next).sentence().blockIndex()
                        == clause.sentence().blockIndex();
    }

    /** Whether a sentence is nothing but a date: {@code [10.13.2020]}, {@code 21 January.} */
    private static boolean isAlone(Clause clause, int i) {
        for (int k = 0; k < clause.size(); k++) {
            if (k != i && (clause.at(k).token() == null || !clause.at(k).token().isMark())) {
                return false;
            }
        }
        return true;
    }

    /** {@code A visited B 2018-11-17}, in figures at the end of a headline. */
    private boolean endsHeadline(Clause clause, int i) {
        DateMention date = clause.at(i).date();
        return i > 0
                && clause.sentence().block() == Block.Kind.HEADLINE
                && i + 1 == clause.size()
                && date != null
                && date.year() > 0
                && date.day() > 0
                && Character.isDigit(scene.text.plain(date.span()).charAt(0))
                && !clause.at(i - 1).isAny(IN_A_SENTENCE);
    }

    /** The date that a mention speaks of, or empty where the text does not tell its year. */
    Optional<PartialDate> resolve(DateMention date) {
        if (date.year() > 0) {
            return Optional.of(direct(date));
        }
        if (date.relative() != DateMention.NOT_RELATIVE) {
            return reference
                    .flatMap(PartialDate::toLocalDate)
                    .map(day -> PartialDate.of(day.plusDays(date.relative())));
        }
        if (date.month() > 0) {
            return yearFor(date).flatMap(year -> valid(year, date.month(), date.day()));
        }
        if (date.day() > 0 && date.weekday() == 0) {
            return reference.filter(day -> day.month() > 0).flatMap(day -> valid(day.year(), day.month(), date.day()));
        }
        if (date.weekday() > 0) {
            return reference
                    .flatMap(PartialDate::toLocalDate)
                    .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(date.weekday()))))
                    .flatMap(day -> lastOn(day, date.day()))
                    .map(PartialDate::of);
        }
        return Optional.empty();
    }

    /** {@code last Tuesday (19th)}: that day of the week, or the one some weeks before that is of this day of the month. */
    private static Optional<LocalDate> lastOn(LocalDate day, int ofMonth) {
        return Stream.iterate(day, d -> d.minusWeeks(1))
                .limit(WEEKS_BACK)
                .filter(d -> ofMonth == 0 || d.getDayOfMonth() == ofMonth)
                .findFirst();
    }

    /** The last day of a range, where the mention is one and its year is known. */
    Optional<PartialDate> resolveEnd(DateMention date) {
        if (date.endDay() == 0) {
            return Optional.empty();
        }
        return resolve(date)
                .flatMap(start -> valid(
                        date.endMonth() < start.month() ? start.year() + 1 : start.year(),
                        date.endMonth(),
                        date.endDay()));
    }

    /**
     * The year of a day or month that is printed without one. Of two that could be meant, that in which the printed weekday falls on the
     * day: {@code On Friday, 9 July}, in a text that speaks of 2021.
     */
    private Optional<Integer> yearFor(DateMention date) {
        if (reference.isPresent()) {
            PartialDate day = reference.get();
            boolean later = day.month() > 0
                    && (date.month() > day.month() + 1
                            || date.month() == day.month() && day.day() > 0 && date.day() > day.day() + 20);
            int year = later ? day.year() - 1 : day.year();
            if (isLongAfter(date, year)) {
                return Optional.empty();
            }
            return Optional.of(!fits(date, year) && fits(date, year - 1) ? year - 1 : year);
        }
        // The year of the full date printed last before, or else of the first behind.
        Optional<Integer> year = Optional.empty();
        for (Clause clause : scene.clauses) {
            for (Item item : clause.items()) {
                DateMention other = item.date();
                boolean full = other != null && other.year() > 0 && other.day() > 0;
                if (full && (year.isEmpty() || item.span().start() < date.span().start())) {
                    year = Optional.of(other.year());
                }
            }
        }
        if (date.weekday() > 0 && date.day() > 0) {
            List<Integer> fitting = year.map(List::of).orElseGet(this::years).stream()
                    .filter(printed -> fits(date, printed))
                    .toList();
            return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
        }
        return year.or(() -> isThisYear(date) ? onlyYear() : Optional.empty());
    }

    /** A day told on a page of some weeks before it may be one of this year or of the last: {@code on June 22nd}, published in May. */
    private boolean isLongAfter(DateMention date, int year) {
        Optional<LocalDate> told = valid(year, date.month(), date.day()).flatMap(PartialDate::toLocalDate);
        Optional<LocalDate> news = reference.flatMap(PartialDate::toLocalDate);
        return told.isPresent()
                && news.isPresent()
                && told.get().isAfter(news.get().plusDays(DAYS_AHEAD));
    }

    /** Whether a date falls on its weekday in a year, where it has one. */
    private static boolean fits(DateMention date, int year) {
        return date.weekday() == 0
                || date.day() == 0
                || valid(year, date.month(), date.day())
                        .flatMap(PartialDate::toLocalDate)
                        .map(LocalDate::getDayOfWeek)
                        .equals(Optional.of(DayOfWeek.of(date.weekday())));
    }

    /** Whether all dates of a clause are of years before the one of which the text tells: what it says is background. */
    boolean isPast(Clause clause) {
        boolean dated = false;
        for (Item item : clause.items()) {
            if (item.date() != null) {
                if (item.date().year() == 0 || item.date().year() >= year - 1) {
                    return false;
                }
                dated = true;
            }
        }
        return dated;
    }

    /** The year of publication, or else the last of the years that the text prints with a day; 0 where it prints none. */
    private int year() {
        if (reference.isPresent()) {
            return reference.get().year();
        }
        int last = 0;
        for (Clause clause : scene.clauses) {
            for (Item item : clause.items()) {
                boolean day = item.date() != null && item.date().day() > 0;
                last = day ? Math.max(last, item.date().year()) : last;
            }
        }
        return last;
    }

    /** {@code January 12 of this year}. */
    private boolean isThisYear(DateMention date) {
        Clause clause = scene.clauses.get(scene.clauseAt(date.span().start()));
        for (int i = 0; i < clause.size(); i++) {
            if (clause.at(i).date() == date) {
                int k = clause.at(i + 1).is("of") || clause.at(i + 1).is(",") ? i + 2 : i + 1;
                return clause.at(k).is("this") && clause.at(k + 1).is("year");
            }
        }
        return false;
    }

    /** The year that the text speaks of, if it is but one. */
    private Optional<Integer> onlyYear() {
        List<Integer> years = years();
        return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    }

    /** The years of which the text speaks. */
    private List<Integer> years() {
        return scene.clauses.stream()
                .flatMap(clause -> clause.items().stream())
                .filter(item -> item.date() != null && item.date().year() > 0)
                .map(item -> item.date().year())
                .distinct()
                .toList();
    }

    private static Optional<PartialDate> valid(int year, int month, int day) {
        try {
            return Optional.of(new PartialDate(year, month, day));
        } catch (IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    private static PartialDate direct(DateMention date) {
        return valid(date.year(), date.month(), date.day())
                .orElseGet(() -> new PartialDate(date.year(), date.month(), 0));
    }

    /** The first day that the text tells with its year, where it does not only say when it was published. */
    Optional<PartialDate> mainDate() {
        for (Clause clause : scene.clauses) {
            if (isOfAnotherTime(clause)) {
                continue;
            }
            Optional<PartialDate> day = dayIn(clause)
                    .or(() -> dayOfOccasion(clause))
                    .flatMap(this::resolve)
                    .filter(d -> d.day() > 0);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** The month that the text tells with its year as it begins, where it tells no day: {@code In January 2026 the university received}. */
    Optional<PartialDate> mainMonth() {
        for (Clause clause : scene.clauses) {
            for (int i = 0; i < clause.size() && clause.sentence().block() == Block.Kind.PARAGRAPH; i++) {
                if (clause.at(i).date() != null) {
                    return i < 4 ? monthIn(clause) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** {@code Date: 16 July 2021} right above {@code Place: …}: when it was held, and not when it was told of. */
    private Optional<DateMention> dayOfOccasion(Clause clause) {
        int next = clause.sentence().index() + 1;
        if (!clause.at(0).is("date") || next >= scene.clauses.size()) {
            return Optional.empty();
        }
        Item place = scene.clauses.get(next).at(0);
        return place.is("place") || place.is("venue") || place.is("location")
                ? clause.items().stream()
                        .map(Item::date)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * {@code thanked him for having been the guest on 17 December}, {@code as we prepare to become one on 1 January}: a day before or
     * behind those of which the text tells.
     */
    private static boolean isOfAnotherTime(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            if (clause.at(i).is("having")
                    || clause.at(i).is("prepare") && clause.at(i + 1).is("to")) {
                return true;
            }
        }
        return false;
    }

    /**
     * The day that a clause tells: the first that is printed with its month, else the first weekday, else {@code today} and
     * the like, which often stand beside one of the others.
     */
    Optional<DateMention> dayIn(Clause clause) {
        DateMention best = null;
        for (int i = 0; i < clause.size(); i++) {
            DateMention date = clause.at(i).date();
            if (date != null
                    && rank(date) > (best == null ? 0 : rank(best))
                    && !isPublication(clause, i)
                    && !isOfForce(clause, i)
                    && !isOfStatement(clause, i)
                    && !isOfOccasionToCome(clause, i)) {
                best = date;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The month that a clause tells with its year, where it tells no day. */
    Optional<PartialDate> monthIn(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            DateMention date = clause.at(i).date();
            if (date != null
                    && date.day() == 0
                    && date.month() > 0
                    && date.year() > 0
                    && !isOfForce(clause, i)
                    && !clause.at(i - 1).is("since")
                    && !clause.at(i - 1).is("from")) {
                return Optional.of(direct(date));
            }
        }
        return Optional.empty();
    }

    /** {@code spoke about the forum to be held at A on 5 May}. */
    private boolean isOfOccasionToCome(Clause clause, int i) {
        for (int k = i - 1; k > 2; k--) {
            if (clause.at(k).is(",") || clause.at(k).is(";")) {
                return false;
            }
            if (clause.at(k).is("be") && clause.at(k - 1).is("to")) {
                return clause.at(k - 2).isAny(scene.gazetteer.words("hosted-occasions"));
            }
        }
        return false;
    }

    /** {@code takes effect on 1 January}, {@code valid until May}, {@code the agency reported on May 5}: no day on which something was done. */
    private boolean isOfForce(Clause clause, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
            if (clause.at(k).isAny(scene.gazetteer.words("not-before-days"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@code the ministry said on Monday}, {@code it was stated by Alpha University on Saturday}, {@code told reporters yesterday}: the day of
     * the news, and not of what it tells; but {@code said on Monday during the visit}.
     */
    boolean isOfStatement(Clause clause, int i) {
        DateMention date = clause.at(i).date();
        if (date.day() > 0 && date.month() > 0) {
            return false;
        }
        int k = i - 1;
        while (clause.at(k).isAny(LINKS_OF_WEEKDAYS)) {
            k--;
        }
        while (k > 0 && (clause.at(k).isAny(HEARERS) || clause.at(k).organization() != null)) {
            k--;
        }
        if (!clause.at(k).isAny(scene.words("announcing-words"))) {
            return false;
        }
        for (int n = i + 1; n < i + 4; n++) {
            if (clause.at(n).is("at")
                    || clause.at(n).is("during")
                    || clause.at(n).is("after")) {
                return false;
            }
        }
        return true;
    }

    private static int rank(DateMention date) {
        return date.day() > 0 && date.month() > 0
                ? 3
                : date.weekday() > 0 || date.day() > 0 ? 2 : date.relative() != DateMention.NOT_RELATIVE ? 1 : 0;
    }
}
