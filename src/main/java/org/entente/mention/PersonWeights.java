package org.entente.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.document.Span;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * Weighs whether a run of words names an individual, by what stands about it (forms of address, posts, verbs of speech) and what it
 * is made of (given names and surnames of many cultures, syllables, endings, initials).
 */
final class PersonWeights {
    /** So much must speak for a full name, and so much for a single word. */
    static final int THRESHOLD = 2;

    static final int LONGEST_NAME = 7;

    private static final Pattern TWO_LETTERS = Pattern.compile("\\p{L}{2}");

    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[AEIOU]?[B-DF-HJ-NP-TV-XZ]{3,4}|[B-DF-HJ-NP-TV-XZ]{2}[AEIOU]?[B-DF-HJ-NP-TV-XZ]{2}");

    private static final Pattern UNSPOKEN = Pattern.compile("[A-Z]?[B-DF-HJ-NP-TV-XZ]{3}[A-Z]?");

    /** An Indonesian degree, {@code S.Pi.}, {@code M.Biotech.}. */
    private static final Pattern DEGREE = Pattern.compile("[SM]\\.(?:\\p{Lu}\\p{Ll}{0,7}\\.?)+");

    private final Gazetteer gazetteer;
    private final NameRuns runs;
    private final Set<String> particles;
    private final Set<String> speechVerbs;

    PersonWeights(Gazetteer gazetteer, NameRuns runs) {
        this.gazetteer = gazetteer;
        this.runs = runs;
        particles = gazetteer.words("particles");
        speechVerbs = gazetteer.words("speech-verbs");
    }

