package org.entente.service;

import java.util.List;

/**
 * Something that documents say, in words.
 *
 * @param words the fact as a sentence, without its full stop
 * @param tags what it is about, in a word or two each
 * @param quotations the sentences that say it
 */
public record Fact(List<Part> words, List<Part> tags, List<Quotation> quotations) {}
