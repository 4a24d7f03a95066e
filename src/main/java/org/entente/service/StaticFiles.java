package org.entente.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** {@code /static/…}: the few files that pages refer to. What is not on the list does not exist. */
final class StaticFiles implements Handler {
    private static final Map<String, String> TYPES = Map.of(
            "entente.css", "text/css;charset=utf-8",
            "entente.svg", "image/svg+xml",
            "query.js", "text/javascript;charset=utf-8",
            "query.css", "text/css;charset=utf-8",
            "search.css", "text/css;charset=utf-8",
            "search.js", "text/javascript;charset=utf-8",
            "network.css", "text/css;charset=utf-8",
            "raster.js", "text/javascript;charset=utf-8",
            "network.js", "text/javascript;charset=utf-8");

    private record File(String type, byte[] bytes, String tag) {}

    private final Map<String, File> files =
            TYPES.keySet().stream().collect(Collectors.toMap(name -> name, StaticFiles::read));

    private static File read(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream("static/" + name)) {
            byte[] bytes = in.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(bytes);
            return new File(TYPES.get(name), bytes, HexFormat.of().toHexDigits(sum.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        File file = files.get(exchange.path().replaceFirst("^/static/", ""));
        if (file == null) {
            throw new Problem(404, "There is no such file.");
        }
        exchange.header("Cache-Control", "max-age=300");
        if (!exchange.unchanged(file.tag)) {
            exchange.send(200, file.type, file.bytes);
        }
    }
}
