package org.entente.service;

import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.entente.graph.GraphStore;
import org.entente.graph.Question;
import org.entente.network.LiveNetwork;
import org.entente.network.NetworkFunctions;

/**
 * Serves a store over HTTP: SPARQL, descriptions of things, and pages. Only reads the store, which stays the caller's to
 * close. Safe for use by several threads.
 */
public final class EntenteServer implements AutoCloseable {
    /** Enough for the clients of one machine; more of them at once only wait longer. */
    private static final int THREADS = 64;

    /** How long stopping waits for answers that are under way. */
    private static final Duration STOP = Duration.ofSeconds(5);

    private final FusekiServer http;
    private final QueryRunner runner;

    private EntenteServer(FusekiServer http, QueryRunner runner) {
        this.http = http;
        this.runner = runner;
    }

    /**
     * Starts to serve; returns when requests are answered.
     *
     * @throws ServiceException if the port cannot be had
     */
    public static EntenteServer start(ServerConfig config, GraphStore store) {
        LiveNetwork network = new LiveNetwork(store);
        new NetworkFunctions(store, network, Clock.systemUTC())
                .in(store.dataset().asDatasetGraph().getContext());
        QueryRunner runner = new QueryRunner(store.dataset(), store.iris().base(), config.queryLimit());
        Pages pages = new Pages();
        FusekiServer http = FusekiServer.create()
                .port(config.port())
                .loopback(config.loopback())
                .maxServerThreads(THREADS)
                .fusekiModules(FusekiModules.empty())
                .addServlet("/*", new Front(handlers(store, network, runner, pages), pages))
                .build();
        configure(http.getJettyServer());
        try {
            return new EntenteServer(http.start(), runner);
        } catch (FusekiException e) {
            runner.close();
            http.stop();
            throw new ServiceException(reason(e, config.port()), e);
        }
    }

    private static Map<String, Handler> handlers(
            GraphStore store, LiveNetwork network, QueryRunner runner, Pages pages) {
        StoreReader reader = new StoreReader(store);
        Quoter quoter = new Quoter();
        List<Question> questions = Question.all();
        Descriptions descriptions = new Descriptions(reader, new ThingPages(pages, quoter));
        Site site = new Site(reader, pages, quoter, questions);
        Handler ontology = new OntologyPage(pages);

        Map<String, Handler> handlers = new HashMap<>();
        handlers.put("", site::start);
        for (Catalogue.Kind kind : Catalogue.Kind.values()) {
            handlers.put(kind.path(), exchange -> site.list(exchange, kind));
        }
        handlers.put("search", site::search);
        handlers.put("health", site::health);
        handlers.put("query", new QueryPage(runner, reader, pages, questions));
        handlers.put("sparql", new SparqlEndpoint(runner));
        handlers.put("id", descriptions::thing);
        handlers.put("doc", descriptions::description);
        handlers.put("graph", descriptions::graph);
        // The namespace's own path, w3id.org/entente/ns, and the two that people try.
        List.of("ns", "ontology", "entente").forEach(path -> handlers.put(path, ontology));
        RdfFormat.suffixes().forEach(suffix -> handlers.put("ns." + suffix, ontology));
        NetworkService networkService = new NetworkService(store, network);
        handlers.put("network", new NetworkHandler(networkService));
        handlers.put("static", new StaticFiles());
        return handlers;
    }

    /** What Fuseki's builder leaves open. */
    private static void configure(Server jetty) {
        ServletContextHandler servlets = (ServletContextHandler) jetty.getHandler();
        jetty.setErrorHandler(new PlainErrors());
        servlets.setErrorHandler(new PlainErrors());
        // Whoever has asked is answered before the server stops.
        jetty.setHandler(new GracefulHandler(servlets));
        jetty.setStopTimeout(STOP.toMillis());
        // A document may have % in its name; paths are never those of files here.
        UriCompliance percent = UriCompliance.DEFAULT.with("PERCENT", UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);
        for (Connector connector : jetty.getConnectors()) {
            connector
                    .getConnectionFactory(HttpConnectionFactory.class)
                    .getHttpConfiguration()
                    .setUriCompliance(percent);
        }
    }

    private static String reason(Throwable failure, int port) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "port " + port + " is in use or not allowed; choose another one";
            }
        }
        return "the server does not start: " + failure.getMessage();
    }

    /** The port that is served: the one asked for, or the one found if that was 0. */
    public int port() {
        return http.getPort();
    }

    /** The address of the start page, as this machine sees it. */
    public URI base() {
        return URI.create("http://localhost:" + port() + "/");
    }

    /** Waits until the server is closed by another thread. */
    public void join() {
        http.join();
    }

    /** Stops running queries with a word to whoever asked, then stops serving. */
    @Override
    public void close() {
        runner.close();
        http.stop();
    }
}
