package org.entente.mention;

import java.util.List;
import java.util.Set;
import org.entente.mention.Gazetteer.Head;
import org.entente.mention.Gazetteer.HeadOrder;
import org.entente.text.Block;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * Where a name of an institution begins: from its head to the left over modifiers, possessors, topics joined by {@code and}, names in
 * quotation marks. Immutable.
 */
final class LeftEdge {
    private static final int LONGEST_LEFT = 14;

    /** How a post is held, as no house is: {@code Acting}, {@code Former}. */
    private static final Set<String> MODIFIERS_OF_POSTS = Set.of("acting", "former", "deputy");

    private static final Set<String> DATE_OPENERS =
            Set.of("in", "last", "past", "this", "next", "early", "late", "mid", "since");

    private static final Set<String> SAINTS = Set.of("ss.", "ss", "sts.", "sts", "saints");

    private final Gazetteer gazetteer;
    private final NameWords words;
    private final Set<String> headlineVerbs;
    private final Set<String> openers;

    LeftEdge(Gazetteer gazetteer, NameWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
        headlineVerbs = gazetteer.words("headline-verbs");
        openers = gazetteer.words("sentence-openers");
    }

    int left(Sentence sentence, int head, int from) {
        List<Token> tokens = sentence.tokens();
        int start = head;
        int floor = Math.max(from, head - LONGEST_LEFT);
        int j = head - 1;
        while (j >= floor) {
            Token token = tokens.get(j);
            if (token.kind() == Token.Kind.POSSESSIVE) {
                if (j - 1 < floor || !tokens.get(j - 1).isCapitalized() || !possessorBelongs(tokens, j, head)) {
                    break;
                }
                start = j - 1;
                j -= 2;
                continue;
            }
            if (token.isCapitalized() && !stopsLeft(sentence, j)) {
                start = j;
                j--;
                continue;
            }
            if (token.kind() == Token.Kind.NUMBER
                    && j + 1 == start
                    && j > floor
                    && gazetteer.month(tokens.get(j - 1).text()) == 0
                    && (tokens.get(j - 1).is("no.")
                            || j > 0 && tokens.get(j - 1).is("number")
                            || token.text().matches("\\d+(st|nd|rd|th)")
                            || isOneOfCity(tokens, j, head)
                            || token.text().matches("\\d{3,}") && j + 1 == head)) {
                start = j;
                j--;
                continue;
            }
            if ((token.is("and") || token.is("&"))
                    && start == j + 1
                    && j - 1 >= floor
                    && joinsLeft(sentence, j, head, floor)) {
                start = j - 1;
                j -= 2;
                continue;
            }
            if (token.is(",") && start == j + 1 && j - 1 >= floor && joinsCommaLeft(tokens, j, head)) {
                start = j - 1;
                j -= 2;
                continue;
            }
            if ((token.is("-") || token.is("\u2013") || token.is("\u00B7") || token.is("\u2022"))
                    && j - 1 >= floor
                    && tokens.get(j - 1).isCapitalized()
                    && token.start() == tokens.get(j - 1).end()
                    && start == j + 1
                    && tokens.get(j + 1).start() == token.end()) {
                start = j - 1;
                j -= 2;
                continue;
            }
            if ((token.is("\u2013") || token.is("\u2014") || token.is("-"))
                    && start == j + 1
                    && j - 1 >= floor
                    && isOfCountry(tokens, j - 1)
                    && isOfCountry(tokens, j + 1)) {
                start = j - 1;
                j -= 2;
                continue;
            }
            // "Alpha Rice (Cambodia) Co., Ltd."
            if (token.is(")")
                    && start == j + 1
                    && start == head
                    && j - 3 >= floor
                    && tokens.get(j - 2).is("(")
                    && words.placeAt(tokens, j - 1) != null
                    && isCompanyTail(tokens.get(head))) {
                start = j - 3;
                j -= 4;
                continue;
            }
            // "Peter the Great Alpha University"
            if (token.is("the")
                    && start == j + 1
                    && j - 1 >= floor
                    && tokens.get(start).is("great")
                    && tokens.get(j - 1).isCapitalized()
                    && !stopsLeft(sentence, j - 1)) {
                start = j - 1;
                j -= 2;
                continue;
            }
            // "Our Lady of Alpha University"
            if (token.is("of")
                    && start == j + 1
                    && j - 2 >= floor
                    && gazetteer.words("patrons").contains(tokens.get(j - 1).lower())
                    && tokens.get(j - 1).isCapitalized()
                    && tokens.get(j - 2).isCapitalized()) {
                start = j - 2;
                j -= 3;
                continue;
            }
            // "Alpha bin Beta University"
            if (start == j + 1
                    && j - 1 >= floor
                    && gazetteer.words("name-particles").contains(token.text())
                    && tokens.get(j - 1).isCapitalized()
                    && !stopsLeft(sentence, j - 1)) {
                start = j - 1;
                j -= 2;
                continue;
            }
            if (token.is("for")
                    && start == j + 1
                    && j - 1 >= floor
                    && tokens.get(j - 1).isCapitalized()
                    && words.isTopic(tokens.get(j - 1).lower()) // and no name: "signed by NAME for Alpha University"
                    && gazetteer.heads.match(tokens, j - 1) == null
                    && !stopsLeft(sentence, j - 1)) {
                start = j - 1;
                j -= 2;
                continue;
            }
            break;
        }
        start = trimLeft(sentence, start, head);
        start = behindNothing(tokens, start, head, floor);
        // "Area Study Centre South East Asia University of Sindh"
        if (start < head
                && words.isPlaceTo(tokens, start, head)
                && words.placeAt(tokens, start) != null
                && words.placeAt(tokens, start).value().kind().equals("region")
                && head + 2 < tokens.size()
                && tokens.get(head).is("university")
                && tokens.get(head + 1).is("of")
                && words.isPlace(tokens, head + 2)
                && !words.isTopic(tokens.get(head + 2).lower())) {
            return head;
        }
        // "Prince of Alpha University"
        if (start < head
                && start - 2 >= floor
                && tokens.get(start - 1).is("of")
                && (tokens.get(start - 2).is("prince") || tokens.get(start - 2).is("princess"))) {
            return start - 2;
        }
        // "the Belgian Alpha University": the adjective tells the land of a house that has a name.
        if (start > 0 && !tokens.get(start - 1).isCapitalized()) {
            if (isNameBehindPeople(tokens, start, head)) {
                return head - 1;
            }
            if (isOfOwnLand(tokens, start, head)) {
                return head;
            }
        }
        return isGeneric(tokens, start, head) ? quotedBefore(tokens, start, floor) : start;
    }

