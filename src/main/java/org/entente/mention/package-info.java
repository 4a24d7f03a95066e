/**
 * Finds who, which institution, which post, place and date is named where.
 *
 * <p><b>In</b>: an {@link org.entente.text.AnnotatedText}. <b>Out</b>: by sentence, {@link org.entente.mention.Mention}s that do
 * not overlap. <b>Never</b>: an opinion on which mentions are one thing, or on what happened.
 *
 * <p><b>Start at</b> {@link org.entente.mention.MentionFinder}.
 *
 * <p><b>Why so</b>: names of this field are made of few parts. Institutions have a word that heads the name, so their names are
 * grown from it; what is left of the capitalised words is weighed as names of people. Everything that depends on a language
 * or on the world stands in tables under {@code data/gazetteer}, each line with its source; the rules speak of forms only.
 *
 * <p>A name of an institution is a {@code NameCandidate} that {@code OrganizationFinder} takes up at a head; {@code LeftEdge} and
 * {@code RightEdge} with {@code OfPhrase} find where it begins and ends, {@code ForeignNames} and {@code LowerCaseNames} those that
 * English capitals do not show, {@code SharedHeads} those that have one head in the plural together;
 * {@code Organs} knows boards and councils, {@code NotNames} what only looks like a name. {@code HeadlessNames} takes up those that no
 * word heads ({@code Sunedu}, {@code Colleges Ontario}) where the text has them act as institutions do.
 *
 * <p>What is missed or too much, by cause, on real pages: names that no word heads and that do nothing ({@code La Salle Pachuca}); letters that nothing
 * spells out; a part printed with its whole without a comma ({@code Faculty of Education University of Malaya}); a second name of
 * one thing; names of people made of everyday words. Of 22 pages of South and Central Asia, Turkey, the Baltic and the Pacific that nobody had read, nine
 * names of institutions in ten were right; of ten more of Nepal and the Andes, read after mending, eleven in twelve. What is left there are houses called
 * by letters alone, and newspapers and plans that act as houses do.
 *
 * <p>A tagger that corrects these names was tried and left out: an averaged perceptron over words, shapes, tables and what the rules hold,
 * learnt from 390 marked documents. On 96 pages that it had not seen it found 2 to 3 houses more of a hundred and added as many that are
 * none; kinds of houses fell by two points, and the mean over all facts was the same to a third of a point.
 *
 * <p><b>Sources</b>: names as heads with modifiers and {@code of}-phrases follow MUC-7's guidelines for named entities (Chinchor
 * 1998); letters in brackets behind a name, Schwartz and Hearst, A Simple Algorithm for Identifying Abbreviation Definitions
 * (2003).
 */
package org.entente.mention;
