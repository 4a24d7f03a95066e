package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.document.Span;
import org.entente.text.Token;

/**
 * Finds dates in a sentence: days, months, years, rows of days, weekdays, {@code yesterday}.
 *
 * <p>A date is a weekday that may stand before or behind, and a core: figures ({@code 2025-02-25}), days before a month
 * ({@code 9, 10 and 11 May}) or behind it ({@code May, 9th}), a month, a year. A row or a range of days is one date, with the
 * year that is printed at its end: {@code from Tuesday 30 May to the 2nd of June, 2017}. Words that a hyphen ties are taken
 * apart where one of them is a month ({@code mid-May}, {@code 9-May-2017}). A month in small letters counts beside a day
 * ({@code ALPHATOWN, jan 16, 2024}), and one that is an everyday word beside a day and a year.
 */
final class DateFinder {
    private static final Set<String> RANGE_MARKS =
            Set.of("-", "\u2013", "\u2014", "to", "till", "until", "through", "and", "&", "~");
    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> YEAR_OPENERS =
            Set.of("in", "of", "since", "from", "until", "to", "by", "during", "year", "early", "late", "mid");
    private static final Set<String> MONTH_OPENERS = Set.of(
            "in", "of", "last", "past", "this", "next", "mid", "early", "late", "since", "by", "until", "during");
    private static final Set<String> DAY_PARTS = Set.of("morning", "afternoon", "evening", "night");
    private static final Set<String> BEHIND_WEEKDAY = Set.of(",", "the", "(", "on", ".");
    private static final Set<String> BEFORE_MONTH = Set.of("of", "de", "-", "/", ".");
    private static final Set<String> BEFORE_YEAR = Set.of(",", "of", "de", "del", "/", "-", ".");

    private final Gazetteer gazetteer;

    DateFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<DateMention> find(List<Token> tokens) {
        return new Line(tokens).find();
    }

    /** What was read from some word on; {@code end} is the word behind the last. */
    private static final class Reading {
        int year;
        int month;
        int day;
        int endMonth;
        int endDay;
        int weekday;
        int relative = DateMention.NOT_RELATIVE;
        int end;

        private DateMention mention(Span span) {
            if (month > 0 && day > daysIn(month)) {
                day = 0;
            }
            return new DateMention(span, year, month, day, 0, endMonth, endDay, weekday, relative);
        }

        private static int daysIn(int month) {
            return month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        }

        /** {@code December 30 to January 2, 2018}: the year is that of the last day. */
        private void yearOfEnd(int printed) {
            year = endMonth > 0 && endMonth < month ? printed - 1 : printed;
        }
    }

    /** One sentence as a line of words, those that a hyphen ties to a month taken apart. */
    private final class Line {
        private final List<Token> tokens;
        private final List<Token> words = new ArrayList<>();
        /** For each word the token of which it is a part. */
        private final List<Integer> origins = new ArrayList<>();

        Line(List<Token> tokens) {
            this.tokens = tokens;
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                if (token.isWord() && token.text().indexOf('-') > 0 && namesMonth(token)) {
                    split(token, i);
                } else {
                    add(token, i);
                }
            }
        }

        private boolean namesMonth(Token token) {
            for (String part : token.text().split("-")) {
                if (!part.isEmpty() && Character.isUpperCase(part.charAt(0)) && gazetteer.month(part) > 0) {
                    return true;
                }
            }
            return false;
        }

