package org.entente.fact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.AcronymFinder;
import org.entente.mention.Folding;
import org.entente.mention.Gazetteer;
import org.entente.mention.OrganizationType;

/**
 * Whether two names of one text are one house. They are, where one has the words of the other in order and leaves out what need not be said
 * ({@code Alpha International College}, {@code Alpha College}), has them in another order ({@code University of Alphatown}, {@code
 * Alphatown University}) or in another language, calls it by land and field ({@code StateBodies}), by its kind alone ({@code the Technical
 * University}) or by its letters with the kind ({@code ABC University}), or is hardly spelt otherwise. They are not, where they are in
 * different lands, have letters of their own or are named beside each other ({@code NamedApart}). One instance for a text, for one thread.
 */
final class SameHouse {
    /** A short form of letters: {@code RWTH}, {@code BiH}. */
    private static final Pattern LETTERS = Pattern.compile("\\p{Lu}\\p{L}{0,4}\\p{Lu}");

    /** Peoples after whom houses are named that stand in other lands, or are the first of their own. */
    private static final Set<String> NAMED_BY_PEOPLE = Set.of("American", "British", "German", "French");

    private static final Set<String> LINKS = Set.of("of", "the", "in", "and", "for", "at");

    /** What may be left out of a name wherever it stands, since it says whose a house is and not what it does. */
    private static final Set<String> STATUS = Set.of(
            "national",
            "state",
            "regional",
            "central",
            "public",
            "private",
            "international",
            "federal",
            "municipal",
            "city",
            "provincial",
            "royal",
            "autonomous",
            "main",
            "republican");

    /** What tells of which kind a house of teaching is, beside its head. */
    private static final Set<String> KINDS = Set.of("vocational", "higher", "professional", "secondary", "teaching");

    /** Words of names that have two spellings. */
    private static final Map<String, String> SPELLINGS = Map.of(
            "st",
            "saint",
            "centre",
            "center",
            "univ",
            "university",
            "govt",
            "government",
            "intl",
            "international",
            "dept",
            "department",
            "inst",
            "institute",
            "organisation",
            "organization");

    private final Gazetteer gazetteer;
    private final NamedApart apart;
    private final StateBodies states;
    /** To one spelling and language: {@code autonoma} is {@code autonomous}. */
    private final Map<String, String> spellings = new HashMap<>();

    private final Map<String, NameForm> forms = new HashMap<>();

    SameHouse(Gazetteer gazetteer, NamedApart apart) {
        this.gazetteer = gazetteer;
        this.apart = apart;
        states = new StateBodies(gazetteer);
        spellings.putAll(SPELLINGS);
        for (String pair : gazetteer.words("foreign-modifiers")) {
            String[] words = pair.split(":");
            spellings.put(words[0], words[1]);
        }
    }

    /** Whether the second is the first by another name, one as full or shorter. */
    boolean isVariant(OrganizationEntity longer, OrganizationEntity shorter) {
        return longer.isUnit() == shorter.isUnit()
                && areAlike(longer, shorter)
                && !areSeatedApart(longer, shorter)
                && !haveOtherLetters(longer, shorter)
                && !areNamedApart(longer, shorter)
                && (!shorter.isUnit() || isOneUnit(longer, shorter));
    }

    /** Whether it is so plain that a second candidate does not matter. */
    boolean isPlainly(OrganizationEntity longer, OrganizationEntity shorter) {
        return isMisspelt(longer, shorter) || isOneEmbassy(longer, shorter);
    }

    /** Members of one list are two, and so are those that one sentence tells apart by what they do: {@code Alpha University received Alpha Medical University}. */
    private boolean areNamedApart(OrganizationEntity longer, OrganizationEntity shorter) {
        return apart.areListed(longer, shorter) || apart.areTogether(longer, shorter) && differInField(longer, shorter);
    }

    /** Whether the longer name has words that say what a house does and that the shorter one leaves out. */
    private boolean differInField(OrganizationEntity longer, OrganizationEntity shorter) {
        return isShortened(longer.name(), shorter.name())
                && leftOut(longer.name(), shorter.name()).stream()
                        .anyMatch(word -> word.length() > 3 && gazetteer.isCommon(word));
    }