    /** {@code Paris 8 University}: one of several of a city, by its number. */
    private boolean isOneOfCity(List<Token> tokens, int number, int head) {
        Token city = tokens.get(number - 1);
        return number + 1 == head
                && tokens.get(number).text().length() < 3
                && (tokens.get(head).is("university") || tokens.get(head).is("college"))
                && !(head + 1 < tokens.size() && tokens.get(head + 1).is("of"))
                && city.isCapitalized()
                && city.isWord()
                && !gazetteer.isCommon(city.lower())
                && !words.isTopic(city.lower());
    }

    /** With a name that a translation wrote in small letters, {@code at alphatown Technical College}: a word that no table knows. */
    private int behindNothing(List<Token> tokens, int start, int head, int floor) {
        if (!isGeneric(tokens, start, head)) {
            return start;
        }
        int name = start - 1;
        boolean unknown = name > floor
                && tokens.get(name).isWord()
                && !tokens.get(name).isCapitalized()
                && tokens.get(name).text().length() > 3
                && tokens.get(name).text().chars().allMatch(Character::isLetter)
                && !words.isTopic(tokens.get(name).lower())
                && gazetteer.partOfSpeech(tokens.get(name).lower()).isEmpty()
                && gazetteer
                        .words("institution-links")
                        .contains(tokens.get(name - 1).lower());
        return unknown ? name : start;
    }

    /** Whether what stands before a head tells nothing apart: {@code Technical}, {@code International}. */
    private boolean isGeneric(List<Token> tokens, int start, int head) {
        for (int k = start; k < head; k++) {
            if (!gazetteer.words("generic-modifiers").contains(tokens.get(k).lower())) {
                return false;
            }
        }
        return true;
    }

