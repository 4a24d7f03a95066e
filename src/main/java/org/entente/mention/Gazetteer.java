package org.entente.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.text.Token;

/**
 * The named resources of this stage: what is known of words and names before a text is read. Read once from the tables under
 * {@code gazetteer/} of the class path; each says its columns and, line by line, its source. Immutable.
 */
public final class Gazetteer {
    /** How the words of an institution's name stand about its head. */
    public enum HeadOrder {
        /** {@code X University} */
        POST,
        /** {@code Universidad de X} */
        PRE,
        /** {@code X University} and {@code University of X} */
        BOTH
    }

    /**
     * A word that heads names of institutions.
     *
     * @param type what such an institution usually is
     * @param weak whether the word alone is a poor sign of the type, or of an institution at all
     */
    public record Head(OrganizationType type, String language, HeadOrder order, boolean weak) {}

    /**
     * A place.
     *
     * @param country ISO 3166-1 alpha-2
     * @param kind {@code country}, {@code city}, {@code region} …
     * @param ambiguous whether the name is as often something else
     */
    public record PlaceEntry(String name, String kind, String country, boolean ambiguous) {
        public boolean isCountry() {
            return kind.equals("country");
        }
    }

    /** A word of a post with the notation of its rank. */
    public record Rank(String notation) {}

    /** A form of address or a degree. */
    public record Honorific(boolean before, String gender, boolean degree) {}

    /** The tables as they are on the class path. */
    public static Gazetteer standard() {
        return Standard.INSTANCE;
    }

    private static final class Standard {
        static final Gazetteer INSTANCE = new Gazetteer();
    }

    final PhraseTable<PlaceEntry> places = new PhraseTable<>();
    final PhraseTable<String> demonyms = new PhraseTable<>();
    final PhraseTable<Head> heads = new PhraseTable<>();
    final PhraseTable<Rank> ranks = new PhraseTable<>();
    final PhraseTable<String> modifiers = new PhraseTable<>();
    final PhraseTable<Honorific> honorifics = new PhraseTable<>();

    /** Honours of capital letters as a name would be written that has the same letters, {@code San}. */
    private final Set<String> capitalHonours = new HashSet<>();

    final PhraseTable<OrganizationType> knownOrganizations = new PhraseTable<>();
    private final Map<String, String> countryNames = new HashMap<>();
    private final Map<String, String> countryItems = new HashMap<>();
    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> weekdays = new HashMap<>();
    private final Map<String, Boolean> givenNames = new HashMap<>();
    private final Map<String, String> surnames = new HashMap<>();
    private final List<String> surnameEndings = new ArrayList<>();
    private final Set<String> syllables = new HashSet<>();
    private final Map<String, String> common = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Set<String> headsOfState = new HashSet<>();
    private final Map<String, List<ExternalIds>> externalIds = new HashMap<>();
    private final Map<String, String> externalSources = new HashMap<>();
    private final Map<String, List<String>> areas = new HashMap<>();

