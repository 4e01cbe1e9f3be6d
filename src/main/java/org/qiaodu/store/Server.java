package org.qiaodu.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
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

    private static final int IDLE_THREADS = 2;

    /**
     * Threads beside those of queries that run or wait: for pages and for who is sent away. Where there are too few, Jetty
     * lets a request lie unread until a query ends.
     */
    private static final int OTHER_THREADS = 32;

    private final FusekiServer fuseki;
    private final RunningQueries running;
    private final String root;

    private Server(FusekiServer fuseki, RunningQueries running, String root) {
        this.fuseki = fuseki;
        this.running = running;
        this.root = root;
    }

    /**
     * Where and how it serves.
     *
     * @param host the address to listen at; {@code 127.0.0.1} is reached from this machine alone
     * @param port 0 takes a free one
     * @param limits what a query may take
     * @param tls the certificate to serve HTTPS with; null for plain HTTP
     * @param accessLog where each request is noted; null for nowhere
     */
    public record Options(
            String host,
            int port,
            Limits limits,
            @Nullable Tls tls,
            @Nullable Path accessLog) {
        public Options {
            if (port < 0 || port > 65_535) {
                throw new UserMistake("port " + port + ": a port is 0 to 65535; correct --port.");
            }
        }

        /** Plain HTTP, no log. */
        public Options(String host, int port, Limits limits) {
            this(host, port, limits, null, null);
        }

        /** Whether what is sent can be read by no one between: encrypted, or within this machine. */
        public boolean isPrivate() {
            try {
                return tls != null || InetAddress.getByName(host).isLoopbackAddress();
            } catch (UnknownHostException e) {
                return false;
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
        GuardedQuery queries = new GuardedQuery(store, new QueryRules(limits), running, metrics);
        DataService.Builder service = DataService.newBuilder(data(store, limits))
                .addEndpoint(Operation.Query, "sparql")
                .addEndpoint(Operation.GSP_R, "data");
        FusekiServer.Builder builder = FusekiServer.create()
                .numServerThreads(IDLE_THREADS, limits.concurrent() + limits.waiting() + OTHER_THREADS)
                .registerOperation(Operation.Query, queries)
                .addFilter("/*", new OtherSites())
                .addFilter("/*", new SecurityHeaders())
                .addFilter("/kg/*", new QueryGate(store, limits, metrics))
                .add("/kg", service);
        Wellbeing wellbeing = new Wellbeing(store, metrics);
        for (String path : List.of("/health", "/ready", "/metrics", "/.well-known/void")) {
            builder.addServlet(path, wellbeing);
        }
        pages.forEach(page -> builder.addServlet(page.path(), page.servlet()));
        Listening listening = new Listening(options);
        try {
            return new Server(listening.start(builder), running, listening.root());
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    private static DatasetGraph data(GraphStore store, Limits limits) {
        DatasetGraph data = new ServedGraphs(store);
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

    /** The port it listens at. */
    public int port() {
        return fuseki.getPort();
    }

    /** Where it is reached, without a slash at the end. */
    public String url() {
        return root + ":" + port();
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
