package org.qiaodu.store;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A response that breaks off at a limit. An answer up to {@link #WHOLE} bytes is held until its end, so that a failure is
 * told by its status. Once part of a longer one is sent its status cannot be changed, so the connection is cut: no client
 * takes half an answer for a whole one.
 */
final class LimitedResponse extends HttpServletResponseWrapper {
    private static final Pattern TEXT = Pattern.compile("(text/|application/(.*xml|.*json|n-|trig))[^;]*");

    /** What is sent in one piece and with its length, or not at all; in bytes. */
    private static final int WHOLE = 1 << 20;

    private final long limit;
    private final long timeout;
    private final long since = System.nanoTime();
    private final Patience patience;
    private @Nullable Counted out;

    /** @param limits of bytes before compression, and of time */
    LimitedResponse(HttpServletResponse response, Limits limits, Patience patience) {
        super(response);
        this.limit = limits.resultBytes();
        this.timeout = limits.timeout().toNanos();
        this.patience = patience;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (out == null) {
            out = new Counted(super.getOutputStream());
        }
        return out;
    }

    /** Sends what is held of an answer that came to its end. */
    void finish() throws IOException {
        if (out != null && !isBroken()) {
            out.send(true);
        }
    }

    private void forget() {
        if (out != null) {
            out.held.reset();
        }
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    /** Whether the answer was larger than allowed. */
    boolean isTooLong() {
        return out != null && out.sent > limit;
    }

    /** Whether what was sent is not the whole answer. */
    boolean isBroken() {
        return isTooLong() || (patience.hasEnded() && getStatus() == SC_OK && out != null && out.sent > 0);
    }

    /**
     * What is told in the end, a failure without the tag of an answer. A query stopped for its time may fail in many ways;
     * whatever fails after that time has run out of it.
     */
    private int told(int status) {
        if (status >= SC_BAD_REQUEST) {
            Freshness.forget((HttpServletResponse) getResponse());
        }
        boolean late = timeout > 0 && System.nanoTime() - since >= timeout;
        return status == SC_INTERNAL_SERVER_ERROR && late ? SC_SERVICE_UNAVAILABLE : status;
    }

    /** Keeps to what is decided of a tagged answer; Fuseki would have no rows kept at all. */
    @Override
    public void setHeader(String name, String value) {
        boolean keeping = name.equalsIgnoreCase("Cache-Control") || name.equalsIgnoreCase("Pragma");
        if (!keeping || !containsHeader("ETag")) {
            super.setHeader(name, value);
        }
    }

    /** Says that text is UTF-8, which clients that do not look into XML must be told. */
    @Override
    public void setContentType(String type) {
        super.setContentType(TEXT.matcher(type).matches() ? type + "; charset=utf-8" : type);
    }

    /** Says how long an answer is; of a failure Fuseki counts the characters, and a Chinese one has more bytes. */
    @Override
    public void setContentLength(int length) {
        if (getStatus() < SC_BAD_REQUEST) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setStatus(int status) {
        super.setStatus(told(status));
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        forget();
        super.sendError(told(status), message);
    }

    @Override
    public void sendError(int status) throws IOException {
        forget();
        super.sendError(told(status));
    }

    private final class Counted extends ServletOutputStream {
        private final ServletOutputStream below;
        private final ByteArrayOutputStream held = new ByteArrayOutputStream();
        private long sent;

        Counted(ServletOutputStream below) {
            this.below = below;
        }

        private void count(int bytes) throws IOException {
            sent += bytes;
            if (isBroken()) {
                throw new IOException("the answer was cut off at a limit");
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            if (isCommitted() || held.size() + length > WHOLE) {
                send(false);
                below.write(bytes, from, length);
            } else {
                held.write(bytes, from, length);
            }
        }

        private void send(boolean whole) throws IOException {
            if (held.size() == 0) {
                return;
            }
            if (whole && !isCommitted()) {
                getResponse().setContentLength(held.size());
            }
            held.writeTo(below);
            held.reset();
        }

        /** Text as UTF-8; otherwise a message with Chinese in it, as Fuseki prints them, is not written at all. */
        @Override
        public void print(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Nothing: what is held leaves whole, or not at all. */
        @Override
        public void flush() {
            // sent at the end, or when it is more than is held
        }

        @Override
        public void close() throws IOException {
            if (!isBroken()) {
                send(true);
                below.close();
            }
        }

        @Override
        public boolean isReady() {
            return below.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            below.setWriteListener(listener);
        }
    }
}
