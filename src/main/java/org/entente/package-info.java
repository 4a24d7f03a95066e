/**
 * Entente reads news of institutional cooperation and maps it into RDF, every fact with the words that say it.
 *
 * <p>A line of stages, each a package, each handing one kind of value to the next; nothing flows back.
 *
 * <pre>
 * document &lt;- text &lt;- mention &lt;- fact &lt;- identity &lt;- graph &lt;- network &lt;- service &lt;- app
 * quality  -&gt; document … identity, graph        app -&gt; all
 * </pre>
 *
 * <p>A package may use those to its left. {@code document} to {@code identity} know nothing of RDF: extraction is tested
 * without a store, and the form of the graph changes without touching extraction.
 *
 * <p><b>Start at</b> {@link org.entente.fact.FactExtractor} for what is understood of a text, at
 * {@code org.entente.graph.GraphStore} for what becomes of it, at {@code org.entente.app.Entente} for the commands.
 */
package org.entente;
