package org.entente.mention;

import java.util.List;
import java.util.Set;
import org.entente.mention.Gazetteer.Head;
import org.entente.mention.Gazetteer.HeadOrder;
import org.entente.text.Block;
import org.entente.text.Sentence;
import org.entente.text.Token;

/** What {@code of} and {@code for} add to a name of an institution: a place, topics in a list, posts that it is made of. Immutable. */
final class OfPhrase {
    private final Gazetteer gazetteer;
    private final NameWords words;
    private final Set<String> headlineVerbs;
    private final Set<String> organs;
    private final Set<String> genericModifiers;

    OfPhrase(Gazetteer gazetteer, NameWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
        headlineVerbs = gazetteer.words("headline-verbs");
        organs = gazetteer.words("organs");
        genericModifiers = gazetteer.words("generic-modifiers");
    }

    /** Reads {@code of the Republic of X}, {@code of Science and Technology}; -1 where what follows is no part of the name. */
    int ofPhrase(Sentence sentence, NameCandidate candidate, int of, int limit, boolean leftWords) {
        List<Token> tokens = sentence.tokens();
        int i = of + 1;
        boolean the = i < limit && tokens.get(i).is("the");
        if (the) {
            i++;
        }
        if (i >= limit) {
            return -1;
        }
        PhraseTable.Match<Gazetteer.PlaceEntry> place = words.placeAt(tokens, i);
        // "of Enterprise and Humanities": a town of that name is not meant.
        if (place != null
                && place.value().ambiguous()
                && words.isTopic(tokens.get(i).lower())
                && place.end() + 1 < limit
                && tokens.get(place.end()).is("and")
                && words.isTopic(tokens.get(place.end() + 1).lower())) {
            place = null;
        }
        if (place != null
                && place.end() < limit
                && tokens.get(place.end()).isCapitalized()
                && gazetteer.heads.match(tokens, place.end()) == null
                && namesInstitution(tokens, i, limit)) {
            return -1; // "of Alphaheim Delta University"
        }
        if (place != null
                && place.end() < limit
                && tokens.get(of).is("of")
                && isUnitBehind(tokens, candidate, place.end())) {
            return place.end();
        }
        // "Inter-University Council for West Africa"
        if (place != null
                && tokens.get(of).is("for")
                && (leftWords || of > candidate.headEnd)
                && candidate.head.type() != OrganizationType.UNIVERSITY
                && candidate.head.type() != OrganizationType.COLLEGE
                && candidate.head.type() != OrganizationType.COMPANY
                && (place.end() >= tokens.size() || !tokens.get(place.end()).isCapitalized())) {
            return place.end();
        }
        // "Faculty of Law of Paris 8 University": the house has a name of its own
        if (place != null
                && place.end() + 1 < limit
                && tokens.get(place.end()).kind() == Token.Kind.NUMBER
                && tokens.get(place.end() + 1).is("university")
                && tokens.get(place.end() + 1).isCapitalized()) {
            return -1;
        }
        PhraseTable.Match<Head> part =
                place != null && place.end() < limit && tokens.get(place.end()).isCapitalized()
                        ? gazetteer.heads.match(tokens, place.end())
                        : null;
        int whole = part == null ? -1 : partOfUniversity(tokens, candidate, part);
        if (whole > 0) {
            return whole;
        }
        if (place != null && !words.isTopicContinued(tokens, place.end())) {
            boolean distinct = false;
            for (int k = candidate.start; k < candidate.headStart; k++) {
                distinct |= tokens.get(k).isCapitalized()
                        && !genericModifiers.contains(tokens.get(k).lower())
                        && !words.isTopic(tokens.get(k).lower());
            }
            boolean country = place.value().isCountry();
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
                        && gazetteer
                                .words(tokens.get(end).isCapitalized() ? "region-words" : "small-region-words")
                                .contains(tokens.get(end).lower())) {
                    end++;
                }
                if (end < limit
                        && tokens.get(end).isCapitalized()
                        && gazetteer.heads.match(tokens, end) != null
                        && !words.isTitle(tokens, end)) {
                    return -1;
                }
                return candidate.head.type() == OrganizationType.ASSOCIATION && country
                        ? lands(tokens, end, limit)
                        : numbered(tokens, candidate, townOf(tokens, candidate, end, limit));
            }
            if (tokens.get(of).is("of") && country && of == candidate.headEnd) {
                candidate.variants.add(new int[] {candidate.start, place.end()});
            }
            return -1;
        }
        Token first = tokens.get(i);
        if (!first.isCapitalized()) {
            return lowerTopic(sentence, candidate, i, limit);
        }
        if (NameWords.isMixedCaps(first.text())
                || first.isAllCaps()
                        && first.text().length() > 2
                        && !gazetteer.words("not-acronyms").contains(first.lower()) // "of ICT and Innovation"
                        && sentence.block() != Block.Kind.HEADLINE
                        && !(words.isTopicContinued(tokens, i + 1) && gazetteer.heads.match(tokens, i + 1) == null)) {
            return -1;
        }
        if (words.isTitle(tokens, i) && !NameWords.followsTopic(tokens, i)) {
            return titlePhrase(sentence, candidate, i, limit);
        }
        if (gazetteer.isHonorific(tokens, i)) {
            return -1;
        }
        int topic = wholeBehind(tokens, candidate, of, limit);
        if (topic > 0) {
            return topic;
        }
        if (namesInstitution(tokens, i, limit) && !ownsBehind(tokens, candidate, i, limit)) {
            return -1;
        }
        if (the && gazetteer.heads.match(tokens, i) != null) {
            return -1;
        }
        boolean after = of > candidate.headEnd || leftWords;
        if (after
                && tokens.get(of).is("of")
                && !words.isTopic(first.lower())
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
     * The end of a topic in small letters, {@code Alpha Institute of technology}, {@code Office of international Exchanges}; -1 where the
     * words behind {@code of} are no field of study.
     */
    private int lowerTopic(Sentence sentence, NameCandidate candidate, int i, int limit) {
        List<Token> tokens = sentence.tokens();
        boolean named = candidate.start < candidate.headStart || !candidate.head.weak();
        if (!named && candidate.head.type() != OrganizationType.ORGANIZATIONAL_UNIT) {
            return -1;
        }
        if (i + 1 < limit
                && tokens.get(i + 1).isCapitalized()
                && gazetteer.partOfSpeech(tokens.get(i).lower()).contains("adj")
                && words.isTopic(tokens.get(i + 1).lower())
                && !words.isTitle(tokens, i + 1)
                && gazetteer.heads.match(tokens, i + 1) == null) {
            return topics(sentence, i + 1, limit, false);
        }
        return lowerFields(tokens, i, limit);
    }

    /** The end of fields of study in small letters, {@code political science and law}; -1 where there are none. */
    private int lowerFields(List<Token> tokens, int from, int limit) {
        Set<String> fields = gazetteer.words("lower-fields");
        int end = -1;
        int i = from;
        while (i < limit && tokens.get(i).isWord() && !tokens.get(i).isCapitalized()) {
            String word = tokens.get(i).lower();
            if (fields.contains(word)) {
                end = i + 1;
            } else if (!(word.equals("and") && end == i)
                    && !gazetteer.partOfSpeech(word).contains("adj")
                    && !gazetteer.words("adjectives-of-fields").contains(word)) {
                break;
            }
            i++;
        }
        return end;
    }

    /**
     * The end of what is named by the university that it belongs to, {@code University of Ghana Business School}; -1 where the words behind
     * are a name of their own ({@code University of Tashkent Medical Academy}).
     */
    private int partOfUniversity(List<Token> tokens, NameCandidate candidate, PhraseTable.Match<Head> next) {
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

    /** {@code University of X College of Medicine}: the name of the whole ends where that of its part begins. */
    private boolean isUnitBehind(List<Token> tokens, NameCandidate candidate, int i) {
        return candidate.head.type() == OrganizationType.UNIVERSITY
                && (tokens.get(i).is("college")
                        || tokens.get(i).is("school")
                        || tokens.get(i).is("faculty"))
                && i + 2 < tokens.size()
                && tokens.get(i + 1).is("of")
                && words.isTopic(tokens.get(i + 2).lower());
    }

    /** The end of the lands that an association is of: {@code League of Universities of Kenya, Uganda and Rwanda}. */
    private int lands(List<Token> tokens, int end, int limit) {
        int i = end;
        while (i + 1 < limit && (tokens.get(i).is(",") || tokens.get(i).is("and"))) {
            boolean last = tokens.get(i).is("and");
            PhraseTable.Match<Gazetteer.PlaceEntry> land = words.placeAt(tokens, i + 1);
            if (land == null || !land.value().isCountry()) {
                return end;
            }
            i = land.end();
            if (last) {
                return i >= tokens.size() || !tokens.get(i).isCapitalized() ? i : end;
            }
        }
        return end;
    }

    /** The end of the town behind the place that a university is of: {@code University of Hawaii Hilo}; else {@code end}. */
    private int townOf(List<Token> tokens, NameCandidate candidate, int end, int limit) {
        PhraseTable.Match<Gazetteer.PlaceEntry> town =
                end < limit && candidate.head.type() == OrganizationType.UNIVERSITY ? words.placeAt(tokens, end) : null;
        boolean taken = town != null
                && candidate.start == candidate.headStart
                && !town.value().isCountry()
                && gazetteer.demonyms.match(tokens, end) == null
                && (town.end() >= tokens.size() || !tokens.get(town.end()).isCapitalized());
        // "Municipality of Cuenca Alta"
        boolean second = end < limit
                && tokens.get(candidate.headEnd - 1).is("municipality")
                && tokens.get(end).isCapitalized()
                && !gazetteer.isCommon(tokens.get(end).lower())
                && !words.isTitle(tokens, end)
                && !gazetteer.isHonorific(tokens, end)
                && gazetteer.heads.match(tokens, end) == null;
        return taken ? town.end() : second ? end + 1 : end;
    }

    /** {@code University of Algiers 3}: a number that tells universities of one town apart belongs to the name. */
    private int numbered(List<Token> tokens, NameCandidate candidate, int end) {
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
    private int titlePhrase(Sentence sentence, NameCandidate candidate, int i, int limit) {
        List<Token> tokens = sentence.tokens();
        String head = tokens.get(candidate.headEnd - 1).lower();
        boolean office = gazetteer.words("offices-of-posts").contains(head) && candidate.start == candidate.headStart;
        int last = gazetteer.modifiers.match(tokens, i) != null && i + 1 < limit ? i + 1 : i; // "Vice Chancellors"
        boolean members = tokens.get(last).lower().endsWith("s")
                && !tokens.get(last).is("heads")
                && gazetteer.words("bodies-of-members").contains(head);
        if (!office && !members) {
            return -1;
        }
        int end = i;
        while (end < limit
                && (tokens.get(end).isCapitalized()
                                && words.isTitle(tokens, end)
                                && (!members
                                        || tokens.get(end).lower().endsWith("s")
                                        || gazetteer.modifiers.match(tokens, end) != null)
                        || members
                                && end > i
                                && tokens.get(end).is("and")
                                && end + 1 < limit
                                && tokens.get(end + 1).isCapitalized()
                                && words.isTitle(tokens, end + 1)
                                && tokens.get(end + 1).lower().endsWith("s"))) {
            end++;
        }
        return end;
    }

    /** The end of the topics of a unit whose university stands behind it without a comma, {@code Faculty of Law Alpha University}; else -1. */
    private int wholeBehind(List<Token> tokens, NameCandidate candidate, int of, int limit) {
        if (of != candidate.headEnd
                || candidate.start != candidate.headStart
                || !gazetteer
                        .words("units-before-wholes")
                        .contains(tokens.get(candidate.headStart).lower())) {
            return -1;
        }
        int end = of + 1;
        while (end + 1 < limit
                && (isCapitalTopic(tokens.get(end))
                        || end > of + 1
                                && (tokens.get(end).is("and") || tokens.get(end).is("&"))
                                && isCapitalTopic(tokens.get(end + 1)))) {
            end++;
        }
        int name = end;
        while (name < limit && tokens.get(name).isCapitalized() && gazetteer.heads.match(tokens, name) == null) {
            name++;
        }
        boolean whole = end > of + 1
                && name > end
                && name - end < 4
                && name < limit
                && tokens.get(name).is("university")
                && tokens.get(name).isCapitalized()
                && !genericModifiers.contains(tokens.get(end).lower());
        return whole ? end : -1;
    }

    private boolean isCapitalTopic(Token token) {
        return token.isCapitalized() && words.isTopic(token.lower());
    }

    /** {@code Ministry of Works' Roads Department}: what stands before the possessive is the ministry's field. */
    private boolean ownsBehind(List<Token> tokens, NameCandidate candidate, int i, int limit) {
        if (!tokens.get(candidate.headEnd - 1).is("ministry")) {
            return false;
        }
        int k = i;
        while (k < limit && (tokens.get(k).isCapitalized() || tokens.get(k).is("and"))) {
            k++;
        }
        return k > i && k < limit && tokens.get(k).kind() == Token.Kind.POSSESSIVE;
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
            // "of Japan Science and Technology Agency": what begins with a land goes on over "and" to its head.
            boolean ofLand = token.is("and")
                    && j > i + 1
                    && !gazetteer
                            .words("subjects-of-lands")
                            .contains(tokens.get(j - 1).lower())
                    && !gazetteer
                            .words("region-words")
                            .contains(tokens.get(j - 1).lower())
                    && (words.isPlace(tokens, i) || gazetteer.demonyms.match(tokens, i) != null);
            if (token.is("of") || token.is("and") && !ofLand) {
                return false;
            }
            PhraseTable.Match<Head> head =
                    token.isCapitalized() && !words.isField(tokens, j) ? gazetteer.heads.match(tokens, j) : null;
            boolean unitOf = head != null // "Division for Exchange of Office of International Relations"
                    && head.value().type() == OrganizationType.ORGANIZATIONAL_UNIT
                    && head.end() + 1 < limit
                    && tokens.get(head.end()).is("of")
                    && tokens.get(head.end() + 1).isCapitalized();
            if (head != null && (!head.value().weak() || j > i || unitOf) && !words.modifiesTopic(tokens, head.end())) {
                return !organs.contains(token.lower())
                        && (j > i
                                || head.end() < limit && tokens.get(head.end()).is("of"));
            }
        }
        return false;
    }

    /** Reads capitalised topics joined by {@code and}, {@code &}, commas, {@code of}, {@code for}; gives where they end. */
    int topics(Sentence sentence, int from, int limit, boolean purposes) {
        List<Token> tokens = sentence.tokens();
        if (sentence.block() == Block.Kind.HEADLINE) {
            limit = beforeVerb(tokens, from, limit);
        }
        int i = capitalized(tokens, from, limit);
        while (i < limit) {
            Token token = tokens.get(i);
            if (token.is("&")
                    && i + 1 < limit
                    && tokens.get(i + 1).isCapitalized()
                    && !words.isTitle(tokens, i + 1)
                    && !namesInstitution(tokens, i + 1, limit)) {
                i = capitalized(tokens, i + 1, limit);
            } else if (token.is("and") && i + 1 < limit && joinsRight(tokens, i + 1, limit)) {
                i = capitalized(tokens, i + 1, limit);
            } else if (token.is("and")
                    && behindArticle(tokens, i + 1, limit) > i + 1
                    && tokens.get(i + 2).isCapitalized()) {
                i = capitalized(tokens, i + 2, limit); // "of Culture and the Arts"
            } else if (token.is(",") && isListOfTopics(tokens, i, limit)) {
                int next = i + 1;
                if (tokens.get(next).is("and")) {
                    next++;
                }
                i = capitalized(tokens, behindArticle(tokens, next, limit), limit);
            } else if ((token.is("of") || token.is("for") && purposes || token.is("in"))
                    && i + 1 < limit
                    && tokens.get(i + 1).isCapitalized()
                    && words.isTopic(tokens.get(i + 1).lower())
                    && !namesInstitution(tokens, i + 1, limit)
                    && words.placeAt(tokens, i + 1) == null) {
                i = capitalized(tokens, i + 1, limit);
            } else {
                break;
            }
        }
        // "College of Vocational technology"
        boolean open = i > from
                && i < limit
                && !tokens.get(i).isCapitalized()
                && gazetteer.partOfSpeech(tokens.get(i - 1).lower()).contains("adj")
                && !gazetteer.partOfSpeech(tokens.get(i - 1).lower()).contains("noun");
        int fields = open ? lowerFields(tokens, i, limit) : -1;
        return Math.max(i, fields);
    }

    /** Where the verb of a headline stands that writes all words with a capital; else {@code limit}. */
    private int beforeVerb(List<Token> tokens, int from, int limit) {
        for (int i = from + 1; i < limit; i++) {
            String word = tokens.get(i).lower();
            String speech = gazetteer.partOfSpeech(word);
            boolean past = word.endsWith("ed") && speech.contains("verb") && !speech.contains("noun");
            if (tokens.get(i).isCapitalized() && (past || headlineVerbs.contains(word))) {
                return i;
            }
        }
        return limit;
    }

    /** The end of the capitalised words from {@code i} on that may stand in a name. */
    int capitalized(List<Token> tokens, int from, int limit) {
        int i = from;
        while (i < limit) {
            Token token = tokens.get(i);
            boolean hyphen = (token.is("-") || token.is("/"))
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
            if (i > from
                    && (words.isTitle(tokens, i) && !NameWords.followsTopic(tokens, i)
                            || gazetteer.isHonorific(tokens, i))) {
                break;
            }
            // "Faculty of Science and Engineering ABC,": the letters of the house, before the next in a list.
            if (i > from
                    && token.isAllCaps()
                    && token.text().length() > 2
                    && words.isTopic(tokens.get(i - 1).lower())
                    && !gazetteer.words("not-acronyms").contains(token.lower())
                    && (i + 1 >= tokens.size()
                            || tokens.get(i + 1).is(",")
                            || tokens.get(i + 1).is("and"))) {
                break;
            }
            if (i > from && headlineVerbs.contains(token.lower()) && !words.isTopic(token.lower())) {
                break;
            }
            // "Source: Office of International Relations Date: 3 May"
            if (i > from
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is(":")
                    && gazetteer.words("credit-openers").contains(token.lower())) {
                break;
            }
            if (i > from
                    && (words.beginsPerson(tokens, i)
                            || gazetteer.words("name-stops").contains(token.lower()))) {
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

    /** Whether what follows {@code and} goes on with the same name's topics. */
    private boolean joinsRight(List<Token> tokens, int i, int limit) {
        if (!tokens.get(i).isCapitalized()
                || words.isTitle(tokens, i) && !NameWords.followsTopic(tokens, i)
                || gazetteer.isHonorific(tokens, i)) {
            return false;
        }
        // "and Haraszti Attila": somebody, and no further topic.
        if (!words.isTopic(tokens.get(i).lower())
                && i + 1 < limit
                && tokens.get(i + 1).isCapitalized()
                && gazetteer.givenName(tokens.get(i + 1).text()) != null
                && !words.isTopic(tokens.get(i + 1).lower())) {
            return false;
        }
        for (int end = i;
                end < limit && tokens.get(end).isCapitalized() && !(end > i && words.isTitle(tokens, end));
                end++) {
            PhraseTable.Match<Head> head = words.isField(tokens, end) ? null : gazetteer.heads.match(tokens, end);
            boolean field = head != null
                    && tokens.get(end).is("administration")
                    && (end > i
                            || end + 1 >= tokens.size()
                            || !tokens.get(end + 1).is("of"));
            if (head != null && !field && !words.modifiesTopic(tokens, head.end())) {
                return false; // but "of Law and Land Administration"
            }
        }
        // "of Classical and Romanian Philology"
        PhraseTable.Match<String> people = gazetteer.demonyms.match(tokens, i);
        return words.isTopicLike(tokens, i)
                || people != null
                        && people.end() < limit
                        && gazetteer
                                .words("subjects-of-lands")
                                .contains(tokens.get(people.end()).lower());
    }

    /** Where a topic begins that is printed with its article, {@code the Arts}; else {@code i}. */
    private int behindArticle(List<Token> tokens, int i, int limit) {
        boolean article = i + 1 < limit
                && tokens.get(i).is("the")
                && gazetteer
                        .words("topics-with-article")
                        .contains(tokens.get(i + 1).lower());
        return article ? i + 1 : i;
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
            j = and ? behindArticle(tokens, j, limit) : j;
            int start = j;
            while (j < limit && tokens.get(j).isCapitalized()) {
                // "Faculty of Mining, Safety and Automation Name Surname"
                if (and && j > start && items > 0 && words.beginsPerson(tokens, j)) {
                    break;
                }
                if (!words.isTopic(tokens.get(j).lower())
                                && !gazetteer
                                        .words("peoples")
                                        .contains(tokens.get(j).lower())
                        || words.isTitle(tokens, j)
                        || gazetteer.heads.match(tokens, j) != null) {
                    return false;
                }
                j++;
            }
            if (j == start) {
                return false;
            }
            items++;
            if (and) {
                return items > 1 || tokens.get(comma + 1).isCapitalized(); // not "Finance, and Park"
            }
            i = j;
        }
        return false;
    }
}
