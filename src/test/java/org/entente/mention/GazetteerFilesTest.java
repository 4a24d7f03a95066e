package org.entente.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of {@code data/gazetteer} have the form that they say they have, and no entry stands twice. */
class GazetteerFilesTest {
    private static final Path DIRECTORY = Path.of("data", "gazetteer");
    private static final String HEADER = "# columns: ";

    /** A table: its column names and its rows, each with the cells in the order of the columns. */
    private record Table(List<String> columns, List<List<String>> rows) {
        static Table read(String name) throws IOException {
            List<String> lines = Files.readAllLines(DIRECTORY.resolve(name + ".tsv"));
            assertTrue(lines.get(0).startsWith(HEADER), () -> name + " begins with: " + lines.get(0));
            return new Table(
                    cells(lines.get(0).substring(HEADER.length())),
                    lines.stream()
                            .filter(line -> !line.startsWith("#"))
                            .map(Table::cells)
                            .toList());
        }

        private static List<String> cells(String line) {
            return Arrays.asList(line.split("\t", -1));
        }

        /** The cells that break a rule, of one column. */
        List<String> breaking(int column, Predicate<String> rule) {
            return rows.stream()
                    .map(row -> row.get(column))
                    .filter(rule.negate())
                    .distinct()
                    .toList();
        }
    }

