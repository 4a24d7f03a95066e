package org.entente.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, a month or a year of the Gregorian calendar, as far as a source gives it: the value spaces of {@code xsd:date},
 * {@code xsd:gYearMonth} and {@code xsd:gYear} without time zones.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or 0 where it is not known
 * @param day 1 to 31, or 0 where it is not known; 0 if {@code month} is
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    private static final Pattern LEXICAL = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");

    /** @throws IllegalArgumentException if there is no such day */
    public PartialDate {
        if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || (month == 0 && day > 0)) {
            throw new IllegalArgumentException("not a date: " + year + "-" + month + "-" + day);
        }
        if (day > 0) {
            try {
                LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("not a date: " + year + "-" + month + "-" + day, e);
            }
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * Reads {@code 2025-02-25}, {@code 2025-02} or {@code 2025}; what follows the day (a time) is left aside.
     *
     * @throws IllegalArgumentException if the words are none of these
     */
    public static PartialDate parse(String words) {
        String trimmed = words.strip();
        int time = trimmed.indexOf('T');
        Matcher parts = LEXICAL.matcher(time < 0 ? trimmed : trimmed.substring(0, time));
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a date: " + words);
        }
        return new PartialDate(
                Integer.parseInt(parts.group(1)),
                parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)),
                parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)));
    }

    /** The day, where it is known. */
    public java.util.Optional<LocalDate> toLocalDate() {
        return day == 0 ? java.util.Optional.empty() : java.util.Optional.of(LocalDate.of(year, month, day));
    }

    /** The month, where it is known. */
    public OptionalInt knownMonth() {
        return month == 0 ? OptionalInt.empty() : OptionalInt.of(month);
    }

    /** Whether {@code other} is this date or lies within it (a day within its month or year). */
    public boolean includes(PartialDate other) {
        return year == other.year && (month == 0 || month == other.month) && (day == 0 || day == other.day);
    }

    /** In order of time; a year comes before its months, a month before its days. */
    @Override
    public int compareTo(PartialDate other) {
        int byYear = Integer.compare(year, other.year);
        int byMonth = byYear != 0 ? byYear : Integer.compare(month, other.month);
        return byMonth != 0 ? byMonth : Integer.compare(day, other.day);
    }

    /** The XML Schema lexical form: {@code 2025-02-25}, {@code 2025-02} or {@code 2025}. */
    @Override
    public String toString() {
        if (month == 0) {
            return String.format("%04d", year);
        }
        return day == 0 ? String.format("%04d-%02d", year, month) : String.format("%04d-%02d-%02d", year, month, day);
    }
}