    /** The individual that a run names; null if too little speaks for it. */
    PersonMention weigh(Sentence sentence, boolean[] taken, boolean[] posts, NameRun run) {
        List<Token> tokens = sentence.tokens();
        int start = run.start;
        int end = run.end;
        while (end > start
                && (particles.contains(tokens.get(end - 1).lower())
                                && !tokens.get(end - 1).isCapitalized()
                        || tokens.get(end - 1).isMark())) {
            end--;
        }
        int words = 0;
        int initials = 0;
        int given = 0;
        int surnames = 0;
        int endings = 0;
        int common = 0;
        int acronyms = 0;
        for (int i = start; i < end; i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.INITIALS || i == start && areInitials(tokens, i, end)) {
                initials++;
                continue;
            }
            if (!token.isCapitalized() && !NameRuns.isArticled(token) || particles.contains(token.lower())) {
                continue;
            }
            words++;
            for (String part : token.text().split("-")) {
                Boolean ambiguous = gazetteer.givenName(part);
                if (ambiguous != null) {
                    given += ambiguous ? 1 : 2;
                }
                if (gazetteer.surname(part) != null) {
                    surnames++;
                } else if (gazetteer.hasSurnameEnding(part)) {
                    endings++;
                }
            }
            if (gazetteer.isCommon(token.lower())) {
                common++;
            }
            if (token.isAllCaps() && token.text().length() <= 5) {
                acronyms++;
            }
        }
        if (words == 0
                || words + initials > LONGEST_NAME
                || isRegion(tokens, start, end)
                || isLettersOfLand(tokens, start, end) && run.honorificStart < 0
                || end == tokens.size() && isBrokenHead(tokens.get(end - 1))) {
            return null;
        }
        if (isLettersOnly(tokens, start, end) || isRoom(tokens, end) || isNumbered(tokens.get(end - 1))) {
            return null;
        }
        if (words > 1
                && run.honorificStart < 0
                && UNSPEAKABLE.matcher(tokens.get(start).text()).matches()
                && gazetteer.surname(tokens.get(start).text()) == null
                && !tokens.get(end - 1).isAllCaps()) {
            return null; // "IPRC Alphatown"
        }
        boolean single = words + initials == 1;
        boolean beforeHouse =
                end < tokens.size() && taken[end] && tokens.get(end - 1).isAllCaps(); // "Director QEC Alpha University"
        if (single && run.honorificStart < 0 && (beforeHouse || areLetters(tokens.get(end - 1)))) {
            return null;
        }
        boolean afterPost = run.honorificStart <= 0
                ? isPost(posts, start - 1) && run.honorificStart != 0
                : isPost(posts, run.honorificStart - 1);
        if (run.honorificStart < 0) {
            afterPost = isPost(posts, start - 1);
        }
        int before = (run.honorificStart >= 0 ? run.honorificStart : start) - 1;
        boolean commaAfterPost = before > 0
                && (tokens.get(before).is(",")
                        || tokens.get(before).is(":")
                        || tokens.get(before).is("\u2013")
                        || tokens.get(before).is("-"))
                && postBefore(tokens, taken, posts, before - 1);
        boolean orgAfterPost = before > 0
                && (taken[before]
                        || isPlaceEnd(tokens, before)
                        || gazetteer.heads.get(tokens.get(before).text()) != null)
                && !tokens.get(before).isMark()
                && postBefore(tokens, taken, posts, before);
        boolean ofBody = end + 1 < tokens.size() && tokens.get(end).is("of") && bodyBehind(tokens, taken, end + 1);
        boolean commaPost = postBehind(tokens, posts, end);
        boolean verb =
                end < tokens.size() && speechVerbs.contains(tokens.get(end).lower());
        boolean chinese = runs.isEastAsian(tokens, start, end, words);
        if (chinese && gazetteer.isCommon(tokens.get(start).lower())) {
            common--;
        }
        if (run.address
                && common == 1
                && words > 1
                && !gazetteer.isCommon(tokens.get(end - 1).lower())) {
            common--; // "Dr. Mentor Alison"
        }
        boolean the = before >= 0 && tokens.get(before).is("the");
        if (the && tokens.get(start).isWord() && areInitials(tokens, start, end)) {
            return null; // "the HTW X"
        }
        int score = 0;
        String pattern = "person.made-of-names";
        int madeOf = Math.min(given, 3)
                + Math.min(surnames, 2)
                + Math.min(endings, 2)
                + (chinese ? 2 : 0)
                + (initials > 0 && words > 0 ? 2 : 0);
        if (single) {
            madeOf = Math.min(madeOf, 1);
        }
        score += Math.min(madeOf, 4);
        if (verb) {
            score++;
            pattern = "person.before-verb";
        }
        if (commaPost) {
            score += single ? 1 : 2;
            pattern = "person.post-after";
        }
        if (commaAfterPost) {
            score += single ? 1 : 2;
            pattern = "person.post-comma-before";
        }
        int degreesEnd = degreesEnd(tokens, end);
        if (degreesEnd > end && !single) {
            score += 2;
        }
        if (orgAfterPost && !single) {
            score += 2;
            pattern = "person.post-of-organization-before";
        }
        if (ofBody && !single) {
            score++;
        }
        if (afterPost) {
            score += 3;
            pattern = "person.post-before";
        }
        if (run.address) {
            score += 3;
            pattern = "person.honorific-before";
        }
        score -= 2 * common;
        if (the && !run.address) {
            score -= 3;
        }
        if (single && acronyms > 0 && !run.address && !afterPost) {
            score -= 3;
        }
        if (words > 1 && acronyms == words && !run.address) {
            score -= 2;
        }
        PhraseTable.Match<Gazetteer.PlaceEntry> place = gazetteer.places.match(tokens, start);
        if (place != null && place.end() >= end) {
            score -= place.value().ambiguous() ? 1 : words > 1 && !run.address ? 6 : 3;
        } else if (place != null && given == 0 && surnames == 0 && !run.address && !afterPost) {
            score -= 2;
        }
        if (gazetteer.demonyms.match(tokens, start) != null && !run.address) {
            score -= 3;
        }
        if (end < tokens.size()
                && gazetteer.heads.match(tokens, end) != null
                && tokens.get(end).isCapitalized()) {
            score -= 3;
        }
        boolean plainName = !single && common == 0 && words <= 4 && acronyms == 0;
        boolean unknownName = plainName && madeOf == 0;
        if (plainName
                && madeOf < 2
                && (inList(tokens, start, end)
                        || before >= 0 && tokens.get(before).is("by"))) {
            score++;
        }
        if (unknownName) {
            score++;
        }
        boolean bare = initials == 0 && !commaPost && !run.address && !afterPost && !commaAfterPost;
        if (bare && (unknownName || given == 0) && amongPlaces(tokens, start, end)) {
            score -= 2;
        }
        if (score < THRESHOLD || single && score < 3 && !(run.address || afterPost)) {
            return null;
        }
        Optional<String> honorific = run.honorificStart < 0
                ? Optional.empty()
                : Optional.of(NameWords.words(tokens, run.honorificStart, start));
        Span span = new Span(tokens.get(start).start(), tokens.get(end - 1).end());
        int first = run.honorificStart < 0 ? start : run.honorificStart;
        Span whole =
                new Span(tokens.get(first).start(), tokens.get(degreesEnd - 1).end());
        return new PersonMention(
                span,
                whole,
                NameWords.words(tokens, start, end),
                honorific,
                run.gender.isEmpty() ? Optional.empty() : Optional.of(run.gender),
                single,
                score,
                pattern);
    }

    /** Whether a room or a building is named after somebody: {@code Pablo Alison Conference Room}. */
    private boolean isRoom(List<Token> tokens, int end) {
        for (int i = end; i < tokens.size() && i < end + 3 && tokens.get(i).isCapitalized(); i++) {
            if (gazetteer.words("place-heads").contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** {@code Registrar UA}, {@code President BCCA said}: two or three capitals that are no name of somebody, or what cannot be spoken. */
    private boolean areLetters(Token token) {
        return token.isAllCaps()
                && (token.text().length() < 4 || UNSPOKEN.matcher(token.text()).matches())
                && gazetteer.surname(token.text()) == null
                && gazetteer.givenName(token.text()) == null
                && !gazetteer.isPinyin(token.text());
    }

    /** {@code Alpha Sammelan-2023}: what is held in a year. */
    private static boolean isNumbered(Token last) {
        return Character.isDigit(last.text().codePointBefore(last.text().length()));
    }

    /** Whether no word has two letters: {@code E.C}. */
    private static boolean isLettersOnly(List<Token> tokens, int start, int end) {
        for (int i = start; i < end; i++) {
            if (tokens.get(i).isWord()
                    && TWO_LETTERS.matcher(tokens.get(i).text()).find()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text that breaks off may do so inside a word that heads names of institutions: {@code Vives Univers}. */
    private boolean isBrokenHead(Token last) {
        return last.text().length() > 3
                && gazetteer.words("lower-case-heads").stream()
                        .anyMatch(head -> head.length() > last.text().length() && head.startsWith(last.lower()));
    }

    /** Whether words stand in a list of places, or are called one: {@code in Adama, Debre Tabor and Gondar}, {@code the town of X Y}. */
    private boolean amongPlaces(List<Token> tokens, int start, int end) {
        boolean called = start > 1
                && tokens.get(start - 1).is("of")
                && gazetteer
                        .words("kinds-of-places")
                        .contains(tokens.get(start - 2).lower());
        boolean before = start > 1
                && (tokens.get(start - 1).is(",") || tokens.get(start - 1).is("and"))
                && isPlaceEnd(tokens, start - 2);
        boolean after = end + 1 < tokens.size()
                && (tokens.get(end).is(",") || tokens.get(end).is("and"))
                && tokens.get(end + 1).isCapitalized()
                && gazetteer.places.match(tokens, end + 1) != null
                && !gazetteer.places.match(tokens, end + 1).value().ambiguous();
        return called
                || before && (after || end == tokens.size() || tokens.get(end).isMark())
                || before && after;
    }

    /** Whether a house is called by letters and its land: {@code ABC Malaysia}. */
    private boolean isLettersOfLand(List<Token> tokens, int start, int end) {
        return end - start == 2
                && tokens.get(start).isAllCaps()
                && tokens.get(start).text().length() > 2
                && gazetteer.surname(tokens.get(start).text()) == null
                && gazetteer.isCountry(tokens.get(start + 1).text());
    }

    /** Whether the words are a place with what kind of place it is: {@code Shandong Province}. */
    private boolean isRegion(List<Token> tokens, int start, int end) {
        PhraseTable.Match<Gazetteer.PlaceEntry> place = gazetteer.places.match(tokens, start);
        return place != null
                && place.end() == end - 1
                && gazetteer.words("region-words").contains(tokens.get(end - 1).lower());
    }

    /** Whether a place that is surely one ends with the token. */
    private boolean isPlaceEnd(List<Token> tokens, int i) {
        for (int k = Math.max(0, i - 2); k <= i; k++) {
            PhraseTable.Match<Gazetteer.PlaceEntry> place =
                    tokens.get(k).isCapitalized() ? gazetteer.places.match(tokens, k) : null;
            if (place != null && place.end() == i + 1 && !place.value().ambiguous()) {
                return true;
            }
        }
        return false;
    }

    /** Whether letters before a name are initials without their stops: {@code EA Kamba}. */
    private boolean areInitials(List<Token> tokens, int i, int end) {
        Token token = tokens.get(i);
        return i + 1 < end
                && token.isWord()
                && token.isAllCaps()
                && token.text().length() <= 3
                && !tokens.get(i + 1).isAllCaps()
                && !gazetteer.isCommon(tokens.get(i + 1).lower())
                && gazetteer.surname(token.text()) == null
                && gazetteer.givenName(token.text()) == null
                && gazetteer.place(token.text()) == null
                && gazetteer.knownOrganizations.get(token.text()) == null;
    }

    /** The end of the degrees behind a name: {@code , M.Sc.}, {@code , PhD}, {@code (PhD)}; {@code from} where there are none. */
    private int degreesEnd(List<Token> tokens, int from) {
        int end = from;
        while (end + 1 < tokens.size()) {
            boolean bracket = tokens.get(end).is("(");
            int spelt = tokens.get(end).is(",") ? degreeEnd(tokens, end + 1) : -1;
            if (spelt > 0) {
                end = spelt;
                continue;
            }
            PhraseTable.Match<Gazetteer.Honorific> match =
                    bracket || tokens.get(end).is(",") ? gazetteer.honorifics.match(tokens, end + 1) : null;
            if (match == null
                    || !bracket && match.value().before()
                    || !match.value().degree() && !match.value().before()
                    || bracket
                            && (match.end() >= tokens.size()
                                    || !tokens.get(match.end()).is(")"))) {
                break;
            }
            end = bracket ? match.end() + 1 : match.end();
        }
        return end;
    }

    /** The end of a degree that is written as one word with stops, however it is cut into tokens; else -1. */
    static int degreeEnd(List<Token> tokens, int from) {
        StringBuilder word = new StringBuilder(tokens.get(from).text());
        int end = from + 1;
        while (end < tokens.size()
                && end - from < 6
                && tokens.get(end).start() == tokens.get(end - 1).end()
                && !tokens.get(end).is(",")) {
            word.append(tokens.get(end++).text());
        }
        boolean initials = end < tokens.size() && tokens.get(end).isCapitalized();
        return DEGREE.matcher(word).matches() && !initials ? end : -1;
    }

    private static boolean bodyBehind(List<Token> tokens, boolean[] taken, int i) {
        return taken[i] || tokens.get(i).is("the") && i + 1 < tokens.size() && taken[i + 1];
    }

    private static boolean isPost(boolean[] posts, int i) {
        return i >= 0 && posts[i];
    }

    /** Whether a post, with what it is {@code of}, ends at {@code i}: {@code the dean of the faculty}. */
    private boolean postBefore(List<Token> tokens, boolean[] taken, boolean[] posts, int i) {
        for (int k = i; k >= 0 && i - k < 12; k--) {
            if (posts[k]) {
                return true;
            }
            Token token = tokens.get(k);
            boolean part = taken[k]
                    || token.is("of")
                    || token.is("the")
                    || token.is("and")
                    || token.is("to")
                    || token.is("in")
                    || token.is("for")
                    || token.is("with")
                    || token.isCapitalized()
                    || token.is("&")
                    || k > 0 && isMatter(tokens, k)
                    || gazetteer.heads.get(token.text()) != null;
            if (!part) {
                return false;
            }
        }
        return false;
    }

    /** Whether a noun says what somebody is in charge of: {@code of cooperation with}, {@code international affairs}. */
    private boolean isMatter(List<Token> tokens, int k) {
        String speech = gazetteer.partOfSpeech(tokens.get(k).lower());
        return (speech.equals("noun") || speech.equals("adj"))
                && (tokens.get(k - 1).is("of")
                        || gazetteer.isCommon(tokens.get(k - 1).lower()));
    }

    /** Whether a post follows in apposition: {@code , the Rector of}, {@code (Dean}, {@code – Head}. */
    private boolean postBehind(List<Token> tokens, boolean[] posts, int end) {
        if (end >= tokens.size()) {
            return false;
        }
        Token mark = tokens.get(end);
        if (mark.is("as") && end + 1 < tokens.size()) {
            int post =
                    gazetteer.words("determiners").contains(tokens.get(end + 1).lower())
                                    || tokens.get(end + 1).is("a")
                                    || tokens.get(end + 1).is("an")
                            ? end + 2
                            : end + 1;
            return post < tokens.size() && posts[post];
        }
        if (!(mark.is(",") || mark.is("(") || mark.is("-") || mark.is("\u2013") || mark.is("\u2014") || mark.is(":"))) {
            return false;
        }
        int i = end + 1;
        for (int skipped = 0; i < tokens.size() && skipped < 9; skipped++, i++) {
            if (posts[i]) {
                return true;
            }
            Token token = tokens.get(i);
            boolean skip = token.isCapitalized()
                    || gazetteer.words("determiners").contains(token.lower())
                    || token.is("a")
                    || token.is("an")
                    || token.is("who")
                    || token.is("is")
                    || token.is("and")
                    || token.is("of")
                    || token.is("also")
                    || token.is("as")
                    || token.kind() == Token.Kind.POSSESSIVE;
            if (!skip) {
                return false;
            }
        }
        return false;
    }

    private static boolean inList(List<Token> tokens, int start, int end) {
        boolean before = start == 0
                || tokens.get(start - 1).is(",")
                || tokens.get(start - 1).is("and")
                || tokens.get(start - 1).is("with")
                || tokens.get(start - 1).is(";")
                || tokens.get(start - 1).is("-")
                || tokens.get(start - 1).is("\u2022");
        boolean after = end == tokens.size()
                || tokens.get(end).is(",")
                || tokens.get(end).is("and")
                || tokens.get(end).is(".")
                || tokens.get(end).is(";");
        return before && after;
    }
}
