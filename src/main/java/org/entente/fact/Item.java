package org.entente.fact;

import org.entente.document.Span;
import org.entente.mention.DateMention;
import org.entente.mention.Mention;
import org.entente.mention.OrganizationMention;
import org.entente.mention.PersonMention;
import org.entente.mention.PlaceMention;
import org.entente.mention.PostMention;
import org.entente.text.Token;

/**
 * A part of a sentence as the rules see it: a mention, or a token that is part of none.
 *
 * @param mention the mention, or null
 * @param token the token, or null
 * @param span where it stands, with forms of address
 */
record Item(Mention mention, Token token, Span span) {
    boolean is(String word) {
        return token != null && token.is(word);
    }

    boolean isAny(java.util.Set<String> words) {
        return token != null && words.contains(token.lower());
    }

    boolean isPossessive() {
        return token != null && token.kind() == Token.Kind.POSSESSIVE;
    }

    PersonMention person() {
        return mention instanceof PersonMention person ? person : null;
    }

    OrganizationMention organization() {
        return mention instanceof OrganizationMention organization ? organization : null;
    }

    PostMention post() {
        return mention instanceof PostMention post ? post : null;
    }

    PlaceMention place() {
        return mention instanceof PlaceMention place ? place : null;
    }

    DateMention date() {
        return mention instanceof DateMention date ? date : null;
    }

    /** The word in lower case, or the empty string for a mention. */
    String lower() {
        return token == null ? "" : token.lower();
    }
}
