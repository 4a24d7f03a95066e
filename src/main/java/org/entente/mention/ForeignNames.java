package org.entente.mention;

import java.util.List;
import java.util.Set;
import org.entente.mention.Gazetteer.Head;
import org.entente.mention.Gazetteer.HeadOrder;
import org.entente.text.Sentence;
import org.entente.text.Token;

/** Names of institutions in other languages than English: heads in small letters, compounds that end with a head. Immutable. */
final class ForeignNames {
    private static final int LONGEST_RIGHT = 18;

    /** The languages in which {@code in} is not what it is in English, and those of heads that an accent only tells to be foreign. */
    private static final Set<String> ROMAN = Set.of("en", "es", "fr", "pt", "ro");

    private final Gazetteer gazetteer;
    private final NameWords words;
    private final Set<String> foreignLinks;

    ForeignNames(Gazetteer gazetteer, NameWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
        foreignLinks = gazetteer.words("foreign-links");
    }

    /** Where a name ends whose head, in some language, ends before {@code from}. */
    int foreignRight(List<Token> tokens, int from, Head head) {
        boolean roman = ROMAN.contains(head.language()); // "Collège Alpha in Osh" is an English phrase
        int i = from;
        int limit = Math.min(tokens.size(), from + LONGEST_RIGHT);
        while (i < limit) {
            Token token = tokens.get(i);
            // "Hochschule Alphaheim University of Applied Sciences", "Universitas Alpha Faculty of Law"
            PhraseTable.Match<Head> english =
                    i > from && token.isCapitalized() ? gazetteer.heads.match(tokens, i) : null;
            if (english != null
                    && english.value().language().equals("en")
                    && !english.value().weak()) {
                if (english.value().type() == OrganizationType.UNIVERSITY) {
                    return english.end();
                }
                if (english.value().type() == OrganizationType.ORGANIZATIONAL_UNIT) {
                    return i;
                }
            }
            boolean somebody = token.kind() == Token.Kind.INITIALS && i == from
                    || i > from && gazetteer.words("headline-verbs").contains(token.lower());
            if (token.isCapitalized() && !somebody && !words.isTitle(tokens, i) && !gazetteer.isHonorific(tokens, i)) {
                i++;
            } else if (i > from && token.is("\"") && quoted(tokens, i, limit) > i) {
                i = quoted(tokens, i, limit);
            } else if (i + 1 < limit && foreignLinks.contains(token.lower()) && !(roman && token.is("in"))) {
                int next = i + 1;
                while (next < limit && foreignLinks.contains(tokens.get(next).lower())) {
                    next++;
                }
                if (next < limit
                        && tokens.get(next).isCapitalized()
                        && (gazetteer.heads.match(tokens, next) == null || words.isField(tokens, next))) {
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

    /** Behind a name in quotation marks that another word follows, {@code "Alfa" Alphaheim}; else {@code open}. */
    private static int quoted(List<Token> tokens, int open, int limit) {
        int close = open + 1;
        while (close < limit && close - open < 5 && tokens.get(close).isCapitalized()) {
            close++;
        }
        boolean closed = close > open + 1
                && close + 1 < limit
                && tokens.get(close).is("\"")
                && tokens.get(close + 1).isCapitalized();
        return closed ? close + 1 : open;
    }

    /** A foreign head in lower case after a capitalised word: {@code Zemaljski muzej}. */
    NameCandidate foreignLower(Sentence sentence, int i, PhraseTable.Match<Head> match, int from) {
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
        NameCandidate candidate = new NameCandidate();
        candidate.head = match.value();
        candidate.headStart = i;
        candidate.headEnd = match.end();
        candidate.start = i - 1;
        candidate.end = foreignRight(tokens, match.end(), match.value());
        candidate.type = match.value().type();
        if (candidate.end > candidate.headEnd) {
            candidate.variants.add(new int[] {candidate.start, candidate.headEnd});
        }
        return candidate;
    }

    /** Whether an English head follows, {@code School-Enterprise Cooperation Department}: the compound only says of what. */
    private boolean isModifier(List<Token> tokens, int i) {
        for (int k = i + 1; k < tokens.size() && k < i + 6 && tokens.get(k).isCapitalized(); k++) {
            PhraseTable.Match<Head> head = gazetteer.heads.match(tokens, k);
            if (head != null && head.value().language().equals("en")) {
                return true;
            }
        }
        return false;
    }

    /** A compound that ends with a head: {@code Friedrich-Schiller-Universität}, {@code Landesentwicklungsgesellschaft}. */
    NameCandidate suffixHead(Sentence sentence, int i, int from) {
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
        boolean small =
                hyphen > 0 && Character.isLowerCase(token.text().charAt(hyphen + 1)); // "Inter-university Cooperation"
        if (head == null
                || head.weak() && hyphen < 0
                || head.language().equals("en") && (small || isModifier(tokens, i))) {
            return null;
        }
        NameCandidate candidate = new NameCandidate();
        candidate.head = head;
        candidate.headStart = i;
        candidate.headEnd = i + 1;
        candidate.start = i;
        candidate.end = foreignRight(tokens, i + 1, head);
        candidate.type = head.type();
        return candidate;
    }
}