    /** The words of a name that another leaves out, but links and those of status. */
    private Set<String> leftOut(String longer, String shorter) {
        Set<String> rest = new HashSet<>(Arrays.asList(form(longer).words()));
        Arrays.asList(form(shorter).words()).forEach(rest::remove);
        rest.removeAll(LINKS);
        rest.removeAll(STATUS);
        return rest;
    }

    /** Units of several houses have one name, so that only words at the edge may be left out, or status where the rest is a name of its own. */
    private boolean isOneUnit(OrganizationEntity longer, OrganizationEntity shorter) {
        String full = OrganizationEntity.key(longer.name());
        String part = OrganizationEntity.key(shorter.name());
        if (goesOn(longer.name(), shorter.name())) {
            return false;
        }
        String first = part.split(" ", 2)[0];
        // "the Clinical Physics Department" is not the Physics Department, "the State Physics Department" is
        boolean narrower = full.endsWith(" " + part)
                && gazetteer.isCommon(first)
                && leftOut(full, part).stream()
                        .anyMatch(word -> gazetteer.isCommon(word)
                                && !gazetteer.words("generic-modifiers").contains(word));
        return full.contains(part) && !narrower
                || isTurned(longer, shorter)
                || !gazetteer.isCommon(first) && isDistinct(first) && full.startsWith(first + " ");
    }

    private boolean areAlike(OrganizationEntity longer, OrganizationEntity shorter) {
        // "Victoria University of Wellington": what is cut off may have told the land.
        boolean cut = longer.name().startsWith(shorter.name() + " of ");
        // "Canterbury University", of a town that there is twice
        boolean turned = !longer.isUnit() && longer.type == shorter.type && isTurned(longer, shorter);
        if (!cut
                && !turned
                && longer.country.isPresent()
                && shorter.country.isPresent()
                && !longer.country.equals(shorter.country)) {
            return false;
        }
        if (shorter.head.isEmpty()
                && (longer.type == shorter.type || shorter.type == OrganizationType.OTHER)
                && shorter.name().indexOf(' ') > 0
                && longer.name().startsWith(shorter.name() + " ")) {
            return true;
        }
        boolean seat = longer.name().startsWith(shorter.name() + ", ")
                && shorter.name().indexOf(' ') > 0;
        if (seat && longer.type == shorter.type && longer.type == OrganizationType.UNIVERSITY) {
            return true;
        }
        boolean incorporated = longer.name().startsWith(shorter.name() + ", Inc")
                || longer.type == OrganizationType.COMPANY && longer.name().startsWith(shorter.name() + " ");
        if (longer.type == OrganizationType.COMPANY && shorter.type == longer.type && isOneCompany(longer, shorter)) {
            return true;
        }
        if (incorporated && longer.type == shorter.type && shorter.name().indexOf(' ') > 0) {
            return true;
        }
        boolean portmanteau = shorter.name().indexOf(' ') < 0
                && shorter.name().length() > 4
                && !shorter.name().equals(shorter.name().toUpperCase(Locale.ROOT))
                && AcronymFinder.isOfBeginnings(shorter.name(), longer.name());
        if (shorter.head.isEmpty()
                && (portmanteau
                        || isBegunByLetters(longer.name(), shorter.name())
                        || shorter.type == OrganizationType.OTHER && isSame(longer.name(), shorter.name()))) {
            return true;
        }
        if (longer.head.isEmpty() || shorter.head.isEmpty()) {
            return false;
        }
        if (isOneEmbassy(longer, shorter) || isOfThatLand(longer, shorter)) {
            return true;
        }
        if (StateBodies.areMinistries(longer, shorter)) {
            return states.areOne(longer, shorter) || isMisspelt(longer, shorter);
        }
        if (longer.type == shorter.type && isCalledByKind(longer, shorter)) {
            return true;
        }
        // "University of X Teaching hospital" is not the University of X, whatever word heads it.
        if ((longer.type == OrganizationType.HOSPITAL) != (shorter.type == OrganizationType.HOSPITAL)) {
            return false;
        }
        if (longer.type == shorter.type
                && (longer.isUnit()
                        ? isTurned(longer, shorter)
                        : sameWords(longer, shorter) || areOfLand(longer, shorter))) {
            return true;
        }
        if (!sameHead(longer.head, shorter.head)) {
            return longer.head.indexOf(' ') > 0
                    && shorter.head.indexOf(' ') > 0
                    && lastWord(longer.head).equals(lastWord(shorter.head))
                    && isShortened(longer.name(), shorter.name());
        }
        if (longer.type == shorter.type && !longer.isUnit() && isCalledByPlace(longer, shorter)) {
            return true;
        }
        if (longer.type == shorter.type
                && longer.names.stream().anyMatch(a -> shorter.names.stream().anyMatch(b -> isSame(a, b)))) {
            return true;
        }
        return longer.names.stream().anyMatch(a -> shorter.names.stream()
                .anyMatch(b -> b.indexOf(' ') > 0
                        && a.indexOf(' ') > 0
                        && (shorter.isUsed(b)
                                        && (isShortened(a, b)
                                                || isTurnedAndShortened(longer, a, b)
                                                || isLettersWithKind(longer, b))
                                || isMisspelt(a, b))));
    }

