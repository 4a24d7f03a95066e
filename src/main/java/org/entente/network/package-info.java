/**
 * Who works with whom: routes between people and institutions, and what their place in the network is.
 *
 * <p><b>In</b>: an {@link org.entente.graph.GraphStore}. <b>Out</b>: {@link org.entente.network.Link}, {@link
 * org.entente.network.Route}, measures, and the files that programs for networks read. <b>Never</b>: a link that no
 * document says; a route without the words behind every hop; a change of the store.
 *
 * <p><b>Start at</b> {@link org.entente.network.LiveNetwork}, which keeps a {@link org.entente.network.Network} of the store;
 * {@link org.entente.network.RouteFinder} finds routes in it, {@link org.entente.network.Topology} is what measures look at.
 *
 * <p><b>Why so</b>: property paths in SPARQL return the ends and not the way, and a node at a time; a graph database returns
 * the edges and not the sentences. Here the links stand in arrays of ints (compressed sparse rows), each with the number of
 * the claim that draws it, and the claim knows its words. Which claims draw links, and between which of their values, is
 * not code: the ontology says it with {@code ent:edgeSource} and {@code ent:edgeTarget}, and {@code ontology/network.ttl}
 * names the kinds. What is on the hot path is our own code over the arrays; for bridges JGraphT does well enough.
 *
 * <p><b>How it follows the store</b>: {@link org.entente.network.Register} knows which documents speak of each agent and claim.
 * Where one says something else, what it speaks of is put together anew of those that speak of it ({@link
 * org.entente.network.Merging}), the claims whose links may be others are drawn again ({@link org.entente.network.Redrawing}),
 * and {@link org.entente.network.Splice} makes new arrays of the old ones: a pass at the speed of memory over each array that
 * does not stay as it is, 15 ms for a million links, 130 ms for ten million. The new network is, array for array, the one that
 * would be built anew; who still reads the one before is not disturbed.
 *
 * <p><b>Sources</b>: each algorithm names its own. George, Kim and Shekhar, "Spatio-temporal network databases" (2007) for
 * links with intervals; Wu et al., "Path problems in temporal graphs" (VLDB 2014) for routes that respect time.
 */
package org.entente.network;
