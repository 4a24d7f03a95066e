package org.entente.service;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.entente.graph.GraphStore;
import org.entente.graph.Question;
import org.entente.network.LiveNetwork;
import org.entente.network.NetworkFunctions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a store over HTTP: SPARQL, descriptions of things, and pages. Only reads the store, which stays the caller's to
 * close. Safe for use by several threads.
 */
public final class EntenteServer implements AutoCloseable {
    /** Several times what one client may have: nearly all wait, for a client to read on or for their query's turn. */
    private static final int THREADS = 4 * Front.AT_ONCE;

    /** Of one client: as many as it may have requests under way, and as many again for each of three that wait. */
    static final int CONNECTIONS_OF_CLIENT = 4 * Front.AT_ONCE;

    /** How long stopping waits for answers that are under way. */
    private static final Duration STOP = Duration.ofSeconds(5);

    /** Bytes of a request's head: room for a query of several pages in its address. */
    private static final int LONGEST_HEAD = 32 * 1024;

    /** Bytes a second: a tenth of what the slowest modems did. */
    private static final int SLOWEST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(EntenteServer.class);

    private final FusekiServer http;
    private final String scheme;
    private final QueryRunner runner;
    private final Dumps dumps;
    private final CurationHandlers curation;

    private EntenteServer(
            FusekiServer http, String scheme, QueryRunner runner, Dumps dumps, CurationHandlers curation) {
        this.http = http;
        this.scheme = scheme;
        this.runner = runner;
        this.dumps = dumps;
        this.curation = curation;
    }

    /**
     * Starts to serve; returns when requests are answered.
     *
     * @throws ServiceException if the port cannot be had or the certificate cannot be read
     */
    public static EntenteServer start(ServerConfig config, GraphStore store) {
        return start(config, store, null);
    }

    /**
     * Starts to serve, and to be curated; returns when requests are answered.
     *
     * @param curators null where nothing is curated
     * @throws ServiceException if the port cannot be had or the certificate cannot be read
     */
    public static EntenteServer start(ServerConfig config, GraphStore store, Curators curators) {
        return start(config, store, curators, new LiveNetwork(store));
    }

