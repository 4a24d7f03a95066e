/**
 * Cuts a document into lines, sentences and tokens.
 *
 * <p><b>In</b>: a {@link org.entente.document.Document}. <b>Out</b>: an {@link org.entente.text.AnnotatedText}, every part of
 * it a span of the stored text. <b>Never</b>: an opinion on what a word names.
 *
 * <p><b>Start at</b> {@link org.entente.text.TextAnnotator}.
 *
 * <p><b>Why so</b>: the stages after this one work on a plain view of the text that has one {@code char} for each code point
 * and plain quotes, hyphens and spaces; a character reference is its character behind soft hyphens. An index of the view is an offset of the document, so no offset is ever corrected.
 * A sentence is never longer than 500 tokens, which keeps what looks at pairs of words linear in the text. Lines matter as
 * much as sentences in this kind of news: headlines, date lines and lists of delegates are lines. A trained splitter and
 * tagger (OpenNLP) was left out: they alone cost more time than all stages here together, and the names that they miss are
 * the ones that this field is made of.
 *
 * <p>Pages do things to a text that no rule of language foresees, so it is measured what they cost: {@code
 * src/test/benchmark/disturbed.py} does them to the marked documents. The mean of F1 before and after they were looked after here:
 *
 * <table>
 * <caption>disturbed texts</caption>
 * <tr><th>what was done</th><th>before</th><th>after</th></tr>
 * <tr><td>nothing</td><td>0.852</td><td>0.852</td></tr>
 * <tr><td>lines broken at 72 columns</td><td>0.822</td><td>0.828</td></tr>
 * <tr><td>no line breaks at all</td><td>0.796</td><td>0.808</td></tr>
 * <tr><td>no space behind full stops</td><td>0.841</td><td>0.850</td></tr>
 * <tr><td>menus about the text</td><td>0.849</td><td>0.852</td></tr>
 * <tr><td>Markdown: a heading, names in bold type</td><td>0.713</td><td>0.849</td></tr>
 * <tr><td>soft hyphens in long words</td><td>0.441</td><td>0.851</td></tr>
 * <tr><td>character references of HTML</td><td>0.834</td><td>0.846</td></tr>
 * <tr><td>surnames in capitals</td><td>0.808</td><td>0.816</td></tr>
 * </table>
 *
 * <p>Left of the first is what a list loses whose lines have no bullets and are broken, of the last surnames of a few letters behind given
 * names that no table knows, which look like the letters of an institution.
 *
 * <p><b>Sources</b>: Unicode Standard Annex 29 for what a word is, departed from for initials and abbreviations.
 */
package org.entente.text;
