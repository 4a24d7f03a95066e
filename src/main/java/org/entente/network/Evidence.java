package org.entente.network;

import java.util.List;
import org.entente.document.Span;

/**
 * What one document says of a link.
 *
 * @param document the IRI of the document
 * @param title what a reader calls it
 * @param issued when it was published; empty if that is not known
 * @param sentence the sentence or sentences, as stored
 * @param span where they stand
 * @param words where in the document the very words stand that say it
 */
public record Evidence(String document, String title, String issued, String sentence, Span span, List<Span> words) {
    public Evidence {
        words = List.copyOf(words);
    }
}
