package org.entente.mention;

import java.util.List;
import java.util.Optional;
import org.entente.text.Token;

/** The country that a name of an institution, or what stands right behind it, speaks of. Immutable. */
final class NameCountry {
    private final Gazetteer gazetteer;
    private final NameWords words;

    NameCountry(Gazetteer gazetteer, NameWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** The country that a name or what stands right behind it speaks of. */
    Optional<String> country(List<Token> tokens, int start, int end) {
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
                // "Kazakh Embassy in China" is Kazakhstan's.
                boolean seat = found != null && i > start && tokens.get(i - 1).is("in");
                if (seat) {
                    return Optional.of(found);
                }
                if (place.value().isCountry()) {
                    return Optional.of(place.value().country());
                }
                found = place.value().country();
                i = place.end() - 1;
                continue;
            }
            PhraseTable.Match<String> demonym = gazetteer.demonyms.match(tokens, i);
            boolean part = i > start
                    && gazetteer
                            .words("parts-of-lands")
                            .contains(tokens.get(i - 1).lower());
            if (demonym != null && found == null && !part) {
                found = demonym.value();
            }
        }
        return Optional.ofNullable(found);
    }

    /** Letters in brackets are a country at most: {@code (UK)}, and {@code (TSU)} is no town. */
    private boolean isPlaceInBrackets(List<Token> tokens, int i) {
        PhraseTable.Match<Gazetteer.PlaceEntry> place = gazetteer.places.match(tokens, i);
        return place != null && (!tokens.get(i).isAllCaps() || place.value().isCountry());
    }

    private Optional<String> countryBehind(List<Token> tokens, int end) {
        int i = end;
        // Skip "(SUCC)".
        if (i + 2 < tokens.size()
                && tokens.get(i).is("(")
                && tokens.get(i + 2).is(")")
                && !isPlaceInBrackets(tokens, i + 1)) {
            i += 3;
        }
        if (i + 1 >= tokens.size()) {
            return Optional.empty();
        }
        if (tokens.get(i).is("(")) {
            for (int k = i + 1;
                    k < Math.min(tokens.size(), i + 7) && !tokens.get(k).is(")");
                    k++) {
                PhraseTable.Match<Gazetteer.PlaceEntry> place = words.placeAt(tokens, k);
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
            PhraseTable.Match<Gazetteer.PlaceEntry> place = k < tokens.size() ? words.placeAt(tokens, k) : null;
            if (place != null
                    && !place.value().ambiguous()
                    && (place.value().isCountry() || tokens.get(i).is(","))
                    && !(place.end() < tokens.size() && tokens.get(place.end()).isCapitalized())) {
                return Optional.of(place.value().country());
            }
        }
        return Optional.empty();
    }
}
