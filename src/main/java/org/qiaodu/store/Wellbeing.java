package org.qiaodu.store;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /health}, {@code /ready}, {@code /metrics} and {@code /.well-known/void}: what machines ask a server. */
final class Wellbeing extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient GraphStore store;
    private final transient Metrics metrics;
    private final transient ServiceDescription description;

    Wellbeing(GraphStore store, Metrics metrics) {
        this.store = store;
        this.metrics = metrics;
        this.description = new ServiceDescription(store);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/.well-known/void")) {
            description.write(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        switch (request.getServletPath()) {
            case "/metrics" -> text(response, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape());
            case "/ready" -> ready(response);
            default -> text(response, "application/json", "{\"status\":\"up\"}\n");
        }
    }

    private void ready(HttpServletResponse response) throws IOException {
        try {
            text(
                    response,
                    "application/json",
                    "{\"status\":\"ready\",\"documents\":" + store.documents().size() + "}\n");
        } catch (RuntimeException e) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            text(response, "application/json", "{\"status\":\"the store cannot be read\"}\n");
        }
    }

    private static void text(HttpServletResponse response, String type, String body) throws IOException {
        response.setContentType(type);
        response.getWriter().write(body);
    }
}
