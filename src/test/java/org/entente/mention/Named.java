package org.entente.mention;

import java.util.List;
import org.entente.document.Corpus;
import org.entente.text.AnnotatedText;
import org.entente.text.TextAnnotator;

/** What a text names, as the tests of this package ask for it. */
final class Named {
    private static final TextAnnotator ANNOTATOR = new TextAnnotator();
    private static final MentionFinder FINDER = new MentionFinder(Gazetteer.standard());

    private Named() {}

    /** The mentions of one kind in a text, in order. */
    static <M extends Mention> List<M> in(String text, Class<M> kind) {
        AnnotatedText annotated = ANNOTATOR.annotate(Corpus.document("text", text));
        return FINDER.find(annotated).stream()
                .flatMap(List::stream)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
