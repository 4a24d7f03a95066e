package org.entente.mention;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.text.Block;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * Finds where a name may stand: a run of capitalised words that are not taken by other names, forms of address and degrees
 * before it, without the place, the region or the body before it that somebody is of.
 */
final class NameRuns {

    private static final Set<String> APOSTROPHES = Set.of("'", "\u2019", "\u2018", "`");

    /** A number, as in {@code Vice Rector IV}. */
    private static final Pattern ROMAN = Pattern.compile("I{2,3}|IV|VI{0,3}|IX|XI{1,2}");

    /** Forms of address that are given names as well. */
    private static final Set<String> NAMES_AND_TITLES =
            Set.of("sultan", "gen", "malik", "syed", "emir", "amir", "major", "pak", "ato");

    /** Initials of two letters that are forms of address elsewhere. */
    private static final Set<String> INITIAL_OF_TWO = Set.of("Ch.", "Kh.", "Sh.");

    private final Gazetteer gazetteer;
    private final Set<String> particles;
    private final Set<String> notPersons;
    private final Set<String> openers;
    private final Set<String> headlineVerbs;

    NameRuns(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        particles = gazetteer.words("particles");
        notPersons = gazetteer.words("not-persons");
        openers = gazetteer.words("sentence-openers");
        headlineVerbs = gazetteer.words("headline-verbs");
    }

