package org.entente.network;

import org.entente.document.Span;

/**
 * Where words stand.
 *
 * @param document the IRI of the document
 * @param span the words
 * @param confidence how likely it is that they say what they are taken to say; 1 where nothing is told
 */
record Mark(String document, Span span, double confidence) {}
