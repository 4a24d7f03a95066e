package org.entente.graph;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The IRIs of the data, all below one base. Immutable.
 *
 * <p>Whatever of a path is not an ASCII letter, a digit or one of {@code - . _ ~ /} is percent-encoded, so that two
 * paths never share an IRI and every IRI is a plain URI that a browser sends as it is.
 */
public final class Iris {
    /** Where {@code entente serve} answers if nothing else is said. */
    public static final String DEFAULT_BASE = "http://localhost:3030/";

    /** No document may have these names: their graphs are those of identities, of curation and of measured quality. */
    static final String IDENTITY = "identity";

    static final String CURATION = "curation";
    static final String QUALITY = "quality";

    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private final String base;

    /**
     * @param base an absolute http or https IRI that ends with {@code /}
     * @throws IllegalArgumentException if it is none
     */
    public Iris(String base) {
        this.base = Objects.requireNonNull(base);
        if (!isBase(base)) {
            throw new IllegalArgumentException("not a base for IRIs: '" + base
                    + "'; it must be like http://example.org/ , with / at its end and no query or fragment");
        }
    }

    private static boolean isBase(String base) {
        try {
            URI uri = new URI(base);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && base.endsWith("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What all IRIs of the data begin with. */
    public String base() {
        return base;
    }

    /** The thing at a path below {@code id/}, such as {@code person/zhang-zhengrong-3f2a9c01}. */
    public String resource(String path) {
        return base + "id/" + encode(path);
    }

    /** A document as a thing, by its name. */
    public String document(String name) {
        return resource("document/" + name);
    }

    /** The named graph that holds what one document says. */
    public String graph(String name) {
        return base + "graph/" + encode(name);
    }

    /** The named graph that holds what is the same across documents. */
    public String identityGraph() {
        return graph(IDENTITY);
    }

    /** The named graph that holds what curators decided. */
    public String curationGraph() {
        return graph(CURATION);
    }

    /** The named graph that holds how good the extraction was measured to be. */
    public String qualityGraph() {
        return graph(QUALITY);
    }

    /** A country, by its ISO 3166-1 alpha-2 code. */
    public String country(String code) {
        return resource("country/" + code);
    }

    /** The role that a title names. Titles that differ, if only in capitals, are different roles. */
    public String role(String title) {
        return resource("role/" + slug(title));
    }

    /**
     * Lower-case ASCII words with hyphens for what is between them. Where the slug does not tell how the words are
     * written (anything but single spaces and words in Title Case), a digest of them follows: equal slugs mean equal
     * words.
     */
    static String slug(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String slug =
                NO_WORD.matcher(plain.replaceAll("\\p{M}", "")).replaceAll(" ").strip();
        StringBuilder usual = new StringBuilder();
        for (String word : slug.split(" ")) {
            usual.append(usual.isEmpty() ? "" : " ");
            usual.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        String path = slug.replace(' ', '-');
        return usual.toString().equals(words) ? path : (path.isEmpty() ? "" : path + "-") + Digests.shortDigest(words);
    }

    private static String encode(String path) {
        StringBuilder encoded = new StringBuilder(path.length() + 8);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~/".indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format("%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    @Override
    public String toString() {
        return base;
    }
}
