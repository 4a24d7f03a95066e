package org.entente.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.document.Span;
import org.entente.mention.Gazetteer.Head;
import org.entente.mention.OrganizationMention.Form;
import org.entente.text.Token;

/**
 * Names that share one head in the plural: {@code the Faculties of Law, Medicine, and Arts and Design} are three, each with the head in
 * the singular. A name stands where its own words do. Immutable.
 */
final class SharedHeads {
    private static final int MOST = 12;
    private static final int LONGEST = 8;

    /** Words that are part of a name with the word beside them: {@code King Lovedo and Sango City Colleges}. */
    private static final Set<String> BESIDE_NAMES =
            Set.of("city", "town", "king", "queen", "prince", "saint", "sultan");

    private final Gazetteer gazetteer;
    private final NameWords words;
    private final Map<String, String> singulars = new HashMap<>();

    SharedHeads(Gazetteer gazetteer, NameWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
        for (String pair : gazetteer.words("plural-heads")) {
            int colon = pair.indexOf(':');
            String word = pair.substring(colon + 1);
            singulars.put(pair.substring(0, colon), Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
    }

    /** The names that a plural at token {@code i} heads, in order; none where it heads no list. */
    List<OrganizationMention> find(List<Token> tokens, int i, int from) {
        String singular = singular(tokens.get(i));
        if (singular != null
                && i > from + 2
                && (i + 1 == tokens.size() || !tokens.get(i + 1).is("of"))) {
            return before(tokens, i, from, singular);
        }
        if (singular == null
                || i + 2 >= tokens.size()
                || !tokens.get(i + 1).is("of")
                || i > 0 && words.isTitle(tokens, i - 1)
                || i > 0
                        && tokens.get(i - 1).isCapitalized()
                        && !words.isDeterminer(tokens.get(i - 1))
                        && words.isTopic(tokens.get(i - 1).lower())
                || i > 1 && tokens.get(i - 1).is("of") && isBody(tokens.get(i - 2))) {
            return List.of();
        }
        Head head = gazetteer.heads.get(singular);
        List<int[]> items = items(tokens, tokens.get(i + 2).is("the") ? i + 3 : i + 2);
        if (items.size() < 2
                || head == null
                || head.type() == OrganizationType.UNIVERSITY && !arePlaces(tokens, items)) {
            return List.of();
        }
        List<OrganizationMention> names = new ArrayList<>();
        for (int[] item : items) {
            Span span = new Span(
                    tokens.get(item[0]).start(), tokens.get(item[1] - 1).end());
            names.add(new OrganizationMention(
                    span,
                    singular + " of " + NameWords.words(tokens, item[0], item[1]),
                    head.type() == OrganizationType.COLLEGE && !arePlaces(tokens, items)
                            ? OrganizationType.ORGANIZATIONAL_UNIT
                            : head.type(),
                    Form.NAME,
                    singular.toLowerCase(java.util.Locale.ROOT),
                    List.of(),
                    Optional.empty()));
        }
        return names;
    }

    /** {@code Alpha, Beta and Gamma State Universities}: the names before a plural that heads them all, with the kind before it. */
    private List<OrganizationMention> before(List<Token> tokens, int i, int from, String singular) {
        Head head = gazetteer.heads.get(singular);
        int kind = i;
        while (kind > from && isKind(tokens.get(kind - 1))) {
            kind--;
        }
        List<int[]> items =
                head == null || !NameWords.isInstitution(head.type()) ? List.of() : itemsBefore(tokens, kind, from);
        if (items.size() < 2) {
            return List.of();
        }
        String shared = " " + (kind < i ? NameWords.words(tokens, kind, i) + " " : "") + singular;
        List<OrganizationMention> names = new ArrayList<>();
        for (int[] item : items) {
            int end = item[1] == kind ? i + 1 : item[1];
            names.add(new OrganizationMention(
                    new Span(tokens.get(item[0]).start(), tokens.get(end - 1).end()),
                    NameWords.words(tokens, item[0], item[1]) + shared,
                    head.type(),
                    Form.NAME,
                    singular.toLowerCase(java.util.Locale.ROOT),
                    List.of(),
                    Optional.empty()));
        }
        return names;
    }

    private boolean isKind(Token token) {
        return token.isCapitalized()
                && (token.isAllCaps() && token.text().length() > 2
                        || gazetteer.words("generic-modifiers").contains(token.lower()));
    }

    /** The names of a list that ends at {@code end} with {@code and} before its last; none where a word of them is no name. */
    private List<int[]> itemsBefore(List<Token> tokens, int end, int from) {
        List<int[]> items = new ArrayList<>();
        int stop = end;
        while (stop > from && items.size() < MOST) {
            int start = stop;
            while (start > from && stop - start < 4 && isOwnName(tokens, start - 1)) {
                start--;
            }
            boolean link = start > from
                    && (items.isEmpty()
                            ? isAnd(tokens.get(start - 1))
                            : tokens.get(start - 1).is(","));
            if (start == stop || start > from && tokens.get(start - 1).isCapitalized()) {
                return List.of();
            }
            items.add(0, new int[] {start, stop});
            if (!link) {
                break;
            }
            stop = start - 1;
            if (items.size() == 1 && stop > from && tokens.get(stop - 1).is(",")) {
                stop--;
            }
        }
        return items;
    }

    private boolean isOwnName(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        PhraseTable.Match<Gazetteer.PlaceEntry> place = gazetteer.places.match(tokens, i);
        if (BESIDE_NAMES.contains(token.lower())) {
            return token.isCapitalized();
        }
        return token.isWord()
                && token.isCapitalized()
                && !words.isDeterminer(token)
                && !gazetteer.isHonorific(tokens, i)
                && !words.isTopic(token.lower())
                && !gazetteer.words("generic-modifiers").contains(token.lower())
                && gazetteer.ranks.get(token.lower()) == null
                && gazetteer.demonyms.match(tokens, i) == null
                && (place == null || !place.value().isCountry())
                && !isPluralOrHead(tokens, i);
    }

    /** {@code League of Universities of A, B and C} is one. */
    private boolean isBody(Token token) {
        return token.isCapitalized() && gazetteer.words("bodies-of-members").contains(token.lower());
    }

    private String singular(Token token) {
        return token.isCapitalized() ? singulars.get(token.lower()) : null;
    }

    /** The parts of a list of capitalised words; {@code and} divides the last two, and stands inside one where a comma divides all. */
    private List<int[]> items(List<Token> tokens, int from) {
        List<int[]> parts = new ArrayList<>();
        int i = from;
        boolean serial = false;
        while (i < tokens.size() && parts.size() < MOST) {
            int end = i;
            while (end < tokens.size()
                    && end - i < LONGEST
                    && (tokens.get(end).isCapitalized() && !words.isTitle(tokens, end)
                            || end > i
                                    && isAnd(tokens.get(end))
                                    && end + 1 < tokens.size()
                                    && tokens.get(end + 1).isCapitalized()
                                    && !isPluralOrHead(tokens, end + 1))) {
                end++;
            }
            if (end == i) {
                break;
            }
            parts.add(new int[] {i, end});
            if (end >= tokens.size() || !tokens.get(end).is(",")) {
                break;
            }
            i = end + 1;
            if (i < tokens.size() && isAnd(tokens.get(i))) {
                serial = true;
                i++;
            }
            if (i >= tokens.size() || !tokens.get(i).isCapitalized() || isPluralOrHead(tokens, i)) {
                break;
            }
        }
        if (!serial && !parts.isEmpty()) {
            int[] last = parts.remove(parts.size() - 1);
            int and = last[1] - 1;
            while (and > last[0] && !isAnd(tokens.get(and))) {
                and--;
            }
            if (and == last[0]) {
                return List.of();
            }
            parts.add(new int[] {last[0], and});
            parts.add(new int[] {and + 1, last[1]});
        }
        return parts;
    }

    private boolean isPluralOrHead(List<Token> tokens, int i) {
        return singular(tokens.get(i)) != null || gazetteer.heads.match(tokens, i) != null && !words.isField(tokens, i);
    }

    private static boolean isAnd(Token token) {
        return token.is("and") || token.is("&");
    }

    private boolean arePlaces(List<Token> tokens, List<int[]> items) {
        return items.stream().allMatch(item -> words.isPlaceTo(tokens, item[0], item[1]));
    }
}
