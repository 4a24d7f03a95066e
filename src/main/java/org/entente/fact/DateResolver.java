package org.entente.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.entente.document.PartialDate;
import org.entente.mention.DateMention;
import org.entente.text.Block;

/**
 * Completes printed dates from the day of publication: a day without a year, a weekday, {@code yesterday}. A day whose year
 * the text does not give stays unknown.
 */
final class DateResolver {
    /** The first sentences, where news prints its date. */
    private static final int OPENING = 4;

    private final Scene scene;
    private final Optional<PartialDate> reference;

    DateResolver(Scene scene) {
        this.scene = scene;
        this.reference = findReference();
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
        // "BISHKEK, June 28, 2024 --": a date right at the start of the first paragraph, before a dash or a bracket.
        for (Clause clause : scene.clauses) {
            if (clause.sentence().block() == Block.Kind.HEADLINE) {
                continue;
            }
            if (clause.sentence().index() > OPENING) {
                break;
            }
            for (int i = 0; i < Math.min(7, clause.size()); i++) {
                DateMention date = clause.at(i).date();
                boolean dash = clause.at(i + 1).is("-")
                        || clause.at(i + 1).is("\u2013")
                        || clause.at(i + 1).is("\u2014")
                        || clause.at(i + 1).is(")")
                        || i + 1 == clause.size()
                        || clause.at(i + 1).is("(")
                        || clause.at(i - 1).is("date");
                if (date != null && date.year() > 0 && date.day() > 0 && dash) {
                    return Optional.of(direct(date));
                }
            }
        }
        return Optional.empty();
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
        if (date.weekday() > 0) {
            return reference
                    .flatMap(PartialDate::toLocalDate)
                    .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(date.weekday()))))
                    .filter(day -> date.day() == 0 || day.getDayOfMonth() == date.day())
                    .map(PartialDate::of);
        }
        return Optional.empty();
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

    private Optional<Integer> yearFor(DateMention date) {
        if (reference.isPresent()) {
            PartialDate day = reference.get();
            boolean later = day.month() > 0
                    && (date.month() > day.month() + 1
                            || date.month() == day.month() && day.day() > 0 && date.day() > day.day() + 20);
            return Optional.of(later ? day.year() - 1 : day.year());
        }
        // The year of the full date printed last before.
        Optional<Integer> year = Optional.empty();
        for (Clause clause : scene.clauses) {
            for (Item item : clause.items()) {
                DateMention other = item.date();
                if (other == null) {
                    continue;
                }
                if (item.span().start() >= date.span().start()) {
                    return year;
                }
                if (other.year() > 0 && other.day() > 0) {
                    year = Optional.of(other.year());
                }
            }
        }
        return year;
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

    /** The first day that the text tells with its year, outside lines that only say when it was published. */
    Optional<PartialDate> mainDate() {
        for (Clause clause : scene.clauses) {
            if (clause.sentence().block() == Block.Kind.DATELINE) {
                continue;
            }
            for (Item item : clause.items()) {
                DateMention date = item.date();
                if (date == null
                        || date.day() == 0 && date.weekday() == 0 && date.relative() == DateMention.NOT_RELATIVE) {
                    continue;
                }
                Optional<PartialDate> day = resolve(date);
                if (day.isPresent() && day.get().day() > 0 && !day.equals(datelineOnly(clause, item))) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    /** The date if the mention is the date line that opens a paragraph. */
    private Optional<PartialDate> datelineOnly(Clause clause, Item item) {
        int i = clause.items().indexOf(item);
        boolean opening = clause.sentence().index() <= OPENING
                && i < 7
                && (clause.at(i + 1).is("-")
                        || clause.at(i + 1).is("\u2013")
                        || clause.at(i + 1).is("\u2014")
                        || i + 1 == clause.size());
        return opening ? resolve(item.date()) : Optional.empty();
    }

    static Optional<LocalDate> day(Optional<PartialDate> date) {
        return date.flatMap(PartialDate::toLocalDate);
    }
}