    private boolean isCompanyTail(Token token) {
        return gazetteer.words("company-tails").contains(token.lower().replace(".", ""));
    }

    private boolean isNameBehindPeople(List<Token> tokens, int start, int head) {
        PhraseTable.Match<String> people = gazetteer.demonyms.match(tokens, start);
        return people != null
                && people.end() == head - 1
                && (gazetteer.heads.get(tokens.get(head).text()) != null
                                && gazetteer.heads.get(tokens.get(head).text()).type() == OrganizationType.UNIVERSITY
                        || head + 2 < tokens.size()
                                && tokens.get(head).is("institute")
                                && tokens.get(head + 2).is("technology"))
                && !words.isTopic(tokens.get(head - 1).lower())
                && !gazetteer
                        .words("generic-modifiers")
                        .contains(tokens.get(head - 1).lower())
                && gazetteer.demonyms.match(tokens, head - 1) == null
                && (words.placeAt(tokens, head - 1) == null
                        || words.placeAt(tokens, head - 1).value().country().equals(people.value()));
    }

    /** {@code the British University of Alphatown}: the adjective tells only in what land the town is. */
    private boolean isOfOwnLand(List<Token> tokens, int start, int head) {
        PhraseTable.Match<String> people = gazetteer.demonyms.match(tokens, start);
        PhraseTable.Match<Gazetteer.PlaceEntry> town = people != null
                        && people.end() == head
                        && head + 2 < tokens.size()
                        && tokens.get(head).is("university")
                        && tokens.get(head + 1).is("of")
                ? words.placeAt(tokens, head + 2)
                : null;
        return town != null
                && !town.value().isCountry()
                && town.value().country().equals(people.value());
    }

    /** Whether a country or an adjective of one stands here. */
    private boolean isOfCountry(List<Token> tokens, int i) {
        PhraseTable.Match<Gazetteer.PlaceEntry> place = words.placeAt(tokens, i);
        return gazetteer.demonyms.match(tokens, i) != null
                || place != null && place.value().isCountry();
    }

    /** Where a name in quotation marks right before the head opens: {@code "Alfa" University}; else the head itself. */
    private int quotedBefore(List<Token> tokens, int head, int floor) {
        int close = head - 1;
        if (close - 2 < floor
                || !tokens.get(close).is("\"")
                || tokens.get(close).end() == tokens.get(head).start()
                || tokens.get(close).start() != tokens.get(close - 1).end()) {
            return head;
        }
        int open = close - 1;
        while (open > floor && close - open < 6 && tokens.get(open).isCapitalized()) {
            open--;
        }
        boolean quoted = tokens.get(open).is("\"")
                && open + 1 < close
                && tokens.get(open).end() == tokens.get(open + 1).start();
        return quoted ? open : head;
    }

    /** Words that stand before a name and are no part of it. */
    private boolean stopsLeft(Sentence sentence, int j) {
        List<Token> tokens = sentence.tokens();
        Token token = tokens.get(j);
        boolean members = words.isTitle(tokens, j)
                && token.lower().endsWith("s")
                && j + 1 < tokens.size()
                && (gazetteer
                                .words("bodies-of-members")
                                .contains(tokens.get(j + 1).lower())
                        || tokens.get(j + 1).is("foundation"));
        boolean royal = gazetteer.words("royal-names").contains(token.lower())
                && j + 1 < tokens.size()
                && tokens.get(j + 1).isCapitalized()
                && gazetteer.heads.match(tokens, j + 1) == null;
        String holder = gazetteer.modifiers.get(token.text());
        boolean ofOffice = j + 1 < tokens.size()
                && gazetteer.words("posts-with-offices").contains(token.lower())
                && gazetteer
                        .words("offices-of-posts")
                        .contains(tokens.get(j + 1).lower());
        if (words.isTitle(tokens, j) && !members && !royal && !ofOffice
                || gazetteer.isHonorific(tokens, j) && !royal && !isOfHouse(tokens, j)
                || holder != null && MODIFIERS_OF_POSTS.contains(holder)
                || token.text().endsWith(".") && isCompanyTail(token)
                || token.is("in-charge")
                || isUnitInLetters(tokens, j)
                || isOfDate(tokens, j)
                || token.lower().matches(".+-(?:based|funded|backed|built|financed|sponsored|run)")) {
            return true;
        }
        PhraseTable.Match<Head> head = gazetteer.heads.match(tokens, j);
        if (head != null
                && head.value().language().equals("en")
                && !head.value().weak()
                && !token.is("cooperative")
                && j + 1 < tokens.size()
                && gazetteer.heads.match(tokens, j + 1) == null
                && head.value().order() != HeadOrder.PRE
                && j > 0
                && tokens.get(j - 1).isCapitalized()) {
            return true;
        }
        if (sentence.block() == Block.Kind.HEADLINE
                && (headlineVerbs.contains(token.lower()) || openers.contains(token.lower()))) {
            return true;
        }
        return (j == 0 || tokens.get(j - 1).isMark() && !tokens.get(j - 1).is("\"")) && openers.contains(token.lower());
    }