    private Gazetteer() {
        for (String[] row : rows("countries")) {
            PlaceEntry entry = new PlaceEntry(row[3], "country", row[0], false);
            countryNames.put(row[0], row[3]);
            countryItems.put(row[0], row[2]);
            places.put(row[3], entry);
            for (String other : list(row[4])) {
                places.put(other, entry);
            }
            for (String demonym : list(row[5])) {
                demonyms.put(demonym, row[0]);
            }
            if (row.length > 7) {
                for (String other : list(row[7])) {
                    places.put(other, entry);
                }
            }
            if (!row[6].isEmpty()) {
                for (String capital : list(row[6])) {
                    places.put(capital, new PlaceEntry(capital, "city", row[0], false));
                }
            }
        }
        for (String[] row : rows("places")) {
            boolean ambiguous = row.length > 4 && row[4].equals("y");
            PlaceEntry entry = new PlaceEntry(row[0], row[1], row[2], ambiguous);
            places.put(row[0], entry);
            for (String other : list(row[3])) {
                places.put(other, entry);
            }
        }
        for (String[] row : rows("institution-heads")) {
            Head head = new Head(
                    type(row[2]), row[1], HeadOrder.valueOf(row[3].toUpperCase(Locale.ROOT)), row[4].equals("y"));
            for (String word : list(row[0])) {
                heads.put(word, head);
            }
        }
        for (String[] row : rows("ranks")) {
            ranks.put(row[0], new Rank(row[2]));
            for (String variant : list(row[1])) {
                ranks.put(variant, new Rank(row[2]));
            }
        }
        for (String[] row : rows("modifiers")) {
            modifiers.put(row[0], row[1]);
        }
        Set<String> printed = new HashSet<>();
        for (String[] row : rows("honorifics")) {
            Honorific honorific = new Honorific(row[1].equals("before"), row[2], row[3].equals("y"));
            for (String form : list(row[0])) {
                honorifics.put(form, honorific);
                printed.add(form);
                if (!honorific.before() && form.length() > 1 && form.chars().allMatch(Character::isUpperCase)) {
                    capitalHonours.add(form.charAt(0) + form.substring(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        capitalHonours.removeAll(printed);
        for (String[] row : rows("given-names")) {
            givenNames.put(Folding.fold(row[0]), row.length > 2 && row[2].equals("y"));
        }
        for (String[] row : rows("surnames")) {
            surnames.merge(Folding.fold(row[0]), row[1], (a, b) -> a.contains(b) ? a : a + "|" + b);
        }
        for (String[] row : rows("surname-endings")) {
            surnameEndings.add(Folding.fold(row[0].replace("-", "")));
        }
        for (String[] row : rows("pinyin-syllables")) {
            syllables.add(row[0]);
        }
        for (String[] row : rows("common-words")) {
            common.merge(row[0], row[1], (a, b) -> a + "|" + b);
        }
        for (String[] row : rows("calendar")) {
            Map<String, Integer> table = row[1].equals("weekday") ? weekdays : months;
            table.putIfAbsent(Folding.fold(row[0]), Integer.parseInt(row[2]));
        }
        for (String[] row : rows("known-organizations")) {
            for (String name : list(row[0])) {
                knownOrganizations.put(name, type(row[1]));
            }
        }
        for (String[] row : rows("heads-of-state")) {
            for (String name : list(row[0])) {
                headsOfState.add(Folding.fold(name).replace("-", " "));
            }
        }
        for (String[] row : rows("external-ids")) {
            for (String name : list(row[0])) {
                externalIds
                        .computeIfAbsent(Folding.key(name), n -> new ArrayList<>())
                        .add(new ExternalIds(row[1], list(row[2])));
            }
            for (String iri : list(row[2])) {
                externalSources.put(iri, row[3]);
            }
        }
        for (String[] row : rows("areas")) {
            areas.computeIfAbsent(row[0], k -> new ArrayList<>()).add(row[1]);
        }
        for (String[] row : rows("english")) {
            Set<String> words = lists.computeIfAbsent(row[0], k -> new HashSet<>());
            words.addAll(list(row[1]));
        }
    }

    /** The English short name of a country, given its ISO 3166-1 alpha-2 code, or the code itself. */
    public String countryName(String code) {
        return countryNames.getOrDefault(code, code);
    }

    /** The Wikidata item of a country, such as {@code Q228}, given its code, or null. */
    public String countryItem(String code) {
        return countryItems.get(code);
    }

    /** @param country its ISO 3166-1 code; empty where it is in none or the name needs none */
    private record ExternalIds(String country, List<String> iris) {}

    /**
     * The IRIs under which other collections have an institution of that full name.
     *
     * @param country its ISO 3166-1 code where that is known; one of another country is another
     */
    public List<String> externalIds(String name, Optional<String> country) {
        return externalIds.getOrDefault(Folding.key(name), List.of()).stream()
                .filter(ids -> ids.country.isEmpty()
                        || country.map(ids.country::equals).orElse(true))
                .flatMap(ids -> ids.iris.stream())
                .toList();
    }

    /** Where the table has it from that an institution has an IRI in another collection; empty if the table has no such IRI. */
    public Optional<String> externalSource(String iri) {
        return Optional.ofNullable(externalSources.get(iri));
    }

    /** The place or country of that name, or null. */
    public PlaceEntry place(String name) {
        return places.get(name);
    }

    /** Whether a word is the name of a country. */
    public boolean isCountry(String word) {
        PlaceEntry place = places.get(word);
        return place != null && place.isCountry();
    }

    /** The ISO code that an adjective such as {@code Kazakh} speaks of, or null. */
    public String countryOfDemonym(String word) {
        return demonyms.get(word);
    }

    /** The words of one list of the table {@code english}, in lower case. */
    public Set<String> words(String list) {
        Set<String> words = lists.get(list);
        if (words == null) {
            throw new IllegalArgumentException("the table english has no list '" + list + "'");
        }
        return words;
    }

    /** What institutions that this word heads are, or null where it heads none. */
    public OrganizationType headType(String word) {
        Head head = heads.get(word);
        return head == null ? null : head.type();
    }

    /** The language of a word that heads names of institutions, ISO 639-1, or the empty string. */
    public String headLanguage(String word) {
        Head head = heads.get(word);
        return head == null ? "" : head.language();
    }

    /** The notation of the rank that a word of a post has, or null. */
    public String rank(String word) {
        Rank rank = ranks.get(word);
        return rank == null ? null : rank.notation();
    }

    /** Whether somebody of that name is or was the head of a state in the years that the table covers. */
    public boolean isHeadOfState(String name) {
        return headsOfState.contains(Folding.fold(name).replace("-", " "));
    }

    /** Regular expressions over lower-case words that speak of an area of cooperation, given its notation. */
    public List<String> areaExpressions(String notation) {
        return areas.getOrDefault(notation, List.of());
    }

    /** Whether a word, in lower case, is an everyday English one, in any form. */
    public boolean isEveryday(String lower) {
        return isCommon(lower);
    }

    /** 1 to 12, or 0. */
    int month(String word) {
        return months.getOrDefault(Folding.fold(strip(word)), 0);
    }

    /** 1 (Monday) to 7, or 0. */
    int weekday(String word) {
        return weekdays.getOrDefault(Folding.fold(strip(word)), 0);
    }

    /** Whether the word is an everyday English one, in any form. */
    public boolean isCommon(String lower) {
        if (common.containsKey(lower)) {
            return true;
        }
        int n = lower.length();
        if (n > 4 && lower.endsWith("s") && common.containsKey(lower.substring(0, n - 1))) {
            return true;
        }
        if (n > 4 && lower.endsWith("ies") && common.containsKey(lower.substring(0, n - 3) + "y")) {
            return true;
        }
        int hyphen = lower.indexOf('-');
        return hyphen > 0 && isCommon(lower.substring(0, hyphen)) && isCommon(lower.substring(hyphen + 1));
    }

    /** The coarse parts of speech of a common word, joined by {@code |}, or the empty string. */
    public String partOfSpeech(String lower) {
        return common.getOrDefault(lower, "");
    }

    /** Whether somebody is called so by first name; {@code Boolean.TRUE} where the word is as often something else. */
    public Boolean givenName(String word) {
        return givenNames.get(Folding.fold(word));
    }

    /** The cultures that have this surname, joined by {@code |}, or null. */
    public String surname(String word) {
        return surnames.get(Folding.fold(word));
    }

    /** Whether the word ends as surnames or patronymics of some culture do and is long enough to be one. */
    boolean hasSurnameEnding(String word) {
        String folded = Folding.fold(word);
        for (String ending : surnameEndings) {
            if (folded.length() >= ending.length() + 3 && folded.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word is one to three pinyin syllables run together ({@code Zhengrong}, {@code Xi'an}). */
    public boolean isPinyin(String word) {
        String folded = Folding.fold(word).replace("-", "");
        return folded.length() <= 18 && syllablesFrom(folded, 0, 3);
    }

    /** Whether the folded word is one pinyin syllable. */
    public boolean isSyllable(String folded) {
        return syllables.contains(folded);
    }

    private boolean syllablesFrom(String word, int from, int most) {
        if (from == word.length()) {
            return from > 0;
        }
        if (most == 0) {
            return false;
        }
        for (int end = Math.min(word.length(), from + 6); end > from; end--) {
            if (syllables.contains(word.substring(from, end)) && syllablesFrom(word, end, most - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is a form of address, alone or as the first of several words. */
    boolean isHonorific(List<Token> tokens, int i) {
        return honorifics.match(tokens, i) != null && !isPartOfName(tokens, i);
    }

    /** {@code San Lorenzo College} begins with no honour of capital letters, {@code SAN}; {@code Notre Dame} is no lady. */
    private boolean isPartOfName(List<Token> tokens, int i) {
        String word = tokens.get(i).text();
        boolean behindNotre = i > 0 && tokens.get(i - 1).is("notre");
        return behindNotre || capitalHonours.contains(word);
    }

    private static String strip(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static OrganizationType type(String term) {
        for (OrganizationType type : OrganizationType.values()) {
            if (type.term().equals(term)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no type of organization: " + term);
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private static List<String[]> rows(String table) {
        String resource = "/gazetteer/" + table + ".tsv";
        try (InputStream in = Gazetteer.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String[]> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(line.split("\t", -1));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
