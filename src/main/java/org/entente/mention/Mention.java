package org.entente.mention;

import org.entente.document.Span;

/** A stretch of text that names somebody, a body, a post, a place, a date or an instrument. */
public interface Mention {
    /** Where it stands. */
    Span span();

    /** What it names: {@code person}, {@code organization}, {@code post}, {@code place}, {@code date} … */
    String kind();

    /** How it was read, in a few words, e.g. the normalised date or the organization's type. */
    String reading();
}
