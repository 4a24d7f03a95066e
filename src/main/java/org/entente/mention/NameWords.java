package org.entente.mention;

import java.util.List;
import java.util.Set;
import org.entente.mention.Gazetteer.Head;
import org.entente.mention.Gazetteer.HeadOrder;
import org.entente.text.Token;

/** What single words are in names of institutions: titles, topics, places, the beginning of somebody's name. Immutable. */
final class NameWords {
    private final Gazetteer gazetteer;

    NameWords(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Whether a title of a person begins here: a rank, or a modifier with a rank behind it. */
    boolean isTitle(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        int hyphen = word.indexOf('-');
        boolean compound = hyphen > 0
                && word.endsWith("-general")
                && gazetteer.words("title-words").contains(word.substring(0, hyphen));
        if (!compound && !gazetteer.words("title-words").contains(word.replace(".", ""))) {
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
    boolean isTopic(String lower) {
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

    boolean isPlace(List<Token> tokens, int i) {
        PhraseTable.Match<Gazetteer.PlaceEntry> place = placeAt(tokens, i);
        return place != null && !place.value().ambiguous();
    }

    boolean isDeterminer(Token token) {
        return gazetteer.words("determiners").contains(token.lower());
    }

    PhraseTable.Match<Gazetteer.PlaceEntry> placeAt(List<Token> tokens, int i) {
        return tokens.get(i).isCapitalized() ? gazetteer.places.match(tokens, i) : null;
    }

    /** Whether the words from {@code i} to {@code end} are a place, with or without {@code the} before it. */
    boolean isPlaceTo(List<Token> tokens, int i, int end) {
        int from = i < end && tokens.get(i).is("the") ? i + 1 : i;
        PhraseTable.Match<Gazetteer.PlaceEntry> place = from < end ? gazetteer.places.match(tokens, from) : null;
        return place != null && place.end() >= end;
    }

    boolean isTopicContinued(List<Token> tokens, int i) {
        return i < tokens.size()
                && tokens.get(i).isCapitalized()
                && !isTitle(tokens, i)
                && !gazetteer.words("region-words").contains(tokens.get(i).lower())
                && (isTopic(tokens.get(i).lower()) || gazetteer.heads.match(tokens, i) != null);
    }

    static boolean followsTopic(List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                && tokens.get(i + 1).isCapitalized()
                && tokens.get(i + 1).lower().endsWith("ion");
    }

    /** Whether a word that may head a name is what others work on: {@code of Information Technologies}, {@code of Rectors of Universities}. */
    boolean isField(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        Set<String> fields = gazetteer.words("field-heads");
        return fields.contains(word)
                || i > 0 && fields.contains(tokens.get(i - 1).lower() + " " + word);
    }

    /** Whether the word before {@code i} only says more of a topic: {@code Faculty} of {@code Faculty Enrichment}. */
    boolean modifiesTopic(List<Token> tokens, int i) {
        return i < tokens.size()
                && tokens.get(i).isCapitalized()
                && isTopic(tokens.get(i).lower())
                && gazetteer.heads.match(tokens, i) == null
                && !isTitle(tokens, i);
    }

    static boolean isInstitution(OrganizationType type) {
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

    /** {@code School} of {@code School Cooperation}: the head is followed by words that make it a modifier. */
    boolean continuesName(List<Token> tokens, int i) {
        return headBehind(tokens, i) != null;
    }

    /** The head to which the words from {@code i} on lead, or null. */
    Head headBehind(List<Token> tokens, int i) {
        int j = i;
        while (j < tokens.size()
                && tokens.get(j).isCapitalized()
                && tokens.get(j).isWord()
                && j - i < 6) {
            PhraseTable.Match<Head> head = gazetteer.heads.match(tokens, j);
            if (isTitle(tokens, j) || gazetteer.isHonorific(tokens, j)) {
                return null;
            }
            if (head != null) {
                boolean heads = head.value().order() != HeadOrder.PRE
                        && !(head.end() < tokens.size()
                                && tokens.get(head.end()).is("of"));
                return heads ? head.value() : null;
            }
            j++;
        }
        return null;
    }

    /** Whether a town that is told by other words only bears a given name, {@code Elizabeth}, with a name behind it. */
    private boolean isGivenNameOfTown(List<Token> tokens, int i) {
        return !isPlace(tokens, i)
                && gazetteer.givenName(tokens.get(i).text()) != null
                && gazetteer.heads.match(tokens, i + 1) == null
                && !isTopic(tokens.get(i + 1).lower());
    }

    /** Whether a given name with another name behind it stands here, or initials. */
    boolean beginsPerson(List<Token> tokens, int i) {
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
                        && !isGivenNameOfTown(tokens, i)
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

    /** Whether a capitalised word can be a topic: a known one, or one that is neither a place, a person's name nor letters. */
    boolean isTopicLike(List<Token> tokens, int i) {
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
}