    /** The run that begins at a token, forms of address included; null if none does. */
    NameRun run(Sentence sentence, boolean[] taken, boolean[] posts, int from) {
        List<Token> tokens = sentence.tokens();
        int i = from;
        NameRun run = new NameRun();
        // Forms of address and degrees before the name.
        while (i < tokens.size() && !taken[i] && (tokens.get(i).isCapitalized() || isSmallAddress(tokens, i))) {
            PhraseTable.Match<Gazetteer.Honorific> match = gazetteer.honorifics.match(tokens, i);
            if (match == null
                    || !match.value().before()
                            && (run.honorificStart < 0
                                    ? !isDegreeBefore(tokens, taken, posts, match)
                                    : match.end() == i + 1 && !isWrittenAsDegree(tokens.get(i)))) {
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
            i = behindSmallDegree(tokens, behindSubject(tokens, match.end()));
            while (i < tokens.size()
                    && (tokens.get(i).is(".")
                            || APOSTROPHES.contains(tokens.get(i).text()))) { // "Dato'"
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
            int behind = behindPlace(tokens, taken, i);
            if (behind < 0) {
                return null;
            }
            if (behind > i && gazetteer.isHonorific(tokens, behind)) {
                return run(sentence, taken, posts, behind); // "the Ambassador of Kenya Dr. NAME"
            }
            i = behind;
        }
        if (run.honorificStart < 0) {
            i = behindLetters(tokens, taken, posts, i);
        }
        i = behindOthers(tokens, taken, i);
        run.start = i;
        int end = i;
        int limit = Math.min(tokens.size(), i + PersonWeights.LONGEST_NAME + 2);
        while (end < limit && !taken[end] && !posts[end]) {
            Token token = tokens.get(end);
            if (token.isCapitalized()) {
                if (end > i
                        && (isDemonymOfPost(tokens, posts, end)
                                || isAddress(tokens, end)
                                        && !NAMES_AND_TITLES.contains(token.lower())
                                        && !particles.contains(token.lower())
                                        && !particles.contains(
                                                tokens.get(end - 1).lower())
                                || isLetters(tokens, i, end)
                                || stopsName(sentence, token)
                                        && !isSurnameHere(sentence, run, posts, i, end)
                                        && !isSyllable(tokens, i, end, run.honorificStart >= 0 ? 1 : 2))) {
                    break;
                }
                end++;
            } else if (end > i
                    && (isArticled(token) || particles.contains(token.lower()) && followedByName(tokens, taken, end))) {
                end++;
            } else if (token.is("-")
                    && end > i
                    && end + 1 < limit
                    && tokens.get(end + 1).isCapitalized()
                    && token.start() == tokens.get(end - 1).end()
                    && tokens.get(end + 1).start() == token.end()) {
                end++;
            } else if (end == i + 1 && isCalledBetween(tokens, taken, end)) {
                end += 3;
            } else {
                break;
            }
        }
        run.end = end;
        return withTitleAsName(tokens, run);
    }

    /** Whether a given name stands here in brackets between another and the surname: {@code Dong-wook (Jeff) Park}. */
    private boolean isCalledBetween(List<Token> tokens, boolean[] taken, int open) {
        return open + 3 < tokens.size()
                && tokens.get(open).is("(")
                && tokens.get(open + 2).is(")")
                && !taken[open + 1]
                && !taken[open + 3]
                && gazetteer.givenName(tokens.get(open + 1).text()) != null
                && tokens.get(open + 3).isCapitalized()
                && !gazetteer.isCommon(tokens.get(open + 3).lower());
    }

    /** Behind the subject of a doctorate, {@code Doctor of Habilitation NAME}: its first word, and everyday words after it. */
    private int behindSubject(List<Token> tokens, int of) {
        if (of + 2 >= tokens.size()
                || !tokens.get(of).is("of")
                || !tokens.get(of - 1).is("doctor")
                || !tokens.get(of + 1).isCapitalized()) {
            return of;
        }
        int i = of + 2;
        while (i < tokens.size()
                && (tokens.get(i).is("and")
                        || tokens.get(i).isCapitalized()
                                && gazetteer.isCommon(tokens.get(i).lower()))) {
            i++;
        }
        return i < tokens.size() && tokens.get(i).isCapitalized() ? i : of;
    }

    /** Behind the subject of a doctorate in short small letters: {@code Dr. rer. nat.}, {@code Dr. agr.}; else {@code i}. */
    private static int behindSmallDegree(List<Token> tokens, int i) {
        int end = i;
        while (end < tokens.size()
                && end < i + 6
                && tokens.get(end).isWord()
                && !tokens.get(end).isCapitalized()
                && tokens.get(end).text().length() < 8
                && (tokens.get(end).text().endsWith(".")
                        || end + 1 < tokens.size() && tokens.get(end + 1).is("."))) {
            end += tokens.get(end).text().endsWith(".") ? 1 : 2;
        }
        return end < tokens.size() && tokens.get(end).isCapitalized() ? end : i;
    }

    /** {@code Sultan Alison}, {@code Prof. Gen Alison}: a form of address that is a given name too, before one word only. */
    private NameRun withTitleAsName(List<Token> tokens, NameRun run) {
        int title = run.start - 1;
        boolean initials = run.honorificStart >= 0
                && run.end - run.start == 1
                && title > run.honorificStart
                && tokens.get(title).text().matches("(?:\\p{Lu}\\.){2,3}"); // "Prof. M.D. Alison"
        if (initials) {
            run.start = title;
            return run;
        }
        if (run.honorificStart >= 0
                && run.end - run.start == 1
                && title >= run.honorificStart
                && isMixed(tokens.get(title))
                && tokens.get(title).text().length() > 2
                && (gazetteer.givenName(tokens.get(title).text()) != null
                        || title > run.honorificStart
                                && (gazetteer.isPinyin(tokens.get(title).text())
                                        || gazetteer.surname(tokens.get(title).text()) != null))
                && NAMES_AND_TITLES.contains(tokens.get(title).lower())) {
            run.start = title;
            if (run.honorificStart == title) {
                run.honorificStart = -1;
            }
        }
        return run;
    }

    /** Whether two words that may be a name follow a degree: {@code M.A. Dang Xuan Phi}, {@code Doctor of Law Dang Xuan Phi}. */
    private boolean isDegreeBefore(
            List<Token> tokens, boolean[] taken, boolean[] posts, PhraseTable.Match<Gazetteer.Honorific> degree) {
        int i = degree.end();
        boolean spelt = i - degree.from() > 2;
        if (i + 1 >= tokens.size() || tokens.get(i - 1).text().indexOf('.') < 0 && !spelt) {
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
                return namesBehind(tokens, taken, around.end()) >= 2 && !isAddress(tokens, around.end())
                        ? around.end()
                        : -1;
            }
        }
        PhraseTable.Match<Gazetteer.PlaceEntry> place = gazetteer.places.match(tokens, i);
        if (place != null
                && i > 1
                && tokens.get(i - 1).is("to")
                && place.value().isCountry()
                && (gazetteer.ranks.match(tokens, i - 2) != null
                        || i > 3 && gazetteer.ranks.match(tokens, i - 4) != null)
                && namesBehind(tokens, taken, place.end()) >= 2) {
            return place.end(); // "Ambassador to Georgia Paolo Alfa"
        }
        if (place == null
                || place.value().ambiguous()
                || gazetteer.givenName(tokens.get(i).text()) != null
                || gazetteer.surname(tokens.get(i).text()) != null
                || i == 0
                || !gazetteer.words("place-links").contains(tokens.get(i - 1).lower())
                        && !(tokens.get(i - 1).is("and")
                                && i > 1
                                && gazetteer.place(tokens.get(i - 2).text()) != null)) {
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
        boolean initial = i > 0
                && INITIAL_OF_TWO.contains(tokens.get(i).text())
                && tokens.get(i - 1).isCapitalized()
                && gazetteer.honorifics.match(tokens, i - 1) == null; // "Aleksandr Ch. Alison"
        return match != null && !initial && (match.value().before() || isWrittenAsDegree(tokens.get(i)));
    }

    private static boolean isWrittenAsDegree(Token token) {
        return token.text().indexOf('.') >= 0 || token.text().chars().skip(1).anyMatch(Character::isUpperCase);
    }

    /** Whether the adjective of a country before a post stands here: {@code X Israeli Ambassador}. */
    private boolean isDemonymOfPost(List<Token> tokens, boolean[] posts, int i) {
        PhraseTable.Match<String> demonym = gazetteer.demonyms.match(tokens, i);
        return demonym != null && demonym.end() < tokens.size() && posts[demonym.end()];
    }

    /** Whether an everyday word is a part of a name here: behind a given name, a form of address or a post. */
    private boolean isSurnameHere(Sentence sentence, NameRun run, boolean[] posts, int start, int i) {
        List<Token> tokens = sentence.tokens();
        Token token = tokens.get(i);
        boolean addressed = run.honorificStart >= 0 && run.address || start > 0 && posts[start - 1];
        boolean initial = tokens.get(i - 1).kind() == Token.Kind.INITIALS;
        boolean named = gazetteer.givenName(tokens.get(start).text()) != null || addressed || initial;
        String speech = gazetteer.partOfSpeech(token.lower());
        boolean last = i + 1 >= tokens.size() || !tokens.get(i + 1).isCapitalized();
        return named
                && (last || addressed)
                && i - start <= 2
                && sentence.block() != Block.Kind.HEADLINE
                && (!notPersons.contains(token.lower()) || addressed && last && gazetteer.surname(token.text()) != null)
                && (!openers.contains(token.lower()) || speech.equals("num") && addressed && last)
                && gazetteer.heads.match(tokens, i) == null
                && !speech.contains("prep")
                && !speech.contains("conj")
                && !speech.contains("det")
                && !speech.contains("pron");
    }

    /** Whether an everyday word is a part of a Vietnamese name: {@code Tran Thi My Hanh}. */
    private boolean isSyllable(List<Token> tokens, int start, int i, int least) {
        String cultures = gazetteer.surname(tokens.get(start).text());
        return cultures != null
                && cultures.contains("vietnamese")
                && i >= start + least
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

    /** Whether an Arabic surname is joined to its article in small letters: {@code al-Amiri}. */
    static boolean isArticled(Token token) {
        String text = token.text();
        int hyphen = text.indexOf('-');
        return (hyphen == 2 || hyphen == 3)
                && Character.isLowerCase(text.charAt(0))
                && "aeu".indexOf(text.charAt(0)) >= 0
                && hyphen + 2 < text.length()
                && Character.isUpperCase(text.charAt(hyphen + 1));
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
                && (isSurnameHe(tokens, i)
                        || isSurnameAn(tokens, i)
                        || isArticleI(tokens, posts, i)
                        || isWordAsName(sentence, i))) {
            return true;
        }
        if (taken[i]
                || posts[i]
                || !token.isCapitalized()
                || ROMAN.matcher(token.text()).matches()
                || i > 0 && tokens.get(i - 1).is(",") && PersonWeights.degreeEnd(tokens, i) > 0
                || stopsName(sentence, token)) {
            return false;
        }
        return !openers.contains(token.lower())
                || token.text().equals("I")
                        && i + 1 < tokens.size()
                        && tokens.get(i + 1).isCapitalized()
                        && gazetteer.givenName(tokens.get(i + 1).text()) != null
                        && !gazetteer.isCommon(tokens.get(i + 1).lower());
    }

    /** Whether an everyday word is a given name, behind a form of address and before a name: {@code Dr. Mentor Alison}. */
    private boolean isWordAsName(Sentence sentence, int i) {
        List<Token> tokens = sentence.tokens();
        return i > 0
                && i + 1 < tokens.size()
                && sentence.block() != Block.Kind.HEADLINE
                && isMixed(tokens.get(i))
                && isMixed(tokens.get(i + 1))
                && isAddress(tokens, i - 1)
                && !isAddress(tokens, i)
                && gazetteer.heads.match(tokens, i) == null
                && gazetteer.heads.match(tokens, i + 1) == null
                && !gazetteer.isCommon(tokens.get(i + 1).lower());
    }

    /** Whether {@code He}, {@code She} or {@code Mou}, else a paper, is a Chinese surname: inside a sentence and before a given name. */
    private boolean isSurnameHe(List<Token> tokens, int i) {
        return i > 0
                && (tokens.get(i).is("he")
                        || tokens.get(i).is("she")
                        || tokens.get(i).text().equals("Mou"))
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
                        || tokens.get(i - 1).is(".")
                        || !tokens.get(i - 1).isMark())
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

    /** Whether the words are put together as Chinese, Korean or Vietnamese names are, surname first. */
    boolean isEastAsian(List<Token> tokens, int start, int end, int words) {
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