    /** {@code the Technical University} for {@code Technical University of Alphatown}: called by its kind, which tells it from all others that are named. */
    private boolean isCalledByKind(OrganizationEntity longer, OrganizationEntity shorter) {
        String[] kind = form(shorter.name()).words();
        if (shorter.isUnit()
                || shorter.names.size() > 1
                || kind.length < 2
                || shorter.first() < longer.first()
                        && !leftOut(longer.name(), shorter.name()).isEmpty()
                || Arrays.stream(kind).anyMatch(this::isDistinct)) {
            return false;
        }
        String full = " " + String.join(" ", form(longer.name()).words()) + " ";
        String words = " " + String.join(" ", kind) + " ";
        return full.startsWith(words + "of ")
                || full.startsWith(words + "in ")
                || full.startsWith(words + "at ")
                || full.endsWith(words);
    }

    /** {@code ABC University} for a university that is called {@code ABC}. */
    private static boolean isLettersWithKind(OrganizationEntity house, String name) {
        int space = name.indexOf(' ');
        return space > 2
                && LETTERS.matcher(name.substring(0, space)).matches()
                && name.indexOf(' ', space + 1) < 0
                && house.names.contains(name.substring(0, space));
    }

    /** Whether names have the same words in another order: {@code Law Faculty}, {@code Faculty of Law}. */
    private boolean isTurned(OrganizationEntity a, OrganizationEntity b) {
        return form(a.name()).sorted().equals(form(b.name()).sorted());
    }

    /** Whether one is named by the land and the other by its people: {@code China University of Petroleum}, {@code Chinese Petroleum University}. */
    private boolean areOfLand(OrganizationEntity a, OrganizationEntity b) {
        return a.names.stream().anyMatch(x -> b.names.stream()
                .anyMatch(y -> isOfPeople(x) != isOfPeople(y) && inLand(x).equals(inLand(y))));
    }

    private boolean isOfPeople(String name) {
        return Arrays.stream(name.split(" ")).anyMatch(word -> gazetteer.countryOfDemonym(word) != null);
    }

    /** The words of a name in alphabetical order, with its land for the people of it. */
    private List<String> inLand(String name) {
        return Arrays.stream(name.split(" "))
                .filter(word -> !LINKS.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> {
                    Gazetteer.PlaceEntry place = gazetteer.place(word);
                    String land =
                            place != null && place.isCountry() ? place.country() : gazetteer.countryOfDemonym(word);
                    return land == null ? Folding.fold(word) : land;
                })
                .sorted()
                .toList();
    }

    private static String lastWord(String head) {
        return head.substring(head.lastIndexOf(' ') + 1);
    }

    /** {@code Alphaheim University}, elsewhere {@code Saint John University of Alphaheim}: named after somebody, called by its place. */
    private boolean isCalledByPlace(OrganizationEntity longer, OrganizationEntity shorter) {
        int of = longer.name().lastIndexOf(" of ");
        String[] words = shorter.name().split(" ");
        String first = longer.name().split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return of > 0
                && words.length == 2
                && words[1].equalsIgnoreCase(shorter.head)
                && words[0].equals(longer.name().substring(of + " of ".length()))
                && !first.equalsIgnoreCase(longer.head)
                && !gazetteer.isCommon(first)
                && gazetteer.place(first) == null;
    }

