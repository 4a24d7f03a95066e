package org.entente.mention;

import java.util.List;
import java.util.Set;
import org.entente.mention.Gazetteer.HeadOrder;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * Where a name of an institution ends: from its head to the right over {@code of}, {@code for}, {@code named after}, a town, a name in
 * quotation marks. Immutable.
 */
final class RightEdge {
    private static final int LONGEST_RIGHT = 18;

    /** What ends a company's name behind a comma. */
    static final Set<String> LIMITED = Set.of("ltd", "ltd.", "limited", "llc");

    private final Gazetteer gazetteer;
    private final NameWords words;
    private final OfPhrase ofPhrases;
    private final Set<String> foreignLinks;
    private final Set<String> genericModifiers;

    RightEdge(Gazetteer gazetteer, NameWords words, OfPhrase ofPhrases) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.ofPhrases = ofPhrases;
        foreignLinks = gazetteer.words("foreign-links");
        genericModifiers = gazetteer.words("generic-modifiers");
    }

    /** {@code Confederation of Entrepreneurs (Employers) Organizations}: one word in brackets within a name. */
    private boolean goesOnBehindBracket(List<Token> tokens, int open, int limit) {
        return open + 3 < limit
                && tokens.get(open + 1).isCapitalized()
                && !tokens.get(open + 1).isAllCaps()
                && gazetteer.isCommon(tokens.get(open + 1).lower())
                && tokens.get(open + 2).is(")")
                && tokens.get(open + 3).isCapitalized()
                && gazetteer.partOfSpeech(tokens.get(open + 3).lower()).equals("noun")
                && !words.isTitle(tokens, open + 3);
    }

    int right(Sentence sentence, NameCandidate candidate) {
        List<Token> tokens = sentence.tokens();
        int end = candidate.headEnd;
        int limit = Math.min(tokens.size(), end + LONGEST_RIGHT);
        // "Department of Agriculture and Livestock": the head holds the first topic itself.
        if (end - candidate.headStart > 2 && tokens.get(candidate.headStart + 1).is("of")) {
            end = Math.max(end, ofPhrases.topics(sentence, end - 1, limit, false));
        }
        if (end < limit && tokens.get(end).kind() == Token.Kind.NUMBER && candidate.start == candidate.headStart) {
            return end + 1;
        }
        if (end + 1 < limit
                && (tokens.get(end).is("\u2116")
                        || tokens.get(end).is("no.")
                        || tokens.get(end).is("#"))
                && tokens.get(end + 1).kind() == Token.Kind.NUMBER) {
            return end + 2;
        }
        boolean leftWords = candidate.start < candidate.headStart;
        if (leftWords
                && candidate.head.order() == HeadOrder.PRE
                && candidate.head.type() != OrganizationType.GOVERNMENT_BODY
                && candidate.head.type() != OrganizationType.DIPLOMATIC_MISSION) {
            leftWords = false;
        }
        while (end < limit) {
            Token token = tokens.get(end);
            int next = -1;
            boolean ofLand = end > candidate.headEnd
                    && gazetteer.isCountry(tokens.get(end - 1).text());
            if (token.is("\"") && (end == candidate.headEnd || ofLand)) {
                next = quotedName(tokens, candidate, end, limit);
            } else if (token.is("of")
                    || token.is("for")
                            && candidate.head.type() != OrganizationType.DIPLOMATIC_MISSION
                            && !(candidate.head.type() == OrganizationType.GOVERNMENT_BODY && end > candidate.headEnd)
                            && !belongsToTitle(tokens, candidate)
                    || token.is("on") && onPhrase(tokens, candidate, end)) {
                next = ofPhrases.ofPhrase(sentence, candidate, end, limit, leftWords);
            } else if (token.is("named")
                    && end + 2 < limit
                    && (tokens.get(end + 1).is("after") || tokens.get(end + 1).is("for"))) {
                next = namedAfter(tokens, end + 2, limit);
            } else if (token.is("at")
                    && end == candidate.headEnd
                    && candidate.head.type() == OrganizationType.UNIVERSITY
                    && isSpeltOutBy(tokens, candidate.start, end + 2)) {
                next = end + 2; // "Alpha State University at Kolta (ASUK)"
            } else if (token.is("at")
                    && end > candidate.headEnd
                    && candidate.head.type() == OrganizationType.UNIVERSITY
                    && end + 1 < limit
                    && words.placeAt(tokens, end + 1) != null) {
                candidate.variants.add(new int[] {candidate.start, end});
                next = placePhrase(tokens, end + 1, limit);
            } else if (token.is("in") && takesPlace(candidate)) {
                next = placePhrase(tokens, end + 1, limit);
            } else if (token.isCapitalized()
                    && candidate.headEnd == end
                    && candidate.start == candidate.headStart
                    && candidate.head.order() == HeadOrder.PRE
                    && gazetteer.heads.match(tokens, end) == null
                    && !words.isTitle(tokens, end)
                    && !gazetteer.isHonorific(tokens, end)
                    && !candidate.head.weak()
                    && candidate.head.type() != OrganizationType.GOVERNMENT_BODY) {
                next = ofPhrases.capitalized(tokens, end, limit);
            } else if (token.isCapitalized()
                    && candidate.start < candidate.headStart
                    && end == candidate.headEnd
                    && words.placeAt(tokens, end) != null
                    && !words.placeAt(tokens, end).value().isCountry()
                    && NameWords.isInstitution(candidate.head.type())
                    && gazetteer.demonyms.match(tokens, end) == null
                    && !isGivenNameHere(tokens, end)) {
                candidate.variants.add(new int[] {candidate.start, end});
                next = words.placeAt(tokens, end).end();
            } else if (end == candidate.headEnd && isSeatBehindDash(tokens, candidate, end)) {
                candidate.variants.add(new int[] {candidate.start, end});
                next = words.placeAt(tokens, end + 1).end();
            } else if (end == candidate.headEnd && isCalledBehind(tokens, candidate, end)) {
                next = end + 1;
            } else if (token.is(",")
                    && end + 1 < limit
                    && (tokens.get(end + 1).is("inc") || tokens.get(end + 1).is("inc."))) {
                candidate.variants.add(new int[] {candidate.start, end});
                next = end + 2;
            } else if (token.is(",")
                    && candidate.head.type() == OrganizationType.COMPANY
                    && end + 1 < limit
                    && tailHead(tokens, end - 1)
                    && LIMITED.contains(tokens.get(end + 1).lower())) {
                next = end + 2;
            } else if (token.is("(") && goesOnBehindBracket(tokens, end, limit)) {
                next = ofPhrases.capitalized(tokens, end + 3, limit);
            } else if (token.is("(") && isCompanyOfPlace(tokens, candidate, end)) {
                next = end + 4;
            } else if (token.isWord() && candidate.start < candidate.headStart && tailHead(tokens, end)) {
                next = end + 1;
            } else if (candidate.head.type() == OrganizationType.COMPANY
                    && candidate.start < candidate.headStart
                    && ofLand(tokens, end) > 0) {
                next = ofLand(tokens, end);
            } else if (token.isCapitalized() && end > candidate.headEnd && isBranchWord(tokens, end + 1)) {
                next = end + 2;
            } else if (token.isCapitalized() && isBranchWord(tokens, end + 1) && end + 2 <= limit) {
                next = end + 2;
            }
            if (next <= end) {
                break;
            }
            end = next;
        }
        int land = landBehind(tokens, candidate, end);
        if (land > end && end == candidate.headEnd && candidate.start == candidate.headStart) {
            return land; // "the EU Delegation to Alphaland"
        } else if (land > end) {
            candidate.variants.add(new int[] {candidate.start, land});
        }
        int seat = bracketedSeat(tokens, candidate, end);
        return seat > 0 ? seat : withTown(tokens, candidate, end, limit);
    }

    /** The end of the land that a house is also called by: {@code Embassy of Alphaland to Betaland}, {@code Chamber of Commerce (Alphaland)}; else -1. */
    private int landBehind(List<Token> tokens, NameCandidate candidate, int end) {
        boolean mission = candidate.head.type() == OrganizationType.DIPLOMATIC_MISSION;
        if (end + 1 >= tokens.size() || !mission && candidate.head.type() != OrganizationType.ASSOCIATION) {
            return -1;
        }
        boolean bracket = tokens.get(end).is("(");
        int from = !bracket && tokens.get(end + 1).is("the") ? end + 2 : end + 1;
        PhraseTable.Match<Gazetteer.PlaceEntry> land = from < tokens.size() ? words.placeAt(tokens, from) : null;
        if (land == null || !land.value().isCountry()) {
            return -1;
        }
        if (bracket) {
            boolean closed =
                    land.end() < tokens.size() && tokens.get(land.end()).is(")");
            return closed ? land.end() + 1 : -1;
        }
        return mission && tokens.get(end).is("to") ? land.end() : -1;
    }

    /** The end of the seat in brackets that tells one of several houses of a name, {@code China University of Geosciences (Wuhan)}; else -1. */
    private int bracketedSeat(List<Token> tokens, NameCandidate candidate, int end) {
        if (candidate.head.type() != OrganizationType.UNIVERSITY
                || end + 2 >= tokens.size()
                || !tokens.get(end).is("(")) {
            return -1;
        }
        int place = end + 1;
        boolean part = gazetteer.words("directions").contains(tokens.get(place).lower());
        PhraseTable.Match<Gazetteer.PlaceEntry> seat = words.placeAt(tokens, part ? place + 1 : place);
        if (seat == null
                || tokens.get(place).isAllCaps()
                || !part && seat.value().isCountry()
                || seat.end() >= tokens.size()
                || !tokens.get(seat.end()).is(")")) {
            return -1;
        }
        candidate.variants.add(new int[] {candidate.start, end});
        return seat.end() + 1;
    }

    /**
     * The end of the town that tells apart what is named by its subject alone: {@code University of Technology, Bandung}; a town that no
     * table knows is told by the letters behind it. The letters may stand between: {@code Indian Institute of Technology (IIT), Patna}.
     */
    private int withTown(List<Token> tokens, NameCandidate candidate, int end, int limit) {
        boolean bySubject = end > candidate.headEnd || candidate.headEnd - candidate.headStart > 1;
        int letters = isBracketed(tokens, end) ? end + 3 : end;
        int comma = letters < tokens.size()
                        && (letters == end || tokens.get(letters).is(","))
                ? letters + 1
                : letters;
        if (!bySubject
                || comma >= (letters == end ? limit : tokens.size())
                || letters == end && !tokens.get(end).is(",")
                || !tokens.get(comma).isCapitalized()
                || candidate.head.type() != OrganizationType.UNIVERSITY
                        && candidate.head.type() != OrganizationType.COLLEGE
                        && candidate.head.type() != OrganizationType.RESEARCH_INSTITUTE) {
            return end;
        }
        for (int k = candidate.start; k < end; k++) {
            String word = tokens.get(k).lower();
            boolean subject = !tokens.get(k).isCapitalized()
                    || words.isTopic(word)
                    || genericModifiers.contains(word)
                    || gazetteer.heads.get(word) != null;
            boolean demonym = gazetteer.demonyms.match(tokens, k) != null;
            boolean national = demonym && k == candidate.start && k + 1 == candidate.headStart;
            if (!national && (!subject || words.isPlace(tokens, k) || demonym)) {
                return end;
            }
        }
        PhraseTable.Match<Gazetteer.PlaceEntry> place = words.placeAt(tokens, comma);
        int behind = place == null ? comma + 1 : place.end();
        boolean town = place == null
                ? letters == end && isSpeltOutBy(tokens, candidate.start, behind)
                : behind >= tokens.size() || !tokens.get(behind).isCapitalized() || behind > limit;
        if (!town || letters > end && place.value().isCountry()) {
            return end;
        }
        if (letters > end) {
            candidate.gap = new int[] {end, comma};
            candidate.variants.add(new int[] {end + 1, end + 2});
        }
        candidate.variants.add(new int[] {candidate.start, end});
        candidate.town = true;
        return behind;
    }

    /** Whether letters in brackets stand at {@code open}. */
    private static boolean isBracketed(List<Token> tokens, int open) {
        return open + 3 < tokens.size()
                && tokens.get(open).is("(")
                && tokens.get(open + 1).isAllCaps()
                && tokens.get(open + 1).text().length() > 2
                && tokens.get(open + 2).is(")");
    }

    /** Whether letters in brackets follow at {@code end} that end with the initial of the word before, {@code Owerri (FUTO)}. */
    private static boolean isSpeltOutBy(List<Token> tokens, int start, int end) {
        if (end + 2 >= tokens.size()
                || !tokens.get(end).is("(")
                || !tokens.get(end + 2).is(")")
                || !tokens.get(end + 1).isAllCaps()) {
            return false;
        }
        String letters = tokens.get(end + 1).text();
        return letters.charAt(letters.length() - 1)
                        == tokens.get(end - 1).text().charAt(0)
                && AcronymFinder.abbreviates(letters, NameWords.words(tokens, start, end));
    }

    /** The end of a name in quotation marks right behind the head, with the town: {@code University "St. Clement" in Sofia}; else -1. */
    private int quotedName(List<Token> tokens, NameCandidate candidate, int open, int limit) {
        boolean opens = open + 1 < limit
                && tokens.get(open).start() > tokens.get(open - 1).end()
                && tokens.get(open).end() == tokens.get(open + 1).start();
        if (!opens || !NameWords.isInstitution(candidate.head.type())) {
            return -1;
        }
        int close = open + 1;
        while (close < limit && close - open < 8 && !tokens.get(close).is("\"")) {
            Token token = tokens.get(close);
            if (!token.isCapitalized()
                    && !token.is("and")
                    && !token.isMark()
                    && !foreignLinks.contains(token.lower())) {
                return -1;
            }
            close++;
        }
        if (close >= limit || !tokens.get(close).is("\"") || close == open + 1) {
            return -1;
        }
        int end = close + 1;
        int place =
                end + 1 < limit && (tokens.get(end).is("in") || tokens.get(end).is("of"))
                        ? placePhrase(tokens, end + 1, limit)
                        : -1;
        if (place > end) {
            candidate.variants.add(new int[] {candidate.start, end});
            return place;
        }
        return end;
    }

    /** Whether a town's name is a given name here, before a surname: {@code Director of the Medical Institute Vladimir Alisonov}. */
    private boolean isGivenNameHere(List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                && gazetteer.givenName(tokens.get(i).text()) != null
                && tokens.get(i + 1).isCapitalized()
                && (gazetteer.hasSurnameEnding(tokens.get(i + 1).text())
                        || gazetteer.surname(tokens.get(i + 1).text()) != null)
                && gazetteer.heads.match(tokens, i + 1) == null;
    }

    /** {@code Medical University - Alphaheim}: the seat tells apart what its kind alone does not. */
    private boolean isSeatBehindDash(List<Token> tokens, NameCandidate candidate, int end) {
        if (candidate.head.type() != OrganizationType.UNIVERSITY
                || candidate.headEnd - candidate.start < 2
                || end + 1 >= tokens.size()
                || !(tokens.get(end).is("-")
                        || tokens.get(end).is("\u2013")
                        || tokens.get(end).is("\u2014"))) {
            return false;
        }
        for (int k = candidate.start; k < candidate.headStart; k++) {
            if (!words.isTopic(tokens.get(k).lower())
                    && !genericModifiers.contains(tokens.get(k).lower())) {
                return false;
            }
        }
        PhraseTable.Match<Gazetteer.PlaceEntry> seat = words.placeAt(tokens, end + 1);
        return seat != null && !seat.value().isCountry();
    }

    /** Whether the word behind tells apart what nothing before does: {@code Federal Polytechnic Ayede}. */
    private boolean isCalledBehind(List<Token> tokens, NameCandidate candidate, int end) {
        boolean house = candidate.head.type() == OrganizationType.UNIVERSITY
                || candidate.head.type() == OrganizationType.COLLEGE;
        // "University College Dublin"
        boolean twofold = candidate.headEnd - candidate.headStart > 1
                && tokens.get(candidate.headEnd - 1).is("college");
        if (!house || candidate.start == candidate.headStart && !twofold || candidate.head.order() == HeadOrder.PRE) {
            return false;
        }
        for (int k = candidate.start; k < candidate.headStart; k++) {
            if (!genericModifiers.contains(tokens.get(k).lower())) {
                return false;
            }
        }
        Token word = tokens.get(end);
        return word.isCapitalized()
                && word.isWord()
                && !word.isAllCaps()
                && gazetteer.partOfSpeech(word.lower()).isEmpty()
                && !words.isTopic(word.lower())
                && gazetteer.demonyms.match(tokens, end) == null
                && gazetteer.heads.match(tokens, end) == null
                && !words.isTitle(tokens, end)
                && !gazetteer.isHonorific(tokens, end)
                && (end + 1 >= tokens.size() || !tokens.get(end + 1).isCapitalized());
    }

    private static boolean isBranchWord(List<Token> tokens, int i) {
        return i < tokens.size()
                && tokens.get(i).isCapitalized()
                && tokens.get(i).is("branch");
    }

    /** Whether {@code for X} behind a university goes on with a title before it: {@code Vice President of X University for Y}. */
    private boolean belongsToTitle(List<Token> tokens, NameCandidate candidate) {
        int before = candidate.start - 1;
        if (before >= 0 && tokens.get(before).is("the")) {
            before--;
        }
        boolean of =
                before > 0 && (tokens.get(before).is("of") || tokens.get(before).is("at"));
        boolean bare = candidate.start == candidate.headStart
                && before == candidate.start - 2
                && before > 0
                && candidate.head.type() == OrganizationType.UNIVERSITY;
        if (bare
                && words.isTitle(tokens, before - 1)
                && (tokens.get(before).is("of") || tokens.get(before).is("at"))) {
            return true;
        }
        return candidate.start < candidate.headStart
                && candidate.end == candidate.headEnd
                && (candidate.head.type() == OrganizationType.UNIVERSITY
                        || candidate.head.type() == OrganizationType.COLLEGE)
                && (of && gazetteer.ranks.get(tokens.get(before - 1).text()) != null
                        || candidate.head.type() == OrganizationType.UNIVERSITY
                                && before >= 0
                                && candidate.headStart - candidate.start == 1);
    }

    /** {@code Commission on Higher Education}; not {@code signed with X University on Monday}. */
    private boolean onPhrase(List<Token> tokens, NameCandidate candidate, int on) {
        // "Advisor to the Dean of the Faculty of X on International Affairs"
        boolean field = candidate.head.type() == OrganizationType.ORGANIZATIONAL_UNIT && on > candidate.headEnd;
        return candidate.head.type() != OrganizationType.UNIVERSITY
                && candidate.head.type() != OrganizationType.COLLEGE
                && !field
                && on + 1 < tokens.size()
                && tokens.get(on + 1).isWord()
                && words.isTopic(tokens.get(on + 1).lower())
                && gazetteer.month(tokens.get(on + 1).text()) == 0
                && gazetteer.weekday(tokens.get(on + 1).text()) == 0;
    }

    /** {@code Alpha Group (Vietnam) Co., Ltd.}: the land of a company in brackets, before the words that end its name. */
    private boolean isCompanyOfPlace(List<Token> tokens, NameCandidate candidate, int open) {
        return candidate.head.type() == OrganizationType.COMPANY
                && candidate.start < candidate.headStart
                && open + 3 < tokens.size()
                && tokens.get(open + 2).is(")")
                && words.placeAt(tokens, open + 1) != null
                && tailHead(tokens, open + 3);
    }

    /** The end of the land that tells which house of a company is meant, {@code Alpha Technologies Morocco}; else -1. */
    int ofLand(List<Token> tokens, int i) {
        PhraseTable.Match<Gazetteer.PlaceEntry> land = i < tokens.size() ? words.placeAt(tokens, i) : null;
        return land != null
                        && land.value().isCountry()
                        && (land.end() == tokens.size()
                                || !tokens.get(land.end()).isCapitalized()
                                || tailHead(tokens, land.end()))
                ? land.end()
                : -1;
    }

    /** Words that end a company's name: {@code Limited}, {@code Co}. */
    boolean tailHead(List<Token> tokens, int i) {
        return tokens.get(i).isCapitalized()
                && gazetteer
                        .words("company-tails")
                        .contains(tokens.get(i).lower().replace(".", ""));
    }

    private boolean takesPlace(NameCandidate candidate) {
        return candidate.head.type() == OrganizationType.DIPLOMATIC_MISSION
                || candidate.head.type() == OrganizationType.ORGANIZATIONAL_UNIT
                || candidate.head.type() == OrganizationType.JOINT_INSTITUTION
                || candidate.head.type() == OrganizationType.OTHER;
    }

    private int namedAfter(List<Token> tokens, int from, int limit) {
        int i = from;
        while (i < limit && !tokens.get(i).isCapitalized() && tokens.get(i).isWord() && i < from + 3) {
            i++;
        }
        int end = i;
        while (end < limit && tokens.get(end).isCapitalized() && !words.isTitle(tokens, end)) {
            end++;
        }
        // "named after A. Alisonov Name Surname": initials and a surname, and then somebody
        boolean somebody = end - i == 4 && tokens.get(i).kind() == Token.Kind.INITIALS;
        return end > i ? somebody ? i + 2 : end : -1;
    }

    private int placePhrase(List<Token> tokens, int from, int limit) {
        int i = from < limit && tokens.get(from).is("the") ? from + 1 : from;
        if (i >= limit || !tokens.get(i).isCapitalized()) {
            return -1;
        }
        PhraseTable.Match<Gazetteer.PlaceEntry> place = words.placeAt(tokens, i);
        return place != null && place.end() <= limit ? place.end() : -1;
    }
}
