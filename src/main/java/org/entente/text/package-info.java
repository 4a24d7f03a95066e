/**
 * Cuts a document into lines, sentences and tokens.
 *
 * <p><b>In</b>: a {@link org.entente.document.Document}. <b>Out</b>: an {@link org.entente.text.AnnotatedText}, every part of
 * it a span of the stored text. <b>Never</b>: an opinion on what a word names.
 *
 * <p><b>Start at</b> {@link org.entente.text.TextAnnotator}.
 *
 * <p><b>Why so</b>: the stages after this one work on a plain view of the text that has one {@code char} for each code point
 * and plain quotes, hyphens and spaces. An index of the view is an offset of the document, so no offset is ever corrected.
 * A sentence is never longer than 500 tokens, which keeps what looks at pairs of words linear in the text. Lines matter as
 * much as sentences in this kind of news: headlines, date lines and lists of delegates are lines. A trained splitter and
 * tagger (OpenNLP) was left out: they alone cost more time than all stages here together, and the names that they miss are
 * the ones that this field is made of.
 *
 * <p><b>Sources</b>: Unicode Standard Annex 29 for what a word is, departed from for initials and abbreviations.
 */
package org.entente.text;
