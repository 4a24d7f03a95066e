package org.entente.service;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.entente.document.PartialDate;

/** Dates as a reader expects them. */
final class Dates {
    private Dates() {}

    /** {@code 4 June 2021}, {@code June 2021} or {@code 2021}; what is no date stays as it is. */
    static String words(String lexical) {
        try {
            PartialDate date = PartialDate.parse(lexical);
            String year = Integer.toString(date.year());
            if (date.month() == 0) {
                return year;
            }
            String month = Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year;
            return date.day() == 0 ? month : date.day() + " " + month;
        } catch (IllegalArgumentException e) {
            return lexical;
        }
    }

    /** {@code  on 4 June 2021} or {@code  in June 2021}, with a space before; empty if there is no date. */
    static String when(String lexical) {
        return lexical.isEmpty() ? "" : (lexical.length() > 7 ? " on " : " in ") + words(lexical);
    }
}
