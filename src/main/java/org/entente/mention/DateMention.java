package org.entente.mention;

import org.entente.document.Span;

/**
 * A date as printed, with what is not printed left 0.
 *
 * @param year 1 to 9999, or 0
 * @param month 1 to 12, or 0
 * @param day 1 to 31, or 0
 * @param endYear the year of the last day of a range, or 0
 * @param endMonth the month of the last day of a range, or 0
 * @param endDay the last day of a range, or 0
 * @param weekday 1 (Monday) to 7, or 0
 * @param relative days from the day of publication ({@code yesterday} is -1), or {@link #NOT_RELATIVE}
 */
public record DateMention(
        Span span, int year, int month, int day, int endYear, int endMonth, int endDay, int weekday, int relative)
        implements Mention {
    /** The date does not depend on the day of publication. */
    public static final int NOT_RELATIVE = Integer.MIN_VALUE;

    @Override
    public String kind() {
        return "date";
    }

    @Override
    public String reading() {
        StringBuilder reading = new StringBuilder();
        reading.append(year == 0 ? "----" : String.format("%04d", year));
        reading.append(month == 0 ? "" : String.format("-%02d", month));
        reading.append(day == 0 ? "" : String.format("-%02d", day));
        if (endDay > 0) {
            reading.append(String.format(" to %02d-%02d", endMonth, endDay));
        }
        if (weekday > 0) {
            reading.append(" weekday ").append(weekday);
        }
        return relative == NOT_RELATIVE ? reading.toString() : "publication " + relative + " days";
    }
}
