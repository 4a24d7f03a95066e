package org.entente.service;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes HTML of templates, which escape whatever they are given. Templates are read when they are first used. Safe for use
 * by several threads.
 */
final class Pages {
    private static final String HTML = "text/html;charset=utf-8";
    private static final String TEXT = "text/plain;charset=utf-8";

    private final PebbleEngine templates;
    private volatile boolean curated;

    Pages() {
        ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
        loader.setPrefix("org/entente/service/templates");
        loader.setSuffix(".html");
        templates = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .strictVariables(true)
                .defaultLocale(Locale.ENGLISH)
                .build();
    }

    /** From now on pages lead to those for curators. */
    void leadToCuration() {
        curated = true;
    }

    /** Sends a page. What every page needs, such as the way to the root, is added to {@code values}. */
    void send(Exchange exchange, int status, String template, Map<String, Object> values) throws IOException {
        Map<String, Object> all = new HashMap<>(values);
        all.put("root", exchange.root());
        all.put("curated", curated);
        all.putIfAbsent("section", "");
        all.putIfAbsent("alternates", List.of());
        exchange.headerUnlessSet("Cache-Control", "no-cache");
        StringWriter page = new StringWriter();
        templates.getTemplate(template).evaluate(page, all);
        exchange.send(status, HTML, page.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Says what is wrong with a request, as a page or as a line, as the client likes. */
    void problem(Exchange exchange, int status, String message) throws IOException {
        exchange.header("Cache-Control", "no-store");
        exchange.vary("Accept");
        boolean page = exchange.accept()
                .best(List.of(new Accept.Offer<>(false, "text/plain"), new Accept.Offer<>(true, "text/html")))
                .orElse(false);
        if (page) {
            send(exchange, status, "problem", Map.of("title", Problem.title(status), "message", message));
        } else {
            exchange.send(status, TEXT, (message + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
