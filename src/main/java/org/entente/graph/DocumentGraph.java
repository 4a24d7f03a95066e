package org.entente.graph;

import org.apache.jena.rdf.model.Model;

/**
 * One document as it is stored.
 *
 * @param name of the document
 * @param fingerprint equal where the document need not be read again
 * @param model everything that it says
 */
record DocumentGraph(String name, String fingerprint, Model model) {}
