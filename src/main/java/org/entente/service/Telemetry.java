package org.entente.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes every request: as a line of the access log (the logger {@code access}, silent unless asked for) and in the counts of
 * {@code /metrics}, in the text form of Prometheus. No header of a request is logged but {@code User-Agent}: others may be
 * secret, as are tokens that somebody puts into an address. Safe for use by several threads.
 */
final class Telemetry implements RequestLog {
    private static final Logger ACCESS = LoggerFactory.getLogger("access");
    private static final Pattern SECRETS = Pattern.compile("(?i)([?&;](?:token|secret|password)=)[^&;]*");
    /** Upper bounds of the histogram, in milliseconds. */
    private static final long[] BUCKETS = {1, 5, 20, 100, 500, 2_000, 10_000, 60_000};
    /** Beyond it a line tells nothing more. */
    private static final int LONGEST = 500;

    private record Key(String part, int status) {}

    private final Map<Key, LongAdder> requests = new ConcurrentHashMap<>();
    private final LongAdder[] durations = new LongAdder[BUCKETS.length + 1];
    private final LongAdder milliseconds = new LongAdder();
    private final Map<String, Supplier<Number>> gauges = new TreeMap<>();
    private final Iterable<String> parts;

    /** @param parts the first parts of paths that are told apart; all others are one */
    Telemetry(Iterable<String> parts) {
        this.parts = parts;
        for (int i = 0; i < durations.length; i++) {
            durations[i] = new LongAdder();
        }
    }

    /** Adds a number that is asked for when metrics are. Called before the server starts. */
    void gauge(String name, Supplier<Number> value) {
        gauges.put(name, value);
    }

    @Override
    public void log(Request request, Response response) {
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getBeginNanoTime());
        requests.computeIfAbsent(
                        new Key(part(request.getHttpURI().getPath()), response.getStatus()), k -> new LongAdder())
                .increment();
        int bucket = 0;
        while (bucket < BUCKETS.length && took > BUCKETS[bucket]) {
            bucket++;
        }
        durations[bucket].increment();
        milliseconds.add(took);
        if (ACCESS.isInfoEnabled()) {
            ACCESS.info(
                    "{} {} \"{} {}\" {} {} {}ms \"{}\"",
                    Request.getRemoteAddr(request),
                    Instant.now().truncatedTo(ChronoUnit.MILLIS),
                    plain(request.getMethod()),
                    withoutSecrets(plain(request.getHttpURI().getPathQuery())),
                    response.getStatus(),
                    Response.getContentBytesWritten(response),
                    took,
                    plain(request.getHeaders().get(HttpHeader.USER_AGENT)));
        }
    }

    private String part(String path) {
        String first =
                path == null || path.length() < 2 ? "" : path.substring(1).split("/", 2)[0];
        for (String part : parts) {
            if (part.equals(first)) {
                return part.isEmpty() ? "start" : part;
            }
        }
        return "other";
    }

    private static String withoutSecrets(String address) {
        return SECRETS.matcher(address).replaceAll("$1...");
    }

    /** A client must not write lines of its own into the log. */
    private static String plain(String words) {
        if (words == null) {
            return "-";
        }
        String line = words.replaceAll("[^\\x20-\\x7e]|\"", "?");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }

    /** {@code /metrics}. */
    void metrics(Exchange exchange) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("# TYPE entente_requests_total counter\n");
        requests.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> (a.part + a.status).compareTo(b.part + b.status)))
                .forEach(entry -> text.append("entente_requests_total{part=\"%s\",status=\"%d\"} %d\n"
                        .formatted(
                                entry.getKey().part,
                                entry.getKey().status,
                                entry.getValue().sum())));
        text.append("# TYPE entente_request_duration_seconds histogram\n");
        long sum = 0;
        for (int i = 0; i < durations.length; i++) {
            sum += durations[i].sum();
            String bound = i < BUCKETS.length ? Double.toString(BUCKETS[i] / 1000.0) : "+Inf";
            text.append("entente_request_duration_seconds_bucket{le=\"%s\"} %d\n".formatted(bound, sum));
        }
        text.append("entente_request_duration_seconds_sum ")
                .append(milliseconds.sum() / 1000.0)
                .append("\nentente_request_duration_seconds_count ")
                .append(sum)
                .append('\n');
        gauges.forEach((name, value) -> text.append(
                "# TYPE %s gauge%n%s %s%n".formatted(name, name, value.get()).replace("\r", "")));
        exchange.header("Cache-Control", "no-store");
        exchange.send(
                200, "text/plain;version=0.0.4;charset=utf-8", text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
