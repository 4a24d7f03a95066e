package org.entente.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.rdfhdt.hdt.exceptions.ParserException;
import org.rdfhdt.hdt.hdt.HDT;
import org.rdfhdt.hdt.hdt.HDTManager;
import org.rdfhdt.hdt.options.HDTSpecification;
import org.rdfhdt.hdt.triples.TripleString;

/** Writes triples as HDT ("Header, Dictionary, Triples", a W3C submission of 2011). It is put together in memory. */
final class HdtWriter {
    /** While it is put together: two strings and their places in tables; it may take up a fourth of the largest heap. */
    private static final int BYTES_OF_TRIPLE = 500;

    private HdtWriter() {}

    /**
     * @param triples in N-Triples
     * @param base what the dataset is called in the header
     * @throws Problem with status 503 if there are too many triples for the memory that there is
     */
    static void write(InputStream triples, String base, OutputStream out) throws IOException {
        long most = Runtime.getRuntime().maxMemory() / 4 / BYTES_OF_TRIPLE;
        IteratorCloseable<Triple> all = AsyncParser.asyncParseTriples(triples, Lang.NTRIPLES, base);
        try (HDT hdt = HDTManager.generateHDT(bounded(all, most), base, new HDTSpecification(), null)) {
            hdt.saveToHDT(out, null);
        } catch (ParserException e) {
            throw new IOException(e);
        } finally {
            all.close();
        }
    }

    private static Iterator<TripleString> bounded(Iterator<Triple> triples, long most) {
        return new Iterator<>() {
            private long count;

            @Override
            public boolean hasNext() {
                return triples.hasNext();
            }

            @Override
            public TripleString next() {
                if (++count > most) {
                    throw new Problem(
                            503,
                            "There are more than " + most + " triples, too many to be put together as HDT here. Take "
                                    + DumpForm.NT.fileName() + ".");
                }
                Triple triple = triples.next();
                return new TripleString(
                        term(triple.getSubject()), term(triple.getPredicate()), term(triple.getObject()));
            }
        };
    }

    /** As HDT has it: like N-Triples, without escapes, and without brackets around IRIs. */
    static String term(Node node) {
        if (node.isURI()) {
            return node.getURI();
        }
        if (node.isBlank()) {
            return "_:" + node.getBlankNodeLabel();
        }
        String words = '"' + node.getLiteralLexicalForm() + '"';
        String datatype = node.getLiteralDatatypeURI();
        if (datatype.equals(RDF.langString.getURI())) {
            return words + '@' + node.getLiteralLanguage();
        }
        return datatype.equals(XSD.xstring.getURI()) ? words : words + "^^<" + datatype + '>';
    }
}
