/**
 * Serves the graph over HTTP: SPARQL for analysts, descriptions for machines, pages for people.
 *
 * <p><b>In</b>: an {@link org.entente.graph.GraphStore}, changed by curators' decisions alone. <b>Out</b>: answers over HTTP.
 * <b>Never</b>: a request to another server, a stack trace to a client.
 *
 * <p>A request goes from Jetty (which Fuseki's builder sets up; {@code ConnectionShares} bounds who may connect) to {@code
 * Front}, which sets the headers that all answers have and finds a {@code Handler} by the first part of the path; whatever fails
 * comes back to it as a {@code Problem}:
 *
 * <pre>
 * /sparql         SparqlEndpoint -&gt; QueryRunner -&gt; QueryGuard (what is asked), Admission (how many at once),
 *                 QueryStop, Watched…, MemoryWatch (how long and how large), ReachPattern (repeated paths),
 *                 IndexKeeper, JoinOrder, Indexed… (the union of all graphs from memory)
 * /id /doc /graph Descriptions   -&gt; Accept, RdfFormat (in which form), Describer (which triples), ThingPages (for people)
 * /void /dumps /data /fragments /changes   the dataset as a whole: what it is, all of it, one graph, one pattern, what became of it
 * /curate         CurationPages -&gt; CurationDesk of graph; CuratorSessions (who may), LedgerWatch (what others decide)
 * /backup         Backups (the store in one file, for curators)
 * /why /reconcile WhyPage, Reconciliation -&gt; NameIndex
 * /network /map   NetworkHandler, NetworkPages, RoutesPage, MapPage, TimelinePage, NetworkService -&gt; NetworkParameters, NetworkState (what is kept), WorldMap
 * /functions      FunctionsPage (what queries can ask for beyond triples); /sparql?explain QueryPlan (how a query is done)
 * /search         SearchPages -&gt; Search of graph (names and sentences; the same index answers text:query)
 * / and the rest  Site           -&gt; Catalogue (lists), Narrator (facts in words), Quoter (the sentences), Pages (templates)
 * </pre>
 *
 * <p><b>Start at</b> {@link org.entente.service.EntenteServer}; what is guarded against, and how that is known, is in {@code
 * threats.md} beside this file.
 *
 * <p><b>Why so</b>: Fuseki's own query service answers with half a result and status 200 when time runs out, has no bounds
 * for property paths and regular expressions, and does not know 406; so that the endpoint is a servlet of ours on the same
 * server. TDB2 makes the union of graphs anew for every pattern, and joins by general rules of thumb: the patterns of the union
 * are found in an index in memory instead, in an order that its exact counts say, and in the store while there is none. Pages
 * work without scripts: the sentence behind a fact has an address, and the server marks it.
 *
 * <p><b>Sources</b>: SPARQL 1.1 Protocol; RFC 9110 for negotiation; "Cool URIs for the Semantic Web" (W3C, 2008) for 303.
 */
package org.entente.service;
