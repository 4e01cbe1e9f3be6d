package org.qiaodu.store;

import java.net.BindException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.qiaodu.model.UserMistake;

/**
 * The embedded Fuseki: SPARQL at {@value #SPARQL} and the graphs at {@value #DATA}, both read-only, and pages. Whoever
 * starts it closes it; the store stays open.
 */
public final class Server implements AutoCloseable {
    /** Where queries are answered. */
    public static final String SPARQL = "/kg/sparql";

    /** Where whole graphs are read by the SPARQL Graph Store Protocol. */
    public static final String DATA = "/kg/data";

    private final FusekiServer fuseki;
    private final RunningQueries running;
    private final String host;

    private Server(FusekiServer fuseki, RunningQueries running, String host) {
        this.fuseki = fuseki;
        this.running = running;
        this.host = host;
    }

    /**
     * Where and how it serves.
     *
     * @param host the address to listen at; {@code 127.0.0.1} is reached from this machine alone
     * @param port 0 takes a free one
     * @param limits what a query may take
     */
    public record Options(String host, int port, Limits limits) {
        public Options {
            if (port < 0 || port > 65_535) {
                throw new UserMistake("port " + port + ": a port is 0 to 65535; correct --port.");
            }
        }
    }

    /**
     * Starts a server.
     *
     * @param pages answered beside SPARQL; the first of a path wins
     * @throws UserMistake if the port is in use or the host is none of this machine's
     */
    public static Server start(GraphStore store, Options options, List<Page> pages) {
        Limits limits = options.limits();
        Metrics metrics = new Metrics();
        RunningQueries running = new RunningQueries(limits, metrics);
        describe(store, metrics, running);
        GuardedQuery queries = new GuardedQuery(new QueryRules(limits), running, metrics);
        DataService.Builder service = DataService.newBuilder(data(store, limits))
                .addEndpoint(Operation.Query, "sparql")
                .addEndpoint(Operation.GSP_R, "data");
        FusekiServer.Builder builder = FusekiServer.create()
                .port(options.port())
                .enableCors(true)
                .registerOperation(Operation.Query, queries)
                .addFilter("/*", new SecurityHeaders())
                .addFilter("/kg/*", new QueryGate(store, limits, metrics))
                .add("/kg", service);
        Wellbeing wellbeing = new Wellbeing(store, metrics);
        for (String path : List.of("/health", "/ready", "/metrics", "/.well-known/void")) {
            builder.addServlet(path, wellbeing);
        }
        pages.forEach(page -> builder.addServlet(page.path(), page.servlet()));
        FusekiServer fuseki = builder.build();
        prepare(fuseki.getJettyServer(), options);
        try {
            fuseki.start();
        } catch (RuntimeException e) {
            running.close();
            throw refused(options, e);
        }
        return new Server(fuseki, running, options.host());
    }

    private static DatasetGraph data(GraphStore store, Limits limits) {
        DatasetGraph data = new ServedGraphs(store.data());
        data.getContext().set(ARQ.httpServiceAllowed, !limits.services().isEmpty());
        if (!limits.timeout().isZero()) {
            data.getContext().set(ARQ.httpQueryTimeout, limits.timeout().toMillis());
        }
        return data;
    }

    private static void describe(GraphStore store, Metrics metrics, RunningQueries running) {
        metrics.gauge(
                "qiaodu.documents",
                "Documents in the store",
                () -> store.documents().size());
        metrics.gauge("qiaodu.triples", "Triples in the store", store::size);
        metrics.gauge("qiaodu.query.running", "Queries being answered", running::count);
    }

    /** Listens where asked, compresses, limits sizes, and tells strangers nothing of the software's version. */
    @SuppressWarnings("removal") // the successor is another library, which Jetty 12.1 does not bring along
    private static void prepare(org.eclipse.jetty.server.Server jetty, Options options) {
        for (var connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector tcp) {
                tcp.setHost(options.host());
                tcp.getConnectionFactories().stream()
                        .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                        .map(HttpConfiguration.ConnectionFactory.class::cast)
                        .forEach(http -> http.getHttpConfiguration().setSendServerVersion(false));
            }
        }
        SizeLimitHandler sizes = new SizeLimitHandler(options.limits().requestBytes(), -1);
        sizes.setHandler(jetty.getHandler());
        GzipHandler gzip = new GzipHandler();
        gzip.setHandler(sizes);
        gzip.setIncludedMethods("GET", "POST");
        jetty.setHandler(gzip);
    }

    private static RuntimeException refused(Options options, RuntimeException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof BindException) {
                return new UserMistake(
                        "port " + options.port() + " at " + options.host()
                                + ": in use or not allowed (" + t.getMessage()
                                + "); stop the other server or give another --port.",
                        e);
            }
            if (t instanceof UnresolvedAddressException
                    || t instanceof SocketException
                    || t instanceof UnknownHostException) {
                return new UserMistake(
                        "host " + options.host()
                                + ": not an address of this machine; give 127.0.0.1 or another with --host.",
                        e);
            }
        }
        return e;
    }

    /** The port it listens at. */
    public int port() {
        return fuseki.getPort();
    }

    /** Where it is reached, without a slash at the end. */
    public String url() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /** Waits until it is closed. */
    public void join() {
        fuseki.join();
    }

    @Override
    public void close() {
        fuseki.stop();
        running.close();
    }
}
