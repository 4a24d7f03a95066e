package org.entente.mention;

import java.util.List;
import java.util.Set;
import org.entente.text.Block;
import org.entente.text.Sentence;
import org.entente.text.Token;

/** What looks like a name of an institution and is none: a state, one of many of a kind, a post, a room or an occasion. Immutable. */
final class NotNames {
    private final Gazetteer gazetteer;
    private final NameWords words;
    private final Set<String> organs;
    private final Set<String> campusWords;

    NotNames(Gazetteer gazetteer, NameWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
        organs = gazetteer.words("organs");
        campusWords = gazetteer.words("place-heads");
    }

    /** Whether the words are a state or a region: {@code Russian Federation}. */
    boolean isState(List<Token> tokens, NameCandidate candidate) {
        PhraseTable.Match<Gazetteer.PlaceEntry> place = words.placeAt(tokens, candidate.start);
        return place != null && place.end() >= candidate.headEnd;
    }

    /** Whether everyday words behind {@code a} or {@code an} only tell of what kind something is: {@code an established Further Education College}. */
    boolean isOneOfMany(Sentence sentence, NameCandidate candidate) {
        List<Token> tokens = sentence.tokens();
        if (!NameWords.isInstitution(candidate.head.type())) {
            return false;
        }
        int before = candidate.start - 1;
        while (before > 0
                && candidate.start - before < 3
                && !tokens.get(before).isCapitalized()
                && (gazetteer.partOfSpeech(tokens.get(before).lower()).contains("adj")
                        || tokens.get(before).lower().endsWith("ed"))) {
            before--;
        }
        String word = candidate.start > 0 ? tokens.get(candidate.start - 1).lower() : "";
        boolean superlative = gazetteer.words("superlatives").contains(word)
                || word.equals("first") && gazetteer.demonyms.match(tokens, candidate.start) != null;
        boolean article = before >= 0 && (isArticle(tokens.get(before)) || superlative);
        boolean headline = sentence.block() == Block.Kind.HEADLINE; // which leaves the article off
        if (!article && !headline || candidate.end > candidate.headEnd) {
            return false;
        }
        if (gazetteer.demonyms.match(tokens, candidate.start) != null
                && gazetteer.demonyms.match(tokens, candidate.start).end() == candidate.headStart) {
            return true; // "with a Spanish University"
        }
        if (!article) {
            return false;
        }
        for (int k = candidate.start; k < candidate.headStart; k++) {
            if (!words.isTopic(tokens.get(k).lower()) || words.isPlace(tokens, k)) {
                return false;
            }
        }
        return true;
    }

    /** {@code was founded in 1953 as the Alpha Institute}: what the house before was called once. */
    boolean isEarlierName(List<Token> tokens, NameCandidate candidate) {
        int as = candidate.start - 1;
        while (as > 0 && (words.isDeterminer(tokens.get(as)) || isArticle(tokens.get(as)))) {
            as--;
        }
        if (as < 1 || !tokens.get(as).is("as")) {
            return false;
        }
        for (int k = as - 1; k >= Math.max(0, as - 6); k--) {
            if (gazetteer.words("naming-verbs").contains(tokens.get(k).lower())) {
                return true;
            }
            if (tokens.get(k).isCapitalized() && gazetteer.month(tokens.get(k).text()) == 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether an ordinal counts the sittings of a board or council: {@code the 96th Board of Trustees}. */
    boolean isSitting(List<Token> tokens, NameCandidate candidate) {
        return organs.contains(tokens.get(candidate.headStart).lower())
                && candidate.start < candidate.headStart
                && tokens.get(candidate.start).text().matches("\\d+(?:st|nd|rd|th)");
    }

    /** Whether a group or a branch is one of the Party, in which posts are held: {@code Party Leadership Group}. */
    boolean isOfParty(List<Token> tokens, NameCandidate candidate) {
        return candidate.start < candidate.headStart
                && (tokens.get(candidate.start).is("party")
                        || tokens.get(candidate.start).is("cpc"))
                && gazetteer
                        .words("party-bodies")
                        .contains(tokens.get(candidate.headEnd - 1).lower());
    }

    /** {@code (MENAFN- Jordan News Agency)}: who sent the report, in the brackets at its head. */
    boolean isSource(Sentence sentence, NameCandidate candidate) {
        List<Token> tokens = sentence.tokens();
        int open = candidate.start - 1;
        while (open >= 0 && candidate.start - open < 4 && !tokens.get(open).is("(")) {
            open--;
        }
        return sentence.index() < 3
                && open >= 0
                && open < 8
                && tokens.get(open).is("(")
                && candidate.end < tokens.size()
                && tokens.get(candidate.end).is(")")
                && gazetteer
                        .words("media-heads")
                        .contains(tokens.get(candidate.end - 1).lower());
    }

    /** Whether a name only tells who took a picture or wrote: {@code [Photo/Alpha Office]}, {@code Source: Alpha News Agency}. */
    boolean isCredited(List<Token> tokens, NameCandidate candidate) {
        int i = candidate.start - 1;
        if (i > 0 && tokens.get(i).is("the")) {
            i--;
        }
        return i > 0
                && i < 4
                && (tokens.get(i).is(":")
                        || tokens.get(i).is("/")
                        || tokens.get(i).is("by")
                        || tokens.get(i).is("of") && tokens.get(i - 1).is("courtesy"))
                && gazetteer
                        .words("credit-openers")
                        .contains(tokens.get(tokens.get(i - 1).is("courtesy") ? Math.max(0, i - 2) : i - 1)
                                .lower());
    }

    private static boolean isArticle(Token token) {
        return token.is("a") || token.is("an");
    }

    /** Whether what seems to be a unit belongs to a post: {@code Chair of the Board of Governors}, {@code Vice-Chancellor (Regional Administration)}. */
    boolean isSomebodysPost(List<Token> tokens, NameCandidate candidate) {
        int start = candidate.start;
        if (start > 1 && tokens.get(start - 1).is("(") && words.isTitle(tokens, start - 2) && candidate.head.weak()) {
            return true;
        }
        if (!tokens.get(candidate.headEnd - 1).is("chair")) {
            return false;
        }
        int next = candidate.headEnd;
        if (next < tokens.size() && tokens.get(next).is(",")) {
            next++;
        }
        if (next < tokens.size() && gazetteer.isHonorific(tokens, next)) {
            return true;
        }
        for (int k = candidate.headEnd; k < candidate.end; k++) {
            if (organs.contains(tokens.get(k).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name goes on as that of a place inside or an occasion: {@code X Council Chamber}, {@code World University Games}. */
    boolean isRoom(List<Token> tokens, NameCandidate candidate) {
        int end = candidate.end;
        while (end < tokens.size() && tokens.get(end).isCapitalized() && end - candidate.end < 3) {
            String word = tokens.get(end).lower();
            boolean room = campusWords.contains(word)
                            && candidate.end - candidate.start <= 3
                            && !(end + 1 < tokens.size() && gazetteer.heads.match(tokens, end + 1) != null)
                    || gazetteer.words("rooms-and-occasions").contains(word);
            if (room) {
                return true;
            }
            if (words.isTitle(tokens, end) && !tokens.get(end).lower().endsWith("s")
                    || gazetteer.isHonorific(tokens, end)) {
                return false;
            }
            end++;
        }
        return false;
    }
}
