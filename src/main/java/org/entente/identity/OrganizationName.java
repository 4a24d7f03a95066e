package org.entente.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.mention.Gazetteer;
import org.entente.mention.OrganizationType;

/**
 * An institution's name as it is compared.
 *
 * @param printed as it stands in a document
 * @param key its words as they sound, without small words and forms of companies
 * @param shorter the same without whom it is named after, and without the country or the town behind it
 * @param content the words of {@code key}
 * @param names those of them that are no everyday words and no words for kinds of institutions: what tells it from others
 * @param country the code of the country that stands behind the name
 * @param distinct whether it has such words at all
 */
record OrganizationName(
        String printed,
        String key,
        Set<String> shorter,
        Set<String> content,
        Set<String> names,
        Optional<String> country,
        boolean distinct) {
    private static final Set<String> SMALL = Set.of(
            "of", "the", "and", "for", "in", "at", "a", "de", "da", "do", "la", "du", "der", "di", "und", "y", "e");
    private static final Set<String> COMPANY = Set.of(
            "co",
            "ltd",
            "company",
            "limited",
            "inc",
            "llc",
            "llp",
            "corp",
            "corporation",
            "plc",
            "gmbh",
            "jsc",
            "ag",
            "lp",
            "pte",
            "sdn",
            "bhd",
            "ooo",
            "incorporated");
    private static final Set<String> ORDINALS =
            Set.of("second", "third", "fourth", "fifth", "2nd", "3rd", "4th", "5th");
    private static final Pattern HONOUR =
            Pattern.compile("(?i)[,(]?\\s+(?:named (?:after|for|in honou?r of)|imeni|im\\.)\\s.*");
    private static final Pattern LEADING_PERSON =
            Pattern.compile("((?:\\p{Lu}\\p{Ll}?\\.[\\s-]*){1,3})(\\p{Lu}[\\p{L}'’-]+)\\s+(.+)");
    private static final Pattern SEPARATOR = Pattern.compile(",? (?:of|in) (?:the )?|, | \\(");

    static OrganizationName of(String printed, Gazetteer gazetteer) {
        Optional<String> country = Optional.empty();
        Set<String> forms = new LinkedHashSet<>();
        // What is called the first one beside a second is what others call so without an ordinal.
        String first = printed.replaceFirst("^first ", "");
        String plain = HONOUR.matcher(first).replaceFirst("");
        forms.add(plain);
        String surnamed = plain;
        Matcher person = LEADING_PERSON.matcher(plain);
        if (person.matches() && hasHead(person.group(3), gazetteer)) {
            surnamed = person.group(2) + " " + person.group(3);
            forms.add(surnamed);
            forms.add(person.group(3));
        }
        for (String form : List.copyOf(forms)) {
            Matcher separator = SEPARATOR.matcher(form);
            while (separator.find()) {
                String before = form.substring(0, separator.start());
                String behind = form.substring(separator.end()).replaceFirst("\\)$", "");
                Optional<String> code = countryOf(behind, gazetteer);
                if (hasHead(before, gazetteer) && (code.isPresent() || isTown(separator.group(), behind, gazetteer))) {
                    country = code.isPresent() ? code : country;
                    forms.add(before);
                }
            }
        }
        String known = withKnownPlaces(first, gazetteer);
        String key = key(known);
        Set<String> content =
                new LinkedHashSet<>(words(surnamed.equals(plain) ? known : withKnownPlaces(surnamed, gazetteer)));
        Set<String> names = new LinkedHashSet<>();
        for (String word : known.split("[\\s,/()\"“”-]+")) {
            if (isName(word, gazetteer)) {
                Spelling.words(word).forEach(w -> names.add(Spelling.sound(w)));
            }
        }
        names.retainAll(content);
        Set<String> shorter = forms.stream()
                .map(form -> key(withKnownPlaces(form, gazetteer)))
                .filter(form -> !form.equals(key) && form.indexOf(' ') > 0)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new OrganizationName(printed, key, shorter, content, names, country, !names.isEmpty());
    }

    /** Whether a name has a word that is not just a word for a kind, a quality or a field. */
    static boolean isDistinct(String name, Gazetteer gazetteer) {
        return Arrays.stream(name.split("[\\s,]+")).anyMatch(word -> isName(word, gazetteer));
    }

    private static boolean isName(String word, Gazetteer gazetteer) {
        String lower = word.toLowerCase(Locale.ROOT).replaceFirst("['’]s$", "");
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && gazetteer.headType(word) == null
                && !gazetteer.isEveryday(lower)
                && !gazetteer.words("generic-modifiers").contains(lower);
    }

    /** The name with towns written as the gazetteer does that has their other spellings. */
    private static String withKnownPlaces(String name, Gazetteer gazetteer) {
        return Arrays.stream(name.split(" "))
                .map(word -> {
                    Gazetteer.PlaceEntry place =
                            word.length() > 4 && Character.isUpperCase(word.charAt(0)) ? gazetteer.place(word) : null;
                    return place == null || place.isCountry() || place.name().indexOf(' ') > 0 ? word : place.name();
                })
                .collect(Collectors.joining(" "));
    }

    private static boolean hasHead(String words, Gazetteer gazetteer) {
        return Arrays.stream(words.split("[\\s,]+")).anyMatch(word -> gazetteer.headType(word) != null);
    }

    /** Whether what stands behind {@code in} or a comma is a town: one that is known, or one capitalised word. */
    private static boolean isTown(String separator, String behind, Gazetteer gazetteer) {
        return !separator.contains("of")
                && (gazetteer.place(behind) != null
                        || separator.contains("in") && behind.matches("\\p{Lu}[\\p{L}'’-]+"));
    }

    /** The country that is named, with or without {@code Republic of}. */
    private static Optional<String> countryOf(String words, Gazetteer gazetteer) {
        for (String name : List.of(words, words.replaceFirst("^(?:the )?Republic of (?:the )?", ""))) {
            Gazetteer.PlaceEntry place = gazetteer.place(name);
            if (place != null && place.isCountry()) {
                return Optional.of(place.country());
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String name) {
        List<String> all = new ArrayList<>(Spelling.words(name));
        all.removeIf(word -> SMALL.contains(word));
        while (all.size() > 1 && COMPANY.contains(all.get(all.size() - 1))) {
            all.remove(all.size() - 1);
        }
        return Spelling.sounds(all);
    }

    /** {@code University of X} and {@code X University} are one. */
    private static String key(String name) {
        List<String> words = words(name);
        List<String> folded = Spelling.words(name);
        int of = folded.indexOf("of");
        if (of == 1 && words.size() > 1 && folded.get(0).equals("university")) {
            words = new ArrayList<>(words);
            words.add(words.remove(0));
        }
        return String.join(" ", words);
    }

    /** What it is a second or third one of ({@code second Luban Workshop}). */
    String ordinal() {
        return Spelling.words(printed).stream()
                .filter(ORDINALS::contains)
                .findFirst()
                .orElse("");
    }

    /** The numbers in it: School No. 5 is not School No. 15. */
    Set<String> numbers() {
        return content.stream()
                .filter(w -> w.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    /** Its name without words for countries and towns: what joint institutions of one kind have in common. */
    String core(Gazetteer gazetteer) {
        return Arrays.stream(printed.replaceFirst(" in .*", "").split("[\\s,/()-]+"))
                .filter(word -> !word.isEmpty()
                        && gazetteer.place(word) == null
                        && gazetteer.countryOfDemonym(word) == null
                        && !ORDINALS.contains(word.toLowerCase(Locale.ROOT))
                        && !Set.of("in", "of", "the", "first").contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> String.join(" ", Spelling.words(word)))
                .collect(Collectors.joining(" "));
    }

    /** One word with two capitals or more. */
    static boolean isAcronym(String name) {
        return name.length() > 1
                && name.length() < 12
                && name.indexOf(' ') < 0
                && name.chars().filter(Character::isUpperCase).count() > 1;
    }

    /** How it is said of another name that it may be the same institution's; null if the names say nothing of it. */
    Likeness compare(OrganizationName other, Gazetteer gazetteer) {
        if (!ordinal().equals(other.ordinal()) || !numbers().equals(other.numbers())) {
            return null;
        }
        if (key.equals(other.key)) {
            return new Likeness(distinct ? 4 : generic(), "the same name");
        }
        if (shorter.contains(other.key)
                || other.shorter.contains(key)
                || shorter.stream().anyMatch(other.shorter::contains)) {
            OrganizationName less = content.size() <= other.content.size() ? this : other;
            return new Likeness(
                    less.distinct ? 3.5 : less.generic(),
                    "the same name, once with a country, a town or whom it honours");
        }
        Set<String> here = less(content, other.content);
        Set<String> there = less(other.content, content);
        if (here.isEmpty() || there.isEmpty()) {
            return extended(here.isEmpty() ? this : other, here.isEmpty() ? other : this, gazetteer);
        }
        if (here.size() == 1 && there.size() == 1) {
            return oneWordApart(here.iterator().next(), there.iterator().next(), gazetteer, other);
        }
        int shared = content.size() - here.size();
        if (shared >= 4
                && shared >= 3 * Math.max(here.size(), there.size())
                && less(here, names).equals(here)
                && less(there, other.names).equals(there)) {
            return new Likeness(1.5, "nearly the same words");
        }
        return null;
    }

    /** What a name of everyday words alone is worth: the more words, the fewer bodies have it. */
    private double generic() {
        return content.size() >= 5 ? 2.5 : content.size() == 4 ? 1.5 : 0.5;
    }

    /** A name and the same with words more. */
    private static Likeness extended(OrganizationName less, OrganizationName more, Gazetteer gazetteer) {
        if (!less.distinct || less.content.size() < 2) {
            return null;
        }
        Set<String> further = less(more.content, less.content);
        if (!more.names.containsAll(further)) {
            // "Technical", "Women's": another kind of institution, unless the name is long
            return less.content.size() >= 5 && further.size() == 1 ? new Likeness(1.5, "nearly the same words") : null;
        }
        boolean demonyms = Arrays.stream(more.printed.split("[\\s,-]+"))
                .filter(w -> further.contains(Spelling.sound(String.join("", Spelling.words(w)))))
                .allMatch(w -> gazetteer.countryOfDemonym(w) != null);
        return new Likeness(demonyms ? 2.5 : 1.5, "the same name, once with a further name in it");
    }

    private Likeness oneWordApart(String here, String there, Gazetteer gazetteer, OrganizationName other) {
        if (names.contains(here) && other.names.contains(there)) {
            int most = Math.min(here.length(), there.length()) >= 8 ? 2 : 1;
            return Math.min(here.length(), there.length()) >= 5 && Spelling.distance(here, there, most) <= most
                    ? new Likeness(1.5, "names that differ in a letter")
                    : null;
        }
        if (!distinct || !isHigher(here) || !isHigher(there) || content.size() < 3) {
            return null;
        }
        // The Chinese name of vocational institutions has one word for all of these, which English names render by any
        // of them.
        return new Likeness(
                content.contains(Spelling.sound("vocational")) ? 1.5 : 1,
                "the same name with another word for the kind of institution");
    }

    /** Institutions of higher education are raised from one of these to another; colleges and schools are not. */
    private static boolean isHigher(String sound) {
        return Set.of("university", "institute", "academy").stream()
                .map(Spelling::sound)
                .anyMatch(sound::equals);
    }

    private static Set<String> less(Set<String> of, Set<String> without) {
        Set<String> rest = new LinkedHashSet<>(of);
        rest.removeAll(without);
        return rest;
    }

    /** Whether two kinds can be one institution's: what documents call a college, others call a university. */
    static boolean fit(OrganizationType one, OrganizationType other) {
        return one == other || family(one) == family(other) || family(one) == 0 || family(other) == 0;
    }

    private static int family(OrganizationType type) {
        return switch (type) {
            case OTHER -> 0;
            case UNIVERSITY, COLLEGE, SCHOOL, RESEARCH_INSTITUTE -> 1;
            case GOVERNMENT_BODY -> 2;
            case DIPLOMATIC_MISSION -> 3;
            case COMPANY -> 4;
            case INTERNATIONAL_ORGANIZATION, ASSOCIATION -> 5;
            case HOSPITAL -> 6;
            case CULTURAL_INSTITUTION -> 7;
            case JOINT_INSTITUTION -> 8;
            case ORGANIZATIONAL_UNIT -> 9;
        };
    }
}
