package org.entente.graph;

import org.apache.jena.rdf.model.Model;
import org.entente.identity.DocumentClaims;

/**
 * One document as it is stored.
 *
 * @param name of the document
 * @param fingerprint equal where the document need not be read again
 * @param model everything that it says
 * @param claims what tells which things are those of other documents
 */
record DocumentGraph(String name, String fingerprint, Model model, DocumentClaims claims) {}
