package org.entente.service;

import java.net.URI;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in. A browser has a cookie that only this site gets and no script reads; each of its forms has a second secret
 * that a page of another site cannot know, and the request must come from a page of this site. A program sends its token with
 * each request instead. Safe for use by several threads.
 */
final class CuratorSessions {
    private static final String COOKIE = "entente-curator";
    private static final Duration LIFE = Duration.ofHours(12);
    private static final int MOST = 200;

    /**
     * A curator who is signed in.
     *
     * @param name whose decisions they are
     * @param secret what forms must have; empty for a program, which needs none
     */
    record Session(String name, String secret, Instant until) {}

    private final Curators curators;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    CuratorSessions(Curators curators, Clock clock) {
        this.curators = curators;
        this.clock = clock;
    }

    boolean isOpen() {
        return !curators.tokens().isEmpty();
    }

    /** Signs in; false if the token is nobody's. */
    boolean signIn(Exchange exchange, String token) {
        Optional<String> name = curators.nameOf(token);
        name.ifPresent(curator -> {
            String id = secret();
            synchronized (sessions) {
                sessions.values().removeIf(session -> session.until.isBefore(clock.instant()));
                if (sessions.size() >= MOST) {
                    sessions.remove(sessions.keySet().iterator().next());
                }
                sessions.put(id, new Session(curator, secret(), clock.instant().plus(LIFE)));
            }
            exchange.header(
                    "Set-Cookie",
                    COOKIE + "=" + id + "; Path=/curate; HttpOnly; SameSite=Strict"
                            + (exchange.isSecure() ? "; Secure" : ""));
        });
        return name.isPresent();
    }

    void signOut(Exchange exchange) {
        exchange.cookie(COOKIE).ifPresent(id -> {
            synchronized (sessions) {
                sessions.remove(id);
            }
        });
        exchange.header("Set-Cookie", COOKIE + "=; Path=/curate; Max-Age=0; HttpOnly; SameSite=Strict");
    }

    /** Who asks; nobody if it is somebody who only reads. */
    Optional<Session> of(Exchange exchange) {
        Optional<String> bearer = exchange.requestHeader("Authorization")
                .filter(words -> words.startsWith("Bearer "))
                .flatMap(words ->
                        curators.nameOf(words.substring("Bearer ".length()).strip()));
        if (bearer.isPresent()) {
            return bearer.map(name -> new Session(name, "", Instant.MAX));
        }
        return exchange.cookie(COOKIE)
                .map(id -> {
                    synchronized (sessions) {
                        return sessions.get(id);
                    }
                })
                .filter(session -> session.until.isAfter(clock.instant()));
    }

    /** Who wants to change something. @throws Problem if nobody is signed in, or if it may be the doing of another site */
    Session changing(Exchange exchange) {
        fromHere(exchange);
        Session session =
                of(exchange).orElseThrow(() -> new Problem(403, "Only curators who are signed in can decide."));
        String sent = exchange.parameter("secret").orElse("");
        if (!session.secret.isEmpty() && !MessageDigest.isEqual(session.secret.getBytes(), sent.getBytes())) {
            throw new Problem(403, "This form is not one of yours. Open the page again and decide there.");
        }
        return session;
    }

    /** @throws Problem if a browser says that a page of another site sends it */
    static void fromHere(Exchange exchange) {
        String site = exchange.requestHeader("Sec-Fetch-Site").orElse("same-origin");
        boolean otherOrigin = exchange.requestHeader("Origin")
                .filter(origin -> !origin.equals("null"))
                .map(origin ->
                        !authority(origin).equals(exchange.requestHeader("Host").orElse("")))
                .orElse(false);
        if (otherOrigin || !(site.equals("same-origin") || site.equals("none"))) {
            throw new Problem(403, "A page of another site sent this.");
        }
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private String secret() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
