package org.entente.service;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.shared.CannotEncodeCharacterException;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.io.QuietException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every request comes in: finds who answers it by the first part of its path, sets the headers that all answers have,
 * and turns whatever goes wrong into a status and a sentence. A client never sees a stack trace.
 */
final class Front extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);

    /** Nothing runs but our own scripts, nothing comes from elsewhere, nothing is framed, whatever a document contains. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            // All is public and nothing can be changed, so any page may read it.
            "Access-Control-Allow-Origin",
            "*",
            "Access-Control-Expose-Headers",
            "ETag, Entente-Partial, Entente-Version, Last-Modified, Link, Location, Retry-After");

    /**
     * Requests of one client at once: many times what a browser has, and a fourth of what the server has threads for, so that
     * a client that does not read what it asks for keeps nobody else waiting.
     */
    static final int AT_ONCE = 64;

    private final transient ClientShares clients = new ClientShares(AT_ONCE);

    private final transient Map<String, Handler> handlers;
    private final transient Pages pages;

    /** @param handlers by the first part of the path, without slashes */
    Front(Map<String, Handler> handlers, Pages pages) {
        this.handlers = handlers;
        this.pages = pages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(request, response);
        HEADERS.forEach(response::setHeader);
        String client = exchange.client();
        if (!clients.take(client)) {
            exchange.header("Retry-After", "1");
            tell(exchange, 429, "This client has " + AT_ONCE + " requests under way, which is the limit for one.");
            return;
        }
        try {
            answer(exchange);
        } catch (Problem e) {
            tell(exchange, e.status(), e.getMessage());
        } catch (CannotEncodeCharacterException e) {
            tell(exchange, 406, "There is a character in this that XML has no way to write. Ask for another form.");
        } catch (BadMessageException e) { // of the HTTP server, while what was sent along is read
            tell(exchange, e.getCode(), "The request could not be read: " + e.getReason() + ".");
        } catch (RuntimeIOException e) {
            throw new BrokenOff(e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("{} {}", exchange.method(), exchange.path(), e);
            tell(exchange, 500, "The server could not answer this request. Its log says why.");
        } finally {
            clients.give(client);
        }
    }

    private void answer(Exchange exchange) throws IOException {
        String[] steps = exchange.path().split("/", 3);
        Handler handler = handlers.get(steps.length < 2 ? "" : steps[1]);
        if (handler == null) {
            throw new Problem(404, "There is nothing at this address.");
        }
        List<String> methods =
                handler.takesPost() ? List.of("GET", "HEAD", "OPTIONS", "POST") : List.of("GET", "HEAD", "OPTIONS");
        exchange.header("Allow", methods.contains(exchange.method()) ? null : String.join(", ", methods));
        if (!methods.contains(exchange.method())) {
            throw new Problem(405, "This server is read-only: " + exchange.method() + " is not possible here.");
        }
        if (exchange.method().equals("OPTIONS")) {
            exchange.header("Allow", String.join(", ", methods));
            exchange.header("Access-Control-Allow-Methods", String.join(", ", methods));
            exchange.header("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
            exchange.header("Access-Control-Max-Age", "86400");
            exchange.status(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (hasSlashTooMany(exchange.path())) {
            String[] all = exchange.path().split("/");
            exchange.movedTo("../" + all[all.length - 1] + exchange.queryPart());
            return;
        }
        handler.handle(exchange);
    }

    /** Whether an address has a slash at its end for nothing; a part of the server with nothing below it is no such. */
    private static boolean hasSlashTooMany(String path) {
        return path.length() > 1
                && path.endsWith("/")
                && !path.endsWith("//")
                && !List.of("/id/", "/doc/", "/graph/", "/static/", "/dumps/").contains(path);
    }

    private void tell(Exchange exchange, int status, String message) throws IOException {
        if (exchange.isCommitted()) {
            // Half an answer is out with status 200: only a connection that breaks off says that it is no whole one.
            throw new BrokenOff(new IOException(message));
        }
        exchange.reset();
        if (!List.of("GET", "HEAD").contains(exchange.method())) {
            // What was sent along may not have been read, so that the connection is of no more use.
            exchange.header("Connection", "close");
        }
        pages.problem(exchange, status, message);
    }

    /** Makes the HTTP server drop the connection, without words in the log. */
    private static final class BrokenOff extends IOException implements QuietException {
        private static final long serialVersionUID = 1L;

        BrokenOff(Throwable cause) {
            super(cause);
        }
    }
}
