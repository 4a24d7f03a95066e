package org.entente.app;

import java.util.Locale;
import org.apache.jena.riot.RDFFormat;

/** The forms in which graphs are written. */
enum GraphFormat {
    NT(RDFFormat.NTRIPLES),
    TTL(RDFFormat.TURTLE_PRETTY),
    TRIG(RDFFormat.TRIG_PRETTY),
    NQ(RDFFormat.NQUADS);

    private final RDFFormat form;

    GraphFormat(RDFFormat form) {
        this.form = form;
    }

    RDFFormat form() {
        return form;
    }

    /** The name on the command line, and the ending of files. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
