package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.document.Span;
import org.entente.text.Token;

/** Finds posts in a sentence: a word of rank with its modifiers before and what the post is for behind. */
final class PostFinder {
    private static final int LONGEST_TOPIC = 16;
    private static final int LONGEST_BRACKET = 8;

    private final Gazetteer gazetteer;
    private final Set<String> organs;
    private final Set<String> clauseWords;
    private final Set<String> compounding;

    PostFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        organs = gazetteer.words("organs");
        clauseWords = gazetteer.words("clause-words");
        compounding = gazetteer.words("compound-posts");
    }

    /**
     * The posts named in a sentence, in order.
     *
     * @param taken by token: whether the token is part of a name of an institution
     */
    List<PostMention> find(List<Token> tokens, boolean[] taken) {
        List<PostMention> posts = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int end = taken[i] || !tokens.get(i).isWord() ? -1 : read(tokens, taken, i, posts);
            i = end > i ? end : i + 1;
        }
        return posts;
    }

    /** {@code Alpha Beta (Professor), President of}: a form of address behind the name. */
    private boolean isAddressInBrackets(List<Token> tokens, int i, int end) {
        return i > 1
                && tokens.get(i - 1).is("(")
                && tokens.get(i - 2).isCapitalized()
                && end + 1 < tokens.size()
                && tokens.get(end).is(")")
                && tokens.get(end + 1).is(",")
                && gazetteer.isHonorific(tokens, i);
    }

    /** Reads a post that begins at {@code i}; gives the token after it, or -1. */
    private int read(List<Token> tokens, boolean[] taken, int i, List<PostMention> posts) {
        int j = i;
        boolean former = false;
        while (j < tokens.size() && !taken[j]) {
            PhraseTable.Match<Gazetteer.Rank> whole = gazetteer.ranks.match(tokens, j);
            PhraseTable.Match<String> modifier = gazetteer.modifiers.match(tokens, j);
            if (modifier == null || whole != null && whole.end() > modifier.end()) {
                break;
            }
            if (whole != null && !modifiesRank(tokens, taken, modifier.end())) {
                break;
            }
            former |= modifier.value().equals("former");
            j = modifier.end();
            if (j < tokens.size() && (tokens.get(j).is("-") || tokens.get(j).is("\u2013"))) {
                j++;
            }
        }
        if (j >= tokens.size() || taken[j]) {
            return -1;
        }
        PhraseTable.Match<Gazetteer.Rank> rank = rank(tokens, taken, j);
        int start = i;
        if (rank == null
                || isChiefOfNone(tokens, rank)
                || isGivenName(tokens, rank)
                || addressesName(tokens, taken, rank)
                || isAddressInBrackets(tokens, i, rank.end())
                || isVerb(tokens, rank)) {
            return -1;
        }
        if (i >= 2
                && tokens.get(i - 1).kind() == Token.Kind.POSSESSIVE
                && gazetteer.ranks.get(tokens.get(i - 2).text()) != null
                && !taken[i - 2]) {
            // "the Vice Chancellor's Assistant" is one post, of which the first was read already.
            int owner = tokens.get(i - 2).end();
            int from = posts.stream()
                    .filter(post -> post.span().end() == owner)
                    .mapToInt(post -> post.span().start())
                    .findFirst()
                    .orElse(tokens.get(i - 2).start());
            start = i - 2;
            while (start > 0 && tokens.get(start).start() > from) {
                start--;
            }
        } else if (j == i) {
            start = compoundStart(tokens, taken, i, posts.isEmpty() ? 0 : -1);
        }
        // "(OSD to the Vice Chancellor)": whose post that is, is not told
        if (i > 3
                && tokens.get(i - 1).is("the")
                && tokens.get(i - 2).is("to")
                && tokens.get(i - 3).isAllCaps()
                && (tokens.get(i - 4).is("(") || tokens.get(i - 4).is(","))) {
            return rank.end();
        }
        int end = rank.end();
        // "Secretary General", "Director-General"
        if (end < tokens.size() && tokens.get(end).is("general")) {
            end++;
        }
        boolean general =
                rank.end() - rank.from() > 1 && tokens.get(rank.end() - 1).is("general");
        boolean plural = tokens.get(rank.end() - (general ? 2 : 1)).lower().endsWith("s")
                && !tokens.get(rank.end() - 1).lower().endsWith("ss")
                && !tokens.get(rank.end() - 1).is("affairs")
                && !tokens.get(rank.end() - 1).lower().endsWith("affaires");
        int titleEnd = end;
        int board = organ(tokens, taken, end);
        if (board > end || organs.contains(tokens.get(end - 1).lower())) {
            titleEnd = joined(tokens, taken, board);
            titleEnd = titleEnd > board ? topic(tokens, taken, titleEnd) : board;
        }
        boolean topic = titleEnd > end;
        if (!topic && end + 1 < tokens.size() && tokens.get(end).is("to")) {
            int to = tokens.get(end + 1).is("the") ? end + 2 : end + 1;
            // "Secretary to the University President"
            if (to + 1 < tokens.size()
                    && gazetteer.words("houses").contains(tokens.get(to).lower())) {
                to++;
            }
            PhraseTable.Match<Gazetteer.Rank> master =
                    to < tokens.size() && !taken[to] ? gazetteer.ranks.match(tokens, to) : null;
            if (master != null) {
                end = master.end();
                titleEnd = end;
            }
        }
        if (!topic) {
            int topicEnd = topic(tokens, taken, end);
            if (topicEnd > end) {
                titleEnd = topicEnd;
                topic = true;
            }
        }
        if (!topic && isNoPost(tokens, rank, titleEnd, plural)) {
            return -1;
        }
        titleEnd = bracketed(tokens, taken, topic ? titleEnd : bare(tokens, taken, titleEnd));
        Span span = new Span(tokens.get(start).start(), tokens.get(titleEnd - 1).end());
        posts.removeIf(post -> post.span().overlaps(span));
        boolean prefixes = gazetteer.words("title-words").contains(tokens.get(j).lower())
                || gazetteer
                        .words("title-words")
                        .contains(tokens.get(rank.end() - 1).lower());
        posts.add(new PostMention(
                span,
                NameWords.words(tokens, start, titleEnd),
                rank.value().notation(),
                plural,
                former,
                prefixes,
                topic));
        return titleEnd;
    }

    /** Where a title ends that ends or goes on at {@code i}: {@code Chairman of the Board – Rector} is one post. */
    private int joined(List<Token> tokens, boolean[] taken, int i) {
        boolean dash = i + 1 < tokens.size()
                && (tokens.get(i).is("\u2013")
                        || tokens.get(i).is("-")
                        || tokens.get(i).is("\u2014"));
        PhraseTable.Match<Gazetteer.Rank> second = dash && !taken[i + 1] ? gazetteer.ranks.match(tokens, i + 1) : null;
        boolean address =
                second != null && gazetteer.isHonorific(tokens, i + 1); // "Chairman of Council – Professor NAME"
        return second == null || address ? i : second.end();
    }

    /** Whether {@code chief} is an adjective, or the head of nothing that is told. */
    private static boolean isChiefOfNone(List<Token> tokens, PhraseTable.Match<Gazetteer.Rank> rank) {
        return rank.end() - rank.from() == 1
                && tokens.get(rank.from()).lower().startsWith("chief")
                && !(rank.end() < tokens.size() && tokens.get(rank.end()).is("of"));
    }

    /** The word of rank at {@code j}; not "head of department" where the department is part of a name. */
    private PhraseTable.Match<Gazetteer.Rank> rank(List<Token> tokens, boolean[] taken, int j) {
        PhraseTable.Match<Gazetteer.Rank> rank = gazetteer.ranks.match(tokens, j);
        for (int k = j + 1; rank != null && k < rank.end(); k++) {
            if (taken[k]) {
                return gazetteer.ranks.match(tokens.subList(0, k), j);
            }
        }
        return rank;
    }

    /** Whether the word only speaks of people in general: {@code teacher training}, {@code experts discussed}. */
    private boolean isNoPost(List<Token> tokens, PhraseTable.Match<Gazetteer.Rank> rank, int end, boolean plural) {
        Token word = tokens.get(rank.from());
        if (word.isCapitalized() || end >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(end);
        if (plural) {
            return !(next.isCapitalized()
                    || next.is("of")
                    || next.is(",")
                    || next.is(":")
                    || next.is("from")
                    || next.is("at"));
        }
        return next.isWord()
                && !next.isCapitalized()
                && gazetteer.partOfSpeech(next.lower()).contains("noun")
                && !gazetteer.partOfSpeech(next.lower()).contains("prep");
    }

    /** Whether a rank or another modifier stands at {@code i}. */
    private boolean modifiesRank(List<Token> tokens, boolean[] taken, int i) {
        int j = i < tokens.size() && (tokens.get(i).is("-") || tokens.get(i).is("\u2013")) ? i + 1 : i;
        return j < tokens.size()
                && !taken[j]
                && (gazetteer.ranks.match(tokens, j) != null || gazetteer.modifiers.match(tokens, j) != null);
    }

    /** Whether the word is a verb here: {@code who heads the}, {@code to chair}. */
    private static boolean isVerb(List<Token> tokens, PhraseTable.Match<Gazetteer.Rank> rank) {
        Token word = tokens.get(rank.from());
        if (word.isCapitalized() || rank.end() - rank.from() > 1) {
            return false;
        }
        Token before = rank.from() > 0 ? tokens.get(rank.from() - 1) : null;
        boolean verbal = before != null
                && (before.is("who")
                        || before.is("which")
                        || before.is("that")
                        || before.is("to")
                        || before.is("and") && word.is("heads"));
        return verbal
                && rank.end() < tokens.size()
                && (tokens.get(rank.end()).is("the")
                        || tokens.get(rank.end()).is("a")
                        || tokens.get(rank.end()).isCapitalized());
    }

    /** Whether the rank is an academic form of address: {@code Associate Professor} right before a name. */
    private boolean addressesName(List<Token> tokens, boolean[] taken, PhraseTable.Match<Gazetteer.Rank> rank) {
        if (!rank.value().notation().endsWith("professor")
                && !(rank.value().notation().equals("lecturer")
                        && tokens.get(rank.from()).isCapitalized())) {
            return false;
        }
        int end = rank.end();
        return end < tokens.size() && !taken[end] && tokens.get(end).isCapitalized();
    }

    /** Whether the word is a given name, behind a form of address: {@code Prof. Dr. Dean Alison}. */
    private boolean isGivenName(List<Token> tokens, PhraseTable.Match<Gazetteer.Rank> rank) {
        int i = rank.from();
        return i > 0
                && rank.end() == i + 1
                && i + 1 < tokens.size()
                && tokens.get(i).isCapitalized()
                && tokens.get(i + 1).isCapitalized()
                && gazetteer.isHonorific(tokens, i - 1)
                && gazetteer.ranks.match(tokens, i - 1) == null
                && (gazetteer.givenName(tokens.get(i).text()) != null
                        || rank.value().notation().equals("teacher"))
                && gazetteer.ranks.match(tokens, i + 1) == null;
    }

    /**
     * The start of a compound title that the rank at {@code i} ends: {@code compliance officer}, {@code Sports Group Leader}; of a rank that seldom
     * ends one, {@code NAME, founding president of}, only right behind a name and a comma.
     */
    private int compoundStart(List<Token> tokens, boolean[] taken, int i, int floor) {
        boolean compound = compounding.contains(tokens.get(i).lower());
        int start = i;
        while (start > 0 && i - start < 4 && !taken[start - 1]) {
            Token before = tokens.get(start - 1);
            String speech = gazetteer.partOfSpeech(before.lower());
            boolean noun = before.isWord()
                    && (speech.contains("noun")
                            || speech.contains("adj")
                            || before.is("&")
                            || gazetteer.isCommon(before.lower()) && speech.isEmpty())
                    && !speech.contains("det")
                    && !speech.contains("prep")
                    && (!speech.contains("verb")
                            || speech.contains("noun")
                                    && (before.isCapitalized() || start > 1 && opensTitle(tokens.get(start - 2))))
                    && gazetteer.ranks.match(tokens, start - 1) == null;
            boolean sameCase = before.isCapitalized() == tokens.get(i).isCapitalized();
            if (!noun || !sameCase || gazetteer.words("not-before-posts").contains(before.lower())) {
                break;
            }
            start--;
        }
        return compound
                        || start > 1
                                && tokens.get(start - 1).is(",")
                                && tokens.get(start - 2).isCapitalized()
                ? start
                : i;
    }

    /** Whether a title begins behind a token: a comma, or an article. */
    private static boolean opensTitle(Token token) {
        return token.is(",") || token.is("the") || token.is("a");
    }

    /** Reads {@code of the Board}, {@code of the University Council}; gives where it ends, or {@code i}. */
    private int organ(List<Token> tokens, boolean[] taken, int i) {
        if (i + 1 >= tokens.size() || !tokens.get(i).is("of")) {
            return i;
        }
        int j = i + 1;
        if (tokens.get(j).is("the") || tokens.get(j).is("its") || tokens.get(j).is("our")) {
            j++;
        }
        int k = j;
        while (k < tokens.size()
                && k < j + 6
                && !taken[k]
                && (tokens.get(k).isCapitalized()
                        || tokens.get(k).is("of")
                        || tokens.get(k).is("the")
                        || tokens.get(k).is("and"))) {
            if (organs.contains(tokens.get(k).lower())) {
                int end = k + 1;
                if (end + 1 < tokens.size()
                        && tokens.get(end).is("of")
                        && (tokens.get(end + 1).is("directors")
                                || tokens.get(end + 1).is("trustees")
                                || tokens.get(end + 1).is("regents")
                                || tokens.get(end + 1).is("governors"))) {
                    return end + 2;
                }
                int more = organ(tokens, taken, end);
                return Math.max(more, end);
            }
            k++;
        }
        if (j < tokens.size()
                && !taken[j]
                && organs.contains(tokens.get(j).lower())
                && !tokens.get(j).isCapitalized()) {
            return j + 1;
        }
        return i;
    }

    /** Reads what a post is for; gives where it ends, or {@code i}. */
    private int topic(List<Token> tokens, boolean[] taken, int i) {
        if (i + 1 >= tokens.size() || taken[i]) {
            return i;
        }
        Token link = tokens.get(i);
        int j = i + 1;
        if (link.is("in")
                && j + 2 < tokens.size()
                && tokens.get(j).is("charge")
                && tokens.get(j + 1).is("of")) {
            j += 2;
        } else if (link.is("responsible") && tokens.get(j).is("for")) {
            j++;
        } else if (!(link.is("for")
                || link.is("of")
                || link.is("on") && tokens.get(j).isCapitalized())) {
            return commaTopic(tokens, taken, i);
        }
        if (j < tokens.size() && tokens.get(j).is("the")) {
            if (link.is("of") || j + 1 < tokens.size() && !tokens.get(j + 1).isCapitalized()) {
                return i;
            }
            j++;
        }
        if (j >= tokens.size() || taken[j]) {
            return i;
        }
        if (!tokens.get(j).isCapitalized()
                && gazetteer.words("no-topics").contains(tokens.get(j).lower())) {
            return i;
        }
        int end = topicWords(tokens, taken, j, tokens.get(j).isCapitalized());
        boolean named = link.is("of")
                && tokens.get(j).isCapitalized()
                && !isTopic(tokens.get(j), true)
                && !gazetteer.words("not-acronyms").contains(tokens.get(j).lower());
        if (end <= j || named || ofPlaceOnly(tokens, j, end)) {
            return i;
        }
        return end;
    }

    /** Reads what a post is for where nothing ties it, {@code Director Finance}; gives where it ends, or {@code i}. */
    private int bare(List<Token> tokens, boolean[] taken, int i) {
        int j = i;
        while (j < tokens.size()
                && !taken[j]
                && tokens.get(j).isCapitalized()
                && gazetteer.words("post-topics").contains(tokens.get(j).lower())) {
            j++;
            if (j + 1 < tokens.size()
                    && (tokens.get(j).is("and") || tokens.get(j).is("&"))
                    && !taken[j + 1]
                    && gazetteer.words("post-topics").contains(tokens.get(j + 1).lower())) {
                j++;
            }
        }
        return tokens.get(i - 1).isCapitalized() ? j : i;
    }

    /** Reads what a post is for where it stands in brackets, {@code (Academic)}, {@code (R&D)}; gives where it ends, or {@code i}. */
    private int bracketed(List<Token> tokens, boolean[] taken, int i) {
        if (i + 2 >= tokens.size() || !tokens.get(i).is("(")) {
            return i;
        }
        int j = i + 1;
        while (j < tokens.size() && j - i <= LONGEST_BRACKET && !taken[j] && isBracketed(tokens.get(j))) {
            j++;
        }
        return j > i + 1 && j < tokens.size() && tokens.get(j).is(")") ? j + 1 : i;
    }

    private boolean isBracketed(Token token) {
        return token.is("and")
                || token.is("&")
                || token.is("of")
                || token.is(",")
                || token.is("/")
                || token.isCapitalized() && (token.isAllCaps() || isTopic(token, true));
    }

    private boolean ofPlaceOnly(List<Token> tokens, int from, int end) {
        PhraseTable.Match<Gazetteer.PlaceEntry> place = gazetteer.places.match(tokens, from);
        return place != null && !gazetteer.isCommon(tokens.get(from).lower())
                || end - from == 1
                        && !gazetteer
                                .words("not-acronyms")
                                .contains(tokens.get(from).lower())
                        && (tokens.get(from).isAllCaps()
                                || NameWords.isMixedCaps(tokens.get(from).text()));
    }

    /** {@code vice-president, Academic}; {@code Deputy Director General, Partnership and Capacity Development}. */
    private int commaTopic(List<Token> tokens, boolean[] taken, int i) {
        if (!tokens.get(i).is(",")
                || !tokens.get(i + 1).isCapitalized()
                || taken[i + 1]
                || gazetteer.isHonorific(tokens, i + 1)
                || gazetteer.places.match(tokens, i + 1) != null
                || gazetteer.ranks.match(tokens, i + 1) != null
                || gazetteer.modifiers.match(tokens, i + 1) != null) {
            return i;
        }
        int end = topicWords(tokens, taken, i + 1, true);
        for (int k = i + 1; k < end; k++) {
            if (tokens.get(k).isCapitalized()
                    && !gazetteer.isCommon(tokens.get(k).lower())
                    && !endsLikeTopic(tokens.get(k).lower())) {
                return i;
            }
        }
        return end == tokens.size() || end > i + 1 && tokens.get(end).isMark() ? end : i;
    }

    private boolean endsLikeTopic(String lower) {
        for (String ending : gazetteer.words("topic-endings")) {
            if (lower.length() > ending.length() + 2 && lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private int topicWords(List<Token> tokens, boolean[] taken, int from, boolean capitalized) {
        int i = from;
        int limit = Math.min(tokens.size(), from + LONGEST_TOPIC);
        int end = from;
        while (i < limit && !taken[i]) {
            Token token = tokens.get(i);
            boolean plain = token.isWord() && (capitalized ? token.isCapitalized() : !token.isCapitalized());
            if (i > from && !capitalized && gazetteer.words("no-topics").contains(token.lower())) {
                break;
            }
            if (i > from
                    && capitalized
                    && plain
                    && (gazetteer.isHonorific(tokens, i)
                            || isSurnameFirst(tokens, i)
                            || !gazetteer.isCommon(token.lower())
                                    && !endsLikeTopic(token.lower())
                                    && !token.text().contains("-"))) {
                break;
            }
            boolean link = !capitalized
                    && gazetteer.partOfSpeech(token.lower()).contains("prep")
                    && (i + 1 >= limit
                            || taken[i + 1]
                            || tokens.get(i + 1).is("the")
                            || tokens.get(i + 1).isCapitalized());
            if (plain && !link && !clauseWords.contains(token.lower()) && gazetteer.ranks.match(tokens, i) == null) {
                i++;
                end = i;
            } else if (i > from
                    && i + 1 < limit
                    && !taken[i + 1]
                    && (token.is("and")
                            || token.is("&")
                            || token.is("of") && capitalized
                            || token.is("for")
                            || token.is("with"))
                    && tokens.get(i + 1).isWord()
                    && (tokens.get(i + 1).isCapitalized() == capitalized)
                    && isTopic(tokens.get(i + 1), capitalized)) {
                i++;
            } else if (i > from && token.is(",") && commaContinues(tokens, taken, i, limit, capitalized)) {
                i++;
                if (tokens.get(i).is("and")) {
                    i++;
                }
            } else {
                break;
            }
        }
        return end;
    }

    /** Whether a surname that is an everyday word stands before a given name that is none: {@code of Student Affairs Park Min-ho}. */
    private boolean isSurnameFirst(List<Token> tokens, int i) {
        if (gazetteer.surname(tokens.get(i).text()) == null || i + 1 >= tokens.size()) {
            return false;
        }
        Token given = tokens.get(i + 1);
        return given.isWord()
                && given.isCapitalized()
                && !gazetteer.isCommon(given.lower())
                && !endsLikeTopic(given.lower())
                && gazetteer.ranks.match(tokens, i + 1) == null;
    }

    private boolean isTopic(Token token, boolean capitalized) {
        if (!capitalized) {
            return !clauseWords.contains(token.lower());
        }
        return (gazetteer.isCommon(token.lower())
                        || endsLikeTopic(token.lower())
                        || token.text().contains("-"))
                && gazetteer.ranks.get(token.lower()) == null;
    }

    /** A list of topics that ends with {@code and}. */
    private boolean commaContinues(List<Token> tokens, boolean[] taken, int comma, int limit, boolean capitalized) {
        int i = comma + 1;
        while (i < limit && !taken[i]) {
            Token token = tokens.get(i);
            if (token.is("and") || token.is("&")) {
                return i + 1 < tokens.size()
                        && !taken[i + 1]
                        && isListed(tokens.get(i + 1), capitalized)
                        && (capitalized || i > comma + 1);
            }
            if (!token.is(",") && !isListed(token, capitalized)) {
                return false;
            }
            i++;
        }
        return false;
    }

    /** Whether a word may stand in a list of topics; in small letters only one that names a thing: {@code budget, finance and}. */
    private boolean isListed(Token token, boolean capitalized) {
        return token.isWord()
                && token.isCapitalized() == capitalized
                && isTopic(token, capitalized)
                && (capitalized
                        || (gazetteer.isCommon(token.lower()) || endsLikeTopic(token.lower()))
                                && !gazetteer.words("no-topics").contains(token.lower())
                                && gazetteer.ranks.get(token.lower()) == null);
    }
}
