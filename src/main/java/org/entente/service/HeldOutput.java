package org.entente.service;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * The body of an answer, held back until it is whole or has outgrown its room. While it is held, a query that fails
 * can still be answered with its true status; after that, only a connection that breaks off tells the client.
 *
 * <p>Nothing of what is still held is sent unless {@link #complete} was called.
 */
final class HeldOutput extends OutputStream {
    /** Bytes held back: some thousand rows, and little enough to hold for every client. */
    static final int ROOM = 1 << 20;

    private final Exchange exchange;
    private final HttpServletResponse response;
    private final String contentType;
    private ByteArrayOutputStream held = new ByteArrayOutputStream();
    /** Where what outgrew the room goes to. */
    private OutputStream sent;

    private final int room;

    /** @param room bytes that are held back */
    HeldOutput(Exchange exchange, HttpServletResponse response, String contentType, int room) {
        this.room = room;
        this.exchange = exchange;
        this.response = response;
        this.contentType = contentType;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (held != null && held.size() + length <= room) {
            held.write(bytes, offset, length);
            return;
        }
        if (held != null) {
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType(contentType);
            if (Coding.isWorthwhile(contentType)) {
                exchange.vary("Accept-Encoding");
            }
            sent = sent();
            held.writeTo(sent);
            held = null;
        }
        sent.write(bytes, offset, length);
    }

    private OutputStream sent() throws IOException {
        if (exchange.method().equals("HEAD")) {
            return OutputStream.nullOutputStream();
        }
        if (exchange.takesGzip() && Coding.isWorthwhile(contentType)) {
            response.setHeader("Content-Encoding", "gzip");
            return new GZIPOutputStream(response.getOutputStream(), 1 << 13);
        }
        return response.getOutputStream();
    }

    /** Does nothing: writers flush as they please, and that must not send a part of the answer. */
    @Override
    public void flush() {}

    /** The whole answer, if it fits the room. */
    Optional<byte[]> whole() {
        return held == null ? Optional.empty() : Optional.of(held.toByteArray());
    }

    /** Sends what is held: the answer is whole. */
    void complete() throws IOException {
        if (held != null) {
            exchange.send(HttpServletResponse.SC_OK, contentType, held.toByteArray());
            held = null;
        } else if (sent instanceof GZIPOutputStream packed) {
            packed.finish();
        }
    }
}
