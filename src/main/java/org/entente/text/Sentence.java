package org.entente.text;

import java.util.List;
import org.entente.document.Span;

/**
 * A sentence, a headline or an item of a list.
 *
 * @param index its number in the document, from 0
 * @param span from its first token to its last
 * @param block the kind of line it stands in
 * @param blockIndex the number of that line, from 0
 * @param firstToken the index of its first token in {@link AnnotatedText#tokens()}
 * @param tokens its tokens; never empty
 */
public record Sentence(int index, Span span, Block.Kind block, int blockIndex, int firstToken, List<Token> tokens) {}
