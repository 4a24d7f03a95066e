package org.entente.service;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;

/**
 * A form in which a query's result is sent.
 *
 * @param name what {@code ?format=} calls it
 * @param sent the value of {@code Content-Type}
 * @param asked the media types by which clients ask for it
 * @param writer Jena's writer: a {@link Lang} of tables or an {@link RDFFormat}
 */
record ResultForm(String name, String sent, List<String> asked, Object writer) {
    private static final String UTF_8 = ";charset=utf-8";

    /** For {@code SELECT}; the first is for clients that take anything. */
    static final List<ResultForm> TABLES = List.of(
            table("json", ResultSetLang.RS_JSON, "application/sparql-results+json", "application/json"),
            table("xml", ResultSetLang.RS_XML, "application/sparql-results+xml", "application/xml", "text/xml"),
            table("csv", ResultSetLang.RS_CSV, "text/csv"),
            table("tsv", ResultSetLang.RS_TSV, "text/tab-separated-values"),
            table("text", ResultSetLang.RS_Text, "text/plain"),
            table("thrift", ResultSetLang.RS_Thrift, "application/sparql-results+thrift"),
            table("protobuf", ResultSetLang.RS_Protobuf, "application/sparql-results+protobuf"));

    /** For {@code ASK}: the binary forms have no truth values. */
    static final List<ResultForm> TRUTHS = TABLES.subList(0, 5);

    /** For {@code CONSTRUCT} and {@code DESCRIBE}. */
    static final List<ResultForm> GRAPHS = List.of(
            graph("ttl", RDFFormat.TURTLE_PRETTY, "text/turtle", "application/x-turtle"),
            graph("nt", RDFFormat.NTRIPLES_UTF8, "application/n-triples"),
            graph("jsonld", RDFFormat.JSONLD11_PRETTY, "application/ld+json", "application/json"),
            graph("rdf", RDFFormat.RDFXML_PLAIN, "application/rdf+xml", "application/xml"),
            graph("trig", RDFFormat.TRIG_PRETTY, "application/trig", "application/x-trig"),
            graph("nq", RDFFormat.NQUADS, "application/n-quads"),
            graph("rj", RDFFormat.RDFJSON, "application/rdf+json"),
            graph("trix", RDFFormat.TRIX, "application/trix+xml", "application/trix"),
            graph("thrift", RDFFormat.RDF_THRIFT, "application/rdf+thrift"),
            graph("protobuf", RDFFormat.RDF_PROTO, "application/rdf+protobuf"));

    private static ResultForm table(String name, Lang writer, String... asked) {
        return new ResultForm(name, withCharset(asked[0]), List.of(asked), writer);
    }

    private static ResultForm graph(String name, RDFFormat writer, String... asked) {
        return new ResultForm(name, withCharset(asked[0]), List.of(asked), writer);
    }

    private static String withCharset(String mediaType) {
        return mediaType.startsWith("text/") ? mediaType + UTF_8 : mediaType;
    }

    /** The form of a name, among {@code forms}; {@code json} and {@code xml} name graph forms, too. */
    static Optional<ResultForm> named(String name, List<ResultForm> forms) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return forms.stream()
                .filter(form -> form.name.equals(wanted) || form.asked.contains(wanted))
                .findFirst()
                .or(() -> forms.stream()
                        .filter(form -> form.asked.contains("application/" + wanted))
                        .findFirst());
    }

    /** The form that a client likes best, among {@code forms}. */
    static Optional<ResultForm> best(Accept accept, List<ResultForm> forms) {
        return accept.best(forms.stream()
                .flatMap(form -> form.asked.stream().map(type -> new Accept.Offer<>(form, type)))
                .toList());
    }

    void write(RowSet rows, OutputStream out) {
        ResultsWriter.create().lang((Lang) writer).write(out, rows);
    }

    void write(boolean truth, OutputStream out) {
        ResultsWriter.create().lang((Lang) writer).write(out, truth);
    }

    void write(Graph triples, OutputStream out) {
        RDFWriter.source(triples).format((RDFFormat) writer).output(out);
    }
}
