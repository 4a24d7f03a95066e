package org.entente.fact;

import org.entente.document.Span;

/**
 * A candidate that was looked at and not claimed.
 *
 * @param what the kind of claim that it might have been, e.g. {@code Organization}
 * @param span where it stands
 * @param reason why not, in words
 */
public record Rejection(String what, Span span, String reason) {}
