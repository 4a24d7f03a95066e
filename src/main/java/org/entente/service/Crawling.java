package org.entente.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code /robots.txt} and {@code /sitemap.xml}: what machines that read pages should read. Addresses are those of the base of
 * the data, where the operator says that it is served.
 */
final class Crawling {
    /** The protocol of sitemaps allows no more addresses in one file. */
    private static final int MOST = 50_000;

    private final StoreReader store;
    private final Catalogue catalogue;

    Crawling(StoreReader store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** Pages are for all; queries cost too much to be asked by who only collects. */
    void robots(Exchange exchange) throws IOException {
        store.read(reading -> text(
                exchange,
                "text/plain;charset=utf-8",
                """
                User-agent: *
                Disallow: /sparql
                Disallow: /query?
                Disallow: /search
                Disallow: /fragments
                Disallow: /dumps/

                Sitemap: %ssitemap.xml
                """
                        .formatted(reading.iris().base())));
    }

    void sitemap(Exchange exchange) throws IOException {
        store.read(reading -> {
            List<String> pages = pages(reading);
            int files = (pages.size() + MOST - 1) / MOST;
            String file = exchange.parameter("file").orElse("");
            exchange.modified(reading.modified());
            if (files > 1 && file.isEmpty()) {
                String index = IntStream.rangeClosed(1, files)
                        .mapToObj(n -> "<sitemap><loc>" + reading.iris().base() + "sitemap.xml?file=" + n
                                + "</loc></sitemap>\n")
                        .collect(Collectors.joining());
                text(exchange, "application/xml", xml("sitemapindex", index));
                return;
            }
            int number = file.matches("[1-9]\\d{0,5}") ? Integer.parseInt(file) : file.isEmpty() ? 1 : 0;
            if (number < 1 || number > Math.max(1, files)) {
                throw new Problem(404, "There is no such part of the sitemap.");
            }
            String urls = pages.stream()
                    .skip((long) (number - 1) * MOST)
                    .limit(MOST)
                    .map(page -> "<url><loc>" + reading.iris().base() + page + "</loc></url>\n")
                    .collect(Collectors.joining());
            text(exchange, "application/xml", xml("urlset", urls));
        });
    }

    /** Addresses of pages, all of them plain URIs without anything that XML gives a meaning to. */
    private List<String> pages(Reading reading) {
        return Stream.concat(
                        Stream.of("", "ns", "void", "query"),
                        Stream.of(Catalogue.Kind.values())
                                .flatMap(kind -> Stream.concat(
                                        Stream.of(kind.path()),
                                        catalogue.list(kind, reading).stream().map(Catalogue.Entry::href))))
                .filter(page -> !page.contains(":"))
                .toList();
    }

    private static String xml(String root, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root
                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + content + "</" + root + ">\n";
    }

    private static void text(Exchange exchange, String type, String body) throws IOException {
        exchange.header("Cache-Control", "max-age=3600");
        exchange.send(200, type, body.getBytes(StandardCharsets.UTF_8));
    }
}
