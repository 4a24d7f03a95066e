package org.entente.graph;

import java.util.Locale;
import org.apache.jena.riot.RDFFormat;

/** The forms in which graphs are written to files. */
public enum Syntax {
    /** N-Quads: all named graphs, a fact a line. */
    NQ(RDFFormat.NQUADS, true),
    /** N-Triples: the union of all graphs, a fact a line. */
    NT(RDFFormat.NTRIPLES, false),
    /** Turtle: the union of all graphs, a block a thing. */
    TTL(RDFFormat.TURTLE_BLOCKS, false),
    /** TriG: all named graphs, a block a thing. */
    TRIG(RDFFormat.TRIG_BLOCKS, true);

    private final RDFFormat format;
    private final boolean namesGraphs;

    Syntax(RDFFormat format, boolean namesGraphs) {
        this.format = format;
        this.namesGraphs = namesGraphs;
    }

    /** How RIOT writes it as a stream. */
    RDFFormat format() {
        return format;
    }

    /** Whether it says which graph a triple stands in. */
    public boolean namesGraphs() {
        return namesGraphs;
    }

    /** The usual ending of a file's name, without the dot. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
