/**
 * Decides which claims of different documents are about one thing.
 *
 * <p><b>In</b>: an {@link org.entente.fact.Extraction}, keys of one document; then the {@link org.entente.identity.DocumentClaims}
 * of all documents, and what curators decided. <b>Out</b>: a {@link org.entente.identity.ResolvedDocument}, the same claims under
 * identifiers that hold everywhere; then {@link org.entente.identity.Identities}, which of these are one thing's, and why.
 * <b>Never</b>: RDF, or a guess: two names are one entity only with a reason that can be shown.
 *
 * <p><b>Start at</b> {@link org.entente.identity.IdentityResolver} for one document, at {@link org.entente.identity.Linker} for
 * all, at {@link org.entente.identity.Ledger} for curators.
 *
 * <p><b>Why so</b>: an identifier is made of the name itself, so that it is the same from run to run, whatever else is read, and
 * no table of numbers has to be kept. A name that many bear is taken together with an institution, a name of everyday words
 * with its country or its document. So the first step already makes one of most of what is one, without a look at other
 * documents; the second compares what is left by names, posts, partners and countries, and makes one of the identifiers lead
 * on to the other. Documents are put together as if nothing had been decided, and what decisions concern is then looked at again:
 * so a decision costs what it concerns, and is as if it had never been made when it is undone. Weights that can be read in a sentence were preferred to trained ones: each merge has to be explained to
 * whoever doubts it, and there are too few known cases to train on. A false merge costs a reader more than a missed one.
 * Curators' decisions name things by what documents call them, so that they still find them when documents are read again by
 * better rules.
 *
 * <p><b>Sources</b>: Fellegi and Sunter, A Theory for Record Linkage (1969), for weighing the two errors apart.
 */
package org.entente.identity;
