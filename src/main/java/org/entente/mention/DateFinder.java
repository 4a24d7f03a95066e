package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import org.entente.document.Span;
import org.entente.text.Token;

/** Finds dates in a sentence: days, months, years, ranges, weekdays, {@code yesterday}. */
final class DateFinder {
    private static final List<String> RANGE_MARKS =
            List.of("-", "\u2013", "\u2014", "to", "till", "until", "through", "and", "~");

    private final Gazetteer gazetteer;

    DateFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<DateMention> find(List<Token> tokens) {
        List<DateMention> dates = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Reading reading = read(tokens, i);
            if (reading == null) {
                i++;
            } else {
                dates.add(reading.mention(tokens, i));
                i = reading.end;
            }
        }
        return dates;
    }

    /** What was read from some token on; {@code end} is the token after the last. */
    private static final class Reading {
        int year;
        int month;
        int day;
        int endYear;
        int endMonth;
        int endDay;
        int weekday;
        int relative = DateMention.NOT_RELATIVE;
        int end;

        DateMention mention(List<Token> tokens, int from) {
            Span span = new Span(tokens.get(from).start(), tokens.get(end - 1).end());
            if (month > 0 && day > daysIn(month)) {
                day = 0;
            }
            return new DateMention(span, year, month, day, endYear, endMonth, endDay, weekday, relative);
        }

        private static int daysIn(int month) {
            return month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        }
    }

    private Reading read(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.NUMBER) {
            Reading numeric = numeric(tokens, i);
            return numeric != null ? numeric : dayFirst(tokens, i);
        }
        if (!token.isWord()) {
            return null;
        }
        int weekday = token.isCapitalized() ? gazetteer.weekday(token.text()) : 0;
        if (weekday > 0 && token.text().length() > 2) {
            Reading day = weekday(tokens, i, weekday);
            // "Sun", "Sat": short forms are names as well, unless a date stands behind.
            return token.text().length() > 4 || day.end > i + 1 ? day : null;
        }
        if (month(tokens, i) > 0) {
            return monthFirst(tokens, i);
        }
        return relative(tokens, i);
    }

    private int month(List<Token> tokens, int i) {
        if (i >= tokens.size()
                || !tokens.get(i).isCapitalized()
                || !tokens.get(i).isWord()) {
            return 0;
        }
        Token token = tokens.get(i);
        int month = gazetteer.month(token.text());
        // "May" and "March" are also words: they need a number beside them.
        if (month > 0 && (token.is("may") || token.is("march") || token.text().length() <= 3)) {
            boolean before = i > 0
                    && (isDay(tokens.get(i - 1))
                            || tokens.get(i - 1).is("of")
                            || tokens.get(i - 1).is("in"));
            boolean after = i + 1 < tokens.size() && tokens.get(i + 1).kind() == Token.Kind.NUMBER;
            return before || after ? month : 0;
        }
        return month;
    }

    /** {@code 2025-02-25}, {@code 2025/2/25}, {@code 25.02.2025}, {@code 25/02/2025}. */
    private Reading numeric(List<Token> tokens, int i) {
        Token first = tokens.get(i);
        String[] dotted = first.text().split("\\.");
        Reading reading = new Reading();
        if (dotted.length == 3 && allDigits(dotted)) {
            reading.end = i + 1;
            return fill(reading, number(dotted[0]), number(dotted[1]), number(dotted[2]));
        }
        if (i + 4 < tokens.size()
                && isSeparator(tokens.get(i + 1))
                && tokens.get(i + 1).text().equals(tokens.get(i + 3).text())
                && digits(tokens.get(i + 2))
                && digits(tokens.get(i + 4))
                && digits(first)) {
            reading.end = i + 5;
            return fill(
                    reading,
                    number(first.text()),
                    number(tokens.get(i + 2).text()),
                    number(tokens.get(i + 4).text()));
        }
        return null;
    }

    private static Reading fill(Reading reading, int a, int b, int c) {
        if (isYear(a) && b >= 1 && b <= 12 && c >= 1 && c <= 31) {
            reading.year = a;
            reading.month = b;
            reading.day = c;
            return reading;
        }
        if (isYear(c) && b >= 1 && b <= 12 && a >= 1 && a <= 31) {
            reading.year = c;
            reading.month = b;
            reading.day = a;
            return reading;
        }
        if (isYear(c) && a >= 1 && a <= 12 && b >= 13 && b <= 31) {
            reading.year = c;
            reading.month = a;
            reading.day = b;
            return reading;
        }
        return null;
    }

    /** {@code 25 February 2025}, {@code 25th to 28th of April, 2024}, or a year alone. */
    private Reading dayFirst(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (isDay(token)) {
            int j = behindOrdinal(tokens, i);
            int last = 0;
            if (j + 1 < tokens.size() && RANGE_MARKS.contains(tokens.get(j).lower()) && isDay(tokens.get(j + 1))) {
                last = day(tokens.get(j + 1));
                j = behindOrdinal(tokens, j + 1);
            }
            if (j < tokens.size()
                    && (tokens.get(j).is("of")
                            || tokens.get(j).is("de")
                            || tokens.get(j).is("-")
                            || tokens.get(j).is("/")
                            || tokens.get(j).is("."))) {
                j++;
            }
            int month = j < tokens.size() ? gazetteerMonth(tokens.get(j)) : 0;
            if (month > 0) {
                Reading reading = new Reading();
                reading.day = day(token);
                reading.month = month;
                reading.end = j + 1;
                year(tokens, reading);
                if (last > reading.day) {
                    reading.endDay = last;
                    reading.endMonth = month;
                } else {
                    rangeEnd(tokens, reading);
                }
                return reading;
            }
        }
        if (isYearToken(token) && i > 0 && introducesYear(tokens.get(i - 1))) {
            Reading reading = new Reading();
            reading.year = number(token.text());
            reading.end = i + 1;
            return reading;
        }
        return null;
    }

    /** The index behind a day whose ordinal ending may stand apart: {@code 10 th}. */
    private static int behindOrdinal(List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                        && List.of("st", "nd", "rd", "th")
                                .contains(tokens.get(i + 1).lower())
                ? i + 2
                : i + 1;
    }

    private static boolean introducesYear(Token before) {
        return List.of("in", "of", "since", "from", "until", "to", "by", "during", "year", "early", "late", "mid")
                .contains(before.lower());
    }

    private int gazetteerMonth(Token token) {
        return token.isWord() && token.isCapitalized() ? gazetteer.month(token.text()) : 0;
    }

    /** {@code February 25, 2025}, {@code Nov 23 to 27}, {@code August 2022}. */
    private Reading monthFirst(List<Token> tokens, int i) {
        Reading reading = new Reading();
        reading.month = month(tokens, i);
        int j = i + 1;
        if (j < tokens.size() && tokens.get(j).is("the") && j + 1 < tokens.size() && isDay(tokens.get(j + 1))) {
            j++;
        }
        if (j < tokens.size() && isDay(tokens.get(j))) {
            reading.day = day(tokens.get(j));
            reading.end = j + 1;
            rangeEnd(tokens, reading);
            year(tokens, reading);
            return reading;
        }
        reading.end = j;
        year(tokens, reading);
        if (reading.year == 0
                && i > 0
                && !List.of("in", "of", "last", "this", "next", "mid", "early", "late", "since", "by", "until")
                        .contains(tokens.get(i - 1).lower())) {
            return null;
        }
        return reading;
    }

    /** Reads on over {@code , 2025} or {@code of 2025}. */
    private static void year(List<Token> tokens, Reading reading) {
        int j = reading.end;
        if (j < tokens.size()
                && (tokens.get(j).is(",")
                        || tokens.get(j).is("of")
                        || tokens.get(j).is("de")
                        || tokens.get(j).is("del")
                        || tokens.get(j).is("/")
                        || tokens.get(j).is("-")
                        || tokens.get(j).is("."))) {
            j++;
        }
        if (j < tokens.size() && isYearToken(tokens.get(j))) {
            reading.year = number(tokens.get(j).text());
            reading.end = j + 1;
        }
    }

    /** Reads on over {@code to 27}, {@code - March 2}. */
    private void rangeEnd(List<Token> tokens, Reading reading) {
        int j = reading.end;
        if (j + 1 >= tokens.size() || !RANGE_MARKS.contains(tokens.get(j).lower())) {
            return;
        }
        int month = reading.month;
        int k = j + 1;
        if (gazetteerMonth(tokens.get(k)) > 0) {
            month = gazetteerMonth(tokens.get(k));
            k++;
            if (k < tokens.size() && isDay(tokens.get(k)) && !(tokens.get(j).is("and") && month == reading.month)) {
                reading.endMonth = month;
                reading.endDay = day(tokens.get(k));
                reading.end = k + 1;
            }
            return;
        }
        if (!isDay(tokens.get(k))
                || day(tokens.get(k)) <= reading.day
                || tokens.get(j).is("and") && !nextIsYear(tokens, k)) {
            return;
        }
        if (k + 1 < tokens.size() && gazetteerMonth(tokens.get(k + 1)) > 0) {
            month = gazetteerMonth(tokens.get(k + 1));
            reading.end = k + 2;
        } else {
            reading.end = k + 1;
        }
        reading.endMonth = month;
        reading.endDay = day(tokens.get(k));
    }

    private static boolean nextIsYear(List<Token> tokens, int k) {
        return k + 1 < tokens.size() && isYearToken(tokens.get(k + 1))
                || k + 2 < tokens.size() && tokens.get(k + 1).is(",") && isYearToken(tokens.get(k + 2));
    }

    /** {@code Friday}, {@code Friday, 10 June 2022}, {@code Monday, the 1st}. */
    private Reading weekday(List<Token> tokens, int i, int weekday) {
        int j = i + 1;
        while (j < tokens.size()
                && (tokens.get(j).is(",")
                        || tokens.get(j).is("the")
                        || tokens.get(j).is("(")
                        || tokens.get(j).is("morning")
                        || tokens.get(j).is("afternoon")
                        || tokens.get(j).is("on"))
                && j < i + 4) {
            j++;
        }
        Reading day = null;
        if (j < tokens.size()) {
            Token next = tokens.get(j);
            if (next.kind() == Token.Kind.NUMBER) {
                day = numeric(tokens, j);
                day = day != null ? day : dayFirst(tokens, j);
                if (day == null && isDay(next) && !next.text().matches("\\d+")) {
                    day = new Reading();
                    day.day = day(next);
                    day.end = j + 1;
                }
            } else if (month(tokens, j) > 0) {
                day = monthFirst(tokens, j);
            }
        }
        if (day == null) {
            day = new Reading();
            day.end = i + 1;
        }
        day.weekday = weekday;
        return day;
    }

    private Reading relative(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        int days =
                switch (token.lower()) {
                    case "yesterday" -> -1;
                    case "today" -> 0;
                    case "tomorrow" -> 1;
                    default -> DateMention.NOT_RELATIVE;
                };
        if (days == DateMention.NOT_RELATIVE
                || (i + 1 < tokens.size() && tokens.get(i + 1).kind() == Token.Kind.POSSESSIVE)) {
            return null;
        }
        Reading reading = new Reading();
        reading.relative = days;
        reading.end = i + 1;
        return reading;
    }

    private static boolean isSeparator(Token token) {
        return token.is("-") || token.is("/") || token.is(".") || token.is("\u2013");
    }

    private static boolean digits(Token token) {
        return token.kind() == Token.Kind.NUMBER && allDigits(token.text());
    }

    private static boolean allDigits(String... words) {
        for (String word : words) {
            if (word.isEmpty() || word.length() > 4 || !word.chars().allMatch(Character::isDigit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isYear(int number) {
        return number >= 1900 && number <= 2099;
    }

    private static boolean isYearToken(Token token) {
        return digits(token) && token.text().length() == 4 && isYear(number(token.text()));
    }

    /** {@code 25}, {@code 2nd}; not {@code 25,000} and not {@code 47th} of something else. */
    private static boolean isDay(Token token) {
        if (token.kind() != Token.Kind.NUMBER) {
            return false;
        }
        int day = day(token);
        return day >= 1 && day <= 31;
    }

    private static int day(Token token) {
        String text = token.lower();
        for (String ending : List.of("st", "nd", "rd", "th")) {
            if (text.endsWith(ending)) {
                text = text.substring(0, text.length() - 2);
                break;
            }
        }
        return text.length() <= 2 && allDigits(text) ? number(text) : 0;
    }

    private static int number(String digits) {
        return digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }
}
