package org.entente.fact;

import java.util.List;
import java.util.stream.Stream;
import org.entente.document.Document;
import org.entente.mention.Mention;

/**
 * What one document says.
 *
 * @param document the text that all evidence points into
 * @param language the IETF tag of the language that the text was found to be in; {@code und} if none was
 * @param mined whether the text was in a language whose facts are read; if not, there are no claims
 * @param mentions what was found to be named, in order of the text
 * @param claims in the order places, people, organizations, positions, events, agreements, statements; each kind in order
 *     of the text; every key that a claim refers to is the key of another one here
 * @param rejections what was looked at and not claimed
 */
public record Extraction(
        Document document,
        String language,
        boolean mined,
        List<Mention> mentions,
        List<Claim> claims,
        List<Rejection> rejections) {

    /** The claims of one kind, in their order. */
    public <C extends Claim> Stream<C> claims(Class<C> kind) {
        return claims.stream().filter(kind::isInstance).map(kind::cast);
    }
}
