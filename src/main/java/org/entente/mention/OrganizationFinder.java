package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.mention.Gazetteer.Head;
import org.entente.mention.Gazetteer.HeadOrder;
import org.entente.mention.OrganizationMention.Form;
import org.entente.text.Block;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * Finds names of institutions in a sentence: from a word that heads such names ({@code University}, {@code Ministry}) it grows
 * the name to the left over its modifiers and to the right over {@code of}, {@code for}, {@code named after} and what is
 * joined by {@code and} or commas, as far as the words are of the kind that such names are made of.
 */
final class OrganizationFinder {
    /** What is said of the lands of a union and not of the union: {@code universities in ASEAN countries}. */
    private static final Set<String> LANDS = Set.of("countries", "nations", "region");

    private final Gazetteer gazetteer;
    private final NameWords words;
    private final NameCountry countries;
    private final LeftEdge leftEdge;
    private final RightEdge rightEdge;
    private final ForeignNames foreign;
    private final LowerCaseNames lowerCases;
    private final SharedHeads sharedHeads;
    private final Organs organNames;
    private final NotNames noNames;
    private final Set<String> organs;
    private final Set<String> notNames;
    private final Set<String> genericModifiers;

    OrganizationFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        words = new NameWords(gazetteer);
        countries = new NameCountry(gazetteer, words);
        leftEdge = new LeftEdge(gazetteer, words);
        OfPhrase ofPhrases = new OfPhrase(gazetteer, words);
        rightEdge = new RightEdge(gazetteer, words, ofPhrases);
        foreign = new ForeignNames(gazetteer, words);
        lowerCases = new LowerCaseNames(gazetteer, words, leftEdge);
        sharedHeads = new SharedHeads(gazetteer, words);
        organNames = new Organs(gazetteer, words);
        noNames = new NotNames(gazetteer, words);
        organs = gazetteer.words("organs");
        notNames = gazetteer.words("not-institutions");
        genericModifiers = gazetteer.words("generic-modifiers");
    }

    /** The institutions named in a sentence, in order, none overlapping another. */
    List<OrganizationMention> find(Sentence sentence) {
        List<OrganizationMention> found = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            List<OrganizationMention> several = sharedHeads.find(tokens, i, from);
            if (!several.isEmpty()) {
                found.addAll(several);
                int end = several.get(several.size() - 1).span().end();
                while (i + 1 < tokens.size() && tokens.get(i + 1).start() < end) {
                    i++;
                }
                from = i + 1;
                continue;
            }
            NameCandidate candidate = candidate(sentence, i, from);
            if (candidate == null) {
                continue;
            }
            if (noNames.isCredited(tokens, candidate) || noNames.isSource(sentence, candidate)) {
                i = Math.max(i, candidate.end - 1);
                continue;
            }
            if (candidate.start >= from) {
                found.add(candidate.mention(countries, tokens));
                from = candidate.end;
                i = Math.max(i, candidate.end - 1);
            }
        }
        return found;
    }

    /** {@code Alpha University Department Head}, {@code Alpha College Board Chairman}: a part of the title behind the house. */
    private boolean isOfTitle(List<Token> tokens, int i, PhraseTable.Match<Head> part) {
        return i > 1
                && part.end() == i + 1
                && part.end() < tokens.size()
                && gazetteer.words("title-parts").contains(tokens.get(i).lower())
                && tokens.get(i).isCapitalized()
                && tokens.get(part.end()).isCapitalized()
                && gazetteer.ranks.get(tokens.get(part.end()).text()) != null
                && gazetteer.words("houses").contains(tokens.get(i - 1).lower())
                && tokens.get(i - 1).isCapitalized();
    }

    private NameCandidate candidate(Sentence sentence, int i, int from) {
        List<Token> tokens = sentence.tokens();
        Token token = tokens.get(i);
        if (!token.isWord()) {
            return null;
        }
        PhraseTable.Match<OrganizationType> known =
                token.isCapitalized() ? gazetteer.knownOrganizations.match(tokens, i) : null;
        PhraseTable.Match<Head> match = gazetteer.heads.match(tokens, i);
        // "Alpha University College of Pharmacy": a college of that university, and no university college
        if (match != null
                && match.end() - i == 2
                && token.is("university")
                && i > 0
                && tokens.get(i - 1).isCapitalized()
                && isSchoolOfTopic(tokens, i + 1)) {
            match = gazetteer.heads.match(tokens.subList(0, i + 1), i);
        }
        if (match == null) {
            match = withBranch(tokens, i);
        } else if (isSomebody(tokens, i, match)) {
            match = null;
        }
        if (match != null && isOfTitle(tokens, i, match)) {
            return null;
        }
        if (known != null && (match == null || known.end() > match.end())) {
            return known(tokens, i, known);
        }
        NameCandidate company = quotedCompany(tokens, i);
        if (company != null) {
            return company;
        }
        if (match == null) {
            return isCampus(tokens, i) ? campus(tokens, i) : foreign.suffixHead(sentence, i, from);
        }
        Head head = match.value();
        if (token.is("office") && isOfCommission(tokens, i + 1)) {
            return null; // the commission takes it in
        }
        if (token.is("administration") && i > 0 && isNoOffice(tokens, i)) {
            return null;
        }
        if (match.end() - i == 1 && (notNames.contains(token.lower()) || isSeasonal(tokens, i))
                || i > 0
                        && gazetteer
                                .words("before-no-institution")
                                .contains(tokens.get(i - 1).lower())) {
            return null;
        }
        // "Collège Alpha" is no English name, though its head is spelt like one without the accent.
        boolean accented = token.text().chars().anyMatch(c -> c >= 0x80 && Character.isLetter(c));
        boolean english = head.language().equals("en") && !accented;
        if (!token.isCapitalized()) {
            NameCandidate lower = english
                    ? lowerCases.lowerCase(sentence, i, match, from)
                    : foreign.foreignLower(sentence, i, match, from);
            if (lower != null && lower.type == OrganizationType.DIPLOMATIC_MISSION && lower.form == Form.NAME) {
                variants(tokens, lower);
            }
            return lower;
        }
        // A head inside a longer run of heads: the last one heads the name ("University Hospital", "School Board").
        if (head.order() != HeadOrder.PRE
                && english
                && i + 1 < tokens.size()
                && !(match.end() < tokens.size() && rightEdge.tailHead(tokens, match.end()))
                && !RightEdge.LIMITED.contains(tokens.get(match.end() - 1).lower())) {
            PhraseTable.Match<Head> next =
                    match.end() < tokens.size() && tokens.get(match.end()).isCapitalized()
                            ? gazetteer.heads.match(tokens, match.end())
                            : null;
            if (next != null
                    && next.value().language().equals("en")
                    && !words.isTitle(tokens, match.end())
                    && !isOfTitle(tokens, match.end(), next)
                    && !((isUnitHead(next.value()) || head.type() == OrganizationType.JOINT_INSTITUTION)
                            && next.end() < tokens.size()
                            && tokens.get(next.end()).is("of"))) {
                return null;
            }
            Head behind = next == null ? words.headBehind(tokens, match.end()) : null;
            if (behind != null && behind.language().equals("en") && !ownsUnit(tokens, i, head, behind)) {
                return null;
            }
        }
        NameCandidate candidate = new NameCandidate();
        candidate.behindName = from > 0;
        candidate.head = head;
        candidate.headStart = i;
        candidate.headEnd = match.end();
        candidate.start = english || head.order() != HeadOrder.PRE ? leftEdge.left(sentence, i, from) : i;
        if (endsTitle(tokens, candidate)
                || !english
                        && head.type() == OrganizationType.UNIVERSITY
                        && candidate.start == i - 1
                        && gazetteer.demonyms.match(tokens, i - 1) != null) { // "the German Hochschule Alphaheim"
            candidate.start = i;
        }
        officeOf(tokens, candidate, from);
        candidate.behindName &= candidate.start == from;
        candidate.end = match.end();
        int right = english ? rightEdge.right(sentence, candidate) : foreign.foreignRight(tokens, match.end(), head);
        candidate.end = right;
        candidate.type = candidate.partType == null ? head.type() : candidate.partType;
        // a foundation or a college that is incorporated, a hospital that is run as a company
        boolean inc = head.type() == OrganizationType.HOSPITAL
                || tokens.get(candidate.end - 1).lower().startsWith("inc") && NameWords.isInstitution(head.type());
        if (candidate.end > candidate.headEnd && !inc && rightEdge.tailHead(tokens, candidate.end - 1)) {
            candidate.type = OrganizationType.COMPANY;
        }
        if (candidate.type == OrganizationType.OTHER) {
            candidate.type = organNames.body(tokens, candidate);
        }
        boolean ofSciences = tokens.get(candidate.headEnd - 1).is("academy")
                && candidate.end > candidate.headEnd
                && tokens.get(candidate.end - 1).is("sciences")
                && !tokens.get(candidate.end - 2).is("applied");
        if (ofSciences) {
            candidate.type = OrganizationType.RESEARCH_INSTITUTE;
        }
        boolean ofLetters = candidate.start == i - 1
                && tokens.get(i - 1).isAllCaps()
                && !gazetteer.words("not-acronyms").contains(tokens.get(i - 1).lower());
        boolean ofLand = i > 1
                && candidate.start == i
                && tokens.get(i - 1).kind() == Token.Kind.POSSESSIVE
                && (words.isPlace(tokens, i - 2) || i > 2 && words.isPlaceTo(tokens, i - 3, i - 1));
        boolean ofTopic = (candidate.start == i && !ofLand || ofLetters)
                && candidate.end > candidate.headEnd
                && tokens.get(candidate.headEnd).is("of")
                && !ofPlace(tokens, candidate.headEnd + 1, candidate.end);
        // "Alpha University Research and Innovation System (ARIS)"
        if (candidate.type == OrganizationType.UNIVERSITY
                && candidate.head.order() != HeadOrder.PRE
                && candidate.start < candidate.headStart
                && candidate.end > candidate.headEnd + 1
                && tokens.get(candidate.headEnd).isCapitalized()
                && !tokens.get(candidate.headEnd).is("of")
                && words.isTopic(tokens.get(candidate.headEnd).lower())
                && words.isTopic(tokens.get(candidate.end - 1).lower())
                && words.placeAt(tokens, candidate.headEnd) == null) {
            candidate.type = OrganizationType.ORGANIZATIONAL_UNIT;
        }
        if (candidate.type == OrganizationType.ORGANIZATIONAL_UNIT && isOfState(tokens, candidate)
                || candidate.head.type() == OrganizationType.INTERNATIONAL_ORGANIZATION
                        && candidate.head.weak()
                        && isOfOneState(tokens, candidate)) {
            candidate.type = OrganizationType.GOVERNMENT_BODY;
        } else if (candidate.head.type() == OrganizationType.INTERNATIONAL_ORGANIZATION
                && candidate.head.weak()
                && NameWords.words(tokens, candidate.start, candidate.headStart).contains("National")) {
            candidate.type = OrganizationType.ASSOCIATION;
        }
        if (ofTopic
                && !candidate.town
                && !isOfTownInBrackets(tokens, candidate)
                && candidate.type != OrganizationType.GOVERNMENT_BODY
                && gazetteer.words("unit-heads-of").contains(token.lower())) {
            candidate.type = OrganizationType.ORGANIZATIONAL_UNIT;
        }
        return accept(sentence, candidate);
    }

    /** {@code College of Business and Law (Belgrade, Serbia)}: a house by itself, and no part of the one whose news it is. */
    private boolean isOfTownInBrackets(List<Token> tokens, NameCandidate candidate) {
        return candidate.head.type() == OrganizationType.COLLEGE
                && candidate.end + 1 < tokens.size()
                && tokens.get(candidate.end).is("(")
                && words.placeAt(tokens, candidate.end + 1) != null;
    }

    /** Whether a word that heads names in another language is a name behind a form of address: {@code Dr. Truong Ha Bay}. */
    private boolean isSomebody(List<Token> tokens, int i, PhraseTable.Match<Head> match) {
        return i > 0
                && match.end() == i + 1
                && !match.value().language().equals("en")
                && gazetteer.isHonorific(tokens, i - 1)
                && gazetteer.givenName(tokens.get(i).text()) != null;
    }

    /** Whether a school lasts for some weeks only: {@code Summer School}. */
    private boolean isSeasonal(List<Token> tokens, int i) {
        return i > 0
                && (tokens.get(i).is("school") || tokens.get(i).is("academy"))
                && gazetteer.words("seasons").contains(tokens.get(i - 1).lower());
    }

    /** {@code Office of the Higher Education Commission}: the office is the body of state, and not a part of it. */
    private static void officeOf(List<Token> tokens, NameCandidate candidate, int from) {
        int of = candidate.start - 1;
        if (of > from && tokens.get(of).is("the")) {
            of--;
        }
        if (of > from
                && tokens.get(candidate.headEnd - 1).is("commission")
                && candidate.start < candidate.headStart
                && tokens.get(of).is("of")
                && tokens.get(of - 1).is("office")
                && tokens.get(of - 1).isCapitalized()) {
            candidate.start = of - 1;
        }
    }

    private static boolean isOfCommission(List<Token> tokens, int of) {
        int i = of + 1 < tokens.size() && tokens.get(of + 1).is("the") ? of + 2 : of + 1;
        if (of >= tokens.size() || !tokens.get(of).is("of")) {
            return false;
        }
        while (i < tokens.size()
                && tokens.get(i).isCapitalized()
                && !tokens.get(i).is("commission")) {
            i++;
        }
        return i < tokens.size() && tokens.get(i).is("commission") && i > of + 1;
    }

    /** {@code Business Administration} is taught; {@code and General Administration of the Faculty} is what somebody is in charge of. */
    private boolean isNoOffice(List<Token> tokens, int i) {
        int of = i + 1;
        int unit = of + 1 < tokens.size() && tokens.get(of + 1).is("the") ? of + 2 : of + 1;
        boolean ofUnit = unit < tokens.size()
                && tokens.get(of).is("of")
                && gazetteer.words("academic-units").contains(tokens.get(unit).lower());
        return tokens.get(i - 1).is("business") || tokens.get(i - 1).is("general") && ofUnit;
    }

    /** A head with the name of its seat behind a hyphen, {@code Istanbul University-Cerrahpaşa}, or null. */
    private PhraseTable.Match<Head> withBranch(List<Token> tokens, int i) {
        String word = tokens.get(i).text();
        int hyphen = word.indexOf('-');
        Head head = hyphen > 0
                        && hyphen + 1 < word.length()
                        && tokens.get(i).isCapitalized()
                        && Character.isUpperCase(word.charAt(hyphen + 1))
                ? gazetteer.heads.get(word.substring(0, hyphen))
                : null;
        boolean house = head != null && !head.weak() && head.type() == OrganizationType.UNIVERSITY;
        return house ? new PhraseTable.Match<>(i, i + 1, head) : null;
    }

    /** Whether a whole name stands before that of a unit: {@code Osh State University} of {@code Osh State University International Office}. */
    private boolean ownsUnit(List<Token> tokens, int i, Head head, Head behind) {
        return i > 0
                && (behind.type() == OrganizationType.ORGANIZATIONAL_UNIT || isSchoolOfTopic(tokens, i + 1))
                && !head.weak()
                && (head.type() == OrganizationType.UNIVERSITY || head.type() == OrganizationType.COLLEGE)
                && tokens.get(i - 1).isCapitalized()
                && (!genericModifiers.contains(tokens.get(i - 1).lower())
                        || i > 1 && tokens.get(i - 2).isCapitalized());
    }

    /** {@code College of Pharmacy} of {@code Alpha University College of Pharmacy}. */
    private boolean isSchoolOfTopic(List<Token> tokens, int i) {
        return i + 2 < tokens.size()
                && gazetteer.words("academic-units").contains(tokens.get(i).lower())
                && tokens.get(i + 1).is("of")
                && tokens.get(i + 2).isCapitalized()
                && words.isTopic(tokens.get(i + 2).lower());
    }

    /** Whether a department is one of state: {@code Municipal Foreign Affairs Office}, {@code Department of Fisheries of Osh Region}. */
    private boolean isOfState(List<Token> tokens, NameCandidate candidate) {
        if (!gazetteer
                .words("offices-of-state")
                .contains(tokens.get(candidate.headEnd - 1).lower())) {
            return false;
        }
        if (candidate.end > candidate.headEnd
                && gazetteer
                        .words("bodies-of-state")
                        .contains(tokens.get(candidate.end - 1).lower())) {
            return true;
        }
        for (int k = candidate.start; k < candidate.headStart; k++) {
            if (gazetteer.words("levels-of-state").contains(tokens.get(k).lower())) {
                return true;
            }
        }
        Token last = tokens.get(candidate.end - 1);
        return candidate.end > candidate.headEnd + 2
                && last.isCapitalized()
                && gazetteer.words("region-words").contains(last.lower());
    }

    /** {@code Zahra Higher Organization for Culture}, {@code General Organization for Standards}: an organization of one state. */
    private boolean isOfOneState(List<Token> tokens, NameCandidate candidate) {
        for (int k = candidate.start; k < candidate.headStart; k++) {
            if (gazetteer.words("organizations-of-state").contains(tokens.get(k).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words before a unit say what somebody heads: {@code Vice Dean of General Affairs Faculty of Law}, a comma left out. */
    private boolean endsTitle(List<Token> tokens, NameCandidate candidate) {
        int start = candidate.start;
        if (candidate.headStart - start < 2
                || start < 2
                || candidate.head.type() != OrganizationType.ORGANIZATIONAL_UNIT
                || candidate.headEnd + 1 >= tokens.size()
                || !tokens.get(candidate.headEnd).is("of")
                || !words.isTopic(tokens.get(candidate.headEnd + 1).lower())
                || !(tokens.get(start - 1).is("of") || tokens.get(start - 1).is("for"))
                || !words.isTitle(tokens, start - 2)) {
            return false;
        }
        for (int k = start; k < candidate.headStart; k++) {
            if (tokens.get(k).isCapitalized() && !words.isTopic(tokens.get(k).lower())) {
                return false;
            }
        }
        return true;
    }

    /** A name from the table, where it is not the beginning of a longer one: {@code OSCE Field Office}. */
    private NameCandidate known(List<Token> tokens, int i, PhraseTable.Match<OrganizationType> known) {
        int end = known.end();
        Token last = tokens.get(end - 1);
        boolean word = end == i + 1 && gazetteer.isCommon(last.lower()) && !last.isAllCaps();
        boolean headed = end > i + 1
                && end < tokens.size()
                && (tokens.get(end).is("of") || tokens.get(end).is("for"))
                && gazetteer.heads.match(tokens, end - 1) != null;
        Set<String> shared = gazetteer.words("share-buttons");
        boolean button = i > 0 && shared.contains(tokens.get(i - 1).lower())
                || end < tokens.size() && shared.contains(tokens.get(end).lower());
        // "the World Bank Centres of Excellence"
        boolean of = end + 1 < tokens.size()
                && tokens.get(end).isCapitalized()
                && tokens.get(end).lower().endsWith("s")
                && tokens.get(end + 1).is("of")
                && gazetteer.isCommon(tokens.get(end).lower());
        boolean lands = end < tokens.size() && LANDS.contains(tokens.get(end).lower());
        if (word || headed || button || of || lands || words.continuesName(tokens, end)) {
            return null;
        }
        NameCandidate candidate = new NameCandidate();
        candidate.start = i;
        candidate.end = known.value() == OrganizationType.COMPANY ? Math.max(end, rightEdge.ofLand(tokens, end)) : end;
        candidate.type = known.value();
        return candidate;
    }

    /**
     * {@code JSC "Aluminium of X"}, {@code the organization "Engineers for X"}: a house by the letters or the word for its kind and its
     * name in quotation marks; else null.
     */
    private NameCandidate quotedCompany(List<Token> tokens, int i) {
        boolean letters = tokens.get(i).isAllCaps()
                && gazetteer.words("company-letters").contains(tokens.get(i).lower());
        boolean kind = gazetteer.words("kinds-of-houses").contains(tokens.get(i).text());
        if (!letters && !kind || i + 3 >= tokens.size() || !tokens.get(i + 1).is("\"")) {
            return null;
        }
        int close = i + 2;
        while (close < tokens.size() && close < i + 10 && !tokens.get(close).is("\"")) {
            close++;
        }
        if (close >= tokens.size()
                || !tokens.get(close).is("\"")
                || !tokens.get(i + 2).isCapitalized()
                || letters && isSchool(tokens, i + 2, close)) {
            return null;
        }
        NameCandidate candidate = new NameCandidate();
        candidate.start = letters ? i : i + 2;
        candidate.end = letters ? close + 1 : close;
        candidate.type = letters
                        || gazetteer.words("companies").contains(tokens.get(i).lower())
                ? OrganizationType.COMPANY
                : OrganizationType.ASSOCIATION;
        return candidate;
    }

    /** {@code NJSC "Alpha University"}: a company by law, and a university by its name. */
    private boolean isSchool(List<Token> tokens, int from, int to) {
        for (int k = from; k < to; k++) {
            Head head = tokens.get(k).isCapitalized()
                    ? gazetteer.heads.get(tokens.get(k).text())
                    : null;
            if (head != null
                    && !head.weak()
                    && (head.type() == OrganizationType.UNIVERSITY || head.type() == OrganizationType.COLLEGE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether letters that many universities share stand before the town that tells which: {@code UT Austin}, {@code IIT Bombay}. */
    private boolean isCampus(List<Token> tokens, int i) {
        if (!tokens.get(i).isAllCaps()
                || !gazetteer.words("campus-letters").contains(tokens.get(i).lower())
                || i + 1 >= tokens.size()) {
            return false;
        }
        PhraseTable.Match<Gazetteer.PlaceEntry> town = words.placeAt(tokens, i + 1);
        return town != null ? !town.value().isCountry() : isTownBehind(tokens, i);
    }

    /** {@code at HTW Alphaheim}: letters of many universities behind a word that speaks of houses, with a town that no table knows. */
    private boolean isTownBehind(List<Token> tokens, int i) {
        Token town = tokens.get(i + 1);
        return i > 0
                && gazetteer
                        .words("institution-links")
                        .contains(tokens.get(i - 1).lower())
                && town.isWord()
                && town.isCapitalized()
                && !town.isAllCaps()
                && !gazetteer.isCommon(town.lower())
                && gazetteer.givenName(town.text()) == null
                && gazetteer.heads.match(tokens, i + 1) == null
                && !words.isTitle(tokens, i + 1)
                && (i + 2 >= tokens.size() || !tokens.get(i + 2).isCapitalized());
    }

    private NameCandidate campus(List<Token> tokens, int i) {
        NameCandidate candidate = new NameCandidate();
        candidate.start = i;
        PhraseTable.Match<Gazetteer.PlaceEntry> town = words.placeAt(tokens, i + 1);
        candidate.end = town == null ? i + 2 : town.end();
        candidate.type = OrganizationType.UNIVERSITY;
        return candidate;
    }

    /** Whether a place, with what is joined to it by a hyphen, is all that stands from {@code i} to {@code end}. */
    private boolean ofPlace(List<Token> tokens, int i, int end) {
        if (words.isPlaceTo(tokens, i, end)) {
            return true;
        }
        int hyphen = tokens.get(i).text().indexOf('-');
        return i + 1 == end
                && hyphen > 0
                && gazetteer.place(tokens.get(i).text().substring(0, hyphen)) != null;
    }

    private static boolean isUnitHead(Head head) {
        return head.type() != OrganizationType.UNIVERSITY || head.weak();
    }

    /** {@code A Confucius Institute was inaugurated}, {@code opened a Luban Workshop}: the one that is opened here. */
    private boolean isOpened(List<Token> tokens, NameCandidate candidate) {
        int before = candidate.start - 2;
        int after = candidate.end;
        while (after < tokens.size()
                && (tokens.get(after).is("was")
                        || tokens.get(after).is("has")
                        || tokens.get(after).is("been"))) {
            after++;
        }
        return before >= 0
                        && gazetteer
                                .words("opening-verbs")
                                .contains(tokens.get(before).lower())
                || after > candidate.end
                        && after < tokens.size()
                        && gazetteer
                                .words("opening-verbs")
                                .contains(tokens.get(after).lower());
    }

    /** Whether an ordinal tells a joint institution from others of its kind: the second one, and the first beside the second. */
    private boolean isOneOfSeveral(List<Token> tokens, NameCandidate candidate) {
        if (candidate.start == 0 || candidate.start < candidate.headStart || candidate.end == candidate.headEnd) {
            return false;
        }
        String ordinal = tokens.get(candidate.start - 1).lower();
        if (!ordinal.equals("first")) {
            return gazetteer.words("ordinals-of-several").contains(ordinal);
        }
        String name = NameWords.words(tokens, candidate.headStart, candidate.headEnd);
        for (int k = 1; k + candidate.headEnd - candidate.headStart <= tokens.size(); k++) {
            if (gazetteer
                            .words("ordinals-of-several")
                            .contains(tokens.get(k - 1).lower())
                    && NameWords.words(tokens, k, k + candidate.headEnd - candidate.headStart)
                            .equals(name)) {
                return true;
            }
        }
        return false;
    }

    private NameCandidate accept(Sentence sentence, NameCandidate candidate) {
        List<Token> tokens = sentence.tokens();
        if (noNames.isState(tokens, candidate)
                || noNames.isSitting(tokens, candidate)
                || noNames.isOfParty(tokens, candidate)
                || noNames.isEarlierName(tokens, candidate)
                || noNames.isOneOfMany(sentence, candidate)
                || noNames.isSomebodysPost(tokens, candidate)) {
            return null;
        }
        int nameWords = 0;
        boolean distinct = false;
        for (int k = candidate.start; k < candidate.end; k++) {
            Token token = tokens.get(k);
            if (k >= candidate.headStart && k < candidate.headEnd) {
                continue;
            }
            if (token.isCapitalized() || token.kind() == Token.Kind.NUMBER) {
                nameWords++;
                distinct |= !genericModifiers.contains(token.lower()) && !organs.contains(token.lower());
            }
        }
        boolean afterThe = candidate.start > 0 && words.isDeterminer(tokens.get(candidate.start - 1));
        if (candidate.head.type() == OrganizationType.JOINT_INSTITUTION
                && candidate.headEnd - candidate.headStart > 1) {
            boolean any = candidate.start == candidate.headStart
                    && candidate.start > 0
                    && (tokens.get(candidate.start - 1).is("a")
                            || tokens.get(candidate.start - 1).is("an"));
            if (tokens.get(candidate.headEnd - 1).lower().endsWith("s")) {
                return null;
            }
            // What a headline tells of is one, though it is a new one there.
            if (any
                    && candidate.end == candidate.headEnd
                    && sentence.block() != Block.Kind.HEADLINE
                    && !isOpened(tokens, candidate)) {
                candidate.form = Form.GENERIC;
                return candidate;
            }
            variants(tokens, candidate);
            atHouse(tokens, candidate);
            if (isOneOfSeveral(tokens, candidate)) {
                candidate.start--;
                if (tokens.get(candidate.start).is("first")) {
                    candidate.variants.clear(); // without an ordinal, the one is meant that the news is about
                }
            }
            return candidate;
        }
        boolean fullHead = candidate.headEnd - candidate.headStart > 2
                && (tokens.get(candidate.headStart + 1).is("of")
                        || candidate.head.type() == OrganizationType.GOVERNMENT_BODY
                                && organs.contains(
                                        tokens.get(candidate.headEnd - 1).lower()));
        // "Department of international relations"
        boolean ofField = candidate.end > candidate.headEnd + 1
                && tokens.get(candidate.headEnd).is("of")
                && candidate.type == OrganizationType.ORGANIZATIONAL_UNIT;
        if (nameWords == 0
                && (fullHead
                        || ofField
                        || gazetteer.knownOrganizations.get(
                                        NameWords.words(tokens, candidate.headStart, candidate.headEnd))
                                != null)) {
            return candidate;
        }
        if (nameWords == 0
                && candidate.headEnd - candidate.headStart > 1
                && (candidate.head.type() == OrganizationType.RESEARCH_INSTITUTE
                                && organNames.isHeaded(tokens, candidate.start)
                        || candidate.head.type() == OrganizationType.HOSPITAL) // "the Children's Hospital of"
                && organNames.isOfInstitution(tokens, candidate.end)) {
            candidate.type =
                    OrganizationType.ORGANIZATIONAL_UNIT; // "Director of the Research Center of Alpha University"
            return candidate;
        }
        if (nameWords == 0
                && candidate.headEnd - candidate.headStart > 2
                && tokens.get(candidate.headStart + 1).kind() == Token.Kind.POSSESSIVE
                && organNames.isHeaded(tokens, candidate.start)) {
            return candidate; // "Deputy Head of the President's Office"
        }
        if (nameWords == 0) {
            boolean organ = organs.contains(tokens.get(candidate.headStart).lower());
            boolean unit = candidate.head.type() == OrganizationType.ORGANIZATIONAL_UNIT;
            boolean goesOn = candidate.end < tokens.size()
                    && (tokens.get(candidate.end).is("&")
                            || tokens.get(candidate.end).isCapitalized()
                                    && gazetteer.heads.match(tokens, candidate.end) != null);
            if (afterThe
                    && !organ
                    && !goesOn
                    && (unit || NameWords.isInstitution(candidate.head.type()) || !candidate.head.weak())) {
                candidate.form = Form.GENERIC;
                return candidate;
            }
            return null;
        }
        String first = tokens.get(candidate.headStart).lower();
        boolean ofInstitution = candidate.start < candidate.headStart
                && (tokens.get(candidate.start).isAllCaps()
                        || NameWords.isMixedCaps(tokens.get(candidate.start).text()));
        // "Chairman of the College Council"
        if (organs.contains(first)
                && organNames.isHeaded(tokens, candidate.start)
                && (organNames.isOfHouse(tokens, candidate) || organNames.isJoinedToPost(tokens, candidate.end))) {
            return null;
        }
        if (organs.contains(first)
                && organNames.isHeaded(tokens, candidate.start)
                && !organNames.isPartOfPost(tokens, candidate)
                && !organNames.isOfKind(tokens, candidate)) {
            candidate.type =
                    organNames.isOwnOrgan(tokens, candidate) ? OrganizationType.ORGANIZATIONAL_UNIT : candidate.type;
            variants(tokens, candidate);
            return candidate;
        }
        if (ofInstitution
                && candidate.headStart - candidate.start == 1
                && candidate.end == candidate.headEnd
                && gazetteer.words("bare-units").contains(first)) {
            return null;
        }
        if (organs.contains(first)
                && (organNames.isOwnOrgan(tokens, candidate) || first.equals("senate") || first.equals("syndicate"))
                && organNames.isOfInstitution(tokens, candidate.end)) {
            candidate.type = OrganizationType.ORGANIZATIONAL_UNIT;
            return candidate;
        }
        // "ABC Board of Trustees"
        if (organs.contains(first)
                && ofInstitution
                && candidate.headStart - candidate.start == 1
                && candidate.end > candidate.headEnd + 1
                && organNames.isOwnOrgan(tokens, candidate)) {
            candidate.start = candidate.headStart;
            candidate.type = OrganizationType.ORGANIZATIONAL_UNIT;
            return candidate;
        }
        if (organs.contains(first)
                && !fullHead
                && (!distinct || ofInstitution && candidate.headStart - candidate.start == 1)) {
            return null;
        }
        if (first.equals("department")
                && !distinct
                && nameWords == 1
                && candidate.end == candidate.headEnd
                && candidate.start < candidate.headStart
                && tokens.get(candidate.start).is("state")) {
            return null;
        }
        if (noNames.isRoom(tokens, candidate)) {
            return null;
        }
        boolean unitOf = candidate.head.type() == OrganizationType.ORGANIZATIONAL_UNIT
                && candidate.end > candidate.headEnd
                && tokens.get(candidate.headEnd).is("of")
                && gazetteer.ranks.get(tokens.get(candidate.headStart).text()) == null;
        if (candidate.type == OrganizationType.COMPANY
                && candidate.start > 1
                && gazetteer.ranks.get(tokens.get(candidate.start - 2).text()) != null
                && tokens.get(candidate.start - 2).lower().startsWith("minister")) {
            return null;
        }
        if (candidate.head.weak()
                && !distinct
                && nameWords < 2
                && !afterThe
                && !unitOf
                && !candidate.behindName
                && !organNames.isHeaded(tokens, candidate.start)) {
            return null;
        }
        // "Director of Higher University Education Evaluation": plain words before and behind make it a topic.
        if (!distinct
                && candidate.end == candidate.headEnd
                && candidate.end < tokens.size()
                && NameWords.isInstitution(candidate.head.type())
                && tokens.get(candidate.end).isCapitalized()
                && words.isTopic(tokens.get(candidate.end).lower())
                && !words.isTitle(tokens, candidate.end)) {
            return null;
        }
        variants(tokens, candidate);
        return candidate;
    }

    /** {@code Confucius Institute at the Alpha University}: a joint institution with the house that it is at. */
    private void atHouse(List<Token> tokens, NameCandidate candidate) {
        int at = candidate.end;
        if (candidate.type != OrganizationType.JOINT_INSTITUTION
                || at + 2 >= tokens.size()
                || !tokens.get(at).is("at")) {
            return;
        }
        int from = tokens.get(at + 1).is("the") ? at + 2 : at + 1;
        int end = from;
        boolean house = false;
        while (end < tokens.size()
                && (tokens.get(end).isCapitalized()
                        || tokens.get(end).is("of")
                                && end + 1 < tokens.size()
                                && tokens.get(end + 1).isCapitalized())) {
            house |= gazetteer.words("houses").contains(tokens.get(end).lower());
            end++;
        }
        if (house) {
            candidate.variants.add(new int[] {candidate.start, end});
        }
    }

    /** Forms of the name that leave something out or take more in. */
    private void variants(List<Token> tokens, NameCandidate candidate) {
        // "BiPSU University": the letters alone are its name.
        if (candidate.headStart - candidate.start == 1
                && candidate.end == candidate.headEnd
                && (candidate.type == OrganizationType.UNIVERSITY || candidate.type == OrganizationType.COLLEGE)
                && NameWords.isMixedCaps(tokens.get(candidate.start).text())) {
            candidate.variants.add(new int[] {candidate.start, candidate.headStart});
        }
        // "Student Affairs Department of Alpha Beta": what the unit is called within its house.
        if (candidate.type == OrganizationType.ORGANIZATIONAL_UNIT
                && candidate.start < candidate.headStart
                && candidate.headEnd + 1 < candidate.end
                && tokens.get(candidate.headEnd).is("of")
                && !words.isTopic(tokens.get(candidate.headEnd + 1).lower())) {
            candidate.variants.add(new int[] {candidate.start, candidate.headEnd});
        }
        // Without a possessor or an adjective of a country before a body of state.
        for (int k = candidate.start; k < candidate.headStart; k++) {
            boolean headAlone = k + 1 == candidate.headStart && candidate.end == candidate.headEnd;
            if (tokens.get(k).kind() == Token.Kind.POSSESSIVE && !headAlone) {
                candidate.variants.add(new int[] {k + 1, candidate.end});
            }
        }
        if (candidate.start < candidate.headStart
                && gazetteer.demonyms.match(tokens, candidate.start) != null
                && (candidate.end > candidate.headEnd
                        || gazetteer.demonyms.match(tokens, candidate.start).end() < candidate.headStart)
                && (candidate.type == OrganizationType.GOVERNMENT_BODY
                        || candidate.type == OrganizationType.DIPLOMATIC_MISSION
                        || candidate.type == OrganizationType.ASSOCIATION)) {
            candidate.variants.add(
                    new int[] {gazetteer.demonyms.match(tokens, candidate.start).end(), candidate.end});
        }
        // With "in PLACE" behind it.
        if (candidate.end + 1 < tokens.size() && tokens.get(candidate.end).is("in")) {
            int place = tokens.get(candidate.end + 1).is("the") ? candidate.end + 2 : candidate.end + 1;
            if (place < tokens.size()
                    && tokens.get(place).isCapitalized()
                    && tokens.get(place).isWord()
                    && gazetteer.month(tokens.get(place).text()) == 0) {
                PhraseTable.Match<Gazetteer.PlaceEntry> known = gazetteer.places.match(tokens, place);
                boolean the = place == candidate.end + 2;
                boolean region = known != null // "in Alpha region" says where a house is, "in Alpha" which it is
                        && known.end() < tokens.size()
                        && gazetteer
                                .words("region-words")
                                .contains(tokens.get(known.end()).text());
                // "University of Alpha in Kenya": its town tells it apart already.
                boolean told = known != null
                        && known.value().isCountry()
                        && candidate.type == OrganizationType.UNIVERSITY
                        && candidate.end > candidate.headEnd;
                if (known != null && !region && !told
                        || the
                                && gazetteer.demonyms.match(tokens, place) == null
                                && !(place + 1 < tokens.size()
                                        && tokens.get(place + 1).is("of"))
                                && !words.isTopic(tokens.get(place).lower())
                                && gazetteer.heads.match(tokens, place) == null) {
                    candidate.variants.add(new int[] {candidate.start, known != null ? known.end() : place + 1});
                }
            }
        }
        // Without "of COUNTRY", "in PLACE" or "named after NAME" at the end.
        for (int k = candidate.headEnd; k < candidate.end - 1; k++) {
            Token token = tokens.get(k);
            boolean tail = token.is("named")
                    || (token.is("of") || token.is("in") || token.is("at"))
                            && words.isPlaceTo(tokens, k + 1, candidate.end);
            boolean ofRealm = token.is("of")
                    && gazetteer.words("realms").contains(tokens.get(k - 1).lower());
            if (tail
                    && !ofRealm
                    && k > candidate.start + 1
                    && (candidate.headStart > candidate.start || k > candidate.headEnd)) {
                candidate.variants.add(new int[] {candidate.start, k});
            }
        }
    }
}
