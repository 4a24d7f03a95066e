package org.entente.service;

import java.util.Arrays;
import java.util.Optional;
import org.entente.graph.Syntax;

/** A form in which all of the dataset can be had as one file. */
enum DumpForm {
    NQ("entente.nq.gz", "application/n-quads", Syntax.NQ),
    TRIG("entente.trig.gz", "application/trig", Syntax.TRIG),
    NT("entente.nt.gz", "application/n-triples", Syntax.NT),
    /** The union of all graphs, compressed in a way that can be searched. */
    HDT("entente.hdt", "application/vnd.hdt", null);

    private final String fileName;
    private final String mediaType;
    private final Syntax syntax;

    DumpForm(String fileName, String mediaType, Syntax syntax) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.syntax = syntax;
    }

    /** Below {@code /dumps/}. */
    String fileName() {
        return fileName;
    }

    /** Of what is in the file, before it was compressed. */
    String mediaType() {
        return mediaType;
    }

    /** What is written and compressed by gzip; empty for a form that is compressed in itself. */
    Optional<Syntax> syntax() {
        return Optional.ofNullable(syntax);
    }

    static Optional<DumpForm> named(String fileName) {
        return Arrays.stream(values())
                .filter(form -> form.fileName.equals(fileName))
                .findFirst();
    }
}
