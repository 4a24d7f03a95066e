package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.document.Span;
import org.entente.text.Block;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * Finds names of individuals in a sentence: runs of capitalised words that are not taken by other names, each weighed by
 * what stands about it (forms of address, posts, verbs of speech) and what it is made of (given names and surnames of many
 * cultures, syllables, endings, initials).
 */
final class PersonFinder {
    /** So much must speak for a full name, and so much for a single word. */
    static final int THRESHOLD = 2;

    private static final int LONGEST_NAME = 7;

    private final Gazetteer gazetteer;
    private final Set<String> particles;
    private final Set<String> notPersons;
    private final Set<String> openers;
    private final Set<String> speechVerbs;
    private final Set<String> headlineVerbs;

    PersonFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        particles = gazetteer.words("particles");
        notPersons = gazetteer.words("not-persons");
        openers = gazetteer.words("sentence-openers");
        speechVerbs = gazetteer.words("speech-verbs");
        headlineVerbs = gazetteer.words("headline-verbs");
    }

    /**
     * The individuals named in a sentence, in order.
     *
     * @param taken by token: whether the token is part of an institution's name, a date or a place that is certain
     * @param posts by token: whether the token is part of a post
     */
    List<PersonMention> find(Sentence sentence, boolean[] taken, boolean[] posts) {
        List<Token> tokens = sentence.tokens();
        List<PersonMention> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Run run = run(sentence, taken, posts, i);
            if (run == null) {
                i++;
                continue;
            }
            i = run.end;
            PersonMention person = isCredit(sentence, run) ? null : weigh(sentence, taken, posts, run);
            if (person != null) {
                found.add(person);
            }
        }
        return found;
    }

    /** Capitalised words that may be a name: tokens {@code start} to {@code end}, forms of address before it. */
    private static final class Run {
        int start;
        int end;
        int honorificStart = -1;
        boolean address;
        boolean degree;
        String gender = "";
    }

    /** Whether a name is that of who wrote, took or translated: {@code By X}, {@code Photo: X}, a name alone on a line. */
    private boolean isCredit(Sentence sentence, Run run) {
        List<Token> tokens = sentence.tokens();
        int before = (run.honorificStart >= 0 ? run.honorificStart : run.start) - 1;
        if (before >= 0 && tokens.get(before).is(":")) {
            before--;
        }
        boolean by = before >= 0
                && (tokens.get(before).is("by") || tokens.get(before).is("por"));
        if (by
                && (before == 0
                        || gazetteer
                                .words("credit-words")
                                .contains(tokens.get(before - 1).lower()))) {
            return tokens.size() < 16 || before > 0;
        }
        if (before >= 0
                && before < run.start - 1
                && gazetteer.words("credit-words").contains(tokens.get(before).lower())) {
            return true;
        }
        boolean rest = run.end >= tokens.size()
                || tokens.get(run.end).is(",")
                        && run.end + 3 >= tokens.size()
                        && gazetteer
                                .words("credit-words")
                                .contains(tokens.get(tokens.size() - 1).lower());
        return run.start == 0
                && run.honorificStart < 0
                && rest
                && sentence.index() < 6
                && sentence.block() == Block.Kind.PARAGRAPH;
    }

    private Run run(Sentence sentence, boolean[] taken, boolean[] posts, int from) {
        List<Token> tokens = sentence.tokens();
        int i = from;
        Run run = new Run();
        // Forms of address and degrees before the name.
        while (i < tokens.size() && !taken[i] && (tokens.get(i).isCapitalized() || isSmallAddress(tokens, i))) {
            PhraseTable.Match<Gazetteer.Honorific> match = gazetteer.honorifics.match(tokens, i);
            if (match == null
                    || !match.value().before()
                            && run.honorificStart < 0
                            && !isDegreeBefore(tokens, taken, posts, match.end())) {
                break;
            }
            if (run.honorificStart < 0) {
                run.honorificStart = i;
            }
            run.address |= match.value().before();
            run.degree |= match.value().degree();
            if (!match.value().gender().isEmpty()) {
                run.gender = match.value().gender();
            }
            i = match.end();
            while (i < tokens.size() && tokens.get(i).is(".")) {
                i++;
            }
            if (i + 1 < tokens.size() && tokens.get(i).is(",") && gazetteer.honorifics.match(tokens, i + 1) != null) {
                i++;
            }
        }
        if (i >= tokens.size() || !startsName(sentence, taken, posts, i)) {
            return null;
        }
        if (run.honorificStart < 0) {
            i = behindPlace(tokens, taken, i);
            if (i < 0) {
                return null;
            }
        }
        if (run.honorificStart < 0) {
            i = behindLetters(tokens, taken, posts, i);
        }
        i = behindOthers(tokens, taken, i);
        run.start = i;
        int end = i;
        int limit = Math.min(tokens.size(), i + LONGEST_NAME + 2);
        while (end < limit && !taken[end] && !posts[end]) {
            Token token = tokens.get(end);
            if (token.isCapitalized()) {
                if (end > i
                        && (isDemonymOfPost(tokens, posts, end)
                                || isAddress(tokens, end) && !particles.contains(token.lower())
                                || isLetters(tokens, i, end)
                                || stopsName(sentence, token)
                                        && !isSurnameHere(sentence, run, posts, i, end)
                                        && !isSyllable(tokens, i, end))) {
                    break;
                }
                end++;
            } else if (end > i && particles.contains(token.lower()) && followedByName(tokens, taken, end)) {
                end++;
            } else if (token.is("-")
                    && end > i
                    && end + 1 < limit
                    && tokens.get(end + 1).isCapitalized()
                    && token.start() == tokens.get(end - 1).end()
                    && tokens.get(end + 1).start() == token.end()) {
                end++;
            } else {
                break;
            }
        }
        run.end = end;
        return run;
    }

    /** Whether two words that may be a name follow a degree that ends before {@code i}: {@code M.A. Dang Xuan Phi}. */
    private boolean isDegreeBefore(List<Token> tokens, boolean[] taken, boolean[] posts, int i) {
        if (i + 1 >= tokens.size() || tokens.get(i - 1).text().indexOf('.') < 0) {
            return false;
        }
        for (int k = i; k < i + 2; k++) {
            Token token = tokens.get(k);
            if (taken[k] || posts[k] || !token.isCapitalized() || gazetteer.isCommon(token.lower())) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code prof.} or {@code dr} in small letters stands before a name. */
    private boolean isSmallAddress(List<Token> tokens, int i) {
        if (!gazetteer.words("small-addresses").contains(tokens.get(i).lower().replace(".", ""))) {
            return false;
        }
        int next = i + 1;
        while (next < tokens.size()
                && (tokens.get(next).is(".")
                        || gazetteer
                                .words("small-addresses")
                                .contains(tokens.get(next).lower().replace(".", "")))) {
            next++;
        }
        return next < tokens.size() && tokens.get(next).isCapitalized();
    }

    /**
     * Where a name can begin that seems to begin at {@code i}: behind a place that somebody is of ({@code the Ambassador to Mongolia
     * Raul Delgado}); -1 for a degree and for the rest of a place of several words.
     */
    private int behindPlace(List<Token> tokens, boolean[] taken, int i) {
        if (gazetteer.honorifics.match(tokens, i) != null && isAddress(tokens, i)) {
            return -1;
        }
        for (int k = Math.max(0, i - 2); k < i; k++) {
            PhraseTable.Match<Gazetteer.PlaceEntry> around =
                    tokens.get(k).isCapitalized() ? gazetteer.places.match(tokens, k) : null;
            if (around != null && around.end() > i) {
                return namesBehind(tokens, taken, around.end()) >= 2 ? around.end() : -1;
            }
        }
        PhraseTable.Match<Gazetteer.PlaceEntry> place = gazetteer.places.match(tokens, i);
        if (place == null
                || place.value().ambiguous()
                || gazetteer.givenName(tokens.get(i).text()) != null
                || gazetteer.surname(tokens.get(i).text()) != null
                || i == 0
                || !gazetteer.words("place-links").contains(tokens.get(i - 1).lower())) {
            return i;
        }
        int end = place.end();
        while (end < tokens.size()
                && gazetteer.words("region-words").contains(tokens.get(end).lower())) {
            end++;
        }
        return namesBehind(tokens, taken, end) >= 2 ? end : i;
    }

    /**
     * Where a name begins that seems to begin with a degree before a Chinese or Vietnamese name, with a kind of region, or with the
     * name of a body before initials: {@code M.A. Dang Xuan Phi}, {@code East Region Marat Iskakov}, {@code of Rosmol A.M. Ivanov}.
     */
    private int behindOthers(List<Token> tokens, boolean[] taken, int i) {
        int behind = namesBehind(tokens, taken, i);
        if (behind < 3) {
            return i;
        }
        Token token = tokens.get(i);
        Token next = tokens.get(i + 1);
        boolean degree =
                token.text().matches("(\\p{Lu}\\p{Ll}?\\.){2,3}") && isEastAsian(tokens, i + 1, i + behind, behind - 1);
        boolean region = i > 0 && gazetteer.words("region-words").contains(token.lower());
        boolean body = next.kind() == Token.Kind.INITIALS
                && next.text().length() > 3
                && i > 0
                && tokens.get(i - 1).is("of")
                && gazetteer.givenName(token.text()) == null
                && gazetteer.hasSurnameEnding(tokens.get(i + 2).text());
        return degree || region || body ? i + 1 : i;
    }

    /** Where a name begins that seems to begin with the letters of an institution: {@code the head of ABC Aleksei Egorov}. */
    private int behindLetters(List<Token> tokens, boolean[] taken, boolean[] posts, int i) {
        Token token = tokens.get(i);
        boolean letters = i + 2 < tokens.size()
                && token.isWord()
                && token.isAllCaps()
                && token.text().length() > 1
                && gazetteer.surname(token.text()) == null
                && gazetteer.givenName(tokens.get(i + 1).text()) != null
                && isMixed(tokens.get(i + 1))
                && isMixed(tokens.get(i + 2))
                && !taken[i + 1]
                && !taken[i + 2]
                && !posts[i + 2];
        return letters ? i + 1 : i;
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

    /** How many words that may be a name stand from {@code from} on. */
    private static int namesBehind(List<Token> tokens, boolean[] taken, int from) {
        int end = from;
        while (end < tokens.size() && !taken[end] && tokens.get(end).isCapitalized()) {
            end++;
        }
        return end - from;
    }

    /** Whether a form of address or a degree written as one stands here; {@code Meng} is a name, {@code M.Eng.} is none. */
    private boolean isAddress(List<Token> tokens, int i) {
        PhraseTable.Match<Gazetteer.Honorific> match = gazetteer.honorifics.match(tokens, i);
        return match != null
                && (match.value().before()
                        || tokens.get(i).isAllCaps()
                        || tokens.get(i).text().indexOf('.') >= 0);
    }

    /** Whether the adjective of a country before a post stands here: {@code X Israeli Ambassador}. */
    private boolean isDemonymOfPost(List<Token> tokens, boolean[] posts, int i) {
        PhraseTable.Match<String> demonym = gazetteer.demonyms.match(tokens, i);
        return demonym != null && demonym.end() < tokens.size() && posts[demonym.end()];
    }

    /** Whether an everyday word is a part of a name here: behind a given name, a form of address or a post. */
    private boolean isSurnameHere(Sentence sentence, Run run, boolean[] posts, int start, int i) {
        List<Token> tokens = sentence.tokens();
        Token token = tokens.get(i);
        boolean addressed = run.honorificStart >= 0 && run.address || isPost(posts, start - 1);
        boolean initial = tokens.get(i - 1).kind() == Token.Kind.INITIALS;
        boolean named = gazetteer.givenName(tokens.get(start).text()) != null || addressed || initial;
        String speech = gazetteer.partOfSpeech(token.lower());
        boolean last = i + 1 >= tokens.size() || !tokens.get(i + 1).isCapitalized();
        return named
                && (last || addressed)
                && i - start <= 2
                && sentence.block() != Block.Kind.HEADLINE
                && !notPersons.contains(token.lower())
                && !openers.contains(token.lower())
                && gazetteer.heads.match(tokens, i) == null
                && !speech.contains("prep")
                && !speech.contains("conj")
                && !speech.contains("det")
                && !speech.contains("pron");
    }

    /** Whether an everyday word is a part of a Vietnamese name: {@code Tran Thi My Hanh}. */
    private boolean isSyllable(List<Token> tokens, int start, int i) {
        String cultures = gazetteer.surname(tokens.get(start).text());
        return cultures != null
                && cultures.contains("vietnamese")
                && i > start + 1
                && i + 1 < tokens.size()
                && tokens.get(i).text().length() < 6
                && tokens.get(i + 1).isCapitalized()
                && tokens.get(i + 1).text().length() < 6;
    }

    /** Whether an institution's letters stand between a name before and another behind: {@code B. Ivanov ERIIR Natalia Kravchuk}. */
    private static boolean isLetters(List<Token> tokens, int start, int i) {
        return tokens.get(i).isWord()
                && tokens.get(i).isAllCaps()
                && tokens.get(i).text().length() > 2
                && i + 2 < tokens.size()
                && isMixed(tokens.get(i - 1))
                && isMixed(tokens.get(i + 1))
                && isMixed(tokens.get(i + 2));
    }

    private static boolean isMixed(Token token) {
        return token.isWord() && token.isCapitalized() && !token.isAllCaps();
    }

    private boolean followedByName(List<Token> tokens, boolean[] taken, int i) {
        int j = i + 1;
        while (j < tokens.size() && particles.contains(tokens.get(j).lower())) {
            j++;
        }
        return j < tokens.size()
                && !taken[j]
                && tokens.get(j).isCapitalized()
                && tokens.get(j).isWord()
                && (!tokens.get(i).is("y")
                        || i > 1
                                && tokens.get(i - 2).isCapitalized()
                                && gazetteer.surname(tokens.get(j).text()) != null);
    }

    private boolean startsName(Sentence sentence, boolean[] taken, boolean[] posts, int i) {
        List<Token> tokens = sentence.tokens();
        Token token = tokens.get(i);
        if (!taken[i]
                && !posts[i]
                && token.isCapitalized()
                && (isSurnameHe(tokens, i) || isSurnameAn(tokens, i) || isArticleI(tokens, posts, i))) {
            return true;
        }
        if (taken[i] || posts[i] || !token.isCapitalized() || stopsName(sentence, token)) {
            return false;
        }
        return !openers.contains(token.lower())
                || token.text().equals("I")
                        && i + 1 < tokens.size()
                        && tokens.get(i + 1).isCapitalized()
                        && gazetteer.givenName(tokens.get(i + 1).text()) != null
                        && !gazetteer.isCommon(tokens.get(i + 1).lower());
    }

    /** Whether {@code He} or {@code She} is a Chinese surname: inside a sentence and before a given name. */
    private boolean isSurnameHe(List<Token> tokens, int i) {
        return i > 0
                && (tokens.get(i).is("he") || tokens.get(i).is("she"))
                && (tokens.get(i - 1).is(",") || !tokens.get(i - 1).isMark())
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isCapitalized()
                && gazetteer.isPinyin(tokens.get(i + 1).text());
    }

    /** Whether {@code I} is the article of a Balinese name: behind a form of address or a post. */
    private boolean isArticleI(List<Token> tokens, boolean[] posts, int i) {
        return i > 0
                && tokens.get(i).text().equals("I")
                && (posts[i - 1] || gazetteer.honorifics.match(tokens, i - 1) != null)
                && i + 1 < tokens.size()
                && isMixed(tokens.get(i + 1))
                && !gazetteer.isCommon(tokens.get(i + 1).lower());
    }

    /** Whether {@code An} is a Chinese surname: behind a form of address and before a given name. */
    private boolean isSurnameAn(List<Token> tokens, int i) {
        return i > 0
                && tokens.get(i).text().equals("An")
                && (gazetteer.honorifics.match(tokens, i - 1) != null
                        || tokens.get(i - 1).is("."))
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isCapitalized()
                && gazetteer.isPinyin(tokens.get(i + 1).text());
    }

    private boolean stopsName(Sentence sentence, Token token) {
        if (notPersons.contains(token.lower())) {
            return true;
        }
        boolean name = gazetteer.givenName(token.text()) != null || gazetteer.surname(token.text()) != null;
        if (sentence.block() == Block.Kind.HEADLINE && headlineVerbs.contains(token.lower())) {
            return true;
        }
        String speech = gazetteer.partOfSpeech(token.lower());
        return !name && !speech.isEmpty() && !token.isAllCaps() && !token.text().contains("-");
    }

    private PersonMention weigh(Sentence sentence, boolean[] taken, boolean[] posts, Run run) {
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
            if (!token.isCapitalized() || particles.contains(token.lower())) {
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
                || end == tokens.size() && isBrokenHead(tokens.get(end - 1))) {
            return null;
        }
        boolean single = words + initials == 1;
        boolean afterPost = run.honorificStart <= 0
                ? isPost(posts, start - 1) && run.honorificStart != 0
                : isPost(posts, run.honorificStart - 1);
        if (run.honorificStart < 0) {
            afterPost = isPost(posts, start - 1);
        }
        int before = (run.honorificStart >= 0 ? run.honorificStart : start) - 1;
        boolean commaAfterPost = before > 0
                && (tokens.get(before).is(",") || tokens.get(before).is(":"))
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
        boolean chinese = isEastAsian(tokens, start, end, words);
        if (chinese && gazetteer.isCommon(tokens.get(start).lower())) {
            common--;
        }
        boolean the = before >= 0 && tokens.get(before).is("the");
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
        if (degreeBehind(tokens, end) && !single) {
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
        boolean unknownName = !single && common == 0 && madeOf == 0 && words <= 4 && acronyms == 0;
        if (unknownName
                && (inList(tokens, start, end)
                        || before >= 0 && tokens.get(before).is("by"))) {
            score++;
        }
        if (unknownName) {
            score++;
        }
        boolean bare = initials == 0 && !commaPost && !run.address && !afterPost;
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
        Span whole = new Span(tokens.get(first).start(), span.end());
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

    /** Whether a degree follows: {@code , M.Sc.}, {@code , PhD}. */
    private boolean degreeBehind(List<Token> tokens, int end) {
        PhraseTable.Match<Gazetteer.Honorific> match =
                end + 1 < tokens.size() && tokens.get(end).is(",") ? gazetteer.honorifics.match(tokens, end + 1) : null;
        return match != null && !match.value().before() && match.value().degree();
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

    /** Whether the words are put together as Chinese, Korean or Vietnamese names are, surname first. */
    private boolean isEastAsian(List<Token> tokens, int start, int end, int words) {
        if (words < 2 || words > 4 || end - start != words) {
            return false;
        }
        String cultures = gazetteer.surname(tokens.get(start).text());
        if (cultures == null) {
            return false;
        }
        boolean pinyin = true;
        for (int i = start + 1; i < end; i++) {
            pinyin &= gazetteer.isPinyin(tokens.get(i).text());
        }
        return cultures.contains("chinese") && pinyin
                || (cultures.contains("korean") || cultures.contains("vietnamese")) && shortWords(tokens, start, end);
    }

    private static boolean shortWords(List<Token> tokens, int start, int end) {
        for (int i = start; i < end; i++) {
            if (tokens.get(i).text().length() > 9) {
                return false;
            }
        }
        return true;
    }
}
