package org.entente.mention;

import java.util.List;
import java.util.Set;
import org.entente.mention.Gazetteer.Head;
import org.entente.mention.OrganizationMention.Form;
import org.entente.text.Sentence;
import org.entente.text.Token;

/** Institutions named in small letters: {@code department of international relations}, {@code the university}. Immutable. */
final class LowerCaseNames {
    private final Gazetteer gazetteer;
    private final NameWords words;
    private final LeftEdge leftEdge;
    private final Set<String> openers;

    LowerCaseNames(Gazetteer gazetteer, NameWords words, LeftEdge leftEdge) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.leftEdge = leftEdge;
        openers = gazetteer.words("sentence-openers");
    }

    /** {@code department of international relations}, {@code the university}. */
    NameCandidate lowerCase(Sentence sentence, int i, PhraseTable.Match<Head> match, int from) {
        List<Token> tokens = sentence.tokens();
        Head head = match.value();
        NameCandidate candidate = new NameCandidate();
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
        // "dean of the economic faculty", "head, marine engineering department": what somebody heads, with its field
        // before it.
        if (unit && candidate.end == match.end() && words.headBehind(tokens, match.end()) == null) {
            int start = fieldBefore(tokens, i, from);
            if (start < i
                    && start > 0
                    && (tokens.get(start - 1).is("the")
                            || tokens.get(start - 1).is("of")
                            || i - start > 1 && tokens.get(start - 1).is(","))
                    && (inPost(tokens, start) || isBehindRank(tokens, start))) {
                candidate.start = start;
                candidate.type = OrganizationType.ORGANIZATIONAL_UNIT;
                return candidate;
            }
        }
        if (gazetteer.words("lower-case-states").contains(tokens.get(i).lower())
                && match.end() < tokens.size()
                && tokens.get(match.end()).is("of")) {
            int end = ofState(tokens, i, match.end() + 1);
            if (end > 0) {
                candidate.end = end;
                return candidate;
            }
        }
        // "Yangiyer branch of Tashkent Institute": a capitalised name before a head in lower case.
        if (tokens.get(i).is("branch")
                && i - 1 > from
                && gazetteer
                        .words("kinds-of-branches")
                        .contains(tokens.get(i - 1).lower())
                && tokens.get(i - 2).isCapitalized()
                && !gazetteer.isCommon(tokens.get(i - 2).lower())) {
            candidate.start = i - 2;
            return candidate;
        }
        if (i > from
                && i > 0
                && tokens.get(i - 1).isCapitalized()
                && tokens.get(i - 1).isWord()
                && gazetteer.words("lower-case-heads").contains(tokens.get(i).lower())
                && (gazetteer.demonyms.match(tokens, i - 1) == null || isMission(head))
                && !words.isTitle(tokens, i - 1)
                && !openers.contains(tokens.get(i - 1).lower())
                && !(i == 1 && words.isTopic(tokens.get(0).lower())) // "Nursing college signs"
                && gazetteer.heads.match(tokens, i - 1) == null
                && !tokens.get(i - 1).isAllCaps()
                && !isLand(tokens, i - 1)) {
            candidate.start = leftEdge.left(sentence, i, from);
            if (candidate.start < i) {
                return candidate;
            }
        }
        int group = tokens.get(i).is("group") ? lettersBefore(tokens, i, from) : i;
        if (group < i) {
            candidate.start = group;
            candidate.type = OrganizationType.COMPANY;
            return candidate;
        }
        boolean determiner = i > 0
                && (words.isDeterminer(tokens.get(i - 1))
                        || i > 1
                                && words.isDeterminer(tokens.get(i - 2))
                                && (gazetteer.demonyms.match(tokens, i - 1) != null
                                        || gazetteer
                                                .words("host-words")
                                                .contains(tokens.get(i - 1).lower())));
        boolean modifies = match.end() < tokens.size()
                && (tokens.get(match.end()).is("students")
                        || tokens.get(match.end()).is("education"));
        boolean unitAgain = head.type() == OrganizationType.ORGANIZATIONAL_UNIT && unit;
        if (determiner
                && (NameWords.isInstitution(head.type())
                                && (!head.weak()
                                        || head.type() == OrganizationType.UNIVERSITY
                                        || head.type() == OrganizationType.SCHOOL)
                        || unitAgain)
                && !modifies) {
            candidate.form = Form.GENERIC;
            return candidate;
        }
        return null;
    }

    /** Where the name begins of {@code the ABC group}, {@code the ABC Alpha group}; {@code i} itself where no letters that no table knows open it. */
    private int lettersBefore(List<Token> tokens, int i, int from) {
        int name = i - 1;
        while (name > from
                && tokens.get(name).isCapitalized()
                && tokens.get(name).isWord()
                && !words.isTitle(tokens, name)) {
            name--;
        }
        boolean named = name >= 0
                && name + 1 < i
                && i - name < 4
                && tokens.get(name).is("the")
                && tokens.get(name + 1).isAllCaps()
                && gazetteer.knownOrganizations.get(tokens.get(name + 1).text()) == null;
        return named ? name + 1 : i;
    }

    /** {@code the Alphalandic embassy}: whose it is, is its name. */
    private static boolean isMission(Head head) {
        return head.type() == OrganizationType.DIPLOMATIC_MISSION;
    }

    /** Whether a country stands here, which tells of a house and does not name it: {@code a pact with Brunei university}. */
    private boolean isLand(List<Token> tokens, int i) {
        PhraseTable.Match<Gazetteer.PlaceEntry> place = words.placeAt(tokens, i);
        return place != null && place.value().isCountry();
    }

    /** Whether a word in small letters tells of a field of work: {@code economic}, {@code engineering}. */
    private boolean isLowerTopic(Token token) {
        String speech = gazetteer.partOfSpeech(token.lower());
        return token.isWord()
                && !token.isCapitalized()
                && (speech.contains("noun")
                        || speech.contains("adj")
                        || token.lower().endsWith("ing"))
                && !gazetteer.words("host-words").contains(token.lower())
                && !gazetteer.words("no-topics").contains(token.lower())
                && !gazetteer.words("clause-words").contains(token.lower())
                && gazetteer.ranks.get(token.text()) == null;
    }

    /** The end of the state or town that a government or a ministry in small letters is of, with the ministry's field; else -1. */
    private int ofState(List<Token> tokens, int head, int from) {
        int i = from;
        if (tokens.get(head).is("ministry")) {
            i = lowerTopics(tokens, from);
            if (i == from) {
                return -1;
            }
            if (i >= tokens.size() || !tokens.get(i).is("of")) {
                return i;
            }
            i++;
        }
        int end = placeWithKind(tokens, i);
        return end > 0 ? end : tokens.get(head).is("ministry") ? i - 1 : -1;
    }

    /** The end of {@code the Republic of X}, {@code X city}; -1 where no place stands. */
    private int placeWithKind(List<Token> tokens, int from) {
        int i = from < tokens.size() && tokens.get(from).is("the") ? from + 1 : from;
        PhraseTable.Match<Gazetteer.PlaceEntry> place = i < tokens.size() ? words.placeAt(tokens, i) : null;
        if (place == null) {
            return -1;
        }
        int end = place.end();
        while (end < tokens.size()
                && (gazetteer.words("region-words").contains(tokens.get(end).lower())
                        || gazetteer
                                .words("kinds-of-places")
                                .contains(tokens.get(end).lower()))) {
            end++;
        }
        return end;
    }

    /** Whether {@code of the X University} stands here. */
    private boolean isOfInstitution(List<Token> tokens, int i) {
        int from = i + 1 < tokens.size() && tokens.get(i + 1).is("the") ? i + 2 : i + 1;
        return from < tokens.size()
                && tokens.get(i).is("of")
                && tokens.get(from).isCapitalized()
                && (gazetteer.heads.match(tokens, from) != null || words.continuesName(tokens, from));
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

    /** Where the field begins that a unit in small letters is of, {@code electronics and marine engineering}, with one name before it. */
    private int fieldBefore(List<Token> tokens, int i, int from) {
        int start = i;
        while (start > from
                && i - start < 6
                && (isLowerTopic(tokens.get(start - 1))
                        || start < i
                                && start - 1 > from
                                && tokens.get(start - 1).is("and")
                                && isLowerTopic(tokens.get(start - 2)))) {
            start--;
        }
        boolean named = start > from
                && tokens.get(start - 1).isWord()
                && tokens.get(start - 1).isCapitalized()
                && !words.isTitle(tokens, start - 1)
                && gazetteer.heads.match(tokens, start - 1) == null;
        return named ? start - 1 : start;
    }

    /** Whether a post and a comma stand before {@code i}: {@code head, marine engineering department}. */
    private boolean isBehindRank(List<Token> tokens, int i) {
        return i > 1
                && tokens.get(i - 1).is(",")
                && gazetteer.ranks.get(tokens.get(i - 2).text()) != null;
    }

    /** Whether the comma at {@code i} stands in a list of topics that ends with {@code and}: {@code of economics, management and law}. */
    private boolean goesOnInList(List<Token> tokens, int comma, int limit) {
        for (int i = comma + 1; i < limit && i < comma + 6; i++) {
            if (tokens.get(i).is("and")) {
                return i > comma + 1 && i + 1 < limit && isLowerTopic(tokens.get(i + 1));
            }
            if (!tokens.get(i).is(",") && !isLowerTopic(tokens.get(i))) {
                return false;
            }
        }
        return false;
    }

    private int lowerTopics(List<Token> tokens, int from) {
        int i = from;
        int limit = Math.min(tokens.size(), from + 14);
        while (i < limit) {
            Token token = tokens.get(i);
            // "department of cooperation with Russia"
            if (token.is("with") && i > from && i + 1 < limit && words.placeAt(tokens, i + 1) != null) {
                return words.placeAt(tokens, i + 1).end();
            }
            if (token.is(",") && i > from && goesOnInList(tokens, i, limit)) {
                i++;
                continue;
            }
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
}
