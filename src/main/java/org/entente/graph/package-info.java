/**
 * Writes what documents say as RDF and keeps it.
 *
 * <p><b>In</b>: a {@link org.entente.identity.ResolvedDocument}. <b>Out</b>: its graph; a TDB2 store with one named
 * graph a document; an index of its words; a log of its changes; dumps. <b>Never</b>: a fact without words of a document; two
 * things made one (that is {@code identity}); half a document in the store.
 *
 * <p><b>Start at</b> {@link org.entente.graph.GraphWriter} for the form of the graph, at {@link
 * org.entente.graph.GraphStore} for how it is kept, at {@link org.entente.graph.Settler} for what other documents and curators
 * change of it, at {@link org.entente.graph.Search} for how it is searched, at {@link org.entente.graph.PatchLog} for how others
 * follow it.
 *
 * <p><b>Why so</b>: a document is the unit of everything: it is read alone, checked alone against the shapes, stored
 * and removed in one transaction. So a build goes on where it was killed, and a changed document costs one document.
 * Super-classes and super-properties are written out, because queries then need no reasoner, and evidence is Web
 * Annotations in RDF 1.1, because every tool reads them; RDF 1.2 reifiers are experimental in Jena 5.6. Nodes have IRIs
 * made of digests in place of blank nodes, so that equal documents give equal bytes. The index of words is ours, asked through
 * the interface of jena-text: that library's own index has a Lucene document a triple, in which things cannot be counted by class,
 * country and year; and what is there is in the store anyway, so that an index that is missing or behind is made anew.
 *
 * <p><b>Sources</b>: W3C Web Annotation Vocabulary, PROV-O, the Organization Ontology, SHACL.
 */
package org.entente.graph;