    static List<String> tables() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".tsv"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyLineHasTheColumnsOfTheFirstAndASource(String name) throws IOException {
        Table table = Table.read(name);
        assertEquals("source", table.columns().get(table.columns().size() - 1));
        assertTrue(!table.rows().isEmpty(), "no entries");
        for (List<String> row : table.rows()) {
            assertEquals(table.columns().size(), row.size(), () -> "columns of " + row);
            assertTrue(!row.get(0).isEmpty(), () -> "no entry in " + row);
            assertTrue(!row.get(row.size() - 1).isEmpty(), () -> "no source in " + row);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void textIsComposedAndWithoutStraySpace(String name) throws IOException {
        for (List<String> row : Table.read(name).rows()) {
            for (String cell : row) {
                assertTrue(Normalizer.isNormalized(cell, Normalizer.Form.NFC), () -> "not NFC: " + row);
                assertEquals(cell.strip(), cell, () -> "space about a cell of " + row);
                assertTrue(!cell.contains("  ") && !cell.contains("\u00A0"), () -> "stray space in " + row);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "countries, 4 5 6 7",
        "places, 3",
        "institution-heads, 0",
        "ranks, 1",
        "honorifics, 0",
    })
    void listsHaveNoEmptyItemAndNoneTwice(String name, String columns) throws IOException {
        for (List<String> row : Table.read(name).rows()) {
            for (String column : columns.split(" ")) {
                String cell = row.get(Integer.parseInt(column));
                List<String> items = list(cell);
                assertEquals(new HashSet<>(items).size(), items.size(), () -> "twice in " + cell);
                assertTrue(items.stream().allMatch(item -> item.equals(item.strip()) && !item.isEmpty()), cell);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "countries, 0",
        "places, 0 1 2",
        "modifiers, 0",
        "given-names, 0 1",
        "surnames, 0 1",
        "surname-endings, 0",
        "pinyin-syllables, 0",
        "common-words, 0 1",
    })
    void noEntryStandsTwice(String name, String key) throws IOException {
        List<String> keys = Table.read(name).rows().stream()
                .map(row -> Arrays.stream(key.split(" "))
                        .map(column -> row.get(Integer.parseInt(column)))
                        .collect(Collectors.joining(" | ")))
                .toList();
        assertEquals(List.of(), twice(keys, Function.identity()));
    }

    /** These are looked up folded; a second entry would never be found. */
    @ParameterizedTest
    @CsvSource({"institution-heads, 0", "ranks, 0 1", "honorifics, 0"})
    void noPhraseStandsTwiceOnceFolded(String name, String columns) throws IOException {
        List<String> phrases = new ArrayList<>();
        for (List<String> row : Table.read(name).rows()) {
            Set<String> own = new HashSet<>();
            for (String column : columns.split(" ")) {
                for (String phrase : list(row.get(Integer.parseInt(column)))) {
                    if (own.add(folded(phrase))) {
                        phrases.add(phrase);
                    }
                }
            }
        }
        assertEquals(List.of(), twice(phrases, GazetteerFilesTest::folded));
    }

    @Test
    void countriesHaveTheirCodes() throws IOException {
        Set<String> assigned = new HashSet<>(Set.of(Locale.getISOCountries()));
        assigned.add("XK"); // Kosovo: assigned by use, not by ISO
        Table countries = Table.read("countries");
        assertEquals(List.of(), countries.breaking(0, assigned::contains));
        assertEquals(List.of(), countries.breaking(2, id -> id.matches("Q[1-9]\\d*")));
        for (List<String> row : countries.rows()) {
            assertEquals(alpha3(row.get(0)), row.get(1), () -> "alpha-3 of " + row);
        }
        assertEquals(List.of(), twice(countries.rows(), row -> row.get(2)), "Wikidata ids");
        assertEquals(List.of(), twice(countries.rows(), row -> row.get(3)), "names");
    }

    /** A slip in an id of ROR or ISNI shows in its check digits; one of Wikidata or GeoNames has none. */
    @Test
    void externalIdsAreWellFormedAndNoneIsTwoInstitutions() throws IOException {
        Table table = Table.read("external-ids");
        assertEquals(
                List.of(),
                table.breaking(
                        1,
                        code -> code.isEmpty()
                                || Set.of(Locale.getISOCountries()).contains(code)));
        List<String> ids =
                table.rows().stream().flatMap(row -> list(row.get(2)).stream()).toList();
        assertEquals(List.of(), twice(ids, Function.identity()));
        for (String id : ids) {
            String last = id.substring(id.lastIndexOf('/') + 1);
            if (id.startsWith("https://ror.org/")) {
                long number = last.substring(1, 7)
                        .chars()
                        .mapToLong("0123456789abcdefghjkmnpqrstvwxyz"::indexOf)
                        .reduce(0, (sum, digit) -> sum * 32 + digit);
                assertEquals(String.format("%02d", 98 - number * 100 % 97), last.substring(7), id);
            } else if (id.startsWith("https://isni.org/isni/")) {
                int sum = last.substring(0, 15).chars().reduce(0, (total, digit) -> (total + digit - '0') * 2);
                assertEquals("0123456789X".charAt((12 - sum % 11) % 11), last.charAt(15), id);
            } else {
                assertTrue(
                        id.matches("http://www\\.wikidata\\.org/entity/Q[1-9]\\d*|https://sws\\.geonames\\.org/\\d+/"),
                        id);
            }
        }
    }

    private static String alpha3(String code) {
        try {
            return new Locale("", code).getISO3Country();
        } catch (MissingResourceException none) {
            return "XKX";
        }
    }

    @Test
    void placesAreOfAKindAndInACountry() throws IOException {
        Set<String> countries =
                Table.read("countries").rows().stream().map(row -> row.get(0)).collect(Collectors.toSet());
        Table places = Table.read("places");
        assertEquals(List.of(), places.breaking(1, Set.of("city", "region", "province", "state")::contains));
        assertEquals(List.of(), places.breaking(2, code -> code.isEmpty() || countries.contains(code)));
        assertEquals(List.of(), places.breaking(4, GazetteerFilesTest::isFlag));
        for (List<String> row : places.rows()) {
            assertTrue(!row.get(2).isEmpty() || row.get(1).equals("region"), () -> "in no country: " + row);
        }
    }

    @Test
    void headsHaveATypeAndAnOrder() throws IOException {
        Set<String> types = Arrays.stream(OrganizationType.values())
                .map(OrganizationType::term)
                .collect(Collectors.toSet());
        Table heads = Table.read("institution-heads");
        assertEquals(List.of(), heads.breaking(1, Set.of(Locale.getISOLanguages())::contains));
        assertEquals(List.of(), heads.breaking(2, types::contains));
        assertEquals(List.of(), heads.breaking(3, Set.of("pre", "post", "both")::contains));
        assertEquals(List.of(), heads.breaking(4, GazetteerFilesTest::isFlag));
    }

    @Test
    void wordsAboutTitlesAreOfAKnownKind() throws IOException {
        Set<String> kinds = Set.of("deputy", "acting", "former", "honorary", "order", "rank");
        assertEquals(List.of(), Table.read("modifiers").breaking(1, kinds::contains));
        Table honorifics = Table.read("honorifics");
        assertEquals(List.of(), honorifics.breaking(1, Set.of("before", "after")::contains));
        assertEquals(List.of(), honorifics.breaking(2, Set.of("female", "male", "")::contains));
        assertEquals(List.of(), honorifics.breaking(3, GazetteerFilesTest::isFlag));
    }

    @Test
    void monthsAndWeekdaysHaveTheirNumbers() throws IOException {
        for (List<String> row : Table.read("calendar").rows()) {
            int most = row.get(1).equals("month") ? 12 : row.get(1).equals("weekday") ? 7 : 0;
            int number = Integer.parseInt(row.get(2));
            assertTrue(number >= 1 && number <= most, row::toString);
        }
    }

    private static boolean isFlag(String cell) {
        return cell.isEmpty() || cell.equals("y");
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
    }

    private static String folded(String phrase) {
        return Folding.fold(phrase).replaceAll("\\.(?= |$)", "");
    }

    private static <T> List<T> twice(List<T> entries, Function<T, ?> key) {
        Set<Object> seen = new HashSet<>();
        return entries.stream().filter(entry -> !seen.add(key.apply(entry))).toList();
    }
}
