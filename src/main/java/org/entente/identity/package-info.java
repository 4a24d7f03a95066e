/**
 * Decides which claims of different documents are about one thing.
 *
 * <p><b>In</b>: an {@link org.entente.fact.Extraction}, keys of one document. <b>Out</b>: an {@link
 * org.entente.identity.ResolvedDocument}, the same claims under identifiers that hold everywhere. <b>Never</b>: RDF, or a
 * guess: two names are one entity only with a reason that can be shown.
 *
 * <p><b>Start at</b> {@link org.entente.identity.IdentityResolver}.
 *
 * <p><b>Why so</b>: an identifier is made of the name itself, so that it is the same from run to run, whatever else is read, and
 * no table of numbers has to be kept. What one document calls by two names is gathered in the fact stage, where the text
 * that ties them is at hand; here only whole names meet. A name made of everyday words alone stays within its country or its
 * document: a false merge costs a reader more than a missed one.
 *
 * <p><b>Sources</b>: Fellegi and Sunter, A Theory for Record Linkage (1969), for weighing the two errors apart.
 */
package org.entente.identity;