    /** {@code On Monday Alpha University}, {@code on 9 February Alpha University}, {@code last May}; not {@code in October University}. */
    private boolean isOfDate(List<Token> tokens, int j) {
        if (j == 0) {
            return false;
        }
        Token before = tokens.get(j - 1);
        Token number = before.is("of") && j > 1 ? tokens.get(j - 2) : before;
        boolean day = number.kind() == Token.Kind.NUMBER && number.text().matches("\\d{1,2}(st|nd|rd|th)?");
        if (gazetteer.month(tokens.get(j).text()) > 0 && tokens.get(j).text().length() > 2) {
            boolean named = gazetteer.heads.match(tokens, j + 1) != null;
            return day || DATE_OPENERS.contains(before.lower()) && !(named && before.is("in"));
        }
        return gazetteer.weekday(tokens.get(j).text()) > 0
                && tokens.get(j).text().length() > 4
                && (before.is("on") || DATE_OPENERS.contains(before.lower()));
    }

    /** {@code Director QEC Alpha University}: the letters of a part of the house, between a post and its name. */
    private boolean isUnitInLetters(List<Token> tokens, int j) {
        return tokens.get(j).isAllCaps()
                && j > 0
                && words.isTitle(tokens, j - 1)
                && j + 2 < tokens.size()
                && tokens.get(j + 1).isCapitalized()
                && tokens.get(j + 2).isCapitalized()
                && gazetteer.heads.match(tokens, j + 1) == null;
    }

    /** {@code Rector of Maulana Alpha University}, {@code at Dr. Alpha Beta University}: a house is named after somebody, title and all. */
    private static boolean isOfHouse(List<Token> tokens, int j) {
        return j > 0 && (tokens.get(j - 1).is("of") || tokens.get(j - 1).is("at"));
    }

    private int trimLeft(Sentence sentence, int from, int head) {
        List<Token> tokens = sentence.tokens();
        int start = from;
        while (start < head) {
            Token token = tokens.get(start);
            boolean opens = start == 0
                    || tokens.get(start - 1).isMark() && !tokens.get(start - 1).is("\"");
            String speech = gazetteer.partOfSpeech(token.lower());
            boolean named = !opens && !speech.equals("det") && (speech.contains("noun") || speech.contains("adj"));
            boolean noName = openers.contains(token.lower())
                            && !(named && sentence.block() != Block.Kind.HEADLINE) // "the New Energy Centre"
                    || opens
                            && !(start > 0 && tokens.get(start - 1).is("(")) // a name printed in full
                            && !speech.isEmpty()
                            && !speech.contains("noun")
                            && !speech.contains("adj")
                    || token.isMark()
                    || token.kind() == Token.Kind.POSSESSIVE
                    || token.is("and");
            boolean patron = token.is("our") // "Our Lady of Alpha"
                    && gazetteer.words("patrons").contains(tokens.get(start + 1).lower());
            if (!noName || patron) {
                break;
            }
            start++;
        }
        return start;
    }

