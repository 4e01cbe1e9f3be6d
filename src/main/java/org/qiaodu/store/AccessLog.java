package org.qiaodu.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.qiaodu.model.UserMistake;

/**
 * A line for each request, in the common log format followed by its milliseconds and, for a SPARQL query, the beginning of
 * its SHA-256 and its length in characters. Of what a reader sends, the method and the path are kept: no query string, no
 * header, no body; so neither passwords nor questions are in it, but who knows a query can find it again.
 */
final class AccessLog implements RequestLog, AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int HEX = 16;

    /** Longest path that is kept, in characters. */
    private static final int LONGEST = 500;

    private final BufferedWriter out;

    /** @throws UserMistake if the file cannot be written */
    AccessLog(Path file) {
        try {
            this.out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UserMistake(
                    "--access-log " + file + ": cannot be written (" + Failures.why(e) + "); give another file.", e);
        }
    }

    /** What is kept of a query. */
    static String mark(String query) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HEX) + " " + query.length();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void log(Request request, Response response) {
        Object query = request.getAttribute(AccessLog.class.getName());
        String line = Request.getRemoteAddr(request) + " - - ["
                + TIME.format(Instant.ofEpochMilli(Request.getTimeStamp(request))) + "] \"" + request.getMethod() + " "
                + path(request) + " " + request.getConnectionMetaData().getProtocol() + "\" " + response.getStatus()
                + " " + Response.getContentBytesWritten(response) + " "
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getBeginNanoTime())
                + (query == null ? "" : " " + mark(query.toString())) + "\n";
        write(line);
    }

    /** The path as it was sent, with nothing that could end the line or its quotes. */
    private static String path(Request request) {
        String path = String.valueOf(request.getHttpURI().getPath()).replaceAll("[^!#-~]", "?");
        return path.length() > LONGEST ? path.substring(0, LONGEST) + "…" : path;
    }

    private synchronized void write(String line) {
        try {
            out.write(line);
            out.flush();
        } catch (IOException e) {
            // a full disk must not stop the server from answering
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            // nothing is waiting to be written
        }
    }
}
