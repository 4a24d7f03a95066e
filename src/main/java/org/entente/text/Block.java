package org.entente.text;

import org.entente.document.Span;

/**
 * A line of a document: what a reader sees as a headline, a paragraph or an item of a list.
 *
 * @param kind what it is
 * @param span from its first visible character to its last
 */
public record Block(Kind kind, Span span) {

    /** What a block is. */
    public enum Kind {
        /** The first line, where it is set apart from the text. */
        HEADLINE,
        /** A line that says when or by whom the text was published. */
        DATELINE,
        /** A line that begins with a bullet, a number or a letter. */
        ITEM,
        /** Any other line. */
        PARAGRAPH
    }
}