        private void split(Token token, int origin) {
            int from = 0;
            String text = token.text();
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || text.charAt(i) == '-') {
                    if (i > from) {
                        add(part(token, from, i), origin);
                    }
                    if (i < text.length()) {
                        add(part(token, i, i + 1), origin);
                    }
                    from = i + 1;
                }
            }
        }

        private Token part(Token token, int from, int to) {
            char first = token.text().charAt(from);
            return new Token(
                    token.start() + from,
                    token.start() + to,
                    token.text().substring(from, to),
                    token.lower().substring(from, to),
                    first == '-' ? Token.Kind.MARK : Character.isDigit(first) ? Token.Kind.NUMBER : Token.Kind.WORD);
        }

        private void add(Token word, int origin) {
            words.add(word);
            origins.add(origin);
        }

        List<DateMention> find() {
            List<DateMention> dates = new ArrayList<>();
            int i = 0;
            while (i < words.size()) {
                Reading reading = read(i);
                if (reading == null) {
                    i++;
                } else {
                    int first = tokens.get(origins.get(i)).start();
                    dates.add(reading.mention(new Span(
                            first, tokens.get(origins.get(reading.end - 1)).end())));
                    i = reading.end;
                }
            }
            return dates;
        }

        // ------------------------------------------------------------ what stands at a word

        private boolean is(int i, String word) {
            return i >= 0 && i < words.size() && words.get(i).is(word);
        }

        private boolean isAny(int i, Set<String> some) {
            return i >= 0 && i < words.size() && some.contains(words.get(i).lower());
        }

        private boolean isNumber(int i) {
            return i >= 0 && i < words.size() && words.get(i).kind() == Token.Kind.NUMBER;
        }

        /** {@code 25}, {@code 2nd}; not {@code 25,000} and not {@code 47th} of something else. */
        private boolean isDay(int i) {
            return day(i) >= 1 && day(i) <= 31;
        }

        private int day(int i) {
            if (!isNumber(i)) {
                return 0;
            }
            String text = words.get(i).lower();
            text = isOrdinal(i) ? text.substring(0, text.length() - 2) : text;
            return text.length() <= 2 && allDigits(text) ? number(text) : 0;
        }

        private boolean isOrdinal(int i) {
            String text = isNumber(i) ? words.get(i).lower() : "";
            return text.length() > 2 && ORDINAL_ENDINGS.contains(text.substring(text.length() - 2));
        }

        private boolean isYear(int i) {
            return isNumber(i)
                    && words.get(i).text().length() == 4
                    && digits(i)
                    && isYearNumber(number(words.get(i).text()));
        }

        private boolean digits(int i) {
            return isNumber(i) && allDigits(words.get(i).text());
        }

        /** The number of the weekday that stands at {@code i}, or 0; short forms are names and words as well. */
        private int weekday(int i) {
            if (i < 0 || i >= words.size() || !words.get(i).isWord()) {
                return 0;
            }
            Token word = words.get(i);
            return word.text().length() > (word.isCapitalized() ? 2 : 5) ? gazetteer.weekday(word.text()) : 0;
        }

        /** The number of the month whose name stands at {@code i}, whatever stands beside it, or 0. */
        private int name(int i) {
            return i >= 0 && i < words.size() && words.get(i).isWord()
                    ? gazetteer.month(words.get(i).text())
                    : 0;
        }

        /** Like {@link #name}, where it is meant as a month beside a day. */
        private int besideDay(int i, boolean year) {
            return name(i) > 0
                            && (words.get(i).isCapitalized() || !isWordAsWell(i) || year)
                            && words.get(i).text().length() > 2
                    ? name(i)
                    : 0;
        }

        /** {@code May} and {@code March} are also words, short forms also names: they need a number beside them. */
        private boolean isWordAsWell(int i) {
            return is(i, "may") || is(i, "march") || words.get(i).text().length() <= 3;
        }

        /** The month that stands at {@code i} with no day before it. */
        private int month(int i) {
            if (name(i) == 0) {
                return 0;
            }
            int day = behindMonth(i);
            boolean small = !words.get(i).isCapitalized();
            if (small) {
                return isDay(day) && (!isWordAsWell(i) || isYear(behindYearMarks(behindOrdinal(day)))) ? name(i) : 0;
            }
            return !isWordAsWell(i) || opensMonth(i) || isDay(i - 1) || isNumber(i + 1) || isDay(day) ? name(i) : 0;
        }

        private boolean opensMonth(int i) {
            return isAny(is(i - 1, "-") ? i - 2 : i - 1, MONTH_OPENERS);
        }

        /** The word behind a day whose ordinal ending may stand apart: {@code 10 th}. */
        private int behindOrdinal(int i) {
            return isAny(i + 1, ORDINAL_ENDINGS) ? i + 2 : i + 1;
        }

        /** Where the day behind a month would stand: {@code May 9}, {@code May the 9th}, {@code May, 9th}, {@code May, 9, 2017}. */
        private int behindMonth(int i) {
            int j = is(i + 1, "-") ? i + 2 : i + 1;
            if (is(j, ",") && isDay(j + 1)) {
                int year = behindYearMarks(behindOrdinal(j + 1));
                return isOrdinal(j + 1) || isYear(year) ? j + 1 : j;
            }
            return is(j, "the") && isDay(j + 1) ? j + 1 : j;
        }

        private int behindYearMarks(int i) {
            return isAny(i, BEFORE_YEAR) ? i + 1 : i;
        }

        /** The word behind {@code the}, {@code Thursday,}. */
        private int behindWeekday(int i) {
            int j = is(i, "the") ? i + 1 : i;
            if (weekday(j) > 0) {
                j = is(j + 1, ",") ? j + 2 : j + 1;
            }
            return is(j, "the") ? j + 1 : j;
        }

        // ------------------------------------------------------------ dates

        private Reading read(int i) {
            if (weekday(i) > 0) {
                return fromWeekday(i);
            }
            Reading core = core(i);
            return core != null ? core : relative(i);
        }

        private Reading core(int i) {
            if (isNumber(i)) {
                Reading reading = figures(i);
                reading = reading != null ? reading : yearFirst(i);
                reading = reading != null ? reading : dayFirst(i);
                return reading != null ? reading : yearAlone(i);
            }
            return month(i) > 0 ? monthFirst(i) : null;
        }

        /** {@code Friday}, {@code Friday, 10 June 2022}, {@code Monday, the 1st}, {@code Tuesday evening, 9 May}. */
        private Reading fromWeekday(int i) {
            int j = i + 1;
            while (j < i + 5 && (isAny(j, BEHIND_WEEKDAY) || isAny(j, DAY_PARTS))) {
                j++;
            }
            Reading day = isYear(j) && !isNumber(j + 1) && name(j + 1) == 0 ? null : core(j);
            day = day != null && day.day == 0 ? null : day;
            if (day == null && isDay(j) && isOrdinal(j)) {
                day = new Reading();
                day.day = day(j);
                day.end = j + 1;
            }
            if (day == null && words.get(i).text().length() > 4 && words.get(i).isCapitalized()) {
                day = new Reading();
                day.end = i + 1;
            }
            if (day != null) {
                day.weekday = weekday(i);
            }
            return day;
        }

        /** {@code 2025-02-25}, {@code 2025/2/25}, {@code 25.02.2025}, {@code 25/02/2025}. */
        private Reading figures(int i) {
            String[] dotted = words.get(i).text().split("\\.");
            if (dotted.length == 3 && allDigits(dotted)) {
                return calendarDay(number(dotted[0]), number(dotted[1]), number(dotted[2]), i + 1);
            }
            boolean marked = is(i + 1, "-") || is(i + 1, "/") || is(i + 1, ".") || is(i + 1, "\u2013");
            if (marked
                    && i + 4 < words.size()
                    && is(i + 3, words.get(i + 1).lower())
                    && digits(i)
                    && digits(i + 2)
                    && digits(i + 4)) {
                return calendarDay(
                        number(words.get(i).text()),
                        number(words.get(i + 2).text()),
                        number(words.get(i + 4).text()),
                        i + 5);
            }
            return null;
        }

        /** {@code 2017 May 9}, {@code 2017-May-09}. */
        private Reading yearFirst(int i) {
            int month = isYear(i) ? is(i + 1, "-") || is(i + 1, ",") ? i + 2 : i + 1 : i;
            int day = is(month + 1, "-") ? month + 2 : month + 1;
            if (month == i || name(month) == 0 || !words.get(month).isCapitalized() || !isDay(day)) {
                return null;
            }
            Reading reading = new Reading();
            reading.year = number(words.get(i).text());
            reading.month = name(month);
            reading.day = day(day);
            reading.end = behindOrdinal(day);
            rangeEnd(i, reading);
            return reading;
        }

        /** {@code 25 February 2025}, {@code 25th to the 28th of April, 2024}, {@code 9, 10 and 11 May}, {@code the 9th of this month}. */
        private Reading dayFirst(int i) {
            if (!isDay(i)) {
                return null;
            }
            Reading reading = new Reading();
            reading.day = day(i);
            int last = lastOfRow(i);
            int j = behindOrdinal(last);
            if (isOrdinal(last) && is(j, "of") && is(j + 1, "this") && is(j + 2, "month")) {
                reading.end = j + 3;
                return reading;
            }
            j = isOrdinal(last) && is(j, "day") ? j + 1 : j;
            j = isAny(j, BEFORE_MONTH) || isOrdinal(last) && is(j, ",") ? j + 1 : j;
            reading.month = besideDay(j, isYear(behindYearMarks(j + 1)));
            if (reading.month == 0) {
                return null;
            }
            reading.end = j + 1;
            if (day(last) > reading.day) {
                reading.endDay = day(last);
                reading.endMonth = reading.month;
            }
            finish(i, reading);
            return reading;
        }

        /** {@code February 25, 2025}, {@code Nov 23 to 27}, {@code May 9, 10 and 11, 2017}, {@code August 2022}, {@code May-June 2017}. */
        private Reading monthFirst(int i) {
            Reading reading = new Reading();
            reading.month = month(i);
            int j = behindMonth(i);
            if (isDay(j)) {
                reading.day = day(j);
                reading.end = behindOrdinal(j);
                int last = lastOfRow(j);
                int behind = behindOrdinal(last);
                if (is(j + 1, ",") && last > j && isYear(behindYearMarks(behind)) && day(last) > reading.day) {
                    reading.endDay = day(last);
                    reading.endMonth = reading.month;
                    reading.end = behind;
                }
                finish(i, reading);
                return reading;
            }
            reading.end = i + 1;
            year(reading);
            int second = isAny(i + 1, RANGE_MARKS) ? i + 2 : i;
            if (reading.year == 0
                    && second > i
                    && name(second) > 0
                    && words.get(second).isCapitalized()
                    && isYear(behindYearMarks(second + 1))) {
                reading.endMonth = name(second);
                reading.end = second + 1;
                year(reading);
                reading.endMonth = 0;
            }
            return reading.year == 0 && i > 0 && !opensMonth(i) ? null : reading;
        }

        /** {@code in 1958}. */
        private Reading yearAlone(int i) {
            if (!isYear(i) || !isAny(i - 1, YEAR_OPENERS)) {
                return null;
            }
            Reading reading = new Reading();
            reading.year = number(words.get(i).text());
            reading.end = i + 1;
            return reading;
        }

        /** The last of a row of days, or {@code i}: {@code 9}, {@code 9 to the 11th}, {@code Tuesday 9th to Thursday 11th}, {@code 9, 10 and 11}. */
        private int lastOfRow(int i) {
            int j = behindOrdinal(i);
            while (is(j, ",") && isDay(j + 1)) {
                j = behindOrdinal(j + 1);
            }
            int last = behindWeekday(j + 1);
            return isAny(j, RANGE_MARKS) && isDay(last) ? last : i;
        }

        /** Reads on behind a day and its month: the end of a range, the weekday, the year. */
        private void finish(int i, Reading reading) {
            boolean row = reading.endDay > 0;
            if (!row) {
                rangeEnd(i, reading);
            }
            year(reading);
            weekdayBehind(reading);
            if (reading.year == 0) {
                year(reading);
            }
            if (reading.endDay == 0 && reading.year > 0 && !is(reading.end, "and") && !is(reading.end, "&")) {
                rangeEnd(i, reading);
                if (reading.endDay > 0 && isYear(behindYearMarks(reading.end))) {
                    reading.end = behindYearMarks(reading.end) + 1;
                }
            }
        }

        /** Reads on over {@code , 2025} or {@code of 2025}. */
        private void year(Reading reading) {
            int j = behindYearMarks(reading.end);
            j = is(j, "the") && is(j + 1, "year") ? j + 2 : j;
            if (isYear(j)) {
                reading.yearOfEnd(number(words.get(j).text()));
                reading.end = j + 1;
            }
        }

        /** Reads on over {@code (Tuesday)}, {@code , Tuesday}. */
        private void weekdayBehind(Reading reading) {
            boolean brackets = is(reading.end, "(");
            int j = brackets || is(reading.end, ",") ? reading.end + 1 : reading.end;
            if (j == reading.end
                    || weekday(j) == 0
                    || brackets && !is(j + 1, ")")
                    || !brackets && (words.get(j).text().length() < 5 || isNumber(j + 1) || name(j + 1) > 0)) {
                return;
            }
            reading.weekday = weekday(j);
            reading.end = brackets ? j + 2 : j + 1;
        }

        /** Reads on over {@code to 27}, {@code to the 27th}, {@code - March 2}, {@code to Friday 2 June}; over {@code and} behind {@code between}. */
        private void rangeEnd(int first, Reading reading) {
            int j = reading.end;
            if (!isAny(j, RANGE_MARKS)) {
                return;
            }
            boolean and = is(j, "and") || is(j, "&");
            boolean between = is(first - 1, "between") || is(first - 2, "between");
            int k = behindWeekday(j + 1);
            if (name(k) > 0 && words.get(k).isCapitalized()) {
                if (isDay(behindMonth(k)) && !(and && !between && name(k) == reading.month)) {
                    end(reading, name(k), behindMonth(k), behindOrdinal(behindMonth(k)));
                }
                return;
            }
            if (!isDay(k)) {
                return;
            }
            int month = behindOrdinal(k);
            month = isAny(month, BEFORE_MONTH) ? month + 1 : month;
            if (name(month) > 0 && words.get(month).isCapitalized()) {
                if (!and || between) {
                    end(reading, name(month), k, month + 1);
                }
                return;
            }
            boolean year = isYear(behindYearMarks(behindOrdinal(k)));
            if (reading.year == 0 && day(k) > reading.day && (!and || year || between)) {
                end(reading, reading.month, k, behindOrdinal(k));
            }
        }

        private void end(Reading reading, int month, int day, int behind) {
            if (month != reading.month || day(day) > reading.day) {
                reading.endMonth = month;
                reading.endDay = day(day);
            }
            reading.end = behind;
        }

        /** {@code yesterday}, {@code this morning}, {@code today's visit}; not {@code today's students}. */
        private Reading relative(int i) {
            int days =
                    switch (words.get(i).lower()) {
                        case "yesterday" -> -1;
                        case "today", "tonight" -> 0;
                        case "tomorrow" -> 1;
                        case "this" -> isAny(i + 1, DAY_PARTS) ? 0 : DateMention.NOT_RELATIVE;
                        case "last" -> is(i + 1, "night") ? -1 : DateMention.NOT_RELATIVE;
                        default -> DateMention.NOT_RELATIVE;
                    };
            boolean of = i + 1 < words.size() && words.get(i + 1).kind() == Token.Kind.POSSESSIVE;
            if (days == DateMention.NOT_RELATIVE || of && !isOccasion(i + 2) && !isOccasion(i + 3)) {
                return null;
            }
            Reading reading = new Reading();
            reading.relative = days;
            reading.end = is(i, "this") || is(i, "last") ? i + 2 : i + 1;
            return reading;
        }

        private boolean isOccasion(int i) {
            return isAny(i, gazetteer.words("occasions-of-a-day"));
        }
    }

    /** The day that three numbers tell, whichever comes first: the year, the day or the month. */
    private static Reading calendarDay(int a, int b, int c, int end) {
        Reading reading = new Reading();
        reading.end = end;
        if (isYearNumber(a) && b >= 1 && b <= 12 && c >= 1 && c <= 31) {
            reading.year = a;
            reading.month = b;
            reading.day = c;
            return reading;
        }
        if (isYearNumber(c) && b >= 1 && b <= 12 && a >= 1 && a <= 31) {
            reading.year = c;
            reading.month = b;
            reading.day = a;
            return reading;
        }
        if (isYearNumber(c) && a >= 1 && a <= 12 && b >= 13 && b <= 31) {
            reading.year = c;
            reading.month = a;
            reading.day = b;
            return reading;
        }
        return null;
    }

    private static boolean isYearNumber(int number) {
        return number >= 1900 && number <= 2099;
    }

    private static boolean allDigits(String... words) {
        for (String word : words) {
            if (word.isEmpty() || word.length() > 4 || !word.chars().allMatch(Character::isDigit)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String digits) {
        return digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }
}