    /** Whether {@code X's} is a part of the name: {@code People's}, {@code Taylor's University}; not {@code SUCC's Library}. */
    private boolean possessorBelongs(List<Token> tokens, int possessive, int head) {
        Token possessor = tokens.get(possessive - 1);
        if (possessor.isAllCaps() || NameWords.isMixedCaps(possessor.text())) {
            return false;
        }
        if (gazetteer.places.match(tokens, possessive - 1) != null) {
            PhraseTable.Match<Head> match = gazetteer.heads.match(tokens, head);
            boolean national = possessive + 1 < head
                    && gazetteer
                            .words("generic-modifiers")
                            .contains(tokens.get(possessive + 1).lower())
                    && possessive + 2 == head
                    && !(head + 1 < tokens.size() && tokens.get(head + 1).is("of"));
            return match != null && (match.value().type() == OrganizationType.GOVERNMENT_BODY || national);
        }
        if (gazetteer.heads.match(tokens, possessive - 1) != null) {
            return false;
        }
        return possessive < 2
                || !tokens.get(possessive - 2).isCapitalized()
                || gazetteer.isCommon(possessor.lower())
                || gazetteer.place(tokens.get(possessive - 2).text()) != null;
    }

    /** Whether {@code A and} before the rest of a name belongs to it: both sides are plain modifiers. */
    private boolean joinsLeft(Sentence sentence, int and, int head, int floor) {
        List<Token> tokens = sentence.tokens();
        Token before = tokens.get(and - 1);
        Token after = tokens.get(and + 1);
        if (tokens.get(and).is("&")) {
            return before.isCapitalized() && after.isCapitalized() && !words.isTitle(tokens, and - 1);
        }
        if (and > 1 && SAINTS.contains(tokens.get(and - 2).lower()) && before.isCapitalized()) {
            return true; // "Saints Alpha and Beta University"
        }
        if (!before.isCapitalized()
                || stopsLeft(sentence, and - 1)
                || gazetteer.heads.match(tokens, and - 1) != null
                || endsSomebody(tokens, and - 1)) {
            return false;
        }
        PhraseTable.Match<Head> unit = gazetteer.heads.match(tokens, head);
        if (words.isPlace(tokens, and - 1)
                && words.isPlace(tokens, and + 1)
                && unit != null
                && unit.value().type() != OrganizationType.UNIVERSITY
                && unit.value().type() != OrganizationType.COLLEGE) {
            return true;
        }
        boolean afterPlain = words.isTopic(after.lower()) || and + 1 == head && gazetteer.isCommon(after.lower());
        if (and + 1 == head) {
            // "Education and Research Institute": the head itself begins with a topic.
            return unit != null
                    && unit.end() - head > 1
                    && words.isTopic(before.lower())
                    && words.isTopic(after.lower())
                    && and - 2 >= floor
                    && tokens.get(and - 2).isCapitalized()
                    && !words.isTopic(tokens.get(and - 2).lower());
        }
        return words.isTopic(before.lower())
                && afterPlain
                && !words.isPlace(tokens, and + 1)
                && !words.isPlace(tokens, and - 1)
                && !(and - 1 == 0 && floor == 0 && openers.contains(before.lower()));
    }

    /** Whether an everyday word is somebody's surname here, behind a form of address: {@code Dr. Larry Rice and Northern University}. */
    private boolean endsSomebody(List<Token> tokens, int last) {
        int i = last;
        while (i > 0 && last - i < 4 && tokens.get(i).isCapitalized() && !gazetteer.isHonorific(tokens, i)) {
            i--;
        }
        return i < last && gazetteer.isHonorific(tokens, i);
    }

    /** {@code Refugees, Displaced Persons and Forced Migration Studies Center}: a list of topics before the head. */
    private boolean joinsCommaLeft(List<Token> tokens, int comma, int head) {
        if (!words.isTopic(tokens.get(comma - 1).lower())
                || words.isTitle(tokens, comma - 1)
                || !tokens.get(comma - 1).isCapitalized()) {
            return false;
        }
        boolean and = false;
        for (int k = comma + 1; k < head; k++) {
            and |= tokens.get(k).is("and") || tokens.get(k).is("&");
            if (tokens.get(k).isCapitalized() && !words.isTopic(tokens.get(k).lower())) {
                return false;
            }
        }
        return and;
    }
}