    static EntenteServer start(ServerConfig config, GraphStore store, Curators curators, LiveNetwork network) {
        config.tls().ifPresent(Tls::check);
        new NetworkFunctions(store, network, Clock.systemUTC())
                .in(store.dataset().asDatasetGraph().getContext());
        IndexKeeper index = new IndexKeeper(store);
        StoreReader reader = new StoreReader(store, index);
        QueryRunner runner = new QueryRunner(store, index, config.limits());
        Pages pages = new Pages();
        Dumps dumps = new Dumps(store);
        warm(store);
        Map<String, Handler> handlers = handlers(config, store, reader, network, runner, pages, dumps);
        CurationHandlers curation = CurationHandlers.add(handlers, store, reader, pages, new Quoter(), curators);
        Telemetry telemetry = new Telemetry(List.copyOf(handlers.keySet()));
        telemetry.gauge("entente_queries_running", runner::running);
        telemetry.gauge("entente_store_version", store::version);
        telemetry.gauge(
                "entente_memory_used_bytes",
                () -> Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        handlers.put("metrics", telemetry::metrics);
        FusekiServer http = FusekiServer.create()
                .port(config.port())
                .loopback(config.loopback())
                .maxServerThreads(THREADS)
                .fusekiModules(FusekiModules.empty())
                .addServlet("/*", new Front(handlers, pages))
                .build();
        configure(http.getJettyServer(), config);
        config.tls().ifPresent(tls -> tls.on(http.getJettyServer()));
        http.getJettyServer().setRequestLog(telemetry);
        try {
            String scheme = config.tls().isPresent() ? "https" : "http";
            return new EntenteServer(http.start(), scheme, runner, dumps, curation);
        } catch (FusekiException e) {
            curation.close();
            runner.close();
            http.stop();
            throw new ServiceException(reason(e, config.port()), e);
        }
    }

    IndexKeeper index() {
        return runner.index();
    }

    /** Who searches first need not wait until the index is opened, or made anew. */
    private static void warm(GraphStore store) {
        Thread first = new Thread(
                () -> {
                    try {
                        store.search().suggest("a", 1);
                    } catch (RuntimeException e) {
                        LOG.debug("the store was closed meanwhile", e);
                    }
                },
                "first-search");
        first.setDaemon(true);
        first.start();
    }

    private static Map<String, Handler> handlers(
            ServerConfig config,
            GraphStore store,
            StoreReader reader,
            LiveNetwork network,
            QueryRunner runner,
            Pages pages,
            Dumps dumps) {
        Quoter quoter = new Quoter();
        List<Question> questions = Question.all();
        NetworkService networkService = new NetworkService(store, network);
        NetworkPages networkPages = new NetworkPages(networkService, reader, pages, quoter);
        Descriptions descriptions =
                new Descriptions(reader, new ThingPages(pages, quoter, new EgoNetwork(networkService)));
        Catalogue catalogue = new Catalogue();
        Site site = new Site(reader, pages, quoter, questions, catalogue);
        Crawling crawling = new Crawling(reader, catalogue);
        DatasetDescription dataset = new DatasetDescription(reader, pages, config.licence());
        Handler ontology = new OntologyPage(pages);

        Map<String, Handler> handlers = new HashMap<>();
        handlers.put("", site::start);
        for (Catalogue.Kind kind : Catalogue.Kind.values()) {
            handlers.put(kind.path(), exchange -> site.list(exchange, kind));
        }
        handlers.put("search", new SearchPages(store.search(), reader, pages));
        handlers.put("health", site::health);
        handlers.put("query", new QueryPage(runner, reader, pages, questions));
        handlers.put("sparql", new SparqlEndpoint(runner, store.iris().base(), store::version));
        handlers.put("id", descriptions::thing);
        handlers.put("doc", descriptions::description);
        handlers.put("graph", descriptions::graph);
        // The namespace's own path, w3id.org/entente/ns, and the two that people try.
        List.of("ns", "ontology", "entente").forEach(path -> handlers.put(path, ontology));
        RdfFormat.suffixes().forEach(suffix -> handlers.put("ns." + suffix, ontology));
        handlers.put("network", new NetworkHandler(networkService, networkPages));
        handlers.put("map", new MapPage(networkService, reader, pages, quoter)::show);
        handlers.put("timeline", new TimelinePage(networkService, reader, pages, quoter)::show);
        handlers.put("void", dataset);
        RdfFormat.suffixes().forEach(suffix -> handlers.put("void." + suffix, dataset));
        handlers.put(".well-known", dataset::wellKnown);
        handlers.put("robots.txt", crawling::robots);
        handlers.put("sitemap.xml", crawling::sitemap);
        handlers.put("dumps", dumps);
        handlers.put("data", new GraphStoreReads(reader));
        handlers.put("fragments", new Fragments(reader));
        handlers.put("changes", new ChangeFeed(store));
        handlers.put(
                "functions",
                new FunctionsPage(new NetworkFunctions(store, network, Clock.systemUTC()).described(), pages));
        handlers.put("lib", new Libraries());
        handlers.put("editor", new EditorData(reader, OntologyPage.ontology()));
        handlers.put("static", new StaticFiles());
        return handlers;
    }

    /** What Fuseki's builder leaves open. */
    private static void configure(Server jetty, ServerConfig config) {
        ServletContextHandler servlets = (ServletContextHandler) jetty.getHandler();
        jetty.setErrorHandler(new PlainErrors());
        servlets.setErrorHandler(new PlainErrors());
        // Whoever has asked is answered before the server stops.
        jetty.setHandler(new GracefulHandler(servlets));
        jetty.setStopTimeout(STOP.toMillis());
        jetty.addBean(new NetworkConnectionLimit(config.connections(), jetty));
        // A document may have % in its name; paths are never those of files here.
        UriCompliance percent = UriCompliance.DEFAULT.with("PERCENT", UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);
        for (Connector connector : jetty.getConnectors()) {
            HttpConfiguration http =
                    connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            http.setUriCompliance(percent);
            // A longer address than this is refused with 414: a query that does not fit is to be posted.
            http.setRequestHeaderSize(LONGEST_HEAD);
            // Who sends a request or reads an answer a byte at a time keeps a thread from others.
            http.setMinRequestDataRate(SLOWEST);
            http.setMinResponseDataRate(SLOWEST);
            if (config.behindProxy()) {
                http.addCustomizer(new ForwardedRequestCustomizer());
            }
            // All connections of a proxy are one client's.
            int share = config.behindProxy() ? config.connections() : CONNECTIONS_OF_CLIENT;
            connector.addBean(new ConnectionShares(share, config.connections()));
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
        return URI.create(scheme + "://localhost:" + port() + "/");
    }

    /** Before connections are closed: those count as idle on which a query has run for some time. */
    private void answerAll() {
        try {
            GracefulHandler requests = (GracefulHandler) http.getJettyServer().getHandler();
            requests.shutdown().get(STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("answers are still under way", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the server is closed by another thread. */
    public void join() {
        http.join();
    }

    /** Lets queries end that are soon done, stops the others with a word to whoever asked, then stops serving. */
    @Override
    public void close() {
        curation.close();
        runner.close();
        answerAll();
        try {
            http.stop();
        } catch (FusekiException e) {
            LOG.warn("clients were cut off that did not hang up in time: {}", String.valueOf(e.getCause()));
        }
        try {
            dumps.close();
        } catch (IOException e) {
            LOG.warn("files of dumps are left behind: {}", e.toString());
        }
    }
}