    /** Whether what is left of one company's name without {@code Co., Ltd.} stands in order in that of another: {@code Alpha Company}. */
    private boolean isOneCompany(OrganizationEntity longer, OrganizationEntity shorter) {
        String whole = withoutTails(longer.name());
        String part = withoutTails(shorter.name());
        return !part.isEmpty()
                && part.length() <= whole.length()
                && Arrays.stream(part.split(" "))
                        .anyMatch(
                                word -> isDistinct(word) && !gazetteer.isCommon(word) && gazetteer.place(word) == null)
                && (" " + whole + " ").contains(" " + part + " ");
    }

    private String withoutTails(String name) {
        Set<String> tails = gazetteer.words("company-tails");
        return String.join(
                " ",
                Arrays.stream(Folding.fold(name).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !tails.contains(word))
                        .toList());
    }

    /**
     * Whether one name is the other with its last words cut to their letters ({@code Zemaljski muzej BiH}), or without the letters before it
     * ({@code RWTH Aachen University}, {@code University of Aachen}).
     */
    private boolean isSame(String longer, String shorter) {
        int last = shorter.lastIndexOf(' ');
        if (last > 0
                && LETTERS.matcher(shorter.substring(last + 1)).matches()
                && longer.startsWith(shorter.substring(0, last + 1))
                && AcronymFinder.abbreviates(shorter.substring(last + 1), longer.substring(last + 1))) {
            return true;
        }
        int first = longer.indexOf(' ');
        String letters = first < 0 ? "" : longer.substring(0, first);
        Set<String> rest =
                first < 0 ? Set.of() : form(longer.substring(first + 1)).telling(false);
        return LETTERS.matcher(letters).matches()
                && !rest.isEmpty()
                && rest.equals(form(shorter).telling(false));
    }

    /** {@code IAT Alphaheim} for {@code Indian Academy of Technology Alphaheim}. */
    private static boolean isBegunByLetters(String longer, String shorter) {
        int space = shorter.indexOf(' ');
        String rest = space < 0 ? "" : shorter.substring(space);
        return space > 1
                && longer.endsWith(rest)
                && initials(longer.substring(0, longer.length() - rest.length()))
                        .equals(shorter.substring(0, space).toLowerCase(Locale.ROOT));
    }

    /** Whether the longer name adds topics: {@code Faculty of Engineering, Architecture and Design} is not the Faculty of Engineering. */
    private static boolean goesOn(String longer, String shorter) {
        return longer.startsWith(shorter + ",")
                || longer.startsWith(shorter + " and ")
                || longer.startsWith(shorter + " & ");
    }

    /** {@code the Chilean university}, with capitals: the one of that land that the text names. */
    private boolean isOfThatLand(OrganizationEntity named, OrganizationEntity told) {
        String[] words = told.name().split(" ");
        return words.length == 2
                && gazetteer.countryOfDemonym(words[0]) != null
                && !NAMED_BY_PEOPLE.contains(words[0])
                && gazetteer.headType(words[1].toLowerCase(Locale.ROOT)) != null
                && told.names.size() == 1
                && named.type == told.type
                && named.country.isPresent()
                && named.country.equals(told.country);
    }

    /** A text speaks of one embassy of a country: {@code US Embassy}, {@code Embassy of the United States of America in Bishkek}. */
    private static boolean isOneEmbassy(OrganizationEntity a, OrganizationEntity b) {
        return a.type == OrganizationType.DIPLOMATIC_MISSION
                && b.type == a.type
                && sameHead(a.head, b.head)
                && a.country.isPresent()
                && a.country.equals(b.country);
    }

    /** Whether two missions are in different lands or towns: {@code Embassy of X in Y}, {@code Embassy of X in the Republic of Z}. */
    private boolean areSeatedApart(OrganizationEntity a, OrganizationEntity b) {
        if (a.type != OrganizationType.DIPLOMATIC_MISSION || b.type != a.type) {
            return false;
        }
        String first = seat(a);
        String second = seat(b);
        return !first.isEmpty() && !second.isEmpty() && !first.endsWith(second) && !second.endsWith(first);
    }

