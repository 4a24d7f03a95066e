package org.entente.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Whether a body is sent compressed: as the client's {@code Accept-Encoding} says (RFC 9110, 12.5.3), if it is worth it. */
final class Coding {
    /** Shorter bodies fit into one packet anyway. */
    private static final int WORTH = 1200;

    private static final Set<String> TEXTS = Set.of(
            "application/json",
            "application/ld+json",
            "application/n-triples",
            "application/rdf-patch",
            "application/n-quads",
            "application/rdf+xml",
            "application/trig",
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "application/atom+xml",
            "application/activity+json",
            "application/xml",
            "application/javascript",
            "image/svg+xml");

    private Coding() {}

    /** Whether the client takes gzip; one that says nothing may not understand it. */
    static boolean takesGzip(String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        double any = 0;
        for (String part : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            String[] fields = part.split(";");
            String name = fields[0].strip();
            double weight = 1;
            for (int i = 1; i < fields.length; i++) {
                if (fields[i].strip().startsWith("q=")) {
                    weight = Accept.weight(fields[i].strip().substring(2));
                }
            }
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return weight > 0;
            }
            if (name.equals("*")) {
                any = weight;
            }
        }
        return any > 0;
    }

    /** Whether bodies of a content type become shorter. */
    static boolean isWorthwhile(String contentType) {
        String type = contentType.split(";")[0].strip();
        return type.startsWith("text/") || TEXTS.contains(type);
    }

    static boolean isWorthwhile(String contentType, int length) {
        return length >= WORTH && isWorthwhile(contentType);
    }

    /** The same bytes for the same bytes, whenever they are compressed. */
    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (OutputStream out = new GZIPOutputStream(packed, 1 << 13)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
