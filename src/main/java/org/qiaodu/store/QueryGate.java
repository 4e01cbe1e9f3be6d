package org.qiaodu.store;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands before the SPARQL endpoints: refuses what they cannot answer and lets so many in at a time. */
final class QueryGate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> BODIES = Set.of(FORM, "application/sparql-query");
    private static final Pattern ANSWERS = Pattern.compile("\\*/\\*|(text|application)/\\*"
            + "|application/(sparql-results\\+(json|xml|thrift|protobuf)|json|xml|ld\\+json|rdf\\+xml|rdf\\+thrift"
            + "|rdf\\+protobuf|rdf\\+json|n-triples|n-quads|trig|turtle|trix\\+xml)"
            + "|text/(csv|tab-separated-values|turtle|plain|xml|html|trig|n-quads|n3)");

    /** What makes an answer depend on more than the store; a word too many costs no more than a tag. */
    private static final Pattern CHANGING =
            Pattern.compile("(?i)\\b(now|nowtz|rand|random|uuid|struuid|bnode|version|service)\\b|\\\\u");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> ASKING = Set.of("GET", "HEAD", "POST", "OPTIONS");

    private final transient GraphStore store;
    private final transient Limits limits;
    private final transient Metrics metrics;
    private final transient ServiceDescription description;
    private final Semaphore turns;
    private final AtomicInteger waiting = new AtomicInteger();

    QueryGate(GraphStore store, Limits limits, Metrics metrics) {
        this.store = store;
        this.limits = limits;
        this.metrics = metrics;
        this.description = new ServiceDescription(store);
        this.turns = new Semaphore(limits.concurrent(), true);
        metrics.gauge("qiaodu.query.waiting", "Queries that wait for their turn", waiting::get);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("OPTIONS")) {
            chain.doFilter(request, response);
        } else if (asksForDescription(request)) {
            description.write(request, response);
        } else if (!refused(request, response) && !known(request, response)) {
            inTurn(request, response, chain);
        }
    }

    private static boolean asksForDescription(HttpServletRequest request) {
        return request.getRequestURI().equals(Server.SPARQL) && reads(request) && request.getParameter("query") == null;
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private boolean refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = Objects.requireNonNullElse(request.getQueryString(), "");
        if (request.getContentLengthLong() > limits.requestBytes() || address.length() > limits.requestBytes()) {
            metrics.limitHit("request");
            return refuse(
                    response,
                    413,
                    "The request is larger than " + limits.requestBytes() + " bytes; ask in smaller pieces.");
        }
        boolean queries = request.getRequestURI().equals(Server.SPARQL);
        if (!queries && !request.getRequestURI().equals(Server.DATA)) {
            return refuse(
                    response,
                    404,
                    "Nothing is here; queries are answered at " + Server.SPARQL + ", graphs are read at " + Server.DATA
                            + ", and this server takes no updates.");
        }
        if (!(queries ? ASKING : READING).contains(request.getMethod())) {
            String allowed = queries ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
            response.setHeader("Allow", allowed);
            return refuse(
                    response,
                    405,
                    request.getMethod() + " is not answered here; this server only reads, use " + allowed + ".");
        }
        if (request.getMethod().equals("POST")) {
            String type = mediaType(request.getContentType());
            if (!BODIES.contains(type)) {
                return refuse(
                        response,
                        415,
                        "A query is posted as application/sparql-query, or as a form"
                                + " (application/x-www-form-urlencoded) with a field query, not "
                                + (type.isEmpty() ? "without a Content-Type" : "as '" + type + "'")
                                + "; this server takes no updates.");
            }
            if (type.equals(FORM) && request.getParameter("query") == null) {
                return refuse(
                        response,
                        400,
                        "The form has no field query; post query=SELECT…, this server takes no updates.");
            }
        }
        if (!acceptable(request.getHeader("Accept"))) {
            return refuse(
                    response,
                    406,
                    "None of '" + request.getHeader("Accept") + "' can be answered; accept"
                            + " application/sparql-results+json, application/sparql-results+xml, text/csv or"
                            + " text/tab-separated-values for rows, text/turtle, application/ld+json, application/n-triples or"
                            + " application/rdf+xml for triples.");
        }
        return false;
    }

    private static String mediaType(@Nullable String header) {
        return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean acceptable(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        for (String range : accept.split(",", -1)) {
            if (ANSWERS.matcher(mediaType(range)).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        Freshness.forget(response);
        response.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private boolean known(HttpServletRequest request, HttpServletResponse response) {
        return reads(request)
                && !changes(request.getParameter("query"))
                && Freshness.isHeld(request, response, store.version());
    }

    private static boolean changes(@Nullable String query) {
        return query != null && CHANGING.matcher(query).find();
    }

    private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long since = System.nanoTime();
        if (!turn()) {
            metrics.limitHit("queue");
            response.setHeader(
                    "Retry-After", Long.toString(Math.max(1, limits.patience().toSeconds())));
            refuse(response, 503, "Too many queries at a time; try again in a few seconds.");
            return;
        }
        Patience patience = new Patience();
        request.setAttribute(Patience.class.getName(), patience);
        LimitedResponse limited = new LimitedResponse(response, limits, patience);
        Generations.Hold hold = store.hold();
        try {
            chain.doFilter(new AskedFormat(request), limited);
            limited.finish();
        } catch (IOException | RuntimeException e) {
            if (!limited.isBroken()) {
                throw e;
            }
        } finally {
            hold.close();
            turns.release();
            if (request.getAttribute(RunningQueries.class.getName()) instanceof RunningQueries.Running query) {
                query.close();
            }
            metrics.answered(Duration.ofNanos(System.nanoTime() - since));
        }
        if (limited.isBroken()) {
            cutOff(limited, response);
        }
    }

    /** Tells of a limit while there is time; later the connection breaks. */
    private void cutOff(LimitedResponse limited, HttpServletResponse response) throws IOException {
        if (limited.isTooLong()) {
            metrics.limitHit("size");
        }
        if (response.isCommitted()) {
            throw new IOException("the answer was cut off at a limit");
        }
        response.resetBuffer();
        refuse(
                response,
                503,
                limited.isTooLong()
                        ? "The answer is longer than " + limits.resultBytes() + " bytes; ask for less."
                        : "The query took too long; ask for less, or in smaller pieces.");
    }

    private boolean turn() {
        if (turns.tryAcquire()) {
            return true;
        }
        if (waiting.incrementAndGet() > limits.waiting()) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }
}
