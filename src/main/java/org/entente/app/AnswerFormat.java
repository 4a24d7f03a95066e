package org.entente.app;

import java.util.Locale;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** How the answer of a query is written. */
enum AnswerFormat {
    TABLE(ResultSetLang.RS_Text, RDFFormat.TURTLE),
    CSV(ResultSetLang.RS_CSV, null),
    TSV(ResultSetLang.RS_TSV, null),
    JSON(ResultSetLang.RS_JSON, RDFFormat.JSONLD),
    XML(ResultSetLang.RS_XML, RDFFormat.RDFXML),
    TTL(null, RDFFormat.TURTLE);

    private final Lang table;
    private final RDFFormat graph;

    AnswerFormat(Lang table, RDFFormat graph) {
        this.table = table;
        this.graph = graph;
    }

    /** How the answer of SELECT and ASK is written; null if it cannot be. */
    Lang table() {
        return table;
    }

    /** How the answer of CONSTRUCT and DESCRIBE is written; null if it cannot be. */
    RDFFormat graph() {
        return graph;
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
