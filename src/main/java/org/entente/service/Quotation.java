package org.entente.service;

import java.util.List;

/**
 * A sentence of a document, as pages quote it.
 *
 * @param sentence its words, in which those that say the thing are marked
 * @param href where the sentence is marked in its document, from the server's root
 * @param title the document's title
 * @param source who published it and when, as far as known
 */
public record Quotation(List<Part> sentence, String href, String title, String source) {}
