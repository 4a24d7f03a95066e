/**
 * Scores what was extracted against what a careful reader takes from the same documents.
 *
 * <p><b>In</b>: facts files ({@code data/gold}, JSON) and the RDF that {@code entente extract} or {@code entente dump}
 * wrote. <b>Out</b>: precision, recall and F1 of each measure, the share of things with evidence that holds, and every
 * item missed or too much. <b>Never</b>: a change to what was extracted, or a look at how.
 *
 * <p><b>Start at</b> {@link org.entente.quality.Scorer} for facts in a document, at {@link org.entente.quality.EntityScorer}
 * for identity across documents, at {@link org.entente.quality.QualityCard} for what is published of both sides of the split.
 *
 * <p><b>Why so</b>: the score reads the serialised graph, not the stages' values. It so measures what a consumer of the graph
 * gets, any other program's output can be scored too, and a fault of the RDF form costs points. RDF is read triple by
 * triple in the order of the file and not into a model, because the first label and the first date count.
 *
 * <p><b>Sources</b>: the measures are those of the corpus that the gold was made for. B-cubed: A. Bagga and B. Baldwin,
 * Entity-based cross-document coreferencing using the vector space model, COLING-ACL 1998.
 */
package org.entente.quality;
