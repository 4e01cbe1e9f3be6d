package org.qiaodu.store;

import java.net.BindException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.ServerConnector;
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
    private final String host;

    private Server(FusekiServer fuseki, String host) {
        this.fuseki = fuseki;
        this.host = host;
    }

    /**
     * Where and how it serves.
     *
     * @param host the address to listen at; {@code 127.0.0.1} is reached from this machine alone
     * @param port 0 takes a free one
     * @param timeout the longest a query may take; zero for no limit
     */
    public record Options(String host, int port, Duration timeout) {
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
        DatasetGraph data = new ServedGraphs(store.data());
        data.getContext().set(ARQ.httpServiceAllowed, false);
        if (!options.timeout().isZero()) {
            data.getContext()
                    .set(ARQ.queryTimeout, Long.toString(options.timeout().toMillis()));
        }
        DataService.Builder service = DataService.newBuilder(data)
                .addEndpoint(Operation.Query, "sparql")
                .addEndpoint(Operation.GSP_R, "data");
        FusekiServer.Builder builder =
                FusekiServer.create().port(options.port()).enableCors(true).add("/kg", service);
        pages.forEach(page -> builder.addServlet(page.path(), page.servlet()));
        FusekiServer fuseki = builder.build();
        for (var connector : fuseki.getJettyServer().getConnectors()) {
            if (connector instanceof ServerConnector tcp) {
                tcp.setHost(options.host());
            }
        }
        try {
            fuseki.start();
        } catch (RuntimeException e) {
            throw refused(options, e);
        }
        return new Server(fuseki, options.host());
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
    }
}
