package org.qiaodu.store;

import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.qiaodu.model.UserMistake;

/** How a server listens: address, port, encryption, compression, and sizes. */
final class Listening {
    /** Bytes that Jetty gathers before it sends; no more than its pool keeps. */
    private static final int BUFFER = 1 << 16;

    private final org.qiaodu.store.Server.Options options;

    Listening(org.qiaodu.store.Server.Options options) {
        this.options = options;
    }

    /** Where it is reached, without the port. */
    String root() {
        String host = options.host();
        return (options.tls() == null ? "http://" : "https://") + (host.contains(":") ? "[" + host + "]" : host);
    }

    /**
     * Starts a server.
     *
     * @throws UserMistake if the port is in use, the host is none of this machine's, or the certificate cannot be used
     */
    FusekiServer start(FusekiServer.Builder builder) {
        Tls tls = options.tls();
        if (tls == null) {
            builder.port(options.port());
        } else {
            builder.https(options.port(), tls.keystore().toString(), tls.password());
        }
        FusekiServer fuseki = builder.build();
        prepare(fuseki.getJettyServer());
        try {
            return fuseki.start();
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    /** Listens where asked, compresses, limits sizes, and tells strangers nothing of the software's version. */
    @SuppressWarnings("removal") // the successor is another library, which Jetty 12.1 does not bring along
    private void prepare(Server jetty) {
        for (var connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector tcp) {
                tcp.setHost(options.host());
                tcp.getConnectionFactories().stream()
                        .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                        .map(HttpConfiguration.ConnectionFactory.class::cast)
                        .forEach(http -> prepare(http.getHttpConfiguration()));
            }
        }
        SizeLimitHandler sizes = new SizeLimitHandler(options.limits().requestBytes(), -1);
        sizes.setHandler(jetty.getHandler());
        GzipHandler gzip = new GzipHandler();
        gzip.setHandler(sizes);
        gzip.setIncludedMethods("GET", "POST");
        jetty.setHandler(gzip);
        if (options.accessLog() != null) {
            AccessLog log = new AccessLog(options.accessLog());
            jetty.setRequestLog(log);
            jetty.addBean(log, true);
        }
    }

    private static void prepare(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setOutputBufferSize(BUFFER); // Fuseki asks for 5 MB, which no pool keeps: every answer cleared them anew
        SecureRequestCustomizer secure = http.getCustomizer(SecureRequestCustomizer.class);
        if (secure != null) {
            secure.setSniHostCheck(false); // one certificate, by whatever name or number the machine is called
        }
    }

    private RuntimeException refused(RuntimeException e) {
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
            // Fuseki tells a wrong password by an exception of its own, without a cause
            boolean ofKeys = t instanceof GeneralSecurityException || t instanceof IOException || t.getCause() == null;
            if (options.tls() != null && ofKeys) {
                return new UserMistake(
                        "--tls-keystore " + options.tls().keystore() + ": cannot be used (" + t.getMessage()
                                + "); check the file and its password.",
                        e);
            }
        }
        return e;
    }
}