    /** The land that a mission is in, else the town, or the empty string. */
    private String seat(OrganizationEntity mission) {
        return mission.names.stream()
                .filter(name -> name.contains(" in "))
                .map(name -> name.substring(name.lastIndexOf(" in ") + 4).replaceFirst("^[Tt]he ", ""))
                .map(seat -> gazetteer.place(seat) == null
                        ? Folding.fold(seat)
                        : gazetteer.place(seat).country())
                .findFirst()
                .orElse("");
    }

    /** Whether two houses were introduced with letters of their own: {@code A Science University (ASU)}, {@code A Islamic Science University (AISU)}. */
    private boolean haveOtherLetters(OrganizationEntity a, OrganizationEntity b) {
        String first = letters(a);
        String second = letters(b);
        if (second.isEmpty() || isMisspelt(a, b)) {
            return false;
        }
        return first.isEmpty() ? isNamedWithin(a.name(), b.name()) : !first.equals(second);
    }

    /** Whether a longer name has somebody's name in the middle that the shorter one leaves out: {@code Osh Brusov State University}. */
    private boolean isNamedWithin(String longer, String shorter) {
        String[] words = form(longer).words();
        String[] others = form(shorter).words();
        if (others.length < 2 || words.length <= others.length || !words[0].equals(others[0])) {
            return false;
        }
        return isDistinct(words[1])
                && !words[1].equals(others[1])
                && gazetteer.place(words[1]) == null
                && !gazetteer.isCommon(words[1]);
    }

    /** The letters that are just the capitals of a name with them in brackets, or the empty string. */
    private static String letters(OrganizationEntity house) {
        if (house.head.isEmpty()) {
            return "";
        }
        return house.names.stream()
                .filter(name -> name.length() > 2
                        && name.chars().allMatch(Character::isUpperCase)
                        && house.names.stream()
                                .anyMatch(full ->
                                        full.indexOf(' ') > 0 && initials(full).equals(name.toLowerCase(Locale.ROOT))))
                .findFirst()
                .orElse("");
    }

