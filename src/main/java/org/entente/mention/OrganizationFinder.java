package org.entente.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.document.Span;
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
    private static final int LONGEST_LEFT = 14;
    private static final int LONGEST_RIGHT = 18;

    private final Gazetteer gazetteer;
    private final Set<String> headlineVerbs;
    private final Set<String> organs;
    private final Set<String> notNames;
    private final Set<String> openers;
    private final Set<String> genericModifiers;
    private final Set<String> foreignLinks;
    private final Set<String> campusWords;

    OrganizationFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        headlineVerbs = gazetteer.words("headline-verbs");
        organs = gazetteer.words("organs");
        notNames = gazetteer.words("not-institutions");
        openers = gazetteer.words("sentence-openers");
        genericModifiers = gazetteer.words("generic-modifiers");
        foreignLinks = gazetteer.words("foreign-links");
        campusWords = gazetteer.words("place-heads");
    }

    /** The institutions named in a sentence, in order, none overlapping another. */
    List<OrganizationMention> find(Sentence sentence) {
        List<OrganizationMention> found = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Candidate candidate = candidate(sentence, i, from);
            if (candidate == null) {
                continue;
            }
            if (candidate.start >= from) {
                found.add(candidate.mention(this, tokens));
                from = candidate.end;
                i = Math.max(i, candidate.end - 1);
            }
        }
        return found;
    }

    /** A name that is being grown: tokens {@code start} to {@code end}. */
    private static final class Candidate {
        int start;
        int end;
        int headStart;
        int headEnd;
        Head head;
        OrganizationType type;
        Form form = Form.NAME;
        /** What a part of a university is that is named by it, or null. */
        OrganizationType partType;

        final List<int[]> variants = new ArrayList<>();

        OrganizationMention mention(OrganizationFinder finder, List<Token> tokens) {
            Span span = new Span(tokens.get(start).start(), tokens.get(end - 1).end());
            Set<Span> aliases = new LinkedHashSet<>();
            for (int[] variant : variants) {
                Span alias = new Span(
                        tokens.get(variant[0]).start(),
                        tokens.get(variant[1] - 1).end());
                if (!alias.equals(span)) {
                    aliases.add(alias);
                }
            }
            String headWord =
                    headEnd > headStart ? words(tokens, headStart, headEnd).toLowerCase(Locale.ROOT) : "";
            return new OrganizationMention(
                    span,
                    words(tokens, start, end),
                    type,
                    form,
                    headWord,
                    List.copyOf(aliases),
                    finder.country(tokens, start, end));
        }
    }

    private Candidate candidate(Sentence sentence, int i, int from) {
        List<Token> tokens = sentence.tokens();
        Token token = tokens.get(i);
        if (!token.isWord()) {
            return null;
        }
        PhraseTable.Match<OrganizationType> known =
                token.isCapitalized() ? gazetteer.knownOrganizations.match(tokens, i) : null;
        PhraseTable.Match<Head> match = gazetteer.heads.match(tokens, i);
        if (known != null && (match == null || known.end() > match.end())) {
            return known(tokens, i, known);
        }
        if (match == null) {
            return suffixHead(sentence, i, from);
        }
        Head head = match.value();
        if (match.end() - i == 1 && notNames.contains(token.lower())
                || i > 0
                        && gazetteer
                                .words("before-no-institution")
                                .contains(tokens.get(i - 1).lower())) {
            return null;
        }
        boolean english = head.language().equals("en");
        if (!token.isCapitalized()) {
            return english ? lowerCase(sentence, i, match, from) : foreignLower(sentence, i, match, from);
        }
        // A head inside a longer run of heads: the last one heads the name ("University Hospital", "School Board").
        if (head.order() != HeadOrder.PRE && english && i + 1 < tokens.size()) {
            PhraseTable.Match<Head> next =
                    match.end() < tokens.size() && tokens.get(match.end()).isCapitalized()
                            ? gazetteer.heads.match(tokens, match.end())
                            : null;
            if (next != null
                    && next.value().language().equals("en")
                    && !isTitle(tokens, match.end())
                    && !(isUnitHead(next.value())
                            && next.end() < tokens.size()
                            && tokens.get(next.end()).is("of"))) {
                return null;
            }
            if (next == null && continuesName(tokens, match.end())) {
                return null;
            }
        }
        Candidate candidate = new Candidate();
        candidate.head = head;
        candidate.headStart = i;
        candidate.headEnd = match.end();
        candidate.start = english || head.order() != HeadOrder.PRE ? left(sentence, i, from) : i;
        if (endsTitle(tokens, candidate)) {
            candidate.start = i;
        }
        candidate.end = match.end();
        int right = english ? right(sentence, candidate) : foreignRight(tokens, match.end());
        candidate.end = right;
        candidate.type = candidate.partType == null ? head.type() : candidate.partType;
        if (candidate.type == OrganizationType.OTHER) {
            candidate.type = body(tokens, candidate);
        }
        boolean ofTopic = candidate.start == i
                && candidate.end > candidate.headEnd
                && tokens.get(candidate.headEnd).is("of")
                && !ofPlace(tokens, candidate.headEnd + 1, candidate.end);
        if (ofTopic && gazetteer.words("unit-heads-of").contains(token.lower())) {
            candidate.type = OrganizationType.ORGANIZATIONAL_UNIT;
        }
        return accept(sentence, candidate);
    }

    /** Whether the words before a unit say what somebody heads: {@code Vice Dean of General Affairs Faculty of Law}, a comma left out. */
    private boolean endsTitle(List<Token> tokens, Candidate candidate) {
        int start = candidate.start;
        if (candidate.headStart - start < 2
                || start < 2
                || candidate.head.type() != OrganizationType.ORGANIZATIONAL_UNIT
                || candidate.headEnd >= tokens.size()
                || !tokens.get(candidate.headEnd).is("of")
                || !(tokens.get(start - 1).is("of") || tokens.get(start - 1).is("for"))
                || !isTitle(tokens, start - 2)) {
            return false;
        }
        for (int k = start; k < candidate.headStart; k++) {
            if (tokens.get(k).isCapitalized() && !isTopic(tokens.get(k).lower())) {
                return false;
            }
        }
        return true;
    }

    /** A name from the table, where it is not the beginning of a longer one: {@code OSCE Field Office}. */
    private Candidate known(List<Token> tokens, int i, PhraseTable.Match<OrganizationType> known) {
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
        if (word || headed || button || continuesName(tokens, end)) {
            return null;
        }
        Candidate candidate = new Candidate();
        candidate.start = i;
        candidate.end = end;
        candidate.type = known.value();
        return candidate;
    }

    /** Whether a place, with what is joined to it by a hyphen, is all that stands from {@code i} to {@code end}. */
    private boolean ofPlace(List<Token> tokens, int i, int end) {
        if (isPlaceTo(tokens, i, end)) {
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

    /** {@code School} of {@code School Cooperation}: the head is followed by words that make it a modifier. */
    private boolean continuesName(List<Token> tokens, int i) {
        int j = i;
        while (j < tokens.size()
                && tokens.get(j).isCapitalized()
                && tokens.get(j).isWord()
                && j - i < 6) {
            PhraseTable.Match<Head> head = gazetteer.heads.match(tokens, j);
            if (isTitle(tokens, j) || gazetteer.isHonorific(tokens, j)) {
                return false;
            }
            if (head != null) {
                return head.value().order() != HeadOrder.PRE
                        && !(head.end() < tokens.size()
                                && tokens.get(head.end()).is("of"));
            }
            j++;
        }
        return false;
    }

    private Candidate accept(Sentence sentence, Candidate candidate) {
        List<Token> tokens = sentence.tokens();
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
        boolean afterThe = candidate.start > 0 && isDeterminer(tokens.get(candidate.start - 1));
        if (candidate.head.type() == OrganizationType.JOINT_INSTITUTION
                && candidate.headEnd - candidate.headStart > 1) {
            boolean any = candidate.start == candidate.headStart
                    && candidate.start > 0
                    && (tokens.get(candidate.start - 1).is("a")
                            || tokens.get(candidate.start - 1).is("an"));
            if (tokens.get(candidate.headEnd - 1).lower().endsWith("s")) {
                return null;
            }
            if (any && candidate.end == candidate.headEnd) {
                candidate.form = Form.GENERIC;
                return candidate;
            }
            variants(tokens, candidate);
            return candidate;
        }
        boolean fullHead = candidate.headEnd - candidate.headStart > 2
                && tokens.get(candidate.headStart + 1).is("of");
        if (nameWords == 0
                && (fullHead
                        || gazetteer.knownOrganizations.get(words(tokens, candidate.headStart, candidate.headEnd))
                                != null)) {
            return candidate;
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
                    && (unit || isInstitution(candidate.head.type()) || !candidate.head.weak())) {
                candidate.form = Form.GENERIC;
                return candidate;
            }
            return null;
        }
        String first = tokens.get(candidate.headStart).lower();
        boolean ofInstitution = candidate.start < candidate.headStart
                && (tokens.get(candidate.start).isAllCaps()
                        || isMixedCaps(tokens.get(candidate.start).text()));
        if (organs.contains(first) && isHeaded(tokens, candidate.start) && !isPartOfPost(tokens, candidate)) {
            candidate.type = isOwnOrgan(tokens, candidate) ? OrganizationType.ORGANIZATIONAL_UNIT : candidate.type;
            variants(tokens, candidate);
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
        if (isRoom(tokens, candidate)) {
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
                && !isHeaded(tokens, candidate.start)) {
            return null;
        }
        // "Director of Higher University Education Evaluation": plain words before and behind make it a topic.
        if (!distinct
                && candidate.end == candidate.headEnd
                && candidate.end < tokens.size()
                && isInstitution(candidate.head.type())
                && tokens.get(candidate.end).isCapitalized()
                && isTopic(tokens.get(candidate.end).lower())
                && !isTitle(tokens, candidate.end)) {
            return null;
        }
        variants(tokens, candidate);
        return candidate;
    }

    /** Whether a post with {@code of} or {@code at} stands before: {@code Head of International Office}. */
    private boolean isHeaded(List<Token> tokens, int start) {
        int of = start > 1 && tokens.get(start - 1).is("the") ? start - 2 : start - 1;
        return of > 0
                && (tokens.get(of).is("of") || tokens.get(of).is("at"))
                && (isTitle(tokens, of - 1)
                        || tokens.get(of - 1).is("member")
                        || tokens.get(of - 1).is("members"));
    }

    /** Whether the name goes on as that of a place inside or an occasion: {@code X Council Chamber}, {@code World University Games}. */
    private boolean isRoom(List<Token> tokens, Candidate candidate) {
        int end = candidate.end;
        while (end < tokens.size() && tokens.get(end).isCapitalized() && end - candidate.end < 3) {
            String word = tokens.get(end).lower();
            boolean room = campusWords.contains(word) && candidate.end - candidate.start <= 3
                    || gazetteer.words("rooms-and-occasions").contains(word);
            if (room) {
                return true;
            }
            if (isTitle(tokens, end) && !tokens.get(end).lower().endsWith("s") || gazetteer.isHonorific(tokens, end)) {
                return false;
            }
            end++;
        }
        return false;
    }

    /** Whether a committee belongs to the name of a post: {@code Secretary of the Party Committee}. */
    private boolean isPartOfPost(List<Token> tokens, Candidate candidate) {
        for (int k = candidate.start; k < candidate.end; k++) {
            if (gazetteer.words("post-organs").contains(tokens.get(k).lower())) {
                return true;
            }
        }
        return false;
    }

    /** What a board, council or committee is by its words: a part of an institution, a body of state, of members, or what is not told. */
    private OrganizationType body(List<Token> tokens, Candidate candidate) {
        if (isOwnOrgan(tokens, candidate)) {
            return OrganizationType.ORGANIZATIONAL_UNIT;
        }
        for (int k = candidate.start; k < candidate.end; k++) {
            if (gazetteer.words("words-of-state").contains(tokens.get(k).lower())) {
                return OrganizationType.GOVERNMENT_BODY;
            }
        }
        for (int k = candidate.headEnd; k < candidate.end; k++) {
            if (isTitle(tokens, k) && tokens.get(k).lower().endsWith("s")) {
                return OrganizationType.ASSOCIATION;
            }
        }
        return OrganizationType.OTHER;
    }

    /** Whether a board or council is one inside an institution: {@code Board of Trustees}, {@code Academic Council}. */
    private boolean isOwnOrgan(List<Token> tokens, Candidate candidate) {
        for (int k = candidate.start; k < candidate.end; k++) {
            if (gazetteer.words("own-organs").contains(tokens.get(k).lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInstitution(OrganizationType type) {
        return switch (type) {
            case UNIVERSITY,
                    COLLEGE,
                    SCHOOL,
                    HOSPITAL,
                    GOVERNMENT_BODY,
                    DIPLOMATIC_MISSION,
                    ASSOCIATION,
                    COMPANY,
                    RESEARCH_INSTITUTE,
                    CULTURAL_INSTITUTION -> true;
            default -> false;
        };
    }

    /** Forms of the name that leave something out or take more in. */
    private void variants(List<Token> tokens, Candidate candidate) {
        // Without a possessor or an adjective of a country before a body of state.
        for (int k = candidate.start; k < candidate.headStart; k++) {
            boolean headAlone = k + 1 == candidate.headStart && candidate.end == candidate.headEnd;
            if (tokens.get(k).kind() == Token.Kind.POSSESSIVE && !headAlone) {
                candidate.variants.add(new int[] {k + 1, candidate.end});
            }
        }
        if (candidate.start < candidate.headStart
                && gazetteer.demonyms.match(tokens, candidate.start) != null
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
                if (known != null
                        || the && !isTopic(tokens.get(place).lower()) && gazetteer.heads.match(tokens, place) == null) {
                    candidate.variants.add(new int[] {candidate.start, known != null ? known.end() : place + 1});
                }
            }
        }
        // Without "of COUNTRY", "in PLACE" or "named after NAME" at the end.
        for (int k = candidate.headEnd; k < candidate.end - 1; k++) {
            Token token = tokens.get(k);
            boolean tail = token.is("named")
                    || (token.is("of") || token.is("in") || token.is("at")) && isPlaceTo(tokens, k + 1, candidate.end);
            if (tail && k > candidate.start + 1 && (candidate.headStart > candidate.start || k > candidate.headEnd)) {
                candidate.variants.add(new int[] {candidate.start, k});
            }
        }
    }

    /** Whether the words from {@code i} to {@code end} are a place, with or without {@code the} before it. */
    private boolean isPlaceTo(List<Token> tokens, int i, int end) {
        int from = i < end && tokens.get(i).is("the") ? i + 1 : i;
        PhraseTable.Match<Gazetteer.PlaceEntry> place = from < end ? gazetteer.places.match(tokens, from) : null;
        return place != null && place.end() >= end;
    }

    // ---------------------------------------------------------------- to the left

    private int left(Sentence sentence, int head, int from) {
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
                    && (tokens.get(j - 1).is("no.")
                            || j > 0 && tokens.get(j - 1).is("number")
                            || token.text().matches("\\d+(st|nd|rd|th)")
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
            if (token.is("-")
                    && j - 1 >= floor
                    && tokens.get(j - 1).isCapitalized()
                    && token.start() == tokens.get(j - 1).end()
                    && start == j + 1
                    && tokens.get(j + 1).start() == token.end()) {
                start = j - 1;
                j -= 2;
                continue;
            }
            if (token.is("for")
                    && start == j + 1
                    && j - 1 >= floor
                    && tokens.get(j - 1).isCapitalized()
                    && gazetteer.heads.match(tokens, j - 1) == null
                    && !stopsLeft(sentence, j - 1)) {
                start = j - 1;
                j -= 2;
                continue;
            }
            break;
        }
        start = trimLeft(sentence, start, head);
        return start == head ? quotedBefore(tokens, head, floor) : start;
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
        boolean members = isTitle(tokens, j)
                && token.lower().endsWith("s")
                && j + 1 < tokens.size()
                && (gazetteer
                                .words("bodies-of-members")
                                .contains(tokens.get(j + 1).lower())
                        || tokens.get(j + 1).is("foundation"));
        if (isTitle(tokens, j) && !members
                || gazetteer.isHonorific(tokens, j)
                || token.lower().endsWith("-based")) {
            return true;
        }
        PhraseTable.Match<Head> head = gazetteer.heads.match(tokens, j);
        if (head != null
                && head.value().language().equals("en")
                && !head.value().weak()
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
        return (j == 0 || tokens.get(j - 1).isMark()) && openers.contains(token.lower());
    }

    /** Whether a unit's head with {@code of} behind it follows: {@code X University School of Y}. */
    private boolean isFollowedByUnit(List<Token> tokens, int i) {
        PhraseTable.Match<Head> next =
                i < tokens.size() && tokens.get(i).isCapitalized() ? gazetteer.heads.match(tokens, i) : null;
        return next != null
                && next.end() < tokens.size()
                && tokens.get(next.end()).is("of");
    }

    private int trimLeft(Sentence sentence, int from, int head) {
        List<Token> tokens = sentence.tokens();
        int start = from;
        while (start < head) {
            Token token = tokens.get(start);
            boolean opens = start == 0 || tokens.get(start - 1).isMark();
            String speech = gazetteer.partOfSpeech(token.lower());
            boolean noName = openers.contains(token.lower())
                    || opens && !speech.isEmpty() && !speech.contains("noun") && !speech.contains("adj")
                    || token.isMark()
                    || token.kind() == Token.Kind.POSSESSIVE
                    || token.is("and");
            if (!noName) {
                break;
            }
            start++;
        }
        return start;
    }

    /** Whether {@code X's} is a part of the name: {@code People's}, {@code Taylor's University}; not {@code SUCC's Library}. */
    private boolean possessorBelongs(List<Token> tokens, int possessive, int head) {
        Token possessor = tokens.get(possessive - 1);
        if (possessor.isAllCaps() || isMixedCaps(possessor.text())) {
            return false;
        }
        if (gazetteer.places.match(tokens, possessive - 1) != null) {
            PhraseTable.Match<Head> match = gazetteer.heads.match(tokens, head);
            return match != null && match.value().type() == OrganizationType.GOVERNMENT_BODY;
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
            return before.isCapitalized() && after.isCapitalized() && !isTitle(tokens, and - 1);
        }
        if (!before.isCapitalized() || stopsLeft(sentence, and - 1) || gazetteer.heads.match(tokens, and - 1) != null) {
            return false;
        }
        PhraseTable.Match<Head> unit = gazetteer.heads.match(tokens, head);
        if (isPlace(tokens, and - 1)
                && isPlace(tokens, and + 1)
                && unit != null
                && unit.value().type() != OrganizationType.UNIVERSITY
                && unit.value().type() != OrganizationType.COLLEGE) {
            return true;
        }
        boolean afterPlain = isTopic(after.lower()) || and + 1 == head && gazetteer.isCommon(after.lower());
        if (and + 1 == head) {
            return false;
        }
        return isTopic(before.lower())
                && afterPlain
                && !isPlace(tokens, and + 1)
                && !isPlace(tokens, and - 1)
                && !(and - 1 == 0 && floor == 0 && openers.contains(before.lower()));
    }

    /** {@code Refugees, Displaced Persons and Forced Migration Studies Center}: a list of topics before the head. */
    private boolean joinsCommaLeft(List<Token> tokens, int comma, int head) {
        if (!isTopic(tokens.get(comma - 1).lower()) || !tokens.get(comma - 1).isCapitalized()) {
            return false;
        }
        boolean and = false;
        for (int k = comma + 1; k < head; k++) {
            and |= tokens.get(k).is("and") || tokens.get(k).is("&");
            if (tokens.get(k).isCapitalized() && !isTopic(tokens.get(k).lower())) {
                return false;
            }
        }
        return and;
    }

    // ---------------------------------------------------------------- to the right

    private int right(Sentence sentence, Candidate candidate) {
        List<Token> tokens = sentence.tokens();
        int end = candidate.headEnd;
        int limit = Math.min(tokens.size(), end + LONGEST_RIGHT);
        // "Department of Agriculture and Livestock": the head holds the first topic itself.
        if (end - candidate.headStart > 2 && tokens.get(candidate.headStart + 1).is("of")) {
            end = topics(sentence, end - 1, limit, false);
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
            if (token.is("\"") && end == candidate.headEnd) {
                next = quotedName(tokens, candidate, end, limit);
            } else if (token.is("of")
                    || token.is("for")
                            && candidate.head.type() != OrganizationType.DIPLOMATIC_MISSION
                            && !(candidate.head.type() == OrganizationType.GOVERNMENT_BODY && end > candidate.headEnd)
                            && !belongsToTitle(tokens, candidate)
                    || token.is("on") && onPhrase(tokens, candidate, end)) {
                next = ofPhrase(sentence, candidate, end, limit, leftWords);
            } else if (token.is("named")
                    && end + 2 < limit
                    && (tokens.get(end + 1).is("after") || tokens.get(end + 1).is("for"))) {
                next = namedAfter(tokens, end + 2, limit);
            } else if (token.is("at")
                    && end > candidate.headEnd
                    && candidate.head.type() == OrganizationType.UNIVERSITY
                    && end + 1 < limit
                    && placeAt(tokens, end + 1) != null) {
                candidate.variants.add(new int[] {candidate.start, end});
                next = placePhrase(tokens, end + 1, limit);
            } else if (token.is("in") && takesPlace(candidate)) {
                next = placePhrase(tokens, end + 1, limit);
            } else if (token.isCapitalized()
                    && candidate.headEnd == end
                    && candidate.start == candidate.headStart
                    && candidate.head.order() == HeadOrder.PRE
                    && gazetteer.heads.match(tokens, end) == null
                    && !isTitle(tokens, end)
                    && !gazetteer.isHonorific(tokens, end)
                    && candidate.head.weak() == false
                    && candidate.head.type() != OrganizationType.GOVERNMENT_BODY) {
                next = capitalized(tokens, end, limit);
            } else if (token.isCapitalized()
                    && candidate.start < candidate.headStart
                    && end == candidate.headEnd
                    && placeAt(tokens, end) != null
                    && !placeAt(tokens, end).value().kind().equals("country")
                    && isInstitution(candidate.head.type())
                    && gazetteer.demonyms.match(tokens, end) == null) {
                candidate.variants.add(new int[] {candidate.start, end});
                next = placeAt(tokens, end).end();
            } else if (token.isWord() && candidate.start < candidate.headStart && tailHead(tokens, end)) {
                next = end + 1;
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
        return end;
    }

    /** The end of a name in quotation marks right behind the head, with the town: {@code University "St. Clement" in Sofia}; else -1. */
    private int quotedName(List<Token> tokens, Candidate candidate, int open, int limit) {
        boolean opens = open + 1 < limit
                && tokens.get(open).start() > tokens.get(open - 1).end()
                && tokens.get(open).end() == tokens.get(open + 1).start();
        if (!opens || !isInstitution(candidate.head.type())) {
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

    private static boolean isBranchWord(List<Token> tokens, int i) {
        return i < tokens.size()
                && tokens.get(i).isCapitalized()
                && (tokens.get(i).is("branch") || tokens.get(i).is("campus") && false);
    }

    /** Whether {@code for X} behind a university goes on with a title before it: {@code Vice President of X University for Y}. */
    private boolean belongsToTitle(List<Token> tokens, Candidate candidate) {
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
                && isTitle(tokens, before - 1)
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
    private boolean onPhrase(List<Token> tokens, Candidate candidate, int on) {
        return candidate.head.type() != OrganizationType.UNIVERSITY
                && candidate.head.type() != OrganizationType.COLLEGE
                && on + 1 < tokens.size()
                && tokens.get(on + 1).isWord()
                && isTopic(tokens.get(on + 1).lower())
                && gazetteer.month(tokens.get(on + 1).text()) == 0
                && gazetteer.weekday(tokens.get(on + 1).text()) == 0;
    }

    /** Words that end a company's name: {@code Limited}, {@code Co}. */
    private boolean tailHead(List<Token> tokens, int i) {
        return tokens.get(i).isCapitalized()
                && gazetteer
                        .words("company-tails")
                        .contains(tokens.get(i).lower().replace(".", ""));
    }

    private boolean takesPlace(Candidate candidate) {
        return candidate.head.type() == OrganizationType.DIPLOMATIC_MISSION
                || candidate.head.type() == OrganizationType.ORGANIZATIONAL_UNIT
                || candidate.head.type() == OrganizationType.JOINT_INSTITUTION
                || candidate.head.type() == OrganizationType.OTHER;
    }

    /** Reads {@code of the Republic of X}, {@code of Science and Technology}; -1 where what follows is no part of the name. */
    private int ofPhrase(Sentence sentence, Candidate candidate, int of, int limit, boolean leftWords) {
        List<Token> tokens = sentence.tokens();
        int i = of + 1;
        boolean the = i < limit && tokens.get(i).is("the");
        if (the) {
            i++;
        }
        if (i >= limit) {
            return -1;
        }
        PhraseTable.Match<Gazetteer.PlaceEntry> place = placeAt(tokens, i);
        PhraseTable.Match<Head> part =
                place != null && place.end() < limit && tokens.get(place.end()).isCapitalized()
                        ? gazetteer.heads.match(tokens, place.end())
                        : null;
        int whole = part == null ? -1 : partOfUniversity(tokens, candidate, part);
        if (whole > 0) {
            return whole;
        }
        if (place != null && !isTopicContinued(tokens, place.end())) {
            boolean distinct = false;
            for (int k = candidate.start; k < candidate.headStart; k++) {
                distinct |= tokens.get(k).isCapitalized()
                        && !genericModifiers.contains(tokens.get(k).lower())
                        && !isTopic(tokens.get(k).lower());
            }
            boolean country = place.value().kind().equals("country");
            if (tokens.get(of).is("of")
                    && !(distinct
                            && country
                            && candidate.end == candidate.headEnd
                            && of == candidate.headEnd
                            && candidate.head.type() != OrganizationType.GOVERNMENT_BODY
                            && candidate.head.type() != OrganizationType.ASSOCIATION
                            && candidate.head.type() != OrganizationType.DIPLOMATIC_MISSION)) {
                int end = place.end();
                // "Karaganda Region", "City of X"
                while (end < limit
                        && tokens.get(end).isCapitalized()
                        && gazetteer
                                .words("region-words")
                                .contains(tokens.get(end).lower())) {
                    end++;
                }
                if (end < limit
                        && tokens.get(end).isCapitalized()
                        && gazetteer.heads.match(tokens, end) != null
                        && !isTitle(tokens, end)) {
                    return -1;
                }
                return numbered(tokens, candidate, end);
            }
            return -1;
        }
        Token first = tokens.get(i);
        if (!first.isCapitalized()) {
            return -1;
        }
        if (isMixedCaps(first.text())
                || first.isAllCaps()
                        && first.text().length() > 2
                        && sentence.block() != Block.Kind.HEADLINE
                        && !(isTopicContinued(tokens, i + 1) && gazetteer.heads.match(tokens, i + 1) == null)) {
            return -1;
        }
        if (isTitle(tokens, i) && !followsTopic(tokens, i)) {
            return titlePhrase(sentence, candidate, i, limit);
        }
        if (gazetteer.isHonorific(tokens, i)) {
            return -1;
        }
        if (namesInstitution(tokens, i, limit)) {
            return -1;
        }
        if (the && gazetteer.heads.match(tokens, i) != null) {
            return -1;
        }
        boolean after = of > candidate.headEnd || leftWords;
        if (after
                && tokens.get(of).is("of")
                && !isTopic(first.lower())
                && !the
                && leftWords
                && of == candidate.headEnd
                && gazetteer.demonyms.match(tokens, i) == null
                && candidate.head.order() == HeadOrder.POST) {
            return -1;
        }
        return topics(sentence, i, limit, candidate.head.type() != OrganizationType.GOVERNMENT_BODY);
    }

    /**
     * The end of what is named by the university that it belongs to, {@code University of Ghana Business School}; -1 where the words behind
     * are a name of their own ({@code University of Tashkent Medical Academy}).
     */
    private int partOfUniversity(List<Token> tokens, Candidate candidate, PhraseTable.Match<Head> next) {
        boolean part = next.value().type() == OrganizationType.HOSPITAL
                || next.value().type() == OrganizationType.ORGANIZATIONAL_UNIT && next.end() - next.from() > 1;
        if (!part
                || candidate.start != candidate.headStart
                || candidate.head.type() != OrganizationType.UNIVERSITY
                || next.end() < tokens.size() && tokens.get(next.end()).is("of")) {
            return -1;
        }
        candidate.partType = next.value().type();
        return next.end();
    }

    /** {@code University of Algiers 3}: a number that tells universities of one town apart belongs to the name. */
    private int numbered(List<Token> tokens, Candidate candidate, int end) {
        boolean number = candidate.head.type() == OrganizationType.UNIVERSITY
                && candidate.start == candidate.headStart
                && end < tokens.size()
                && tokens.get(end).text().matches("[1-9]|1[0-3]|I{1,3}")
                && (end + 1 == tokens.size()
                        || tokens.get(end + 1).isMark()
                        || !tokens.get(end + 1).isCapitalized()
                                && !gazetteer
                                        .partOfSpeech(tokens.get(end + 1).lower())
                                        .contains("noun"));
        return number ? end + 1 : end;
    }

    /** The end of {@code of the Vice-Rector for Research} behind an office, of {@code of Rectors} behind a body that they form; else -1. */
    private int titlePhrase(Sentence sentence, Candidate candidate, int i, int limit) {
        List<Token> tokens = sentence.tokens();
        String head = tokens.get(candidate.headEnd - 1).lower();
        boolean office = gazetteer.words("offices-of-posts").contains(head) && candidate.start == candidate.headStart;
        boolean members = tokens.get(i).lower().endsWith("s")
                && !tokens.get(i).is("heads")
                && gazetteer.words("bodies-of-members").contains(head);
        if (!office && !members) {
            return -1;
        }
        int end = i;
        while (end < limit && tokens.get(end).isCapitalized() && isTitle(tokens, end)) {
            end++;
        }
        return end;
    }

    private boolean isTopicContinued(List<Token> tokens, int i) {
        return i < tokens.size()
                && tokens.get(i).isCapitalized()
                && !isTitle(tokens, i)
                && !gazetteer.words("region-words").contains(tokens.get(i).lower())
                && (isTopic(tokens.get(i).lower()) || gazetteer.heads.match(tokens, i) != null);
    }

    private static boolean followsTopic(List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                && tokens.get(i + 1).isCapitalized()
                && tokens.get(i + 1).lower().endsWith("ion");
    }

    /** Whether the capitalised words from here on are a name of an institution of their own. */
    private boolean namesInstitution(List<Token> tokens, int i, int limit) {
        for (int j = i; j < limit; j++) {
            Token token = tokens.get(j);
            boolean joint = token.is("and")
                    || token.is("&")
                    || token.is("of") && j > i
                    || token.kind() == Token.Kind.POSSESSIVE;
            if (!token.isCapitalized() && !joint) {
                return false;
            }
            if (token.is("of") || token.is("and")) {
                return false;
            }
            PhraseTable.Match<Head> head =
                    token.isCapitalized() && !isField(tokens, j) ? gazetteer.heads.match(tokens, j) : null;
            if (head != null && (!head.value().weak() || j > i) && !modifiesTopic(tokens, head.end())) {
                return !organs.contains(token.lower())
                        && (j > i
                                || head.end() < limit && tokens.get(head.end()).is("of"));
            }
        }
        return false;
    }

    /** Reads capitalised topics joined by {@code and}, {@code &}, commas, {@code of}, {@code for}; gives where they end. */
    private int topics(Sentence sentence, int from, int limit, boolean purposes) {
        List<Token> tokens = sentence.tokens();
        int i = capitalized(tokens, from, limit);
        while (i < limit) {
            Token token = tokens.get(i);
            if (token.is("&") && i + 1 < limit && tokens.get(i + 1).isCapitalized()) {
                i = capitalized(tokens, i + 1, limit);
            } else if (token.is("and") && i + 1 < limit && joinsRight(tokens, i + 1, limit)) {
                i = capitalized(tokens, i + 1, limit);
            } else if (token.is(",") && isListOfTopics(tokens, i, limit)) {
                int next = i + 1;
                if (tokens.get(next).is("and")) {
                    next++;
                }
                i = capitalized(tokens, next, limit);
            } else if ((token.is("of") || token.is("for") && purposes || token.is("in"))
                    && i + 1 < limit
                    && tokens.get(i + 1).isCapitalized()
                    && isTopic(tokens.get(i + 1).lower())
                    && !namesInstitution(tokens, i + 1, limit)
                    && placeAt(tokens, i + 1) == null) {
                i = capitalized(tokens, i + 1, limit);
            } else {
                break;
            }
        }
        return i;
    }

    /** The end of the capitalised words from {@code i} on that may stand in a name. */
    private int capitalized(List<Token> tokens, int from, int limit) {
        int i = from;
        while (i < limit) {
            Token token = tokens.get(i);
            boolean hyphen = token.is("-")
                    && i > from
                    && i + 1 < limit
                    && tokens.get(i + 1).isCapitalized()
                    && token.start() == tokens.get(i - 1).end()
                    && tokens.get(i + 1).start() == token.end();
            if (hyphen) {
                i++;
                continue;
            }
            if (!token.isCapitalized()) {
                break;
            }
            if (i > from && (isTitle(tokens, i) && !followsTopic(tokens, i) || gazetteer.isHonorific(tokens, i))) {
                break;
            }
            if (i > from && headlineVerbs.contains(token.lower()) && !isTopic(token.lower())) {
                break;
            }
            if (i > from
                    && (beginsPerson(tokens, i) || gazetteer.words("name-stops").contains(token.lower()))) {
                break;
            }
            PhraseTable.Match<Head> head = gazetteer.heads.match(tokens, i);
            if (i > from
                    && head != null
                    && !head.value().weak()
                    && head.end() < tokens.size()
                    && tokens.get(head.end()).is("of")) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Whether a given name with another name behind it stands here, or initials. */
    private boolean beginsPerson(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.INITIALS) {
            return isTopic(tokens.get(i - 1).lower()) || gazetteer.heads.match(tokens, i - 1) != null;
        }
        String family = gazetteer.surname(token.text());
        if (family != null
                && family.contains("chinese")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isCapitalized()
                && gazetteer.isPinyin(token.text())
                && gazetteer.isPinyin(tokens.get(i + 1).text())
                && !isTopic(tokens.get(i + 1).lower())) {
            return true;
        }
        boolean unknown = i > 0
                && isTopic(tokens.get(i - 1).lower())
                && !isTopic(token.lower())
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isCapitalized()
                && !isTopic(tokens.get(i + 1).lower())
                && placeAt(tokens, i) == null
                && gazetteer.demonyms.match(tokens, i) == null
                && gazetteer.heads.match(tokens, i) == null
                && gazetteer.heads.match(tokens, i + 1) == null
                && !token.isAllCaps();
        if (unknown) {
            return true;
        }
        if (i + 1 >= tokens.size()
                || !tokens.get(i + 1).isCapitalized()
                || isTopic(token.lower())
                || placeAt(tokens, i) != null
                        && !gazetteer.hasSurnameEnding(tokens.get(i + 1).text())) {
            return false;
        }
        Token next = tokens.get(i + 1);
        boolean given = Boolean.FALSE.equals(gazetteer.givenName(token.text()));
        String cultures = gazetteer.surname(token.text());
        boolean chinese = cultures != null && cultures.contains("chinese") && gazetteer.isPinyin(next.text());
        boolean ending = isTopic(tokens.get(i - 1).lower()) && gazetteer.hasSurnameEnding(next.text());
        return (given || chinese || ending) && !isTopic(next.lower()) && gazetteer.heads.match(tokens, i + 1) == null;
    }

    /** Whether what follows {@code and} goes on with the same name's topics. */
    private boolean joinsRight(List<Token> tokens, int i, int limit) {
        if (!tokens.get(i).isCapitalized()
                || isTitle(tokens, i) && !followsTopic(tokens, i)
                || gazetteer.isHonorific(tokens, i)) {
            return false;
        }
        for (int end = i; end < limit && tokens.get(end).isCapitalized() && !(end > i && isTitle(tokens, end)); end++) {
            PhraseTable.Match<Head> head = isField(tokens, end) ? null : gazetteer.heads.match(tokens, end);
            if (head != null && !modifiesTopic(tokens, head.end())) {
                return false;
            }
        }
        return isTopicLike(tokens, i);
    }

    /** Whether the word before {@code i} only says more of a topic: {@code Faculty} of {@code Faculty Enrichment}. */
    private boolean modifiesTopic(List<Token> tokens, int i) {
        return i < tokens.size()
                && tokens.get(i).isCapitalized()
                && isTopic(tokens.get(i).lower())
                && gazetteer.heads.match(tokens, i) == null
                && !isTitle(tokens, i);
    }

    /** Whether a word that may head a name is what others work on: {@code of Information Technologies}, {@code of Rectors of Universities}. */
    private boolean isField(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        Set<String> fields = gazetteer.words("field-heads");
        return fields.contains(word)
                || i > 0 && fields.contains(tokens.get(i - 1).lower() + " " + word);
    }

    /** Whether a capitalised word can be a topic: a known one, or one that is neither a place, a person's name nor letters. */
    private boolean isTopicLike(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (isTopic(token.lower())) {
            return true;
        }
        PhraseTable.Match<Gazetteer.PlaceEntry> place = placeAt(tokens, i);
        if (place != null) {
            return isTopicContinued(tokens, place.end()) && gazetteer.heads.match(tokens, place.end()) == null;
        }
        return gazetteer.givenName(token.text()) == null
                && gazetteer.surname(token.text()) == null
                && !gazetteer.hasSurnameEnding(token.text())
                && !token.isAllCaps()
                && !isMixedCaps(token.text())
                && token.kind() == Token.Kind.WORD
                && gazetteer.demonyms.match(tokens, i) == null;
    }

    /** Whether the comma at {@code i} stands in a list of topics that ends with {@code and}: {@code of A, B and C}. */
    private boolean isListOfTopics(List<Token> tokens, int comma, int limit) {
        int i = comma;
        int items = 0;
        while (i < limit
                && (tokens.get(i).is(",")
                        || tokens.get(i).is("and")
                        || tokens.get(i).is("&"))) {
            boolean and = !tokens.get(i).is(",");
            int j = i + 1;
            if (!and && j < limit && (tokens.get(j).is("and") || tokens.get(j).is("&"))) {
                and = true;
                j++;
            }
            int start = j;
            while (j < limit && tokens.get(j).isCapitalized()) {
                if (!isTopic(tokens.get(j).lower()) || isTitle(tokens, j) || gazetteer.heads.match(tokens, j) != null) {
                    return false;
                }
                j++;
            }
            if (j == start) {
                return false;
            }
            items++;
            if (and) {
                return items >= 1;
            }
            i = j;
        }
        return false;
    }

    private int namedAfter(List<Token> tokens, int from, int limit) {
        int i = from;
        while (i < limit && !tokens.get(i).isCapitalized() && tokens.get(i).isWord() && i < from + 3) {
            i++;
        }
        int end = i;
        while (end < limit && tokens.get(end).isCapitalized() && !isTitle(tokens, end)) {
            end++;
        }
        return end > i ? end : -1;
    }

    private int placePhrase(List<Token> tokens, int from, int limit) {
        int i = from < limit && tokens.get(from).is("the") ? from + 1 : from;
        if (i >= limit || !tokens.get(i).isCapitalized()) {
            return -1;
        }
        PhraseTable.Match<Gazetteer.PlaceEntry> place = placeAt(tokens, i);
        return place != null && place.end() <= limit ? place.end() : -1;
    }

    private PhraseTable.Match<Gazetteer.PlaceEntry> placeAt(List<Token> tokens, int i) {
        return tokens.get(i).isCapitalized() ? gazetteer.places.match(tokens, i) : null;
    }

    // ---------------------------------------------------------------- other languages, lower case

    private int foreignRight(List<Token> tokens, int from) {
        int i = from;
        int limit = Math.min(tokens.size(), from + LONGEST_RIGHT);
        while (i < limit) {
            Token token = tokens.get(i);
            if (token.isCapitalized() && !isTitle(tokens, i) && !gazetteer.isHonorific(tokens, i)) {
                i++;
            } else if (i + 1 < limit && foreignLinks.contains(token.lower())) {
                int next = i + 1;
                while (next < limit && foreignLinks.contains(tokens.get(next).lower())) {
                    next++;
                }
                if (next < limit && tokens.get(next).isCapitalized() && gazetteer.heads.match(tokens, next) == null) {
                    i = next + 1;
                } else {
                    break;
                }
            } else {
                break;
            }
        }
        return i;
    }

    /** A foreign head in lower case after a capitalised word: {@code Zemaljski muzej}. */
    private Candidate foreignLower(Sentence sentence, int i, PhraseTable.Match<Head> match, int from) {
        List<Token> tokens = sentence.tokens();
        if (i == 0
                || i - 1 < from
                || !tokens.get(i - 1).isCapitalized()
                || !tokens.get(i - 1).isWord()
                || gazetteer.isCommon(tokens.get(i).lower())
                || gazetteer.isCommon(tokens.get(i - 1).lower())
                || match.value().order() == HeadOrder.PRE
                || tokens.get(i).text().length() < 5) {
            return null;
        }
        Candidate candidate = new Candidate();
        candidate.head = match.value();
        candidate.headStart = i;
        candidate.headEnd = match.end();
        candidate.start = i - 1;
        candidate.end = foreignRight(tokens, match.end());
        candidate.type = match.value().type();
        if (candidate.end > candidate.headEnd) {
            candidate.variants.add(new int[] {candidate.start, candidate.headEnd});
        }
        return candidate;
    }

    /** A compound that ends with a head: {@code Friedrich-Schiller-Universität}, {@code Landesentwicklungsgesellschaft}. */
    private Candidate suffixHead(Sentence sentence, int i, int from) {
        List<Token> tokens = sentence.tokens();
        Token token = tokens.get(i);
        if (!token.isCapitalized() || token.text().length() < 9) {
            return null;
        }
        int hyphen = token.text().lastIndexOf('-');
        Head head = hyphen > 0 ? gazetteer.heads.get(token.text().substring(hyphen + 1)) : null;
        if (head == null) {
            String folded = Folding.fold(token.text());
            for (String ending : gazetteer.words("compound-heads")) {
                int colon = ending.indexOf(':');
                if (folded.endsWith(ending.substring(0, colon)) && folded.length() > colon + 2) {
                    head = gazetteer.heads.get(ending.substring(colon + 1));
                    break;
                }
            }
        }
        if (head == null || head.weak() && hyphen < 0) {
            return null;
        }
        Candidate candidate = new Candidate();
        candidate.head = head;
        candidate.headStart = i;
        candidate.headEnd = i + 1;
        candidate.start = i;
        candidate.end = foreignRight(tokens, i + 1);
        candidate.type = head.type();
        return candidate;
    }

    /** {@code department of international relations}, {@code the university}. */
    private Candidate lowerCase(Sentence sentence, int i, PhraseTable.Match<Head> match, int from) {
        List<Token> tokens = sentence.tokens();
        Head head = match.value();
        Candidate candidate = new Candidate();
        candidate.head = head;
        candidate.headStart = i;
        candidate.headEnd = match.end();
        candidate.start = i;
        candidate.end = match.end();
        candidate.type = head.type();
        boolean unit =
                gazetteer.words("lower-case-units").contains(tokens.get(i).lower());
        if (unit && match.end() < tokens.size() && tokens.get(match.end()).is("of")) {
            int end = lowerTopics(tokens, match.end() + 1);
            if (end > match.end() + 1 && (inPost(tokens, i) || isOfInstitution(tokens, end))) {
                candidate.end = end;
                candidate.type = OrganizationType.ORGANIZATIONAL_UNIT;
                return candidate;
            }
        }
        // "Yangiyer branch of Tashkent Institute": a capitalised name before a head in lower case.
        if (i > from
                && i > 0
                && tokens.get(i - 1).isCapitalized()
                && tokens.get(i - 1).isWord()
                && gazetteer.words("lower-case-heads").contains(tokens.get(i).lower())
                && gazetteer.demonyms.match(tokens, i - 1) == null
                && !isTitle(tokens, i - 1)
                && !openers.contains(tokens.get(i - 1).lower())
                && gazetteer.heads.match(tokens, i - 1) == null
                && !tokens.get(i - 1).isAllCaps()) {
            candidate.start = left(sentence, i, from);
            if (candidate.start < i) {
                if (match.end() < tokens.size() && tokens.get(match.end()).is("of") && false) {
                    candidate.end = match.end();
                }
                return candidate;
            }
        }
        boolean determiner = i > 0
                && (isDeterminer(tokens.get(i - 1))
                        || i > 1
                                && isDeterminer(tokens.get(i - 2))
                                && (gazetteer.demonyms.match(tokens, i - 1) != null
                                        || gazetteer
                                                .words("host-words")
                                                .contains(tokens.get(i - 1).lower())));
        boolean modifies = match.end() < tokens.size()
                && (tokens.get(match.end()).is("students")
                        || tokens.get(match.end()).is("education"));
        boolean unitAgain = head.type() == OrganizationType.ORGANIZATIONAL_UNIT && unit;
        if (determiner && (isInstitution(head.type()) && !head.weak() || unitAgain) && !modifies) {
            candidate.form = Form.GENERIC;
            return candidate;
        }
        return null;
    }

    /** Whether {@code of the X University} stands here. */
    private boolean isOfInstitution(List<Token> tokens, int i) {
        int from = i + 1 < tokens.size() && tokens.get(i + 1).is("the") ? i + 2 : i + 1;
        return from < tokens.size()
                && tokens.get(i).is("of")
                && tokens.get(from).isCapitalized()
                && (gazetteer.heads.match(tokens, from) != null || continuesName(tokens, from));
    }

    /** Whether a unit in lower case is what somebody heads: {@code director of the department of …}. */
    private boolean inPost(List<Token> tokens, int i) {
        int j = i - 1;
        while (j >= 0
                && i - j <= 4
                && (tokens.get(j).is("the")
                        || tokens.get(j).is("of")
                        || tokens.get(j).is("is")
                        || tokens.get(j).is("in")
                        || tokens.get(j).is("direction")
                        || tokens.get(j).is("under")
                        || tokens.get(j).is("whose"))) {
            j--;
        }
        return j >= 0
                && (gazetteer.ranks.match(tokens, j) != null
                        || tokens.get(j).is("direction")
                        || tokens.get(j).is("heads")
                        || tokens.get(j).is("whose")
                        || tokens.get(j).is(",") && i - j > 2);
    }

    private int lowerTopics(List<Token> tokens, int from) {
        int i = from;
        int limit = Math.min(tokens.size(), from + 14);
        while (i < limit) {
            Token token = tokens.get(i);
            if (!token.isWord() || gazetteer.words("clause-words").contains(token.lower())) {
                break;
            }
            if (token.isCapitalized() && gazetteer.demonyms.match(tokens, i) == null) {
                break;
            }
            if (token.is("of")
                    && i + 1 < limit
                    && (tokens.get(i + 1).isCapitalized() || tokens.get(i + 1).is("the"))) {
                break;
            }
            i++;
        }
        while (i > from
                && (tokens.get(i - 1).is("and")
                        || tokens.get(i - 1).is("of")
                        || tokens.get(i - 1).is("for"))) {
            i--;
        }
        return i;
    }

    // ---------------------------------------------------------------- words

    /** Whether a title of a person begins here: a rank, or a modifier with a rank behind it. */
    boolean isTitle(List<Token> tokens, int i) {
        if (!gazetteer.words("title-words").contains(tokens.get(i).lower().replace(".", ""))) {
            PhraseTable.Match<String> modifier = gazetteer.modifiers.match(tokens, i);
            return modifier != null
                    && modifier.end() < tokens.size()
                    && gazetteer
                            .words("title-words")
                            .contains(tokens.get(modifier.end()).lower());
        }
        return true;
    }

    /** Whether a word names a field of work, a quality or a thing, as topics of institutions do. */
    private boolean isTopic(String lower) {
        if (gazetteer.isCommon(lower)) {
            return true;
        }
        for (String ending : gazetteer.words("topic-endings")) {
            if (lower.length() > ending.length() + 2 && lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlace(List<Token> tokens, int i) {
        PhraseTable.Match<Gazetteer.PlaceEntry> place = placeAt(tokens, i);
        return place != null && !place.value().ambiguous();
    }

    private boolean isDeterminer(Token token) {
        return gazetteer.words("determiners").contains(token.lower());
    }

    /** {@code KazNU}, {@code UzSWLU}: a capital after a small letter, or two capitals before one. */
    static boolean isMixedCaps(String word) {
        int upper = 0;
        boolean inner = false;
        for (int i = 0; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i))) {
                upper++;
                inner |= i > 0 && Character.isLowerCase(word.charAt(i - 1));
            }
        }
        return upper >= 3 && inner && word.indexOf('-') < 0
                || upper >= 2 && inner && word.length() <= 7 && upper * 2 >= word.length();
    }

    /** The country that a name or what stands right behind it speaks of. */
    private Optional<String> country(List<Token> tokens, int start, int end) {
        return countryOf(tokens, start, end).filter(code -> !code.isEmpty());
    }

    private Optional<String> countryOf(List<Token> tokens, int start, int end) {
        Optional<String> after = countryBehind(tokens, end);
        if (after.isPresent()) {
            return after;
        }
        // "A's B": the possessor says the country.
        if (start >= 2 && tokens.get(start - 1).kind() == Token.Kind.POSSESSIVE) {
            Gazetteer.PlaceEntry owner = gazetteer.place(tokens.get(start - 2).text());
            if (owner != null && !owner.ambiguous()) {
                return Optional.of(owner.country());
            }
        }
        String found = null;
        for (int i = start; i < end; i++) {
            if (!tokens.get(i).isCapitalized()) {
                continue;
            }
            PhraseTable.Match<Gazetteer.PlaceEntry> place = gazetteer.places.match(tokens, i);
            if (place != null && place.end() <= end && (!place.value().ambiguous())) {
                // "Embassy of A in B": of several, the first country named, else the last place.
                if (place.value().kind().equals("country")) {
                    return Optional.of(place.value().country());
                }
                found = place.value().country();
                i = place.end() - 1;
                continue;
            }
            PhraseTable.Match<String> demonym = gazetteer.demonyms.match(tokens, i);
            if (demonym != null && found == null) {
                found = demonym.value();
            }
        }
        return Optional.ofNullable(found);
    }

    private Optional<String> countryBehind(List<Token> tokens, int end) {
        int i = end;
        // Skip "(SUCC)".
        if (i + 2 < tokens.size()
                && tokens.get(i).is("(")
                && tokens.get(i + 2).is(")")
                && gazetteer.places.match(tokens, i + 1) == null) {
            i += 3;
        }
        if (i + 1 >= tokens.size()) {
            return Optional.empty();
        }
        if (tokens.get(i).is("(")) {
            for (int k = i + 1;
                    k < Math.min(tokens.size(), i + 7) && !tokens.get(k).is(")");
                    k++) {
                PhraseTable.Match<Gazetteer.PlaceEntry> place = placeAt(tokens, k);
                if (place != null) {
                    return Optional.of(place.value().country());
                }
            }
            return Optional.empty();
        }
        if (tokens.get(i).is(",")
                || tokens.get(i).is("of")
                || tokens.get(i).is("from")
                || tokens.get(i).is("in")) {
            int k = tokens.get(i + 1).is("the") ? i + 2 : i + 1;
            PhraseTable.Match<Gazetteer.PlaceEntry> place = k < tokens.size() ? placeAt(tokens, k) : null;
            if (place != null
                    && !place.value().ambiguous()
                    && (place.value().kind().equals("country") || tokens.get(i).is(","))
                    && !(place.end() < tokens.size() && tokens.get(place.end()).isCapitalized())) {
                return Optional.of(place.value().country());
            }
        }
        return Optional.empty();
    }

    static String words(List<Token> tokens, int start, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (i > start && tokens.get(i).start() > tokens.get(i - 1).end()) {
                words.append(' ');
            }
            words.append(tokens.get(i).text());
        }
        return words.toString();
    }
}
