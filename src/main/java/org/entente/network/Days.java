package org.entente.network;

import java.time.LocalDate;
import java.time.YearMonth;
import org.entente.document.PartialDate;

/** Days as numbers (since 1 January 1970), so that links compare them without objects. */
public final class Days {
    /** Before every day: where the first day is not known. */
    public static final int EVER = Integer.MIN_VALUE;
    /** After every day: where the last day is not known, or there is none yet. */
    public static final int NEVER = Integer.MAX_VALUE;

    private Days() {}

    /** The first day that a date may mean: of a year, the 1st of January. */
    public static int first(PartialDate date) {
        return day(LocalDate.of(date.year(), Math.max(1, date.month()), Math.max(1, date.day())));
    }

    /** The last day that a date may mean: of a year, the 31st of December. */
    public static int last(PartialDate date) {
        int month = date.month() == 0 ? 12 : date.month();
        return day(
                date.day() > 0
                        ? LocalDate.of(date.year(), month, date.day())
                        : YearMonth.of(date.year(), month).atEndOfMonth());
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    /** The day as {@code 2025-02-25}; empty where it is not known. */
    public static String words(int day) {
        return day == EVER || day == NEVER ? "" : LocalDate.ofEpochDay(day).toString();
    }

    /** The year of a known day. */
    public static int year(int day) {
        return LocalDate.ofEpochDay(day).getYear();
    }
}
