package org.entente.service;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.BadMessageException;

/** One request and the answer to it. Used by the thread that serves the request. */
final class Exchange {
    /** As long as a query that a person could have meant; longer ones are refused before they are read. */
    static final int LONGEST_QUERY = 1 << 20;

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    /** When what is told was last changed; {@code null} if that is not known or too short ago. */
    private Instant modified;

    Exchange(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    String method() {
        return request.getMethod();
    }

    /** The path as sent, percent-encoded, with its leading slash. */
    String path() {
        return request.getRequestURI();
    }

    /** The query part of the address as sent, with its question mark; empty if there is none. */
    String queryPart() {
        return request.getQueryString() == null ? "" : "?" + request.getQueryString();
    }

    /**
     * What leads from this page to the server's root, so that links hold whatever host, port or prefix the server is
     * reached by.
     */
    String root() {
        int depth = (int) path().chars().filter(c -> c == '/').count() - 1;
        return depth == 0 ? "./" : "../".repeat(depth);
    }

    Accept accept() {
        return Accept.parse(request.getHeader("Accept"));
    }

    /** The media type of the body, without parameters; empty if none is stated. */
    String bodyType() {
        String type = request.getContentType();
        return type == null ? "" : type.split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The values of a parameter of the address or of a form. */
    List<String> parameters(String name) {
        try {
            String[] values = request.getParameterValues(name);
            return values == null ? List.of() : Arrays.asList(values);
        } catch (BadMessageException | IllegalStateException | IllegalArgumentException e) {
            throw new Problem(400, "The parameters of the request are not well formed, or too long.");
        }
    }

    /** The first value of a parameter, unless it is blank. */
    Optional<String> parameter(String name) {
        return parameters(name).stream().findFirst().filter(value -> !value.isBlank());
    }

    /** The whole body as text. */
    String body() throws IOException {
        try (InputStream in = request.getInputStream()) {
            byte[] bytes = in.readNBytes(LONGEST_QUERY + 1);
            if (bytes.length > LONGEST_QUERY) {
                throw new Problem(413, "A query may have " + LONGEST_QUERY + " bytes at most.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** A header of the request; empty if it was not sent. */
    Optional<String> requestHeader(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** A cookie of the request; empty if it was not sent. */
    Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    void header(String name, String value) {
        response.setHeader(name, value);
    }

    void headerUnlessSet(String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }

    /**
     * Marks the answer with when what it tells was last changed. Nothing is said of a change of the last second: another one
     * could follow within the same.
     */
    void modified(Instant time) {
        Instant second = time.plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
        if (second.isBefore(Instant.now())) {
            response.setHeader("Last-Modified", HTTP_DATE.format(second));
            modified = second;
        }
    }

    /**
     * Marks the answer with a tag that changes whenever its bytes do. What is sent compressed has a tag of its own.
     *
     * @return whether the client has it already and was told so
     */
    boolean unchanged(String tag) throws IOException {
        String quoted = '"' + tag + (takesGzip() ? "-gz\"" : "\"");
        response.setHeader("ETag", quoted);
        vary("Accept-Encoding");
        String known = request.getHeader("If-None-Match");
        boolean same = known == null
                ? unchangedSince(request.getHeader("If-Modified-Since"))
                : Arrays.stream(known.split(",")).map(String::strip).anyMatch(k -> matches(k, quoted));
        if (same) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            response.flushBuffer(); // else Jetty says that it has no bytes, as if the whole answer had none (RFC 9110,
            // 8.6)
        }
        return same;
    }

    private boolean unchangedSince(String date) {
        if (date == null || modified == null) {
            return false;
        }
        try {
            return !modified.isAfter(Instant.from(HTTP_DATE.parse(date)));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean matches(String known, String tag) {
        return known.equals("*") || known.equals(tag) || known.equals("W/" + tag);
    }

    /** Adds what else the answer depends on. */
    void vary(String... headers) {
        Set<String> all = new LinkedHashSet<>();
        for (String header : response.getHeaders("Vary")) {
            all.addAll(List.of(header.split(",\\s*")));
        }
        all.addAll(List.of(headers));
        response.setHeader("Vary", String.join(", ", all));
    }

    /** Adds a link (RFC 8288) from this answer to something else. */
    void link(String href, String rel, String type) {
        response.addHeader(
                "Link", "<" + href + ">; rel=\"" + rel + '"' + (type.isEmpty() ? "" : "; type=\"" + type + '"'));
    }

    /** Sends the client on with a 303; {@code location} may be relative. */
    void seeOther(String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
    }

    /** Sends the client to where the same is now and stays, with a 301; {@code location} may be relative. */
    void movedTo(String location) {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", location);
        // What is one thing today a curator may tell apart tomorrow.
        response.setHeader("Cache-Control", "no-cache");
    }

    void status(int status) {
        response.setStatus(status);
    }

    /** Sends a whole answer: with a tag, if it has none yet, and compressed if that is asked for and worth it. */
    void send(int status, String contentType, byte[] body) throws IOException {
        if (status == HttpServletResponse.SC_OK
                && !method().equals("POST")
                && !response.containsHeader("ETag")
                && !"no-store".equals(response.getHeader("Cache-Control"))
                && unchanged(digest(body))) {
            return;
        }
        boolean packed = takesGzip() && Coding.isWorthwhile(contentType, body.length);
        byte[] sent = packed ? Coding.gzip(body) : body;
        sendPacked(status, contentType, packed ? "gzip" : null, sent);
    }

    /** Sends a body that is coded already; {@code coding} is {@code null} if it is not. */
    void sendPacked(int status, String contentType, String coding, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        if (Coding.isWorthwhile(contentType)) {
            vary("Accept-Encoding");
        }
        response.setHeader("Content-Encoding", coding);
        response.setContentLength(body.length);
        if (!method().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** Sends a file, as it is. */
    void send(String contentType, long length, InputStream body) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(contentType);
        response.setContentLengthLong(length);
        if (!method().equals("HEAD")) {
            body.transferTo(response.getOutputStream());
        }
    }

    boolean takesGzip() {
        return Coding.takesGzip(request.getHeader("Accept-Encoding"));
    }

    /** Equal for equal bodies and for no others. */
    static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Where to write an answer of a length not known beforehand. */
    HeldOutput open(String contentType) {
        return open(contentType, HeldOutput.ROOM);
    }

    /** @param room bytes that are held back, so that headers can still be changed */
    HeldOutput open(String contentType, int room) {
        return new HeldOutput(this, response, contentType, room);
    }

    /** Who asks: the address that the connection, or a proxy that is believed, tells. */
    String client() {
        return request.getRemoteAddr();
    }

    /** Whether it came by TLS, by what the connection, or a proxy that is believed, tells. */
    boolean isSecure() {
        return request.isSecure();
    }

    /** Whether a part of the answer has left, so that nothing can be said otherwise any more. */
    boolean isCommitted() {
        return response.isCommitted();
    }

    /** Forgets what was prepared of an answer, but for the headers that every answer has. */
    void reset() {
        response.resetBuffer();
        for (String name : List.of(
                "ETag",
                "Cache-Control",
                "Content-Length",
                "Content-Encoding",
                "Content-Location",
                "Last-Modified",
                "Link",
                "Location")) {
            response.setHeader(name, null);
        }
    }
}
