/**
 * Writes what documents say as RDF and keeps it.
 *
 * <p><b>In</b>: a {@link org.entente.identity.ResolvedDocument}. <b>Out</b>: its graph; a TDB2 store with one named
 * graph a document; dumps of either. <b>Never</b>: a fact without words of a document; two things made one (that is
 * {@code identity}); half a document in the store.
 *
 * <p><b>Start at</b> {@link org.entente.graph.GraphWriter} for the form of the graph, at {@link
 * org.entente.graph.GraphStore} for how it is kept, at {@link org.entente.graph.Settler} for what other documents and curators
 * change of it.
 *
 * <p><b>Why so</b>: a document is the unit of everything: it is read alone, checked alone against the shapes, stored
 * and removed in one transaction. So a build goes on where it was killed, and a changed document costs one document.
 * Super-classes and super-properties are written out, because queries then need no reasoner, and evidence is Web
 * Annotations in RDF 1.1, because every tool reads them; RDF 1.2 reifiers are experimental in Jena 5.6. Nodes have IRIs
 * made of digests in place of blank nodes, so that equal documents give equal bytes.
 *
 * <p><b>Sources</b>: W3C Web Annotation Vocabulary, PROV-O, the Organization Ontology, SHACL.
 */
package org.entente.graph;
