package org.entente.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.document.Corpus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as they are printed. */
class DateFinderTest {

    /** Each row: the date as printed, and what is read. The words about it are those of a sentence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            February 25, 2025                | 2025-02-25
            February 25 2025                 | 2025-02-25
            Feb. 25, 2025                    | 2025-02-25
            Feb 25th, 2025                   | 2025-02-25
            25 February 2025                 | 2025-02-25
            25 February, 2025                | 2025-02-25
            25th February 2025               | 2025-02-25
            25th of February, 2025           | 2025-02-25
            the 25th of February 2025        | 2025-02-25
            25thFebruary, 2025               | 2025-02-25
            2025-02-25                       | 2025-02-25
            2025/02/25                       | 2025-02-25
            2025.02.25                       | 2025-02-25
            25.02.2025                       | 2025-02-25
            25/02/2025                       | 2025-02-25
            02/25/2025                       | 2025-02-25
            Tuesday, 25 February 2025        | 2025-02-25 weekday 2
            Tuesday, February 25, 2025       | 2025-02-25 weekday 2
            Tuesday (25 February 2025)       | 2025-02-25 weekday 2
            Tuesday, February 25             | -----02-25 weekday 2
            February 25                      | -----02-25
            25 February                      | -----02-25
            May 3                            | -----05-03
            3 May 2024                       | 2024-05-03
            February 2025                    | 2025-02
            February of 2025                 | 2025-02
            Sept. 9, 2024                    | 2024-09-09
            March 1-3, 2024                  | 2024-03-01 to 03-03
            March 1–3, 2024                  | 2024-03-01 to 03-03
            March 1 to 3, 2024               | 2024-03-01 to 03-03
            1-3 March 2024                   | 2024-03-01 to 03-03
            1 to 3 March 2024                | 2024-03-01 to 03-03
            1st to 3rd of March 2024         | 2024-03-01 to 03-03
            March 30 to April 2, 2024        | 2024-03-30 to 04-02
            May, 9th                         | -----05-09
            May, 9, 2017                     | 2017-05-09
            May the 9th, 2017                | 2017-05-09
            the 9th day of May, 2017         | 2017-05-09
            9-May-2017                       | 2017-05-09
            2017 May 9                       | 2017-05-09
            25 \u043e\u043a\u0442\u044f\u0431\u0440\u044c 2018 | 2018-10-25
            9 & 10 May 2017                  | 2017-05-09 to 05-10
            9, 10 and 11 May 2017            | 2017-05-09 to 05-11
            May 9, 10 and 11, 2017           | 2017-05-09 to 05-11
            9 to the 11th of May 2017        | 2017-05-09 to 05-11
            May 9th to the 11th              | -----05-09 to 05-11
            Tuesday 9th to Thursday 11th May 2017 | 2017-05-09 to 05-11 weekday 2
            Tuesday, May 9 to Thursday, May 11, 2017 | 2017-05-09 to 05-11 weekday 2
            May 9, 2017 to May 11, 2017      | 2017-05-09 to 05-11
            30 May to 2 June, 2017           | 2017-05-30 to 06-02
            30 December to 2 January, 2018   | 2017-12-30 to 01-02
            Tuesday evening, 9 May 2017      | 2017-05-09 weekday 2
            9 May (Tuesday), 2017            | 2017-05-09 weekday 2
            9th May, Tuesday                 | -----05-09 weekday 2
            3 march 2021                     | 2021-03-03
            the 9th of this month            | -----09
            Friday                           | ---- weekday 5
            yesterday                        | publication -1 days
            """)
    void datesAreReadAsPrinted(String printed, String reading) {
        String text = "The guests came to the town on " + printed + " and stayed.";
        DateMention date = only(text);
        String normal = reading.startsWith("-----") ? reading.replaceFirst("-----", "-----") : reading;
        assertEquals(normal, date.reading());
        String words = Corpus.document("text", text).quote(date.span());
        assertEquals(printed.replaceFirst("^the ", "").replaceFirst("\\)$", ""), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The school was founded in 1958 by teachers.        | 1958
            In April 2019 the sides met.                       | 2019-04
            The agreement has held since 2017.                 | 2017
            On the morning of June 5, 2024, guests came.       | 2024-06-05
            Guests came from June 3 to 5, 2024.                | 2024-06-03 to 06-05
            Today, the rector received guests.                 | publication 0 days
            Today's visit was long.                            | publication 0 days
            The guests came this morning.                      | publication 0 days
            ALPHATOWN, jan 16, 2024 - Guests came.             | 2024-01-16
            They met in mid-May 2017.                          | 2017-05
            They met in May and June 2017.                     | 2017-05
            They met this past August.                         | -----08
            They met in early May.                             | -----05
            They met between May 9 and 11.                     | -----05-09 to 05-11
            """)
    void datesAreFoundInSentences(String text, String reading) {
        assertEquals(reading, only(text).reading());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The sides may march on with 25 students.",
                "The college has 2025 students and 12 halls.",
                "Room 12/4 holds 30 people.",
                "Today's students work on 3.5 tasks.",
                "It was the 47th contest of its kind.",
                "Call 25-30 of the guests.",
                "The delegation of 2,024 people left.",
                "It may 9 times of ten be sat through in a march.",
            })
    void numbersAndVerbsAreNoDates(String text) {
        assertEquals(List.of(), Named.in(text, DateMention.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"February 31, 2025", "31 April 2025"})
    void thereIsNoDayThatNoCalendarHas(String printed) {
        for (DateMention date : Named.in("The guests came on " + printed + ".", DateMention.class)) {
            assertEquals(0, date.day(), printed);
        }
    }

    private static DateMention only(String text) {
        List<DateMention> dates = Named.in(text, DateMention.class);
        assertEquals(1, dates.size(), () -> "dates in '" + text + "': " + dates);
        return dates.get(0);
    }
}
