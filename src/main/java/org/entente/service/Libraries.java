package org.entente.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code /lib/…}: the libraries of scripts that pages use, from the WebJars on the class path, so that no page asks another
 * server. What is not on the list does not exist.
 */
final class Libraries implements Handler {
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    /** By the name that pages use; a new version has a new name, so that browsers may keep a file for good. */
    private static final Map<String, String> FILES = Map.of(
            "yasgui-4.5.0.js", "zazuko__yasgui/4.5.0/build/yasgui.min.js",
            "yasgui-4.5.0.css", "zazuko__yasgui/4.5.0/build/yasgui.min.css",
            "echarts-4.1.0.js", "echarts/4.1.0/dist/echarts.min.js",
            "echarts-world-4.1.0.js", "echarts/4.1.0/map/js/world.js");

    private final Map<String, Rendered.Body> bodies = new ConcurrentHashMap<>();

    @Override
    public void handle(Exchange exchange) throws IOException {
        String name = exchange.path().replaceFirst("^/lib/", "");
        String file = FILES.get(name);
        if (file == null) {
            throw new Problem(404, "There is no such file.");
        }
        Rendered.Body body = bodies.get(name);
        if (body == null) {
            body = new Rendered.Body(read(file), false);
            bodies.put(name, body);
        }
        exchange.header("Cache-Control", "max-age=31536000, immutable");
        Rendered.send(
                exchange, name.endsWith(".css") ? "text/css;charset=utf-8" : "text/javascript;charset=utf-8", body);
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = Libraries.class.getResourceAsStream(WEBJARS + file)) {
            return in.readAllBytes();
        }
    }
}