    /** The first letters of the words that begin with a capital. */
    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s-]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(Character.toLowerCase(word.charAt(0)));
            }
        }
        return initials.toString();
    }

    /**
     * Whether two names are of the same words in another order ({@code X University}, {@code University of X}), or in two
     * languages ({@code X Üniversitesi}): then the words that tell it from others are the same.
     */
    private boolean sameWords(OrganizationEntity a, OrganizationEntity b) {
        boolean languages = !sameHead(a.head, b.head);
        if (languages && gazetteer.headLanguage(a.head).equals(gazetteer.headLanguage(b.head))) {
            return false;
        }
        for (String x : a.names) {
            for (String y : b.names) {
                Set<String> first = form(x).telling(languages);
                if (!first.isEmpty()
                        && first.equals(form(y).telling(languages))
                        && (!languages || areOfOneKind(form(x).words(), form(y).words()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether two names in two languages have the same words of kind, if both have any: not {@code Universidad Católica de Alpha} and {@code National University of Alpha}. */
    private boolean areOfOneKind(String[] a, String[] b) {
        Set<String> first = kinds(a);
        Set<String> second = kinds(b);
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    private Set<String> kinds(String[] words) {
        return Arrays.stream(words)
                .filter(word -> !LINKS.contains(word)
                        && gazetteer.words("generic-modifiers").contains(word)
                        && gazetteer.headType(word) == null)
                .collect(Collectors.toSet());
    }

    /** A name in the forms in which it is compared with all others, made once. */
    private record NameForm(
            String[] words, String compact, String sorted, Set<String> anyLanguage, Set<String> sameLanguage) {
        Set<String> telling(boolean languages) {
            return languages ? anyLanguage : sameLanguage;
        }
    }

    private NameForm form(String name) {
        return forms.computeIfAbsent(name, n -> {
            String[] words = OrganizationEntity.key(n).split(" ");
            Arrays.setAll(words, i -> spellings.getOrDefault(words[i], words[i]));
            String key = String.join(" ", words);
            String compact = key.replace("ern ", " ").replace(" ", "");
            String sorted = Arrays.stream(words)
                    .filter(word -> !LINKS.contains(word))
                    .sorted()
                    .collect(Collectors.joining());
            return new NameForm(words, compact, sorted, tellingWords(words, true), tellingWords(words, false));
        });
    }

    private Set<String> tellingWords(String[] name, boolean distinctOnly) {
        Set<String> words = new HashSet<>();
        boolean distinct = false;
        for (String word : name) {
            boolean link =
                    LINKS.contains(word) || gazetteer.words("foreign-links").contains(word);
            distinct |= !link && isDistinct(word);
            if (!link && (!distinctOnly || isDistinct(word))) {
                words.add(word);
            }
        }
        return distinct && words.size() > (distinctOnly ? 0 : 1) ? words : Set.of();
    }

    private static boolean sameHead(String a, String b) {
        String x = Folding.fold(a);
        String y = Folding.fold(b);
        return x.equals(y) || isPartOfHead(x, y) || isPartOfHead(y, x);
    }

    static boolean isPartOfHead(String longer, String shorter) {
        return longer.endsWith(" " + shorter) || longer.startsWith(shorter + " ");
    }

    private boolean isMisspelt(OrganizationEntity a, OrganizationEntity b) {
        return a.names.stream().anyMatch(x -> b.names.stream().anyMatch(y -> isMisspelt(x, y)));
    }

    /** Whether {@code b} is {@code a} with words left out, in order, and still tells what it is. */
    private boolean isShortened(String a, String b) {
        String[] longer = form(a).words();
        String[] shorter = form(b).words();
        if (shorter.length >= longer.length) {
            return false;
        }
        if (a.contains("named after") && Arrays.asList(longer).containsAll(Arrays.asList(shorter))) {
            return Arrays.stream(shorter).anyMatch(this::isDistinct);
        }
        int at = 0;
        boolean distinct = false;
        for (String word : shorter) {
            int hit = at;
            while (hit < longer.length && !longer[hit].equals(word)) {
                hit++;
            }
            if (hit == longer.length) {
                if (LINKS.contains(word)) {
                    continue;
                }
                return false;
            }
            at = hit + 1;
            distinct |= isDistinct(word);
        }
        // "Kazakhstan University" is no short form of "East Kazakhstan Technical University of Kazakhstan".
        boolean begun = a.startsWith(b + " of ") && gazetteer.place(b.split(" ", 2)[0]) == null;
        // "Brusov State University" is one of "Alphaheim Brusov State University of Languages and Social Sciences".
        boolean within = (" " + String.join(" ", longer) + " ").contains(" " + String.join(" ", shorter) + " ")
                && Arrays.stream(shorter).anyMatch(word -> isDistinct(word) && gazetteer.place(word) == null);
        boolean ofDifferent = a.contains(" of ") != b.contains(" of ")
                && !begun
                && !within
                && !a.contains("named after")
                && longer.length - shorter.length > 3;
        return distinct && !ofDifferent;
    }

    /** {@code Alpha Commerce College} for {@code Alpha Vocational College of Commerce}: words in another order, and nothing is left out but the status and the kind. */
    private boolean isTurnedAndShortened(OrganizationEntity house, String longer, String shorter) {
        List<String> full = Arrays.asList(form(longer).words());
        String[] some = form(shorter).words();
        if (house.isUnit()
                || some.length > full.size()
                || !Arrays.stream(some).allMatch(word -> LINKS.contains(word) || full.contains(word))
                || Arrays.stream(some).noneMatch(this::isDistinct)) {
            return false;
        }
        Set<String> rest = leftOut(longer, shorter);
        // "University of Alphatown" and "Alphatown State University" are two
        if (full.contains("state") != Arrays.asList(some).contains("state")) {
            return false;
        }
        rest.removeAll(Arrays.asList(house.head.split(" ")));
        rest.removeAll(KINDS);
        return rest.isEmpty();
    }

    private boolean isDistinct(String word) {
        return word.length() > 2
                && gazetteer.headType(word) == null
                && !gazetteer.words("generic-modifiers").contains(word);
    }

    private boolean isMisspelt(String a, String b) {
        String x = form(a).compact();
        String y = form(b).compact();
        return x.length() > 12
                && y.length() > 12
                && Arrays.stream(form(a).words()).anyMatch(this::isDistinct)
                && x.charAt(0) == y.charAt(0)
                && (EntityIndex.distance(x, y, 2) <= Math.min(2, x.length() / 12)
                        || x.length() > 24 && EntityIndex.distance(form(a).sorted(), form(b).sorted(), 2) <= 2);
    }
}
